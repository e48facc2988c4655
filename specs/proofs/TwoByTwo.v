(* Clauses: Theorem 2.1 corrected, Young's radius *)
(* The systems that the instances of the chain to Theorem 2.1 use: (p, -a; -a, p) with 0 < a < p, whose Jacobi radius is
   a/p > 0. For a/p <= 1/5 and w in [1, 11/10] the matrix C_w contracts by 1/2. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi YoungScalar YoungRoots YoungSpectral SorRun
  SurrogateBound TheoremTwoOne.
Open Scope R_scope.

Definition coupled (p a : R) (i j : nat) : R := if Nat.eqb i j then p else - a.
(* C_w, r = a/p. *)
Definition coupled_defect (r w : R) (i j : nat) : R :=
  match i, j with
  | O, O => 1 - w + r ^ 2 * w ^ 2
  | O, _ => r * w
  | _, O => r * w * (1 - w)
  | _, _ => 1 - w
  end.

Section Coupled.
Variables p a : R.
Hypothesis Ha : 0 < a.
Hypothesis Hp : a < p.

Lemma coupled_symmetric : symmetric 2 (coupled p a).
Proof. intros i j _ _. unfold coupled. now rewrite Nat.eqb_sym. Qed.

Lemma coupled_definite : positive_definite 2 (coupled p a).
Proof.
  intros x [i [Hi N]]. unfold quadratic, coupled. cbn [sum Nat.eqb]. set (u := x 0%nat). set (v := x 1%nat).
  replace (0 + (0 + p * u * u + - a * v * u) + (0 + - a * u * v + p * v * v))
    with ((p - a) * (u ^ 2 + v ^ 2) + a * (u - v) ^ 2) by ring.
  assert (Q : 0 < u ^ 2 + v ^ 2).
  { assert (U := pow2_ge_0 u). assert (V := pow2_ge_0 v). destruct i as [|[|i]]; [| |lia].
    - assert (0 < u ^ 2) by (apply pow2_gt_0; exact N). lra.
    - assert (0 < v ^ 2) by (apply pow2_gt_0; exact N). lra. }
  assert (W := pow2_ge_0 (u - v)). assert (0 < (p - a) * (u ^ 2 + v ^ 2)) by (apply Rmult_lt_0_compat; lra).
  assert (0 <= a * (u - v) ^ 2) by (apply Rmult_le_pos; lra). lra.
Qed.

Lemma coupled_levels : levels 2 (coupled p a) (fun i => i).
Proof. intros i j Hi Hj _. lia. Qed.

Lemma coupled_ordered : consistently_ordered 2 (coupled p a).
Proof. exists (fun i => i). exact coupled_levels. Qed.

Lemma coupled_jacobi i j : jacobi (coupled p a) i j = if Nat.eqb i j then 0 else a / p.
Proof. unfold jacobi, coupled. rewrite Nat.eqb_refl. destruct (Nat.eqb i j); field; lra. Qed.

Lemma ratio_range : 0 < a / p < 1.
Proof.
  split; [apply Rdiv_lt_0_compat; lra|]. apply Rmult_lt_reg_r with p; [lra|].
    replace (a / p * p) with a by (field; lra). lra.
Qed.

Lemma coupled_jacobi_eigen : is_eigenpair 2 (jacobi (coupled p a)) (RtoC (a / p)) (fun _ => RtoC 1).
Proof.
  split.
  - exists 0%nat. split; [lia|]. intros E. apply (f_equal fst) in E. simpl in E. lra.
  - intros i Hi. unfold apply_to. cbn [csum]. rewrite !coupled_jacobi.
    destruct i as [|[|i]]; [| |lia]; cbn [Nat.eqb]; ring.
Qed.

Lemma coupled_jacobi_radius : is_spectral_radius 2 (jacobi (coupled p a)) (a / p).
Proof.
  assert (R := ratio_range). split.
  - intros l v [[i [Hi N]] E]. assert (E0 := E 0%nat ltac:(lia)). assert (E1 := E 1%nat ltac:(lia)).
    unfold apply_to in E0, E1. cbn [csum] in E0, E1.
    rewrite !coupled_jacobi in E0, E1. cbn [Nat.eqb] in E0, E1.
    assert (F0 : Cmult (RtoC (a / p)) (v 1%nat) = Cmult l (v 0%nat)) by (rewrite <- E0; ring).
    assert (F1 : Cmult (RtoC (a / p)) (v 0%nat) = Cmult l (v 1%nat)) by (rewrite <- E1; ring).
    apply (f_equal Cmod) in F0, F1. rewrite !Cmod_mult, Cmod_R, Rabs_right in F0, F1 by lra.
    assert (P0 := Cmod_ge_0 (v 0%nat)). assert (P1 := Cmod_ge_0 (v 1%nat)).
    assert (S : 0 < Cmod (v 0%nat) + Cmod (v 1%nat)).
    { destruct i as [|[|i]]; [| |lia]; apply Cmod_gt_0 in N; lra. }
    apply Rmult_le_reg_r with (Cmod (v 0%nat) + Cmod (v 1%nat)); [exact S|]. lra.
  - exists (RtoC (a / p)), (fun _ => RtoC 1). split; [exact coupled_jacobi_eigen | rewrite Cmod_R; apply Rabs_right;
    lra].
Qed.

Lemma coupled_is_defect w : 0 < w < 2 -> is_defect 2 (coupled p a) w (coupled_defect (a / p) w).
Proof.
  intros Hw i j Hi Hj. destruct i as [|[|i]]; [| |lia]; (destruct j as [|[|j]]; [| |lia]);
    unfold splitting, coupled, coupled_defect;
    cbn [sum Nat.ltb Nat.leb Nat.eqb]; field; lra.
Qed.

Lemma coupled_radius w : 0 < w < 2 -> is_spectral_radius 2 (coupled_defect (a / p) w) (young_radius (a / p) w).
Proof.
  intros Hw. assert (R := ratio_range). assert (Rb : 0 <= a / p < 1) by lra. assert (D := coupled_is_defect w Hw).
  assert (Rg := young_radius_range (a / p) Rb w Hw). assert (Aw := Rabs_pos (w - 1)). split.
  - intros l v E. destruct (Ceq_dec l (RtoC 0)) as [->|N]; [rewrite Cmod_0; lra|].
    destruct (sor_eigenvalue_to_jacobi 2 (coupled p a) w coupled_symmetric coupled_definite Hw _ D _ coupled_levels l v
      E N) as [mu [z [Ez Y]]].
    apply (young_root_bound (a / p) w Rb Hw mu l); [|exact Y]. rewrite <- Cmod_R.
      exact (proj1 coupled_jacobi_radius (RtoC mu) z Ez).
  - destruct (young_root_attained (a / p) w Rb Hw) as [l [Y M]].
    assert (N : l <> RtoC 0).
    { intros ->. rewrite Cmod_0 in M. destruct (Req_dec w 1) as [W|W].
      - subst w. rewrite (young_radius_one (a / p)) in M by exact Rb. assert (0 < (a / p) ^ 2) by (apply pow_lt; lra).
        lra.
      - assert (0 < Rabs (w - 1)) by (apply Rabs_pos_lt; lra). lra. }
    destruct (jacobi_eigenvalue_to_sor 2 (coupled p a) w coupled_symmetric coupled_definite Hw _ D _ coupled_levels l (a
      / p) _ coupled_jacobi_eigen Y N) as [v Ev].
    exists l, v. split; [exact Ev | exact M].
Qed.
End Coupled.

(* C_w contracts by 1/2 where a/p <= 1/5 and 1 <= w <= 11/10. *)
Lemma coupled_contracts r w v : 0 < r <= 1 / 5 -> 1 <= w <= 11 / 10 ->
  norm 2 (mat_vec 2 (coupled_defect r w) v) <= 1 / 2 * norm 2 v.
Proof.
  intros Hr Hw. unfold norm. rewrite <- (sqrt_pow2 (1 / 2)), <- sqrt_mult_alt by lra. apply sqrt_le_1_alt.
  unfold mat_vec. cbn [sum]. cbn [coupled_defect]. set (x := v 0%nat). set (y := v 1%nat).
  set (t := 1 - w). set (q := r * w). set (p := t + r ^ 2 * w ^ 2). set (s := q * t).
  assert (Q : 0 < q <= 11 / 50) by (unfold q; nra).
  assert (Tt : -1 / 10 <= t <= 0) by (unfold t; lra).
  assert (P : -1 / 10 <= p <= 1 / 10) by (unfold p; replace (r ^ 2 * w ^ 2) with (q ^ 2) by (unfold q; ring); nra).
  assert (Ss : -1 / 10 <= s <= 0) by (unfold s; split; nra).
  assert (Sum : p ^ 2 + q ^ 2 + s ^ 2 + t ^ 2 <= 1 / 4).
  { assert (p ^ 2 <= 1 / 100) by nra. assert (q ^ 2 <= 121 / 2500) by nra. assert (s ^ 2 <= 1 / 100) by nra.
    assert (t ^ 2 <= 1 / 100) by nra. lra. }
  assert (C1 : (p * x + q * y) ^ 2 <= (p ^ 2 + q ^ 2) * (x ^ 2 + y ^ 2)) by (assert (Z := pow2_ge_0 (p * y - q * x));
    nra).
  assert (C2 : (s * x + t * y) ^ 2 <= (s ^ 2 + t ^ 2) * (x ^ 2 + y ^ 2)) by (assert (Z := pow2_ge_0 (s * y - t * x));
    nra).
  assert (N0 : 0 <= x ^ 2 + y ^ 2) by (assert (Z1 := pow2_ge_0 x); assert (Z2 := pow2_ge_0 y); lra).
  assert (M := Rmult_le_compat_r _ _ _ N0 Sum).
  replace (0 + (0 + p * x + q * y) ^ 2 + (0 + s * x + t * y) ^ 2)
    with ((p * x + q * y) ^ 2 + (s * x + t * y) ^ 2) by ring.
  replace ((1 / 2) ^ 2 * (0 + x ^ 2 + y ^ 2)) with (1 / 4 * (x ^ 2 + y ^ 2)) by field.
  apply Rle_trans with ((p ^ 2 + q ^ 2 + s ^ 2 + t ^ 2) * (x ^ 2 + y ^ 2)); [|exact M].
  rewrite (Rplus_assoc (p ^ 2 + q ^ 2)), Rmult_plus_distr_r. apply Rplus_le_compat; assumption.
Qed.

Lemma coupled_power r w k v : 0 < r <= 1 / 5 -> 1 <= w <= 11 / 10 ->
  norm 2 (power 2 (coupled_defect r w) k v) <= (1 / 2) ^ k * norm 2 v.
Proof.
  intros Hr Hw. induction k as [|k IH]; [unfold power; simpl; lra|].
  change (power 2 (coupled_defect r w) (S k) v) with (mat_vec 2 (coupled_defect r w) (power 2 (coupled_defect r w)
    k v)).
  eapply Rle_trans; [now apply coupled_contracts|]. simpl. lra.
Qed.

(* Assumption 2.1 with tau = 1/2, for any tolerance and right-hand side. *)
Lemma coupled_assumption eps r w b : 0 < r <= 1 / 5 -> 1 <= w <= 11 / 10 ->
  assumption_2_1 eps (1 / 2) 2 (coupled_defect r w) b (young_radius r w).
Proof.
  intros Hr Hw k _ v. eapply Rle_trans; [now apply coupled_power|].
  assert (Rg := young_radius_range r ltac:(lra) w ltac:(lra)). assert (Aw := Rabs_pos (w - 1)).
  apply Rmult_le_compat_r; [apply sqrt_pos|]. apply pow_incr. lra.
Qed.

(* The first k from k0 on, among fuel many, where r k <= eps r 0. *)
Fixpoint first_within (eps : R) (r : nat -> R) (fuel k : nat) : nat :=
  match fuel with
  | O => k
  | S f => if Rle_dec (r k) (eps * r 0%nat) then k else first_within eps r f (S k)
  end.

Lemma first_within_returns eps r fuel : forall k, (forall i, (i < k)%nat -> ~ r i <= eps * r 0%nat) ->
  r (k + fuel)%nat <= eps * r 0%nat -> returns eps r (first_within eps r fuel k).
Proof.
  induction fuel as [|f IH]; intros k Low End; [rewrite Nat.add_0_r in End; now split|]. cbn [first_within].
  destruct (Rle_dec (r k) (eps * r 0%nat)) as [Y|N]; [now split|]. apply IH.
  - intros i Hi. destruct (Nat.eq_dec i k) as [->|D]; [exact N | apply Low; lia].
  - now replace (S k + f)%nat with (k + S f)%nat by lia.
Qed.

(* Algorithm 1's run on a coupled system and its count at eps = 1/100, which needs at most seven iterations. *)
Definition coupled_run (p a : R) (b : nat -> R) (w : R) : nat -> nat -> R := sor_iterate 2 (coupled p a) b w.
Definition coupled_residual (p a : R) (b : nat -> R) (w : R) (k : nat) : R := norm 2 (residual_of 2 (coupled p a)
  b (coupled_run p a b w k)).
Definition coupled_count (p a : R) (b : nat -> R) (w : R) : nat := first_within (1 / 100) (coupled_residual p a b w)
  7 0.

Lemma coupled_returns p a b w : 0 < a -> a < p -> a / p <= 1 / 5 -> 1 <= w <= 11 / 10 ->
  returns (1 / 100) (coupled_residual p a b w) (coupled_count p a b w).
Proof.
  intros Ha Hp Hr Hw. assert (R := ratio_range p a Ha Hp). apply first_within_returns; [intros; lia|]. cbn [Nat.add].
  assert (E : forall k, coupled_residual p a b w k = norm 2 (power 2 (coupled_defect (a / p) w) k b)).
  { intros k. apply norm_ext. intros i Hi. apply (sor_run_residuals 2 (coupled p a) b w);
    [|apply sor_run_exists|exact Hi].
    - apply coupled_is_defect; [exact Ha | exact Hp | lra].
    - now apply coupled_definite.
    - lra. }
  rewrite !E. eapply Rle_trans; [apply (coupled_power (a / p) w 7 b); lra|].
    change (power 2 (coupled_defect (a / p) w) 0 b) with b.
  apply Rmult_le_compat_r; [apply sqrt_pos | simpl; lra].
Qed.
