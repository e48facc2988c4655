(* Clauses: Protocol 10 *)
(* A program for Algorithm 8, a forward and then a backward sweep with small row errors, stays within claimed
   distances of the exact run. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm Entrywise RoundedRun RoundedSweep RoundedSor.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Ssor.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b x0 : 'cV[R]_n).
Local Notation W := (lowerForm w A).
Local Notation Wb := (ssorForm w A).
Local Notation x k := (iterate A Wb b x0 k).
Local Notation Nf := (sweepWeight A w (@forward n')).
Local Notation Nb := (sweepWeight A w (@backward n')).
Local Notation abs := entryAbs.

(* A system that the kit may judge. *)
Record ssorInput := { symmetric_matrix : symmetric A; ssor_diagonal : forall i, 0 < A i i; omega_range : 0 < w < 2%:R }.

(* The exact iterate between the two sweeps. *)
Definition halfway k := sweep A W b (x k).

(* A right program: it starts at x0, passes through xm between the two sweeps of step k, and in each row errs by at most
   g S_i(v) + h_i; v = |xh_k| + |xm_k| going forward, and that plus |xh_{k+1}| going back. *)
Record rightSsor (g : R) (h : 'cV[R]_n) (xh xm : nat -> 'cV[R]_n) := {
  ssor_start : xh 0%N = x0;
  ssor_forward : forall k, below (abs (rowError A w b (@forward n') (xh k) (xm k)))
    (g *: rowSize A w b (abs (xh k) + abs (xm k)) + h);
  ssor_backward : forall k, below (abs (rowError A w b (@backward n') (xm k) (xh k.+1)))
    (g *: rowSize A w b (abs (xh k) + abs (xm k) + abs (xh k.+1)) + h) }.

Section Bounds.
Variables (g : R) (h : 'cV[R]_n) (E Em : nat -> 'cV[R]_n).

Definition forwardSize k := abs (x k) + E k + (abs (halfway k) + Em k).

(* F_k = |1 - W^{-T} A| N (g S(v1) + h) + N' (g S(v2) + h): v1 and v2 bound the two v. *)
Definition ssorLocal k : 'cV[R]_n :=
  abs (errorMatrix A W^T) *m (Nf *m (g *: rowSize A w b (forwardSize k) + h))
  + Nb *m (g *: rowSize A w b (forwardSize k + (abs (x k.+1) + E k.+1)) + h).

(* Distances Em of the iterates between the sweeps, each at least |1 - W^{-1} A| E_k + N (g S(v1) + h). *)
Record claimedHalfway (last : nat) := {
  halfway_nonnegative : forall k, below 0 (Em k);
  halfway_step : forall k, (k < last)%N ->
    below (abs (errorMatrix A W) *m E k + Nf *m (g *: rowSize A w b (forwardSize k) + h)) (Em k) }.
End Bounds.

Hypothesis input : ssorInput.
Let sA := symmetric_matrix input.
Let dA := ssor_diagonal input.
Let w0 : 0 < w := proj1 (andP (omega_range input)).

Lemma w_neq0 : w != 0. Proof. by rewrite gt_eqF. Qed.
Lemma two_w_neq0 : 2%:R - w != 0. Proof. by rewrite gt_eqF // subr_gt0; case/andP: (omega_range input). Qed.
Lemma diagonal_neq0 : nonzeroDiagonal A. Proof. by move=> i; rewrite gt_eqF. Qed.

Lemma triangle_backward : triangle A w (@backward n') = W^T.
Proof.
apply/matrixP => i j; rewrite !mxE [A j i](_ : _ = A i j); last by rewrite -[in RHS]sA mxE.
by rewrite [j == i]eq_sym.
Qed.

Lemma triangles_unit : triangle A w (@forward n') \in unitmx /\ triangle A w (@backward n') \in unitmx.
Proof.
by rewrite triangle_backward unitmx_tr triangle_forward; split; apply: lowerForm_unit; rewrite ?w_neq0 //;
  exact: diagonal_neq0.
Qed.

Lemma sweep_difference (V : 'M[R]_n) (y z : 'cV[R]_n) : sweep A V b y - sweep A V b z = errorMatrix A V *m (y - z).
Proof.
rewrite /sweep /residual /errorMatrix mulmxBl mul1mx !mulmxBr !mulmxA; apply/matrixP => i j; rewrite !mxE.
by move: (\sum_(_ < _) _) (\sum_(_ < _) _) (\sum_(_ < _) _) (y i j) (z i j) => a1 a2 a3 a4 a5; ring.
Qed.

Variables (g : R) (h : 'cV[R]_n) (xh xm E Em AE : nat -> 'cV[R]_n) (last : nat).
Hypotheses (g0 : 0 <= g) (h0 : strictlyBelow 0 h) (right : rightSsor g h xh xm).
Hypotheses (half : claimedHalfway g h E Em last) (claims : claimedDistances A Wb E AE (ssorLocal g h E Em) last).
Local Notation size1 k := (forwardSize E Em k).

Let e1 k := invmx W *m ((w^-1 *: diagonal A) *m rowError A w b (@forward n') (xh k) (xm k)).
Let e2 k := invmx W^T *m ((w^-1 *: diagonal A) *m rowError A w b (@backward n') (xm k) (xh k.+1)).
Let f k := errorMatrix A W^T *m e1 k + e2 k.
Let G := g *: (Nb *m rowFactor A w).
Let c k := abs (errorMatrix A W^T) *m (Nf *m (g *: rowSize A w b (size1 k) + h)) + Nb *m (g *: rowSize A w b
  (size1 k) + h).

Lemma forward_sweep k : xm k = sweep A W b (xh k) + e1 k.
Proof.
have [uf _] := triangles_unit; rewrite {1}(rows_to_sweep b w0 dA uf (xh k) (xm k)) triangle_forward.
by [].
Qed.

Lemma backward_sweep k : xh k.+1 = sweep A W^T b (xm k) + e2 k.
Proof.
have [_ ub] := triangles_unit; rewrite {1}(rows_to_sweep b w0 dA ub (xm k) (xh k.+1)) triangle_backward.
by [].
Qed.

Lemma ssor_run_with_errors : runWithErrors A Wb b x0 xh f.
Proof.
split=> [|k]; first exact: ssor_start right.
have step : sweep A Wb b (xh k) = xh k + invmx Wb *m (b - A *m xh k) by [].
rewrite -step -(ssor_sweep sA diagonal_neq0 w_neq0 two_w_neq0) backward_sweep /f addrA; congr (_ + _).
by apply/eqP; rewrite addrC -subr_eq sweep_difference forward_sweep [X in _ *m X]addrC addKr.
Qed.

Lemma size1_ge0 k : below 0 (size1 k).
Proof.
by apply: below_add_ge0; apply: below_add_ge0; rewrite ?entryAbs_ge0 //;
  [exact: entryAbs_ge0 | exact: claimed_nonnegative claims k | exact: entryAbs_ge0 | exact: halfway_nonnegative half k].
Qed.

Lemma forward_error_below k : below (abs (e1 k)) (Nf *m (g *: rowSize A w b (abs (xh k) + abs (xm k)) + h)).
Proof. by rewrite /e1 -triangle_forward; apply: sweep_error_below => //; apply: ssor_forward right k. Qed.

Lemma backward_error_below k :
  below (abs (e2 k)) (Nb *m (g *: rowSize A w b (abs (xh k) + abs (xm k) + abs (xh k.+1)) + h)).
Proof. by rewrite /e2 -triangle_backward; apply: sweep_error_below => //; apply: ssor_backward right k. Qed.

Lemma Nf_ge0 : below 0 Nf. Proof. exact: sweepWeight_ge0. Qed.
Lemma Nb_ge0 : below 0 Nb. Proof. exact: sweepWeight_ge0. Qed.

Lemma weighted_mono (V : 'M[R]_n) u v : below 0 V -> below u v ->
  below (V *m (g *: rowSize A w b u + h)) (V *m (g *: rowSize A w b v + h)).
Proof.
move=> V0 uv; apply: below_mul => //; apply: below_add _ (below_refl h); apply: below_scale => //; exact: rowSize_mono.
Qed.

Lemma halfway_near k : (k < last)%N -> below (abs (xh k - x k)) (E k) -> below (abs (xm k - halfway k)) (Em k).
Proof.
move=> lk near; pose known := abs (errorMatrix A W) *m E k + Nf *m (g *: rowSize A w b (abs (x k) + E k + abs
  (halfway k)) + h).
have parts z : known + g *: (Nf *m rowFactor A w) *m z
    = abs (errorMatrix A W) *m E k + Nf *m (g *: rowSize A w b (abs (x k) + E k + (abs (halfway k) + z)) + h).
  by rewrite /known -addrA -weighted_split addrA.
apply: (@bound_checked_afterwards _ _ (g *: (Nf *m rowFactor A w)) known).
- have p : strictlyBelow 0 (Nf *m (g *: rowSize A w b (abs (x k) + E k + abs (halfway k)) + h)).
    apply: sweepWeight_positive => //; first by case: triangles_unit.
    apply: local_size_positive => //; apply: below_add_ge0; last exact: entryAbs_ge0.
    by apply: below_add_ge0; [exact: entryAbs_ge0 | exact: claimed_nonnegative claims k].
  have q := below_mul_ge0 (entryAbs_ge0 (errorMatrix A W)) (claimed_nonnegative claims k).
  move=> i j; have := p i j; have := q i j; rewrite /known; move: (_ *m E k) (Nf *m _) => s t.
  by rewrite !mxE => hs ht; rewrite ltr_paddl.
- by apply: weighted_factor_ge0 => //; apply: Nf_ge0.
- exact: halfway_nonnegative half k.
- by rewrite parts; apply: (halfway_step half lk).
have gap : xm k - halfway k = errorMatrix A W *m (xh k - x k) + e1 k by rewrite forward_sweep addrAC sweep_difference.
rewrite parts {1}gap; apply: below_trans (entryAbs_add _ _) _.
apply: below_add (entryAbs_mul_below _ near) _; apply: below_trans (forward_error_below k) _.
apply: weighted_mono Nf_ge0 _; apply: below_add (entryAbs_near near) _; apply: entryAbs_near.
exact: below_refl.
Qed.

Lemma c_positive k : strictlyBelow 0 (c k).
Proof.
have p : strictlyBelow 0 (Nb *m (g *: rowSize A w b (size1 k) + h)).
  apply: sweepWeight_positive => //; first by case: triangles_unit.
  by apply: local_size_positive => //; apply: size1_ge0.
have q : below 0 (abs (errorMatrix A W^T) *m (Nf *m (g *: rowSize A w b (size1 k) + h))).
  apply: below_mul_ge0 (entryAbs_ge0 _) _; apply: below_mul_ge0 Nf_ge0 _ => i j; apply: ltW.
  by apply: (local_size_positive b w0 dA g0 h0) => //; apply: size1_ge0.
move=> i j; have := p i j; have := q i j; rewrite /c; move: (abs _ *m _) (Nb *m _) => s t.
by rewrite !mxE => hs ht; rewrite ltr_paddl.
Qed.

Lemma ssor_claims : claimedDistances A Wb E AE (localBound A Wb b x0 E G c) last.
Proof.
have e k : localBound A Wb b x0 E G c k = ssorLocal g h E Em k.
  by rewrite /localBound /ssorLocal /c -addrA weighted_split.
by split; [exact: claimed_nonnegative claims | move=> k lk; have [P h1 h2] := claimed_step claims lk
  | move=> k lk; have [P h1 h2] := claimed_residual claims lk]; exists P => //; rewrite /propagated in h2 *;
  under [X in _ + X]eq_bigr do rewrite e.
Qed.

Lemma ssor_local k : (k < last)%N -> (forall j, (j <= k)%N -> below (abs (xh j - x j)) (E j)) ->
  below (abs (f k)) (c k + G *m abs (xh k.+1)).
Proof.
move=> lk near; have nk := near k (leqnn k); have v1 : below (abs (xh k) + abs (xm k)) (size1 k).
  by apply: below_add; apply: entryAbs_near => //; apply: halfway_near.
apply: below_trans (entryAbs_add _ _) _; rewrite /c -addrA -weighted_split; apply: below_add.
  by apply: entryAbs_mul_below; apply: below_trans (forward_error_below k) _; apply: weighted_mono Nf_ge0 v1.
apply: below_trans (backward_error_below k) _; apply: weighted_mono Nb_ge0 _.
exact: below_add v1 (below_refl _).
Qed.

(* Headline [Protocol 10] A right program for Algorithm 8 stays within the claimed distances of the exact run, in its
   iterates and, through A, in its residuals. *)
Theorem right_ssor_near_exact k : (k <= last)%N ->
  below (abs (xh k - x k)) (E k) /\ below (abs (A *m (xh k - x k))) (AE k).
Proof.
have G0 : below 0 G by apply: weighted_factor_ge0 => //; apply: Nb_ge0.
move=> lk; split.
  exact: (rounded_run ssor_run_with_errors G0 c_positive ssor_claims ssor_local lk).
exact: (rounded_residual ssor_run_with_errors G0 c_positive ssor_claims ssor_local lk).
Qed.
End Ssor.
