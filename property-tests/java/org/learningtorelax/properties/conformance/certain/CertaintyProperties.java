package org.learningtorelax.properties.conformance.certain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.conformance.generate.Systems;
import org.learningtorelax.conformance.oracle.Oracle;
import org.learningtorelax.conformance.oracle.Oracles;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;

/** Twenty right programs try to answer a count, or an x, that the kit would call wrong. */
@Clause("Protocol 10")
class CertaintyProperties {
  private static final List<RightProgram> PROGRAMS = RightProgram.all();

  /** The threshold lies as near to a residual's norm as rounding is, on either side of it. */
  @Property(seed = "20261128", tries = 400)
  void noRightProgramIsCalledWrongAtTheThreshold(
      @ForAll("hostile") SystemInput drawn,
      @ForAll SolverKind kind,
      @ForAll("distances") double distance) {
    ExactCount count = ExactCount.of(kind, drawn);
    Double margin = count.margin();
    Assume.that(count.converged() && margin != null);
    double tolerance = drawn.tolerance() * (1 - margin) * (1 + distance);
    Assume.that(tolerance > 0 && tolerance < 1);
    assertNoneIsCalledWrong(kind, withTolerance(drawn, tolerance));
  }

  /** The systems that are asked by default: how often a count is demanded. */
  @Property(seed = "20261129", tries = 400)
  void mostDefaultCountsAreCertain(@ForAll("systems") SystemInput drawn) {
    for (SolverKind kind : SolverKind.values()) {
      ExactCount expected = assertNoneIsCalledWrong(kind, drawn);
      Statistics.label(kind.name())
          .collect(isCertain(expected, drawn))
          .coverage(c -> c.check(true).percentage(share -> share > 95));
    }
  }

  /**
   * x_k for a k that is reached for certain; a program that keeps x in single precision is not
   * right.
   */
  @Property(seed = "20261130", tries = 200)
  void everyRightIterateIsWithinItsTolerance(
      @ForAll("hostile") SystemInput drawn,
      @ForAll SolverKind kind,
      @ForAll @IntRange(max = 40) int k) {
    SystemInput stopped =
        new SystemInput(drawn.matrix(), drawn.b(), drawn.x0(), drawn.omega(), Double.MIN_NORMAL, k);
    ExactCount expected = ExactCount.of(kind, stopped);
    Assume.that(expected.iterations() == k && expected.isIterateKnown());
    double farthest = 0;
    for (RightProgram program : PROGRAMS) {
      SolveOutput output = program.solve(kind, stopped);
      if (output.iterations() == k) {
        double distance = distance(output.x(), expected.x());
        assertThat(distance).as("%s %s", kind, program).isLessThanOrEqualTo(expected.tolerance());
        farthest = Math.max(farthest, distance);
      }
    }
    List<Double> single = expected.x().stream().map(x -> (double) (float) (double) x).toList();
    Statistics.label("single precision")
        .collect(distance(single, expected.x()) > expected.tolerance())
        .coverage(c -> c.check(true).percentage(share -> share > 60));
    Statistics.label("the tolerance over the farthest program's distance")
        .collect(expected.tolerance() <= 1e5 * farthest ? "at most 1e5" : "more")
        .coverage(c -> c.check("at most 1e5").percentage(share -> share > 60));
  }

  private static double distance(List<Double> x, List<Double> y) {
    return IntStream.range(0, y.size())
        .mapToDouble(i -> Math.abs(x.get(i) - y.get(i)))
        .max()
        .orElse(0);
  }

  /** Systems on which rounding decides, though nothing about them looks extreme. */
  @Example
  void neitherCountIsDemandedWhereRightProgramsDiffer() {
    SystemInput cg = cgOfTwoCounts();
    assertThat(assertNoneIsCalledWrong(SolverKind.CG, cg).iterations()).isEqualTo(2);
    assertThat(counts(SolverKind.CG, cg)).contains(3);
    SystemInput sor =
        new SystemInput(
            diagonal(75), List.of(0.0), List.of(1.0), 1 + 0x1p-27, 0x1p-27 * (1 + 1e-10), 300);
    assertThat(assertNoneIsCalledWrong(SolverKind.SOR, sor).iterations()).isEqualTo(1);
    assertThat(counts(SolverKind.SOR, sor)).contains(1, 2);
  }

