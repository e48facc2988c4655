package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.Decimal;

/**
 * The recurrence against the definition P_j(x) = cos(j arccos x), in 41 digits: the real part of (x
 * + i√(1-x²))^j, by de Moivre.
 */
@Clause("Chebyshev 1")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ChebyshevFeaturesProperties {

  private record Case(ContextInterval interval, int degree, double context) {}

  private interface Rule {
    double[] of(Case place);
  }

  private static final Rule TESTED =
      place -> new ChebyshevFeatures(place.interval(), place.degree()).of(place.context());

  /** Contexts taken for points of [-1, 1]. */
  private static final Rule WRONG_INTERVAL =
      place -> {
        double inside = Math.max(-1, Math.min(1, place.context()));
        return new ChebyshevFeatures(new ContextInterval(-1, 1), place.degree()).of(inside);
      };

  private static final Rule WITHOUT_THE_TWO =
      place -> {
        double x = place.interval().toUnit(place.context());
        double[] p = new double[place.degree() + 1];
        for (int j = 0; j < p.length; j++) {
          p[j] = j == 0 ? 1 : j == 1 ? x : x * p[j - 1] - p[j - 2];
        }
        return p;
      };

  @Property(seed = "20231140", tries = 150)
  void theRecurrenceIsTheCosine(@ForAll @LongRange(min = 0) long seed) {
    isTheCosine(TESTED, place(new Random(seed)));
  }

  @Property(seed = "20231141", tries = 30)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Case place = place(new Random(seed));
    mustBeCaught("wrong interval", 80, () -> isTheCosine(WRONG_INTERVAL, place));
    mustBeCaught("x P_j - P_(j-1)", 80, () -> isTheCosine(WITHOUT_THE_TWO, place));
  }

  /**
   * The class promises 4(j+1)² units of 2^-53: x is off by up to 3 of them, which P_j multiplies by
   * j² at most, and each step of the recurrence adds up to 3, which the rest of it multiplies by up
   * to j.
   */
  private static void isTheCosine(Rule rule, Case place) {
    Dfp low = Decimal.of(place.interval().low());
    Dfp high = Decimal.of(place.interval().high());
    Dfp c = Decimal.of(place.context());
    Dfp x = c.subtract(low).multiply(2).divide(high.subtract(low)).subtract(Decimal.ONE);
    Dfp square = Decimal.ONE.subtract(x.multiply(x));
    Dfp sine = square.strictlyPositive() ? square.sqrt() : Decimal.FIELD.getZero();
    Dfp cosineOfMultiple = Decimal.ONE;
    Dfp sineOfMultiple = Decimal.FIELD.getZero();
    double[] features = rule.of(place);
    assertThat(features).hasSize(place.degree() + 1);
    for (int j = 0; j < features.length; j++) {
      assertThat(Decimal.of(features[j]).subtract(cosineOfMultiple).abs().toDouble())
          .as("P_%d at %s", j, place)
          .isLessThanOrEqualTo(4 * (j + 1) * (j + 1) * 0x1p-53);
      Dfp cosine = cosineOfMultiple.multiply(x).subtract(sineOfMultiple.multiply(sine));
      sineOfMultiple = cosineOfMultiple.multiply(sine).add(sineOfMultiple.multiply(x));
      cosineOfMultiple = cosine;
    }
  }

  private static Case place(Random random) {
    double low = 2 * random.nextDouble() - 1;
    double high = low + TsallisStates.logUniform(random, -3, 2);
    double share = random.nextInt(4) == 0 ? random.nextInt(3) / 2.0 : random.nextDouble();
    double context = Math.max(low, Math.min(high, low + share * (high - low)));
    return new Case(new ContextInterval(low, high), 2 + random.nextInt(12), context);
  }
}
