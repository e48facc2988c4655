package org.learningtorelax.theory;

import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.quantity.SpectralRadius;

/** The ranges that the paper gives to its constants, checked before a formula is evaluated. */
final class Domain {
  private Domain() {}

  /** β, in [0, 1). */
  static @SpectralRadius double beta(@SpectralRadius double beta) {
    if (!(beta >= 0 && beta < 1)) {
      throw new BadInputException("beta", beta, "must lie in [0, 1) for Young's theory to apply");
    }
    return beta;
  }

  /** β, in (0, 1). */
  static @SpectralRadius double positiveBeta(@SpectralRadius double beta) {
    openUnit("beta", beta);
    return beta;
  }

  /** τ, in [0, 1): the paper's (0, 1) and, for the asymptotic estimate, 0. */
  static double tau(double tau) {
    if (!(tau >= 0 && tau < 1)) {
      throw new BadInputException("tau", tau, "must lie in [0, 1)");
    }
    return tau;
  }

  /** A number in the open interval (0, 1). */
  static double openUnit(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new BadInputException(name, value, "must lie in the open interval (0, 1)");
    }
    return value;
  }

  /** A finite number that is at least some other one. */
  static double atLeast(String name, double value, double least) {
    if (!(Require.finite(name, value) >= least)) {
      throw new BadInputException(name, value, "must be at least " + least);
    }
    return value;
  }

  /** A non-empty sequence of numbers in (0, 1). */
  static void openUnits(String name, double[] values) {
    notEmpty(name, values);
    for (int i = 0; i < values.length; i++) {
      openUnit(name + "[" + i + "]", values[i]);
    }
  }

  /** A sequence with at least one number. */
  static void notEmpty(String name, double[] values) {
    if (values.length == 0) {
      throw new BadInputException(name, "[]", "must not be empty");
    }
  }
}
