(* Clauses: Theorem 2.1 corrected *)
(* The hypotheses of theorem_2_1 can be met: the 1 x 1 system A = (1), b = (1), with eps = 1/4, tau = 1/2, wmax = 3/2. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree ComplexSum RealJacobi YoungScalar YoungSpectral SorRun SurrogateBound SurrogateLipschitz.
From LearningToRelax Require Import OnlineSor TheoremTwoOne.
Open Scope R_scope.

Definition one_matrix (i j : nat) : R := 1.
Definition one_vector (i : nat) : R := 1.
Definition one_defect (w : R) (i j : nat) : R := 1 - w.
Definition one_sor (w : R) : nat := if Rle_dec (w - 1) (1 / 4) then 1%nat else 2%nat.

Lemma one_quadratic x : quadratic 1 one_matrix x = x 0%nat ^ 2.
Proof. unfold quadratic, one_matrix. cbn [sum]. ring. Qed.

Lemma one_definite : positive_definite 1 one_matrix.
Proof. intros x [i [Hi N]]. rewrite one_quadratic. replace i with 0%nat in N by lia. destruct (Rdichotomy _ _ N); nra. Qed.

Lemma scalar_spectral_radius c M : M 0%nat 0%nat = c -> is_spectral_radius 1 M (Rabs c).
Proof.
  intros <-. split.
  - intros l v [[i [Hi N]] E]. replace i with 0%nat in N by lia. specialize (E 0%nat ltac:(lia)). unfold apply_to in E. cbn [csum] in E.
    assert (Z : Cmult (Cminus (RtoC (M 0%nat 0%nat)) l) (v 0%nat) = RtoC 0).
    { transitivity (Cminus (Cplus (RtoC 0) (Cmult (RtoC (M 0%nat 0%nat)) (v 0%nat))) (Cmult l (v 0%nat))); [ring|]. rewrite E. ring. }
    apply Cmult_integral in Z. destruct Z as [Z|Z]; [|contradiction].
    replace l with (RtoC (M 0%nat 0%nat)); [rewrite Cmod_R; lra|].
    replace (RtoC (M 0%nat 0%nat)) with (Cplus (Cminus (RtoC (M 0%nat 0%nat)) l) l) by ring. rewrite Z. ring.
  - exists (RtoC (M 0%nat 0%nat)), (fun _ => RtoC 1). split; [|apply Cmod_R]. split.
    + exists 0%nat. split; [lia|]. intros E. apply (f_equal fst) in E. simpl in E. lra.
    + intros i Hi. replace i with 0%nat by lia. unfold apply_to. cbn [csum]. ring.
Qed.

Lemma one_power w k v : power 1 (one_defect w) k v 0%nat = (1 - w) ^ k * v 0%nat.
Proof.
  induction k as [|k IH]; [unfold power; simpl; ring|].
  change (power 1 (one_defect w) (S k) v 0%nat) with (mat_vec 1 (one_defect w) (power 1 (one_defect w) k v) 0%nat).
  unfold mat_vec. cbn [sum]. rewrite IH. unfold one_defect. simpl. ring.
Qed.

Lemma one_norm v : norm 1 v = Rabs (v 0%nat).
Proof. unfold norm. cbn [sum]. rewrite Rplus_0_l, <- pow2_abs. apply sqrt_pow2, Rabs_pos. Qed.

Lemma one_is_defect w : 0 < w -> is_defect 1 one_matrix w (one_defect w).
Proof.
  intros Hw i j Hi Hj. replace i with 0%nat by lia. replace j with 0%nat by lia.
  unfold splitting, one_matrix, one_defect. cbn [sum Nat.ltb Nat.leb Nat.eqb]. field. lra.
Qed.

Lemma one_residual w k : 0 < w < 2 ->
  norm 1 (residual_of 1 one_matrix one_vector (sor_iterate 1 one_matrix one_vector w k)) = Rabs (1 - w) ^ k.
Proof.
  intros Hw. rewrite one_norm.
  rewrite (sor_run_residuals 1 one_matrix one_vector w (one_defect w) _ (one_is_defect w ltac:(lra)) (sor_run_exists 1 one_matrix w one_definite Hw one_vector) k 0 ltac:(lia)).
  rewrite one_power. unfold one_vector. rewrite Rmult_1_r, <- RPow_abs. reflexivity.
Qed.

Lemma one_count w : 1 <= w <= 3 / 2 ->
  returns (1 / 4) (fun k => norm 1 (residual_of 1 one_matrix one_vector (sor_iterate 1 one_matrix one_vector w k))) (one_sor w).
Proof.
  intros Hw. assert (E : forall k, norm 1 (residual_of 1 one_matrix one_vector (sor_iterate 1 one_matrix one_vector w k)) = (w - 1) ^ k).
  { intros k. rewrite one_residual by lra. f_equal. rewrite Rabs_left1; lra. }
  unfold returns, one_sor. rewrite E. destruct (Rle_dec (w - 1) (1 / 4)) as [L|G].
  - rewrite E. split; [simpl; lra|]. intros i Hi. rewrite E. replace i with 0%nat by lia. simpl. lra.
  - rewrite E. split; [simpl; nra|]. intros i Hi. rewrite E. destruct i as [|[|i]]; [simpl; lra | simpl; lra | lia].
Qed.

(* Headline [Theorem 2.1 corrected] The hypotheses of Theorem 2.1, end to end, can be met: its bound for the system (1) x = (1), for all d and T. *)
Theorem theorem_2_1_example d T w : (1 <= d)%nat -> (1 <= T)%nat -> 0 < w <= 3 / 2 ->
  let K := - ln (1 / 4) / - ln (3 / 4) in
  expect d (algorithm2 (3 / 2) K d T (fun _ => one_sor)) T nil (iterations (3 / 2) d (fun _ => one_sor)) <=
  2 * K * sqrt (2 * INR d * INR T)
  + sum T (fun _ => - ln (1 / 4) / (INR d * ln (alpha 0 (1 / 2) (3 / 2)) ^ 2))
  + sum T (fun _ => 1 + - ln (1 / 4) / - ln (Rabs (1 - w) + 1 / 2 * (1 - Rabs (1 - w)))).
Proof.
  intros Hd HT Hw K.
  refine (theorem_2_1 (1 / 4) (3 / 2) K (3 / 4) d T (fun _ => 1%nat) (fun _ => one_matrix) (fun _ => one_vector) (fun _ => 0) (fun _ => 1 / 2)
    (fun _ => one_defect) (fun _ w => Rabs (1 - w)) (fun _ => sor_iterate 1 one_matrix one_vector) (fun _ => one_sor)
    _ _ Hd HT _ _ _ _ _ _ _ _ _ _ _ _ _ _ w Hw).
  - lra.
  - lra.
  - intros _ i j _ _. reflexivity.
  - intros _. exact one_definite.
  - intros _. exists (fun i => i). intros i j Hi Hj. lia.
  - intros _. rewrite <- Rabs_R0. apply scalar_spectral_radius. unfold jacobi, one_matrix. simpl. field.
  - intros _ v Hv. apply one_is_defect. lra.
  - intros _ v Hv. apply scalar_spectral_radius. reflexivity.
  - intros _ v Hv. apply sor_run_exists; [exact one_definite | lra].
  - intros _ v Hv. now apply one_count.
  - intros _. lra.
  - intros _ v Hv k _ u. rewrite !one_norm, one_power, Rabs_mult, <- RPow_abs.
    apply Rmult_le_compat_r; [apply Rabs_pos|]. apply pow_incr. assert (P := Rabs_pos (1 - v)). rewrite Rabs_left1 in * by lra. lra.
  - intros _. left. rewrite inv_e2. assert (E := e2_small). lra.
  - intros _. unfold alpha. rewrite Rmax_right by lra. lra.
  - lra.
  - unfold K. lra.
Qed.
