package org.learningtorelax.refutations;

import org.learningtorelax.clauses.Clause;

/** The forcing of the heat equation, with cos in both places. */
final class HeatRefutations {
  private HeatRefutations() {}

  @Clause("Appendix G.2")
  static Refutation appendixG2() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = 0; i <= 16; i++) {
      double t = i / 128.0; // a period of 1/8
      double x = 0.5 + Math.cos(16 * Math.PI * t) / 4;
      double y = 0.5 + Math.cos(16 * Math.PI * t) / 4;
      double distance = Math.hypot(x - 0.5, y - 0.5);
      least = Math.min(least, distance);
      greatest = Math.max(greatest, distance);
    }
    return Refutation.of("Appendix G.2", "the bump's centre over a period")
        .fails("its greatest distance from (1/2, 1/2)", greatest, "its least", least + 1e-9);
  }
}
