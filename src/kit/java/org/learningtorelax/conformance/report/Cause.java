package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One finding: what is most probably wrong with an operation, and the cases that it explains.
 *
 * @param operation the operation
 * @param cause what is most probably wrong, a phrase
 * @param example the case with the smallest input
 * @param others the ids of the other cases
 */
@JsonPropertyOrder({"operation", "clause", "cause", "case", "others"})
public record Cause(
    String operation, String cause, @JsonIgnore CaseReport example, List<String> others) {
  private static final int NAMED = 5;

  /**
   * Copies the list.
   *
   * @param operation the operation
   * @param cause what is wrong
   * @param example the case with the smallest input
   * @param others the other cases
   */
  public Cause {
    others = List.copyOf(others);
  }

  /**
   * The clause that the example breaks.
   *
   * @return its id
   */
  @JsonProperty("clause")
  public String clause() {
    return example.clause();
  }

  /**
   * The case with the smallest input.
   *
   * @return its id
   */
  @JsonProperty("case")
  public String id() {
    return example.id();
  }

  /**
   * What is wrong, and where it shows.
   *
   * @return one line
   */
  public String line() {
    return operation + ": " + cause + " (" + cases() + ", the smallest " + id() + ")";
  }

  private String cases() {
    return others.isEmpty() ? "1 case" : 1 + others.size() + " cases";
  }

  /**
   * The other cases.
   *
   * @return some of their ids and the number of those left, or an empty text
   */
  public String behind() {
    if (others.isEmpty()) {
      return "";
    }
    String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
    int left = others.size() - NAMED;
    return left > 0 ? named + " and " + left + " more" : named;
  }
}
