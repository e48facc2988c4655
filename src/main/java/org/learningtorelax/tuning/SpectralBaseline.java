package org.learningtorelax.tuning;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.bandit.ContextBins;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.Young;

/**
 * The spectral baseline of Appendix A, (11): estimate β of A + cI at a grid of d shifts by k Krylov
 * steps each, and use Young's ω* of the shift nearest to an instance's.
 *
 * <p>It needs to see A, and A consistently ordered; the learners need neither. Its estimates of β
 * are from below, so that its ω lies to the left of ω*.
 */
@Clause("Eq. 11")
public final class SpectralBaseline implements OmegaPolicy {
  private final ContextBins shifts;
  private final List<@Omega Double> omegas = new ArrayList<>();

  /**
   * Estimates, which costs d · k products with A.
   *
   * @param matrix A, with A + cI positive definite for every c of the grid
   * @param shifts the grid of shifts c
   * @param steps the number of Krylov steps k, at least 1
   */
  public SpectralBaseline(SymmetricMatrix matrix, ContextBins shifts, int steps) {
    this.shifts = shifts;
    for (double c : shifts.centres()) {
      double beta = JacobiRadius.estimate(matrix.plusDiagonal(c), steps);
      omegas.add(Young.optimalOmega(Require.spectralRadius("beta", beta)));
    }
  }

  @Override
  public @Omega double omega(Instance instance) {
    return omegas.get(shifts.nearest(instance.context()));
  }
}
