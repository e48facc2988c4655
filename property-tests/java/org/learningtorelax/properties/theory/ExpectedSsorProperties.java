package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.SsorLipschitz;

/**
 * Lemma F.4 and Corollaries F.1 and F.2 on systems of two unknowns, where the expected count is an
 * integral: its slope in ω and in the shift, against the Lipschitz constants, at places improved
 * step by step. K is the largest count there is, less than Corollary D.2's, so that the constants
 * are the smallest that the statements allow.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class ExpectedSsorProperties {
  private static final int ANGLES = 300;
  private static final int DRAWS = 20_000;
  private static final int CLIMBS = 40;

  /** Slopes are differences over steps of 1e-4, of numbers that the quadrature has to some 1e-5. */
  private static final double QUADRATURE = 1.01;

  /** The matrix [[1, a√q], [a√q, q]], whose Jacobi radius is a. */
  private record Place(double beta, double scale, double omega, double epsilon) {

    static Place random(Random random) {
      return new Place(
          0.05 + 0.9 * random.nextDouble(),
          Math.pow(10, 2 * random.nextDouble() - 1),
          1 + 0.9 * random.nextDouble(),
          Math.pow(10, -5 * random.nextDouble()));
    }

    Place near(Random random) {
      double size = Math.pow(10, -2 * random.nextDouble());
      return new Place(
          Math.min(0.97, Math.max(0.05, beta + 0.2 * size * random.nextGaussian())),
          scale * Math.exp(size * random.nextGaussian()),
          Math.min(1.95, Math.max(1, omega + 0.2 * size * random.nextGaussian())),
          Math.min(1.2, Math.max(1e-6, epsilon * Math.exp(2 * size * random.nextGaussian()))));
    }

    SymmetricMatrix matrix(double shift) {
      double off = beta * Math.sqrt(scale);
      return SymmetricMatrix.ofDense(new double[][] {{1 + shift, off}, {off, scale + shift}});
    }

    double least() {
      double root = Math.hypot((1 - scale) / 2, beta * Math.sqrt(scale));
      return scale * (1 - beta * beta) / ((1 + scale) / 2 + root);
    }

    double kappa() {
      return (1 + scale - least()) / least();
    }

    /** ρ(D A⁻¹). */
    double mu() {
      return 1 / (1 - beta);
    }

    Slope inOmega() {
      double step = 1e-4;
      SymmetricMatrix matrix = matrix(0);
      return Slope.between(
          PlanarSsor.of(matrix, omega), PlanarSsor.of(matrix, omega + step), step, epsilon);
    }

    Slope inShift() {
      double step = 1e-4 * least();
      return Slope.between(
          PlanarSsor.of(matrix(0), omega), PlanarSsor.of(matrix(step), omega), step, epsilon);
    }
  }

  /** The slope of E SSOR between two near matrices Cb, and what the bounds on it are made of. */
  private record Slope(double slope, double lipschitz, int count, double radius) {

    static Slope between(PlanarSsor one, PlanarSsor other, double step, double epsilon) {
      int count = Math.max(one.largestCount(epsilon), other.largestCount(epsilon));
      double radius = Math.max(one.radius(), other.radius());
      double difference = other.expectedCount(epsilon, ANGLES) - one.expectedCount(epsilon, ANGLES);
      PlanarSsor first = one;
      PlanarSsor second = other;
      double lipschitz = 0;
      for (int k = 1; k < count; k++) {
        double norm = first.minus(second).norm() * Math.sqrt(2) / step;
        lipschitz = Math.max(lipschitz, norm / Math.pow(radius, k - 1.0));
        first = first.times(one);
        second = second.times(other);
      }
      double least = Math.min(one.radius(), other.radius());
      return new Slope(Math.abs(difference) / step, lipschitz, count, least);
    }

    /** 2 n K L √(2/π)/ρ, Lemma F.4 corrected before ρ is bounded by β⁴/16. */
    double local() {
      return 4 * count * lipschitz * Math.sqrt(2 / Math.PI) / radius;
    }
  }

  @Clause({"Lemma F.4", "Lemma F.4 corrected"})
  @Property(seed = "20231301", tries = 20)
  void slopesInOmegaAreBelowTheLemmas(@ForAll @LongRange(min = 0) long seed) {
    keepsTheLemma(steepest(seed, place -> relative(place.inOmega())), true);
  }

  @Clause({"Lemma F.4", "Lemma F.4 corrected"})
  @Property(seed = "20231302", tries = 20)
  void slopesInTheShiftAreBelowTheLemmas(@ForAll @LongRange(min = 0) long seed) {
    keepsTheLemma(steepest(seed, place -> relative(place.inShift())), false);
  }

  private static double relative(Slope slope) {
    return slope.local() > 0 ? slope.slope() / slope.local() : 0;
  }

  private static void keepsTheLemma(Place place, boolean omega) {
    Slope slope = omega ? place.inOmega() : place.inShift();
    double corrected =
        SsorLipschitz.expectedCountCorrected(slope.count(), 2, slope.lipschitz(), place.beta());
    isBelow(slope, slope.local());
    isBelow(slope, corrected);
    isBelow(
        slope, SsorLipschitz.expectedCountPrinted(slope.count(), slope.lipschitz(), place.beta()));
    assertThat(slope.local()).isLessThanOrEqualTo(corrected * QUADRATURE);
    Statistics.label("above a thirtieth of 2nKL√(2/π)/ρ")
        .collect(relative(slope) > 1 / 30.0)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
    PlantedFault.mustBeCaught(
        "no K, and a tenth", 50, () -> isBelow(slope, slope.local() / slope.count() / 10));
  }

  @Clause({"Corollary F.1", "Corollary F.1 corrected"})
  @Property(seed = "20231303", tries = 20)
  void slopesInOmegaAreBelowTheCorollary(@ForAll @LongRange(min = 0) long seed) {
    Place place = steepest(seed, p -> p.inOmega().slope() / inOmega(p, p.inOmega()));
    Slope slope = place.inOmega();
    double corrected = inOmega(place, slope);
    double printed =
        SsorLipschitz.expectedCountInOmegaPrinted(
            slope.count(), 2, place.kappa(), place.beta(), place.omega() + 1e-4, place.mu());
    keepsTheCorollary(slope, corrected, printed);
  }

  private static double inOmega(Place place, Slope slope) {
    return SsorLipschitz.expectedCountInOmegaCorrected(
        slope.count(), 2, place.kappa(), place.beta(), place.omega() + 1e-4, place.mu());
  }

  @Clause({"Corollary F.2", "Corollary F.2 corrected"})
  @Property(seed = "20231304", tries = 20)
  void slopesInTheShiftAreBelowTheCorollary(@ForAll @LongRange(min = 0) long seed) {
    Place place = steepest(seed, p -> p.inShift().slope() / inShift(p, p.inShift()));
    Slope slope = place.inShift();
    double printed =
        SsorLipschitz.expectedCountInShiftPrinted(
            slope.count(), 2, place.kappa(), place.beta(), place.least());
    keepsTheCorollary(slope, inShift(place, slope), printed);
  }

  private static double inShift(Place place, Slope slope) {
    return SsorLipschitz.expectedCountInShiftCorrected(
        slope.count(), 2, place.kappa(), place.beta(), place.least());
  }

  /** The corollaries leave a lot: the largest ratios found are some 1e-4 and 1e-5. */
  private static void keepsTheCorollary(Slope slope, double corrected, double printed) {
    isBelow(slope, corrected);
    isBelow(slope, printed);
    assertThat(corrected).isLessThanOrEqualTo(printed);
    Statistics.label("above 1e-5 of the corrected constant")
        .collect(slope.slope() > 1e-5 * corrected)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 50));
    PlantedFault.mustBeCaught("a hundred thousandth", 50, () -> isBelow(slope, corrected / 1e5));
  }

  private static void isBelow(Slope slope, double constant) {
    assertThat(slope.slope()).isLessThanOrEqualTo(constant * QUADRATURE);
  }

  /** From a drawn place with counts above 1, on to whichever neighbour has the larger ratio. */
  private static Place steepest(long seed, ToDoubleFunction<Place> ratio) {
    Random random = new Random(seed);
    Place best = Place.random(random);
    double largest = ratio.applyAsDouble(best);
    for (int climb = 0; climb < CLIMBS; climb++) {
      Place next = largest > 0 ? best.near(random) : Place.random(random);
      double found = ratio.applyAsDouble(next);
      if (found > largest) {
        best = next;
        largest = found;
      }
    }
    return best;
  }

  /**
   * The integral against the solver's counts of drawn right-hand sides; those of b not truncated.
   */
  @Clause({"Section 3", "Lemma F.4 corrected"})
  @Example
  void theIntegralAgreesWithDraws() {
    agreesWithDraws(random -> TruncatedGaussian.draw(2, random));
    assertThat(
            PlantedFault.catches(
                () ->
                    agreesWithDraws(
                        random -> new double[] {random.nextGaussian(), random.nextGaussian()})))
        .isTrue();
  }

  private static void agreesWithDraws(Function<RandomGenerator, double[]> rightHandSide) {
    double epsilon = 0.3;
    SymmetricMatrix matrix = new Place(0.5, 3, 1.2, epsilon).matrix(0);
    StoppingRule rule = StoppingRule.absolute(epsilon, 1000);
    PlanarSsor planar = PlanarSsor.of(matrix, 1.2);
    Well19937c random = new Well19937c(20231305);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      LinearSystem system = LinearSystem.of(matrix, rightHandSide.apply(random));
      sum += new Ssor().solve(system, 1.2, rule).iterations();
    }
    // Hoeffding, both sides: further off with probability below 1e-10
    double deviation = planar.largestCount(epsilon) * Math.sqrt(Math.log(2e10) / (2 * DRAWS));
    double exact = planar.expectedCount(epsilon, ANGLES);
    assertThat(deviation).isLessThan(exact / 10);
    assertThat(exact).isCloseTo(planar.expectedCount(epsilon, 4 * ANGLES), within(1e-3));
    assertThat(sum / DRAWS).isCloseTo(exact, within(deviation));
  }
}
