package org.learningtorelax.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.Cause;
import org.learningtorelax.conformance.report.FailureText;
import org.learningtorelax.conformance.report.OperationReport;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.report.Status;

/** A report for a terminal: a table, what is wrong, and which freedoms were taken. */
final class ValidateText {
  private ValidateText() {}

  static List<String> of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "implementation: "
            + report.implementation().name()
            + " "
            + report.implementation().version()
            + " ("
            + report.implementation().language()
            + ")");
    if (!report.conventions().isEmpty()) {
      lines.add("declares: " + String.join("; ", report.conventions()));
    }
    lines.addAll(causes(report));
    lines.add(
        String.format(
            "%-28s%8s%8s%8s%8s%8s",
            "operation", "passed", "failed", "allowed", "skipped", "errored"));
    for (OperationReport operation : report.operations()) {
      StringBuilder line = new StringBuilder(String.format("%-28s", operation.operation()));
      for (Status status : Status.values()) {
        line.append(String.format(Locale.ROOT, "%8d", operation.count(status)));
      }
      lines.add(line.toString());
    }
    if (!report.notOffered().isEmpty()) {
      lines.add("not offered, so not run: " + String.join(", ", report.notOffered()));
    }
    for (Cause cause : report.causes()) {
      lines.add("");
      lines.addAll(FailureText.of(cause).lines().toList());
    }
    lines.addAll(skipped(report));
    lines.addAll(flags(report));
    lines.add("");
    lines.add(
        report.wrong().isEmpty()
            ? "nothing is wrong (seed " + report.seed() + ")"
            : report.wrong().size()
                + " wrong, "
                + findings(report)
                + " (seed "
                + report.seed()
                + ")");
    return lines;
  }

  /** First of all, what is most probably wrong. */
  private static List<String> causes(Report report) {
    List<String> lines = new ArrayList<>();
    for (Cause cause : report.causes()) {
      lines.add(
          (lines.isEmpty() ? "most probably wrong: " : "                     ") + cause.line());
    }
    return lines;
  }

  private static List<String> skipped(Report report) {
    List<String> lines = new ArrayList<>();
    for (OperationReport operation : report.operations()) {
      for (CaseReport one : operation.cases()) {
        if (one.status() == Status.SKIPPED) {
          lines.add("skipped: " + one.id() + ": " + one.reason());
        }
      }
    }
    return lines;
  }

  private static String findings(Report report) {
    int count = report.causes().size();
    return count == 1 ? "1 finding" : count + " findings";
  }

  private static List<String> flags(Report report) {
    Map<Flag, Integer> taken = new TreeMap<>();
    for (OperationReport operation : report.operations()) {
      for (CaseReport one : operation.cases()) {
        if (one.status() == Status.ALLOWED && one.flag() != null) {
          taken.merge(one.flag(), 1, Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Flag, Integer> entry : taken.entrySet()) {
      Flag flag = entry.getKey();
      lines.add(
          "allowed: "
              + flag.id()
              + " ("
              + entry.getValue()
              + " cases): "
              + flag.meaning()
              + "; it may hide "
              + flag.catches());
    }
    return lines;
  }
}
