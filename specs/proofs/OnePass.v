(* Clauses: One-pass form *)
(* The identity behind solver.OnePassSor: a sweep needs one pass over the matrix, not two. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section OnePass.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[F]_n) (w : F).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Hypotheses (sA : symmetric A) (w0 : w != 0).

Lemma lowerForm_minus : W - A = ((1 - w) / w) *: D - L^T.
Proof.
move: (splitting sA) (erefl W); rewrite {2}/lowerForm; move: D L W => D L W -> ->.
by apply/matrixP=> i j; rewrite !mxE; entries F; field.
Qed.

(* Headline [One-pass form] If W delta = r then the next residual is ((1-w)/w) D delta - L^T delta: solver.OnePassSor. *)
Theorem onePass_residual (b x delta : 'cV[F]_n) :
  W *m delta = residual A b x ->
  residual A b (x + delta) = ((1 - w) / w) *: (D *m delta) - L^T *m delta.
Proof.
move=> ed; rewrite /residual mulmxDr opprD addrA -/(residual A b x) -ed -mulmxBl lowerForm_minus.
by rewrite mulmxBl scalemxAl.
Qed.

Hypothesis dA : nonzeroDiagonal A.

(* Headline [One-pass form] So one pass gives exactly Algorithm 1's next iterate and its recomputed residual. *)
Theorem onePass_sweep (b x : 'cV[F]_n) (delta := invmx W *m residual A b x) :
  sweep A W b x = x + delta /\
  residual A b (sweep A W b x) = ((1 - w) / w) *: (D *m delta) - L^T *m delta.
Proof.
split=> //; apply: onePass_residual.
by rewrite /delta mulmxA mulmxV ?mul1mx // lowerForm_unit.
Qed.
End OnePass.
