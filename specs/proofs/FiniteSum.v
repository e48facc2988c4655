(* Clauses: Algorithm 4 *)
(* Sums over the arms 0 .. d-1, as the bandit files use them. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
Open Scope R_scope.

Fixpoint sum (d : nat) (f : nat -> R) : R :=
  match d with O => 0 | S d' => sum d' f + f d' end.

Lemma sum_ext d f g : (forall i, (i < d)%nat -> f i = g i) -> sum d f = sum d g.
Proof. induction d as [|d IH]; intros H; simpl; [reflexivity|]. rewrite IH by (intros; apply H; lia). rewrite H by lia. reflexivity. Qed.

Lemma sum_plus d f g : sum d (fun i => f i + g i) = sum d f + sum d g.
Proof. induction d as [|d IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Lemma sum_minus d f g : sum d (fun i => f i - g i) = sum d f - sum d g.
Proof. induction d as [|d IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Lemma sum_scal d c f : sum d (fun i => c * f i) = c * sum d f.
Proof. induction d as [|d IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Lemma sum_scal_r d c f : sum d (fun i => f i * c) = sum d f * c.
Proof. induction d as [|d IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Lemma sum_const d c : sum d (fun _ => c) = INR d * c.
Proof. induction d as [|d IH]; [simpl; ring|]. rewrite S_INR. simpl sum. rewrite IH. ring. Qed.

Lemma sum_zero d f : (forall i, (i < d)%nat -> f i = 0) -> sum d f = 0.
Proof. intros H. rewrite (sum_ext d f (fun _ => 0)) by exact H. rewrite sum_const. ring. Qed.

Lemma sum_le d f g : (forall i, (i < d)%nat -> f i <= g i) -> sum d f <= sum d g.
Proof.
  induction d as [|d IH]; intros H; simpl; [lra|].
  apply Rplus_le_compat; [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma sum_lt d f g : (1 <= d)%nat -> (forall i, (i < d)%nat -> f i < g i) -> sum d f < sum d g.
Proof.
  intros Hd H. destruct d as [|d]; [lia|]. simpl. apply Rplus_le_lt_compat; [|apply H; lia].
  apply sum_le. intros i Hi. left. apply H. lia.
Qed.

Lemma sum_nonneg d f : (forall i, (i < d)%nat -> 0 <= f i) -> 0 <= sum d f.
Proof. intros H. rewrite <- (sum_zero d (fun _ => 0)) by reflexivity. now apply sum_le. Qed.

Lemma sum_pos d f : (1 <= d)%nat -> (forall i, (i < d)%nat -> 0 < f i) -> 0 < sum d f.
Proof. intros Hd H. rewrite <- (sum_zero d (fun _ => 0)) by reflexivity. now apply sum_lt. Qed.

Lemma sum_term_le d f j : (j < d)%nat -> (forall i, (i < d)%nat -> 0 <= f i) -> f j <= sum d f.
Proof.
  induction d as [|d IH]; intros Hj H; [lia|]. simpl.
  destruct (Nat.eq_dec j d) as [->|N].
  - assert (0 <= sum d f) by (apply sum_nonneg; intros; apply H; lia). lra.
  - assert (f j <= sum d f) by (apply IH; [lia | intros; apply H; lia]). assert (0 <= f d) by (apply H; lia). lra.
Qed.

Lemma sum_single d f j : (j < d)%nat -> sum d (fun i => if Nat.eqb i j then f i else 0) = f j.
Proof.
  induction d as [|d IH]; intros Hj; [lia|]. simpl.
  destruct (Nat.eq_dec j d) as [->|N].
  - rewrite Nat.eqb_refl. rewrite sum_zero; [ring|]. intros i Hi. destruct (Nat.eqb_spec i d); [lia|reflexivity].
  - rewrite IH by lia. destruct (Nat.eqb_spec d j); [lia|]. ring.
Qed.

Lemma sum_change_one d f g j :
  (j < d)%nat -> (forall i, (i < d)%nat -> i <> j -> f i = g i) -> sum d f - sum d g = f j - g j.
Proof.
  intros Hj H. rewrite <- sum_minus.
  rewrite (sum_ext d _ (fun i => if Nat.eqb i j then f i - g i else 0)); [now apply (sum_single d (fun i => f i - g i))|].
  intros i Hi. destruct (Nat.eqb_spec i j) as [->|N]; [reflexivity|]. rewrite H by assumption. ring.
Qed.

Lemma sum_swap m d (f : nat -> nat -> R) : sum m (fun j => sum d (f j)) = sum d (fun i => sum m (fun j => f j i)).
Proof.
  induction m as [|m IH]; simpl; [symmetry; apply sum_zero; reflexivity|]. rewrite IH, <- sum_plus. reflexivity.
Qed.

(* A sum of squares that vanishes has only zero terms. *)
Lemma sum_zero_terms d f : (forall i, (i < d)%nat -> 0 <= f i) -> sum d f = 0 -> forall i, (i < d)%nat -> f i = 0.
Proof. intros H Z i Hi. assert (X := sum_term_le d f i Hi H). specialize (H i Hi). lra. Qed.

(* Cauchy-Schwarz against the constant vector: (sum f)^2 <= d sum f^2, and its form for square roots. *)
Lemma sum_sq_le d f : sum d f ^ 2 <= INR d * sum d (fun i => f i ^ 2).
Proof.
  induction d as [|d IH]; [simpl; lra|]. rewrite S_INR. cbn [sum].
  set (s := sum d f) in *. set (q := sum d (fun i => f i ^ 2)) in *. set (n := INR d) in *.
  assert (Hn : 0 <= n) by apply pos_INR.
  assert (P : 0 <= q) by (apply sum_nonneg; intros; apply pow2_ge_0).
  assert (X : 2 * s * f d <= q + n * f d ^ 2).
  { destruct (Rle_lt_or_eq_dec 0 n Hn) as [L|E].
    - apply Rmult_le_reg_l with n; [exact L|]. assert (T := pow2_ge_0 (s - n * f d)). nra.
    - assert (Z : s = 0) by nra. rewrite Z. nra. }
  nra.
Qed.

Lemma sum_sqrt_le d p : (forall i, (i < d)%nat -> 0 <= p i) -> sum d (fun i => sqrt (p i)) <= sqrt (INR d * sum d p).
Proof.
  intros H. assert (Q := sum_sq_le d (fun i => sqrt (p i))). cbv beta in Q.
  rewrite (sum_ext d (fun i => sqrt (p i) ^ 2) p) in Q by (intros; apply pow2_sqrt; now apply H).
  rewrite <- (sqrt_pow2 (sum d (fun i => sqrt (p i)))).
  - now apply sqrt_le_1_alt.
  - apply sum_nonneg. intros. apply sqrt_pos.
Qed.
