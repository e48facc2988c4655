(* Clauses: Lemma E.2 (2), Lemma E.2 (4) corrected *)
(* Lemma E.2, scalar parts (2) and (4): where U^CG is least, that it increases away from there, and its bound. Here mu and nu are any
   numbers with mu > 1 and nu >= -1/4 ((4) needs nu <= 0 as well), lam stands for log(sqrt(kappa)/eps + sqrt(kappa/eps^2 - 1)). *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import SurrogateBound.
Open Scope R_scope.

(* theory.CgBound: the argument of the root (4 times preconditionedKappa), the rate, U^CG (printed) and its w* (optimalOmega). *)
Definition cg_argument (mu nu w : R) : R := 4 / (2 - w) + mu * (2 - w) / w + 4 * nu * w / (2 - w).
Definition cg_rate (s : R) : R := 1 - 4 / (2 + sqrt s).
Definition cg_surrogate (tau lam mu nu w : R) : R := 1 + tau * lam / (- ln (cg_rate (cg_argument mu nu w))).
Definition cg_log (kappa eps : R) : R := ln (sqrt kappa / eps + sqrt (kappa / eps ^ 2 - 1)).
Definition cg_optimal (mu nu : R) : R := 2 / (1 + sqrt (2 / mu * (1 + 2 * nu))).

Section Cg.
Variables mu nu : R.
Hypothesis Hmu : 1 < mu.
Hypothesis Hnu : - (1 / 4) <= nu.

(* In t = 2/w - 1 the argument is 2 + mu t + p/t, p = 2 + 4 nu. *)
Let p := 2 + 4 * nu.
Definition cg_t (w : R) : R := 2 / w - 1.
Definition cg_in_t (t : R) : R := 2 + mu * t + p / t.
Let ts := sqrt (p / mu).

Lemma p_range : 1 <= p.
Proof. unfold p. lra. Qed.

Lemma cg_t_pos w : 0 < w < 2 -> 0 < cg_t w.
Proof.
  intros Hw. unfold cg_t. assert (1 < 2 / w); [|lra].
  apply Rmult_lt_reg_r with w; [lra|]. replace (2 / w * w) with 2 by (field; lra). lra.
Qed.

Lemma cg_t_decreasing v w : 0 < v -> v < w -> cg_t w < cg_t v.
Proof.
  intros Hv H. unfold cg_t. apply Rplus_lt_compat_r. unfold Rdiv. apply Rmult_lt_compat_l; [lra|].
  apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | exact H].
Qed.

Lemma cg_argument_t w : 0 < w < 2 -> cg_argument mu nu w = cg_in_t (cg_t w).
Proof. intros Hw. unfold cg_argument, cg_in_t, cg_t, p. field. lra. Qed.

Lemma ts_pos : 0 < ts /\ ts ^ 2 = p / mu.
Proof.
  assert (P := p_range). assert (Q : 0 < p / mu) by (apply Rdiv_lt_0_compat; lra).
  split; [now apply sqrt_lt_R0 | apply pow2_sqrt; lra].
Qed.

Lemma cg_optimal_t : 0 < cg_optimal mu nu < 2 /\ cg_t (cg_optimal mu nu) = ts.
Proof.
  destruct ts_pos as [T0 _]. unfold cg_optimal. replace (2 / mu * (1 + 2 * nu)) with (p / mu) by (unfold p; field; lra). fold ts.
  split; [split|].
  - apply Rdiv_lt_0_compat; lra.
  - apply Rmult_lt_reg_r with (1 + ts); [lra|]. replace (2 / (1 + ts) * (1 + ts)) with 2 by (field; lra). lra.
  - unfold cg_t. field. lra.
Qed.

Lemma cg_in_t_difference t u : 0 < t -> 0 < u -> cg_in_t t - cg_in_t u = (t - u) * (mu - p / (t * u)).
Proof. intros Ht Hu. unfold cg_in_t. field. lra. Qed.

