package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static final List<Double> X = List.of(0.0, 1.0, 3.0, 4.0);
  private static final List<Double> Y = List.of(0.0, 0.5, 2.0);

  /** x + 2y is linear along every edge, so each crossing is exact. */
  @Test
  void theLevelOfALinearFunctionIsALine() {
    List<List<Double>> values = new ArrayList<>();
    X.forEach(x -> values.add(Y.stream().map(y -> x + 2 * y).toList()));
    Curve curve = new Contour(X, Y, values).at(3.25);
    int points = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < curve.x().size(); i++) {
      double y = curve.y().get(i);
      if (!Double.isNaN(y)) {
        assertThat(curve.x().get(i) + 2 * y).isCloseTo(3.25, within(1e-15));
        least = Math.min(least, y);
        most = Math.max(most, y);
        points++;
      }
    }
    assertThat(points).isEqualTo(8); // four cells, two crossings each
    assertThat(least).isZero();
    assertThat(most).isEqualTo(1.625);
  }

  @Test
  void aLevelThatIsNotReachedHasNoLine() {
    List<List<Double>> flat = X.stream().map(x -> Y.stream().map(y -> 1.0).toList()).toList();
    assertThat(new Contour(X, Y, flat).at(2).x()).isEmpty();
  }
}
