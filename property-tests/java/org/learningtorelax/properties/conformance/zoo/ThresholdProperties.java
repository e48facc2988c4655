package org.learningtorelax.properties.conformance.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.conformance.generate.Systems;
import org.learningtorelax.conformance.report.CaseReport;
import org.learningtorelax.conformance.report.Status;
import org.learningtorelax.conformance.validate.Settings;
import org.learningtorelax.conformance.validate.Validation;
import org.learningtorelax.properties.fault.SolverFault;

/**
 * A right solver is allowed the neighbouring count where rounding decides, and the x of a residual
 * that is carried along; beside each stands what is not allowed there, or elsewhere.
 */
@Clause({"Protocol 10", "Protocol 12"})
class ThresholdProperties {
  private static final double CLEARLY = 0x1p-6;

  /** ε is |r_k|/|r_0|, rounded to a double: which side |r_k| is on in doubles is chance. */
  @Property(seed = "20261124", tries = 60)
  void atTheThresholdTheNeighbouringCountIsAllowed(
      @ForAll("systems") SystemInput drawn, @ForAll SolverKind kind) {
    SystemInput near = atTheThreshold(kind, drawn);
    ExactCount expected = ExactCount.of(kind, near);
    Assume.that(!expected.tie() && expected.greatest() != null);
    SolveOutput output = SolverFault.FAITHFUL.in(kind).answer(near);
    boolean neighbour = output.iterations() != expected.iterations();
    CaseReport one = judged(kind, near, output);
    assertThat(one.status()).isEqualTo(neighbour ? Status.ALLOWED : Status.PASSED);
    assertThat(one.flag()).isEqualTo(neighbour ? Flag.NEAR_THRESHOLD : null);
    Statistics.label("count")
        .collect(neighbour ? "the neighbouring one" : "that of 40 digits")
        .coverage(counts -> counts.check("the neighbouring one").percentage(p -> p > 5));

    for (int count : List.of(expected.least() - 1, expected.greatest() + 1)) {
      assertThat(judged(kind, near, converged(count)).status())
          .as("planted: %d, beyond what rounding explains", count)
          .isEqualTo(Status.FAILED);
    }
  }

  /**
   * Such systems with an ε that is a 64th off, more than rounding is worth at |r_k| = 1e-10 |r_0|.
   */
  @Property(seed = "20261125", tries = 60)
  void awayFromTheThresholdTheNeighbouringCountIsWrong(
      @ForAll("systems") SystemInput drawn, @ForAll SolverKind kind) {
    SystemInput near = atTheThreshold(kind, drawn);
    for (double factor : List.of(1 + CLEARLY, 1 - CLEARLY)) {
      SystemInput clear = withTolerance(near, near.tolerance() * factor);
      ExactCount expected = ExactCount.of(kind, clear);
      int k = expected.iterations();
      Integer greatest = expected.greatest();
      boolean certain = greatest != null && greatest == k && expected.least() == k;
      Statistics.label("count")
          .collect(certain ? "certain" : "not certain")
          .coverage(counts -> counts.check("certain").percentage(p -> p > 80));
      if (certain) {
        assertThat(judged(kind, clear, converged(k)).status()).isEqualTo(Status.PASSED);
        for (int count : List.of(k - 1, k + 1)) {
          assertThat(judged(kind, clear, converged(count)).status())
              .as("planted: %d for %d", count, k)
              .isEqualTo(Status.FAILED);
        }
      }
    }
  }

