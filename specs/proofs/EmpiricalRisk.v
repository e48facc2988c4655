(* Clauses: Eq. 10 sharper, Eq. 10 *)
(* Corollary A.1: the minimiser of the total cost of T drawn systems over a grid, against every parameter, in the mean.
   Systems of any type, drawn by any expectation; the Lipschitz constant of the mean cost (Corollary F.1) is a
   hypothesis here. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum SemiLipschitz Expectation Hoeffding.
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

Lemma midpoint_near x : lo <= x <= hi ->
  exists i, (i < d)%nat /\ Rabs (midpoint lo hi d i - x) <= (hi - lo) / (2 * INR d).
Proof.
  intros Hx. assert (D0 : 0 < INR d) by (apply lt_0_INR; lia). set (D := (hi - lo) / INR d).
  assert (HD : 0 <= D) by (apply Rdiv_le_0_compat; lra).
  destruct (cell lo D x d HD Hd) as [i [Hi C]];
    [unfold D; replace ((hi - lo) / INR d * INR d) with (hi - lo) by (field; lra); lra|].
  exists i. split; [exact Hi|]. rewrite S_INR in C.
  replace (midpoint lo hi d i) with (lo + D * INR i + D / 2) by (unfold midpoint, D; field; lra).
  replace ((hi - lo) / (2 * INR d)) with (D / 2) by (unfold D; field; lra). apply Rabs_le. lra.
Qed.
End Midpoints.

Section Minimiser.
Context {A : Type}.
Variable E : expectation A.          (* of one drawn system *)
Variables K L lo hi delta : R.
Variables d T : nat.
Variable cost : A -> R -> R.         (* cost a x: the count of system a at x *)
Variable minimiser : list A -> nat.  (* tuning.EmpiricalRisk.minimiser: of the systems drawn, a best point of the grid
  *)
Hypothesis HK : 0 < K.
Hypothesis HL : 0 <= L.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hlohi : lo <= hi <= lo + 1.
Hypothesis Hdelta : 0 < delta < 1.
Hypothesis Hcost : forall a x, lo <= x <= hi -> 0 <= cost a x <= K.
Hypothesis Hmeasurable : forall x, lo <= x <= hi -> measurable E (fun a => cost a x).

Definition mean_cost (x : R) : R := mean E (fun a => cost a x).
Let point i := midpoint lo hi d i.
Hypothesis Hlipschitz : forall x y, lo <= x <= hi -> lo <= y <= hi -> mean_cost x - mean_cost y <= L * Rabs (x - y).
Hypothesis Hminimiser : forall h, (minimiser h < d)%nat /\
  forall i, (i < d)%nat -> total (fun a => cost a (point (minimiser h))) h <= total (fun a => cost a (point i)) h.

Lemma point_range i : (i < d)%nat -> lo <= point i <= hi.
Proof. intros Hi. apply midpoint_range; [exact Hd | lra | exact Hi]. Qed.

(* The total of one point is further than r from its mean: Hoeffding's inequality for the costs and for K less the
   costs. *)
Lemma far_probability r i : 0 < r -> (i < d)%nat ->
  probability_at_most E T (fun h => r < Rabs (total (fun a => cost a (point i)) h - INR T * mean_cost (point i)))
    (2 * exp (- (2 * r ^ 2 / (INR T * K ^ 2)))).
Proof.
  intros Hr Hi. assert (P := point_range i Hi). set (f := fun a => cost a (point i)).
  assert (Mf : measurable E f) by now apply Hmeasurable.
  assert (Mg : measurable E (fun a => K - f a)) by (apply measurable_minus; [apply measurable_const | exact Mf]).
  assert (Bf : forall a, 0 <= f a <= K) by (intros a; now apply Hcost).
  assert (U := hoeffding E K f HK Bf Mf T r Hr HT).
  assert (V := hoeffding E K (fun a => K - f a) HK ltac:(intros a; specialize (Bf a); lra) Mg T r Hr HT).
  rewrite mean_minus, mean_const in V by (try apply measurable_const; exact Mf).
  refine (probability_subset E T _ _ _ _ (probability_union E T _ _ _ _ U V) _ _); [|lra].
  intros h Hlen B. assert (ET : total (fun a => K - f a) h = INR T * K - total f h).
  { rewrite <- Hlen. clear. induction h as [|a h IH]; [cbn; ring|]. cbn [total length]. rewrite IH, S_INR. ring. }
  rewrite ET. unfold mean_cost in B. fold f in B. unfold Rabs in B. destruct (Rcase_abs _); [right | left]; lra.
Qed.

(* Headline [Eq. 10 sharper] With probability at least 1 - delta over the T draws the minimiser's mean cost exceeds that
   of every x
   in [lo, hi], hi - lo <= 1, by at most L/(2d) + K sqrt((2/T) log(2d/delta)). *)
Theorem empirical_excess_sharper : probability_at_most E T
  (fun h => exists x, lo <= x <= hi /\
    mean_cost x + L / (2 * INR d) + K * sqrt (2 / INR T * ln (2 * INR d / delta)) < mean_cost (point (minimiser h)))
      delta.
Proof.
  assert (T0 : 0 < INR T) by (apply lt_0_INR; lia). assert (D1 : 1 <= INR d) by (change 1 with (INR 1); apply le_INR;
    lia).
  set (l := ln (2 * INR d / delta)).
  assert (R1 : 1 < 2 * INR d / delta).
  { apply Rmult_lt_reg_r with delta; [lra|]. replace (2 * INR d / delta * delta) with (2 * INR d) by (field; lra). lra.
    }
  assert (L0 : 0 < l) by (unfold l; rewrite <- ln_1; apply ln_increasing; lra).
  set (r := K * sqrt (INR T * l / 2)).
  assert (Q0 : 0 < INR T * l / 2) by nra. assert (R0 : 0 < r) by (apply Rmult_lt_0_compat; [exact HK | now apply
    sqrt_lt_R0]).
  refine (probability_subset E T _ _ _ _ (probability_any E T d _ _ (fun i Hi => far_probability r i R0 Hi)) _ _).
  - intros h Hlen [x [Hx Bad]]. destruct (Hminimiser h) as [Hm Hbest].
    destruct (midpoint_near lo hi d Hd ltac:(lra) x Hx) as [i [Hi Near]]. fold (point i) in Near. specialize (Hbest i
      Hi).
    assert (Dev : 2 * r / INR T = K * sqrt (2 / INR T * l)).
    { unfold r. replace (INR T * l / 2) with ((INR T / 2) ^ 2 * (2 / INR T * l)) by (field; lra).
      rewrite sqrt_mult_alt, sqrt_pow2 by (try apply pow2_ge_0; lra). field. lra. }
    assert (Lip := Hlipschitz (point i) x (point_range i Hi) Hx).
    assert (Le : L * Rabs (point i - x) <= L / (2 * INR d)).
    { apply Rle_trans with (L * (1 / (2 * INR d))); [|right; field; lra]. apply Rmult_le_compat_l; [exact HL|].
      eapply Rle_trans; [exact Near|]. unfold Rdiv. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra | lra].
        }
    assert (Gap : 2 * r / INR T < mean_cost (point (minimiser h)) - mean_cost (point i)) by lra.
    assert (Gap' : 2 * r < INR T * (mean_cost (point (minimiser h)) - mean_cost (point i))).
    { apply Rmult_lt_reg_r with (/ INR T); [now apply Rinv_0_lt_compat|].
      replace (INR T * (mean_cost (point (minimiser h)) - mean_cost (point i)) * / INR T)
        with (mean_cost (point (minimiser h)) - mean_cost (point i)) by (field; lra). exact Gap. }
    destruct (Rlt_le_dec r (Rabs (total (fun a => cost a (point i)) h - INR T * mean_cost (point i)))) as [F|F]; [now
      exists i|].
    exists (minimiser h). split; [exact Hm|]. apply Rabs_le_between in F. rewrite Rabs_left1; lra.
  - assert (W : 2 * r ^ 2 / (INR T * K ^ 2) = l).
    { unfold r. rewrite Rpow_mult_distr, pow2_sqrt by lra. field. lra. }
    rewrite W, exp_Ropp. unfold l. rewrite exp_ln by lra. right. field. lra.
Qed.

(* Headline [Eq. 10] As printed: L/d + 3K sqrt((2/T) log(2d/delta)). *)
Theorem empirical_excess : probability_at_most E T
  (fun h => exists x, lo <= x <= hi /\
    mean_cost x + L / INR d + 3 * K * sqrt (2 / INR T * ln (2 * INR d / delta)) < mean_cost (point (minimiser h)))
      delta.
Proof.
  refine (probability_subset E T _ _ _ _ empirical_excess_sharper _ (Rle_refl delta)). intros h _ [x [Hx B]]. exists x.
    split; [exact Hx|].
  assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  assert (Q := sqrt_pos (2 / INR T * ln (2 * INR d / delta))). assert (LD : 0 <= L / INR d) by (apply Rdiv_le_0_compat;
    lra).
  replace (L / (2 * INR d)) with (L / INR d / 2) by (field; lra). nra.
Qed.
End Minimiser.
