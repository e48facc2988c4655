package org.learningtorelax.matrix;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;
import org.checkerframework.checker.index.qual.NonNegative;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.quantity.BadInputException;

/** The header and then the words of one Matrix Market file, with line numbers for what is wrong. */
final class MatrixMarketScanner implements AutoCloseable {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** Words of the format that name what is no real symmetric matrix. */
  private static final List<String> UNREAD =
      List.of("complex", "pattern", "skew-symmetric", "hermitian");

  /** A UTF-8 byte order mark, read as ISO 8859-1. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private final Path file;
  private final BufferedReader reader;
  private final Deque<String> words = new ArrayDeque<>();
  private int line;

  /** What the first line says: coordinate or array, symmetric or general. */
  record Header(boolean coordinate, boolean symmetric) {}

  MatrixMarketScanner(Path file) throws IOException {
    this.file = file;
    InputStream stream = new BufferedInputStream(Files.newInputStream(file));
    stream.mark(2);
    boolean gzip = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
    stream.reset();
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                gzip ? new GZIPInputStream(stream) : stream, StandardCharsets.ISO_8859_1));
  }

  /**
   * Reads the first line, {@code %%MatrixMarket matrix coordinate|array real general|symmetric}.
   */
  Header header() throws IOException {
    String text = reader.readLine();
    line = 1;
    String first =
        text != null && text.startsWith(BYTE_ORDER_MARK)
            ? text.substring(BYTE_ORDER_MARK.length())
            : text;
    String header = first == null ? "" : first.trim().toLowerCase(Locale.ROOT);
    List<String> fields = List.of(header.split("\\s+"));
    for (String field : fields) {
      if (UNREAD.contains(field)) {
        throw error(quoted(first), "must be real or integer, general or symmetric, not " + field);
      }
    }
    if (fields.size() != 5
        || !fields.get(0).equals("%%matrixmarket")
        || !fields.get(1).equals("matrix")
        || !List.of("coordinate", "array").contains(fields.get(2))
        || !List.of("real", "integer").contains(fields.get(3))
        || !List.of("general", "symmetric").contains(fields.get(4))) {
      throw error(
          quoted(first), "must be '%%MatrixMarket matrix coordinate|array real general|symmetric'");
    }
    return new Header(fields.get(2).equals("coordinate"), fields.get(4).equals("symmetric"));
  }

  /** A number of rows, columns or entries. */
  @NonNegative
  int size(String what) throws IOException {
    String word = next("the number of " + what);
    try {
      int size = Integer.parseInt(word);
      if (size >= 0) {
        return size;
      }
    } catch (NumberFormatException e) {
      // reported below, like a negative number
    }
    throw error(quoted(word), "must be the number of " + what);
  }

  /** An index, counted from 1 in the file and from 0 in the answer. */
  int index(String what, int bound) throws IOException {
    String word = next("a " + what);
    try {
      int index = Integer.parseInt(word);
      if (index >= 1 && index <= bound) {
        return index - 1;
      }
    } catch (NumberFormatException e) {
      // reported below, like an index out of bounds
    }
    throw error(quoted(word), "must be a " + what + " in 1.." + bound);
  }

  /** A finite number. */
  double number() throws IOException {
    String word = next("a value");
    OptionalDouble value = MatrixMarketNumber.parse(word);
    if (value.isEmpty()) {
      throw error(quoted(word), "must be a finite number");
    }
    return value.getAsDouble();
  }

  /** Checks that nothing is left. */
  void end() throws IOException {
    if (fill()) {
      throw error(quoted(words.peek()), "must not follow the last entry");
    }
  }

  BadInputException error(Object value, String rule) {
    return new BadInputException(file + " line " + line, value, rule);
  }

  /** What is wrong with an entry of another line than the last. */
  BadInputException error(int at, String name, double value, String rule) {
    return new BadInputException(file + " line " + at + ": " + name, value, rule);
  }

  /** The number of the line that was read last, counted from 1. */
  int line() {
    return line;
  }

  private String next(String what) throws IOException {
    if (!fill()) {
      throw error("end of file", "must be " + what + "; the file is cut short");
    }
    return words.remove();
  }

  /** Reads on until a word is at hand; false at the end of the file. */
  private boolean fill() throws IOException {
    while (words.isEmpty()) {
      String text = reader.readLine();
      if (text == null) {
        return false;
      }
      line++;
      if (!text.stripLeading().startsWith("%")) {
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
          words.add(tokens.nextToken());
        }
      }
    }
    return true;
  }

  private static String quoted(@Nullable String text) {
    if (text == null) {
      return "end of file";
    }
    String legible = text.replaceAll("\\p{Cntrl}", "?");
    return "'" + (legible.length() > 60 ? legible.substring(0, 60) + "..." : legible) + "'";
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
