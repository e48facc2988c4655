(* Clauses: Algorithm 4 argmin, Algorithm 4 symmetries *)
(* The probabilities p_i = (a / (k_i - x))^2, a = 2K/eta and x the normaliser, are the argmin of Algorithms 2 and 4. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum TsallisNormaliser.
Open Scope R_scope.

Definition simplex (d : nat) (p : nat -> R) : Prop := (forall i, (i < d)%nat -> 0 <= p i) /\ sum d p = 1.

(* <k,p> - (4K/eta) sum_i sqrt(p_i), as printed. *)
Definition objective (K eta : R) (d : nat) (k p : nat -> R) : R :=
  sum d (fun i => k i * p i) - 4 * K / eta * sum d (fun i => sqrt (p i)).

Definition is_argmin (K eta : R) (d : nat) (k p : nat -> R) : Prop :=
  simplex d p /\ forall q, simplex d q -> objective K eta d k p <= objective K eta d k q.

(* bandit.TsallisProbabilities, with a = 2K/eta. *)
Definition probabilities (a : R) (d : nat) (k : nat -> R) (i : nat) : R := (a / (k i - normaliser a d k)) ^ 2.

Section Probabilities.
Variable a : R.
Variable d : nat.
Variable k : nat -> R.
Hypothesis Ha : 0 < a.
Hypothesis Hd : (1 <= d)%nat.

Let x := normaliser a d k.
Let p := probabilities a d k.

Lemma gap_pos i : (i < d)%nat -> 0 < k i - x.
Proof. intros Hi. destruct (normaliser_spec a d k Ha Hd) as [B _]. specialize (B i Hi). unfold x. lra. Qed.

Lemma sqrt_probability i : (i < d)%nat -> sqrt (p i) = a / (k i - x).
Proof.
  intros Hi. unfold p, probabilities. fold x. apply sqrt_pow2. left. apply Rdiv_lt_0_compat; [exact Ha | now apply gap_pos].
Qed.

Lemma probability_pos i : (i < d)%nat -> 0 < p i.
Proof. intros Hi. unfold p, probabilities. apply pow_lt, Rdiv_lt_0_compat; [exact Ha | now apply gap_pos]. Qed.

Lemma probabilities_sum : sum d p = 1.
Proof. destruct (normaliser_spec a d k Ha Hd) as [_ E]. exact E. Qed.

(* Headline [Algorithm 4 argmin] The probabilities are a distribution, each positive and at most one. *)
Theorem probabilities_distribution : simplex d p /\ forall i, (i < d)%nat -> 0 < p i <= 1.
Proof.
  assert (P : forall i, (i < d)%nat -> 0 <= p i) by (intros; left; now apply probability_pos).
  split; [split; [exact P | exact probabilities_sum]|]. intros i Hi. split; [now apply probability_pos|].
  rewrite <- probabilities_sum. now apply (sum_term_le d p).
Qed.

(* The excess of the objective at q, exactly; it is zero only at p. *)
Lemma objective_excess K eta q : 0 < eta -> a = 2 * K / eta -> simplex d q ->
  objective K eta d k q - objective K eta d k p = sum d (fun i => (k i - x) * (sqrt (q i) - sqrt (p i)) ^ 2).
Proof.
  intros He Ea [Q0 Q1].
  transitivity (sum d (fun i => (k i * q i - 4 * K / eta * sqrt (q i)) - (k i * p i - 4 * K / eta * sqrt (p i)))).
  { unfold objective. rewrite <- !sum_scal, <- !sum_minus. apply sum_ext. intros; ring. }
  transitivity (sum d (fun i => (k i - x) * (sqrt (q i) - sqrt (p i)) ^ 2 + x * (q i - p i))).
  { apply sum_ext. intros i Hi. rewrite (sqrt_probability i Hi).
    assert (G := gap_pos i Hi). assert (S := pow2_sqrt (q i) (Q0 i Hi)).
    replace (4 * K / eta) with (2 * a) by (rewrite Ea; field; lra).
    revert S. generalize (sqrt (q i)). intros r S. rewrite <- S. unfold p, probabilities. fold x. field. lra. }
  rewrite sum_plus, sum_scal, sum_minus, Q1, probabilities_sum. ring.
Qed.

(* Headline [Algorithm 4 argmin] The probabilities are the argmin. *)
Theorem probabilities_argmin K eta : 0 < eta -> a = 2 * K / eta -> is_argmin K eta d k p.
Proof.
  intros He Ea. split; [apply probabilities_distribution|]. intros q Hq. assert (E := objective_excess K eta q He Ea Hq).
  assert (0 <= sum d (fun i => (k i - x) * (sqrt (q i) - sqrt (p i)) ^ 2)); [|lra].
  apply sum_nonneg. intros i Hi. apply Rmult_le_pos; [left; now apply gap_pos | apply pow2_ge_0].
Qed.

(* Headline [Algorithm 4 argmin] The argmin is unique. *)
Theorem argmin_unique K eta q : 0 < eta -> a = 2 * K / eta -> is_argmin K eta d k q -> forall i, (i < d)%nat -> q i = p i.
Proof.
  intros He Ea [Hq Mq] i Hi. assert (E := objective_excess K eta q He Ea Hq).
  assert (M := Mq p (proj1 probabilities_distribution)).
  assert (T : forall i, (i < d)%nat -> 0 <= (k i - x) * (sqrt (q i) - sqrt (p i)) ^ 2).
  { intros j Hj. apply Rmult_le_pos; [left; now apply gap_pos | apply pow2_ge_0]. }
  assert (Z := sum_zero_terms d _ T ltac:(assert (N := sum_nonneg d _ T); lra) i Hi). cbv beta in Z.
  assert (G := gap_pos i Hi). apply Rmult_integral in Z. destruct Z as [Z|Z]; [lra|].
  assert (R : sqrt (q i) = sqrt (p i)) by nra.
  apply sqrt_inj; [apply Hq; exact Hi | left; now apply probability_pos | exact R].
Qed.

(* Headline [Algorithm 4 symmetries] Adding a constant to all k changes no probability. *)
Theorem probabilities_shift c i : probabilities a d (fun j => k j + c) i = p i.
Proof.
  destruct (normaliser_spec a d k Ha Hd) as [B E].
  assert (N : normaliser a d (fun j => k j + c) = x + c).
  { apply normaliser_char; [exact Ha | exact Hd|]. split.
    - intros j Hj. specialize (B j Hj). unfold x. lra.
    - rewrite <- E. unfold mass, x. apply sum_ext. intros j Hj. f_equal. f_equal. ring. }
  unfold p, probabilities. rewrite N. fold x. f_equal. f_equal. ring.
Qed.

(* Headline [Algorithm 4 symmetries] Raising the estimate of one arm does not raise its probability, and lowers no other. *)
Theorem probabilities_monotone k' j :
  (j < d)%nat -> k j <= k' j -> (forall i, (i < d)%nat -> i <> j -> k' i = k i) ->
  probabilities a d k' j <= p j /\ forall i, (i < d)%nat -> i <> j -> p i <= probabilities a d k' i.
