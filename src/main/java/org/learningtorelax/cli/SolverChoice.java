package org.learningtorelax.cli;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.solver.ConjugateGradient;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.SsorCg;

/**
 * The solvers by the names they have on the command line, each with the paper's criterion for it.
 */
@Clause("Input 8")
enum SolverChoice {
  SOR("sor", new Sor(), new OnePassSor(), true),
  SSOR("ssor", new Ssor(), new Ssor(), false),
  SSOR_CG("ssor-cg", new SsorCg(), new SsorCg(), false),
  CG("cg", new ConjugateGradient(), new ConjugateGradient(), false);

  private final String label;
  private final Solver literal;
  private final Solver refined;
  private final boolean relative;

  SolverChoice(String label, Solver literal, Solver refined, boolean relative) {
    this.label = label;
    this.literal = literal;
    this.refined = refined;
    this.relative = relative;
  }

  /** The paper's lines. */
  Solver literal() {
    return literal;
  }

  /** What tune runs: the fastest form whose counts are tested equal to the literal one's. */
  Solver refined() {
    return refined;
  }

  /** Whether the paper's criterion for this solver is relative (Algorithm 1) or absolute. */
  boolean isRelative() {
    return relative;
  }

  @Override
  public String toString() {
    return label;
  }
}
