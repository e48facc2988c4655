package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Conventions;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.solver.StoppingRule.Reference;
import org.learningtorelax.theory.Young;

/** A program that declares its conventions is judged by them, and not as if it had none. */
@Clause({"Protocol 2", "Protocol 12"})
class ConventionsTest {
  @TempDir Path folder;

  /** SOR in a way of its own, and what it declares of that. */
  private abstract static class Own extends JvmImplementation {
    private final String declared;

    Own(int offset, Reference reference, String declared) {
      super("own", "1");
      this.declared = declared.replace('\'', '"');
      offer(Operation.SOR, in -> sor(in, offset, reference));
    }

    private static SolveOutput sor(SystemInput in, int offset, Reference reference) {
      double tolerance = Require.relativeTolerance(in.tolerance());
      StoppingRule rule = new StoppingRule(reference, tolerance, in.maxIterations());
      SolveResult result = new Sor().solve(in.system(), Require.omega(in.omega()), rule);
      boolean converged = result.reason() == StopReason.CONVERGED;
      int k = converged ? Math.max(0, result.iterations() + offset) : result.iterations();
      return new SolveOutput(k, converged, null);
    }

    @Override
    public Conventions conventions() {
      return Wire.read(Wire.parse(declared), Conventions.class);
    }
  }

  /** As Eigen's conjugate gradients count. */
  public static final class OneLess extends Own {
    /** The implementation. */
    public OneLess() {
      super(-1, Reference.INITIAL_RESIDUAL, "{'count_offset':-1}");
    }
  }

  /** The same, undeclared. */
  public static final class Silent extends Own {
    /** The implementation. */
    public Silent() {
      super(-1, Reference.INITIAL_RESIDUAL, "{}");
    }
  }

  /** Says that it counts one less, and does not. */
  public static final class Boaster extends Own {
    /** The implementation. */
    public Boaster() {
      super(0, Reference.INITIAL_RESIDUAL, "{'count_offset':-1}");
    }
  }

  /** Relative to |b|. */
  public static final class OfB extends Own {
    /** The implementation. */
    public OfB() {
      super(0, Reference.RIGHT_HAND_SIDE, "{'relative_to':'right_hand_side'}");
    }
  }

  /** Relative to |b|, which it does not say. */
  public static final class SilentOfB extends Own {
    /** The implementation. */
    public SilentOfB() {
      super(0, Reference.RIGHT_HAND_SIDE, "{}");
    }
  }

  /** Absolute. */
  public static final class Absolute extends Own {
    /** The implementation. */
    public Absolute() {
      super(0, Reference.ONE, "{'relative_to':'nothing','comparison':'<='}");
    }
  }

  /** Says that it is relative to |b|, and is absolute. */
  public static final class NotOfB extends Own {
    /** The implementation. */
    public NotOfB() {
      super(0, Reference.ONE, "{'relative_to':'right_hand_side'}");
    }
  }

  /** What it tests is its own affair. */
  public static final class OtherNorm extends Own {
    /** The implementation. */
    public OtherNorm() {
      super(0, Reference.ONE, "{'norm':'other'}");
    }
  }

  /** Lets beta = 1 through, and says so; beta above 1 too, and does not. */
  public static final class Lax extends JvmImplementation {
    /** The implementation. */
    public Lax() {
      super("lax", "1");
      offer(
          Operation.OPTIMAL_OMEGA,
          in ->
              new ValueOutput(
                  in.beta() >= 1 && in.beta() < 2
                      ? 2
                      : Young.optimalOmega(Require.spectralRadius("beta", in.beta()))));
    }

