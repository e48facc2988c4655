package org.learningtorelax.properties.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.HeatEquation;
import org.learningtorelax.instance.HeatProblem;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.fault.HeatScheme;
import org.learningtorelax.properties.fault.PlantedFault;

/**
 * The heat equation against manufactured exact solutions, with κ, f and u0 made for them. Each of
 * the two orders is seen alone: in time on a solution that is quadratic in x and y, for which the
 * 5-point Laplacian is exact; in space on one that is linear in t, for which the scheme is exact in
 * time. An observed order is log₂ of the ratio of two errors, of which each is the leading term up
 * to a fraction that vanishes with the step; 0.15 of slack is what that fraction needs here.
 */
@Clause({"Input 17", "Appendix G.2 corrected"})
class HeatEquationProperties {
  private static final double SLACK = 0.15;

  private static double square(double z) {
    return z * (1 - z);
  }

  /** u = cos(qt) x(1-x) y(1-y). */
  private static HeatProblem oscillating(DoubleUnaryOperator kappa, double q) {
    return new HeatProblem(
        kappa,
        (t, x, y) ->
            -q * Math.sin(q * t) * square(x) * square(y)
                + 2 * kappa.applyAsDouble(t) * Math.cos(q * t) * (square(x) + square(y)),
        (x, y) -> square(x) * square(y));
  }

  /** u = (1 + t) x(1-x)eˣ sin πy. */
  private static HeatProblem growing(DoubleUnaryOperator kappa) {
    return new HeatProblem(
        kappa,
        (t, x, y) -> {
          double negativeLaplacian =
              (3 * x + x * x + Math.PI * Math.PI * square(x)) * Math.exp(x) * Math.sin(Math.PI * y);
          return shape(x, y) + kappa.applyAsDouble(t) * (1 + t) * negativeLaplacian;
        },
        HeatEquationProperties::shape);
  }

  private static double shape(double x, double y) {
    return square(x) * Math.exp(x) * Math.sin(Math.PI * y);
  }

  private static DoubleUnaryOperator wave(double mean, double amplitude) {
    return t -> mean * (1 + amplitude * Math.sin(4 * t));
  }

  @Property(seed = "31", tries = 40)
  void secondOrderInTime(
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double mean,
      @ForAll @DoubleRange(min = 0.2, max = 0.9) double amplitude,
      @ForAll @DoubleRange(min = 2, max = 6) double q) {
    timeOrderIsTwo(HeatScheme.MAIN_CODE, wave(mean, amplitude), q);
  }

  @Property(seed = "31", tries = 8)
  void wrongSchemesInTimeAreCaught(
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double mean,
      @ForAll @DoubleRange(min = 0.2, max = 0.9) double amplitude,
      @ForAll @DoubleRange(min = 2, max = 6) double q) {
    DoubleUnaryOperator kappa = wave(mean, amplitude);
    timeOrderIsTwo(HeatScheme.FAITHFUL, kappa, q);
    for (HeatScheme fault :
        new HeatScheme[] {
          HeatScheme.DIFFUSIVITY_AT_START, HeatScheme.FORCING_AT_END, HeatScheme.BACKWARD_EULER
        }) {
      PlantedFault.mustBeCaught(fault, 100, () -> timeOrderIsTwo(fault, kappa, q));
    }
  }

  @Property(seed = "32", tries = 30)
  void secondOrderInSpace(
      @ForAll @DoubleRange(min = 0.1, max = 10) double mean,
      @ForAll @DoubleRange(min = 0, max = 0.9) double amplitude) {
    spaceOrderIsTwo(HeatScheme.MAIN_CODE, wave(mean, amplitude));
  }

  @Property(seed = "32", tries = 8)
  void wrongSchemesInSpaceAreCaught(
      @ForAll @DoubleRange(min = 0.1, max = 10) double mean,
      @ForAll @DoubleRange(min = 0, max = 0.9) double amplitude) {
    DoubleUnaryOperator kappa = wave(mean, amplitude);
    spaceOrderIsTwo(HeatScheme.FAITHFUL, kappa);
    PlantedFault.mustBeCaught(
        HeatScheme.MESH_WITHOUT_BOUNDARY,
        100,
        () -> spaceOrderIsTwo(HeatScheme.MESH_WITHOUT_BOUNDARY, kappa));
  }

