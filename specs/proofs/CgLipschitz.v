(* Clauses: Lemma E.2 (3), Lemma E.2 (3) corrected *)
(* Lemma E.2 (3). As printed the constant ((mu+4nu+4)/(4 mu nu+2mu-1)) tau sqrt(mu sqrt 2) lacks the factor lam = log(sqrt(kappa)/eps + ...),
   and fails once lam is large. Corrected: (3/4) mu^(3/4) sqrt(q/(q-1)) tau lam, q = 2 mu (1 + 2 nu). *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import SurrogateBound CgSurrogate.
Open Scope R_scope.

(* cg_lipschitz_printed is theory.CgBound.semiLipschitzPrinted. *)
Definition cg_lipschitz (mu nu : R) : R :=
  3 / 4 * (sqrt mu * sqrt (sqrt mu)) * sqrt (2 * mu * (1 + 2 * nu) / (2 * mu * (1 + 2 * nu) - 1)).
Definition cg_lipschitz_printed (tau mu nu : R) : R :=
  (mu + 4 * nu + 4) / (4 * mu * nu + 2 * mu - 1) * tau * sqrt (mu * sqrt 2).

Lemma atanh_ge u : 0 < u < 1 -> 2 * u <= ln (1 + u) - ln (1 - u).
Proof.
  intros Hu.
  destruct (MVT_cor2 (fun v => ln (1 + v) - ln (1 - v) - 2 * v) (fun v => 2 / (1 - v ^ 2) - 2) 0 u ltac:(lra)) as [c [E [C1 C2]]].
  - intros c Hc. apply is_derive_Reals. auto_derive; [lra|]. field. split; nra.
  - rewrite Rplus_0_r, Rminus_0_r, ln_1 in E. assert (P : 2 <= 2 / (1 - c ^ 2)).
    { apply Rmult_le_reg_r with (1 - c ^ 2); [nra|]. replace (2 / (1 - c ^ 2) * (1 - c ^ 2)) with 2 by (field; nra). nra. }
    nra.
Qed.

(* -log(rate) is at least 4/sqrt s. *)
Lemma cg_log_rate s : 4 < s -> 4 / sqrt s <= - ln (cg_rate s).
Proof.
  intros Hs. assert (S : 2 < sqrt s) by (rewrite <- (sqrt_pow2 2) by lra; apply sqrt_lt_1; lra).
  set (y := sqrt s) in *. assert (U : 0 < 2 / y < 1).
  { split; [apply Rdiv_lt_0_compat; lra|]. apply Rmult_lt_reg_r with y; [lra|]. replace (2 / y * y) with 2 by (field; lra). lra. }
  assert (A := atanh_ge (2 / y) U). unfold cg_rate. fold y.
  replace (1 - 4 / (2 + y)) with ((1 - 2 / y) / (1 + 2 / y)) by (field; lra).
  rewrite ln_div by lra. replace (4 / y) with (2 * (2 / y)) by (field; lra). lra.
Qed.

Section CgLip.
Variables mu nu : R.
Hypothesis Hmu : 1 < mu.
Hypothesis Hnu : - (1 / 4) <= nu.
Let p := 2 + 4 * nu.
Let q := mu * p.
Let c := sqrt (q / (q - 1)).
Let H t := 1 / (- ln (cg_rate (cg_in_t mu nu t))).

Lemma q_gt_1 : 1 < q.
Proof. assert (P : 1 <= p) by (unfold p; lra). unfold q. assert (mu * 1 <= mu * p) by (apply Rmult_le_compat_l; lra). lra. Qed.

Lemma H_derive t : 0 < t ->
  is_derive H t ((mu - p / t ^ 2) * (2 / ((cg_in_t mu nu t - 4) * sqrt (cg_in_t mu nu t) * ln (cg_rate (cg_in_t mu nu t)) ^ 2))).
Proof.
  intros Ht. set (s := cg_in_t mu nu t). assert (S4 := cg_in_t_gt_4 mu nu Hmu Hnu t Ht). fold s in S4.
  apply (is_derive_comp (fun s => 1 / (- ln (cg_rate s))) (cg_in_t mu nu)).
  - fold s. assert (R := cg_rate_range s S4). assert (N := ln_neg _ R). unfold cg_rate in *.
    assert (Y : 2 < sqrt s) by (rewrite <- (sqrt_pow2 2) by lra; apply sqrt_lt_1; lra).
    assert (Y2 : sqrt s * sqrt s = s) by (apply sqrt_sqrt; lra).
    assert (E : 1 + - (4 * / (2 + sqrt s)) = 1 - 4 / (2 + sqrt s)) by (unfold Rdiv; ring).
    auto_derive; rewrite E.
    + repeat split; lra.
    + set (f := ln (1 - 4 / (2 + sqrt s))) in *. clearbody f. clear E R. set (y := sqrt s) in *. clearbody y.
      rewrite <- Y2. field. repeat split; nra.
  - unfold cg_in_t, p. auto_derive; [lra|]. field. lra.
Qed.

Lemma H_slope t : sqrt (p / mu) <= t ->
  (mu - p / t ^ 2) * (2 / ((cg_in_t mu nu t - 4) * sqrt (cg_in_t mu nu t) * ln (cg_rate (cg_in_t mu nu t)) ^ 2))
  <= c * (sqrt mu * sqrt (sqrt mu)) / 4.
Proof.
  intros Ht. assert (P : 1 <= p) by (unfold p; lra). assert (Q := q_gt_1).
  destruct (ts_pos mu nu Hmu Hnu) as [T0 T2]. fold p in T0, T2. set (ts := sqrt (p / mu)) in *.
  assert (Hpos : 0 < t) by lra. assert (S4 := cg_in_t_gt_4 mu nu Hmu Hnu t Hpos).
  set (a := mu * t). set (b := p / t). assert (Es : cg_in_t mu nu t = 2 + a + b) by reflexivity. rewrite Es in *.
  set (s := 2 + a + b) in *. assert (A0 : 0 < a) by (unfold a; nra). assert (B0 : 0 < b) by (apply Rdiv_lt_0_compat; lra).
  assert (AB : a * b = q) by (unfold a, b, q; field; lra).
  assert (TT : p / mu <= t ^ 2) by (rewrite <- T2; apply pow_incr; lra).
  assert (PM : p <= mu * t ^ 2) by (apply Rmult_le_compat_l with (r := mu) in TT; [|lra]; replace (mu * (p / mu)) with p in TT by (field; lra); exact TT).
  assert (BA : b <= a).
  { unfold a, b. apply Rmult_le_reg_r with t; [exact Hpos|]. replace (p / t * t) with p by (field; lra). nra. }
  assert (C2 : c ^ 2 = q / (q - 1)) by (apply pow2_sqrt, Rlt_le, Rdiv_lt_0_compat; lra).
  assert (C0 : 0 < c) by (apply sqrt_lt_R0, Rdiv_lt_0_compat; lra).
  assert (Slope : a - b <= c * (s - 4)).
  { apply Rsqr_incr_0_var; [|apply Rmult_le_pos; lra]. unfold Rsqr.
    replace (c * (s - 4) * (c * (s - 4))) with (c ^ 2 * (s - 4) ^ 2) by ring. rewrite C2.
    apply Rmult_le_reg_r with (q - 1); [lra|]. replace (q / (q - 1) * (s - 4) ^ 2 * (q - 1)) with (q * (s - 4) ^ 2) by (field; lra).
    assert (Z := pow2_ge_0 (a + b - 2 * q)). unfold s. rewrite <- AB in *. nra. }
  assert (Y : 2 < sqrt s) by (rewrite <- (sqrt_pow2 2) by lra; apply sqrt_lt_1; lra).
  assert (Y2 : sqrt s * sqrt s = s) by (apply sqrt_sqrt; lra). set (y := sqrt s) in *.
  assert (L := cg_log_rate s S4). fold y in L. set (phi := - ln (cg_rate s)) in *.
  replace (ln (cg_rate s) ^ 2) with (phi ^ 2) by (unfold phi; ring).
  assert (Ph : 16 <= y ^ 2 * phi ^ 2).
  { assert (4 <= y * phi). { apply Rmult_le_compat_l with (r := y) in L; [|lra]. replace (y * (4 / y)) with 4 in L by (field; lra). exact L. } nra. }
  assert (Phi0 : 0 < phi) by (apply Rlt_le_trans with (4 / y); [apply Rdiv_lt_0_compat; lra | exact L]).
  (* step 1: the derivative is at most y c / (8 t) *)
  assert (D1 : (mu - p / t ^ 2) * (2 / ((s - 4) * y * phi ^ 2)) <= c * y / (8 * t)).
  { replace (mu - p / t ^ 2) with ((a - b) / t) by (unfold a, b; field; lra).
    assert (P2 : 0 < phi ^ 2) by now apply pow_lt.
    assert (Den : 0 < (s - 4) * y * phi ^ 2) by (repeat apply Rmult_lt_0_compat; lra).
    apply Rmult_le_reg_r with ((s - 4) * y * phi ^ 2 * t * 8); [repeat apply Rmult_lt_0_compat; lra|].
    replace ((a - b) / t * (2 / ((s - 4) * y * phi ^ 2)) * ((s - 4) * y * phi ^ 2 * t * 8)) with (16 * (a - b)) by (field; repeat split; lra).
    replace (c * y / (8 * t) * ((s - 4) * y * phi ^ 2 * t * 8)) with (c * (s - 4) * (y ^ 2 * phi ^ 2)) by (field; lra).
    apply Rle_trans with (16 * (c * (s - 4))); [lra|]. assert (0 <= c * (s - 4)) by (apply Rmult_le_pos; lra). nra. }
  eapply Rle_trans; [exact D1|].
  (* step 2: y <= 2 sqrt(mu t), and t >= 1/sqrt mu *)
  assert (M0 : 0 < sqrt mu) by (apply sqrt_lt_R0; lra). assert (MM : sqrt mu * sqrt mu = mu) by (apply sqrt_sqrt; lra). set (m := sqrt mu) in *.
  assert (N0 : 0 < sqrt m) by now apply sqrt_lt_R0. assert (NN : sqrt m * sqrt m = m) by (apply sqrt_sqrt; lra). set (n := sqrt m) in *.
  assert (R0 : 0 < sqrt t) by now apply sqrt_lt_R0. assert (RR : sqrt t * sqrt t = t) by (apply sqrt_sqrt; lra). set (r := sqrt t) in *.
  assert (S2 : 2 <= a + b). { assert (Z := pow2_ge_0 (a - b)). assert (4 <= (a + b) ^ 2) by nra. nra. }
  assert (Yb : y <= 2 * (m * r)).
  { apply Rsqr_incr_0_var; [|nra]. unfold Rsqr. rewrite Y2.
    replace (2 * (m * r) * (2 * (m * r))) with (4 * (m * m * (r * r))) by ring. rewrite MM, RR. fold a. unfold s. lra. }
  assert (Tm : 1 <= t * m). { apply Rsqr_incr_0_var; [|nra]. unfold Rsqr. replace (t * m * (t * m)) with (t ^ 2 * (m * m)) by ring. rewrite MM. nra. }
  assert (Rn : 1 <= r * n). { apply Rsqr_incr_0_var; [|nra]. unfold Rsqr. replace (r * n * (r * n)) with (r * r * (n * n)) by ring. rewrite RR, NN. lra. }
  rewrite <- RR. apply Rmult_le_reg_r with (8 * (r * r)); [nra|].
  replace (c * y / (8 * (r * r)) * (8 * (r * r))) with (c * y) by (field; lra).
  replace (c * (m * n) / 4 * (8 * (r * r))) with (c * (2 * (m * r) * (r * n))) by field.
  apply Rmult_le_compat_l; [lra|]. assert (0 < m * r) by nra. nra.
Qed.

Lemma H_lipschitz u t : sqrt (p / mu) <= u -> u < t -> H t - H u <= c * (sqrt mu * sqrt (sqrt mu)) / 4 * (t - u).
Proof.
  intros Hu Hut. destruct (ts_pos mu nu Hmu Hnu) as [T0 _]. fold p in T0.
  destruct (MVT_cor2 H _ u t Hut (fun x Hx => proj1 (is_derive_Reals H x _) (H_derive x ltac:(lra)))) as [x [E [X1 X2]]].
  rewrite E. apply Rmult_le_compat_r; [lra|]. apply H_slope. lra.
Qed.

Lemma cg_surrogate_H tau lam w : 0 < w < 2 -> cg_surrogate tau lam mu nu w = 1 + tau * lam * H (cg_t w).
Proof. intros Hw. unfold cg_surrogate, H. rewrite (cg_argument_t mu nu w Hw). unfold Rdiv. ring. Qed.

Lemma left_of_optimal tau lam x y : 0 < tau -> 0 < lam -> 2 * sqrt 2 - 2 <= x -> x < y -> y <= cg_optimal mu nu ->
  cg_surrogate tau lam mu nu x - cg_surrogate tau lam mu nu y <= cg_lipschitz mu nu * (tau * lam) * (y - x).
Proof.
  intros Ht Hl Hx Hxy Hy. destruct (cg_optimal_t mu nu Hmu Hnu) as [O Eo].
  assert (Q2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). assert (Q0 := sqrt_pos 2). set (r2 := sqrt 2) in *.
  assert (Qb : 14 / 10 < r2 < 3 / 2) by (split; nra).
  rewrite !cg_surrogate_H by lra.
  assert (Ty : sqrt (p / mu) <= cg_t y).
  { fold p in Eo. rewrite <- Eo. destruct Hy as [Hy|Hy]; [left; apply cg_t_decreasing; lra | rewrite Hy; lra]. }
  assert (L := H_lipschitz _ _ Ty (cg_t_decreasing x y ltac:(lra) Hxy)).
  assert (D : cg_t x - cg_t y <= 3 * (y - x)).
  { unfold cg_t. replace (2 / x - 1 - (2 / y - 1)) with (2 / (x * y) * (y - x)) by (field; lra).
    apply Rmult_le_compat_r; [lra|]. apply Rmult_le_reg_r with (x * y); [nra|]. replace (2 / (x * y) * (x * y)) with 2 by (field; lra).
    assert ((2 * r2 - 2) ^ 2 <= x * y) by nra. nra. }
  assert (C0 : 0 <= c * (sqrt mu * sqrt (sqrt mu)) / 4).
  { apply Rdiv_le_0_compat; [|lra]. apply Rmult_le_pos; [apply sqrt_pos|]. apply Rmult_le_pos; apply sqrt_pos. }
  assert (E : cg_lipschitz mu nu = 3 * (c * (sqrt mu * sqrt (sqrt mu)) / 4)).
  { unfold cg_lipschitz, c, q, p. replace (mu * (2 + 4 * nu)) with (2 * mu * (1 + 2 * nu)) by ring. field. }
  rewrite E. set (C := c * (sqrt mu * sqrt (sqrt mu)) / 4) in *.
  assert (TL : 0 < tau * lam) by now apply Rmult_lt_0_compat.
  assert (Hd : H (cg_t x) - H (cg_t y) <= C * (3 * (y - x))) by (eapply Rle_trans; [exact L | apply Rmult_le_compat_l; assumption]).
  replace (1 + tau * lam * H (cg_t x) - (1 + tau * lam * H (cg_t y))) with (tau * lam * (H (cg_t x) - H (cg_t y))) by ring.
  replace (3 * C * (tau * lam) * (y - x)) with (tau * lam * (C * (3 * (y - x)))) by ring.
  apply Rmult_le_compat_l; lra.
Qed.

(* Headline [Lemma E.2 (3) corrected] On [2 sqrt 2 - 2, 2), U^CG is semi-Lipschitz towards 2 sqrt 2 - 2 (for x <= y) with constant
   (3/4) mu^(3/4) sqrt(q/(q-1)) tau lam, q = 2 mu (1 + 2 nu). *)
Theorem cg_semi_lipschitz tau lam x y : 0 < tau -> 0 < lam -> 2 * sqrt 2 - 2 <= x -> x <= y -> y < 2 ->
  cg_surrogate tau lam mu nu x - cg_surrogate tau lam mu nu y <= cg_lipschitz mu nu * (tau * lam) * (y - x).
Proof.
  intros Ht Hl Hx [Hxy|E] Hy; [|subst; lra]. destruct (cg_optimal_t mu nu Hmu Hnu) as [O _]. set (o := cg_optimal mu nu) in *.
  assert (X0 : 0 < x). { assert (Q2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). assert (Q0 := sqrt_pos 2). nra. }
  assert (LP : 0 <= cg_lipschitz mu nu * (tau * lam)).
  { apply Rmult_le_pos; [|nra]. unfold cg_lipschitz. apply Rmult_le_pos; [|apply sqrt_pos].
    apply Rmult_le_pos; [lra|]. apply Rmult_le_pos; apply sqrt_pos. }
  destruct (Rle_dec y o) as [Ly|Ny]; [now apply left_of_optimal|].
  destruct (Rlt_dec x o) as [Lx|Nx].
  - assert (A := left_of_optimal tau lam x o Ht Hl Hx Lx ltac:(unfold o; lra)).
    assert (B := cg_surrogate_increasing mu nu Hmu Hnu tau lam o y Ht Hl ltac:(unfold o; lra) ltac:(lra) Hy). nra.
  - assert (B := cg_surrogate_increasing mu nu Hmu Hnu tau lam x y Ht Hl ltac:(fold o; lra) Hxy Hy). nra.
Qed.

(* Headline [Lemma E.2 (3)] As printed it is false: for each mu > 1 and nu in [-1/4, 0] there is a tolerance below which it fails at x = 2 sqrt 2 - 2,
   y = w*, for every kappa >= 1 and tau > 0. *)
Theorem cg_printed_constant_fails : nu <= 0 -> exists eps0, 0 < eps0 /\ forall tau kappa eps, 0 < tau -> 1 <= kappa -> 0 < eps < eps0 ->
  cg_lipschitz_printed tau mu nu * Rabs (2 * sqrt 2 - 2 - cg_optimal mu nu) <
  cg_surrogate tau (cg_log kappa eps) mu nu (2 * sqrt 2 - 2) - cg_surrogate tau (cg_log kappa eps) mu nu (cg_optimal mu nu).
Proof.
  intros Hnu0. destruct (cg_optimal_t mu nu Hmu Hnu) as [O Eo]. set (o := cg_optimal mu nu) in *.
  assert (Q2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). assert (Q0 := sqrt_pos 2).
  assert (Qb : 14 / 10 < sqrt 2 < 3 / 2) by (split; nra). set (z := 2 * sqrt 2 - 2).
  assert (Z : 0 < z < 2) by (unfold z; lra).
  assert (Tz : cg_t z = sqrt 2).
  { unfold cg_t, z. replace 2 with (sqrt 2 * sqrt 2) at 1 by exact Q2.
    apply Rmult_eq_reg_r with (2 * sqrt 2 - 2); [|lra]. field_simplify; [|lra]. nra. }
  destruct (ts_pos mu nu Hmu Hnu) as [T0 T2]. fold p in T0, T2, Eo.
  assert (Lt : sqrt (p / mu) < sqrt 2).
  { apply sqrt_lt_1; [apply Rdiv_le_0_compat; unfold p; lra | lra|]. apply Rmult_lt_reg_r with mu; [lra|].
    replace (p / mu * mu) with p by (field; lra). unfold p. lra. }
  set (D := H (cg_t z) - H (cg_t o)).
  assert (D0 : 0 < D).
  { unfold D, H. rewrite Tz, Eo. apply Rlt_Rminus.
    assert (A := cg_in_t_gt_4 mu nu Hmu Hnu (sqrt (p / mu)) T0). assert (B := cg_in_t_gt_4 mu nu Hmu Hnu (sqrt 2) ltac:(lra)).
    apply inverse_log_increasing; [apply cg_rate_range; exact A | apply cg_rate_increasing; [exact A|] | apply cg_rate_range; exact B].
    apply cg_in_t_increasing; [exact Hmu | exact Hnu | fold p; lra | exact Lt]. }
  set (k := (mu + 4 * nu + 4) / (4 * mu * nu + 2 * mu - 1) * sqrt (mu * sqrt 2) * Rabs (z - o)).
  exists (exp (- (Rabs k / D))). split; [apply exp_pos|]. intros tau kappa eps Ht Hk He.
  assert (Lam : Rabs k / D < cg_log kappa eps).
  { assert (K1 : 1 <= sqrt kappa) by (rewrite <- sqrt_1; now apply sqrt_le_1_alt).
    assert (SP := sqrt_pos (kappa / eps ^ 2 - 1)).
    assert (I : / eps <= sqrt kappa / eps).
    { unfold Rdiv. rewrite <- (Rmult_1_l (/ eps)) at 1. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra | exact K1]. }
    apply Rlt_le_trans with (ln (/ eps)); [|unfold cg_log; apply ln_le; [apply Rinv_0_lt_compat; lra | lra]].
    rewrite ln_Rinv by lra. assert (L := ln_increasing eps _ (proj1 He) (proj2 He)). rewrite ln_exp in L. lra. }
  rewrite !cg_surrogate_H by (unfold o in *; lra). fold z o.
  replace (1 + tau * cg_log kappa eps * H (cg_t z) - (1 + tau * cg_log kappa eps * H (cg_t o))) with (tau * (cg_log kappa eps * D)) by (unfold D; ring).
  replace (cg_lipschitz_printed tau mu nu * Rabs (z - o)) with (tau * k) by (unfold cg_lipschitz_printed, k; ring).
  apply Rmult_lt_compat_l; [exact Ht|]. apply Rle_lt_trans with (Rabs k); [apply RRle_abs|].
  apply Rmult_lt_compat_r with (r := D) in Lam; [|exact D0]. replace (Rabs k / D * D) with (Rabs k) in Lam by (field; lra). exact Lam.
Qed.
End CgLip.
