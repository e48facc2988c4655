package org.learningtorelax.properties.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;

/** What the other properties rely on: every matrix of every family is what the family says. */
class MatrixFamilyProperties {

  @Property(seed = "16", tries = 150)
  void matricesArePositiveDefinite(@ForAll("smallMatrices") MatrixCase matrixCase) {
    assertDefinite(exact(matrixCase).a());
    Statistics.label("family").collect(matrixCase.family());
  }

  /** A - 2 D has a negative diagonal. */
  @Property(seed = "16", tries = 20)
  void anIndefiniteMatrixIsCaught(@ForAll("smallMatrices") MatrixCase matrixCase) {
    FieldMatrix<BigFraction> d = exact(matrixCase).d();
    FieldMatrix<BigFraction> shifted = exact(matrixCase).a().subtract(d).subtract(d);
    PlantedFault.mustBeCaught("A - 2 D", 100, () -> assertDefinite(shifted));
  }

  @Property(seed = "16", tries = 200)
  void entriesAreShortFractions(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    assertThat(Arrays.stream(matrix.diagonal())).allMatch(d -> d * 64 == Math.rint(d * 64));
    assertThat(matrix.strictlyLowerEntries())
        .allMatch(e -> e.value() * 8 == Math.rint(e.value() * 8));
    if (matrixCase.family() != MatrixFamily.SHIFTED_LAPLACIAN) {
      assertThat(matrix.size()).isEqualTo(matrixCase.order());
    }
  }

  @Property(seed = "16", tries = 200)
  void allButGramAreStrictlyDominant(@ForAll("matrices") MatrixCase matrixCase) {
    boolean dominant = true;
    SymmetricMatrix matrix = matrixCase.matrix();
    double[] margins = matrix.diagonal();
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      margins[entry.row()] -= Math.abs(entry.value());
      margins[entry.column()] -= Math.abs(entry.value());
    }
    for (double margin : margins) {
      dominant &= margin > 0;
    }
    if (matrixCase.family() != MatrixFamily.GRAM) {
      assertThat(dominant).isTrue();
    } else {
      Statistics.label("GRAM is dominant")
          .collect(dominant)
          .coverage(coverage -> coverage.check(false).percentage(share -> share > 60));
    }
  }

  /** Sylvester: all leading minors are positive. */
  private static void assertDefinite(FieldMatrix<BigFraction> a) {
    for (int k = 1; k <= a.getRowDimension(); k++) {
      BigFraction minor =
          new FieldLUDecomposition<>(a.getSubMatrix(0, k - 1, 0, k - 1)).getDeterminant();
      assertThat(minor).as("leading minor of order %d", k).isGreaterThan(BigFraction.ZERO);
    }
  }

  private static ExactSystem exact(MatrixCase matrixCase) {
    return ExactSystem.of(new SystemCase(matrixCase, 1, true).system());
  }

  @Provide
  Arbitrary<MatrixCase> smallMatrices() {
    return Cases.matrices(Cases.ALL, 1, 7);
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 30);
  }
}
