(* Clauses: Algorithm 6, Algorithm 3, Theorem C.2 *)
(* Inverse-gap weighting (Algorithms 3 and 6): it is a distribution, and SquareCB's inequality for one round and for T rounds. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz.
Open Scope R_scope.

(* bandit.InverseGap: predictions s, i* = best an argmin of s, p[i] = 1/(d + eta (s[i] - s[i*])) off i*, the rest on i*. *)
Definition gap_weight (d : nat) (eta : R) (s : nat -> R) (best i : nat) : R := 1 / (INR d + eta * (s i - s best)).
Definition inverse_gap (d : nat) (eta : R) (s : nat -> R) (best i : nat) : R :=
  if Nat.eqb i best then 1 - sum d (fun k => if Nat.eqb k best then 0 else gap_weight d eta s best k)
  else gap_weight d eta s best i.
Definition is_argmin_arm (d : nat) (s : nat -> R) (best : nat) : Prop :=
  (best < d)%nat /\ forall i, (i < d)%nat -> s best <= s i.

Section Round.
Variable d : nat.
Variable eta : R.
Variable s : nat -> R.
Variable best : nat.
Hypothesis Heta : 0 < eta.
Hypothesis Hbest : is_argmin_arm d s best.

Let p := inverse_gap d eta s best.
Let D := INR d.

Lemma D_ge_1 : 1 <= D.
Proof. destruct Hbest as [H _]. unfold D. change 1 with (INR 1). apply le_INR. lia. Qed.

Lemma denominator i : (i < d)%nat -> D <= D + eta * (s i - s best).
Proof. intros Hi. destruct Hbest as [_ H]. specialize (H i Hi). nra. Qed.

Lemma gap_weight_range i : (i < d)%nat -> 0 < gap_weight d eta s best i <= 1 / D.
Proof.
  intros Hi. assert (A := D_ge_1). assert (B := denominator i Hi). unfold gap_weight. fold D. split.
  - apply Rdiv_lt_0_compat; lra.
  - unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; lra.
Qed.

Lemma off_best_sum : sum d (fun k => if Nat.eqb k best then 0 else 1 / D) = 1 - 1 / D.
Proof.
  destruct Hbest as [Hb _]. assert (A := D_ge_1).
  assert (C := sum_change_one d (fun _ => 1 / D) (fun k => if Nat.eqb k best then 0 else 1 / D) best Hb). cbv beta in C.
  rewrite Nat.eqb_refl in C. specialize (C ltac:(intros i _ N; destruct (Nat.eqb_spec i best); [contradiction|reflexivity])).
  rewrite sum_const in C. fold D in C. replace (D * (1 / D)) with 1 in C by (field; lra). lra.
Qed.

Lemma best_weight : 1 / D <= p best <= 1.
Proof.
  unfold p, inverse_gap. rewrite Nat.eqb_refl.
  assert (U : sum d (fun k => if Nat.eqb k best then 0 else gap_weight d eta s best k) <= 1 - 1 / D).
  { rewrite <- off_best_sum. apply sum_le. intros i Hi. destruct (Nat.eqb i best); [lra | now apply gap_weight_range]. }
  assert (N : 0 <= sum d (fun k => if Nat.eqb k best then 0 else gap_weight d eta s best k)).
  { apply sum_nonneg. intros i Hi. destruct (Nat.eqb i best); [lra | left; now apply gap_weight_range]. }
  lra.
Qed.

(* Headline [Algorithm 3; Algorithm 6] Inverse-gap weighting is a distribution: each p[i] in (0,1], the sum 1, and p[i*] >= 1/d. *)
Theorem inverse_gap_distribution :
  (forall i, (i < d)%nat -> 0 < p i <= 1) /\ sum d p = 1 /\ 1 / D <= p best.
Proof.
  assert (A := D_ge_1). assert (B := best_weight). assert (I : 0 < 1 / D <= 1).
  { split; [apply Rdiv_lt_0_compat; lra|]. apply Rmult_le_reg_r with D; [lra|].
    replace (1 / D * D) with 1 by (field; lra). lra. }
  split; [|split; [|lra]].
  - intros i Hi. destruct (Nat.eq_dec i best) as [->|N]; [lra|]. unfold p, inverse_gap.
    destruct (Nat.eqb_spec i best); [contradiction|]. assert (G := gap_weight_range i Hi). lra.
  - destruct Hbest as [Hb _].
    assert (C := sum_change_one d p (fun k => if Nat.eqb k best then 0 else gap_weight d eta s best k) best Hb). cbv beta in C.
    rewrite Nat.eqb_refl in C.
    specialize (C ltac:(intros i _ N; unfold p, inverse_gap; destruct (Nat.eqb_spec i best); [contradiction|reflexivity])).
    replace (p best) with (1 - sum d (fun k => if Nat.eqb k best then 0 else gap_weight d eta s best k)) in C
      by (unfold p, inverse_gap; now rewrite Nat.eqb_refl). lra.
Qed.

Lemma p_pos i : (i < d)%nat -> 0 < p i.
Proof. intros Hi. now apply inverse_gap_distribution. Qed.

(* 1/p is at most d plus eta times the gap, and p times the gap is at most 1/eta off i*. *)
Lemma inverse_weight i : (i < d)%nat -> 1 / p i <= D + eta * (s i - s best).
Proof.
  intros Hi. assert (A := D_ge_1). destruct (Nat.eq_dec i best) as [->|N].
  - assert (B := best_weight). assert (P := p_pos best Hi). rewrite Rminus_eq_0, Rmult_0_r, Rplus_0_r.
    apply Rmult_le_reg_r with (p best); [exact P|]. replace (1 / p best * p best) with 1 by (field; lra).
    apply Rle_trans with (D * (1 / D)); [right; field; lra | apply Rmult_le_compat_l; lra].
  - right. unfold p, inverse_gap. destruct (Nat.eqb_spec i best); [contradiction|]. unfold gap_weight. fold D.
    assert (B := denominator i Hi). field. lra.
Qed.

Lemma expected_gap : sum d (fun i => p i * (s i - s best)) <= (D - 1) / eta.
Proof.
  assert (A := D_ge_1). apply Rle_trans with (sum d (fun k => if Nat.eqb k best then 0 else 1 / D) * (D / eta)).
  - rewrite <- sum_scal_r. apply sum_le. intros i Hi. destruct (Nat.eqb_spec i best) as [->|N]; [rewrite Rminus_eq_0; lra|].
    replace (1 / D * (D / eta)) with (1 / eta) by (field; lra).
    unfold p, inverse_gap. destruct (Nat.eqb_spec i best); [contradiction|]. unfold gap_weight. fold D.
    assert (B := denominator i Hi). set (g := s i - s best) in *.
    apply Rmult_le_reg_r with (D + eta * g); [lra|]. apply Rmult_le_reg_r with eta; [exact Heta|].
    replace (1 / (D + eta * g) * g * (D + eta * g) * eta) with (eta * g) by (field; lra).
    replace (1 / eta * (D + eta * g) * eta) with (D + eta * g) by (field; lra). lra.
  - rewrite off_best_sum. right. field. lra.
Qed.

Lemma young v c : 0 < c -> v <= c / 4 * v ^ 2 + 1 / c.
Proof.
  intros Hc. apply Rmult_le_reg_r with c; [exact Hc|]. replace ((c / 4 * v ^ 2 + 1 / c) * c) with ((c * v / 2) ^ 2 + 1) by (field; lra).
  assert (Q := pow2_ge_0 (c * v / 2 - 1)). nra.
Qed.

(* Headline [Algorithm 6; Theorem C.2] SquareCB's inequality for one round: for any mean losses f and any arm a, the expected excess
   of f over f a is at most 2(d-1)/eta + (eta/4) times the expected squared error of the predictions. *)
Theorem squarecb_round (f : nat -> R) (a : nat) : (a < d)%nat ->
  sum d (fun i => p i * (f i - f a)) <= 2 * (D - 1) / eta + eta / 4 * sum d (fun i => p i * (s i - f i) ^ 2).
Proof.
  intros Ha. destruct inverse_gap_distribution as [_ [Sum1 _]].
  assert (Pa := p_pos a Ha). assert (Ia := inverse_weight a Ha). assert (G := expected_gap).
  (* errors e_i = f_i - s_i: weight p_i off a, and p_a - 1 at a *)
  assert (Err : sum d (fun i => (if Nat.eqb i a then p a - 1 else p i) * (f i - s i)) <=
    eta / 4 * sum d (fun i => p i * (s i - f i) ^ 2) + (1 / p a - 1) / eta).
  { apply Rle_trans with (sum d (fun i => eta / 4 * (p i * (s i - f i) ^ 2)
       + (if Nat.eqb i a then (1 - p a) ^ 2 / p a / eta else p i / eta))).
    - apply sum_le. intros i Hi. assert (Pi := p_pos i Hi). destruct (Nat.eqb_spec i a) as [->|N].
      + assert (Z := pow2_ge_0 (eta * p a * (s a - f a) / 2 - (1 - p a))).
        apply Rmult_le_reg_r with (p a * eta); [now apply Rmult_lt_0_compat|].
        replace ((eta / 4 * (p a * (s a - f a) ^ 2) + (1 - p a) ^ 2 / p a / eta) * (p a * eta))
          with ((eta * p a * (s a - f a) / 2) ^ 2 + (1 - p a) ^ 2) by (field; lra).
        nra.
      + assert (Y := young (f i - s i) eta Heta).
        replace ((s i - f i) ^ 2) with ((f i - s i) ^ 2) by ring.
        replace (eta / 4 * (p i * (f i - s i) ^ 2) + p i / eta) with (p i * (eta / 4 * (f i - s i) ^ 2 + 1 / eta)) by (field; lra).
        apply Rmult_le_compat_l; lra.
    - rewrite sum_plus, sum_scal. apply Rplus_le_compat_l.
      assert (C := sum_change_one d (fun i => if Nat.eqb i a then (1 - p a) ^ 2 / p a / eta else p i / eta) (fun i => p i / eta) a Ha).
      cbv beta in C. rewrite Nat.eqb_refl in C.
      specialize (C ltac:(intros i _ N; destruct (Nat.eqb_spec i a); [contradiction|reflexivity])).
      unfold Rdiv in C at 4. rewrite sum_scal_r, Sum1 in C. right.
      replace ((1 / p a - 1) / eta) with ((1 - p a) ^ 2 / p a / eta - p a / eta + 1 * / eta) by (field; lra). lra. }
  assert (Split : sum d (fun i => p i * (f i - f a)) = sum d (fun i => p i * (s i - s best))
     + sum d (fun i => (if Nat.eqb i a then p a - 1 else p i) * (f i - s i)) - (s a - s best)).
  { assert (C := sum_change_one d (fun i => (if Nat.eqb i a then p a - 1 else p i) * (f i - s i)) (fun i => p i * (f i - s i)) a Ha).
    cbv beta in C. rewrite Nat.eqb_refl in C.
    specialize (C ltac:(intros i _ N; destruct (Nat.eqb_spec i a); [contradiction|reflexivity])).
    rewrite (sum_ext d (fun i => p i * (f i - f a)) (fun i => p i * (s i - s best) + p i * (f i - s i) + p i * (s best - f a))) by (intros; ring).
    rewrite !sum_plus, sum_scal_r, Sum1. lra. }
  rewrite Split.
  assert (E : (1 / p a - 1) / eta <= (D - 1) / eta + (s a - s best)).
  { apply Rmult_le_reg_r with eta; [exact Heta|]. replace ((1 / p a - 1) / eta * eta) with (1 / p a - 1) by (field; lra).
    replace (((D - 1) / eta + (s a - s best)) * eta) with (D - 1 + eta * (s a - s best)) by (field; lra). lra. }
  replace (2 * (D - 1) / eta) with ((D - 1) / eta + (D - 1) / eta) by (field; lra). lra.
Qed.
End Round.

(* If every round's expectation of c is at most B, then T rounds' is at most T B. *)
Lemma expect_paid_le d prob (c : history -> nat -> R) B n h : draws_distribution d prob ->
  (forall x, sum d (fun i => prob x i * c x i) <= B) ->
  expect d prob n h (paid c always) <= paid c always h + INR n * B.
Proof.
  intros Hp H. revert h. induction n as [|n IH]; intros h; [cbn [expect]; simpl INR; lra|].
  rewrite S_INR. cbn [expect].
  apply Rle_trans with (sum d (fun i => prob h i * (paid c always h + INR n * B) + prob h i * c h i)).
  - apply sum_le. intros i Hi. specialize (IH (i :: h)). cbn [paid always] in IH.
    assert (P : 0 <= prob h i) by now apply Hp. nra.
  - rewrite sum_plus, sum_scal_r. destruct (Hp h) as [_ ->]. specialize (H h). lra.
Qed.

Section Game.
Variable d T : nat.
Variable eta : R.
Variables s f : history -> nat -> R.   (* predictions and mean losses of a round, after the past draws *)
Variables best arm : history -> nat.   (* the argmin of the predictions; the comparator's arm *)
Hypothesis Heta : 0 < eta.
Hypothesis Hbest : forall h, is_argmin_arm d (s h) (best h).
Hypothesis Harm : forall h, (arm h < d)%nat.

Let play h := inverse_gap d eta (s h) (best h).

(* Headline [Theorem C.2] SquareCB over T rounds, to any policy: regret at most 2(d-1)T/eta + (eta/4) times the expected sum of
   squared errors of the predictions at the arms drawn. *)
Theorem squarecb_regret :
  expect d play T nil (fun h => paid f always h - along (fun x => f x (arm x)) h) <=
  INR T * (2 * (INR d - 1) / eta) + eta / 4 * expect d play T nil (paid (fun h i => (s h i - f h i) ^ 2) always).
Proof.
  assert (Hp : draws_distribution d play).
  { intros h. destruct (inverse_gap_distribution d eta (s h) (best h) Heta (Hbest h)) as [A [B _]].
    split; [intros i Hi; left; now apply A | exact B]. }
  set (c := fun h i => f h i - f h (arm h) - eta / 4 * (s h i - f h i) ^ 2).
  assert (E := expect_paid_le d play c (2 * (INR d - 1) / eta) T nil Hp).
  assert (R : forall x, sum d (fun i => play x i * c x i) <= 2 * (INR d - 1) / eta).
  { intros x. assert (Q := squarecb_round d eta (s x) (best x) Heta (Hbest x) (f x) (arm x) (Harm x)). fold (play x) in Q.
    rewrite (sum_ext d _ (fun i => play x i * (f x i - f x (arm x)) - eta / 4 * (play x i * (s x i - f x i) ^ 2)))
      by (intros; unfold c; ring).
    rewrite sum_minus, sum_scal. lra. }
  specialize (E R). cbn [paid] in E.
  assert (Q : expect d play T nil (paid c always) = expect d play T nil (fun h => paid f always h - along (fun x => f x (arm x)) h)
     - eta / 4 * expect d play T nil (paid (fun h i => (s h i - f h i) ^ 2) always)).
  { rewrite <- expect_scal, <- expect_minus. apply expect_ext. intros x _.
    induction x as [|i x IH]; [cbn; ring|]. cbn [paid along always]. rewrite IH. unfold c. ring. }
  lra.
Qed.

(* Headline [Theorem C.2] With a bound 2 (R + 2 alpha^2 T) on the squared errors and the printed eta: the printed
   2 sqrt(d T R) + 5 alpha T sqrt d. *)
Theorem squarecb_tuned R alpha : 0 <= R -> 0 <= alpha -> 0 < R + 2 * alpha ^ 2 * INR T -> (1 <= T)%nat -> (1 <= d)%nat ->
  eta = 2 * sqrt (INR d * INR T / (R + 2 * alpha ^ 2 * INR T)) ->
  expect d play T nil (paid (fun h i => (s h i - f h i) ^ 2) always) <= 2 * (R + 2 * alpha ^ 2 * INR T) ->
  expect d play T nil (fun h => paid f always h - along (fun x => f x (arm x)) h) <=
  2 * sqrt (INR d * INR T * R) + 5 * alpha * INR T * sqrt (INR d).
Proof.
  intros HR Hal HB HT Hd Ee HE. assert (M := squarecb_regret). set (B := R + 2 * alpha ^ 2 * INR T) in *.
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  assert (DT : 0 < INR d * INR T) by now apply Rmult_lt_0_compat.
  set (x := sqrt (INR d * INR T)) in *. set (y := sqrt B) in *.
  assert (X0 : 0 < x) by now apply sqrt_lt_R0. assert (Y0 : 0 < y) by now apply sqrt_lt_R0.
  assert (X2 : x ^ 2 = INR d * INR T) by (apply pow2_sqrt; lra). assert (Y2 : y ^ 2 = B) by (apply pow2_sqrt; lra).
  assert (Ee' : eta = 2 * (x / y)) by (rewrite Ee, sqrt_div_alt by exact HB; reflexivity).
  assert (First : INR T * (2 * (INR d - 1) / eta) <= x * y).
  { rewrite Ee'. replace (INR T * (2 * (INR d - 1) / (2 * (x / y)))) with ((INR d * INR T - INR T) * y / x) by (field; lra).
    rewrite <- X2. replace ((x ^ 2 - INR T) * y / x) with (x * y - INR T * y / x) by (field; lra).
    assert (0 < INR T * y / x) by (apply Rdiv_lt_0_compat; [now apply Rmult_lt_0_compat | exact X0]). lra. }
  assert (Second : eta / 4 * expect d play T nil (paid (fun h i => (s h i - f h i) ^ 2) always) <= x * y).
  { apply Rle_trans with (eta / 4 * (2 * B)); [apply Rmult_le_compat_l; lra|]. rewrite Ee', <- Y2. right. field. lra. }
  assert (Ysum : y <= sqrt R + 2 * alpha * sqrt (INR T)).
  { unfold y. rewrite <- (sqrt_pow2 (sqrt R + 2 * alpha * sqrt (INR T))).
    - apply sqrt_le_1_alt. unfold B. assert (SR := sqrt_pos R). assert (ST := sqrt_pos (INR T)).
      assert (R2 : sqrt R ^ 2 = R) by now apply pow2_sqrt. assert (T2 : sqrt (INR T) ^ 2 = INR T) by (apply pow2_sqrt; lra).
      replace ((sqrt R + 2 * alpha * sqrt (INR T)) ^ 2)
        with (sqrt R ^ 2 + 4 * alpha * sqrt R * sqrt (INR T) + 4 * alpha ^ 2 * sqrt (INR T) ^ 2) by ring. rewrite R2, T2.
      assert (0 <= alpha * (sqrt R * sqrt (INR T))) by (apply Rmult_le_pos; [exact Hal | now apply Rmult_le_pos]).
      assert (0 <= alpha ^ 2 * INR T) by (apply Rmult_le_pos; [apply pow2_ge_0 | lra]). lra.
    - apply Rplus_le_le_0_compat; [apply sqrt_pos|]. apply Rmult_le_pos; [lra | apply sqrt_pos]. }
  assert (XT : x = sqrt (INR d) * sqrt (INR T)) by (apply sqrt_mult_alt; lra).
  assert (SR : sqrt (INR d * INR T * R) = x * sqrt R) by (apply sqrt_mult_alt; lra).
  rewrite SR. assert (T2 : sqrt (INR T) ^ 2 = INR T) by (apply pow2_sqrt; lra).
  assert (Z : x * y <= x * sqrt R + 2 * alpha * INR T * sqrt (INR d)).
  { apply Rle_trans with (x * (sqrt R + 2 * alpha * sqrt (INR T))); [apply Rmult_le_compat_l; lra|].
    assert (Zx : x * sqrt (INR T) = INR T * sqrt (INR d)).
    { transitivity (sqrt (INR d) * sqrt (INR T) ^ 2); [rewrite XT; ring | rewrite T2; ring]. }
    right. transitivity (x * sqrt R + 2 * alpha * (x * sqrt (INR T))); [ring | rewrite Zx; ring]. }
  assert (0 <= alpha * INR T * sqrt (INR d)) by (apply Rmult_le_pos; [nra | apply sqrt_pos]). lra.
Qed.
End Game.
