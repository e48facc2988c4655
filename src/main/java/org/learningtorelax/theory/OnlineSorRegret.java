package org.learningtorelax.theory;

import java.util.List;
import org.checkerframework.checker.index.qual.Positive;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.Tolerance;

/**
 * What Algorithm 2 with SOR pays beyond the best fixed ω's surrogate,
 *
 * <pre>
 *   E Σ SOR_t(ω_t) - min Σ U_t(ω) ≤ 2K√(2dT) + Σ (-log ε)/(d log² α_t)                  (4)
 *                                 = 3 log(1/ε) cbrt(2 γ T²/log² α_max)   at the best d  (5)
 * </pre>
 *
 * <p>with K = (-log ε)/(-log α_max) and γ = (1/T) Σ 1/log² α_t. As printed (4) and (5) are false:
 * they need the step {@link StepSchedule#fixed} and, for each instance, {@link
 * SurrogateBound#lipschitzConditionHolds}; {@link #withoutCondition} does without the latter.
 * Source: Theorem 2.1.
 *
 * @param epsilon the relative tolerance ε, in (0, 1)
 * @param alphaMax the largest α_t, in (0, 1)
 * @param meanInverseSquare γ, positive, at most 1/log² α_max
 * @param rounds T, at least 1
 */
public record OnlineSorRegret(
    @Tolerance double epsilon, double alphaMax, double meanInverseSquare, @Positive int rounds) {

  /**
   * Checks the parameters.
   *
   * @param epsilon ε
   * @param alphaMax the largest α_t
   * @param meanInverseSquare γ
   * @param rounds T
   * @throws BadInputException if one lies outside its range
   */
  public OnlineSorRegret {
    Require.relativeTolerance(epsilon);
    Domain.openUnit("alphaMax", alphaMax);
    Require.positive("meanInverseSquare", meanInverseSquare);
    Require.atLeastOne("rounds", rounds);
  }

  /**
   * The bounds for a sequence of instances.
   *
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @param alphas α_1, ..., α_T, each in (0, 1)
   * @return the bounds
   * @throws BadInputException if an argument lies outside its range
   */
  public static OnlineSorRegret of(@Tolerance double epsilon, double[] alphas) {
    Domain.openUnits("alphas", alphas);
    double largest = 0;
    double sum = 0;
    for (double alpha : alphas) {
      largest = Math.max(largest, alpha);
      sum += 1 / (Math.log(alpha) * Math.log(alpha));
    }
    int rounds = Require.atLeastOne("rounds", alphas.length);
    return new OnlineSorRegret(epsilon, largest, sum / rounds, rounds);
  }

  /**
   * K, the least normalisation that the theorem allows.
   *
   * @return K, positive
   */
  public double normalization() {
    return NearAsymptotic.normalization(epsilon, alphaMax);
  }

  /**
   * Theorem B.3's bound with the same K, T and mean Lipschitz constant: R(d) is (4), with its best
   * real d, the best whole one and what rounding costs.
   *
   * @return (4) as a function of d
   */
  @Clause("Theorem 2.1 corrected")
  public GridRegret grid() {
    return new GridRegret(normalization(), rounds, 1, -Math.log(epsilon) * meanInverseSquare);
  }

  /**
   * (5), the first form, at the real d that the theorem names.
   *
   * @return 3 log(1/ε) cbrt(2 γ T²/log² α_max)
   */
  @Clause("Eq. 5")
  public double tuned() {
    return grid().optimalBound();
  }

  /**
   * (5) for that d rounded up, as proved by Coq: a term 2K√(2T) more, if the real one is at least
   * 1. {@link #tuned} holds there too, by a sharper form of Theorem B.1.
   *
   * @return the first form of (5) and what rounding up may cost
   */
  @Clause("Eq. 5 corrected")
  public double tunedWhole() {
    return tuned() + 2 * normalization() * Math.sqrt(2.0 * rounds);
  }

  /**
   * (5), the second form, which replaces γ by 1/log² α_max.
   *
   * @return 3 log(1/ε) cbrt(2 T²/log⁴ α_max)
   */
  @Clause("Eq. 5")
  public double tunedSimple() {
    double logarithm = Math.log(alphaMax);
    return -3 * Math.log(epsilon) * Math.cbrt(2.0 * rounds * rounds / Math.pow(logarithm, 4));
  }

  /**
   * The size that needs no γ: with it (4) is at most the second form of (5).
   *
   * @return cbrt((T/2)/log² α_max), a real number
   */
  @Clause("Size without gamma")
  public double sizeSimple() {
    double logarithm = Math.log(alphaMax);
    return Math.cbrt(rounds / (2 * logarithm * logarithm));
  }

  /**
   * (4) corrected so that it needs no condition on τ and β: 2K√(2dT) + ((ω_max-1)/d) Σ L_t, with
   * L_t the Lipschitz constant {@link SurrogateBound#lipschitzCorrected}.
   *
   * @param scale K, at least each surrogate's largest value on [1, ω_max] less 1
   * @param size d, the number of grid points
   * @param omegaMax ω_max, in (1, 2)
   * @param instances U_1, ..., U_T
   * @return the bound
   * @throws BadInputException if an argument lies outside its range
   */
  @Clause("Theorem 2.1 without the condition")
  public static double withoutCondition(
      double scale, int size, @Omega double omegaMax, List<SurrogateBound> instances) {
    double sum = 0;
    for (SurrogateBound instance : instances) {
      sum += instance.lipschitzCorrected(omegaMax);
    }
    int rounds = Require.atLeastOne("rounds", instances.size());
    return new GridRegret(scale, rounds, omegaMax - 1, sum / rounds)
        .bound(Require.atLeastOne("size", size));
  }
}
