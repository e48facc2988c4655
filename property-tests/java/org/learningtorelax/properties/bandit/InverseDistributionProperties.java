package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ObjDoubleConsumer;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import org.learningtorelax.bandit.Bandit;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.clauses.Clause;

/** The draw: the least arm i with u &lt; p_0 + ... + p_i, never one of probability 0. */
@Clause("Input 9")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class InverseDistributionProperties {
  private static final int EIGHTHS = 8;

  /**
   * All distributions over up to four arms in eighths, at every boundary, just before and just
   * after it: sums of eighths are exact, so the arm is known without rounding.
   */
  @Example
  void everyDistributionInEighthsIsDrawnExactly() {
    int[] cases = new int[1];
    for (int arms = 1; arms <= 4; arms++) {
      visitCompositions(
          new int[arms],
          0,
          EIGHTHS,
          (eighths, u) -> {
            assertThat(draw(asProbabilities(eighths), u)).isEqualTo(expected(eighths, u));
            cases[0]++;
          });
    }
    // 1 + 9 + 45 + 165 distributions, 26 numbers each.
    assertThat(cases[0]).isEqualTo(220 * 26);
  }

  private static void visitCompositions(
      int[] eighths, int arm, int rest, ObjDoubleConsumer<int[]> check) {
    if (arm == eighths.length - 1) {
      eighths[arm] = rest;
      for (int n = 0; n <= EIGHTHS; n++) {
        double boundary = n / 8.0;
        check.accept(eighths, boundary);
        if (n > 0) {
          check.accept(eighths, Math.nextDown(boundary));
        }
        check.accept(eighths, n < EIGHTHS ? Math.nextUp(boundary) : 1.0);
      }
      return;
    }
    for (int n = 0; n <= rest; n++) {
      eighths[arm] = n;
      visitCompositions(eighths, arm + 1, rest - n, check);
    }
  }

  private static double[] asProbabilities(int[] eighths) {
    return Arrays.stream(eighths).mapToDouble(n -> n / 8.0).toArray();
  }

  /** In whole eighths; u = 1 is never drawn, and goes to the last arm that can be. */
  private static int expected(int[] eighths, double u) {
    int cumulative = 0;
    int last = -1;
    for (int arm = 0; arm < eighths.length; arm++) {
      cumulative += eighths[arm];
      if (eighths[arm] > 0) {
        if (8 * u < cumulative) {
          return arm;
        }
        last = arm;
      }
    }
    return last;
  }

  @Property(seed = "20231060", tries = 500)
  void noArmOfProbabilityZeroIsEverDrawn(
      @ForAll(supplier = TsallisStates.UpTo300Arms.class) TsallisState state,
      @ForAll @DoubleRange(min = 0, max = 1) double u) {
    double[] p = TsallisProbabilities.of(state.losses(), state.normalization(), state.step());
    for (double uniform : new double[] {u, 0, Math.nextDown(1.0), 1}) {
      assertThat(p[draw(p, uniform)]).isPositive();
    }
  }

  @Property(seed = "20231061", tries = 200)
  void aLargerNumberNeverDrawsAnEarlierArm(
      @ForAll(supplier = TsallisStates.UpTo300Arms.class) TsallisState state,
      @ForAll @DoubleRange(min = 0, max = 1) double u,
      @ForAll @DoubleRange(min = 0, max = 1) double v) {
    double[] p = TsallisProbabilities.of(state.losses(), state.normalization(), state.step());
    assertThat(draw(p, Math.min(u, v))).isLessThanOrEqualTo(draw(p, Math.max(u, v)));
  }

  /**
   * Hoeffding: each of the 5 frequencies among N draws is off by √(ln(10/α)/(2N)) = 0.0036 or more
   * with a total probability of at most α = 1e-10; an arm off by twice that is caught as surely.
   */
  @Example
  void frequenciesFollowTheProbabilities() {
    double[] p = TsallisProbabilities.of(new double[] {0, 1, 2, 4, 8}, 1, 1);
    int draws = 1_000_000;
    double allowed = Math.sqrt(Math.log(10 / 1e-10) / (2.0 * draws));
    assertThat(frequencyError(p, p, draws)).isLessThan(allowed);
    double[] skewed = p.clone();
    skewed[0] -= 2 * allowed;
    skewed[1] += 2 * allowed;
    assertThat(frequencyError(p, skewed, draws)).isGreaterThan(allowed);
  }

  private static double frequencyError(double[] drawn, double[] claimed, int draws) {
    Random random = new Random(20231062);
    int[] counts = new int[drawn.length];
    for (int n = 0; n < draws; n++) {
      counts[draw(drawn, random.nextDouble())]++;
    }
    double error = 0;
    for (int i = 0; i < counts.length; i++) {
      error = Math.max(error, Math.abs((double) counts[i] / draws - claimed[i]));
    }
    return error;
  }

  /** Through the only door: a bandit's default draw. */
  private static int draw(double[] probabilities, double uniform) {
    Bandit bandit =
        new Bandit() {
          @Override
          public double[] probabilities() {
            return probabilities;
          }

          @Override
          public void observe(int arm, double loss) {}
        };
    return bandit.draw(uniform);
  }
}
