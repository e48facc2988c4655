package org.learningtorelax.conformance.oracle;

import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.CarriedResidual;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.ResidualCheck;
import org.learningtorelax.conformance.exact.SolverKind;

/** Judges a solver's count: exactly where it is certain, and within what rounding explains else. */
@Clause({"Protocol 10", "Protocol 12"})
final class CountOracle implements Oracle<SystemInput, ExactCount, SolveOutput> {
  private final SolverKind kind;
  private final KitClause clause;

  CountOracle(SolverKind kind, KitClause clause) {
    this.kind = kind;
    this.clause = clause;
  }

  @Override
  public Class<ExactCount> expectation() {
    return ExactCount.class;
  }

  @Override
  public ExactCount expect(SystemInput input) {
    return ExactCount.of(kind, input);
  }

  @Override
  public Verdict judge(SystemInput input, ExactCount expected, SolveOutput output) {
    if (output.iterations() < 0 || output.iterations() > input.maxIterations()) {
      return failed(
          KitClause.LIMITS, expected, output, "the count lies outside [0, max_iterations]");
    }
    boolean same =
        output.iterations() == expected.iterations() && output.converged() == expected.converged();
    if (!same && expected.solved()) {
      return allowed(Flag.SOLVED_SYSTEM, expected, output);
    }
    if (!same && !expected.allows(output.iterations(), output.converged(), input.maxIterations())) {
      return wrong(input, expected, output);
    }
    List<Double> x = output.x();
    if (x != null && x.size() != input.matrix().n()) {
      return failed(KitClause.RUN, expected, output, "x has " + x.size() + " entries");
    }
    Verdict position = x == null ? Verdict.passed() : position(input, expected, output, x);
    if (!same && position instanceof Verdict.Passed) {
      return allowed(expected.tie() ? Flag.STRICT_TEST : Flag.NEAR_THRESHOLD, expected, output);
    }
    return position;
  }

  /** x against x_k, or where x_k is not known well enough, against the tolerance. */
  private Verdict position(
      SystemInput input, ExactCount expected, SolveOutput output, List<Double> x) {
    int k = output.iterations();
    if (k == expected.iterations() && expected.isIterateKnown()) {
      for (int i = 0; i < x.size(); i++) {
        if (!(Math.abs(x.get(i) - expected.x().get(i)) <= expected.tolerance())) {
          String place = "x[" + i + "] = ";
          String right = place + expected.x().get(i) + " within " + expected.tolerance();
          String hint = "the count is right, x is not x_k";
          return misplaced(input, k, x, right, place + x.get(i), hint);
        }
      }
      return Verdict.passed();
    }
    ResidualCheck check = ResidualCheck.of(input, x);
    return !output.converged() || check.holds()
        ? Verdict.passed()
        : misplaced(
            input,
            k,
            x,
            "|b - A x| at most " + check.bound(),
            "|b - A x| = " + check.norm(),
            "the count is allowed, x does not meet the tolerance");
  }

  private Verdict misplaced(
      SystemInput input, int k, List<Double> x, String right, String found, String hint) {
    return CarriedResidual.explains(kind, input, k, x)
        ? new Verdict.Allowed(Flag.UPDATED_RESIDUAL, right, found)
        : new Verdict.Failed(clause, right, found, hint);
  }

  private Verdict wrong(SystemInput input, ExactCount expected, SolveOutput output) {
    int k = output.iterations();
    if (k == input.maxIterations()
        && output.converged() != expected.converged()
        && k == expected.iterations()) {
      return failed(KitClause.LIMITS, expected, output, "the count is right, converged is not");
    }
    if (!output.converged() && k < input.maxIterations()) {
      return failed(
          KitClause.LIMITS,
          expected,
          output,
          "it gave up before max_iterations, without convergence");
    }
    @Nullable String guess = Guess.of(kind, input, output);
    if (guess != null) {
      boolean reference = guess.startsWith("the criterion");
      return failed(reference ? KitClause.REFERENCE : clause, expected, output, guess);
    }
    return failed(clause, expected, output, "");
  }

  private static Verdict allowed(Flag flag, ExactCount expected, SolveOutput output) {
    return new Verdict.Allowed(flag, describe(expected), describe(output));
  }

  private static Verdict failed(
      KitClause clause, ExactCount expected, SolveOutput output, String hint) {
    return new Verdict.Failed(clause, describe(expected), describe(output), hint);
  }

  private static String describe(SolveOutput output) {
    return "iterations "
        + output.iterations()
        + (output.converged() ? ", converged" : ", not converged");
  }

  private static String describe(ExactCount expected) {
    StringBuilder text = new StringBuilder("iterations ").append(expected.iterations());
    Integer greatest = expected.greatest();
    if (greatest == null || greatest != expected.least()) {
      text.append(" (rounding allows ")
          .append(expected.least())
          .append(" to ")
          .append(greatest == null ? "any" : greatest)
          .append(')');
    }
    text.append(expected.converged() ? ", converged" : ", not converged");
    if (expected.margin() != null) {
      text.append(String.format(Locale.ROOT, "; margin %.3g at k", expected.margin()));
    }
    if (expected.marginBefore() != null) {
      text.append(String.format(Locale.ROOT, ", %.3g at k-1", expected.marginBefore()));
    }
    return text.toString();
  }
}
