package org.learningtorelax.conformance.exact;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * Whether a right program can have found |b - A x| ≤ ε |r_0| at an x.
 *
 * @param norm |b - A x|
 * @param bound ε |r_0|, and what may be lost in computing both residuals and in rounding x
 */
public record ResidualCheck(double norm, double bound) {

  /**
   * Computes both sides.
   *
   * @param input the system, within the rules
   * @param x n numbers
   * @return the two sides
   */
  @Clause("Protocol 10")
  public static ResidualCheck of(SystemInput input, List<Double> x) {
    AbsoluteSystem absolute = new AbsoluteSystem(input);
    int n = x.size();
    List<Double> given = input.x0();
    List<Double> start = given == null ? Collections.nCopies(n, 0.0) : given;
    double lostAtStart = absolute.residualRounding(magnitudes(start)).getNorm();
    NormBounds initial = NormBounds.around(norm(input, start), lostAtStart, n);

    RealVector size = magnitudes(x);
    RealVector ofPrinting = absolute.times(size.mapMultiply(Roundoff.UNIT));
    RealVector ofResidual = absolute.residualRounding(size.mapMultiply(1 + Roundoff.UNIT));
    double lost = ofPrinting.add(ofResidual).getNorm();
    double norm = norm(input, x);
    double noted = NormBounds.around(norm, lost, n).least();
    return new ResidualCheck(norm, initial.greatestThreshold(input.tolerance()) + norm - noted);
  }

  /**
   * The verdict.
   *
   * @return whether the norm is within the bound
   */
  public boolean holds() {
    return norm <= bound;
  }

  private static double norm(SystemInput input, List<Double> x) {
    Scalars<Dfp> scalars = Scalars.exact();
    LiteralSystem<Dfp> system = new LiteralSystem<>(input, scalars, Lines.LITERAL);
    FieldVector<Dfp> residual = system.residual(scalars.vector(x));
    return residual.dotProduct(residual).sqrt().toDouble();
  }

  private static RealVector magnitudes(List<Double> x) {
    RealVector magnitudes = new ArrayRealVector(x.size());
    for (int i = 0; i < x.size(); i++) {
      magnitudes.setEntry(i, Math.abs(x.get(i)));
    }
    return magnitudes;
  }
}
