package org.learningtorelax.properties.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.Decimal64;
import org.learningtorelax.conformance.exact.Lines;
import org.learningtorelax.conformance.exact.LiteralRun;
import org.learningtorelax.conformance.exact.Scalars;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.exact.Exact;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/** A solver in doubles on the literal lines; what {@link Lines} leaves open, the test, is here. */
interface SolverVariant extends Lines {

  /** What becomes of each number of a vector once it is computed. */
  default Decimal64 moved(Decimal64 number) {
    return number;
  }

  /** |r|. */
  default double norm(FieldVector<Decimal64> r, FieldVector<Decimal64> z) {
    return Math.sqrt(r.dotProduct(r).getReal());
  }

  default boolean stops(int k, double norm, double threshold) {
    return norm <= threshold;
  }

  default double reference(StoppingRule rule, double firstNorm, double rightHandSideNorm) {
    return switch (rule.reference()) {
      case INITIAL_RESIDUAL -> firstNorm;
      case RIGHT_HAND_SIDE -> rightHandSideNorm;
      case ONE -> 1;
    };
  }

  default int limit(int maxIterations) {
    return maxIterations;
  }

  default int count(int iterations) {
    return iterations;
  }

  /**
   * The variant of one of the four iterations.
   *
   * @param kind which
   * @return the solver
   */
  default SolverUnderTest in(SolverKind kind) {
    return (system, omega, rule) -> run(kind, system, omega, rule);
  }

  private SolverUnderTest.Run run(
      SolverKind kind, LinearSystem system, double omega, StoppingRule rule) {
    LiteralRun<Decimal64> run =
        new LiteralRun<>(
            kind,
            Exact.input(system, omega),
            new Scalars<>(Decimal64::new, number -> moved(number)),
            this);
    double norm = norm(run.r(), run.z());
    double threshold =
        rule.tolerance() * reference(rule, norm, Vectors.norm(system.rightHandSide()));
    List<Double> norms = new ArrayList<>(List.of(norm));
    int k = 0;
    while (!stops(k, norm, threshold) && k < limit(rule.maxIterations())) {
      run.advance();
      norm = norm(run.r(), run.z());
      norms.add(norm);
      k++;
    }
    StopReason reason =
        stops(k, norm, threshold) ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT;
    double[] x = Arrays.stream(run.x().toArray()).mapToDouble(Decimal64::getReal).toArray();
    double[] residualNorms = norms.stream().mapToDouble(Double::doubleValue).toArray();
    return new SolverUnderTest.Run(count(k), reason, x, residualNorms);
  }
}
