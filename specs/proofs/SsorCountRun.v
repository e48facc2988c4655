(* Clauses: Corollary D.2 corrected *)
(* Corollary D.2 for Algorithm 8's runs: the backward half sweep is the adjoint of the forward one in the energy inner
   product, so it contracts the energy norm as much, and a sweep of SSOR twice as much. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh YoungSpectral SorRun EnergyCount EnergyCountRun.
Open Scope R_scope.

(* Algorithm 8 from x = 0 (solver.Ssor): W_w (h_k - x_k) = b - A x_k, W_w^T (x_{k+1} - h_k) = b - A h_k. *)
Definition backward_splitting (A : nat -> nat -> R) (w : R) (i j : nat) : R := splitting A w j i.
Definition ssor_run (n : nat) (A : nat -> nat -> R) (b : nat -> R) (w : R) (x h : nat -> nat -> R) : Prop :=
  (forall i, (i < n)%nat -> x 0%nat i = 0) /\
  forall k i, (i < n)%nat ->
    mat_vec n (splitting A w) (fun j => h k j - x k j) i = residual_of n A b (x k) i /\
    mat_vec n (backward_splitting A w) (fun j => x (S k) j - h k j) i = residual_of n A b (h k) i.

Lemma dot_transpose n M u v : sum n (fun i => u i * mat_vec n M v i)
  = sum n (fun j => v j * mat_vec n (fun i k => M k i) u j).
Proof.
  unfold mat_vec. rewrite (sum_ext n _ (fun i => sum n (fun j => u i * (M i j * v j)))) by (intros; rewrite sum_scal;
    reflexivity).
  rewrite sum_swap. apply sum_ext. intros j _. rewrite <- sum_scal. apply sum_ext. intros; ring.
Qed.

Section Run.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable b : nat -> R.
Variables w nu lmin lmax eps : R.
Variables x h : nat -> nat -> R.
Variable solution : nat -> R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.
Hypothesis Hrun : ssor_run n A b w x h.
Hypothesis Hsolution : forall i, (i < n)%nat -> mat_vec n A solution i = b i.
Hypothesis Hnu : 0 < nu < 1.
Hypothesis Hlmin : 0 < lmin <= lmax.
Hypothesis Hlow : forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v.
Hypothesis Hhigh : forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2).
(* |1 - W^{-1} A|_A <= nu, as for Corollary D.1. *)
Hypothesis Hcontract : forall e d, (forall i, (i < n)%nat -> mat_vec n (splitting A w) d i = mat_vec n A e i) ->
  quadratic n A (fun i => e i - d i) <= nu ^ 2 * quadratic n A e.

Lemma energy_nonneg v : 0 <= quadratic n A v.
Proof. exact (quadratic_nonneg n A lmin lmax Hlmin Hlow v). Qed.

Lemma backward_contracts e d : (forall i, (i < n)%nat -> mat_vec n (backward_splitting A w) d i = mat_vec n A e i) ->
  quadratic n A (fun i => e i - d i) <= nu ^ 2 * quadratic n A e.
Proof.
  intros Hd. set (f := fun i => e i - d i).
  set (g := forward A w (mat_vec n A f) n).
  assert (Hg : forall i, (i < n)%nat -> mat_vec n (splitting A w) g i = mat_vec n A f i).
  { intros i Hi. exact (forward_solves n A w Hpd Hw (mat_vec n A f) n (le_n n) i Hi). }
  assert (Adjoint : sum n (fun i => (f i - g i) * mat_vec n A e i) = quadratic n A f).
  { rewrite quadratic_dot.
    rewrite (sum_ext n _ (fun i => f i * mat_vec n A e i - g i * mat_vec n (backward_splitting A w) d i))
      by (intros i Hi; rewrite (Hd i Hi); ring).
    rewrite sum_minus, (dot_transpose n (backward_splitting A w) g d).
    rewrite (sum_ext n (fun j => d j * _) (fun j => d j * mat_vec n A f j)) by (intros j Hj; f_equal; exact (Hg j Hj)).
    rewrite (dot_transpose n A d f). rewrite <- sum_minus. apply sum_ext. intros i Hi.
    replace (mat_vec n A f i) with (mat_vec n A e i - mat_vec n A d i) by (symmetry; apply mat_vec_minus).
    replace (mat_vec n (fun k l => A l k) d i) with (mat_vec n A d i) by (apply sum_ext; intros j Hj;
      now rewrite (Hsym i j Hi Hj)). ring. }
  assert (C := energy_cauchy n A (fun i => f i - g i) e Hsym energy_nonneg). cbv beta in C. rewrite Adjoint in C.
  assert (F := Hcontract f g Hg). assert (Q := energy_nonneg f). assert (E0 := energy_nonneg e).
  destruct Q as [Q|Q].
  - apply Rmult_le_reg_l with (quadratic n A f); [exact Q|].
    apply Rle_trans with (quadratic n A (fun i => f i - g i) * quadratic n A e); [lra|].
    apply Rle_trans with (nu ^ 2 * quadratic n A f * quadratic n A e); [apply Rmult_le_compat_r; assumption | right;
      ring].
  - rewrite <- Q. apply Rmult_le_pos; [apply pow2_ge_0 | exact E0].
