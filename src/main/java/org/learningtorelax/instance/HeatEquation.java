package org.learningtorelax.instance;

import java.util.function.DoubleBinaryOperator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * The heat equation as a sequence of linear systems: Crank-Nicolson in time, the 5-point Laplacian
 * in space (the paper's Appendix G.2).
 *
 * <p>With h = 1/cells, K the 5-point matrix (diagonal 4) and m the middle of a time step,
 *
 * <pre>
 *   (I + s K) u_{k+1} = (I - s K) u_k + dt f(m),      s = dt κ(m) / (2 h²),
 * </pre>
 *
 * <p>which is handed out as (K + (1/s) I) u_{k+1} = (u_k + dt f(m))/s - K u_k, a shift of one K
 * that is never rebuilt, with the context κ(m) and the start x0 = u_k. A relative criterion does
 * not see the factor 1/s.
 *
 * <p>Where κ and f are taken is a choice, since the paper does not say: at the middle of the step,
 * as in the authors' program, which is of second order in dt as the mean of both ends would be,
 * makes the context the very number that decides the matrix, and is positive in each step although
 * the paper's κ vanishes at the ends of some.
 *
 * <p>Immutable; the sequence is walked through by the states it hands out.
 */
@Clause({"Input 17", "Appendix G.2 corrected"})
public final class HeatEquation {
  /** The paper's time step. */
  public static final double PAPER_TIME_STEP = 1e-3;

  /** The paper's number of time steps, T. */
  public static final int PAPER_STEPS = 5000;

  private final HeatProblem problem;
  private final int cells;
  private final double timeStep;
  private final SymmetricMatrix laplacian;

  private HeatEquation(HeatProblem problem, int cells, double timeStep) {
    this.problem = problem;
    this.cells = cells;
    this.timeStep = timeStep;
    this.laplacian = GridLaplacian.square(cells + 1);
  }

  /**
   * Discretises a problem.
   *
   * @param problem κ, f and the initial state
   * @param cells the number nx of mesh cells on a side, at least 2: n = (nx - 1)² unknowns
   * @param timeStep dt, positive
   * @return the sequence
   * @throws BadInputException if a number is out of range
   */
  public static HeatEquation of(HeatProblem problem, int cells, double timeStep) {
    if (cells < 2 || cells > 10_000) {
      throw new BadInputException("cells", cells, "must lie in [2, 10000]");
    }
    return new HeatEquation(problem, cells, Require.positive("timeStep", timeStep));
  }

  /**
   * The paper's problem with its time step 1e-3; the paper takes the first 5000 steps.
   *
   * @param cells the number nx of mesh cells on a side; the paper has 25, 50, 100, 200 and 400
   * @return the sequence
   */
  public static HeatEquation ofPaper(int cells) {
    return of(HeatProblem.ofPaper(), cells, PAPER_TIME_STEP);
  }

  /**
   * A function on the interior mesh points (i h, j h), in the order of the unknowns: those of one x
   * side by side, x and y increasing.
   *
   * @param function what to sample
   * @return n = (nx - 1)² numbers
   */
  public double[] sample(DoubleBinaryOperator function) {
    double[] values = new double[laplacian.size()];
    int pointsOnSide = cells - 1;
    for (int k = 0; k < values.length; k++) {
      double x = (k / pointsOnSide + 1) / (double) cells;
      double y = (k % pointsOnSide + 1) / (double) cells;
      values[k] = function.applyAsDouble(x, y);
    }
    return values;
  }

  /**
   * The state at time 0.
   *
   * @return the initial state, sampled
   */
  public State start() {
    return new State(0, sample(problem.initial()));
  }

  /** The solution at the end of a time step, which decides the linear system of the next one. */
  public final class State {
    private final int step;
    private final double[] solution;

    private State(int step, double[] solution) {
      this.step = step;
      this.solution = solution;
    }

    /**
     * The number of time steps taken.
     *
     * @return k, at least 0
     */
    public int step() {
      return step;
    }

    /**
     * The time k dt.
     *
     * @return the time, at least 0
     */
    public double time() {
      return step * timeStep;
    }

    /**
     * The solution u_k.
     *
     * @return a copy, n numbers
     */
    public double[] solution() {
      return solution.clone();
    }

    /**
     * The linear system whose solution is u_{k+1}, started from u_k; its context is κ at the middle
     * of the step.
     *
     * @return the instance
     * @throws BadInputException if κ is not positive and finite there
     */
    public Instance next() {
      double middle = (step + 0.5) * timeStep;
      double kappa = Require.positive("kappa", problem.diffusivity().applyAsDouble(middle));
      double h = 1.0 / cells;
      double s = Require.positive("dt kappa / (2 h^2)", timeStep * kappa / (2 * h * h));
      double[] forcing = sample((x, y) -> problem.forcing().at(middle, x, y));
      double[] b = new double[solution.length];
      laplacian.multiply(solution, b);
      for (int k = 0; k < b.length && k < solution.length && k < forcing.length; k++) {
        b[k] = (solution[k] + timeStep * forcing[k]) / s - b[k];
      }
      SymmetricMatrix matrix = laplacian.plusDiagonal(1 / s);
      return new Instance("heat-" + cells, kappa, LinearSystem.of(matrix, b, solution));
    }

    /**
     * Takes a solution of {@link #next()} and moves on. This state stays as it is.
     *
     * @param nextSolution u_{k+1}, n finite numbers
     * @return the next state
     * @throws BadInputException if the vector has another length or is not finite
     */
    public State after(double[] nextSolution) {
      Require.length("nextSolution", nextSolution, laplacian.size());
      Require.allFinite("nextSolution", nextSolution);
      return new State(step + 1, nextSolution.clone());
    }
  }
}
