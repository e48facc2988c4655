package org.learningtorelax.conformance.validate;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import org.learningtorelax.conformance.Operation;
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
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.conformance.generate.Bandits;
import org.learningtorelax.conformance.generate.Constants;
import org.learningtorelax.conformance.generate.Contexts;
import org.learningtorelax.conformance.generate.Systems;
import org.learningtorelax.conformance.oracle.DeclaredCount;
import org.learningtorelax.conformance.oracle.ExpectedArms;
import org.learningtorelax.conformance.oracle.ExpectedFit;
import org.learningtorelax.conformance.oracle.ExpectedValue;
import org.learningtorelax.conformance.oracle.ExpectedVector;
import org.learningtorelax.conformance.oracle.Oracle;
import org.learningtorelax.conformance.oracle.Oracles;

/**
 * How an operation is tried.
 *
 * @param operation the operation
 * @param oracle what judges its outputs
 * @param inputs random inputs; asked for in a jqwik session
 * @param <I> the input
 * @param <E> what is expected
 * @param <O> the output
 */
public record Suite<I extends Object, E extends Object, O extends Object>(
    Operation<I, O> operation, Oracle<I, E, O> oracle, Supplier<Arbitrary<I>> inputs) {

  private static final Suite<MatrixInput, ExpectedValue, ValueOutput> JACOBI_RADIUS =
      new Suite<MatrixInput, ExpectedValue, ValueOutput>(
          Operation.JACOBI_RADIUS, Oracles.JACOBI_RADIUS, Systems::matrixInputs);

  private static final Suite<OptimalOmegaInput, ExpectedValue, ValueOutput> OPTIMAL_OMEGA =
      new Suite<OptimalOmegaInput, ExpectedValue, ValueOutput>(
          Operation.OPTIMAL_OMEGA, Oracles.OPTIMAL_OMEGA, Constants::optimalOmega);

  private static final Suite<YoungInput, ExpectedValue, ValueOutput> YOUNG_RADIUS =
      new Suite<YoungInput, ExpectedValue, ValueOutput>(
          Operation.YOUNG_RADIUS, Oracles.YOUNG_RADIUS, Constants::young);

  private static final Suite<SurrogateInput, ExpectedValue, ValueOutput> SURROGATE_BOUND =
      new Suite<SurrogateInput, ExpectedValue, ValueOutput>(
          Operation.SURROGATE_BOUND, Oracles.SURROGATE_BOUND, Constants::surrogate);

  private static final Suite<TsallisInput, ExpectedVector, ProbabilitiesOutput> TSALLIS_INF =
      new Suite<TsallisInput, ExpectedVector, ProbabilitiesOutput>(
          Operation.TSALLIS_INF_PROBABILITIES,
          Oracles.TSALLIS_INF_PROBABILITIES,
          Bandits::tsallisStates);

  private static final Suite<EpisodeInput, ExpectedArms, EpisodeOutput> EPISODE =
      new Suite<EpisodeInput, ExpectedArms, EpisodeOutput>(
          Operation.TSALLIS_INF_EPISODE, Oracles.TSALLIS_INF_EPISODE, Bandits::episodes);

  private static final Suite<ScoresInput, ExpectedVector, ProbabilitiesOutput> SQUARE_CB =
      new Suite<ScoresInput, ExpectedVector, ProbabilitiesOutput>(
          Operation.SQUARE_CB_PROBABILITIES, Oracles.SQUARE_CB_PROBABILITIES, Bandits::scores);

  private static final Suite<FeaturesInput, ExpectedVector, FeaturesOutput> FEATURES =
      new Suite<FeaturesInput, ExpectedVector, FeaturesOutput>(
          Operation.CHEBYSHEV_FEATURES, Oracles.CHEBYSHEV_FEATURES, Contexts::features);

  private static final Suite<FitInput, ExpectedFit, FitOutput> FIT =
      new Suite<FitInput, ExpectedFit, FitOutput>(
          Operation.CHEB_CB_FIT, Oracles.CHEB_CB_FIT, Contexts::fits);

  /** The suites of all operations. */
  public static final List<Suite<?, ?, ?>> ALL =
      List.<Suite<?, ?, ?>>of(
          solver(Operation.SOR, Oracles.SOR),
          solver(Operation.SSOR, Oracles.SSOR),
          solver(Operation.SSOR_CG, Oracles.SSOR_CG),
          solver(Operation.CG, Oracles.CG),
          JACOBI_RADIUS,
          OPTIMAL_OMEGA,
          YOUNG_RADIUS,
          SURROGATE_BOUND,
          TSALLIS_INF,
          EPISODE,
          SQUARE_CB,
          FEATURES,
          FIT);

  private static Suite<SystemInput, ExactCount, SolveOutput> solver(
      Operation<SystemInput, SolveOutput> operation,
      Oracle<SystemInput, ExactCount, SolveOutput> oracle) {
    SolverKind kind = SolverKind.valueOf(operation.name().toUpperCase(Locale.ROOT));
    return new Suite<SystemInput, ExactCount, SolveOutput>(
        operation, new DeclaredCount(kind, oracle), Systems::systems);
  }
}
