package org.learningtorelax.properties.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.TsallisInput;

/** The reference satisfies all contracts. */
class ReferenceContractProperties
    implements SorContract,
        SymmetricSorContract,
        ConjugateGradientContract,
        TsallisInfContract,
        SquareCbContract,
        ChebCbContract {

  private static <I, O> O answer(Operation<I, O> operation, I input) {
    JsonNode json = Wire.node(input);
    Reply reply = new ReferenceImplementation().run(operation, json);
    if (reply instanceof Reply.Output output) {
      return Wire.read(output.output(), operation.output());
    }
    throw new IllegalArgumentException(reply.toString());
  }

  @Override
  public SolveOutput sor(SystemInput input) {
    return answer(Operation.SOR, input);
  }

  @Override
  public SolveOutput ssor(SystemInput input) {
    return answer(Operation.SSOR, input);
  }

  @Override
  public SolveOutput ssorCg(SystemInput input) {
    return answer(Operation.SSOR_CG, input);
  }

  @Override
  public SolveOutput cg(SystemInput input) {
    return answer(Operation.CG, input);
  }

  @Override
  public ProbabilitiesOutput probabilities(TsallisInput input) {
    return answer(Operation.TSALLIS_INF_PROBABILITIES, input);
  }

  @Override
  public EpisodeOutput episode(EpisodeInput input) {
    return answer(Operation.TSALLIS_INF_EPISODE, input);
  }

  @Override
  public ProbabilitiesOutput probabilities(ScoresInput input) {
    return answer(Operation.SQUARE_CB_PROBABILITIES, input);
  }

  @Override
  public FeaturesOutput features(FeaturesInput input) {
    return answer(Operation.CHEBYSHEV_FEATURES, input);
  }

  @Override
  public FitOutput fit(FitInput input) {
    return answer(Operation.CHEB_CB_FIT, input);
  }
}
