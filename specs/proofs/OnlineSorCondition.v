(* Clauses: Condition of Lemma 2.1 *)
(* Why Theorem 2.1 asks that tau_t satisfies the condition of Lemma 2.1 (2). For tau_t that satisfy Assumption 2.1 alone the
   bound (4) fails, whatever the step, and whatever the rule that draws the arms: T = 10000 equal systems A = 1 (the identity,
   beta = 0), eps = tau = 1e-8, wmax = 1.1, d = 10. There C_w = (1-w) 1, so |r_k| = |1-w|^k |b| and Assumption 2.1 holds for
   each tau. Each grid point costs 4 iterations or more, the bound is below 3.7 a round. The paper's tau_t is 1/e^2 here. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz YoungScalar SurrogateBound OnlineSor.
Open Scope R_scope.

Definition tiny : R := (1 / 10) ^ 8.                              (* eps and tau *)
Definition identity_residual (t : nat) (w : R) (k : nat) : R := (w - 1) ^ k.   (* for w >= 1, |b| = 1 *)

(* Algorithm 1's count, searched for. *)
Fixpoint search (x : R) (fuel k : nat) : nat :=
  match fuel with O => k | S f => if Rle_dec (x ^ k) tiny then k else search x f (S k) end.
Definition identity_sor (t : nat) (w : R) : nat := search (w - 1) 8 0.

Lemma search_spec x fuel : forall k, x ^ (k + fuel) <= tiny -> (forall i, (i < k)%nat -> ~ x ^ i <= tiny) ->
  x ^ (search x fuel k) <= tiny /\ forall i, (i < search x fuel k)%nat -> ~ x ^ i <= tiny.
Proof.
  induction fuel as [|f IH]; intros k H Hk; cbn [search].
  - rewrite Nat.add_0_r in H. now split.
  - destruct (Rle_dec (x ^ k) tiny) as [L|N]; [now split|].
    apply IH; [now rewrite Nat.add_succ_r in H|]. intros i Hi. destruct (Nat.eq_dec i k) as [->|D]; [exact N | apply Hk; lia].
Qed.

Lemma tiny_range : 0 < tiny < 1.
Proof. unfold tiny. split; [apply pow_lt; lra | simpl; lra]. Qed.

Lemma optimal_omega_0 : optimal_omega 0 = 1.
Proof. unfold optimal_omega. replace (0 / (1 + sqrt (1 - 0 ^ 2))) with 0 by (unfold Rdiv; ring). ring. Qed.

Lemma identity_rate w : 1 <= w -> rate 0 tiny w = (w - 1) + tiny * (1 - (w - 1)).
Proof. intros Hw. unfold rate. rewrite young_radius_above by (rewrite optimal_omega_0; exact Hw). reflexivity. Qed.

Lemma identity_returns t w : 1 <= w <= 11 / 10 -> returns tiny (identity_residual t w) (identity_sor t w).
Proof.
  intros Hw. destruct (search_spec (w - 1) 8 0) as [A B].
  - cbn [Nat.add]. apply pow_incr. lra.
  - intros i Hi. lia.
  - unfold returns, identity_residual. cbn [pow]. rewrite !Rmult_1_r. split; [exact A | exact B].
Qed.

Lemma identity_assumption t w : 1 <= w <= 11 / 10 ->
  0 < identity_residual t w 0 /\ near_asymptotic tiny (rate 0 tiny w) (identity_residual t w).
Proof.
  intros Hw. split; [cbn; lra|]. assert (Ti := tiny_range).
  assert (F : exists n, identity_residual t w (S n) < tiny * identity_residual t w 0).
  { exists 8%nat. unfold identity_residual. change ((w - 1) ^ 0) with 1. rewrite Rmult_1_r.
    apply Rle_lt_trans with ((1 / 10) ^ 9); [apply pow_incr; lra | unfold tiny; simpl; lra]. }
  destruct (least_index (fun n => identity_residual t w (S n) < tiny * identity_residual t w 0)) as [k [Hk Hmin]].
  - intros n. destruct (Rlt_dec (identity_residual t w (S n)) (tiny * identity_residual t w 0)); [now left | now right].
  - exact F.
  - exists k. split; [now split|]. unfold identity_residual. change ((w - 1) ^ 0) with 1. rewrite Rmult_1_r.
    apply pow_incr. rewrite identity_rate by lra. split; [lra|]. nra.
Qed.

(* Every grid point from 1.01 on costs at least four iterations. *)
Lemma identity_cost t w : 101 / 100 <= w <= 11 / 10 -> 4 <= INR (identity_sor t w).
Proof.
  intros Hw. destruct (identity_returns t w ltac:(lra)) as [A _]. unfold identity_residual in A. change ((w - 1) ^ 0) with 1 in A.
  rewrite Rmult_1_r in A. change 4 with (INR 4) at 1 || replace 4 with (INR 4) by (simpl; ring). apply le_INR.
  apply Nat.nlt_ge. intros L. assert (G : (1 / 100) ^ 3 <= (w - 1) ^ identity_sor t w).
  { apply Rle_trans with ((w - 1) ^ 3); [apply pow_incr; lra|].
    replace ((w - 1) ^ identity_sor t w) with ((w - 1) ^ identity_sor t w * 1) by ring.
    replace 3%nat with (identity_sor t w + (3 - identity_sor t w))%nat at 1 by lia. rewrite pow_add.
    apply Rmult_le_compat_l; [apply pow_le; lra|].
    apply Rle_trans with (1 ^ (3 - identity_sor t w)); [apply pow_incr; lra | rewrite pow1; lra]. }
  unfold tiny in A. simpl in *. lra.
Qed.

Lemma ln_9 : 2 <= - ln (1 / 9).
Proof.
  replace (1 / 9) with (/ 9) by field. rewrite ln_Rinv by lra. rewrite Ropp_involutive.
  rewrite <- (ln_exp 2). apply ln_le; [apply exp_pos|]. replace 2 with (1 + 1) by ring. rewrite exp_plus.
  assert (E := exp_le_3). assert (P := exp_pos 1). nra.
Qed.

Lemma ln_tiny : - ln tiny <= 24.
Proof.
  unfold tiny. rewrite ln_pow by lra. replace (1 / 10) with (/ 10) by field. rewrite ln_Rinv by lra.
  assert (H : ln 10 <= 3).
  { rewrite <- (ln_exp 3). apply ln_le; [lra|].
    replace 3 with (1/2 + (1/2 + (1/2 + (1/2 + (1/2 + 1/2))))) by field. rewrite !exp_plus.
    assert (E : 1 + 1 / 2 < exp (1 / 2)) by (apply exp_ineq1; lra). set (e := exp (1 / 2)) in *.
    assert (E2 : 9 / 4 <= e * e) by nra. assert (0 < e) by lra.
    assert (E4 : 81 / 16 <= e * e * (e * e)) by nra.
    replace (e * (e * (e * (e * (e * e))))) with (e * e * (e * e) * (e * e)) by ring. nra. }
  simpl INR. lra.
Qed.

(* Headline [Condition of Lemma 2.1] For tau_t that satisfy Assumption 2.1 but not the condition of Lemma 2.1 (2), (4) fails: on
   these systems, with K = 12, whatever rule draws the arms (so whatever the step) the expected total of iterations exceeds
   the bound, taken at w = 1. *)
Theorem online_sor_needs_condition :
  let wmax := 11 / 10 in let d := 10%nat in let T := (100 * 100)%nat in let K := 12 in
  let alpha_0 := alpha 0 tiny wmax in
  (forall t w, 1 <= w <= wmax -> returns tiny (identity_residual t w) (identity_sor t w)) /\
  (forall t w, 1 <= w <= wmax -> 0 < identity_residual t w 0 /\ near_asymptotic tiny (rate 0 tiny w) (identity_residual t w)) /\
  alpha_0 < 1 /\ - ln tiny / - ln alpha_0 <= K /\
  forall prob, draws_distribution d prob ->
    2 * K * sqrt (2 * INR d * INR T) + sum T (fun t => - ln tiny / (INR d * ln alpha_0 ^ 2)) + sum T (fun t => surrogate tiny 0 tiny 1)
    < expect d prob T nil (iterations wmax d identity_sor).
Proof.
  intros wmax d T K alpha_0. assert (Ti := tiny_range).
  assert (A : 0 < alpha_0 <= 1 / 9).
  { unfold alpha_0, alpha, wmax. rewrite Rmax_right by lra. split; [lra|].
    assert (tiny <= 1 / 100) by (unfold tiny; simpl; lra). lra. }
  assert (LA : 2 <= - ln alpha_0).
  { eapply Rle_trans; [exact ln_9|]. apply Ropp_le_contravar, ln_le; lra. }
  assert (LT := ln_tiny). assert (LN := ln_neg tiny Ti).
  split; [exact identity_returns|]. split; [exact identity_assumption|]. split; [lra|]. split.
  { unfold K. apply Rmult_le_reg_r with (- ln alpha_0); [lra|].
    replace (- ln tiny / - ln alpha_0 * - ln alpha_0) with (- ln tiny) by (field; lra). lra. }
  intros prob Hp. rewrite !sum_const.
  assert (HT : INR T = 10000) by (unfold T; rewrite mult_INR, INR_IZR_INZ; simpl; lra).
  assert (Hd : INR d = 10) by (unfold d; simpl; ring).
  assert (S1 : surrogate tiny 0 tiny 1 = 2).
  { unfold surrogate, bound_at. rewrite identity_rate by lra. replace (1 - 1 + tiny * (1 - (1 - 1))) with tiny by ring. field. lra. }
  assert (S2 : - ln tiny / (INR d * ln alpha_0 ^ 2) <= 6 / 10).
  { rewrite Hd. assert (4 <= ln alpha_0 ^ 2) by nra. apply Rmult_le_reg_r with (10 * ln alpha_0 ^ 2); [lra|].
    replace (- ln tiny / (10 * ln alpha_0 ^ 2) * (10 * ln alpha_0 ^ 2)) with (- ln tiny) by (field; lra). lra. }
  assert (S3 : sqrt (2 * INR d * INR T) <= 450).
  { rewrite <- (sqrt_pow2 450) by lra. apply sqrt_le_1_alt. rewrite Hd, HT. lra. }
  assert (S4 : INR T * 4 <= expect d prob T nil (iterations wmax d identity_sor)).
  { rewrite <- (expect_const d prob Hp T nil (INR T * 4)). apply expect_le; [exact Hp | constructor |].
    intros h Hh Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite <- Hlen. clear Hlen. unfold iterations.
    induction Hh as [|i h Hi Hh IH]; [simpl; lra|]. cbn [paid always length]. rewrite S_INR.
    assert (C : 4 <= INR (identity_sor (length h) (omega wmax d i))); [|lra].
    assert (Dp : 0 < INR d) by lra.
    assert (R := grid_to_range 1 wmax wmax d ltac:(unfold d; lia) ltac:(unfold wmax; lra) i Hi).
    apply identity_cost. split; [|unfold omega, wmax in *; lra].
    rewrite omega_grid by exact Hi. unfold wmax. rewrite Hd.
    assert (1 <= INR (S i)) by (change 1 with (INR 1); apply le_INR; lia). lra. }
  rewrite S1. unfold K. rewrite HT in *. lra.
Qed.
