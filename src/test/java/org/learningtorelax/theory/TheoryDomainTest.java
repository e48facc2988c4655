package org.learningtorelax.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.BadInputException;

/** Each function names the argument, the value and the rule; and what it does at the edges. */
class TheoryDomainTest {
  private static final SymmetricMatrix PAIR =
      SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});
  private static final SymmetricMatrix INDEFINITE =
      SymmetricMatrix.ofDense(new double[][] {{1, 2}, {2, 1}});

  private record Bad(Executable call, String message) {}

  @TestFactory
  Stream<DynamicTest> namesTheRule() {
    return Stream.of(
            new Bad(() -> new SurrogateBound(1, 0.1, 0.1), "beta = 1.0: must lie in [0, 1)"),
            new Bad(() -> new SurrogateBound(0.5, 1, 0.1), "tau = 1.0: must lie in [0, 1)"),
            new Bad(() -> new SurrogateBound(0.5, 0.1, 1), "rtol = 1.0: must lie in the open"),
            new Bad(() -> new SurrogateBound(0.5, 0.1, 0.1).at(2), "omega = 2.0: must lie in"),
            new Bad(() -> NearAsymptotic.rate(1, 0.5), "radius = 1.0: must lie in [0, 1)"),
            new Bad(
                () -> NearAsymptotic.normalization(0.1, 1), "alpha = 1.0: must lie in the open"),
            new Bad(() -> NearAsymptotic.leastTau(-1, 0.5), "rootOfPowerNorm = -1.0: must be at"),
            new Bad(
                () -> new SurrogateBound(0, 0, 0.1).lipschitzCorrected(1.5), "rate = 0.0: must"),
            new Bad(() -> new EnergyBound(0, 1), "gamma = 0.0: must lie in (0, 1]"),
            new Bad(() -> new EnergyBound(1.001, 1), "gamma = 1.001: must lie in (0, 1]"),
            new Bad(() -> EnergyBound.of(INDEFINITE), "gamma = -"),
            new Bad(() -> EnergyBound.sorIterations(1, 2, 0.1), "norm = 1.0: must lie in [0, 1)"),
            new Bad(
                () -> SpectralConstants.of(INDEFINITE), "A = order 2: must be positive definite"),
            new Bad(() -> new CgBound(1, 0.5, 0, 1), "mu = 0.5: must be at least 1.0"),
            new Bad(() -> new CgBound(1, 1, -1, 1), "nu = -1.0: must be at least -0.25"),
            new Bad(
                () -> new CgBound(2, 4, 0, 1).largestOmega(3), "muMax = 3.0: must be at least 4"),
            new Bad(() -> InstanceTau.lastIndex(new double[] {1, 0.5}, 0.1), "residualNorms = 2"),
            new Bad(() -> InstanceTau.lastIndex(PAIR, new double[2], 1, 0.1), "|b| = 0.0: must be"),
            new Bad(() -> new GridRegret(1, 0, 1, 1), "rounds = 0: must be at least 1"),
            new Bad(() -> new GridRegret(1, 1, 1, 1).bound(0), "size = 0.0: must be positive"),
            new Bad(() -> new PolicyRegret(1, 1, 1, 1, 0, 1), "contextWidth = 0.0: must be"),
            new Bad(() -> OnlineSorRegret.of(0.1, new double[0]), "alphas = []: must not be empty"),
            new Bad(() -> OnlineSorRegret.of(0.1, new double[] {0.5, 1}), "alphas[1] = 1.0: must"),
            new Bad(() -> OnlineSorRegret.of(0.1, new double[] {0, 0.5}), "alphas[0] = 0.0: must"),
            new Bad(
                () -> OnlineSorRegret.withoutCondition(1, 1, 1.5, List.of()),
                "rounds = 0: must be at least 1"),
            new Bad(() -> SsorLipschitz.hittingPrinted(0.1, 0), "radius = 0.0: must be positive"),
            new Bad(() -> SsorLipschitz.residualInShift(0.5, 0, 1, 1, 1), "k = 0: must be at"),
            new Bad(() -> ChebyshevFeatures.uniformError(-1, 1), "degree = -1: must be at least 0"),
            new Bad(() -> new BanditRegret(1, 2, 3).constantStep(0), "step = 0.0: must be"))
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.message,
                    () ->
                        assertThatThrownBy(bad.call::execute)
                            .isInstanceOf(BadInputException.class)
                            .hasMessageStartingWith(bad.message)));
  }

  @Test
  void uncoupledUnknowns() {
    SymmetricMatrix identity = SymmetricMatrix.ofDense(new double[][] {{1, 0}, {0, 1}});
    EnergyBound energy = EnergyBound.of(identity);
    assertThat(energy.normCorrected(1)).isZero();
    assertThat(EnergyBound.sorIterations(0, 1, 1e-8)).isEqualTo(1);
    assertThat(energy.squaredCorrected(1.5)).isCloseTo(0.25, within(1e-15));
    SpectralConstants constants = SpectralConstants.of(identity);
    assertThat(constants.kappa()).isEqualTo(1);
    assertThat(constants.mu()).isCloseTo(1, within(1e-15));
    assertThat(constants.nu()).isCloseTo(-0.25, within(1e-15));
    CgBound cg = CgBound.of(constants);
    assertThat(cg.optimalOmega()).isCloseTo(1, within(1e-12));
    assertThat(cg.preconditionedKappa(1)).isCloseTo(1, within(1e-12));
    assertThat(cg.printed(1, 0.5)).isBetween(1.0, 1.2);
  }

  /**
   * k = 0: any τ will do. [[2, 1], [1, 2]] at ω = 1: C = [[0, ...]], one sweep quarters b = (1, 0).
   */
  @Test
  void convergenceInOneSweep() {
    InstanceTau tau = InstanceTau.of(PAIR, 0.5, new double[] {1, 0}, 1, 0.9);
    assertThat(tau.lastIndex()).isZero();
    assertThat(tau.tau()).isZero();
    assertThat(new SurrogateBound(0.5, 0, 0.9).at(1)).isGreaterThan(1);
  }
}
