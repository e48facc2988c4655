package org.learningtorelax.conformance.report;

import java.util.List;
import java.util.Objects;
import org.learningtorelax.conformance.Flag;

/** A summary for the page of a build: what is most probably wrong, one table, and each finding. */
public final class MarkdownReport implements ReportWriter {
  /** The writer. */
  public MarkdownReport() {}

  @Override
  public String fileName() {
    return "summary.md";
  }

  @Override
  public String write(Report report) {
    StringBuilder text = new StringBuilder();
    text.append("# relax validate: ")
        .append(escaped(report.implementation().name()))
        .append(' ')
        .append(escaped(report.implementation().version()))
        .append(" (")
        .append(escaped(report.implementation().language()))
        .append(")\n\n")
        .append(report.outcome());
    List<Cause> causes = report.causes();
    text.append(causes.isEmpty() ? "" : " Most probably:\n\n");
    for (Cause cause : causes) {
      text.append("1. ").append(escaped(cause.line())).append('\n');
    }
    text.append(causes.isEmpty() ? " Seed " : "\nSeed ")
        .append(report.seed())
        .append(", ")
        .append(report.cases())
        .append(" random cases an operation.\n\n| operation | clause |");
    for (Status status : Status.values()) {
      text.append(' ').append(status.id()).append(" |");
    }
    text.append("\n|---|---|").append("--:|".repeat(Status.values().length)).append('\n');
    for (OperationReport operation : report.operations()) {
      text.append("| `")
          .append(operation.operation())
          .append("` | ")
          .append(operation.clause())
          .append(" |");
      for (Status status : Status.values()) {
        text.append(' ').append(operation.count(status)).append(" |");
      }
      text.append('\n');
    }
    if (!report.conventions().isEmpty()) {
      text.append("\nDeclared: ")
          .append(escaped(String.join("; ", report.conventions())))
          .append(".\n");
    }
    if (!report.notOffered().isEmpty()) {
      text.append("\nNot offered, so not run: ")
          .append(String.join(", ", report.notOffered()))
          .append(".\n");
    }
    for (Cause cause : causes) {
      text.append("\n## ")
          .append(escaped(cause.operation()))
          .append(": ")
          .append(escaped(cause.cause()))
          .append("\n\n");
      text.append("```\n").append(FailureText.of(cause).replace("```", "'''")).append("\n```\n");
    }
    allowed(report, text);
    return text.toString();
  }

  private static void allowed(Report report, StringBuilder text) {
    StringBuilder rows = new StringBuilder();
    for (OperationReport operation : report.operations()) {
      for (CaseReport one : operation.cases()) {
        Flag flag = one.flag();
        if (flag != null && one.status() == Status.ALLOWED) {
          rows.append("| ").append(escaped(one.id())).append(" | ").append(flag.id()).append(" | ");
          rows.append(escaped(Objects.toString(one.got(), "")))
              .append(" | ")
              .append(flag.catches())
              .append(" |\n");
        }
      }
    }
    if (rows.length() > 0) {
      text.append(
              "\n## Freedoms taken\n\n| case | flag | got | what it may hide |\n|---|---|---|---|\n")
          .append(rows);
    }
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s*\\R\\s*", " ");
  }
}
