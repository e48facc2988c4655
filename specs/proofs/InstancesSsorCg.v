(* Clauses: Lemma E.2 (1) corrected, Eq. 33, Definition E.1 *)
(* Instances of Eq. 33 and of Lemma E.2 (1), end to end: A = (1, -1/5; -1/5, 1), mu = 5/4, nu = -1/8, w = 1, b = (1, 0),
   eps = 1/1000. SSOR's preconditioner has the inverse (26/25, 1/5; 1/5, 1). Two iterations are made, the first to
   650/649 (26/25, 1/5). *)
From Coq Require Import Reals Lra Lia Psatz Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi YoungSpectral SorRun EnergyCount CgNuSign CgCount CgExistence
  SsorPreconditioner TwoByTwo.
From LearningToRelax Require Import InstancesYoung InstancesCounts.
Open Scope R_scope.

Lemma mu_bounds v : sum 2 (fun k => A0 k k * v k ^ 2) <= 5 / 4 * quadratic 2 A0 v.
Proof.
  assert (Q := A0_above v). unfold A0 at 1, coupled. cbn [sum Nat.eqb] in *. lra.
Qed.
Lemma overlap_value v : quadratic 2 (overlap_matrix 2 A0) v = - (1 / 4) * v 0%nat ^ 2 + (1 / 25 - 1 / 4) * v 1%nat ^ 2.
Proof. unfold quadratic, overlap_matrix, lower, A0, coupled. cbn [sum Nat.eqb Nat.ltb Nat.leb]. field. Qed.
Lemma nu_bounds v : quadratic 2 (overlap_matrix 2 A0) v <= - (1 / 8) * quadratic 2 A0 v.
Proof.
  rewrite overlap_value. assert (Q := A0_below v). cbn [sum] in Q. assert (Q0 := pow2_ge_0 (v 0%nat)).
    assert (Q1 := pow2_ge_0 (v 1%nat)). nra.
Qed.
Definition ssor_form_above_instance := ssor_form_above 2 A0 (3 / 2) A0_symmetric A0_definite over.
Definition ssor_form_below_instance := ssor_form_below 2 A0 (3 / 2) A0_symmetric A0_definite over (5 / 4) (- (1 / 8))
  mu_bounds nu_bounds.

Definition inverse_entries (i j : nat) : R :=
  match i, j with O, O => 26 / 25 | O, S O => 1 / 5 | S O, O => 1 / 5 | S O, S O => 1 | _, _ => 0 end.
Lemma inverse_value i j : (j < 2)%nat -> ssor_inverse 2 A0 1 i j = inverse_entries i j.
Proof.
  intros Hj. unfold ssor_inverse, splitting_inverse. cbn [sum forward Nat.eqb]. unfold splitting, A0, coupled.
    cbn [Nat.eqb Nat.ltb Nat.leb].
  destruct j as [|[|j]]; [| |lia]; (destruct i as [|[|i]]); cbn [Nat.eqb inverse_entries]; field.
Qed.
Lemma inverse_apply v i : mat_vec 2 (ssor_inverse 2 A0 1) v i =
  match i with O => 26 / 25 * v 0%nat + 1 / 5 * v 1%nat | S O => 1 / 5 * v 0%nat + v 1%nat | _ => 0 end.
Proof. unfold mat_vec. cbn [sum]. rewrite !inverse_value by lia. destruct i as [|[|i]]; cbn [inverse_entries]; ring.
  Qed.

Definition first_step (i : nat) : R := match i with O => 676 / 649 | S O => 130 / 649 | _ => 0 end.
Definition ssor_iterates (k : nat) : nat -> R := match k with O => fun _ => 0 | S O => first_step | _ => solution end.
Lemma ssor_krylov_0 : krylov_vector 2 A0 (ssor_inverse 2 A0 1)
  rhs 0 = fun i => match i with O => 26 / 25 | S O => 1 / 5 | _ => 0 end.
Proof.
  extensionality i. unfold krylov_vector. cbn [Nat.iter nat_rect]. rewrite inverse_apply.
    destruct i as [|[|i]]; cbn [rhs]; field.
Qed.
Lemma ssor_krylov_1 : krylov_vector 2 A0 (ssor_inverse 2 A0 1)
  rhs 1 = fun i => match i with O => 649 / 625 | S O => 24 / 125 | _ => 0 end.
