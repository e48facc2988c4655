package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Matrices whose eigenvalues are known, and how many products with them are spent. */
class ExtremeEigenvaluesTest {
  /** A diagonal matrix that counts its products. */
  private static final class Diagonal {
    private final double[] entries;
    private int products;

    Diagonal(double... entries) {
      this.entries = entries;
    }

    double[] multiply(double[] v) {
      products++;
      double[] product = new double[v.length];
      Arrays.setAll(product, i -> entries[i] * v[i]);
      return product;
    }

    void assertExtremes(double least, double largest, int expectedProducts) {
      assertExtremes(least, largest);
      assertThat(products).isEqualTo(expectedProducts);
    }

    void assertExtremes(double least, double largest) {
      products = 0;
      ExtremeEigenvalues found = ExtremeEigenvalues.of(entries.length, this::multiply);
      double rounding = 1e-13 * Math.max(Math.abs(least), Math.abs(largest));
      assertThat(found.least()).isCloseTo(least, within(rounding));
      assertThat(found.largest()).isCloseTo(largest, within(rounding));
    }
  }

  /** 500 numbers evenly spaced between two others, but for a first and a last that lie apart. */
  private static double[] apart(double first, double low, double high, double last) {
    double[] entries =
        IntStream.range(0, 500).mapToDouble(i -> low + (high - low) * i / 499).toArray();
    entries[0] = first;
    entries[499] = last;
    return entries;
  }

  @Test
  void tridiagonal() {
    assertTridiagonal(new double[] {3}, new double[0], 3, 3);
    assertTridiagonal(new double[] {0}, new double[0], 0, 0);
    assertTridiagonal(new double[] {-5, 2, 1}, new double[] {0, 0}, -5, 2);
    assertTridiagonal(new double[] {2, 2}, new double[] {1}, 1, 3);
    assertTridiagonal(new double[] {0, 0}, new double[] {100}, -100, 100);
    assertTridiagonal(new double[] {1, 1}, new double[] {1}, 0, 2);
    assertTridiagonal(new double[] {1, 4}, new double[] {2}, 0, 5);
    // 2 - 2 cos(kπ/6), and with a larger diagonal
    double width = Math.sqrt(3);
    double[] ones = {1, 1, 1, 1};
    assertTridiagonal(new double[] {2, 2, 2, 2, 2}, ones, 2 - width, 2 + width);
    assertTridiagonal(new double[] {-9, -9, -9, -9, -9}, ones, -9 - width, -9 + width);
  }

  private static void assertTridiagonal(
      double[] main, double[] coupling, double least, double largest) {
    ExtremeEigenvalues found = ExtremeEigenvalues.ofTridiagonal(main, coupling);
    double rounding = 1e-15 * Math.max(Math.abs(least), Math.abs(largest));
    assertThat(found.least()).isCloseTo(least, within(rounding));
    assertThat(found.largest()).isCloseTo(largest, within(rounding));
  }

  /** Extremes that lie apart are found in 64 steps, the least that the search takes; 0 is one. */
  @Test
  void stopsWhenTwoChecksAgree() {
    new Diagonal(apart(-10, -1, 1, 10)).assertExtremes(-10, 10, 64);
    new Diagonal(apart(0, 4, 6, 10)).assertExtremes(0, 10, 64);
    new Diagonal(apart(-10, -6, -4, 0)).assertExtremes(-10, 0, 64);
  }

  /** Neither end moves by more than 1e-14 of the larger one; of 0 it would never be less. */
  @Test
  void theLargerEndIsTheMeasure() {
    new Diagonal(apart(0, 0.02, 0.98, 1)).assertExtremes(0, 1, 80);
  }

  /** Where one end or both are crowded, checks that do not agree let it go on. */
  @Test
  void goesOnWhileOneEndMoves() {
    new Diagonal(apart(1, 1, 500, 500)).assertExtremes(1, 500);
    new Diagonal(apart(-900, 1, 500, 500)).assertExtremes(-900, 500);
    new Diagonal(apart(1, 1, 500, 1400)).assertExtremes(1, 1400);
    new Diagonal(apart(1e-20, 1e-20, 5e-18, 5e-18)).assertExtremes(1e-20, 5e-18);
  }

  /** With few distinct eigenvalues Krylov's space ends early, at any scale. */
  @Test
  void endsWithTheSpace() {
    for (double scale : new double[] {1e-20, 0.1, 1e20}) {
      double[] entries = new double[50];
      Arrays.fill(entries, 3 * scale);
      new Diagonal(entries).assertExtremes(3 * scale, 3 * scale, 1);
      entries[7] = 5 * scale;
      new Diagonal(entries).assertExtremes(3 * scale, 5 * scale, 2);
      entries[9] = -4 * scale;
      new Diagonal(entries).assertExtremes(-4 * scale, 5 * scale, 3);
    }
    new Diagonal(0, 0, 0).assertExtremes(0, 0, 1);
    new Diagonal(3, 1, 2).assertExtremes(1, 3, 3);
  }
}
