package org.learningtorelax.properties.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.learningtorelax.conformance.exact.Lines;
import org.learningtorelax.conformance.exact.LiteralRun;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.solver.StoppingRule;

/**
 * The literal run without rounding, until |r_k|² ≤ threshold² or the limit.
 *
 * @param squaredNorms |r_0|², ..., |r_k|²
 * @param squaredThreshold the square of what the residual norm must reach
 */
public record ExactRun(List<BigFraction> squaredNorms, BigFraction squaredThreshold) {

  /** Ratios to the threshold this near to 1 may fall on either side of it in doubles. */
  private static final double ROUNDING = 1e-10;

  /**
   * Runs the literal lines.
   *
   * @param kind the iteration
   * @param system A, b and x0
   * @param omega ω
   * @param rule when to stop
   * @return the run
   */
  public static ExactRun of(SolverKind kind, LinearSystem system, double omega, StoppingRule rule) {
    LiteralRun<BigFraction> run =
        new LiteralRun<>(kind, Exact.input(system, omega), Exact.SCALARS, Lines.LITERAL);
    List<BigFraction> norms = new ArrayList<>(List.of(Exact.squaredNorm(run.r())));
    BigFraction reference =
        switch (rule.reference()) {
          case INITIAL_RESIDUAL -> norms.get(0);
          case RIGHT_HAND_SIDE -> Exact.squaredNorm(Exact.vector(system.rightHandSide()));
          case ONE -> BigFraction.ONE;
        };
    BigFraction tolerance = Exact.of(rule.tolerance());
    BigFraction threshold = tolerance.multiply(tolerance).multiply(reference);
    while (last(norms).compareTo(threshold) > 0 && norms.size() <= rule.maxIterations()) {
      run.advance();
      norms.add(Exact.squaredNorm(run.r()));
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
