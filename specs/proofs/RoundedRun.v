(* Clauses: Protocol 10 *)
(* A program that makes each step x + W^{-1}(b - A x) of a run up to a local error stays near the exact run: how near,
   computed in blocks of steps, as E_{k+1} >= |M^P| E_{k+1-P} + sum_{p<P} |M^p| F_{k-p}, where F_k bounds the local
   error of step k and may itself use E_{k+1}. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual Entrywise.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Block.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.

(* What P steps make of a distance E k, and of the local errors F on the way, seen through B (B = 1: iterates, B = A:
   residuals). *)
Definition propagated (M B : 'M[R]_n) (E F : nat -> 'cV[R]_n) (k P : nat) : 'cV[R]_n :=
  entryAbs (B *m M ^+ P) *m E k + \sum_(p < P) entryAbs (B *m M ^+ p) *m F (k + (P - p.+1))%N.

Variables (M : 'M[R]_n) (gap f : nat -> 'cV[R]_n).
Hypothesis step : forall k, gap k.+1 = M *m gap k + f k.

Lemma gap_block k P : gap (k + P)%N = M ^+ P *m gap k + \sum_(p < P) M ^+ p *m f (k + (P - p.+1))%N.
Proof.
elim: P => [|P IH]; first by rewrite addn0 expr0 mul1mx big_ord0 addr0.
rewrite addnS step IH mulmxDr mulmxA mulmxE -exprS -addrA; congr (_ + _).
rewrite big_ord_recl expr0 mul1mx subSS subn0 addrC mulmx_sumr; congr (_ + _).
by apply: eq_bigr => p _; rewrite mulmxA mulmxE -exprS.
Qed.

(* A block of P steps with local errors at most F takes a distance of at most E_k to at most
   |B M^P| E_k + sum_{p<P} |B M^p| F_{k+P-1-p}, seen through any matrix B. *)
Theorem block_bound (B : 'M[R]_n) (E F : nat -> 'cV[R]_n) k P :
  below (entryAbs (gap k)) (E k) -> (forall j, (k <= j < k + P)%N -> below (entryAbs (f j)) (F j)) ->
  below (entryAbs (B *m gap (k + P)%N)) (propagated M B E F k P).
Proof.
move=> hE hF; rewrite gap_block mulmxDr mulmxA mulmx_sumr; apply: below_trans (entryAbs_add _ _) _.
apply: below_add (entryAbs_mul_below _ hE) _; apply: below_trans (entryAbs_sum _) _; apply: below_sum => p.
rewrite mulmxA; apply: entryAbs_mul_below; apply: hF.
by rewrite leq_addr ltn_add2l ltn_subrL /= (leq_ltn_trans _ (ltn_ord p)).
Qed.
End Block.

Section Run.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A W : 'M[R]_n) (b x0 : 'cV[R]_n).
Local Notation x k := (iterate A W b x0 k).
Local Notation M := (errorMatrix A W).

