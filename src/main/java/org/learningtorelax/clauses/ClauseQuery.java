package org.learningtorelax.clauses;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person writes to find clauses: {@code 2.1}, {@code Lemma 2.1}, {@code algorithm2}, {@code
 * Eq. 12}, {@code kahan}. A number stands for all its parts, and a clause for its corrected and
 * sharper forms.
 */
final class ClauseQuery {
  /** A kind, a number such as B.1 or 2.1, and a form or part. */
  private static final Pattern NUMBERED =
      Pattern.compile("(.*?)((?<![A-Za-z])[A-Ga-g]\\.\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+)*)(.*)");

  private final String text;
  private final String kind;
  private final String number;
  private final String form;

  private ClauseQuery(String text, String kind, String number, String form) {
    this.text = text;
    this.kind = kind;
    this.number = number;
    this.form = form;
  }

  static ClauseQuery of(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    return matcher.matches()
        ? new ClauseQuery(
            plain(text),
            plain(matcher.replaceAll("$1")),
            matcher.replaceAll("$2").toLowerCase(Locale.ROOT),
            plain(matcher.replaceAll("$3")))
        : new ClauseQuery(plain(text), plain(text), "", "");
  }

  /** Letters and digits, in lower case. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  boolean hasNumberOf(String id) {
    return !number.isEmpty() && of(id).number.equals(number);
  }

  boolean finds(ClauseEntry entry) {
    ClauseQuery other = of(entry.id());
    if (number.isEmpty()) {
      return other.text.startsWith(text);
    }
    boolean part = other.number.equals(number) || other.number.startsWith(number + ".");
    boolean sameKind =
        other.kind.startsWith(kind) || !other.kind.isEmpty() && kind.startsWith(other.kind);
    if (part && sameKind && other.form.startsWith(form)) {
      return true;
    }
    return kind.startsWith("eq")
        && form.isEmpty()
        && number.matches("\\d{1,2}")
        && Equations.in(entry.title() + " " + entry.where()).contains(Integer.parseInt(number));
  }
}
