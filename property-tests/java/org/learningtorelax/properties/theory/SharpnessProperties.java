package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.NearAsymptotic;
import org.learningtorelax.theory.OptimalOmegaPolicy;
import org.learningtorelax.theory.SurrogateBound;
import org.learningtorelax.theory.Young;

/**
 * The worst inputs for Lemmas 2.1 and E.1: constructed where they are known, else climbed to, edges
 * of the hypotheses included. The two sides of each inequality come within 1 % there.
 */
class SharpnessProperties {

  /**
   * b the right singular vector of C^k for |C^k|, ε a little below |C^k b|: the count is k + 1, and
   * U exceeds it by nothing but the little, which is 10⁻⁹ over -log |C^k|^{1/k}; twice that allows
   * for rounding.
   */
  @Clause("Lemma 2.1 (1)")
  @Property(seed = "20231210", tries = 300)
  void countComesAsCloseToUAsOneLikes(
      @ForAll("systems") SystemCase system, @ForAll @IntRange(min = 1, max = 8) int k) {
    SymmetricMatrix matrix = system.matrix();
    double omega = system.omega();
    RealMatrix power =
        DenseSpectrum.defectReduction(matrix, DenseSpectrum.sorForm(matrix, omega)).power(k);
    SingularValueDecomposition svd = new SingularValueDecomposition(power);
    double epsilon = svd.getNorm() * (1 - 1e-9);
    Assume.that(epsilon > 1e-12 && epsilon < 1);
    double beta = JacobiRadius.of(matrix);
    double tau =
        NearAsymptotic.leastTau(Math.pow(svd.getNorm(), 1.0 / k), Young.radius(beta, omega));
    Assume.that(tau > 1e-4 && tau < 1);
    LinearSystem worst = LinearSystem.of(matrix, svd.getV().getColumn(0));
    int count = new Sor().solve(worst, omega, StoppingRule.relative(epsilon, 1000)).iterations();
    Assume.that(count == k + 1); // an earlier residual may dip below ε
    double u = new SurrogateBound(beta, tau, epsilon).at(omega);
    assertThat((double) count).isLessThan(u * (1 + 1e-12));
    assertThat(u - count).isLessThan(2 * 1e-9 * k / -Math.log(epsilon));
    PlantedFault.mustBeCaught(
        "0.999 +", 100, () -> assertThat((double) count).isLessThan(u - 0.001));
  }

  /** Among β, τ, ε and ω < ω_max that the condition allows, half of them on its edges. */
  @Clause("Lemma 2.1 (2) Lipschitz")
  @Property(seed = "20231211", tries = 60)
  void noSlopeExceedsThePrintedConstant(@ForAll @LongRange(min = 0) long seed) {
    double largest = climb(seed, Math.exp(-2));
    assertThat(largest).isLessThanOrEqualTo(1 + 1e-7);
    Statistics.label("within 1 %")
        .collect(largest > 0.99)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
    // the condition with 1/(2e²) for 1/e², in both of its places
    PlantedFault.mustBeCaught(
        "a weaker condition",
        20,
        () -> assertThat(climb(seed, Math.exp(-2) / 2)).isLessThanOrEqualTo(1 + 1e-7));
  }

  /** The slope over the printed constant, where τ ≥ edge or ω* - 1 ≥ edge. */
  private static double climb(long seed, double edge) {
    Random random = new Random(seed);
    double least = 2 * Math.sqrt(edge) / (1 + edge); // ω*(β) - 1 = edge
    boolean onTau = random.nextBoolean();
    boolean onEdge = random.nextBoolean();
    ToDoubleFunction<double[]> ratio =
        x -> {
          double free = onEdge ? 0 : x[0];
          double beta = onTau ? 0.999 * x[1] * x[1] : least + (0.999 - least) * free;
          double tau = onTau ? edge + (0.999 - edge) * free : 1e-6 + 0.99 * x[1] * x[1];
          SurrogateBound bound = new SurrogateBound(beta, tau, 1e-8);
          double best = bound.optimalOmega();
          double omegaMax = best + (1.999 - best) * Math.max(1e-3, x[2] * x[2]);
          double omega = best + (omegaMax - best) * 0.999 * x[3];
          double slope = (bound.at(omegaMax) - bound.at(omega)) / (omegaMax - omega);
          return slope / bound.lipschitzPrinted(omegaMax);
        };
    return Climb.of(ratio, 4, 300, random);
  }

  /** Of a constant diagonal the sharper constant is the derivative at c_min. */
  @Clause({"Lemma E.1", "Lemma E.1 sharper"})
  @Property(seed = "20231212", tries = 60)
  void twoUnknownsAttainTheSharperConstant(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    double other = random.nextBoolean() ? 1 : 1 + random.nextDouble();
    double largest =
        Climb.of(
            x -> shiftQuotient(x, other, OptimalOmegaPolicy::lipschitzSharper), 3, 200, random);
    assertThat(largest).isLessThanOrEqualTo(1 + 1e-6);
    assertThat(Climb.of(x -> shiftQuotient(x, other, OptimalOmegaPolicy::lipschitz), 3, 50, random))
        .isLessThan(1);
    Statistics.label("within 1 %, constant diagonal")
        .collect(largest > 0.99, other == 1)
        .coverage(coverage -> coverage.check(true, true).percentage(share -> share > 40));
    PlantedFault.mustBeCaught(
        "0.99 of it", 40, () -> assertThat(largest).isLessThanOrEqualTo(0.99));
  }

  /** A = [[δ, a], [a, δ other]], c_min = 0: what ω* changes over a step, over constant · step. */
  private static double shiftQuotient(
      double[] x, double other, ToDoubleFunction<OptimalOmegaPolicy> constant) {
    double diagonal = Math.pow(10, 4 * x[0] - 2);
    double coupling = diagonal * Math.sqrt(other) * (0.05 + 0.94 * x[1]);
    double step = diagonal * (1 - coupling / diagonal / Math.sqrt(other)) * (1e-3 + x[2]);
    SymmetricMatrix matrix =
        SymmetricMatrix.ofDense(
            new double[][] {{diagonal, coupling}, {coupling, diagonal * other}});
    double change = OptimalOmegaPolicy.omega(matrix, 0) - OptimalOmegaPolicy.omega(matrix, step);
    return Math.abs(change) / step / constant.applyAsDouble(OptimalOmegaPolicy.of(matrix, 0));
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.CONSISTENTLY_ORDERED, 2, 8);
  }
}
