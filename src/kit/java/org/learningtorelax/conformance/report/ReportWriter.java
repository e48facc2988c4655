package org.learningtorelax.conformance.report;

/** One way to write a report. */
public interface ReportWriter {

  /**
   * The file's name in the folder of reports.
   *
   * @return the name, with its extension
   */
  String fileName();

  /**
   * Writes.
   *
   * @param report the report
   * @return the file's text
   */
  String write(Report report);
}
