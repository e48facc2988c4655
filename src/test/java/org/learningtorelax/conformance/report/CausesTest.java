package org.learningtorelax.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;

/** Wrong cases of one probable cause are one finding, with its smallest input first. */
class CausesTest {
  private final List<CaseReport> cases = new ArrayList<>();

  /** Each case alone has several explanations; one explains four of the five. */
  @Test
  void theExplanationOfMostCasesIsTaken() {
    failed("a", "the criterion; or one too few", "[1,2,3]");
    failed("b", "the triangle; or one too few", "[1,2]");
    failed("c", "one too few", "[1,2,3,4]");
    failed("d", "one too few; or the criterion", "[1,2,3,4,5]");
    failed("e", "the criterion", "[1]");
    cases.add(CaseReport.passed("f", Phase.RANDOM, KitClause.SOR));
    assertThat(lines())
        .containsExactly(
            "sor: one too few (4 cases, the smallest b)",
            "sor: the criterion (1 case, the smallest e)");
    assertThat(report().causes().get(0).others()).containsExactly("a", "c", "d");
  }

  @Test
  void numbersDoNotMakeACause() {
    failed("a", "x has 3 entries", "[1]");
    failed("b", "x has 12 entries", "[1]");
    failed("c", "x has no entries", "[1]");
    assertThat(lines())
        .containsExactly(
            "sor: x has 3 entries (2 cases, the smallest a)",
            "sor: x has no entries (1 case, the smallest c)");
  }

  @Test
  void withoutAnExplanationTheClauseIsTheCause() {
    failed("a", null, "[1]");
    add("b", Status.FAILED, KitClause.COUNTING, null, null, "[]");
    assertThat(lines())
        .containsExactly("sor: it does not give what Algorithm 1 says (2 cases, the smallest b)");
    cases.remove(0);
    add("c", Status.FAILED, KitClause.REFERENCE, null, null, "[]");
    assertThat(lines())
        .containsExactly(
            "sor: it does not give what Input 4 says (1 case, the smallest b)",
            "sor: it does not give what Input 3 says (1 case, the smallest c)");
  }

  @Test
  void theMannersOfAnAnswerAreCausesOfTheirOwn() {
    failed("a", null, "[1]");
    add("b", Status.FAILED, KitClause.BAD_INPUT, null, null, "[2]");
    add("c", Status.FAILED, KitClause.BAD_INPUT, null, null, "[]");
    add("d", Status.ERRORED, KitClause.TIME, null, "no answer within 2.0 s", "[]");
    add("e", Status.ERRORED, KitClause.TIME, null, "no answer within 3.0 s", "[]");
    add("f", Status.ERRORED, KitClause.RUN, null, "division by zero", "[]");
    add("g", Status.FAILED, KitClause.NO_MEMORY, "the same input", null, "[]");
    assertThat(lines())
        .containsExactly(
            "sor: it lets bad input through (2 cases, the smallest c)",
            "sor: no answer within 2.0 s (2 cases, the smallest d)",
            "sor: it does not give what Algorithm 1 says (1 case, the smallest a)",
            "sor: division by zero (1 case, the smallest f)",
            "sor: its answers depend on what was asked before (1 case, the smallest g)");
  }

  @Test
  void otherOperationsAreOtherFindings() {
    failed("a", "one too few", "[1]");
    OperationReport cg =
        new OperationReport("cg", KitClause.COUNT.id(), KitClause.COUNT.page(), List.copyOf(cases));
    assertThat(Causes.of(List.of(sor(), cg))).hasSize(2);
  }

  private void failed(String id, String hint, String input) {
    add(id, Status.FAILED, KitClause.SOR, hint, null, input);
  }

  private void add(
      String id, Status status, KitClause clause, String hint, String reason, String input) {
    JsonNode json = Wire.parse(input);
    cases.add(
        new CaseReport(
            id,
            Phase.RANDOM,
            status,
            clause.id(),
            clause.page(),
            null,
            null,
            "right",
            "wrong",
            hint,
            reason,
            json,
            null,
            null));
  }

  private OperationReport sor() {
    return new OperationReport("sor", KitClause.SOR.id(), KitClause.SOR.page(), cases);
  }

  private Report report() {
    ImplementationUnderTest.Description who =
        new ImplementationUnderTest.Description("n", "1", Arrays.toString(Operation.ALL.toArray()));
    return new Report(1, who, "c", 1, 1, List.of(), List.of(), List.of(sor()));
  }

  private List<String> lines() {
    return report().causes().stream().map(Cause::line).toList();
  }
}
