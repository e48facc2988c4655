(* Clauses: Algorithm 4 argmin *)
(* The normaliser of the Tsallis probabilities: the x below every k_i with sum_i (a / (k_i - x))^2 = 1, a = 2K/eta.
   It exists, is unique, and lies in [min k - a sqrt d, min k - a]. *)
From Coq Require Import Reals Lra Lia Psatz Ranalysis5.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum.
Open Scope R_scope.

(* bandit.TsallisProbabilities: the sum of squares whose root search gives the normaliser. *)
Definition mass (a : R) (d : nat) (k : nat -> R) (x : R) : R := sum d (fun i => (a / (k i - x)) ^ 2).
Definition below (d : nat) (k : nat -> R) (x : R) : Prop := forall i, (i < d)%nat -> x < k i.
Definition is_normaliser (a : R) (d : nat) (k : nat -> R) (x : R) : Prop := below d k x /\ mass a d k x = 1.

(* m is the least of k_0 .. k_{d-1}. *)
Definition is_least (d : nat) (k : nat -> R) (m : R) : Prop :=
  (exists i, (i < d)%nat /\ k i = m) /\ forall i, (i < d)%nat -> m <= k i.

Lemma least_exists d k : (1 <= d)%nat -> exists m, is_least d k m.
Proof.
  induction d as [|d IH]; intros Hd; [lia|].
  destruct d as [|d].
  - exists (k 0%nat). split; [exists 0%nat; split; [lia|reflexivity]|]. intros i Hi. replace i with 0%nat by lia. lra.
  - destruct (IH ltac:(lia)) as [m [[j [Hj E]] L]]. destruct (Rle_dec m (k (S d))) as [G|G].
    + exists m. split; [exists j; split; [lia|exact E]|]. intros i Hi.
      destruct (Nat.eq_dec i (S d)) as [->|N]; [exact G | apply L; lia].
    + exists (k (S d)). split; [exists (S d); split; [lia|reflexivity]|]. intros i Hi.
      destruct (Nat.eq_dec i (S d)) as [->|N]; [lra | assert (m <= k i) by (apply L; lia); lra].
Qed.

Lemma least_below d k m x : is_least d k m -> x < m -> below d k x.
Proof. intros [_ L] H i Hi. specialize (L i Hi). lra. Qed.

Lemma below_least d k m x : is_least d k m -> below d k x -> x < m.
Proof. intros [[i [Hi E]] _] H. rewrite <- E. now apply H. Qed.

Section Normaliser.
Variable a : R.
Variable d : nat.
Variable k : nat -> R.
Hypothesis Ha : 0 < a.
Hypothesis Hd : (1 <= d)%nat.

Lemma term_pos x i : x < k i -> 0 < a / (k i - x).
Proof. intros H. apply Rdiv_lt_0_compat; lra. Qed.

Lemma term_increasing x y i : x < y -> y < k i -> (a / (k i - x)) ^ 2 < (a / (k i - y)) ^ 2.
Proof.
  intros H L. assert (P := term_pos x i ltac:(lra)). assert (Q := term_pos y i L).
  assert (a / (k i - x) < a / (k i - y)).
  { unfold Rdiv. apply Rmult_lt_compat_l; [exact Ha|]. apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | lra]. }
  nra.
Qed.

Lemma mass_increasing x y : x < y -> below d k y -> mass a d k x < mass a d k y.
Proof. intros H B. unfold mass. apply sum_lt; [exact Hd|]. intros i Hi. apply term_increasing; [exact H | now apply B]. Qed.

(* Headline [Algorithm 4 argmin] The normaliser is unique. *)
Theorem normaliser_unique x y : is_normaliser a d k x -> is_normaliser a d k y -> x = y.
Proof.
  intros [Bx Ex] [By Ey]. destruct (Rtotal_order x y) as [L|[E|G]]; [|exact E|].
  - assert (M := mass_increasing x y L By). lra.
  - assert (M := mass_increasing y x G Bx). lra.
Qed.

(* Its derivative, whatever the number of arms. *)
Definition slope (x : R) : R := sum d (fun i => 2 * a ^ 2 / (k i - x) ^ 3).

Lemma mass_derive x : below d k x -> is_derive (mass a d k) x (slope x).
Proof.
  unfold mass, slope. clear Hd. induction d as [|n IH]; intros B; simpl.
  - apply (is_derive_const (V := R_NormedModule)).
  - apply (is_derive_plus (V := R_NormedModule) (fun x => sum n (fun i => (a / (k i - x)) ^ 2))).
    + apply IH. intros i Hi. apply B. lia.
    + assert (L : x < k n) by (apply B; lia). auto_derive; [lra|]. field. lra.
Qed.

Lemma mass_at_hi m : is_least d k m -> 1 <= mass a d k (m - a).
Proof.
  intros [[i [Hi E]] L]. unfold mass.
  replace 1 with ((a / (k i - (m - a))) ^ 2) by (rewrite E; field; lra).
  apply (sum_term_le d (fun i => (a / (k i - (m - a))) ^ 2)); [exact Hi|]. intros; apply pow2_ge_0.
Qed.

Lemma sqrt_d_ge_1 : 1 <= sqrt (INR d).
Proof. rewrite <- sqrt_1. apply sqrt_le_1_alt. change 1 with (INR 1). now apply le_INR. Qed.

Lemma sqrt_d_sq : sqrt (INR d) ^ 2 = INR d.
Proof. apply pow2_sqrt, pos_INR. Qed.

