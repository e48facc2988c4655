(* Clauses: Theorem C.2, Theorem C.2 with noise, Theorem C.2 sharper, Theorem C.3 corrected, Theorem C.3 on convex sets, Theorem C.1 coefficients *)
(* Instances of SquareCB's regret, with and without noise, of follow-the-leader's, and of the bounds on Chebyshev's
   coefficients. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz EllipticalPotential InverseGap
  InverseDraw SquareCbOracle SquareCbNoise.
From LearningToRelax Require Import LeaderRegret ChebyshevCoefficients Instances InstancesChebCb.
Open Scope R_scope.

(* Two arms and rounds; predictions 0 and 1; losses that react to the last draw; a predictor that misses by 1/10;
   a comparator that turns. *)
Definition prediction (h : history) (i : nat) : R := match i with O => 0 | _ => 1 end.
Definition best (h : history) : nat := 0%nat.
Definition turns (h : history) : nat := (length h mod 2)%nat.
Definition near_loss (h : history) (i : nat) : R := reacting h i + 1 / 10.
Lemma best_argmin h : is_argmin_arm 2 (prediction h) (best h).
Proof. split; [unfold best; lia|]. intros i _. unfold best. destruct i as [|i]; cbn [prediction]; lra. Qed.
Lemma turns_below h : (turns h < 2)%nat.
Proof. apply Nat.mod_upper_bound. lia. Qed.
Lemma near_loss_misses h i : (i < 2)%nat -> Rabs (near_loss h i - reacting h i) <= 1 / 10.
Proof. intros _. unfold near_loss. replace (reacting h i + 1 / 10 - reacting h i) with (1 / 10) by ring.
  rewrite Rabs_right; lra. Qed.
Lemma prediction_range h i : 0 <= prediction h i <= 1.
Proof. destruct i as [|i]; cbn [prediction]; lra. Qed.
Lemma square_below (u c : R) : 0 <= c -> - c <= u <= c -> u ^ 2 <= c ^ 2.
Proof. intros Hc Hu. nra. Qed.

Definition eta_of (Rt : R) : R := 2 * sqrt (INR 2 * INR 2 / (Rt + 2 * (1 / 10) ^ 2 * INR 2)).
Lemma eta_of_positive Rt : 0 < Rt -> 0 < eta_of Rt.
Proof. intros HR. unfold eta_of. simpl INR. apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0, Rdiv_lt_0_compat; lra.
  Qed.

Lemma errors_paid (h : history) : length h = 2%nat ->
  paid (fun h i => (prediction h i - reacting h i) ^ 2) always h <=
    paid (fun h i => (near_loss h i - reacting h i) ^ 2) always h + 8.
Proof.
  intros Hl. destruct h as [|a [|b [|c h]]]; try discriminate. cbn [paid always].
  assert (P1 := prediction_range nil b). assert (P2 := prediction_range (b :: nil) a).
  assert (F1 := reacting_range nil b). assert (F2 := reacting_range (b :: nil) a).
  assert (Q1 := square_below (prediction nil b - reacting nil b) 2 ltac:(lra) ltac:(lra)).
  assert (Q2 := square_below (prediction (b :: nil) a - reacting (b :: nil) a) 2 ltac:(lra) ltac:(lra)).
  assert (N1 := pow2_ge_0 (near_loss nil b - reacting nil b)).
    assert (N2 := pow2_ge_0 (near_loss (b :: nil) a - reacting (b :: nil) a)). lra.
Qed.
Definition squarecb_oracle_instance := squarecb_oracle 2 2 (eta_of 8) 8 (1 / 10)
  prediction reacting near_loss best turns
  ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) ltac:(simpl; lra)
    best_argmin turns_below near_loss_misses (fun h _ => errors_paid h) eq_refl.

