(* Clauses: Algorithm 1 *)
(* The residuals of SOR, as Algorithm 1 recomputes them, follow the linear recursion of C_w = 1 - A W_w^{-1}. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Sweeps.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A W : 'M[F]_n) (b x0 : 'cV[F]_n).

(* One pass of Algorithm 1's loop body, x := x + W^{-1} r with r = b - A x recomputed: solver.Sor. *)
Definition residual (x : 'cV[F]_n) := b - A *m x.
Definition sweep (x : 'cV[F]_n) := x + invmx W *m residual x.
Definition iterate k := iter k sweep x0.

(* C_w, the matrix of the defect reduction. *)
Definition defect : 'M[F]_n := 1 - A *m invmx W.

(* Headline [Algorithm 1] One sweep multiplies the recomputed residual b - A x by C = 1 - A W^{-1}. *)
Theorem residual_sweep x : residual (sweep x) = defect *m residual x.
Proof.
by rewrite /sweep {1}/residual mulmxDr opprD addrA -/(residual x) /defect mulmxBl mul1mx mulmxA.
Qed.

(* Headline [Algorithm 1] After k sweeps the residual is C^k r_0. *)
Theorem residual_power k : residual (iterate k) = defect ^+ k *m residual x0.
Proof.
elim: k => [|k IH]; first by rewrite expr0 mul1mx.
by rewrite /iterate iterS residual_sweep -/(iterate k) IH mulmxA exprS -mulmxE.
Qed.
End Sweeps.