  /** x is asked for at a count that is allowed, too: it must meet the tolerance. */
  @Example
  void anXThatDoesNotMeetTheToleranceIsWrongAtAnAllowedCount() {
    SystemInput cg = cgOfTwoCounts();
    ExactCount expected = ExactCount.of(SolverKind.CG, cg);
    SolveOutput right = PROGRAMS.get(0).solve(SolverKind.CG, cg);
    assertThat(right.iterations()).isEqualTo(3).isNotEqualTo(expected.iterations());
    Verdict allowed = oracle(SolverKind.CG).judge(cg, expected, right);
    assertThat(allowed).isInstanceOf(Verdict.Allowed.class);

    List<Double> off = List.of(right.x().get(0) * (1 + 0x1p-30), right.x().get(1));
    SolveOutput planted = new SolveOutput(right.iterations(), true, off);
    assertThat(oracle(SolverKind.CG).judge(cg, expected, planted))
        .isInstanceOf(Verdict.Failed.class);
  }

  private static SystemInput cgOfTwoCounts() {
    return new SystemInput(
        diagonal(288.125, 1.65625), List.of(0.875, 0.75), List.of(-1.375, 1.0), 1, 1e-14, 300);
  }

  private static Oracle<SystemInput, ExactCount, SolveOutput> oracle(SolverKind kind) {
    return switch (kind) {
      case SOR -> Oracles.SOR;
      case SSOR -> Oracles.SSOR;
      case SSOR_CG -> Oracles.SSOR_CG;
      case CG -> Oracles.CG;
    };
  }

  private static List<Integer> counts(SolverKind kind, SystemInput input) {
    return PROGRAMS.stream().map(program -> program.solve(kind, input).iterations()).toList();
  }

  private static ExactCount assertNoneIsCalledWrong(SolverKind kind, SystemInput input) {
    ExactCount expected = ExactCount.of(kind, input);
    for (RightProgram program : PROGRAMS) {
      SolveOutput output = program.solve(kind, input);
      assertThat(oracle(kind).judge(input, expected, output))
          .as("%s, %s: %s on %s, expected %s", kind, program, output, input, expected)
          .isNotInstanceOf(Verdict.Failed.class);
    }
    return expected;
  }

  private static boolean isCertain(ExactCount expected, SystemInput input) {
    Integer greatest = expected.greatest();
    return greatest == null
        ? expected.least() > input.maxIterations()
        : greatest == expected.least();
  }

  @Provide
  Arbitrary<SystemInput> systems() {
    return Systems.systems();
  }

  /** Such systems at sizes far from 1, with ω near 1 and 2, and near their solution. */
  @Provide
  Arbitrary<SystemInput> hostile() {
    Arbitrary<Double> scales = Arbitraries.of(1.0, 1.0, 1e60, 1e-60, 0x1p-100, 3.0);
    Arbitrary<Double> omegas = Arbitraries.of(0.0, 0.0, 1 + 0x1p-27, 1 - 0x1p-40, 2 - 0x1p-9);
    Arbitrary<Double> tolerances = Arbitraries.of(1e-1, 1e-4, 1e-8, 1e-12, 1e-14);
    return Combinators.combine(Systems.systems(), scales, omegas, tolerances)
        .as(
            (system, scale, omega, tolerance) ->
                new SystemInput(
                    system.matrix(),
                    system.b().stream().map(value -> scale * value).toList(),
                    system.x0() == null
                        ? null
                        : system.x0().stream().map(value -> scale * value).toList(),
                    omega == 0 ? system.omega() : omega,
                    tolerance,
                    300));
  }

  @Provide
  Arbitrary<Double> distances() {
    return Arbitraries.of(0.0, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15, 2e-16)
        .flatMap(distance -> Arbitraries.of(distance, -distance));
  }

  private static SystemInput withTolerance(SystemInput in, double tolerance) {
    return new SystemInput(in.matrix(), in.b(), in.x0(), in.omega(), tolerance, in.maxIterations());
  }

  private static MatrixData diagonal(double... entries) {
    List<Triplet> triplets =
        IntStream.range(0, entries.length).mapToObj(i -> new Triplet(i, i, entries[i])).toList();
    return MatrixData.of(SymmetricMatrix.ofLowerTriplets(entries.length, triplets));
  }
}
