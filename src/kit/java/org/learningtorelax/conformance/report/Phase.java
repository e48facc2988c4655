package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a case comes from. */
public enum Phase {
  /** The lines of the protocol: start, stop. */
  PROTOCOL,
  /** The fixed vectors. */
  VECTOR,
  /** Random cases. */
  RANDOM,
  /** Inputs that must be rejected. */
  HOSTILE,
  /** Inputs asked a second time. */
  REPEAT,
  /** The input given on the command line. */
  REPLAY;

  /**
   * The name in reports and case ids.
   *
   * @return the name in small letters
   */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
