package org.learningtorelax.properties.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small changes to a Matrix Market file, as a slip of the hand or another program makes them. */
final class FileMutation {
  private static final String CHARACTERS = "0123456789.+-eEdDfFxp%_, \t\n\r";
  private static final List<String> WORDS =
      List.of(
          "4f",
          "4D",
          "0.4D",
          "0x3p0",
          "1.0D+00",
          "1d0",
          "NaN",
          "Infinity",
          "1e999",
          "-0",
          "+1",
          "0",
          "1",
          "2",
          "3",
          "-1",
          "%",
          "1.",
          ".5",
          "1e",
          "-1.0000000000000002",
          "4.0e0",
          "9e-324");
  private static final List<String> HEADER_WORDS =
      List.of(
          "array",
          "coordinate",
          "real",
          "integer",
          "complex",
          "pattern",
          "general",
          "symmetric",
          "skew-symmetric",
          "hermitian",
          "REAL");
  private static final List<String> MATRICES =
      List.of(
          "%%MatrixMarket matrix coordinate real symmetric\n2 2 3\n1 1 4\n2 1 -1\n2 2 4\n",
          "%%MatrixMarket matrix coordinate integer general\n"
              + "% note\n2 2 4\n1 1 4\n2 1 -1\n1 2 -1\n2 2 4\n",
          "%%MatrixMarket matrix coordinate real general\n"
              + "3 3 7\n1 1 4.5\n2 2 4\n3 3 4\n2 1 -1\n1 2 -1\n3 1 0\n1 3 0\n",
          "%%MatrixMarket matrix array real symmetric\n2 2\n4\n-1\n4\n",
          "%%MatrixMarket matrix array real general\n2 2\n4\n-1.5D0\n-1.5e0\n4\n");
  private static final List<String> VECTORS =
      List.of(
          "%%MatrixMarket matrix array real general\n3 1\n1\n2\n3\n",
          "%%MatrixMarket matrix coordinate real general\n3 1 2\n1 1 2\n3 1 -1\n");

  private final Random random;

  private FileMutation(long seed) {
    this.random = new Random(seed);
  }

  static String matrix(long seed) {
    return new FileMutation(seed).mutated(MATRICES);
  }

  static String vector(long seed) {
    return new FileMutation(seed).mutated(VECTORS);
  }

  private String mutated(List<String> originals) {
    String text = pick(originals);
    for (int changes = 1 + random.nextInt(3); changes > 0 && !text.isEmpty(); changes--) {
      text = changed(text);
    }
    return text;
  }

  private String changed(String text) {
    int at = random.nextInt(text.length());
    int beyondHeader = Math.max(at, Math.min(text.length() - 1, text.indexOf('\n') + 1));
    String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return switch (random.nextInt(11)) {
      case 0 -> text.substring(0, beyondHeader) + character + text.substring(beyondHeader + 1);
      case 1 -> text.substring(0, beyondHeader) + character + text.substring(beyondHeader);
      case 2 -> text.substring(0, beyondHeader) + text.substring(beyondHeader + 1);
      case 3 -> text.substring(0, at);
      case 4 -> text.replace("\n", "\r\n");
      case 5 -> "\u00ef\u00bb\u00bf" + text;
      case 6 -> swapped(text);
      case 7 -> wordChanged(text, 0, 5, HEADER_WORDS);
      case 8, 9 -> wordChanged(text, 5, Integer.MAX_VALUE, WORDS);
      default -> lineTwice(text);
    };
  }

  private String swapped(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n")));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\n", lines) + "\n";
  }

  /** The file as one that writes a line twice and, every second time, counts it. */
  private String lineTwice(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n")));
    String line = pick(lines);
    lines.add(line);
    if (random.nextBoolean()) {
      lines.replaceAll(
          size ->
              size.matches("\\d+ \\d+ \\d") && size.equals(lines.get(1)) ? counted(size) : size);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String counted(String size) {
    int last = size.length() - 1;
    return size.substring(0, last) + (size.charAt(last) - '0' + 1);
  }

  private String wordChanged(String text, int from, int to, List<String> choices) {
    String[] parts = text.split("(?<=[ \n])");
    int most = Math.min(to, parts.length);
    if (from >= most) {
      return text;
    }
    int k = from + random.nextInt(most - from);
    parts[k] = pick(choices) + parts[k].replaceFirst("[^ \n]+", "");
    return String.join("", parts);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
