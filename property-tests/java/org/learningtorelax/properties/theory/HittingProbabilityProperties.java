package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.SsorLipschitz;

/**
 * Lemma F.3, Pr(|Xb| in (e, e+Δ]) ≤ (2Δ/ρ(X)) √(2/π): exactly, by an integral, for X = diag(1, δ,
 * ..., δ), and by drawing b for X with any singular values. As printed it fails from order 4 or 5
 * on; times the order it holds.
 */
class HittingProbabilityProperties {
  /** Simpson's rule on these integrands, compared with twice the panels. */
  private static final double QUADRATURE = 1e-7;

  private static final int DRAWS = 20_000;

  /** Hoeffding: a share of 20,000 draws exceeds its mean by more than this with p below 1e-11. */
  private static final double CONFIDENCE = Math.sqrt(Math.log(1e11) / (2 * DRAWS));

  @Clause({"Lemma F.3", "Lemma F.3 corrected"})
  @Property(seed = "81", tries = 400)
  void correctedHoldsAndPrintedDoesNot(
      @ForAll @IntRange(min = 1, max = 60) int order,
      @ForAll @Scale(6) @DoubleRange(min = 0.03, max = 1) double delta,
      @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 1.1) double place) {
    double e = place * delta * Math.sqrt(order);
    double width = 0.02 * e;
    double probability =
        TruncatedNorm.probability(order, delta, e + width)
            - TruncatedNorm.probability(order, delta, e);
    assertThat(probability)
        .isLessThanOrEqualTo(SsorLipschitz.hittingCorrected(width, 1, order) + QUADRATURE);
    // of this family the fourth root of the order is enough
    double fourthRoot = 0.8 * Math.pow(order, 0.25) * SsorLipschitz.hittingPrinted(width, 1);
    assertThat(probability).isLessThanOrEqualTo(fourthRoot + QUADRATURE);
    boolean printed = probability <= SsorLipschitz.hittingPrinted(width, 1) + QUADRATURE;
    assertThat(printed || order > 2).isTrue();
    Statistics.label("order above 2, and printed holds")
        .collect(order > 2, printed)
        .coverage(
            coverage -> {
              coverage.check(true, false).percentage(share -> share > 3);
              coverage.check(false, true).count(count -> count > 5);
            });
    PlantedFault.mustBeCaught(
        "an eighth of the root of the order",
        5,
        () ->
            assertThat(probability)
                .isLessThanOrEqualTo(
                    SsorLipschitz.hittingPrinted(width, 1) * Math.sqrt(order) / 8));
  }

  /** Order 3 and 5: the least one at which the printed bound fails, by 0.8 %, and one of 12 %. */
  @Clause({"Lemma F.3", "Lemma F.3 corrected"})
  @Example
  void smallestCounterexamples() {
    for (double[] c : new double[][] {{3, 0.01, 0.01725, 0.01729}, {5, 0.05, 0.1075, 0.1115}}) {
      int order = (int) c[0];
      double probability =
          TruncatedNorm.probability(order, c[1], c[3])
              - TruncatedNorm.probability(order, c[1], c[2]);
      double width = c[3] - c[2];
      assertThat(probability).isGreaterThan(1.004 * SsorLipschitz.hittingPrinted(width, 1));
      assertThat(probability).isLessThan(SsorLipschitz.hittingCorrected(width, 1, order));
    }
  }

  /** The integral against drawn norms. */
  @Clause("Lemma F.3 corrected")
  @Example
  void integralAgreesWithDraws() {
    RandomGenerator random = new Well19937c(83);
    int hits = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      if (drawnNorm(new double[] {1, 0.5, 0.5, 0.5}, random) <= 0.9) {
        hits++;
      }
    }
    assertThat((double) hits / DRAWS)
        .isCloseTo(TruncatedNorm.probability(4, 0.5, 0.9), within(CONFIDENCE));
  }

  @Clause("Lemma F.3 corrected")
  @Property(seed = "82", tries = 60)
  void correctedHoldsForDrawnSingularValues(
      @ForAll @IntRange(min = 1, max = 4) int order,
      @ForAll long seed,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 1.5) double e) {
    RandomGenerator random = new Well19937c(seed);
    double[] values = new double[order];
    for (int i = 0; i < order; i++) {
      values[i] = i == 0 ? 1 : random.nextDouble();
    }
    double width = 0.1;
    int hits = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double norm = drawnNorm(values, random);
      if (norm > e && norm <= e + width) {
        hits++;
      }
    }
    double share = (double) hits / DRAWS;
    assertThat(share - CONFIDENCE)
        .isLessThanOrEqualTo(SsorLipschitz.hittingCorrected(width, 1, order));
    Statistics.label("share above a third of the printed bound")
        .collect(share > SsorLipschitz.hittingPrinted(width, 1) / 3)
        .coverage(coverage -> coverage.check(true).percentage(found -> found > 20));
    PlantedFault.mustBeCaught(
        "a sixth of the printed bound",
        20,
        () ->
            assertThat(share - CONFIDENCE)
                .isLessThanOrEqualTo(SsorLipschitz.hittingPrinted(width, 1) / 6));
  }

  /** |diag(values) b| for b normal with |b|² ≤ n, by rejection. */
  private static double drawnNorm(double[] values, RandomGenerator random) {
    while (true) {
      double plain = 0;
      double scaled = 0;
      for (double value : values) {
        double entry = random.nextGaussian();
        plain += entry * entry;
        scaled += value * value * entry * entry;
      }
      if (plain <= values.length) {
        return Math.sqrt(scaled);
      }
    }
  }
}
