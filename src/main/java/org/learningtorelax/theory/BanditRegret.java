package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The expected regret of Tsallis-INF (Algorithm 4) to the best of d arms over T rounds, for
 * adaptive losses in [0, K]. Source: Theorems B.1 and B.2.
 *
 * @param scale K, positive
 * @param arms d, at least 1
 * @param rounds T, at least 1
 */
public record BanditRegret(double scale, @Positive int arms, @Positive int rounds) {

  /**
   * Checks the parameters.
   *
   * @param scale K
   * @param arms d
   * @param rounds T
   * @throws org.learningtorelax.quantity.BadInputException if one lies outside its range
   */
  public BanditRegret {
    Require.positive("scale", scale);
    Require.atLeastOne("arms", arms);
    Require.atLeastOne("rounds", rounds);
  }

  /**
   * The bound that the analysis gives for any constant step, (4K/η)(√d - 1) + ηTK√d/2.
   *
   * @param step η, positive
   * @return the bound on the regret
   * @throws org.learningtorelax.quantity.BadInputException if η is not positive
   */
  @Clause("Theorem B.1 sharper")
  public double constantStep(double step) {
    double root = Math.sqrt(arms);
    return 4 * scale / Require.positive("step", step) * (root - 1)
        + step * rounds * scale * root / 2;
  }

  /**
   * Theorem B.1's bound 2K√(2dT): at {@link StepSchedule#fixed}, not at the printed step, where the
   * analysis gives 4.5 K√(dT).
   *
   * @return the bound on the regret
   */
  @Clause({"Theorem B.1", "Theorem B.1 corrected"})
  public double constantStep() {
    return 2 * scale * Math.sqrt(2.0 * arms * rounds);
  }

  /**
   * Theorem B.2's bound 4K√(dT) + 1 at the steps 2/√t.
   *
   * @return the bound on the regret
   */
  @Clause("Theorem B.2")
  public double anytime() {
    return 4 * scale * Math.sqrt((double) arms * rounds) + 1;
  }

  /**
   * The sharper 4K√(dT) - 2K√T that holds at the same steps.
   *
   * @return the bound on the regret
   */
  @Clause("Theorem B.2 sharper")
  public double anytimeSharper() {
    return 4 * scale * Math.sqrt((double) arms * rounds) - 2 * scale * Math.sqrt(rounds);
  }
}
