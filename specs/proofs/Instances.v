(* Clauses: Theorem B.1 corrected, Theorem B.2, Theorem B.3 corrected, Lemma 2.1 (1) largest value, Lemma E.2 (3) corrected *)
(* Instances of headline theorems: each is applied to something that meets all its premises, with at least two arms and two rounds,
   and with losses that react to the arm drawn last where a learner plays. *)
From Coq Require Import Reals Lra Lia Arith List.
From LearningToRelax Require Import FiniteSum DrawTree TsallisProbabilities TsallisRegret SemiLipschitz BinnedRegret PolicyRegret.
From LearningToRelax Require Import SurrogateBound SurrogateLipschitz CgSurrogate CgLipschitz InverseGap InverseDraw.
Open Scope R_scope.

(* 2 for the arm that was drawn last, 0 for the others, and 1 in the first round. *)
Definition reacting (h : history) (i : nat) : R := match h with nil => 1 | cons last _ => if Nat.eqb last i then 2 else 0 end.

Lemma reacting_range (h : history) (i : nat) : 0 <= reacting h i <= 2.
Proof. unfold reacting. destruct h as [|last h]; [lra|]. destruct (Nat.eqb last i); lra. Qed.

Definition regret_corrected_step_instance := regret_corrected_step 2 3 2 1 reacting
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lia) (fun h i _ => reacting_range h i).
Definition regret_printed_step_instance := regret_printed_step 2 3 2 1 reacting
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lia) (fun h i _ => reacting_range h i).
Definition regret_anytime_instance := regret_anytime 2 3 2 1 reacting
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lia) (fun h i _ => reacting_range h i).
Definition regret_anytime_sharper_instance := regret_anytime_sharper 2 3 2 1 reacting
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lia) (fun h i _ => reacting_range h i).

Lemma modulo_two (t : nat) : (t mod 2 < 2)%nat.
Proof. apply Nat.mod_upper_bound. lia. Qed.

(* Rounds go to two bins in turn; arm 1 in the first bin, arm 0 in the second. *)
Lemma other_arm (b : nat) : (b < 2)%nat -> (1 - b < 3)%nat.
Proof. lia. Qed.
Definition binned_regret_instance := binned_regret 2 3 2 4 (fun t => t mod 2)%nat reacting
  ltac:(lra) ltac:(lia) modulo_two (fun h i _ => reacting_range h i) (fun b => (1 - b)%nat) other_arm.

(* Theorem B.3 on [0, 1] towards its right end: the loss is x after arm 0, and 1 - x after any other. *)
Definition turning (h : history) (x : R) : R := match h with cons 0%nat _ => x | _ => 1 - x end.

Lemma turning_range h x : 0 <= x <= 1 -> 0 <= turning h x <= 1.
Proof. intros H. unfold turning. destruct h as [|[|last] h]; lra. Qed.

Lemma turning_lipschitz (h : list nat) : semi_lipschitz 0 1 1 1 (turning h).
Proof.
  intros x y _ _ _. assert (A := Rle_abs (x - y)). assert (B := Rle_abs (y - x)). rewrite Rabs_minus_sym in B.
  unfold turning. destruct h as [|[|last] h]; lra.
Qed.

Definition semi_lipschitz_regret_instance := semi_lipschitz_regret 1 0 1 1 2 2 turning turning (fun _ => 1)
  ltac:(lra) ltac:(lia) ltac:(lia) ltac:(lra) turning_range (fun h x _ => Rle_refl (turning h x)) (fun _ => Rle_0_1) turning_lipschitz
  (1 / 3) ltac:(lra).

(* Lemma 2.1 at eps = 1/10, beta = 4/5, tau = 1/2. *)
Definition surrogate_bounded_instance := surrogate_bounded (1 / 10) (4 / 5) (1 / 2)
  ltac:(lra) ltac:(lra) ltac:(lra) (3 / 2) (19 / 10) ltac:(lra) ltac:(lra).

(* Lemma E.2 at mu = 9, nu = -1/8. *)
Definition cg_semi_lipschitz_instance : cg_surrogate 1 2 9 (- (1 / 8)) 1 - cg_surrogate 1 2 9 (- (1 / 8)) (3 / 2)
  <= cg_lipschitz 9 (- (1 / 8)) * (1 * 2) * (3 / 2 - 1).
Proof.
  apply cg_semi_lipschitz; try lra. assert (H : sqrt 2 <= 3 / 2); [|lra].
  rewrite <- (sqrt_pow2 (3 / 2)) by lra. apply sqrt_le_1_alt. lra.
Qed.

(* Three arms with predictions 0, 1, 2: the first is best. *)
Lemma first_is_best : is_argmin_arm 3 INR 0.
Proof. split; [lia|]. intros i _. simpl. apply pos_INR. Qed.
Definition inverse_gap_distribution_instance := inverse_gap_distribution 3 2 INR 0 ltac:(lra) first_is_best.
Definition squarecb_round_instance := squarecb_round 3 2 INR 0 ltac:(lra) first_is_best (fun i => 2 - INR i) 2 ltac:(lia).
Definition squarecb_regret_instance := squarecb_regret 3 2 2 (fun _ => INR) reacting (fun _ => 0%nat) (fun h => hd 2 h mod 3)%nat
  ltac:(lra) (fun _ => first_is_best) (fun h => Nat.mod_upper_bound (hd 2%nat h) 3 ltac:(lia)).

(* A draw from (1/2, 1/4, 1/4). *)
Definition quarters (i : nat) : R := match i with O => 1 / 2 | _ => 1 / 4 end.
Lemma quarters_simplex : simplex 3 quarters.
Proof. split; [intros [|i] _; cbn [quarters]; lra|]. cbn [sum quarters]. lra. Qed.
Definition draw_interval_instance := draw_interval 3 quarters quarters_simplex (2 / 3) ltac:(lra).
