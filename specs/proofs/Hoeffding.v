(* Clauses: Eq. 10 sharper *)
(* Hoeffding's inequality for T independent draws: how far the total of a cost in [0, K] is above its mean. *)
From Coq Require Import Reals Lra Lia Psatz Arith List FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum Expectation.
Open Scope R_scope.

Lemma exp_chord r s : 0 <= r <= 1 -> exp (r * s) <= 1 - r + r * exp s.
Proof.
  intros Hr. assert (P := exp_pos (r * s)). set (a := exp (r * s)) in *.
  assert (E0 : 1 = a * exp (- (r * s))) by (unfold a; rewrite <- exp_plus, Rplus_opp_r, exp_0; reflexivity).
  assert (E1 : exp s = a * exp ((1 - r) * s)) by (unfold a; rewrite <- exp_plus; f_equal; ring).
  assert (T0 := exp_ineq1_le (- (r * s))). assert (T1 := exp_ineq1_le ((1 - r) * s)).
  assert (L0 : a * (1 - r * s) <= 1) by (rewrite E0 at 2; apply Rmult_le_compat_l; lra).
  assert (L1 : a * (1 + (1 - r) * s) <= exp s) by (rewrite E1; apply Rmult_le_compat_l; lra).
  apply Rle_trans with ((1 - r) * (a * (1 - r * s)) + r * (a * (1 + (1 - r) * s))); [right; ring|]. nra.
Qed.

Section TwoPoints.
Variable p : R.
Hypothesis Hp : 0 <= p <= 1.

Let base t := 1 - p + p * exp t.

Lemma base_pos t : 0 < base t.
Proof. unfold base. assert (E := exp_pos t). destruct (Rle_lt_dec p (1 / 2)); nra. Qed.

Let tilted t := p * exp t / base t.

Lemma tilted_le t : 0 <= t -> tilted t <= p + t / 4.
Proof.
  intros Ht. destruct (Rle_lt_or_eq_dec 0 t Ht) as [Lt|<-].
  - destruct (MVT_cor2 (fun v => p + v / 4 - tilted v) (fun v => (1 / 2 - tilted v) ^ 2) 0 t Lt) as [c [E [C1 C2]]].
    + intros c Hc. apply is_derive_Reals. unfold tilted, base. assert (B := base_pos c). unfold base in B.
      auto_derive; [repeat split; lra|]. field. lra.
    + assert (Z : tilted 0 = p) by (unfold tilted, base; rewrite exp_0; field; lra).
      rewrite Z in E. assert (Q := pow2_ge_0 (1 / 2 - tilted c)). nra.
  - unfold tilted, base. rewrite exp_0. right. field. lra.
Qed.

Lemma two_points_up s : 0 <= s -> base s <= exp (p * s + s ^ 2 / 8).
Proof.
  intros Hs. destruct (Rle_lt_or_eq_dec 0 s Hs) as [Ls|<-].
  - destruct (MVT_cor2 (fun v => p * v + v ^ 2 / 8 - ln (base v)) (fun v => p + v / 4 - tilted v) 0 s Ls) as [c [E [C1
    C2]]].
    + intros c Hc. apply is_derive_Reals. unfold tilted. assert (B := base_pos c). unfold base in *.
      auto_derive; [repeat split; lra|]. field. lra.
    + assert (Z : ln (base 0) = 0) by (unfold base; rewrite exp_0, <- ln_1; f_equal; ring).
      rewrite Z in E. assert (Q := tilted_le c ltac:(lra)). rewrite <- (exp_ln (base s)) by apply base_pos.
      assert (M : ln (base s) <= p * s + s ^ 2 / 8) by nra. destruct M as [M|M]; [left; now apply exp_increasing |
        right; now rewrite M].
  - unfold base. replace (p * 0 + 0 ^ 2 / 8) with 0 by field. rewrite exp_0. lra.
Qed.
End TwoPoints.

(* The moment generating function of a draw that is 1 with probability p, else 0. *)
Lemma two_points p s : 0 <= p <= 1 -> 1 - p + p * exp s <= exp (p * s + s ^ 2 / 8).
Proof.
  intros Hp. destruct (Rle_lt_dec 0 s) as [Hs|Hs]; [now apply two_points_up|].
  assert (U := two_points_up (1 - p) ltac:(lra) (- s) ltac:(lra)). cbv beta in U.
  assert (E := exp_pos s). apply Rle_trans with (exp s * (1 - (1 - p) + (1 - p) * exp (- s))).
  - right. rewrite exp_Ropp. field. lra.
  - apply Rle_trans with (exp s * exp ((1 - p) * - s + (- s) ^ 2 / 8)); [apply Rmult_le_compat_l; lra|].
    right. rewrite <- exp_plus. f_equal. field.
Qed.

Section Draws.
Context {A : Type}.
Variable E : expectation A.
Variables K : R.
Variable cost : A -> R.
Hypothesis HK : 0 < K.
Hypothesis Hcost : forall a, 0 <= cost a <= K.
Hypothesis Hmeasurable : measurable E cost.

(* The total of the costs of the draws. *)
Fixpoint total (f : A -> R) (h : list A) : R :=
  match h with nil => 0 | a :: h' => total f h' + f a end.

Lemma measurable_exp u : measurable E (fun a => exp (u * cost a)).
Proof.
  apply (measurable_continuous E (fun y => exp (u * y))); [|exact Hmeasurable].
  intros y. apply continuity_pt_comp with (f1 := fun y => u * y) (f2 := exp); apply derivable_continuous_pt; [|apply
    derivable_pt_exp].
  exists (u * 1). apply derivable_pt_lim_scal, derivable_pt_lim_id.
Qed.

Lemma mean_exp u : mean E (fun a => exp (u * cost a)) <= exp (u * mean E cost + u ^ 2 * K ^ 2 / 8).
Proof.
  assert (M := mean_range E K cost Hmeasurable Hcost). set (m := mean E cost) in *.
  assert (Scaled : forall r, 0 <= r <= K -> 0 <= r / K <= 1).
  { intros r Hr. split; [apply Rdiv_le_0_compat; lra|]. apply Rmult_le_reg_r with K; [exact HK|]. replace (r / K * K)
    with r by (field; lra). lra. }
  apply Rle_trans with (1 - m / K + m / K * exp (u * K)).
  - set (s := (exp (u * K) - 1) / K). apply Rle_trans with (mean E (fun a => 1 + s * cost a)).
    + apply mean_le; [apply measurable_exp | apply measurable_plus; [apply measurable_const | now apply measurable_scal]
      |].
      intros a. assert (C := exp_chord (cost a / K) (u * K) (Scaled _ (Hcost a))).
      replace (cost a / K * (u * K)) with (u * cost a) in C by (field; lra).
      replace (1 + s * cost a) with (1 - cost a / K + cost a / K * exp (u * K)) by (unfold s; field; lra). exact C.
    + rewrite mean_plus, mean_const, mean_scal by (try apply measurable_const; try apply measurable_scal; exact
      Hmeasurable).
      right. fold m. unfold s. field. lra.
  - eapply Rle_trans; [apply (two_points (m / K) (u * K) (Scaled _ M))|]. right. f_equal. field. lra.
Qed.

(* The draws being independent, the exponential of a total has a product for its expectation. *)
Lemma expect_exp_total k u n : forall h, let g := fun x => k * exp (u * total cost x) in
  iterable E n h g /\ iterated E n h g = g h * mean E (fun a => exp (u * cost a)) ^ n.
Proof.
  induction n as [|n IH]; intros h g; [split; [exact I | cbn; ring]|]. cbn [iterable iterated].
  assert (X : (fun a => iterated E n (a :: h) g) = (fun a => (g h * mean E (fun a => exp (u * cost a)) ^ n) * exp (u *
    cost a))).
  { extensionality a. destruct (IH (a :: h)) as [_ Q]. fold g in Q. rewrite Q. unfold g. cbn [total].
    rewrite Rmult_plus_distr_l, exp_plus. ring. }
  rewrite X. split; [split; [intros a; apply IH | apply measurable_scal, measurable_exp]|].
  rewrite mean_scal by apply measurable_exp. simpl. ring.
Qed.

(* The total exceeds its mean by more than a with probability at most exp(-2a^2/(TK^2)). *)
Lemma hoeffding T a : 0 < a -> (1 <= T)%nat ->
  probability_at_most E T (fun h => INR T * mean E cost + a < total cost h) (exp (- (2 * a ^ 2 / (INR T * K ^ 2)))).
Proof.
  intros Ha HT. assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (K2 : 0 < K ^ 2) by now apply pow_lt.
  set (u := 4 * a / (INR T * K ^ 2)). assert (U0 : 0 < u) by (apply Rdiv_lt_0_compat; [lra | now apply
    Rmult_lt_0_compat]).
  set (m := mean E cost). set (k := exp (- (u * (INR T * m + a)))).
  destruct (expect_exp_total k u T nil) as [I Q]. cbv zeta in I, Q.
  exists (fun h => k * exp (u * total cost h)). split; [exact I|]. split; [|split].
  - intros h _. left. apply Rmult_lt_0_compat; apply exp_pos.
  - intros h _ L. unfold k. rewrite <- exp_plus.
    replace (- (u * (INR T * m + a)) + u * total cost h) with (u * (total cost h - (INR T * m + a))) by ring.
    assert (P : 0 < u * (total cost h - (INR T * m + a))) by (apply Rmult_lt_0_compat; lra).
    rewrite <- exp_0. left. now apply exp_increasing.
  - rewrite Q. cbn [total]. rewrite Rmult_0_r, exp_0, Rmult_1_r. assert (M := mean_exp u). fold m in M.
    assert (M0 : 0 <= mean E (fun a => exp (u * cost a))) by (apply mean_positive; [apply measurable_exp | intros b;
      left; apply exp_pos]).
    apply Rle_trans with (k * exp (u * m + u ^ 2 * K ^ 2 / 8) ^ T).
    + apply Rmult_le_compat_l; [left; apply exp_pos | now apply pow_incr].
    + right. assert (Pw : forall y, exp y ^ T = exp (INR T * y)).
      { intros y. clear. induction T as [|n IH]; [simpl; rewrite Rmult_0_l, exp_0; reflexivity|].
        rewrite S_INR. cbn [pow]. rewrite IH, <- exp_plus. f_equal. ring. }
      rewrite Pw. unfold k. rewrite <- exp_plus. f_equal. unfold u. field. split; lra.
Qed.
End Draws.
