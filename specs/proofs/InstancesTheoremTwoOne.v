(* Clauses: Theorem 2.1 corrected, Theorem 2.1 without the condition, Eq. 5 corrected, Lemma 2.1 (1), Lemma 2.1 (2) Lipschitz *)
(* Instances of the chain to Theorem 2.1, all at one sequence of systems: two unknowns, Jacobi radius 1/10 and 1/5 in
   turn, right-hand sides (1, 0) and (1, 1), eps = 1/100, tau = 1/2, wmax = 11/10, d = 3 arms, T = 4 rounds. *)
From Coq Require Import Reals Lra Lia Arith List ZArith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree SemiLipschitz ComplexSum RealJacobi YoungScalar YoungSpectral
  SorRun SorTerminates.
From LearningToRelax Require Import SurrogateBound SurrogateLipschitz OnlineSor OnlineSorTuned OnlineSorUnconditional
  TheoremTwoOne TwoByTwo.
Open Scope R_scope.

Definition coupling (t : nat) : R := if Nat.even t then 1 / 10 else 1 / 5.
Definition right_side (t : nat) (i : nat) : R := match i with O => 1 | _ => if Nat.even t then 0 else 1 end.
Definition system (t : nat) : nat -> nat -> R := coupled 1 (coupling t).
Definition radius (t : nat) : R := coupling t / 1.
Definition defect (t : nat) (w : R) : nat -> nat -> R := coupled_defect (radius t) w.
Definition run (t : nat) (w : R) : nat -> nat -> R := coupled_run 1 (coupling t) (right_side t) w.
Definition counts (t : nat) (w : R) : nat := coupled_count 1 (coupling t) (right_side t) w.
Definition residuals (t : nat) (w : R) (k : nat) : R := norm 2 (residual_of 2 (system t) (right_side t) (run t w k)).
Definition half (t : nat) : R := 1 / 2.

Lemma coupling_range t : 0 < coupling t <= 1 / 5.
Proof. unfold coupling. destruct (Nat.even t); lra. Qed.
Lemma coupling_lt t : coupling t < 1.
Proof. assert (C := coupling_range t). lra. Qed.
Lemma radius_range t : 0 < radius t <= 1 / 5.
Proof. assert (C := coupling_range t). unfold radius. lra. Qed.
Lemma radius_lt t : 0 <= radius t < 1.
Proof. assert (C := radius_range t). lra. Qed.

Lemma eps_range : 0 < 1 / 100 < 1.
Proof. lra. Qed.
Lemma wmax_range : 1 <= 11 / 10 < 2.
Proof. lra. Qed.
Lemma system_symmetric t : symmetric 2 (system t).
Proof. apply coupled_symmetric. Qed.
Lemma system_definite t : positive_definite 2 (system t).
Proof. apply coupled_definite; [apply coupling_range | apply coupling_lt]. Qed.
Lemma system_ordered t : consistently_ordered 2 (system t).
Proof. apply coupled_ordered. Qed.
Lemma system_radius t : is_spectral_radius 2 (jacobi (system t)) (radius t).
Proof. apply coupled_jacobi_radius; [apply coupling_range | apply coupling_lt]. Qed.
Lemma system_defect t w : 0 < w < 2 -> is_defect 2 (system t) w (defect t w).
Proof. intros Hw. apply coupled_is_defect; [apply coupling_range | apply coupling_lt | exact Hw]. Qed.
Lemma defect_radius t w : 0 < w < 2 -> is_spectral_radius 2 (defect t w) (young_radius (radius t) w).
Proof. intros Hw. apply coupled_radius; [apply coupling_range | apply coupling_lt | exact Hw]. Qed.
Lemma system_run t w : 1 <= w <= 11 / 10 -> sor_run 2 (system t) (right_side t) w (run t w).
Proof. intros Hw. apply sor_run_exists; [apply system_definite | lra]. Qed.
Lemma system_returns t w : 1 <= w <= 11 / 10 -> returns (1 / 100) (residuals t w) (counts t w).
Proof. intros Hw. apply coupled_returns; [apply coupling_range | apply coupling_lt | apply radius_range | exact Hw].
  Qed.
