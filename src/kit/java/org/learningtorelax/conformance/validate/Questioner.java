package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.generate.Hostile;
import org.learningtorelax.conformance.report.Status;
import org.learningtorelax.quantity.BadInputException;

/** Asks an implementation for outputs of one operation, and has them judged. */
final class Questioner<I extends Object, E extends Object, O extends Object> {
  /** An implementation that does not answer is started again so many times. */
  private static final int MOST_FAILURES = 3;

  /** Outputs remembered, to be asked for again. */
  private static final int REMEMBERED = 4;

  private final ImplementationUnderTest implementation;
  private final Suite<I, E, O> suite;
  private final Map<JsonNode, JsonNode> outputs = new LinkedHashMap<>();
  private int unanswered;

  Questioner(ImplementationUnderTest implementation, Suite<I, E, O> suite) {
    this.implementation = implementation;
    this.suite = suite;
  }

  /** Whether it has failed to answer too often. */
  boolean hasGivenUp() {
    return unanswered >= MOST_FAILURES;
  }

  Map<JsonNode, JsonNode> remembered() {
    return outputs;
  }

  Reply ask(JsonNode input) {
    Reply reply = implementation.run(suite.operation(), input);
    if (reply instanceof Reply.NoAnswer) {
      unanswered++;
    }
    if (reply instanceof Reply.Output output && outputs.size() < REMEMBERED) {
      outputs.put(input, output.output());
    }
    return reply;
  }

  /** An input that keeps the rules, and what is expected for it. */
  Finding find(JsonNode input, E expected) {
    KitClause clause = suite.operation().clause();
    Reply reply = ask(input);
    if (reply instanceof Reply.Output output) {
      return judge(input, expected, output.output());
    }
    if (reply instanceof Reply.Rejected rejected) {
      return Finding.failed(
          KitClause.RUN,
          "an output",
          "rejected: " + rejected.message(),
          "the input keeps all rules");
    }
    if (reply instanceof Reply.Skipped skipped) {
      return Finding.skipped(clause, skipped.reason());
    }
    return unanswered(reply);
  }

  /** An input that breaks a rule, which the program may declare not to look at. */
  Finding findRejected(Hostile hostile) {
    Finding finding = findRejected(hostile.input(), hostile.rule());
    return finding.status() == Status.FAILED
            && implementation.conventions().letsThrough(hostile.id())
        ? Finding.of(
            new Verdict.Allowed(
                Flag.DECLARED, String.valueOf(finding.expected()), String.valueOf(finding.got())),
            KitClause.BAD_INPUT)
        : finding;
  }

  /** An input that breaks a rule, whatever is declared. */
  Finding findRejected(JsonNode input, String rule) {
    Reply reply = ask(input);
    if (reply instanceof Reply.Rejected) {
      return Finding.passed(KitClause.BAD_INPUT);
    }
    if (reply instanceof Reply.Skipped skipped) {
      return Finding.skipped(KitClause.BAD_INPUT, skipped.reason());
    }
    if (reply instanceof Reply.Output output) {
      String got = Wire.shortened(output.output().toString());
      return Finding.failed(KitClause.BAD_INPUT, "rejected: the rule is " + rule, got, null);
    }
    if (reply instanceof Reply.Errored errored) {
      return Finding.errored(
          KitClause.BAD_INPUT,
          "expected a rejection (the rule is " + rule + "), got errored: " + errored.message());
    }
    return unanswered(reply);
  }

  private static Finding unanswered(Reply reply) {
    if (reply instanceof Reply.NoAnswer none) {
      return Finding.errored(none.clause(), none.message());
    }
    if (reply instanceof Reply.Errored errored) {
      return Finding.errored(KitClause.RUN, errored.message());
    }
    throw new IllegalStateException("an answer of another kind: " + reply);
  }

  private Finding judge(JsonNode input, E expected, JsonNode output) {
    String infinite = InputRules.infinite("output", output);
    if (infinite != null) {
      return Finding.failed(KitClause.NUMBERS, "finite numbers", infinite, null);
    }
    O read;
    try {
      read = Wire.read(output, suite.operation().output());
    } catch (BadInputException e) {
      return Finding.failed(
          KitClause.RUN, "an output of the protocol", String.valueOf(e.getMessage()), null);
    }
    I question = Wire.read(input, suite.operation().input());
    Verdict verdict = suite.oracle().judge(question, expected, read, implementation.conventions());
    return Finding.of(verdict, suite.operation().clause());
  }
}
