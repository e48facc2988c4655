(* Clauses: Eq. 10 sharper, Eq. 10 *)
(* Corollary A.1: the minimiser of the total cost of T drawn systems over a grid, against every parameter, in the mean. Finitely many
   scenarios with weights; the Lipschitz constant of the mean cost (Corollary F.1) is a hypothesis here. *)
From Coq Require Import Reals Lra Lia Psatz Arith List Bool.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree SemiLipschitz Hoeffding.
Open Scope R_scope.

(* tuning.OmegaGrid.midpoints: point i, from 0, of d. *)
Definition midpoint (lo hi : R) (d i : nat) : R := lo + (hi - lo) * (INR i + 1 / 2) / INR d.

Section Midpoints.
Variables lo hi : R.
Variable d : nat.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hlohi : lo <= hi.

Lemma midpoint_range i : (i < d)%nat -> lo <= midpoint lo hi d i <= hi.
Proof.
  intros Hi. assert (D0 : 0 < INR d) by (apply lt_0_INR; lia). assert (I0 := pos_INR i).
  assert (I1 : INR i + 1 <= INR d) by (rewrite <- S_INR; apply le_INR; lia). unfold midpoint.
  assert (Q : 0 <= (INR i + 1 / 2) / INR d <= 1).
  { split; [apply Rdiv_le_0_compat; lra|]. apply Rmult_le_reg_r with (INR d); [exact D0|].
    replace ((INR i + 1 / 2) / INR d * INR d) with (INR i + 1 / 2) by (field; lra). lra. }
  replace ((hi - lo) * (INR i + 1 / 2) / INR d) with ((hi - lo) * ((INR i + 1 / 2) / INR d)) by (field; lra). nra.
Qed.

Lemma midpoint_near x : lo <= x <= hi -> exists i, (i < d)%nat /\ Rabs (midpoint lo hi d i - x) <= (hi - lo) / (2 * INR d).
Proof.
  intros Hx. assert (D0 : 0 < INR d) by (apply lt_0_INR; lia). set (D := (hi - lo) / INR d).
  assert (HD : 0 <= D) by (apply Rdiv_le_0_compat; lra).
  destruct (cell lo D x d HD Hd) as [i [Hi C]]; [unfold D; replace ((hi - lo) / INR d * INR d) with (hi - lo) by (field; lra); lra|].
  exists i. split; [exact Hi|]. rewrite S_INR in C.
  replace (midpoint lo hi d i) with (lo + D * INR i + D / 2) by (unfold midpoint, D; field; lra).
  replace ((hi - lo) / (2 * INR d)) with (D / 2) by (unfold D; field; lra). apply Rabs_le. lra.
Qed.
End Midpoints.

