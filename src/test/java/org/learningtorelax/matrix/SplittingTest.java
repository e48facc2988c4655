package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** The operators of A = [[2, 1], [1, 2]] by hand, and what the factories refuse. */
class SplittingTest {
  private static final SymmetricMatrix MATRIX =
      SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});

  private static final Splitting SPLITTING = MATRIX.splitting();

  /** W = D/ω + L = [[4, 0], [1, 4]] at ω = 1/2, and W⁻¹ (8, 6) = (2, 1). */
  @Clause("Normal forms")
  @Test
  void forwardSubstitution() {
    double[] r = {8, 6};
    double[] delta = new double[2];
    SPLITTING.solveLower(0.5, r, delta);
    assertThat(delta).containsExactly(2, 1);
    SPLITTING.solveLower(0.5, r, r);
    assertThat(r).as("in place").containsExactly(2, 1);
  }

  /** Wb⁻¹ = ((2-ω)/ω) W⁻ᵀ D W⁻¹ = 3 W⁻ᵀ D W⁻¹: (8, 6), (2, 1), (12, 6), (21/8, 3/2). */
  @Clause("Normal forms")
  @Test
  void symmetricSubstitution() {
    double[] r = {8, 6};
    SPLITTING.solveSymmetric(0.5, r);
    assertThat(r).containsExactly(2.625, 1.5);
  }

  /** r' = r - A δ = (8, 6) - (5, 4). */
  @Clause("One-pass form")
  @Test
  void onePass() {
    double[] x = {1, 1};
    double[] r = {8, 6};
    double[] delta = new double[2];
    SPLITTING.onePassSweep(0.5, x, r, delta);
    assertThat(delta).containsExactly(2, 1);
    assertThat(x).containsExactly(3, 2);
    assertThat(r).containsExactly(3, 2);
  }

  @Clause("Normal forms")
  @Test
  void residual() {
    double[] r = new double[2];
    MATRIX.residual(new double[] {3, 3}, new double[] {1, 2}, r);
    assertThat(r).containsExactly(-1, -2);
  }

  @Clause("Input 7")
  @Test
  void vectorsOfOtherLengthsAreRefused() {
    double[] two = new double[2];
    double[] three = new double[3];
    for (Runnable call :
        List.<Runnable>of(
            () -> SPLITTING.multiply(three, two),
            () -> SPLITTING.multiply(two, three),
            () -> SPLITTING.solveLower(1, three, two),
            () -> SPLITTING.solveLower(1, two, three),
            () -> SPLITTING.solveSymmetric(1, three),
            () -> SPLITTING.onePassSweep(1, three, two, two.clone()),
            () -> SPLITTING.onePassSweep(1, two, three, two.clone()),
            () -> SPLITTING.onePassSweep(1, two, two.clone(), three),
            () -> MATRIX.residual(three, two, two.clone()),
            () -> LinearSystem.of(MATRIX, three),
            () -> LinearSystem.of(MATRIX, two, three))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(BadInputException.class)
          .hasMessageMatching("length of \\w+ = 3: must be 2");
    }
    assertThatThrownBy(() -> SPLITTING.multiply(two, two))
        .hasMessage("y = the array x: must be another array than x");
  }

  @Clause("Input 7")
  @Test
  void vectorsThatMustDifferAreDifferentArrays() {
    double[] one = new double[2];
    double[] other = new double[2];
    double[] third = new double[2];
    for (Runnable call :
        List.<Runnable>of(
            () -> SPLITTING.residual(one, other, one),
            () -> SPLITTING.residual(one, other, other),
            () -> SPLITTING.onePassSweep(1, one, one, other),
            () -> SPLITTING.onePassSweep(1, one, other, one),
            () -> SPLITTING.onePassSweep(1, one, other, other),
            () -> SPLITTING.onePassSweepPair(1, one, one, 1, other, third),
            () -> SPLITTING.onePassSweepPair(1, one, other, 1, one, third),
            () -> SPLITTING.onePassSweepPair(1, one, other, 1, third, one),
            () -> SPLITTING.onePassSweepPair(1, one, other, 1, other, third),
            () -> SPLITTING.onePassSweepPair(1, one, other, 1, third, other),
            () -> SPLITTING.onePassSweepPair(1, one, other, 1, third, third))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(BadInputException.class)
          .hasMessageMatching(".*: must be (another array than b and x|different arrays)");
    }
  }

  @Clause("Input 7")
  @Test
  void wrongMatricesAreRefused() {
    refused("must equal A[1][0] (symmetry)", new double[][] {{2, 1}, {0.5, 2}});
    refused("A[0][1] = 1.0: must equal A[1][0] (symmetry)", new double[][] {{2, 1}, {0, 2}});
    refused("A[1][1] = 0.0: must be positive and finite", new double[][] {{2, 1}, {1, 0}});
    refused("A[0][0] = -2.0: must be positive and finite", new double[][] {{-2, 1}, {1, 2}});
    refused("A[1][0] = NaN: must be finite", new double[][] {{2, 1}, {Double.NaN, 2}});
    refused("length of row 1 = 1: must be 2", new double[][] {{2, 1}, {1}});
    refused("size = 0: must be at least 1", new double[][] {});
  }

  private static void refused(String message, double[][] rows) {
    assertThatThrownBy(() -> SymmetricMatrix.ofDense(rows))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void systemsAreCopies() {
    double[] b = {3, 3};
    LinearSystem system = LinearSystem.of(MATRIX, b);
    b[0] = 7;
    system.rightHandSide()[1] = 7;
    system.initialGuess()[0] = 7;
    assertThat(system.rightHandSide()).containsExactly(3, 3);
    assertThat(system.initialGuess()).containsExactly(0, 0);
    assertThatThrownBy(() -> LinearSystem.of(MATRIX, new double[] {1, Double.NaN}))
        .hasMessage("b[1] = NaN: must be finite");
  }
}
