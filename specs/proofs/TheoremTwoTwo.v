(* Clauses: Theorem 2.2 corrected, Theorem E.1, Theorem E.1 sharper, Algorithm 5 *)
(* Theorems E.1 and 2.2 (corrected) from end to end: Algorithm 5 tuning SOR over the systems (A + c_t 1) x = b_t, for A symmetric with a
   consistent order, A + cmin 1 positive definite, c_t in [cmin, cmin + C] fixed in advance. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree SemiLipschitz PolicyRegret ComplexSum RealJacobi YoungScalar YoungSpectral SorRun.
From LearningToRelax Require Import SurrogateBound SurrogateLipschitz OnlineSor OnlineSorTuned OnlineSorContext OnlineSorContextTuned.
From LearningToRelax Require Import OptimalOmegaLipschitz ShiftedJacobi TheoremTwoOne.
Open Scope R_scope.

Section TheoremTwoTwo.
Variables eps wmax K alpha_max : R.
Variables d m T n : nat.
Variable A : nat -> nat -> R.
Variables dmin cmin C beta_max : R.
Variable ctx : nat -> R.                       (* c_t *)
Variable bin : nat -> nat.
Variable b : nat -> nat -> R.                  (* b_t *)
Variable beta : R -> R.                        (* beta c, the Jacobi radius of A + c 1 *)
Variable tau : nat -> R.
Variable Cw : nat -> R -> nat -> nat -> R.     (* C_w of the t-th system, and its spectral radius *)
Variable rho : nat -> R -> R.
Variable x : nat -> R -> nat -> nat -> R.      (* Algorithm 1's run, and count *)
Variable sor : nat -> R -> nat.

Let At t := shift A (ctx t).
Let bt t := beta (ctx t).

Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 < wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HC0 : 0 < C.
Hypothesis Hsym : symmetric n A.
Hypothesis Hco : consistently_ordered n A.
Hypothesis Hpd : positive_definite n (shift A cmin).
Hypothesis Hdmin : forall i, (i < n)%nat -> dmin <= A i i.      (* dmin = lambda_min(D) *)
Hypothesis Hdpos : 0 < dmin + cmin.
Hypothesis Hctx : forall t, cmin <= ctx t <= cmin + C.
Hypothesis Hbin : nearest_bin cmin C m ctx bin.
Hypothesis Hbeta : forall c, cmin <= c -> is_spectral_radius n (jacobi (shift A c)) (beta c).
Hypothesis Hmax : forall c, cmin <= c -> beta c <= beta_max.
Hypothesis Hmax1 : 0 < beta_max < 1.
Hypothesis Hw_opt : optimal_omega beta_max <= wmax.
Hypothesis HC : forall t w, 0 < w < 2 -> is_defect n (At t) w (Cw t w).
Hypothesis Hrho : forall t w, 0 < w < 2 -> is_spectral_radius n (Cw t w) (rho t w).
Hypothesis Hrun : forall t w, 1 <= w <= wmax -> sor_run n (At t) (b t) w (x t w).
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (fun k => norm n (residual_of n (At t) (b t) (x t w k))) (sor t w).
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hassumption : forall t w, 1 <= w <= wmax -> assumption_2_1 eps (tau t) n (Cw t w) (b t) (rho t w).
Hypothesis Hcondition : forall t, lipschitz_condition (bt t) (tau t).
Hypothesis Halpha : forall t, alpha (bt t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.

Lemma At_sym t : symmetric n (At t).
Proof. now apply shift_symmetric. Qed.

Lemma At_pd t : positive_definite n (At t).
Proof. apply (shift_definite n A cmin); [apply Hctx | exact Hpd]. Qed.

Lemma At_co t : consistently_ordered n (At t).
Proof. destruct Hco as [lev Hl]. exists lev. now apply shift_levels. Qed.

Lemma Hbt t : is_spectral_radius n (jacobi (At t)) (bt t).
Proof. apply Hbeta, Hctx. Qed.

Lemma beta_of_range c : cmin <= c <= cmin + C -> 0 <= beta c < 1.
Proof.
  intros Hc. destruct Hco as [lev Hl].
  apply (jacobi_radius_eigenvalue n (shift A c) (shift_symmetric n A Hsym c) (shift_definite n A cmin c ltac:(lra) Hpd) lev
    (shift_levels n A lev Hl c) (beta c)). apply Hbeta. lra.
Qed.

(* w* grows with beta. *)
Lemma optimal_omega_le u v : 0 <= u -> u <= v -> v < 1 -> optimal_omega u <= optimal_omega v.
Proof.
  intros Hu Huv Hv. rewrite !optimal_omega_root by lra. destruct (s_props v ltac:(lra)) as [[S0 _] _].
  unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; [lra|]. apply Rplus_le_compat_l, sqrt_le_1_alt. nra.
Qed.

Lemma optimal_below c : cmin <= c <= cmin + C -> optimal_omega (beta c) <= wmax.
Proof.
  intros Hc. eapply Rle_trans; [|exact Hw_opt]. apply optimal_omega_le; [apply beta_of_range, Hc | apply Hmax; lra | lra].
Qed.

Lemma w_star_lipschitz c c' : cmin <= c <= cmin + C -> cmin <= c' <= cmin + C ->
  Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= printed_constant beta_max (dmin + cmin) * Rabs (c - c').
Proof. intros Hc Hc'. apply (lemma_E_1 n A dmin cmin beta_max beta Hsym Hco Hpd Hdmin Hdpos Hbeta Hmax); lra. Qed.

Lemma printed_constant_nonneg : 0 <= printed_constant beta_max (dmin + cmin).
Proof.
  eapply Rle_trans; [|apply printed_constant_larger; lra]. unfold sharp_constant, optimal_omega_slope.
  destruct (s_props beta_max ltac:(lra)) as [[S0 _] _]. apply Rdiv_le_0_compat; [|exact Hdpos].
  apply Rmult_le_pos; [lra|]. apply Rdiv_le_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra | apply pow_lt; lra].
Qed.

Let r t w k := norm n (residual_of n (At t) (b t) (x t w k)).

Lemma assumption_shifted t w : 1 <= w <= wmax ->
  r t w 0%nat = 0 \/ (0 < r t w 0%nat /\ near_asymptotic eps (rate (bt t) (tau t) w) (r t w)).
Proof.
  assert (Hw : 1 <= wmax < 2) by lra.
  exact (assumption_here eps wmax (fun _ => n) At b bt tau Cw rho x Heps Hw At_sym At_pd At_co Hbt HC Hrho Hrun Hassumption t w).
Qed.

Lemma spectral_surrogate t : U eps bt tau t (optimal_omega (bt t)) = U_spectral eps tau rho t (optimal_omega (bt t)).
Proof.
  assert (O := optimal_omega_range (bt t) (beta_of_range _ (Hctx t))).
  unfold U, surrogate, bound_at, U_spectral, rate.
  rewrite (rho_young (fun _ => n) At bt Cw rho At_sym At_pd At_co Hbt HC Hrho t (optimal_omega (bt t))) by lra. reflexivity.
Qed.

(* Headline [Theorem E.1 sharper; Algorithm 5] Theorem E.1, end to end, with the printed L* of Lemma E.1: the expected total of Algorithm 1's
   iterations in Algorithm 5 is at most 4K sqrt(dmT) + (C L*/m/(wmax-1) + 1/d) sum_t (-log eps)/log^2 alpha_t + sum_t U_t(w*(c_t)). *)
Theorem theorem_E_1 : - ln eps / - ln alpha_max <= K ->
  expect d (algorithm5 wmax K d bin sor) T nil (iterations wmax d sor) <=
  4 * K * sqrt (INR d * INR m * INR T)
  + (C * printed_constant beta_max (dmin + cmin) / INR m / (wmax - 1) + 1 / INR d)
    * sum T (fun t => - ln eps / ln (alpha (bt t) (tau t) wmax) ^ 2)
  + sum T (fun t => U_spectral eps tau rho t (optimal_omega (bt t))).
Proof.
  intros HK.
  assert (M := online_sor_context eps wmax K d m T cmin C (printed_constant beta_max (dmin + cmin)) ctx bin beta tau r sor alpha_max
    Heps Hwmax Hd Hm ltac:(lra) Hctx Hbin beta_of_range Htau Hcount assumption_shifted Hcondition Halpha Halpha1 HK optimal_below
    printed_constant_nonneg w_star_lipschitz).
  eapply Rle_trans; [exact M|]. right. f_equal. apply sum_ext. intros t _. apply spectral_surrogate.
Qed.

(* Headline [Theorem E.1] (29) as printed, end to end: the bound of theorem_E_1 with the further term m. *)
Theorem theorem_E_1_printed : - ln eps / - ln alpha_max <= K ->
  expect d (algorithm5 wmax K d bin sor) T nil (iterations wmax d sor) <=
  INR m + 4 * K * sqrt (INR d * INR m * INR T)
  + (C * printed_constant beta_max (dmin + cmin) / INR m / (wmax - 1) + 1 / INR d)
    * sum T (fun t => - ln eps / ln (alpha (bt t) (tau t) wmax) ^ 2)
  + sum T (fun t => U_spectral eps tau rho t (optimal_omega (bt t))).
Proof. intros HK. assert (B := theorem_E_1 HK). assert (M := pos_INR m). lra. Qed.

(* Headline [Theorem 2.2 corrected] Theorem 2.2, corrected, end to end: wmax = w*(beta_max), K at its bound, L as printed, d and m between the
   numbers of (30) and their doubles: at most 6 log(1/eps) (24 C L T^3)^(1/4)/log(1/alpha_max)^(3/2) + sum_t U_t(w*(c_t)). *)
Theorem theorem_2_2 : (1 <= T)%nat -> wmax = optimal_omega beta_max ->
  let Lc := shift_constant beta_max (dmin + cmin) in
  let q := - ln alpha_max in
  let gbar := mean_inverse_sq T (fun t => alpha (bt t) (tau t) wmax) in
  let d0 := root4 (gbar ^ 2 * INR T * q ^ 2 / (24 * C * Lc)) in
  let m0 := root4 (54 * C ^ 3 * Lc ^ 3 * gbar ^ 2 * INR T * q ^ 2) in
  d0 <= INR d <= 2 * d0 -> m0 <= INR m <= 2 * m0 ->
  expect d (algorithm5 wmax (- ln eps / q) d bin sor) T nil (iterations wmax d sor) <=
  6 * - ln eps * root4 (24 * C * Lc * INR T ^ 3 / q ^ 6) + sum T (fun t => U_spectral eps tau rho t (optimal_omega (bt t))).
Proof.
  intros HT Ew Lc q gbar d0 m0 Hd0 Hm0.
  assert (HLc : 0 < Lc).
  { unfold Lc, shift_constant. destruct (s_props beta_max ltac:(lra)) as [[S0 _] _].
    apply Rmult_lt_0_compat; [apply Rdiv_lt_0_compat; [lra | apply Rmult_lt_0_compat; lra]|].
    apply pow_lt, Rdiv_lt_0_compat; lra. }
  assert (Ratio : printed_constant beta_max (dmin + cmin) / (wmax - 1) <= 6 * Lc).
  { rewrite Ew. right. apply shift_constant_ratio; lra. }
  assert (M := online_sor_context_tuned eps wmax d m T cmin C (printed_constant beta_max (dmin + cmin)) Lc ctx bin beta tau r sor alpha_max
    Heps Hwmax Hd Hm HT HC0 Hctx Hbin beta_of_range Htau Hcount assumption_shifted Hcondition Halpha Halpha1 optimal_below
    printed_constant_nonneg w_star_lipschitz HLc Ratio Hd0 Hm0).
  eapply Rle_trans; [exact M|]. right. f_equal. apply sum_ext. intros t _. apply spectral_surrogate.
Qed.
End TheoremTwoTwo.
