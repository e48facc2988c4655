package org.learningtorelax.conformance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What is special in a case: a legal freedom that was taken, with the bug that it may hide, or what
 * a vector is there for, with the bug that it catches.
 */
public enum Flag {
  /** The neighbouring count where rounding decides. */
  NEAR_THRESHOLD(
      "the residual norm meets the threshold to within rounding, and the count is the neighbouring one",
      "nothing, where other cases pass: with certain margins the count is demanded exactly"),
  /** &lt; in place of ≤. */
  STRICT_TEST(
      "|r_k| < eps |r_0| in place of <=, where both sides are equal exactly",
      "a count of one more wherever short fractions meet the threshold"),
  /** Another count of a solved system. */
  SOLVED_SYSTEM(
      "another count than 0, or no convergence, where r_0 = 0",
      "a division of 0 by 0, or a loop that runs to its limit on b = 0"),
  /** A residual that is carried along. */
  UPDATED_RESIDUAL(
      "x has drifted from x_k, as it does where the residual is carried along and not computed again from x",
      "drift: a residual that says nothing of x"),
  /** Another way to draw. */
  SAMPLING(
      "arms are drawn from the right distribution, but not by the inverse distribution function",
      "another order of summation, or a uniform number that is not used"),
  /** Another minimiser. */
  OTHER_MINIMISER(
      "another theta with the same, least, sum of squares",
      "a factorisation that ignores rank, whose answer depends on rounding"),
  /** What the program declares. */
  DECLARED(
      "right by the conventions that the program declares, and not by the protocol's",
      "nothing that is not declared; but counts by other conventions are not those of the paper"),
  /** A start that is not 0. */
  X0_MATTERS(
      "x0 is not 0, so that |b| and |r_0| differ",
      "a criterion relative to |b|, or an x0 that is not used"),
  /** The limit of iterations decides. */
  LIMIT_REACHED(
      "the run ends at max_iterations",
      "a converged that is always true, or one iteration too many"),
  /** Equal numbers. */
  TIES(
      "several arms or scores are equal",
      "the wrong one of several least, or a gap of 0 divided by"),
  /** A state as after many rounds. */
  DEEP_STATE(
      "losses as after 100, 1,000 or 10,000 rounds",
      "Newton's method started outside its bracket, or stopped by a fixed number of steps"),
  /** Huge or tiny numbers. */
  EXTREME_MAGNITUDE(
      "losses, scales or steps far from 1",
      "overflow, underflow, or a tolerance that is not relative"),
  /** The end of an interval. */
  INTERVAL_END(
      "an input lies on or near the end of its range",
      "arccos or a square root of what rounding took out of range"),
  /** A bound of the box holds θ back. */
  ACTIVE_CONSTRAINT(
      "at least one bound holds theta back",
      "constraints ignored, or laid on after the minimisation"),
  /** No bound holds θ back. */
  INACTIVE_CONSTRAINTS("no bound holds theta back", "constraints that act where they need not"),
  /** Fewer different contexts than unknowns. */
  RANK_DEFICIENT("fewer different contexts than coefficients", "a solver that needs full rank"),
  /** The smallest size. */
  SMALLEST("n = 1, d = 1, m = 0 or no observation", "a loop that starts at 1"),
  /** A large case, left out by a smoke test. */
  LONG("takes more than a moment", "what shows only after many rounds or iterations");

  private final String meaning;
  private final String catches;

  Flag(String meaning, String catches) {
    this.meaning = meaning;
    this.catches = catches;
  }

  /**
   * The name in reports and vectors.
   *
   * @return the name in small letters
   */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the flag says of a case.
   *
   * @return a phrase
   */
  public String meaning() {
    return meaning;
  }

  /**
   * What bug a case with the flag catches, or the freedom hides.
   *
   * @return a phrase
   */
  public String catches() {
    return catches;
  }
}
