package org.learningtorelax.clauses;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered items of the paper, each of which must be a clause, or parts of which must be. */
final class PaperItems {
  private static final List<String> ITEMS = items();
  private static final int EQUATIONS = 50;

  /** Eq. 12, Eq. 12, 13, Eq. 36-39 and so on. */
  private static final Pattern EQUATION =
      Pattern.compile("\\bEqs?\\. (\\d+(?:[-–]\\d+)?(?:(?:, | and )\\d+(?:[-–]\\d+)?)*)");

  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:[-–](\\d+))?");

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
          .noneMatch(s -> s.id().equals(item) || s.id().startsWith(item + "."))) {
        missing.add(item);
      }
    }
    BitSet named = new BitSet();
    for (Statement s : statements) {
      String text = s.id() + " " + s.title() + " " + String.join(" ", s.fields().values());
      for (Matcher m = EQUATION.matcher(text); m.find(); ) {
        for (Matcher r = RANGE.matcher(m.group(1)); r.find(); ) {
          int first = Integer.parseInt(r.group(1));
          int last = r.group(2) == null ? first : Integer.parseInt(r.group(2));
          named.set(first, last + 1);
        }
      }
    }
    for (int equation = named.nextClearBit(1);
        equation <= EQUATIONS;
        equation = named.nextClearBit(equation + 1)) {
      missing.add("Eq. " + equation);
    }
    return missing;
  }
}
