package org.learningtorelax.conformance;

import java.util.List;
import java.util.Optional;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;

/**
 * An operation of the protocol: its name and the types of its input and output.
 *
 * @param name the name, as the protocol writes it
 * @param input the type of the input
 * @param output the type of the output
 * @param clause the clause that says what the output is
 * @param <I> the input
 * @param <O> the output
 */
public record Operation<I extends Object, O extends Object>(
    String name, Class<I> input, Class<O> output, KitClause clause) {
  /** Algorithm 1. */
  public static final Operation<SystemInput, SolveOutput> SOR =
      new Operation<SystemInput, SolveOutput>(
          "sor", SystemInput.class, SolveOutput.class, KitClause.SOR);

  /** Algorithm 8. */
  public static final Operation<SystemInput, SolveOutput> SSOR =
      new Operation<SystemInput, SolveOutput>(
          "ssor", SystemInput.class, SolveOutput.class, KitClause.SSOR);

  /** Definition E.1. */
  public static final Operation<SystemInput, SolveOutput> SSOR_CG =
      new Operation<SystemInput, SolveOutput>(
          "ssor_cg", SystemInput.class, SolveOutput.class, KitClause.SSOR_CG);

  /** Conjugate gradients without a preconditioner. */
  public static final Operation<SystemInput, SolveOutput> CG =
      new Operation<SystemInput, SolveOutput>(
          "cg", SystemInput.class, SolveOutput.class, KitClause.COUNT);

  /** β = ρ(I - D⁻¹A). */
  public static final Operation<MatrixInput, ValueOutput> JACOBI_RADIUS =
      new Operation<MatrixInput, ValueOutput>(
          "jacobi_radius", MatrixInput.class, ValueOutput.class, KitClause.RADIUS);

  /** Lemma 2.1's ω*. */
  public static final Operation<OptimalOmegaInput, ValueOutput> OPTIMAL_OMEGA =
      new Operation<OptimalOmegaInput, ValueOutput>(
          "optimal_omega", OptimalOmegaInput.class, ValueOutput.class, KitClause.RADIUS);

  /** Young's radius. */
  public static final Operation<YoungInput, ValueOutput> YOUNG_RADIUS =
      new Operation<YoungInput, ValueOutput>(
          "young_radius", YoungInput.class, ValueOutput.class, KitClause.RADIUS);

  /** Lemma 2.1's U. */
  public static final Operation<SurrogateInput, ValueOutput> SURROGATE_BOUND =
      new Operation<SurrogateInput, ValueOutput>(
          "surrogate_bound", SurrogateInput.class, ValueOutput.class, KitClause.SURROGATE);

  /** The distribution of Algorithm 4. */
  public static final Operation<TsallisInput, ProbabilitiesOutput> TSALLIS_INF_PROBABILITIES =
      new Operation<TsallisInput, ProbabilitiesOutput>(
          "tsallis_inf_probabilities",
          TsallisInput.class,
          ProbabilitiesOutput.class,
          KitClause.TSALLIS_INF);

  /** Algorithm 4, the random numbers given. */
  public static final Operation<EpisodeInput, EpisodeOutput> TSALLIS_INF_EPISODE =
      new Operation<EpisodeInput, EpisodeOutput>(
          "tsallis_inf_episode", EpisodeInput.class, EpisodeOutput.class, KitClause.TSALLIS_INF);

  /** The inverse-gap weighting of Algorithm 6. */
  public static final Operation<ScoresInput, ProbabilitiesOutput> SQUARE_CB_PROBABILITIES =
      new Operation<ScoresInput, ProbabilitiesOutput>(
          "square_cb_probabilities",
          ScoresInput.class,
          ProbabilitiesOutput.class,
          KitClause.SQUARE_CB);

  /** The features of Algorithm 3. */
  public static final Operation<FeaturesInput, FeaturesOutput> CHEBYSHEV_FEATURES =
      new Operation<FeaturesInput, FeaturesOutput>(
          "chebyshev_features", FeaturesInput.class, FeaturesOutput.class, KitClause.CHEB_CB);

  /** One regression of Algorithm 3. */
  public static final Operation<FitInput, FitOutput> CHEB_CB_FIT =
      new Operation<FitInput, FitOutput>(
          "cheb_cb_fit", FitInput.class, FitOutput.class, KitClause.CHEB_CB);

  /** All operations, in the order in which they are checked. */
  public static final List<Operation<?, ?>> ALL =
      List.<Operation<?, ?>>of(
          SOR,
          SSOR,
          SSOR_CG,
          CG,
          JACOBI_RADIUS,
          OPTIMAL_OMEGA,
          YOUNG_RADIUS,
          SURROGATE_BOUND,
          TSALLIS_INF_PROBABILITIES,
          TSALLIS_INF_EPISODE,
          SQUARE_CB_PROBABILITIES,
          CHEBYSHEV_FEATURES,
          CHEB_CB_FIT);

  /**
   * The operation of a name.
   *
   * @param name the name
   * @return the operation, if there is one
   */
  public static Optional<Operation<?, ?>> named(String name) {
    for (Operation<?, ?> operation : ALL) {
      if (operation.name().equals(name)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
