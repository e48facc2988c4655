package org.learningtorelax.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.Reply;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;

/** Reports to look at. */
final class ReportSamples {
  /** What a page must show as it is, and never run. */
  static final String NASTY =
      "</script><script>document.title='run'</script><b>&amp;\"'\u2028\u0001\ud800";

  static final String TOO_LARGE = "{\"beta\":1e999}";

  private ReportSamples() {}

  /**
   * A validation of the reference, whose SOR has the wrong triangle, and whose ω* is a bit large.
   */
  static Report planted() {
    Settings settings =
        new Settings(
            Set.of(Operation.SOR, Operation.OPTIMAL_OMEGA, Operation.YOUNG_RADIUS),
            null,
            null,
            1,
            20,
            true,
            "--class Planted");
    try (ImplementationUnderTest planted = new Planted()) {
      return new Validation(planted, settings).run(operation -> {});
    }
  }

  private static final class Planted implements ImplementationUnderTest {
    private final ReferenceImplementation reference = new ReferenceImplementation();

    @Override
    public Description description() {
      return new Description("planted", "1.0", "Java");
    }

    @Override
    public List<String> operations() {
      return List.of("sor", "optimal_omega", "young_radius");
    }

    @Override
    public Reply run(Operation<?, ?> operation, JsonNode input) {
      Reply right = reference.run(operation, input);
      if (right instanceof Reply.Output output && operation.equals(Operation.OPTIMAL_OMEGA)) {
        ObjectNode wrong = output.output().deepCopy();
        return new Reply.Output(wrong.put("value", wrong.path("value").asDouble() + 0.001));
      }
      if (right instanceof Reply.Output && operation.equals(Operation.SOR)) {
        Reply.Output wrong = (Reply.Output) reference.run(operation, backwards(input));
        ((ObjectNode) wrong.output()).remove("x");
        return wrong;
      }
      return right;
    }

    /** The unknowns in the reverse order, so that the upper triangle becomes the lower one. */
    private static JsonNode backwards(JsonNode input) {
      ObjectNode copy = input.deepCopy();
      ObjectNode matrix = (ObjectNode) copy.path("matrix");
      int last = matrix.path("n").asInt() - 1;
      for (String list : List.of("rows", "columns")) {
        ArrayNode indices = matrix.putArray(list);
        input.path("matrix").path(list).forEach(i -> indices.add(last - i.asInt()));
      }
      for (String vector : List.of("b", "x0")) {
        if (input.path(vector).isArray()) {
          ArrayNode values = copy.putArray(vector);
          input.path(vector).forEach(value -> values.insert(0, value));
        }
      }
      return copy;
    }
  }

  /** Every status, a large matrix, an input that is no matrix, and text that is not kind. */
  static Report hard() {
    List<CaseReport> sor = new ArrayList<>();
    sor.add(wrong("sor/random/1-7", Status.FAILED, KitClause.SOR, "3", NASTY, tridiagonal(40)));
    sor.add(wrong("sor/vector/small", Status.FAILED, KitClause.SOR, "2", "3", tridiagonal(3)));
    sor.add(wrong("sor/hostile/index", Status.FAILED, KitClause.BAD_INPUT, "no", "1", outside()));
    sor.add(CaseReport.passed("sor/random/1-0", Phase.RANDOM, KitClause.SOR));
    sor.add(CaseReport.skipped("sor/random/rest", Phase.RANDOM, KitClause.SOR, "left out"));
    sor.add(
        new CaseReport(
            "sor/vector/near",
            Phase.VECTOR,
            Status.ALLOWED,
            KitClause.COUNT.id(),
            KitClause.COUNT.page(),
            null,
            Flag.NEAR_THRESHOLD,
            "iterations 8",
            "iterations 9",
            null,
            null,
            tridiagonal(2),
            null,
            "relax validate reference --only sor --case near"));
    JsonNode beta = Wire.parse(TOO_LARGE);
    CaseReport died =
        CaseReport.errored(
            "optimal_omega/hostile/huge", Phase.HOSTILE, KitClause.TIME, "died \ud800", beta, "r");
    CaseReport right =
        CaseReport.passed("optimal_omega/random/1-0", Phase.RANDOM, KitClause.SURROGATE);
    return report(
        NASTY,
        Long.MAX_VALUE,
        List.of(
            operation(Operation.SOR, sor),
            operation(Operation.OPTIMAL_OMEGA, List.of(died, right))));
  }

  /** As many cases as a long run has. */
  static Report many(int passed, int failed) {
    List<CaseReport> cases = new ArrayList<>();
    for (int i = 0; i < passed; i++) {
      cases.add(CaseReport.passed("sor/random/1-" + i, Phase.RANDOM, KitClause.SOR));
    }
    for (int i = 0; i < failed; i++) {
      String id = "sor/vector/" + i;
      cases.add(wrong(id, Status.FAILED, KitClause.SOR, "1", "2", tridiagonal(30)));
    }
    return report("many", 1, List.of(operation(Operation.SOR, cases)));
  }

  private static Report report(String name, long seed, List<OperationReport> operations) {
    return new Report(
        1,
        new ImplementationUnderTest.Description(name, "0", "any"),
        "relax validate " + name,
        seed,
        100,
        List.of("cg", "tsallis_inf_probabilities"),
        List.of("tests < in place of <="),
        operations);
  }

  private static OperationReport operation(Operation<?, ?> operation, List<CaseReport> cases) {
    KitClause clause = operation.clause();
    return new OperationReport(operation.name(), clause.id(), clause.page(), cases);
  }

  private static CaseReport wrong(
      String id, Status status, KitClause clause, String expected, String got, JsonNode input) {
    Phase phase = id.contains("/random/") ? Phase.RANDOM : Phase.VECTOR;
    return new CaseReport(
        id,
        phase,
        status,
        clause.id(),
        clause.page(),
        clause.lookAt(),
        null,
        expected,
        got,
        "a hint",
        null,
        input,
        12,
        "relax validate reference --only sor --replay '" + input + "'");
  }

  private static JsonNode outside() {
    return Wire.parse(
        "{\"matrix\":{\"n\":2,\"rows\":[0,1,2],\"columns\":[0,1,0],\"values\":[2,2]},\"b\":\"NaN\"}");
  }

  /** 2 on the diagonal, -1 beside it; b = 1e-3, ... */
  private static JsonNode tridiagonal(int n) {
    StringBuilder rows = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - 1); j <= Math.min(n - 1, i + 1); j++) {
        String comma = rows.length() == 0 ? "" : ",";
        rows.append(comma).append(i);
        columns.append(comma).append(j);
        values.append(comma).append(i == j ? "2.0" : "-1.0");
      }
    }
    String matrix = "{\"n\":%d,\"rows\":[%s],\"columns\":[%s],\"values\":[%s]}";
    String b = "0.001" + ",0.001".repeat(n - 1);
    return Wire.parse(
        String.format(
            "{\"matrix\":" + matrix + ",\"b\":[%s],\"omega\":1.25,\"tolerance\":0.5}",
            n,
            rows,
            columns,
            values,
            b));
  }
}
