package org.learningtorelax.theory;

import org.checkerframework.checker.index.qual.NonNegative;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/**
 * The matrix that a sweep multiplies the residual by, r_k = C^k r_0, as a dense one: C_ω = I - A
 * W⁻¹ of SOR or Cb_ω = I - A Wb⁻¹ of SSOR.
 *
 * <p>Building it takes n sweeps, and a power some 2 log₂ k products of n³ operations each: meant
 * for orders up to a thousand. Immutable. Source: the paper's Section 2, notation.
 */
@Clause({"Normal forms", "Residual recursion"})
public final class DefectReduction {
  /** After so many squarings what |C^k| differs from ρ^k by, a polynomial in k, is lost. */
  private static final int SQUARINGS = 50;

  /** Column j of C is row j here: C and Cᵀ have the same powers' norms and the same radius. */
  private final double[][] columns;

  private DefectReduction(double[][] columns) {
    this.columns = columns;
  }

  /**
   * C_ω = I - A W⁻¹ with W = D/ω + L, of SOR.
   *
   * @param matrix A
   * @param omega ω, in (0, 2)
   * @return C_ω
   */
  public static DefectReduction sor(SymmetricMatrix matrix, @Omega double omega) {
    double[][] columns = identity(matrix.size());
    double[] x = new double[columns.length];
    double[] delta = new double[columns.length];
    for (double[] column : columns) {
      matrix.splitting().onePassSweep(omega, x, column, delta);
    }
    return new DefectReduction(columns);
  }

  /**
   * Cb_ω = I - A Wb⁻¹ with Wb = ω/(2-ω) W D⁻¹ Wᵀ, of SSOR.
   *
   * @param matrix A
   * @param omega ω, in (0, 2)
   * @return Cb_ω
   */
  public static DefectReduction ssor(SymmetricMatrix matrix, @Omega double omega) {
    Splitting splitting = matrix.splitting();
    double[][] columns = identity(matrix.size());
    double[] product = new double[columns.length];
    for (double[] column : columns) {
      double[] delta = column.clone();
      splitting.solveSymmetric(omega, delta);
      splitting.multiply(delta, product);
      Vectors.addMultiple(-1, product, column);
    }
    return new DefectReduction(columns);
  }

  /**
   * The order n.
   *
   * @return n, at least 1
   */
  public int size() {
    return columns.length;
  }

  /**
   * C^k v.
   *
   * @param k the number of sweeps, at least 0
   * @param v n numbers
   * @return a new vector
   */
  public double[] apply(int k, double[] v) {
    Require.length("v", v, columns.length);
    double[] result = v.clone();
    for (int i = 0; i < Require.nonNegative("k", k); i++) {
      result = combine(result, columns);
    }
    return result;
  }

  /**
   * |C^k|^{1/k} in the spectral norm, what Assumption 2.1 compares with ρ + τ (1 - ρ).
   *
   * @param k the power, at least 1
   * @return the root, at least ρ(C)
   */
  public double rootOfPowerNorm(int k) {
    ScaledPower power = ScaledPower.of(columns, Require.atLeastOne("k", k));
    double norm = spectralNorm(power.rows());
    return norm == 0 ? 0 : Math.exp((Math.log(norm) + power.logScale()) / k);
  }

  /**
   * The spectral radius ρ(C) = lim |C^k|^{1/k}, by repeated squaring; no eigenvalue is computed, so
   * that defective ones, which C_ω has at ω*, do no harm.
   *
   * @return ρ(C), to some 1e-7 where C is defective and nearly to rounding elsewhere
   */
  public @SpectralRadius double radius() {
    ScaledPower power = ScaledPower.of(columns, 1);
    double exponent = 1;
    for (int i = 0; i < SQUARINGS; i++) {
      power = power.times(power);
      exponent *= 2;
    }
    return Require.spectralRadius("radius", Math.exp(power.logScale() / exponent));
  }

  private static double spectralNorm(double[][] rows) {
    ExtremeEigenvalues gram =
        ExtremeEigenvalues.of(rows.length, v -> combine(multiply(rows, v), rows));
    return Math.sqrt(Math.max(0, gram.largest()));
  }

  /** The inner products of the rows with v. */
  private static double[] multiply(double[][] rows, double[] v) {
    double[] product = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      product[i] = Vectors.dot(rows[i], v);
    }
    return product;
  }

  /** Σ v[i] rows[i]. */
  static double[] combine(double[] v, double[][] rows) {
    double[] sum = new double[v.length];
    for (int i = 0; i < v.length && i < rows.length; i++) {
      if (v[i] != 0) {
        Vectors.addMultiple(v[i], rows[i], sum);
      }
    }
    return sum;
  }

  private static double[][] identity(@NonNegative int size) {
    double[][] rows = new double[size][size];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      if (i < row.length) {
        row[i] = 1;
      }
    }
    return rows;
  }
}
