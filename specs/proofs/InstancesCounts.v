(* Clauses: Lemma E.2 (1) corrected, Lemma E.2 (2), Lemma E.2 (3), Lemma E.2 (4) corrected, Lemma E.2, Corollary D.1 corrected *)
(* Instances of the counts in the energy norm and of conjugate gradients: A = (1, -1/5; -1/5, 1), whose eigenvalues are
   4/5 and 6/5. Conjugate gradients with the preconditioner (6/5) 1 and b = (1, 0), which is no eigenvector, take two
   iterations. *)
From Coq Require Import Reals Lra Lia Psatz Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi YoungSpectral SorRun SurrogateBound EnergyCount EnergyCountRun
  SsorCountRun.
From LearningToRelax Require Import CgSurrogate CgLipschitz CgCount CgNuSign OnlineSorExample TwoByTwo
  InstancesSurrogate InstancesYoung.
Open Scope R_scope.

Lemma A0_quadratic v : quadratic 2 A0 v = v 0%nat ^ 2 - 2 / 5 * (v 0%nat * v 1%nat) + v 1%nat ^ 2.
Proof. unfold quadratic, A0, coupled. cbn [sum Nat.eqb]. field. Qed.
Lemma A0_above v : 4 / 5 * sum 2 (fun i => v i ^ 2) <= quadratic 2 A0 v.
Proof. rewrite A0_quadratic. cbn [sum]. assert (Q := pow2_ge_0 (v 0%nat - v 1%nat)). nra. Qed.
Lemma A0_below v : quadratic 2 A0 v <= 6 / 5 * sum 2 (fun i => v i ^ 2).
Proof. rewrite A0_quadratic. cbn [sum]. assert (Q := pow2_ge_0 (v 0%nat + v 1%nat)). nra. Qed.
Lemma eigenvalues : 0 < 4 / 5 <= 6 / 5.
Proof. lra. Qed.

(* Corollary D.1: Gauss-Seidel contracts the energy norm by 1/5; b = (1, 1), so the solution is (5/4, 5/4). *)
Lemma gauss_seidel_contracts (e d : nat -> R) : (forall i, (i < 2)%nat ->
  mat_vec 2 (splitting A0 1) d i = mat_vec 2 A0 e i) ->
  quadratic 2 A0 (fun i => e i - d i) <= (1 / 5) ^ 2 * quadratic 2 A0 e.
Proof.
  intros H. assert (H0 := H 0%nat ltac:(lia)). assert (H1 := H 1%nat ltac:(lia)).
  unfold mat_vec, splitting, A0, coupled in H0, H1. cbn [sum Nat.ltb Nat.leb Nat.eqb] in H0, H1. rewrite !A0_quadratic.
  set (e0 := e 0%nat) in *. set (e1 := e 1%nat) in *.
  assert (D0 : d 0%nat = e0 - 1 / 5 * e1) by lra. assert (D1 : d 1%nat = e1 - 1 / 25 * e1) by lra. rewrite D0, D1.
  assert (Q := pow2_ge_0 (e0 - 1 / 5 * e1)). nra.
Qed.
Definition fives (i : nat) : R := 5 / 4.
Lemma fives_solve i : (i < 2)%nat -> mat_vec 2 A0 fives i = ones i.
Proof. intros Hi. unfold mat_vec, A0, coupled, fives, ones. cbn [sum].
  destruct i as [|[|i]]; [| |lia]; cbn [Nat.eqb]; field. Qed.
Definition run1 : nat -> nat -> R := coupled_run 1 (1 / 5) ones 1.
Lemma run1_is_run : sor_run 2 A0 ones 1 run1.
Proof. exact (sor_run_exists 2 A0 1 A0_definite gauss_seidel ones). Qed.
Lemma run1_positive : 0 < norm 2 (residual_of 2 A0 ones (run1 0%nat)).
Proof. apply sqrt_lt_R0. unfold residual_of, mat_vec, run1, coupled_run, ones. cbn [sum sor_iterate]. lra. Qed.
Lemma run1_returns : returns (1 / 100) (fun k => norm 2 (residual_of 2 A0 ones (run1 k))) (coupled_count 1 (1 / 5)
  ones 1).
Proof. apply (coupled_returns 1 (1 / 5) ones 1); lra. Qed.
Definition corollary_D_1_instance := corollary_D_1 2 A0 ones 1 (1 / 5) (4 / 5) (6 / 5) (1 / 100)
  run1 fives A0_symmetric run1_is_run fives_solve
  tolerance ltac:(lra) eigenvalues A0_above A0_below gauss_seidel_contracts _ run1_positive run1_returns.

