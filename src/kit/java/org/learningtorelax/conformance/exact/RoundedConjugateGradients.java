package org.learningtorelax.conformance.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.MathArrays;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.SystemInput;

/**
 * Where the iterates and residuals of every right program for conjugate gradients lie, whether it
 * recomputes the residual or carries it along: the literal lines, run in {@link Enclosure}s.
 *
 * <p>Nothing bounds them before the run. The errors grow with each iteration, and once ⟨p, A p⟩ may
 * be 0 nothing is known any more.
 */
@Clause("Protocol 10")
final class RoundedConjugateGradients implements RoundingBound {
  private final LiteralRun<Dfp> run;
  private final List<LiteralRun<Enclosure>> enclosures;

  /**
   * Stands at x_0.
   *
   * @param kind CG or SSOR-CG
   * @param input the system
   * @param run the literal run in 40 digits, which goes on with this
   */
  RoundedConjugateGradients(SolverKind kind, SystemInput input, LiteralRun<Dfp> run) {
    this.run = run;
    this.enclosures =
        List.of(
            new LiteralRun<>(kind, input, Errors.scalars(), Lines.LITERAL),
            new LiteralRun<>(kind, input, Errors.scalars(), CarriedResidual.LINES));
  }

  @Override
  public void advance() {
    run.advance();
    enclosures.forEach(LiteralRun::advance);
  }

  @Override
  public NormBounds norm() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (LiteralRun<Enclosure> enclosure : enclosures) {
      least = Math.min(least, norm(enclosure.r(), Enclosure::smallest));
      greatest = Math.max(greatest, norm(enclosure.r(), Enclosure::largest));
    }
    return NormBounds.between(least, greatest, run.r().getDimension());
  }

  private static double norm(FieldVector<Enclosure> r, ToDoubleFunction<Enclosure> end) {
    return MathArrays.safeNorm(Arrays.stream(r.toArray()).mapToDouble(end).toArray());
  }

  @Override
  public double distance() {
    double largest = 0;
    FieldVector<Dfp> x = run.x();
    for (LiteralRun<Enclosure> enclosure : enclosures) {
      for (int i = 0; i < x.getDimension(); i++) {
        double exact = x.getEntry(i).toDouble();
        Enclosure entry = enclosure.x().getEntry(i);
        double distance = Math.max(entry.high() - exact, exact - entry.low());
        largest = Math.max(largest, distance + Roundoff.UNIT * Math.abs(exact));
      }
    }
    return Roundoff.known(Roundoff.up(largest));
  }
}
