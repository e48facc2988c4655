package org.learningtorelax.clauses;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.checkerframework.checker.index.qual.NonNegative;

/** The numbered equations of the paper that a text names. */
public final class Equations {
  /** Eq. 12, Eq. 12, 13, Eq. 36-39, (12) and so on. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\bEqs?\\. (\\d+(?:[-–]\\d+)?(?:(?:, | and )\\d+(?:[-–]\\d+)?)*)|\\((\\d\\d?)\\)(?! )");

  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:[-–](\\d+))?");

  private Equations() {}

  /**
   * The equations that a text names.
   *
   * @param text any text
   * @return their numbers
   */
  public static Set<Integer> in(String text) {
    Set<Integer> named = new TreeSet<>();
    for (Matcher m = NAMED.matcher(text); m.find(); ) {
      for (Matcher r = RANGE.matcher(text(m, 1) + text(m, 2)); r.find(); ) {
        String first = text(r, 1);
        String last = text(r, 2).isEmpty() ? first : text(r, 2);
        IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last)).forEach(named::add);
      }
    }
    return named;
  }

  private static String text(Matcher matcher, @NonNegative int group) {
    return Objects.requireNonNullElse(matcher.group(group), "");
  }
}