(* Corollary D.2: symmetric Gauss-Seidel on the same system, by substitution forwards and backwards. *)
Definition forwards (r : nat -> R) (i : nat) : R := match i with O => r 0%nat | _ => r 1%nat + 1 / 5 * r 0%nat end.
Definition backwards (r : nat -> R) (i : nat) : R := match i with O => r 0%nat + 1 / 5 * r 1%nat | _ => r 1%nat end.
Definition half_way (x : nat -> R) (i : nat) : R := x i + forwards (residual_of 2 A0 ones x) i.
Fixpoint sweeps (k : nat) : nat -> R :=
  match k with O => fun _ => 0 | S k' => fun i => half_way (sweeps k')
    i + backwards (residual_of 2 A0 ones (half_way (sweeps k'))) i end.
Lemma sweeps_are : ssor_run 2 A0 ones 1 sweeps (fun k => half_way (sweeps k)).
Proof.
  split; [reflexivity|]. intros k i Hi. cbn [sweeps]. split.
  - rewrite (mat_vec_ext 2 _ _ (forwards (residual_of 2 A0 ones (sweeps k)))) by (intros; unfold half_way; ring).
    unfold mat_vec, splitting, A0, coupled. cbn [sum forwards].
      destruct i as [|[|i]]; [| |lia]; cbn [Nat.ltb Nat.leb Nat.eqb]; field.
  - set (h := half_way (sweeps k)). rewrite (mat_vec_ext 2 _ _ (backwards (residual_of 2 A0 ones h))) by (intros; ring).
    unfold mat_vec, backward_splitting, splitting, A0, coupled. cbn [sum backwards].
    destruct i as [|[|i]]; [| |lia]; cbn [Nat.ltb Nat.leb Nat.eqb]; field.
Qed.
Lemma fifth_rate : 0 < 1 / 5 < 1.
Proof. lra. Qed.
Lemma ones_norm : 1 <= norm 2 ones.
Proof. unfold norm, ones. cbn [sum]. rewrite <- sqrt_1 at 1. apply sqrt_le_1_alt. lra. Qed.
Definition sweep_residual (k : nat) : R := norm 2 (residual_of 2 A0 ones (sweeps k)).
Lemma sweeps_first : sweep_residual 0 = norm 2 ones.
Proof. exact (first_residual 2 A0 ones 1 sweeps _ sweeps_are). Qed.
Definition relative : R := 1 / 100 / sweep_residual 0.
Definition sweep_count : nat := first_within relative sweep_residual 4 0.
Lemma sweeps_return : returns_absolute (1 / 100) sweep_residual sweep_count.
Proof.
  assert (P : 1 <= sweep_residual 0) by (rewrite sweeps_first; exact ones_norm).
  assert (E : relative * sweep_residual 0 = 1 / 100) by (unfold relative; field; lra).
  assert (R : returns relative sweep_residual sweep_count).
  { apply first_within_returns; [intros; lia|]. rewrite E. cbn [Nat.add].
    assert (D := residuals_decay 2 A0 ones (4 / 5) (6 / 5) sweeps fives A0_symmetric fives_solve eigenvalues A0_above
      A0_below
      ((1 / 5) ^ 2) 4 ltac:(lra) (sweeps_contract 2 A0 ones 1 (1 / 5) (4 / 5) (6 / 5)
        sweeps (fun k => half_way (sweeps k)) fives A0_symmetric
        A0_definite gauss_seidel sweeps_are fives_solve eigenvalues A0_above gauss_seidel_contracts)).
    change (sweep_residual 4 <= sqrt (6 / 5 / (4 / 5)) * ((1 / 5) ^ 2) ^ 4 * sweep_residual 0) in D.
      rewrite sweeps_first in D.
    assert (S1 : sqrt (6 / 5 / (4 / 5)) <= 2) by (rewrite <- (sqrt_pow2 2) by lra; apply sqrt_le_1_alt; lra).
    assert (N : norm 2 ones <= 2) by (unfold norm, ones; cbn [sum]; rewrite <- (sqrt_pow2 2) by lra;
      apply sqrt_le_1_alt; lra).
    assert (S0 := sqrt_pos (6 / 5 / (4 / 5))). assert (N0 := ones_norm). simpl in D. nra. }
  destruct R as [R1 R2]. rewrite E in R1. split; [exact R1|]. intros i Hi. specialize (R2 i Hi). now rewrite E in R2.
Qed.
Lemma ones_above : 0 < 1 / 100 < norm 2 ones.
Proof. assert (N := ones_norm). lra. Qed.
Definition corollary_D_2_instance := corollary_D_2 2 A0 ones 1 (1 / 5) (4 / 5) (6 / 5) (1 / 100)
  sweeps (fun k => half_way (sweeps k)) fives
  A0_symmetric A0_definite gauss_seidel sweeps_are fives_solve fifth_rate eigenvalues A0_above A0_below
    gauss_seidel_contracts sweep_count
  ones_above sweeps_return.

(* Residual norms 2 (1/2)^k and (1/4)^k. *)
Lemma sqrt_4 : sqrt 4 = 2.
Proof. rewrite <- (sqrt_pow2 2) by lra. f_equal. lra. Qed.
Lemma halving_bounded k : halving k <= sqrt 4 * (1 / 2) ^ k * halving 0.
Proof. rewrite sqrt_4. unfold halving. assert (P : 0 < (1 / 2) ^ k) by (apply pow_lt; lra). simpl. lra. Qed.
Definition energy_count_instance := energy_count (1 / 100) 4 (1 / 2) halving 7 tolerance ltac:(lra) ltac:(lra)
  halving_positive halving_bounded
  halving_returns.
Definition quartering (k : nat) : R := (1 / 4) ^ k.
Lemma quartering_returns : returns_absolute (1 / 100) quartering 4.
Proof. split; [unfold quartering; simpl; lra|]. intros i Hi. unfold quartering.
  do 4 (destruct i as [|i]; [simpl; lra|]). lia. Qed.
Lemma quartering_bounded k : quartering k <= sqrt 4 * ((1 / 2) ^ 2) ^ k * 1.
Proof.
  rewrite sqrt_4. unfold quartering. replace ((1 / 2) ^ 2) with (1 / 4) by field.
    assert (P : 0 < (1 / 4) ^ k) by (apply pow_lt; lra). lra.
Qed.
Definition energy_count_absolute_instance := energy_count_absolute (1 / 100) 4 (1 / 2) 1 quartering 4 ltac:(lra)
  ltac:(lra) ltac:(lra) ltac:(lra)
  eq_refl quartering_bounded quartering_returns.

(* Conjugate gradients. *)
Definition precond (i j : nat) : R := if Nat.eqb i j then 6 / 5 else 0.
Definition inverse (i j : nat) : R := if Nat.eqb i j then 5 / 6 else 0.
Definition rhs (i : nat) : R := match i with O => 1 | _ => 0 end.
Definition solution (i : nat) : R := match i with O => 25 / 24 | S O => 5 / 24 | _ => 0 end.
Definition iterates (k : nat) : nat -> R := match k with O => fun _ => 0 | S O => rhs | _ => solution end.
Lemma precond_symmetric : symmetric 2 precond.
Proof. intros i j _ _. unfold precond. now rewrite Nat.eqb_sym. Qed.
Lemma inverse_symmetric : symmetric 2 inverse.
Proof. intros i j _ _. unfold inverse. now rewrite Nat.eqb_sym. Qed.
Lemma inverse_inverts v i : (i < 2)%nat -> mat_vec 2 precond (mat_vec 2 inverse v) i = v i.
Proof. intros Hi. unfold mat_vec, precond, inverse. cbn [sum]. destruct i as [|[|i]]; [| |lia]; cbn [Nat.eqb]; field.
  Qed.
Lemma solution_solves i : (i < 2)%nat -> mat_vec 2 A0 solution i = rhs i.
Proof.
  intros Hi. unfold mat_vec, A0, coupled. cbn [sum solution]. destruct i as [|[|i]]; [| |lia]; cbn [Nat.eqb rhs]; field.
Qed.
Lemma precond_quadratic v : quadratic 2 precond v = 6 / 5 * sum 2 (fun i => v i ^ 2).
Proof. unfold quadratic, precond. cbn [sum Nat.eqb]. ring. Qed.
Lemma precond_above v : quadratic 2 A0 v <= quadratic 2 precond v.
Proof. rewrite precond_quadratic. apply A0_below. Qed.
Lemma precond_below v : quadratic 2 precond v <= 3 / 2 * quadratic 2 A0 v.
Proof. rewrite precond_quadratic. assert (Q := A0_above v). lra. Qed.
Lemma krylov_0 : krylov_vector 2 A0 inverse rhs 0 = fun i => match i with O => 5 / 6 | _ => 0 end.
Proof.
  extensionality i. unfold krylov_vector. cbn [Nat.iter nat_rect]. unfold mat_vec, inverse. cbn [sum rhs].
  destruct i as [|[|i]]; cbn [Nat.eqb]; field.
Qed.
Lemma krylov_1 : krylov_vector 2 A0 inverse rhs 1 = fun i => match i with O => 25 / 36 | S O => - (5 / 36) | _ => 0 end.
Proof.
  extensionality i. change (krylov_vector 2 A0 inverse rhs 1 i)
    with (mat_vec 2 inverse (mat_vec 2 A0 (krylov_vector 2 A0 inverse rhs 0)) i).
  rewrite krylov_0. unfold mat_vec, inverse, A0, coupled. cbn [sum Nat.eqb].
    destruct i as [|[|i]]; cbn [Nat.eqb]; field.
Qed.
Definition second_step (j : nat) : R := match j with O => 5 / 2 | S O => - (3 / 2) | _ => 0 end.
Lemma second_point k : krylov_point 2 A0 inverse rhs (S (S k)) second_step = solution.
Proof.
  extensionality i. unfold krylov_point. induction k as [|k IH].
  - cbn [sum second_step]. rewrite krylov_0, krylov_1. destruct i as [|[|i]]; cbn [solution]; field.
  - change (sum (S (S k)) (fun j => second_step j * krylov_vector 2 A0 inverse rhs j i)
    + 0 * krylov_vector 2 A0 inverse rhs (S (S k)) i = solution i).
    rewrite IH. ring.
Qed.
Lemma iterates_are : cg_iterates 2 A0 inverse rhs solution iterates.
Proof.
  intros [|[|k]]; (split; [|intros c; unfold error_energy; rewrite !A0_quadratic]).
  - exists (fun _ => 0). reflexivity.
  - unfold krylov_point. cbn [sum iterates]. lra.
  - exists (fun _ => 6 / 5). extensionality i. unfold krylov_point. cbn [sum iterates]. rewrite krylov_0.
    destruct i as [|i]; cbn [rhs]; field.
  - unfold krylov_point. cbn [sum iterates]. rewrite krylov_0. cbn [solution rhs].
    set (u := c 0%nat * (5 / 6)). replace (0 + u) with u by ring. assert (Q := pow2_ge_0 (u - 1)). nra.
  - exists second_step. symmetry. apply second_point.
  - cbn [iterates]. set (v := krylov_point 2 A0 inverse rhs (S (S k)) c).
    assert (Q := A0_above (fun i => solution i - v i)).
    rewrite A0_quadratic in Q. cbn [sum] in Q. assert (Q0 := pow2_ge_0 (solution 0%nat - v 0%nat)).
      assert (Q1 := pow2_ge_0 (solution 1%nat - v 1%nat)). nra.
Qed.
Lemma rhs_norm : norm 2 rhs = 1.
Proof. unfold norm. cbn [sum rhs]. replace (0 + 1 ^ 2 + 0 ^ 2) with 1 by ring. apply sqrt_1. Qed.
Lemma iterates_return : returns_absolute (1 / 100) (fun k => norm 2 (residual_of 2 A0 rhs (iterates k))) 2.
Proof.
  assert (R : forall k v, sum 2 (fun i => residual_of 2 A0 rhs (iterates k) i ^ 2) = v ^ 2 -> 0 <= v ->
    norm 2 (residual_of 2 A0 rhs (iterates k)) = v).
  { intros k v E Hv. unfold norm. rewrite E. now apply sqrt_pow2. }
  split.
  - rewrite (R 2%nat 0); [lra | | lra]. unfold residual_of, mat_vec, A0, coupled.
    cbn [sum Nat.eqb iterates solution rhs]. field.
  - intros [|[|i]] Hi; [| |lia].
    + rewrite (R 0%nat 1); [lra | | lra]. unfold residual_of, mat_vec, A0, coupled. cbn [sum Nat.eqb iterates rhs].
      field.
    + rewrite (R 1%nat (1 / 5)); [lra | | lra]. unfold residual_of, mat_vec, A0, coupled.
      cbn [sum Nat.eqb iterates rhs]. field.
Qed.
Definition cg_residual_instance := cg_residual 2 A0 precond inverse rhs solution A0_symmetric precond_symmetric
  inverse_symmetric A0_definite inverse_inverts
  solution_solves (3 / 2) ltac:(lra) precond_above precond_below iterates iterates_are (4 / 5) (6 / 5)
    eigenvalues A0_above A0_below 0%nat.
Lemma large_rhs : 1 / 100 < norm 2 rhs.
Proof. rewrite rhs_norm. lra. Qed.
Definition cg_count_instance := cg_count 2 A0 precond inverse rhs solution A0_symmetric precond_symmetric
  inverse_symmetric A0_definite inverse_inverts
  solution_solves (3 / 2) ltac:(lra) precond_above precond_below iterates iterates_are (4 / 5) (6 / 5)
    eigenvalues A0_above A0_below (1 / 100)
  ltac:(lra) 2%nat iterates_return large_rhs.
Lemma small_tolerance : 0 < 1 / 100 < norm 2 rhs.
Proof. split; [lra | exact large_rhs]. Qed.
(* At w = 1, mu = 2, nu = 0 the constant of Eq. 33 is 3/2. *)
Lemma precond_eq33 v : quadratic 2 precond v <= (1 + 2 * (2 - 1) ^ 2 / (4 * 1) + 1 * 0) / (2 - 1) * quadratic 2 A0 v.
Proof. replace ((1 + 2 * (2 - 1) ^ 2 / (4 * 1) + 1 * 0) / (2 - 1)) with (3 / 2) by field. apply precond_below. Qed.
Definition cg_count_below_surrogate_instance := cg_count_below_surrogate 2 A0 precond inverse rhs solution iterates (4 /
  5) (6 / 5) (1 / 100) 2 0 1 2
  A0_symmetric precond_symmetric inverse_symmetric A0_definite inverse_inverts solution_solves ltac:(lra) ltac:(lra)
    gauss_seidel precond_above
  precond_eq33 eigenvalues A0_above A0_below iterates_are small_tolerance iterates_return.

(* Lemma E.2 (2) to (4) at mu = 9, nu = -1/8. *)
Lemma mu_large : 1 < 9.
Proof. lra. Qed.
Lemma nu_low : - (1 / 4) <= - (1 / 8).
Proof. lra. Qed.
Lemma cg_optimum : 0 < cg_optimal 9 (- (1 / 8)) < 2.
Proof. exact (proj1 (cg_optimal_t 9 (- (1 / 8)) mu_large nu_low)). Qed.
Lemma half_way_down : 0 < cg_optimal 9 (- (1 / 8)) / 2 < cg_optimal 9 (- (1 / 8)).
Proof. assert (O := cg_optimum). lra. Qed.
Lemma half_way_up : cg_optimal 9 (- (1 / 8)) < (cg_optimal 9 (- (1 / 8)) + 2) / 2 < 2.
Proof. assert (O := cg_optimum). lra. Qed.
Definition cg_surrogate_decreasing_instance := cg_surrogate_decreasing 9 (- (1 / 8))
  mu_large nu_low 1 2 _ _ ltac:(lra) ltac:(lra)
  (proj1 half_way_down) (proj2 half_way_down) (Rle_refl _).
Definition cg_surrogate_increasing_instance := cg_surrogate_increasing 9 (- (1 / 8))
  mu_large nu_low 1 2 _ _ ltac:(lra) ltac:(lra)
  (Rle_refl _) (proj1 half_way_up) (proj2 half_way_up).
Lemma sqrt_16 : sqrt 16 = 4.
Proof. rewrite <- (sqrt_pow2 4) by lra. f_equal. lra. Qed.
Lemma sqrt_2_below : 2 * sqrt 2 - 2 <= 1.
Proof. assert (H : sqrt 2 <= 3 / 2); [|lra]. rewrite <- (sqrt_pow2 (3 / 2)) by lra. apply sqrt_le_1_alt. lra. Qed.
Lemma below_right_end : 1 <= 2 / (1 + 1 / sqrt 16).
Proof. rewrite sqrt_16. lra. Qed.
Definition cg_surrogate_bounded_instance := cg_surrogate_bounded 9 (- (1 / 8)) mu_large nu_low 1 4 (1 / 100)
  16 1 ltac:(lra) ltac:(lra) ltac:(lra)
  tolerance ltac:(lra) sqrt_2_below below_right_end.
Definition cg_printed_constant_fails_instance := cg_printed_constant_fails 9 (- (1 / 8)) mu_large nu_low ltac:(lra).
Definition nu_can_be_positive_instance := nu_can_be_positive (3 / 4) ltac:(lra).
Definition example_73K_instance := example_73K 5 73100 ltac:(lra).
Definition example_73K_all_instance := example_73K_all 5 73100 (1 / 2) (1 / 10) (3 / 2) ltac:(lra) ltac:(lra)
  ltac:(lra) ltac:(lra) ltac:(lra).
