package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.Legible;

/**
 * What a validation found. All writers write this.
 *
 * @param protocol the protocol's version
 * @param implementation who was asked
 * @param command the command that was run
 * @param seed the seed of the random cases
 * @param cases the number of random cases an operation
 * @param notOffered operations that the implementation does not offer
 * @param conventions what the implementation declares to do in a way of its own
 * @param operations what was found, operation by operation; the first one is {@code protocol}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    int protocol,
    ImplementationUnderTest.Description implementation,
    String command,
    long seed,
    int cases,
    List<String> notOffered,
    List<String> conventions,
    List<OperationReport> operations) {

  /**
   * Copies the lists, and makes the command legible.
   *
   * @param protocol the version
   * @param implementation who
   * @param command the command
   * @param seed the seed
   * @param cases the number of cases
   * @param notOffered what is not offered
   * @param conventions what is declared
   * @param operations what was found
   */
  public Report {
    command = Legible.of(command);
    notOffered = List.copyOf(notOffered);
    conventions = List.copyOf(conventions);
    operations = List.copyOf(operations);
  }

  /**
   * The number of cases of each status.
   *
   * @return all five statuses
   */
  @JsonProperty("totals")
  public Map<Status, Long> totals() {
    Map<Status, Long> totals = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      long count = 0;
      for (OperationReport operation : operations) {
        count += operation.count(status);
      }
      totals.put(status, count);
    }
    return totals;
  }

  /**
   * The cases that failed or errored.
   *
   * @return in the order in which they ran
   */
  public List<CaseReport> wrong() {
    List<CaseReport> wrong = new ArrayList<>();
    for (OperationReport operation : operations) {
      for (CaseReport one : operation.cases()) {
        if (one.status().isWrong()) {
          wrong.add(one);
        }
      }
    }
    return wrong;
  }

  /**
   * How it went.
   *
   * @return one sentence
   */
  @JsonIgnore
  public String outcome() {
    int wrong = wrong().size();
    return switch (wrong) {
      case 0 -> "Nothing is wrong.";
      case 1 -> "1 case is wrong.";
      default -> wrong + " cases are wrong.";
    };
  }

  /**
   * The wrong cases by what is most probably wrong.
   *
   * @return one finding for each cause, those of most cases first
   */
  @JsonProperty("findings")
  public List<Cause> causes() {
    return Causes.of(operations);
  }
}
