(* Clauses: Residual recursion *)
(* The residuals, recomputed as b - A x after each sweep, follow the linear recursion of C = 1 - A W^{-1}.
   Here W is any matrix: W_w in Algorithm 1, Wb_w in Algorithm 8. *)
From mathcomp Require Import all_ssreflect all_algebra.
From LearningToRelax Require Import Splitting.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A W : 'M[F]_n) (b : 'cV[F]_n).

(* One pass of the loop body, x := x + W^{-1} r with r = b - A x recomputed: solver.Sor, solver.Ssor. *)
Definition residual (x : 'cV[F]_n) := b - A *m x.
Definition sweep (x : 'cV[F]_n) := x + invmx W *m residual x.
Definition iterate x0 k := iter k sweep x0.

Lemma iterateS x0 k : iterate x0 k.+1 = sweep (iterate x0 k).
Proof. by []. Qed.

(* Headline [Residual recursion] One sweep multiplies the recomputed residual b - A x by C = 1 - A W^{-1}. *)
Theorem residual_sweep x : residual (sweep x) = defectMatrix A W *m residual x.
Proof.
by rewrite /sweep {1}/residual mulmxDr opprD addrA -/(residual x) mulmxBl mul1mx mulmxA.
Qed.

(* Headline [Residual recursion] After k sweeps the residual is C^k r_0, with r_0 = b - A x_0. *)
Theorem residual_power x0 k : residual (iterate x0 k) = defectMatrix A W ^+ k *m residual x0.
Proof.
elim: k => [|k IH]; first by rewrite expr0 mul1mx.
by rewrite /iterate iterS residual_sweep -/(iterate x0 k) IH mulmxA exprS -mulmxE.
Qed.

(* Headline [Residual recursion] The error x* - x is multiplied by M = 1 - W^{-1} A in each sweep. *)
Theorem error_sweep x xstar : A *m xstar = b -> xstar - sweep x = errorMatrix A W *m (xstar - x).
Proof.
by move=> eb; rewrite /sweep /residual -eb -mulmxBr opprD addrA mulmxBl mul1mx mulmxA.
Qed.

(* Headline [Residual recursion] After k sweeps the error is M^k (x* - x_0). *)
Theorem error_power x0 xstar k :
  A *m xstar = b -> xstar - iterate x0 k = errorMatrix A W ^+ k *m (xstar - x0).
Proof.
move=> eb; elim: k => [|k IH]; first by rewrite expr0 mul1mx.
by rewrite /iterate iterS (error_sweep _ eb) -/(iterate x0 k) IH mulmxA exprS -mulmxE.
Qed.
End Definitions.
