package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the clauses from the pages. */
final class Pages {
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\"></a>");
  private static final Pattern HEADING = Pattern.compile("### (.+?)(?:: (.+))?");
  private static final Pattern FIELD = Pattern.compile("- \\*\\*(\\w[\\w ]*)\\.\\*\\*\\s*(.*)");

  /** The paper's order, then ours. */
  private static final List<String> ORDER =
      List.of(
          "setting",
          "solvers",
          "near-asymptotic",
          "conjugate-gradients",
          "semi-stochastic",
          "contextual",
          "bandits",
          "chebyshev",
          "energy-norm",
          "experiments",
          "inputs",
          "protocol");

  private Pages() {}

  /** The pages of clauses in a folder, in the paper's order; README and errata hold none. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> pages =
        new TreeMap<>(Comparator.comparingInt(Pages::place).thenComparing(page -> page));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("README.md") && !name.equals("errata.md")) {
          pages.put(name, Files.readString(file));
        }
      }
    }
    return pages;
  }

  private static int place(String page) {
    int place = ORDER.indexOf(page.replace(".md", ""));
    return place < 0 ? ORDER.size() : place;
  }

  /** The clauses of a page: headings of the third level below an anchor, with a verdict. */
  static List<Statement> statements(String page, String text) {
    List<Statement> statements = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 1; i < lines.length; i++) {
      Matcher heading = HEADING.matcher(lines[i]);
      Matcher anchor = ANCHOR.matcher(lines[i - 1]);
      if (heading.matches() && anchor.matches()) {
        String title = heading.group(2) == null ? "" : heading.group(2);
        statements.add(
            new Statement(heading.group(1), title, page, anchor.group(1), fields(lines, i + 1)));
      }
    }
    return statements;
  }

  private static Map<String, String> fields(String[] lines, int from) {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = null;
    for (int i = from; i < lines.length && !startsClause(lines[i]); i++) {
      Matcher field = FIELD.matcher(lines[i]);
      if (field.matches()) {
        name = field.group(1);
        fields.put(name, field.group(2));
      } else if (continues(lines[i]) && name != null) {
        fields.merge(name, lines[i].strip(), (a, b) -> b.isEmpty() ? a : a + " " + b);
      } else {
        name = null;
      }
    }
    return fields;
  }

  private static boolean startsClause(String line) {
    return line.startsWith("#") || ANCHOR.matcher(line).matches();
  }

  private static boolean continues(String line) {
    return line.isBlank() || line.startsWith("  ");
  }
}