  /** x_0 is far larger than x_k, so that x_0's rounding is seen in an x that never loses it. */
  @Property(seed = "20261126", tries = 12)
  void aResidualThatIsCarriedAlongIsNamed(
      @ForAll("systems") SystemInput drawn, @ForAll("stationary") SolverKind kind) {
    SystemInput far = fromFar(drawn);
    ExactCount expected = ExactCount.of(kind, far);
    Integer greatest = expected.greatest();
    Assume.that(greatest != null && greatest == expected.least() && expected.converged());
    SolveOutput anew = SolverFault.FAITHFUL.in(kind).answer(far);
    assertThat(judged(kind, far, anew).status()).isEqualTo(Status.PASSED);

    SolveOutput carried = SolverFault.CARRIED_RESIDUAL.in(kind).answer(far);
    CaseReport one = judged(kind, far, carried);
    assertThat(one.status()).isIn(Status.PASSED, Status.ALLOWED);
    assertThat(one.flag()).isIn(null, Flag.UPDATED_RESIDUAL);
    Statistics.label("a carried residual")
        .collect(one.status())
        .coverage(statuses -> statuses.check(Status.ALLOWED).percentage(p -> p > 30));

    List<Double> x = carried.x();
    SolveOutput oneMore = new SolveOutput(carried.iterations() + 1, true, x);
    assertThat(judged(kind, far, oneMore).status()).as("planted").isEqualTo(Status.FAILED);
    List<Double> off = new ArrayList<>(x);
    off.set(0, off.get(0) + 0x1p-30 * largest(far.x0()));
    SolveOutput wrong = new SolveOutput(carried.iterations(), true, off);
    assertThat(judged(kind, far, wrong).status()).as("planted").isEqualTo(Status.FAILED);
  }

  /** x_1 is 0 in exact arithmetic, as the sum of x_0 = 1/8 and a step that rounds. */
  @Example
  void anExactZeroIsAskedForUpToTheRoundingOfItsTerms() {
    MatrixData matrix = new MatrixData(1, List.of(0), List.of(0), List.of(0.171875));
    SystemInput zero = new SystemInput(matrix, List.of(0.0), List.of(0.125), 0.75, 0.1, 1);
    for (SolverKind kind : List.of(SolverKind.CG, SolverKind.SSOR_CG)) {
      SolveOutput rounded = new SolveOutput(1, true, List.of(0x1p-56));
      assertThat(judged(kind, zero, rounded).status()).isEqualTo(Status.PASSED);
      SolveOutput wrong = new SolveOutput(1, true, List.of(0x1p-42));
      assertThat(judged(kind, zero, wrong).status()).as("planted").isEqualTo(Status.FAILED);
    }
  }

  @Provide
  Arbitrary<SystemInput> systems() {
    return Systems.systems();
  }

  @Provide
  Arbitrary<SolverKind> stationary() {
    return Arbitraries.of(SolverKind.SOR, SolverKind.SSOR);
  }

  private static SystemInput atTheThreshold(SolverKind kind, SystemInput drawn) {
    ExactCount count = ExactCount.of(kind, drawn);
    Double margin = count.margin();
    Assume.that(count.converged() && count.iterations() > 0 && margin != null && margin < 0.99);
    return withTolerance(drawn, drawn.tolerance() * (1 - margin));
  }

  private static SystemInput withTolerance(SystemInput in, double tolerance) {
    return new SystemInput(
        in.matrix(), in.b(), in.x0(), in.omega(), tolerance, in.maxIterations() + 2);
  }

  private static SystemInput fromFar(SystemInput in) {
    List<Double> x0 = new ArrayList<>();
    for (double value : in.b()) {
      x0.add(1e7 / 3 * (1 + Math.abs(value)));
    }
    return new SystemInput(in.matrix(), in.b(), x0, in.omega(), 1e-9, 300);
  }

  private static double largest(List<Double> x) {
    return Collections.max(x.stream().map(Math::abs).toList());
  }

  private static SolveOutput converged(int count) {
    return new SolveOutput(count, true, null);
  }

  /** What the kit says of an implementation that answers so. */
  private static CaseReport judged(SolverKind kind, SystemInput input, SolveOutput output) {
    Fault answers = FreedomProperties.solver(kind, in -> output);
    Settings settings = Settings.all("");
    return new Validation(answers, settings)
        .replay(answers.operation(), Wire.node(input))
        .operations()
        .get(1)
        .cases()
        .get(0);
  }
}
