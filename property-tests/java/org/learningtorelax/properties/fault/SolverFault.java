package org.learningtorelax.properties.fault;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.linear.FieldVector;
import org.apache.commons.math3.util.Decimal64;
import org.learningtorelax.conformance.exact.LiteralSystem;
import org.learningtorelax.solver.StoppingRule;

/**
 * The zoo: the literal lines with one overridden, for the properties and for the kit's own tests.
 * All but the faithful one, and what is named a freedom, do one thing wrong.
 */
public enum SolverFault implements SolverVariant {
  /** All lines as they should be: what the checks must pass. */
  FAITHFUL,

  /** W = D/ω + Lᵀ: the wrong triangle, the sweep runs backwards. */
  WRONG_TRIANGLE {
    @Override
    public boolean backwards(int sweep) {
      return true;
    }
  },

  /** W = D + ωL: ω on the wrong factor. */
  OMEGA_ON_LOWER {
    @Override
    public <T extends FieldElement<T>> T overDiagonal(T sum, T d, T omega) {
      return sum.divide(d);
    }

    @Override
    public <T extends FieldElement<T>> T lower(T l, T omega) {
      return l.multiply(omega);
    }
  },

  /** W = D + L: Gauss-Seidel, whatever ω. */
  NO_OMEGA {
    @Override
    public <T extends FieldElement<T>> T overDiagonal(T sum, T d, T omega) {
      return sum.divide(d);
    }
  },

  /** W = D/ω: relaxed Jacobi, without the lower triangle. */
  NO_LOWER {
    @Override
    public <T extends FieldElement<T>> T lower(T l, T omega) {
      return l.getField().getZero();
    }
  },

  /** SSOR without the factor (2-ω)/ω. */
  SSOR_WITHOUT_FACTOR {
    @Override
    public <T extends FieldElement<T>> T between(T y, T d, T omega) {
      return y.multiply(d);
    }
  },

  /** SSOR without D between the sweeps. */
  SSOR_WITHOUT_DIAGONAL {
    @Override
    public <T extends FieldElement<T>> T between(T y, T d, T omega) {
      return FAITHFUL.between(y, omega.getField().getOne(), omega);
    }
  },

  /** SSOR with two sweeps in the same direction. */
  SECOND_SWEEP_NOT_TRANSPOSED {
    @Override
    public boolean backwards(int sweep) {
      return false;
    }
  },

  /** The residual is that of the iterate before. */
  STALE_RESIDUAL {
    @Override
    public <T extends FieldElement<T>> FieldVector<T> residual(
        LiteralSystem<T> system, FieldVector<T> x, FieldVector<T> r, FieldVector<T> delta) {
      return system.residual(x.subtract(delta));
    }
  },

  /** The residual is b - A (x + δ) with δ added twice. */
  DOUBLE_STEP_RESIDUAL {
    @Override
    public <T extends FieldElement<T>> FieldVector<T> residual(
        LiteralSystem<T> system, FieldVector<T> x, FieldVector<T> r, FieldVector<T> delta) {
      return system.residual(x.add(delta));
    }
  },

  /** A freedom: r - A δ, the residual carried along. */
  CARRIED_RESIDUAL(true, w -> -1, -1, -1),

  /** A freedom of SOR: ((1-ω)/ω) D δ - Lᵀ δ, the one-pass residual. */
  ONE_PASS(false, w -> (1 - w) / w, 0, -1),

  /** ((ω-1)/ω) D δ - Lᵀ δ: the sign of the diagonal part. */
  ONE_PASS_WRONG_SIGN(false, w -> (w - 1) / w, 0, -1),

  /** ((1-ω)/ω) D δ: without the upper part. */
  ONE_PASS_NO_UPPER(false, w -> (1 - w) / w, 0, 0),

  /** (1-ω) D δ - Lᵀ δ: not divided by ω. */
  ONE_PASS_NOT_DIVIDED(false, w -> 1 - w, 0, -1),

  /** A freedom of SSOR-CG: r - (W δ + Wᵀ δ - ((2-ω)/ω) D δ), Eisenstat's product by W. */
  EISENSTAT(true, w -> -1 / w - 1 / w + (2 - w) / w, -1, -1),

  /** (2-ω) D δ: not divided by ω. */
  EISENSTAT_OVERLAP_NOT_DIVIDED(true, w -> -1 / w - 1 / w + (2 - w), -1, -1),

  /** r - (W δ + Wᵀ δ), without the overlap. */
  EISENSTAT_NO_OVERLAP(true, w -> -1 / w - 1 / w, -1, -1),

