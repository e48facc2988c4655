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

  /** The pieces of the line of one level, each two points and NaN. */
  Curve at(double level) {
    List<Double> lineX = new ArrayList<>();
    List<Double> lineY = new ArrayList<>();
    for (int i = 0; i + 1 < x.size(); i++) {
      for (int j = 0; j + 1 < y.size(); j++) {
        List<double[]> crossings = crossings(i, j, level);
        for (int k = 0; k + 1 < crossings.size(); k += 2) {
          for (double[] point : List.of(crossings.get(k), crossings.get(k + 1))) {
            lineX.add(point[0]);
            lineY.add(point[1]);
          }
          lineX.add(crossings.get(k)[0]);
          lineY.add(Double.NaN);
        }
      }
    }
    String name = String.format(Locale.ROOT, "cost %.0f", level);
    return new Curve(name, lineX, lineY, List.of(), List.of(), Curve.Style.CONTOUR);
  }

  /** Where the line meets the edges of a cell, in the order in which the edges go around it. */
  private List<double[]> crossings(int i, int j, double level) {
    int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
    List<double[]> crossings = new ArrayList<>();
    for (int k = 0; k < corners.length; k++) {
      int[] from = corners[k];
      int[] to = corners[(k + 1) % corners.length];
      double low = values.get(from[0]).get(from[1]);
      double high = values.get(to[0]).get(to[1]);
      if (low < level != high < level) {
        double part = (level - low) / (high - low);
        crossings.add(
            new double[] {
              x.get(from[0]) + part * (x.get(to[0]) - x.get(from[0])),
              y.get(from[1]) + part * (y.get(to[1]) - y.get(from[1]))
            });
      }
    }
    return crossings;
  }
}
