(* Clauses: Lemma 2.1 (1), Lemma 2.1 (2), Lemma 2.1 (2) Lipschitz, Lemma 2.1 (1) largest value *)
(* Instances of Lemma 2.1, in one variable: eps = 1/100, beta = 1/5, tau = 1/2, wmax = 11/10, where w* is below 21/20.
   *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import YoungScalar SurrogateBound SurrogateLipschitz.
Open Scope R_scope.

Lemma eps_range : 0 < 1 / 100 < 1.
Proof. lra. Qed.
Lemma beta_range : 0 <= 1 / 5 < 1.
Proof. lra. Qed.
Lemma tau_range : 0 < 1 / 2 < 1.
Proof. lra. Qed.
Lemma tau_condition : lipschitz_condition (1 / 5) (1 / 2).
Proof. left. rewrite inv_e2. assert (E := e2_small). lra. Qed.
Lemma optimum : 1 <= optimal_omega (1 / 5) <= 21 / 20.
Proof.
  split; [apply optimal_omega_range; lra|]. rewrite optimal_omega_root by lra.
  assert (S : 97 / 100 <= sqrt (1 - (1 / 5) ^ 2)) by (rewrite <- (sqrt_pow2 (97 / 100)) by lra; apply sqrt_le_1_alt;
    lra).
  set (s := sqrt (1 - (1 / 5) ^ 2)) in *. apply Rmult_le_reg_r with (1 + s); [lra|].
  replace (2 / (1 + s) * (1 + s)) with 2 by (field; lra). lra.
Qed.

Definition surrogate_decreasing_instance := surrogate_decreasing (1 / 100) (1 / 5) (1 / 2)
  eps_range beta_range tau_range (1 / 2) 1
  ltac:(lra) ltac:(lra) (proj1 optimum).
Definition surrogate_increasing_instance := surrogate_increasing (1 / 100) (1 / 5) (1 / 2)
  eps_range beta_range tau_range (21 / 20)
  (11 / 10) (proj2 optimum) ltac:(lra) ltac:(lra).
Lemma right_part x : 21 / 20 <= x <= 11 / 10 -> optimal_omega (1 / 5) <= x <= 11 / 10.
Proof. assert (O := optimum). lra. Qed.
Definition surrogate_lipschitz_instance := surrogate_lipschitz (1 / 100) (1 / 5) (1 / 2)
  eps_range beta_range tau_range (11 / 10)
  (21 / 20) (11 / 10) tau_condition ltac:(lra) (right_part (21 / 20) ltac:(lra)) (right_part (11 / 10) ltac:(lra)).
Definition surrogate_lipschitz_unconditional_instance := surrogate_lipschitz_unconditional (1 / 100) (1 / 5) (1 / 2)
  eps_range beta_range
  tau_range (11 / 10) (11 / 10) (21 / 20) ltac:(lra) (proj2 optimum) ltac:(lra) ltac:(lra).
Definition surrogate_rise_instance := surrogate_rise (1 / 100) (1 / 5) (1 / 2)
  eps_range beta_range tau_range (11 / 10) (1 / 2) (21 / 20)
  tau_condition ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra).

(* Residual norms 2 (1/2)^k: seven iterations. *)
Definition halving (k : nat) : R := 2 * (1 / 2) ^ k.
Lemma halving_above k : (k < 7)%nat -> 1 / 64 * halving 0 <= halving k.
Proof. intros Hk. unfold halving. do 7 (destruct k as [|k]; [simpl; lra|]). lia. Qed.
Lemma halving_returns : returns (1 / 100) halving 7.
Proof.
  split; [unfold halving; simpl; lra|]. intros i Hi. assert (A := halving_above i Hi).
  assert (0 < halving 0) by (unfold halving; simpl; lra). lra.
Qed.
Lemma halving_near_asymptotic : near_asymptotic (1 / 100) (1 / 2) halving.
Proof.
  exists 6%nat. split; [split|].
  - unfold halving. simpl. lra.
  - intros i Hi. assert (A := halving_above (S i) ltac:(lia)). assert (0 < halving 0) by (unfold halving; simpl; lra).
    lra.
  - unfold halving. simpl. lra.
Qed.
Lemma halving_positive : 0 < halving 0.
Proof. unfold halving. simpl. lra. Qed.
Definition count_below_bound_instance := count_below_bound (1 / 100) (1 / 2)
  halving 7 eps_range tau_range halving_positive
  halving_near_asymptotic halving_returns.

(* The system with b = 0. *)
Lemma zero_returns : returns (1 / 100) (fun _ => 0) 0.
Proof. split; [lra | intros; lia]. Qed.
Definition count_zero_rhs_instance := count_zero_rhs (1 / 100) (1 / 2) (fun _ => 0)
  0 eps_range tau_range eq_refl zero_returns.
