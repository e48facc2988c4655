(* Clauses: Lemma E.1, Eq. 30, Eq. 30 corrected, Theorem B.3 tuned, Theorem B.4 tuned corrected, Theorem 2.2 corrected, Theorem 2.1 corrected *)
(* Instances of Lemma E.1 for A = (1, -1/5; -1/5, 1) and its shifts by c >= 0, and of the tuned bounds at w = 1/2, Z =
   2, Lbar = 3, K = 4, T = 5 and sizes one and a half times the printed ones. *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi YoungScalar SemiLipschitz PolicyRegret ShiftedJacobi
  OptimalOmegaLipschitz.
From LearningToRelax Require Import OnlineSorContext OnlineSorContextTuned TheoremTwoOneExample TwoByTwo
  InstancesTheoremTwoTwo.
Open Scope R_scope.

Lemma base_levels : levels 2 base (fun i => i).
Proof. apply coupled_levels. Qed.
Lemma shifted_definite c : 0 <= c -> positive_definite 2 (shift base c).
Proof. intros Hc. apply (shift_definite 2 base 0 c Hc base_definite). Qed.
Lemma fifth_lt_1 : 1 / 5 < 1.
Proof. lra. Qed.
Definition spectral_radius_is_rayleigh_instance := spectral_radius_is_rayleigh 2 base (fun i => i)
  base_symmetric base_levels 1
  (shifted_definite 1 Rle_0_1) (beta 1) (shifted_radius 1 Rle_0_1).
Lemma rayleigh_radius c : 0 <= c -> is_jacobi_radius 2 (off_diagonal base) (fun i => base i i) c (beta c).
Proof.
  intros Hc. exact (spectral_radius_is_rayleigh 2 base (fun i => i)
    base_symmetric base_levels c (shifted_definite c Hc) (beta c) (shifted_radius c Hc)).
Qed.
Definition jacobi_radius_shift_instance := jacobi_radius_shift 2 (off_diagonal base) (fun i => base i i)
  1 base_diagonal 0 1 (beta 0) (beta 1)
  diagonal_positive Rle_0_1 (rayleigh_radius 0 (Rle_refl 0)) (rayleigh_radius 1 Rle_0_1).
Definition optimal_omega_lipschitz_instance := optimal_omega_lipschitz 2 (off_diagonal base) (fun i => base i i)
  1 0 (1 / 5) beta base_diagonal
  diagonal_positive rayleigh_radius beta_below fifth_lt_1 0 1 (Rle_refl 0) Rle_0_1.
Definition optimal_omega_lipschitz_printed_instance := optimal_omega_lipschitz_printed 2 (off_diagonal base)
  (fun i => base i i) 1 0 (1 / 5) beta
  base_diagonal diagonal_positive rayleigh_radius beta_below fifth_lt_1 0 1 (Rle_refl 0) Rle_0_1.
Definition lemma_E_1_instance := lemma_E_1 2 base 1 0 (1 / 5)
  beta base_symmetric base_ordered base_definite base_diagonal diagonal_positive
  shifted_radius beta_below fifth_lt_1 0 1 (Rle_refl 0) Rle_0_1.
Lemma fifth_range : 0 <= 1 / 5 < 1.
Proof. lra. Qed.
Definition optimal_omega_derive_instance := optimal_omega_derive (1 / 5) fifth_range.
Definition printed_constant_larger_instance := printed_constant_larger (1 / 5) 1 fifth_range Rlt_0_1.
Definition shift_constant_ratio_instance := shift_constant_ratio (1 / 5) 1 beta_max_range Rlt_0_1.
Definition printed_wmax_too_small_instance := printed_wmax_too_small (1 / 5) beta_max_range.

Definition grid_to_rounding_instance := grid_to_rounding 0 1 (2 / 3) 5 ltac:(lia) ltac:(lra) (1 / 2) ltac:(lra).

Lemma and_a_half x : 0 < x -> x <= 3 / 2 * x <= 2 * x.
Proof. intros Hx. lra. Qed.
Lemma half_positive : 0 < 1 / 2.
Proof. lra. Qed.
Lemma positive_2 : 0 < 2.
Proof. lra. Qed.
Lemma positive_3 : 0 < 3.
Proof. lra. Qed.
Lemma positive_4 : 0 < 4.
Proof. lra. Qed.
Lemma positive_5 : 0 < 5.
Proof. lra. Qed.
Definition grid_size : R := cbrt ((1 / 2) ^ 2 * 3 ^ 2 * 5 / (2 * 4 ^ 2)).
Definition tuned_bound_instance := tuned_bound (1 / 2) 3 4 5 half_positive positive_3 positive_4 positive_5.
Definition tuned_bound_integer_instance := tuned_bound_integer (1 / 2) 3 4 5 (3 / 2 * grid_size)
  half_positive positive_3 positive_4 positive_5
  (and_a_half grid_size (cbrt_pos _)).
Definition arms_size : R := root4 ((1 / 2) ^ 3 * 3 ^ 2 * 5 / (4 * 2 * 4 ^ 2)).
Definition bins_size : R := root4 (2 ^ 3 * 3 ^ 2 * 5 / (4 * (1 / 2) * 4 ^ 2)).
Lemma arms_size_positive : 0 < arms_size.
Proof. apply root4_pos. lra. Qed.
Lemma bins_size_positive : 0 < bins_size.
Proof. apply root4_pos. lra. Qed.
Definition tuned_policy_bound_instance := tuned_policy_bound (1 / 2)
  2 3 4 5 half_positive positive_2 positive_3 positive_4 positive_5.
Definition tuned_policy_bound_integer_instance := tuned_policy_bound_integer (1 / 2)
  2 3 4 5 half_positive positive_2 positive_3 positive_4 positive_5
  (3 / 2 * arms_size) (3 / 2 * bins_size) (and_a_half arms_size arms_size_positive)
    (and_a_half bins_size bins_size_positive).

Lemma L0_positive : 0 < L0.
Proof. assert (L := L0_bounds). lra. Qed.
Lemma L_star_ratio : printed_constant (1 / 5) (1 + 0) / (w_star - 1) <= 6 * L0.
Proof. right. exact (shift_constant_ratio (1 / 5) (1 + 0) beta_max_range diagonal_positive). Qed.
Lemma beta_optimal c : 0 <= c <= 0 + 1 -> optimal_omega (beta c) <= w_star.
Proof.
  exact (TheoremTwoTwo.optimal_below w_star 2 base 0 1 (1 / 5)
    beta base_symmetric base_ordered base_definite shifted_radius beta_below beta_max_range
    (Rle_refl w_star) c).
Qed.
Definition online_sor_context_tuned_instance := online_sor_context_tuned (1 / 100)
  w_star arms bins rounds 0 1 (printed_constant (1 / 5) (1 + 0)) L0
  contexts (InstancesTsallis.end_bins bins) beta half
  (fun t w k => SorRun.norm 2 (SorRun.residual_of 2 (shift base (contexts t)) (right_side t) (run t w k)))
    counts (11 / 20)
  eps_range w_star_range arms_positive bins_positive rounds_positive Rlt_0_1 contexts_range
  (InstancesTsallis.ends_nearest 1 bins Rle_0_1 bins_positive) beta_range half_range (shifted_returns _ w_star_bounds)
  (TheoremTwoTwo.assumption_shifted (1 / 100) w_star 2 base 0 1 contexts right_side beta half defect rho run eps_range
    w_star_range base_symmetric
    base_ordered base_definite contexts_range shifted_radius shifted_defect defect_radius (shifted_run _ w_star_bounds)
    (shifted_assumption _ w_star_bounds))
  half_condition (shifted_alpha _ w_star_bounds) alpha_max_lt beta_optimal L_star_nonneg w_star_varies L0_positive
    L_star_ratio
  (round_up_near printed_arms printed_arms_large) (round_up_near printed_bins printed_bins_large).

Definition theorem_2_1_example_instance := theorem_2_1_example 3 4 1 ltac:(lia) ltac:(lia) ltac:(lra).
