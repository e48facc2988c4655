package org.learningtorelax.theory;

/**
 * A power of a dense matrix, kept as e^{logScale} times rows whose largest entry is 1 in absolute
 * value, so that no power over- or underflows.
 *
 * @param rows the scaled rows
 * @param logScale the logarithm of the scale, -∞ for a zero matrix
 */
record ScaledPower(double[][] rows, double logScale) {

  /** The power with exponent k ≥ 1, by repeated squaring. */
  static ScaledPower of(double[][] matrix, int k) {
    ScaledPower base = scaled(matrix, 0);
    int bit = Integer.highestOneBit(k);
    ScaledPower power = base;
    while (bit > 1) {
      bit >>= 1;
      power = power.times(power);
      if ((k & bit) != 0) {
        power = power.times(base);
      }
    }
    return power;
  }

  /** The product with another power. */
  ScaledPower times(ScaledPower other) {
    double[][] product = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      product[i] = DefectReduction.combine(rows[i], other.rows);
    }
    return scaled(product, logScale + other.logScale);
  }

  private static ScaledPower scaled(double[][] rows, double logScale) {
    double largest = 0;
    for (double[] row : rows) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    double[][] scaled = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i].clone();
      for (int j = 0; largest > 0 && j < row.length; j++) {
        row[j] /= largest;
      }
      scaled[i] = row;
    }
    return new ScaledPower(scaled, logScale + Math.log(largest));
  }
}
