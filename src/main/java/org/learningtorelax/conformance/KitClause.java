package org.learningtorelax.conformance;

/**
 * The clauses that an implementation can break, with the page that states each and what to look at
 * when it is broken.
 */
public enum KitClause {
  /** Lines. */
  LINES(
      "Protocol 1",
      "protocol.md",
      "prints to standard output; flush; a member misspelt in the answer"),
  /** Start. */
  START(
      "Protocol 2",
      "protocol.md",
      "whether the program waits for the end of its input before it answers"),
  /** Run. */
  RUN(
      "Protocol 3",
      "protocol.md",
      "seq; names of members; a rule that is stricter than the protocol's"),
  /** Stop. */
  STOP("Protocol 4", "protocol.md", "threads that keep the process alive"),
  /** Time. */
  TIME(
      "Protocol 5",
      "protocol.md",
      "loops without a limit; max_iterations; a crash, see standard error"),
  /** No memory. */
  NO_MEMORY(
      "Protocol 6",
      "protocol.md",
      "arrays that are reused and not cleared; a generator of random numbers of your own"),
  /** Numbers. */
  NUMBERS("Protocol 7", "protocol.md", "the format of numbers on output; NaN; single precision"),
  /** Counts. */
  COUNT(
      "Protocol 10",
      "protocol.md",
      "the step length and the factor of the direction; the margins at k and k-1"),
  /** Bad input. */
  BAD_INPUT(
      "Input 7",
      "inputs.md",
      "comparisons that are false for NaN; which end of an interval is open"),
  /** The reference of the criterion. */
  REFERENCE("Input 3", "inputs.md", "|b| or 1 in place of |r_0|; x0 that is not used"),
  /** The count. */
  COUNTING("Input 4", "inputs.md", "where k starts, and whether the test comes before the sweep"),
  /** Limits. */
  LIMITS("Input 6", "inputs.md", "max_iterations, and what converged says when it is reached"),
  /** Draws. */
  DRAWS("Input 9", "inputs.md", "the order of the sums, and u < against u ≤"),
  /** Ties. */
  TIES("Input 10", "inputs.md", "which of several least scores is taken: the first"),
  /** Least squares of little rank. */
  LEAST_SQUARES("Input 12", "inputs.md", "few or repeated contexts: a solver that needs full rank"),
  /** SOR. */
  SOR(
      "Algorithm 1",
      "solvers.md",
      "the triangle; ω on D and not on L; r recomputed from the new x; ≤"),
  /** SSOR. */
  SSOR(
      "Algorithm 8 corrected",
      "solvers.md",
      "the factor (2-ω)/ω; D between the two sweeps; the second sweep with the transposed triangle"),
  /** Preconditioned conjugate gradients. */
  SSOR_CG(
      "Definition E.1",
      "solvers.md",
      "⟨r, z⟩ against ⟨r, r⟩; the preconditioner's factor and D; the norm tested is |r|, not that of z"),
  /** Radii. */
  RADIUS(
      "Young's radius", "near-asymptotic.md", "which side of ω*; the square of β; D⁻¹ on the left"),
  /** Lemma 2.1. */
  SURROGATE(
      "Lemma 2.1.1",
      "near-asymptotic.md",
      "where β² and where β stands; natural logarithms; ρ + τ(1-ρ)"),
  /** Tsallis-INF. */
  TSALLIS_INF(
      "Algorithm 4",
      "bandits.md",
      "the bracket of Newton's method; K and η; the importance weight 1/p; the order of update and draw"),
  /** SquareCB. */
  SQUARE_CB(
      "Algorithm 6",
      "contextual.md",
      "the gap to the least score; d in the denominator; the rest goes to the best arm"),
  /** ChebCB. */
  CHEB_CB(
      "Algorithm 3",
      "contextual.md",
      "the interval's map to [-1, 1]; the bounds of each θ_j; a minimum inside the box, not clipped to it");

  private final String id;
  private final String page;
  private final String lookAt;

  KitClause(String id, String page, String lookAt) {
    this.id = id;
    this.page = page;
    this.lookAt = lookAt;
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
   * Where the clause is stated.
   *
   * @return page and anchor, relative to specs/
   */
  public String page() {
    String anchor = id.toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replaceAll("[.,']", "");
    return page + "#" + anchor;
  }

  /**
   * What to look at when the clause is broken.
   *
   * @return a phrase
   */
  public String lookAt() {
    return lookAt;
  }
}
