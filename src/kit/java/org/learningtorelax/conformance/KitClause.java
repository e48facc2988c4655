package org.learningtorelax.conformance;

import org.learningtorelax.clauses.ClauseCatalogue;
import org.learningtorelax.clauses.ClauseEntry;

/**
 * The clauses that an implementation can break. What each says, where it stands and what to look at
 * when it is broken is in the {@link ClauseCatalogue}, and so on its page.
 */
public enum KitClause {
  /** Lines. */
  LINES("Protocol 1"),
  /** Start. */
  START("Protocol 2"),
  /** Run. */
  RUN("Protocol 3"),
  /** Stop. */
  STOP("Protocol 4"),
  /** Time. */
  TIME("Protocol 5"),
  /** No memory. */
  NO_MEMORY("Protocol 6"),
  /** Numbers. */
  NUMBERS("Protocol 7"),
  /** Counts. */
  COUNT("Protocol 10"),
  /** Bad input. */
  BAD_INPUT("Input 7"),
  /** The reference of the criterion. */
  REFERENCE("Input 3"),
  /** The count. */
  COUNTING("Input 4"),
  /** Limits. */
  LIMITS("Input 6"),
  /** Draws. */
  DRAWS("Input 9"),
  /** Ties. */
  TIES("Input 10"),
  /** Least squares of little rank. */
  LEAST_SQUARES("Input 12"),
  /** SOR. */
  SOR("Algorithm 1"),
  /** SSOR. */
  SSOR("Algorithm 8 corrected"),
  /** Preconditioned conjugate gradients. */
  SSOR_CG("Definition E.1"),
  /** Radii. */
  RADIUS("Young's radius"),
  /** Lemma 2.1. */
  SURROGATE("Lemma 2.1 (1)"),
  /** Tsallis-INF. */
  TSALLIS_INF("Algorithm 4"),
  /** SquareCB. */
  SQUARE_CB("Algorithm 6"),
  /** ChebCB. */
  CHEB_CB("Algorithm 3");

  /** Read once, when it is first asked for. */
  private static final class Catalogue {
    static final ClauseCatalogue ALL = ClauseCatalogue.load();
  }

  private final String id;

  KitClause(String id) {
    this.id = id;
  }

  /**
   * The clause's id.
   *
   * @return the id, as it stands in the heading of its page
   */
  public String id() {
    return id;
  }

  /**
   * The clause in the catalogue.
   *
   * @return its entry
   */
  public ClauseEntry entry() {
    return Catalogue.ALL
        .find(id)
        .orElseThrow(() -> new IllegalStateException("no page states the clause " + id));
  }

  /**
   * Where the clause is stated.
   *
   * @return page and anchor, from the top of the repository
   */
  public String page() {
    return entry().location();
  }

  /**
   * What to look at when the clause is broken.
   *
   * @return a phrase
   */
  public String lookAt() {
    return entry().lookAt();
  }
}
