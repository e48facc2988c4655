package org.learningtorelax.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated parts of specs/README.md: the count of each verdict, and the index. */
final class ClauseIndex {
  private ClauseIndex() {}

  static String counts(ClauseBook book) {
    List<String> lines = new ArrayList<>();
    lines.add("| verdict | clauses |");
    lines.add("|---|---:|");
    for (Verdict verdict : Verdict.values()) {
      long count =
          book.statements().stream().filter(s -> s.verdict().orElse(null) == verdict).count();
      lines.add("| " + verdict.label() + " | " + count + " |");
    }
    lines.add("| together | " + book.statements().size() + " |");
    return String.join("\n", lines);
  }

  static String rows(ClauseBook book) {
    List<String> lines = new ArrayList<>();
    lines.add("| clause | what | verdict |");
    lines.add("|---|---|---|");
    for (Statement s : book.statements()) {
      lines.add(
          String.format(
              "| [%s](%s#%s) | %s | %s |",
              s.id(),
              s.page(),
              s.anchor(),
              s.title().replace("|", "\\|"),
              s.verdict().map(Verdict::label).orElse("?")));
    }
    return String.join("\n", lines);
  }

  /** The text with what stands between the markers of that name replaced. */
  static String replace(String text, String name, String content) {
    String begin = "<!-- " + name + ": begin (written by the build) -->";
    String end = "<!-- " + name + ": end -->";
    Pattern between =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
    Matcher matcher = between.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("specs/README.md lacks the markers of " + name);
    }
    return matcher.replaceFirst(Matcher.quoteReplacement(begin + "\n" + content + "\n" + end));
  }
}
