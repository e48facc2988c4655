package org.learningtorelax.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The numbered items of the paper, each of which must be a clause, or parts of which must be. */
final class PaperItems {
  private static final List<String> ITEMS = items();
  private static final int EQUATIONS = 50;

  private PaperItems() {}

  private static List<String> items() {
    List<String> items = new ArrayList<>();
    add(items, "Algorithm", "1", "2", "3", "4", "5", "6", "7", "8");
    add(items, "Assumption", "2.1");
    add(items, "Definition", "B.1", "E.1");
    add(items, "Lemma", "2.1", "E.1", "E.2", "F.1", "F.2", "F.3", "F.4");
    add(items, "Theorem", "2.1", "2.2", "2.3", "3.1", "3.2", "B.1", "B.2", "B.3", "B.4");
    add(items, "Theorem", "C.1", "C.2", "C.3", "C.4", "D.1", "E.1");
    add(items, "Corollary", "A.1", "A.2", "C.1", "D.1", "D.2", "F.1", "F.2");
    add(items, "Figure", "1", "2", "3", "4", "5", "6");
    return items;
  }

  private static void add(List<String> items, String kind, String... numbers) {
    for (String number : numbers) {
      items.add(kind + " " + number);
    }
  }

  /** What no clause is about: items without a clause, equations that no clause names. */
  static List<String> missing(List<Statement> statements) {
    List<String> missing = new ArrayList<>();
    for (String item : ITEMS) {
      if (statements.stream()
          .noneMatch(s -> s.id().equals(item) || s.id().startsWith(item + " "))) {
        missing.add(item);
      }
    }
    Set<Integer> named = new TreeSet<>();
    for (Statement s : statements) {
      String text = s.id() + " " + s.title() + " " + String.join(" ", s.fields().values());
      named.addAll(Equations.in(text));
    }
    for (int equation = 1; equation <= EQUATIONS; equation++) {
      if (!named.contains(equation)) {
        missing.add("Eq. " + equation);
      }
    }
    return missing;
  }
}
