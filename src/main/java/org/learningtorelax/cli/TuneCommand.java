package org.learningtorelax.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.figures.OutputFolder;
import org.learningtorelax.instance.InstanceFamily;
import org.learningtorelax.instance.MatrixMarketFolder;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.NearAsymptotic;
import org.learningtorelax.tuning.OmegaGrid;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningExperiment;
import org.learningtorelax.tuning.TuningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code relax tune}: the main job, a learner and its comparators on a sequence of systems. */
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Learns omega online: linear systems come one after another, a bandit (by default Tsallis-INF) "
            + "draws a relaxation parameter for each, and only the iteration count goes back to it. Then shows "
            + "what was learnt, what it cost, and what the comparators would have cost.",
    footer = {
      "",
      "Examples:",
      "  relax tune                                     T = 5000, the paper's high variance",
      "  relax tune --learner cheb-cb                   a learner that sees the shift of each system",
      "  relax tune --variance low --trials 10 --out results",
      "  relax tune --instances DIR --rounds 500 --solver ssor-cg --json",
      "  relax tune --instances DIR --skip-bad --no-comparators"
    })
@Clause("Input 8")
final class TuneCommand extends ReportingCommand {
  private static final int PAPER_ROUNDS = 5000;
  private static final double PAPER_TOLERANCE = 1e-8;

  /** The value of tau in the example that follows Theorem 2.1. */
  private static final double EXAMPLE_TAU = 0.2;

  @Option(
      names = "--variance",
      paramLabel = "V",
      description = "The paper's shifted sequence: low or high (default: high).")
  private ShiftedLaplacians.@Nullable Variance variance;

  @Option(
      names = "--instances",
      paramLabel = "DIR",
      description =
          "Instead, the systems in DIR: each NAME.mtx (or .mtx.gz, or NAME/NAME.mtx), with right-hand side "
              + "NAME_b.mtx or a drawn one, in the natural order of names (step2 before step10), "
              + "again and again until --rounds (default: once).")
  private @Nullable Path instances;

  @Option(
      names = "--skip-bad",
      description =
          "With --instances: leave out systems that cannot be read, and name them on stderr.")
  private boolean skipBad;

  @Mixin private LearnerOptions learner = new LearnerOptions();

  @Option(
      names = "--rounds",
      paramLabel = "T",
      description = "Systems in a trial (default: 5000, or the number of files).")
  private @Nullable Integer rounds;

  @Option(names = "--trials", paramLabel = "N", description = "Trials (default: ${DEFAULT-VALUE}).")
  private int trials = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides all random numbers (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--grid",
      paramLabel = "LOW:HIGH:COUNT",
      converter = GridConverter.class,
      description = "The relaxation parameters to choose from (default: 1:1.95:20).")
  private OmegaGrid grid = OmegaGrid.evenlySpaced(1, 1.95, 20);

  @Option(
      names = "--solver",
      paramLabel = "S",
      description = "sor, ssor or ssor-cg (default: ${DEFAULT-VALUE}).")
  private SolverChoice solver = SolverChoice.SOR;

  @Option(
      names = "--rtol",
      paramLabel = "R",
      description = "Stop at |r_k| <= R |r_0|, R in (0, 1) (default for sor: 1e-8).")
  private @Nullable Double rtol;

