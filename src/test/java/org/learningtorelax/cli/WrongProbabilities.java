package org.learningtorelax.cli;

import java.util.List;
import org.learningtorelax.conformance.JvmImplementation;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;

/** A quarter each, but for the third, which is 2 tolerances off, and the second, which is 4. */
public final class WrongProbabilities extends JvmImplementation {
  /** The implementation. */
  public WrongProbabilities() {
    super("wrong", "1");
    offer(
        Operation.SQUARE_CB_PROBABILITIES,
        in -> new ProbabilitiesOutput(List.of(0.25, 0.250000000001, 0.2500000000005, 0.25)));
  }
}
