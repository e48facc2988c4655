package org.learningtorelax.properties.fault;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;

/**
 * SSOR-CG with Eisenstat's product W⁻¹ A W⁻ᵀ p̂ = p + W⁻¹(p̂ - ((2-ω)/ω) D p) for the recursion of
 * r̂, A p multiplied out; each constant but the first gets the product wrong.
 */
public enum EisenstatVariant implements SolverUnderTest {
  /** The identity as it should be. */
  FAITHFUL,

  /** (2-ω) D p: not divided by ω. */
  OVERLAP_NOT_DIVIDED {
    @Override
    double overlap(double omega) {
      return 2 - omega;
    }
  },

  /** W⁻¹ p̂ without the overlap. */
  NO_OVERLAP {
    @Override
    double overlap(double omega) {
      return 0;
    }
  },

  /** W⁻¹(p̂ - ((2-ω)/ω) D p) alone, p forgotten. */
  NO_DIRECTION {
    @Override
    double directionFactor() {
      return 0;
    }
  };

  double overlap(double omega) {
    return (2 - omega) / omega;
  }

  double directionFactor() {
    return 1;
  }

  @Override
  public Run run(LinearSystem system, double omega, StoppingRule rule) {
    SymmetricMatrix matrix = system.matrix();
    double[] diagonal = matrix.diagonal();
    double[] x = system.initialGuess();
    double[] r = new double[x.length];
    double[] ap = new double[x.length];
    matrix.residual(system.rightHandSide(), x, r);
    double[] rHat = new double[x.length];
    matrix.splitting().solveLower(omega, r, rHat);
    double[] pHat = preconditioned(diagonal, omega, rHat);
    double rz = Vectors.dot(rHat, pHat);
    double threshold = rule.tolerance() * Vectors.norm(r);
    List<Double> norms = new ArrayList<>(List.of(Vectors.norm(r)));
    while (Vectors.norm(r) > threshold && norms.size() <= rule.maxIterations()) {
      double[] p = solveUpper(matrix, omega, pHat);
      double[] v = pHat.clone();
      for (int i = 0; i < v.length; i++) {
        v[i] -= overlap(omega) * diagonal[i] * p[i];
      }
      matrix.splitting().solveLower(omega, v, v);
      matrix.multiply(p, ap);
      double a = rz / Vectors.dot(p, ap);
      Vectors.addMultiple(a, p, x);
      Vectors.addMultiple(-a * directionFactor(), p, rHat);
      Vectors.addMultiple(-a, v, rHat);
      matrix.residual(system.rightHandSide(), x, r);
      norms.add(Vectors.norm(r));
      double[] z = preconditioned(diagonal, omega, rHat);
      double rzBefore = rz;
      rz = Vectors.dot(rHat, z);
      Vectors.addMultiple(rz / rzBefore, pHat, z);
      pHat = z;
    }
    StopReason reason =
        Vectors.norm(r) <= threshold ? StopReason.CONVERGED : StopReason.ITERATION_LIMIT;
    double[] residualNorms = norms.stream().mapToDouble(Double::doubleValue).toArray();
    return new Run(norms.size() - 1, reason, x, residualNorms);
  }

  private static double[] preconditioned(double[] diagonal, double omega, double[] rHat) {
    double[] z = rHat.clone();
    for (int i = 0; i < z.length; i++) {
      z[i] *= (2 - omega) / omega * diagonal[i];
    }
    return z;
  }

  /** W⁻ᵀ p̂, entry by entry of L, the last row first. */
  private static double[] solveUpper(SymmetricMatrix matrix, double omega, double[] pHat) {
    double[] diagonal = matrix.diagonal();
    List<Triplet> entries = matrix.strictlyLowerEntries();
    double[] p = pHat.clone();
    int k = entries.size() - 1;
    for (int i = p.length - 1; i >= 0; i--) {
      p[i] *= omega / diagonal[i];
      for (; k >= 0 && entries.get(k).row() == i; k--) {
        p[entries.get(k).column()] -= entries.get(k).value() * p[i];
      }
    }
    return p;
  }
}
