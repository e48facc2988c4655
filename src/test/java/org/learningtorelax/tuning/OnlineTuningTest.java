package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;

/** Algorithm 2's loop with a bandit that writes down what it is told. */
class OnlineTuningTest {
  private static final StoppingRule RULE = StoppingRule.relative(1e-8, 1000);
  private static final OmegaGrid GRID = OmegaGrid.evenlySpaced(1, 1.5, 3);

  /** Plays its arms in turn. */
  private static final class Recorder implements ContextualBandit {
    final List<Double> losses = new ArrayList<>();
    final List<Double> contexts = new ArrayList<>();
    private int round;

    @Override
    public double[] probabilities(double context) {
      double[] p = new double[GRID.size()];
      p[round % p.length] = 1;
      return p;
    }

    @Override
    public void observe(double context, int arm, double loss) {
      assertThat(arm).isEqualTo(round % GRID.size());
      contexts.add(context);
      losses.add(loss);
      round++;
    }
  }

  @Clause({"Algorithm 2", "Bandit feedback"})
  @Test
  void theBanditSeesTheCountLessOneAndTheContext() {
    Recorder bandit = new Recorder();
    OnlineTuning tuning = tuning(bandit);
    ShiftedLaplacians family = new ShiftedLaplacians(Variance.LOW);
    Well19937c random = new Well19937c(7);
    for (int t = 0; t < 6; t++) {
      Instance instance = family.draw(t, random);
      OnlineTuning.Play play = tuning.round(instance);
      int alone =
          new Sor().solve(instance.system(), GRID.omega(t % GRID.size()), RULE).iterations();
      assertThat(play.iterations()).isEqualTo(alone).isGreaterThan(1);
      assertThat(bandit.losses.get(t)).isEqualTo(alone - 1);
      assertThat(bandit.contexts.get(t)).isEqualTo(instance.context());
    }
  }

  @Clause({"Input 5", "Solver map corrected"})
  @Test
  void aSolvedSystemIsLossZeroAndNeverNegative() {
    Recorder bandit = new Recorder();
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{2, -1}, {-1, 2}});
    Instance solved = new Instance("zero", 0, LinearSystem.of(matrix, new double[2]));
    assertThat(tuning(bandit).round(solved).iterations()).isZero();
    assertThat(bandit.losses).containsExactly(0.0);
  }

  private static OnlineTuning tuning(ContextualBandit bandit) {
    return new OnlineTuning(bandit, GRID, new Sor(), RULE, new Well19937c(1));
  }
}
