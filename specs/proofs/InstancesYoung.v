(* Clauses: Young's radius, Algorithm 1, Residual recursion, Normal forms, Ostrowski-Reich, Assumption 2.1 *)
(* Instances of Young's theory and of Algorithm 1's runs in coordinates: A = (1, -1/5; -1/5, 1), whose Jacobi radius is
   1/5, b = (1, 1), at w = 3/2, or at w = 1, where 1/25 is an eigenvalue of C_w. *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi YoungScalar YoungRoots YoungSpectral SorRun
  SorTerminates SurrogateBound OnlineSorExample TwoByTwo.
Open Scope R_scope.

Definition A0 : nat -> nat -> R := coupled 1 (1 / 5).
Definition beta0 : R := 1 / 5 / 1.
Definition ones (i : nat) : R := 1.
Lemma positive : 0 < 1 / 5.
Proof. lra. Qed.
Lemma dominated : 1 / 5 < 1.
Proof. lra. Qed.
Lemma A0_symmetric : symmetric 2 A0.
Proof. apply coupled_symmetric. Qed.
Lemma A0_definite : positive_definite 2 A0.
Proof. exact (coupled_definite 1 (1 / 5) positive dominated). Qed.
Lemma A0_levels : levels 2 A0 (fun i => i).
Proof. apply coupled_levels. Qed.
Lemma A0_radius : is_spectral_radius 2 (jacobi A0) beta0.
Proof. exact (coupled_jacobi_radius 1 (1 / 5) positive dominated). Qed.
Lemma A0_eigenpair : is_eigenpair 2 (jacobi A0) (RtoC beta0) (fun _ => RtoC 1).
Proof. exact (coupled_jacobi_eigen 1 (1 / 5) positive dominated). Qed.
Lemma A0_defect w : 0 < w < 2 -> is_defect 2 A0 w (coupled_defect beta0 w).
Proof. exact (coupled_is_defect 1 (1 / 5) positive dominated w). Qed.
Lemma over : 0 < 3 / 2 < 2.
Proof. lra. Qed.
Lemma gauss_seidel : 0 < 1 < 2.
Proof. lra. Qed.
Lemma beta0_range : 0 <= beta0 < 1.
Proof. unfold beta0. lra. Qed.

Definition jacobi_eigenvalue_real_instance := jacobi_eigenvalue_real 2 A0 A0_symmetric A0_definite (RtoC beta0)
  _ A0_eigenpair.
Definition jacobi_eigenvalue_opposite_instance :=
  jacobi_eigenvalue_opposite 2 A0 A0_symmetric A0_definite (fun i => i) A0_levels (RtoC beta0) _ A0_eigenpair.
Definition jacobi_radius_eigenvalue_instance :=
  jacobi_radius_eigenvalue 2 A0 A0_symmetric A0_definite (fun i => i) A0_levels beta0 A0_radius.

Definition first (i : nat) : C := match i with O => RtoC 1 | _ => RtoC 0 end.
Lemma defect_eigenpair : is_eigenpair 2 (coupled_defect beta0 1) (RtoC (beta0 ^ 2)) first.
Proof.
  split.
  - exists 0%nat. split; [lia|]. intros E. apply (f_equal fst) in E. simpl in E. lra.
  - intros i Hi. unfold apply_to. cbn [csum]. destruct i as [|[|i]]; [| |lia]; cbn [coupled_defect first].
    + replace (1 - 1 + beta0 ^ 2 * 1 ^ 2) with (beta0 ^ 2) by ring. ring.
    + replace (beta0 * 1 * (1 - 1)) with 0 by ring. ring.
Qed.
Lemma square_nonzero : RtoC (beta0 ^ 2) <> RtoC 0.
Proof. intros E. apply (f_equal fst) in E. cbn [RtoC fst] in E. unfold beta0 in E. lra. Qed.
Lemma square_relation : young_relation 1 beta0 (RtoC (beta0 ^ 2)).
Proof. unfold young_relation. replace (1 - 1) with 0 by ring. replace (1 ^ 2 * beta0 ^ 2) with (beta0 ^ 2) by ring.
  ring. Qed.
Definition sor_eigenvalue_to_jacobi_instance := sor_eigenvalue_to_jacobi 2 A0 1 A0_symmetric A0_definite gauss_seidel _
  (A0_defect 1 gauss_seidel) (fun i => i) A0_levels _ first defect_eigenpair square_nonzero.
Definition jacobi_eigenvalue_to_sor_instance := jacobi_eigenvalue_to_sor 2 A0 1 A0_symmetric A0_definite gauss_seidel _
  (A0_defect 1 gauss_seidel) (fun i => i) A0_levels _ beta0 _ A0_eigenpair square_relation square_nonzero.
Definition young_spectral_radius_instance := young_spectral_radius 2 A0 (3 / 2)
  A0_symmetric A0_definite over _ (A0_defect (3 / 2) over)
  (fun i => i) A0_levels beta0 _ A0_radius (coupled_radius 1 (1 / 5) positive dominated (3 / 2) over).

Lemma optimum_range : 1 <= optimal_omega beta0 < 3 / 2.
Proof.
  split; [apply optimal_omega_range, beta0_range|]. rewrite optimal_omega_root by apply beta0_range.
  assert (S : 9 / 10 <= sqrt (1 - beta0 ^ 2)) by (rewrite <- (sqrt_pow2 (9 / 10)) by lra; apply sqrt_le_1_alt;
    unfold beta0; lra).
  set (s := sqrt (1 - beta0 ^ 2)) in *. apply Rmult_lt_reg_r with (1 + s); [lra|].
  replace (2 / (1 + s) * (1 + s)) with 2 by (field; lra). lra.
Qed.
Definition young_radius_above_instance := young_radius_above beta0 (3 / 2) (Rlt_le _ _ (proj2 optimum_range)).
Definition young_radius_range_instance := young_radius_range beta0 beta0_range (3 / 2) over.
Definition young_radius_one_instance := young_radius_one beta0 beta0_range.
Definition young_radius_decreasing_instance := young_radius_decreasing beta0 beta0_range (1 / 2) 1 ltac:(lra)
  ltac:(lra) (proj1 optimum_range).
Definition young_radius_increasing_instance := young_radius_increasing beta0 (3 / 2) (7 / 4)
  (Rlt_le _ _ (proj2 optimum_range)) ltac:(lra).
Definition young_radius_least_instance := young_radius_least beta0 beta0_range (3 / 2)
  over (Rgt_not_eq _ _ (proj2 optimum_range)).
Definition young_radius_continuous_instance := young_radius_continuous beta0 beta0_range (3 / 2) over.
Definition young_radius_lower_instance := young_radius_lower beta0 (3 / 2) beta0_range over.
Definition young_root_attained_instance := young_root_attained beta0 (3 / 2) beta0_range over.
Lemma half_range : 0 <= 1 / 2 < 1.
Proof. lra. Qed.
Lemma beta0_below : Rabs beta0 <= 1 / 2.
Proof. unfold beta0. rewrite Rabs_right; lra. Qed.
Definition young_root_bound_instance := young_root_bound (1 / 2)
  1 half_range gauss_seidel beta0 _ beta0_below square_relation.

Definition run0 : nat -> nat -> R := sor_iterate 2 A0 ones (3 / 2).
Lemma run0_is_run : sor_run 2 A0 ones (3 / 2) run0.
Proof. exact (sor_run_exists 2 A0 (3 / 2) A0_definite over ones). Qed.
Lemma tolerance : 0 < 1 / 100 < 1.
Proof. lra. Qed.
Lemma level : 0 < 1 / 1000.
Proof. lra. Qed.
Lemma residual_positive : 0 < norm 2 (residual_of 2 A0 ones (run0 0%nat)).
Proof.
  apply sqrt_lt_R0. unfold residual_of, mat_vec, run0, ones. cbn [sum sor_iterate]. lra.
Qed.
Definition sor_run_exists_instance := sor_run_exists 2 A0 (3 / 2) A0_definite over ones.
Definition sor_run_unique_instance := sor_run_unique 2 A0 (3 / 2)
  A0_definite over ones run0 run0 run0_is_run run0_is_run
  3%nat 1%nat ltac:(lia).
Definition sor_run_residuals_instance := sor_run_residuals 2 A0 ones (3 / 2) _ run0 (A0_defect (3 / 2) over)
  run0_is_run
  3%nat 1%nat ltac:(lia).
Definition defect_exists_instance := defect_exists 2 A0 (3 / 2) A0_definite over.
Definition residuals_get_small_instance := residuals_get_small 2 A0 ones (3 / 2)
  run0 A0_symmetric A0_definite over run0_is_run (1 / 1000) level.
Definition index_exists_instance := index_exists 2 A0 ones (3 / 2)
  run0 A0_symmetric A0_definite over run0_is_run (1 / 100) tolerance residual_positive.
Definition algorithm_1_returns_instance := algorithm_1_returns 2 A0 ones (3 / 2)
  run0 A0_symmetric A0_definite over run0_is_run (1 / 100) tolerance.
