package org.learningtorelax.matrix;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/**
 * The 5-point Laplacian of a region of a square grid, diagonal 4 and -1 for each neighbour inside
 * the region, in the order of MATLAB's {@code delsq(numgrid(region, side))}.
 *
 * <p>The grid has {@code side} points on a side, boundary included; the unknowns are the points
 * strictly inside, numbered down the columns, left column first. Both regions are consistently
 * ordered.
 */
public final class GridLaplacian {
  private GridLaplacian() {}

  /**
   * A square: {@code delsq(numgrid('S', side))}, (side - 2)² unknowns. The paper's base matrix,
   * with 10 × 10 interior points, is {@code square(12)}.
   *
   * @param side grid points on a side, boundary included, at least 3
   * @return the matrix
   */
  public static SymmetricMatrix square(int side) {
    return of(side, (row, column) -> true);
  }

  /**
   * An L: {@code delsq(numgrid('L', side))}, the square without its lower left quadrant, the points
   * with x ≤ 0 and y ≤ 0 on [-1, 1]².
   *
   * @param side grid points on a side, boundary included, at least 4
   * @return the matrix
   */
  public static SymmetricMatrix lShape(int side) {
    if (side < 4) {
      throw new BadInputException("side", side, "must be at least 4 for an L-shaped region");
    }
    // Grid point p of 0..side-1 lies at x = (2p - (side-1)) / (side-1); rows count down from y = 1.
    return of(side, (row, column) -> 2 * column > side - 1 || 2 * row < side - 1);
  }

  private interface Region {
    boolean contains(int row, int column);
  }

  private static SymmetricMatrix of(int side, Region region) {
    if (side < 3 || side > 20_000) {
      throw new BadInputException("side", side, "must lie in [3, 20000]");
    }
    List<Triplet> entries = new ArrayList<>();
    int unknowns = 0;
    int[] left = new int[side]; // 1 + the number of each unknown in the column before, 0 where none
    for (int column = 1; column < side - 1; column++) {
      int[] here = new int[side];
      for (int row = 1; row < side - 1; row++) {
        if (region.contains(row, column)) {
          entries.add(new Triplet(unknowns, unknowns, 4));
          addNeighbour(entries, unknowns, left[row]);
          addNeighbour(entries, unknowns, here[row - 1]);
          unknowns++;
          here[row] = unknowns;
        }
      }
      left = here;
    }
    return SymmetricMatrix.ofLowerTriplets(unknowns, entries);
  }

  private static void addNeighbour(List<Triplet> entries, int unknown, int neighbourPlusOne) {
    if (neighbourPlusOne > 0) {
      entries.add(new Triplet(unknown, neighbourPlusOne - 1, -1));
    }
  }
}
