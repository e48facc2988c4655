package org.learningtorelax.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.learningtorelax.bandit.InverseGapWeighting;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.theory.CgBound;
import org.learningtorelax.theory.EnergyBound;
import org.learningtorelax.theory.NearAsymptotic;
import org.learningtorelax.theory.SurrogateBound;
import org.learningtorelax.theory.Young;

/**
 * The bridge between theorems and program: at each point of specs/proofs/vectors/proved-values.csv
 * the Java gives, up to rounding, the value that Coq has enclosed for the definition its theorems
 * are about.
 */
class ProvedValuesTest {
  private static final Path VECTORS = Path.of("specs/proofs/vectors/proved-values.csv");

  /**
   * A few roundings of a double are 1e-15; logarithms of numbers near 1 lose two or three digits.
   */
  private static final double RELATIVE_TOLERANCE = 1e-12;

  /** What the Java gives is compared with the middle of an enclosure that is far narrower. */
  private record Row(String function, double[] arguments, int component, BigDecimal value) {}

  @Test
  void theProgramGivesTheProvedValues() throws IOException {
    Map<String, Integer> compared = new TreeMap<>();
    for (Row row : rows()) {
      assertThat(error(row, program(row)))
          .as("%s %s", row.function, Arrays.toString(row.arguments))
          .isLessThanOrEqualTo(RELATIVE_TOLERANCE);
      compared.merge(row.function, 1, Integer::sum);
    }
    assertThat(compared.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(400);
    assertThat(compared).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void aValueThatIsOffInTheTwelfthDigitIsCaught() throws IOException {
    for (Row row : rows()) {
      if (row.value.signum() != 0) {
        assertThat(error(row, program(row) * (1 + 1e-11))).isGreaterThan(RELATIVE_TOLERANCE);
      }
    }
  }

  private static double program(Row row) {
    double[] a = row.arguments;
    return switch (row.function) {
      case "theory.Young.optimalOmega" -> Young.optimalOmega(a[0]);
      case "theory.Young.radius" -> Young.radius(a[0], a[1]);
      case "theory.SurrogateBound.at" -> new SurrogateBound(a[1], a[2], a[0]).at(a[3]);
      case "theory.SurrogateBound.largest" -> new SurrogateBound(a[1], a[2], a[0]).largest(a[3]);
      case "theory.SurrogateBound.lipschitzPrinted" ->
          new SurrogateBound(a[1], a[2], a[0]).lipschitzPrinted(a[3]);
      case "theory.EnergyBound.sorIterations" -> EnergyBound.sorIterations(a[0], a[1], a[2]);
      case "theory.NearAsymptotic.alpha" -> NearAsymptotic.alpha(a[0], a[1], a[2]);
      case "theory.NearAsymptotic.normalization" -> NearAsymptotic.normalization(a[0], a[1]);
      case "theory.CgBound.printed" -> new CgBound(a[1], a[3], a[4], a[0]).printed(a[5], a[2]);
      case "theory.CgBound.optimalOmega" -> new CgBound(100, a[0], a[1], 1).optimalOmega();
      case "bandit.StepSchedule.fixed" -> StepSchedule.fixed((int) a[0]).step(1);
      case "bandit.StepSchedule.fixedAsPrinted" -> StepSchedule.fixedAsPrinted((int) a[0]).step(1);
      case "bandit.StepSchedule.anytime" -> StepSchedule.anytime().step((int) a[0]);
      case "bandit.TsallisProbabilities.of" ->
          TsallisProbabilities.of(Arrays.copyOfRange(a, 2, a.length), a[0], a[1])[row.component];
      case "bandit.InverseGap.probabilities" ->
          InverseGapWeighting.of(Arrays.copyOfRange(a, 1, a.length), a[0])[row.component];
      default -> throw new IllegalArgumentException("no Java name for " + row.function);
    };
  }

  /** The relative error, or the absolute one where the exact value is 0. */
  private static double error(Row row, double computed) {
    BigDecimal difference = new BigDecimal(computed).subtract(row.value).abs();
    return row.value.signum() == 0
        ? difference.doubleValue()
        : difference.divide(row.value.abs(), MathContext.DECIMAL64).doubleValue();
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(VECTORS)) {
      for (CSVRecord record :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        double[] arguments =
            Arrays.stream(record.get("arguments").split(" "))
                .mapToDouble(text -> fraction(text).doubleValue())
                .toArray();
        BigDecimal sum = fraction(record.get("lower")).add(fraction(record.get("upper")));
        rows.add(
            new Row(
                record.get("function"),
                arguments,
                Integer.parseInt(record.get("component")),
                sum.divide(BigDecimal.valueOf(2), MathContext.DECIMAL128)));
      }
    }
    return rows;
  }

  private static BigDecimal fraction(String text) {
    String[] parts = text.split("/");
    BigDecimal numerator = new BigDecimal(new BigInteger(parts[0]));
    return parts.length == 1
        ? numerator
        : numerator.divide(new BigDecimal(new BigInteger(parts[1])), MathContext.DECIMAL128);
  }
}