Proof.
  extensionality i.
  change (krylov_vector 2 A0 (ssor_inverse 2 A0 1) rhs 1 i)
    with (mat_vec 2 (ssor_inverse 2 A0 1) (mat_vec 2 A0 (krylov_vector 2 A0 (ssor_inverse 2 A0 1) rhs 0)) i).
  rewrite inverse_apply, ssor_krylov_0. unfold mat_vec, A0, coupled. cbn [sum Nat.eqb]. destruct i as [|[|i]]; field.
Qed.
Definition ssor_second (j : nat) : R := match j with O => 49 / 24 | S O => - (25 / 24) | _ => 0 end.
Lemma ssor_second_point k : krylov_point 2 A0 (ssor_inverse 2 A0 1) rhs (S (S k)) ssor_second = solution.
Proof.
  extensionality i. unfold krylov_point. induction k as [|k IH].
  - cbn [sum ssor_second]. rewrite ssor_krylov_0, ssor_krylov_1. destruct i as [|[|i]]; cbn [solution]; field.
  - change (sum (S (S k)) (fun j => ssor_second j * krylov_vector 2 A0 (ssor_inverse 2 A0 1) rhs j i)
      + 0 * krylov_vector 2 A0 (ssor_inverse 2 A0 1) rhs (S (S k)) i = solution i). rewrite IH. ring.
Qed.
Lemma ssor_iterates_are : cg_iterates 2 A0 (ssor_inverse 2 A0 1) rhs solution ssor_iterates.
Proof.
  intros [|[|k]]; (split; [|intros c; unfold error_energy; rewrite !A0_quadratic]).
  - exists (fun _ => 0). reflexivity.
  - unfold krylov_point. cbn [sum ssor_iterates]. lra.
  - exists (fun _ => 650 / 649). extensionality i. unfold krylov_point. cbn [sum ssor_iterates]. rewrite ssor_krylov_0.
    destruct i as [|[|i]]; cbn [first_step]; field.
  - unfold krylov_point. cbn [sum ssor_iterates]. rewrite ssor_krylov_0. cbn [solution first_step].
    set (t := c 0%nat). assert (Q := pow2_ge_0 (t - 650 / 649)). nra.
  - exists ssor_second. symmetry. apply ssor_second_point.
  - cbn [ssor_iterates]. set (v := krylov_point 2 A0 (ssor_inverse 2 A0 1) rhs (S (S k)) c).
    assert (Q := A0_above (fun i => solution i - v i)). rewrite A0_quadratic in Q. cbn [sum] in Q.
    assert (Q0 := pow2_ge_0 (solution 0%nat - v 0%nat)). assert (Q1 := pow2_ge_0 (solution 1%nat - v 1%nat)). nra.
Qed.
Lemma ssor_returns : returns_absolute (1 / 1000) (fun k => norm 2 (residual_of 2 A0 rhs (ssor_iterates k))) 2.
Proof.
  split.
  - unfold norm. replace (sum 2 (fun i => residual_of 2 A0 rhs (ssor_iterates 2) i ^ 2)) with 0; [rewrite sqrt_0; lra|].
    unfold residual_of, mat_vec, A0, coupled. cbn [sum Nat.eqb ssor_iterates solution rhs]. field.
  - intros [|[|i]] Hi L; [| |lia]; apply Rle_not_lt in L; apply L; unfold norm;
    rewrite <- (sqrt_pow2 (1 / 1000)) by lra; apply sqrt_lt_1_alt;
      unfold residual_of, mat_vec, A0, coupled; cbn [sum Nat.eqb ssor_iterates first_step rhs]; lra.
Qed.
Lemma rhs_above : 0 < 1 / 1000 < norm 2 rhs.
Proof. rewrite rhs_norm. lra. Qed.
Definition ssor_cg_count_instance := ssor_cg_count 2 A0 rhs solution ssor_iterates (4 / 5) (6 / 5) (1 / 1000) (5 / 4)
  (- (1 / 8)) 1 2
  A0_symmetric A0_definite solution_solves ltac:(lra) ltac:(lra)
    gauss_seidel mu_bounds nu_bounds eigenvalues A0_above A0_below ssor_iterates_are
  rhs_above ssor_returns.
Definition krylov_best_exists_instance := krylov_best_exists 2 A0 (ssor_inverse 2 A0 1)
  rhs solution 1 A0_symmetric A0_definite.
