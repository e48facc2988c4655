package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a case. */
public enum Status {
  /** As it should be. */
  PASSED,
  /** A clause is broken. */
  FAILED,
  /** Another choice that is legal. */
  ALLOWED,
  /** Not done, for a reason. */
  SKIPPED,
  /** No answer to judge. */
  ERRORED;

  /**
   * The name in reports.
   *
   * @return the name in small letters
   */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the command's exit code says that something is wrong.
   *
   * @return whether a case of this status does
   */
  public boolean isWrong() {
    return this == FAILED || this == ERRORED;
  }
}
