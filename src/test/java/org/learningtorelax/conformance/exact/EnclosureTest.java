package org.learningtorelax.conformance.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** Every way to round an expression lies within its enclosure; single precision does not. */
@Clause("Protocol 10")
class EnclosureTest {
  private Scalars<Enclosure> scalars = Errors.scalars();

  @BeforeEach
  void newErrors() {
    scalars = Errors.scalars();
  }

  private Enclosure of(double x) {
    return scalars.of().apply(x);
  }

  /** Σ x_i y_i whose terms nearly cancel. */
  @Test
  void anyOrderOfASumLiesWithin() {
    Random random = new Random(1);
    int outside = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] x = random.doubles(8, -1, 1).toArray();
      double[] y = random.doubles(8, -1, 1).toArray();
      x[7] = 1;
      y[7] = -IntStream.range(0, 7).mapToDouble(i -> x[i] * y[i]).sum();
      Enclosure sum = of(0);
      BigDecimal exact = BigDecimal.ZERO;
      for (int i = 0; i < 8; i++) {
        sum = sum.add(of(x[i]).multiply(of(y[i])));
        exact = exact.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
      }
      assertThat(exact).isBetween(new BigDecimal(sum.low()), new BigDecimal(sum.high()));
      Enclosure stored = sum.stored();
      List<Integer> order = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
      for (int shuffle = 0; shuffle < 20; shuffle++) {
        Collections.shuffle(order, random);
        double rounded = 0;
        double fused = 0;
        float single = 0;
        for (int i : order) {
          rounded += x[i] * y[i];
          fused = Math.fma(x[i], y[i], fused);
          single += (float) x[i] * (float) y[i];
        }
        assertThat(rounded).isBetween(stored.low(), stored.high());
        assertThat(fused).isBetween(stored.low(), stored.high());
        outside += single < stored.low() || single > stored.high() ? 1 : 0;
      }
    }
    assertThat(outside).as("planted: single precision").isGreaterThan(3000);
  }

  /** 0 + 1·1 + 1·1 - 1·1: four operations on the longest way, each counted twice, |e| = 3. */
  @Test
  void aStoredNumberMayBeOffByGammaTimesTheAbsoluteValue() {
    Enclosure one = of(1).multiply(of(1));
    Enclosure sum = of(0).add(one).add(one).subtract(one);
    double added = (sum.stored().high() - sum.high()) / 0x1p-53;
    assertThat(added).isBetween(24.0, 26.0);
  }

  @Test
  void aQuotientAndAReciprocalLieWithin() {
    Random random = new Random(2);
    for (int trial = 0; trial < 1000; trial++) {
      double a = random.nextDouble() - 0.5;
      double b = random.nextDouble() + 0.1;
      Enclosure quotient = of(a).divide(of(b)).stored();
      assertThat(a / b).isBetween(quotient.low(), quotient.high());
      assertThat(a * (1 / b)).isBetween(quotient.low(), quotient.high());
      assertThat(quotient.high() - quotient.low()).isLessThan(Math.abs(a / b) * 0x1p-47);
    }
  }

  /** x - x is 0 for one stored number, and anything small for two that are computed alike. */
  @Test
  void errorsOfOneOriginCancel() {
    Enclosure x = of(1e6).add(of(0.5)).subtract(of(1e6)).stored();
    assertThat(x.subtract(x).largest()).isLessThan(1e-15);
    Enclosure other = of(1e6).add(of(0.5)).subtract(of(1e6)).stored();
    assertThat(x.subtract(other).largest()).isBetween(1e-10, 1e-8);
  }

  @Test
  void nothingIsKnownOfAQuotientByWhatMayBeZero() {
    Enclosure zero = of(1).divide(of(3)).subtract(of(1.0 / 3)).stored();
    assertThat(zero.smallest()).isEqualTo(0);
    Enclosure quotient = of(1).divide(zero).stored();
    assertThat(quotient.largest()).isInfinite();
    assertThat(quotient.smallest()).isEqualTo(0);
    assertThat(quotient.multiply(of(0)).largest()).isInfinite();
  }

  /** 2^-600 · 2^-600 is 0 in doubles. */
  @Test
  void underflowLiesWithin() {
    Enclosure square = of(0x1p-600).multiply(of(0x1p-600)).stored();
    assertThat(0.0).isBetween(square.low(), square.high());
    Enclosure scaled = of(0x1p-600).multiply(of(0x1p-600)).multiply(of(0x1p900)).stored();
    assertThat(0.0).isBetween(scaled.low(), scaled.high());
  }
}
