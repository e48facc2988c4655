package org.learningtorelax.properties.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;

/** Preconditioned conjugate gradients without rounding, the literal lines. */
public final class ExactConjugateGradient {
  private ExactConjugateGradient() {}

  /** The factor with which the last direction enters the next one. */
  @FunctionalInterface
  public interface DirectionFactor {
    /**
     * Computes the factor.
     *
     * @param rz ⟨r, z⟩ now
     * @param rzBefore ⟨r, z⟩ one iteration before
     * @return the factor
     */
    BigFraction of(BigFraction rz, BigFraction rzBefore);
  }

  /** ⟨r, z⟩ / ⟨r, z⟩ before, which makes the directions conjugate. */
  public static final DirectionFactor CONJUGATE = BigFraction::divide;

  /**
   * The iterates x_0, x_1, ... until the residual is 0 or the limit is reached.
   *
   * @param system A, b and x0
   * @param preconditioner P
   * @param limit the most iterations
   * @param factor {@link #CONJUGATE}, or a fault
   * @return the iterates
   */
  public static List<FieldVector<BigFraction>> iterates(
      ExactSystem system,
      FieldMatrix<BigFraction> preconditioner,
      int limit,
      DirectionFactor factor) {
    FieldMatrix<BigFraction> a = system.a();
    FieldVector<BigFraction> x = system.x0();
    FieldVector<BigFraction> r = system.b().subtract(a.operate(x));
    FieldVector<BigFraction> z = preconditioner.operate(r);
    FieldVector<BigFraction> p = z;
    BigFraction rz = r.dotProduct(z);
    List<FieldVector<BigFraction>> iterates = new ArrayList<>(List.of(x));
    while (!Exact.isZero(r) && iterates.size() <= limit) {
      BigFraction step = rz.divide(p.dotProduct(a.operate(p)));
      x = x.add(p.mapMultiply(step));
      r = system.b().subtract(a.operate(x));
      z = preconditioner.operate(r);
      BigFraction rzBefore = rz;
      rz = r.dotProduct(z);
      p = z.add(p.mapMultiply(factor.of(rz, rzBefore)));
      iterates.add(x);
    }
    return iterates;
  }
}
