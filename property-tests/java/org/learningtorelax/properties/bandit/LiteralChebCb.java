package org.learningtorelax.properties.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.properties.exact.Exact;

/**
 * Algorithm 3 as printed, on targets k_s/(KN): each round solves each arm's problem again from all
 * its rounds, by looking at every face in rational arithmetic.
 */
final class LiteralChebCb {
  /** What of the algorithm may be wrong. */
  enum Fault {
    NONE,
    BOX_IGNORED,
    BOX_OF_THE_COROLLARY,
    TARGETS_NOT_SCALED,
    ARMS_SHARE_ROUNDS
  }

  private static final double TIE = 1e-9;

  private record Play(double[] features, int arm, double target) {}

  private final ChebyshevFeatures features;
  private final int arms;
  private final double eta;
  private final double scale;
  private final double[] box;
  private final Fault fault;
  private final List<Play> plays = new ArrayList<>();

  /** Scale is KN. */
  LiteralChebCb(
      ChebyshevFeatures features,
      int arms,
      double bound,
      double variation,
      double normalization,
      double eta,
      Fault fault) {
    this.features = features;
    this.arms = arms;
    this.eta = eta;
    this.scale = bound * normalization;
    this.fault = fault;
    this.box = new double[features.degree() + 1];
    box[0] = 1 / normalization;
    for (int j = 1; j < box.length; j++) {
      double room = fault == Fault.BOX_OF_THE_COROLLARY ? 1 : 2;
      box[j] = room * variation / (scale * j);
    }
    if (fault == Fault.BOX_IGNORED) {
      Arrays.fill(box, 1e6);
    }
  }

  /**
   * What the printed lines give.
   *
   * @param probabilities p, for one choice of the best arm
   * @param tied whether another arm is the best as well, up to rounding, which then decides
   */
  record Answer(double[] probabilities, boolean tied) {}

  /** None where an arm's rounds are too few for one answer that is promised. */
  Optional<Answer> probabilities(double context) {
    double[] predictions = new double[arms];
    double[] f = features.of(context);
    for (int i = 0; i < arms; i++) {
      Optional<FieldVector<org.apache.commons.math3.fraction.BigFraction>> theta =
          new ExactBox(problem(i)).answer();
      if (theta.isEmpty()) {
        return Optional.empty();
      }
      predictions[i] = Exact.toDouble(theta.get().dotProduct(Exact.vector(f)));
    }
    double[] sorted = Arrays.stream(predictions).sorted().toArray();
    return Optional.of(
        new Answer(GapRule.TESTED.of(predictions, eta), sorted[1] - sorted[0] < TIE));
  }

  void observe(double context, int arm, double loss) {
    double target = fault == Fault.TARGETS_NOT_SCALED ? loss : loss / scale;
    plays.add(new Play(features.of(context), arm, target));
  }

  private BoxCase problem(int arm) {
    List<Play> own =
        plays.stream().filter(p -> fault == Fault.ARMS_SHARE_ROUNDS || p.arm() == arm).toList();
    return new BoxCase(
        own.stream().map(Play::features).toArray(double[][]::new),
        own.stream().mapToDouble(Play::target).toArray(),
        box);
  }
}
