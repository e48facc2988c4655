(* Clauses: Algorithm 5, Theorem B.4 sharper *)
(* Algorithm 5: one copy of Algorithm 4 per context bin, each on its own clock with eta_t = 2/sqrt t. Its regret to the best
   choice of an arm per bin. The contexts, hence the bins, are fixed in advance; the losses may depend on all past draws. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From LearningToRelax Require Import FiniteSum TsallisNormaliser TsallisProbabilities DrawTree TsallisCopy TsallisRegret.
Open Scope R_scope.

Definition in_bin (bin : nat -> nat) (b t : nat) : bool := Nat.eqb (bin t) b.

(* Algorithm 5 (the binned bandit.TsallisInf): bin t is the bin of round t + 1; copy b updates in its own rounds only. *)
Fixpoint binned_estimate (K : R) (eta : nat -> R) (d : nat) (bin : nat -> nat) (loss : history -> nat -> R)
    (h : history) (b i : nat) : R :=
  match h with
  | nil => 0
  | j :: h' => binned_estimate K eta d bin loss h' b i +
      (if andb (in_bin bin b (length h')) (Nat.eqb i j)
       then loss h' j / probabilities (2 * K / eta (S (clock (in_bin bin b) (length h')))) d
                          (binned_estimate K eta d bin loss h' b) j
       else 0)
  end.

Definition binned (K : R) (eta : nat -> R) (d : nat) (bin : nat -> nat) (loss : history -> nat -> R) (h : history) (i : nat) : R :=
  let b := bin (length h) in
  probabilities (2 * K / eta (S (clock (in_bin bin b) (length h)))) d (binned_estimate K eta d bin loss h b) i.

Definition anytime (t : nat) : R := 2 / sqrt (INR t).   (* bandit.StepSchedule *)

Lemma anytime_pos t : (1 <= t)%nat -> 0 < anytime t.
Proof. intros Ht. apply Rdiv_lt_0_compat; [lra|]. apply sqrt_lt_R0, lt_0_INR. lia. Qed.

Section Bins.
Variable K : R.
Variables d m T : nat.
Variable bin : nat -> nat.
Variable loss : history -> nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hbin : forall t, (bin t < m)%nat.
Hypothesis Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K.

Let play := binned K anytime d bin loss.
Let a s := 2 * K / anytime (S s).

Lemma a_value s : a s = K * sqrt (INR (S s)).
Proof. unfold a, anytime. field. apply Rgt_not_eq, sqrt_lt_R0, lt_0_INR. lia. Qed.

Lemma a_positive s : 0 < a s.
Proof. rewrite a_value. apply Rmult_lt_0_compat; [exact HK|]. apply sqrt_lt_R0, lt_0_INR. lia. Qed.

Lemma a_grows s n : (s <= n)%nat -> a s <= a n.
Proof. intros H. rewrite !a_value. apply Rmult_le_compat_l; [lra|]. apply sqrt_le_1_alt, le_INR. lia. Qed.

Lemma binned_distribution : draws_distribution d play.
Proof. intros h. apply (probabilities_distribution _ d _ (a_positive _) Hd). Qed.

Lemma binned_estimate_copy b h i : estimate play loss (in_bin bin b) h i = binned_estimate K anytime d bin loss h b i.
Proof.
  revert i. induction h as [|j h IH]; intros i; [reflexivity|]. cbn [estimate binned_estimate]. rewrite IH. f_equal.
  destruct (in_bin bin b (length h)) eqn:W; [|reflexivity].
  unfold in_bin in W. apply Nat.eqb_eq in W. unfold play, binned. rewrite W. reflexivity.
Qed.

Lemma binned_plays b : plays_tsallis d play loss (in_bin bin b) a.
Proof.
  intros h W i Hi. unfold in_bin in W. apply Nat.eqb_eq in W. unfold play, binned. rewrite W. unfold a.
  f_equal. apply FunctionalExtensionality.functional_extensionality. intros l. symmetry. apply binned_estimate_copy.
Qed.

(* The regret within one bin. *)
Lemma bin_regret b j : (j < d)%nat ->
  expect d play T nil (fun h => paid loss (in_bin bin b) h - would_pay loss (in_bin bin b) j h)
  <= 4 * K * sqrt (INR d) * sqrt (INR (clock (in_bin bin b) T)).
