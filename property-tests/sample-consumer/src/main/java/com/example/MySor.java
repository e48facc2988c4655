package com.example;

/** Somebody's own SOR, on dense matrices, to |b - A x| ≤ tolerance |b - A x0|. */
public final class MySor {
  private final double[][] a;

  /** Takes a symmetric matrix with a positive diagonal. */
  public MySor(double[][] a) {
    this.a = a;
  }

  /** The count of sweeps, or -1 if the limit was reached. Leaves the solution in x. */
  public int solve(double[] b, double[] x, double omega, double tolerance, int limit) {
    double threshold = tolerance * residualNorm(b, x);
    for (int k = 0; ; k++) {
      if (residualNorm(b, x) <= threshold) {
        return k;
      }
      if (k == limit) {
        return -1;
      }
      for (int i = 0; i < x.length; i++) {
        double sum = b[i];
        for (int j = 0; j < x.length; j++) {
          sum -= a[i][j] * x[j];
        }
        x[i] += omega * sum / a[i][i];
      }
    }
  }

  private double residualNorm(double[] b, double[] x) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double r = b[i];
      for (int j = 0; j < x.length; j++) {
        r -= a[i][j] * x[j];
      }
      squares += r * r;
    }
    return Math.sqrt(squares);
  }
}
