(* Clauses: Theorem 2.2 corrected, Theorem E.1, Theorem E.1 sharper, Lemma E.1, Eq. 30 corrected, Theorem B.4 tuned corrected *)
(* Instances of Theorems E.1 and 2.2 and what they rest on: A = (1, -1/5; -1/5, 1) shifted by 0 and by 1 in turn,
   right-hand sides (1, 0) and (1, 1), eps = 1/100, tau = 1/2, beta_max = 1/5; wmax = 11/10, or w*(1/5) for Theorem 2.2,
   there with 3000 rounds. *)
From Coq Require Import Reals Lra Lia Psatz Arith List ZArith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree SemiLipschitz PolicyRegret ComplexSum RealJacobi YoungScalar
  YoungSpectral SorRun.
From LearningToRelax Require Import SurrogateBound SurrogateLipschitz OnlineSor OnlineSorTuned OnlineSorContext
  OnlineSorContextTuned.
From LearningToRelax Require Import OptimalOmegaLipschitz ShiftedJacobi TheoremTwoOne TheoremTwoTwo TwoByTwo.
From LearningToRelax Require EllipticalPotential.
From LearningToRelax Require InstancesTheoremTwoOne InstancesTsallis InstancesSurrogate.
Import InstancesTsallis (ends, end_bins, ends_range, ends_nearest).
Open Scope R_scope.

Definition base : nat -> nat -> R := coupled 1 (1 / 5).
Definition contexts : nat -> R := ends 1.
Definition right_side := InstancesTheoremTwoOne.right_side.
Definition half (t : nat) : R := 1 / 2.
Definition beta (c : R) : R := 1 / 5 / (1 + c).
Definition defect (t : nat) (w : R) : nat -> nat -> R := coupled_defect (beta (contexts t)) w.
Definition rho (t : nat) (w : R) : R := young_radius (beta (contexts t)) w.
Definition run (t : nat) (w : R) : nat -> nat -> R := coupled_run (1 + contexts t) (1 / 5) (right_side t) w.
Definition counts (t : nat) (w : R) : nat := coupled_count (1 + contexts t) (1 / 5) (right_side t) w.

Lemma shifted c : shift base c = coupled (1 + c) (1 / 5).
Proof. extensionality i. extensionality j. unfold shift, base, coupled. destruct (Nat.eqb i j); ring. Qed.
Lemma fifth : 0 < 1 / 5.
Proof. lra. Qed.
Lemma contexts_range t : 0 <= contexts t <= 0 + 1.
Proof. apply ends_range. lra. Qed.
Lemma contexts_diagonal t : 1 / 5 < 1 + contexts t.
Proof. assert (C := contexts_range t). lra. Qed.
Lemma beta_positive c : 0 <= c -> 0 < beta c.
Proof. intros Hc. unfold beta. apply Rdiv_lt_0_compat; lra. Qed.
Lemma beta_below c : 0 <= c -> beta c <= 1 / 5.
Proof.
  intros Hc. unfold beta. apply Rmult_le_reg_r with (1 + c); [lra|].
  replace (1 / 5 / (1 + c) * (1 + c)) with (1 / 5) by (field; lra). lra.
Qed.

Lemma eps_range : 0 < 1 / 100 < 1.
Proof. lra. Qed.
Lemma wmax_range : 1 < 11 / 10 < 2.
Proof. lra. Qed.
Lemma base_symmetric : symmetric 2 base.
Proof. apply coupled_symmetric. Qed.
Lemma base_ordered : consistently_ordered 2 base.
Proof. apply coupled_ordered. Qed.
Lemma base_definite : positive_definite 2 (shift base 0).
Proof. rewrite shifted. apply coupled_definite; lra. Qed.
Lemma base_diagonal i : (i < 2)%nat -> 1 <= base i i.
Proof. intros _. unfold base, coupled. rewrite Nat.eqb_refl. lra. Qed.
Lemma diagonal_positive : 0 < 1 + 0.
Proof. lra. Qed.
Lemma shifted_radius c : 0 <= c -> is_spectral_radius 2 (jacobi (shift base c)) (beta c).
Proof. intros Hc. rewrite shifted. apply coupled_jacobi_radius; lra. Qed.
Lemma beta_max_range : 0 < 1 / 5 < 1.
Proof. lra. Qed.
Lemma shifted_defect t w : 0 < w < 2 -> is_defect 2 (shift base (contexts t)) w (defect t w).
Proof. intros Hw. rewrite shifted. apply coupled_is_defect; [exact fifth | apply contexts_diagonal | exact Hw]. Qed.
Lemma defect_radius t w : 0 < w < 2 -> is_spectral_radius 2 (defect t w) (rho t w).
Proof. intros Hw. apply (coupled_radius (1 + contexts t)); [exact fifth | apply contexts_diagonal | exact Hw]. Qed.
Lemma half_range t : 0 < half t < 1.
Proof. unfold half. lra. Qed.
Lemma half_condition t : lipschitz_condition (beta (contexts t)) (half t).
Proof. left. rewrite inv_e2. assert (E := e2_small). unfold half. lra. Qed.
Lemma alpha_max_lt : 11 / 20 < 1.
Proof. lra. Qed.

