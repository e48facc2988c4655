package org.learningtorelax.conformance;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What may be wrong, most probable first: one mistake, or several that explain an output alike. */
public final class Hint {
  private static final String OR = "; or ";

  private Hint() {}

  /**
   * Several mistakes in one text.
   *
   * @param mistakes phrases
   * @return the text, or null if there is none
   */
  public static @Nullable String of(List<String> mistakes) {
    return mistakes.isEmpty() ? null : String.join(OR, mistakes);
  }

  /**
   * The mistakes of a text.
   *
   * @param hint the text, or null
   * @return its phrases
   */
  public static List<String> mistakes(@Nullable String hint) {
    return hint == null || hint.isEmpty() ? List.of() : List.of(hint.split(OR));
  }
}