  /**
   * The systems are the scheme's, divided by s: the same steps as a second program with dense
   * matrices.
   */
  @Property(seed = "33", tries = 60)
  void stepsAreThoseOfTheSchemeWrittenAnew(
      @ForAll @IntRange(min = 2, max = 9) int cells,
      @ForAll @DoubleRange(min = 1e-4, max = 0.1) @Scale(4) double dt,
      @ForAll @IntRange(min = 1, max = 5) int steps) {
    HeatProblem problem = HeatProblem.ofPaper();
    double[] main = HeatScheme.MAIN_CODE.solve(problem, cells, dt, steps);
    double[] dense = HeatScheme.FAITHFUL.solve(problem, cells, dt, steps);
    // Solved to 1e-14 |b| by the one and by elimination by the other, in five steps.
    assertThat(main).containsExactly(dense, within(1e-11));
    Statistics.label("several steps and cells")
        .collect(steps > 1 && cells > 3)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 40));
  }

  @Property(seed = "34", tries = 25)
  void oneMatrixIsShiftedAndContextsAreTheDiffusivity(
      @ForAll @IntRange(min = 2, max = 60) int cells,
      @ForAll @IntRange(min = 0, max = 4999) int k) {
    double dt = HeatEquation.PAPER_TIME_STEP;
    HeatEquation heat = HeatEquation.ofPaper(cells);
    HeatEquation.State state = heat.start();
    SymmetricMatrix first = state.next().system().matrix();
    for (int step = 0; step < 3; step++) {
      Instance instance = state.next();
      SymmetricMatrix matrix = instance.system().matrix();
      double kappa = HeatProblem.ofPaper().diffusivity().applyAsDouble((step + 0.5) * dt);
      assertThat(matrix.size()).isEqualTo((cells - 1) * (cells - 1));
      assertThat(matrix.sharesPatternWith(first)).isTrue();
      assertThat(instance.context()).isEqualTo(kappa);
      double[] diagonal = new double[matrix.size()];
      Arrays.fill(diagonal, 4 + 2 / (dt * kappa * cells * cells));
      // 4 + 1/s, rounded in another order: a few units in the last place.
      assertThat(matrix.diagonal()).containsExactly(diagonal, within(1e-14 * diagonal[0]));
      assertThat(instance.system().initialGuess()).containsExactly(state.solution());
      assertThat(state.next().system().rightHandSide())
          .as("the same bits when asked again")
          .containsExactly(instance.system().rightHandSide());
      double[] anyVector = heat.sample((x, y) -> x + y * k);
      HeatEquation.State before = state;
      state = state.after(anyVector);
      assertThat(before.step()).as("a state does not change").isEqualTo(step);
      assertThat(state.solution()).containsExactly(anyVector);
      assertThat(state.time()).isEqualTo((step + 1) * dt);
    }
  }

  private static void timeOrderIsTwo(HeatScheme scheme, DoubleUnaryOperator kappa, double q) {
    int cells = 4;
    double coarse = timeError(scheme, kappa, q, cells, 60);
    double fine = timeError(scheme, kappa, q, cells, 120);
    assertOrderTwo(coarse, fine);
  }

  private static double timeError(
      HeatScheme scheme, DoubleUnaryOperator kappa, double q, int cells, int steps) {
    double[] u = scheme.solve(oscillating(kappa, q), cells, 1.0 / steps, steps);
    return distance(u, cells, (x, y) -> Math.cos(q) * square(x) * square(y));
  }

  private static void spaceOrderIsTwo(HeatScheme scheme, DoubleUnaryOperator kappa) {
    assertOrderTwo(spaceError(scheme, kappa, 8), spaceError(scheme, kappa, 16));
  }

  private static double spaceError(HeatScheme scheme, DoubleUnaryOperator kappa, int cells) {
    int steps = 5;
    double dt = 0.1;
    double[] u = scheme.solve(growing(kappa), cells, dt, steps);
    return distance(u, cells, (x, y) -> (1 + steps * dt) * shape(x, y));
  }

  /** The root mean square of the error on the mesh. */
  private static double distance(double[] u, int cells, DoubleBinaryOperator exact) {
    double norm = new ArrayRealVector(u).getDistance(HeatScheme.sample(cells, exact));
    return norm / (cells - 1);
  }

  private static void assertOrderTwo(double coarse, double fine) {
    assertThat(Math.log(coarse / fine) / Math.log(2)).as("order").isCloseTo(2, within(SLACK));
  }
}
