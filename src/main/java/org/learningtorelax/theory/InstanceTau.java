package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;
import org.learningtorelax.quantity.Tolerance;

/**
 * The least τ with which Assumption 2.1 holds for one matrix, right-hand side and ω, measured:
 *
 * <pre>
 *   τ = max{ 0, (|C_ω^k|^{1/k} - ρ(C_ω)) / (1 - ρ(C_ω)) }    at k = min{ i : |C_ω^{i+1} b| &lt; ε |b| },
 * </pre>
 *
 * <p>and 0 where k = 0. Figures 1 (right) and 3 draw it.
 *
 * @param lastIndex k, the last step before convergence, at least 0
 * @param rootOfPowerNorm |C_ω^k|^{1/k}; ρ(C_ω) if k = 0
 * @param radius ρ(C_ω), in [0, 1)
 */
@Clause("Assumption 2.1")
public record InstanceTau(
    @NonNegative int lastIndex, double rootOfPowerNorm, @SpectralRadius double radius) {

  /** More sweeps than any instance needs that double precision can solve. */
  private static final int MOST_SWEEPS = 10_000_000;

  /**
   * Checks the numbers.
   *
   * @param lastIndex k
   * @param rootOfPowerNorm |C_ω^k|^{1/k}
   * @param radius ρ(C_ω)
   * @throws BadInputException if one lies outside its range
   */
  public InstanceTau {
    Require.nonNegative("lastIndex", lastIndex);
    NearAsymptotic.leastTau(rootOfPowerNorm, radius);
  }

  /**
   * Measures a consistently ordered matrix, ρ(C_ω) being Young's.
   *
   * @param matrix A, positive definite and consistently ordered
   * @param beta its Jacobi radius β, in [0, 1)
   * @param b the right-hand side, not 0
   * @param omega ω, in (0, 2)
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return the measurement
   * @throws BadInputException if an argument lies outside its range
   */
  public static InstanceTau of(
      SymmetricMatrix matrix,
      @SpectralRadius double beta,
      double[] b,
      @Omega double omega,
      @Tolerance double epsilon) {
    @SpectralRadius double radius = Young.radius(beta, omega);
    return of(matrix, radius, lastIndex(matrix, b, omega, epsilon), omega);
  }

  /**
   * Measures at a k that is known, from the residual norms of a run, say.
   *
   * @param matrix A
   * @param radius ρ(C_ω), in [0, 1)
   * @param lastIndex k, at least 0, as {@link #lastIndex(double[], double)} finds it
   * @param omega ω, in (0, 2)
   * @return the measurement
   * @throws BadInputException if an argument lies outside its range
   */
  public static InstanceTau of(
      SymmetricMatrix matrix,
      @SpectralRadius double radius,
      @NonNegative int lastIndex,
      @Omega double omega) {
    double root =
        lastIndex == 0 ? radius : DefectReduction.sor(matrix, omega).rootOfPowerNorm(lastIndex);
    return new InstanceTau(lastIndex, root, radius);
  }

  /**
   * The least τ.
   *
   * @return τ, at least 0; from 1 on the assumption fails, since its τ is below 1
   */
  public double tau() {
    return NearAsymptotic.leastTau(rootOfPowerNorm, radius);
  }

  /**
   * k = min{ i : |r_{i+1}| &lt; ε |r_0| } of a run that is known.
   *
   * @param residualNorms |r_0|, |r_1|, ..., the last one below ε |r_0|
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return k, at least 0
   * @throws BadInputException if no norm lies below ε |r_0|
   */
  public static @NonNegative int lastIndex(double[] residualNorms, @Tolerance double epsilon) {
    Require.relativeTolerance(epsilon);
    double initial = residualNorms.length == 0 ? 0 : residualNorms[0];
    for (int i = 1; i < residualNorms.length; i++) {
      if (residualNorms[i] < epsilon * initial) {
        return i - 1;
      }
    }
    throw new BadInputException(
        "residualNorms", residualNorms.length + " numbers", "must fall below ε times the first");
  }

  /**
   * k = min{ i : |C_ω^{i+1} b| &lt; ε |b| } of a right-hand side.
   *
   * @param matrix A, positive definite
   * @param b the right-hand side, not 0
   * @param omega ω, in (0, 2)
   * @param epsilon the relative tolerance ε, in (0, 1)
   * @return k, at least 0
   * @throws BadInputException if b = 0, for then no such k exists
   */
  public static @NonNegative int lastIndex(
      SymmetricMatrix matrix, double[] b, @Omega double omega, @Tolerance double epsilon) {
    double threshold =
        Require.relativeTolerance(epsilon) * Require.positive("|b|", Vectors.norm(b));
    double[] x = new double[b.length];
    double[] r = b.clone();
    double[] delta = new double[b.length];
    for (int i = 0; i < MOST_SWEEPS; i++) {
      matrix.splitting().onePassSweep(omega, x, r, delta);
      if (Vectors.norm(r) < threshold) {
        return i;
      }
    }
    throw new BadInputException("A", "order " + b.length, "must be positive definite");
  }
}
