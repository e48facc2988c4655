package org.learningtorelax.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.quantity.BadInputException;

/** The reference, but for what makes a case of every status. */
public final class Motley extends JvmImplementation {
  private int calls;

  /** The implementation. */
  public Motley() {
    super("motley", "1");
    offer(Operation.SOR, Motley::sor);
    offer(Operation.OPTIMAL_OMEGA, Motley::optimalOmega);
    offer(Operation.YOUNG_RADIUS, this::youngRadius);
  }

  /** Sweeps once where there is nothing to do. */
  private static SolveOutput sor(SystemInput in) {
    SolveOutput right = right(Operation.SOR, in);
    boolean zero = in.x0() == null && Collections.frequency(in.b(), 0.0) == in.b().size();
    return zero ? new SolveOutput(1, true, null) : right;
  }

  private static ValueOutput optimalOmega(OptimalOmegaInput in) {
    double value = right(Operation.OPTIMAL_OMEGA, in).value();
    if (in.beta() == 0) {
      throw new UnsupportedOperationException("not without coupling");
    }
    if (in.beta() > 0.99) {
      throw new IllegalStateException("too near to 1");
    }
    return new ValueOutput(in.beta() == 0.5 ? value + 0.001 : value);
  }

  /** Right, but never twice the same. */
  private ValueOutput youngRadius(YoungInput in) {
    calls++;
    return new ValueOutput(right(Operation.YOUNG_RADIUS, in).value() * (1 + 1e-15 * (calls % 64)));
  }

  /** Lets any number through. */
  public static final class Lax extends JvmImplementation {
    /** The implementation. */
    public Lax() {
      super("lax", "1");
      offer(Operation.OPTIMAL_OMEGA, in -> new ValueOutput(1));
      offer(Operation.CG, in -> new SolveOutput(1, true, null));
    }
  }

  private static <I, O> O right(Operation<I, O> operation, I input) {
    JsonNode json = Wire.node(input);
    if (new ReferenceImplementation().run(operation, json) instanceof Reply.Output output) {
      return Wire.read(output.output(), operation.output());
    }
    throw new BadInputException("input", json, "must keep the rules");
  }
}
