package org.learningtorelax.properties.contracts;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.oracle.Oracles;

/** What SquareCB's inverse-gap weighting must satisfy: Algorithm 6. */
@Clause({"Algorithm 6", "Input 7", "Input 10", "Protocol 11"})
public interface SquareCbContract {

  /**
   * The distribution of predicted losses.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  ProbabilitiesOutput probabilities(ScoresInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void probabilitiesAreInverseGaps(@ForAll ScoresInput input) {
    Contracts.isRight(Oracles.SQUARE_CB_PROBABILITIES, input, this::probabilities);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void weightingRefusesBadInput() {
    Contracts.refusesBadInput(Operation.SQUARE_CB_PROBABILITIES, this::probabilities);
  }
}
