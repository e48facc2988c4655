package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.bandit.BinnedTsallisInf;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.clauses.Clause;

/** Algorithm 5 is m copies of Algorithm 4 that do not know of each other: to the last bit. */
@Clause("Algorithm 5")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BinnedTsallisInfProperties {
  private static final int ARMS = 4;
  private static final ContextBins BINS = new ContextBins(new ContextInterval(-0.15, 0.5), 5);

  /** Copies made by a supplier, told of what happens in their bins, or with a fault elsewhere. */
  private record Copies(TsallisInf[] copies) implements ContextualBandit {
    static Copies of(Supplier<TsallisInf> copy) {
      return new Copies(Stream.generate(copy).limit(BINS.size()).toArray(TsallisInf[]::new));
    }

    @Override
    public double[] probabilities(double context) {
      return copies[BINS.nearest(context)].probabilities();
    }

    @Override
    public void observe(double context, int arm, double loss) {
      copies[BINS.nearest(context)].observe(arm, loss);
    }
  }

  @Property(seed = "20231135", tries = 100)
  void equalsIndependentCopies(@ForAll @LongRange(min = 0) long seed) {
    int visited =
        playAlike(seed, BinnedTsallisInf.anytime(BINS, ARMS, 3), Copies.of(() -> anytime(3)));
    playAlike(
        seed,
        BinnedTsallisInf.runningMean(BINS, ARMS),
        Copies.of(() -> TsallisInf.runningMean(ARMS)));
    Statistics.label("every bin was visited twice or more")
        .collect(visited == BINS.size())
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
  }

  @Property(seed = "20231136", tries = 50)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    ContextualBandit tested = BinnedTsallisInf.anytime(BINS, ARMS, 3);
    int[] clock = {0};
    StepSchedule shared = round -> 2 / Math.sqrt(1 + clock[0]++);
    Copies oneClock = Copies.of(() -> new TsallisInf(ARMS, LossScale.fixed(3), shared));
    mustBeCaught("one clock for all bins", 95, () -> playAlike(seed, tested, oneClock));
    LossScale scale = LossScale.runningMean();
    Copies oneMean = Copies.of(() -> new TsallisInf(ARMS, scale, StepSchedule.anytime()));
    ContextualBandit means = BinnedTsallisInf.runningMean(BINS, ARMS);
    mustBeCaught("one mean for all bins", 95, () -> playAlike(seed, means, oneMean));
    TsallisInf only = anytime(3);
    ContextualBandit again = BinnedTsallisInf.anytime(BINS, ARMS, 3);
    mustBeCaught("one copy", 95, () -> playAlike(seed, again, Copies.of(() -> only)));
    ContextualBandit printed = BinnedTsallisInf.anytime(BINS, ARMS, 3);
    Copies fixed = Copies.of(() -> TsallisInf.fixedStep(ARMS, 3, 60));
    mustBeCaught("a fixed step", 95, () -> playAlike(seed, printed, fixed));
  }

  private static TsallisInf anytime(double normalization) {
    return TsallisInf.anytime(ARMS, normalization);
  }

  /** Returns the number of bins visited at least twice. */
  private static int playAlike(long seed, ContextualBandit tested, ContextualBandit reference) {
    Random random = new Random(seed);
    int[] visits = new int[BINS.size()];
    for (int t = 0; t < 60; t++) {
      double context = -0.15 + 0.65 * random.nextDouble();
      double[] expected = reference.probabilities(context);
      assertThat(tested.probabilities(context)).containsExactly(expected);
      int arm = tested.draw(context, random.nextDouble());
      double loss = 3 * random.nextDouble();
      tested.observe(context, arm, loss);
      reference.observe(context, arm, loss);
      visits[BINS.nearest(context)]++;
    }
    return (int) java.util.Arrays.stream(visits).filter(n -> n >= 2).count();
  }
}
