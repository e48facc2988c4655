(* Clauses: Theorem 3.1 corrected *)
(* Random right-hand sides: what Theorem 3.1 adds to Theorem B.1. An outcome a, of any type and under any expectation,
   is the whole sequence of right-hand sides; only the mean loss of a round is Lipschitz in the parameter. The Lipschitz
   constant itself (Corollary F.1) is a hypothesis here. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz Expectation.
Open Scope R_scope.

Section Stochastic.
Context {A : Type}.
Variable E : expectation A.
Variables K lo hi : R.
Variables d T : nat.
Variable l : A -> nat -> R -> R.       (* l a t x: the loss of x in round t + 1 under outcome a *)
Variable L : nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hlohi : lo <= hi.
Hypothesis Hl : forall a t x, lo <= x <= hi -> 0 <= l a t x <= K.
Hypothesis Hmeasurable : forall t x, lo <= x <= hi -> measurable E (fun a => l a t x).

Definition mean_loss (t : nat) (x : R) : R := mean E (fun a => l a t x).
Hypothesis HL : forall t x y, lo <= x <= hi -> lo <= y <= hi -> mean_loss t x - mean_loss t y <= L t * Rabs (x - y).

Let loss a (h : history) i := l a (length h) (grid_to lo hi hi d i).
Let play a := tsallis_inf K (fun _ => 2 * sqrt (2 / INR T)) d (loss a).

(* What the learner pays under an outcome, in expectation over its own draws: it has an expectation. *)
Definition total_paid (a : A) : R := expect d (play a) T nil (paid (loss a) always).
Hypothesis Htotal : measurable E total_paid.

(* Headline [Theorem 3.1 corrected] With mean losses that are L_t-Lipschitz on [lo, hi]: the expected total exceeds the
   mean losses of each fixed x
   by at most 2K sqrt(2dT) + ((hi-lo)/d) sum L_t, at the corrected step. *)
Theorem stochastic_regret x : lo <= x <= hi ->
  mean E total_paid <= 2 * K * sqrt (2 * INR d * INR T) + (hi - lo) / INR d * sum T L + sum T (fun t => mean_loss t x).
Proof.
  intros Hx. destruct (grid_to_rounding lo hi hi d Hd ltac:(lra) x Hx) as [i [Hi [_ G]]].
  assert (Gi := grid_to_range lo hi hi d Hd ltac:(lra) i Hi). set (g := grid_to lo hi hi d i) in *.
  assert (One : forall a, total_paid a <= 2 * K * sqrt (2 * INR d * INR T) + sum T (fun t => l a t g)).
  { intros a. assert (Hloss : forall h j, (j < d)%nat -> 0 <= loss a h j <= K).
    { intros h j Hj. apply Hl. apply grid_to_range; [exact Hd | lra | exact Hj]. }
    assert (R := regret_corrected_step K d T i (loss a) HK Hd HT Hi Hloss). unfold expected_regret in R.
    fold (play a) in R. rewrite expect_minus in R. fold (total_paid a) in R.
    assert (D : draws_distribution d (play a)).
    { apply tsallis_inf_distribution; [exact HK | | exact Hd]. intros t Ht. apply Rmult_lt_0_compat; [lra|].
      apply sqrt_lt_R0, Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia]. }
    assert (W : expect d (play a) T nil (would_pay (loss a) always i) = sum T (fun t => l a t g)).
    { rewrite (expect_ext d (play a) T nil _ (fun _ => sum T (fun t => l a t g))); [now apply expect_const|].
      intros h Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite would_pay_along.
      rewrite (along_length (fun t => l a t g)), Hlen. reflexivity. }
    lra. }
  assert (Ms : measurable E (fun a => sum T (fun t => l a t g))) by (apply measurable_sum; intros; now apply
    Hmeasurable).
  eapply Rle_trans; [apply mean_le; [exact Htotal | apply measurable_plus; [apply measurable_const | exact Ms] | exact
    One]|].
  rewrite mean_plus, mean_const by (try apply measurable_const; exact Ms).
  rewrite mean_sum by (intros; now apply Hmeasurable).
  assert (Q : sum T (fun t => mean_loss t g) <= (hi - lo) / INR d * sum T L + sum T (fun t => mean_loss t x)).
  { rewrite <- sum_scal, <- sum_plus. apply sum_le. intros t _. assert (Lt := HL t g x Gi Hx).
    destruct (Req_dec g x) as [Eq|N].
    - rewrite Eq. assert (L0 : 0 <= (hi - lo) / INR d * L t); [|lra].
      destruct (Rle_lt_or_eq_dec lo hi Hlohi) as [Lh|Eh]; [|rewrite Eh; unfold Rdiv; rewrite Rminus_eq_0; lra].
      assert (Up := HL t lo hi ltac:(lra) ltac:(lra)). assert (B := HL t hi lo ltac:(lra) ltac:(lra)).
      rewrite Rabs_minus_sym in B. assert (P : 0 < Rabs (lo - hi)) by (apply Rabs_pos_lt; lra).
      assert (Lp : 0 <= L t) by nra. apply Rmult_le_pos; [|exact Lp]. apply Rdiv_le_0_compat; [lra | apply lt_0_INR;
        lia].
    - assert (P : 0 < Rabs (g - x)) by (apply Rabs_pos_lt; lra). assert (B := HL t x g Hx Gi). rewrite Rabs_minus_sym in
      B.
      assert (Lp : 0 <= L t) by nra. assert (L t * Rabs (g - x) <= L t * ((hi - lo) / INR d)) by (apply
        Rmult_le_compat_l; assumption). lra. }
  unfold mean_loss in Q at 1. lra.
Qed.
End Stochastic.
