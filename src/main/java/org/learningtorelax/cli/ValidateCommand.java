package org.learningtorelax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Legible;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.process.CommandLineWords;
import org.learningtorelax.conformance.process.JvmClass;
import org.learningtorelax.conformance.process.ProcessImplementation;
import org.learningtorelax.conformance.process.TimedImplementation;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.report.ReportFiles;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relax validate}: is another implementation right? */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Checks another implementation against the paper's clauses: fixed vectors, random inputs made"
          + " smaller until the failure is easy to read, and inputs that must be rejected.",
      "Exit code 0: all right; 1: a clause is broken; 2: the kit or the command could not run."
    },
    footer = {
      "",
      "Examples:",
      "  relax validate --implementation 'python3 my_sor.py'     see specs/protocol.md",
      "  relax validate --implementation ./my_sor --only sor,cg  two operations",
      "  relax validate --class com.example.MySolvers            with java -cp",
      "  relax validate reference --smoke                        itself, in seconds"
    })
final class ValidateCommand extends ReportingCommand implements IExitCodeGenerator {
  private static final double USUAL_TIMEOUT = 60;

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  /** Who is asked: exactly one of these. */
  private static final class Target {
    @Option(
        names = "--implementation",
        paramLabel = "'CMD ARGS'",
        description = "A command that speaks the protocol on stdin and stdout.")
    private @Nullable String command;

    @Option(
        names = "--class",
        paramLabel = "NAME",
        description =
            "A class that extends JvmImplementation or is a service of ImplementationUnderTest.")
    private @Nullable String className;

    @Parameters(paramLabel = "reference", arity = "1", description = "This program itself.")
    private @Nullable String reference;
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "OPERATION",
      description = "These operations only.")
  private String[] only = {};

  @Option(
      names = "--clause",
      paramLabel = "ID",
      description = "Failures of this clause only, such as 'Input 7'.")
  private @Nullable String clause;

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "This one vector; with --only OPERATION.")
  private @Nullable String vector;

  @Option(
      names = "--replay",
      paramLabel = "JSON|@FILE",
      description = "This one input; with --only OPERATION.")
  private @Nullable String replay;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random inputs (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "Random inputs an operation (default: 100, with --smoke 10).")
  private @Nullable Integer cases;

  @Option(names = "--smoke", description = "Seconds: few random inputs, no long vectors.")
  private boolean smoke;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long an answer may take (default: ${DEFAULT-VALUE}).")
  private double timeout = USUAL_TIMEOUT;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write JUnit XML, JSON, a Markdown summary and a page for a browser there.")
  private @Nullable Path reportFolder;

  private int exitCode;

  @Override
  public int getExitCode() {
    return exitCode;
  }

  @Override
  public void run() {
    Settings settings = settings();
    if (reportFolder != null) {
      ReportFiles.prepare(reportFolder);
    }
    Report report;
    try (ImplementationUnderTest implementation = implementation()) {
      report = validated(new Validation(implementation, settings), settings);
    }
    if (json) {
      out().println(Legible.json(Wire.line(report)));
    } else {
      ValidateText.of(report).forEach(out()::println);
    }
    if (reportFolder != null) {
      ReportFiles.write(report, reportFolder);
    }
    exitCode = report.wrong().isEmpty() ? 0 : 1;
  }

  private Report validated(Validation validation, Settings settings) {
    String given = replay;
    if (given != null) {
      return validation.replay(settings.only().iterator().next(), Wire.parse(text(given)));
    }
    try (Progress progress = Progress.of("validate", -1)) {
      return validation.run(operation -> progress.advance());
    }
  }

  private static String text(String jsonOrFile) {
    if (!jsonOrFile.startsWith("@")) {
      return jsonOrFile;
    }
    try {
      return Files.readString(Path.of(jsonOrFile.substring(1)));
    } catch (IOException e) {
      throw new BadInputException("--replay", jsonOrFile, "must be JSON, or @ and a file of it");
    }
  }

  private ImplementationUnderTest implementation() {
    Duration limit = Duration.ofMillis((long) (1000 * Require.positive("--timeout", timeout)));
    if (target.command != null) {
      return ProcessImplementation.start(CommandLineWords.of(target.command), limit);
    }
    if (target.className != null) {
      return new TimedImplementation(JvmClass.named(target.className), limit);
    }
    String reference = String.valueOf(target.reference);
    if (!reference.equals("reference")) {
      throw new BadInputException(
          "implementation", reference, "must be reference, --implementation or --class");
    }
    return new TimedImplementation(new ReferenceImplementation(), limit);
  }

  private Settings settings() {
    Set<Operation<?, ?>> operations = operations();
    if ((vector != null || replay != null) && operations.size() != 1) {
      throw new BadInputException(
          "--only", String.join(",", only), "must name one operation, whose input is given");
    }
    String id = clause;
    if (id != null && Arrays.stream(KitClause.values()).noneMatch(c -> c.id().equals(id))) {
      List<String> ids = Arrays.stream(KitClause.values()).map(KitClause::id).toList();
      throw new BadInputException("--clause", id, "must be one of " + ids);
    }
    int count = smoke ? Settings.SMOKE_CASES : Settings.DEFAULT_CASES;
    if (cases != null) {
      count = Require.nonNegative("--cases", cases);
    }
    Settings settings = new Settings(operations, clause, vector, seed, count, smoke, targetText());
    settings.requireSomething();
    return reportFolder == null ? settings : settings.longInputs(reportFolder);
  }

  private Set<Operation<?, ?>> operations() {
    Set<Operation<?, ?>> operations = new LinkedHashSet<>();
    for (String name : only) {
      operations.add(
          Operation.named(name)
              .orElseThrow(
                  () -> new BadInputException("--only", name, "must be one of " + Operation.ALL)));
    }
    return operations.isEmpty() ? new LinkedHashSet<>(Operation.ALL) : operations;
  }

  private String targetText() {
    String limit = timeout == USUAL_TIMEOUT ? "" : " --timeout " + timeout;
    if (target.command != null) {
      return "--implementation " + quoted(target.command) + limit;
    }
    String name = target.className;
    if (name == null) {
      return "reference" + limit;
    }
    return "--class " + (name.contains("$") ? quoted(name) : name) + limit;
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
