(* Clauses: Theorem 2.1, Algorithm 1, Algorithm 2, Assumption 2.1 *)
(* Theorem 2.1 (corrected) from end to end: for any sequence of symmetric positive definite, consistently ordered systems that
   satisfy Assumption 2.1 and the condition of Lemma 2.1.2. The spectral radii are those of the matrices, the counts those of
   Algorithm 1 run on them. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz ComplexSum RealJacobi.
From LearningToRelax Require Import YoungScalar YoungSpectral SurrogateBound SurrogateLipschitz OnlineSor.
Open Scope R_scope.

Definition mat_vec (n : nat) (M : nat -> nat -> R) (v : nat -> R) (i : nat) : R := sum n (fun j => M i j * v j).
Definition norm (n : nat) (v : nat -> R) : R := sqrt (sum n (fun i => v i ^ 2)).
Definition power (n : nat) (M : nat -> nat -> R) (k : nat) (v : nat -> R) : nat -> R := Nat.iter k (mat_vec n M) v.
Definition residual_of (n : nat) (A : nat -> nat -> R) (b x : nat -> R) (i : nat) : R := b i - mat_vec n A x i.

(* Algorithm 1 from x = 0 (solver.Sor): x_{k+1} = x_k + W_w^{-1} r_k, written W_w (x_{k+1} - x_k) = r_k, r_k = b - A x_k. *)
Definition sor_run (n : nat) (A : nat -> nat -> R) (b : nat -> R) (w : R) (x : nat -> nat -> R) : Prop :=
  (forall i, (i < n)%nat -> x 0%nat i = 0) /\
  forall k i, (i < n)%nat -> mat_vec n (splitting A w) (fun j => x (S k) j - x k j) i = residual_of n A b (x k) i.

(* Assumption 2.1 for one w: |C^k| <= (rho + tau (1 - rho))^k (the norm of the matrix power) at k = min {i : |C^{i+1} b| < eps |b|}. *)
Definition assumption_2_1 (eps tau : R) (n : nat) (Cw : nat -> nat -> R) (b : nat -> R) (rho : R) : Prop :=
  exists k, last_above eps (fun k => norm n (power n Cw k b)) k /\
            forall v, norm n (power n Cw k v) <= (rho + tau * (1 - rho)) ^ k * norm n v.

Lemma mat_vec_ext n M u v i : (forall j, (j < n)%nat -> u j = v j) -> mat_vec n M u i = mat_vec n M v i.
Proof. intros H. apply sum_ext. intros j Hj. now rewrite H. Qed.

Lemma norm_ext n u v : (forall i, (i < n)%nat -> u i = v i) -> norm n u = norm n v.
Proof. intros H. unfold norm. f_equal. apply sum_ext. intros i Hi. now rewrite H. Qed.

(* Headline [Algorithm 1] The residuals of a run are r_k = C_w^k b. *)
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

Section TheoremTwoOne.
Variables eps wmax K alpha_max : R.
Variables d T : nat.
(* The t-th system A_t x = b_t, its Jacobi radius, its C_w and rho(C_w), Algorithm 1's run and count for each w. *)
Variable n : nat -> nat.
Variable A : nat -> nat -> nat -> R.
Variable b : nat -> nat -> R.
Variables beta tau : nat -> R.
Variable Cw : nat -> R -> nat -> nat -> R.
Variable rho : nat -> R -> R.
Variable x : nat -> R -> nat -> nat -> R.
Variable sor : nat -> R -> nat.

Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 <= wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hsym : forall t, symmetric (n t) (A t).
Hypothesis Hpd : forall t, positive_definite (n t) (A t).
Hypothesis Hco : forall t, consistently_ordered (n t) (A t).
Hypothesis Hbeta : forall t, is_spectral_radius (n t) (jacobi (A t)) (beta t).
Hypothesis HC : forall t w, 0 < w < 2 -> is_defect (n t) (A t) w (Cw t w).
Hypothesis Hrho : forall t w, 0 < w < 2 -> is_spectral_radius (n t) (Cw t w) (rho t w).
Hypothesis Hrun : forall t w, 1 <= w <= wmax -> sor_run (n t) (A t) (b t) w (x t w).
Hypothesis Hcount : forall t w, 1 <= w <= wmax ->
  returns eps (fun k => norm (n t) (residual_of (n t) (A t) (b t) (x t w k))) (sor t w).
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  norm (n t) (b t) = 0 \/ assumption_2_1 eps (tau t) (n t) (Cw t w) (b t) (rho t w).
Hypothesis Hcondition : forall t, lipschitz_condition (beta t) (tau t).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
Hypothesis HK : - ln eps / - ln alpha_max <= K.

(* U_t(w) = 1 + (-log eps)/(-log(rho(C_w) + tau (1 - rho(C_w)))). *)
Definition U_spectral (t : nat) (w : R) : R := 1 + (- ln eps) / (- ln (rho t w + tau t * (1 - rho t w))).

Lemma rho_young t w : 0 < w < 2 -> rho t w = young_radius (beta t) w.
Proof.
  intros Hw. destruct (Hco t) as [lev Hlev].
  apply (young_spectral_radius (n t) (A t) w (Hsym t) (Hpd t) Hw (Cw t w) (HC t w Hw) lev Hlev (beta t) (rho t w) (Hbeta t) (Hrho t w Hw)).
Qed.

Lemma beta_range t : 0 <= beta t < 1.
Proof. destruct (Hco t) as [lev Hlev]. apply (jacobi_radius_eigenvalue (n t) (A t) (Hsym t) (Hpd t) lev Hlev (beta t) (Hbeta t)). Qed.

Lemma residual_norms t w k : 1 <= w <= wmax ->
  norm (n t) (residual_of (n t) (A t) (b t) (x t w k)) = norm (n t) (power (n t) (Cw t w) k (b t)).
Proof.
  intros Hw. apply norm_ext. intros i Hi. apply (sor_run_residuals (n t) (A t) (b t) w); [apply HC; lra | now apply Hrun | exact Hi].
Qed.

Let r t w k := norm (n t) (residual_of (n t) (A t) (b t) (x t w k)).

Lemma assumption_here t w : 1 <= w <= wmax ->
  r t w 0%nat = 0 \/ (0 < r t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (r t w)).
Proof.
  intros Hw. unfold r at 1 2. rewrite residual_norms by exact Hw. unfold power. cbn [Nat.iter nat_rect].
  change (norm (n t) (b t) = 0 \/ (0 < norm (n t) (b t) /\ near_asymptotic eps (rate (beta t) (tau t) w) (r t w))).
  destruct (Req_dec (norm (n t) (b t)) 0) as [Z|NZ]; [now left|]. right.
  assert (P : 0 <= norm (n t) (b t)) by apply sqrt_pos. split; [lra|].
  destruct (Hassumption t w Hw) as [Z|[k [[L1 L2] Bd]]]; [contradiction|].
  exists k. assert (E : forall m, r t w m = norm (n t) (power (n t) (Cw t w) m (b t))) by (intros m; unfold r; now apply residual_norms).
  split; [split|].
  - rewrite !E. exact L1.
  - intros i Hi. rewrite !E. now apply L2.
  - rewrite !E. change (power (n t) (Cw t w) 0 (b t)) with (b t). unfold rate. rewrite <- rho_young by lra. apply Bd.
Qed.

(* Headline [Theorem 2.1; Algorithm 1; Algorithm 2; Assumption 2.1] Theorem 2.1 (4), corrected, from end to end: at eta = 2 sqrt(2/T) the
   expected total of Algorithm 1's iterations in Algorithm 2 is at most 2K sqrt(2dT) + sum_t (-log eps)/(d log^2 alpha_t) + sum_t U_t(w),
   for each w in (0, wmax], for any SPD consistently ordered systems with Assumption 2.1 and the condition of Lemma 2.1.2. *)
Theorem theorem_2_1 w : 0 < w <= wmax ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  2 * K * sqrt (2 * INR d * INR T)
  + sum T (fun t => - ln eps / (INR d * ln (alpha (beta t) (tau t) wmax) ^ 2)) + sum T (fun t => U_spectral t w).
Proof.
  intros Hw.
  assert (M := online_sor eps wmax K d T beta tau r sor alpha_max Heps Hwmax Hd HT beta_range Htau Hcount assumption_here
    Hcondition Halpha Halpha1 HK w Hw).
  eapply Rle_trans; [exact M|]. right. f_equal. apply sum_ext. intros t _.
  unfold U, surrogate, bound_at, U_spectral, rate. rewrite rho_young by lra. reflexivity.
Qed.
End TheoremTwoOne.
