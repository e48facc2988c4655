package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldMatrix;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.matrix.Triplet;

/**
 * β = ρ(I - D⁻¹A) in 40 digits: the eigenvalues of D^{-1/2} A D^{-1/2} by Jacobi's rotations, which
 * end when what is left off the diagonal is below 1e-36.
 */
public final class ExactSpectrum {
  private static final Dfp DONE = Decimal.FIELD.newDfp("1e-36");
  private static final int MOST_SWEEPS = 60;

  private ExactSpectrum() {}

  /**
   * Computes β.
   *
   * @param data a symmetric matrix with positive diagonal
   * @return β
   */
  public static Dfp jacobiRadius(MatrixData data) {
    FieldMatrix<Dfp> scaled = scaled(data);
    int n = data.n();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      Dfp largest = Decimal.ZERO;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          Dfp entry = scaled.getEntry(i, j).abs();
          largest = entry.greaterThan(largest) ? entry : largest;
          if (entry.greaterThan(DONE)) {
            rotate(scaled, i, j);
          }
        }
      }
      if (!largest.greaterThan(DONE)) {
        return radius(scaled);
      }
    }
    throw new IllegalStateException("the rotations did not end");
  }

  private static FieldMatrix<Dfp> scaled(MatrixData data) {
    int n = data.n();
    FieldMatrix<Dfp> matrix = new Array2DRowFieldMatrix<>(Decimal.FIELD, n, n);
    for (Triplet entry : data.triplets()) {
      matrix.setEntry(entry.row(), entry.column(), Decimal.of(entry.value()));
    }
    List<Dfp> roots = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      roots.add(matrix.getEntry(i, i).sqrt());
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Dfp product = roots.get(i).multiply(roots.get(j));
        matrix.setEntry(i, j, matrix.getEntry(i, j).divide(product));
      }
    }
    return matrix;
  }

  /** Makes entry (p, q) 0: tan of the angle is the smaller root t of t² + 2θt - 1. */
  private static void rotate(FieldMatrix<Dfp> a, int p, int q) {
    Dfp apq = a.getEntry(p, q);
    Dfp theta = a.getEntry(q, q).subtract(a.getEntry(p, p)).divide(apq.multiply(2));
    Dfp root = theta.multiply(theta).add(Decimal.ONE).sqrt();
    Dfp t = Decimal.ONE.divide(theta.abs().add(root));
    t = theta.lessThan(Decimal.ZERO) ? t.negate() : t;
    Dfp c = Decimal.ONE.divide(t.multiply(t).add(Decimal.ONE).sqrt());
    Dfp s = t.multiply(c);
    int n = a.getRowDimension();
    for (int k = 0; k < n; k++) {
      Dfp kp = a.getEntry(k, p);
      Dfp kq = a.getEntry(k, q);
      a.setEntry(k, p, c.multiply(kp).subtract(s.multiply(kq)));
      a.setEntry(k, q, s.multiply(kp).add(c.multiply(kq)));
    }
    for (int k = 0; k < n; k++) {
      Dfp pk = a.getEntry(p, k);
      Dfp qk = a.getEntry(q, k);
      a.setEntry(p, k, c.multiply(pk).subtract(s.multiply(qk)));
      a.setEntry(q, k, s.multiply(pk).add(c.multiply(qk)));
    }
  }

  private static Dfp radius(FieldMatrix<Dfp> diagonal) {
    Dfp largest = Decimal.ZERO;
    for (int i = 0; i < diagonal.getRowDimension(); i++) {
      Dfp distance = Decimal.ONE.subtract(diagonal.getEntry(i, i)).abs();
      largest = distance.greaterThan(largest) ? distance : largest;
    }
    return largest;
  }
}