Lemma half_range t : 0 < half t < 1.
Proof. unfold half. lra. Qed.
Lemma system_assumption t w : 1 <= w <= 11 / 10 ->
  assumption_2_1 (1 / 100) (half t) 2 (defect t w) (right_side t) (young_radius (radius t) w).
Proof. intros Hw. apply coupled_assumption; [apply radius_range | exact Hw]. Qed.
Lemma half_condition t : lipschitz_condition (radius t) (half t).
Proof. left. rewrite inv_e2. assert (E := e2_small). unfold half. lra. Qed.
Lemma alpha_value t : alpha (radius t) (half t) (11 / 10) = 11 / 20.
Proof.
  unfold alpha, half. assert (R := radius_range t). rewrite Rmax_right by nra. field.
Qed.
Lemma alpha_below t : alpha (radius t) (half t) (11 / 10) <= 11 / 20.
Proof. rewrite alpha_value. lra. Qed.
Lemma alpha_max_lt : 11 / 20 < 1.
Proof. lra. Qed.
Definition K0 : R := - ln (1 / 100) / - ln (11 / 20).
Lemma K0_enough : - ln (1 / 100) / - ln (11 / 20) <= K0.
Proof. apply Rle_refl. Qed.
Lemma residuals_assumption t w : 1 <= w <= 11 / 10 -> residuals t w 0%nat = 0 \/
  (0 < residuals t w 0%nat /\ near_asymptotic (1 / 100) (rate (radius t) (half t) w) (residuals t w)).
Proof.
  exact (assumption_here (1 / 100) (11 / 10) (fun _ => 2%nat)
    system right_side radius half defect (fun t => young_radius (radius t)) run eps_range wmax_range
    system_symmetric system_definite system_ordered system_radius system_defect defect_radius system_run
      system_assumption t w).
Qed.
Lemma optimal_below_wmax t : optimal_omega (radius t) <= 11 / 10.
Proof.
  assert (R := radius_range t). rewrite optimal_omega_root by apply radius_lt.
  assert (S : 9 / 10 <= sqrt (1 - radius t ^ 2)) by (rewrite <- (sqrt_pow2 (9 / 10)) by lra; apply sqrt_le_1_alt; nra).
  apply Rmult_le_reg_r with (1 + sqrt (1 - radius t ^ 2)); [lra|].
  replace (2 / (1 + sqrt (1 - radius t ^ 2)) * (1 + sqrt (1 - radius t ^ 2))) with 2 by (field; lra). lra.
Qed.

Lemma three_arms : (1 <= 3)%nat.
Proof. lia. Qed.
Lemma four_rounds : (1 <= 4)%nat.
Proof. lia. Qed.
Lemma one_in_range : 0 < 1 <= 11 / 10.
Proof. lra. Qed.

Lemma one_playable : 1 <= 1 <= 11 / 10.
Proof. lra. Qed.

Definition lemma_2_1_instance := lemma_2_1 (1 / 100) (11 / 10) K0 (11 / 20) (fun _ => 2%nat)
  system right_side radius half defect
  (fun t => young_radius (radius t)) run counts eps_range wmax_range system_symmetric system_definite system_ordered
    system_radius
  system_defect defect_radius system_run system_returns half_range system_assumption alpha_below alpha_max_lt K0_enough
    1%nat 1 one_playable.
Definition theorem_2_1_instance := theorem_2_1 (1 / 100) (11 / 10) K0 (11 / 20) 3 4 (fun _ => 2%nat)
  system right_side radius half defect
  (fun t => young_radius (radius t)) run counts eps_range wmax_range three_arms four_rounds system_symmetric
    system_definite system_ordered
  system_radius system_defect defect_radius system_run system_returns half_range system_assumption half_condition
    alpha_below alpha_max_lt
  K0_enough 1 one_in_range.
Definition theorem_2_1_unconditional_instance := theorem_2_1_unconditional (1 / 100) (11 / 10) K0 (11 / 20)
  3 4 (fun _ => 2%nat) system
  right_side radius half defect (fun t => young_radius (radius t))
    run counts eps_range wmax_range three_arms four_rounds system_symmetric
  system_definite system_ordered system_radius system_defect defect_radius system_run system_returns half_range
    system_assumption alpha_below
  alpha_max_lt K0_enough 1 one_in_range.

