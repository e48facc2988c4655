package org.learningtorelax.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Legible;
import org.learningtorelax.quantity.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code relax}: exit code 0, or 2 with one line on stderr for bad input and for output
 * that could not be written; {@code validate} has exit code 1 when a clause is broken.
 */
@Command(
    name = "relax",
    mixinStandardHelpOptions = true,
    version = "relax 0.1.0",
    description = "Learns the relaxation parameter of SOR while linear systems come in.",
    subcommands = {
      TuneCommand.class,
      SolveCommand.class,
      ProbabilitiesCommand.class,
      ValidateCommand.class,
      VectorsCommand.class,
      ReproduceCommand.class,
      MergeCommand.class,
      ClausesCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  relax tune                                    the paper's high-variance sequence",
      "  relax tune --instances DIR --rounds 500       your own systems, NAME.mtx in a folder",
      "  relax solve A.mtx --omega 1.5                 one system, one relaxation parameter",
      "  relax validate --implementation 'CMD ARGS'    is another implementation right?",
      "  relax reproduce all --quick                   the paper's figures, a first look",
      "  relax clauses                                 what is claimed, and on what evidence"
    })
public final class Relax {
  private static final int BAD_INPUT = 2;

  /** The command without a subcommand. */
  public Relax() {}

  /**
   * Runs the command and ends the process unless all went well.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int exitCode = execute(writer(System.out), writer(System.err), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** UTF-8 whatever the locale. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command.
   *
   * @param out receives what was asked for
   * @param err receives errors
   * @param args the command line
   * @return the exit code
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine =
        new CommandLine(new Relax())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false) // validate --replay @FILE reads its file itself
            .registerConverter(Path.class, Relax::path)
            .setParameterExceptionHandler((e, arguments) -> report(err, e.getMessage()))
            .setExecutionExceptionHandler((e, command, result) -> handle(err, e));
    // 1 is a broken clause, and nothing else.
    for (CommandLine command : commandLine.getSubcommands().values()) {
      command.getCommandSpec().exitCodeOnExecutionException(BAD_INPUT);
    }
    HelpWidth.set(commandLine);
    try {
      int exitCode = commandLine.execute(args);
      if (out.checkError()) {
        return report(err, "stdout = not written: must have room and a reader; output is lost");
      }
      return exitCode;
    } catch (OutOfMemoryError e) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      return report(
          err, "memory = " + mebibytes + " MiB: must be more for this input, see java -Xmx");
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(badPath(e));
    }
  }

  private static int handle(PrintWriter err, Exception e) throws Exception {
    BadInputException bad = causeOf(e, BadInputException.class);
    if (bad != null) {
      return report(err, bad.getMessage());
    }
    InvalidPathException path = causeOf(e, InvalidPathException.class);
    if (path != null) {
      return report(err, badPath(path));
    }
    IOException io = causeOf(e, IOException.class);
    if (io != null) {
      return report(err, "file = " + io.getMessage() + ": must be readable, or have room");
    }
    throw e;
  }

  private static String badPath(InvalidPathException e) {
    return "file = " + e.getInput() + ": must be a name that the locale can carry, see LC_ALL";
  }

  private static <T extends Throwable> @Nullable T causeOf(Throwable e, Class<T> type) {
    Throwable cause = e;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    return cause == null ? null : type.cast(cause);
  }

  private static int report(PrintWriter err, @Nullable String message) {
    String line = String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    err.println("relax: " + Legible.of(line)); // it may quote a file or an implementation
    return BAD_INPUT;
  }
}
