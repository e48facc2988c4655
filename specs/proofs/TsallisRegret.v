(* Clauses: Theorem B.1 corrected, Theorem B.1 sharper, Theorem B.2, Theorem B.2 sharper, Algorithm 4 argmin *)
(* The expected regret of Algorithm 4 to any fixed arm, an exact expectation over the finite tree of its draws, for losses
   in [0,K] that an adversary chooses from all past draws. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From LearningToRelax Require Import FiniteSum TsallisNormaliser TsallisProbabilities TsallisPotential DrawTree TsallisCopy.
Open Scope R_scope.

(* Algorithm 4 (bandit.TsallisInf): eta t is the step of round t = 1, 2, ... (bandit.StepSchedule). After history h (latest
   draw first) the round is |h| + 1; k gains loss / p at the arm drawn; p is the argmin (tsallis_inf_argmin below). *)
Fixpoint tsallis_estimate (K : R) (eta : nat -> R) (d : nat) (loss : history -> nat -> R) (h : history) (i : nat) : R :=
  match h with
  | nil => 0
  | j :: h' => tsallis_estimate K eta d loss h' i +
      (if Nat.eqb i j
       then loss h' j / probabilities (2 * K / eta (S (length h'))) d (tsallis_estimate K eta d loss h') j else 0)
  end.

Definition tsallis_inf (K : R) (eta : nat -> R) (d : nat) (loss : history -> nat -> R) (h : history) (i : nat) : R :=
  probabilities (2 * K / eta (S (length h))) d (tsallis_estimate K eta d loss h) i.

Definition always (t : nat) : bool := true.

(* sum_t l_t(i_t) - sum_t l_t(j), in expectation over T draws. *)
Definition expected_regret (K : R) (eta : nat -> R) (d : nat) (loss : history -> nat -> R) (T j : nat) : R :=
  expect d (tsallis_inf K eta d loss) T nil (fun h => paid loss always h - would_pay loss always j h).

Lemma clock_always n : clock always n = n.
Proof. induction n as [|n IH]; cbn; [reflexivity | now rewrite IH]. Qed.

Lemma inverse_sqrt_sum n : sum n (fun s => / sqrt (INR (S s))) <= 2 * sqrt (INR n).
Proof.
  induction n as [|n IH]; [cbn [sum]; simpl INR; rewrite sqrt_0; lra|]. cbn [sum].
  set (u := sqrt (INR n)) in *. set (v := sqrt (INR (S n))) in *.
  assert (U2 : u ^ 2 = INR n) by (apply pow2_sqrt, pos_INR). assert (V2 : v ^ 2 = INR (S n)) by (apply pow2_sqrt, pos_INR).
  rewrite S_INR in V2. assert (V0 : 0 < v) by (apply sqrt_lt_R0, lt_0_INR; lia). assert (U0 : 0 <= u) by apply sqrt_pos.
  assert (L : / v <= 2 * (v - u)); [|lra].
  apply Rmult_le_reg_l with v; [exact V0|]. rewrite Rinv_r by lra. assert (Q := pow2_ge_0 (v - u)). nra.
Qed.

Section Regret.
Variable K : R.
Variable eta : nat -> R.
Variable d : nat.
Variable loss : history -> nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Heta : forall t, (1 <= t)%nat -> 0 < eta t.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K.

Let a s := 2 * K / eta (S s).

Lemma a_pos s : 0 < a s.
Proof. unfold a. apply Rdiv_lt_0_compat; [lra | apply Heta; lia]. Qed.

(* Headline [Algorithm 4 argmin] The probabilities of each round are the printed argmin at the round's estimates and step. *)
Theorem tsallis_inf_argmin h :
  is_argmin K (eta (S (length h))) d (tsallis_estimate K eta d loss h) (tsallis_inf K eta d loss h).
Proof.
  apply (probabilities_argmin (a (length h))); [apply a_pos | exact Hd | apply Heta; lia | reflexivity].
Qed.

Lemma tsallis_inf_distribution : draws_distribution d (tsallis_inf K eta d loss).
Proof. intros h. apply (probabilities_distribution (a (length h)) d _ (a_pos _) Hd). Qed.

Lemma estimate_is_tsallis h i : estimate (tsallis_inf K eta d loss) loss always h i = tsallis_estimate K eta d loss h i.
Proof.
  revert i. induction h as [|j h IH]; intros i; [reflexivity|]. cbn [estimate tsallis_estimate]. rewrite IH. reflexivity.
Qed.

Lemma plays : plays_tsallis d (tsallis_inf K eta d loss) loss always a.
Proof.
  intros h _ i Hi. rewrite clock_always. unfold tsallis_inf, a.
  f_equal. apply FunctionalExtensionality.functional_extensionality. intros l. symmetry. apply estimate_is_tsallis.
Qed.

Hypothesis Hfall : forall t, (1 <= t)%nat -> eta (S t) <= eta t.

Lemma a_mono s : a s <= a (S s).
Proof.
  unfold a, Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; [apply Heta; lia | apply Hfall; lia].
Qed.

Lemma a_mono_le s n : (s <= n)%nat -> a s <= a n.
Proof. induction 1 as [|n H IH]; [lra|]. eapply Rle_trans; [exact IH | apply a_mono]. Qed.

(* Headline [Theorem B.1 sharper] For positive non-increasing steps: regret to arm j <= (4K/eta_T)(sqrt d - 1)
   + sum_t eta_t K sqrt(d) / 2. *)
Theorem tsallis_regret T j : (1 <= T)%nat -> (j < d)%nat ->
  expected_regret K eta d loss T j <=
  4 * K / eta T * (sqrt (INR d) - 1) + sum T (fun s => eta (S s) * K * sqrt (INR d) / 2).
Proof.
  intros HT Hj. unfold expected_regret. destruct T as [|T]; [lia|].
  assert (C := copy_regret d (tsallis_inf K eta d loss) loss always K a Hd tsallis_inf_distribution Hloss a_pos a_mono
    plays j Hj (a T) (S T) (a_pos T)).
  rewrite clock_always in C. specialize (C ltac:(intros s Hs; apply a_mono_le; lia)).
  eapply Rle_trans; [exact C|].
  replace (2 * a T) with (4 * K / eta (S T)) by (unfold a; field; apply Rgt_not_eq, Heta; lia).
  apply Rplus_le_compat_l. unfold stability. apply Req_le, sum_ext. intros s Hs. unfold a.
  assert (E : 0 < eta (S s)) by (apply Heta; lia). field. lra.
Qed.
End Regret.

Section Steps.
Variable K : R.
Variables d T j : nat.
Variable loss : history -> nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hj : (j < d)%nat.
Hypothesis Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K.

Lemma INR_T_pos : 0 < INR T.
Proof. apply lt_0_INR. lia. Qed.

Lemma sqrt_T_pos : 0 < sqrt (INR T).
Proof. apply sqrt_lt_R0, INR_T_pos. Qed.

Lemma sqrt_T_sq : sqrt (INR T) ^ 2 = INR T.
Proof. apply pow2_sqrt, pos_INR. Qed.

(* Headline [Theorem B.1 corrected] Corrected step: at eta = 2 sqrt(2/T) the regret is at most 2K sqrt(2dT). *)
Theorem regret_corrected_step :
  expected_regret K (fun _ => 2 * sqrt (2 / INR T)) d loss T j <= 2 * K * sqrt (2 * INR d * INR T).
Proof.
  assert (S0 := sqrt_T_pos). assert (S2 := sqrt_T_sq).
  assert (Q0 : 0 < sqrt 2) by (apply sqrt_lt_R0; lra). assert (Q2 : sqrt 2 ^ 2 = 2) by (apply pow2_sqrt; lra).
  assert (E : sqrt (2 / INR T) = sqrt 2 / sqrt (INR T)) by (apply sqrt_div_alt, INR_T_pos).
  assert (M := tsallis_regret K (fun _ => 2 * sqrt (2 / INR T)) d loss HK).
  cbv beta in M. rewrite E in *. set (r := sqrt (INR T)) in *.
  specialize (M ltac:(intros; apply Rmult_lt_0_compat; [lra | apply Rdiv_lt_0_compat; lra]) Hd Hloss ltac:(intros; lra) T j HT Hj).
  eapply Rle_trans; [exact M|]. rewrite sum_const. rewrite <- S2.
  rewrite !sqrt_mult by (try apply Rmult_le_pos; try apply pos_INR; try apply pow2_ge_0; lra).
  rewrite (sqrt_pow2 r) by lra. set (q := sqrt 2) in *. set (D := sqrt (INR d)).
  replace (4 * K / (2 * (q / r)) * (D - 1) + r ^ 2 * (2 * (q / r) * K * D / 2))
    with (K * r * D * (2 / q + q) - 2 * K * r / q) by (field; lra).
  replace (2 / q) with q by (rewrite <- Q2; field; lra).
  assert (0 < 2 * K * r / q) by (apply Rdiv_lt_0_compat; nra). nra.
Qed.

(* Headline [Theorem B.1 corrected] At the printed step eta = 1/sqrt T the proof gives 4.5 K sqrt(dT). *)
Theorem regret_printed_step :
  expected_regret K (fun _ => 1 / sqrt (INR T)) d loss T j <= 9 / 2 * K * sqrt (INR d * INR T).
Proof.
  assert (S0 := sqrt_T_pos). assert (S2 := sqrt_T_sq).
  assert (M := tsallis_regret K (fun _ => 1 / sqrt (INR T)) d loss HK).
  cbv beta in M. set (r := sqrt (INR T)) in *.
  specialize (M ltac:(intros; apply Rdiv_lt_0_compat; lra) Hd Hloss ltac:(intros; lra) T j HT Hj).
  eapply Rle_trans; [exact M|]. rewrite sum_const, sqrt_mult by apply pos_INR. fold r. rewrite <- S2.
  set (D := sqrt (INR d)).
  replace (4 * K / (1 / r) * (D - 1) + r ^ 2 * (1 / r * K * D / 2)) with (9 / 2 * K * (D * r) - 4 * K * r) by (field; lra).
  assert (0 < 4 * K * r) by nra. lra.
Qed.

(* Headline [Theorem B.2 sharper] The anytime step eta_t = 2/sqrt t: the regret is at most 4K sqrt(dT) - 2K sqrt T. *)
Theorem regret_anytime_sharper :
  expected_regret K (fun t => 2 / sqrt (INR t)) d loss T j <= 4 * K * sqrt (INR d * INR T) - 2 * K * sqrt (INR T).
Proof.
  assert (S0 := sqrt_T_pos).
  assert (P : forall t, (1 <= t)%nat -> 0 < sqrt (INR t)) by (intros t Ht; apply sqrt_lt_R0, lt_0_INR; lia).
  assert (M := tsallis_regret K (fun t => 2 / sqrt (INR t)) d loss HK).
  cbv beta in M. set (r := sqrt (INR T)) in *.
  specialize (M ltac:(intros t Ht; apply Rdiv_lt_0_compat; [lra | now apply P]) Hd Hloss).
  specialize (M ltac:(intros t Ht; unfold Rdiv; apply Rmult_le_compat_l; [lra|]; apply Rinv_le_contravar;
    [now apply P | apply sqrt_le_1_alt, le_INR; lia]) T j HT Hj).
  eapply Rle_trans; [exact M|]. rewrite sqrt_mult by apply pos_INR. fold r. set (D := sqrt (INR d)).
  assert (D0 : 0 <= D) by apply sqrt_pos.
  rewrite (sum_ext T _ (fun s => K * D * / sqrt (INR (S s)))).
  - rewrite sum_scal. assert (I := inverse_sqrt_sum T). fold r in I.
    replace (4 * K / (2 / r)) with (2 * K * r) by (field; lra).
    assert (0 <= K * D) by nra. nra.
  - intros s Hs. assert (Q := P (S s) ltac:(lia)). field. lra.
Qed.

(* Headline [Theorem B.2] As printed: 4K sqrt(dT) + 1. *)
Theorem regret_anytime :
  expected_regret K (fun t => 2 / sqrt (INR t)) d loss T j <= 4 * K * sqrt (INR d * INR T) + 1.
Proof. assert (M := regret_anytime_sharper). assert (S0 := sqrt_T_pos). assert (0 < 2 * K * sqrt (INR T)) by nra. lra. Qed.
End Steps.