(* A run with stored iterates xh, whose local errors are f. *)
Definition runWithErrors (xh f : nat -> 'cV[R]_n) :=
  xh 0%N = x0 /\ forall k, xh k.+1 = xh k + invmx W *m (b - A *m xh k) + f k.

Lemma gap_step xh f : runWithErrors xh f -> forall k, xh k.+1 - x k.+1 = M *m (xh k - x k) + f k.
Proof.
move=> [_ step] k.
rewrite step [x k.+1]/= /sweep /residual /errorMatrix mulmxBl mul1mx !mulmxBr !mulmxA -/(iterate A W b x0 k).
set p := invmx W *m b; set q := _ *m xh k; set s := _ *m x k.
clearbody p q s; apply/matrixP => i j; rewrite !mxE.
by move: (xh k i j) (p i j) (q i j) (f k i j) (s i j) ((iterate A W b x0 k) i j) => a1 a2 a3 a4 a5 a6; ring.
Qed.

(* Distances that a computation claims: each at least what a block of some length P makes of an earlier one. E stands
   for the iterates, AE for A times their distance; F bounds the local errors. *)
Record claimedDistances (E AE F : nat -> 'cV[R]_n) (last : nat) := {
  claimed_nonnegative : forall k, below 0 (E k);
  claimed_step : forall k, (k < last)%N ->
    exists2 P, (0 < P <= k.+1)%N & below (propagated M 1%:M E F (k.+1 - P) P) (E k.+1);
  claimed_residual : forall k, (k <= last)%N ->
    exists2 P, (P <= k)%N & below (propagated M A E F (k - P) P) (AE k) }.

Variables (xh f E AE : nat -> 'cV[R]_n) (G : 'M[R]_n) (c : nat -> 'cV[R]_n) (last : nat).

(* The bound on the local error of step k uses the distance after it as well as those before. *)
Definition localBound k := c k + G *m (entryAbs (x k.+1) + E k.+1).

Hypotheses (run : runWithErrors xh f) (G0 : below 0 G) (c0 : forall k, strictlyBelow 0 (c k)).
Hypothesis claims : claimedDistances E AE localBound last.
Local Notation gap k := (xh k - x k).

(* With distances right up to step k the local error is at most c_k + G |xh_{k+1}|. *)
Hypothesis local : forall k, (k < last)%N -> (forall j, (j <= k)%N -> below (entryAbs (gap j)) (E j)) ->
  below (entryAbs (f k)) (c k + G *m entryAbs (xh k.+1)).

Let gapS := gap_step run.

Lemma gap_start : xh 0%N - x 0%N = 0. Proof. by case: run => -> _; rewrite subrr. Qed.

Lemma local_below k : (k < last)%N -> (forall j, (j <= k.+1)%N -> below (entryAbs (gap j)) (E j)) ->
  below (entryAbs (f k)) (localBound k).
Proof.
move=> lk h; apply: below_trans (local lk _) _; first by move=> j jk; apply: h; apply: leqW.
by apply: below_add (below_refl _) _; apply: below_mul => //; apply: entryAbs_near; apply: h.
Qed.

Lemma next_distance k : (k < last)%N -> (forall j, (j <= k)%N -> below (entryAbs (gap j)) (E j)) ->
  below (entryAbs (gap k.+1)) (E k.+1).
Proof.
move=> lk h; have [[|P] // /andP[_ Pk] hE] := claimed_step claims lk.
pose past := entryAbs (M ^+ P.+1) *m E (k - P)%N
  + \sum_(p < P) entryAbs (M ^+ p.+1) *m localBound (k - P + (P - p.+1))%N.
have Pk' : (k - P + P)%N = k by rewrite subnK.
have split (g : nat -> 'cV[R]_n) : propagated M 1%:M E g (k.+1 - P.+1) P.+1 =
    entryAbs (M ^+ P.+1) *m E (k - P)%N + (\sum_(p < P) entryAbs (M ^+ p.+1) *m g (k - P + (P - p.+1))%N + g k).
  rewrite /propagated mul1mx subSS; congr (_ + _); rewrite big_ord_recl subSS subn0 expr0 mulmx1 addrC Pk'.
  congr (_ + _).
    by apply: eq_bigr => p _; rewrite mul1mx.
  by rewrite entryAbs1 mul1mx.
pose known := past + (c k + G *m entryAbs (x k.+1)).
have parts z : past + (c k + G *m (entryAbs (x k.+1) + z)) = known + G *m z.
  by rewrite /known mulmxDr !addrA.
have past0 : below 0 past.
  apply: below_add_ge0; first by apply: below_mul_ge0; [exact: entryAbs_ge0 | exact: claimed_nonnegative claims _].
  apply: below_sum_ge0 => p; apply: below_mul_ge0; first exact: entryAbs_ge0.
  apply: below_add_ge0 => [i j|]; first by apply: ltW; apply: c0.
  by apply: below_mul_ge0 => //; apply: below_add_ge0; [exact: entryAbs_ge0 | exact: claimed_nonnegative claims _].
apply: (@bound_checked_afterwards _ _ G known) => //.
- move=> i j; rewrite /known; have h1 := past0 i j; have h2 := c0 k i j.
  have h3 := below_mul_ge0 G0 (entryAbs_ge0 (x k.+1)) i j; move: h1 h2 h3; rewrite !mxE => h1 h2 h3.
  by rewrite ltr_paddl // ltr_paddr.
- exact: claimed_nonnegative claims _.
- by rewrite -parts; apply: below_trans _ hE; rewrite split addrA; apply: below_refl.
rewrite -parts; pose g j := if j == k then c k + G *m (entryAbs (x k.+1) + entryAbs (gap k.+1)) else localBound j.
have := @block_bound _ _ M (fun k => gap k) f gapS 1%:M E g (k.+1 - P.+1)%N P.+1.
rewrite split subSS mul1mx; have -> : (k - P + P.+1)%N = k.+1 by rewrite addnS Pk'.
rewrite {3}/g eqxx => main; apply: below_trans (main _ _) _.
- by apply: h; rewrite leq_subr.
- move=> j /andP[_]; rewrite ltnS leq_eqVlt /g => /orP[/eqP->|jk].
    rewrite eqxx; apply: below_trans (local lk h) _; apply: below_add (below_refl _) _; apply: below_mul => //.
    by apply: entryAbs_near; apply: below_refl.
  rewrite ltn_eqF //; apply: local_below => [|i ij]; first exact: ltn_trans lk.
  by apply: h; apply: leq_trans ij jk.
rewrite addrA; apply: below_add (below_refl _); apply: below_add (below_refl _) _; apply: below_sum => p.
by rewrite /g ifF; [exact: below_refl | rewrite ltn_eqF // -[X in (_ < X)%N]Pk' ltn_add2l ltn_subrL /=
  (leq_ltn_trans _ (ltn_ord p))].
Qed.

(* Headline [Protocol 10] A run with local errors stays within the claimed distances: each bounds |xh_k - x_k| entry
   by entry. *)
Theorem rounded_run k : (k <= last)%N -> below (entryAbs (gap k)) (E k).
Proof.
elim: k {-2}k (leqnn k) => [|m IH] k.
  rewrite leqn0 => /eqP-> _; rewrite gap_start entryAbs0; exact: claimed_nonnegative claims _.
rewrite leq_eqVlt => /orP[/eqP->|/IH //] lk.
by apply: next_distance => // j jm; apply: IH => //; apply: leq_trans jm (ltnW lk).
Qed.

(* The same of the residuals: |A (xh_k - x_k)| is at most AE_k. *)
Theorem rounded_residual k : (k <= last)%N -> below (entryAbs (A *m gap k)) (AE k).
Proof.
move=> lk; have [P Pk h] := claimed_residual claims lk; apply: below_trans _ h.
have := @block_bound _ _ M (fun k => gap k) f gapS A E localBound (k - P)%N P; rewrite (subnK Pk); apply.
  by apply: rounded_run; apply: leq_trans (leq_subr _ _) lk.
move=> j /andP[_ jk]; have jl := leq_trans jk lk.
by apply: local_below => // i ij; apply: rounded_run; apply: leq_trans ij jl.
Qed.
End Run.
