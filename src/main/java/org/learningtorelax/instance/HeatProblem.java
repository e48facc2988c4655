package org.learningtorelax.instance;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.learningtorelax.clauses.Clause;

/**
 * The heat equation u_t = κ(t) Δu + f on the unit square, u = 0 on its boundary: what is given.
 *
 * @param diffusivity κ(t), positive
 * @param forcing f(t, x, y)
 * @param initial u(0, x, y)
 */
@Clause("Appendix G.2 corrected")
public record HeatProblem(
    DoubleUnaryOperator diffusivity, Forcing forcing, DoubleBinaryOperator initial) {

  /** The source term f. */
  @FunctionalInterface
  public interface Forcing {
    /**
     * The source at a point of space and time.
     *
     * @param t the time
     * @param x the first coordinate, in (0, 1)
     * @param y the second coordinate, in (0, 1)
     * @return f(t, x, y)
     */
    double at(double t, double x, double y);
  }

  /**
   * The paper's problem (Appendix G.2), with its misprints corrected, and the same bits on every
   * machine:
   *
   * <pre>
   *   κ(t)       = max{0.1 sin 2πt, -10 sin 2πt}     (Figure 6; the text prints 0.01)
   *   u(0, x, y) = bump at (1/2, 1/2) of radius 1/4
   *   f(t, x, y) = 32 bumps at (1/2 + cos(16πt)/4, 1/2 + sin(16πt)/4) of radius 1/8
   *                                                  (the text prints cos twice)
   * </pre>
   *
   * @return the problem, whose κ vanishes at multiples of 1/2
   */
  public static HeatProblem ofPaper() {
    return new HeatProblem(
        HeatProblem::paperDiffusivity,
        HeatProblem::paperForcing,
        new Bump(1 / 2.0, 1 / 2.0, 1 / 4.0));
  }

  private static double paperDiffusivity(double t) {
    double sine = StrictMath.sin(2 * Math.PI * t);
    return Math.max(0.1 * sine, -10 * sine);
  }

  private static double paperForcing(double t, double x, double y) {
    double angle = 16 * Math.PI * t;
    Bump bump =
        new Bump(1 / 2.0 + StrictMath.cos(angle) / 4, 1 / 2.0 + StrictMath.sin(angle) / 4, 1 / 8.0);
    return 32 * bump.applyAsDouble(x, y);
  }
}
