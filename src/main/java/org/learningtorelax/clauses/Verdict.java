package org.learningtorelax.clauses;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is known of a clause, and on what kind of evidence. */
public enum Verdict {
  /** A machine-checked proof whose assumptions are listed. */
  PROVED("proved"),
  /** True for every case of a stated finite scope, enumerated. */
  EXHAUSTED("exhausted"),
  /** Property tests over named families of inputs. */
  TESTED("tested"),
  /** A counterexample that a test replays; the corrected statement is a clause of its own. */
  REFUTED_AS_PRINTED("refuted as printed"),
  /** Not ours to prove; measured how often it holds. */
  ASSUMED("assumed"),
  /** Neither, for the reason given on the page. */
  NOT_CHECKED("not checked");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /**
   * The verdict in words.
   *
   * @return the words with which the verdict begins on its page
   */
  @JsonValue
  public String label() {
    return label;
  }
}
