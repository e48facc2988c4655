package org.learningtorelax.properties.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.solver.StoppingRule;

/**
 * Algorithm 1 (or 8) without rounding: x = x + W⁻¹ r, r = b - A x, until |r_k|² ≤ threshold² or the
 * limit.
 *
 * @param squaredNorms |r_0|², ..., |r_k|²
 * @param squaredThreshold the square of what the residual norm must reach
 */
public record ExactRun(List<BigFraction> squaredNorms, BigFraction squaredThreshold) {

  /** Ratios to the threshold this near to 1 may fall on either side of it in doubles. */
  private static final double ROUNDING = 1e-10;

  /**
   * Runs the iteration.
   *
   * @param system A, b and x0
   * @param form W for SOR, Wb for SSOR
   * @param rule when to stop
   * @return the run
   */
  public static ExactRun of(ExactSystem system, FieldMatrix<BigFraction> form, StoppingRule rule) {
    FieldMatrix<BigFraction> a = system.a();
    FieldMatrix<BigFraction> inverse = Exact.inverse(form);
    FieldVector<BigFraction> x = system.x0();
    FieldVector<BigFraction> r = system.b().subtract(a.operate(x));
    BigFraction reference =
        switch (rule.reference()) {
          case INITIAL_RESIDUAL -> Exact.squaredNorm(r);
          case RIGHT_HAND_SIDE -> Exact.squaredNorm(system.b());
          case ONE -> BigFraction.ONE;
        };
    BigFraction tolerance = Exact.of(rule.tolerance());
    BigFraction threshold = tolerance.multiply(tolerance).multiply(reference);
    List<BigFraction> norms = new ArrayList<>(List.of(Exact.squaredNorm(r)));
    while (last(norms).compareTo(threshold) > 0 && norms.size() <= rule.maxIterations()) {
      x = x.add(inverse.operate(r));
      r = system.b().subtract(a.operate(x));
      norms.add(Exact.squaredNorm(r));
    }
    return new ExactRun(norms, threshold);
  }

  /**
   * The count.
   *
   * @return k
   */
  public int iterations() {
    return squaredNorms.size() - 1;
  }

  /**
   * Whether the threshold was reached.
   *
   * @return whether the run converged
   */
  public boolean converged() {
    return last(squaredNorms).compareTo(squaredThreshold) <= 0;
  }

  /**
   * Whether a count in doubles may differ from this one: whether the residual at the smaller of the
   * two counts meets the threshold to within rounding.
   *
   * @param otherIterations the count in doubles
   * @return whether rounding explains the difference
   */
  public boolean roundingExplains(int otherIterations) {
    if (squaredThreshold.equals(BigFraction.ZERO)) {
      return false;
    }
    BigFraction norm = squaredNorms.get(Math.min(iterations(), otherIterations));
    return Math.abs(Exact.toDouble(norm.divide(squaredThreshold)) - 1) < ROUNDING;
  }

  private static BigFraction last(List<BigFraction> norms) {
    return norms.get(norms.size() - 1);
  }
}
