package org.learningtorelax.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.GaussianRandomGenerator;
import org.apache.commons.math3.random.UncorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.ResizableDoubleArray;
import org.learningtorelax.matrix.Vectors;

/**
 * The least and the largest eigenvalue of a symmetric operator that is given by its products, by
 * Lanczos' method with full reorthogonalisation.
 *
 * <p>Up to order 64 it runs to the end and the values are exact to rounding. Above, it stops when
 * neither has moved by more than 1e-14 of the larger one in 16 steps; they are then bounds from
 * inside the spectrum, to many digits unless its ends are crowded. The bisection on the tridiagonal
 * matrix cannot fail to converge, as QL iterations can.
 *
 * @param least the least eigenvalue
 * @param largest the largest eigenvalue
 */
record ExtremeEigenvalues(double least, double largest) {
  private static final int COMPLETE_ORDER = 64;
  private static final int PATIENCE = 16;
  private static final int BISECTIONS = 200;
  private static final double ROUNDING = 1e-14;
  private static final long SEED = 1;

  static ExtremeEigenvalues of(int order, UnaryOperator<double[]> operator) {
    List<double[]> basis = new ArrayList<>();
    ResizableDoubleArray main = new ResizableDoubleArray();
    ResizableDoubleArray coupling = new ResizableDoubleArray();
    double[] current = unit(randomVector(order));
    ExtremeEigenvalues checked = new ExtremeEigenvalues(0, 0);
    while (true) {
      basis.add(current);
      double[] next = operator.apply(current).clone();
      main.addElement(Vectors.dot(next, current));
      orthogonalise(next, basis);
      orthogonalise(next, basis); // twice is enough
      double norm = Vectors.norm(next);
      boolean atEnd = basis.size() == order || norm <= ROUNDING * scale(main, coupling);
      if (atEnd || basis.size() % PATIENCE == 0) {
        ExtremeEigenvalues found = ofTridiagonal(main.getElements(), coupling.getElements());
        if (atEnd || basis.size() >= COMPLETE_ORDER && found.isCloseTo(checked)) {
          return found;
        }
        checked = found;
      }
      coupling.addElement(norm);
      current = unit(next);
    }
  }

  private boolean isCloseTo(ExtremeEigenvalues other) {
    double tolerance = ROUNDING * Math.max(Math.abs(least), Math.abs(largest));
    return Math.abs(least - other.least) <= tolerance
        && Math.abs(largest - other.largest) <= tolerance;
  }

  private static void orthogonalise(double[] v, List<double[]> basis) {
    for (double[] other : basis) {
      Vectors.addMultiple(-Vectors.dot(v, other), other, v);
    }
  }

  /** The largest entry met so far. */
  private static double scale(ResizableDoubleArray main, ResizableDoubleArray coupling) {
    double largest = 0;
    for (double entry : main.getElements()) {
      largest = Math.max(largest, Math.abs(entry));
    }
    for (double entry : coupling.getElements()) {
      largest = Math.max(largest, entry);
    }
    return largest;
  }

  /** The extreme eigenvalues of a symmetric tridiagonal matrix, by bisection on their counts. */
  static ExtremeEigenvalues ofTridiagonal(double[] main, double[] coupling) {
    double bound = 0;
    for (double entry : main) {
      bound = Math.max(bound, Math.abs(entry));
    }
    for (double entry : coupling) {
      bound += 2 * entry; // generous: Gershgorin's discs lie within
    }
    return new ExtremeEigenvalues(
        bisect(main, coupling, bound, 1), bisect(main, coupling, bound, main.length));
  }

  /** The eigenvalue below which there are fewer than {@code rank}, and at which there are not. */
  private static double bisect(double[] main, double[] coupling, double bound, int rank) {
    double low = -bound;
    double high = bound;
    for (int i = 0; i < BISECTIONS && low < high; i++) {
      double middle = low + (high - low) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (countBelow(main, coupling, middle) >= rank) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** How many eigenvalues lie below x: the negative pivots of T - x I (Sylvester). */
  private static int countBelow(double[] main, double[] coupling, double x) {
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < main.length; i++) {
      double offDiagonal = i > 0 && i - 1 < coupling.length ? coupling[i - 1] : 0;
      pivot = main[i] - x - offDiagonal * offDiagonal / pivot;
      if (pivot == 0) {
        pivot = -Double.MIN_NORMAL;
      }
      if (pivot < 0) {
        count++;
      }
    }
    return count;
  }

  private static double[] unit(double[] v) {
    double norm = Vectors.norm(v);
    double[] unit = v.clone();
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= norm;
    }
    return unit;
  }

  private static double[] randomVector(int order) {
    GaussianRandomGenerator normal = new GaussianRandomGenerator(new Well19937c(SEED));
    return new UncorrelatedRandomVectorGenerator(order, normal).nextVector();
  }
}
