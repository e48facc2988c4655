(* Clauses: Theorem C.4 given Theorem C.1, Corollary C.1, Algorithm 3, Theorem C.4 N *)
(* Instances of what is proved given Theorem C.1, which is met at m = 1 by the constant f(0). ChebCB's: two arms, three
   rounds, counts 1 and 2, the count 1 with chance (c + x)/2 at context c and action x, so the mean varies with both;
   contexts that react to the last count, a comparator that follows the context, and best fits that are the ones
   constructed. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree InverseGap ChebyshevScaling ChebCbBox ChebCbFit ChebCbRegret.
Open Scope R_scope.

Lemma theorem_C_1_at_one : theorem_C_1 1.
Proof.
  intros K L f HL HK Hf. exists (fun j => if Nat.eqb j 0 then f 0 else 0). split; [apply HK; lra|]. split.
  - intros j Hj. destruct (Nat.eqb_spec j 0); [lia|]. rewrite Rabs_R0.
    apply Rdiv_le_0_compat; [lra | apply lt_0_INR; lia].
  - intros x Hx. unfold expansion. cbn [sum Nat.eqb]. unfold chebyshev. simpl INR. rewrite Rmult_0_l, cos_0.
    replace (0 + f 0 * 1 + 0 * cos (1 * acos x) - f x) with (f 0 - f x) by ring. eapply Rle_trans; [apply Hf; lra|].
    assert (F : 1 <= error_factor 1).
    { unfold error_factor. assert (P := PI2_3_2). assert (P0 := PI_RGT_0). simpl INR.
      assert (G : 0 <= 2 / PI * ln (2 * 1 + 1)).
      { apply Rmult_le_pos; [apply Rdiv_le_0_compat; lra|]. rewrite <- ln_1. apply ln_le; lra. } lra. }
    assert (A : Rabs (0 - x) <= 1) by (unfold Rminus; rewrite Rplus_0_l, Rabs_Ropp; apply Rabs_le; lra).
    assert (A0 := Rabs_pos (0 - x)). nra.
Qed.

Definition count (c x : R) (e : nat) : R := INR (S e).
Definition chance (c x : R) (e : nat) : R := match e with O => (c + x) / 2 | _ => 1 - (c + x) / 2 end.
Definition context (h : history) : R := match h with nil => 1 / 2 | o :: _ => if Nat.even o then 1 else 0 end.
Definition smaller (s : nat -> R) : nat := if Rle_dec (s 0%nat) (s 1%nat) then 0%nat else 1%nat.

Lemma smaller_argmin s : is_argmin_arm 2 s (smaller s).
Proof.
  unfold smaller. destruct (Rle_dec (s 0%nat) (s 1%nat)) as [H|H]; (split; [lia|]); intros [|[|i]] Hi; try lia; lra.
Qed.

Lemma chance_nonneg c x e : 0 <= c <= 0 + 1 -> 0 <= x <= 1 -> (e < 2)%nat -> 0 <= chance c x e.
Proof. intros Hc Hx He. destruct e as [|e]; cbn [chance]; lra. Qed.
Lemma chance_sum c x : 0 <= c <= 0 + 1 -> 0 <= x <= 1 -> sum 2 (chance c x) = 1.
Proof. intros _ _. cbn [sum chance]. lra. Qed.
Lemma count_range c x e : 0 <= c <= 0 + 1 -> 0 <= x <= 1 -> (e < 2)%nat -> 0 <= count c x e <= 2.
Proof. intros _ _ He. unfold count. destruct e as [|[|e]]; [simpl; lra | simpl; lra | lia]. Qed.
Lemma mean_count c x : ell 2 chance count c x = 2 - (c + x) / 2.
Proof. unfold ell. cbn [sum chance]. unfold count. simpl INR. field. Qed.
Lemma mean_context c c' x : 0 <= c <= 0 + 1 -> 0 <= c' <= 0 + 1 -> 0 <= x <= 1 ->
  Rabs (ell 2 chance count c x - ell 2 chance count c' x) <= 1 / 2 * Rabs (c - c').
Proof.
  intros _ _ _. rewrite !mean_count. replace (2 - (c + x) / 2 - (2 - (c' + x) / 2))
    with (- (1 / 2 * (c - c'))) by field.
  rewrite Rabs_Ropp, Rabs_mult, (Rabs_right (1 / 2)) by lra. lra.
Qed.
Lemma mean_action c x x' : 0 <= c <= 0 + 1 -> 0 <= x <= 1 -> 0 <= x' <= 1 ->
  Rabs (ell 2 chance count c x - ell 2 chance count c x') <= 1 / 2 * Rabs (x - x').
Proof.
  intros _ _ _. rewrite !mean_count. replace (2 - (c + x) / 2 - (2 - (c + x') / 2))
    with (- (1 / 2 * (x - x'))) by field.
  rewrite Rabs_Ropp, Rabs_mult, (Rabs_right (1 / 2)) by lra. lra.
Qed.
Lemma context_range h : 0 <= context h <= 0 + 1.
Proof. unfold context. destruct h as [|o h]; [lra|]. destruct (Nat.even o); lra. Qed.
Lemma context_as_action h : 0 <= context h <= 1.
Proof. assert (C := context_range h). lra. Qed.

Definition fits (h : history) : nat -> nat -> R := best_fit 2 1 2 2 (1 / 2) 1 0 0 1 count context h.
Definition best_arm (h : history) : nat := smaller (fun i => expansion 1 (fits h i) (to_unit 0 (0 + 1) (context h))).

Lemma fits_best h i : (i < 2)%nat ->
  in_box 1 2 (1 / 2) 1 (fits h i) /\ forall p, in_box 1 2 (1 / 2) 1 p ->
  fit 2 1 2 2 (1 / 2) 1 0 0 1 count context i (fits h i) h <= fit 2 1 2 2 (1 / 2) 1 0 0 1 count context i p h.
Proof.
  apply (best_fit_exists 2 1 3 2 2 (1 / 2) 1 0 0 1 count context); try lra; try lia;
    [exact count_range | exact context_range].
Qed.

Definition chebcb_regret_instance := chebcb_regret 2 1 3 2 2 (1 / 2) (1 / 2)
  1 0 0 1 chance count context context fits best_arm 1
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lia)
  chance_nonneg chance_sum count_range mean_context mean_action context_range context_as_action fits_best
  (fun h => smaller_argmin _) theorem_C_1_at_one.

Lemma rate_positive : 0 < rate 2 1 3 2 (1 / 2) 1.
Proof.
  unfold rate. apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0, Rdiv_lt_0_compat; [simpl; lra|].
  assert (R0 := oracle_regret_pos 2 1 3 1 2 (1 / 2) 1 ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lia)).
  assert (A := pow2_ge_0 (misspecification 1 2 (1 / 2) 1)). simpl INR. lra.
Qed.
Definition chebcb_regret_tuned_instance := chebcb_regret_tuned 2 1 3 2 2 (1 / 2) (1 / 2)
  1 0 0 1 chance count context context fits
  best_arm (rate 2 1 3 2 (1 / 2) 1)
  rate_positive ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lia)
  chance_nonneg chance_sum count_range mean_context mean_action context_range context_as_action fits_best
  (fun h => smaller_argmin _) theorem_C_1_at_one eq_refl.

(* On [0, 1], where |c - 1/3| is 1-Lipschitz and at most 1. *)
Definition kink (c : R) : R := Rabs (c - 1 / 3).
Lemma kink_lipschitz c c' : Rabs (kink c - kink c') <= 1 * Rabs (c - c').
Proof.
  unfold kink. eapply Rle_trans; [apply Rabs_triang_inv2|]. replace (c - 1 / 3 - (c' - 1 / 3)) with (c - c') by ring.
    lra.
Qed.
Lemma kink_range c : 0 <= c <= 1 -> 0 <= kink c <= 1.
Proof. intros Hc. unfold kink. split; [apply Rabs_pos | apply Rabs_le; lra]. Qed.
Lemma kink_abs c : 0 <= c <= 1 -> Rabs (kink c) <= 1.
Proof. intros Hc. assert (K := kink_range c Hc). rewrite Rabs_right; lra. Qed.
Definition corollary_C_1_instance := corollary_C_1 1 theorem_C_1_at_one 0 1 1 1 kink ltac:(lra) ltac:(lra) kink_abs
  (fun c c' _ _ => kink_lipschitz c c').
Lemma kink_range' c : 0 <= c <= 0 + 1 -> 0 <= kink c <= 1.
Proof. intros Hc. apply kink_range. lra. Qed.
Definition constraints_contain_losses_instance := constraints_contain_losses 1 theorem_C_1_at_one 0 1 1 2 1 kink
  ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) kink_range' (fun c c' _ _ => kink_lipschitz c c').

(* The corner of the box at m = 3: every prediction is within 1/2. *)
Lemma corner_in_box : in_box 3 2 (1 / 2) 1 (half_width 3 2 (1 / 2) 1).
Proof.
  intros j _. rewrite Rabs_right; [lra|]. apply Rle_ge, half_width_nonneg; try lra; lia.
Qed.
Definition predictions_within_half_instance := predictions_within_half 3 2 (1 / 2) 1 ltac:(lia) ltac:(lra) ltac:(lra)
  ltac:(lra)
  (half_width 3 2 (1 / 2) 1) (1 / 3) corner_in_box.
