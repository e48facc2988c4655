package org.learningtorelax.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.learningtorelax.quantity.BadInputException;

/** Looking tables up, and statistics over several tables of the same shape. */
final class Tables {
  private Tables() {}

  static Table get(Map<String, Table> tables, String id) {
    Table table = tables.get(id);
    if (table == null) {
      throw new BadInputException("part", id, "must have been computed");
    }
    return table;
  }

  /** One statistic of a column, row by row, over tables of the same shape. */
  static List<Double> across(
      List<Table> tables, String column, ToDoubleFunction<DescriptiveStatistics> statistic) {
    List<List<Double>> columns = tables.stream().map(table -> table.column(column)).toList();
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < columns.get(0).size(); row++) {
      DescriptiveStatistics statistics = new DescriptiveStatistics();
      for (List<Double> numbers : columns) {
        statistics.addValue(numbers.get(row));
      }
      values.add(statistic.applyAsDouble(statistics));
    }
    return values;
  }
}
