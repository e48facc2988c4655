package org.learningtorelax.conformance.generate;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.YoungInput;

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
   * Jacobi radii and ω in hundredths.
   *
   * @return the arbitrary
   */
  public static Arbitrary<YoungInput> young() {
    Arbitrary<Double> betas = belowOne();
    Arbitrary<Double> omegas = Draw.between(1, 199).map(k -> k / 100.0);
    return Combinators.combine(betas, omegas).as(YoungInput::new);
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