Qed.

Let error k i := solution i - x k i.
Let energy_norm k := sqrt (quadratic n A (error k)).

Lemma residual_is_error y i : (i < n)%nat -> residual_of n A b y i = mat_vec n A (fun j => solution j - y j) i.
Proof. intros Hi. unfold residual_of. rewrite mat_vec_minus, Hsolution by exact Hi. reflexivity. Qed.

Lemma sweep_contracts k : energy_norm (S k) <= nu ^ 2 * energy_norm k.
Proof.
  assert (N2 := pow2_ge_0 nu).
  assert (F := Hcontract (error k) (fun j => h k j - x k j) ltac:(intros i Hi; unfold error;
    rewrite <- residual_is_error by exact Hi; now apply (proj2 Hrun))).
  assert (B := backward_contracts (fun j => solution j - h k j) (fun j => x (S k) j - h k j) ltac:(intros i Hi;
    rewrite <- residual_is_error by exact Hi; now apply (proj2 Hrun))).
  rewrite (quadratic_ext n A _ (fun j => solution j - h k j)) in F by (intros; unfold error; ring).
  rewrite (quadratic_ext n A _ (error (S k))) in B by (intros; unfold error; ring).
  unfold energy_norm. replace (nu ^ 2 * sqrt (quadratic n A (error k)))
    with (sqrt ((nu ^ 2) ^ 2 * quadratic n A (error k)))
    by (rewrite sqrt_mult_alt, sqrt_pow2 by apply pow2_ge_0; reflexivity).
  apply sqrt_le_1_alt. eapply Rle_trans; [exact B|]. replace ((nu ^ 2) ^ 2 * quadratic n A (error k))
    with (nu ^ 2 * (nu ^ 2 * quadratic n A (error k))) by ring.
  now apply Rmult_le_compat_l.
Qed.

Lemma sweeps_contract k : energy_norm k <= (nu ^ 2) ^ k * energy_norm 0%nat.
Proof.
  induction k as [|k IH]; [simpl; lra|]. eapply Rle_trans; [apply sweep_contracts|].
  replace ((nu ^ 2) ^ S k * energy_norm 0%nat) with (nu ^ 2 * ((nu ^ 2) ^ k * energy_norm 0%nat)) by (simpl; ring).
  apply Rmult_le_compat_l; [apply pow2_ge_0 | exact IH].
Qed.

Lemma first_residual : norm n (residual_of n A b (x 0%nat)) = norm n b.
Proof.
  apply norm_ext. intros i Hi. unfold residual_of, mat_vec. rewrite sum_zero; [ring|]. intros j Hj.
    rewrite (proj1 Hrun j Hj). ring.
Qed.

(* Headline [Corollary D.2 corrected] Algorithm 8's count on the run, for |b| > eps: below 1 + (-log(eps/(2 |b| sqrt
   kappa)))/(-2 log nu). *)
Theorem corollary_D_2 N : 0 < eps < norm n b -> returns_absolute eps (fun k => norm n (residual_of n A b (x k))) N ->
  INR N < 1 + (- ln (eps / (2 * norm n b * sqrt (lmax / lmin)))) / (- 2 * ln nu).
Proof.
  intros [He Hb] HN. apply (energy_count_absolute eps (lmax / lmin) nu (norm n b)
    (fun k => norm n (residual_of n A b (x k))) N He (condition_ge_1 lmin lmax Hlmin) Hnu Hb first_residual);
    [|exact HN].
  intros k. rewrite <- first_residual.
  exact (residuals_decay n A b lmin lmax x solution Hsym Hsolution Hlmin Hlow Hhigh (nu ^ 2) k (pow2_ge_0 nu)
    sweeps_contract).
Qed.
End Run.
