package org.learningtorelax.properties.conformance.zoo;

import static org.learningtorelax.properties.conformance.zoo.Fault.right;

import java.util.List;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.data.YoungInput;

/** Planted faults in how an implementation answers. */
final class MannerFaults {
  private MannerFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "refuses beta = 0",
            Operation.OPTIMAL_OMEGA,
            KitClause.RUN,
            (OptimalOmegaInput in) -> {
              if (in.beta() == 0) {
                throw new IllegalArgumentException("beta must be positive");
              }
              return right(Operation.OPTIMAL_OMEGA, in);
            }),
        new Fault(
            "breaks on one arm",
            Operation.SQUARE_CB_PROBABILITIES,
            KitClause.RUN,
            (ScoresInput in) -> {
              if (in.scores().size() == 1) {
                throw new ArithmeticException("/ by zero");
              }
              return right(Operation.SQUARE_CB_PROBABILITIES, in);
            }),
        new Fault(
            "hangs on ties",
            Operation.TSALLIS_INF_PROBABILITIES,
            KitClause.TIME,
            (TsallisInput in) -> {
              boolean tied = in.losses().stream().distinct().count() < in.losses().size();
              while (tied && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return right(Operation.TSALLIS_INF_PROBABILITIES, in);
            }),
        new Fault(
            "breaks on bad input",
            Operation.YOUNG_RADIUS,
            KitClause.BAD_INPUT,
            (YoungInput in) -> {
              try {
                return right(Operation.YOUNG_RADIUS, in);
              } catch (IllegalArgumentException e) {
                throw new IllegalStateException(e);
              }
            }));
  }
}
