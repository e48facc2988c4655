package org.learningtorelax.conformance.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Conventions;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.quantity.BadInputException;

/**
 * An implementation in any language, a process that speaks the protocol. One that dies, hangs or
 * babbles is killed, and started again when it is asked again.
 */
@Clause({"Protocol 1", "Protocol 2", "Protocol 3", "Protocol 4", "Protocol 5"})
public final class ProcessImplementation implements ImplementationUnderTest {
  private static final int PROTOCOL = 1;

  private final List<String> command;
  private final Duration timeout;
  private final Hello hello;
  private @Nullable Conversation conversation;
  private int seq;

  private record Hello(
      @JsonProperty(required = true) Description implementation,
      @JsonProperty(required = true) List<String> operations,
      @Nullable Conventions conventions) {}

  private record Question(String cmd, int seq, String operation, JsonNode input) {}

  private ProcessImplementation(
      List<String> command, Duration timeout, Conversation conversation, Hello hello) {
    this.command = command;
    this.timeout = timeout;
    this.conversation = conversation;
    this.hello = hello;
  }

  /**
   * Starts the command and greets it.
   *
   * @param command the command and its arguments
   * @param timeout how long an answer may take
   * @return the implementation
   * @throws BadInputException if it cannot be started or does not greet back
   */
  public static ProcessImplementation start(List<String> command, Duration timeout) {
    Conversation conversation = Conversation.start(command, timeout);
    try {
      return new ProcessImplementation(command, timeout, conversation, greet(conversation));
    } catch (Conversation.Broken e) {
      conversation.kill();
      throw new BadInputException(
          "--implementation",
          String.join(" ", command),
          "must answer start (" + e.clause().id() + "): " + e.getMessage());
    }
  }

  private static Hello greet(Conversation conversation) throws Conversation.Broken {
    JsonNode answer = conversation.ask(Map.of("cmd", "start", "protocol", PROTOCOL));
    if (answer.has("errored")) {
      throw new Conversation.Broken(
          KitClause.START,
          "it does not speak protocol 1: " + answer.path("errored").path("message").asText());
    }
    try {
      Hello hello = Wire.read(answer, Hello.class);
      if (hello.operations().stream().distinct().count() != hello.operations().size()) {
        throw new Conversation.Broken(KitClause.START, "an operation is offered twice");
      }
      return hello;
    } catch (BadInputException e) {
      throw new Conversation.Broken(KitClause.START, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Description description() {
    return hello.implementation();
  }

  @Override
  public List<String> operations() {
    return hello.operations();
  }

  @Override
  public Conventions conventions() {
    Conventions declared = hello.conventions();
    return declared == null ? Conventions.PROTOCOL : declared;
  }

  @Override
  public Reply run(Operation<?, ?> operation, JsonNode input) {
    seq++;
    try {
      Conversation running = running();
      return reply(running.ask(new Question("run", seq, operation.name(), input)));
    } catch (Conversation.Broken e) {
      kill();
      return new Reply.NoAnswer(e.clause(), String.valueOf(e.getMessage()));
    }
  }

  private Conversation running() throws Conversation.Broken {
    Conversation running = conversation;
    if (running == null) {
      running = Conversation.start(command, timeout);
      conversation = running;
      greet(running);
    }
    return running;
  }

  private Reply reply(JsonNode answer) throws Conversation.Broken {
    JsonNode number = answer.path("seq");
    if (!number.isNumber() || number.decimalValue().compareTo(BigDecimal.valueOf(seq)) != 0) {
      throw new Conversation.Broken(
          KitClause.RUN,
          "seq = " + Wire.shortened(number.toString()) + " in the answer to seq " + seq);
    }
    if (answer.size() != 2) {
      throw new Conversation.Broken(
          KitClause.RUN,
          "an answer has seq and one other member: " + Wire.shortened(answer.toString()));
    }
    if (answer.path("output").isObject()) {
      return new Reply.Output(answer.path("output"));
    }
    if (answer.path("rejected").path("message").isTextual()) {
      return new Reply.Rejected(answer.path("rejected").path("message").asText());
    }
    if (answer.path("skipped").path("reason").isTextual()) {
      return new Reply.Skipped(answer.path("skipped").path("reason").asText());
    }
    if (answer.path("errored").path("message").isTextual()) {
      return new Reply.Errored(answer.path("errored").path("message").asText());
    }
    throw new Conversation.Broken(
        KitClause.RUN, "no answer of the protocol: " + Wire.shortened(answer.toString()));
  }

  private void kill() {
    if (conversation != null) {
      conversation.kill();
      conversation = null;
    }
  }

  @Override
  public List<Reply.NoAnswer> stop() {
    Conversation running = conversation;
    conversation = null;
    if (running == null) {
      return List.of();
    }
    try {
      running.stop();
      return List.of();
    } catch (Conversation.Broken e) {
      return List.of(new Reply.NoAnswer(e.clause(), String.valueOf(e.getMessage())));
    }
  }
}
