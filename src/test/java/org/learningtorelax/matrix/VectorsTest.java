package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.learningtorelax.quantity.BadInputException;

/** Norms at the ends of the range of doubles, where squares overflow or vanish. */
class VectorsTest {

  @Test
  void ordinaryNorms() {
    assertThat(Vectors.norm(new double[] {3, -4})).isEqualTo(5);
    assertThat(Vectors.norm(new double[] {})).isZero();
    assertThat(Vectors.norm(new double[] {0, -0.0})).isZero();
  }

  @Test
  void largeEntriesDoNotOverflow() {
    assertThat(Vectors.norm(new double[] {3e200, 4e200})).isCloseTo(5e200, within(1e185));
    assertThat(Vectors.norm(new double[] {Double.MAX_VALUE})).isEqualTo(Double.MAX_VALUE);
    assertThat(Vectors.norm(new double[] {Double.MAX_VALUE, Double.MAX_VALUE})).isInfinite();
  }

  @Test
  void smallEntriesDoNotVanish() {
    assertThat(Vectors.norm(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, within(1e-215));
    assertThat(Vectors.norm(new double[] {Double.MIN_VALUE})).isEqualTo(Double.MIN_VALUE);
    assertThat(Vectors.norm(new double[] {3 * Double.MIN_VALUE, 4 * Double.MIN_VALUE}))
        .isEqualTo(5 * Double.MIN_VALUE);
    // the squares of both are subnormal and have lost most of their digits
    assertThat(Vectors.norm(new double[] {3e-160, 4e-160})).isCloseTo(5e-160, within(1e-175));
  }

  @Test
  void notFinite() {
    assertThat(Vectors.norm(new double[] {1, Double.NaN})).isNaN();
    assertThat(Vectors.norm(new double[] {Double.NaN, Double.POSITIVE_INFINITY})).isNotFinite();
    assertThat(Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY})).isInfinite().isPositive();
  }

  @Test
  void productsAndMultiples() {
    assertThat(Vectors.dot(new double[] {1, 2, 3}, new double[] {4, 5, -6})).isEqualTo(-4);
    double[] v = {1, 1};
    Vectors.addMultiple(-2, new double[] {3, 4}, v);
    assertThat(v).containsExactly(-5, -7);
    assertThatThrownBy(() -> Vectors.dot(new double[2], new double[3]))
        .isInstanceOf(BadInputException.class)
        .hasMessage("length of v = 3: must be 2");
    assertThatThrownBy(() -> Vectors.addMultiple(1, new double[3], new double[2]))
        .hasMessage("length of v = 2: must be 3");
  }
}
