package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.JacobiRadius;

/**
 * β = ρ(I - D⁻¹A) on all families against the eigenvalues of I - D⁻¹A itself, in both of its forms
 * (all eigenvalues up to order 256, Lanczos above), and against the closed form for the Laplacian.
 */
@Clause("Young's radius")
class JacobiRadiusProperties {

  /**
   * I - D⁻¹A is similar to a symmetric matrix: eigenvalues to some units of 1e-16 · 40 · cond(D).
   */
  private static final double ROUNDING = 1e-11;

  /**
   * Lanczos' largest Ritz value after 512 steps: below the true one, by at most (β - other end)
   * tan²θ / T²(γ), which is below 1e-9 for the orders and gaps here.
   */
  private static final double LANCZOS = 1e-8;

  @Property(seed = "9", tries = 200)
  void isTheLargestModulusOfAnEigenvalue(@ForAll("matrices") MatrixCase matrixCase) {
    agrees(JacobiRadius::of, matrixCase);
    Statistics.label("family").collect(matrixCase.family());
    Statistics.label("below 1")
        .collect(JacobiRadius.of(matrixCase.matrix()) < 1)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 60);
              coverage.check(false).percentage(share -> share > 5);
            });
  }

  @Property(seed = "9", tries = 100)
  void dominantAndConsistentlyOrderedOnesAreBelowOne(
      @ForAll("consistentlyOrdered") MatrixCase matrixCase) {
    assertThat(JacobiRadius.of(matrixCase.matrix())).isBetween(0.0, 1.0).isNotEqualTo(1.0);
  }

  /** Consistently ordered spectra are symmetric about 0; on the other families the sign matters. */
  @Property(seed = "9", tries = 100)
  void theLargestSignedEigenvalueIsCaught(@ForAll("others") MatrixCase matrixCase) {
    ToDoubleFunction<SymmetricMatrix> signed =
        matrix ->
            Arrays.stream(new EigenDecomposition(iteration(matrix)).getRealEigenvalues())
                .max()
                .orElseThrow();
    PlantedFault.mustBeCaught("signed", 20, () -> agrees(signed, matrixCase));
  }

  @Property(seed = "9", tries = 100)
  void aMissingDiagonalScalingIsCaught(@ForAll("others") MatrixCase matrixCase) {
    ToDoubleFunction<SymmetricMatrix> unscaled =
        matrix ->
            DenseSpectrum.radius(
                MatrixUtils.createRealIdentityMatrix(matrix.size())
                    .subtract(DenseSpectrum.full(matrix)));
    PlantedFault.mustBeCaught("unscaled", 90, () -> agrees(unscaled, matrixCase));
  }

  /** The m × m square has β = cos(π/(m+1)); with a shift c, 4 cos(π/(m+1)) / (4 + c). */
  @Property(seed = "9", tries = 30)
  void closedFormOfTheSquare(
      @ForAll @IntRange(min = 1, max = 18) int m,
      @ForAll @IntRange(min = -1, max = 8) int eighths) {
    SymmetricMatrix matrix = GridLaplacian.square(m + 2).plusDiagonal(eighths / 8.0);
    double expected = Math.cos(Math.PI / (m + 1)) * 4 / (4 + eighths / 8.0);
    assertThat(JacobiRadius.of(matrix)).isCloseTo(expected, within(LANCZOS));
    Statistics.label("by Lanczos")
        .collect(matrix.size() > 256)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 5);
              coverage.check(false).percentage(share -> share > 30);
            });
  }

  /**
   * β does not depend on how the unknowns are grouped: two uncoupled copies of a matrix have its
   * radius. The copies together exceed order 256, the single one does not.
   */
  @Property(seed = "9", tries = 7)
  void lanczosAgreesWithAllEigenvalues(@ForAll("halves") MatrixCase matrixCase) {
    SymmetricMatrix half = matrixCase.matrix();
    SymmetricMatrix both = Blocks.twoCopies(half);
    Statistics.label("family").collect(matrixCase.family());
    Statistics.label("orders on either side of 256")
        .collect(half.size() <= 256 && both.size() > 256)
        .coverage(coverage -> coverage.check(true).percentage(share -> share == 100));
    assertThat(JacobiRadius.of(both)).isCloseTo(JacobiRadius.of(half), within(LANCZOS));
  }

  /** Such a tree has 0 as a Jacobi eigenvalue dozens of times; QL on I - D⁻¹A does not converge. */
  @Example
  void manyEqualEigenvaluesDoNotHarm() {
    agrees(JacobiRadius::of, new MatrixCase(MatrixFamily.TREE, 206, 0));
  }

  private static void agrees(ToDoubleFunction<SymmetricMatrix> radius, MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    assertThat(radius.applyAsDouble(matrix))
        .isCloseTo(DenseSpectrum.radius(iteration(matrix)), within(ROUNDING));
  }

  /** I - D⁻¹A, not symmetric. */
  private static RealMatrix iteration(SymmetricMatrix matrix) {
    return MatrixUtils.createRealIdentityMatrix(matrix.size())
        .subtract(
            MatrixUtils.inverse(DenseSpectrum.diagonal(matrix))
                .multiply(DenseSpectrum.full(matrix)));
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 24);
  }

  @Provide
  Arbitrary<MatrixCase> consistentlyOrdered() {
    return Cases.matrices(Cases.CONSISTENTLY_ORDERED, 1, 40);
  }

  @Provide
  Arbitrary<MatrixCase> others() {
    return Cases.matrices(Cases.OTHERS, 3, 16);
  }

  @Provide
  Arbitrary<MatrixCase> halves() {
    return Cases.matrices(Cases.ALL, 150, 180);
  }
}
