package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** The reference itself, against the slowest and plainest method: bisection of [1, √d]. */
@Clause("Algorithm 4 Newton")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ExactTsallisProperties {

  /**
   * The promise: 1e-36 s, and s is at most √6. 135 halvings leave 4e-41, and 41 digits round below
   * that.
   */
  private static final double AGREEMENT = 2.5e-36;

  @Property(seed = "20231008", tries = 60)
  void newtonAgreesWithBisectionToFortyDigits(
      @ForAll(supplier = TsallisStates.UpTo6Arms.class) TsallisState state) {
    ExactTsallis exact = state.exact();
    Dfp left = Decimal.ONE;
    Dfp right = Decimal.FIELD.newDfp(state.arms()).sqrt();
    for (int halving = 0; halving < 135; halving++) {
      Dfp middle = left.add(right).divide(2);
      if (excess(exact, state.arms(), middle).positiveOrNull()) {
        left = middle;
      } else {
        right = middle;
      }
    }
    assertThat(exact.root().subtract(left).abs().toDouble()).isLessThan(AGREEMENT);
  }

  private static Dfp excess(ExactTsallis exact, int arms, Dfp s) {
    Dfp sum = Decimal.ONE.negate();
    for (int i = 0; i < arms; i++) {
      Dfp inverse = Decimal.ONE.divide(exact.gap(i).add(s));
      sum = sum.add(inverse.multiply(inverse));
    }
    return sum;
  }
}
