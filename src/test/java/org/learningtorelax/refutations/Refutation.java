package org.learningtorelax.refutations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A counterexample to a clause. Its hypotheses bear the numbers that the clause's page gives them
 * under <i>Given</i>; each is a comparison of a computed value, so that the text which is printed
 * and the check which is made are one.
 */
public final class Refutation {
  private final String clause;
  private final String example;
  private final List<Check> hypotheses = new ArrayList<>();
  private final List<Check> conclusions = new ArrayList<>();

  private record Check(int number, String text, boolean holds) {}

  private Refutation(String clause, String example) {
    this.clause = clause;
    this.example = example;
  }

  /**
   * A counterexample, so far without a check.
   *
   * @param clause the id of the clause, such as {@code Theorem D.1}
   * @param example the counterexample in a few words
   * @return the refutation
   */
  static Refutation of(String clause, String example) {
    return new Refutation(clause, example);
  }

  /**
   * A hypothesis that compares two numbers.
   *
   * @param number its number on the page
   * @param quantity what is compared, in words
   * @param value its computed value
   * @param relation one of {@code <}, {@code <=}, {@code =}, {@code >=}, {@code >}
   * @param bound what it is compared with
   * @return this
   */
  Refutation given(int number, String quantity, double value, String relation, double bound) {
    return given(
        number,
        String.format(Locale.ROOT, "%s = %s %s %s", quantity, value, relation, bound),
        compare(value, relation, bound));
  }

  /**
   * A hypothesis that is computed to hold or not.
   *
   * @param number its number on the page
   * @param text the hypothesis in words
   * @param holds whether it holds
   * @return this
   */
  Refutation given(int number, String text, boolean holds) {
    hypotheses.add(new Check(number, text, holds));
    return this;
  }

  /**
   * The printed conclusion, left &le; right, which fails.
   *
   * @param left what stands on the left, in words
   * @param leftValue its computed value
   * @param right what stands on the right, in words
   * @param rightValue its computed value
   * @return this
   */
  Refutation fails(String left, double leftValue, String right, double rightValue) {
    String text =
        String.format(Locale.ROOT, "%s = %s, %s = %s", left, leftValue, right, rightValue);
    conclusions.add(new Check(0, text, leftValue <= rightValue));
    return this;
  }

  /**
   * The clause that is refuted.
   *
   * @return its id
   */
  public String clause() {
    return clause;
  }

  /**
   * What keeps this from being a refutation.
   *
   * @param count how many hypotheses the clause's page lists
   * @return a line for each hypothesis that is broken or not checked, and for a conclusion that
   *     holds; empty if the refutation stands
   */
  public List<String> gaps(int count) {
    List<String> gaps = new ArrayList<>();
    TreeSet<Integer> open = new TreeSet<>();
    for (int number = 1; number <= count; number++) {
      open.add(number);
    }
    for (Check hypothesis : hypotheses) {
      if (hypothesis.number() < 1 || hypothesis.number() > count) {
        gaps.add("checks (" + hypothesis.number() + "), which Given does not list");
      }
      if (!hypothesis.holds()) {
        gaps.add("breaks (" + hypothesis.number() + "): " + hypothesis.text());
      }
      open.remove(hypothesis.number());
    }
    open.forEach(number -> gaps.add("does not check (" + number + ")"));
    if (conclusions.isEmpty()) {
      gaps.add("has no conclusion");
    }
    for (Check conclusion : conclusions) {
      if (conclusion.holds()) {
        gaps.add("the printed conclusion holds: " + conclusion.text());
      }
    }
    return gaps;
  }

  /** The counterexample with its checks, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(clause + ": " + example + "\n");
    for (Check hypothesis : hypotheses) {
      text.append("  (").append(hypothesis.number()).append(") ");
      text.append(hypothesis.text()).append('\n');
    }
    conclusions.forEach(c -> text.append("  fails: ").append(c.text()).append('\n'));
    return text.toString();
  }

  private static boolean compare(double value, String relation, double bound) {
    return switch (relation) {
      case "<" -> value < bound;
      case "<=" -> value <= bound;
      case "=" -> value == bound;
      case ">=" -> value >= bound;
      case ">" -> value > bound;
      default -> throw new IllegalArgumentException("relation = " + relation);
    };
  }
}
