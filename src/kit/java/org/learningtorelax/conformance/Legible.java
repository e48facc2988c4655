package org.learningtorelax.conformance;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text of an implementation, made fit for every file and for a terminal. */
public final class Legible {
  private static final Pattern UNFIT =
      Pattern.compile(
          "[^\\t\\n\\r\\x20-\\x7E\\xA0-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private Legible() {}

  /**
   * The text with U+FFFD for each control character other than a tab or an end of line, which XML
   * does not have and a terminal obeys, and for each half of a surrogate pair, which UTF-8 does not
   * have.
   *
   * @param text any text
   * @return as many characters
   */
  public static String of(String text) {
    return UNFIT.matcher(text).replaceAll("\uFFFD");
  }

  /**
   * JSON that is legible and means the same: such characters stand in its texts only, and are
   * written as escapes there.
   *
   * @param json JSON
   * @return JSON
   */
  public static String json(String json) {
    return UNFIT.matcher(json).replaceAll(Legible::escaped);
  }

  private static String escaped(MatchResult unfit) {
    StringBuilder escapes = new StringBuilder();
    for (char c : unfit.group().toCharArray()) {
      escapes.append(String.format(Locale.ROOT, "\\\\u%04X", (int) c));
    }
    return escapes.toString();
  }
}
