package org.learningtorelax.conformance.validate;

import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.report.Status;

/** What was found for one input, before it becomes a case of the report. */
record Finding(
    Status status,
    KitClause clause,
    @Nullable Flag flag,
    @Nullable String expected,
    @Nullable String got,
    @Nullable String hint,
    @Nullable String reason) {

  static Finding passed(KitClause clause) {
    return new Finding(Status.PASSED, clause, null, null, null, null, null);
  }

  static Finding skipped(KitClause clause, String reason) {
    return new Finding(Status.SKIPPED, clause, null, null, null, null, reason);
  }

  static Finding errored(KitClause clause, String reason) {
    return new Finding(Status.ERRORED, clause, null, null, null, null, reason);
  }

  static Finding failed(KitClause clause, String expected, String got, @Nullable String hint) {
    return new Finding(Status.FAILED, clause, null, expected, got, hint, null);
  }

  static Finding of(Verdict verdict, KitClause clause) {
    if (verdict instanceof Verdict.Failed failed) {
      return failed(failed.clause(), failed.expected(), failed.got(), failed.hint());
    }
    if (verdict instanceof Verdict.Allowed allowed) {
      return new Finding(
          Status.ALLOWED, clause, allowed.flag(), allowed.expected(), allowed.got(), null, null);
    }
    return passed(clause);
  }

  /** The same fault, perhaps with other numbers. */
  boolean isLike(Finding other) {
    return status == other.status && clause == other.clause;
  }
}