(* Each wmax in (1, 11/10] will do. *)
Section Wmax.
Variable wmax : R.
Hypothesis Hwmax : 1 < wmax <= 11 / 10.

Lemma shifted_run t w : 1 <= w <= wmax -> sor_run 2 (shift base (contexts t)) (right_side t) w (run t w).
Proof.
  intros Hw. rewrite shifted. apply sor_run_exists; [apply coupled_definite;
    [exact fifth | apply contexts_diagonal] | lra].
Qed.
Lemma shifted_returns t w : 1 <= w <= wmax ->
  returns (1 / 100) (fun k => norm 2 (residual_of 2 (shift base (contexts t)) (right_side t) (run t w k))) (counts t w).
Proof.
  intros Hw. rewrite shifted. assert (C := contexts_range t).
    apply coupled_returns; [exact fifth | apply contexts_diagonal | | lra].
  apply (beta_below (contexts t)). lra.
Qed.
Lemma shifted_assumption t w : 1 <= w <= wmax -> assumption_2_1 (1 / 100) (half t) 2 (defect t w) (right_side t)
  (rho t w).
Proof.
  intros Hw. assert (C := contexts_range t). apply coupled_assumption; [|lra].
  split; [apply beta_positive | apply beta_below]; lra.
Qed.
Lemma shifted_alpha t : alpha (beta (contexts t)) (half t) wmax <= 11 / 20.
Proof.
  assert (C := contexts_range t). assert (P := beta_positive (contexts t) ltac:(lra)).
    assert (B := beta_below (contexts t) ltac:(lra)).
  unfold alpha, half. assert (M : Rmax (beta (contexts t) ^ 2) (wmax - 1) <= 1 / 10) by (apply Rmax_lub; nra). lra.
Qed.
End Wmax.

Lemma wmax_bounds : 1 < 11 / 10 <= 11 / 10.
Proof. lra. Qed.
Lemma optimum_below : optimal_omega (1 / 5) <= 11 / 10.
Proof. assert (O := InstancesSurrogate.optimum). lra. Qed.
Definition K0 : R := - ln (1 / 100) / - ln (11 / 20).
Lemma K0_enough : - ln (1 / 100) / - ln (11 / 20) <= K0.
Proof. apply Rle_refl. Qed.
Lemma three : (1 <= 3)%nat.
Proof. lia. Qed.
Lemma two : (1 <= 2)%nat.
Proof. lia. Qed.

Definition theorem_E_1_instance := theorem_E_1 (1 / 100) (11 / 10) K0 (11 / 20) 3 2 4 2 base 1 0 1 (1 / 5)
  contexts (end_bins 2) right_side beta
  half defect rho run counts eps_range wmax_range three two Rlt_0_1 base_symmetric base_ordered base_definite
    base_diagonal diagonal_positive
  contexts_range (ends_nearest 1 2 Rle_0_1 two) shifted_radius beta_below beta_max_range optimum_below shifted_defect
    defect_radius
  (shifted_run _ wmax_bounds) (shifted_returns _ wmax_bounds) half_range (shifted_assumption _ wmax_bounds)
    half_condition
  (shifted_alpha _ wmax_bounds) alpha_max_lt K0_enough.
Definition theorem_E_1_printed_instance := theorem_E_1_printed (1 / 100) (11 / 10) K0 (11 / 20)
  3 2 4 2 base 1 0 1 (1 / 5) contexts (end_bins 2)
  right_side beta half defect rho run counts eps_range wmax_range three two Rlt_0_1 base_symmetric base_ordered
    base_definite base_diagonal
  diagonal_positive contexts_range (ends_nearest 1 2 Rle_0_1 two)
    shifted_radius beta_below beta_max_range optimum_below shifted_defect
  defect_radius (shifted_run _ wmax_bounds) (shifted_returns _ wmax_bounds)
    half_range (shifted_assumption _ wmax_bounds) half_condition
  (shifted_alpha _ wmax_bounds) alpha_max_lt K0_enough.

