(* Clauses: Algorithm 4 argmin, Algorithm 4 Newton, Algorithm 4 symmetries, Theorem B.1 sharper, Theorem B.4, Theorem B.4 sharper *)
(* Instances of what is proved of Tsallis-INF: the probabilities 16/25 and 9/25 for the estimates 0 and 5, at a = 12 (K
   = 6, eta = 1), with the normaliser -15; and learners with three arms on losses that react to their last draw. *)
From Coq Require Import Reals Lra Lia Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisNormaliser TsallisNewton TsallisProbabilities
  TsallisSymmetries TsallisCopy
  TsallisRegret.
From LearningToRelax Require Import SemiLipschitz BinnedRegret PolicyRegret Instances.
Open Scope R_scope.

Definition two_estimates (i : nat) : R := match i with O => 0 | _ => 5 end.
Lemma two_arms : (1 <= 2)%nat.
Proof. lia. Qed.
Lemma two_below x : x < 0 -> below 2 two_estimates x.
Proof. intros Hx i Hi. destruct i as [|i]; cbn [two_estimates]; lra. Qed.
Lemma two_normaliser : is_normaliser 12 2 two_estimates (- (15)).
Proof. split; [apply two_below; lra|]. unfold mass, two_estimates. cbn [sum]. field. Qed.
Lemma two_least : is_least 2 two_estimates 0.
Proof. split; [exists 0%nat; split; [lia | reflexivity]|]. intros i _. destruct i as [|i]; cbn [two_estimates]; lra.
  Qed.
Lemma twelve : 0 < 12.
Proof. lra. Qed.
Lemma one_positive : 0 < 1.
Proof. lra. Qed.
Lemma twelve_is : 12 = 2 * 6 / 1.
Proof. field. Qed.

Definition normaliser_exists_instance := normaliser_exists 12 2 two_estimates twelve two_arms.
Definition normaliser_unique_instance := normaliser_unique 12 2 two_estimates twelve two_arms (normaliser 12 2
  two_estimates) (- (15))
  (normaliser_spec 12 2 two_estimates twelve two_arms) two_normaliser.
Definition normaliser_bracket_instance := normaliser_bracket 12 2 two_estimates twelve two_arms 0 (- (15))
  two_least two_normaliser.
Definition newton_monotone_instance := newton_monotone 12 2 two_estimates twelve two_arms (- (15))
  two_normaliser (- (13))
  (two_below (- (13)) ltac:(lra)) ltac:(lra).
Definition newton_iterates_instance := newton_iterates 12 2 two_estimates twelve two_arms (- (15))
  two_normaliser 0 two_least 3%nat.
Definition newton_converges_instance := newton_converges 12 2 two_estimates twelve two_arms (- (15))
  two_normaliser 0 two_least.
Lemma scaled_positive i : (i < 2)%nat -> 0 < (two_estimates i - 0) / 12 + 1.
Proof. intros _. destruct i as [|i]; cbn [two_estimates]; lra. Qed.
Definition newton_scaled_instance := newton_scaled 12 2 two_estimates 0 1 twelve two_arms scaled_positive.

Definition probabilities_distribution_instance := probabilities_distribution 12 2 two_estimates twelve two_arms.
Definition probabilities_argmin_instance := probabilities_argmin 12 2 two_estimates twelve two_arms 6 1 one_positive
  twelve_is.
Definition argmin_unique_instance := argmin_unique 12 2 two_estimates twelve two_arms 6 1 (probabilities 12 2
  two_estimates) one_positive
  twelve_is probabilities_argmin_instance 1%nat ltac:(lia).
Definition probabilities_shift_instance := probabilities_shift 12 2 two_estimates twelve two_arms 7 1%nat.
Definition raised_estimates (i : nat) : R := match i with O => 0 | _ => 6 end.
Lemma raised_more : two_estimates 1 <= raised_estimates 1.
Proof. cbn [two_estimates raised_estimates]. lra. Qed.
Lemma raised_others i : (i < 2)%nat -> i <> 1%nat -> raised_estimates i = two_estimates i.
Proof. intros Hi N. replace i with 0%nat by lia. reflexivity. Qed.
Definition probabilities_monotone_instance := probabilities_monotone 12 2 two_estimates twelve two_arms raised_estimates
  1%nat
  ltac:(lia) raised_more raised_others.

Lemma third : 0 < 1 / 3.
Proof. lra. Qed.
Definition probabilities_units_instance := probabilities_units 12 2 two_estimates (1 / 3)
  1 twelve two_arms third ltac:(lia).
Definition swapped (i : nat) : nat := (1 - i)%nat.
Lemma swapped_back i : (i < 2)%nat -> (swapped i < 2)%nat /\ swapped (swapped i) = i.
Proof. unfold swapped. lia. Qed.
Definition probabilities_renamed_instance := probabilities_renamed 12 2 two_estimates swapped swapped 1 twelve two_arms
  swapped_back
  swapped_back ltac:(lia).

Lemma three_arms : (1 <= 3)%nat.
Proof. lia. Qed.
Lemma reacting_bounded (h : history) (i : nat) : (i < 3)%nat -> 0 <= reacting h i <= 2.
Proof. intros _. apply reacting_range. Qed.
Definition tsallis_inf_argmin_instance := tsallis_inf_argmin 2 anytime 3 reacting ltac:(lra)
  anytime_pos three_arms (1%nat :: nil).
