package org.learningtorelax.conformance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.quantity.BadInputException;

/**
 * What a program does in a way of its own, as its answer to start declares. A member that is absent
 * is as the protocol has it, which stands first in each list of choices.
 *
 * @param countOffset what it adds to the protocol's k: 0, -1 or 1
 * @param comparison {@code <=} or {@code <}
 * @param residual recomputed, updated or preconditioned: the residual that it tests
 * @param norm euclidean, maximum, energy or other: the norm of it
 * @param relativeTo initial_residual, right_hand_side or nothing
 * @param limitZero no_iteration or no_limit: what max_iterations 0 means
 * @param notRejected the names of hostile inputs that it lets through, such as omega-2
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conventions(
    @Nullable Integer countOffset,
    @Nullable String comparison,
    @Nullable String residual,
    @Nullable String norm,
    @Nullable String relativeTo,
    @Nullable String limitZero,
    @Nullable List<String> notRejected) {

  /** The protocol's own. */
  public static final Conventions PROTOCOL =
      new Conventions(null, null, null, null, null, null, null);

  /**
   * Checks the choices.
   *
   * @param countOffset what is added to k
   * @param comparison the comparison
   * @param residual the residual tested
   * @param norm its norm
   * @param relativeTo the reference
   * @param limitZero the meaning of a limit of 0
   * @param notRejected what is let through
   * @throws BadInputException if one is no choice
   */
  public Conventions {
    choice("count_offset", countOffset == null ? null : countOffset.toString(), "0", "-1", "1");
    choice("comparison", comparison, "<=", "<");
    choice("residual", residual, "recomputed", "updated", "preconditioned");
    choice("norm", norm, "euclidean", "maximum", "energy", "other");
    choice("relative_to", relativeTo, "initial_residual", "right_hand_side", "nothing");
    choice("limit_zero", limitZero, "no_iteration", "no_limit");
    notRejected = notRejected == null ? null : List.copyOf(notRejected);
  }

  private static void choice(String name, @Nullable String value, String... choices) {
    if (value != null && !List.of(choices).contains(value)) {
      throw new BadInputException(
          "conventions." + name,
          Legible.of(Wire.shortened(value)),
          "must be one of " + List.of(choices) + " (Protocol 2)");
    }
  }

  /**
   * What is added to k.
   *
   * @return 0 unless declared
   */
  public int offset() {
    return countOffset == null ? 0 : countOffset;
  }

  /**
   * Whether the test is &lt;.
   *
   * @return whether that is declared
   */
  public boolean isStrict() {
    return "<".equals(comparison);
  }

  /**
   * Whether a hostile input need not be rejected.
   *
   * @param hostile its name
   * @return whether that is declared
   */
  public boolean letsThrough(String hostile) {
    return notRejected != null && notRejected.contains(hostile);
  }

  /**
   * What is declared, and differs from the protocol.
   *
   * @return phrases
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    if (offset() != 0) {
      differences.add("counts " + (offset() < 0 ? "one less" : "one more"));
    }
    if (isStrict()) {
      differences.add("tests < in place of <=");
    }
    add(differences, "tests a residual that is ", residual, "recomputed");
    add(differences, "norm: ", norm, "euclidean");
    add(differences, "tolerance relative to ", relativeTo, "initial_residual");
    add(differences, "max_iterations 0: ", limitZero, "no_iteration");
    if (notRejected != null && !notRejected.isEmpty()) {
      differences.add("does not reject " + Legible.of(String.join(", ", notRejected)));
    }
    return differences;
  }

  private static void add(
      List<String> differences, String phrase, @Nullable String value, String usual) {
    if (value != null && !value.equals(usual)) {
      differences.add(phrase + value.replace('_', ' '));
    }
  }
}
