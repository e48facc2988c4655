(* Clauses: Corollary D.1 corrected, Corollary D.2, Corollary D.2 corrected *)
(* From a contraction of the energy norm of the error to a bound on the iteration count: the scalar part of Corollaries D.1, D.2. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import SurrogateBound.
Open Scope R_scope.

(* Algorithm 8's count: the first k with |r_k| <= eps, the absolute criterion (printed with > in its place). *)
Definition returns_absolute (eps : R) (r : nat -> R) (k : nat) : Prop := r k <= eps /\ forall i, (i < k)%nat -> ~ r i <= eps.

(* |r_k|^2 <= lmax |e_k|_A^2 and |e_0|_A^2 <= |r_0|^2 / lmin, so a contraction in the energy norm bounds the residuals. *)
Lemma residual_of_energy lmin lmax nu (r a : nat -> R) k : 0 < lmin -> lmin <= lmax -> 0 <= nu -> (forall i, 0 <= r i) -> (forall i, 0 <= a i) ->
  (forall i, r i ^ 2 <= lmax * a i ^ 2) -> lmin * a 0%nat ^ 2 <= r 0%nat ^ 2 -> a k <= nu ^ k * a 0%nat ->
  r k <= sqrt (lmax / lmin) * nu ^ k * r 0%nat.
Proof.
  intros Hm HM Hn Hr Ha H1 H2 H3. assert (Nk : 0 <= nu ^ k) by now apply pow_le.
  assert (S0 := sqrt_pos (lmax / lmin)). assert (S2 : sqrt (lmax / lmin) ^ 2 = lmax / lmin) by (apply pow2_sqrt, Rdiv_le_0_compat; lra).
  apply Rsqr_incr_0_var; [|repeat apply Rmult_le_pos; auto]. unfold Rsqr.
  replace (r k * r k) with (r k ^ 2) by ring.
  replace (sqrt (lmax / lmin) * nu ^ k * r 0%nat * (sqrt (lmax / lmin) * nu ^ k * r 0%nat))
    with (sqrt (lmax / lmin) ^ 2 * (nu ^ k) ^ 2 * r 0%nat ^ 2) by ring. rewrite S2.
  apply Rle_trans with (lmax * a k ^ 2); [apply H1|].
  apply Rle_trans with (lmax * (nu ^ k * a 0%nat) ^ 2).
  - apply Rmult_le_compat_l; [lra|]. apply pow_incr. split; [apply Ha | exact H3].
  - replace (lmax / lmin * (nu ^ k) ^ 2 * r 0%nat ^ 2) with (lmax * (nu ^ k) ^ 2 * (r 0%nat ^ 2 / lmin)) by (field; lra).
    replace (lmax * (nu ^ k * a 0%nat) ^ 2) with (lmax * (nu ^ k) ^ 2 * a 0%nat ^ 2) by ring.
    apply Rmult_le_compat_l; [apply Rmult_le_pos; [lra | apply pow2_ge_0]|].
    apply Rmult_le_reg_r with lmin; [exact Hm|]. replace (r 0%nat ^ 2 / lmin * lmin) with (r 0%nat ^ 2) by (field; lra). lra.
Qed.

(* The first k with r_k <= level, when r_k <= c q^k: it is below 1 + log(c/level)/(-log q), if it is not 0. *)
Lemma count_of_decay level c q (r : nat -> R) N : 0 < level -> 0 < c -> 0 < q < 1 -> (forall k, r k <= c * q ^ k) ->
  (forall i, (i < N)%nat -> ~ r i <= level) -> (1 <= N)%nat -> INR N < 1 + ln (c / level) / (- ln q).
Proof.
  intros Hl Hc Hq Hr Hmin HN. assert (LQ := ln_neg q Hq). destruct N as [|k]; [lia|].
  specialize (Hmin k ltac:(lia)). specialize (Hr k). assert (Q : 0 < q ^ k) by (apply pow_lt; lra).
  assert (X : level / c < q ^ k).
  { apply Rmult_lt_reg_r with c; [exact Hc|]. replace (level / c * c) with level by (field; lra). lra. }
  apply ln_pow_lt in X; [|now apply Rdiv_lt_0_compat | lra].
  rewrite S_INR. assert (Y : INR k < ln (c / level) / - ln q); [|lra].
  apply Rmult_lt_reg_r with (- ln q); [lra|]. replace (ln (c / level) / - ln q * - ln q) with (ln (c / level)) by (field; lra).
  rewrite ln_div in * by lra. lra.
Qed.

(* theory.EnergyBound.sorIterations is the printed bound. *)
(* Headline [Corollary D.1 corrected] With |r_k| <= sqrt(kappa) nu^k |r_0|, the count is strictly below 1 + (-log(eps/sqrt kappa))/(-log nu);
   the printed bound, with 2 sqrt(kappa), follows. *)
Theorem energy_count eps kappa nu (r : nat -> R) N : 0 < eps < 1 -> 1 <= kappa -> 0 < nu < 1 -> 0 < r 0%nat ->
  (forall k, r k <= sqrt kappa * nu ^ k * r 0%nat) -> returns eps r N ->
  INR N < 1 + (- ln (eps / sqrt kappa)) / (- ln nu) /\ INR N < 1 + (- ln (eps / (2 * sqrt kappa))) / (- ln nu).
Proof.
  intros He Hk Hn H0 Hr HN. assert (K1 : 1 <= sqrt kappa) by (rewrite <- sqrt_1; now apply sqrt_le_1_alt).
  assert (LN := ln_neg nu Hn).
  assert (A : INR N < 1 + (- ln (eps / sqrt kappa)) / (- ln nu)).
  { assert (C := count_of_decay (eps * r 0%nat) (sqrt kappa * r 0%nat) nu r N ltac:(nra) ltac:(nra) Hn).
    assert (N1 := count_positive eps r N He H0 HN).
    specialize (C ltac:(intros k; specialize (Hr k); lra) (proj2 HN) N1).
    replace (- ln (eps / sqrt kappa)) with (ln (sqrt kappa * r 0%nat / (eps * r 0%nat))); [exact C|].
    replace (sqrt kappa * r 0%nat / (eps * r 0%nat)) with (sqrt kappa / eps) by (field; lra). rewrite !ln_div by lra. ring. }
  split; [exact A|]. eapply Rlt_le_trans; [exact A|]. apply Rplus_le_compat_l. unfold Rdiv at 1 3.
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra|]. rewrite !ln_div by lra.
  assert (ln (sqrt kappa) <= ln (2 * sqrt kappa)) by (apply ln_le; lra). lra.
Qed.

(* theory.EnergyBound.ssorIterationsPrinted. *)
(* Headline [Corollary D.2 corrected] SSOR with the absolute criterion, |r_k| <= sqrt(kappa) nu^(2k) |b|: the printed bound holds whenever
   |b| > eps. *)
Theorem energy_count_absolute eps kappa nu b (r : nat -> R) N : 0 < eps -> 1 <= kappa -> 0 < nu < 1 -> eps < b -> r 0%nat = b ->
  (forall k, r k <= sqrt kappa * (nu ^ 2) ^ k * b) -> returns_absolute eps r N ->
  INR N < 1 + (- ln (eps / (2 * b * sqrt kappa))) / (-2 * ln nu).
Proof.
  intros He Hk Hn Hb H0 Hr [HN Hmin]. assert (K1 : 1 <= sqrt kappa) by (rewrite <- sqrt_1; now apply sqrt_le_1_alt).
  assert (LN := ln_neg nu Hn). assert (N1 : (1 <= N)%nat) by (destruct N; [rewrite H0 in HN; lra | lia]).
  assert (Q : 0 < nu ^ 2 < 1) by (split; [apply pow_lt; lra | nra]).
  assert (C := count_of_decay eps (sqrt kappa * b) (nu ^ 2) r N He ltac:(nra) Q ltac:(intros k; specialize (Hr k); lra) Hmin N1).
  eapply Rlt_le_trans; [exact C|]. apply Rplus_le_compat_l.
  assert (L2 : ln (nu ^ 2) = 2 * ln nu) by (rewrite ln_pow by lra; simpl INR; ring). rewrite L2.
  replace (-2 * ln nu) with (- (2 * ln nu)) by ring. unfold Rdiv at 1 3. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra|].
  assert (P : 0 < b * sqrt kappa) by (apply Rmult_lt_0_compat; lra).
  replace (- ln (eps / (2 * b * sqrt kappa))) with (ln (2 * b * sqrt kappa / eps)) by (rewrite !ln_div by lra; ring).
  apply ln_le; [apply Rdiv_lt_0_compat; lra|]. unfold Rdiv. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | lra].
