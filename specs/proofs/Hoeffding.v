(* Clauses: Eq. 10 sharper *)
(* Hoeffding's inequality for T independent draws from finitely many scenarios: how far the total of a cost in [0, K] is above its mean. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree.
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
  - destruct (MVT_cor2 (fun v => p * v + v ^ 2 / 8 - ln (base v)) (fun v => p + v / 4 - tilted v) 0 s Ls) as [c [E [C1 C2]]].
    + intros c Hc. apply is_derive_Reals. unfold tilted. assert (B := base_pos c). unfold base in *.
      auto_derive; [repeat split; lra|]. field. lra.
    + assert (Z : ln (base 0) = 0) by (unfold base; rewrite exp_0, <- ln_1; f_equal; ring).
      rewrite Z in E. assert (Q := tilted_le c ltac:(lra)). rewrite <- (exp_ln (base s)) by apply base_pos.
      assert (M : ln (base s) <= p * s + s ^ 2 / 8) by nra. destruct M as [M|M]; [left; now apply exp_increasing | right; now rewrite M].
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

(* T independent draws from the scenarios 0 .. S-1 with the given weights; a history lists the scenarios drawn. *)
Section Draws.
Variables S T : nat.
Variable weight : nat -> R.
Hypothesis Hweight : forall s, (s < S)%nat -> 0 <= weight s.
Hypothesis Hweight1 : sum S weight = 1.

Definition mean (cost : nat -> R) : R := sum S (fun s => weight s * cost s).
Fixpoint total (cost : nat -> R) (h : history) : R :=
  match h with nil => 0 | s :: h' => total cost h' + cost s end.
Definition probability (event : history -> bool) : R := expect S (fun _ => weight) T nil (fun h => if event h then 1 else 0).

Lemma weights_distribution : draws_distribution S (fun _ => weight).
Proof. intros h. split; [exact Hweight | exact Hweight1]. Qed.

Lemma total_scal c f h : total (fun s => c * f s) h = c * total f h.
Proof. induction h as [|s h IH]; cbn; [ring|]. rewrite IH. ring. Qed.

Lemma total_opp f h : total (fun s => - f s) h = - total f h.
Proof. induction h as [|s h IH]; cbn; [ring|]. rewrite IH. ring. Qed.

Lemma total_minus_const f c h : total (fun s => f s - c) h = total f h - INR (length h) * c.
Proof. induction h as [|s h IH]; [cbn; ring|]. cbn [total length]. rewrite IH, S_INR. ring. Qed.

Lemma mean_opp f : mean (fun s => - f s) = - mean f.
Proof. unfold mean. rewrite (sum_ext S _ (fun s => (-1) * (weight s * f s))) by (intros; ring). rewrite sum_scal. ring. Qed.

(* The draws being independent, the exponential of a total has a product for its expectation. *)
Lemma expect_exp_total c n h : expect S (fun _ => weight) n h (fun x => exp (total c x)) = exp (total c h) * mean (fun s => exp (c s)) ^ n.
Proof.
  revert h. induction n as [|n IH]; intros h; [cbn; ring|]. cbn [expect].
  rewrite (sum_ext S _ (fun s => (weight s * exp (c s)) * (exp (total c h) * mean (fun s => exp (c s)) ^ n))).
  - rewrite sum_scal_r. fold (mean (fun s => exp (c s))). simpl. ring.
  - intros s Hs. rewrite IH. cbn [total]. rewrite exp_plus. ring.
Qed.

Section Cost.
Variable K : R.
Variable cost : nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hcost : forall s, (s < S)%nat -> 0 <= cost s <= K.

Lemma mean_range : 0 <= mean cost <= K.
Proof.
  unfold mean. split.
  - apply sum_nonneg. intros s Hs. apply Rmult_le_pos; [now apply Hweight | now apply Hcost].
  - apply Rle_trans with (sum S (fun s => weight s * K)).
    + apply sum_le. intros s Hs. apply Rmult_le_compat_l; [now apply Hweight | now apply Hcost].
    + rewrite sum_scal_r, Hweight1. lra.
Qed.

Lemma mean_exp u : mean (fun s => exp (u * cost s)) <= exp (u * mean cost + u ^ 2 * K ^ 2 / 8).
Proof.
  assert (M := mean_range). set (m := mean cost) in *.
  assert (P : 0 <= m / K <= 1).
  { split; [apply Rdiv_le_0_compat; lra|]. apply Rmult_le_reg_r with K; [exact HK|]. replace (m / K * K) with m by (field; lra). lra. }
  apply Rle_trans with (1 - m / K + m / K * exp (u * K)).
  - apply Rle_trans with (sum S (fun s => weight s + (weight s * cost s) * ((exp (u * K) - 1) / K))).
    + apply sum_le. intros s Hs. assert (C := Hcost s Hs).
      assert (Q : 0 <= cost s / K <= 1).
      { split; [apply Rdiv_le_0_compat; lra|]. apply Rmult_le_reg_r with K; [exact HK|]. replace (cost s / K * K) with (cost s) by (field; lra). lra. }
      assert (E := exp_chord (cost s / K) (u * K) Q). replace (cost s / K * (u * K)) with (u * cost s) in E by (field; lra).
      replace (weight s + weight s * cost s * ((exp (u * K) - 1) / K)) with (weight s * (1 - cost s / K + cost s / K * exp (u * K))) by (field; lra).
      apply Rmult_le_compat_l; [now apply Hweight | exact E].
    + right. rewrite sum_plus, sum_scal_r, Hweight1. fold (mean cost). fold m. field. lra.
  - eapply Rle_trans; [apply (two_points (m / K) (u * K) P)|]. right. f_equal. field. lra.
Qed.

(* The total exceeds its mean by more than a with probability at most exp(-2a^2/(TK^2)). *)
Lemma hoeffding a : 0 < a -> (1 <= T)%nat ->
  probability (fun h => if Rlt_dec (INR T * mean cost + a) (total cost h) then true else false) <= exp (- (2 * a ^ 2 / (INR T * K ^ 2))).
Proof.
  intros Ha HT. assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (K2 : 0 < K ^ 2) by now apply pow_lt.
  set (u := 4 * a / (INR T * K ^ 2)). assert (U0 : 0 < u) by (apply Rdiv_lt_0_compat; [lra | now apply Rmult_lt_0_compat]).
  set (m := mean cost). set (k := exp (- (u * (INR T * m + a)))).
  apply Rle_trans with (expect S (fun _ => weight) T nil (fun h => k * exp (total (fun s => u * cost s) h))).
  - unfold probability. apply expect_le; [apply weights_distribution | constructor |]. intros h _ _.
    destruct (Rlt_dec (INR T * m + a) (total cost h)) as [L|_].
    + unfold k. rewrite <- exp_plus, total_scal. replace (- (u * (INR T * m + a)) + u * total cost h) with (u * (total cost h - (INR T * m + a))) by ring.
      assert (P : 0 < u * (total cost h - (INR T * m + a))) by (apply Rmult_lt_0_compat; lra).
      rewrite <- exp_0. left. now apply exp_increasing.
    + left. apply Rmult_lt_0_compat; apply exp_pos.
  - rewrite expect_scal, expect_exp_total. cbn [total]. rewrite exp_0, Rmult_1_l.
    assert (M := mean_exp u). fold m in M. assert (M0 : 0 <= mean (fun s => exp (u * cost s))).
    { apply sum_nonneg. intros s Hs. apply Rmult_le_pos; [now apply Hweight | left; apply exp_pos]. }
    apply Rle_trans with (k * exp (u * m + u ^ 2 * K ^ 2 / 8) ^ T).
    + apply Rmult_le_compat_l; [left; apply exp_pos | now apply pow_incr].
    + right. assert (Pw : forall y, exp y ^ T = exp (INR T * y)).
      { intros y. clear. induction T as [|n IH]; [simpl; rewrite Rmult_0_l, exp_0; reflexivity|].
        rewrite S_INR. cbn [pow]. rewrite IH, <- exp_plus. f_equal. ring. }
      rewrite Pw. unfold k. rewrite <- exp_plus. f_equal. unfold u. field. split; lra.
Qed.
End Cost.
End Draws.
