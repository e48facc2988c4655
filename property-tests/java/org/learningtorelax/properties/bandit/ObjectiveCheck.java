package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactTsallis;

/**
 * Compares the printed objective ⟨k, p⟩ - (4K/η) Σ √p_i at p with its value elsewhere, in 41
 * digits: near the minimum it is flat, and doubles could not tell. It is scaled and shifted to ⟨y,
 * p⟩ - 2 Σ √p_i, which changes no comparison on the simplex.
 */
final class ObjectiveCheck {
  private ObjectiveCheck() {}

  /** Random points, random points drawn towards p, and small moves of mass between two arms. */
  static void isLeast(DistributionRule rule, TsallisState state, Random random) {
    ExactTsallis exact = state.exact();
    Dfp[] p = onSimplex(rule.of(state));
    Dfp objective = objective(exact, p);
    for (int trial = 0; trial < 10; trial++) {
      Dfp[] point = onSimplex(random.doubles(p.length).map(u -> -Math.log1p(-u)).toArray());
      Dfp weight = Decimal.of(TsallisStates.logUniform(random, -6, 0));
      assertNotLower(exact, objective, point, state);
      assertNotLower(exact, objective, mix(p, point, weight), state);
    }
    Dfp share = Decimal.of(1e-6);
    for (int from = 0; from < p.length; from++) {
      for (int to = 0; to < p.length; to++) {
        Dfp[] moved = p.clone();
        Dfp mass = p[from].multiply(share);
        moved[from] = p[from].subtract(mass);
        moved[to] = moved[to].add(mass);
        assertNotLower(exact, objective, moved, state);
      }
    }
  }

  private static void assertNotLower(
      ExactTsallis exact, Dfp objective, Dfp[] point, TsallisState state) {
    Dfp other = objective(exact, point);
    // Where the two round to the same 41 digits they may differ in the last by rounding.
    Dfp slack = objective.abs().add(Decimal.ONE).multiply(Decimal.FIELD.newDfp("1e-28"));
    assertThat(other.add(slack).lessThan(objective))
        .as("objective %s at %s is below %s of %s", other, Arrays.toString(point), objective, state)
        .isFalse();
  }

  private static Dfp objective(ExactTsallis exact, Dfp[] p) {
    Dfp sum = Decimal.FIELD.getZero();
    for (int i = 0; i < p.length; i++) {
      sum = sum.add(exact.gap(i).multiply(p[i])).subtract(p[i].sqrt().multiply(2));
    }
    return sum;
  }

  private static Dfp[] mix(Dfp[] p, Dfp[] point, Dfp weight) {
    Dfp[] mixed = new Dfp[p.length];
    for (int i = 0; i < p.length; i++) {
      mixed[i] = p[i].add(point[i].subtract(p[i]).multiply(weight));
    }
    return mixed;
  }

  private static Dfp[] onSimplex(double[] weights) {
    Dfp[] exact = Arrays.stream(weights).mapToObj(Decimal::of).toArray(Dfp[]::new);
    Dfp sum = Arrays.stream(exact).reduce(Decimal.FIELD.getZero(), Dfp::add);
    return Arrays.stream(exact).map(weight -> weight.divide(sum)).toArray(Dfp[]::new);
  }
}
