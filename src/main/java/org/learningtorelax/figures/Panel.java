package org.learningtorelax.figures;

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
}
