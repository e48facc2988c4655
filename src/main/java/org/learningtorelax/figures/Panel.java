package org.learningtorelax.figures;

import java.util.List;

/**
 * One panel of a figure.
 *
 * @param name the name of its files, such as {@code figure2-centre-left}
 * @param title what it shows
 * @param xLabel the horizontal axis, with its unit
 * @param yLabel the vertical axis, with its unit
 * @param scale which axes are logarithmic
 * @param curves what is drawn
 * @param finding what the paper claims here and what was found, in numbers
 */
record Panel(
    String name,
    String title,
    String xLabel,
    String yLabel,
    Scale scale,
    List<Curve> curves,
    String finding) {

  /** Which axes are logarithmic. */
  enum Scale {
    /** None. */
    LINEAR,
    /** The vertical one. */
    LOGARITHMIC_COST,
    /** The horizontal one. */
    LOGARITHMIC_SIZE,
    /** Both. */
    LOGARITHMIC
  }

  Panel {
    curves = List.copyOf(curves);
  }
}
