package org.learningtorelax.conformance.oracle;

import java.util.List;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;

/** Judges a list of numbers, and names the entry that is most tolerances off. */
final class VectorVerdict {
  private VectorVerdict() {}

  static Verdict of(KitClause clause, String name, ExpectedVector expected, List<Double> got) {
    if (got.size() != expected.values().size()) {
      return new Verdict.Failed(
          KitClause.RUN,
          expected.values().size() + " numbers",
          got.size() + " numbers",
          "the length of " + name);
    }
    int worst = -1;
    double most = 0;
    for (int i = 0; i < got.size(); i++) {
      double error = expected.at(i).errorInTolerances(got.get(i));
      if (!expected.at(i).allows(got.get(i)) && !(error <= most)) {
        worst = i;
        most = error;
      }
    }
    if (worst < 0) {
      return Verdict.passed();
    }
    ExpectedValue right = expected.at(worst);
    String place = name + "[" + worst + "] = ";
    return new Verdict.Failed(clause, place + right, place + right.withError(got.get(worst)), "");
  }
}
