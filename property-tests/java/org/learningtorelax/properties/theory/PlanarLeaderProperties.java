package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.SquareCbRegret;

/**
 * Theorem C.3 corrected with two features of any sign, over rectangles that need not be centred but
 * have XD ≥ 2B, targets in [-B, B], the worst of the leaders where there are several. The sequences
 * are improved step by step.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class PlanarLeaderProperties {
  private static final int CLIMBS = 250;
  private static final double ROUNDING = 1e-9;

  /** Features x_t, targets in units of B, and the rectangle. */
  private record Game(double[][] x, double[] y, double[] low, double[] high) {

    static Game random(Random random) {
      int rounds = 1 + random.nextInt(5);
      double[][] x = new double[rounds][2];
      double[] y = new double[rounds];
      for (int t = 0; t < rounds; t++) {
        double size = Math.pow(2, -4 * random.nextDouble());
        x[t] = new double[] {size * signed(random), size * signed(random)};
        y[t] = random.nextBoolean() ? 1 : -1;
      }
      double[] high = {0.1 + random.nextDouble(), 0.1 + random.nextDouble()};
      double[] low = {-high[0] * random.nextDouble(), -high[1] * random.nextDouble()};
      return random.nextBoolean()
          ? new Game(x, y, new double[] {-high[0], -high[1]}, high)
          : new Game(x, y, low, high);
    }

    Game near(Random random) {
      double[][] newX = x.clone();
      double[] newY = y.clone();
      double[] newHigh = high.clone();
      int t = random.nextInt(x.length);
      switch (random.nextInt(3)) {
        case 0 ->
            newX[t] =
                new double[] {
                  clip(x[t][0] + 0.3 * signed(random)), clip(x[t][1] + 0.1 * signed(random))
                };
        case 1 -> newY[t] = random.nextBoolean() ? -y[t] : signed(random);
        default -> newHigh[random.nextInt(2)] *= 0.8 + 0.4 * random.nextDouble();
      }
      double[] newLow = low.clone();
      if (low[0] == -high[0] && low[1] == -high[1]) {
        newLow = new double[] {-newHigh[0], -newHigh[1]};
      }
      return new Game(newX, newY, newLow, newHigh);
    }

    private static double signed(Random random) {
      return 2 * random.nextDouble() - 1;
    }

    private static double clip(double value) {
      return Math.max(-1, Math.min(1, value));
    }

    /** X, the largest |x_t|. */
    double featureNorm() {
      double largest = 0;
      for (double[] features : x) {
        largest = Math.max(largest, Math.hypot(features[0], features[1]));
      }
      return largest;
    }

    double diameter() {
      return Math.hypot(high[0] - low[0], high[1] - low[1]);
    }

    /** B, the largest |⟨x_t, θ⟩|. */
    double prediction() {
      double largest = 0;
      for (double[] features : x) {
        double up = 0;
        double down = 0;
        for (int j = 0; j < 2; j++) {
          up += Math.max(features[j] * low[j], features[j] * high[j]);
          down += Math.min(features[j] * low[j], features[j] * high[j]);
        }
        largest = Math.max(largest, Math.max(up, -down));
      }
      return largest;
    }

    /** Whether XD ≥ 2B and B is not 0. */
    boolean allowed() {
      return prediction() > 1e-3 && featureNorm() * diameter() >= 2 * prediction();
    }

    double bound() {
      return SquareCbRegret.leastSquaresPrinted(
          2, x.length, featureNorm(), diameter(), prediction());
    }

    /** Of the worst leader in each round; {@code learned} rounds are learned from. */
    double regret(int learned) {
      double b = prediction();
      PlanarLeastSquares leader = new PlanarLeastSquares(low, high);
      PlanarLeastSquares all = new PlanarLeastSquares(low, high);
      double paid = 0;
      for (int t = 0; t < x.length; t++) {
        double worst = 0;
        for (double[] theta : leader.minimisers()) {
          worst = Math.max(worst, loss(theta, t, b));
        }
        paid += worst;
        all.observe(x[t], b * y[t]);
        if (t < learned) {
          leader.observe(x[t], b * y[t]);
        }
      }
      double[] best = all.minimisers().get(0);
      for (int t = 0; t < x.length; t++) {
        paid -= loss(best, t, b);
      }
      return paid;
    }

    private double loss(double[] theta, int t, double b) {
      double error = theta[0] * x[t][0] + theta[1] * x[t][1] - b * y[t];
      return error * error;
    }
  }

  @Clause("Theorem C.3 corrected")
  @Property(seed = "20231331", tries = 60)
  void climbedSequencesStayBelowTheBound(@ForAll @LongRange(min = 0) long seed) {
    Game game = climbed(seed);
    isBelow(game.regret(Integer.MAX_VALUE), game.bound());
    Statistics.label("above two fifths of the bound, centred")
        .collect(game.regret(Integer.MAX_VALUE) > 0.4 * game.bound())
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 40));
    PlantedFault.mustBeCaught(
        "one feature for two", 10, () -> isBelow(game.regret(Integer.MAX_VALUE), game.bound() / 2));
  }

  private static void isBelow(double regret, double bound) {
    assertThat(regret).isLessThanOrEqualTo(bound + ROUNDING);
  }

  /** A drawn game that the correction allows, on to whichever neighbour has the larger ratio. */
  private static Game climbed(long seed) {
    Random random = new Random(seed);
    Game game = Game.random(random);
    while (!game.allowed()) {
      game = Game.random(random);
    }
    double largest = ratio(game);
    for (int climb = 0; climb < CLIMBS; climb++) {
      Game next = game.near(random);
      double found = next.allowed() ? ratio(next) : -1;
      if (found >= largest) {
        game = next;
        largest = found;
      }
    }
    return game;
  }

  private static double ratio(Game game) {
    return game.regret(Integer.MAX_VALUE) / game.bound();
  }
}
