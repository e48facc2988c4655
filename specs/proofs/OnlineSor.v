(* Clauses: Theorem 2.1 corrected, Theorem 2.1 K, Algorithm 2, Eq. 3 *)
(* Theorem 2.1, corrected: Algorithm 2 tuning SOR over a sequence of systems. A system enters through what Algorithm 1 and
   Assumption 2.1 say of it: beta, tau, and for each w its residual norms r k = |C_w^k b| and its count. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz YoungScalar SurrogateBound SurrogateLipschitz.
Open Scope R_scope.

Section OnlineSor.
Variable eps wmax K : R.
Variable d T : nat.
Variables beta tau : nat -> R.                (* of the t-th system, t = 0, 1, ... *)
Variable residual : nat -> R -> nat -> R.     (* residual t w k = |r_k| of SOR with w on the t-th system, started from x = 0 *)
Variable sor : nat -> R -> nat.               (* sor t w = SOR(A_t, b_t, w): solver.Sor's count *)
Variable alpha_max : R.

Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 <= wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hbeta : forall t, 0 <= beta t < 1.
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (residual t w) (sor t w).
(* Assumption 2.1 on [1, wmax], where b <> 0 (else the count is 0). *)
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  residual t w 0%nat = 0 \/ (0 < residual t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (residual t w)).
(* The condition of Lemma 2.1 (2), which is part of the definition of tau_t in Theorem 2.1. *)
Hypothesis Hcondition : forall t, lipschitz_condition (beta t) (tau t).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
Hypothesis HK : - ln eps / - ln alpha_max <= K.

Definition U (t : nat) (w : R) : R := surrogate eps (beta t) (tau t) w.

(* The grid g[i] = 1 + (wmax - 1) i/d, i = 1..d, is grid_to 1 wmax wmax d (its last point is wmax). *)
Definition omega (i : nat) : R := grid_to 1 wmax wmax d i.

(* What Algorithm 2 feeds back: SOLVE - 1, or 0 when SOLVE returned 0. *)
Definition fed_back (h : history) (i : nat) : R := INR (sor (length h) (omega i) - 1).

(* Algorithm 2 with the corrected step. *)
Definition algorithm2 : history -> nat -> R := tsallis_inf K (fun _ => 2 * sqrt (2 / INR T)) d fed_back.

(* The iterations spent along a history. *)
Definition iterations : history -> R := paid (fun h i => INR (sor (length h) (omega i))) always.

Lemma omega_grid i : (i < d)%nat -> omega i = 1 + (wmax - 1) * INR (S i) / INR d.
Proof.
  intros Hi. clear - Hi. unfold omega, grid_to. destruct (Nat.eqb_spec (S i) d) as [<-|N]; [|reflexivity].
  assert (0 < INR (S i)) by (apply lt_0_INR; lia). field. lra.
Qed.

Lemma alpha_max_pos : 0 < alpha_max.
Proof.
  assert (A := alpha_range (beta 0%nat) (tau 0%nat) (Hbeta _) (Htau _) wmax ltac:(lra)). specialize (Halpha 0%nat).
  specialize (Htau 0%nat). lra.
Qed.

Lemma K_pos : 0 < K.
Proof.
  assert (P := alpha_max_pos). assert (A := ln_neg alpha_max ltac:(lra)). assert (E := ln_neg eps Heps).
  assert (0 < - ln eps / - ln alpha_max) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.

(* Headline [Theorem 2.1 K] Each count is below its surrogate, and each surrogate is at most 1 + K on [1, wmax]. *)
Theorem count_below_surrogate t w : 1 <= w <= wmax -> INR (sor t w) < U t w /\ U t w <= 1 + K.
Proof.
  intros Hw. assert (R := rate_range (beta t) (tau t) (Hbeta t) (Htau t) w ltac:(lra)). assert (Tt := Htau t). split.
  - destruct (Hassumption t w Hw) as [Z|[P N]].
    + apply (count_zero_rhs eps _ (residual t w)); [exact Heps | lra | exact Z | now apply Hcount].
    + apply (count_below_bound eps _ (residual t w)); [exact Heps | lra | exact P | exact N | now apply Hcount].
  - assert (A := alpha_range (beta t) (tau t) (Hbeta t) (Htau t) wmax ltac:(lra)).
    apply Rle_trans with (bound_at eps (alpha (beta t) (tau t) wmax)).
    + apply surrogate_bounded; [exact Heps | apply Hbeta | apply Htau | exact Hw | lra].
    + apply Rle_trans with (bound_at eps alpha_max).
      * apply bound_at_le; [exact Heps | lra | apply Halpha | exact Halpha1].
      * unfold bound_at. lra.
Qed.

(* Headline [Eq. 3] Whatever parameters are played, the counts add up to at most the regret of the surrogates to any fixed w, and the
   surrogates at w. *)
Theorem regret_through_surrogates n (played : nat -> R) w : (forall t, 1 <= played t <= wmax) ->
  sum n (fun t => INR (sor t (played t))) <= (sum n (fun t => U t (played t)) - sum n (fun t => U t w)) + sum n (fun t => U t w).
Proof.
  intros H. apply Rle_trans with (sum n (fun t => U t (played t))); [|lra].
  apply sum_le. intros t _. left. now apply count_below_surrogate.
Qed.

Lemma fed_back_range (h : history) x : 1 <= x <= wmax ->
  0 <= INR (sor (length h) x - 1) <= K /\ INR (sor (length h) x - 1) <= U (length h) x - 1.
Proof.
  intros Hx. destruct (count_below_surrogate (length h) x Hx) as [A B].
  assert (U1 : 1 < U (length h) x).
  { assert (R := rate_range (beta (length h)) (tau (length h)) (Hbeta _) (Htau _) x ltac:(lra)).
    assert (Tt := Htau (length h)). assert (E := ln_neg eps Heps). assert (Q := ln_neg (rate (beta (length h)) (tau (length h)) x) ltac:(lra)).
    unfold U, surrogate, bound_at. assert (0 < - ln eps / - ln (rate (beta (length h)) (tau (length h)) x)) by (apply Rdiv_lt_0_compat; lra). lra. }
  split; [split; [apply pos_INR|]|]; destruct (sor (length h) x) as [|k]; simpl Nat.sub; rewrite ?Nat.sub_0_r, ?S_INR in *; simpl INR; lra.
Qed.

Definition L (t : nat) : R := lipschitz_constant eps (tau t) (alpha (beta t) (tau t) wmax).

Lemma L_nonneg t : 0 <= L t.
Proof.
  assert (A := alpha_range (beta t) (tau t) (Hbeta t) (Htau t) wmax ltac:(lra)). assert (Tt := Htau t).
  assert (E := ln_neg eps Heps). assert (Q := ln_neg (alpha (beta t) (tau t) wmax) ltac:(lra)).
  unfold L, lipschitz_constant. set (a := alpha (beta t) (tau t) wmax) in *.
  replace (- ((1 - tau t) * ln eps / (a * ln a ^ 2))) with ((1 - tau t) * - ln eps / (a * ln a ^ 2)) by (field; split; lra).
  apply Rdiv_le_0_compat; [nra|]. apply Rmult_lt_0_compat; [lra | nra].
Qed.

Lemma U_semi_lipschitz t : semi_lipschitz 1 wmax (L t) wmax (fun x => U t x - 1).
Proof.
  intros x y Hx Hy H. rewrite !Rabs_left1 in H by lra. rewrite Rabs_right by lra.
  assert (S := surrogate_rise eps (beta t) (tau t) Heps (Hbeta t) (Htau t) wmax y x (Hcondition t) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)).
  unfold U, L. lra.
Qed.

(* U at w < 1 is at least U at 1. *)
Lemma U_clamp t w : 0 < w <= wmax -> U t (Rmax 1 w) <= U t w.
Proof.
  intros Hw. unfold Rmax. destruct (Rle_dec 1 w) as [G|G]; [lra|]. assert (O := optimal_omega_range (beta t) (Hbeta t)).
  apply surrogate_left; [exact Heps | apply Hbeta | apply Htau | lra | lra | lra].
Qed.

(* The total cost of a round is at most 1 plus what is fed back. *)
Lemma iterations_le (h : history) : iterations h <= INR (length h) + paid fed_back always h.
Proof.
  clear - h. unfold iterations. induction h as [|i h IH]; [simpl; lra|]. cbn [paid always length]. rewrite S_INR. unfold fed_back at 2.
  assert (INR (sor (length h) (omega i)) <= 1 + INR (sor (length h) (omega i) - 1)); [|lra].
  change 1 with (INR 1). rewrite <- plus_INR. apply le_INR. lia.
Qed.

Lemma algorithm2_distribution : draws_distribution d algorithm2.
Proof.
  apply tsallis_inf_distribution; [exact K_pos | | exact Hd]. intros t Ht. apply Rmult_lt_0_compat; [lra|].
  apply sqrt_lt_R0, Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia].