Definition count_below_surrogate_instance := count_below_surrogate (1 / 100) (11 / 10)
  K0 radius half residuals counts (11 / 20)
  eps_range wmax_range radius_lt half_range system_returns residuals_assumption alpha_below alpha_max_lt K0_enough 1%nat
    1 one_playable.
(* 1 and 21/20 are played in turn, against w = 3/2 (which need not be a parameter that is played). *)
Definition in_turn (t : nat) : R := if Nat.even t then 1 else 21 / 20.
Lemma in_turn_range t : 1 <= in_turn t <= 11 / 10.
Proof. unfold in_turn. destruct (Nat.even t); lra. Qed.
Definition regret_through_surrogates_instance := regret_through_surrogates (1 / 100) (11 / 10)
  K0 radius half residuals counts (11 / 20)
  eps_range wmax_range radius_lt half_range system_returns residuals_assumption alpha_below alpha_max_lt K0_enough 4
    in_turn (3 / 2)
  in_turn_range.
Definition online_sor_instance := online_sor (1 / 100) (11 / 10) K0 3 4 radius half residuals counts (11 / 20)
  eps_range wmax_range three_arms four_rounds radius_lt half_range system_returns residuals_assumption half_condition
    alpha_below
  alpha_max_lt K0_enough 1 one_in_range.
Definition online_sor_unconditional_instance := online_sor_unconditional (1 / 100) (11 / 10)
  K0 3 4 radius half residuals counts (11 / 20)
  eps_range wmax_range three_arms four_rounds radius_lt half_range system_returns residuals_assumption alpha_below
    alpha_max_lt
  K0_enough 1 one_in_range.

(* The tuned number of arms: the printed one rounded up. *)
Definition mean_gap : R := mean_inverse_sq 4 (fun t => alpha (radius t) (half t) (11 / 10)).
Definition tuned_arms : nat := Z.to_nat (up (printed_d 4 mean_gap (11 / 20))).
Lemma tuned_arms_near : printed_d 4 mean_gap (11 / 20) <= INR tuned_arms <= printed_d 4 mean_gap (11 / 20) + 1.
Proof.
  assert (P : 0 < printed_d 4 mean_gap (11 / 20)) by apply exp_pos.
    destruct (archimed (printed_d 4 mean_gap (11 / 20))) as [U V].
  unfold tuned_arms. rewrite INR_IZR_INZ, Z2Nat.id; [lra|]. apply le_IZR. lra.
Qed.
Lemma tuned_arms_positive : (1 <= tuned_arms)%nat.
Proof.
  assert (P : 0 < printed_d 4 mean_gap (11 / 20)) by apply exp_pos. assert (N := tuned_arms_near).
  destruct tuned_arms as [|n]; [simpl in N; lra | lia].
Qed.
Lemma one_inside : 0 < 1 < 2.
Proof. lra. Qed.
Definition online_sor_tuned_instance := online_sor_tuned (1 / 100) (11 / 10)
  tuned_arms 4 radius half residuals counts (11 / 20)
  eps_range wmax_range tuned_arms_positive four_rounds radius_lt half_range system_returns residuals_assumption
    half_condition alpha_below
  alpha_max_lt optimal_below_wmax 1 tuned_arms_near one_inside.
Definition online_sor_tuned_simple_instance := online_sor_tuned_simple (1 / 100) (11 / 10)
  tuned_arms 4 radius half residuals counts (11 / 20)
  eps_range wmax_range tuned_arms_positive four_rounds radius_lt half_range system_returns residuals_assumption
    half_condition alpha_below
  alpha_max_lt optimal_below_wmax 1 tuned_arms_near one_inside.
Definition theorem_2_1_tuned_instance := theorem_2_1_tuned (1 / 100) (11 / 10) K0 (11 / 20)
  tuned_arms 4 (fun _ => 2%nat) system
  right_side radius half defect (fun t => young_radius (radius t))
    run counts eps_range wmax_range tuned_arms_positive four_rounds
  system_symmetric system_definite system_ordered system_radius system_defect defect_radius system_run system_returns
    half_range
  system_assumption half_condition alpha_below alpha_max_lt 1 eq_refl optimal_below_wmax tuned_arms_near one_inside.

