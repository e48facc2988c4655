(* Clauses: Algorithm 1, Residual recursion, Normal forms *)
(* Algorithm 1 in coordinates over the reals: its runs exist, are unique, and their residuals are r_k = C_w^k b. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi YoungSpectral.
Open Scope R_scope.

Definition mat_vec (n : nat) (M : nat -> nat -> R) (v : nat -> R) (i : nat) : R := sum n (fun j => M i j * v j).
Definition norm (n : nat) (v : nat -> R) : R := sqrt (sum n (fun i => v i ^ 2)).
Definition power (n : nat) (M : nat -> nat -> R) (k : nat) (v : nat -> R) : nat -> R := Nat.iter k (mat_vec n M) v.
Definition residual_of (n : nat) (A : nat -> nat -> R) (b x : nat -> R) (i : nat) : R := b i - mat_vec n A x i.

(* Algorithm 1 from x = 0 (solver.Sor): x_{k+1} = x_k + W_w^{-1} r_k, written W_w (x_{k+1} - x_k) = r_k, r_k = b - A x_k. *)
Definition sor_run (n : nat) (A : nat -> nat -> R) (b : nat -> R) (w : R) (x : nat -> nat -> R) : Prop :=
  (forall i, (i < n)%nat -> x 0%nat i = 0) /\
  forall k i, (i < n)%nat -> mat_vec n (splitting A w) (fun j => x (S k) j - x k j) i = residual_of n A b (x k) i.

Lemma mat_vec_ext n M u v i : (forall j, (j < n)%nat -> u j = v j) -> mat_vec n M u i = mat_vec n M v i.
Proof. intros H. apply sum_ext. intros j Hj. now rewrite H. Qed.

Lemma norm_ext n u v : (forall i, (i < n)%nat -> u i = v i) -> norm n u = norm n v.
Proof. intros H. unfold norm. f_equal. apply sum_ext. intros i Hi. now rewrite H. Qed.

(* Headline [Residual recursion] The residuals of a run are r_k = C_w^k b. *)
Theorem sor_run_residuals n A b w Cw x : is_defect n A w Cw -> sor_run n A b w x ->
  forall k i, (i < n)%nat -> residual_of n A b (x k) i = power n Cw k b i.
Proof.
  intros HC [X0 XS]. induction k as [|k IH]; intros i Hi.
  - change (power n Cw 0 b i) with (b i). unfold residual_of, mat_vec. rewrite sum_zero; [ring|]. intros j Hj. rewrite X0 by exact Hj. ring.
  - unfold power. cbn [Nat.iter nat_rect]. change (Nat.iter k (mat_vec n Cw) b) with (power n Cw k b).
    change (residual_of n A b (x (S k)) i = mat_vec n Cw (power n Cw k b) i).
    set (delta := fun j => x (S k) j - x k j).
    rewrite (mat_vec_ext n Cw _ (mat_vec n (splitting A w) delta)) by (intros j Hj; rewrite <- IH by exact Hj; symmetry; now apply XS).
    transitivity (mat_vec n (splitting A w) delta i - mat_vec n A delta i).
    + unfold delta. rewrite (XS k i Hi). unfold residual_of, mat_vec. rewrite (sum_ext n (fun j => A i j * (x (S k) j - x k j))
        (fun j => A i j * x (S k) j - A i j * x k j)) by (intros; ring). rewrite sum_minus. ring.
    + unfold mat_vec. rewrite <- sum_minus.
      rewrite (sum_ext n (fun k0 => Cw i k0 * sum n (fun j => splitting A w k0 j * delta j))
        (fun k0 => sum n (fun j => Cw i k0 * splitting A w k0 j * delta j))).
      * rewrite sum_swap. apply sum_ext. intros j Hj. rewrite sum_scal_r, (HC i j Hi Hj). ring.
      * intros k0 _. rewrite <- sum_scal. apply sum_ext. intros; ring.
Qed.

(* Forward substitution: the y with W_w y = v. *)
Fixpoint forward (A : nat -> nat -> R) (w : R) (v : nat -> R) (m : nat) : nat -> R :=
  match m with
  | O => fun _ => 0
  | S p => let y := forward A w v p in
           fun j => if Nat.eqb j p then (v p - sum p (fun l => splitting A w p l * y l)) / splitting A w p p else y j
  end.

Fixpoint sor_iterate (n : nat) (A : nat -> nat -> R) (b : nat -> R) (w : R) (k : nat) : nat -> R :=
  match k with
  | O => fun _ => 0
  | S p => let x := sor_iterate n A b w p in fun j => x j + forward A w (residual_of n A b x) n j
  end.

Section Runs.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable w : R.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.

Lemma forward_solves v m : (m <= n)%nat -> forall i, (i < m)%nat -> sum m (fun j => splitting A w i j * forward A w v m j) = v i.
Proof.
  induction m as [|p IH]; intros Hm i Hi; [lia|]. cbn [sum].
  assert (Low : forall j, (j < p)%nat -> forward A w v (S p) j = forward A w v p j).
  { intros j Hj. cbn [forward]. destruct (Nat.eqb_spec j p); [lia | reflexivity]. }
  rewrite (sum_ext p _ (fun j => splitting A w i j * forward A w v p j)) by (intros j Hj; now rewrite Low).
  destruct (Nat.eq_dec i p) as [->|N].
  - cbn [forward]. rewrite Nat.eqb_refl. assert (D := splitting_diag n A w Hpd Hw p ltac:(lia)). field. lra.
  - rewrite (splitting_upper A w i p) by lia. rewrite IH by lia. ring.
Qed.

(* Headline [Algorithm 1] For SPD A and 0 < w < 2 a run from x = 0 exists: forward substitution computes it. *)
Theorem sor_run_exists b : sor_run n A b w (sor_iterate n A b w).
Proof.
  split; [reflexivity|]. intros k i Hi.
  rewrite (mat_vec_ext n _ _ (forward A w (residual_of n A b (sor_iterate n A b w k)) n)) by (intros j Hj; cbn [sor_iterate]; ring).
  unfold mat_vec. now apply forward_solves.
Qed.

Lemma splitting_injective y : (forall i, (i < n)%nat -> mat_vec n (splitting A w) y i = 0) -> forall i, (i < n)%nat -> y i = 0.
Proof.
  intros H i Hi. destruct (Req_dec (y i) 0) as [E|N]; [exact E|]. exfalso.
  destruct (splitting_nonzero n A w Hpd Hw (fun j => RtoC (y j))) as [k [Hk Nk]].
  - exists i. split; [exact Hi|]. intros E. apply N. apply (f_equal Re) in E. exact E.
  - apply Nk. unfold apply_to. specialize (H k Hk). unfold mat_vec in H.
    assert (E : forall m f, csum m (fun j => RtoC (f j)) = RtoC (sum m f)).
    { intros m f. induction m as [|m IH]; [reflexivity|]. cbn [csum sum]. now rewrite IH, RtoC_plus. }
    transitivity (csum n (fun j => RtoC (splitting A w k j * y j))); [apply csum_ext; intros j Hj; now rewrite RtoC_mult|].
    rewrite E, H. reflexivity.
Qed.

(* Headline [Algorithm 1] The run is unique. *)
Theorem sor_run_unique b x y : sor_run n A b w x -> sor_run n A b w y -> forall k i, (i < n)%nat -> x k i = y k i.
Proof.
  intros [X0 XS] [Y0 YS]. induction k as [|k IH]; intros i Hi; [rewrite X0, Y0 by exact Hi; reflexivity|].
  assert (Z : forall i, (i < n)%nat -> mat_vec n (splitting A w) (fun j => x (S k) j - y (S k) j) i = 0).
  { intros l Hl. assert (E1 := XS k l Hl). assert (E2 := YS k l Hl).
    assert (R : residual_of n A b (x k) l = residual_of n A b (y k) l) by (unfold residual_of; f_equal; apply mat_vec_ext; exact IH).
    rewrite R, <- E2 in E1. unfold mat_vec in *. rewrite (sum_ext n _ (fun j => splitting A w l j * (x (S k) j - x k j) - splitting A w l j * (y (S k) j - y k j))).
    - rewrite sum_minus, E1. ring.
    - intros j Hj. rewrite (IH j Hj). ring. }
  assert (E := splitting_injective _ Z i Hi). cbv beta in E. lra.
Qed.

(* W_w^{-1}, by columns, and C_w = 1 - A W_w^{-1}. *)
Definition splitting_inverse (i j : nat) : R := forward A w (fun l => if Nat.eqb l j then 1 else 0) n i.
Definition defect_matrix (i j : nat) : R := (if Nat.eqb i j then 1 else 0) - sum n (fun k => A i k * splitting_inverse k j).

Lemma splitting_inverse_left i j : (i < n)%nat -> (j < n)%nat ->
  sum n (fun k => splitting_inverse i k * splitting A w k j) = if Nat.eqb i j then 1 else 0.
Proof.
  intros Hi Hj.
  set (y := fun i => sum n (fun k => splitting_inverse i k * splitting A w k j) - (if Nat.eqb i j then 1 else 0)).
  assert (Z : forall i, (i < n)%nat -> mat_vec n (splitting A w) y i = 0).
  { intros l Hl. unfold mat_vec, y.
    rewrite (sum_ext n _ (fun m => sum n (fun k => splitting A w l m * splitting_inverse m k * splitting A w k j)
                                   - (if Nat.eqb m j then splitting A w l m else 0))).
    - rewrite sum_minus, (sum_single n (fun m => splitting A w l m) j Hj), sum_swap.
      rewrite (sum_ext n _ (fun k => if Nat.eqb k l then splitting A w k j else 0)).
      + rewrite (sum_single n (fun k => splitting A w k j) l Hl). ring.
      + intros k Hk. rewrite sum_scal_r. unfold splitting_inverse.
        rewrite (forward_solves (fun l0 => if Nat.eqb l0 k then 1 else 0) n (le_n n) l Hl).
        rewrite (Nat.eqb_sym k l). destruct (Nat.eqb l k); ring.
    - intros m Hm. rewrite Rmult_minus_distr_l, <- sum_scal. f_equal.
      + apply sum_ext. intros; ring.
      + destruct (Nat.eqb m j); ring. }
  assert (E := splitting_injective y Z i Hi). unfold y in E. lra.
Qed.

(* Headline [Normal forms] The matrix C_w = 1 - A W_w^{-1} of the statements exists. *)
Theorem defect_exists : is_defect n A w defect_matrix.
Proof.
  intros i j Hi Hj. unfold defect_matrix.
  rewrite (sum_ext n _ (fun k => (if Nat.eqb k i then splitting A w k j else 0)
                                 - sum n (fun m => A i m * (splitting_inverse m k * splitting A w k j)))).
  - rewrite sum_minus, (sum_single n (fun k => splitting A w k j) i Hi), sum_swap. f_equal.
    rewrite (sum_ext n _ (fun m => if Nat.eqb m j then A i m else 0)); [now apply (sum_single n (A i))|].
    intros m Hm. rewrite sum_scal, splitting_inverse_left by assumption. destruct (Nat.eqb m j); ring.
  - intros k Hk. rewrite (Nat.eqb_sym i k), Rmult_minus_distr_r, <- sum_scal_r. f_equal.
    + destruct (Nat.eqb k i); ring.
    + apply sum_ext. intros; ring.
Qed.
End Runs.
