package org.learningtorelax.conformance;

/** What is thought of an output. */
public sealed interface Verdict {

  /** The output is right. */
  record Passed() implements Verdict {}

  /**
   * The output differs in a way that is legal.
   *
   * @param flag the freedom taken
   * @param expected what was expected
   * @param got what came
   */
  record Allowed(Flag flag, String expected, String got) implements Verdict {}

  /**
   * The output is wrong.
   *
   * @param clause the clause broken
   * @param expected what was expected
   * @param got what came
   * @param hint what the output looks like, or an empty text
   */
  record Failed(KitClause clause, String expected, String got, String hint) implements Verdict {}

  /**
   * The output is right.
   *
   * @return the verdict
   */
  static Verdict passed() {
    return new Passed();
  }
}
