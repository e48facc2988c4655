package org.learningtorelax.properties.conformance.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.process.ProcessImplementation;
import org.learningtorelax.quantity.BadInputException;

/** A process that dies, hangs, babbles or answers wrongly is reported and not waited for. */
@Clause({"Protocol 1", "Protocol 2", "Protocol 3", "Protocol 4", "Protocol 5"})
class ProcessProperties {
  private static final JsonNode INPUT = Wire.parse("{\"beta\":0.5}");
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void badMannersAreNamed(@ForAll ShellProgram program) {
    Duration limit = program == ShellProgram.HANGS ? SHORT : LONG;
    try (ProcessImplementation process = ProcessImplementation.start(program.command(), limit)) {
      Reply reply = process.run(Operation.OPTIMAL_OMEGA, INPUT);
      if (program == ShellProgram.ANSWERS_TWICE) {
        assertThat(reply).isInstanceOf(Reply.Output.class);
        sleep();
        reply = process.run(Operation.OPTIMAL_OMEGA, INPUT);
      }
      if (program == ShellProgram.ERRORS) {
        assertThat(reply).isEqualTo(new Reply.Errored("no"));
        return;
      }
      assertThat(reply).isInstanceOf(Reply.NoAnswer.class);
      assertThat(((Reply.NoAnswer) reply).clause()).as("%s", reply).isEqualTo(program.clause());
    }
  }

  /** Gives the second line the time to arrive. */
  private static void sleep() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Killed after the first question, it answers the second one anew. */
  @Example
  void aDeadProcessIsStartedAnew() {
    try (ProcessImplementation process =
        ProcessImplementation.start(ShellProgram.DIES.command(), LONG)) {
      for (int turn = 0; turn < 2; turn++) {
        Reply reply = process.run(Operation.OPTIMAL_OMEGA, INPUT);
        assertThat(reply.toString()).contains("ended with exit code 3 before it answered");
      }
    }
  }

  @Example
  void aProgramThatDoesNotGreetCannotRun() {
    for (String script : List.of("exit", "echo hello", "echo '{\"operations\":[]}'")) {
      assertThatThrownBy(() -> ProcessImplementation.start(List.of("sh", "-c", script), LONG))
          .as(script)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("must answer start");
    }
    assertThatThrownBy(() -> ProcessImplementation.start(List.of("no-such-command"), LONG))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("must be a command that can be started");
  }

  @Example
  void aProgramThatStaysIsReported() {
    String greeting =
        "{\"implementation\":{\"name\":\"s\",\"version\":\"1\",\"language\":\"sh\"},\"operations\":[]}";
    List<String> stays = List.of("sh", "-c", "echo '" + greeting + "'; exec sleep 60");
    ProcessImplementation process = ProcessImplementation.start(stays, LONG);
    assertThat(process.stop()).extracting(Reply.NoAnswer::clause).containsExactly(KitClause.STOP);
  }
}
