package org.learningtorelax.figures;

import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/**
 * One curve of a panel, with a band around it if there is something to shade.
 *
 * @param name what the legend calls it
 * @param x the abscissae
 * @param y the ordinates
 * @param low the lower edge of the band, or empty
 * @param high the upper edge of the band, or empty
 * @param style how it is drawn
 */
record Curve(
    String name, List<Double> x, List<Double> y, List<Double> low, List<Double> high, Style style) {

  /** How it is drawn. */
  enum Style {
    /** A line of its own colour. */
    LINE,
    /** A thin line of a contour plot, in pieces: NaN ends one. */
    CONTOUR
  }

  Curve {
    if (y.size() != x.size()
        || (!low.isEmpty() && low.size() != x.size())
        || low.size() != high.size()) {
      throw new BadInputException("curve", name, "must have as many ordinates as abscissae");
    }
    x = List.copyOf(x);
    y = List.copyOf(y);
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  static Curve line(String name, List<Double> x, List<Double> y) {
    return new Curve(name, x, y, List.of(), List.of(), Style.LINE);
  }

  static Curve band(
      String name, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
    return new Curve(name, x, y, low, high, Style.LINE);
  }

  boolean hasBand() {
    return !low.isEmpty();
  }
}
