package org.learningtorelax.tuning;

import java.util.List;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/**
 * The grid g of relaxation parameters that are the bandit's arms, increasing and inside (0, 2).
 *
 * @param omegas the points, at least two
 */
@Clause("Input 15")
public record OmegaGrid(List<@Omega Double> omegas) {

  /**
   * Checks and copies the points.
   *
   * @param omegas the points
   * @throws BadInputException if there are fewer than two, one lies outside (0, 2), or they do not
   *     increase
   */
  public OmegaGrid {
    omegas = List.copyOf(omegas);
    if (omegas.size() < 2) {
      throw new BadInputException("grid", omegas, "must have at least 2 points");
    }
    for (double omega : omegas) {
      Require.omega(omega);
    }
    for (int i = 1; i < omegas.size(); i++) {
      if (!(omegas.get(i - 1) < omegas.get(i))) {
        throw new BadInputException("grid", omegas, "must increase strictly");
      }
    }
  }

  /**
   * Equally spaced points, both ends included: (low (count - 1 - i) + high i) / (count - 1).
   *
   * <p>The ends are taken as the decimals that they print as, and each point is the double nearest
   * to the formula's value (to 34 digits), so that short decimals stay short.
   *
   * @param low the first point, in (0, 2)
   * @param high the last point, in (low, 2)
   * @param count the number of points d, from 2 to 10000
   * @return the grid
   */
  public static OmegaGrid evenlySpaced(double low, double high, int count) {
    int parts = requireCount(count) - 1;
    return new OmegaGrid(
        IntStream.range(0, count)
            .mapToObj(i -> Require.omega(EvenSpacing.point(low, high, i, parts)))
            .toList());
  }

  /**
   * Appendix A's grid, the middles of d equal parts of [1, ω_max]: 1 + (ω_max - 1)(i - 1/2)/d.
   *
   * @param omegaMax ω_max, in (1, 2)
   * @param count the number of points d, from 2 to 10000
   * @return the grid
   */
  public static OmegaGrid midpoints(double omegaMax, int count) {
    int halfParts = 2 * requireCount(count);
    return new OmegaGrid(
        IntStream.range(0, count)
            .mapToObj(i -> Require.omega(EvenSpacing.point(1, omegaMax, 2 * i + 1, halfParts)))
            .toList());
  }

  private static int requireCount(int count) {
    if (count < 2 || count > 10_000) {
      throw new BadInputException("grid count", count, "must lie in [2, 10000]");
    }
    return count;
  }

  /**
   * The number of points.
   *
   * @return d
   */
  public int size() {
    return omegas.size();
  }

  /**
   * One point.
   *
   * @param arm its place, in [0, d)
   * @return g[arm]
   */
  public @Omega double omega(int arm) {
    return omegas.get(arm);
  }
}
