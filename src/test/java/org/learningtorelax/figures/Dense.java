package org.learningtorelax.figures;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * What the figures draw, computed with dense matrices from the paper's definitions: none of the
 * program's solvers and formulas is used.
 */
final class Dense {
  final RealMatrix a;
  final RealMatrix d;
  final RealMatrix l;

  Dense(RealMatrix a) {
    this.a = a;
    int n = a.getRowDimension();
    d = new Array2DRowRealMatrix(n, n);
    l = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      d.setEntry(i, i, a.getEntry(i, i));
      for (int j = 0; j < i; j++) {
        l.setEntry(i, j, a.getEntry(i, j));
      }
    }
  }

  /** The 5-point matrix of a square with so many interior points on a side, plus c I. */
  static Dense square(int side, double c) {
    RealMatrix a = new Array2DRowRealMatrix(side * side, side * side);
    for (int p = 0; p < side * side; p++) {
      for (int q = 0; q < side * side; q++) {
        int distance = Math.abs(p / side - q / side) + Math.abs(p % side - q % side);
        a.setEntry(p, q, distance == 0 ? 4 + c : distance == 1 ? -1 : 0);
      }
    }
    return new Dense(a);
  }

  static Dense of(SymmetricMatrix matrix) {
    int n = matrix.size();
    RealMatrix a = new Array2DRowRealMatrix(n, n);
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[] column = new double[n];
      matrix.multiply(unit, column);
      a.setColumn(j, column);
    }
    return new Dense(a);
  }

  /** The Jacobi radius of {@link #square}: 4 cos(π/(side+1))/(4+c). */
  static double jacobiRadius(int side, double c) {
    return 4 * Math.cos(Math.PI / (side + 1)) / (4 + c);
  }

  /** Young's ρ(C_ω): the square of the larger root z of z² - ωβz + ω - 1 = 0. */
  static double radius(double beta, double omega) {
    double discriminant = omega * omega * beta * beta - 4 * (omega - 1);
    return discriminant < 0 ? omega - 1 : Math.pow((omega * beta + Math.sqrt(discriminant)) / 2, 2);
  }

  RealMatrix w(double omega) {
    return d.scalarMultiply(1 / omega).add(l);
  }

  /** C_ω = I - A W_ω⁻¹. */
  RealMatrix defect(double omega) {
    RealMatrix identity = MatrixUtils.createRealIdentityMatrix(a.getRowDimension());
    return identity.subtract(a.multiply(MatrixUtils.inverse(w(omega))));
  }

  /** |C_ω^k|^{1/k}. */
  double rootOfPowerNorm(double omega, int k) {
    double norm = new SingularValueDecomposition(defect(omega).power(k)).getNorm();
    return Math.pow(norm, 1.0 / k);
  }

  /** Algorithm 1 from x = 0, until |b - A x| ≤ tolerance. */
  int sorCount(double[] b, double omega, double tolerance) {
    DecompositionSolver solver = new LUDecomposition(w(omega)).getSolver();
    RealVector x = new ArrayRealVector(b.length);
    RealVector r = new ArrayRealVector(b);
    int k = 0;
    while (r.getNorm() > tolerance) {
      x = x.add(solver.solve(r));
      r = new ArrayRealVector(b).subtract(a.operate(x));
      k++;
    }
    return k;
  }

  /** ω/(2-ω) W D⁻¹Wᵀ, SSOR's matrix. */
  RealMatrix ssor(double omega) {
    RealMatrix w = w(omega);
    return w.multiply(MatrixUtils.inverse(d))
        .multiply(w.transpose())
        .scalarMultiply(omega / (2 - omega));
  }

  /** Conjugate gradients from x, preconditioned by a matrix, until |b - A x| ≤ tolerance. */
  Cg cg(RealMatrix preconditioner, RealVector b, RealVector start, double tolerance) {
    DecompositionSolver solver = new LUDecomposition(preconditioner).getSolver();
    RealVector x = start;
    RealVector r = b.subtract(a.operate(x));
    RealVector z = solver.solve(r);
    RealVector p = z;
    int k = 0;
    while (r.getNorm() > tolerance) {
      double rz = r.dotProduct(z);
      x = x.add(p.mapMultiply(rz / p.dotProduct(a.operate(p))));
      r = b.subtract(a.operate(x));
      z = solver.solve(r);
      p = z.add(p.mapMultiply(r.dotProduct(z) / rz));
      k++;
    }
    return new Cg(k, x);
  }

  record Cg(int count, RealVector solution) {}

  /** The largest eigenvalue of D^{-1/2} X D^{-1/2} for symmetric X. */
  double largestScaled(RealMatrix symmetric) {
    RealMatrix scaled = symmetric.copy();
    for (int i = 0; i < scaled.getRowDimension(); i++) {
      for (int j = 0; j < scaled.getColumnDimension(); j++) {
        scaled.setEntry(
            i, j, scaled.getEntry(i, j) / Math.sqrt(d.getEntry(i, i) * d.getEntry(j, j)));
      }
    }
    return largest(scaled);
  }

  static double largest(RealMatrix symmetric) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double eigenvalue : new EigenDecomposition(symmetric).getRealEigenvalues()) {
      largest = Math.max(largest, eigenvalue);
    }
    return largest;
  }
}
