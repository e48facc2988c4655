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
@Clause("Algorithm 4.2")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ExactTsallisProperties {

  /** 135 halvings of at most √6 - 1 leave 4e-41; the rest is the rounding of 41 digits. */
  private static final double AGREEMENT = 1e-38;

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