  @Option(
      names = "--atol",
      paramLabel = "R",
      description = "Stop at |r_k| <= R, R positive (default for ssor and ssor-cg: 1e-8).")
  private @Nullable Double atol;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      description = "Stop a solve after N iterations at the latest (default: ${DEFAULT-VALUE}).")
  private int maxIterations = 100_000;

  @Option(
      names = "--no-comparators",
      description = "Run the learner alone: no fixed omega, no optimum, no regret.")
  private boolean withoutComparators;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result does not depend on them (default: one a core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write rounds.csv, one row a round, and cumulative.png there.")
  private @Nullable Path out;

  @Override
  public void run() {
    Require.atLeastOne("--trials", trials);
    Require.atLeastOne("--threads", threads);
    if (solver == SolverChoice.CG) {
      throw new BadInputException(
          "--solver", solver, "must be sor, ssor or ssor-cg: cg has no omega");
    }
    StoppingRule rule = stoppingRule();
    InstanceFamily family = family();
    TuningSettings settings =
        new TuningSettings(
            family,
            roundCount(family),
            grid,
            solver.refined(),
            rule,
            learner.learner(contexts(family), boundOnCounts(family, rule)),
            seed);
    OutputFolder folder = out == null ? null : new OutputFolder(out);

    long start = System.nanoTime();
    List<Trial> results;
    try (Progress progress = Progress.of("tuning", (long) settings.rounds() * trials)) {
      results =
          withoutComparators
              ? TuningExperiment.runLearnerOnly(settings, trials, threads, progress::advance)
              : TuningExperiment.run(settings, trials, threads, progress::advance);
    }
    double seconds = (System.nanoTime() - start) / 1e9;

    if (withoutComparators) {
      report(new LearnerReport(settings, results, seconds));
    } else {
      report(new TuneReport(settings, results, seconds));
    }
    if (folder != null) {
      write(folder, settings, results);
    }
  }

  private void report(TuneOutput report) {
    if (json) {
      out().println(report.json());
    } else {
      report.print(out(), title());
    }
  }

  private void write(OutputFolder folder, TuningSettings settings, List<Trial> results) {
    TuneFiles files = new TuneFiles(settings, results);
    Path csv = folder.write("rounds.csv", files::writeRounds);
    Path png = folder.write("cumulative.png", files::writeChart);
    if (!json) {
      out().println("written: " + csv + ", " + png);
    }
  }

  private String title() {
    return instances != null
        ? "the systems in " + instances
        : "the paper's shifted Laplacians, " + chosenVariance().label() + " variance";
  }

  private ShiftedLaplacians.Variance chosenVariance() {
    return variance != null ? variance : ShiftedLaplacians.Variance.HIGH;
  }

  private InstanceFamily family() {
    if (instances == null) {
      if (skipBad) {
        throw new BadInputException("--skip-bad", true, "must be given with --instances only");
      }
      return new ShiftedLaplacians(chosenVariance());
    }
    if (variance != null) {
      throw new BadInputException("--variance", variance, "must not be given with --instances");
    }
    if (skipBad) {
      return MatrixMarketFolder.readSkippingBad(
          instances, line -> err().println("relax: skipped " + line.replaceAll("\\R", " ")));
    }
    return MatrixMarketFolder.read(instances);
  }

  private int roundCount(InstanceFamily family) {
    if (rounds != null) {
      return Require.atLeastOne("--rounds", rounds);
    }
    return family instanceof MatrixMarketFolder folder ? folder.matrices().size() : PAPER_ROUNDS;
  }

  private StoppingRule stoppingRule() {
    if (rtol != null && atol != null) {
      throw new BadInputException("--atol", atol, "must not be given with --rtol");
    }
    if (rtol != null) {
      return StoppingRule.relative(rtol, maxIterations);
    }
    if (atol != null) {
      return StoppingRule.absolute(atol, maxIterations);
    }
    return solver.isRelative()
        ? StoppingRule.relative(PAPER_TOLERANCE, maxIterations)
        : StoppingRule.absolute(PAPER_TOLERANCE, maxIterations);
  }

  private static Optional<ContextInterval> contexts(InstanceFamily family) {
    return family instanceof ShiftedLaplacians
        ? Optional.of(
            new ContextInterval(ShiftedLaplacians.LEAST_SHIFT, ShiftedLaplacians.LARGEST_SHIFT))
        : Optional.empty();
  }

  /** Theorem 2.1's K for the paper's sequences at the τ of its example. */
  private OptionalDouble boundOnCounts(InstanceFamily family, StoppingRule rule) {
    if (family instanceof ShiftedLaplacians laplacians
        && solver == SolverChoice.SOR
        && atol == null) {
      double beta = JacobiRadius.of(laplacians.base().plusDiagonal(ShiftedLaplacians.LEAST_SHIFT));
      double alpha =
          NearAsymptotic.alpha(
              EXAMPLE_TAU, Require.spectralRadius("beta", beta), grid.omega(grid.size() - 1));
      return OptionalDouble.of(NearAsymptotic.normalization(rule.tolerance(), alpha));
    }
    return OptionalDouble.empty();
  }
}
