package org.learningtorelax.properties.matrix;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Matrix Market reader written from Input 19 alone, for small files: all words at once, exact
 * numbers, entries in a map. It says what a file holds, or that it must be refused.
 */
final class SecondReader {
  private final List<String> words = new ArrayList<>();
  private int next;

  /** A file that must be refused. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private record Place(int row, int column) {}

  private SecondReader() {}

  /** The lower triangle's entries that are not zero, as "row column value" counted from 1. */
  static Optional<List<String>> matrix(String text) {
    try {
      return Optional.of(new SecondReader().readMatrix(text));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  static Optional<List<Double>> vector(String text) {
    try {
      return Optional.of(new SecondReader().readVector(text));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private List<String> readMatrix(String text) throws Refused {
    String[] header = header(text);
    int n = integer(1, Integer.MAX_VALUE);
    require(integer(n, n) == n);
    boolean symmetric = header[4].equals("symmetric");
    Map<Place, BigDecimal> entries = new HashMap<>();
    if (header[2].equals("array")) {
      for (int j = 1; j <= n; j++) {
        for (int i = symmetric ? j : 1; i <= n; i++) {
          entries.put(new Place(i, j), number());
        }
      }
    } else {
      readEntries(n, n, entries);
    }
    require(next == words.size());
    List<String> lower = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      BigDecimal pivot = entries.get(new Place(i, i));
      require(pivot != null && pivot.signum() > 0);
      for (int j = 1; j < i; j++) {
        BigDecimal below = entries.getOrDefault(new Place(i, j), BigDecimal.ZERO);
        BigDecimal above = entries.getOrDefault(new Place(j, i), BigDecimal.ZERO);
        require(symmetric ? !entries.containsKey(new Place(j, i)) : near(below, above));
        if (below.signum() != 0) {
          lower.add(i + " " + j + " " + below.doubleValue());
        }
      }
      lower.add(i + " " + i + " " + pivot.doubleValue());
    }
    return lower;
  }

  private List<Double> readVector(String text) throws Refused {
    String[] header = header(text);
    require(header[4].equals("general"));
    int n = integer(0, Integer.MAX_VALUE);
    integer(1, 1);
    Map<Place, BigDecimal> entries = new HashMap<>();
    if (header[2].equals("array")) {
      for (int i = 1; i <= n; i++) {
        entries.put(new Place(i, 1), number());
      }
    } else {
      readEntries(n, 1, entries);
    }
    require(next == words.size());
    List<Double> vector = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      vector.add(entries.getOrDefault(new Place(i, 1), BigDecimal.ZERO).doubleValue());
    }
    return vector;
  }

  private void readEntries(int rows, int columns, Map<Place, BigDecimal> entries) throws Refused {
    int count = integer(0, Integer.MAX_VALUE);
    for (int k = 0; k < count; k++) {
      Place place = new Place(integer(1, rows), integer(1, columns));
      require(entries.put(place, number()) == null);
    }
  }

  /** The five words of the first line; all other words are put at hand. */
  private String[] header(String text) throws Refused {
    String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    String first = lines[0].startsWith("\u00ef\u00bb\u00bf") ? lines[0].substring(3) : lines[0];
    String[] header = first.trim().toLowerCase(Locale.ROOT).split("[ \t]+");
    require(header.length == 5 && header[0].equals("%%matrixmarket"));
    require(header[1].equals("matrix") && header[2].matches("coordinate|array"));
    require(header[3].matches("real|integer") && header[4].matches("general|symmetric"));
    for (int k = 1; k < lines.length; k++) {
      if (!lines[k].matches("[ \t]*%.*")) {
        for (String word : lines[k].split("[ \t]+")) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    }
    return header;
  }

  private String word() throws Refused {
    require(next < words.size());
    return words.get(next++);
  }

  private int integer(int least, int most) throws Refused {
    try {
      BigInteger value = new BigInteger(word());
      require(value.compareTo(BigInteger.valueOf(least)) >= 0);
      require(value.compareTo(BigInteger.valueOf(most)) <= 0);
      return value.intValueExact();
    } catch (NumberFormatException e) {
      throw new Refused();
    }
  }

  /** The double nearest to the number that is written, as a decimal. */
  private BigDecimal number() throws Refused {
    try {
      double value = new BigDecimal(word().replaceFirst("[dD]", "E")).doubleValue();
      require(Double.isFinite(value));
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new Refused();
    }
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    double larger = one.abs().max(other.abs()).doubleValue();
    BigDecimal allowed = new BigDecimal(Math.ulp(larger)).multiply(BigDecimal.valueOf(4));
    return one.subtract(other).abs().compareTo(allowed) <= 0;
  }

  private static void require(boolean rule) throws Refused {
    if (!rule) {
      throw new Refused();
    }
  }
}
