package org.learningtorelax.properties.contracts;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.oracle.Oracles;

/** What ChebCB's features and regression must satisfy: Algorithm 3. */
@Clause({"Algorithm 3", "Input 7", "Input 12", "Protocol 11"})
public interface ChebCbContract {

  /**
   * The Chebyshev features of a context.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  FeaturesOutput features(FeaturesInput input);

  /**
   * The regression of one arm.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  FitOutput fit(FitInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void featuresAreChebyshevPolynomials(@ForAll FeaturesInput input) {
    Contracts.isRight(Oracles.CHEBYSHEV_FEATURES, input, this::features);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void featuresRefusesBadInput() {
    Contracts.refusesBadInput(Operation.CHEBYSHEV_FEATURES, this::features);
  }

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void fitsAreLeastInTheBox(@ForAll FitInput input) {
    Contracts.isRight(Oracles.CHEB_CB_FIT, input, this::fit);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void fitRefusesBadInput() {
    Contracts.refusesBadInput(Operation.CHEB_CB_FIT, this::fit);
  }
}
