package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines along which a function on a rectangular grid has a given value: marching squares, the
 * function taken as linear along each edge of a cell.
 */
final class Contour {
  private final List<Double> x;
  private final List<Double> y;
  private final List<List<Double>> values;

  /** {@code values.get(i).get(j)} belongs to {@code x.get(i)} and {@code y.get(j)}. */
  Contour(List<Double> x, List<Double> y, List<List<Double>> values) {
    this.x = x;
    this.y = y;
    this.values = values;
  }

  private record Point(double x, double y) {}

  private record Corner(double x, double y, double value) {}

  /** The pieces of the line of one level, each two points and NaN. */
  Curve at(double level) {
    List<Double> lineX = new ArrayList<>();
    List<Double> lineY = new ArrayList<>();
    for (int i = 0; i + 1 < x.size(); i++) {
      for (int j = 0; j + 1 < y.size(); j++) {
        int points = 0;
        for (Point point : crossings(i, j, level)) {
          lineX.add(point.x);
          lineY.add(point.y);
          points++;
          if (points % 2 == 0) {
            lineX.add(point.x);
            lineY.add(Double.NaN);
          }
        }
      }
    }
    String name = String.format(Locale.ROOT, "cost %.0f", level);
    return new Curve(name, lineX, lineY, List.of(), List.of(), Curve.Style.CONTOUR);
  }

  /** Where the line meets the edges of a cell, in the order in which the edges go around it. */
  private List<Point> crossings(int i, int j, double level) {
    List<Corner> around =
        List.of(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1));
    List<Point> crossings = new ArrayList<>();
    Corner from = corner(i, j + 1);
    for (Corner to : around) {
      if (from.value < level != to.value < level) {
        double part = (level - from.value) / (to.value - from.value);
        crossings.add(new Point(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)));
      }
      from = to;
    }
    return crossings;
  }

  private Corner corner(int i, int j) {
    return new Corner(x.get(i), y.get(j), values.get(i).get(j));
  }
}
