package org.learningtorelax.properties.contracts;

import java.util.function.Function;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.generate.Hostile;
import org.learningtorelax.conformance.generate.HostileInputs;
import org.learningtorelax.conformance.oracle.Oracle;
import org.learningtorelax.quantity.BadInputException;

/** What all contracts check: that outputs are right, and that bad input is refused. */
final class Contracts {
  private Contracts() {}

  static <I, E, O> void isRight(Oracle<I, E, O> oracle, I input, Function<I, O> implementation) {
    O output = implementation.apply(input);
    if (oracle.judge(input, oracle.expect(input), output) instanceof Verdict.Failed failed) {
      throw new AssertionError(
          String.join(
              System.lineSeparator(),
              failed.clause().id() + " (" + failed.clause().page() + ")",
              "  input    " + Wire.line(input),
              "  expected " + failed.expected(),
              "  got      " + failed.got(),
              "  hint     " + failed.hint(),
              "  look at  " + failed.clause().lookAt()));
    }
  }

  /** As far as a record can hold the bad input at all. */
  static <I, O> void refusesBadInput(Operation<I, O> operation, Function<I, O> implementation) {
    for (Hostile hostile : HostileInputs.of(operation)) {
      I input;
      try {
        input = Wire.read(hostile.input(), operation.input());
      } catch (BadInputException unreadable) {
        continue;
      }
      try {
        implementation.apply(input);
      } catch (IllegalArgumentException refused) {
        continue;
      }
      throw new AssertionError(
          "Input 7: "
              + operation
              + " must refuse "
              + hostile.input()
              + " ("
              + hostile.rule()
              + ")");
    }
  }
}
