package org.learningtorelax.refutations;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.CgBound;
import org.learningtorelax.theory.SpectralConstants;

/** Lemma E.2: the sign of ν, the size of b, the slope and the largest value of U^CG. */
final class ConjugateGradientRefutations {
  private static final SymmetricMatrix STRONGLY_COUPLED =
      SymmetricMatrix.ofDense(new double[][] {{1, 0.9}, {0.9, 1}});

  private ConjugateGradientRefutations() {}

  @Clause("Lemma E.2")
  static Refutation lemmaE2() {
    SpectralConstants constants = SpectralConstants.of(STRONGLY_COUPLED);
    return Refutation.of("Lemma E.2", "A = [[1, 9/10], [9/10, 1]]")
        .given(1, "least eigenvalue", constants.lambdaMin(), ">", 0)
        .fails("ν", constants.nu(), "its upper end", 0);
  }

  /** The count here is Definition E.1's, one less than that of steps. */
  @Clause("Lemma E.2 (1)")
  static Refutation lemmaE21() {
    SymmetricMatrix matrix =
        SymmetricMatrix.ofDense(
            new double[][] {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}});
    LinearSystem system = LinearSystem.of(matrix, new double[] {1e6, 0, 0, 0});
    SpectralConstants constants = SpectralConstants.of(matrix);
    double epsilon = 0.5;
    int degree =
        new SsorCg().solve(system, 1, StoppingRule.absolute(epsilon, 100)).iterations() - 1;
    double surrogate = CgBound.of(constants).withTau(1).printed(1, epsilon);
    double tau = (degree - 1) / (surrogate - 1); // 1 + τ (U - 1) ≥ CG at ω = 1
    return Refutation.of("Lemma E.2 (1)", "tridiagonal (-1, 2, -1), n = 4, b = 10⁶ e_1, ω = 1")
        .given(1, "least eigenvalue", constants.lambdaMin(), ">", 0)
        .given(2, "ε", epsilon, ">", 0)
        .given(3, "U^CG(1) at τ = (CG - 1)/(U - 1), CG", 1 + tau * (surrogate - 1), ">=", degree)
        .fails("the least τ is at least", tau, "its upper end", 1);
  }

  /** Both sides are proportional to τ, so that its value does not matter; ε is small. */
  @Clause("Lemma E.2 (3)")
  static Refutation lemmaE23() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{2, -1}, {-1, 2}});
    SpectralConstants constants = SpectralConstants.of(matrix);
    CgBound bound = CgBound.of(constants).withTau(1);
    double epsilon = 1e-14;
    double left = CgBound.leastOmega();
    double slope = (bound.printed(left, epsilon) - bound.printed(1, epsilon)) / (1 - left);
    return Refutation.of("Lemma E.2 (3)", "A = [[2, -1], [-1, 2]], from ω = 2√2-2 to 1")
        .given(1, "least eigenvalue", constants.lambdaMin(), ">", 0)
        .given(2, "ε", epsilon, ">", 0)
        .given(3, "μ", constants.mu(), ">", 1)
        .fails("the slope of U^CG/τ", slope, "the constant/τ", bound.semiLipschitzPrinted());
  }

  @Clause("Lemma E.2 (4)")
  static Refutation lemmaE24() {
    SpectralConstants constants = SpectralConstants.of(STRONGLY_COUPLED);
    CgBound bound = CgBound.of(constants).withTau(1);
    double epsilon = 1e-6;
    double right = bound.largestOmega(constants.mu());
    return Refutation.of("Lemma E.2 (4)", "A = [[1, 9/10], [9/10, 1]], ω = 2/(1+1/√μ)")
        .given(1, "least eigenvalue", constants.lambdaMin(), ">", 0)
        .given(2, "ε", epsilon, ">", 0)
        .given(3, "μ", constants.mu(), "<=", constants.mu())
        .given(4, "ω", right, ">=", CgBound.leastOmega())
        .fails(
            "U^CG at τ = 1",
            bound.printed(right, epsilon),
            "the bound",
            bound.largestPrinted(constants.mu(), epsilon));
  }
}
