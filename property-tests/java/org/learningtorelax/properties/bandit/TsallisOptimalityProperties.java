package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;

/** Algorithms 2 and 4: the probabilities are the argmin that the paper prints. */
@Clause("Algorithm 4 argmin")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class TsallisOptimalityProperties {

  @Property(seed = "20231015", tries = 200)
  void noPointOfTheSimplexHasALowerObjective(
      @ForAll(supplier = TsallisStates.UpTo6Arms.class) TsallisState state, @ForAll Random random) {
    ObjectiveCheck.isLeast(TsallisProbabilities::of, state, random);
    double[] p = TsallisProbabilities.of(state.losses(), state.normalization(), state.step());
    Statistics.label("all arms have weight")
        .collect(Arrays.stream(p).allMatch(q -> q > 1e-6))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
  }
}
