package org.learningtorelax.refutations;

import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.bandit.Confidence;
import org.learningtorelax.properties.bandit.LargeHorizon;
import org.learningtorelax.theory.GridRegret;
import org.learningtorelax.theory.SquareCbRegret;

/** Tsallis-INF at the printed step, and least squares with a target that is out of reach. */
final class BanditRefutations {
  private static final int ARMS = LargeHorizon.ARMS;
  private static final int ROUNDS = LargeHorizon.ROUNDS;
  private static final String LOSSES = "d = 50, T = 5000, K = 1; one arm has loss 0, the others 1";

  private static final double STEP = StepSchedule.fixedAsPrinted(ROUNDS).step(1);

  /** At confidence 1 - 10⁻⁹: in 300 of 300 runs R ≥ 1520. */
  private static final double REGRET =
      Confidence.lower(LargeHorizon.regrets(300, 1L, LargeHorizon.printedStep()), 1520);

  private BanditRefutations() {}

  @Clause("Theorem B.1")
  static Refutation theoremB1() {
    return Refutation.of("Theorem B.1", LOSSES)
        .given(1, "the largest loss / K", 1, "<=", 1)
        .given(1, "the least loss", 0, ">=", 0)
        .given(2, "η_t √T", STEP * Math.sqrt(ROUNDS), "=", 1)
        .fails(
            "the expected regret, at least (confidence 1 - 10⁻⁹)",
            REGRET,
            "2K√(2dT)",
            2 * Math.sqrt(2.0 * ARMS * ROUNDS));
  }

  /** u_t = l_t falls towards z, the arm of loss 0, so that any L_t ≥ 0 may be named; 0.04 here. */
  @Clause("Theorem B.3")
  static Refutation theoremB3() {
    double slope = 0.04;
    return Refutation.of("Theorem B.3", LOSSES + ", z that arm, u_t = l_t, L_t = 0.04")
        .given(1, "the largest loss / K", 1, "<=", 1)
        .given(2, "max{ l(x) - l(y) : |x-z| ≤ |y-z| }", 0, "<=", slope)
        .given(3, "η_t √T", STEP * Math.sqrt(ROUNDS), "=", 1)
        .given(4, "the points of the grid, z among them", ARMS, "=", 50)
        .fails(
            "the expected regret, at least (confidence 1 - 10⁻⁹)",
            REGRET,
            "(12)",
            new GridRegret(1, ROUNDS, 1, slope).bound(ARMS));
  }

  /** One round, x = 1, Θ = [-1/4, 1/4], target 1, θ_1 = 0. */
  @Clause("Theorem C.3")
  static Refutation theoremC3() {
    double reach = 0.25;
    double best = (1 - reach) * (1 - reach);
    return Refutation.of("Theorem C.3", "n = T = 1, x = 1, y = 1, Θ = [-1/4, 1/4], θ_1 = 0")
        .given(1, "x", 1, "<=", 1)
        .given(2, "y", 1, "<=", 1)
        .given(3, "the largest |θ| in Θ", reach, ">", 0)
        .given(4, "θ_1, for which no round has been, in Θ", 0, "<=", reach)
        .fails(
            "the regret",
            1 - best,
            "the bound",
            SquareCbRegret.leastSquaresPrinted(1, 1, 1, 2 * reach, reach));
  }
}
