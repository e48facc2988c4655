package org.learningtorelax.instance;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;

/**
 * The order of names in which digits count as numbers: step2 comes before step10. Names that differ
 * only in leading zeros come in the order of their characters.
 */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Between a digit and what is none, in either direction. */
  private static final String RUN_BORDER = "(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])";

  @Override
  public int compare(String one, String other) {
    String[] runs = one.split(RUN_BORDER, -1);
    String[] otherRuns = other.split(RUN_BORDER, -1);
    for (int i = 0; i < runs.length && i < otherRuns.length; i++) {
      int order = compareRuns(runs[i], otherRuns[i]);
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(runs.length, otherRuns.length);
    return order != 0 ? order : one.compareTo(other);
  }

  private static int compareRuns(String run, String other) {
    if (isNumber(run) && isNumber(other)) {
      return new BigInteger(run).compareTo(new BigInteger(other));
    }
    return run.compareTo(other);
  }

  private static boolean isNumber(String run) {
    return !run.isEmpty() && run.charAt(0) >= '0' && run.charAt(0) <= '9';
  }
}
