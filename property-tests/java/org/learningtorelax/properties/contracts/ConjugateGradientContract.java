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

/** What conjugate gradients must satisfy, with SSOR's preconditioner and without. */
@Clause({"Definition E.1", "Input 7", "Protocol 10"})
public interface ConjugateGradientContract {

  /**
   * Solves by conjugate gradients with SSOR's preconditioner.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  SolveOutput ssorCg(SystemInput input);

  /**
   * Solves by conjugate gradients without a preconditioner.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  SolveOutput cg(SystemInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void ssorCgCountsAsDefinitionE1(@ForAll SystemInput input) {
    Contracts.isRight(Oracles.SSOR_CG, input, this::ssorCg);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void ssorCgRefusesBadInput() {
    Contracts.refusesBadInput(Operation.SSOR_CG, this::ssorCg);
  }

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void cgCountsAsTheLiteralLines(@ForAll SystemInput input) {
    Contracts.isRight(Oracles.CG, input, this::cg);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void cgRefusesBadInput() {
    Contracts.refusesBadInput(Operation.CG, this::cg);
  }
}