Lemma play_is_distribution : draws_distribution 2 (fun h => inverse_gap 2 (eta_of 8) (prediction h) (best h)).
Proof.
  intros h. destruct (inverse_gap_distribution 2 (eta_of 8) (prediction h) (best h) (eta_of_positive 8 ltac:(lra))
    (best_argmin h)) as [P [S _]].
  split; [intros i Hi; left; now apply P | exact S].
Qed.
Lemma errors_expected : expect 2 (fun h => inverse_gap 2 (eta_of 8) (prediction h) (best h)) 2 nil
  (paid (fun h i => (prediction h i - reacting h i) ^ 2) always) <= 2 * (8 + 2 * (1 / 10) ^ 2 * INR 2).
Proof.
  eapply Rle_trans; [apply (expect_paid_le 2 _ (fun h i => (prediction h i - reacting h i) ^ 2)
    4 2 nil play_is_distribution)|simpl; lra].
  intros h. destruct (play_is_distribution h) as [P S].
  apply Rle_trans with (sum 2 (fun i => inverse_gap 2 (eta_of 8) (prediction h) (best h) i * 4));
    [|rewrite sum_scal_r, S; lra].
  apply sum_le. intros i Hi. apply Rmult_le_compat_l; [now apply P|]. assert (P1 := prediction_range h i).
    assert (F := reacting_range h i).
  assert (Q := square_below (prediction h i - reacting h i) 2 ltac:(lra) ltac:(lra)). lra.
Qed.
Definition squarecb_tuned_instance := squarecb_tuned 2 2 (eta_of 8)
  prediction reacting best turns (eta_of_positive 8 ltac:(lra)) best_argmin turns_below
  8 (1 / 10) ltac:(lra) ltac:(lra) ltac:(simpl; lra) ltac:(lia) ltac:(lia) eq_refl errors_expected.

(* Noise -1 or 1 with chance 1/2 each. *)
Definition coin (h : history) (i e : nat) : R := 1 / 2.
Definition noise (h : history) (i e : nat) : R := match e with O => -1 | _ => 1 end.
Lemma coin_nonneg h i e : (i < 2)%nat -> (e < 2)%nat -> 0 <= coin h i e.
Proof. intros _ _. unfold coin. lra. Qed.
Lemma coin_sum h i : (i < 2)%nat -> sum 2 (coin h i) = 1.
Proof. intros _. unfold coin. cbn [sum]. field. Qed.
Lemma noise_mean h i : (i < 2)%nat -> sum 2 (fun e => coin h i e * noise h i e) = 0.
Proof. intros _. unfold coin, noise. cbn [sum]. field. Qed.
Lemma noisy_excess eta : 0 < eta -> expect (2 * 2) (draw_chance 2 2 eta prediction best coin) 2 nil
  (paid (fun h o => (prediction h (arm_of 2 o) - seen 2 reacting noise h o) ^ 2 - (near_loss h (arm_of 2 o)
    - seen 2 reacting noise h o) ^ 2) always)
  <= 18.
Proof.
  intros He. assert (D := draw_distribution 2 2 2 eta prediction best coin ltac:(lia) ltac:(lia) ltac:(lia)
    He best_argmin coin_nonneg coin_sum).
  eapply Rle_trans; [apply (expect_paid_le _ _ _ 9 2 nil D)|simpl; lra].
  intros h. destruct (D h) as [P S]. apply Rle_trans with (sum (2 * 2)
    (fun o => draw_chance 2 2 eta prediction best coin h o * 9)); [|rewrite sum_scal_r, S; lra].
  apply sum_le. intros o Ho. apply Rmult_le_compat_l; [now apply P|]. unfold seen.
  assert (P1 := prediction_range h (arm_of 2 o)). assert (F := reacting_range h (arm_of 2 o)).
  assert (N : -1 <= noise h (arm_of 2 o) (o mod 2)%nat <= 1) by (unfold noise; destruct (o mod 2)%nat; lra).
  assert (Q := square_below (prediction h (arm_of 2 o) - (reacting h (arm_of 2 o) + noise h (arm_of 2 o)
    (o mod 2)%nat)) 3 ltac:(lra) ltac:(lra)).
  assert (G := pow2_ge_0 (near_loss h (arm_of 2 o) - (reacting h (arm_of 2 o) + noise h (arm_of 2 o) (o mod 2)%nat))).
    lra.
