package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.DefectReduction;
import org.learningtorelax.theory.InstanceTau;

/**
 * C_ω, its powers' norms and the k of Assumption 2.1, against dense algebra and Algorithm 1's run.
 */
class DefectReductionProperties {
  /** A power up to 40 of a matrix of order 12, condition up to some 1e3. */
  private static final double ROUNDING = 1e-9;

  /** What one more root of a power forgives. */
  private static final double DEFECTIVE = 1e-5;

  @Clause({"Normal forms", "Residual recursion"})
  @Property(seed = "11", tries = 300)
  void agreesWithDenseAlgebra(
      @ForAll("systems") SystemCase system, @ForAll @IntRange(min = 1, max = 40) int k) {
    SymmetricMatrix matrix = system.matrix();
    double omega = system.omega();
    RealMatrix sor = DenseSpectrum.defectReduction(matrix, DenseSpectrum.sorForm(matrix, omega));
    RealMatrix ssor = DenseSpectrum.defectReduction(matrix, DenseSpectrum.ssorForm(matrix, omega));
    agree(DefectReduction.sor(matrix, omega), sor, k, system);
    agree(DefectReduction.ssor(matrix, omega), ssor, k, system);
    PlantedFault.mustBeCaught(
        "k + 1", 80, () -> rootAgrees(DefectReduction.sor(matrix, omega), sor, k, k + 1));
    PlantedFault.mustBeCaught(
        "W transposed",
        15,
        () ->
            agree(
                DefectReduction.sor(matrix, omega),
                DenseSpectrum.defectReduction(
                    matrix, DenseSpectrum.sorForm(matrix, omega).transpose()),
                k,
                system));
  }

  private static void agree(DefectReduction c, RealMatrix dense, int k, SystemCase system) {
    rootAgrees(c, dense, k, k);
    assertThat(c.radius()).isCloseTo(DenseSpectrum.radius(dense), within(DEFECTIVE));
    double[] b = system.system().rightHandSide();
    double[] difference = c.apply(k, b);
    Vectors.addMultiple(-1, dense.power(k).operate(b), difference);
    assertThat(Vectors.norm(difference)).isLessThanOrEqualTo(ROUNDING * Vectors.norm(b));
  }

  private static void rootAgrees(DefectReduction c, RealMatrix dense, int k, int other) {
    double norm = new SingularValueDecomposition(dense.power(other)).getNorm();
    Assume.that(norm > 1e-6);
    assertThat(c.rootOfPowerNorm(k)).isCloseTo(Math.pow(norm, 1.0 / other), within(ROUNDING));
  }

  /** k is one less than the count, but where a norm meets the threshold. */
  @Clause("Assumption 2.1")
  @Property(seed = "12", tries = 300)
  void lastIndexIsBeforeTheCount(@ForAll("systems") SystemCase system) {
    double[] b = system.system().rightHandSide();
    Assume.that(Vectors.norm(b) > 0);
    double epsilon = 1e-5;
    double[] norms =
        new Sor()
            .solve(
                LinearSystem.of(system.matrix(), b),
                system.omega(),
                StoppingRule.relative(epsilon, 1_000_000))
            .residualNorms();
    int k = InstanceTau.lastIndex(system.matrix(), b, system.omega(), epsilon);
    assertThat(k).isEqualTo(norms.length - 2);
    assertThat(InstanceTau.lastIndex(norms, epsilon)).isEqualTo(k);
    Statistics.label("k above 10")
        .collect(k > 10)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 12);
  }
}
