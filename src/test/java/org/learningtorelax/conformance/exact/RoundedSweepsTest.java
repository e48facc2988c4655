package org.learningtorelax.conformance.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.exact.Exact;

/**
 * The bound against the formula that is proved, with M, W⁻¹ and x_k as fractions and without
 * blocks, which may add a tenth.
 */
@Clause("Protocol 10")
class RoundedSweepsTest {
  private static final int N = 3;
  private static final double U = 0x1p-53;
  private static final double OMEGA = 1.25;
  private static final double[][] A = {{4, -1, 0.5}, {-1, 3, -1}, {0.5, -1, 2}};
  private static final double[] B = {1, -2, 0.75};

  private static SystemInput input() {
    List<Triplet> entries = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      for (int j = 0; j <= i; j++) {
        entries.add(new Triplet(i, j, A[i][j]));
      }
    }
    MatrixData matrix = MatrixData.of(SymmetricMatrix.ofLowerTriplets(N, entries));
    List<Double> b = Arrays.stream(B).boxed().toList();
    return new SystemInput(matrix, b, List.of(3.0, 0.25, -1.0), OMEGA, 1e-6, 100);
  }

  @ParameterizedTest
  @EnumSource(names = {"SOR", "SSOR"})
  void theDistanceIsThatOfTheTheorem(SolverKind kind) {
    SystemInput input = input();
    LiteralRun<Dfp> decimal = new LiteralRun<>(kind, input, Scalars.exact(), Lines.LITERAL);
    RoundedSweeps bound = new RoundedSweeps(kind, input, decimal);
    LiteralRun<BigFraction> run = new LiteralRun<>(kind, input, Exact.SCALARS, Lines.LITERAL);
    LiteralSystem<BigFraction> system = new LiteralSystem<>(input, Exact.SCALARS, Lines.LITERAL);
    FieldMatrix<BigFraction> forward = errorMatrix(system, 1);
    FieldMatrix<BigFraction> backward = errorMatrix(system, 2);
    boolean both = kind == SolverKind.SSOR;
    FieldMatrix<BigFraction> m = both ? backward.multiply(forward) : forward;
    List<double[]> added = new ArrayList<>();
    for (int k = 1; k <= 8; k++) {
      double[] v = sum(magnitudes(run.x()), both ? magnitudes(run.half()) : new double[N]);
      run.advance();
      bound.advance();
      double[] delta = delta(sum(v, magnitudes(run.x())));
      double[] local = times(rounding(system, 1), delta);
      if (both) {
        local = sum(times(backward, local), times(rounding(system, 2), delta));
      }
      added.add(local);
      double[] distance = new double[N];
      for (int p = 0; p < k; p++) {
        distance = sum(distance, times(power(m, p), added.get(k - 1 - p)));
      }
      double expected = 0;
      for (int i = 0; i < N; i++) {
        expected = Math.max(expected, distance[i] + U * magnitudes(run.x())[i]);
      }
      assertThat(bound.distance()).as("k = %d", k).isBetween(expected, 1.1 * expected);
    }
  }

  /** 3 (γ_{4n+16} (3 v_i + (ω/d_i)(|b_i| + (|A| v)_i)) + underflow). */
  private static double[] delta(double[] v) {
    double gamma = (4 * N + 16) * U / (1 - (4 * N + 16) * U);
    double[] delta = new double[N];
    for (int i = 0; i < N; i++) {
      double row = Math.abs(B[i]);
      for (int j = 0; j < N; j++) {
        row += Math.abs(A[i][j]) * v[j];
      }
      delta[i] = 3 * gamma * (3 * v[i] + OMEGA / A[i][i] * row);
    }
    return delta;
  }

  /** I - V⁻¹A, V = W or Wᵀ. */
  private static FieldMatrix<BigFraction> errorMatrix(
      LiteralSystem<BigFraction> system, int sweep) {
    FieldMatrix<BigFraction> matrix = identity();
    for (int j = 0; j < N; j++) {
      FieldVector<BigFraction> unit = identity().getColumnVector(j);
      matrix.setColumnVector(j, unit.subtract(system.sweep(sweep, system.product(unit))));
    }
    return matrix;
  }

  /** V⁻¹ D/ω. */
  private static FieldMatrix<BigFraction> rounding(LiteralSystem<BigFraction> system, int sweep) {
    FieldMatrix<BigFraction> matrix = identity();
    for (int j = 0; j < N; j++) {
      BigFraction weight = new BigFraction(A[j][j]).divide(new BigFraction(OMEGA));
      FieldVector<BigFraction> scaled = identity().getColumnVector(j).mapMultiply(weight);
      matrix.setColumnVector(j, system.sweep(sweep, scaled));
    }
    return matrix;
  }

  private static FieldMatrix<BigFraction> identity() {
    FieldMatrix<BigFraction> identity = new Array2DRowFieldMatrix<>(Exact.of(0).getField(), N, N);
    for (int i = 0; i < N; i++) {
      identity.setEntry(i, i, BigFraction.ONE);
    }
    return identity;
  }

  private static FieldMatrix<BigFraction> power(FieldMatrix<BigFraction> m, int p) {
    return p == 0 ? identity() : m.power(p);
  }

  private static double[] times(FieldMatrix<BigFraction> m, double[] v) {
    double[] product = new double[N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        product[i] += m.getEntry(i, j).abs().doubleValue() * v[j];
      }
    }
    return product;
  }

  private static double[] sum(double[] v, double[] w) {
    double[] sum = v.clone();
    Arrays.setAll(sum, i -> v[i] + w[i]);
    return sum;
  }

  private static double[] magnitudes(FieldVector<BigFraction> x) {
    return Arrays.stream(x.toArray()).mapToDouble(value -> value.abs().doubleValue()).toArray();
  }
}
