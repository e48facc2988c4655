package org.learningtorelax.properties.conformance.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.conformance.generate.Bandits;
import org.learningtorelax.conformance.generate.Constants;
import org.learningtorelax.conformance.generate.Contexts;
import org.learningtorelax.conformance.generate.Systems;
import org.learningtorelax.conformance.oracle.ExpectedValue;
import org.learningtorelax.conformance.oracle.ExpectedVector;
import org.learningtorelax.conformance.oracle.Oracle;
import org.learningtorelax.conformance.oracle.Oracles;

/** An answer just inside the tolerance passes and one just outside fails, for every number. */
@Clause("Protocol 11")
class ToleranceProperties {
  private static final double INSIDE = 1 - 0x1p-10;
  private static final double OUTSIDE = 1 + 0x1p-10;

  @Property(seed = "20261128", tries = 100)
  void optimalOmega(@ForAll("optimalOmegaInputs") OptimalOmegaInput input) {
    value(Oracles.OPTIMAL_OMEGA, input);
  }

  @Property(seed = "20261128", tries = 100)
  void youngRadius(@ForAll("youngInputs") YoungInput input) {
    value(Oracles.YOUNG_RADIUS, input);
  }

  @Property(seed = "20261128", tries = 100)
  void surrogateBound(@ForAll("surrogateInputs") SurrogateInput input) {
    value(Oracles.SURROGATE_BOUND, input);
  }

  @Property(seed = "20261128", tries = 30)
  void jacobiRadius(@ForAll("matrixInputs") MatrixInput input) {
    value(Oracles.JACOBI_RADIUS, input);
  }

  @Property(seed = "20261128", tries = 100)
  void tsallisInf(@ForAll("tsallisInputs") TsallisInput input) {
    vector(Oracles.TSALLIS_INF_PROBABILITIES, input, ProbabilitiesOutput::new);
  }

  @Property(seed = "20261128", tries = 100)
  void squareCb(@ForAll("scoresInputs") ScoresInput input) {
    vector(Oracles.SQUARE_CB_PROBABILITIES, input, ProbabilitiesOutput::new);
  }

  @Property(seed = "20261128", tries = 100)
  void chebyshevFeatures(@ForAll("featuresInputs") FeaturesInput input) {
    vector(Oracles.CHEBYSHEV_FEATURES, input, FeaturesOutput::new);
  }

  private static <I> void value(Oracle<I, ExpectedValue, ValueOutput> oracle, I input) {
    ExpectedValue expected = oracle.expect(input);
    for (double sign : List.of(-1.0, 1.0)) {
      double inside = expected.value() + sign * INSIDE * expected.tolerance();
      double outside = expected.value() + sign * OUTSIDE * expected.tolerance();
      assertThat(oracle.judge(input, expected, new ValueOutput(inside)))
          .isInstanceOf(Verdict.Passed.class);
      assertThat(oracle.judge(input, expected, new ValueOutput(outside)))
          .as("planted: outside")
          .isInstanceOf(Verdict.Failed.class);
    }
  }

  private static <I, O> void vector(
      Oracle<I, ExpectedVector, O> oracle, I input, Function<List<Double>, O> output) {
    ExpectedVector expected = oracle.expect(input);
    for (int i = 0; i < expected.values().size(); i++) {
      for (double sign : List.of(-1.0, 1.0)) {
        assertThat(oracle.judge(input, expected, output.apply(moved(expected, i, sign * INSIDE))))
            .isInstanceOf(Verdict.Passed.class);
        assertThat(oracle.judge(input, expected, output.apply(moved(expected, i, sign * OUTSIDE))))
            .as("planted: entry %d outside", i)
            .isInstanceOf(Verdict.Failed.class);
      }
    }
  }

  private static List<Double> moved(ExpectedVector expected, int i, double tolerances) {
    List<Double> values = new ArrayList<>(expected.values());
    values.set(i, values.get(i) + tolerances * expected.tolerances().get(i));
    return values;
  }

  @Provide
  Arbitrary<OptimalOmegaInput> optimalOmegaInputs() {
    return Constants.optimalOmega();
  }

  @Provide
  Arbitrary<YoungInput> youngInputs() {
    return Constants.young();
  }

  @Provide
  Arbitrary<SurrogateInput> surrogateInputs() {
    return Constants.surrogate();
  }

  @Provide
  Arbitrary<MatrixInput> matrixInputs() {
    return Systems.matrixInputs();
  }

  @Provide
  Arbitrary<TsallisInput> tsallisInputs() {
    return Bandits.tsallisStates();
  }

  @Provide
  Arbitrary<ScoresInput> scoresInputs() {
    return Bandits.scores();
  }

  @Provide
  Arbitrary<FeaturesInput> featuresInputs() {
    return Contexts.features();
  }
}
