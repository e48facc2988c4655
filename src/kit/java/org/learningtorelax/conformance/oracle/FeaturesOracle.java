package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactChebyshev;

/** Judges Chebyshev features: |P_j'| ≤ j², so that j² is the condition of P_j. */
@Clause("Protocol 11")
final class FeaturesOracle implements Oracle<FeaturesInput, ExpectedVector, FeaturesOutput> {
  private static final double ROUNDING = 1e-12;
  private static final double MOVE = 0x1p-46;

  @Override
  public Class<ExpectedVector> expectation() {
    return ExpectedVector.class;
  }

  @Override
  public ExpectedVector expect(FeaturesInput input) {
    List<Double> values =
        Decimal.toDoubles(
            ExactChebyshev.features(input.x(), input.low(), input.high(), input.degree()));
    double width = input.high() / 2 - input.low() / 2;
    double place = (Math.abs(input.low()) / 2 + Math.abs(input.high()) / 2) / width;
    List<Double> tolerances = new ArrayList<>();
    for (int j = 0; j < values.size(); j++) {
      tolerances.add((1 + (double) j * j) * (ROUNDING + MOVE * place));
    }
    return new ExpectedVector(values, tolerances);
  }

  @Override
  public Verdict judge(FeaturesInput input, ExpectedVector expected, FeaturesOutput output) {
    return VectorVerdict.of(KitClause.CHEB_CB, "features", expected, output.features());
  }
}
