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
    if (!same) {
      return allowed(expected.tie() ? Flag.STRICT_TEST : Flag.NEAR_THRESHOLD, expected, output);
    }
    return x == null ? Verdict.passed() : position(input, expected, x);
  }

  /** x against x_k. */
  private Verdict position(SystemInput input, ExactCount expected, List<Double> x) {
    for (int i = 0; i < x.size(); i++) {
      double distance = Math.abs(x.get(i) - expected.x().get(i));
      if (!(distance <= expected.tolerance())) {
        String place = "x[" + i + "] = ";
        String right = place + expected.x().get(i) + " within " + expected.tolerance();
        return CarriedResidual.explains(kind, input, expected, x)
            ? new Verdict.Allowed(Flag.UPDATED_RESIDUAL, right, place + x.get(i))
            : new Verdict.Failed(
                clause, right, place + x.get(i), "the count is right, x is not x_k");
      }
    }
    return Verdict.passed();
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
