package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.Legible;

/** A case that did not pass, in plain text. */
public final class FailureText {
  private static final int LONGEST_INPUT = 2000;

  private FailureText() {}

  /**
   * The clause and what happened.
   *
   * @param one a case
   * @return one line
   */
  public static String firstLine(CaseReport one) {
    String what =
        one.got() != null ? "expected " + one.expected() + ", got " + one.got() : one.reason();
    return one.clause() + ": " + String.valueOf(what).replaceAll("\\s*\\R\\s*", " ");
  }

  /**
   * All that the report has on a finding: its cause, its smallest case and the names of the others.
   *
   * @param cause a finding
   * @return some lines, without an end of line
   */
  public static String of(Cause cause) {
    StringBuilder text = new StringBuilder();
    line(text, "finding", cause.operation() + ": " + cause.cause());
    text.append(of(cause.example())).append('\n');
    line(text, "others", cause.behind());
    return text.toString().stripTrailing();
  }

  /**
   * All that the report has on a case.
   *
   * @param one a case
   * @return some lines, without an end of line
   */
  public static String of(CaseReport one) {
    StringBuilder text = new StringBuilder();
    line(text, "case", one.id());
    line(text, "clause", one.clause() + "  (" + one.page() + ")");
    Flag flag = one.flag();
    line(text, "flag", flag == null ? null : flag.id() + ": " + flag.meaning());
    JsonNode input = one.input();
    if (input != null) {
      String json = Legible.json(input.toString());
      String shown =
          json.length() <= LONGEST_INPUT
              ? json
              : json.substring(0, LONGEST_INPUT) + "... (" + json.length() + " characters)";
      line(text, "input", shown);
    }
    line(text, "expected", one.expected());
    line(text, "got", one.got());
    line(text, "reason", one.reason());
    line(text, "hint", one.hint());
    line(text, "look at", one.lookAt());
    line(text, "replay", one.replay());
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append(name)
          .append(" ".repeat(Math.max(1, 10 - name.length())))
          .append(value)
          .append('\n');
    }
  }
}
