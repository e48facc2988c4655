package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.instance.HeatEquation;
import org.learningtorelax.instance.HeatProblem;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.ConjugateGradient;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.solver.StoppingRule.Reference;
import org.learningtorelax.tuning.Learner;
import org.learningtorelax.tuning.OmegaGrid;
import org.learningtorelax.tuning.OnlineTuning;
import org.learningtorelax.tuning.Seeds;

/**
 * One run of the heat equation on one mesh by one method, with what each time step cost.
 *
 * @param mesh nx
 * @param method what chooses ω
 * @param size the number of time steps and the seed
 */
record HeatRun(int mesh, Method method, ExperimentSize size) {
  static final String TIME = "time";
  static final String KAPPA = "kappa";
  static final String ITERATIONS = "iterations";
  static final String OMEGA = "omega";

  /**
   * Measured, of the whole time step; all other columns are the same wherever they are computed.
   */
  static final String SECONDS = "seconds";

  static final OmegaGrid GRID = OmegaGrid.evenlySpaced(1, 1.95, 20);

  private static final double END_TIME = 5;
  private static final ContextInterval CONTEXTS = new ContextInterval(0, 10);
  private static final int BINS = 6;
  private static final int COEFFICIENTS = 6;
  private static final StoppingRule RULE =
      new StoppingRule(Reference.RIGHT_HAND_SIDE, PaperSolve.EPSILON, 100_000);
  private static final Solver PRECONDITIONED = new EisenstatCg();

  /** What chooses ω. */
  sealed interface Method {
    String label();
  }

  /** No preconditioner, so no ω. */
  record PlainCg() implements Method {
    @Override
    public String label() {
      return "cg";
    }
  }

  /** The same ω throughout. */
  record Fixed(double omega) implements Method {
    @Override
    public String label() {
      return "fixed-" + Math.round(omega * 1000);
    }
  }

  /** One run of a learner. */
  record Learned(String label, int run) implements Method {
    static final String TSALLIS_INF = "tsallis-inf";
    static final String TSALLIS_INF_CB = "tsallis-inf-cb";
    static final String CHEB_CB = "cheb-cb";
    static final List<String> ALL = List.of(TSALLIS_INF, TSALLIS_INF_CB, CHEB_CB);

    private ContextualBandit create(int rounds) {
      return Learner.ofTheExperiments(CONTEXTS, BINS, COEFFICIENTS)
          .get(ALL.indexOf(label))
          .create(GRID.size(), rounds);
    }
  }

  /** How a time step's system is solved. */
  private interface Step {
    Solved solve(Instance instance);
  }

  /** What the solver returned, and the ω it was given, 1 where it has none. */
  private record Solved(SolveResult result, double omega) {}

  String id() {
    String run = method instanceof Learned learned ? "-run" + learned.run : "";
    return "heat-" + mesh + "-" + method.label() + run + "-" + size.label();
  }

  Task task() {
    long work = (long) mesh * mesh * mesh * size.timeSteps();
    return new Task(id(), Math.max(1, work / 100_000_000), this::compute);
  }

  private Table compute() {
    HeatEquation equation =
        HeatEquation.of(HeatProblem.ofPaper(), mesh, END_TIME / size.timeSteps());
    Step step = step();
    HeatEquation.State state = equation.start();
    List<List<Double>> rows = new ArrayList<>();
    for (int k = 0; k < size.timeSteps(); k++) {
      long begin = System.nanoTime();
      Instance instance = state.next();
      Solved solved = step.solve(instance);
      HeatEquation.State next = state.after(solved.result.solution());
      rows.add(
          List.of(
              state.time(),
              instance.context(),
              (double) solved.result.iterations(),
              solved.omega,
              (System.nanoTime() - begin) / 1e9));
      state = next;
    }
    return new Table(List.of(TIME, KAPPA, ITERATIONS, OMEGA, SECONDS), rows);
  }

  private Step step() {
    if (method instanceof Fixed fixed) {
      @Omega double omega = Require.omega(fixed.omega);
      return instance -> new Solved(PRECONDITIONED.solve(instance.system(), omega, RULE), omega);
    }
    if (method instanceof Learned learned) {
      int purpose = Seeds.DRAWS + Learned.ALL.indexOf(learned.label);
      OnlineTuning tuning =
          new OnlineTuning(
              learned.create(size.timeSteps()),
              GRID,
              PRECONDITIONED,
              RULE,
              Seeds.generator(size.seed(), learned.run, purpose));
      return instance -> {
        OnlineTuning.Play play = tuning.round(instance);
        return new Solved(play.result(), GRID.omega(play.arm()));
      };
    }
    return instance -> new Solved(new ConjugateGradient().solve(instance.system(), RULE), 1);
  }
}
