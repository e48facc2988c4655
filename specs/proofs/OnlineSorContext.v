(* Clauses: Theorem E.1 sharper *)
(* Theorem E.1: Algorithm 5 tuning SOR over diagonal shifts A + c_t 1, against the instance-optimal w*(c_t). The shifts are
   fixed in advance; the right-hand sides may vary. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz BinnedRegret PolicyRegret.
From LearningToRelax Require Import YoungScalar SurrogateBound SurrogateLipschitz OnlineSor OptimalOmegaLipschitz.
Open Scope R_scope.

Section OnlineSorContext.
Variable eps wmax K : R.
Variables d m T : nat.
Variables cmin C Lstar : R.
Variable ctx : nat -> R.                      (* the shift c_t of the t-th system, t = 0, 1, ... *)
Variable bin : nat -> nat.
Variable beta_of : R -> R.                    (* the Jacobi radius of A + c 1 *)
Variable tau : nat -> R.
Variable residual : nat -> R -> nat -> R.
Variable sor : nat -> R -> nat.
Variable alpha_max : R.

Let beta t := beta_of (ctx t).

Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 < wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HC : 0 <= C.
Hypothesis Hctx : forall t, cmin <= ctx t <= cmin + C.
Hypothesis Hbin : nearest_bin cmin C m ctx bin.
Hypothesis Hbeta : forall c, cmin <= c <= cmin + C -> 0 <= beta_of c < 1.
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (residual t w) (sor t w).
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  residual t w 0%nat = 0 \/ (0 < residual t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (residual t w)).
Hypothesis Hcondition : forall t, lipschitz_condition (beta t) (tau t).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
Hypothesis HK : - ln eps / - ln alpha_max <= K.
Hypothesis Hoptimal : forall c, cmin <= c <= cmin + C -> optimal_omega (beta_of c) <= wmax.
(* Lemma E.1's conclusion, with any constant. *)
Hypothesis HLstar : 0 <= Lstar.
Hypothesis Hlipschitz : forall c c', cmin <= c <= cmin + C -> cmin <= c' <= cmin + C ->
  Rabs (optimal_omega (beta_of c) - optimal_omega (beta_of c')) <= Lstar * Rabs (c - c').

(* Algorithm 5 on the grid of Theorem 2.1. *)
Definition algorithm5 : history -> nat -> R := binned K anytime d bin (fed_back wmax d sor).

(* Headline [Theorem E.1 sharper] As printed (29), and sharper by the term m: the expected total of iterations is at most 4K sqrt(dmT)
   + (C L*/m/(wmax-1) + 1/d) sum_t (-log eps)/log^2 alpha_t + sum_t U_t(w*(c_t)). *)
Theorem online_sor_context :
  expect d algorithm5 T nil (iterations wmax d sor) <=
  4 * K * sqrt (INR d * INR m * INR T)
  + (C * Lstar / INR m / (wmax - 1) + 1 / INR d) * sum T (fun t => - ln eps / ln (alpha (beta t) (tau t) wmax) ^ 2)
  + sum T (fun t => U eps beta tau t (optimal_omega (beta t))).
Proof.
  assert (Hw : 1 <= wmax < 2) by lra. assert (Hb : forall t, 0 <= beta t < 1) by (intros t; apply Hbeta, Hctx).
  assert (KP : 0 < K) by (eapply (K_pos eps wmax K beta tau alpha_max); eassumption).
  assert (Fb := fed_back_range eps wmax K beta tau residual sor alpha_max Heps Hw Hb Htau Hcount Hassumption Halpha Halpha1 HK).
  assert (LN := L_nonneg eps wmax beta tau Heps Hw Hb Htau).
  assert (SL := U_semi_lipschitz eps wmax beta tau Heps Hw Hb Htau Hcondition).
  assert (Po : forall c, cmin <= c <= cmin + C -> 1 <= optimal_omega (beta_of c) <= wmax).
  { intros c Hc. split; [apply optimal_omega_range, Hbeta, Hc | apply Hoptimal, Hc]. }
  assert (B4 := policy_regret_sharper K 1 wmax cmin C Lstar d m T ctx bin (fun c => optimal_omega (beta_of c))
    (fun h x => INR (sor (length h) x - 1)) (fun h x => U eps beta tau (length h) x - 1) (L eps wmax beta tau)
    KP Hd Hm ltac:(lra) HC Hctx Hbin HLstar Po Hlipschitz
    (fun h x Hx => proj1 (Fb h x Hx)) (fun h x Hx => proj2 (Fb h x Hx)) LN (fun h => SL (length h))).
  change (expect d algorithm5 T nil (paid (fed_back wmax d sor) always) <= 4 * K * sqrt (INR d * INR m * INR T)
    + (C * Lstar / INR m + (wmax - 1) / INR d) * sum T (L eps wmax beta tau)
    + expect d algorithm5 T nil (along (fun h => U eps beta tau (length h) (optimal_omega (beta (length h))) - 1))) in B4.
  assert (D : draws_distribution d algorithm5) by (apply binned_distribution; assumption).
  assert (It : expect d algorithm5 T nil (iterations wmax d sor) <= INR T + expect d algorithm5 T nil (paid (fed_back wmax d sor) always)).
  { rewrite <- (expect_const d algorithm5 D T nil (INR T)), <- expect_plus. apply expect_le; [exact D | constructor |].
    intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite <- Hlen. apply iterations_le. }
  assert (Al : expect d algorithm5 T nil (along (fun h => U eps beta tau (length h) (optimal_omega (beta (length h))) - 1))
               = sum T (fun t => U eps beta tau t (optimal_omega (beta t))) - INR T).
  { rewrite (expect_ext d algorithm5 T nil _ (fun _ => sum T (fun t => U eps beta tau t (optimal_omega (beta t))) - INR T)).
    - now apply expect_const.
    - intros h Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
      rewrite (along_length (fun t => U eps beta tau t (optimal_omega (beta t)) - 1)), Hlen, sum_minus, sum_const. ring. }
  assert (Dp : 0 < INR d) by (apply lt_0_INR; lia). assert (Mp : 0 < INR m) by (apply lt_0_INR; lia).
  assert (Li : (C * Lstar / INR m + (wmax - 1) / INR d) * sum T (L eps wmax beta tau) <=
    (C * Lstar / INR m / (wmax - 1) + 1 / INR d) * sum T (fun t => - ln eps / ln (alpha (beta t) (tau t) wmax) ^ 2)).
  { replace ((C * Lstar / INR m + (wmax - 1) / INR d) * sum T (L eps wmax beta tau))
      with ((C * Lstar / INR m / (wmax - 1) + 1 / INR d) * ((wmax - 1) * sum T (L eps wmax beta tau))) by (field; lra).
    apply Rmult_le_compat_l.
    - apply Rplus_le_le_0_compat; [apply Rdiv_le_0_compat; [apply Rdiv_le_0_compat; [nra | exact Mp] | lra]|].
      apply Rdiv_le_0_compat; lra.
    - rewrite <- sum_scal. apply sum_le. intros t _. apply (lipschitz_constant_range eps (beta t) (tau t) Heps (Hb t) (Htau t) wmax Hw). }
  lra.
Qed.
End OnlineSorContext.
