package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.FieldVector;

/**
 * The lines of the literal run in which an implementation may differ: as the paper has them, unless
 * one is overridden.
 */
public interface Lines {
  /** The paper's. */
  Lines LITERAL = new Lines() {};

  /**
   * Division by an entry of W's diagonal, D/ω.
   *
   * @param sum what is divided
   * @param d the entry of D
   * @param omega ω
   * @param <T> the numbers
   * @return sum / (d/ω)
   */
  default <T extends FieldElement<T>> T overDiagonal(T sum, T d, T omega) {
    return sum.multiply(omega).divide(d);
  }

  /**
   * An entry of W off the diagonal.
   *
   * @param l the entry of L
   * @param omega ω
   * @param <T> the numbers
   * @return l
   */
  default <T extends FieldElement<T>> T lower(T l, T omega) {
    return l;
  }

  /**
   * What stands between the two sweeps of SSOR: ((2-ω)/ω) D y.
   *
   * @param y an entry of W⁻¹ r
   * @param d the entry of D
   * @param omega ω
   * @param <T> the numbers
   * @return ((2-ω)/ω) d y
   */
  default <T extends FieldElement<T>> T between(T y, T d, T omega) {
    T one = omega.getField().getOne();
    return y.multiply(d).multiply(one.add(one).subtract(omega).divide(omega));
  }

  /**
   * Which way a sweep goes.
   *
   * @param sweep 1, or 2 for the second one of SSOR
   * @return whether from the last row to the first, with W⁻ᵀ for W⁻¹
   */
  default boolean backwards(int sweep) {
    return sweep == 2;
  }

  /**
   * The residual after a step.
   *
   * @param system the system
   * @param x x_{k+1}
   * @param r r_k
   * @param delta x_{k+1} - x_k
   * @param <T> the numbers
   * @return b - A x_{k+1}
   */
  default <T extends FieldElement<T>> FieldVector<T> residual(
      LiteralSystem<T> system, FieldVector<T> x, FieldVector<T> r, FieldVector<T> delta) {
    return system.residual(x);
  }

  /**
   * What conjugate gradients measure the residual by.
   *
   * @param r the residual
   * @param z P r
   * @param <T> the numbers
   * @return ⟨r, z⟩
   */
  default <T extends FieldElement<T>> T product(FieldVector<T> r, FieldVector<T> z) {
    return r.dotProduct(z);
  }

  /**
   * The factor with which the last direction enters the next one.
   *
   * @param rz ⟨r, z⟩ now
   * @param rzBefore ⟨r, z⟩ one iteration before
   * @param <T> the numbers
   * @return their ratio, which makes the directions conjugate
   */
  default <T extends FieldElement<T>> T directionFactor(T rz, T rzBefore) {
    return rz.divide(rzBefore);
  }
}
