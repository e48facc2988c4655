package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;

/** The reference passes its own kit on valid systems whose numbers lie anywhere in the range. */
class ExtremeSystemsTest {
  private static final List<String> SCALES =
      List.of("5e-324", "1e-310", "1e-200", "1e-160", "1", "1e160", "1e200", "1e307");

  static List<Operation<?, ?>> solvers() {
    return List.of(Operation.SOR, Operation.SSOR, Operation.SSOR_CG, Operation.CG);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void ofAnyScalePass(Operation<?, ?> operation) {
    Random random = new Random(6);
    Settings settings = Settings.all("reference").only(Set.of(operation));
    for (String scale : SCALES) {
      for (int i = 0; i < 4; i++) {
        String d = i < 2 ? "2" : List.of("2e-100", "2e150").get(i - 2);
        String c = d.replace("2", "-1");
        double omega = i == 0 ? 1.5 : 0.25 * (1 + random.nextInt(7));
        JsonNode input =
            Wire.parse(
                String.format(
                    Locale.ROOT,
                    "{\"matrix\":{\"n\":2,\"rows\":[0,0,1,1],\"columns\":[0,1,0,1],"
                        + "\"values\":[%s,%s,%s,%s]},\"b\":[%s,%s],\"omega\":%s,"
                        + "\"tolerance\":0.001,\"max_iterations\":100}",
                    d,
                    c,
                    c,
                    d,
                    scale,
                    i % 2 == 0 ? scale : "0",
                    omega));
        Report report =
            new Validation(new ReferenceImplementation(), settings).replay(operation, input);
        assertThat(report.wrong()).as("%s", input).isEmpty();
      }
    }
  }
}
