package org.learningtorelax.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.learningtorelax.clauses.ClauseCatalogue;
import org.learningtorelax.clauses.ClauseEntry;
import org.learningtorelax.clauses.Verdict;
import org.learningtorelax.quantity.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Parameters;

/** {@code relax clauses}: what is claimed, and on what evidence. */
@Command(
    name = "clauses",
    mixinStandardHelpOptions = true,
    description =
        "The paper's statements and our own choices, a line each with its verdict. With an ID: the statement, "
            + "where the paper has it and given what, the verdict with its reason, the code that implements it, the "
            + "tests that check it, the cases they ran for the record, and its proof.",
    footer = {
      "",
      "Examples:",
      "  relax clauses",
      "  relax clauses 2.1                  whatever has that number, with parts and corrected forms",
      "  relax clauses \"Lemma 2.1\" algorithm2 \"Eq. 12\"",
      "  relax clauses --json"
    })
final class ClausesCommand extends ReportingCommand {
  private static final int LABEL_WIDTH = 10;
  private static final int TEXT_WIDTH = 100;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description =
          "Only these clauses: an id, a number, or the beginning of a name (default: all).")
  private List<String> ids = new ArrayList<>();

  private record Output(List<ClauseEntry> clauses) {}

  @Override
  public void run() {
    if (!ClauseCatalogue.isBuilt()) {
      throw new BadInputException(
          "clauses", "missing", "must be built first: mvn package -DskipTests makes the jar");
    }
    List<ClauseEntry> entries = chosen(ClauseCatalogue.load());
    if (json) {
      out().println(Json.line(new Output(entries)));
    } else if (ids.isEmpty()) {
      int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
      entries.forEach(entry -> printLine(entry, width));
      printCounts(entries);
    } else {
      entries.forEach(this::print);
    }
  }

  private List<ClauseEntry> chosen(ClauseCatalogue catalogue) {
    if (ids.isEmpty()) {
      return catalogue.entries();
    }
    Set<ClauseEntry> found = new LinkedHashSet<>();
    for (String id : ids) {
      List<ClauseEntry> matches = catalogue.search(id);
      if (matches.isEmpty()) {
        List<String> near = catalogue.near(id);
        throw new BadInputException(
            "ID",
            id,
            "must be a clause; "
                + (near.isEmpty()
                    ? "relax clauses lists them"
                    : "did you mean " + String.join(", ", near) + "?"));
      }
      found.addAll(matches);
    }
    return List.copyOf(found);
  }

  private void printLine(ClauseEntry entry, int width) {
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%-" + width + "s %-20s %s",
                entry.id(),
                entry.verdict().label(),
                entry.title()));
  }

  private void printCounts(List<ClauseEntry> entries) {
    out().println();
    for (Verdict verdict : Verdict.values()) {
      long count = entries.stream().filter(e -> e.verdict() == verdict).count();
      out().println(String.format(Locale.ROOT, "%-20s %4d", verdict.label(), count));
    }
  }

  private void print(ClauseEntry entry) {
    out().println(entry.id() + (entry.title().isEmpty() ? "" : ": " + entry.title()));
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Help.Ansi.OFF),
            new Column(LABEL_WIDTH, 2, Column.Overflow.SPAN),
            new Column(TEXT_WIDTH, 0, Column.Overflow.WRAP));
    row(table, "where", entry.where());
    row(table, "given", entry.given());
    row(table, "says", entry.statement());
    row(
        table,
        "verdict",
        entry.verdict().label() + (entry.reason().isEmpty() ? "" : ": " + entry.reason()));
    row(table, "look at", entry.lookAt());
    row(table, "page", entry.location());
    rows(table, "code", entry.code());
    rows(table, "tests", entry.tests());
    row(table, "cases", entry.cases() > 0 ? Long.toString(entry.cases()) : "");
    rows(table, "proof", entry.proofs());
    out().println(table);
  }

  private static void row(TextTable table, String label, String text) {
    if (!text.isEmpty()) {
      table.addRowValues(label, text);
    }
  }

  private static void rows(TextTable table, String name, List<String> values) {
    String label = name;
    for (String value : values) {
      table.addRowValues(label, value.replace("org.learningtorelax.", ""));
      label = "";
    }
  }
}