Lemma mass_at_lo m : is_least d k m -> mass a d k (m - a * sqrt (INR d)) <= 1.
Proof.
  intros [_ L]. assert (Sd := sqrt_d_ge_1). unfold mass.
  apply Rle_trans with (sum d (fun _ => / INR d)).
  - apply sum_le. intros i Hi. specialize (L i Hi). rewrite <- sqrt_d_sq at 2.
    set (r := sqrt (INR d)) in *. rewrite <- pow_inv. apply pow_incr. split.
    + assert (a <= a * r) by nra. apply Rdiv_le_0_compat; lra.
    + replace (/ r) with (a / (a * r)) by (field; lra). unfold Rdiv. apply Rmult_le_compat_l; [lra|].
      apply Rinv_le_contravar; [apply Rmult_lt_0_compat; lra | lra].
  - rewrite sum_const. rewrite Rinv_r; [lra|]. apply not_0_INR. lia.
Qed.

(* Headline [Algorithm 4 argmin] The normaliser lies in the bracket [min k - a sqrt d, min k - a], a = 2K/eta. *)
Theorem normaliser_bracket m x :
  is_least d k m -> is_normaliser a d k x -> m - a * sqrt (INR d) <= x <= m - a.
Proof.
  intros Lm [B E]. assert (Hx := below_least d k m x Lm B). split.
  - destruct (Rle_dec (m - a * sqrt (INR d)) x) as [L|N]; [exact L|]. exfalso.
    assert (Sd := sqrt_d_ge_1). assert (a <= a * sqrt (INR d)) by nra.
    assert (M := mass_increasing x (m - a * sqrt (INR d)) ltac:(lra) (least_below d k m (m - a * sqrt (INR d)) Lm ltac:(lra))).
    assert (M' := mass_at_lo m Lm). lra.
  - destruct (Rle_dec x (m - a)) as [L|N]; [exact L|]. exfalso.
    assert (M := mass_increasing (m - a) x ltac:(lra) B). assert (M' := mass_at_hi m Lm). lra.
Qed.

(* Headline [Algorithm 4 argmin] The normaliser exists. *)
Theorem normaliser_exists : exists x, is_normaliser a d k x.
Proof.
  destruct (least_exists d k Hd) as [m Lm].
  set (lo := m - a * sqrt (INR d)). set (hi := m - a).
  assert (Sd := sqrt_d_ge_1). assert (Sa : a <= a * sqrt (INR d)) by nra.
  assert (Blo : below d k lo) by (apply (least_below d k m); [exact Lm | unfold lo; lra]).
  assert (Bhi : below d k hi) by (apply (least_below d k m); [exact Lm | unfold hi; lra]).
  assert (M1 := mass_at_lo m Lm). assert (M2 := mass_at_hi m Lm). fold lo in M1. fold hi in M2.
  destruct (Req_dec (mass a d k lo) 1) as [E1|N1]; [exists lo; now split|].
  destruct (Req_dec (mass a d k hi) 1) as [E2|N2]; [exists hi; now split|].
  assert (Lh : lo < hi).
  { destruct (Rtotal_order lo hi) as [L|[E|G]]; [exact L | rewrite E in *; lra | unfold lo, hi in G; lra]. }
  destruct (IVT_interv (fun x => mass a d k x - 1) lo hi) as [z [[Z1 Z2] Z3]].
  - intros x Hx. apply continuity_pt_minus; [|apply continuity_pt_const; intros ? ?; reflexivity].
    apply derivable_continuous_pt. exists (slope x). apply is_derive_Reals, mass_derive.
    apply (least_below d k m); [exact Lm | unfold hi in Hx; lra].
  - exact Lh.
  - lra.
  - lra.
  - exists z. split; [|lra]. intros i Hi. specialize (Bhi i Hi). lra.
Qed.

(* The larger the mass, the larger the argument. *)
Lemma mass_le_below_root x0 x : is_normaliser a d k x0 -> below d k x -> mass a d k x <= 1 -> x <= x0.
Proof.
  intros [B0 E0] Bx M. destruct (Rle_dec x x0) as [L|N]; [exact L|]. exfalso.
  assert (I := mass_increasing x0 x ltac:(lra) Bx). lra.
Qed.

Lemma mass_ge_above_root x0 x : is_normaliser a d k x0 -> below d k x -> 1 <= mass a d k x -> x0 <= x.
Proof.
  intros [B0 E0] Bx M. destruct (Rle_dec x0 x) as [L|N]; [exact L|]. exfalso.
  assert (I := mass_increasing x x0 ltac:(lra) B0). lra.
Qed.
End Normaliser.

(* The normaliser as a function: the largest x below every k_i whose squares sum to at most one. *)
Definition normaliser (a : R) (d : nat) (k : nat -> R) : R :=
  real (Lub_Rbar (fun x => below d k x /\ mass a d k x <= 1)).

Lemma normaliser_spec a d k : 0 < a -> (1 <= d)%nat -> is_normaliser a d k (normaliser a d k).
Proof.
  intros Ha Hd. destruct (normaliser_exists a d k Ha Hd) as [x0 N].
  replace (normaliser a d k) with x0; [exact N|].
  unfold normaliser. rewrite (is_lub_Rbar_unique _ (Finite x0)); [reflexivity|]. split.
  - intros x [B M]. simpl. now apply (mass_le_below_root a d k Ha Hd).
  - intros b Hb. apply Hb. destruct N as [B E]. split; [exact B|lra].
Qed.

Lemma normaliser_char a d k x : 0 < a -> (1 <= d)%nat -> is_normaliser a d k x -> normaliser a d k = x.
Proof. intros Ha Hd N. apply (normaliser_unique a d k Ha Hd); [now apply normaliser_spec | exact N]. Qed.
