package org.learningtorelax.conformance.oracle;

import java.util.List;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;

/** Judges a list of numbers, entry by entry. */
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
    for (int i = 0; i < got.size(); i++) {
      if (!expected.at(i).allows(got.get(i))) {
        String place = name + "[" + i + "] = ";
        return new Verdict.Failed(clause, place + expected.at(i), place + got.get(i), "");
      }
    }
    return Verdict.passed();
  }
}
