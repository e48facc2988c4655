package org.learningtorelax.conformance.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.quantity.BadInputException;

/** Looks in a line that is no JSON for numbers in another form than JSON's. */
final class NumberForm {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\\s\"\\[\\]{},:]++");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Pattern NUMBER_LIKE = Pattern.compile("(?i)[-+]?(s?nan|inf|\\d|\\.\\d).*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile(":\\s*(-?\\d+,\\d+)\\s*(?=[,}])");

  private NumberForm() {}

  /** The first such number, if the line is JSON but for them; else null. */
  static @Nullable String wrong(String line) {
    StringBuilder repaired = new StringBuilder();
    String first = null;
    Matcher tokens = TOKEN.matcher(line);
    while (tokens.find()) {
      String token = tokens.group();
      boolean wrong = NUMBER_LIKE.matcher(token).matches() && !NUMBER.matcher(token).matches();
      first = first == null && wrong ? token : first;
      tokens.appendReplacement(repaired, Matcher.quoteReplacement(wrong ? "0" : token));
    }
    tokens.appendTail(repaired);
    Matcher comma = DECIMAL_COMMA.matcher(repaired);
    if (first == null && comma.find()) {
      first = comma.group(1);
    }
    return first != null && isJson(comma.replaceAll(":0")) ? Wire.shortened(first) : null;
  }

  private static boolean isJson(String line) {
    try {
      Wire.parse(line);
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }
}
