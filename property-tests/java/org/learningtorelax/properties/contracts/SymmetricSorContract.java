package org.learningtorelax.properties.contracts;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.oracle.Oracles;

/** What a solver by SSOR must satisfy: Algorithm 8. */
@Clause({"Algorithm 8 corrected", "Input 7", "Protocol 10"})
public interface SymmetricSorContract {

  /**
   * Solves by SSOR.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  SolveOutput ssor(SystemInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void ssorCountsAsAlgorithm8(@ForAll SystemInput input) {
    Contracts.isRight(Oracles.SSOR, input, this::ssor);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void ssorRefusesBadInput() {
    Contracts.refusesBadInput(Operation.SSOR, this::ssor);
  }
}
