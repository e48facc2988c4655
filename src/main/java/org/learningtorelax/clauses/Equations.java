package org.learningtorelax.clauses;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  public static BitSet in(String text) {
    BitSet named = new BitSet();
    for (Matcher m = NAMED.matcher(text); m.find(); ) {
      String list = m.group(1) == null ? m.group(2) : m.group(1);
      for (Matcher r = RANGE.matcher(list); r.find(); ) {
        int first = Integer.parseInt(r.group(1));
        int last = r.group(2) == null ? first : Integer.parseInt(r.group(2));
        named.set(first, last + 1);
      }
    }
    return named;
  }
}