(* The learner is within a of every mean: what Hoeffding's inequality says of d costs at once. *)
Section Union.
Variables S T d : nat.
Variables weight : nat -> R.
Variable K a : R.
Variable cost : nat -> nat -> R.    (* cost i s: of point i in scenario s *)
Hypothesis HT : (1 <= T)%nat.
Hypothesis HK : 0 < K.
Hypothesis Ha : 0 < a.
Hypothesis Hweight : forall s, (s < S)%nat -> 0 <= weight s.
Hypothesis Hweight1 : sum S weight = 1.
Hypothesis Hcost : forall i s, (i < d)%nat -> (s < S)%nat -> 0 <= cost i s <= K.

Let above (f : nat -> R) (h : history) : bool := if Rlt_dec (INR T * mean S weight f + a) (total f h) then true else false.
Fixpoint far (n : nat) (h : history) : bool :=
  match n with O => false | Datatypes.S i => far i h || (above (cost i) h || above (fun s => K - cost i s) h) end.

Lemma far_probability n : (n <= d)%nat ->
  probability S T weight (far n) <= 2 * INR n * exp (- (2 * a ^ 2 / (INR T * K ^ 2))).
Proof.
  induction n as [|i IH]; intros Hn.
  - unfold probability. cbn [far]. rewrite (expect_const S (fun _ => weight) (weights_distribution S weight Hweight Hweight1)). simpl. lra.
  - rewrite S_INR. specialize (IH ltac:(lia)).
    assert (U := hoeffding S T weight Hweight Hweight1 K (cost i) HK (fun s => Hcost i s ltac:(lia)) a Ha HT).
    assert (V := hoeffding S T weight Hweight Hweight1 K (fun s => K - cost i s) HK
      (fun s Hs => ltac:(specialize (Hcost i s ltac:(lia) Hs); lra)) a Ha HT).
    fold (above (cost i)) in U. fold (above (fun s => K - cost i s)) in V.
    set (e := exp _) in *.
    apply Rle_trans with (probability S T weight (far i) + (probability S T weight (above (cost i)) + probability S T weight (above (fun s => K - cost i s)))).
    + unfold probability. rewrite <- !expect_plus. apply expect_le; [now apply weights_distribution | constructor |].
      intros h _ _. cbn [far]. destruct (far i h), (above (cost i) h), (above (fun s => K - cost i s) h); cbn; lra.
    + lra.
Qed.

Lemma near_probability : 1 - 2 * INR d * exp (- (2 * a ^ 2 / (INR T * K ^ 2))) <= probability S T weight (fun h => negb (far d h)).
Proof.
  assert (F := far_probability d ltac:(lia)).
  assert (E : probability S T weight (fun h => negb (far d h)) = 1 - probability S T weight (far d)); [|lra].
  unfold probability. rewrite <- (expect_const S (fun _ => weight) (weights_distribution S weight Hweight Hweight1) T nil 1) at 1.
  rewrite <- expect_minus. apply expect_ext. intros h _. destruct (far d h); cbn; lra.
Qed.

Lemma near_all h : length h = T -> negb (far d h) = true -> forall i, (i < d)%nat -> Rabs (total (cost i) h - INR T * mean S weight (cost i)) <= a.
Proof.
  intros Hlen G i Hi. apply negb_true_iff in G.
  assert (N : above (cost i) h = false /\ above (fun s => K - cost i s) h = false).
  { revert Hi G. clear - d. induction d as [|n IH]; intros Hi G; [lia|]. cbn [far] in G.
    apply orb_false_iff in G. destruct G as [G1 G2]. apply orb_false_iff in G2.
    destruct (Nat.eq_dec i n) as [->|N]; [exact G2 | apply IH; [lia | exact G1]]. }
  destruct N as [N1 N2]. unfold above in N1, N2.
  destruct (Rlt_dec (INR T * mean S weight (cost i) + a) (total (cost i) h)) as [_|U]; [discriminate|].
  destruct (Rlt_dec (INR T * mean S weight (fun s => K - cost i s) + a) (total (fun s => K - cost i s) h)) as [_|V]; [discriminate|].
  assert (EM : mean S weight (fun s => K - cost i s) = K - mean S weight (cost i)).
  { unfold mean. rewrite (sum_ext S _ (fun s => weight s * K - weight s * cost i s)) by (intros; ring). rewrite sum_minus, sum_scal_r, Hweight1. ring. }
  assert (ET : total (fun s => K - cost i s) h = INR T * K - total (cost i) h).
  { rewrite <- Hlen. clear. induction h as [|s h IH]; [cbn; ring|]. cbn [total length]. rewrite IH, S_INR. ring. }
  rewrite EM, ET in V. apply Rabs_le. lra.
Qed.
End Union.

Section Minimiser.
Variables K L lo hi delta : R.
Variables d T S : nat.
Variable weight : nat -> R.
Variable cost : nat -> R -> R.       (* cost s x: the count of scenario s at x *)
Variable minimiser : history -> nat. (* tuning.EmpiricalRisk.minimiser: of the scenarios drawn, a best point of the grid *)
Hypothesis HK : 0 < K.
Hypothesis HL : 0 <= L.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hlohi : lo <= hi <= lo + 1.
Hypothesis Hdelta : 0 < delta < 1.
Hypothesis Hweight : forall s, (s < S)%nat -> 0 <= weight s.
Hypothesis Hweight1 : sum S weight = 1.
Hypothesis Hcost : forall s x, (s < S)%nat -> lo <= x <= hi -> 0 <= cost s x <= K.

Definition mean_cost (x : R) : R := mean S weight (fun s => cost s x).
Let point i := midpoint lo hi d i.
Hypothesis Hlipschitz : forall x y, lo <= x <= hi -> lo <= y <= hi -> mean_cost x - mean_cost y <= L * Rabs (x - y).
Hypothesis Hminimiser : forall h, (minimiser h < d)%nat /\
  forall i, (i < d)%nat -> total (fun s => cost s (point (minimiser h))) h <= total (fun s => cost s (point i)) h.

(* Headline [Eq. 10 sharper] With probability at least 1 - delta over the T draws the minimiser's mean cost exceeds that of every x
   in [lo, hi], hi - lo <= 1, by at most L/(2d) + K sqrt((2/T) log(2d/delta)). *)
Theorem empirical_excess_sharper : exists good : history -> bool, 1 - delta <= probability S T weight good /\
  forall h, length h = T -> good h = true -> forall x, lo <= x <= hi ->
  mean_cost (point (minimiser h)) <= mean_cost x + L / (2 * INR d) + K * sqrt (2 / INR T * ln (2 * INR d / delta)).
Proof.
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D1 : 1 <= INR d) by (change 1 with (INR 1); apply le_INR; lia).
  set (l := ln (2 * INR d / delta)).
  assert (R1 : 1 < 2 * INR d / delta).
  { apply Rmult_lt_reg_r with delta; [lra|]. replace (2 * INR d / delta * delta) with (2 * INR d) by (field; lra). lra. }
  assert (L0 : 0 < l) by (unfold l; rewrite <- ln_1; apply ln_increasing; lra).
  set (a := K * sqrt (INR T * l / 2)).
  assert (Q0 : 0 < INR T * l / 2) by nra. assert (A0 : 0 < a) by (apply Rmult_lt_0_compat; [exact HK | now apply sqrt_lt_R0]).
  assert (Hpoints : forall i s, (i < d)%nat -> (s < S)%nat -> 0 <= cost s (point i) <= K).
  { intros i s Hi Hs. apply Hcost; [exact Hs | apply midpoint_range; [exact Hd | lra | exact Hi]]. }
  exists (fun h => negb (far S T weight K a (fun i s => cost s (point i)) d h)). split.
  - eapply Rle_trans; [|apply (near_probability S T d weight K a (fun i s => cost s (point i)) HT HK A0 Hweight Hweight1 Hpoints)].
    assert (E : 2 * a ^ 2 / (INR T * K ^ 2) = l).
    { unfold a. rewrite Rpow_mult_distr, pow2_sqrt by lra. field. lra. }
    rewrite E, exp_Ropp. unfold l. rewrite exp_ln by lra. right. field. lra.
  - intros h Hlen G x Hx. destruct (Hminimiser h) as [Hm Hbest].
    destruct (midpoint_near lo hi d Hd ltac:(lra) x Hx) as [i [Hi Near]]. fold (point i) in Near.
    assert (Near_all := near_all S T d weight K a (fun i s => cost s (point i)) Hweight1 h Hlen G). cbv beta in Near_all.
    assert (Nm := Near_all _ Hm). assert (Ni := Near_all i Hi). apply Rabs_le_between in Nm. apply Rabs_le_between in Ni.
    specialize (Hbest i Hi). fold (mean_cost (point (minimiser h))) in Nm. fold (mean_cost (point i)) in Ni.
    assert (Gap : INR T * (mean_cost (point (minimiser h)) - mean_cost (point i)) <= 2 * a) by lra.
    assert (Dev : 2 * a / INR T = K * sqrt (2 / INR T * l)).
    { unfold a. replace (INR T * l / 2) with ((INR T / 2) ^ 2 * (2 / INR T * l)) by (field; lra).
      rewrite sqrt_mult_alt, sqrt_pow2 by (try apply pow2_ge_0; lra). field. lra. }
    assert (Gap' : mean_cost (point (minimiser h)) - mean_cost (point i) <= K * sqrt (2 / INR T * l)).
    { rewrite <- Dev. apply Rmult_le_reg_l with (INR T); [exact T0|]. replace (INR T * (2 * a / INR T)) with (2 * a) by (field; lra). exact Gap. }
    assert (Pi : lo <= point i <= hi) by (apply midpoint_range; [exact Hd | lra | exact Hi]).
    assert (Lip := Hlipschitz (point i) x Pi Hx).
    assert (Le : L * Rabs (point i - x) <= L / (2 * INR d)); [|lra].
    apply Rle_trans with (L * (1 / (2 * INR d))); [|right; field; lra]. apply Rmult_le_compat_l; [exact HL|].
    eapply Rle_trans; [exact Near|]. unfold Rdiv. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra | lra].
Qed.

(* Headline [Eq. 10] As printed: L/d + 3K sqrt((2/T) log(2d/delta)). *)
Theorem empirical_excess : exists good : history -> bool, 1 - delta <= probability S T weight good /\
  forall h, length h = T -> good h = true -> forall x, lo <= x <= hi ->
  mean_cost (point (minimiser h)) <= mean_cost x + L / INR d + 3 * K * sqrt (2 / INR T * ln (2 * INR d / delta)).
Proof.
  destruct empirical_excess_sharper as [good [P G]]. exists good. split; [exact P|]. intros h Hlen Gh x Hx.
  eapply Rle_trans; [now apply G|]. assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  assert (Q := sqrt_pos (2 / INR T * ln (2 * INR d / delta))). assert (LD : 0 <= L / INR d) by (apply Rdiv_le_0_compat; lra).
  replace (L / (2 * INR d)) with (L / INR d / 2) by (field; lra). nra.
Qed.
End Minimiser.
