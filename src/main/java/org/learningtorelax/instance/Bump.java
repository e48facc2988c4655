package org.learningtorelax.instance;

import java.util.function.DoubleBinaryOperator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The smooth bump exp(1 - 1/(1 - |z - c|²/R²)) inside the circle of radius R about c, 0 outside: 1
 * at c, with every derivative continuous.
 *
 * <p>Source: the paper's Appendix G.2, which omits the leading 1.
 *
 * @param centreX the first coordinate of c
 * @param centreY the second coordinate of c
 * @param radius R, positive
 */
@Clause("Appendix G.2 corrected")
public record Bump(double centreX, double centreY, double radius) implements DoubleBinaryOperator {

  /**
   * Checks the numbers.
   *
   * @param centreX the first coordinate of c
   * @param centreY the second coordinate of c
   * @param radius R
   * @throws org.learningtorelax.quantity.BadInputException if one is not finite or R not positive
   */
  public Bump {
    Require.finite("centreX", centreX);
    Require.finite("centreY", centreY);
    Require.positive("radius", radius);
  }

  /**
   * The height at (x, y), with StrictMath's bits.
   *
   * @param x the first coordinate
   * @param y the second coordinate
   * @return a number in [0, 1]
   */
  @Override
  public double applyAsDouble(double x, double y) {
    double dx = (x - centreX) / radius;
    double dy = (y - centreY) / radius;
    double inside = 1 - (dx * dx + dy * dy);
    return inside > 0 ? StrictMath.exp(1 - 1 / inside) : 0;
  }
}
