package org.learningtorelax.conformance.report;

import org.learningtorelax.conformance.Legible;
import org.learningtorelax.conformance.Wire;

/** The whole report as one JSON object. */
public final class JsonReport implements ReportWriter {
  /** The writer. */
  public JsonReport() {}

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public String write(Report report) {
    return Legible.json(Wire.line(report)) + "\n";
  }
}
