package org.learningtorelax.conformance.process;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.quantity.BadInputException;

/** A command and its arguments in one text, separated by spaces; quotes keep spaces together. */
public final class CommandLineWords {
  private CommandLineWords() {}

  /**
   * Splits a command line as a shell does, without its other powers: '...' and "..." quote, and a
   * backslash outside of '...' quotes the next character.
   *
   * @param line the command line
   * @return its words, at least one
   * @throws BadInputException if it is empty or a quote is not closed
   */
  public static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    boolean escaped = false;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (escaped) {
        word.append(c);
        escaped = false;
      } else if (c == '\\' && quote != '\'') {
        escaped = true;
        inWord = true;
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0 || escaped) {
      throw new BadInputException("--implementation", line, "must close its quotes");
    }
    if (inWord) {
      words.add(word.toString());
    }
    if (words.isEmpty()) {
      throw new BadInputException("--implementation", "''", "must be a command");
    }
    return words;
  }
}
