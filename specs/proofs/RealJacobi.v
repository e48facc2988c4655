(* Clauses: Young's radius *)
(* Systems in coordinates: symmetric positive definite, consistently ordered matrices over the reals. The eigenvalues of the
   Jacobi matrix 1 - D^{-1}A are real, come in pairs +-mu, and lie in (-1, 1); so its spectral radius beta is an eigenvalue. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum.
Open Scope R_scope.

Definition quadratic (n : nat) (A : nat -> nat -> R) (x : nat -> R) : R := sum n (fun i => sum n (fun j => A i j * x j * x i)).
Definition symmetric (n : nat) (A : nat -> nat -> R) : Prop := forall i j, (i < n)%nat -> (j < n)%nat -> A i j = A j i.
Definition positive_definite (n : nat) (A : nat -> nat -> R) : Prop :=
  forall x, (exists i, (i < n)%nat /\ x i <> 0) -> 0 < quadratic n A x.

(* Young's definition: a level for each index, one more across each entry below the diagonal (matrix: consistent ordering). *)
Definition levels (n : nat) (A : nat -> nat -> R) (lev : nat -> nat) : Prop :=
  forall i j, (i < n)%nat -> (j < i)%nat -> A i j <> 0 -> lev i = S (lev j).
Definition consistently_ordered (n : nat) (A : nat -> nat -> R) : Prop := exists lev, levels n A lev.

(* 1 - D^{-1} A. *)
Definition jacobi (A : nat -> nat -> R) (i j : nat) : R := (if Nat.eqb i j then 1 else 0) - A i j / A i i.

Section Jacobi.
Variable n : nat.
Variable A : nat -> nat -> R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.

Lemma diagonal_pos i : (i < n)%nat -> 0 < A i i.
Proof.
  intros Hi. assert (P := Hpd (fun k => if Nat.eqb k i then 1 else 0) ltac:(exists i; split; [exact Hi | rewrite Nat.eqb_refl; lra])).
  unfold quadratic in P. replace (A i i) with (sum n (fun k => sum n (fun j => A k j * (if Nat.eqb j i then 1 else 0) * (if Nat.eqb k i then 1 else 0)))); [exact P|].
  rewrite (sum_ext n _ (fun k => if Nat.eqb k i then A k i else 0)); [now apply (sum_single n (fun k => A k i))|].
  intros k Hk. destruct (Nat.eqb_spec k i) as [->|N].
  - rewrite (sum_ext n _ (fun j => if Nat.eqb j i then A i j else 0)); [now apply (sum_single n (A i))|].
    intros j Hj. destruct (Nat.eqb j i); ring.
  - apply sum_zero. intros; ring.
Qed.

Section Eigenpair.
Variable mu : C.
Variable z : nat -> C.
Hypothesis Hz : is_eigenpair n (jacobi A) mu z.
Let x i := Re (z i).
Let y i := Im (z i).

Lemma jacobi_parts i : (i < n)%nat ->
  A i i * x i - sum n (fun j => A i j * x j) = A i i * (Re mu * x i - Im mu * y i) /\
  A i i * y i - sum n (fun j => A i j * y j) = A i i * (Re mu * y i + Im mu * x i).
Proof.
  intros Hi. destruct Hz as [_ E]. specialize (E i Hi). unfold apply_to in E.
  assert (D := diagonal_pos i Hi).
  assert (Row : forall f : nat -> R, sum n (fun j => jacobi A i j * f j) = f i - sum n (fun j => A i j * f j) / A i i).
  { intros f. unfold jacobi.
    rewrite (sum_ext n _ (fun j => (if Nat.eqb j i then f j else 0) - A i j * f j * / A i i)).
    - rewrite sum_minus, sum_scal_r. rewrite (sum_single n f i Hi). reflexivity.
    - intros j Hj. rewrite (Nat.eqb_sym i j). destruct (Nat.eqb_spec j i); field; lra. }
  assert (ER := f_equal Re E). assert (EI := f_equal Im E). rewrite Re_csum in ER. rewrite Im_csum in EI.
  rewrite (sum_ext n _ (fun j => jacobi A i j * x j)) in ER by (intros j Hj; unfold x, Re; simpl; ring).
  rewrite (sum_ext n _ (fun j => jacobi A i j * y j)) in EI by (intros j Hj; unfold y, Im; simpl; ring).
  rewrite Row in ER, EI. unfold Cmult in ER, EI. simpl in ER, EI. fold (Re mu) (Im mu) in *.
  change (fst (z i)) with (x i) in *. change (snd (z i)) with (y i) in *.
  split.
  - transitivity (A i i * (x i - sum n (fun j => A i j * x j) / A i i)); [field; lra|]. rewrite ER. reflexivity.
  - transitivity (A i i * (y i - sum n (fun j => A i j * y j) / A i i)); [field; lra|]. rewrite EI. reflexivity.
Qed.

Let dxx := sum n (fun i => A i i * x i ^ 2).
Let dyy := sum n (fun i => A i i * y i ^ 2).

Lemma weights_nonneg : 0 <= dxx /\ 0 <= dyy.
Proof.
  split; apply sum_nonneg; intros i Hi; assert (D := diagonal_pos i Hi); apply Rmult_le_pos; try lra; apply pow2_ge_0.
Qed.

Lemma nonzero_part : (exists i, (i < n)%nat /\ x i <> 0) \/ (exists i, (i < n)%nat /\ y i <> 0).
Proof.
  destruct Hz as [[i [Hi N]] _]. destruct (Req_dec (x i) 0) as [Ex|Nx].
  - right. exists i. split; [exact Hi|]. intros Ey. apply N. unfold x, y in *. destruct (z i) as [u v]. simpl in *. now subst.
  - left. now exists i.
Qed.

Lemma weight_total_pos : 0 < dxx + dyy.
Proof.
  destruct weights_nonneg as [X Y].
  assert (Term : forall f i, (i < n)%nat -> f i <> 0 -> 0 < sum n (fun i => A i i * f i ^ 2)).
  { intros f i Hi N. assert (D := diagonal_pos i Hi). apply Rlt_le_trans with (A i i * f i ^ 2).
    - apply Rmult_lt_0_compat; [exact D|]. assert (Q := pow2_ge_0 (f i)). assert (f i ^ 2 <> 0) by (apply pow_nonzero; exact N). lra.
    - apply (sum_term_le n (fun i => A i i * f i ^ 2)); [exact Hi|]. intros k Hk. assert (Dk := diagonal_pos k Hk).
      apply Rmult_le_pos; [lra | apply pow2_ge_0]. }
  destruct nonzero_part as [[i [Hi N]]|[i [Hi N]]]; assert (P := Term _ i Hi N); unfold dxx, dyy in *; lra.
Qed.

(* Headline [Young's radius] For symmetric positive definite A, each eigenvalue of 1 - D^{-1}A is real. *)
Theorem jacobi_eigenvalue_real : Im mu = 0.
Proof.
  assert (Cross : sum n (fun i => sum n (fun j => A i j * x j) * y i) = sum n (fun i => sum n (fun j => A i j * y j) * x i)).
  { rewrite (sum_ext n _ (fun i => sum n (fun j => A i j * x j * y i))) by (intros; rewrite <- sum_scal_r; reflexivity).
    rewrite (sum_ext n (fun i => sum n (fun j => A i j * y j) * x i) (fun i => sum n (fun j => A i j * y j * x i)))
      by (intros; rewrite <- sum_scal_r; reflexivity).
    rewrite sum_swap. apply sum_ext. intros i Hi. apply sum_ext. intros j Hj. rewrite (Hsym j i Hj Hi). ring. }
  assert (E1 : sum n (fun i => A i i * x i * y i) - sum n (fun i => sum n (fun j => A i j * x j) * y i)
             = Re mu * sum n (fun i => A i i * x i * y i) - Im mu * dyy).
  { unfold dyy. rewrite <- !sum_scal, <- !sum_minus. apply sum_ext. intros i Hi. destruct (jacobi_parts i Hi) as [P _]. nra. }
  assert (E2 : sum n (fun i => A i i * x i * y i) - sum n (fun i => sum n (fun j => A i j * y j) * x i)
             = Re mu * sum n (fun i => A i i * x i * y i) + Im mu * dxx).
  { unfold dxx. rewrite <- !sum_scal, <- sum_minus, <- sum_plus. apply sum_ext. intros i Hi. destruct (jacobi_parts i Hi) as [_ P]. nra. }
  assert (W := weight_total_pos). rewrite Cross in E1. assert (Im mu * (dxx + dyy) = 0) by lra.
  apply Rmult_integral in H. destruct H; lra.
Qed.

Lemma jacobi_eigenvalue_lt_1 : Re mu < 1.
Proof.
  assert (R := jacobi_eigenvalue_real). destruct weights_nonneg as [X Y].
  assert (Q : forall f, (forall i, (i < n)%nat -> A i i * f i - sum n (fun j => A i j * f j) = A i i * (Re mu * f i)) ->
    quadratic n A f = (1 - Re mu) * sum n (fun i => A i i * f i ^ 2)).
  { intros f Hf. unfold quadratic. rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite sum_scal_r.
    specialize (Hf i Hi). nra. }
  destruct nonzero_part as [N|N].
  - assert (P := Hpd x N). rewrite (Q x) in P; [fold dxx in P; nra|].
    intros i Hi. destruct (jacobi_parts i Hi) as [E _]. rewrite R in E. lra.
  - assert (P := Hpd y N). rewrite (Q y) in P; [fold dyy in P; nra|].
    intros i Hi. destruct (jacobi_parts i Hi) as [_ E]. rewrite R in E. lra.
Qed.
End Eigenpair.

Variable lev : nat -> nat.
Hypothesis Hlev : levels n A lev.

(* Neighbours are one level apart, in either direction. *)
Lemma neighbour_levels i j : (i < n)%nat -> (j < n)%nat -> A i j <> 0 ->
  ((j < i)%nat /\ lev i = S (lev j)) \/ i = j \/ ((i < j)%nat /\ lev j = S (lev i)).
Proof.
  intros Hi Hj N. destruct (lt_eq_lt_dec i j) as [[L|E]|G].
  - right. right. split; [exact L|]. apply (Hlev j i Hj L). now rewrite (Hsym j i Hj Hi).
  - right. now left.
  - left. split; [exact G|]. now apply (Hlev i j Hi G).
Qed.

Lemma minus_one : RtoC (-1) = Copp (RtoC 1).
Proof. unfold RtoC, Copp. simpl. f_equal; ring. Qed.

Lemma sign_neq_0 k : cpow (RtoC (-1)) k <> RtoC 0.
Proof. apply cpow_neq_0. intros E. apply (f_equal fst) in E. simpl in E. lra. Qed.

(* Headline [Young's radius] For consistently ordered A the eigenvalues of 1 - D^{-1}A come in pairs +-mu. *)
Theorem jacobi_eigenvalue_opposite mu z : is_eigenpair n (jacobi A) mu z ->
  is_eigenpair n (jacobi A) (Copp mu) (fun i => Cmult (cpow (RtoC (-1)) (lev i)) (z i)).
Proof.
  intros [[i [Hi N]] E]. split.
  - exists i. split; [exact Hi|]. apply Cmult_neq_0; [apply sign_neq_0 | exact N].
  - clear i Hi N. intros i Hi. specialize (E i Hi). unfold apply_to in *.
    transitivity (Cmult (Copp (cpow (RtoC (-1)) (lev i))) (csum n (fun j => Cmult (RtoC (jacobi A i j)) (z j)))).
    + rewrite <- csum_scal. apply csum_ext. intros j Hj. assert (D := diagonal_pos i Hi).
      destruct (Req_dec (A i j) 0) as [Z|NZ].
      * assert (Jz : jacobi A i j = 0).
        { unfold jacobi. destruct (Nat.eqb_spec i j) as [<-|NE]; [lra|]. rewrite Z. unfold Rdiv. ring. }
        rewrite Jz. ring.
      * destruct (neighbour_levels i j Hi Hj NZ) as [[_ L]|[<-|[_ L]]].
        -- rewrite L. cbn [cpow]. rewrite minus_one. ring.
        -- assert (Jz : jacobi A i i = 0) by (unfold jacobi; rewrite Nat.eqb_refl; field; lra). rewrite Jz. ring.
        -- rewrite L. cbn [cpow]. rewrite minus_one. ring.
    + rewrite E. ring.
Qed.

Variable beta : R.
Hypothesis Hbeta : is_spectral_radius n (jacobi A) beta.

(* Headline [Young's radius] The Jacobi radius beta is in [0,1) and is itself an eigenvalue. *)
Theorem jacobi_radius_eigenvalue : 0 <= beta < 1 /\ exists z, is_eigenpair n (jacobi A) (RtoC beta) z.
Proof.
  destruct Hbeta as [_ [mu [z [E M]]]].
  assert (R := jacobi_eigenvalue_real mu z E). assert (O := jacobi_eigenvalue_opposite mu z E).
  assert (L1 := jacobi_eigenvalue_lt_1 mu z E). assert (L2 := jacobi_eigenvalue_lt_1 _ _ O).
  destruct mu as [a b]. simpl in R, L1, L2. subst b. fold (RtoC a) in *. rewrite Cmod_R in M. subst beta.
  split; [split; [apply Rabs_pos | apply Rabs_def1; lra]|].
  destruct (Rle_dec 0 a) as [P|N].
  - rewrite Rabs_right by lra. exists z. exact E.
  - rewrite Rabs_left by lra. eexists. replace (RtoC (- a)) with (Copp (RtoC a)) by (rewrite RtoC_opp; reflexivity). exact O.
Qed.
End Jacobi.