Qed.

(* Headline [Corollary D.2] Without |b| > eps the printed bound can be negative: here |b| = eps/100, kappa = 1, nu = 1/2, the count is 0. *)
Theorem energy_count_absolute_needs_large_b : exists eps kappa nu b (r : nat -> R), 0 < eps /\ 1 <= kappa /\ 0 < nu < 1 /\ 0 < b /\ r 0%nat = b /\
  (forall k, r k <= sqrt kappa * (nu ^ 2) ^ k * b) /\ returns_absolute eps r 0%nat /\
  1 + (- ln (eps / (2 * b * sqrt kappa))) / (-2 * ln nu) < INR 0.
Proof.
  exists 1, 1, (1 / 2), (1 / 100), (fun k => ((1 / 2) ^ 2) ^ k * (1 / 100)). rewrite sqrt_1.
  repeat split; try lra.
  all: try (cbv beta; lra).
  - intros k. lra.
  - intros i Hi. lia.
  - replace (1 / (2 * (1 / 100) * 1)) with 50 by field. replace (1 / 2) with (/ 2) by field. rewrite ln_Rinv by lra.
    assert (L2 : 0 < ln 2) by (rewrite <- ln_1; apply ln_increasing; lra).
    assert (L50 : 2 * ln 2 < ln 50).
    { replace (2 * ln 2) with (ln (2 * 2)) by (rewrite ln_mult by lra; ring). apply ln_increasing; lra. }
    simpl INR. apply Rmult_lt_reg_r with (2 * ln 2); [lra|].
    replace ((1 + - ln 50 / (-2 * - ln 2)) * (2 * ln 2)) with (2 * ln 2 - ln 50) by (field; lra). lra.
Qed.
