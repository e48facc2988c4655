package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactTsallis;
import org.learningtorelax.quantity.Require;

/**
 * Algorithm 4 in 40 digits, round by round, along whatever arms are drawn. Beside it run a few in
 * doubles in which every probability moves: over many rounds their differences grow, and say how
 * accurate a probability can be asked to be.
 */
final class Episode {
  private static final double SHARE = 0x1p-44;
  private static final int RUNS = 4;
  private static final double SAFETY = 4;

  /** Where an estimate is kept from overflowing: its run says by then that nothing is certain. */
  private static final double LARGEST = 1e300;

  private final EpisodeInput input;
  private final List<Dfp> k;
  private final List<List<Double>> movedLosses = new ArrayList<>();
  private final List<List<Double>> moved = new ArrayList<>();
  private final Random random = new Random(1);
  private int round;
  private ExactTsallis distribution;

  Episode(EpisodeInput input) {
    this.input = input;
    this.k =
        new ArrayList<>(
            Collections.nCopies(Require.atLeastOne("arms", input.arms()), Decimal.ZERO));
    this.distribution = next(input, k, 0);
    for (int run = 0; run < RUNS; run++) {
      movedLosses.add(
          new ArrayList<>(Collections.nCopies(Require.atLeastOne("arms", input.arms()), 0.0)));
      moved.add(List.of());
    }
    move();
  }

  /** The distributions of this round in doubles, every number of them moved. */
  private void move() {
    for (int run = 0; run < RUNS; run++) {
      double[] losses = movedLosses.get(run).stream().mapToDouble(Double::doubleValue).toArray();
      List<Double> p = new ArrayList<>();
      for (double value :
          TsallisProbabilities.of(losses, input.normalization(), input.steps().get(round))) {
        p.add(value * (1 + SHARE * (2 * random.nextDouble() - 1)));
      }
      moved.set(run, p);
    }
  }

  private static ExactTsallis next(EpisodeInput input, List<Dfp> k, int round) {
    Dfp step = Decimal.of(input.steps().get(round));
    return ExactTsallis.of(k, Decimal.of(input.normalization()), step);
  }

  /** The probabilities of this round, with tolerances. */
  ExpectedVector expected() {
    ExpectedVector own =
        TsallisTolerance.of(
            distribution, Decimal.toDoubles(k), input.normalization(), input.steps().get(round));
    List<Double> tolerances = new ArrayList<>();
    for (int i = 0; i < k.size(); i++) {
      double change = 0;
      for (List<Double> p : moved) {
        change = Math.max(change, Math.abs(p.get(i) - own.values().get(i)));
      }
      tolerances.add(2 * own.tolerances().get(i) + SAFETY * change);
    }
    return new ExpectedVector(own.values(), tolerances);
  }

  /** The least i with u &lt; p_0 + ... + p_i. */
  int arm() {
    Dfp sum = Decimal.ZERO;
    Dfp u = Decimal.of(input.uniforms().get(round));
    for (int i = 0; i < k.size(); i++) {
      sum = sum.add(distribution.probability(i));
      if (u.lessThan(sum)) {
        return i;
      }
    }
    return k.size() - 1;
  }

  /**
   * How far u lies outside [p_0 + ... + p_{i-1}, p_0 + ... + p_i), each p_j being off by its
   * tolerance; negative inside.
   */
  double outside(int arm, List<Double> tolerances) {
    Dfp sum = Decimal.ZERO;
    for (int i = 0; i < arm; i++) {
      sum = sum.add(distribution.probability(i)).subtract(Decimal.of(tolerances.get(i)));
    }
    Dfp low = sum;
    sum = Decimal.ZERO;
    for (int i = 0; i <= arm; i++) {
      sum = sum.add(distribution.probability(i)).add(Decimal.of(tolerances.get(i)));
    }
    Dfp u = Decimal.of(input.uniforms().get(round));
    double below = arm == 0 ? -1 : low.subtract(u).toDouble();
    double above = arm == k.size() - 1 ? -1 : u.subtract(sum).toDouble();
    return Math.max(below, above);
  }

  /** k, rounded to doubles. */
  List<Double> losses() {
    return Decimal.toDoubles(k);
  }

  /** Goes to the next round. */
  void observe(int arm) {
    double loss = input.lossTable().get(round).get(arm);
    if (loss > 0) {
      k.set(arm, k.get(arm).add(Decimal.of(loss).divide(distribution.probability(arm))));
      for (int run = 0; run < RUNS; run++) {
        List<Double> losses = movedLosses.get(run);
        double estimate = losses.get(arm) + loss / moved.get(run).get(arm);
        losses.set(arm, Math.min(estimate, LARGEST));
      }
    }
    round++;
    if (round < input.steps().size()) {
      distribution = next(input, k, round);
      move();
    }
  }
}
