package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.CgBound;
import org.learningtorelax.theory.SpectralConstants;

/** Lemma E.2 on matrices of all families: μ and ν, (33), and the count below U with τ = 1. */
class CgBoundProperties {
  /** Eigenvalues relative to A, of condition up to some 1e4 here. */
  private static final double ROUNDING = 1e-7;

  @Clause({"Lemma E.2", "Lemma E.2 corrected"})
  @Property(seed = "41", tries = 300)
  void constantsAreTheEigenvalues(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    SpectralConstants constants = SpectralConstants.of(matrix);
    RealMatrix full = DenseSpectrum.full(matrix);
    RealMatrix inverse = MatrixUtils.inverse(full);
    RealMatrix d = DenseSpectrum.diagonal(matrix);
    RealMatrix l = DenseSpectrum.strictlyLower(matrix);
    isClose(constants.mu(), DenseSpectrum.radius(d.multiply(inverse)));
    isClose(constants.lambdaMax(), DenseSpectrum.radius(full));
    isClose(1 / constants.lambdaMin(), DenseSpectrum.radius(inverse));
    // shifted by μ, so that the largest eigenvalue is the one of largest modulus
    RealMatrix excess =
        l.multiply(MatrixUtils.inverse(d))
            .multiply(l.transpose())
            .subtract(d.scalarMultiply(0.25))
            .multiply(inverse);
    RealMatrix shifted =
        excess.add(
            MatrixUtils.createRealIdentityMatrix(matrix.size()).scalarMultiply(constants.mu()));
    assertThat(constants.nu())
        .isCloseTo(
            DenseSpectrum.radius(shifted) - constants.mu(), within(ROUNDING * constants.mu()));
    assertThat(constants.mu()).isGreaterThanOrEqualTo(1 - ROUNDING);
    assertThat(constants.nu()).isGreaterThanOrEqualTo(-0.25 - ROUNDING);
    Statistics.label("nu at most 0, as printed")
        .collect(constants.nu() <= 0)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 30);
              coverage.check(false).percentage(share -> share > 10);
            });
  }

  /** (33) as printed, whatever the sign of ν. */
  @Clause("Eq. 33")
  @Property(seed = "42", tries = 400)
  void conditionOfThePreconditionedMatrix(@ForAll("systems") SystemCase system) {
    CgBound bound = boundOf(system);
    double omega = system.omega();
    RealMatrix product =
        MatrixUtils.inverse(DenseSpectrum.ssorForm(system.matrix(), omega))
            .multiply(DenseSpectrum.full(system.matrix()));
    double kappa =
        DenseSpectrum.radius(product) * DenseSpectrum.radius(MatrixUtils.inverse(product));
    conditionIsAtMost(bound, kappa, omega);
    Statistics.label("above half of the bound")
        .collect(kappa > bound.preconditionedKappa(omega) / 2)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    PlantedFault.mustBeCaught(
        "nu = -1/4",
        20,
        () -> conditionIsAtMost(new CgBound(bound.kappa(), bound.mu(), -0.25, 1), kappa, omega));
    PlantedFault.mustBeCaught(
        "mu = 1",
        20,
        () -> conditionIsAtMost(new CgBound(bound.kappa(), 1, bound.nu(), 1), kappa, omega));
  }

  /** Part 1, τ ≤ 1, corrected by |b|; as printed for |b| ≤ 1. */
  @Clause("Lemma E.2 (1) corrected")
  @Property(seed = "43", tries = 400)
  void countIsAtMostU(@ForAll("systems") SystemCase system, @ForAll("tolerances") double epsilon) {
    CgBound bound = boundOf(system);
    double[] b = system.system().rightHandSide();
    double norm = Vectors.norm(b);
    int count = count(system, b, epsilon);
    assertThat((double) count).isLessThanOrEqualTo(bound.corrected(system.omega(), epsilon, norm));
    assertThat(bound.leastTau(count, system.omega(), epsilon, norm)).isBetween(0.0, 1.0);
    if (norm <= 1) {
      assertThat((double) count).isLessThanOrEqualTo(bound.printed(system.omega(), epsilon));
    }
    Statistics.label("count above half of U")
        .collect(2 * count > bound.corrected(system.omega(), epsilon, norm))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
  }

  /** As printed, without |b|, part 1 fails: here |b| is 10⁸ times larger. */
  @Clause("Lemma E.2 (1)")
  @Property(seed = "43", tries = 200)
  void printedFailsForLargeRightHandSides(@ForAll("largeSystems") SystemCase system) {
    double[] b = system.system().rightHandSide();
    for (int i = 0; i < b.length; i++) {
      b[i] *= 1e8;
    }
    int count = count(system, b, 0.5);
    CgBound bound = boundOf(system);
    // Definition E.1's polynomials of degree k make its count the solver's less 1
    PlantedFault.mustBeCaught(
        "no |b|",
        20,
        () -> assertThat(count - 1.0).isLessThanOrEqualTo(bound.printed(system.omega(), 0.5)));
    assertThat((double) count)
        .isLessThanOrEqualTo(bound.corrected(system.omega(), 0.5, Vectors.norm(b)));
  }

  private static int count(SystemCase system, double[] b, double epsilon) {
    return new SsorCg()
        .solve(
            LinearSystem.of(system.matrix(), b),
            system.omega(),
            StoppingRule.absolute(epsilon, 10_000))
        .iterations();
  }

  private static CgBound boundOf(SystemCase system) {
    return CgBound.of(SpectralConstants.of(system.matrix()));
  }

  private static void conditionIsAtMost(CgBound bound, double kappa, double omega) {
    assertThat(kappa).isLessThanOrEqualTo(bound.preconditionedKappa(omega) * (1 + ROUNDING));
  }

  private static void isClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(ROUNDING * expected));
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 10);
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 2, 12);
  }

  @Provide
  Arbitrary<SystemCase> largeSystems() {
    return Cases.systems(Cases.ALL, 12, 16);
  }

  @Provide
  Arbitrary<Double> tolerances() {
    return Arbitraries.of(0.5, 1e-2, 1e-8);
  }
}
