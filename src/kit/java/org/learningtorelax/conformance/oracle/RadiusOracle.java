package org.learningtorelax.conformance.oracle;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.exact.ExactSpectrum;

/** Judges a Jacobi radius: 1e-9 (1 + β), which a method that converges slowly can meet. */
@Clause("Protocol 11")
final class RadiusOracle implements Oracle<MatrixInput, ExpectedValue, ValueOutput> {
  private static final double TOLERANCE = 1e-9;

  @Override
  public Class<ExpectedValue> expectation() {
    return ExpectedValue.class;
  }

  @Override
  public ExpectedValue expect(MatrixInput input) {
    double radius = ExactSpectrum.jacobiRadius(input.matrix()).toDouble();
    return new ExpectedValue(radius, TOLERANCE * (1 + radius));
  }

  @Override
  public Verdict judge(MatrixInput input, ExpectedValue expected, ValueOutput output) {
    return ValueOracle.value(KitClause.RADIUS, expected, output.value());
  }
}
