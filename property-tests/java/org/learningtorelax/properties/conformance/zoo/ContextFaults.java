package org.learningtorelax.properties.conformance.zoo;

import static org.learningtorelax.properties.conformance.zoo.Fault.right;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;

/** Planted faults of ChebCB's features and regression. */
final class ContextFaults {
  private ContextFaults() {}

  static List<Fault> all() {
    return List.of(
        features(
            "features on [0, 1] taken for [-1, 1]",
            KitClause.CHEB_CB,
            in -> recurrence(in, (in.x() - in.low()) / (in.high() - in.low()), 1)),
        features(
            "features of the second kind", KitClause.CHEB_CB, in -> recurrence(in, unit(in), 2)),
        features(
            "features of one degree less",
            KitClause.RUN,
            in -> recurrence(in, unit(in), 1).subList(0, in.degree() + (in.degree() == 0 ? 1 : 0))),
        features("features by arccos of what is above 1", KitClause.NUMBERS, ContextFaults::arccos),
        fit("fit without the box", KitClause.CHEB_CB, in -> solve(in, 1e6)),
        fit(
            "fit clipped to the box",
            KitClause.CHEB_CB,
            in -> clipped(solve(in, 1e6), in.bounds())),
        fit(
            "fit with the bounds reversed",
            KitClause.CHEB_CB,
            in -> solve(in, reversed(in.bounds()))),
        fit("fit without the last observation", KitClause.CHEB_CB, ContextFaults::forgetful),
        fit(
            "fit by a ridge",
            KitClause.CHEB_CB,
            in ->
                right(Operation.CHEB_CB_FIT, in).theta().stream()
                    .map(t -> t * (1 - 1e-5))
                    .toList()));
  }

  private static Fault features(
      String name, KitClause clause, Function<FeaturesInput, List<Double>> f) {
    return new Fault(
        name,
        Operation.CHEBYSHEV_FEATURES,
        clause,
        (FeaturesInput in) -> {
          right(Operation.CHEBYSHEV_FEATURES, in);
          return new FeaturesOutput(f.apply(in));
        });
  }

  private static Fault fit(String name, KitClause clause, Function<FitInput, List<Double>> f) {
    return new Fault(
        name,
        Operation.CHEB_CB_FIT,
        clause,
        (FitInput in) -> {
          right(Operation.CHEB_CB_FIT, in);
          return new FitOutput(f.apply(in));
        });
  }

  private static double unit(FeaturesInput in) {
    return (2 * in.x() - in.low() - in.high()) / (in.high() - in.low());
  }

  private static List<Double> recurrence(FeaturesInput in, double z, int kind) {
    List<Double> f = new ArrayList<>(List.of(1.0));
    double before = 1;
    double current = kind * z;
    for (int j = 1; j <= in.degree(); j++) {
      f.add(current);
      double next = 2 * z * current - before;
      before = current;
      current = next;
    }
    return f;
  }

  /** The map to [-1, 1] by a slope and an intercept, whose rounding may leave the interval. */
  private static List<Double> arccos(FeaturesInput in) {
    double slope = 2 / (in.high() - in.low());
    double z = slope * in.x() - slope * in.low() - 1;
    List<Double> f = new ArrayList<>();
    for (int j = 0; j <= in.degree(); j++) {
      f.add(Math.cos(j * Math.acos(z)));
    }
    return f;
  }

  private static List<Double> solve(FitInput in, double bound) {
    return solve(in, Collections.nCopies(in.bounds().size(), bound));
  }

  private static List<Double> solve(FitInput in, List<Double> bounds) {
    return right(
            Operation.CHEB_CB_FIT,
            new FitInput(in.contexts(), in.targets(), in.low(), in.high(), in.degree(), bounds))
        .theta();
  }

  private static List<Double> forgetful(FitInput in) {
    int size = Math.max(in.contexts().size() - 1, 0);
    return right(
            Operation.CHEB_CB_FIT,
            new FitInput(
                in.contexts().subList(0, size),
                in.targets().subList(0, size),
                in.low(),
                in.high(),
                in.degree(),
                in.bounds()))
        .theta();
  }

  private static List<Double> clipped(List<Double> theta, List<Double> bounds) {
    List<Double> inside = new ArrayList<>();
    for (int j = 0; j < theta.size(); j++) {
      inside.add(Math.max(-bounds.get(j), Math.min(bounds.get(j), theta.get(j))));
    }
    return inside;
  }

  private static List<Double> reversed(List<Double> values) {
    List<Double> copy = new ArrayList<>(values);
    Collections.reverse(copy);
    return copy;
  }
}
