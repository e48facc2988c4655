(* Clauses: Theorem D.1 corrected, Corollary D.1 corrected, Corollary D.2 corrected *)
(* Instances of Theorem D.1 in coordinates and of the counts by its bound: A = (1, -1/5; -1/5, 1), r1 = 1/5, r2 = 1/25,
   b = (1, 1); SOR at w = 3/2 with nu = 3/5, SSOR at w = 1 with nu = 1/4. *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi YoungSpectral SorRun SorTerminates SurrogateBound EnergyCount
  SsorCountRun.
From LearningToRelax Require Import CgNuSign EnergyBoundRun TwoByTwo InstancesYoung InstancesCounts.
Open Scope R_scope.

Lemma diagonal_value v : diagonal_form 2 A0 v = v 0%nat ^ 2 + v 1%nat ^ 2.
Proof. unfold diagonal_form, A0, coupled. cbn [sum Nat.eqb]. ring. Qed.
Lemma radius_1 : 0 <= 1 / 5 < 1.
Proof. lra. Qed.
Lemma jacobi_form v : Rabs (quadratic 2 A0 v - diagonal_form 2 A0 v) <= 1 / 5 * diagonal_form 2 A0 v.
Proof.
  rewrite A0_quadratic, diagonal_value. assert (P := pow2_ge_0 (v 0%nat - v 1%nat)).
    assert (Q := pow2_ge_0 (v 0%nat + v 1%nat)).
  apply Rabs_le. nra.
Qed.
Lemma lower_value v : lower_form 2 A0 v <= 1 / 25 * diagonal_form 2 A0 v.
Proof.
  rewrite diagonal_value. unfold lower_form, lower, A0, coupled. cbn [sum Nat.eqb Nat.ltb Nat.leb].
  assert (P := pow2_ge_0 (v 0%nat)). rewrite Rinv_1. nra.
Qed.
Lemma slowness_over : slowness (3 / 2) (1 / 5) (1 / 25) = 2 / 3 - 41 / 270.
Proof. unfold slowness, excess. rewrite Rmax_right by lra. lra. Qed.
Lemma slowness_one : slowness 1 (1 / 5) (1 / 25) = 21 / 20.
Proof. unfold slowness, excess. rewrite Rmax_left by lra. lra. Qed.
(* The error (1, 0), whose step is (3/2, 3/20). *)
Definition one_error (i : nat) : R := match i with O => 1 | _ => 0 end.
Definition one_step (i : nat) : R := match i with O => 3 / 2 | _ => 3 / 20 end.
Lemma one_step_solves i : (i < 2)%nat -> mat_vec 2 (splitting A0 (3 / 2)) one_step i = mat_vec 2 A0 one_error i.
Proof.
  intros Hi. unfold mat_vec, splitting, A0, coupled. cbn [sum]. destruct i as [|[|i]]; [| |lia];
    cbn [Nat.ltb Nat.leb Nat.eqb one_step one_error]; field.
Qed.
Definition sweep_contraction_instance := sweep_contraction 2 A0 (3 / 2) (1 / 5) (1 / 25)
  A0_symmetric A0_definite over radius_1
  jacobi_form lower_value one_error one_step one_step_solves.

Lemma nu_over : 0 < 3 / 5 < 1.
Proof. lra. Qed.
Lemma bound_over : 1 - (2 - 3 / 2) / (3 / 2) / slowness (3 / 2) (1 / 5) (1 / 25) <= (3 / 5) ^ 2.
Proof. rewrite slowness_over. lra. Qed.
Lemma sor_count_by_bound_instance : exists N, returns (1 / 100) (fun k => norm 2 (residual_of 2 A0 ones (run0 k))) N /\
  INR N < 1 + (- ln (1 / 100 / sqrt (6 / 5 / (4 / 5)))) / (- ln (3 / 5)).
Proof.
  destruct (algorithm_1_returns 2 A0 ones (3 / 2) run0 A0_symmetric A0_definite over run0_is_run (1 / 100) tolerance)
    as [N HN].
  exists N. split; [exact HN|].
  exact (proj1 (sor_count_by_bound 2 A0 (3 / 2) (1 / 5) (1 / 25)
    A0_symmetric A0_definite over radius_1 jacobi_form lower_value (4 / 5) (6 / 5) (3 / 5)
    (1 / 100) ones fives fives_solve eigenvalues A0_above A0_below nu_over bound_over run0 N tolerance run0_is_run
      residual_positive HN)).
Qed.

Lemma nu_one : 0 < 1 / 4 < 1.
Proof. lra. Qed.
Lemma bound_one : 1 - (2 - 1) / 1 / slowness 1 (1 / 5) (1 / 25) <= (1 / 4) ^ 2.
Proof. rewrite slowness_one. lra. Qed.
Definition ssor_count_by_bound_instance := ssor_count_by_bound 2 A0 1 (1 / 5) (1 / 25)
  A0_symmetric A0_definite gauss_seidel radius_1 jacobi_form
  lower_value (4 / 5) (6 / 5) (1 / 4) (1 / 100) ones fives fives_solve eigenvalues A0_above A0_below nu_one bound_one
    sweeps
  (fun k => half_way (sweeps k)) sweep_count ones_above sweeps_are sweeps_return.
