(* Clauses: Theorem 2.1 without the condition *)
(* Theorem 2.1 (4) with no condition on tau_t and beta_t: the discretisation term takes Lemma 2.1 (2)'s constant without a condition. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz YoungScalar SurrogateBound SurrogateLipschitz OnlineSor.
Open Scope R_scope.

(* U rises from w to x <= wmax by at most the unconditional constant times x - w, also from the left of w*. *)
Lemma surrogate_rise_unconditional eps beta tau wmax w x : 0 < eps < 1 -> 0 <= beta < 1 -> 0 < tau < 1 ->
  wmax < 2 -> 0 < w -> w <= x -> x <= wmax ->
  surrogate eps beta tau x - surrogate eps beta tau w <= lipschitz_unconditional eps beta tau wmax * (x - w).
Proof.
  intros He Hb Ht Hm Hw Hwx Hx. assert (O := optimal_omega_range beta Hb).
  assert (LP : 0 <= lipschitz_unconditional eps beta tau wmax).
  { unfold lipschitz_unconditional. assert (A := alpha_range beta tau Hb Ht wmax Hm). assert (Ne := ln_neg eps He).
    assert (Na := ln_neg (alpha beta tau wmax) ltac:(lra)). apply Rmult_le_pos; [nra|].
    eapply Rle_trans; [|apply Rmax_l]. apply Rdiv_le_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra | nra]. }
  destruct (Rle_dec x (optimal_omega beta)) as [Lx|Nx].
  - assert (S := surrogate_left eps beta tau He Hb Ht x w Hw Hwx Lx). nra.
  - destruct (Rle_dec (optimal_omega beta) w) as [G|G].
    + destruct Hwx as [L|E]; [|subst; lra].
      apply (surrogate_lipschitz_unconditional eps beta tau He Hb Ht wmax x w Hm G L Hx).
    + assert (M := surrogate_lipschitz_unconditional eps beta tau He Hb Ht wmax x (optimal_omega beta) Hm ltac:(lra) ltac:(lra) Hx).
      assert (S := surrogate_left eps beta tau He Hb Ht (optimal_omega beta) w Hw ltac:(lra) ltac:(lra)). nra.
Qed.

Section Unconditional.
Variable eps wmax K : R.
Variable d T : nat.
Variables beta tau : nat -> R.
Variable residual : nat -> R -> nat -> R.
Variable sor : nat -> R -> nat.
Variable alpha_max : R.
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 <= wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hbeta : forall t, 0 <= beta t < 1.
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (residual t w) (sor t w).
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  residual t w 0%nat = 0 \/ (0 < residual t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (residual t w)).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
Hypothesis HK : - ln eps / - ln alpha_max <= K.

Let L t := lipschitz_unconditional eps (beta t) (tau t) wmax.

(* Headline [Theorem 2.1 without the condition] With no condition on tau_t, beta_t: at eta = 2 sqrt(2/T) the expected total of iterations is at most
   2K sqrt(2dT) + ((wmax-1)/d) sum_t L_t + sum_t U_t(w), for each w in (0, wmax], L_t = (1-tau)(-log eps) max{1/(alpha log^2 alpha),
   1/(r log^2 r)}, r the near-asymptotic rate at w*_t. *)
Theorem online_sor_unconditional w : 0 < w <= wmax ->
  expect d (algorithm2 wmax K d T sor) T nil (iterations wmax d sor) <=
  2 * K * sqrt (2 * INR d * INR T) + (wmax - 1) / INR d * sum T L + sum T (fun t => U eps beta tau t w).
Proof.
  intros Hw. assert (KP : 0 < K) by (eapply (K_pos eps wmax K beta tau alpha_max); eassumption).
  assert (Fb := fed_back_range eps wmax K beta tau residual sor alpha_max Heps Hwmax Hbeta Htau Hcount Hassumption Halpha Halpha1 HK).
  set (play := algorithm2 wmax K d T sor).
  assert (D : draws_distribution d play).
  { apply tsallis_inf_distribution; [exact KP | | exact Hd]. intros t Ht. apply Rmult_lt_0_compat; [lra|].
    apply sqrt_lt_R0, Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia]. }
  set (x := Rmax 1 w). assert (Hx : 1 <= x <= wmax) by (split; [apply Rmax_l | apply Rmax_lub; lra]).
  assert (LN : forall t, 0 <= L t).
  { intros t. unfold L, lipschitz_unconditional. assert (A := alpha_range (beta t) (tau t) (Hbeta t) (Htau t) wmax ltac:(lra)).
    assert (Tt := Htau t). assert (Ne := ln_neg eps Heps). assert (Na := ln_neg (alpha (beta t) (tau t) wmax) ltac:(lra)).
    apply Rmult_le_pos; [nra|]. eapply Rle_trans; [|apply Rmax_l]. apply Rdiv_le_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra | nra]. }
  assert (SL : forall t, semi_lipschitz 1 wmax (L t) wmax (fun v => U eps beta tau t v - 1)).
  { intros t v y Hv Hy H. rewrite !Rabs_left1 in H by lra. rewrite Rabs_right by lra.
    assert (S := surrogate_rise_unconditional eps (beta t) (tau t) wmax y v Heps (Hbeta t) (Htau t) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)).
    unfold U, L. lra. }
  assert (B3 := semi_lipschitz_regret K 1 wmax wmax d T (fun h v => INR (sor (length h) v - 1)) (fun h v => U eps beta tau (length h) v - 1) L
    KP Hd HT ltac:(lra) (fun h v Hv => proj1 (Fb h v Hv)) (fun h v Hv => proj2 (Fb h v Hv)) LN (fun h => SL (length h)) x Hx).
  change (expect d play T nil (paid (fed_back wmax d sor) always) <= 2 * K * sqrt (2 * INR d * INR T) + (wmax - 1) / INR d * sum T L
    + expect d play T nil (along (fun h => U eps beta tau (length h) x - 1))) in B3.
  assert (It : expect d play T nil (iterations wmax d sor) <= INR T + expect d play T nil (paid (fed_back wmax d sor) always)).
  { rewrite <- (expect_const d play D T nil (INR T)), <- expect_plus. apply expect_le; [exact D | constructor |].
    intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite <- Hlen. apply iterations_le. }
  assert (Al : expect d play T nil (along (fun h => U eps beta tau (length h) x - 1)) = sum T (fun t => U eps beta tau t x) - INR T).
  { rewrite (expect_ext d play T nil _ (fun _ => sum T (fun t => U eps beta tau t x) - INR T)).
    - now apply expect_const.
    - intros h Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
      rewrite (along_length (fun t => U eps beta tau t x - 1)), Hlen, sum_minus, sum_const. ring. }
  assert (Su : sum T (fun t => U eps beta tau t x) <= sum T (fun t => U eps beta tau t w)).
  { apply sum_le. intros t _. unfold x, Rmax. destruct (Rle_dec 1 w) as [G|G]; [lra|].
    assert (O := optimal_omega_range (beta t) (Hbeta t)). apply surrogate_left; [exact Heps | apply Hbeta | apply Htau | lra | lra | lra]. }
  lra.
Qed.
End Unconditional.