Qed.

(* Headline [Theorem 2.1 corrected; Algorithm 2] The expected total of SOR iterations of Algorithm 2, at eta = 2 sqrt(2/T), is at most
   2K sqrt(2dT) + sum_t (-log eps)/(d log^2 alpha_t) + sum_t U_t(w), for each w in (0, wmax], under Assumption 2.1 on [1, wmax]
   and the condition of Lemma 2.1 (2). *)
Theorem online_sor w : 0 < w <= wmax ->
  expect d algorithm2 T nil iterations <=
  2 * K * sqrt (2 * INR d * INR T)
  + sum T (fun t => - ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2)) + sum T (fun t => U t w).
Proof.
  intros Hw. assert (KP := K_pos). assert (D := algorithm2_distribution).
  assert (Dp : 0 < INR d) by (apply lt_0_INR; lia).
  set (x := Rmax 1 w). assert (Hx : 1 <= x <= wmax) by (split; [apply Rmax_l | apply Rmax_lub; lra]).
  assert (B3 := semi_lipschitz_regret K 1 wmax wmax d T (fun h x => INR (sor (length h) x - 1)) (fun h x => U (length h) x - 1) L
    KP Hd HT ltac:(lra) (fun h x Hx => proj1 (fed_back_range h x Hx)) (fun h x Hx => proj2 (fed_back_range h x Hx))
    L_nonneg (fun h => U_semi_lipschitz (length h)) x Hx).
  change (expect d algorithm2 T nil (paid fed_back always) <= 2 * K * sqrt (2 * INR d * INR T) + (wmax - 1) / INR d * sum T L
    + expect d algorithm2 T nil (along (fun h => U (length h) x - 1))) in B3.
  assert (It : expect d algorithm2 T nil iterations <= INR T + expect d algorithm2 T nil (paid fed_back always)).
  { rewrite <- (expect_const d algorithm2 D T nil (INR T)), <- expect_plus. apply expect_le; [exact D | constructor |].
    intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite <- Hlen. apply iterations_le. }
  assert (Al : expect d algorithm2 T nil (along (fun h => U (length h) x - 1)) = sum T (fun t => U t x) - INR T).
  { rewrite (expect_ext d algorithm2 T nil _ (fun _ => sum T (fun t => U t x) - INR T)).
    - now apply expect_const.
    - intros h Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
      rewrite (along_length (fun t => U t x - 1)), Hlen, sum_minus, sum_const. ring. }
  assert (Su : sum T (fun t => U t x) <= sum T (fun t => U t w)) by (apply sum_le; intros; now apply U_clamp).
  assert (Li : (wmax - 1) / INR d * sum T L <= sum T (fun t => - ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2))).
  { rewrite <- sum_scal. apply sum_le. intros t _.
    assert (A := alpha_range (beta t) (tau t) (Hbeta t) (Htau t) wmax ltac:(lra)). assert (Tt := Htau t).
    assert (Q := ln_neg (alpha (beta t) (tau t) wmax) ltac:(lra)).
    assert (R := lipschitz_constant_range eps (beta t) (tau t) Heps (Hbeta t) (Htau t) wmax Hwmax). fold (L t) in R.
    replace ((wmax - 1) / INR d * L t) with (/ INR d * ((wmax - 1) * L t)) by (field; lra).
    replace (- ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2))
      with (/ INR d * (- ln eps / ln (alpha (beta t) (tau t) wmax) ^ 2)) by (field; split; lra).
    apply Rmult_le_compat_l; [left; now apply Rinv_0_lt_compat | exact R]. }
  lra.
Qed.

(* With wmax >= each w*_t the comparator may be any w in (0,2). *)
Lemma online_sor_all w : (forall t, optimal_omega (beta t) <= wmax) -> 0 < w < 2 ->
  expect d algorithm2 T nil iterations <=
  2 * K * sqrt (2 * INR d * INR T)
  + sum T (fun t => - ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2)) + sum T (fun t => U t w).
Proof.
  intros Ho Hw. destruct (Rle_dec w wmax) as [Lw|G]; [apply online_sor; lra|].
  assert (M := online_sor wmax ltac:(lra)).
  assert (sum T (fun t => U t wmax) <= sum T (fun t => U t w)); [|lra].
  apply sum_le. intros t _. left. apply surrogate_increasing; [exact Heps | apply Hbeta | apply Htau | apply Ho | lra | lra].
Qed.
End OnlineSor.