Lemma cg_in_t_increasing t u : ts <= u -> u < t -> cg_in_t u < cg_in_t t.
Proof.
  intros Hu H. destruct ts_pos as [T0 T2]. assert (P := p_range).
  assert (D := cg_in_t_difference t u ltac:(lra) ltac:(lra)).
  assert (TU : p / mu < t * u) by (rewrite <- T2; nra).
  assert (M : p / (t * u) < mu).
  { apply Rmult_lt_reg_r with (t * u); [nra|]. replace (p / (t * u) * (t * u)) with p by (field; lra).
    apply Rmult_lt_compat_l with (r := mu) in TU; [|lra]. replace (mu * (p / mu)) with p in TU by (field; lra). lra. }
  nra.
Qed.

Lemma cg_in_t_decreasing t u : 0 < t -> t < u -> u <= ts -> cg_in_t u < cg_in_t t.
Proof.
  intros Ht H Hu. destruct ts_pos as [T0 T2]. assert (P := p_range).
  assert (D := cg_in_t_difference t u ltac:(lra) ltac:(lra)).
  assert (TU : t * u < p / mu) by (rewrite <- T2; nra).
  assert (M : mu < p / (t * u)).
  { apply Rmult_lt_reg_r with (t * u); [nra|]. replace (p / (t * u) * (t * u)) with p by (field; lra).
    apply Rmult_lt_compat_l with (r := mu) in TU; [|lra]. replace (mu * (p / mu)) with p in TU by (field; lra). lra. }
  nra.
Qed.

(* mu > 1 keeps the argument above 4. *)
Lemma cg_in_t_gt_4 t : 0 < t -> 4 < cg_in_t t.
Proof.
  intros Ht. unfold cg_in_t. assert (P := p_range). apply Rmult_lt_reg_r with t; [exact Ht|].
  replace ((2 + mu * t + p / t) * t) with (mu * t ^ 2 + 2 * t + p) by (field; lra).
  assert (Q := pow2_ge_0 (t - 1)).
  assert (T2 : 0 < t ^ 2) by now apply pow_lt. assert (M : 1 * t ^ 2 < mu * t ^ 2) by (apply Rmult_lt_compat_r; lra). lra.
Qed.

Lemma cg_rate_range s : 4 < s -> 0 < cg_rate s < 1.
Proof.
  intros Hs. assert (S : 2 < sqrt s). { rewrite <- (sqrt_pow2 2) by lra. apply sqrt_lt_1; lra. }
  unfold cg_rate. assert (0 < 4 / (2 + sqrt s)) by (apply Rdiv_lt_0_compat; lra).
  assert (4 / (2 + sqrt s) < 1); [|lra]. apply Rmult_lt_reg_r with (2 + sqrt s); [lra|].
  replace (4 / (2 + sqrt s) * (2 + sqrt s)) with 4 by (field; lra). lra.
Qed.

Lemma cg_rate_increasing s r : 4 < s -> s < r -> cg_rate s < cg_rate r.
Proof.
  intros Hs H. assert (S : sqrt s < sqrt r) by (apply sqrt_lt_1; lra). assert (P := sqrt_pos s).
  unfold cg_rate, Rdiv. apply Rplus_lt_compat_l, Ropp_lt_contravar, Rmult_lt_compat_l; [lra|].
  apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | lra].
Qed.

Lemma inverse_log_increasing a b : 0 < a -> a < b -> b < 1 -> 1 / (- ln a) < 1 / (- ln b).
Proof.
  intros Ha H Hb. assert (A := ln_neg a ltac:(lra)). assert (B := ln_neg b ltac:(lra)). assert (I := ln_increasing a b Ha H).
  unfold Rdiv. apply Rmult_lt_compat_l; [lra|]. apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra | lra].
Qed.

