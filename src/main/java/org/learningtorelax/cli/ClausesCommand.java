package org.learningtorelax.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.learningtorelax.clauses.ClauseCatalogue;
import org.learningtorelax.clauses.ClauseEntry;
import org.learningtorelax.clauses.Verdict;
import org.learningtorelax.quantity.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code relax clauses}: what is claimed, and on what evidence. */
@Command(
    name = "clauses",
    mixinStandardHelpOptions = true,
    description = {
      "The paper's statements and our own choices: of each its verdict, its page, the code that implements",
      "it, the tests that check it, the cases they ran for the record, and its proof."
    },
    footer = {
      "",
      "Examples:",
      "  relax clauses",
      "  relax clauses \"Theorem B.1\" \"Input 4\"",
      "  relax clauses --json"
    })
final class ClausesCommand extends ReportingCommand {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "Only these clauses (default: all).")
  private List<String> ids = new ArrayList<>();

  private record Output(List<ClauseEntry> clauses) {}

  @Override
  public void run() {
    List<ClauseEntry> entries = chosen(ClauseCatalogue.load());
    if (json) {
      out().println(Json.line(new Output(entries)));
      return;
    }
    for (ClauseEntry entry : entries) {
      print(entry);
    }
    out().println();
    for (Verdict verdict : Verdict.values()) {
      long count = entries.stream().filter(e -> e.verdict() == verdict).count();
      out().println(String.format(Locale.ROOT, "%-20s %4d", verdict.label(), count));
    }
  }

  private List<ClauseEntry> chosen(ClauseCatalogue catalogue) {
    if (ids.isEmpty()) {
      return catalogue.entries();
    }
    List<ClauseEntry> entries = new ArrayList<>();
    for (String id : ids) {
      entries.add(
          catalogue
              .find(id)
              .orElseThrow(
                  () ->
                      new BadInputException(
                          "ID", id, "must be a clause; relax clauses lists them")));
    }
    return entries;
  }

  private void print(ClauseEntry entry) {
    out()
        .println(
            String.format(
                Locale.ROOT, "%-26s %-20s %s", entry.id(), entry.verdict().label(), entry.title()));
    out().println("    page   " + entry.location());
    print("code", entry.code());
    print("tests", entry.tests());
    if (entry.cases() > 0) {
      out().println("    cases  " + entry.cases());
    }
    print("proof", entry.proofs());
  }

  private void print(String name, List<String> values) {
    String label = name;
    for (String value : values) {
      out()
          .println(
              String.format(
                  Locale.ROOT, "    %-6s %s", label, value.replace("org.learningtorelax.", "")));
      label = "";
    }
  }
}
