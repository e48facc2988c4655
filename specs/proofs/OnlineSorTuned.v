(* Clauses: Eq. 5 corrected *)
(* The tuned form (5) of Theorem 2.1. The printed grid size d0 = cbrt((T/2) gbar^2 log^2 alpha_max) is a real number; a grid has an
   integer one. The printed constant 3 is what d0 itself would give; with the next integer a lower-order term joins it. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree SemiLipschitz YoungScalar SurrogateBound SurrogateLipschitz OnlineSor.
Open Scope R_scope.

(* gbar = (1/T) sum_t 1/log^2 alpha_t, and the printed d. *)
Definition mean_inverse_sq (T : nat) (a : nat -> R) : R := sum T (fun t => 1 / ln (a t) ^ 2) / INR T.
Definition printed_d (T : nat) (gbar alpha_max : R) : R := cbrt (INR T / 2 * gbar ^ 2 * ln alpha_max ^ 2).

Lemma cbrt_le x y : 0 < x -> x <= y -> cbrt x <= cbrt y.
Proof. intros Hx H. unfold cbrt. apply Rle_Rpower_l; lra. Qed.

Lemma cbrt_scale L x : 0 < L -> 0 < x -> cbrt (L ^ 3 * x) = L * cbrt x.
Proof.
  intros HL Hx. assert (L3 : 0 < L ^ 3) by now apply pow_lt. assert (C := cbrt_pos x). apply cube_inj.
  - left. apply cbrt_pos.
  - nra.
  - rewrite cbrt_cube by now apply Rmult_lt_0_compat. rewrite Rpow_mult_distr, cbrt_cube by exact Hx. reflexivity.
Qed.

(* The two terms of (4) at the printed d0 and K, for l = log(1/eps), g = gbar, q = -log alpha_max. *)
Lemma printed_terms l g q T : 0 < l -> 0 < g -> 0 < q -> 0 < T ->
  let d0 := cbrt (T / 2 * g ^ 2 * q ^ 2) in
  2 * (l / q) * sqrt (2 * d0 * T) + l / d0 * (T * g) = 3 * l * cbrt (2 * g * T ^ 2 / q ^ 2).
Proof.
  intros Hl Hg Hq HT d0. assert (HK : 0 < l / q) by now apply Rdiv_lt_0_compat.
  assert (LG : 0 < l * g) by now apply Rmult_lt_0_compat.
  assert (M := tuned_bound 1 (l * g) (l / q) T ltac:(lra) LG HK HT). cbv zeta in M.
  replace (1 ^ 2 * (l * g) ^ 2 * T / (2 * (l / q) ^ 2)) with (T / 2 * g ^ 2 * q ^ 2) in M by (field; lra). fold d0 in M.
  replace (2 * 1 * (l * g) * (l / q) ^ 2 * T ^ 2) with (l ^ 3 * (2 * g * T ^ 2 / q ^ 2)) in M by (field; lra).
  rewrite cbrt_scale in M.
  - assert (D0 : 0 < d0) by apply cbrt_pos. replace (l / d0 * (T * g)) with (1 / d0 * (T * (l * g))) by (field; lra). lra.
  - exact Hl.
  - apply Rdiv_lt_0_compat; [|now apply pow_lt]. repeat apply Rmult_lt_0_compat; try apply pow_lt; lra.
Qed.

Section Tuned.
Variable eps wmax : R.
Variable d T : nat.
Variables beta tau : nat -> R.
Variable residual : nat -> R -> nat -> R.
Variable sor : nat -> R -> nat.
Variable alpha_max : R.
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 <= wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hbeta : forall t, 0 <= beta t < 1.
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (residual t w) (sor t w).
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  residual t w 0%nat = 0 \/ (0 < residual t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (residual t w)).
Hypothesis Hcondition : forall t, lipschitz_condition (beta t) (tau t).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
(* wmax = 1 + max_t (beta_t/(1+sqrt(1-beta_t^2)))^2 is the least such. *)
Hypothesis Hoptimal : forall t, optimal_omega (beta t) <= wmax.

Let a t := alpha (beta t) (tau t) wmax.
Let gbar := mean_inverse_sq T a.
Let l := - ln eps.
Let q := - ln alpha_max.
Let K := l / q.
Let d0 := printed_d T gbar alpha_max.

Lemma a_in t : 0 < a t < 1.
Proof. unfold a. assert (A := alpha_range (beta t) (tau t) (Hbeta t) (Htau t) wmax ltac:(lra)). assert (Tt := Htau t). lra. Qed.

Lemma l_pos : 0 < l.
Proof. unfold l. assert (E := ln_neg eps Heps). lra. Qed.

Lemma q_pos : 0 < q.
Proof. unfold q. assert (A := a_in 0%nat). unfold a in A. specialize (Halpha 0%nat). assert (E := ln_neg alpha_max ltac:(lra)). lra. Qed.

Lemma T_pos : 0 < INR T.
Proof. apply lt_0_INR. lia. Qed.

Lemma inverse_sq_range t : 0 < 1 / ln (a t) ^ 2 <= 1 / q ^ 2.
Proof.
  assert (A := a_in t). assert (N := ln_neg (a t) A). assert (Q := q_pos).
  assert (Le : ln (a t) <= ln alpha_max) by (apply ln_le; [lra | apply Halpha]). unfold q in *.
  split; [apply Rdiv_lt_0_compat; [lra | nra]|]. unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; nra.
Qed.

Lemma gbar_range : 0 < gbar <= 1 / q ^ 2.
Proof.
  assert (P := T_pos). unfold gbar, mean_inverse_sq. split.
  - apply Rdiv_lt_0_compat; [|exact P]. apply sum_pos; [exact HT|]. intros t _. apply inverse_sq_range.
  - apply Rmult_le_reg_r with (INR T); [exact P|]. replace (sum T (fun t => 1 / ln (a t) ^ 2) / INR T * INR T)
      with (sum T (fun t => 1 / ln (a t) ^ 2)) by (field; lra). rewrite Rmult_comm, <- sum_const.
    apply sum_le. intros t _. apply inverse_sq_range.
Qed.

Lemma d0_pos : 0 < d0.
Proof. apply cbrt_pos. Qed.

Lemma printed_terms_here :
  2 * K * sqrt (2 * d0 * INR T) + l / d0 * (INR T * gbar) = 3 * l * cbrt (2 * gbar * INR T ^ 2 / q ^ 2).
Proof.
  assert (M := printed_terms l gbar q (INR T) l_pos (proj1 gbar_range) q_pos T_pos). cbv zeta in M.
  replace (INR T / 2 * gbar ^ 2 * q ^ 2) with (INR T / 2 * gbar ^ 2 * ln alpha_max ^ 2) in M by (unfold q; ring). exact M.
Qed.

(* Headline [Eq. 5 corrected] The tuned bound, with d the printed grid size rounded up: the printed 3 log(1/eps) cbrt(2 gbar T^2 /
   log^2 alpha_max) + sum_t U_t(w), for each w in (0,2), and the lower-order term 2K sqrt(2T) that the rounding costs. *)
Theorem online_sor_tuned w : d0 <= INR d <= d0 + 1 -> 0 < w < 2 ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  3 * l * cbrt (2 * gbar * INR T ^ 2 / q ^ 2) + 2 * K * sqrt (2 * INR T) + sum T (fun t => U eps beta tau t w).
Proof.
  intros Hd0 Hw. assert (P := T_pos). assert (D0 := d0_pos). assert (Lp := l_pos). assert (Qp := q_pos). assert (Gp := gbar_range).
  assert (KP : 0 < K) by now apply Rdiv_lt_0_compat.
  assert (M := online_sor_all eps wmax K d T beta tau residual sor alpha_max Heps Hwmax Hd HT Hbeta Htau Hcount Hassumption
    Hcondition Halpha Halpha1 ltac:(unfold K, l, q; lra) w Hoptimal Hw).
  eapply Rle_trans; [exact M|]. rewrite <- printed_terms_here.
  assert (S1 : sqrt (2 * INR d * INR T) <= sqrt (2 * d0 * INR T) + sqrt (2 * INR T)).
  { set (x := sqrt (2 * d0 * INR T)). set (y := sqrt (2 * INR T)).
    assert (X : 0 <= x) by apply sqrt_pos. assert (Y : 0 <= y) by apply sqrt_pos.
    assert (X2 : x ^ 2 = 2 * d0 * INR T) by (apply pow2_sqrt; nra). assert (Y2 : y ^ 2 = 2 * INR T) by (apply pow2_sqrt; lra).
    rewrite <- (sqrt_pow2 (x + y)) by lra. apply sqrt_le_1_alt. nra. }
  assert (S2 : sum T (fun t => - ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2)) <= l / d0 * (INR T * gbar)).
  { assert (Dp : 0 < INR d) by lra.
    rewrite (sum_ext T _ (fun t => l / INR d * (1 / ln (a t) ^ 2))).
    - rewrite sum_scal. unfold gbar, mean_inverse_sq.
      replace (INR T * (sum T (fun t => 1 / ln (a t) ^ 2) / INR T)) with (sum T (fun t => 1 / ln (a t) ^ 2)) by (field; lra).
      apply Rmult_le_compat_r; [apply sum_nonneg; intros t _; left; apply inverse_sq_range|].
      unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra.
    - intros t _. assert (A := ln_neg (a t) (a_in t)). unfold l, a in *. field. split; lra. }
  nra.
