package org.learningtorelax.conformance.exact;

/** Entrywise bounds of an absolute value |M|. */
final class AbsoluteMatrix {
  private final double[][] bounds;

  /**
   * @param bounds non-negative numbers, row by row
   */
  AbsoluteMatrix(double[][] bounds) {
    this.bounds = bounds;
  }

  /**
   * @param columns M, column by column
   */
  static AbsoluteMatrix of(Enclosure[][] columns) {
    double[][] bounds = new double[columns.length][columns.length];
    for (int i = 0; i < bounds.length; i++) {
      for (int j = 0; j < bounds.length; j++) {
        bounds[i][j] = columns[j][i].largest();
      }
    }
    return new AbsoluteMatrix(bounds);
  }

  /** |M| v, for v ≥ 0. */
  double[] times(double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        product[i] += bounds[i][j] * v[j];
      }
    }
    return product;
  }
}