Proof.
  intros Hj Hkj Hk. destruct (normaliser_spec a d k Ha Hd) as [B E]. destruct (normaliser_spec a d k' Ha Hd) as [B' E'].
  set (x' := normaliser a d k') in *. fold x in B, E.
  assert (L : x <= x').
  { apply (mass_le_below_root a d k' Ha Hd); [split; assumption | |].
    - intros i Hi. specialize (B i Hi). destruct (Nat.eq_dec i j) as [->|N]; [lra|]. rewrite Hk; assumption.
    - rewrite <- E. unfold mass. apply sum_le. intros i Hi. specialize (B i Hi).
      destruct (Nat.eq_dec i j) as [->|N]; [|rewrite Hk by assumption; lra].
      apply pow_incr. split; [left; apply Rdiv_lt_0_compat; lra|].
      unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
  assert (Others : forall i, (i < d)%nat -> i <> j -> p i <= probabilities a d k' i).
  { intros i Hi N. specialize (B i Hi). assert (Bi := B' i Hi). rewrite Hk in Bi by assumption.
    unfold p, probabilities. fold x x'. rewrite Hk by assumption.
    apply pow_incr. split; [left; apply Rdiv_lt_0_compat; lra|].
    unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
  split; [|exact Others].
  assert (S : sum d (probabilities a d k') = 1) by exact E'.
  assert (D := sum_minus d (fun i => if Nat.eqb i j then 0 else probabilities a d k' i) (fun i => if Nat.eqb i j then 0 else p i)).
  assert (C1 := sum_change_one d (probabilities a d k') (fun i => if Nat.eqb i j then 0 else probabilities a d k' i) j Hj).
  assert (C2 := sum_change_one d p (fun i => if Nat.eqb i j then 0 else p i) j Hj).
  cbv beta in C1, C2. rewrite Nat.eqb_refl in C1, C2.
  specialize (C1 ltac:(intros i Hi N; destruct (Nat.eqb_spec i j); [contradiction|reflexivity])).
  specialize (C2 ltac:(intros i Hi N; destruct (Nat.eqb_spec i j); [contradiction|reflexivity])).
  assert (P := probabilities_sum).
  assert (Q : sum d (fun i => if Nat.eqb i j then 0 else p i) <= sum d (fun i => if Nat.eqb i j then 0 else probabilities a d k' i)).
  { apply sum_le. intros i Hi. destruct (Nat.eqb_spec i j); [lra | now apply Others]. }
  lra.
Qed.
End Probabilities.