Lemma cg_surrogate_lt tau lam v w : 0 < tau -> 0 < lam -> 0 < v < 2 -> 0 < w < 2 ->
  cg_in_t (cg_t v) < cg_in_t (cg_t w) -> cg_surrogate tau lam mu nu v < cg_surrogate tau lam mu nu w.
Proof.
  intros Ht Hl Hv Hw H. unfold cg_surrogate. rewrite !cg_argument_t by assumption.
  assert (A := cg_in_t_gt_4 _ (cg_t_pos v Hv)). assert (B := cg_in_t_gt_4 _ (cg_t_pos w Hw)).
  assert (I := inverse_log_increasing _ _ (proj1 (cg_rate_range _ A)) (cg_rate_increasing _ _ A H) (proj2 (cg_rate_range _ B))).
  assert (TL : 0 < tau * lam) by now apply Rmult_lt_0_compat.
  unfold Rdiv in *. rewrite !Rmult_1_l in I. nra.
Qed.

(* Headline [Lemma E.2 (2)] U^CG strictly decreases on (0, w*]. *)
Theorem cg_surrogate_decreasing tau lam v w : 0 < tau -> 0 < lam -> 0 < v -> v < w -> w <= cg_optimal mu nu ->
  cg_surrogate tau lam mu nu w < cg_surrogate tau lam mu nu v.
Proof.
  intros Ht Hl Hv H Hw. destruct cg_optimal_t as [O E]. apply cg_surrogate_lt; try lra.
  apply cg_in_t_increasing; [|apply cg_t_decreasing; lra]. rewrite <- E.
  destruct Hw as [Hw|Hw]; [left; apply cg_t_decreasing; lra | rewrite Hw; lra].
Qed.

(* Headline [Lemma E.2 (2)] U^CG strictly increases on [w*, 2). *)
Theorem cg_surrogate_increasing tau lam v w : 0 < tau -> 0 < lam -> cg_optimal mu nu <= v -> v < w -> w < 2 ->
  cg_surrogate tau lam mu nu v < cg_surrogate tau lam mu nu w.
Proof.
  intros Ht Hl Hv H Hw. destruct cg_optimal_t as [O E]. apply cg_surrogate_lt; try lra.
  apply cg_in_t_decreasing; [apply cg_t_pos; lra | apply cg_t_decreasing; lra|]. rewrite <- E.
  destruct Hv as [Hv|Hv]; [left; apply cg_t_decreasing; lra | rewrite Hv; lra].
Qed.

