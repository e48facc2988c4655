package org.learningtorelax.properties.conformance.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.ReferenceImplementation;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.OperationReport;
import org.learningtorelax.conformance.report.Report;
import org.learningtorelax.conformance.report.Status;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.properties.fault.SolverFault;

/** No alarm where nothing is wrong: right implementations pass, and legal freedoms are named. */
@Clause({"Protocol 10", "Protocol 11", "Protocol 12"})
class FreedomProperties {

  @Property(seed = "20261127", tries = 3)
  void theReferencePassesWithNoFlag(@ForAll @IntRange(min = 1) int seed) {
    Settings settings =
        new Settings(Set.copyOf(Operation.ALL), null, null, seed, 60, true, "reference");
    Report report = Apart.validate(new ReferenceImplementation(), settings);
    assertThat(report.wrong()).isEmpty();
    assertThat(report.totals().get(Status.ALLOWED)).isZero();
    assertThat(report.totals().get(Status.PASSED)).isGreaterThan(1000);
  }

  /** The literal lines, with other orders of summation and division than the reference has. */
  @Property(seed = "20261128", tries = 2)
  void solversThatRoundDifferentlyPass(@ForAll @IntRange(min = 1) int seed) {
    for (SolverKind kind : SolverKind.values()) {
      Fault solver = solver(kind, SolverFault.FAITHFUL);
      Settings settings =
          new Settings(Set.of(solver.operation()), null, null, seed, 100, false, "");
      assertThat(Apart.validate(solver, settings).wrong()).as(kind.name()).isEmpty();
    }
  }

  @Example
  void aStrictTestIsAFreedom() {
    assertThat(flags(solver(SolverKind.SOR, SolverFault.STRICT_TEST)))
        .contains(Flag.STRICT_TEST, Flag.SOLVED_SYSTEM);
  }

  @Example
  void aTestAfterTheFirstSweepIsAFreedom() {
    assertThat(flags(solver(SolverKind.SOR, SolverFault.TESTS_TOO_LATE)))
        .contains(Flag.SOLVED_SYSTEM);
  }

  @Example
  void drawingByTheComplementIsAFreedomIfProbabilitiesAreGiven() {
    Fault drawer =
        new Fault(
            "complement", Operation.TSALLIS_INF_EPISODE, KitClause.DRAWS, FreedomProperties::draw);
    assertThat(flags(drawer)).contains(Flag.SAMPLING);
  }

  /** A θ that differs from the least-norm one by what no observation sees. */
  @Example
  void anotherMinimiserIsAFreedom() {
    Fault fit =
        new Fault(
            "other theta", Operation.CHEB_CB_FIT, KitClause.LEAST_SQUARES, FreedomProperties::fit);
    assertThat(flags(fit)).contains(Flag.OTHER_MINIMISER);
  }

  private static Fault solver(SolverKind kind, SolverFault fault) {
    return solver(kind, SolverFaults.function(kind, fault));
  }

  static Fault solver(SolverKind kind, Function<SystemInput, SolveOutput> function) {
    Operation<SystemInput, SolveOutput> operation = SolverFaults.operation(kind);
    return new Fault(kind.name(), operation, operation.clause(), function);
  }

  /** Nothing is wrong, and these freedoms are seen. */
  private static List<Flag> flags(Fault implementation) {
    Settings settings = Settings.all("").only(Set.of(implementation.operation()));
    Report report = Apart.validate(implementation, settings);
    assertThat(report.wrong()).isEmpty();
    List<Flag> flags = new ArrayList<>();
    for (OperationReport operation : report.operations()) {
      for (CaseReport one : operation.cases()) {
        if (one.flag() != null) {
          flags.add(one.flag());
        }
      }
    }
    return flags;
  }

  private static EpisodeOutput draw(EpisodeInput in) {
    Fault.right(Operation.TSALLIS_INF_EPISODE, in);
    List<Double> k = new ArrayList<>(Collections.nCopies(in.arms(), 0.0));
    List<List<Double>> probabilities = new ArrayList<>();
    List<Integer> arms = new ArrayList<>();
    for (int t = 0; t < in.steps().size(); t++) {
      List<Double> p = BanditFaults.distribution(k, in.normalization(), in.steps().get(t));
      probabilities.add(p);
      int arm = in.arms() - 1;
      double sum = p.get(arm);
      while (arm > 0 && in.uniforms().get(t) >= sum) {
        arm--;
        sum += p.get(arm);
      }
      arms.add(arm);
      k.set(arm, k.get(arm) + in.lossTable().get(t).get(arm) / p.get(arm));
    }
    return new EpisodeOutput(arms, probabilities);
  }

  /** With one context at the end, where all features are 1: moves θ_0 by what θ_1 gives back. */
  private static FitOutput fit(FitInput in) {
    List<Double> theta = new ArrayList<>(Fault.right(Operation.CHEB_CB_FIT, in).theta());
    boolean oneEnd = in.contexts().size() == 1 && in.contexts().get(0) == in.high();
    if (oneEnd && theta.size() > 1 && theta.get(0) > 0.01 && theta.get(1) < in.bounds().get(1)) {
      double move = Math.min(0.01, in.bounds().get(1) - theta.get(1));
      theta.set(0, theta.get(0) - move);
      theta.set(1, theta.get(1) + move);
    }
    return new FitOutput(theta);
  }
}
