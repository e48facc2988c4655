package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * States for Tsallis-INF far wider than a run can reach: steps 1e-6..1e3, normalisations
 * 1e-6..1e12, losses 0..1e300, in shapes that make both ends of the bracket, ties and underflow
 * occur.
 */
final class TsallisStates {
  private static final double LARGEST = 1e300;

  private TsallisStates() {}

  /** From 1 to 6 arms. */
  static final class UpTo6Arms implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return withArms(1, 6);
    }
  }

  /** From 1 to 300 arms. */
  static final class UpTo300Arms implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return withArms(1, 300);
    }
  }

  /** From 300 to 3000 arms. */
  static final class UpTo3000Arms implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return withArms(300, 3000);
    }
  }

  /** From 3000 to 10,000 arms. */
  static final class UpTo10000Arms implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return withArms(3000, 10_000);
    }
  }

  /** Losses that are whole numbers below 2^40: differences and shifts of them are exact. */
  static final class WholeLosses implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return Arbitraries.randomValue(TsallisStates::wholeLosses);
    }
  }

  /**
   * Two losses, K and η of any size, whose gap y is of moderate size although k_1 - k_0, or its
   * quotient by K, may overflow.
   */
  static final class EdgeOfTheRange implements ArbitrarySupplier<TsallisState> {
    @Override
    public Arbitrary<TsallisState> get() {
      return Arbitraries.randomValue(TsallisStates::edgeOfTheRange);
    }
  }

  /** The number of arms is log-uniform between the limits. */
  private static Arbitrary<TsallisState> withArms(int least, int most) {
    return Arbitraries.randomValue(random -> state(random, least, most));
  }

  private static TsallisState wholeLosses(Random random) {
    TsallisState state = state(random, 1, 300);
    double[] losses = state.losses();
    double normalization = logUniform(random, -3, 9);
    double unit = 2 * normalization / state.step();
    for (int i = 0; i < losses.length; i++) {
      losses[i] = Math.rint(Math.min(unit * logUniform(random, -4, 3), 0x1p40));
    }
    return new TsallisState(losses, normalization, state.step());
  }

  private static TsallisState edgeOfTheRange(Random random) {
    double step = logUniform(random, -300, random.nextBoolean() ? -250 : 300);
    double gap = logUniform(random, -3, 140);
    double loss = logUniform(random, random.nextBoolean() ? 307.96 : -100, 308.2);
    double least = random.nextBoolean() ? 0 : -loss;
    double exponent = Math.log10(loss) - Math.log10(gap) + Math.log10(step);
    double normalization = Math.pow(10, Math.min(300, Math.max(-300, exponent)));
    return new TsallisState(new double[] {least, loss}, normalization, step);
  }

  private static TsallisState state(Random random, int least, int most) {
    int arms = (int) Math.round(logUniform(random, Math.log10(least), Math.log10(most)));
    double normalization = logUniform(random, -6, 12);
    double step = logUniform(random, -6, 3);
    TsallisState blank = new TsallisState(new double[arms], normalization, step);
    fill(blank.losses(), random, blank.unit());
    return blank;
  }

  private static void fill(double[] losses, Random random, double unit) {
    switch (random.nextInt(7)) {
      case 0 -> allEqual(losses, random);
      case 1 -> clusters(losses, random, unit);
      case 2 -> anyMagnitude(losses, random);
      case 3 -> oneZeroRestHuge(losses, random);
      case 4 -> neighbours(losses, random);
      default -> gapsThatMatter(losses, random, unit);
    }
  }

  private static void allEqual(double[] losses, Random random) {
    Arrays.fill(losses, random.nextBoolean() ? 0 : logUniform(random, -10, 300));
  }

  private static void clusters(double[] losses, Random random, double unit) {
    double[] centres = new double[1 + random.nextInt(5)];
    gapsThatMatter(centres, random, unit);
    for (int i = 0; i < losses.length; i++) {
      losses[i] = centres[random.nextInt(centres.length)];
    }
  }

  private static void anyMagnitude(double[] losses, Random random) {
    for (int i = 0; i < losses.length; i++) {
      int kind = random.nextInt(10);
      losses[i] = kind == 0 ? 0 : kind < 3 && i > 0 ? losses[i - 1] : logUniform(random, -10, 300);
    }
  }

  private static void oneZeroRestHuge(double[] losses, Random random) {
    for (int i = 0; i < losses.length; i++) {
      losses[i] = logUniform(random, 200, 300);
    }
    losses[random.nextInt(losses.length)] = 0;
  }

  /** A few units in the last place apart. */
  private static void neighbours(double[] losses, Random random) {
    double base = logUniform(random, -10, 299);
    for (int i = 0; i < losses.length; i++) {
      losses[i] = base + random.nextInt(4) * Math.ulp(base);
    }
  }

  /** Gaps y from 1e-4 to 100 √d over a common base: the root is then inside its bracket. */
  private static void gapsThatMatter(double[] losses, Random random, double unit) {
    double base = random.nextBoolean() ? 0 : unit * logUniform(random, -3, 3);
    double widest = 2 + Math.log10(losses.length) / 2;
    for (int i = 0; i < losses.length; i++) {
      losses[i] = Math.min(LARGEST, base + unit * logUniform(random, -4, widest));
    }
  }

  static double logUniform(Random random, double leastExponent, double greatestExponent) {
    double u = random.nextDouble();
    return Math.pow(10, leastExponent + u * (greatestExponent - leastExponent));
  }
}
