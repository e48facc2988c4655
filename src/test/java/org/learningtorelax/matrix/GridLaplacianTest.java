package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.quantity.BadInputException;

/** The Laplacians against MATLAB's delsq(numgrid(region, side)), written out. */
class GridLaplacianTest {

  /** delsq(numgrid('S', 4)): unknowns 1 3 / 2 4, numbered down the columns. */
  @Test
  void squareOfFour() {
    SymmetricMatrix matrix = GridLaplacian.square(4);
    SymmetricMatrix expected =
        SymmetricMatrix.ofDense(
            new double[][] {
              {4, -1, -1, 0},
              {-1, 4, 0, -1},
              {-1, 0, 4, -1},
              {0, -1, -1, 4}
            });
    assertThat(matrix.strictlyLowerEntries()).isEqualTo(expected.strictlyLowerEntries());
    assertThat(matrix.diagonal()).containsExactly(4, 4, 4, 4);
  }

  @Test
  void smallestSquareIsOneUnknown() {
    assertThat(GridLaplacian.square(3).size()).isEqualTo(1);
    assertThat(GridLaplacian.square(12).size()).isEqualTo(100);
  }

  /**
   * numgrid('L', 7): the inner points lie at x, y in {-2, -1, 0, 1, 2}/3, rows from the top; those
   * with x &gt; 0 or y &gt; 0 are in the region, so that the first three columns have two each.
   */
  @Test
  void lShapeOfSeven() {
    isNumbered(
        GridLaplacian.lShape(7),
        new int[][] {
          {1, 3, 5, 7, 12},
          {2, 4, 6, 8, 13},
          {0, 0, 0, 9, 14},
          {0, 0, 0, 10, 15},
          {0, 0, 0, 11, 16}
        });
  }

  /** numgrid('L', 10) as MATLAB's documentation shows it (Finite Difference Laplacian). */
  @Test
  void lShapeOfTen() {
    isNumbered(
        GridLaplacian.lShape(10),
        new int[][] {
          {1, 5, 9, 13, 17, 25, 33, 41},
          {2, 6, 10, 14, 18, 26, 34, 42},
          {3, 7, 11, 15, 19, 27, 35, 43},
          {4, 8, 12, 16, 20, 28, 36, 44},
          {0, 0, 0, 0, 21, 29, 37, 45},
          {0, 0, 0, 0, 22, 30, 38, 46},
          {0, 0, 0, 0, 23, 31, 39, 47},
          {0, 0, 0, 0, 24, 32, 40, 48}
        });
  }

  /** The Laplacian of the inner points with these numbers, 0 where the region has none. */
  private static void isNumbered(SymmetricMatrix matrix, int[][] numbers) {
    List<Triplet> expected = new ArrayList<>();
    for (int row = 0; row < numbers.length; row++) {
      for (int column = 0; column < numbers.length; column++) {
        int here = numbers[row][column];
        if (here > 0) {
          expected.add(new Triplet(here - 1, here - 1, 4));
          couple(expected, here, row > 0 ? numbers[row - 1][column] : 0);
          couple(expected, here, column > 0 ? numbers[row][column - 1] : 0);
        }
      }
    }
    assertThat(matrix.diagonal()).containsOnly(4);
    assertThat(matrix.strictlyLowerEntries())
        .isEqualTo(SymmetricMatrix.ofLowerTriplets(matrix.size(), expected).strictlyLowerEntries());
  }

  private static void couple(List<Triplet> entries, int here, int neighbour) {
    if (neighbour > 0) {
      entries.add(new Triplet(here - 1, neighbour - 1, -1));
    }
  }

  @Test
  void bothRegionsAreConsistentlyOrdered() {
    assertThat(ConsistentOrdering.of(GridLaplacian.square(8)).holds()).isTrue();
    assertThat(ConsistentOrdering.of(GridLaplacian.lShape(9)).holds()).isTrue();
  }

  @Test
  void sidesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> GridLaplacian.square(2))
        .isInstanceOf(BadInputException.class)
        .hasMessage("side = 2: must lie in [3, 20000]");
    assertThatThrownBy(() -> GridLaplacian.lShape(3)).hasMessageStartingWith("side = 3");
    assertThatThrownBy(() -> GridLaplacian.square(20_001)).hasMessageStartingWith("side = 20001");
  }
}
