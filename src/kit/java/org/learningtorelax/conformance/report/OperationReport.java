package org.learningtorelax.conformance.report;

import java.util.List;

/**
 * The cases of one operation.
 *
 * @param operation its name, or {@code protocol} for the messages themselves
 * @param clause the id of the clause that says what its output is
 * @param page page and anchor of that clause
 * @param cases its cases, in the order in which they ran
 */
public record OperationReport(
    String operation, String clause, String page, List<CaseReport> cases) {

  /**
   * Copies the list.
   *
   * @param operation its name
   * @param clause its clause
   * @param page the clause's page
   * @param cases its cases
   */
  public OperationReport {
    cases = List.copyOf(cases);
  }

  /**
   * How many cases ended so.
   *
   * @param status the status
   * @return their number
   */
  public long count(Status status) {
    return cases.stream().filter(c -> c.status() == status).count();
  }
}
