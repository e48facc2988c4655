(* Clauses: Lemma 2.1 (1), Lemma 2.1 (1) largest value, Lemma 2.1 (2) *)
(* Lemma 2.1: the surrogate U bounds the iteration count of Algorithm 1, is bounded on [1, wmax], decreases towards w*
   from both sides and is Lipschitz to its right. The count is that of a sequence r of residual norms, r k = |C_w^k b|. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import YoungScalar.
Open Scope R_scope.

(* Algorithm 1 with the relative criterion returns k (solver.Sor): the first k with |r_k| <= eps |r_0|. *)
Definition returns (eps : R) (r : nat -> R) (k : nat) : Prop :=
  r k <= eps * r 0%nat /\ forall i, (i < k)%nat -> ~ r i <= eps * r 0%nat.

(* The index of Assumption 2.1 (theory.InstanceTau.lastIndex): k = min { i : |C^{i+1} b| < eps |b| }. *)
Definition last_above (eps : R) (r : nat -> R) (k : nat) : Prop :=
  r (S k) < eps * r 0%nat /\ forall i, (i < k)%nat -> ~ r (S i) < eps * r 0%nat.

(* Assumption 2.1 for one w, with q the near-asymptotic rate: |C^k b| <= q^k |b| at that index. As printed it bounds
   the norm |C^k|; only its effect on b is used. *)
Definition near_asymptotic (eps q : R) (r : nat -> R) : Prop :=
  exists k, last_above eps r k /\ r k <= q ^ k * r 0%nat.

(* theory.NearAsymptotic.rate, theory.SurrogateBound.ofRadius and at, theory.NearAsymptotic.alpha. *)
Definition rate (beta tau w : R) : R := young_radius beta w + tau * (1 - young_radius beta w).
Definition bound_at (eps q : R) : R := 1 + (- ln eps) / (- ln q).
Definition surrogate (eps beta tau w : R) : R := bound_at eps (rate beta tau w).
Definition alpha (beta tau wmax : R) : R := tau + (1 - tau) * Rmax (beta ^ 2) (wmax - 1).

(* A property that some number has has a least one. *)
Lemma least_index (P : nat -> Prop) : (forall n, P n \/ ~ P n) -> (exists n, P n) -> exists k, P k /\ forall i, (i < k)%nat -> ~ P i.
Proof.
  intros Dec [n Hn]. revert Hn. induction n as [n IH] using (well_founded_induction lt_wf). intros Hn.
  assert (Q : (exists i, (i < n)%nat /\ P i) \/ forall i, (i < n)%nat -> ~ P i).
  { clear IH Hn. induction n as [|n [[i [Hi Pi]]|N]]; [right; intros; lia | left; exists i; split; [lia | exact Pi]|].
    destruct (Dec n) as [Y|Z]; [left; exists n; split; [lia | exact Y]|].
    right. intros i Hi. destruct (Nat.eq_dec i n) as [->|D]; [exact Z | apply N; lia]. }
  destruct Q as [[i [Hi Pi]]|N]; [now apply (IH i) | exists n; now split].
Qed.

Lemma ln_neg q : 0 < q < 1 -> ln q < 0.
Proof. intros H. rewrite <- ln_1. apply ln_increasing; lra. Qed.

Lemma ln_le x y : 0 < x -> x <= y -> ln x <= ln y.
Proof. intros Hx [L|E]; [left; now apply ln_increasing | subst; lra]. Qed.

Lemma ln_pow_lt eps q k : 0 < eps -> 0 < q -> eps < q ^ k -> ln eps < INR k * ln q.
Proof. intros He Hq H. rewrite <- ln_pow by exact Hq. now apply ln_increasing. Qed.

(* Headline [Lemma 2.1 (1)] The count is strictly below U, for b <> 0, as printed. *)
Theorem count_below_bound eps q r N :
  0 < eps < 1 -> 0 < q < 1 -> 0 < r 0%nat -> near_asymptotic eps q r -> returns eps r N -> INR N < bound_at eps q.
Proof.
  intros He Hq H0 [k [[Hk Hmin] Hr]] [HN HNmin].
  assert (LE := ln_neg eps He). assert (LQ := ln_neg q Hq).
  assert (Above : eps * r 0%nat <= r k).
  { destruct k as [|k]; [nra|]. specialize (Hmin k ltac:(lia)). lra. }
  assert (HS : (N <= S k)%nat).
  { apply Nat.nlt_ge. intros L. apply (HNmin (S k) L). lra. }
  unfold bound_at.
  assert (P : 0 < - ln eps / - ln q) by (apply Rdiv_lt_0_compat; lra).
  assert (Key : INR N - 1 < - ln eps / - ln q); [|lra].
  destruct (Req_dec eps (q ^ k)) as [E|NE].
  - assert (HNk : (N <= k)%nat).
    { apply Nat.nlt_ge. intros L. apply (HNmin k L). rewrite E. exact Hr. }
    assert (Hln : - ln eps / - ln q = INR k) by (rewrite E, ln_pow by lra; field; lra).
    rewrite Hln. apply le_INR in HNk. lra.
  - assert (L : eps < q ^ k).
    { assert (eps * r 0%nat <= q ^ k * r 0%nat) by lra.
      assert (eps <= q ^ k) by (apply Rmult_le_reg_r with (r 0%nat); lra). lra. }
    apply ln_pow_lt in L; [|lra|lra].
    assert (X : INR k < - ln eps / - ln q).
    { apply Rmult_lt_reg_r with (- ln q); [lra|].
      replace (- ln eps / - ln q * - ln q) with (- ln eps) by (field; lra). lra. }
    apply le_INR in HS. rewrite S_INR in HS. lra.
Qed.

(* Headline [Lemma 2.1 (1)] For b = 0 Algorithm 1 returns 0, below U as well, with no assumption. *)
Theorem count_zero_rhs eps q r N :
  0 < eps < 1 -> 0 < q < 1 -> r 0%nat = 0 -> returns eps r N -> N = 0%nat /\ INR N < bound_at eps q.
Proof.
  intros He Hq Z [_ HNmin]. assert (LE := ln_neg eps He). assert (LQ := ln_neg q Hq).
  assert (E : N = 0%nat).
  { destruct N as [|N]; [reflexivity|]. exfalso. apply (HNmin 0%nat); [lia|]. rewrite Z. lra. }
  split; [exact E|]. subst N. unfold bound_at. simpl.
  assert (0 < - ln eps / - ln q) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.

(* For b <> 0 at least one iteration is made, so that the loss count - 1 is not negative. *)
Lemma count_positive eps r N : 0 < eps < 1 -> 0 < r 0%nat -> returns eps r N -> (1 <= N)%nat.
Proof. intros He H0 [H _]. destruct N; [nra | lia]. Qed.

Section Shape.
Variables eps beta tau : R.
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hbeta : 0 <= beta < 1.
Hypothesis Htau : 0 < tau < 1.

Lemma rate_range w : 0 < w < 2 -> tau <= rate beta tau w < 1.
Proof.
  intros Hw. destruct (young_radius_range beta Hbeta w Hw) as [A B]. assert (P := Rabs_pos (w - 1)). unfold rate. nra.
Qed.

Lemma bound_at_increasing p q : 0 < p -> p < q -> q < 1 -> bound_at eps p < bound_at eps q.
Proof.
  intros Hp Hpq Hq. unfold bound_at. apply Rplus_lt_compat_l. unfold Rdiv. apply Rmult_lt_compat_l.
  - assert (X := ln_neg eps Heps). lra.
  - assert (X := ln_neg q ltac:(lra)). assert (Y := ln_neg p ltac:(lra)). assert (Z := ln_increasing p q Hp Hpq).
    apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | lra].
