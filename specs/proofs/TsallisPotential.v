(* Clauses: Theorem B.1 sharper *)
(* The potential of the regret proof: the least value of Algorithm 4's objective, potential a k = min_p <k,p> - 2a sum sqrt p
   (a = 2K/eta), which at the normaliser x equals x - sum a^2/(k_i - x). How it changes with k and with a. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum TsallisNormaliser TsallisProbabilities.
Open Scope R_scope.

(* The concave dual of the objective, and its greatest value. *)
Definition dual (a : R) (d : nat) (k : nat -> R) (y : R) : R := y - sum d (fun i => a ^ 2 / (k i - y)).
Definition potential (a : R) (d : nat) (k : nat -> R) : R := dual a d k (normaliser a d k).

Section Potential.
Variable d : nat.
Hypothesis Hd : (1 <= d)%nat.

Lemma potential_ge_dual a k y : 0 < a -> below d k y -> dual a d k y <= potential a d k.
Proof.
  intros Ha By. destruct (normaliser_spec a d k Ha Hd) as [Bx E]. unfold potential. set (x := normaliser a d k) in *.
  assert (S : sum d (fun i => a ^ 2 / (k i - x)) + sum d (fun i => (a / (k i - x)) ^ 2) * (y - x)
              <= sum d (fun i => a ^ 2 / (k i - y))).
  { rewrite <- sum_scal_r, <- sum_plus. apply sum_le. intros i Hi. specialize (By i Hi). specialize (Bx i Hi).
    set (u := k i - y). set (v := k i - x). assert (Hu : 0 < u) by (unfold u; lra). assert (Hv : 0 < v) by (unfold v; lra).
    replace (y - x) with (v - u) by (unfold u, v; ring).
    assert (Q : a ^ 2 / u - (a ^ 2 / v + (a / v) ^ 2 * (v - u)) = a ^ 2 * (v - u) ^ 2 / (u * v ^ 2)) by (field; lra).
    assert (P : 0 <= a ^ 2 * (v - u) ^ 2 / (u * v ^ 2)).
    { apply Rdiv_le_0_compat; [apply Rmult_le_pos; apply pow2_ge_0 | apply Rmult_lt_0_compat; [exact Hu | now apply pow_lt]]. }
    lra. }
  fold (mass a d k x) in S. rewrite E in S. unfold dual. lra.
Qed.

Lemma potential_primal a k : 0 < a ->
  potential a d k = sum d (fun i => k i * probabilities a d k i) - 2 * a * sum d (fun i => sqrt (probabilities a d k i)).
Proof.
  intros Ha. assert (G := gap_pos a d k Ha Hd). assert (S := sqrt_probability a d k Ha Hd).
  destruct (normaliser_spec a d k Ha Hd) as [_ M].
  unfold potential, dual. set (x := normaliser a d k) in *. rewrite <- (Rmult_1_r x) at 1. rewrite <- M.
  unfold mass. rewrite <- !sum_scal, <- !sum_minus. apply sum_ext. intros i Hi. rewrite (S i Hi).
  specialize (G i Hi). unfold probabilities. fold x. field. lra.
Qed.

(* The potential is the value of the objective at the probabilities, so no point of the simplex does better. *)
Lemma potential_le_objective a k q : 0 < a -> simplex d q ->
  potential a d k <= sum d (fun i => k i * q i) - 2 * a * sum d (fun i => sqrt (q i)).
Proof.
  intros Ha Hq. assert (E := objective_excess a d k Ha Hd (a / 2) 1 q ltac:(lra) ltac:(field) Hq).
  assert (G := gap_pos a d k Ha Hd).
  assert (V : objective (a / 2) 1 d k (probabilities a d k) = potential a d k).
  { rewrite (potential_primal a k Ha). unfold objective. field. }
  rewrite V in E. unfold objective in E.
  assert (0 <= sum d (fun i => (k i - normaliser a d k) * (sqrt (q i) - sqrt (probabilities a d k i)) ^ 2)).
  { apply sum_nonneg. intros i Hi. specialize (G i Hi). apply Rmult_le_pos; [lra | apply pow2_ge_0]. }
  replace (4 * (a / 2) / 1) with (2 * a) in E by field. lra.
Qed.

Lemma sum_sqrt_probabilities a k : 0 < a -> sum d (fun i => sqrt (probabilities a d k i)) <= sqrt (INR d).
Proof.
  intros Ha. destruct (probabilities_distribution a d k Ha Hd) as [[P0 P1] _].
  rewrite <- (Rmult_1_r (INR d)), <- P1. now apply sum_sqrt_le.
Qed.

(* A single arm: potential <= k_j - 2a. *)
Lemma potential_le_arm a k j : 0 < a -> (j < d)%nat -> potential a d k <= k j - 2 * a.
Proof.
  intros Ha Hj. assert (G := gap_pos a d k Ha Hd). unfold potential, dual. set (x := normaliser a d k) in *.
  assert (T := sum_term_le d (fun i => a ^ 2 / (k i - x)) j Hj). cbv beta in T.
  specialize (T ltac:(intros i Hi; specialize (G i Hi); apply Rdiv_le_0_compat; [apply pow2_ge_0 | lra])).
  specialize (G j Hj). set (g := k j - x) in *.
  assert (A : 2 * a - g <= a ^ 2 / g).
  { apply Rmult_le_reg_r with g; [lra|]. replace (a ^ 2 / g * g) with (a ^ 2) by (field; lra).
    assert (Q := pow2_ge_0 (a - g)). nra. }
  replace (k j) with (x + g) by (unfold g; ring). lra.
Qed.

(* At the start, and when a grows (the step falls). *)
Lemma potential_zero a : 0 < a -> - (2 * a * sqrt (INR d)) <= potential a d (fun _ => 0).
Proof.
  intros Ha. rewrite potential_primal by exact Ha.
  rewrite (sum_zero d (fun i => 0 * _)) by (intros; ring).
  assert (S := sum_sqrt_probabilities a (fun _ => 0) Ha). nra.
Qed.

Lemma potential_step_size a b k : 0 < a -> a <= b -> potential a d k - 2 * (b - a) * sqrt (INR d) <= potential b d k.
Proof.
  intros Ha Hab. rewrite (potential_primal b) by lra.
  assert (M := potential_le_objective a k (probabilities b d k) Ha (proj1 (probabilities_distribution b d k ltac:(lra) Hd))).
  assert (S := sum_sqrt_probabilities b k ltac:(lra)). nra.
Qed.

(* Adding z to the estimate of arm i raises the potential by z p_i, less a second-order term. *)
Lemma potential_add a k k' i z : 0 < a -> (i < d)%nat -> 0 <= z -> k' i = k i + z ->
  (forall j, (j < d)%nat -> j <> i -> k' j = k j) ->
  potential a d k + z * probabilities a d k i - z ^ 2 * (probabilities a d k i * sqrt (probabilities a d k i)) / a
  <= potential a d k'.
Proof.
  intros Ha Hi Hz Ei Eo. assert (G := gap_pos a d k Ha Hd). rewrite (sqrt_probability a d k Ha Hd i Hi).
  assert (B : below d k' (normaliser a d k)).
  { intros j Hj. specialize (G j Hj). destruct (Nat.eq_dec j i) as [E|N]; [subst; lra | rewrite Eo by assumption; lra]. }
  eapply Rle_trans; [|apply (potential_ge_dual a k' _ Ha B)].
  unfold potential, dual, probabilities. set (x := normaliser a d k) in *.
  assert (C := sum_change_one d (fun j => a ^ 2 / (k j - x)) (fun j => a ^ 2 / (k' j - x)) i Hi). cbv beta in C.
  specialize (C ltac:(intros j Hj N; rewrite Eo by assumption; reflexivity)).
  rewrite Ei in C. specialize (G i Hi). replace (k i + z - x) with (k i - x + z) in C by ring. set (g := k i - x) in *.
  assert (Q : a ^ 2 / g - a ^ 2 / (g + z) - (z * (a / g) ^ 2 - z ^ 2 * ((a / g) ^ 2 * (a / g)) / a)
              = a ^ 2 * z ^ 3 / (g ^ 3 * (g + z))) by (field; lra).
  assert (P : 0 <= a ^ 2 * z ^ 3 / (g ^ 3 * (g + z))).
  { apply Rdiv_le_0_compat.
    - apply Rmult_le_pos; [apply pow2_ge_0 | now apply pow_le].
    - apply Rmult_lt_0_compat; [apply pow_lt; lra | lra]. }
  lra.
Qed.
End Potential.
