(* Clauses: Theorem 2.1 corrected, Theorem 2.1 without the condition, Eq. 5 corrected, Lemma 2.1 (1), Lemma 2.1 (1) largest value *)
(* Theorem 2.1 (corrected) from end to end: for any sequence of symmetric positive definite, consistently ordered systems that
   satisfy Assumption 2.1 and the condition of Lemma 2.1 (2). The spectral radii are those of the matrices, the counts those of
   Algorithm 1 run on them. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz ComplexSum RealJacobi.
From LearningToRelax Require Import YoungScalar YoungSpectral SorRun SorTerminates SurrogateBound SurrogateLipschitz OnlineSor OnlineSorTuned OnlineSorUnconditional.
Open Scope R_scope.

(* Assumption 2.1 for one w: |C^k| <= (rho + tau (1 - rho))^k (the norm of the matrix power) at k = min {i : |C^{i+1} b| < eps |b|}, which
   exists for b <> 0 (SorTerminates.index_exists). *)
Definition assumption_2_1 (eps tau : R) (n : nat) (Cw : nat -> nat -> R) (b : nat -> R) (rho : R) : Prop :=
  forall k, last_above eps (fun k => norm n (power n Cw k b)) k ->
  forall v, norm n (power n Cw k v) <= (rho + tau * (1 - rho)) ^ k * norm n v.

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
Hypothesis Hassumption : forall t w, 1 <= w <= wmax -> assumption_2_1 eps (tau t) (n t) (Cw t w) (b t) (rho t w).
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
  assert (E : forall m, r t w m = norm (n t) (power (n t) (Cw t w) m (b t))) by (intros m; unfold r; now apply residual_norms).
  destruct (index_exists (n t) (A t) (b t) w (x t w) (Hsym t) (Hpd t) ltac:(lra) (Hrun t w Hw) eps Heps) as [k [L1 L2]].
  { fold (r t w 0%nat). rewrite E. change (power (n t) (Cw t w) 0 (b t)) with (b t). lra. }
  exists k. split; [split; assumption|].
  rewrite !E. change (power (n t) (Cw t w) 0 (b t)) with (b t). unfold rate. rewrite <- rho_young by lra.
  apply (Hassumption t w Hw). split.
  - rewrite <- !E. exact L1.
  - intros i Hi. rewrite <- !E. now apply L2.
Qed.

(* Headline [Lemma 2.1 (1); Lemma 2.1 (1) largest value] Lemma 2.1 (1), end to end: Algorithm 1's count is strictly below U(w), with the spectral radius of
   the matrix, and U(w) <= 1 + (-log eps)/(-log alpha) on [1, wmax]. *)
Theorem lemma_2_1 t w : 1 <= w <= wmax ->
  INR (sor t w) < U_spectral t w <= 1 + (- ln eps) / (- ln (alpha (beta t) (tau t) wmax)).
Proof.
  intros Hw. assert (E : U_spectral t w = surrogate eps (beta t) (tau t) w).
  { unfold surrogate, bound_at, U_spectral, rate. rewrite rho_young by lra. reflexivity. }
  rewrite E. split.
  - exact (proj1 (count_below_surrogate eps wmax K beta tau r sor alpha_max Heps Hwmax beta_range Htau Hcount assumption_here Halpha Halpha1 HK t w Hw)).
  - apply surrogate_bounded; [exact Heps | apply beta_range | apply Htau | exact Hw | lra].
Qed.

(* Headline [Theorem 2.1 corrected] Theorem 2.1 (4), corrected, from end to end: at eta = 2 sqrt(2/T) the
   expected total of Algorithm 1's iterations in Algorithm 2 is at most 2K sqrt(2dT) + sum_t (-log eps)/(d log^2 alpha_t) + sum_t U_t(w),
   for each w in (0, wmax], for any SPD consistently ordered systems with Assumption 2.1 and the condition of Lemma 2.1 (2). *)
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

(* Headline [Theorem 2.1 without the condition] Theorem 2.1 (4), end to end and with no condition on tau_t, beta_t: the discretisation term
   is ((wmax-1)/d) sum_t L_t, L_t Lemma 2.1 (2)'s constant without a condition. *)
Theorem theorem_2_1_unconditional w : 0 < w <= wmax ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  2 * K * sqrt (2 * INR d * INR T)
  + (wmax - 1) / INR d * sum T (fun t => lipschitz_unconditional eps (beta t) (tau t) wmax) + sum T (fun t => U_spectral t w).
Proof.
  intros Hw.
  assert (M := online_sor_unconditional eps wmax K d T beta tau r sor alpha_max Heps Hwmax Hd HT beta_range Htau Hcount assumption_here
    Halpha Halpha1 HK w Hw).
  eapply Rle_trans; [exact M|]. right. f_equal. apply sum_ext. intros t _.
  unfold U, surrogate, bound_at, U_spectral, rate. rewrite rho_young by lra. reflexivity.
Qed.

(* Headline [Eq. 5 corrected] The tuned form (5), end to end: K at its bound, wmax at least each w*_t, and d the printed number
   rounded up; against each w in (0,2). *)
Theorem theorem_2_1_tuned w : K = - ln eps / - ln alpha_max -> (forall t, optimal_omega (beta t) <= wmax) ->
  let gbar := mean_inverse_sq T (fun t => alpha (beta t) (tau t) wmax) in
  printed_d T gbar alpha_max <= INR d <= printed_d T gbar alpha_max + 1 -> 0 < w < 2 ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  3 * - ln eps * cbrt (2 * gbar * INR T ^ 2 / ln alpha_max ^ 2) + 2 * K * sqrt (2 * INR T) + sum T (fun t => U_spectral t w).
Proof.
  intros EK Ho gbar Hd0 Hw.
  assert (M := online_sor_tuned eps wmax d T beta tau r sor alpha_max Heps Hwmax Hd HT beta_range Htau Hcount assumption_here
    Hcondition Halpha Halpha1 Ho w Hd0 Hw).
  rewrite <- EK in M. fold gbar in M. replace ((- ln alpha_max) ^ 2) with (ln alpha_max ^ 2) in M by ring.
  eapply Rle_trans; [exact M|]. right. f_equal. apply sum_ext. intros t _.
  unfold U, surrogate, bound_at, U_spectral, rate. rewrite rho_young by lra. reflexivity.
Qed.
End TheoremTwoOne.
