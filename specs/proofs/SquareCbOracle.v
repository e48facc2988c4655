(* Clauses: Theorem C.2 *)
(* Theorem C.2 from an online regression oracle: its square-loss regret R and the misspecification alpha bound the squared errors of the
   predictions. The losses are chosen from the past draws and observed without further noise. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz InverseGap.
Open Scope R_scope.

Section Oracle.
Variables d T : nat.
Variables eta Rt alpha : R.
Variables s f g : history -> nat -> R.   (* the oracle's predictions, the losses, a predictor of the class *)
Variables best arm : history -> nat.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HR : 0 <= Rt.
Hypothesis Halpha : 0 <= alpha.
Hypothesis Hpos : 0 < Rt + 2 * alpha ^ 2 * INR T.
Hypothesis Hbest : forall h, is_argmin_arm d (s h) (best h).
Hypothesis Harm : forall h, (arm h < d)%nat.
(* g is within alpha of the losses, and the oracle's square loss is at most g's plus R, along every history of T draws. *)
Hypothesis Hmiss : forall h i, (i < d)%nat -> Rabs (g h i - f h i) <= alpha.
Hypothesis Horacle : forall h, arms_below d h -> length h = T ->
  paid (fun h i => (s h i - f h i) ^ 2) always h <= paid (fun h i => (g h i - f h i) ^ 2) always h + Rt.
Hypothesis Heta : eta = 2 * sqrt (INR d * INR T / (Rt + 2 * alpha ^ 2 * INR T)).

Let play h := inverse_gap d eta (s h) (best h).

Lemma eta_pos : 0 < eta.
Proof.
  rewrite Heta. apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0, Rdiv_lt_0_compat; [|exact Hpos].
  apply Rmult_lt_0_compat; apply lt_0_INR; lia.
Qed.

(* Headline [Theorem C.2] SquareCB with the printed eta: regret to any policy at most 2 sqrt(dT R) + 5 alpha T sqrt d. *)
Theorem squarecb_oracle :
  expect d play T nil (fun h => paid f always h - along (fun x => f x (arm x)) h) <=
  2 * sqrt (INR d * INR T * Rt) + 5 * alpha * INR T * sqrt (INR d).
Proof.
  assert (E0 := eta_pos).
  apply (squarecb_tuned d T eta s f best arm E0 Hbest Harm Rt alpha HR Halpha Hpos HT Hd Heta).
  assert (D : draws_distribution d play).
  { intros h. destruct (inverse_gap_distribution d eta (s h) (best h) E0 (Hbest h)) as [A [B _]].
    split; [intros i Hi; left; now apply A | exact B]. }
  assert (T0 : 0 <= INR T) by apply pos_INR. assert (A2 := pow2_ge_0 alpha).
  apply Rle_trans with (Rt + alpha ^ 2 * INR T); [|nra].
  rewrite <- (expect_const d play D T nil (Rt + alpha ^ 2 * INR T)).
  apply expect_le; [exact D | constructor |]. intros h Hh Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
  eapply Rle_trans; [now apply Horacle|]. rewrite Rplus_comm. apply Rplus_le_compat_l. rewrite <- Hlen. clear Hlen.
  induction Hh as [|i h Hi Hh IH]; [simpl; lra|]. cbn [paid always length]. rewrite S_INR.
  assert (Q : (g h i - f h i) ^ 2 <= alpha ^ 2) by (apply pow_maj_Rabs; now apply Hmiss). lra.
Qed.
End Oracle.
