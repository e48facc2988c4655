package org.learningtorelax.properties.fault;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.instance.HeatEquation;
import org.learningtorelax.instance.HeatProblem;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.StoppingRule;

/**
 * Ways to step the heat equation: the main code's sequence of systems; the scheme (I + s K) u' = (I
 * - s K) u + dt f written anew with dense matrices; and wrong ones.
 */
public enum HeatScheme {
  /** The systems of {@link HeatEquation}, solved to rounding. */
  MAIN_CODE {
    @Override
    public double[] solve(HeatProblem problem, int cells, double dt, int steps) {
      StoppingRule rule =
          new StoppingRule(StoppingRule.Reference.RIGHT_HAND_SIDE, 1e-14, 20 * cells);
      HeatEquation.State state = HeatEquation.of(problem, cells, dt).start();
      for (int k = 0; k < steps; k++) {
        Instance instance = state.next();
        state = state.after(new EisenstatCg().solve(instance.system(), 1.2, rule).solution());
      }
      return state.solution();
    }
  },

  /** The scheme, dense. */
  FAITHFUL,

  /** κ at the start of the step: first order in dt. */
  DIFFUSIVITY_AT_START {
    @Override
    double diffusivityTime(double t, double dt) {
      return t;
    }
  },

  /** f at the end of the step: first order in dt. */
  FORCING_AT_END {
    @Override
    double forcingTime(double t, double dt) {
      return t + dt;
    }
  },

  /** Backward Euler's weights 1 and 0: first order in dt. */
  BACKWARD_EULER {
    @Override
    double implicitWeight() {
      return 1;
    }
  },

  /** h taken between the ends of a mesh without its boundary: first order in h. */
  MESH_WITHOUT_BOUNDARY {
    @Override
    double meshWidth(int cells) {
      return 1.0 / (cells - 1);
    }
  };

  double diffusivityTime(double t, double dt) {
    return t + dt / 2;
  }

  double forcingTime(double t, double dt) {
    return t + dt / 2;
  }

  double implicitWeight() {
    return 0.5;
  }

  double meshWidth(int cells) {
    return 1.0 / cells;
  }

  /**
   * The solution after some steps.
   *
   * @param problem κ, f and u0
   * @param cells mesh cells on a side
   * @param dt the time step
   * @param steps how many
   * @return the solution on the interior mesh points, in the main code's order
   */
  public double[] solve(HeatProblem problem, int cells, double dt, int steps) {
    RealMatrix laplacian = laplacian(cells);
    RealVector u = sample(cells, problem.initial());
    double h = meshWidth(cells);
    for (int k = 0; k < steps; k++) {
      double t = k * dt;
      double kappa = problem.diffusivity().applyAsDouble(diffusivityTime(t, dt));
      double forcingTime = forcingTime(t, dt);
      RealMatrix scaled = laplacian.scalarMultiply(dt * kappa / (h * h));
      RealVector forcing = sample(cells, (x, y) -> problem.forcing().at(forcingTime, x, y));
      RealVector explicit = scaled.operate(u).mapMultiply(1 - implicitWeight());
      RealMatrix implicit = identity(u).add(scaled.scalarMultiply(implicitWeight()));
      u = u.subtract(explicit).add(forcing.mapMultiply(dt));
      u = new LUDecomposition(implicit).getSolver().solve(u);
    }
    return u.toArray();
  }

  /**
   * A function on the interior mesh points.
   *
   * @param cells mesh cells on a side
   * @param function what to sample
   * @return its values, y running faster
   */
  public static RealVector sample(int cells, DoubleBinaryOperator function) {
    RealVector values = new ArrayRealVector();
    for (int i = 1; i < cells; i++) {
      for (int j = 1; j < cells; j++) {
        values = values.append(function.applyAsDouble(i / (double) cells, j / (double) cells));
      }
    }
    return values;
  }

  private static RealMatrix identity(RealVector u) {
    double[][] rows = new double[u.getDimension()][u.getDimension()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i] = 1;
    }
    return new Array2DRowRealMatrix(rows);
  }

  /** Diagonal 4, and -1 for each pair of points at distance h. */
  private static RealMatrix laplacian(int cells) {
    int side = cells - 1;
    double[][] rows = new double[side * side][side * side];
    for (int p = 0; p < rows.length; p++) {
      for (int q = 0; q < rows.length; q++) {
        int distance = Math.abs(p / side - q / side) + Math.abs(p % side - q % side);
        rows[p][q] = distance == 0 ? 4 : distance == 1 ? -1 : 0;
      }
    }
    return new Array2DRowRealMatrix(rows);
  }
}
