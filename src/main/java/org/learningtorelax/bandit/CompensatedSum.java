package org.learningtorelax.bandit;

/** A sum of doubles whose rounding error does not grow with the number of terms (Neumaier 1974). */
final class CompensatedSum {
  private double sum;
  private double lost = 0;

  CompensatedSum(double first) {
    sum = first;
  }

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
