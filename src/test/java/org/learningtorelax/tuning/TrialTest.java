package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;

/**
 * A trial on systems of order 1, (1) x = (1): C_ω = 1 - ω, so that ω = 1/2 needs 27 sweeps for
 * 1e-8, ω = 1 a single one and ω = 7/4 needs 65.
 */
class TrialTest {
  private static final OmegaGrid GRID = new OmegaGrid(List.of(0.5, 1.0, 1.75));
  private static final List<Integer> COUNTS = List.of(27, 1, 65);
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 1000);
  private static final LinearSystem ONE =
      LinearSystem.of(SymmetricMatrix.ofDense(new double[][] {{1}}), new double[] {1});

  private static Trial run(Learner learner, AtomicInteger told) {
    TuningSettings settings =
        new TuningSettings(
            (round, random) -> new Instance("no. " + round, 0.1 * round, ONE),
            4,
            GRID,
            new Sor(),
            RULE,
            learner,
            7);
    return Trial.run(settings, 0, told::incrementAndGet);
  }

  @Clause("Algorithm 2")
  @Test
  void everyRoundIsPlayedAndCompared() {
    AtomicInteger told = new AtomicInteger();
    Trial trial = run(Learner.uniform(), told);
    RandomGenerator draws = Seeds.generator(7, 0, 1);
    List<Round> expected = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int arm = (int) (3 * draws.nextDouble());
      expected.add(
          new Round(
              "no. " + t,
              0.1 * t,
              arm,
              COUNTS.get(arm),
              COUNTS,
              OptionalDouble.of(1),
              OptionalInt.of(1)));
    }
    assertThat(trial.rounds()).isEqualTo(expected);
    assertThat(told).hasValue(4);
    assertThat(trial.learnt())
        .containsExactly(
            new Trial.Learnt(OptionalDouble.empty(), List.of(1 / 3.0, 1 / 3.0, 1 / 3.0)));
  }

  @Test
  void whatWasLearntIsShownAtFiveContexts() {
    Learner learner = Learner.chebCb(new ContextInterval(-0.2, 0.6), 3);
    assertThat(run(learner, new AtomicInteger()).learnt().stream().map(Trial.Learnt::context))
        .containsExactly(
            OptionalDouble.of(-0.2),
            OptionalDouble.of(0),
            OptionalDouble.of(0.2),
            OptionalDouble.of(0.4),
            OptionalDouble.of(0.6));
  }
}
