(* Clauses: Lemma E.2 (1) corrected, Eq. 33 *)
(* Lemma E.2 (1), corrected, from A, its splitting and w: SSOR's preconditioner Wb = (w/(2-w)) W_w D^{-1} W_w^T in
   coordinates, Eq. 33 for it, and the count of conjugate gradients preconditioned by its inverse. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi YoungSpectral SorRun SorTerminates EnergyCount SsorCountRun.
From LearningToRelax Require Import CgSurrogate CgNuSign CgCount.
Open Scope R_scope.

(* W_w D^{-1} W_w^T w/(2-w), and its inverse W_w^{-T} D W_w^{-1} (2-w)/w. *)
Definition ssor_form (n : nat) (A : nat -> nat -> R) (w : R) (i j : nat) : R :=
  sum n (fun k => w / ((2 - w) * A k k) * (splitting A w i k * splitting A w j k)).
Definition ssor_inverse (n : nat) (A : nat -> nat -> R) (w : R) (i j : nat) : R :=
  sum n (fun k => (2 - w) / w * A k k * (splitting_inverse n A w k i * splitting_inverse n A w k j)).

Lemma gram_symmetric n g (M : nat -> nat -> R) : symmetric n (fun i j => sum n (fun k => g k * (M i k * M j k))).
Proof. intros i j _ _. apply sum_ext. intros; ring. Qed.

Lemma gram_apply n g (M : nat -> nat -> R) v i : mat_vec n (fun i j => sum n (fun k => g k * (M i k * M j k))) v i =
  sum n (fun k => M i k * (g k * sum n (fun j => M j k * v j))).
Proof.
  unfold mat_vec. rewrite (sum_ext n _ (fun j => sum n (fun k => g k * (M i k * M j k) * v j))) by (intros;
    rewrite sum_scal_r; reflexivity).
  rewrite sum_swap. apply sum_ext. intros k _. rewrite <- !sum_scal. apply sum_ext. intros; ring.
Qed.

Lemma gram_quadratic n g (M : nat -> nat -> R) v : quadratic n (fun i j => sum n (fun k => g k * (M i k * M j k))) v =
  sum n (fun k => g k * sum n (fun i => M i k * v i) ^ 2).
Proof.
  unfold quadratic. rewrite (sum_ext n _ (fun i => mat_vec n (fun i j => sum n (fun k => g k * (M i k * M j k)))
    v i * v i))
    by (intros; unfold mat_vec; rewrite sum_scal_r; reflexivity).
  rewrite (sum_ext n _ (fun i => sum n (fun k => M i k * (g k * sum n (fun j => M j k * v j)) * v i)))
    by (intros; rewrite gram_apply, sum_scal_r; reflexivity).
  rewrite sum_swap. apply sum_ext. intros k _. set (u := sum n (fun j => M j k * v j)).
  rewrite (sum_ext n _ (fun i => g k * u * (M i k * v i))) by (intros; ring). rewrite sum_scal. fold u. ring.
Qed.

Section Preconditioner.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable w : R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.

Let D k := A k k.
Let u (v : nat -> R) k := sum n (fun i => splitting A w i k * v i).     (* W^T v *)
Let l (v : nat -> R) k := sum n (fun i => lower A i k * v i).           (* L^T v *)
Let weight v := sum n (fun k => D k * v k ^ 2).                         (* v^T D v *)

Lemma diagonal_gt_0 k : (k < n)%nat -> 0 < D k.
Proof. intros Hk. exact (diagonal_pos n A Hpd k Hk). Qed.

Lemma upper_part v k : (k < n)%nat -> u v k = D k * v k / w + l v k.
Proof.
  intros Hk. unfold u, l. rewrite (sum_ext n _ (fun i => (if Nat.eqb i k then D k * v k / w else 0)
    + lower A i k * v i)).
  - rewrite sum_plus, (sum_single n (fun _ => D k * v k / w) k Hk). reflexivity.
  - intros i Hi. unfold splitting, lower, D. destruct (lt_eq_lt_dec i k) as [[L|E]|G].
    + destruct (Nat.ltb_spec k i); [lia|]. destruct (Nat.eqb_spec i k); [lia|]. ring.
    + subst i. rewrite Nat.ltb_irrefl, Nat.eqb_refl. field. lra.
    + destruct (Nat.ltb_spec k i); [|lia]. destruct (Nat.eqb_spec i k); [lia|]. ring.
Qed.

Lemma twice_dot v : 2 * sum n (fun k => v k * u v k) = quadratic n A v + (2 / w - 1) * weight v.
Proof.
  assert (E := splitting_symmetric_part n A w Hsym Hw v). fold (weight v) in E.
  rewrite (dot_transpose n (splitting A w) v v) in E.
  change (2 * sum n (fun k => v k * u v k) - quadratic n A v = (2 / w - 1) * weight v) in E. rewrite <- E. ring.
Qed.

(* Headline [Eq. 33] A <= Wb. *)
Theorem ssor_form_above v : quadratic n A v <= quadratic n (ssor_form n A w) v.
Proof.
  unfold ssor_form. rewrite gram_quadratic. assert (T := twice_dot v).
  assert (P : 0 <= sum n (fun k => w / ((2 - w) * A k k) * u v k ^ 2 - 2 * (v k * u v k) + (2 / w - 1)
    * (D k * v k ^ 2))).
  { apply sum_nonneg. intros k Hk. assert (Dk := diagonal_gt_0 k Hk). unfold D in *.
    replace (w / ((2 - w) * A k k) * u v k ^ 2 - 2 * (v k * u v k) + (2 / w - 1) * (A k k * v k ^ 2))
      with (w / ((2 - w) * A k k) * (u v k - (2 - w) / w * A k k * v k) ^ 2) by (field; lra).
    apply Rmult_le_pos; [|apply pow2_ge_0]. left. apply Rdiv_lt_0_compat; [lra | apply Rmult_lt_0_compat; lra]. }
  rewrite sum_plus, sum_minus, !sum_scal, T in P. change (sum n (fun k => D k * v k ^ 2)) with (weight v) in P.
  set (big := sum n (fun k => w / ((2 - w) * A k k) * u v k ^ 2)) in *.
  change (quadratic n A v <= big). lra.
Qed.

Lemma overlap_quadratic v : quadratic n (overlap_matrix n A) v = sum n (fun k => / D k * l v k ^ 2) - weight v / 4.
Proof.
  assert (G := gram_quadratic n (fun k => / D k) (lower A) v).
  assert (W : weight v / 4 = quadratic n (fun i j => if Nat.eqb i j then A i i / 4 else 0) v).
  { unfold weight, quadratic, Rdiv at 1. rewrite <- sum_scal_r. apply sum_ext. intros i Hi.
    rewrite (sum_ext n _ (fun j => if Nat.eqb j i then A i i / 4 * v i * v i else 0)).
    - rewrite (sum_single n (fun _ => A i i / 4 * v i * v i) i Hi). unfold D. field.
    - intros j _. rewrite (Nat.eqb_sym i j). destruct (Nat.eqb_spec j i) as [->|N]; ring. }
  change (sum n (fun k => / D k * l v k ^ 2)) with (sum n (fun k => / D k * sum n (fun i => lower A i k * v i) ^ 2)).
    rewrite <- G, W.
  unfold quadratic. rewrite <- sum_minus. apply sum_ext. intros i _. rewrite <- sum_minus. apply sum_ext. intros j _.
  unfold overlap_matrix. rewrite (sum_ext n (fun k => lower A i k * lower A j k / A k k)
    (fun k => / D k * (lower A i k * lower A j k)))
    by (intros; unfold D, Rdiv; ring). ring.
Qed.

Variables mu nu : R.
(* mu and nu bound the largest eigenvalues of D A^{-1} and of (L D^{-1} L^T - D/4) A^{-1}. *)
Hypothesis Hmu : forall v, weight v <= mu * quadratic n A v.
Hypothesis Hnu : forall v, quadratic n (overlap_matrix n A) v <= nu * quadratic n A v.

(* Headline [Eq. 33] Wb <= ((1 + mu (2-w)^2/(4w) + w nu)/(2-w)) A. *)
Theorem ssor_form_below v : quadratic n (ssor_form n A w) v <=
  (1 + mu * (2 - w) ^ 2 / (4 * w) + w * nu) / (2 - w) * quadratic n A v.
Proof.
  unfold ssor_form. rewrite gram_quadratic. assert (T := twice_dot v). assert (O := overlap_quadratic v).
  set (s := weight v) in *. set (q := quadratic n A v) in *. set (o := sum n (fun k => / D k * l v k ^ 2)) in *.
  set (p := sum n (fun k => v k * l v k)).
  assert (E1 : sum n (fun k => v k * u v k) = s / w + p).
  { unfold s, p, weight, Rdiv. rewrite <- sum_scal_r, <- sum_plus. apply sum_ext. intros k Hk.
    rewrite upper_part by exact Hk. field. lra. }
  assert (E2 : sum n (fun k => w / ((2 - w) * A k k) * u v k ^ 2) = w / (2 - w) * (s / w ^ 2 + 2 / w * p + o)).
  { unfold s, p, o, weight, Rdiv at 3. rewrite <- sum_scal_r, <- sum_scal, <- !sum_plus, <- sum_scal. apply sum_ext.
    intros k Hk.
    rewrite upper_part by exact Hk. assert (Dk := diagonal_gt_0 k Hk). unfold D in *. field. lra. }
  change (sum n (fun k => w / ((2 - w) * A k k) * u v k ^ 2) <=
    (1 + mu * (2 - w) ^ 2 / (4 * w) + w * nu) / (2 - w) * q).
  rewrite E2. rewrite E1 in T. assert (P : p = (q - s) / 2) by (assert (X : (2 / w - 1) * s = 2 * (s / w) - s)
    by (field; lra); lra).
  assert (N := Hnu v). rewrite O in N. assert (M := Hmu v). fold s q in M. fold q in N.
  replace (w / (2 - w) * (s / w ^ 2 + 2 / w * p + o)) with (/ (2 - w) * (s * ((2 - w) ^ 2 / (4 * w))
    + q + w * (o - s / 4)))
    by (rewrite P; field; lra).
  replace ((1 + mu * (2 - w) ^ 2 / (4 * w) + w * nu) / (2 - w) * q)
    with (/ (2 - w) * (mu * q * ((2 - w) ^ 2 / (4 * w)) + q + w * (nu * q)))
    by (field; lra).
  apply Rmult_le_compat_l; [left; apply Rinv_0_lt_compat; lra|].
  assert (C : 0 <= (2 - w) ^ 2 / (4 * w)) by (apply Rdiv_le_0_compat; [apply pow2_ge_0 | lra]).
  assert (X := Rmult_le_compat_r _ _ _ C M). assert (Y := Rmult_le_compat_l w _ _ ltac:(lra) N). lra.
Qed.

Lemma inverse_right i j : (i < n)%nat -> sum n (fun k => splitting A w i k * splitting_inverse n A w k j)
  = if Nat.eqb i j then 1 else 0.
Proof. intros Hi. exact (forward_solves n A w Hpd Hw (fun m => if Nat.eqb m j then 1 else 0) n (le_n n) i Hi). Qed.

Lemma ssor_inverse_inverts v i : (i < n)%nat -> mat_vec n (ssor_form n A w) (mat_vec n (ssor_inverse n A w) v) i = v i.
Proof.
  intros Hi. set (y := fun k => sum n (fun j => splitting_inverse n A w k j * v j)).
  assert (Z : forall m, mat_vec n (ssor_inverse n A w) v m = sum n (fun k => splitting_inverse n A w k m * ((2 - w)
    / w * D k * y k))).
  { intros m. exact (gram_apply n (fun k => (2 - w) / w * A k k) (fun a k => splitting_inverse n A w k a) v m). }
  assert (U : forall k, (k < n)%nat -> sum n (fun j => splitting A w j k * mat_vec n (ssor_inverse n A w) v j)
    = (2 - w) / w * D k * y k).
  { intros k Hk. rewrite (sum_ext n _ (fun j => sum n (fun m => (2 - w)
    / w * D m * y m * (splitting_inverse n A w m j * splitting A w j k)))).
    - rewrite sum_swap. rewrite (sum_ext n _ (fun m => if Nat.eqb m k then (2 - w) / w * D m * y m else 0)).
      + exact (sum_single n (fun m => (2 - w) / w * D m * y m) k Hk).
      + intros m Hm. rewrite sum_scal, (splitting_inverse_left n A w Hpd Hw m k Hm Hk). destruct (Nat.eqb m k); ring.
    - intros j _. rewrite Z, <- sum_scal. apply sum_ext. intros; ring. }
  assert (G := gram_apply n (fun k => w / ((2 - w) * A k k)) (splitting A w) (mat_vec n (ssor_inverse n A w) v) i).
  change (mat_vec n (ssor_form n A w) (mat_vec n (ssor_inverse n A w) v) i = sum n (fun k => splitting A w i k *
    (w / ((2 - w) * A k k) * sum n (fun j => splitting A w j k * mat_vec n (ssor_inverse n A w) v j)))) in G.
  rewrite G, (sum_ext n _ (fun k => sum n (fun j => v j * (splitting A w i k * splitting_inverse n A w k j)))).
  - rewrite sum_swap, (sum_ext n _ (fun j => if Nat.eqb j i then v j else 0)); [exact (sum_single n v i Hi)|].
    intros j _. rewrite sum_scal, inverse_right, (Nat.eqb_sym i j) by exact Hi. destruct (Nat.eqb j i); ring.
  - intros k Hk. rewrite U by exact Hk. assert (Dk := diagonal_gt_0 k Hk). unfold D in *.
    replace (w / ((2 - w) * A k k) * ((2 - w) / w * A k k * y k)) with (y k) by (field; lra). unfold y.
      rewrite <- sum_scal. apply sum_ext. intros; ring.
Qed.
End Preconditioner.

(* Headline [Lemma E.2 (1) corrected] End to end: for symmetric positive definite A whose mu > 1 and nu >= -1/4 bound D
   <= mu A and L D^{-1} L^T - D/4 <= nu A, the count of conjugate gradients with SSOR's preconditioner is below U^CG(w)
   with tau = 1 and eps/|b| in place of eps, whenever |b| > eps. *)
Theorem ssor_cg_count n A b solution x lmin lmax eps mu nu w N :
  symmetric n A -> positive_definite n A -> (forall i, (i < n)%nat -> mat_vec n A solution i = b i) ->
  1 < mu -> - (1 / 4) <= nu -> 0 < w < 2 ->
  (forall v, sum n (fun k => A k k * v k ^ 2) <= mu * quadratic n A v) ->
  (forall v, quadratic n (overlap_matrix n A) v <= nu * quadratic n A v) ->
  0 < lmin <= lmax ->
  (forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v) ->
    (forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2)) ->
  cg_iterates n A (ssor_inverse n A w) b solution x -> 0 < eps < norm n b ->
  returns_absolute eps (fun k => norm n (residual_of n A b (x k))) N ->
  INR N < cg_surrogate 1 (cg_log (lmax / lmin) (eps / norm n b)) mu nu w.
Proof.
  intros Hs Hp Hsol Hmu Hnu Hw Bmu Bnu Hl Hlo Hhi Hx He HN.
  apply (cg_count_below_surrogate n A (ssor_form n A w) (ssor_inverse n A w) b solution x lmin lmax eps mu nu w N);
    try assumption.
  - apply gram_symmetric.
  - exact (gram_symmetric n (fun k => (2 - w) / w * A k k) (fun i k => splitting_inverse n A w k i)).
  - intros v i Hi. now apply ssor_inverse_inverts.
  - intros v. now apply ssor_form_above.
  - intros v. now apply ssor_form_below.
Qed.