Qed.
Definition noisy_regret_instance := noisy_regret 2 2 2 1 18 (1 / 10) prediction reacting near_loss best turns coin noise
  ltac:(lia) ltac:(lia) ltac:(lia) Rlt_0_1 best_argmin turns_below coin_nonneg coin_sum noise_mean near_loss_misses
    (noisy_excess 1 Rlt_0_1).
Definition noisy_regret_printed_instance := noisy_regret_printed 2 2 2 (eta_of 18) 18 (1 / 10)
  prediction reacting near_loss best turns coin noise
  ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) (eta_of_positive 18 ltac:(lra))
    best_argmin turns_below coin_nonneg coin_sum noise_mean
  near_loss_misses (noisy_excess _ (eta_of_positive 18 ltac:(lra))) ltac:(simpl; lra) eq_refl.
Definition sharper_regret_instance := sharper_regret 2 2 2 (eta_of 18) 18 (1 / 10)
  prediction reacting near_loss best turns coin noise
  ltac:(lia) ltac:(lia) ltac:(lia) (eta_of_positive 18 ltac:(lra))
    best_argmin turns_below coin_nonneg coin_sum noise_mean
  near_loss_misses (noisy_excess _ (eta_of_positive 18 ltac:(lra))) ltac:(simpl; lra) eq_refl.
Definition best_rate : R := 2 * sqrt (2 * (INR 2 - 1) * INR 2 / (18 + (1 / 10) ^ 2 * INR 2)).
Lemma best_rate_positive : 0 < best_rate.
Proof. unfold best_rate. simpl INR. apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0, Rdiv_lt_0_compat; lra. Qed.
Definition best_rate_regret_instance := best_rate_regret 2 2 2 best_rate 18 (1 / 10)
  prediction reacting near_loss best turns coin noise
  ltac:(lia) ltac:(lia) ltac:(lia) best_rate_positive best_argmin turns_below coin_nonneg coin_sum noise_mean
  near_loss_misses (noisy_excess _ best_rate_positive) ltac:(lia) ltac:(simpl; lra) eq_refl.

(* Follow-the-leader over the square [-1/3, 1/3]^2: features (1, 0), then (0, 1), targets 1/3, then -1/3. *)
Definition square (p : nat -> R) : Prop := forall i, (i < 2)%nat -> Rabs (p i) <= 1 / 3.
Definition axis (t i : nat) : R := if Nat.eqb t i then 1 else 0.
Definition goal (t : nat) : R := match t with O => 1 / 3 | _ => - (1 / 3) end.
Definition leader (t i : nat) : R := match t, i with S _, O => 1 / 3 | _, _ => 0 end.
Lemma square_convex u v r : square u -> square v -> 0 <= r <= 1 -> square (fun i => u i + r * (v i - u i)).
Proof.
  intros Hu Hv Hr i Hi. assert (U := Hu i Hi). assert (V := Hv i Hi). apply Rabs_le_between in U.
    apply Rabs_le_between in V. apply Rabs_le. nra.
Qed.
Lemma square_diameter u v : square u -> square v -> dot 2 (fun i => v i - u i) (fun i => v i - u i) <= 1 ^ 2.
Proof.
  intros Hu Hv. unfold dot. cbn [sum]. assert (U0 := Hu 0%nat ltac:(lia)). assert (U1 := Hu 1%nat ltac:(lia)).
  assert (V0 := Hv 0%nat ltac:(lia)). assert (V1 := Hv 1%nat ltac:(lia)).
  apply Rabs_le_between in U0. apply Rabs_le_between in U1. apply Rabs_le_between in V0. apply Rabs_le_between in V1.
  assert (Q0 := square_below (v 0%nat - u 0%nat) (2 / 3) ltac:(lra) ltac:(lra)).
  assert (Q1 := square_below (v 1%nat - u 1%nat) (2 / 3) ltac:(lra) ltac:(lra)). lra.
