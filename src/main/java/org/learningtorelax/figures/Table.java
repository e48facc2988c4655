package org.learningtorelax.figures;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.learningtorelax.quantity.BadInputException;

/**
 * Numbers in named columns. Written to a file and read back, it is the same to the last bit.
 *
 * @param columns the names
 * @param rows the numbers, as many in each row as there are names
 */
public record Table(List<String> columns, List<List<Double>> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /**
   * Copies the lists.
   *
   * @param columns the names
   * @param rows the numbers
   * @throws BadInputException if a row has another length than the names
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Double> row : rows) {
      if (row.size() != columns.size()) {
        throw new BadInputException("row", row, "must have " + columns.size() + " numbers");
      }
    }
  }

  /**
   * One column.
   *
   * @param name its name
   * @return its numbers from the first row to the last
   * @throws BadInputException if there is no such column
   */
  public List<Double> column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new BadInputException("column", name, "must be one of " + columns);
    }
    return rows.stream().map(row -> row.get(index)).toList();
  }

  void write(Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
      csv.printRecord(columns);
      for (List<Double> row : rows) {
        csv.printRecord(row);
      }
    }
  }

  static Table read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser csv = FORMAT.parse(reader)) {
      List<CSVRecord> records = csv.getRecords();
      List<List<Double>> rows = new ArrayList<>();
      for (CSVRecord record : records.subList(1, records.size())) {
        rows.add(record.stream().map(Double::valueOf).toList());
      }
      return new Table(records.get(0).toList(), rows);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BadInputException("file", file, "must be a table that an earlier run has written");
    }
  }
}
