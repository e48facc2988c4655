package org.learningtorelax.properties.contracts;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.oracle.Oracles;

/** What Tsallis-INF must satisfy: Algorithm 4. */
@Clause({"Algorithm 4", "Input 7", "Input 9", "Protocol 11"})
public interface TsallisInfContract {

  /**
   * The distribution of a state.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  ProbabilitiesOutput probabilities(TsallisInput input);

  /**
   * The arms of some rounds.
   *
   * @param input the input of the protocol's operation
   * @return its output
   * @throws IllegalArgumentException if the input breaks a rule
   */
  EpisodeOutput episode(EpisodeInput input);

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void probabilitiesAreTheMinimiser(@ForAll TsallisInput input) {
    Contracts.isRight(Oracles.TSALLIS_INF_PROBABILITIES, input, this::probabilities);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void probabilitiesRefusesBadInput() {
    Contracts.refusesBadInput(Operation.TSALLIS_INF_PROBABILITIES, this::probabilities);
  }

  /**
   * Outputs are those of 40 digits, as far as rounding leaves them certain.
   *
   * @param input a random input
   */
  @Property(tries = 100)
  @Domain(RelaxDomain.class)
  default void episodesDrawTheArmsOfAlgorithm4(@ForAll EpisodeInput input) {
    Contracts.isRight(Oracles.TSALLIS_INF_EPISODE, input, this::episode);
  }

  /** Each input that breaks a rule is refused by an {@link IllegalArgumentException}. */
  @Example
  default void episodeRefusesBadInput() {
    Contracts.refusesBadInput(Operation.TSALLIS_INF_EPISODE, this::episode);
  }
}
