package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;

/** Matrices whose eigenvalues are few, repeated or crowded, with radii in closed form. */
@Clause("Young's radius")
class JacobiRadiusTest {

  /** Edges of weight -1 from each node but the first to an earlier one. */
  private static SymmetricMatrix tree(int order, double diagonal, IntUnaryOperator parent) {
    double[][] entries = new double[order][order];
    for (int i = 0; i < order; i++) {
      entries[i][i] = diagonal;
      if (i > 0) {
        int j = parent.applyAsInt(i);
        entries[i][j] = -1;
        entries[j][i] = -1;
      }
    }
    return SymmetricMatrix.ofDense(entries);
  }

  /** Its adjacency has the eigenvalues ±√300 and 0, the latter 299 times. */
  @Test
  void aStar() {
    double diagonal = 20;
    assertThat(JacobiRadius.of(tree(301, diagonal, i -> 0)))
        .isCloseTo(Math.sqrt(300) / diagonal, within(1e-13));
  }

  /** A path: 2 cos(π/(n+1))/2. Its extreme eigenvalues are crowded. */
  @Test
  void aLongPath() {
    assertThat(JacobiRadius.of(tree(1000, 2, i -> i - 1)))
        .isCloseTo(Math.cos(Math.PI / 1001), within(1e-12));
  }

  /** A complete binary tree of 7 levels has the radius 2√2 cos(π/8)/3. */
  @Test
  void aBinaryTree() {
    assertThat(JacobiRadius.of(tree(127, 3, i -> (i - 1) / 2)))
        .isCloseTo(2 * Math.sqrt(2) * Math.cos(Math.PI / 8) / 3, within(1e-13));
  }

  @Test
  void aSingularMatrix() {
    SymmetricMatrix matrix = SymmetricMatrix.ofDense(new double[][] {{1, -1}, {-1, 1}});
    assertThat(JacobiRadius.of(matrix)).isCloseTo(1, within(1e-15));
  }

  /** Blocks [[4, 2], [2, 4]]: two eigenvalues, each many times. */
  @Test
  void repeatedBlocks() {
    int order = 300;
    double[][] entries = new double[order][order];
    for (int i = 0; i < order; i++) {
      entries[i][i] = 4;
      entries[i][i ^ 1] = 2;
    }
    assertThat(JacobiRadius.of(SymmetricMatrix.ofDense(entries))).isCloseTo(0.5, within(1e-14));
  }
}
