package org.learningtorelax.conformance.vectors;

import java.util.List;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactFormulas;
import org.learningtorelax.conformance.oracle.ExpectedValue;
import org.learningtorelax.conformance.oracle.Oracles;

/** The vectors of the closed formulas. */
final class FormulaVectors {
  private static final List<Double> BETAS = List.of(0.1, 0.5, 0.8, 0.9, 0.99, 0.9999);
  private static final List<Double> NEAR_ONE = List.of(1 - 1e-6, 1 - 1e-12, 1 - 0x1p-53);

  private FormulaVectors() {}

  static VectorFile optimalOmega() {
    VectorBook<OptimalOmegaInput, ExpectedValue, ValueOutput> book =
        new VectorBook<>(Operation.OPTIMAL_OMEGA, Oracles.OPTIMAL_OMEGA);
    for (double beta : BETAS) {
      book.add("beta-" + beta, new OptimalOmegaInput(beta));
    }
    book.group("values", KitClause.RADIUS, "radii between the ends");
    book.add("beta-0", new OptimalOmegaInput(0), Flag.INTERVAL_END);
    book.add("beta-tiny", new OptimalOmegaInput(1e-9), Flag.EXTREME_MAGNITUDE);
    for (double beta : NEAR_ONE) {
      book.add("beta-" + beta, new OptimalOmegaInput(beta), Flag.INTERVAL_END);
    }
    book.group("edges", KitClause.RADIUS, "radii near 0 and 1");
    return book.file();
  }

  static VectorFile youngRadius() {
    VectorBook<YoungInput, ExpectedValue, ValueOutput> book =
        new VectorBook<>(Operation.YOUNG_RADIUS, Oracles.YOUNG_RADIUS);
    for (double beta : BETAS) {
      double best = ExactFormulas.optimalOmega(Decimal.of(beta)).toDouble();
      for (double omega : List.of(0.5, 1.0, (1 + best) / 2, best, (2 + best) / 2)) {
        book.add("beta-" + beta + "-omega-" + omega, new YoungInput(beta, omega));
      }
    }
    book.group("values", KitClause.RADIUS, "below, at and above the best omega");
    book.add("beta-0", new YoungInput(0, 1.5), Flag.INTERVAL_END);
    book.add("beta-0-omega-1", new YoungInput(0, 1), Flag.INTERVAL_END);
    book.add("omega-tiny", new YoungInput(0.9, 1e-12), Flag.INTERVAL_END);
    book.add("omega-near-2", new YoungInput(0.9, 2 - 0x1p-52), Flag.INTERVAL_END);
    for (double beta : NEAR_ONE) {
      book.add("beta-" + beta, new YoungInput(beta, 1.25), Flag.INTERVAL_END);
    }
    book.group("edges", KitClause.RADIUS, "ends of both ranges");
    return book.file();
  }

  static VectorFile surrogateBound() {
    VectorBook<SurrogateInput, ExpectedValue, ValueOutput> book =
        new VectorBook<>(Operation.SURROGATE_BOUND, Oracles.SURROGATE_BOUND);
    for (double rho : List.of(0.1, 0.5, 0.9, 0.99)) {
      for (double tau : List.of(0.05, 0.25, 0.75)) {
        book.add("rho-" + rho + "-tau-" + tau, new SurrogateInput(rho, tau, 1e-8));
      }
    }
    book.group("values", KitClause.SURROGATE, "the paper's tolerance");
    book.add("rho-0", new SurrogateInput(0, 0.5, 1e-8), Flag.INTERVAL_END);
    book.add("tau-0", new SurrogateInput(0.5, 0, 1e-8), Flag.INTERVAL_END);
    book.add("epsilon-near-1", new SurrogateInput(0.5, 0.25, 0.999), Flag.INTERVAL_END);
    book.add("epsilon-1e-14", new SurrogateInput(0.5, 0.25, 1e-14), Flag.INTERVAL_END);
    book.add("epsilon-1e-300", new SurrogateInput(0.5, 0.25, 1e-300), Flag.EXTREME_MAGNITUDE);
    book.add("rho-near-1", new SurrogateInput(1 - 1e-9, 0.25, 1e-8), Flag.INTERVAL_END);
    book.group("edges", KitClause.SURROGATE, "ends of all ranges");
    return book.file();
  }
}
