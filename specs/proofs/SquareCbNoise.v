(* Clauses: Theorem C.2 with noise, Theorem C.2 sharper *)
(* Theorem C.2 when only the mean of the loss is predictable: what is seen is f + noise, the noise of mean 0 given the past and the arm. A draw is
   an arm and one of finitely many outcomes of the noise. The constants are the smaller ones; without noise it is one outcome, 0. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz InverseGap DrawOrder.
Open Scope R_scope.

Section Noise.
Variables d S T : nat.
Variables eta Rt alpha : R.
Variables s f g : history -> nat -> R.   (* predictions, mean losses, a predictor of the class: of an arm, after the past *)
Variables best arm : history -> nat.
Variables chance noise : history -> nat -> nat -> R.   (* of outcome e of the noise, after the past and with the arm *)
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HS : (1 <= S)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HR : 0 <= Rt.
Hypothesis Halpha : 0 <= alpha.
Hypothesis Heta : 0 < eta.
Hypothesis Hbest : forall h, is_argmin_arm d (s h) (best h).
Hypothesis Harm : forall h, (arm h < d)%nat.
Hypothesis Hchance : forall h i e, (i < d)%nat -> (e < S)%nat -> 0 <= chance h i e.
Hypothesis Hchance1 : forall h i, (i < d)%nat -> sum S (chance h i) = 1.
Hypothesis Hnoise : forall h i, (i < d)%nat -> sum S (fun e => chance h i e * noise h i e) = 0.
Hypothesis Hmiss : forall h i, (i < d)%nat -> Rabs (g h i - f h i) <= alpha.

(* Draw o is the arm o / S with the outcome o mod S. *)
Definition arm_of (o : nat) : nat := (o / S)%nat.
Definition seen (h : history) (o : nat) : R := f h (arm_of o) + noise h (arm_of o) (o mod S)%nat.
Definition draw_chance (h : history) (o : nat) : R := inverse_gap d eta (s h) (best h) (arm_of o) * chance h (arm_of o) (o mod S)%nat.
(* The oracle's expected excess square loss, on what is seen, is at most R. *)
Hypothesis Horacle : expect (d * S) draw_chance T nil
  (paid (fun h o => (s h (arm_of o) - seen h o) ^ 2 - (g h (arm_of o) - seen h o) ^ 2) always) <= Rt.

Lemma draw_sum h (c : nat -> nat -> R) :
  sum (d * S) (fun o => draw_chance h o * c (arm_of o) (o mod S)%nat) =
  sum d (fun i => inverse_gap d eta (s h) (best h) i * sum S (fun e => chance h i e * c i e)).
Proof.
  rewrite sum_blocks. apply sum_ext. intros i Hi. rewrite <- sum_scal. apply sum_ext. intros e He. unfold draw_chance, arm_of.
  rewrite Nat.div_add_l, Nat.div_small, Nat.add_0_r by lia. rewrite (Nat.add_comm (i * S)), Nat.mod_add, Nat.mod_small by lia. ring.
Qed.

Lemma play_range h : (forall i, (i < d)%nat -> 0 <= inverse_gap d eta (s h) (best h) i) /\ sum d (inverse_gap d eta (s h) (best h)) = 1.
Proof.
  destruct (inverse_gap_distribution d eta (s h) (best h) Heta (Hbest h)) as [A [B _]]. split; [intros i Hi; left; now apply A | exact B].
Qed.

Lemma draw_arm_sum h (c : nat -> R) :
  sum (d * S) (fun o => draw_chance h o * c (arm_of o)) = sum d (fun i => inverse_gap d eta (s h) (best h) i * c i).
Proof.
  rewrite (draw_sum h (fun i _ => c i)). apply sum_ext. intros i Hi. rewrite sum_scal_r, Hchance1 by exact Hi. ring.
Qed.

Lemma draw_distribution : draws_distribution (d * S) draw_chance.
Proof.
  intros h. split.
  - intros o Ho. assert (A : (arm_of o < d)%nat) by (apply Nat.div_lt_upper_bound; lia).
    apply Rmult_le_pos; [now apply play_range | apply Hchance; [exact A | apply Nat.mod_upper_bound; lia]].
  - transitivity (sum (d * S) (fun o => draw_chance h o * (fun _ => 1) (arm_of o))); [apply sum_ext; intros; ring|].
    rewrite (draw_arm_sum h (fun _ => 1)), sum_scal_r. destruct (play_range h) as [_ ->]. ring.
Qed.

Lemma paid_minus c c' h : paid (fun h o => c h o - c' h o) always h = paid c always h - paid c' always h.
Proof. induction h as [|o h IH]; cbn [paid always]; [ring|]. rewrite IH. ring. Qed.

(* The noise is orthogonal to what was fixed before it. *)
Lemma noisy_errors : expect (d * S) draw_chance T nil (paid (fun h o => (s h (arm_of o) - f h (arm_of o)) ^ 2) always) <= Rt + alpha ^ 2 * INR T.
Proof.
  set (error := fun h o => (s h (arm_of o) - f h (arm_of o)) ^ 2).
  set (excess := fun h o => (s h (arm_of o) - seen h o) ^ 2 - (g h (arm_of o) - seen h o) ^ 2) in *.
  assert (E := expect_paid_le (d * S) draw_chance (fun h o => error h o - excess h o) (alpha ^ 2) T nil draw_distribution).
  assert (Round : forall h, sum (d * S) (fun o => draw_chance h o * (error h o - excess h o)) <= alpha ^ 2).
  { intros h. assert (DS := draw_sum h (fun i e => (g h i - f h i) ^ 2 + noise h i e * (2 * (s h i - g h i)))). cbv beta in DS.
    rewrite (sum_ext (d * S) _ (fun o => draw_chance h o * ((g h (arm_of o) - f h (arm_of o)) ^ 2 +
      noise h (arm_of o) (o mod S)%nat * (2 * (s h (arm_of o) - g h (arm_of o)))))) by (intros; unfold error, excess, seen; ring).
    rewrite DS. apply Rle_trans with (sum d (fun i => inverse_gap d eta (s h) (best h) i * alpha ^ 2)).
    - apply sum_le. intros i Hi. apply Rmult_le_compat_l; [now apply play_range|].
      rewrite (sum_ext S _ (fun e => chance h i e * (g h i - f h i) ^ 2 + chance h i e * noise h i e * (2 * (s h i - g h i)))) by (intros; ring).
      rewrite sum_plus, !sum_scal_r, Hchance1, Hnoise by exact Hi. assert (Q := pow_maj_Rabs _ _ 2 (Hmiss h i Hi)). lra.
    - rewrite sum_scal_r. destruct (play_range h) as [_ ->]. lra. }
  specialize (E Round). cbn [paid] in E.
  rewrite (expect_ext (d * S) draw_chance T nil _ (fun h => paid error always h - paid excess always h)) in E by (intros; apply paid_minus).
  rewrite expect_minus in E. lra.
Qed.

(* Headline [Theorem C.2 with noise] At any eta > 0: expected regret to any policy at most 2(d-1)T/eta + (eta/4)(R + alpha^2 T). *)
Theorem noisy_regret :
  expect (d * S) draw_chance T nil (fun h => paid (fun h o => f h (arm_of o)) always h - along (fun x => f x (arm x)) h) <=
  INR T * (2 * (INR d - 1) / eta) + eta / 4 * (Rt + alpha ^ 2 * INR T).
Proof.
  set (c := fun h o => f h (arm_of o) - f h (arm h)). set (error := fun h o => (s h (arm_of o) - f h (arm_of o)) ^ 2).
  assert (E := expect_paid_le (d * S) draw_chance (fun h o => c h o - eta / 4 * error h o) (2 * (INR d - 1) / eta) T nil draw_distribution).
  assert (Round : forall h, sum (d * S) (fun o => draw_chance h o * (c h o - eta / 4 * error h o)) <= 2 * (INR d - 1) / eta).
  { intros h. assert (DS := draw_arm_sum h (fun i => f h i - f h (arm h) - eta / 4 * (s h i - f h i) ^ 2)). cbv beta in DS.
    unfold c, error. rewrite DS.
    assert (Q := squarecb_round d eta (s h) (best h) Heta (Hbest h) (f h) (arm h) (Harm h)).
    rewrite (sum_ext d _ (fun i => inverse_gap d eta (s h) (best h) i * (f h i - f h (arm h))
      - eta / 4 * (inverse_gap d eta (s h) (best h) i * (s h i - f h i) ^ 2))) by (intros; ring).
    rewrite sum_minus, sum_scal. lra. }
  specialize (E Round). cbn [paid] in E.
  assert (Eq : expect (d * S) draw_chance T nil (paid (fun h o => c h o - eta / 4 * error h o) always) =
    expect (d * S) draw_chance T nil (fun h => paid (fun h o => f h (arm_of o)) always h - along (fun x => f x (arm x)) h)
    - eta / 4 * expect (d * S) draw_chance T nil (paid error always)).
  { rewrite <- expect_scal, <- expect_minus. apply expect_ext. intros x _.
    induction x as [|o x IH]; [cbn; ring|]. cbn [paid along always]. rewrite IH. unfold c. ring. }
  assert (N := noisy_errors). fold error in N. assert (eta / 4 * expect (d * S) draw_chance T nil (paid error always) <= eta / 4 * (Rt + alpha ^ 2 * INR T))
    by (apply Rmult_le_compat_l; lra). lra.
Qed.

Let squared := Rt + 2 * alpha ^ 2 * INR T.

(* Headline [Theorem C.2 sharper] At the printed eta, with noise or without: (3/2) sqrt(dT (R + 2 alpha^2 T)). *)
Theorem sharper_regret : 0 < squared -> eta = 2 * sqrt (INR d * INR T / squared) ->
  expect (d * S) draw_chance T nil (fun h => paid (fun h o => f h (arm_of o)) always h - along (fun x => f x (arm x)) h) <=
  3 / 2 * sqrt (INR d * INR T * squared).
Proof.
  intros Hq He. eapply Rle_trans; [apply noisy_regret|].
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  assert (DT : 0 < INR d * INR T) by now apply Rmult_lt_0_compat.
  set (x := sqrt (INR d * INR T)). set (y := sqrt squared).
  assert (X0 : 0 < x) by now apply sqrt_lt_R0. assert (Y0 : 0 < y) by now apply sqrt_lt_R0.
  assert (X2 : x ^ 2 = INR d * INR T) by (apply pow2_sqrt; lra). assert (Y2 : y ^ 2 = squared) by (apply pow2_sqrt; lra).
  assert (Ee : eta = 2 * (x / y)) by (rewrite He, sqrt_div_alt by exact Hq; reflexivity).
  rewrite sqrt_mult_alt by lra. fold x y.
  assert (First : INR T * (2 * (INR d - 1) / eta) <= x * y).
  { rewrite Ee. replace (INR T * (2 * (INR d - 1) / (2 * (x / y)))) with ((INR d * INR T - INR T) * y / x) by (field; lra).
    rewrite <- X2. replace ((x ^ 2 - INR T) * y / x) with (x * y - INR T * y / x) by (field; lra).
    assert (0 < INR T * y / x) by (apply Rdiv_lt_0_compat; [now apply Rmult_lt_0_compat | exact X0]). lra. }
  assert (Second : eta / 4 * (Rt + alpha ^ 2 * INR T) <= x * y / 2).
  { apply Rle_trans with (eta / 4 * squared).
    - apply Rmult_le_compat_l; [lra|]. unfold squared. assert (0 <= alpha ^ 2 * INR T) by (apply Rmult_le_pos; [apply pow2_ge_0 | lra]). lra.
    - rewrite Ee, <- Y2. right. field. lra. }
  lra.
Qed.

(* Headline [Theorem C.2 with noise] So the printed bound stands with noise: 2 sqrt(dT R) + 5 alpha T sqrt d. *)
Theorem noisy_regret_printed : 0 < squared -> eta = 2 * sqrt (INR d * INR T / squared) ->
  expect (d * S) draw_chance T nil (fun h => paid (fun h o => f h (arm_of o)) always h - along (fun x => f x (arm x)) h) <=
  2 * sqrt (INR d * INR T * Rt) + 5 * alpha * INR T * sqrt (INR d).
Proof.
  intros Hq He. eapply Rle_trans; [now apply sharper_regret|].
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  set (a := sqrt (INR d * INR T * Rt)). set (b := alpha * INR T * sqrt (INR d)).
  assert (A0 : 0 <= a) by apply sqrt_pos. assert (B0 : 0 <= b) by (apply Rmult_le_pos; [apply Rmult_le_pos; lra | apply sqrt_pos]).
  assert (A2 : a ^ 2 = INR d * INR T * Rt) by (apply pow2_sqrt; apply Rmult_le_pos; [left; now apply Rmult_lt_0_compat | exact HR]).
  assert (B2 : b ^ 2 = alpha ^ 2 * INR T ^ 2 * INR d) by (unfold b; rewrite !Rpow_mult_distr, pow2_sqrt by lra; ring).
  assert (Q : sqrt (INR d * INR T * squared) <= a + 2 * b).
  { rewrite <- (sqrt_pow2 (a + 2 * b)) by lra. apply sqrt_le_1_alt.
    replace (INR d * INR T * squared) with (a ^ 2 + 2 * b ^ 2) by (rewrite A2, B2; unfold squared; ring).
    assert (0 <= a * b) by now apply Rmult_le_pos. assert (P := pow2_ge_0 b). nra. }
  fold b. replace (5 * alpha * INR T * sqrt (INR d)) with (5 * b) by (unfold b; ring). lra.
Qed.

(* Headline [Theorem C.2 sharper] At eta = 2 sqrt(2(d-1)T/(R + alpha^2 T)), for d >= 2: sqrt(2(d-1)T(R + alpha^2 T)). *)
Theorem best_rate_regret : (2 <= d)%nat -> 0 < Rt + alpha ^ 2 * INR T -> eta = 2 * sqrt (2 * (INR d - 1) * INR T / (Rt + alpha ^ 2 * INR T)) ->
  expect (d * S) draw_chance T nil (fun h => paid (fun h o => f h (arm_of o)) always h - along (fun x => f x (arm x)) h) <=
  sqrt (2 * (INR d - 1) * INR T * (Rt + alpha ^ 2 * INR T)).
Proof.
  intros H2 Hq He. eapply Rle_trans; [apply noisy_regret|]. set (q := Rt + alpha ^ 2 * INR T) in *.
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D2 : 2 <= INR d) by (change 2 with (INR 2); now apply le_INR).
  assert (P : 0 < 2 * (INR d - 1) * INR T) by (apply Rmult_lt_0_compat; lra).
  set (x := sqrt (2 * (INR d - 1) * INR T)). set (y := sqrt q).
  assert (X0 : 0 < x) by now apply sqrt_lt_R0. assert (Y0 : 0 < y) by now apply sqrt_lt_R0.
  assert (X2 : x ^ 2 = 2 * (INR d - 1) * INR T) by (apply pow2_sqrt; lra). assert (Y2 : y ^ 2 = q) by (apply pow2_sqrt; lra).
  assert (Ee : eta = 2 * (x / y)) by (rewrite He, sqrt_div_alt by exact Hq; reflexivity).
  rewrite sqrt_mult_alt by lra. fold x y. rewrite Ee, <- Y2.
  replace (INR T * (2 * (INR d - 1) / (2 * (x / y)))) with (2 * (INR d - 1) * INR T * y / (2 * x)) by (field; lra).
  rewrite <- X2. right. field. lra.
Qed.
End Noise.
