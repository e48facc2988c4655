package org.learningtorelax.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/**
 * The iteration counts of {@link OnePassSor} on one system for many ω: two runs side by side, and
 * whichever ends makes room for the next ω.
 *
 * <p>A residual depends on the residual before it only, so no iterate is kept. Each run does the
 * operations of {@link OnePassSor} in its order: the counts are the same, bit by bit, whatever
 * shares the loop with it.
 */
@Clause("Algorithm 1")
final class SorLanes {
  private final LinearSystem system;
  private final StoppingRule rule;
  private final List<@Omega Double> omegas;
  private final double[] initialResidual;
  private final List<Integer> counts;
  private int next;

  private SorLanes(LinearSystem system, List<@Omega Double> omegas, StoppingRule rule) {
    this.system = system;
    this.rule = rule;
    this.omegas = omegas;
    initialResidual = new double[system.matrix().size()];
    system.matrix().residual(system.rightHandSide(), system.initialGuess(), initialResidual);
    counts = new ArrayList<>(Collections.nCopies(omegas.size(), 0));
  }

  static List<Integer> iterations(
      LinearSystem system, List<@Omega Double> omegas, StoppingRule rule) {
    Scaled scaled = Scaled.of(system, rule);
    return new SorLanes(scaled.system(), omegas, scaled.rule()).run();
  }

  private List<Integer> run() {
    Splitting splitting = system.matrix().splitting();
    Lane one = new Lane();
    Lane other = new Lane();
    one.takeNext();
    other.takeNext();
    while (one.goesOn() | other.goesOn()) {
      splitting.onePassSweepPair(
          one.omega, one.residual, one.delta, other.omega, other.residual, other.delta);
    }
    return List.copyOf(counts);
  }

  /** A place for one run at a time; without a run it sweeps over zeros. */
  private final class Lane {
    private double[] residual = new double[initialResidual.length];
    private final double[] delta = new double[initialResidual.length];
    private @Omega double omega = Require.omega(1);
    private ResidualHistory history = new ResidualHistory(system, rule);
    private boolean busy;
    private int run;

    /** Whether there is a run that has not ended, after taking up others in place of ended ones. */
    boolean goesOn() {
      while (busy && history.endsWith(residual)) {
        counts.set(run, history.iterations());
        takeNext();
      }
      return busy;
    }

    void takeNext() {
      busy = next < omegas.size();
      if (busy) {
        run = next;
        next++;
        omega = omegas.get(run);
        history = new ResidualHistory(system, rule);
        residual = initialResidual.clone();
      } else {
        Arrays.fill(residual, 0);
      }
    }
  }
}
