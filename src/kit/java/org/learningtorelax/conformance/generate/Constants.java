package org.learningtorelax.conformance.generate;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.theory.Young;

/** Random arguments of the closed formulas. */
public final class Constants {
  private Constants() {}

  /** Thousandths, and numbers as near to 1 as 1e-12. */
  private static Arbitrary<Double> belowOne() {
    return Draw.between(0, 1199).map(k -> k < 1000 ? k / 1000.0 : 1 - Math.pow(10, -(k % 12) - 1));
  }

  /**
   * Jacobi radii.
   *
   * @return the arbitrary
   */
  public static Arbitrary<OptimalOmegaInput> optimalOmega() {
    return belowOne().map(OptimalOmegaInput::new);
  }

  /**
   * Jacobi radii and ω in hundredths, a third of them as near to ω* as 10^-14 of it, where the
   * discriminant of Young's relation is 0.
   *
   * @return the arbitrary
   */
  public static Arbitrary<YoungInput> young() {
    Arbitrary<Double> betas = belowOne();
    return Combinators.combine(betas, Draw.between(1, 299)).as(Constants::young);
  }

  private static YoungInput young(double beta, int k) {
    if (k < 200) {
      return new YoungInput(beta, k / 100.0);
    }
    double optimal = Young.optimalOmega(Require.spectralRadius("beta", beta));
    double distance = Math.pow(10, -1 - k % 14);
    double omega = optimal * (k % 2 == 0 ? 1 + distance : 1 - distance);
    return new YoungInput(beta, omega < 2 ? omega : optimal);
  }

  /**
   * Radii, τ in hundredths from 0.01, ε = 10^-k and halves.
   *
   * @return the arbitrary
   */
  public static Arbitrary<SurrogateInput> surrogate() {
    Arbitrary<Double> rhos = belowOne();
    Arbitrary<Double> taus = Draw.between(1, 99).map(k -> k / 100.0);
    Arbitrary<Double> epsilons =
        Draw.between(1, 120).map(k -> k < 100 ? k / 100.0 : Math.pow(10, -(k % 15) - 1));
    return Combinators.combine(rhos, taus, epsilons).as(SurrogateInput::new);
  }
}
