package org.learningtorelax.properties.domains;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.learningtorelax.instance.MatrixFamily;

/**
 * Arbitraries of matrices, systems and relaxation parameters. They draw evenly, because a property
 * is claimed for a family, not for its smallest members, and shrink towards small orders and ω = 1.
 */
public final class Cases {
  /** All families: symmetric positive definite matrices. */
  public static final List<MatrixFamily> ALL = List.of(MatrixFamily.values());

  /** The families all of whose members are consistently ordered. */
  public static final List<MatrixFamily> CONSISTENTLY_ORDERED =
      Arrays.stream(MatrixFamily.values()).filter(MatrixFamily::consistentlyOrdered).toList();

  /** The families that make no such claim. */
  public static final List<MatrixFamily> OTHERS =
      Arrays.stream(MatrixFamily.values()).filter(family -> !family.consistentlyOrdered()).toList();

  private Cases() {}

  /**
   * Matrices of the given families.
   *
   * @param families where from
   * @param leastOrder the least order
   * @param largestOrder the largest order
   * @return the arbitrary
   */
  public static Arbitrary<MatrixCase> matrices(
      List<MatrixFamily> families, int leastOrder, int largestOrder) {
    return Combinators.combine(
            Arbitraries.of(families), between(leastOrder, largestOrder), Arbitraries.longs())
        .as(MatrixCase::new)
        .withoutEdgeCases();
  }

  /**
   * Systems with matrices of the given families, half of them started from 0.
   *
   * @param families where from
   * @param leastOrder the least order
   * @param largestOrder the largest order
   * @return the arbitrary
   */
  public static Arbitrary<SystemCase> systems(
      List<MatrixFamily> families, int leastOrder, int largestOrder) {
    return Combinators.combine(
            matrices(families, leastOrder, largestOrder), omegas(), Arbitraries.of(true, false))
        .as(SystemCase::new);
  }

  /**
   * Relaxation parameters k/16 in (0, 2): short fractions, for exact arithmetic.
   *
   * @return the arbitrary
   */
  public static Arbitrary<Double> omegas() {
    return Arbitraries.integers()
        .between(1, 31)
        .withDistribution(RandomDistribution.uniform())
        .shrinkTowards(16)
        .map(sixteenths -> sixteenths / 16.0);
  }

  private static Arbitrary<Integer> between(int least, int largest) {
    return Arbitraries.integers()
        .between(least, largest)
        .withDistribution(RandomDistribution.uniform());
  }
}