Lemma anytime_falls t : (1 <= t)%nat -> anytime (S t) <= anytime t.
Proof.
  intros Ht. unfold anytime, Rdiv. apply Rmult_le_compat_l; [lra|].
    apply Rinv_le_contravar; [apply sqrt_lt_R0, lt_0_INR; lia|].
  apply sqrt_le_1_alt, le_INR. lia.
Qed.
Definition tsallis_regret_instance := tsallis_regret 2 anytime 3 reacting ltac:(lra)
  anytime_pos three_arms reacting_bounded anytime_falls
  4%nat 1%nat ltac:(lia) ltac:(lia).

(* The copy of Algorithm 5 that is awake in the rounds 1, 3, .. of four. *)
Definition in_turn (t : nat) : nat := (t mod 2)%nat.
Definition copy_step (s : nat) : R := 2 * 2 / anytime (S s).
Lemma copy_steps_rise s : copy_step s <= copy_step (S s).
Proof. exact (a_grows 2 3 ltac:(lra) three_arms s (S s) ltac:(lia)). Qed.
Lemma copy_steps_below s : (s < clock (in_bin in_turn 0) 4)%nat -> copy_step s <= copy_step 1.
Proof. intros Hs. change (s < 2)%nat in Hs. exact (a_grows 2 3 ltac:(lra) three_arms s 1%nat ltac:(lia)). Qed.
Definition copy_regret_instance := copy_regret 3 (binned 2 anytime 3 in_turn reacting) reacting (in_bin in_turn 0)
  2 copy_step three_arms
  (binned_distribution 2 3 in_turn reacting ltac:(lra) three_arms) reacting_bounded (a_positive 2 3 ltac:(lra)
    three_arms) copy_steps_rise
  (binned_plays 2 3 in_turn reacting 0) 1%nat ltac:(lia) (copy_step 1) 4%nat (a_positive 2 3 ltac:(lra) three_arms 1)
    copy_steps_below.

(* Contexts at the two ends of [0, C] in turn, in the first and the last of m bins. *)
Definition ends (C : R) (t : nat) : R := if Nat.even t then 0 else C.
Definition end_bins (m t : nat) : nat := if Nat.even t then 0%nat else (m - 1)%nat.
Lemma ends_range C t : 0 <= C -> 0 <= ends C t <= 0 + C.
Proof. intros HC. unfold ends. destruct (Nat.even t); lra. Qed.
Lemma ends_nearest C m : 0 <= C -> (1 <= m)%nat -> nearest_bin 0 C m (ends C) (end_bins m).
Proof.
  intros HC Hm t. assert (M0 : 0 < INR m) by (apply lt_0_INR; lia). unfold ends, end_bins.
  set (D := C / INR m). assert (D0 : 0 <= D) by (apply Rdiv_le_0_compat; lra).
    assert (E : D * INR m = C) by (unfold D; field; lra).
  split; [destruct (Nat.even t); lia|]. intros b Hb. unfold centre. fold D. assert (B0 := pos_INR b).
  destruct (Nat.even t).
  - simpl INR. rewrite !Rabs_left1 by nra. nra.
  - assert (B1 : INR b + 1 <= INR m) by (rewrite <- S_INR; apply le_INR; lia). rewrite minus_INR by lia. simpl (INR 1).
    rewrite !Rabs_right by nra. nra.
Qed.

(* Theorem B.4 on [0, 1]: the policy plays the context, the losses of Theorem B.3's instance turn with the last draw. *)
Lemma identity_lipschitz c c' : 0 <= c <= 0 + 1 -> 0 <= c' <= 0 + 1 -> Rabs (c - c') <= 1 * Rabs (c - c').
Proof. intros _ _. lra. Qed.
Lemma identity_range c : 0 <= c <= 0 + 1 -> 0 <= c <= 1.
Proof. intros Hc. lra. Qed.
Definition policy_regret_instance := policy_regret 1 0 1 0 1 1 3 2 4 (ends 1) (end_bins 2) (fun c => c)
  turning turning (fun _ => 1)
  ltac:(lra) three_arms two_arms ltac:(lra) ltac:(lra) (fun t => ends_range 1 t ltac:(lra))
    (ends_nearest 1 2 ltac:(lra) two_arms)
  ltac:(lra) identity_range identity_lipschitz turning_range (fun h x _ => Rle_refl (turning h x)) (fun _ => Rle_0_1)
    turning_lipschitz.
Definition policy_regret_sharper_instance := policy_regret_sharper 1 0 1 0 1 1 3 2 4 (ends 1) (end_bins 2)
  (fun c => c) turning turning
  (fun _ => 1) ltac:(lra) three_arms two_arms ltac:(lra) ltac:(lra) (fun t => ends_range 1 t ltac:(lra))
  (ends_nearest 1 2 ltac:(lra) two_arms) ltac:(lra) identity_range identity_lipschitz turning_range
  (fun h x _ => Rle_refl (turning h x)) (fun _ => Rle_0_1) turning_lipschitz.