Qed.

(* Headline [Eq. 5 corrected] The second form, through gbar <= 1/log^2 alpha_max. *)
Theorem online_sor_tuned_simple w : d0 <= INR d <= d0 + 1 -> 0 < w < 2 ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  3 * l * cbrt (2 * INR T ^ 2 / q ^ 4) + 2 * K * sqrt (2 * INR T) + sum T (fun t => U eps beta tau t w).
Proof.
  intros Hd0 Hw. assert (M := online_sor_tuned w Hd0 Hw). assert (Lp := l_pos). assert (Qp := q_pos). assert (G := gbar_range).
  assert (P := T_pos). assert (Q2 : 0 < q ^ 2) by now apply pow_lt. assert (T2 : 0 < INR T ^ 2) by now apply pow_lt.
  assert (C : cbrt (2 * gbar * INR T ^ 2 / q ^ 2) <= cbrt (2 * INR T ^ 2 / q ^ 4)); [|nra].
  apply cbrt_le.
  - apply Rdiv_lt_0_compat; [|exact Q2]. apply Rmult_lt_0_compat; [lra | exact T2].
  - replace (2 * INR T ^ 2 / q ^ 4) with (2 * INR T ^ 2 / q ^ 2 * (1 / q ^ 2)) by (field; lra).
    replace (2 * gbar * INR T ^ 2 / q ^ 2) with (2 * INR T ^ 2 / q ^ 2 * gbar) by (field; lra).
    apply Rmult_le_compat_l; [|lra]. left. apply Rdiv_lt_0_compat; lra.
Qed.
End Tuned.