(* (4): on [2 sqrt 2 - 2, 2/(1 + 1/sqrt mu_max)], that is t in [1/sqrt mu_max, sqrt 2], the argument is at most 4 gamma. *)
Lemma cg_in_t_bounded mu_max t : nu <= 0 -> mu <= mu_max -> 1 / sqrt mu_max <= t -> t <= sqrt 2 -> cg_in_t t <= 4 * ((7 + 3 * mu_max) / 8).
Proof.
  intros Hnu0 HM Hlo Hhi. assert (P : 1 <= p <= 2) by (unfold p; lra). set (r := sqrt mu_max) in *.
  assert (R2 : r ^ 2 = mu_max) by (apply pow2_sqrt; lra). assert (R0 : 0 < r) by (apply sqrt_lt_R0; lra).
  assert (Q2 : sqrt 2 ^ 2 = 2) by (apply pow2_sqrt; lra). assert (Q0 := sqrt_pos 2). set (q := sqrt 2) in *.
  assert (T0 : 0 < t). { apply Rlt_le_trans with (1 / r); [apply Rdiv_lt_0_compat; lra | exact Hlo]. }
  assert (TR : 1 <= t * r). { apply Rmult_le_compat_r with (r := r) in Hlo; [|lra]. replace (1 / r * r) with 1 in Hlo by (field; lra). exact Hlo. }
  assert (Qb : q <= 3 / 2) by nra.
  (* convexity in t: at most the larger of the values at the two ends *)
  assert (M : cg_in_t t <= 2 + r ^ 2 * t + 2 / t).
  { unfold cg_in_t. assert (mu * t <= r ^ 2 * t) by nra. assert (p / t <= 2 / t); [|lra].
    unfold Rdiv. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | lra]. }
  eapply Rle_trans; [exact M|]. rewrite <- R2.
  apply Rmult_le_reg_r with t; [exact T0|].
  replace ((2 + r ^ 2 * t + 2 / t) * t) with (2 * t + r ^ 2 * t ^ 2 + 2) by (field; lra).
  replace (4 * ((7 + 3 * r ^ 2) / 8) * t) with ((7 + 3 * r ^ 2) / 2 * t) by field.
  (* (t - 1/r)(t - 3/2) <= 0, multiplied by r^2 *)
  assert (C : (r * t - 1) * (t - 3 / 2) <= 0) by (assert (t <= 3 / 2) by lra; nra).
  assert (R1 : 1 <= r) by (assert (1 <= r ^ 2) by lra; nra).
  assert (C2 : r ^ 2 * t ^ 2 <= 3 / 2 * r ^ 2 * t + r * t - 3 / 2 * r).
  { assert (X : r * ((r * t - 1) * (t - 3 / 2)) <= 0) by nra. lra. }
  assert (C3 : (r - 3 / 2) * t <= 3 / 2 * r - 2); [|lra].
  destruct (Rle_dec (3 / 2) r) as [G|G].
  - assert ((r - 3 / 2) * t <= (r - 3 / 2) * (3 / 2)) by (apply Rmult_le_compat_l; lra). lra.
  - apply Rmult_le_reg_r with r; [exact R0|]. assert ((r - 3 / 2) * (t * r) <= (r - 3 / 2) * 1) by nra.
    assert (Y := pow2_ge_0 (r - 1)). lra.
Qed.

(* Headline [Lemma E.2 (4) corrected] On [2 sqrt 2 - 2, 2/(1 + 1/sqrt mu_max)]: U^CG <= 1 + tau log((2/eps) sqrt kappa) / (-log(1 - 2/(1+sqrt gamma)))
   with gamma = (7 + 3 mu_max)/8, for nu <= 0. *)
Theorem cg_surrogate_bounded tau kappa eps mu_max w : nu <= 0 -> 0 < tau -> 1 <= kappa -> 0 < eps < 1 -> mu <= mu_max ->
  2 * sqrt 2 - 2 <= w -> w <= 2 / (1 + 1 / sqrt mu_max) ->
  cg_surrogate tau (cg_log kappa eps) mu nu w <=
  1 + tau * ln (2 / eps * sqrt kappa) / (- ln (1 - 2 / (1 + sqrt ((7 + 3 * mu_max) / 8)))).
