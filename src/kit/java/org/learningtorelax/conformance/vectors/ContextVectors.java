package org.learningtorelax.conformance.vectors;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.oracle.ExpectedFit;
import org.learningtorelax.conformance.oracle.ExpectedVector;
import org.learningtorelax.conformance.oracle.Oracles;

/** The vectors of ChebCB's features and regression. */
final class ContextVectors {
  private ContextVectors() {}

  static VectorFile features() {
    VectorBook<FeaturesInput, ExpectedVector, FeaturesOutput> book =
        new VectorBook<>(Operation.CHEBYSHEV_FEATURES, Oracles.CHEBYSHEV_FEATURES);
    book.add("inside", new FeaturesInput(0.125, 0, 1, 6));
    book.add("paper", new FeaturesInput(0.05, -0.15, 0.45, 5));
    book.add("middle", new FeaturesInput(0.5, 0, 1, 7));
    book.add("degree-64", new FeaturesInput(0.3, -1, 1, 64));
    book.group("values", KitClause.CHEB_CB, "contexts inside the interval");
    book.add("degree-0", new FeaturesInput(0.25, 0, 1, 0), Flag.SMALLEST);
    book.add("at-low", new FeaturesInput(-0.15, -0.15, 0.45, 12), Flag.INTERVAL_END);
    book.add("at-high", new FeaturesInput(0.45, -0.15, 0.45, 12), Flag.INTERVAL_END);
    book.add("below-high", new FeaturesInput(0.1 - 0x1p-56, -0.3, 0.1, 20), Flag.INTERVAL_END);
    book.add("third-at-high", new FeaturesInput(1.0 / 3, 0.1, 1.0 / 3, 9), Flag.INTERVAL_END);
    book.add("narrow", new FeaturesInput(1000.25, 1000, 1001, 8), Flag.EXTREME_MAGNITUDE);
    book.add("wide", new FeaturesInput(1e299, -1e300, 1e300, 8), Flag.EXTREME_MAGNITUDE);
    book.group("edges", KitClause.CHEB_CB, "ends of the interval, its place and width, degree 0");
    return book.file();
  }

  static VectorFile fits() {
    VectorBook<FitInput, ExpectedFit, FitOutput> book =
        new VectorBook<>(Operation.CHEB_CB_FIT, Oracles.CHEB_CB_FIT);
    book.add("line", fit(8, 1, 4), Flag.INACTIVE_CONSTRAINTS);
    book.add("cubic", fit(12, 3, 4), Flag.INACTIVE_CONSTRAINTS);
    book.add("degree-8", fit(40, 8, 4), Flag.INACTIVE_CONSTRAINTS);
    book.group("free", KitClause.CHEB_CB, "bounds that do not act");
    book.add("one-bound", fit(10, 2, 0.25), Flag.ACTIVE_CONSTRAINT);
    book.add("cubic-bounded", fit(12, 3, 0.125), Flag.ACTIVE_CONSTRAINT);
    book.add("degree-8-bounded", fit(40, 8, 0.25), Flag.ACTIVE_CONSTRAINT);
    book.add("zero-bounds", fit(6, 2, 0), Flag.ACTIVE_CONSTRAINT);
    book.group("bounded", KitClause.CHEB_CB, "bounds that act: |theta_j| <= 2 CL/j");
    book.add(
        "no-observation",
        new FitInput(List.of(), List.of(), 0, 1, 2, List.of(1.0, 2.0, 1.0)),
        Flag.SMALLEST,
        Flag.RANK_DEFICIENT);
    book.add(
        "one-observation",
        new FitInput(List.of(0.25), List.of(0.5), 0, 1, 2, List.of(1.0, 2.0, 1.0)),
        Flag.SMALLEST,
        Flag.RANK_DEFICIENT);
    book.add(
        "one-observation-bounded",
        new FitInput(List.of(0.25), List.of(0.5), 0, 1, 2, List.of(0.125, 0.25, 0.5)),
        Flag.ACTIVE_CONSTRAINT,
        Flag.RANK_DEFICIENT);
    book.add(
        "one-at-the-end",
        new FitInput(List.of(1.0), List.of(0.75), 0, 1, 3, List.of(1.0, 2.0, 1.0, 1.0)),
        Flag.INTERVAL_END,
        Flag.RANK_DEFICIENT);
    book.add(
        "repeated",
        new FitInput(
            List.of(0.25, 0.25, 0.75),
            List.of(0.5, 1.0, 0.25),
            0,
            1,
            3,
            List.of(4.0, 4.0, 4.0, 4.0)),
        Flag.RANK_DEFICIENT);
    book.add(
        "degree-0",
        new FitInput(List.of(0.25, 0.5), List.of(0.5, 1.0), 0, 1, 0, List.of(2.0)),
        Flag.SMALLEST);
    book.group(
        "few",
        KitClause.LEAST_SQUARES,
        "fewer different contexts than coefficients: the least norm");
    book.add(
        "ends",
        new FitInput(
            List.of(-0.15, 0.45, 0.15),
            List.of(1.0, 0.0, 0.25),
            -0.15,
            0.45,
            2,
            List.of(2.0, 2.0, 1.0)),
        Flag.INTERVAL_END);
    book.add("large-targets", scaled(fit(10, 2, 4), 1e6), Flag.EXTREME_MAGNITUDE);
    book.group("edges", KitClause.CHEB_CB, "contexts on both ends, targets far from 1");
    return book.file();
  }

  /** Targets of a bent line at evenly spaced contexts; bounds B and 2B/j. */
  private static FitInput fit(int size, int degree, double bound) {
    List<Double> contexts = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (int s = 0; s < size; s++) {
      double place = (s * 7 % size) / (double) size;
      contexts.add(place);
      targets.add(Math.abs(place - 0.375) + (s % 3) / 8.0);
    }
    List<Double> bounds = new ArrayList<>();
    for (int j = 0; j <= degree; j++) {
      bounds.add(j == 0 ? bound : 2 * bound / j);
    }
    return new FitInput(contexts, targets, 0, 1, degree, bounds);
  }

  private static FitInput scaled(FitInput input, double factor) {
    return new FitInput(
        input.contexts(),
        input.targets().stream().map(target -> factor * target).toList(),
        input.low(),
        input.high(),
        input.degree(),
        input.bounds().stream().map(bound -> factor * bound).toList());
  }
}
