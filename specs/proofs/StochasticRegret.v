(* Clauses: Theorem 3.1 corrected *)
(* Random right-hand sides: what Theorem 3.1 adds to Theorem B.1. Finitely many scenarios s of the whole sequence of losses, with weights;
   only the mean loss of a round is Lipschitz in the parameter. The Lipschitz constant itself (Corollary F.1) is a hypothesis here. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz.
Open Scope R_scope.

Section Stochastic.
Variables K lo hi : R.
Variables d T S : nat.
Variable weight : nat -> R.
Variable l : nat -> nat -> R -> R.     (* l s t x: the loss of x in round t + 1 of scenario s *)
Variable L : nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hlohi : lo <= hi.
Hypothesis Hweight : forall s, (s < S)%nat -> 0 <= weight s.
Hypothesis Hweight1 : sum S weight = 1.
Hypothesis Hl : forall s t x, lo <= x <= hi -> 0 <= l s t x <= K.

Definition mean_loss (t : nat) (x : R) : R := sum S (fun s => weight s * l s t x).
Hypothesis HL : forall t x y, lo <= x <= hi -> lo <= y <= hi -> mean_loss t x - mean_loss t y <= L t * Rabs (x - y).

Let loss s (h : history) i := l s (length h) (grid_to lo hi hi d i).
Let play s := tsallis_inf K (fun _ => 2 * sqrt (2 / INR T)) d (loss s).

(* The total that the learner pays, in expectation over the scenarios and the draws. *)
Definition expected_total : R := sum S (fun s => weight s * expect d (play s) T nil (paid (loss s) always)).

(* Headline [Theorem 3.1 corrected] With mean losses that are L_t-Lipschitz on [lo, hi]: the expected total exceeds the mean losses of each fixed x
   by at most 2K sqrt(2dT) + ((hi-lo)/d) sum L_t, at the corrected step. *)
Theorem stochastic_regret x : lo <= x <= hi ->
  expected_total <= 2 * K * sqrt (2 * INR d * INR T) + (hi - lo) / INR d * sum T L + sum T (fun t => mean_loss t x).
Proof.
  intros Hx. destruct (grid_to_rounding lo hi hi d Hd ltac:(lra) x Hx) as [i [Hi [_ G]]].
  assert (Gi := grid_to_range lo hi hi d Hd ltac:(lra) i Hi). set (g := grid_to lo hi hi d i) in *.
  assert (One : forall s, (s < S)%nat -> expect d (play s) T nil (paid (loss s) always) <=
    2 * K * sqrt (2 * INR d * INR T) + sum T (fun t => l s t g)).
  { intros s Hs. assert (Hloss : forall h j, (j < d)%nat -> 0 <= loss s h j <= K).
    { intros h j Hj. apply Hl. apply grid_to_range; [exact Hd | lra | exact Hj]. }
    assert (R := regret_corrected_step K d T i (loss s) HK Hd HT Hi Hloss). unfold expected_regret in R.
    fold (play s) in R. rewrite expect_minus in R.
    assert (D : draws_distribution d (play s)).
    { apply tsallis_inf_distribution; [exact HK | | exact Hd]. intros t Ht. apply Rmult_lt_0_compat; [lra|].
      apply sqrt_lt_R0, Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia]. }
    assert (E : expect d (play s) T nil (would_pay (loss s) always i) = sum T (fun t => l s t g)).
    { rewrite (expect_ext d (play s) T nil _ (fun _ => sum T (fun t => l s t g))); [now apply expect_const|].
      intros h Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite would_pay_along.
      rewrite (along_length (fun t => l s t g)), Hlen. reflexivity. }
    lra. }
  unfold expected_total.
  apply Rle_trans with (sum S (fun s => weight s * (2 * K * sqrt (2 * INR d * INR T) + sum T (fun t => l s t g)))).
  - apply sum_le. intros s Hs. apply Rmult_le_compat_l; [now apply Hweight | now apply One].
  - rewrite (sum_ext S _ (fun s => weight s * (2 * K * sqrt (2 * INR d * INR T)) + sum T (fun t => weight s * l s t g)))
      by (intros; rewrite sum_scal; ring).
    rewrite sum_plus, sum_scal_r, Hweight1, sum_swap.
    assert (Q : sum T (fun t => mean_loss t g) <= (hi - lo) / INR d * sum T L + sum T (fun t => mean_loss t x)).
    { rewrite <- sum_scal, <- sum_plus. apply sum_le. intros t _. assert (Lt := HL t g x Gi Hx).
      destruct (Req_dec g x) as [E|N].
      - rewrite E. assert (L0 : 0 <= (hi - lo) / INR d * L t); [|lra].
        destruct (Rle_lt_or_eq_dec lo hi Hlohi) as [Lh|Eh]; [|rewrite Eh; unfold Rdiv; rewrite Rminus_eq_0; lra].
        assert (A := HL t lo hi ltac:(lra) ltac:(lra)). assert (B := HL t hi lo ltac:(lra) ltac:(lra)).
        rewrite Rabs_minus_sym in B. assert (P : 0 < Rabs (lo - hi)) by (apply Rabs_pos_lt; lra).
        assert (Lp : 0 <= L t) by nra. apply Rmult_le_pos; [|exact Lp]. apply Rdiv_le_0_compat; [lra | apply lt_0_INR; lia].
      - assert (P : 0 < Rabs (g - x)) by (apply Rabs_pos_lt; lra). assert (B := HL t x g Hx Gi). rewrite Rabs_minus_sym in B.
        assert (Lp : 0 <= L t) by nra. assert (L t * Rabs (g - x) <= L t * ((hi - lo) / INR d)) by (apply Rmult_le_compat_l; assumption). lra. }
    unfold mean_loss in Q at 1. lra.
Qed.
End Stochastic.