Proof.
  intros Hj. set (n := clock (in_bin bin b) T).
  assert (D1 := sqrt_d_ge_1 d Hd).
  assert (C := copy_regret d play loss (in_bin bin b) K a Hd binned_distribution Hloss a_positive
    (fun s => a_grows s (S s) ltac:(lia)) (binned_plays b) j Hj).
  destruct (Nat.eq_dec n 0) as [Z|NZ].
  - rewrite Z. simpl INR. rewrite sqrt_0, Rmult_0_r. apply le_epsilon. intros e He. rewrite Rplus_0_l.
    specialize (C (e / (2 * sqrt (INR d))) T ltac:(apply Rdiv_lt_0_compat; lra)). fold n in C. rewrite Z in C.
    specialize (C ltac:(intros s Hs; lia)). unfold stability in C. cbn [sum] in C.
    eapply Rle_trans; [exact C|].
    replace (2 * (e / (2 * sqrt (INR d))) * (sqrt (INR d) - 1) + 0) with (e - e / sqrt (INR d)) by (field; lra).
    assert (0 < e / sqrt (INR d)) by (apply Rdiv_lt_0_compat; lra). lra.
  - specialize (C (a (n - 1)) T (a_positive _) ltac:(intros s Hs; apply a_grows; fold n in Hs; lia)). fold n in C.
    eapply Rle_trans; [exact C|]. rewrite a_value. replace (S (n - 1)) with n by lia. unfold stability.
    rewrite (sum_ext n _ (fun s => K * sqrt (INR d) * / sqrt (INR (S s)))).
    + rewrite sum_scal. assert (I := inverse_sqrt_sum n). assert (R0 := sqrt_pos (INR n)). assert (0 <= K * sqrt (INR d)) by nra.
      assert (0 <= K * sqrt (INR n)) by nra. nra.
    + intros s Hs. rewrite a_value. assert (0 < sqrt (INR (S s))) by (apply sqrt_lt_R0, lt_0_INR; lia). field. lra.
Qed.

Lemma clocks_sum n : sum m (fun b => INR (clock (in_bin bin b) n)) = INR n.
Proof.
  induction n as [|n IH]; [apply sum_zero; reflexivity|].
  rewrite (sum_ext m _ (fun b => INR (clock (in_bin bin b) n) + (if Nat.eqb b (bin n) then 1 else 0))).
  - rewrite sum_plus, IH, (sum_single m (fun _ => 1) (bin n) (Hbin n)), S_INR. reflexivity.
  - intros b Hb. cbn [clock]. unfold in_bin at 1. rewrite (Nat.eqb_sym b (bin n)).
    destruct (Nat.eqb (bin n) b); [apply S_INR | ring].
Qed.

Lemma paid_bins h : paid loss always h = sum m (fun b => paid loss (in_bin bin b) h).
Proof.
  induction h as [|i h IH]; [symmetry; apply sum_zero; reflexivity|]. cbn [paid always].
  rewrite sum_plus, <- IH. f_equal. symmetry.
  rewrite (sum_ext m _ (fun b => if Nat.eqb b (bin (length h)) then loss h i else 0)).
  - apply (sum_single m (fun _ => loss h i)), Hbin.
  - intros b Hb. unfold in_bin. now rewrite (Nat.eqb_sym b).
Qed.

(* Headline [Theorem B.4 sharper] Algorithm 5 against any choice of one arm per bin: regret at most 4K sqrt(dmT), with no further term. *)
Theorem binned_regret (arm : nat -> nat) : (forall b, (b < m)%nat -> (arm b < d)%nat) ->
  expect d play T nil (fun h => paid loss always h - sum m (fun b => would_pay loss (in_bin bin b) (arm b) h))
  <= 4 * K * sqrt (INR d * INR m * INR T).
Proof.
  intros Harm.
  rewrite (expect_ext d play T nil _ (fun h => sum m (fun b => paid loss (in_bin bin b) h - would_pay loss (in_bin bin b) (arm b) h)))
    by (intros h _; rewrite paid_bins, sum_minus; reflexivity).
  eapply Rle_trans; [apply Req_le;
    apply (expect_sum d play T nil m (fun b h => paid loss (in_bin bin b) h - would_pay loss (in_bin bin b) (arm b) h))|].
  apply Rle_trans with (sum m (fun b => 4 * K * sqrt (INR d) * sqrt (INR (clock (in_bin bin b) T)))).
  - apply sum_le. intros b Hb. apply bin_regret. now apply Harm.
  - rewrite sum_scal. assert (S := sum_sqrt_le m (fun b => INR (clock (in_bin bin b) T)) ltac:(intros; apply pos_INR)).
    rewrite clocks_sum in S. rewrite (Rmult_assoc (INR d)), (sqrt_mult_alt (INR d)) by apply pos_INR.
    assert (0 <= K * sqrt (INR d)) by (apply Rmult_le_pos; [lra | apply sqrt_pos]). nra.
Qed.
End Bins.