  /** r - (Wᵀ δ - ((2-ω)/ω) D δ), W δ forgotten. */
  EISENSTAT_NO_DIRECTION(true, w -> -1 / w + (2 - w) / w, 0, -1),

  /** Conjugate gradients whose next direction is z: steepest descent. */
  STEEPEST_DESCENT {
    @Override
    public <T extends FieldElement<T>> T directionFactor(T rz, T rzBefore) {
      return rz.getField().getZero();
    }
  },

  /** Conjugate gradients whose next direction is z + p: not conjugate. */
  FACTOR_ONE {
    @Override
    public <T extends FieldElement<T>> T directionFactor(T rz, T rzBefore) {
      return rz.getField().getOne();
    }
  },

  /** ⟨r, r⟩ where conjugate gradients have ⟨r, z⟩. */
  R_FOR_Z {
    @Override
    public <T extends FieldElement<T>> T product(FieldVector<T> r, FieldVector<T> z) {
      return r.dotProduct(r);
    }
  },

  /** Every number of a vector is a float. */
  SINGLE_PRECISION {
    @Override
    public Decimal64 moved(Decimal64 number) {
      return new Decimal64((float) number.getReal());
    }
  },

  /** The largest entry for the Euclidean norm. */
  MAXIMUM_NORM {
    @Override
    public double norm(FieldVector<Decimal64> r, FieldVector<Decimal64> z) {
      return Arrays.stream(r.toArray()).mapToDouble(e -> Math.abs(e.getReal())).max().orElse(0);
    }
  },

  /** |r|² for |r|. */
  SQUARED_NORM {
    @Override
    public double norm(FieldVector<Decimal64> r, FieldVector<Decimal64> z) {
      return r.dotProduct(r).getReal();
    }
  },

  /** |z| for |r|. */
  PRECONDITIONED_NORM {
    @Override
    public double norm(FieldVector<Decimal64> r, FieldVector<Decimal64> z) {
      return FAITHFUL.norm(z, z);
    }
  },

  /** The first test comes after the first sweep, so that a solved system costs 1. */
  TESTS_TOO_LATE {
    @Override
    public boolean stops(int k, double norm, double threshold) {
      return k > 0 && norm <= threshold;
    }
  },

  /** Strict: |r_k| &lt; threshold, so that b = 0 never converges. */
  STRICT_TEST {
    @Override
    public boolean stops(int k, double norm, double threshold) {
      return norm < threshold;
    }
  },

  /** Algorithm 8's test as printed: stops while |r_k| &gt; threshold. */
  SWAPPED_TEST {
    @Override
    public boolean stops(int k, double norm, double threshold) {
      return norm > threshold;
    }
  },

  /** Relative to |b| where the rule says |r_0|. */
  RELATIVE_TO_B {
    @Override
    public double reference(StoppingRule rule, double firstNorm, double norm) {
      return rule.reference() == StoppingRule.Reference.ONE ? 1 : norm;
    }
  },

  /** Relative to |r_0| where the rule is absolute. */
  ALWAYS_RELATIVE {
    @Override
    public double reference(StoppingRule rule, double firstNorm, double norm) {
      return firstNorm;
    }
  },

  /** Absolute where the rule is relative. */
  ABSOLUTE {
    @Override
    public double reference(StoppingRule rule, double firstNorm, double norm) {
      return 1;
    }
  },

  /** One iteration more than the limit. */
  ONE_OVER_THE_LIMIT {
    @Override
    public int limit(int maxIterations) {
      return maxIterations + 1;
    }
  },

  /** Counts the residuals, one more than the iterations. */
  OFF_BY_ONE {
    @Override
    public int count(int iterations) {
      return iterations + 1;
    }
  };

  private final boolean recursive;
  private final boolean added;
  private final DoubleUnaryOperator d;
  private final double l;
  private final double u;

  SolverFault() {
    this(false, false, w -> 0, 0, 0);
  }

  /** With a residual that is a recursion: (d(ω) D + l L + u Lᵀ) δ, or that added to the last. */
  SolverFault(boolean added, DoubleUnaryOperator d, double l, double u) {
    this(true, added, d, l, u);
  }

  SolverFault(boolean recursive, boolean added, DoubleUnaryOperator d, double l, double u) {
    this.recursive = recursive;
    this.added = added;
    this.d = d;
    this.l = l;
    this.u = u;
  }

  @Override
  public <T extends FieldElement<T>> FieldVector<T> residual(
      LiteralSystem<T> system, FieldVector<T> x, FieldVector<T> r, FieldVector<T> delta) {
    if (!recursive) {
      return system.residual(x);
    }
    FieldVector<T> parts = system.parts(d.applyAsDouble(system.omega()), l, u, delta);
    return added ? r.add(parts) : parts;
  }
}
