package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.properties.exact.ExactSystem;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.Young;

/**
 * ρ(C_ω): Kahan's lower bound |ω - 1| on all families, and Young's formula on the consistently
 * ordered ones (Section 2), against the eigenvalues of the dense matrix.
 */
class SpectralRadiusProperties {

  /**
   * At ω* the largest eigenvalue of C is double and defective, so that a perturbation of C of 1e-15
   * or so, which any computation makes, moves it by the square root of that: some 3e-8, in each of
   * the first 26 squarings that compute the radius (the later ones hardly count), and once more in
   * the root of Young's formula. Further away the agreement is closer; one bound is enough.
   */
  private static final double DEFECTIVE = 1e-5;

  /** Eigenvalues lose at most some digits; their product, the determinant, hardly any. */
  private static final double ROUNDING = 1e-9;

  @Clause("Kahan bound")
  @Property(seed = "8", tries = 300)
  void kahansBound(@ForAll("systems") SystemCase system) {
    double omega = system.omega();
    kahan(DenseSpectrum.sorForm(system.matrix(), omega), system);
    double radius =
        DenseSpectrum.radius(
            DenseSpectrum.defectReduction(
                system.matrix(), DenseSpectrum.sorForm(system.matrix(), omega)));
    Statistics.label("attained")
        .collect(radius < Math.abs(omega - 1) + DEFECTIVE)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 5);
              coverage.check(false).percentage(share -> share > 30);
            });
  }

  /** ω L in place of L: the determinant is another, and the bound fails. */
  @Clause("Kahan bound")
  @Property(seed = "8", tries = 100)
  void omegaOnTheLowerTriangleIsCaught(@ForAll("systems") SystemCase system) {
    RealMatrix form =
        DenseSpectrum.diagonal(system.matrix())
            .add(DenseSpectrum.strictlyLower(system.matrix()).scalarMultiply(system.omega()));
    PlantedFault.mustBeCaught("omega on L", 25, () -> kahan(form, system));
  }

  /** Why the bound holds: det C_ω = (1-ω)ⁿ, exactly. */
  @Clause("Kahan bound")
  @Property(seed = "8", tries = 100)
  void determinantIsAPower(@ForAll("smallSystems") SystemCase systemCase) {
    ExactSystem system = ExactSystem.of(systemCase.system());
    BigFraction omega = Exact.of(systemCase.omega());
    FieldMatrix<BigFraction> c = system.defectReduction(system.sorForm(omega));
    BigFraction determinant = new FieldLUDecomposition<>(c).getDeterminant();
    BigFraction expected = BigFraction.ONE.subtract(omega).pow(systemCase.matrix().size());
    assertThat(determinant).isEqualTo(expected);
  }

  @Clause("Young's radius")
  @Property(seed = "8", tries = 400)
  void youngsRadiusOfConsistentlyOrderedMatrices(
      @ForAll("consistentlyOrdered") MatrixCase matrixCase, @ForAll("places") Place place) {
    double beta = JacobiRadius.of(matrixCase.matrix());
    double omega = place.omega(Young.optimalOmega(beta));
    isYoungs(Young::radius, matrixCase.matrix(), omega);
    Statistics.label("family").collect(matrixCase.family());
    Statistics.label("at, below or above the best")
        .collect(Math.signum(omega - Young.optimalOmega(beta)))
        .coverage(
            coverage -> {
              coverage.check(-1.0).percentage(share -> share > 25);
              coverage.check(0.0).percentage(share -> share > 10);
              coverage.check(1.0).percentage(share -> share > 25);
            });
  }

  @Clause("Young's radius")
  @Property(seed = "8", tries = 300)
  void plantedFormulasAreCaught(
      @ForAll("coupledConsistentlyOrdered") MatrixCase matrixCase,
      @ForAll("places") Place place,
      @ForAll YoungVariant fault) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double omega = place.omega(Young.optimalOmega(JacobiRadius.of(matrix)));
    PlantedFault.mustBeCaught(fault, 10, () -> isYoungs(fault, matrix, omega));
  }

  /** The same check fails where consistent ordering does, so that the condition is needed. */
  @Clause("Young's radius")
  @Property(seed = "8", tries = 200)
  void youngsRadiusFailsElsewhere(
      @ForAll("notConsistentlyOrdered") MatrixCase matrixCase, @ForAll("places") Place place) {
    SymmetricMatrix matrix = matrixCase.matrix();
    double beta = JacobiRadius.of(matrix);
    Assume.that(beta < 1);
    double omega = place.omega(Young.optimalOmega(beta));
    PlantedFault.mustBeCaught(
        "not consistently ordered", 50, () -> isYoungs(Young::radius, matrix, omega));
  }

  private static void kahan(RealMatrix form, SystemCase system) {
    double radius = DenseSpectrum.radius(DenseSpectrum.defectReduction(system.matrix(), form));
    assertThat(radius).isGreaterThanOrEqualTo(Math.abs(system.omega() - 1) - ROUNDING);
  }

  private static void isYoungs(DoubleBinaryOperator formula, SymmetricMatrix matrix, double omega) {
    RealMatrix c = DenseSpectrum.defectReduction(matrix, DenseSpectrum.sorForm(matrix, omega));
    assertThat(formula.applyAsDouble(JacobiRadius.of(matrix), omega))
        .isCloseTo(DenseSpectrum.radius(c), within(DEFECTIVE));
  }

  /** Young's formula, wrong. */
  private enum YoungVariant implements DoubleBinaryOperator {
    /** s² without the division by 4. */
    NOT_DIVIDED {
      @Override
      public double applyAsDouble(double beta, double omega) {
        return omega >= Young.optimalOmega(beta) ? omega - 1 : 4 * Young.radius(beta, omega);
      }
    },
    /** The branch taken at 1 + (β²/(1+√(1-β²)))², as Theorem E.1 prints its largest ω. */
    BETA_SQUARED {
      @Override
      public double applyAsDouble(double beta, double omega) {
        double ratio = beta * beta / (1 + Math.sqrt(1 - beta * beta));
        return omega >= 1 + ratio * ratio ? omega - 1 : Young.radius(beta, omega);
      }
    },
    /** |ω - 1| always, Kahan's bound. */
    KAHAN {
      @Override
      public double applyAsDouble(double beta, double omega) {
        return Math.abs(omega - 1);
      }
    },
    /** β in place of its value at ω = 1, β². */
    JACOBI {
      @Override
      public double applyAsDouble(double beta, double omega) {
        return Math.sqrt(Young.radius(beta, omega));
      }
    }
  }

  /** Where ω lies against ω*: at it, near it, or anywhere. */
  record Place(double fraction, double offset) {
    double omega(double best) {
      return fraction > 0 ? fraction : Math.min(best + offset, 2 - 0x1p-20);
    }
  }

  @Provide
  Arbitrary<Place> places() {
    Arbitrary<Place> near =
        Arbitraries.of(0.0, 0.0, 0.0, 1e-9, -1e-9, 1e-6, -1e-6, 1e-3, -1e-3)
            .map(o -> new Place(0, o));
    return Arbitraries.oneOf(near, Cases.omegas().map(omega -> new Place(omega, 0)));
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 10);
  }

  @Provide
  Arbitrary<SystemCase> smallSystems() {
    return Cases.systems(Cases.ALL, 1, 4);
  }

  @Provide
  Arbitrary<MatrixCase> consistentlyOrdered() {
    return Cases.matrices(Cases.CONSISTENTLY_ORDERED, 1, 10);
  }

  @Provide
  Arbitrary<MatrixCase> coupledConsistentlyOrdered() {
    return Cases.matrices(Cases.CONSISTENTLY_ORDERED, 4, 10);
  }

  @Provide
  Arbitrary<MatrixCase> notConsistentlyOrdered() {
    return Cases.matrices(Cases.OTHERS, 3, 10);
  }
}
