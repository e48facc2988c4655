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

/** What a solver by SOR must satisfy: Algorithm 1. */
@Clause({"Algorithm 1", "Input 7", "Protocol 10"})
public interface SorContract {

  /**
   * Solves by SOR.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  SolveOutput sor(SystemInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void sorCountsAsAlgorithm1(@ForAll SystemInput input) {
    Contracts.isRight(Oracles.SOR, input, this::sor);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void sorRefusesBadInput() {
    Contracts.refusesBadInput(Operation.SOR, this::sor);
  }
}