Lemma beta_range c : 0 <= c <= 0 + 1 -> 0 <= beta c < 1.
Proof. exact (beta_of_range 2 base 0 1 beta base_symmetric base_ordered base_definite shifted_radius c). Qed.
Lemma L_star_nonneg : 0 <= printed_constant (1 / 5) (1 + 0).
Proof. exact (printed_constant_nonneg 1 0 (1 / 5) diagonal_positive beta_max_range). Qed.
Lemma w_star_varies c c' : 0 <= c <= 0 + 1 -> 0 <= c' <= 0 + 1 ->
  Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= printed_constant (1 / 5) (1 + 0) * Rabs (c - c').
Proof.
  exact (w_star_lipschitz 2 base 1 0 1 (1 / 5) beta base_symmetric base_ordered base_definite base_diagonal
    diagonal_positive shifted_radius
    beta_below beta_max_range c c').
Qed.
Definition online_sor_context_instance := online_sor_context (1 / 100) (11 / 10)
  K0 3 2 4 0 1 (printed_constant (1 / 5) (1 + 0)) contexts
  (end_bins 2) beta half (fun t w k => norm 2 (residual_of 2 (shift base (contexts t)) (right_side t) (run t w k)))
    counts (11 / 20)
  eps_range wmax_range three two Rle_0_1 contexts_range (ends_nearest 1 2 Rle_0_1 two)
    beta_range half_range (shifted_returns _ wmax_bounds)
  (assumption_shifted (1 / 100) (11 / 10) 2 base 0 1 contexts right_side beta half defect rho run eps_range wmax_range
    base_symmetric base_ordered
    base_definite contexts_range shifted_radius shifted_defect defect_radius (shifted_run _ wmax_bounds)
      (shifted_assumption _ wmax_bounds))
  half_condition (shifted_alpha _ wmax_bounds) alpha_max_lt K0_enough
  (optimal_below (11 / 10) 2 base 0 1 (1 / 5) beta base_symmetric base_ordered base_definite shifted_radius beta_below
    beta_max_range optimum_below)
  L_star_nonneg w_star_varies.

(* Theorem 2.2: the printed numbers of arms and bins rounded up. *)
Definition rounds : nat := Z.to_nat 3000.
Definition w_star : R := optimal_omega (1 / 5).
Definition q0 : R := - ln (11 / 20).
Definition L0 : R := shift_constant (1 / 5) (1 + 0).
Definition gap : R := mean_inverse_sq rounds (fun t => alpha (beta (contexts t)) (half t) w_star).
Definition printed_arms : R := root4 (gap ^ 2 * INR rounds * q0 ^ 2 / (24 * 1 * L0)).
Definition printed_bins : R := root4 (54 * 1 ^ 3 * L0 ^ 3 * gap ^ 2 * INR rounds * q0 ^ 2).
Definition round_up (x : R) : nat := Z.to_nat (up x).

Lemma round_up_near x : 1 <= x -> x <= INR (round_up x) <= 2 * x.
Proof.
  intros Hx. destruct (archimed x) as [U V]. unfold round_up. rewrite INR_IZR_INZ, Z2Nat.id; [lra|]. apply le_IZR. lra.
Qed.
Lemma round_up_positive x : 1 <= x -> (1 <= round_up x)%nat.
Proof. intros Hx. assert (N := round_up_near x Hx). destruct (round_up x) as [|n]; [simpl in N; lra | lia]. Qed.
Lemma rounds_value : INR rounds = 3000.
Proof. unfold rounds. rewrite INR_IZR_INZ, Z2Nat.id by lia. reflexivity. Qed.
Lemma rounds_positive : (1 <= rounds)%nat.
Proof. apply INR_le. rewrite rounds_value. simpl. lra. Qed.
Lemma w_star_bounds : 1 < w_star <= 11 / 10.
Proof.
  split; [|exact optimum_below]. unfold w_star. rewrite optimal_omega_root by lra.
  assert (S : sqrt (1 - (1 / 5) ^ 2) < 1) by (apply Rlt_le_trans with (sqrt 1); [apply sqrt_lt_1;
    lra | rewrite sqrt_1; lra]).
  assert (S0 := sqrt_pos (1 - (1 / 5) ^ 2)). set (s := sqrt (1 - (1 / 5) ^ 2)) in *.
    apply Rmult_lt_reg_r with (1 + s); [lra|].
  replace (2 / (1 + s) * (1 + s)) with 2 by (field; lra). lra.
Qed.
Lemma q0_bounds : 9 / 20 <= q0.
Proof. unfold q0. assert (X := EllipticalPotential.ln_le_minus_1 (11 / 20) ltac:(lra)). lra. Qed.
Lemma L0_bounds : 1 <= L0 <= 25.
Proof.
  unfold L0, shift_constant.
  assert (S : 97 / 100 <= sqrt (1 - (1 / 5) ^ 2)) by (rewrite <- (sqrt_pow2 (97 / 100)) by lra; apply sqrt_le_1_alt;
    lra).
  assert (S1 : sqrt (1 - (1 / 5) ^ 2) <= 1) by (apply Rle_trans with (sqrt 1); [apply sqrt_le_1_alt;
    lra | rewrite sqrt_1; lra]).
  set (s := sqrt (1 - (1 / 5) ^ 2)) in *. replace ((1 + 1 / 5) / (1 / 5 * s) * ((1 + 0 + 1) / (1 + 0)) ^ 2)
    with (24 / s) by (field; lra).
  split; apply Rmult_le_reg_r with s; try lra; replace (24 / s * s) with 24 by (field; lra); lra.
Qed.
Lemma gap_bounds : 1 <= gap.
Proof.
  unfold gap, mean_inverse_sq. rewrite rounds_value. apply Rmult_le_reg_r with 3000; [lra|].
  match goal with |- _ <= ?s / 3000 * 3000 => replace (s / 3000 * 3000) with s by field end.
  apply Rle_trans with (sum rounds (fun _ => 1)); [rewrite sum_const, rounds_value; lra|]. apply sum_le. intros t _.
  assert (A := shifted_alpha w_star w_star_bounds t). set (a := alpha (beta (contexts t)) (half t) w_star) in *.
  assert (A0 : 1 / 2 <= a).
  { unfold a, alpha, half. assert (W := w_star_bounds). assert (M := Rmax_r (beta (contexts t) ^ 2) (w_star - 1)).
    lra. }
  assert (N : ln a < 0) by (apply ln_neg; lra).
  assert (N1 : -1 <= ln a).
  { assert (X := EllipticalPotential.ln_le_minus_1 (/ a) ltac:(apply Rinv_0_lt_compat; lra)).
    rewrite ln_Rinv in X by lra.
    assert (/ a <= 2) by (replace 2 with (/ (1 / 2)) by field; apply Rinv_le_contravar; lra). lra. }
  apply Rmult_le_reg_r with (ln a ^ 2); [nra|]. replace (1 / ln a ^ 2 * ln a ^ 2) with 1 by (field; lra). nra.
Qed.
Lemma root4_ge_1 x : 1 <= x -> 1 <= root4 x.
Proof. intros Hx. assert (R1 : root4 1 = 1) by (unfold root4; now rewrite !sqrt_1). rewrite <- R1. now apply root4_le.
  Qed.
Lemma gap_terms : 2 / 10 <= gap ^ 2 * q0 ^ 2.
Proof. assert (G := gap_bounds). assert (Q := q0_bounds). assert (1 <= gap ^ 2) by nra.
  assert (2 / 10 <= q0 ^ 2) by nra. nra. Qed.
Lemma printed_arms_large : 1 <= printed_arms.
Proof.
  apply root4_ge_1. assert (G := gap_terms). assert (L := L0_bounds). rewrite rounds_value.
  apply Rmult_le_reg_r with (24 * 1 * L0); [lra|].
  replace (gap ^ 2 * 3000 * q0 ^ 2 / (24 * 1 * L0) * (24 * 1 * L0)) with (3000 * (gap ^ 2 * q0 ^ 2)) by (field; lra).
    lra.
Qed.
Lemma printed_bins_large : 1 <= printed_bins.
Proof.
  apply root4_ge_1. assert (G := gap_terms). assert (L := L0_bounds). rewrite rounds_value.
  replace (54 * 1 ^ 3 * L0 ^ 3 * gap ^ 2 * 3000 * q0 ^ 2) with (162000 * L0 ^ 3 * (gap ^ 2 * q0 ^ 2)) by ring.
  assert (C : 1 <= L0 ^ 3) by (rewrite <- (pow1 3); apply pow_incr; lra). nra.
Qed.

Definition arms : nat := round_up printed_arms.
Definition bins : nat := round_up printed_bins.
Lemma w_star_range : 1 < w_star < 2.
Proof. assert (W := w_star_bounds). lra. Qed.
Lemma bins_positive : (1 <= bins)%nat.
Proof. exact (round_up_positive printed_bins printed_bins_large). Qed.
Lemma arms_positive : (1 <= arms)%nat.
Proof. exact (round_up_positive printed_arms printed_arms_large). Qed.

Definition theorem_2_2_instance := theorem_2_2 (1 / 100) w_star (11 / 20) arms bins rounds 2 base 1 0 1 (1 / 5)
  contexts (end_bins bins) right_side
  beta half defect rho run counts eps_range w_star_range arms_positive bins_positive Rlt_0_1 base_symmetric base_ordered
    base_definite
  base_diagonal diagonal_positive contexts_range (ends_nearest 1 bins Rle_0_1 bins_positive)
    shifted_radius beta_below beta_max_range
  (Rle_refl w_star) shifted_defect defect_radius (shifted_run _ w_star_bounds) (shifted_returns _ w_star_bounds)
    half_range
  (shifted_assumption _ w_star_bounds) half_condition (shifted_alpha _ w_star_bounds)
    alpha_max_lt rounds_positive eq_refl
  (round_up_near printed_arms printed_arms_large) (round_up_near printed_bins printed_bins_large).
