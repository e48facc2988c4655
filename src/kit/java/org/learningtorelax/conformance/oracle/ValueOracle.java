package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.exact.Decimal;

/**
 * Judges the value of a formula: 1e-12 of it, and the change of it when each input is moved by
 * 2^-46 of itself, as far as that stays in the formula's domain.
 */
@Clause("Protocol 11")
final class ValueOracle<I extends Object> implements Oracle<I, ExpectedValue, ValueOutput> {
  private static final Dfp MOVE = Decimal.of(0x1p-46);
  private static final double ROUNDING = 1e-12;

  private final KitClause clause;
  private final Function<I, List<Double>> arguments;
  private final Predicate<List<Dfp>> domain;
  private final Function<List<Dfp>, Dfp> formula;

  ValueOracle(
      KitClause clause,
      Function<I, List<Double>> arguments,
      Predicate<List<Dfp>> domain,
      Function<List<Dfp>, Dfp> formula) {
    this.clause = clause;
    this.arguments = arguments;
    this.domain = domain;
    this.formula = formula;
  }

  @Override
  public Class<ExpectedValue> expectation() {
    return ExpectedValue.class;
  }

  @Override
  public ExpectedValue expect(I input) {
    List<Dfp> exact = Decimal.of(arguments.apply(input));
    Dfp value = formula.apply(exact);
    double tolerance = ROUNDING * Math.abs(value.toDouble());
    for (int i = 0; i < exact.size(); i++) {
      double change = 0;
      for (Dfp factor : List.of(Decimal.ONE.add(MOVE), Decimal.ONE.subtract(MOVE))) {
        List<Dfp> moved = new ArrayList<>(exact);
        moved.set(i, exact.get(i).multiply(factor));
        if (domain.test(moved)) {
          change = Math.max(change, formula.apply(moved).subtract(value).abs().toDouble());
        }
      }
      tolerance += change;
    }
    return new ExpectedValue(value.toDouble(), tolerance);
  }

  @Override
  public Verdict judge(I input, ExpectedValue expected, ValueOutput output) {
    return value(clause, expected, output.value());
  }

  static Verdict value(KitClause clause, ExpectedValue expected, double value) {
    return expected.allows(value)
        ? Verdict.passed()
        : new Verdict.Failed(clause, expected.toString(), expected.withError(value), "");
  }
}
