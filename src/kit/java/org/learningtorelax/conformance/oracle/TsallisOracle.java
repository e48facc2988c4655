package org.learningtorelax.conformance.oracle;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** Judges the distribution of Algorithm 4. */
@Clause("Protocol 11")
final class TsallisOracle implements Oracle<TsallisInput, ExpectedVector, ProbabilitiesOutput> {

  @Override
  public Class<ExpectedVector> expectation() {
    return ExpectedVector.class;
  }

  @Override
  public ExpectedVector expect(TsallisInput input) {
    ExactTsallis exact = ExactTsallis.of(input.losses(), input.normalization(), input.step());
    return TsallisTolerance.of(exact, input.losses(), input.normalization(), input.step());
  }

  @Override
  public Verdict judge(TsallisInput input, ExpectedVector expected, ProbabilitiesOutput output) {
    return VectorVerdict.of(
        KitClause.TSALLIS_INF, "probabilities", expected, output.probabilities());
  }
}
