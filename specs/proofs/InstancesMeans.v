(* Clauses: Eq. 10, Eq. 10 sharper, Theorem 3.1 corrected *)
(* Instances for random systems whose costs are whole numbers: one where u <= x and two elsewhere, u uniform on [0, 1].
   The mean cost, 2 - x, varies with x. *)
From Coq Require Import Reals Lra Lia Arith List FunctionalExtensionality.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz Expectation Hoeffding UnitInterval
  EmpiricalRisk StochasticRegret.
Open Scope R_scope.

Lemma threshold_mean_lipschitz x y : 0 <= x <= 1 -> 0 <= y <= 1 ->
  mean uniform (fun u => INR (threshold u x)) - mean uniform (fun u => INR (threshold u y)) <= 1 * Rabs (x - y).
Proof. intros Hx Hy. rewrite !threshold_mean by assumption. unfold Rabs. destruct (Rcase_abs _); lra. Qed.

(* The right one of the two midpoints 1/4 and 3/4 is never worse. *)
Lemma right_midpoint_best (h : list R) : (1 < 2)%nat /\ forall i, (i < 2)%nat ->
  total (fun u => INR (threshold u (midpoint 0 1 2 1))) h <= total (fun u => INR (threshold u (midpoint 0 1 2 i))) h.
Proof.
  split; [lia|]. intros i Hi. assert (M : midpoint 0 1 2 i <= midpoint 0 1 2 1) by (destruct i as [|[|i]]; [| |lia];
    unfold midpoint; simpl; lra).
  induction h as [|u h IH]; cbn [total]; [lra|]. apply Rplus_le_compat; [exact IH|].
  unfold threshold. destruct (Rle_dec u (midpoint 0 1 2 1)), (Rle_dec u (midpoint 0 1 2 i)); simpl; lra.
Qed.

Definition empirical_excess_sharper_instance := empirical_excess_sharper uniform 2 1 0 1 (1 / 20) 2 1000 (fun u x => INR
  (threshold u x)) (fun _ => 1%nat)
  ltac:(lra) ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) (fun u x _ => threshold_range u x) (fun x _ =>
    threshold_step x)
  threshold_mean_lipschitz right_midpoint_best.
Definition empirical_excess_instance := empirical_excess uniform 2 1 0 1 (1 / 20) 2 1000 (fun u x => INR (threshold u
  x)) (fun _ => 1%nat)
  ltac:(lra) ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) (fun u x _ => threshold_range u x) (fun x _ =>
    threshold_step x)
  threshold_mean_lipschitz right_midpoint_best.

(* Theorem 3.1 on [0, 1]: in rounds 1, 3, .. the count falls in x, in rounds 2, 4, .. it rises. *)
Definition alternating (u : R) (t : nat) (x : R) : R := if Nat.even t then INR (threshold u x) else 3 - INR (threshold u
  x).

Lemma alternating_range u t x : 0 <= alternating u t x <= 2.
Proof. unfold alternating, threshold. destruct (Nat.even t), (Rle_dec u x); simpl; lra. Qed.

Lemma alternating_step t x : step (fun u => alternating u t x).
Proof.
  unfold alternating. destruct (Nat.even t); [apply threshold_step|]. apply (step_one (fun y => 3 - y)), threshold_step.
Qed.

Lemma alternating_lipschitz t x y : 0 <= x <= 1 -> 0 <= y <= 1 ->
  mean_loss uniform alternating t x - mean_loss uniform alternating t y <= 1 * Rabs (x - y).
Proof.
  intros Hx Hy. unfold mean_loss, alternating. destruct (Nat.even t); [now apply threshold_mean_lipschitz|].
  rewrite !mean_minus, !mean_const, !threshold_mean by (try apply threshold_step; try apply step_const; assumption).
  unfold Rabs. destruct (Rcase_abs _); lra.
Qed.

(* The learner's total depends on u only through the counts at the points of its grid. *)
Lemma alternating_total K d T : (1 <= d)%nat -> step (total_paid K 0 1 d T alternating).
Proof.
  intros Hd. exists (map (grid_to 0 1 1 d) (seq 0 d)). intros u v Hu Hv S. unfold total_paid.
  assert (X : (fun (h : history) i => alternating u (length h) (grid_to 0 1 1 d i)) = (fun h i => alternating v (length
    h) (grid_to 0 1 1 d i)));
    [|now rewrite X].
  extensionality h. extensionality i. unfold alternating. assert (W : threshold u (grid_to 0 1 1 d i) = threshold v
    (grid_to 0 1 1 d i)); [|now rewrite W].
  destruct (Nat.lt_ge_cases i d) as [Hi|Hi].
  - apply threshold_piece. intros b [<-|[]]. apply S, in_map, in_seq. lia.
  - assert (G : 1 <= grid_to 0 1 1 d i).
    { unfold grid_to. destruct (Nat.eqb_spec (Datatypes.S i) d) as [Eq|N]; [lra|]. assert (I : INR d <= INR (Datatypes.S
      i)) by (apply le_INR; lia).
      assert (D0 : 0 < INR d) by (apply lt_0_INR; lia). apply Rmult_le_reg_r with (INR d); [exact D0|].
      replace ((0 + (1 - 0) * INR (Datatypes.S i) / INR d) * INR d) with (INR (Datatypes.S i)) by (field; lra). lra. }
    unfold threshold. destruct (Rle_dec u _), (Rle_dec v _); try reflexivity; lra.
Qed.

Definition stochastic_regret_instance := stochastic_regret uniform 2 0 1 3 4 alternating (fun _ => 1)
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lra) (fun u t x _ => alternating_range u t x) (fun t x _ => alternating_step t
    x)
  alternating_lipschitz (alternating_total 2 3 4 ltac:(lia)) (1 / 2) ltac:(lra).
