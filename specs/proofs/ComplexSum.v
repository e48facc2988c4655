(* Clauses: Young's radius *)
(* Finite sums of complex numbers, natural powers, square roots: what the eigenvalue files need. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum.
Open Scope C_scope.

Fixpoint csum (n : nat) (f : nat -> C) : C := match n with O => RtoC 0 | S m => csum m f + f m end.
Fixpoint cpow (s : C) (n : nat) : C := match n with O => RtoC 1 | S m => s * cpow s m end.

Lemma csum_ext n f g : (forall i, (i < n)%nat -> f i = g i) -> csum n f = csum n g.
Proof. induction n as [|n IH]; intros H; cbn [csum]; [reflexivity|]. rewrite IH by (intros; apply H; lia). rewrite H by lia. reflexivity. Qed.

Lemma csum_plus n f g : csum n (fun i => f i + g i) = csum n f + csum n g.
Proof. induction n as [|n IH]; cbn [csum]; [ring|]. rewrite IH. ring. Qed.

Lemma csum_minus n f g : csum n (fun i => f i - g i) = csum n f - csum n g.
Proof. induction n as [|n IH]; cbn [csum]; [ring|]. rewrite IH. ring. Qed.

Lemma csum_scal n c f : csum n (fun i => c * f i) = c * csum n f.
Proof. induction n as [|n IH]; cbn [csum]; [ring|]. rewrite IH. ring. Qed.

Lemma csum_zero n f : (forall i, (i < n)%nat -> f i = RtoC 0) -> csum n f = RtoC 0.
Proof. induction n as [|n IH]; intros H; cbn [csum]; [reflexivity|]. rewrite IH by (intros; apply H; lia). rewrite H by lia. ring. Qed.

Lemma csum_swap m n (f : nat -> nat -> C) : csum m (fun i => csum n (f i)) = csum n (fun j => csum m (fun i => f i j)).
Proof.
  induction m as [|m IH]; cbn [csum]; [symmetry; apply csum_zero; reflexivity|]. rewrite IH, <- csum_plus. reflexivity.
Qed.

Lemma csum_single n f j : (j < n)%nat -> csum n (fun i => if Nat.eqb i j then f i else RtoC 0) = f j.
Proof.
  induction n as [|n IH]; intros Hj; [lia|]. cbn [csum]. destruct (Nat.eq_dec j n) as [->|N].
  - rewrite Nat.eqb_refl. rewrite csum_zero; [ring|]. intros i Hi. destruct (Nat.eqb_spec i n); [lia | reflexivity].
  - rewrite IH by lia. destruct (Nat.eqb_spec n j); [lia|]. ring.
Qed.

Lemma Re_csum n f : Re (csum n f) = sum n (fun i => Re (f i)).
Proof. induction n as [|n IH]; cbn [csum sum]; [reflexivity|]. rewrite <- IH. reflexivity. Qed.

Lemma Im_csum n f : Im (csum n f) = sum n (fun i => Im (f i)).
Proof. induction n as [|n IH]; cbn [csum sum]; [reflexivity|]. rewrite <- IH. reflexivity. Qed.

Lemma cpow_neq_0 s n : s <> RtoC 0 -> cpow s n <> RtoC 0.
Proof.
  intros Hs. induction n as [|n IH]; cbn [cpow]; [intros E; apply (f_equal fst) in E; simpl in E; lra|]. now apply Cmult_neq_0.
Qed.

Lemma Cmult_integral (x y : C) : x * y = RtoC 0 -> x = RtoC 0 \/ y = RtoC 0.
Proof.
  intros H. destruct (Ceq_dec x (RtoC 0)) as [E|N]; [now left|]. right.
  replace y with (/ x * (x * y)) by (field; exact N). rewrite H. ring.
Qed.

Lemma Cmult_eq_reg (c x y : C) : c <> RtoC 0 -> c * x = c * y -> x = y.
Proof. intros Hc H. replace x with (/ c * (c * x)) by (field; exact Hc). rewrite H. field. exact Hc. Qed.

(* Every complex number has a square root. *)
Lemma csqrt_exists (l : C) : exists s : C, s * s = l.
Proof.
  destruct l as [x y]. set (m := Cmod (x, y)).
  assert (Hm : (m ^ 2 = x ^ 2 + y ^ 2)%R).
  { unfold m, Cmod. cbn [fst snd]. rewrite pow2_sqrt; [reflexivity | nra]. }
  assert (Hm0 : (0 <= m)%R) by apply Cmod_ge_0.
  assert (Hx : (Rabs x <= m)%R).
  { rewrite <- (Rabs_pos_eq m Hm0). apply Rsqr_le_abs_0. unfold Rsqr. nra. }
  apply Rabs_le_between in Hx.
  set (a := sqrt ((m + x) / 2)). set (b := sqrt ((m - x) / 2)).
  assert (A2 : (a ^ 2 = (m + x) / 2)%R) by (apply pow2_sqrt; lra).
  assert (B2 : (b ^ 2 = (m - x) / 2)%R) by (apply pow2_sqrt; lra).
  assert (AB : (2 * a * b = Rabs y)%R).
  { assert (E : (a * b = sqrt ((m + x) / 2 * ((m - x) / 2)))%R) by (symmetry; apply sqrt_mult; lra).
    replace ((m + x) / 2 * ((m - x) / 2))%R with ((Rabs y / 2) ^ 2)%R in E.
    - rewrite sqrt_pow2 in E; [lra|]. assert (P := Rabs_pos y). lra.
    - replace ((m + x) / 2 * ((m - x) / 2))%R with ((m ^ 2 - x ^ 2) / 4)%R by field. rewrite Hm.
      replace ((Rabs y / 2) ^ 2)%R with (Rabs y ^ 2 / 4)%R by field. rewrite pow2_abs. field. }
  destruct (Rle_dec 0 y) as [P|N].
  - exists (a, b). unfold Cmult. cbn [fst snd]. rewrite Rabs_right in AB by lra. f_equal; lra.
  - exists (a, (- b)%R). unfold Cmult. cbn [fst snd]. rewrite Rabs_left in AB by lra. f_equal; lra.
Qed.

(* Eigenvalues and the spectral radius of a real n x n matrix, as complex numbers. *)
Definition nonzero (n : nat) (v : nat -> C) : Prop := exists i, (i < n)%nat /\ v i <> RtoC 0.
Definition apply_to (n : nat) (M : nat -> nat -> R) (v : nat -> C) (i : nat) : C := csum n (fun j => RtoC (M i j) * v j).
Definition is_eigenpair (n : nat) (M : nat -> nat -> R) (l : C) (v : nat -> C) : Prop :=
  nonzero n v /\ forall i, (i < n)%nat -> apply_to n M v i = l * v i.
Definition is_spectral_radius (n : nat) (M : nat -> nat -> R) (rho : R) : Prop :=
  (forall l v, is_eigenpair n M l v -> (Cmod l <= rho)%R) /\ exists l v, is_eigenpair n M l v /\ Cmod l = rho.

Lemma nonzero_dec n v : nonzero n v \/ forall i, (i < n)%nat -> v i = RtoC 0.
Proof.
  induction n as [|p [[i [Hi N]]|Z]]; [right; intros; lia | left; exists i; split; [lia | exact N]|].
  destruct (Ceq_dec (v p) (RtoC 0)) as [E|N]; [right | left; exists p; split; [lia | exact N]].
  intros i Hi. destruct (Nat.eq_dec i p) as [->|D]; [exact E | apply Z; lia].
Qed.
