package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * One panel of a figure.
 *
 * @param name the name of its files, such as {@code figure2-centre-left}
 * @param title what it shows
 * @param xLabel the horizontal axis, with its unit
 * @param yLabel the vertical axis, with its unit
 * @param logarithmic whether the vertical axis is logarithmic
 * @param curves what is drawn
 * @param finding what the paper claims here and what was found, in numbers
 */
record Panel(
    String name,
    String title,
    String xLabel,
    String yLabel,
    boolean logarithmic,
    List<Curve> curves,
    String finding) {

  Panel {
    curves = List.copyOf(curves);
  }

  /** What is drawn, a row a point: the curve's number from 0, x, y and the band (NaN where none). */
  Table points() {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      for (int k = 0; k < curve.x().size(); k++) {
        rows.add(
            List.of(
                (double) i,
                curve.x().get(k),
                curve.y().get(k),
                curve.hasBand() ? curve.low().get(k) : Double.NaN,
                curve.hasBand() ? curve.high().get(k) : Double.NaN));
      }
    }
    return new Table(List.of("curve", "x", "y", "low", "high"), rows);
  }
}
