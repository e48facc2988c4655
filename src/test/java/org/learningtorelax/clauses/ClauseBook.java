package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clauses of the pages joined with what names them: code, tests and proofs.
 *
 * @param statements the clauses, in the order of the pages
 * @param evidence whatever names a clause
 */
record ClauseBook(List<Statement> statements, List<Evidence> evidence) {
  /** The book of the pages in {@code specs}, and of what the class path and the proofs name. */
  static ClauseBook read(Path repository) throws IOException {
    Path specs = repository.resolve("specs");
    List<Statement> statements = new ArrayList<>();
    Pages.read(specs).forEach((page, text) -> statements.addAll(Pages.statements(page, text)));
    List<Evidence> evidence = new ArrayList<>(Annotations.find(repository));
    evidence.addAll(Proofs.read(specs.resolve("proofs")));
    return new ClauseBook(statements, evidence);
  }

  List<Evidence> of(String id, Evidence.Kind... kinds) {
    return evidence.stream()
        .filter(e -> e.clause().equals(id) && List.of(kinds).contains(e.kind()))
        .toList();
  }

  private List<Evidence> tests(String id) {
    return of(id, Evidence.Kind.EXAMPLE, Evidence.Kind.PROPERTY);
  }

  /** What is amiss, a line each. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Statement statement : statements) {
      String where = "specs/" + statement.page() + ": " + statement.id() + ": ";
      if (!known.add(statement.id())) {
        gaps.add(where + "stands twice");
      }
      for (String gap : gaps(statement)) {
        gaps.add(where + gap);
      }
    }
    for (Evidence e : evidence) {
      if (!known.contains(e.clause())) {
        gaps.add(e.file() + ": " + e.name() + " names " + e.clause() + ", which no page has");
      }
    }
    return gaps;
  }

  private List<String> gaps(Statement statement) {
    List<String> gaps = new ArrayList<>();
    String id = statement.id();
    if (!statement.anchor().equals(Statement.anchorOf(id))) {
      gaps.add("its anchor must be " + Statement.anchorOf(id));
    }
    if (statement.field("Printed").isEmpty()
        && statement.field("Statement").isEmpty()
        && statement.field("Rule").isEmpty()
        && statement.field("Implemented").isEmpty()) {
      gaps.add("states nothing");
    }
    if (!statement.field("Printed").isEmpty()) {
      gaps.addAll(source(statement));
    }
    for (String name : List.of("Intent", "Verdict")) {
      if (statement.field(name).isEmpty()) {
        gaps.add("has no " + name);
      }
    }
    boolean tested = !tests(id).isEmpty();
    if (tested && statement.field("Look at").isEmpty()) {
      gaps.add("says not what to look at when its tests fail");
    }
    if (statement.verdict().isEmpty()) {
      gaps.add("has no verdict that is one");
      return gaps;
    }
    Verdict verdict = statement.verdict().get();
    if (!tested && verdict != Verdict.NOT_CHECKED) {
      gaps.add("no test bears its name");
    }
    switch (verdict) {
      case PROVED -> {
        if (of(id, Evidence.Kind.PROOF).isEmpty()) {
          gaps.add("proved, but no theorem names it");
        }
      }
      case TESTED -> {
        if (of(id, Evidence.Kind.PROPERTY).isEmpty()) {
          gaps.add("tested, but no property bears its name");
        }
      }
      case REFUTED_AS_PRINTED -> {
        if (statements.stream().noneMatch(s -> s.id().equals(id + " corrected"))) {
          gaps.add("refuted as printed, but there is no clause " + id + " corrected");
        }
      }
      case NOT_CHECKED -> {
        if (statement.reason().length() < 10) {
          gaps.add("not checked, without a reason");
        }
      }
      case EXHAUSTED, ASSUMED -> {}
    }
    return gaps;
  }

  /** What is printed says where, and given what; its hypotheses are numbered from 1. */
  private static List<String> source(Statement statement) {
    List<String> gaps = new ArrayList<>();
    for (String name : List.of("Where", "Given")) {
      if (statement.field(name).isEmpty()) {
        gaps.add("has no " + name);
      }
    }
    int number = 0;
    for (String hypothesis : statement.hypotheses()) {
      number++;
      if (!hypothesis.startsWith("(" + number + ") ")) {
        gaps.add("its Given counts wrongly at: " + hypothesis);
      }
    }
    if (number == 0 && statement.field("Given").length() > 40) {
      gaps.add("its Given is not numbered");
    }
    return gaps;
  }

  /** The entries of the catalogue. */
  List<ClauseEntry> entries(Cases cases) {
    List<ClauseEntry> entries = new ArrayList<>();
    for (Statement statement : statements) {
      String id = statement.id();
      entries.add(
          new ClauseEntry(
              id,
              statement.title(),
              "specs/" + statement.page(),
              statement.anchor(),
              statement.field("Where"),
              statement.field("Given"),
              statement.text(),
              statement.verdict().orElse(Verdict.NOT_CHECKED),
              statement.reason(),
              statement.field("Look at"),
              names(of(id, Evidence.Kind.CODE)),
              names(tests(id)),
              cases.of(of(id, Evidence.Kind.PROPERTY)),
              names(of(id, Evidence.Kind.PROOF))));
    }
    return entries;
  }

  private static List<String> names(List<Evidence> evidence) {
    Stream<String> names = evidence.stream().map(Evidence::name).distinct();
    // The order of the proofs is that of their table; the compiler's order of members is not fixed.
    return evidence.stream().anyMatch(e -> e.kind() == Evidence.Kind.PROOF)
        ? names.toList()
        : names.sorted().toList();
  }
}
