package org.learningtorelax.refutations;

import java.util.List;

/** All counterexamples. */
public final class Refutations {
  private Refutations() {}

  /**
   * One for each clause that is refuted as printed.
   *
   * @return the refutations
   */
  public static List<Refutation> all() {
    return List.of(
        SolverRefutations.solverMap(),
        SolverRefutations.algorithm8(),
        BanditRefutations.theoremB1(),
        BanditRefutations.theoremB3(),
        BanditRefutations.theoremC3(),
        EnergyRefutations.theoremD1(),
        EnergyRefutations.corollaryD1(),
        EnergyRefutations.corollaryD2(),
        ConjugateGradientRefutations.lemmaE2(),
        ConjugateGradientRefutations.lemmaE21(),
        ConjugateGradientRefutations.lemmaE23(),
        ConjugateGradientRefutations.lemmaE24(),
        SemiStochasticRefutations.lemmaF3(),
        SemiStochasticRefutations.eq48(),
        HeatRefutations.appendixG2());
  }
}
