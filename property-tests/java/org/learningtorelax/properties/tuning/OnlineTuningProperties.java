package org.learningtorelax.properties.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.tuning.OmegaGrid;
import org.learningtorelax.tuning.OnlineTuning;
import org.learningtorelax.tuning.Round;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningSummary;

/** Algorithm 2 against a second program of its lines, on consistently ordered families. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class OnlineTuningProperties {
  private static final int ROUNDS = 30;
  private static final double NORMALIZATION = 40;
  private static final StoppingRule RULE = StoppingRule.relative(1e-4, 1000);
  private static final OmegaGrid GRID = OmegaGrid.evenlySpaced(1, 1.75, 4);

  /** What an arm and its count tell the learner: 0 for the arms that were not played. */
  private interface Feedback {
    double[] of(int arm, int[] counts, double[] p);
  }

  /** The paper's line: k[i_t] += (SOLVE - 1)/p[i_t]. */
  private static final Feedback PRINTED =
      (arm, counts, p) -> only(arm, Math.max(counts[arm] - 1, 0) / p[arm]);

  private static final Feedback COUNT_ITSELF = (arm, counts, p) -> only(arm, counts[arm] / p[arm]);

  private static final Feedback NO_WEIGHT =
      (arm, counts, p) -> only(arm, Math.max(counts[arm] - 1, 0));

  private static final Feedback ALL_ARMS =
      (arm, counts, p) -> {
        double[] losses = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
          losses[i] = Math.max(counts[i] - 1, 0);
        }
        return losses;
      };

  @Clause({"Algorithm 2", "Eq. 1"})
  @Property(seed = "20231240", tries = 40)
  void playsThePrintedLines(@ForAll @LongRange(min = 0) long seed) {
    List<Instance> instances = instances(seed);
    int total = playsAlike(seed, instances, PRINTED);
    Statistics.label("more than two iterations a round")
        .collect(total > 2 * ROUNDS)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 70));
    mustBeCaught("the count itself", 50, () -> playsAlike(seed, instances, COUNT_ITSELF));
    mustBeCaught("no importance weight", 80, () -> playsAlike(seed, instances, NO_WEIGHT));
    mustBeCaught("all arms are seen", 80, () -> playsAlike(seed, instances, ALL_ARMS));
  }

  /** The solver runs once a round, and what it would say at another ω has no influence. */
  @Clause({"Bandit feedback", "Algorithm 2"})
  @Property(seed = "20231241", tries = 40)
  void onlyTheCostOfTheOmegaPlayedIsSeen(@ForAll @LongRange(min = 0) long seed) {
    List<Instance> instances = instances(seed);
    List<Double> asked = new ArrayList<>();
    Solver recording = (system, omega, rule) -> noted(asked, system, omega, rule);
    List<OnlineTuning.Play> plays = play(seed, instances, recording);
    assertThat(asked).hasSize(ROUNDS);
    for (int t = 0; t < ROUNDS; t++) {
      assertThat(asked.get(t)).isEqualTo(GRID.omega(plays.get(t).arm()));
    }
    int[] round = {0};
    Solver otherwiseZero =
        (system, omega, rule) -> {
          boolean played = omega == asked.get(round[0]++);
          return new Sor().solve(system, played ? omega : 1.9, rule);
        };
    assertThat(arms(play(seed, instances, otherwiseZero))).isEqualTo(arms(plays));
  }

  /** Eq. 2 for the grid: the best fixed arm in hindsight, whose minimum is outside the sum. */
  @Clause("Eq. 2")
  @Property(seed = "20231242", tries = 40)
  void theMinimumOfTheRegretIsOverOneOmega(@ForAll @LongRange(min = 0) long seed) {
    List<Instance> instances = instances(seed);
    List<OnlineTuning.Play> plays = play(seed, instances, new Sor());
    TuningSummary summary = summary(instances, plays);
    long best = Long.MAX_VALUE;
    long optimal = 0;
    for (int arm = 0; arm < GRID.size(); arm++) {
      best = Math.min(best, total(instances, GRID.omega(arm)));
    }
    for (Instance instance : instances) {
      int least = Integer.MAX_VALUE;
      for (double omega : GRID.omegas()) {
        least = Math.min(least, count(instance, omega));
      }
      optimal += least;
    }
    long paid = plays.stream().mapToLong(OnlineTuning.Play::iterations).sum();
    long regret = summary.regret(summary.bestFixed());
    assertThat(regret).isEqualTo(paid - best);
    long toThePolicy = summary.regret(summary.instanceOptimal());
    assertThat(toThePolicy).isEqualTo(paid - optimal).isGreaterThanOrEqualTo(regret);
    long exchanged = paid - optimal;
    mustBeCaught("the minimum inside", 60, () -> assertThat(regret).isEqualTo(exchanged));
  }

  private static TuningSummary summary(List<Instance> instances, List<OnlineTuning.Play> plays) {
    List<Round> rounds = new ArrayList<>();
    for (int t = 0; t < ROUNDS; t++) {
      List<Integer> counts = new Sor().iterations(instances.get(t).system(), GRID.omegas(), RULE);
      OnlineTuning.Play play = plays.get(t);
      rounds.add(
          new Round(
              "case",
              0,
              play.arm(),
              play.iterations(),
              counts,
              OptionalDouble.empty(),
              OptionalInt.empty()));
    }
    return TuningSummary.of(List.of(new Trial(rounds, List.of())));
  }

  private static int playsAlike(long seed, List<Instance> instances, Feedback feedback) {
    List<OnlineTuning.Play> plays = play(seed, instances, new Sor());
    Well19937c random = new Well19937c(seed);
    double[] k = new double[GRID.size()];
    int total = 0;
    for (int t = 0; t < ROUNDS; t++) {
      double[] p = TsallisProbabilities.of(k, NORMALIZATION, 2 * Math.sqrt(2.0 / ROUNDS));
      int arm = drawn(p, random.nextDouble());
      int[] counts = new int[GRID.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = count(instances.get(t), GRID.omega(i));
      }
      assertThat(plays.get(t).arm()).as("arm of round %d", t).isEqualTo(arm);
      assertThat(plays.get(t).iterations()).isEqualTo(counts[arm]);
      double[] added = feedback.of(arm, counts, p);
      for (int i = 0; i < k.length; i++) {
        k[i] += added[i];
      }
      total += counts[arm];
    }
    assertThat(plays.stream().mapToInt(OnlineTuning.Play::iterations).sum()).isEqualTo(total);
    return total;
  }

  private static List<OnlineTuning.Play> play(long seed, List<Instance> instances, Solver solver) {
    TsallisInf learner = TsallisInf.fixedStep(GRID.size(), NORMALIZATION, ROUNDS);
    OnlineTuning tuning =
        new OnlineTuning(
            ContextualBandit.ignoringContext(learner), GRID, solver, RULE, new Well19937c(seed));
    return tuning.run(instances);
  }

  private static List<Integer> arms(List<OnlineTuning.Play> plays) {
    return plays.stream().map(OnlineTuning.Play::arm).toList();
  }

  private static SolveResult noted(
      List<Double> asked, LinearSystem system, double omega, StoppingRule rule) {
    asked.add(omega);
    return new Sor().solve(system, omega, rule);
  }

  private static int drawn(double[] p, double uniform) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i];
      if (uniform < sum) {
        return i;
      }
    }
    return p.length - 1;
  }

  private static double[] only(int arm, double value) {
    double[] vector = new double[GRID.size()];
    vector[arm] = value;
    return vector;
  }

  private static long total(List<Instance> instances, double omega) {
    return instances.stream().mapToLong(instance -> count(instance, omega)).sum();
  }

  private static int count(Instance instance, double omega) {
    return new Sor().solve(instance.system(), omega, RULE).iterations();
  }

  /** Different matrices of one order, so that their counts differ. */
  private static List<Instance> instances(long seed) {
    Random random = new Random(seed);
    List<Instance> instances = new ArrayList<>();
    for (int t = 0; t < ROUNDS; t++) {
      MatrixCase matrix =
          new MatrixCase(
              Cases.CONSISTENTLY_ORDERED.get(random.nextInt(Cases.CONSISTENTLY_ORDERED.size())),
              2 + random.nextInt(7),
              random.nextLong());
      SystemCase system = new SystemCase(matrix, 1, true);
      instances.add(new Instance("case", 0, system.system()));
    }
    return instances;
  }
}
