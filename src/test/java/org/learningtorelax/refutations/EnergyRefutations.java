package org.learningtorelax.refutations;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.EnergyBound;
import org.learningtorelax.theory.SpectralConstants;

/** The energy norm of a sweep at ω = 3/2, and the counts that are drawn from it. */
final class EnergyRefutations {
  private static final double OMEGA = 1.5;

  private EnergyRefutations() {}

  /**
   * A = [[1, a], [a, 1]] is positive definite for |a| &lt; 1, and β = |a|. At a = 1/4 the error (0,
   * 1) keeps 4143/12288 of its energy, which is below |M|_A² and above the bound of 13/49.
   */
  @Clause("Theorem D.1")
  static Refutation theoremD1() {
    SymmetricMatrix matrix = twoByTwo(0.25);
    double[] step = new double[2];
    matrix.splitting().solveLower(OMEGA, new double[] {0.25, 1}, step);
    double kept = 1 - (step[0] * step[0] + step[1] * step[1]) / 3;
    return Refutation.of("Theorem D.1", "A = [[1, 1/4], [1/4, 1]], ω = 3/2")
        .given(1, "least eigenvalue", SpectralConstants.of(matrix).lambdaMin(), ">", 0)
        .given(2, "ω", OMEGA, ">", 0)
        .given(2, "ω", OMEGA, "<", 2)
        .fails(
            "|M e|_A² of an e with |e|_A = 1",
            kept,
            "the bound",
            EnergyBound.of(matrix).squaredPrinted(OMEGA));
  }

  /** At a = 1/10 the printed ν² is below ρ(M_ω)² = 1/4, so that a small ε breaks both counts. */
  @Clause("Corollary D.1")
  static Refutation corollaryD1() {
    SymmetricMatrix matrix = twoByTwo(0.1);
    SpectralConstants constants = SpectralConstants.of(matrix);
    double epsilon = 1e-12;
    int count =
        new Sor()
            .solve(unitRightHandSide(matrix), OMEGA, StoppingRule.relative(epsilon, 100))
            .iterations();
    double norm = EnergyBound.of(matrix).normPrinted(OMEGA);
    return corollary("Corollary D.1", matrix, epsilon)
        .fails(
            "the count",
            count,
            "the bound",
            EnergyBound.sorIterations(norm, constants.kappa(), epsilon));
  }

  @Clause("Corollary D.2")
  static Refutation corollaryD2() {
    SymmetricMatrix matrix = twoByTwo(0.1);
    SpectralConstants constants = SpectralConstants.of(matrix);
    double epsilon = 1e-8;
    int count =
        new Ssor()
            .solve(unitRightHandSide(matrix), OMEGA, StoppingRule.absolute(epsilon, 100))
            .iterations();
    double norm = EnergyBound.of(matrix).normPrinted(OMEGA);
    return corollary("Corollary D.2", matrix, epsilon)
        .fails(
            "the count",
            count,
            "the bound",
            EnergyBound.ssorIterationsPrinted(norm, constants.kappa(), 1, epsilon));
  }

  private static Refutation corollary(String clause, SymmetricMatrix matrix, double epsilon) {
    double norm = EnergyBound.of(matrix).normPrinted(OMEGA);
    double squared = EnergyBound.of(matrix).squaredPrinted(OMEGA);
    return Refutation.of(clause, "A = [[1, 1/10], [1/10, 1]], ω = 3/2, b = (0, 1)")
        .given(1, "least eigenvalue", SpectralConstants.of(matrix).lambdaMin(), ">", 0)
        .given(2, "ω", OMEGA, ">", 0)
        .given(2, "ω", OMEGA, "<", 2)
        .given(3, "ε", epsilon, ">", 0)
        .given(4, "ν² less the bound of Theorem D.1", Math.abs(norm * norm - squared), "<=", 1e-15);
  }

  private static SymmetricMatrix twoByTwo(double a) {
    return SymmetricMatrix.ofDense(new double[][] {{1, a}, {a, 1}});
  }

  private static LinearSystem unitRightHandSide(SymmetricMatrix matrix) {
    return LinearSystem.of(matrix, new double[] {0, 1});
  }
}