    @Override
    public Conventions conventions() {
      return Wire.read(Wire.parse("{\"not_rejected\":[\"beta-1\"]}"), Conventions.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OneLess", "OfB", "Absolute", "OtherNorm"})
  void whatIsDeclaredIsAllowed(String name) {
    CommandRun run = validate(name, "--json");
    assertThat(run.exitCode()).as(run.out()).isZero();
    List<JsonNode> declared = cases(run, "declared");
    assertThat(declared).hasSizeGreaterThan(3);
    assertThat(declared).allMatch(one -> one.path("status").asText().equals("allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Silent", "Boaster", "SilentOfB", "NotOfB"})
  void whatIsNotDeclaredOrNotSoIsNot(String name) {
    CommandRun run = validate(name, "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("\"status\":\"failed\"");
  }

  @Test
  void onlyTheHostileInputThatIsNamedNeedNotBeRejected() {
    JsonNode report = Wire.parse(validate("Lax", "--json").out());
    List<String> allowed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (JsonNode one : report.at("/operations/1/cases")) {
      if (one.path("status").asText().equals("allowed")) {
        allowed.add(one.path("id").asText());
      } else if (one.path("status").asText().equals("failed")) {
        failed.add(one.path("id").asText());
      }
    }
    assertThat(allowed).containsExactly("optimal_omega/hostile/beta-1");
    assertThat(failed).containsExactly("optimal_omega/hostile/beta-above");
  }

  @Test
  void everyReportShowsThem() throws IOException {
    CommandRun run = validate("Absolute", "--report", folder.toString());
    assertThat(run.out().lines().toList().get(1))
        .isEqualTo("declares: tolerance relative to nothing");
    assertThat(folder.resolve("summary.md"))
        .content()
        .contains("Declared: tolerance relative to nothing.");
    assertThat(folder.resolve("index.html"))
        .content()
        .contains("<dt>Declared</dt><dd>tolerance relative to nothing</dd>");
    assertThat(Wire.parse(Files.readString(folder.resolve("report.json"))).path("conventions"))
        .isEqualTo(Wire.parse("[\"tolerance relative to nothing\"]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'count_offset':-1,'comparison':'<'} | declares: counts one less; tests < in place of <=",
        "{'residual':'updated','norm':'maximum'} | declares: tests a residual that is updated; norm: maximum",
        "{'limit_zero':'no_limit','not_rejected':['beta-1']}"
            + " | declares: max_iterations 0: no limit; does not reject beta-1",
        "{} | most probably",
        "{'comparison':'<<'} | conventions.comparison = <<: must be one of [<=, <] (Protocol 2)",
        "{'count_offset':2} | conventions.count_offset = 2: must be one of [0, -1, 1]",
        "{'count_offset':0.5} | answer.conventions.count_offset = 0.5: must be a number with an integer value",
        "{'norms':'maximum'} | answer.conventions.norms = \"maximum\": must not be there",
        "{'not_rejected':'all'} | answer.conventions.not_rejected = \"all\": must be a list"
      })
  void aProgramDeclaresThemAtTheStart(String conventions, String text) throws IOException {
    String command = ShellAnswers.command(folder, "{\"seq\":SEQ,\"output\":{\"value\":1}}");
    String start =
        "{'implementation':{'name':'sh','version':'1','language':'sh'},"
            + "'operations':['optimal_omega'],'conventions':"
            + conventions
            + "}\n";
    Files.writeString(folder.resolve("start"), start.replace('\'', '"'));
    CommandRun run = CommandRun.of("validate", "--smoke", "--implementation", command);
    boolean refused = text.contains("must");
    assertThat(run.exitCode()).isEqualTo(refused ? 2 : 1);
    String said = refused ? run.err() : run.out().lines().toList().get(1);
    assertThat(said).contains(text.strip());
  }

  private static CommandRun validate(String name, String... more) {
    String type = ConventionsTest.class.getName() + "$" + name;
    return CommandRun.of(
        Stream.concat(Stream.of("validate", "--smoke", "--class", type), Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<JsonNode> cases(CommandRun run, String flag) {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode one : Wire.parse(run.out()).at("/operations/1/cases")) {
      if (one.path("flag").asText().equals(flag)) {
        cases.add(one);
      }
    }
    return cases;
  }
}
