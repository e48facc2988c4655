package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.Decimal;

/** The normalisation of the paper's experiments against the exact mean. */
@Clause("Input 11")
class LossScaleProperties {
  /** Each step of the recursion rounds three times, relative to a mean of losses at least 0. */
  private static final double ERROR_PER_LOSS = 4 * 0x1p-53;

  @Property(seed = "20231050", tries = 300)
  void theRunningMeanIsTheMean(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0, max = 1e6) Double> losses) {
    LossScale scale = LossScale.runningMean();
    LossScaleMirror exact = LossScaleMirror.runningMean();
    int count = 0;
    for (double loss : losses) {
      scale.observe(loss);
      exact.observe(loss);
      count++;
      Dfp error = Decimal.of(scale.value()).divide(exact.value()).subtract(Decimal.ONE).abs();
      assertThat(error.toDouble()).isLessThanOrEqualTo(count * ERROR_PER_LOSS);
    }
  }

  @Property(seed = "20231051", tries = 100)
  void aFixedScaleForgetsEveryLoss(
      @ForAll @IntRange(min = -1000, max = 1000) int exponent,
      @ForAll List<@DoubleRange(min = 0) Double> losses) {
    double normalization = Math.scalb(1.0, exponent);
    LossScale scale = LossScale.fixed(normalization);
    losses.forEach(scale::observe);
    assertThat(scale.value()).isEqualTo(normalization);
  }
}
