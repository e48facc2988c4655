package org.learningtorelax.properties.fault;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/**
 * Algorithm 1 (or 8) on dense matrices, x = x + W⁻¹ r, in which each constant but the faithful ones
 * does one thing wrong.
 */
public enum StationaryVariant implements SolverUnderTest {
  /** SOR as it should be: what the checks must pass. */
  FAITHFUL_SOR,

  /** SSOR as it should be. */
  FAITHFUL_SSOR {
    @Override
    RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
      RealMatrix w = super.form(d, l, omega);
      RealMatrix inverse = MatrixUtils.inverse(d);
      return w.multiply(inverse).multiply(w.transpose()).scalarMultiply(omega / (2 - omega));
    }
  },

  /** W = D/ω + Lᵀ: the wrong triangle, the sweep runs backwards. */
  WRONG_TRIANGLE {
    @Override
    RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
      return d.scalarMultiply(1 / omega).add(l.transpose());
    }
  },

  /** W = D + ωL: ω on the wrong factor. */
  OMEGA_ON_LOWER {
    @Override
    RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
      return d.add(l.scalarMultiply(omega));
    }
  },

  /** W = D/ω: relaxed Jacobi, without the lower triangle. */
  NO_LOWER {
    @Override
    RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
      return d.scalarMultiply(1 / omega);
    }
  },

  /** SSOR without the factor ω/(2-ω). */
  SSOR_WITHOUT_FACTOR {
    @Override
    RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
      return FAITHFUL_SSOR.form(d, l, omega).scalarMultiply((2 - omega) / omega);
    }
  },

  /** The residual is that of the iterate before. */
  STALE_RESIDUAL {
    @Override
    RealVector nextResidual(RealMatrix a, RealVector b, RealVector before, RealVector x) {
      return b.subtract(a.operate(before));
    }
  },

  /** The residual is b - A (x + δ) with δ added twice. */
  DOUBLE_STEP_RESIDUAL {
    @Override
    RealVector nextResidual(RealMatrix a, RealVector b, RealVector before, RealVector x) {
      return b.subtract(a.operate(x.add(x).subtract(before)));
    }
  },

  /** The first test comes after the first sweep, so that a solved system costs 1. */
  TESTS_TOO_LATE {
    @Override
    boolean stops(int k, double norm, double threshold) {
      return k > 0 && norm <= threshold;
    }
  },

  /** Strict: |r_k| &lt; threshold, so that b = 0 never converges. */
  STRICT_TEST {
    @Override
    boolean stops(int k, double norm, double threshold) {
      return norm < threshold;
    }
  },

  /** Algorithm 8's test as printed: stops while |r_k| &gt; threshold. */
  SWAPPED_TEST {
    @Override
    boolean stops(int k, double norm, double threshold) {
      return norm > threshold;
    }
  },

  /** Relative to |b| where the rule says |r_0|. */
  RELATIVE_TO_B {
    @Override
    double reference(StoppingRule rule, double firstNorm, double norm) {
      return rule.reference() == StoppingRule.Reference.ONE ? 1 : norm;
    }
  },

  /** Relative to |r_0| where the rule is absolute. */
  ALWAYS_RELATIVE {
    @Override
    double reference(StoppingRule rule, double firstNorm, double norm) {
      return firstNorm;
    }
  },

  /** Counts the residuals, one more than the iterations. */
  OFF_BY_ONE {
    @Override
    int count(int sweeps) {
      return sweeps + 1;
    }
  };

  RealMatrix form(RealMatrix d, RealMatrix l, double omega) {
    return d.scalarMultiply(1 / omega).add(l);
  }

  RealVector nextResidual(RealMatrix a, RealVector b, RealVector before, RealVector x) {
    return b.subtract(a.operate(x));
  }

  boolean stops(int k, double norm, double threshold) {
    return norm <= threshold;
  }

  double reference(StoppingRule rule, double firstNorm, double rightHandSideNorm) {
    return switch (rule.reference()) {
      case INITIAL_RESIDUAL -> firstNorm;
      case RIGHT_HAND_SIDE -> rightHandSideNorm;
      case ONE -> 1;
    };
  }

  int count(int sweeps) {
    return sweeps;
  }

  @Override
  public Run run(LinearSystem system, double omega, StoppingRule rule) {
    RealMatrix d = MatrixUtils.createRealDiagonalMatrix(system.matrix().diagonal());
    RealMatrix l = strictlyLower(system);
    RealMatrix a = d.add(l).add(l.transpose());
    DecompositionSolver solver = new LUDecomposition(form(d, l, omega)).getSolver();
    RealVector b = new ArrayRealVector(system.rightHandSide());
    RealVector x = new ArrayRealVector(system.initialGuess());
    RealVector r = b.subtract(a.operate(x));
    double threshold = rule.tolerance() * reference(rule, r.getNorm(), b.getNorm());
    List<Double> norms = new ArrayList<>(List.of(r.getNorm()));
    int k = 0;
    while (!stops(k, r.getNorm(), threshold) && k < rule.maxIterations()) {
      RealVector before = x;
      x = x.add(solver.solve(r));
      r = nextResidual(a, b, before, x);
      norms.add(r.getNorm());
      k++;
    }
    StopReason reason =
        stops(k, r.getNorm(), threshold) ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT;
    double[] residualNorms = norms.stream().mapToDouble(Double::doubleValue).toArray();
    return new Run(count(k), reason, x.toArray(), residualNorms);
  }

  private static RealMatrix strictlyLower(LinearSystem system) {
    int n = system.matrix().size();
    RealMatrix l = new Array2DRowRealMatrix(n, n);
    for (Triplet entry : system.matrix().strictlyLowerEntries()) {
      l.setEntry(entry.row(), entry.column(), entry.value());
    }
    return l;
  }
}
