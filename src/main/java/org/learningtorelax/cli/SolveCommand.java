package org.learningtorelax.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.MatrixMarket;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.StoppingRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relax solve}: one linear system, one relaxation parameter. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = "Solves A x = b from x = 0 and counts the iterations.",
    footer = {
      "",
      "Examples:",
      "  relax solve A.mtx --rhs b.mtx --omega 1.5 --solver ssor",
      "  relax solve A.mtx.gz --omega 1.5 --no-spectrum"
    })
@Clause("Input 8")
final class SolveCommand extends ReportingCommand {
  @Parameters(
      paramLabel = "A.mtx",
      description =
          "A symmetric positive definite matrix in a Matrix Market file, gzip or not; coordinate or"
              + " array, real or integer, symmetric or general.")
  private Path matrixFile = Path.of("");

  @Option(
      names = "--rhs",
      paramLabel = "b.mtx",
      description = "The right-hand side (default: all ones).")
  private @Nullable Path rightHandSideFile;

  @Option(
      names = "--omega",
      paramLabel = "W",
      description = "The relaxation parameter, in (0, 2); needed by all solvers but cg.")
  private @Nullable Double omega;

  @Option(
      names = "--solver",
      paramLabel = "S",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SolverChoice solver = SolverChoice.SOR;

  @Option(
      names = "--rtol",
      paramLabel = "R",
      description = "Stop when |b - A x| <= R |b|, R in (0, 1) (default: ${DEFAULT-VALUE}).")
  private double rtol = 1e-8;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      description = "Stop after N iterations at the latest (default: ${DEFAULT-VALUE}).")
  private int maxIterations = 100_000;

  @Option(
      names = "--no-spectrum",
      description =
          "Leave out the Jacobi radius and Young's best omega, which cost more than the solve on a"
              + " large matrix.")
  private boolean withoutSpectrum;

  private record Output(
      int iterations,
      String reason,
      @Nullable Double residualNorm,
      @Nullable Double solutionNorm) {}

  @Override
  public void run() {
    double relaxation = requireOmega();
    StoppingRule rule = StoppingRule.relative(rtol, maxIterations);
    SymmetricMatrix matrix = MatrixMarket.readMatrix(matrixFile);
    LinearSystem system = LinearSystem.of(matrix, rightHandSide(matrix.size()));
    SolveResult result = solver.literal().solve(system, Require.omega(relaxation), rule);

    double solutionNorm = Vectors.norm(result.solution());
    String reason = result.reason().name().toLowerCase(Locale.ROOT);
    if (json) {
      out()
          .println(
              Json.line(
                  new Output(
                      result.iterations(),
                      reason,
                      Json.finiteOrNull(result.residualNorm()),
                      Json.finiteOrNull(solutionNorm))));
      return;
    }
    out().println("matrix: " + matrixFile + ", order " + matrix.size());
    if (!withoutSpectrum) {
      MatrixDescription.of(matrix).forEach(out()::println);
    }
    out().println("iterations: " + result.iterations() + " (" + reason + ")");
    out().println(String.format(Locale.ROOT, "residual norm: %.6e", result.residualNorm()));
    out().println(String.format(Locale.ROOT, "solution norm: %.6e", solutionNorm));
  }

  private double requireOmega() {
    if (solver == SolverChoice.CG) {
      if (omega != null) {
        throw new BadInputException("--omega", omega, "must not be given with --solver cg");
      }
      return 1;
    }
    if (omega == null) {
      throw new BadInputException("--omega", "missing", "must be given with --solver " + solver);
    }
    return Require.omega(omega);
  }

  private double[] rightHandSide(int size) {
    if (rightHandSideFile != null) {
      double[] b = MatrixMarket.readVector(rightHandSideFile);
      Require.length("b of " + rightHandSideFile, b, size);
      return b;
    }
    double[] ones = new double[Require.nonNegative("size", size)];
    Arrays.fill(ones, 1);
    return ones;
  }
}
