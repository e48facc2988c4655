package org.learningtorelax.properties.conformance.certain;

/** Ways to compute start + Σ a_j v_j in doubles, each of them right. */
enum Summation {
  FORWARDS {
    @Override
    double sum(double start, double[] a, double[] v) {
      double sum = start;
      for (int j = 0; j < a.length; j++) {
        sum += a[j] * v[j];
      }
      return sum;
    }
  },

  BACKWARDS {
    @Override
    double sum(double start, double[] a, double[] v) {
      double sum = 0;
      for (int j = a.length - 1; j >= 0; j--) {
        sum += a[j] * v[j];
      }
      return start + sum;
    }
  },

  PAIRWISE {
    @Override
    double sum(double start, double[] a, double[] v) {
      return start + half(a, v, 0, a.length);
    }

    private static double half(double[] a, double[] v, int from, int to) {
      if (to - from <= 1) {
        return to > from ? a[from] * v[from] : 0;
      }
      int middle = (from + to) / 2;
      return half(a, v, from, middle) + half(a, v, middle, to);
    }
  },

  FUSED {
    @Override
    double sum(double start, double[] a, double[] v) {
      double sum = start;
      for (int j = 0; j < a.length; j++) {
        sum = Math.fma(a[j], v[j], sum);
      }
      return sum;
    }
  },

  /** Kahan's. */
  COMPENSATED {
    @Override
    double sum(double start, double[] a, double[] v) {
      double sum = start;
      double lost = 0;
      for (int j = 0; j < a.length; j++) {
        double term = a[j] * v[j] - lost;
        double next = sum + term;
        lost = next - sum - term;
        sum = next;
      }
      return sum;
    }
  };

  abstract double sum(double start, double[] a, double[] v);

  /** √(Σ v_j²). */
  double norm(double[] v) {
    return Math.sqrt(sum(0, v, v));
  }
}
