package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Legible;

/**
 * One case. What does not apply is null and left out of the JSON; only cases that did not pass
 * carry an input.
 *
 * @param id operation/phase/name, unique in the report
 * @param phase where the case comes from
 * @param status what became of it
 * @param clause the id of the clause that it checks or breaks
 * @param page page and anchor of that clause, from the top of the repository
 * @param lookAt what to look at
 * @param flag the freedom taken
 * @param expected what was expected
 * @param got what came
 * @param hint what the output looks like
 * @param reason why it was skipped, or how it errored
 * @param input the input; of a failed random case, the smallest found
 * @param shrinks how many times the input was made smaller
 * @param replay the command that asks just this again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReport(
    String id,
    Phase phase,
    Status status,
    String clause,
    String page,
    @Nullable String lookAt,
    @Nullable Flag flag,
    @Nullable String expected,
    @Nullable String got,
    @Nullable String hint,
    @Nullable String reason,
    @Nullable JsonNode input,
    @Nullable Integer shrinks,
    @Nullable String replay) {

  /**
   * Makes the texts legible.
   *
   * @param id its id
   * @param phase where it comes from
   * @param status what became of it
   * @param clause the clause
   * @param page where the clause is stated
   * @param lookAt what to look at
   * @param flag the freedom taken
   * @param expected what was expected
   * @param got what came
   * @param hint what it looks like
   * @param reason why
   * @param input the input
   * @param shrinks how many times it was made smaller
   * @param replay the command
   */
  public CaseReport {
    id = Legible.of(id);
    expected = legible(expected);
    got = legible(got);
    hint = legible(hint);
    reason = legible(reason);
    replay = legible(replay);
  }

  private static @Nullable String legible(@Nullable String text) {
    return text == null ? null : Legible.of(text);
  }

  /**
   * A case that needs no more words.
   *
   * @param id its id
   * @param phase where it comes from
   * @param clause the clause that it checks
   * @return a case that passed
   */
  public static CaseReport passed(String id, Phase phase, KitClause clause) {
    return new CaseReport(
        id,
        phase,
        Status.PASSED,
        clause.id(),
        clause.page(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * A case that was not done.
   *
   * @param id its id
   * @param phase where it comes from
   * @param clause the clause that it would have checked
   * @param reason why not
   * @return a skipped case
   */
  public static CaseReport skipped(String id, Phase phase, KitClause clause, String reason) {
    return new CaseReport(
        id,
        phase,
        Status.SKIPPED,
        clause.id(),
        clause.page(),
        null,
        null,
        null,
        null,
        null,
        reason,
        null,
        null,
        null);
  }

  /**
   * A case without a legible answer.
   *
   * @param id its id
   * @param phase where it comes from
   * @param clause the clause broken
   * @param reason what happened
   * @param input the input, if there was one
   * @param replay the command that asks it again, if there is one
   * @return an errored case
   */
  public static CaseReport errored(
      String id,
      Phase phase,
      KitClause clause,
      String reason,
      @Nullable JsonNode input,
      @Nullable String replay) {
    return new CaseReport(
        id,
        phase,
        Status.ERRORED,
        clause.id(),
        clause.page(),
        clause.lookAt(),
        null,
        null,
        null,
        null,
        reason,
        input,
        null,
        replay);
  }
}
