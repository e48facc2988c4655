package org.learningtorelax.properties.fault;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/**
 * SOR with the one-pass residual r' = ((1-ω)/ω) D δ - Lᵀ δ, written as two steps; each constant but
 * the first gets the residual wrong.
 */
public enum OnePassVariant implements SolverUnderTest {
  /** The identity as it should be. */
  FAITHFUL {
    @Override
    void replaceByResidual(LinearSystem system, double omega, double[] delta, double[] r) {
      diagonalPart(system, (1 - omega) / omega, delta, r);
      upperPart(system, delta, r);
    }
  },

  /** ((ω-1)/ω) D δ - Lᵀ δ: the sign of the diagonal part. */
  WRONG_SIGN {
    @Override
    void replaceByResidual(LinearSystem system, double omega, double[] delta, double[] r) {
      diagonalPart(system, (omega - 1) / omega, delta, r);
      upperPart(system, delta, r);
    }
  },

  /** ((1-ω)/ω) D δ: without the upper part. */
  NO_UPPER {
    @Override
    void replaceByResidual(LinearSystem system, double omega, double[] delta, double[] r) {
      diagonalPart(system, (1 - omega) / omega, delta, r);
    }
  },

  /** (1-ω) D δ - Lᵀ δ: not divided by ω. */
  NOT_DIVIDED {
    @Override
    void replaceByResidual(LinearSystem system, double omega, double[] delta, double[] r) {
      diagonalPart(system, 1 - omega, delta, r);
      upperPart(system, delta, r);
    }
  };

  abstract void replaceByResidual(LinearSystem system, double omega, double[] delta, double[] r);

  @Override
  public Run run(LinearSystem system, double omega, StoppingRule rule) {
    double[] x = system.initialGuess();
    double[] r = new double[x.length];
    double[] delta = new double[x.length];
    system.matrix().residual(system.rightHandSide(), x, r);
    double threshold = rule.tolerance() * Vectors.norm(r);
    List<Double> norms = new ArrayList<>(List.of(Vectors.norm(r)));
    while (Vectors.norm(r) > threshold && norms.size() <= rule.maxIterations()) {
      system.matrix().splitting().solveLower(omega, r, delta);
      Vectors.addMultiple(1, delta, x);
      replaceByResidual(system, omega, delta, r);
      norms.add(Vectors.norm(r));
    }
    StopReason reason =
        Vectors.norm(r) <= threshold ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT;
    double[] residualNorms = norms.stream().mapToDouble(Double::doubleValue).toArray();
    return new Run(norms.size() - 1, reason, x, residualNorms);
  }

  private static void diagonalPart(LinearSystem system, double factor, double[] delta, double[] r) {
    double[] diagonal = system.matrix().diagonal();
    for (int i = 0; i < r.length; i++) {
      r[i] = factor * diagonal[i] * delta[i];
    }
  }

  private static void upperPart(LinearSystem system, double[] delta, double[] r) {
    for (Triplet entry : system.matrix().strictlyLowerEntries()) {
      r[entry.column()] -= entry.value() * delta[entry.row()];
    }
  }
}