Qed.
Lemma axis_size t : (t < 2)%nat -> dot 2 (axis t) (axis t) <= 1 ^ 2.
Proof. intros Ht. unfold dot, axis. cbn [sum]. destruct t as [|[|t]]; [| |lia]; cbn [Nat.eqb]; lra. Qed.
Lemma dot_axis t u : (t < 2)%nat -> dot 2 u (axis t) = u t.
Proof. intros Ht. unfold dot, axis. cbn [sum]. destruct t as [|[|t]]; [| |lia]; cbn [Nat.eqb]; ring. Qed.
Lemma axis_reach t u : (t < 2)%nat -> square u -> Rabs (dot 2 u (axis t)) <= 1 / 2.
Proof. intros Ht Hu. rewrite dot_axis by exact Ht. specialize (Hu t Ht). lra. Qed.
Lemma goal_reach t : (t < 2)%nat -> Rabs (goal t) <= 1 / 2.
Proof. intros _. destruct t as [|t]; cbn [goal]; apply Rabs_le; lra. Qed.
Lemma leader_leads t : (t < 2)%nat -> square (leader t) /\ forall u, square u ->
  past_loss 2 axis goal t (leader t) <= past_loss 2 axis goal t u.
Proof.
  intros Ht. split.
  - intros i _. destruct t as [|t], i as [|i]; cbn [leader]; apply Rabs_le; lra.
  - intros u _. unfold past_loss. destruct t as [|[|t]]; [cbn [sum]; lra | | lia]. cbn [sum]. unfold square_loss.
    rewrite !dot_axis by lia.
    cbn [leader goal]. assert (Q := pow2_ge_0 (u 0%nat - 1 / 3)). lra.
Qed.
Definition corner (i : nat) : R := match i with O => 1 / 3 | _ => - (1 / 3) end.
Lemma corner_inside : square corner.
Proof. intros i _. destruct i as [|i]; cbn [corner]; apply Rabs_le; lra. Qed.
Lemma printed_range : 2 <= 1 * 1 * INR 2 / (2 * (1 / 2)) <= INR 2 ^ 2 - 2.
Proof. simpl INR. lra. Qed.
Definition leader_regret_instance := leader_regret 2 2 (1 / 2) 1 1 square axis goal leader ltac:(lia) ltac:(lia)
  ltac:(lra) Rlt_0_1
  square_convex square_diameter axis_size axis_reach goal_reach leader_leads corner corner_inside.
Definition leader_regret_printed_instance := leader_regret_printed 2 2 (1 / 2) 1 1 square axis goal leader ltac:(lia)
  ltac:(lia) ltac:(lra) Rlt_0_1
  square_convex square_diameter axis_size axis_reach goal_reach leader_leads corner corner_inside printed_range.

(* |x - 1/3| on [-1, 1]. *)
Lemma kink_bound x : -1 <= x <= 1 -> Rabs (kink x) <= 4 / 3.
Proof. intros Hx. unfold kink. rewrite Rabs_Rabsolu. apply Rabs_le. lra. Qed.
Definition coefficient_bound_instance := coefficient_bound (4 / 3)
  1 kink Rle_0_1 kink_bound (fun x y _ _ => kink_lipschitz x y).
Definition coefficient_sharper_instance := coefficient_sharper 1 kink Rle_0_1 (fun x y _ _ => kink_lipschitz x y) 3%nat
  ltac:(lia).

Definition draw_expectation_instance := draw_expectation 3 quarters quarters_simplex INR.
