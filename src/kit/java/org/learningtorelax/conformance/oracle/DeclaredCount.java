package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Conventions;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Vectors;

/**
 * Judges a count by the conventions that the program declares: the output is put into the
 * protocol's convention, or the tolerance into the program's, and then judged as any other. A case
 * that only the declared convention explains is allowed, with a flag.
 */
@Clause("Protocol 2")
public final class DeclaredCount implements Oracle<SystemInput, ExactCount, SolveOutput> {
  private final SolverKind kind;
  private final Oracle<SystemInput, ExactCount, SolveOutput> oracle;

  /**
   * Adds the conventions to an oracle.
   *
   * @param kind the solver
   * @param oracle what judges by the protocol's conventions
   */
  public DeclaredCount(SolverKind kind, Oracle<SystemInput, ExactCount, SolveOutput> oracle) {
    this.kind = kind;
    this.oracle = oracle;
  }

  @Override
  public Class<ExactCount> expectation() {
    return oracle.expectation();
  }

  @Override
  public ExactCount expect(SystemInput input) {
    return oracle.expect(input);
  }

  @Override
  public Verdict judge(SystemInput input, ExactCount expected, SolveOutput output) {
    return oracle.judge(input, expected, output);
  }

  @Override
  public Verdict judge(
      SystemInput input, ExactCount expected, SolveOutput output, Conventions declared) {
    String undecided = undecided(input, declared);
    if (declared.differences().isEmpty()) {
      return oracle.judge(input, expected, output);
    }
    if (undecided == null) {
      return decided(input, expected, output, declared);
    }
    boolean anyCount = input.maxIterations() == 0 && "no_limit".equals(declared.limitZero());
    boolean inRange = output.iterations() >= 0 && output.iterations() <= input.maxIterations();
    return agrees(input, expected, output) || !(anyCount || inRange)
        ? oracle.judge(input, expected, output)
        : allowed(expected, output, " (not judged: " + undecided + ")");
  }

  /** Why a count cannot be judged, or null if it can be. */
  private static @Nullable String undecided(SystemInput input, Conventions declared) {
    if ("no_limit".equals(declared.limitZero()) && input.maxIterations() == 0) {
      return "max_iterations 0 is declared to be no limit";
    }
    if ("preconditioned".equals(declared.residual())) {
      return "the residual is declared to be preconditioned";
    }
    String norm = declared.norm();
    return norm == null || norm.equals("euclidean") ? null : "the norm is declared: " + norm;
  }

  private Verdict decided(
      SystemInput input, ExactCount expected, SolveOutput output, Conventions declared) {
    double tolerance = ownTolerance(input, declared);
    boolean agrees = agrees(input, expected, output);
    if (agrees && !(tolerance < 1)) {
      return oracle.judge(input, expected, output);
    }
    if (tolerance >= 1) {
      return atOnce(expected, output, declared);
    }
    if (!(tolerance > 0)) {
      return allowed(expected, output, " (not judged: the declared criterion is met by 0 only)");
    }
    SystemInput own = withTolerance(input, tolerance);
    ExactCount count = tolerance == input.tolerance() ? expected : ExactCount.of(kind, own);
    List<SolveOutput> translations = translations(input, output, declared);
    SolveOutput translated = translations.get(0);
    for (SolveOutput other : translations) {
      translated = agrees(own, count, translated) ? translated : other;
    }
    Verdict verdict = oracle.judge(own, count, translated);
    if (verdict instanceof Verdict.Allowed strict
        && strict.flag() == Flag.STRICT_TEST
        && declared.isStrict()) {
      return new Verdict.Allowed(Flag.DECLARED, strict.expected(), strict.got());
    }
    return verdict instanceof Verdict.Passed && !agrees ? allowed(expected, output, "") : verdict;
  }

  /** Whether the count is right by the protocol's conventions, without a guess at what is wrong. */
  private static boolean agrees(SystemInput input, ExactCount expected, SolveOutput output) {
    return expected.solved()
        || output.iterations() >= 0
            && expected.allows(output.iterations(), output.converged(), input.maxIterations());
  }

  private static Verdict allowed(ExactCount expected, SolveOutput output, String reason) {
    return new Verdict.Allowed(
        Flag.DECLARED,
        text(expected.iterations(), expected.converged()) + reason,
        text(output.iterations(), output.converged()));
  }

  private static String text(int iterations, boolean converged) {
    return "iterations " + iterations + (converged ? ", converged" : ", not converged");
  }

  /** The first residual meets the declared criterion. */
  private static Verdict atOnce(ExactCount expected, SolveOutput output, Conventions declared) {
    if (output.converged() && output.iterations() == Math.max(0, declared.offset())) {
      return allowed(expected, output, "");
    }
    return new Verdict.Failed(
        KitClause.START,
        "converged at once, as r_0 meets the declared criterion",
        "iterations " + output.iterations(),
        "the criterion is not the declared one");
  }

  /** In the protocol's convention: at 0 and at the limit, a count may have two meanings. */
  private static List<SolveOutput> translations(
      SystemInput input, SolveOutput output, Conventions declared) {
    List<SolveOutput> translations = new ArrayList<>();
    int k = output.iterations() - declared.offset();
    translations.add(new SolveOutput(k, output.converged(), output.x()));
    boolean first = output.iterations() == 0 && declared.offset() < 0;
    boolean last = output.iterations() == input.maxIterations() && !output.converged();
    if (first || last) {
      translations.add(output);
    }
    return translations;
  }

  /** The tolerance relative to |r_0| that means what the input's means to the program. */
  private static double ownTolerance(SystemInput input, Conventions declared) {
    String reference = declared.relativeTo();
    if (reference == null || reference.equals("initial_residual")) {
      return input.tolerance();
    }
    LinearSystem system = input.system();
    double[] b = system.rightHandSide();
    double[] r = new double[b.length];
    system.matrix().residual(b, system.initialGuess(), r);
    double norm = reference.equals("nothing") ? 1 : Vectors.norm(b);
    return input.tolerance() * (norm / Vectors.norm(r));
  }

  private static SystemInput withTolerance(SystemInput input, double tolerance) {
    return new SystemInput(
        input.matrix(), input.b(), input.x0(), input.omega(), tolerance, input.maxIterations());
  }
}
