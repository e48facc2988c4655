(* Clauses: Protocol 10 *)
(* A program for Algorithm 1 whose rows have small rounding errors stays within claimed distances of the exact run. *)
From mathcomp Require Import all_ssreflect all_algebra.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedRun RoundedSweep.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Sor.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b x0 : 'cV[R]_n).
Local Notation W := (lowerForm w A).
Local Notation x k := (iterate A W b x0 k).

(* A system that the kit may judge. *)
Record sorInput := { positive_diagonal : forall i, 0 < A i i; positive_omega : 0 < w }.

(* A right program: it starts at x0, and in each row errs by at most g S_i(v) + h_i, v = |xh_k| + |xh_{k+1}|. *)
Record rightSor (g : R) (h : 'cV[R]_n) (xh : nat -> 'cV[R]_n) := {
  right_start : xh 0%N = x0;
  right_rows : forall k, below (entryAbs (rowError A w b (@forward n') (xh k) (xh k.+1)))
    (g *: rowSize A w b (entryAbs (xh k) + entryAbs (xh k.+1)) + h) }.

(* F_k = N (g S(|x_k| + E_k + |x_{k+1}| + E_{k+1}) + h). *)
Definition sorLocal (g : R) (h : 'cV[R]_n) (E : nat -> 'cV[R]_n) k : 'cV[R]_n :=
  sweepWeight A w (@forward n')
  *m (g *: rowSize A w b (entryAbs (x k) + E k + (entryAbs (x k.+1) + E k.+1)) + h).

Lemma triangle_forward : triangle A w (@forward n') = W.
Proof. by apply/matrixP => i j; rewrite !mxE. Qed.

Hypothesis input : sorInput.
Let dA := positive_diagonal input.
Let w0 := positive_omega input.

Lemma triangle_forward_unit : triangle A w (@forward n') \in unitmx.
Proof.
by rewrite triangle_forward lowerForm_unit ?gt_eqF // => i; rewrite gt_eqF //; exact: dA.
Qed.

Variables (g : R) (h : 'cV[R]_n) (xh E AE : nat -> 'cV[R]_n) (last : nat).
Hypotheses (g0 : 0 <= g) (h0 : strictlyBelow 0 h) (right : rightSor g h xh).
Hypothesis claims : claimedDistances A W E AE (sorLocal g h E) last.
Local Notation N := (sweepWeight A w (@forward n')).

Let G := g *: (N *m rowFactor A w).
Let c k := N *m (g *: rowSize A w b (entryAbs (x k) + E k) + h).
Let f k := invmx W *m ((w^-1 *: diagonal A) *m rowError A w b (@forward n') (xh k) (xh k.+1)).

Lemma sor_run_with_errors : runWithErrors A W b x0 xh f.
Proof.
split=> [|k]; first exact: right_start right.
rewrite /f -triangle_forward; apply: rows_to_sweep => //; exact: triangle_forward_unit.
Qed.

Lemma G_ge0 : below 0 G.
Proof. by apply: weighted_factor_ge0 => //; apply: sweepWeight_ge0. Qed.

Lemma c_positive k : strictlyBelow 0 (c k).
Proof.
apply: sweepWeight_positive => //; first exact: triangle_forward_unit.
apply: local_size_positive => //; apply: below_add_ge0; [exact: entryAbs_ge0 | exact: claimed_nonnegative claims k].
Qed.

Lemma sor_claims : claimedDistances A W E AE (localBound A W b x0 E G c) last.
Proof.
have e k : localBound A W b x0 E G c k = sorLocal g h E k by rewrite /localBound /sorLocal weighted_split.
by split; [exact: claimed_nonnegative claims | move=> k lk; have [P h1 h2] := claimed_step claims lk
  | move=> k lk; have [P h1 h2] := claimed_residual claims lk]; exists P => //; rewrite /propagated in h2 *;
  under [X in _ + X]eq_bigr do rewrite e.
Qed.

Lemma sor_local k : (k < last)%N -> (forall j, (j <= k)%N -> below (entryAbs (xh j - x j)) (E j)) ->
  below (entryAbs (f k)) (c k + G *m entryAbs (xh k.+1)).
Proof.
move=> _ near; rewrite /c -weighted_split /f -triangle_forward.
apply: sweep_error_below => //.
apply: below_trans (right_rows right k) _; apply: below_add _ (below_refl h); apply: below_scale => //.
apply: rowSize_mono => //; apply: below_add _ (below_refl (entryAbs (xh k.+1))); apply: entryAbs_near.
by rewrite triangle_forward; apply: near.
Qed.

(* Headline [Protocol 10] A right program for Algorithm 1 stays within the claimed distances of the exact run, in its
   iterates and, through A, in its residuals. *)
Theorem right_sor_near_exact k : (k <= last)%N ->
  below (entryAbs (xh k - x k)) (E k) /\ below (entryAbs (A *m (xh k - x k))) (AE k).
Proof.
move=> lk; split.
  exact: (rounded_run sor_run_with_errors G_ge0 c_positive sor_claims sor_local lk).
exact: (rounded_residual sor_run_with_errors G_ge0 c_positive sor_claims sor_local lk).
Qed.
End Sor.