Proof.
  intros Hnu0 Ht Hk He HM Hlo Hhi. set (g := (7 + 3 * mu_max) / 8).
  assert (Q2 : sqrt 2 ^ 2 = 2) by (apply pow2_sqrt; lra). assert (Q0 := sqrt_pos 2). set (q := sqrt 2) in *.
  assert (Qb : 14 / 10 < q) by nra.
  assert (R0 : 0 < sqrt mu_max) by (apply sqrt_lt_R0; lra). set (r := sqrt mu_max) in *.
  assert (IR : 0 < 1 / r) by (apply Rdiv_lt_0_compat; lra).
  assert (Hw : 0 < w < 2).
  { split; [lra|]. apply Rle_lt_trans with (2 / (1 + 1 / r)); [exact Hhi|].
    apply Rmult_lt_reg_r with (1 + 1 / r); [lra|]. replace (2 / (1 + 1 / r) * (1 + 1 / r)) with 2 by (field; lra). lra. }
  assert (T1 : 1 / r <= cg_t w).
  { unfold cg_t. assert (1 + 1 / r <= 2 / w); [|lra]. apply Rmult_le_reg_r with w; [lra|]. replace (2 / w * w) with 2 by (field; lra).
    apply Rmult_le_compat_r with (r := 1 + 1 / r) in Hhi; [|lra].
    replace (2 / (1 + 1 / r) * (1 + 1 / r)) with 2 in Hhi by (field; lra). lra. }
  assert (T2 : cg_t w <= q).
  { unfold cg_t. assert (2 / w <= 1 + q); [|lra]. apply Rmult_le_reg_r with w; [lra|]. replace (2 / w * w) with 2 by (field; lra). nra. }
  assert (B := cg_in_t_bounded mu_max (cg_t w) Hnu0 HM T1 T2). fold g in B.
  assert (A := cg_in_t_gt_4 _ (cg_t_pos w Hw)).
  assert (S4 : sqrt (4 * g) = 2 * sqrt g).
  { replace (4 * g) with (2 ^ 2 * g) by ring. rewrite sqrt_mult_alt by (apply pow2_ge_0). rewrite sqrt_pow2 by lra. reflexivity. }
  assert (E : 1 - 2 / (1 + sqrt g) = cg_rate (4 * g)).
  { unfold cg_rate. rewrite S4. assert (P := sqrt_pos g). field. lra. }
  rewrite E. unfold cg_surrogate. rewrite cg_argument_t by exact Hw. apply Rplus_le_compat_l.
  assert (R1 := cg_rate_range _ A). assert (R2 := cg_rate_range (4 * g) ltac:(lra)).
  assert (I : 1 / (- ln (cg_rate (cg_in_t (cg_t w)))) <= 1 / (- ln (cg_rate (4 * g)))).
  { destruct B as [B|B]; [|rewrite B; lra]. left. apply inverse_log_increasing; [lra | now apply cg_rate_increasing | lra]. }
  assert (K1 : 1 <= sqrt kappa) by (rewrite <- sqrt_1; now apply sqrt_le_1_alt).
  assert (X1 : 1 < sqrt kappa / eps).
  { apply Rmult_lt_reg_r with eps; [lra|]. replace (sqrt kappa / eps * eps) with (sqrt kappa) by (field; lra). lra. }
  assert (SQ : sqrt (kappa / eps ^ 2 - 1) <= sqrt kappa / eps).
  { rewrite <- (sqrt_pow2 (sqrt kappa / eps)) by lra. apply sqrt_le_1_alt.
    replace ((sqrt kappa / eps) ^ 2) with (sqrt kappa ^ 2 / eps ^ 2) by (field; lra). rewrite pow2_sqrt by lra. lra. }
  assert (P := sqrt_pos (kappa / eps ^ 2 - 1)).
  assert (L0 : 0 < cg_log kappa eps) by (unfold cg_log; rewrite <- ln_1; apply ln_increasing; lra).
  assert (L1 : cg_log kappa eps <= ln (2 / eps * sqrt kappa)).
  { unfold cg_log. apply ln_le; [lra|]. replace (2 / eps * sqrt kappa) with (sqrt kappa / eps + sqrt kappa / eps) by (field; lra). lra. }
  assert (I0 : 0 < 1 / (- ln (cg_rate (cg_in_t (cg_t w))))) by (apply Rdiv_lt_0_compat; [lra|]; assert (N := ln_neg _ R1); lra).
  replace (tau * cg_log kappa eps / - ln (cg_rate (cg_in_t (cg_t w)))) with (tau * (cg_log kappa eps * (1 / - ln (cg_rate (cg_in_t (cg_t w))))))
    by (unfold Rdiv; ring).
  replace (tau * ln (2 / eps * sqrt kappa) / - ln (cg_rate (4 * g))) with (tau * (ln (2 / eps * sqrt kappa) * (1 / - ln (cg_rate (4 * g)))))
    by (unfold Rdiv; ring).
  apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra.
Qed.
End Cg.
