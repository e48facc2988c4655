package org.learningtorelax.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.learningtorelax.quantity.BadInputException;

/**
 * The entries of one Matrix Market file, each with its line, so that what is wrong with two of them
 * together names both lines. Messages count rows and columns from 1, as the file does.
 *
 * <p>An entry is given at most once, whatever its value and wherever it stands.
 */
final class MatrixMarketEntries {
  /** How far two transposed entries may lie apart, in units in the last place of the larger one. */
  private static final int ALLOWED_ULPS = 4;

  private final MatrixMarketScanner scanner;
  private final List<Placed> entries = new ArrayList<>();

  private record Placed(Triplet entry, int line) {
    int larger() {
      return Math.max(entry.row(), entry.column());
    }

    int smaller() {
      return Math.min(entry.row(), entry.column());
    }

    boolean isUpper() {
      return entry.row() < entry.column();
    }
  }

  MatrixMarketEntries(MatrixMarketScanner scanner) {
    this.scanner = scanner;
  }

  /** Takes the entry whose last word the scanner has just read. */
  void add(int row, int column, double value) {
    entries.add(new Placed(new Triplet(row, column, value), scanner.line()));
  }

  /** All entries, none of them twice. */
  List<Triplet> once() {
    sort();
    return entries.stream().map(Placed::entry).toList();
  }

  /** The lower triangle of a file that holds no other entry. */
  List<Triplet> lowerTriangle(int order) {
    sort();
    checkDiagonal(order);
    for (Placed placed : entries) {
      if (placed.isUpper()) {
        throw wrong(placed, "must lie in the lower triangle of a symmetric file");
      }
    }
    return entries.stream().map(Placed::entry).toList();
  }

  /**
   * The lower triangle of a file that holds both triangles. An entry that is not given is 0. Two
   * transposed entries may differ by four units in the last place, as a sum does that is taken in
   * another order; the lower one counts.
   */
  List<Triplet> symmetricPart(int order) {
    sort();
    checkDiagonal(order);
    List<Triplet> lower = new ArrayList<>();
    int k = 0;
    while (k < entries.size()) {
      Placed first = entries.get(k++);
      Optional<Placed> second = Optional.empty();
      if (k < entries.size() && isPair(first, entries.get(k))) {
        second = Optional.of(entries.get(k++));
      }
      double value = first.entry().value();
      if (first.larger() != first.smaller()) {
        double mirrored = second.map(placed -> placed.entry().value()).orElse(0.0);
        checkSymmetry(first, second, mirrored);
        value = first.isUpper() ? mirrored : value;
      }
      lower.add(new Triplet(first.larger(), first.smaller(), value));
    }
    return lower;
  }

  /**
   * Puts transposed entries side by side, the lower one first, and refuses an entry given twice.
   */
  private void sort() {
    entries.sort(
        Comparator.comparingInt(Placed::larger)
            .thenComparingInt(Placed::smaller)
            .thenComparing(Placed::isUpper)
            .thenComparingInt(Placed::line));
    for (int k = 1; k < entries.size(); k++) {
      Placed before = entries.get(k - 1);
      Placed placed = entries.get(k);
      if (isPair(before, placed) && before.isUpper() == placed.isUpper()) {
        throw wrong(placed, "must be given only once; line " + before.line() + " gives it too");
      }
    }
  }

  private void checkDiagonal(int order) {
    int next = 0;
    for (Placed placed : entries) {
      if (placed.larger() != placed.smaller()) {
        continue;
      }
      if (placed.larger() != next) {
        break;
      }
      if (!(placed.entry().value() > 0)) {
        throw wrong(placed, "must be positive and finite");
      }
      next++;
    }
    if (next < order) {
      throw scanner.error("no entry " + (next + 1) + " " + (next + 1), "must be given, positive");
    }
  }

  private void checkSymmetry(Placed first, Optional<Placed> second, double mirrored) {
    double value = first.entry().value();
    double larger = Math.max(Math.abs(value), Math.abs(mirrored));
    if (!(Math.abs(value - mirrored) <= ALLOWED_ULPS * Math.ulp(larger))) {
      String other = name(first.entry().transposed()) + " = " + mirrored;
      String where =
          second.map(placed -> "of line " + placed.line()).orElse("since it is not given");
      throw wrong(first, "must equal " + other + " " + where + " (symmetry, up to 4 ulp)");
    }
  }

  private static boolean isPair(Placed one, Placed other) {
    return one.larger() == other.larger() && one.smaller() == other.smaller();
  }

  private BadInputException wrong(Placed placed, String rule) {
    Triplet entry = placed.entry();
    return scanner.error(placed.line(), name(entry), entry.value(), rule);
  }

  private static String name(Triplet entry) {
    return "A(" + (entry.row() + 1) + "," + (entry.column() + 1) + ")";
  }
}
