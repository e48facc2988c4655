package org.learningtorelax.properties.conformance.zoo;

import java.util.function.Function;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.quantity.BadInputException;

/** An implementation of one operation with one thing wrong, and the clause that it breaks. */
final class Fault extends JvmImplementation {
  private final String name;
  private final Operation<?, ?> operation;
  private final KitClause clause;

  <I, O> Fault(String name, Operation<I, O> operation, KitClause clause, Function<I, O> function) {
    super(name, "planted");
    this.name = name;
    this.operation = operation;
    this.clause = clause;
    offer(operation, function);
  }

  Operation<?, ?> operation() {
    return operation;
  }

  KitClause clause() {
    return clause;
  }

  /** What the reference answers; refused input is refused. */
  static <I, O> O right(Operation<I, O> operation, I input) {
    Reply reply = new ReferenceImplementation().run(operation, Wire.node(input));
    if (reply instanceof Reply.Output output) {
      return Wire.read(output.output(), operation.output());
    }
    throw new BadInputException(operation.name(), "input", "refused: " + reply);
  }

  @Override
  public String toString() {
    return name;
  }
}