Qed.

Lemma bound_at_le p q : 0 < p -> p <= q -> q < 1 -> bound_at eps p <= bound_at eps q.
Proof. intros Hp [L|E] Hq; [left; now apply bound_at_increasing | subst; lra]. Qed.

Lemma alpha_range wmax : wmax < 2 -> tau <= alpha beta tau wmax < 1.
Proof.
  intros Hm. unfold alpha. assert (M : 0 <= Rmax (beta ^ 2) (wmax - 1)) by (eapply Rle_trans; [apply pow2_ge_0|apply Rmax_l]).
  assert (Rmax (beta ^ 2) (wmax - 1) < 1) by (apply Rmax_lub_lt; nra). nra.
Qed.

Lemma rate_le_alpha w wmax : 1 <= w <= wmax -> wmax < 2 -> rate beta tau w <= alpha beta tau wmax.
Proof.
  intros Hw Hm. assert (X : young_radius beta w <= Rmax (beta ^ 2) (wmax - 1)).
  { destruct (Rle_dec w (optimal_omega beta)) as [L|N].
    - eapply Rle_trans; [|apply Rmax_l]. rewrite <- young_radius_one by exact Hbeta.
      destruct (Req_dec w 1) as [E|E]; [subst; lra|]. left. apply young_radius_decreasing; lra.
    - rewrite young_radius_above by lra. eapply Rle_trans; [|apply Rmax_r]. lra. }
  unfold rate, alpha. nra.
Qed.

(* Headline [Lemma 2.1 (1) largest value] On [1, wmax], U <= 1 + (-log eps)/(-log alpha). *)
Theorem surrogate_bounded w wmax :
  1 <= w <= wmax -> wmax < 2 -> surrogate eps beta tau w <= bound_at eps (alpha beta tau wmax).
Proof.
  intros Hw Hm. assert (R := rate_range w ltac:(lra)). assert (A := alpha_range wmax Hm).
  apply bound_at_le; [lra | now apply rate_le_alpha | lra].
Qed.

(* Headline [Lemma 2.1 (2)] U strictly decreases on (0, w*]. *)
Theorem surrogate_decreasing v w :
  0 < v -> v < w -> w <= optimal_omega beta -> surrogate eps beta tau w < surrogate eps beta tau v.
Proof.
  intros Hv Hvw H. assert (O := optimal_omega_range beta Hbeta).
  assert (D := young_radius_decreasing beta Hbeta v w Hv Hvw H).
  assert (A := rate_range v ltac:(lra)). assert (B := rate_range w ltac:(lra)).
  apply bound_at_increasing; [lra| |lra]. unfold rate. nra.
Qed.

(* Headline [Lemma 2.1 (2)] U strictly increases on [w*, 2). *)
Theorem surrogate_increasing v w :
  optimal_omega beta <= v -> v < w -> w < 2 -> surrogate eps beta tau v < surrogate eps beta tau w.
Proof.
  intros H Hvw Hw. assert (O := optimal_omega_range beta Hbeta).
  assert (D := young_radius_increasing beta v w H Hvw).
  assert (A := rate_range v ltac:(lra)). assert (B := rate_range w ltac:(lra)).
  apply bound_at_increasing; [lra| |lra]. unfold rate. nra.
Qed.

Lemma surrogate_left w v : 0 < v -> v <= w -> w <= optimal_omega beta -> surrogate eps beta tau w <= surrogate eps beta tau v.
Proof. intros Hv [L|E] H; [left; now apply surrogate_decreasing | subst; lra]. Qed.
End Shape.
