package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import java.util.function.ToIntFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;

/** The bins of Algorithm 5 against exact distances. */
@Clause({"Algorithm 5", "Input 10"})
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ContextBinsProperties {

  private record Case(ContextInterval interval, int bins, double context) {}

  private interface Rule extends ToIntFunction<Case> {}

  private static final Rule TESTED =
      bin -> new ContextBins(bin.interval(), bin.bins()).nearest(bin.context());

  private static final Rule UPPER_OF_THE_TIED =
      bin -> {
        double place = (bin.context() - bin.interval().low()) / bin.interval().width() * bin.bins();
        return Math.min((int) Math.floor(place), bin.bins() - 1);
      };

  /** The nearest of centres at c + (C/m) j, without the half. */
  private static final Rule EDGES_INSTEAD_OF_CENTRES =
      bin -> {
        double place = (bin.context() - bin.interval().low()) / bin.interval().width() * bin.bins();
        return (int) Math.max(0, Math.min(Math.round(place), bin.bins() - 1));
      };

  @Property(seed = "20231130", tries = 1000)
  void theNearestCentreIsChosenAndTheLowerOfTwo(@ForAll @LongRange(min = 0) long seed) {
    Case bin = inSixteenths(new Random(seed));
    isNearest(TESTED, bin);
    double place = (bin.context() - bin.interval().low()) / bin.interval().width() * bin.bins();
    Statistics.label("where")
        .collect(place == 0 || place == bin.bins() ? "end" : place % 1 == 0 ? "tie" : "inside")
        .coverage(
            coverage -> {
              coverage.check("end").percentage(share -> share >= 2);
              coverage.check("tie").percentage(share -> share >= 10);
            });
  }

  @Property(seed = "20231131", tries = 300)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Case bin = inSixteenths(new Random(seed));
    mustBeCaught("upper of two", 10, () -> isNearest(UPPER_OF_THE_TIED, bin));
    mustBeCaught("edges", 20, () -> isNearest(EDGES_INSTEAD_OF_CENTRES, bin));
  }

  /** Powers of two bins of an interval in sixteenths: all centres and distances are exact. */
  private static Case inSixteenths(Random random) {
    double low = (random.nextInt(65) - 32) / 16.0;
    int sixteenths = 1 + random.nextInt(64);
    int bins = 1 << random.nextInt(4);
    int steps = random.nextBoolean() ? bins : 2 * sixteenths; // borders of bins, or any place
    double context = low + sixteenths / 16.0 * random.nextInt(steps + 1) / steps;
    return new Case(new ContextInterval(low, low + sixteenths / 16.0), bins, context);
  }

  private static void isNearest(Rule rule, Case bin) {
    BigFraction low = new BigFraction(bin.interval().low());
    BigFraction width = new BigFraction(bin.interval().high()).subtract(low);
    int nearest = -1;
    BigFraction least = null;
    for (int j = 1; j <= bin.bins(); j++) {
      BigFraction centre =
          low.add(width.multiply(new BigFraction(2 * j - 1, 2)).divide(bin.bins()));
      BigFraction distance = centre.subtract(new BigFraction(bin.context())).abs();
      if (least == null || distance.compareTo(least) < 0) {
        least = distance;
        nearest = j - 1;
      }
    }
    assertThat(rule.applyAsInt(bin)).as("bin of %s", bin).isEqualTo(nearest);
  }
}
