package org.learningtorelax.refutations;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.theory.TruncatedNorm;
import org.learningtorelax.theory.DefectReduction;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.SpectralConstants;
import org.learningtorelax.theory.SsorLipschitz;

/** Appendix F: the probability that a norm meets an interval, and the chain of radii. */
final class SemiStochasticRefutations {
  private SemiStochasticRefutations() {}

  /** X = diag(1, δ, ..., δ) of order 5, by an integral. */
  @Clause("Lemma F.3")
  static Refutation lemmaF3() {
    int order = 5;
    double delta = 0.05;
    double epsilon = 0.1075;
    double width = 0.004;
    double probability =
        TruncatedNorm.probability(order, delta, epsilon + width)
            - TruncatedNorm.probability(order, delta, epsilon);
    return Refutation.of("Lemma F.3", "X = diag(1, δ, δ, δ, δ), δ = 1/20, (0.1075, 0.1115]")
        .given(1, "ρ(X)", 1, ">", 0)
        .given(
            2,
            "Pr(|b| ≤ √n)",
            TruncatedNorm.probability(order, 1, Math.sqrt(order)),
            ">=",
            1 - 1e-9)
        .given(3, "ε", epsilon, ">", 0)
        .given(3, "Δ", width, ">", 0)
        .fails("the probability", probability, "the bound", SsorLipschitz.hittingPrinted(width, 1));
  }

  /** Diagonal 9/4 and ±1 elsewhere, ω = 1: β = 8/9 and ρ(M_1) = 8/27. */
  @Clause("Eq. 48")
  static Refutation eq48() {
    SymmetricMatrix matrix =
        SymmetricMatrix.ofDense(new double[][] {{2.25, -1, -1}, {-1, 2.25, 1}, {-1, 1, 2.25}});
    double radius = DefectReduction.sor(matrix, 1).radius();
    double beta = JacobiRadius.of(matrix);
    return Refutation.of("Eq. 48", "A with diagonal 9/4, A_12 = A_13 = -1, A_23 = 1, ω = 1")
        .given(1, "least eigenvalue", SpectralConstants.of(matrix).lambdaMin(), ">", 0)
        .given(2, "ω", 1, ">", 0)
        .given(2, "ω", 1, "<", 2)
        .given(3, "β", beta, "<", 1)
        .fails("(β/(1+√(1-β²)))⁴", SsorLipschitz.radiusFloor(beta), "ρ(M_1)²", radius * radius);
  }
}
