package org.learningtorelax.instance;

import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * The paper's shifted sequences (Appendix G): A + c I with A the 5-point Laplacian of a square with
 * 10 × 10 interior points, c = (12 z - 3)/20 in [-0.15, 0.45] with z from a Beta distribution, and
 * b a truncated Gaussian. The context of an instance is its shift c.
 *
 * <p>All matrices share the pattern of A. The least eigenvalue of A is 0.162, so that every A + c I
 * is positive definite, the most singular with least eigenvalue 0.012.
 */
@Clause({"Diagonal shifts", "Appendix G.1", "Numerics 2"})
public final class ShiftedLaplacians implements InstanceFamily {
  private static final int GRID_SIDE = 12;

  /** How widely the shifts vary. */
  public enum Variance {
    /** z ~ Beta(2, 6). */
    LOW(2, 6),
    /** z ~ Beta(1/2, 3/2). */
    HIGH(0.5, 1.5);

    private final double alpha;
    private final double beta;

    Variance(double alpha, double beta) {
      this.alpha = alpha;
      this.beta = beta;
    }

    /**
     * The name in lower case.
     *
     * @return low or high
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The least shift, -0.15. */
  public static final double LEAST_SHIFT = -0.15;

  /** The largest shift, 0.45. */
  public static final double LARGEST_SHIFT = 0.45;

  private final SymmetricMatrix base = GridLaplacian.square(GRID_SIDE);
  private final Variance variance;

  /**
   * The sequence of one of the paper's two variances.
   *
   * @param variance how widely the shifts vary
   */
  public ShiftedLaplacians(Variance variance) {
    this.variance = variance;
  }

  /**
   * The matrix A that is shifted.
   *
   * @return the 5-point Laplacian, n = 100
   */
  public SymmetricMatrix base() {
    return base;
  }

  @Override
  public Instance draw(int round, RandomGenerator random) {
    double z = new BetaDistribution(random, variance.alpha, variance.beta).sample();
    double c = (12 * z - 3) / 20;
    double[] b = TruncatedGaussian.draw(base.size(), random);
    return new Instance("shifted-laplacian", c, LinearSystem.of(base.plusDiagonal(c), b));
  }
}
