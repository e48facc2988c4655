package org.learningtorelax.properties.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.MatrixUtils;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.quantity.BadInputException;

/**
 * Storage: what is put in comes out, in whatever order it was given; a shift shares the pattern;
 * and an asymmetric matrix is told from a symmetric one. Entries are short binary fractions, so
 * that every sum below is exact and equality is meant to the bit.
 */
class SymmetricMatrixProperties {

  /** How a product is formed: the right way, or wrong. */
  private interface Product {
    double[] of(SymmetricMatrix matrix, double[] x);
  }

  @Property(seed = "10", tries = 200)
  void tripletsInAnyOrderGiveTheSameMatrix(
      @ForAll("matrices") MatrixCase matrixCase, @ForAll long shuffle) {
    SymmetricMatrix matrix = matrixCase.matrix();
    List<Triplet> lower = lowerTriangle(matrix);
    List<Triplet> all = bothTriangles(matrix);
    Collections.shuffle(lower, new Random(shuffle));
    Collections.shuffle(all, new Random(shuffle));
    int n = matrix.size();
    for (SymmetricMatrix again :
        List.of(
            SymmetricMatrix.ofLowerTriplets(n, lower),
            SymmetricMatrix.ofTriplets(n, all),
            SymmetricMatrix.ofDense(dense(matrix)))) {
      assertThat(again.strictlyLowerEntries()).isEqualTo(matrix.strictlyLowerEntries());
      assertThat(again.diagonal()).containsExactly(matrix.diagonal());
    }
    Statistics.label("family").collect(matrixCase.family());
    Statistics.label("coupled")
        .collect(!matrix.strictlyLowerEntries().isEmpty())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
  }

  @Property(seed = "10", tries = 200)
  void lowerEntriesAreSortedAndNotZero(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    List<Triplet> entries = matrix.strictlyLowerEntries();
    long n = matrix.size();
    assertThat(entries.stream().map(e -> e.row() * n + e.column()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(entries).allMatch(e -> e.column() < e.row() && e.value() != 0);
  }

  /** One entry changed, or left out, on one side only. */
  @Clause("Input 7")
  @Property(seed = "10", tries = 200)
  void asymmetryIsNamed(
      @ForAll("coupled") MatrixCase matrixCase, @ForAll int which, @ForAll boolean leftOut) {
    SymmetricMatrix matrix = matrixCase.matrix();
    List<Triplet> entries = bothTriangles(matrix);
    List<Triplet> coupled = entries.stream().filter(e -> e.row() != e.column()).toList();
    Triplet victim = coupled.get(Math.floorMod(which, coupled.size()));
    entries.remove(victim);
    if (!leftOut) {
      entries.add(new Triplet(victim.row(), victim.column(), victim.value() + 1));
    }
    assertThatThrownBy(() -> SymmetricMatrix.ofTriplets(matrix.size(), entries))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("(symmetry)");
    assertThatThrownBy(
            () -> {
              entries.add(entries.get(0));
              SymmetricMatrix.ofTriplets(matrix.size(), entries);
            })
        .isInstanceOf(BadInputException.class);
  }

  @Property(seed = "10", tries = 200)
  void multipliesAsTheDenseMatrix(@ForAll("matrices") MatrixCase matrixCase) {
    isTheProduct(SymmetricMatrixProperties::product, matrixCase);
  }

  @Property(seed = "10", tries = 100)
  void aOneSidedProductIsCaught(@ForAll("coupled") MatrixCase matrixCase) {
    Product oneSided =
        (matrix, x) -> {
          double[] y = new double[x.length];
          lowerTriangle(matrix).forEach(e -> y[e.row()] += e.value() * x[e.column()]);
          return y;
        };
    PlantedFault.mustBeCaught("one triangle", 90, () -> isTheProduct(oneSided, matrixCase));
  }

  @Clause("Diagonal shifts")
  @Property(seed = "10", tries = 200)
  void aShiftSharesThePattern(
      @ForAll("matrices") MatrixCase matrixCase,
      @ForAll @IntRange(min = -16, max = 64) int eighths) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double c = eighths / 8.0;
    double least = Arrays.stream(matrix.diagonal()).min().orElseThrow();
    Statistics.label("diagonal stays positive")
        .collect(least + c > 0)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 50);
              coverage.check(false).percentage(share -> share > 2);
            });
    if (least + c <= 0) {
      assertThatThrownBy(() -> matrix.plusDiagonal(c)).isInstanceOf(BadInputException.class);
      return;
    }
    SymmetricMatrix shifted = matrix.plusDiagonal(c);
    assertThat(shifted.sharesPatternWith(matrix)).isTrue();
    assertThat(matrixCase.matrix().sharesPatternWith(matrix)).as("equal is not shared").isFalse();
    assertThat(shifted.strictlyLowerEntries()).isEqualTo(matrix.strictlyLowerEntries());
    assertThat(shifted.diagonal())
        .containsExactly(Arrays.stream(matrix.diagonal()).map(d -> d + c).toArray());
    assertThat(shifted.plusDiagonal(-c).diagonal()).containsExactly(matrix.diagonal());
  }

  /** Whoever writes into what the matrix gave away does not change the matrix. */
  @Property(seed = "10", tries = 50)
  void isImmutable(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double[] before = product(matrix, vector(matrixCase));
    Splitting splitting = matrix.splitting();
    Arrays.fill(matrix.diagonal(), -1);
    Arrays.fill(splitting.diagonal(), -1);
    List<Triplet> entries = matrix.strictlyLowerEntries();
    entries.clear();
    matrix.plusDiagonal(3);
    assertThat(product(matrix, vector(matrixCase))).containsExactly(before);
  }

  private static void isTheProduct(Product product, MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double[] x = vector(matrixCase);
    double[] expected = MatrixUtils.createRealMatrix(dense(matrix)).operate(x);
    assertThat(product.of(matrix, x)).containsExactly(expected);
  }

  private static double[] product(SymmetricMatrix matrix, double[] x) {
    double[] y = new double[x.length];
    Arrays.fill(y, Double.NaN); // what was in y does not matter
    matrix.multiply(x, y);
    return y;
  }

  private static double[] vector(MatrixCase matrixCase) {
    return new SystemCase(matrixCase, 1, true).system().rightHandSide();
  }

  private static List<Triplet> lowerTriangle(SymmetricMatrix matrix) {
    List<Triplet> entries = new ArrayList<>(matrix.strictlyLowerEntries());
    double[] diagonal = matrix.diagonal();
    for (int i = 0; i < diagonal.length; i++) {
      entries.add(new Triplet(i, i, diagonal[i]));
    }
    return entries;
  }

  private static List<Triplet> bothTriangles(SymmetricMatrix matrix) {
    List<Triplet> entries = lowerTriangle(matrix);
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      entries.add(new Triplet(entry.column(), entry.row(), entry.value()));
    }
    return entries;
  }

  private static double[][] dense(SymmetricMatrix matrix) {
    double[][] rows = new double[matrix.size()][matrix.size()];
    bothTriangles(matrix).forEach(entry -> rows[entry.row()][entry.column()] = entry.value());
    return rows;
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 20);
  }

  /** TWO_CYCLIC can be without couplings; from order 6 on hardly ever. */
  @Provide
  Arbitrary<MatrixCase> coupled() {
    return Cases.matrices(Cases.ALL, 6, 20)
        .filter(matrixCase -> !matrixCase.matrix().strictlyLowerEntries().isEmpty());
  }
}
