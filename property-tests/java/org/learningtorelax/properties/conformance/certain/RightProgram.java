package org.learningtorelax.properties.conformance.certain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.Triplet;

/**
 * A right program of many: it differs from the others in what rounding does only.
 *
 * @param summation how it adds
 * @param reciprocal whether it multiplies by 1/d, else it divides
 * @param other SOR and SSOR row by row without a residual, conjugate gradients with the residual
 *     carried along; else the literal lines
 */
record RightProgram(Summation summation, boolean reciprocal, boolean other) {
  /** All twenty. */
  static List<RightProgram> all() {
    List<RightProgram> all = new ArrayList<>();
    for (Summation summation : Summation.values()) {
      for (boolean reciprocal : List.of(false, true)) {
        all.add(new RightProgram(summation, reciprocal, false));
        all.add(new RightProgram(summation, reciprocal, true));
      }
    }
    return all;
  }

  SolveOutput solve(SolverKind kind, SystemInput input) {
    return new Run(kind, input).solve();
  }

  /** One system. */
  private final class Run {
    private final SolverKind kind;
    private final int n;
    private final double[][] a;
    private final double[] b;
    private final double omega;
    private final double tolerance;
    private final int maxIterations;
    private final double[] x;
    private double[] r;
    private double[] p;
    private double rz;

    Run(SolverKind kind, SystemInput input) {
      this.kind = kind;
      this.n = input.matrix().n();
      this.a = new double[n][n];
      for (Triplet entry : input.matrix().triplets()) {
        a[entry.row()][entry.column()] = entry.value();
      }
      this.b = array(input.b());
      List<Double> x0 = input.x0();
      this.x = x0 == null ? new double[n] : array(x0);
      this.omega = input.omega();
      this.tolerance = input.tolerance();
      this.maxIterations = input.maxIterations();
      this.r = residual();
      this.p = preconditioned(r);
      this.rz = dot(r, p);
    }

    SolveOutput solve() {
      double first = summation.norm(r);
      int k = 0;
      while (!stops(summation.norm(r), first) && k < maxIterations) {
        advance();
        k++;
      }
      boolean converged = stops(summation.norm(r), first);
      return new SolveOutput(k, converged, Arrays.stream(x).boxed().toList());
    }

    private boolean stops(double norm, double first) {
      return reciprocal && first > 0 ? norm / first <= tolerance : norm <= tolerance * first;
    }

    private void advance() {
      switch (kind) {
        case SOR -> {
          if (other) {
            IntStream.range(0, n).forEach(this::relax);
          } else {
            add(1, solved(r, false));
          }
          r = residual();
        }
        case SSOR -> {
          if (other) {
            IntStream.range(0, n).forEach(this::relax);
            IntStream.range(0, n).forEach(i -> relax(n - 1 - i));
          } else {
            add(1, preconditioned(r));
          }
          r = residual();
        }
        case CG, SSOR_CG -> conjugate();
      }
    }

    private void conjugate() {
      double[] ap = new double[n];
      Arrays.setAll(ap, i -> dot(a[i], p));
      double alpha = rz / dot(p, ap);
      add(alpha, p);
      if (other) {
        Arrays.setAll(r, i -> r[i] - alpha * ap[i]);
      } else {
        r = residual();
      }
      double[] z = preconditioned(r);
      double before = rz;
      rz = dot(r, z);
      Arrays.setAll(p, i -> z[i] + rz / before * p[i]);
    }

    private void add(double factor, double[] step) {
      Arrays.setAll(x, i -> x[i] + factor * step[i]);
    }

    /** Row i of SOR as it is mostly written. */
    private void relax(int i) {
      double[] row = negative(a[i]);
      row[i] = 0;
      double sum = summation.sum(b[i], row, x);
      double change = reciprocal ? omega * (1 / a[i][i]) * sum : omega * sum / a[i][i];
      x[i] = (1 - omega) * x[i] + change;
    }

    private double[] residual() {
      double[] residual = new double[n];
      Arrays.setAll(residual, i -> summation.sum(b[i], negative(a[i]), x));
      return residual;
    }

    private double[] preconditioned(double[] v) {
      if (kind != SolverKind.SSOR && kind != SolverKind.SSOR_CG) {
        return v.clone();
      }
      double[] y = solved(v, false);
      Arrays.setAll(y, i -> (2 - omega) / omega * a[i][i] * y[i]);
      return solved(y, true);
    }

    /** W⁻¹ v, or W⁻ᵀ v. */
    private double[] solved(double[] v, boolean backwards) {
      double[] y = new double[n];
      for (int k = 0; k < n; k++) {
        int i = backwards ? n - 1 - k : k;
        double[] row = negative(a[i]);
        Arrays.fill(row, backwards ? 0 : i, backwards ? i + 1 : n, 0);
        double sum = summation.sum(v[i], row, y);
        y[i] = reciprocal ? sum * (omega * (1 / a[i][i])) : sum / (a[i][i] / omega);
      }
      return y;
    }

    private double dot(double[] v, double[] w) {
      return summation.sum(0, v, w);
    }
  }

  private static double[] negative(double[] row) {
    return Arrays.stream(row).map(entry -> -entry).toArray();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
