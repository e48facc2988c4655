package org.learningtorelax.conformance.exact;

/** The four iterations of the protocol. */
public enum SolverKind {
  /** Algorithm 1. */
  SOR,
  /** Algorithm 8. */
  SSOR,
  /** Definition E.1. */
  SSOR_CG,
  /** Conjugate gradients without a preconditioner. */
  CG
}
