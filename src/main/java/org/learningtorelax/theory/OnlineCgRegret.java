package org.learningtorelax.theory;

import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;

/**
 * What Tsallis-INF pays beyond the best fixed ω's surrogate when it tunes conjugate gradients with
 * SSOR's preconditioner. Source: Theorem 2.3, (7).
 *
 * <p>The theorem hides its constants in an O(·) and prints the grid's interval as [2√2+2, ω_max],
 * which is empty; 2√2-2 is meant.
 */
@Clause("Theorem 2.3")
public final class OnlineCgRegret {
  private OnlineCgRegret() {}

  /**
   * The expression within (7)'s O(·), with no constant: cbrt(log²(√κ_max/ε) / log²((√μ_max - 1) /
   * (√μ_max + 1)) · avg(√μ) · T²).
   *
   * @param kappaMax the largest κ(A_t), at least 1
   * @param epsilon the tolerance ε, in (0, 1)
   * @param mus μ_1, ..., μ_T, each above 1
   * @return the number
   * @throws BadInputException if an argument lies outside its range
   */
  public static double order(double kappaMax, @Tolerance double epsilon, double[] mus) {
    Domain.atLeast("kappaMax", kappaMax, 1);
    Domain.notEmpty("mus", mus);
    double largest = 1;
    double sumOfRoots = 0;
    for (double mu : mus) {
      largest = Math.max(largest, Domain.atLeast("mu", mu, 1));
      sumOfRoots += Math.sqrt(mu);
    }
    double root = Math.sqrt(largest);
    double rate = Math.log((root - 1) / (root + 1));
    double effort = Math.log(Math.sqrt(kappaMax) / Require.relativeTolerance(epsilon));
    double ratio = effort / rate;
    return Math.cbrt(ratio * ratio * sumOfRoots * mus.length);
  }

  /**
   * A bound with constants: Theorem B.3 with Lemma E.2's corrected semi-Lipschitz constants on
   * [2√2-2, 2/(1+1/√μ_max)], K from its part 4, and z = 2√2-2.
   *
   * @param instances the surrogates, one a round
   * @param epsilon the absolute tolerance ε, positive
   * @param rightHandSideNorm a bound on each |b_t|, positive
   * @return the bound as a function of d
   * @throws BadInputException if an argument lies outside its range
   */
  public static GridRegret composed(
      List<CgBound> instances, @Tolerance double epsilon, double rightHandSideNorm) {
    int rounds = Require.atLeastOne("rounds", instances.size());
    double muMax = 1;
    for (CgBound instance : instances) {
      muMax = Math.max(muMax, instance.mu());
    }
    double scale = 0;
    double sum = 0;
    @Omega double right = CgBound.leastOmega();
    for (CgBound instance : instances) {
      right = instance.largestOmega(muMax);
      scale = Math.max(scale, instance.largestCorrected(muMax, epsilon, rightHandSideNorm) - 1);
      sum += instance.semiLipschitzCorrected(epsilon, rightHandSideNorm);
    }
    return new GridRegret(scale, rounds, right - CgBound.leastOmega(), sum / rounds);
  }
}
