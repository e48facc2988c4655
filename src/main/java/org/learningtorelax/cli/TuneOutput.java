package org.learningtorelax.cli;

import java.io.PrintWriter;

/** What {@code relax tune} says at its end. */
interface TuneOutput {
  /** One JSON object on one line. */
  String json();

  /** Lines for a person. */
  void print(PrintWriter out, String title);
}
