package org.learningtorelax.properties.conformance.zoo;

import java.util.Arrays;
import java.util.List;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/** The protocol's four iterations on dense matrices in doubles, with one mistake. */
final class FaultySolver {
  private final SolverKind kind;
  private final Mistake mistake;
  private double[] kept = {};

  FaultySolver(SolverKind kind, Mistake mistake) {
    this.kind = kind;
    this.mistake = mistake;
  }

  SolveOutput solve(SystemInput input) {
    double[][] a = checked(input);
    int n = a.length;
    double[] b = array(input.b());
    double[] x = start(input, n);
    double[] r = residual(a, b, x);
    double[] z = precondition(a, r, input.omega());
    double[] p = z.clone();
    double rz = dot(r, z);
    double reference = reference(b, r, z);
    double[] before = x.clone();
    int k = 0;
    boolean late = mistake == Mistake.TESTS_TOO_LATE;
    boolean converged = false;
    int limit = input.maxIterations() + (mistake == Mistake.ONE_OVER_THE_LIMIT ? 1 : 0);
    while (true) {
      converged = !(late && k == 0) && stops(input.tolerance(), norm(r, z), reference);
      if (converged || k >= limit) {
        break;
      }
      before = x.clone();
      double[] old = r;
      double[] direction = p;
      double length = 1;
      if (kind == SolverKind.SOR || kind == SolverKind.SSOR) {
        direction = kind == SolverKind.SOR ? lower(a, r, input.omega()) : z;
      } else {
        length = (mistake == Mistake.R_FOR_Z ? dot(r, r) : rz) / dot(p, times(a, p));
      }
      x = rounded(plus(x, length, direction));
      r =
          switch (mistake) {
            case STALE_RESIDUAL -> residual(a, b, before);
            case CARRIED_RESIDUAL -> plus(r, -length, times(a, direction));
            default -> rounded(residual(a, b, x));
          };
      z = precondition(a, r, input.omega());
      double next = dot(r, z);
      double beta = mistake == Mistake.STEEPEST_DESCENT ? 0 : next / rz;
      if (mistake == Mistake.R_FOR_Z) {
        beta = dot(r, r) / dot(old, old);
      }
      p = plus(z, beta, p);
      rz = next;
      k++;
    }
    kept = x;
    double[] shown = mistake == Mistake.X_BEFORE ? before : x;
    boolean shownConverged = converged || mistake == Mistake.ALWAYS_CONVERGED;
    List<Double> list = finite(shown) ? Arrays.stream(shown).boxed().toList() : null;
    return new SolveOutput(mistake == Mistake.OFF_BY_ONE ? k + 1 : k, shownConverged, list);
  }

  private double[][] checked(SystemInput input) {
    if (mistake != Mistake.ANY_OMEGA && kind != SolverKind.CG) {
      Require.omega(input.omega());
    }
    Require.relativeTolerance(input.tolerance());
    Require.nonNegative("max_iterations", input.maxIterations());
    int n = Require.atLeastOne("n", input.matrix().n());
    if (mistake != Mistake.READS_ONE_TRIANGLE) {
      input.matrix().matrix();
    }
    double[][] a = new double[n][n];
    for (Triplet entry : input.matrix().triplets()) {
      if (entry.row() >= n || entry.column() >= n) {
        throw new BadInputException("row", entry.row(), "must be below n");
      }
      a[entry.row()][entry.column()] = entry.value();
      if (mistake == Mistake.READS_ONE_TRIANGLE && entry.column() <= entry.row()) {
        a[entry.column()][entry.row()] = entry.value();
      }
    }
    for (int i = 0; i < n; i++) {
      Require.positive("diagonal", a[i][i]);
    }
    Require.length("b", array(input.b()), n);
    Require.allFinite("b", array(input.b()));
    if (input.x0() != null) {
      Require.length("x0", array(input.x0()), n);
      Require.allFinite("x0", array(input.x0()));
    }
    return a;
  }

  private double[] start(SystemInput input, int n) {
    if (mistake == Mistake.KEEPS_X && kept.length == n) {
      return kept;
    }
    if (input.x0() == null || mistake == Mistake.IGNORES_X0) {
      return new double[n];
    }
    return array(input.x0());
  }

  private double reference(double[] b, double[] r, double[] z) {
    return switch (mistake) {
      case RELATIVE_TO_B -> norm(b, b);
      case ABSOLUTE -> 1;
      default -> norm(r, z);
    };
  }

  private double norm(double[] r, double[] z) {
    return switch (mistake) {
      case MAXIMUM_NORM -> Arrays.stream(r).map(Math::abs).max().orElse(0);
      case SQUARED_NORM -> dot(r, r);
      case PRECONDITIONED_NORM -> Math.sqrt(dot(z, z));
      default -> Math.sqrt(dot(r, r));
    };
  }

  private boolean stops(double tolerance, double norm, double reference) {
    return mistake == Mistake.STRICT ? norm < tolerance * reference : norm <= tolerance * reference;
  }

  private double[] precondition(double[][] a, double[] r, double omega) {
    if (kind == SolverKind.CG || kind == SolverKind.SOR) {
      return r.clone();
    }
    double[] y = lower(a, r, omega);
    double factor = mistake == Mistake.NO_FACTOR ? 1 : (2 - omega) / omega;
    for (int i = 0; i < y.length; i++) {
      y[i] *= factor * (mistake == Mistake.NO_DIAGONAL ? 1 : a[i][i]);
    }
    if (mistake == Mistake.SECOND_SWEEP_NOT_TRANSPOSED) {
      return lower(a, y, omega);
    }
    return upper(a, y, omega);
  }

  private double[] lower(double[][] a, double[] r, double omega) {
    if (mistake == Mistake.WRONG_TRIANGLE) {
      return upper(a, r, omega);
    }
    double[] y = new double[r.length];
    for (int i = 0; i < r.length; i++) {
      double sum = r[i];
      for (int j = 0; j < i && mistake != Mistake.NO_LOWER; j++) {
        sum -= (mistake == Mistake.OMEGA_ON_LOWER ? omega : 1) * a[i][j] * y[j];
      }
      y[i] = sum / diagonal(a, i, omega);
    }
    return y;
  }

  private double[] upper(double[][] a, double[] r, double omega) {
    double[] y = new double[r.length];
    for (int i = r.length - 1; i >= 0; i--) {
      double sum = r[i];
      for (int j = i + 1; j < r.length; j++) {
        sum -= (mistake == Mistake.OMEGA_ON_LOWER ? omega : 1) * a[i][j] * y[j];
      }
      y[i] = sum / diagonal(a, i, omega);
    }
    return y;
  }

  private double diagonal(double[][] a, int i, double omega) {
    return switch (mistake) {
      case OMEGA_ON_LOWER, NO_OMEGA -> a[i][i];
      default -> a[i][i] / omega;
    };
  }

  private double[] rounded(double[] x) {
    return mistake == Mistake.SINGLE_PRECISION
        ? Arrays.stream(x).map(value -> (float) value).toArray()
        : x;
  }

  private static double[] residual(double[][] a, double[] b, double[] x) {
    return plus(b, -1, times(a, x));
  }

  private static double[] times(double[][] a, double[] x) {
    return Arrays.stream(a).mapToDouble(row -> dot(row, x)).toArray();
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double[] plus(double[] x, double c, double[] y) {
    double[] sum = new double[x.length];
    Arrays.setAll(sum, i -> x[i] + c * y[i]);
    return sum;
  }

  private static boolean finite(double[] x) {
    return Arrays.stream(x).allMatch(Double::isFinite);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
