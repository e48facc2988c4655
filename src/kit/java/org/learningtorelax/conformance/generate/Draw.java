package org.learningtorelax.conformance.generate;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** The parts of which arbitraries are made. */
final class Draw {
  private Draw() {}

  /** A whole number, each as likely as the other, that shrinks towards the least in size. */
  static Arbitrary<Integer> between(int least, int greatest) {
    return Arbitraries.integers()
        .between(least, greatest)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  /** As many of them. Whoever needs fewer takes the first, so that sizes shrink by themselves. */
  static Arbitrary<List<Integer>> list(int size, int least, int greatest) {
    return between(least, greatest).list().ofSize(size).withoutEdgeCases();
  }

  /** One of the values, with equal probability; it shrinks towards the first. */
  static <T extends Object> Arbitrary<T> of(List<T> values) {
    return Arbitraries.of(values).withoutEdgeCases();
  }

  /** The first numbers, divided. */
  static List<Double> parts(List<Integer> numbers, int size, double divisor) {
    return numbers.stream().limit(size).map(number -> number / divisor).toList();
  }
}
