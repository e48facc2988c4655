package org.learningtorelax.clauses;

import java.util.List;

/**
 * One clause: a statement that can be judged.
 *
 * @param id the paper's own number, or ours, such as {@code Theorem B.3} or {@code Input 4}
 * @param title what it is about, in a few words
 * @param page the page that states it, from the top of the repository
 * @param anchor its anchor on that page
 * @param verdict what is known of it
 * @param lookAt what to look at when a test of it fails; empty if no test bears its name
 * @param code the classes, or members after a {@code #}, that implement it
 * @param tests the test classes, or methods after a {@code #}, that check it
 * @param cases how many cases of those tests' properties were run for the record
 * @param proofs the proof files with, after a {@code #}, the theorem
 */
public record ClauseEntry(
    String id,
    String title,
    String page,
    String anchor,
    Verdict verdict,
    String lookAt,
    List<String> code,
    List<String> tests,
    long cases,
    List<String> proofs) {
  /**
   * The record as given, its lists made immutable.
   *
   * @param id the name
   * @param title the title
   * @param page the page
   * @param anchor the anchor
   * @param verdict the verdict
   * @param lookAt what to look at
   * @param code the code
   * @param tests the tests
   * @param cases the cases
   * @param proofs the proofs
   */
  public ClauseEntry {
    code = List.copyOf(code);
    tests = List.copyOf(tests);
    proofs = List.copyOf(proofs);
  }

  /**
   * Where its statement stands.
   *
   * @return page and anchor
   */
  public String location() {
    return page + "#" + anchor;
  }
}
