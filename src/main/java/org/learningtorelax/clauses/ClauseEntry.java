package org.learningtorelax.clauses;

import java.util.List;

/**
 * One clause: a statement that can be judged.
 *
 * @param id the paper's own number, or ours, such as {@code Theorem B.3} or {@code Input 4}
 * @param title what it is about, in a few words
 * @param page the page that states it, from the top of the repository
 * @param anchor its anchor on that page
 * @param where where the paper states it; empty if the statement is ours
 * @param given under which hypotheses the paper states it, numbered; empty if the statement is ours
 * @param statement what is printed, or what is stated or implemented where that is ours
 * @param verdict what is known of it
 * @param reason on what evidence, in words
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
    String where,
    String given,
    String statement,
    Verdict verdict,
    String reason,
    String lookAt,
    List<String> code,
    List<String> tests,
    long cases,
    List<String> proofs) {

  /**
   * Where its statement stands.
   *
   * @return page and anchor
   */
  public String location() {
    return page + "#" + anchor;
  }
}
