package org.learningtorelax.properties.conformance.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.process.TimedImplementation;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.validate.Settings;

/**
 * Every planted fault is caught, by the clause that it breaks, in the default number of cases; what
 * is asked of an implementation without the fault is asked in {@link FreedomProperties}.
 */
@Clause({
  "Input 3",
  "Input 4",
  "Input 6",
  "Input 7",
  "Input 10",
  "Protocol 3",
  "Protocol 5",
  "Protocol 6",
  "Protocol 7",
  "Protocol 8",
  "Protocol 9",
  "Protocol 10",
  "Protocol 11"
})
class ZooProperties {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
  void everyFaultIsCaughtByTheClauseItBreaks(@ForAll("faults") Fault fault) {
    Settings settings = Settings.all("--class Fault").only(Set.of(fault.operation()));
    Report report = Apart.validate(new TimedImplementation(fault, LIMIT), settings);
    assertThat(report.wrong().stream().map(CaseReport::clause))
        .as("clauses that %s breaks", fault)
        .contains(fault.clause().id());
  }

  @Provide
  Arbitrary<Fault> faults() {
    return Arbitraries.of(zoo());
  }

  @Example
  void theZooHasFaultsInEveryOperation() {
    assertThat(zoo()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(zoo().stream().map(fault -> fault.operation().name()))
        .containsAll(Operation.ALL.stream().map(Operation::name).toList());
  }

  static List<Fault> zoo() {
    List<Fault> zoo = new ArrayList<>(SolverFaults.all());
    zoo.addAll(FormulaFaults.all());
    zoo.addAll(BanditFaults.all());
    zoo.addAll(ContextFaults.all());
    zoo.addAll(MannerFaults.all());
    return zoo;
  }
}
