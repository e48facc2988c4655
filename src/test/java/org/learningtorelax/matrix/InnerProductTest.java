package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quotients of inner products against exact arithmetic, at all scales. */
class InnerProductTest {
  private static final int CASES = 20_000;
  private final Random random = new Random(17);

  @Test
  void ofOrdinaryVectorsIsThePlainQuotient() {
    for (int i = 0; i < CASES; i++) {
      double[][] v = vectors(200);
      double plain = Vectors.dot(v[0], v[1]) / Vectors.dot(v[2], v[3]);
      assertThat(quotient(v)).isEqualTo(plain);
    }
  }

  @Test
  void ofVectorsOfAnyScaleIsTheExactQuotientWhereThatIsADouble() {
    int plainIsLost = 0;
    int compared = 0;
    for (int i = 0; i < CASES; i++) {
      double[][] v = vectors(2000);
      double exact =
          exact(v[0], v[1]).divide(exact(v[2], v[3]), MathContext.DECIMAL64).doubleValue();
      if (exact > 1e-290 && exact < 1e290) {
        assertThat(quotient(v)).isBetween(exact * (1 - 1e-14), exact * (1 + 1e-14));
        compared++;
        double plain = Vectors.dot(v[0], v[1]) / Vectors.dot(v[2], v[3]);
        plainIsLost += Math.abs(plain / exact - 1) < 1e-14 ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(CASES / 4);
    assertThat(plainIsLost).as("planted: the plain quotient").isGreaterThan(CASES / 20);
  }

  @Test
  void entriesOfOneVectorMayBeFarApart() {
    double[] r = {0, -2e-200};
    double[] p = {1e-30, -2e-200};
    assertThat(InnerProduct.of(r, r).over(InnerProduct.of(r, r))).isEqualTo(1);
    assertThat(InnerProduct.of(r, r).over(InnerProduct.of(p, p))).isZero();
    double[] subnormal = {Double.MIN_VALUE, 3 * Double.MIN_VALUE};
    double[] large = {Double.MAX_VALUE, Double.MAX_VALUE};
    double ratio = InnerProduct.of(subnormal, subnormal).over(InnerProduct.of(subnormal, large));
    assertThat(ratio).isZero();
    assertThat(InnerProduct.of(large, subnormal).over(InnerProduct.of(subnormal, large)))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotANumberStaysSo() {
    double[] bad = {Double.NaN, 1};
    double[] one = {1, 1};
    assertThat(InnerProduct.of(bad, one).over(InnerProduct.of(one, one))).isNaN();
    assertThat(InnerProduct.of(one, one).over(InnerProduct.of(new double[2], one))).isInfinite();
  }

  private static double quotient(double[][] v) {
    return InnerProduct.of(v[0], v[1]).over(InnerProduct.of(v[2], v[3]));
  }

  /** Four vectors of positive entries, each of a scale of its own. */
  private double[][] vectors(int exponents) {
    double[][] vectors = new double[4][3];
    for (double[] vector : vectors) {
      int exponent = random.nextInt(exponents + 1) - exponents / 2;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = Math.scalb(1 + random.nextDouble(), exponent);
      }
    }
    return vectors;
  }

  private static BigDecimal exact(double[] u, double[] v) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < u.length; i++) {
      sum = sum.add(new BigDecimal(u[i]).multiply(new BigDecimal(v[i])));
    }
    return sum;
  }
}
