(* Clauses: Lemma 2.1 (2) Lipschitz, Lemma 2.1 (2) Lipschitz without the condition, Definition B.1 *)
(* The Lipschitz constant of U to the right of w*, under either condition of Lemma 2.1, and what Theorem 2.1 makes of
   it: rounding w up, within [., wmax], raises U by at most that constant times the distance. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import YoungScalar SurrogateBound.
Open Scope R_scope.

(* theory.SurrogateBound: the printed constant (lipschitzPrinted), and the printed pair of conditions (lipschitzConditionHolds). *)
Definition lipschitz_constant (eps tau a : R) : R := - ((1 - tau) * ln eps / (a * ln a ^ 2)).
Definition lipschitz_condition (beta tau : R) : Prop :=
  1 / exp 1 ^ 2 <= tau \/ 4 / exp 1 ^ 2 * (1 - 1 / exp 1 ^ 2) <= beta ^ 2.

Lemma inv_e2 : 1 / exp 1 ^ 2 = exp (-2).
Proof.
  assert (P := exp_pos 1). replace (-2) with (- (1 + 1)) by ring. rewrite exp_Ropp, exp_plus. field. lra.
Qed.

Lemma e2_small : 0 < exp (-2) < 1 / 2.
Proof.
  split; [apply exp_pos|]. replace (-2) with (- (2)) by ring. rewrite exp_Ropp.
  assert (X : 1 + 2 < exp 2) by (apply exp_ineq1; lra).
  replace (1 / 2) with (/ 2) by field. apply Rinv_lt_contravar; lra.
Qed.

(* The slope of q -> 1 / (- ln q) is 1 / (q ln^2 q), which increases with q from e^-2 on. *)
Lemma slope_denominator_decreasing p q : exp (-2) <= p -> p <= q -> q < 1 -> q * ln q ^ 2 <= p * ln p ^ 2.
Proof.
  intros Hp [L|E] Hq; [|subst; lra]. assert (X := e2_small).
  destruct (MVT_cor2 (fun t => t * ln t ^ 2) (fun t => ln t * (ln t + 2)) p q L) as [c [E [C1 C2]]].
  - intros c Hc. apply is_derive_Reals. auto_derive; [lra|]. field. lra.
  - assert (A := ln_neg c ltac:(lra)).
    assert (B : -2 <= ln c). { rewrite <- (ln_exp (-2)). apply ln_le; [apply exp_pos|lra]. }
    assert (D : ln c * (ln c + 2) <= 0) by nra. nra.
Qed.

Lemma slope_denominator_increasing p q : 0 < p -> p <= q -> q <= exp (-2) -> p * ln p ^ 2 <= q * ln q ^ 2.
Proof.
  intros Hp [L|E] Hq; [|subst; lra]. assert (X := e2_small).
  destruct (MVT_cor2 (fun t => t * ln t ^ 2) (fun t => ln t * (ln t + 2)) p q L) as [c [E [C1 C2]]].
  - intros c Hc. apply is_derive_Reals. auto_derive; [lra|]. field. lra.
  - assert (B : ln c <= -2). { rewrite <- (ln_exp (-2)). apply ln_le; lra. }
    assert (D : 0 <= ln c * (ln c + 2)) by nra. nra.
Qed.

Section Lipschitz.
Variables eps beta tau : R.
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hbeta : 0 <= beta < 1.
Hypothesis Htau : 0 < tau < 1.

(* Either condition puts the near-asymptotic rate at w* (so to its right) at e^-2 or more. The second is stronger than
   needed: beta^2 >= 4 y / (1 + y)^2 with y = 1/e^2 suffices, and 4 y (1 - y) is larger. *)
Lemma condition_rate w : lipschitz_condition beta tau -> optimal_omega beta <= w < 2 -> exp (-2) <= rate beta tau w.
Proof.
  intros C Hw. assert (O := optimal_omega_range beta Hbeta).
  assert (R := rate_range beta tau Hbeta Htau w ltac:(lra)).
  unfold lipschitz_condition in C. rewrite inv_e2 in C. destruct C as [C|C]; [lra|].
  unfold rate. rewrite young_radius_above by lra.
  assert (Y := e2_small). set (y := exp (-2)) in *.
  assert (C' : 4 * y * (1 - y) <= beta ^ 2).
  { replace (4 / exp 1 ^ 2) with (4 * (1 / exp 1 ^ 2)) in C by (field; assert (P := exp_pos 1); lra).
    rewrite inv_e2 in C. exact C. }
  assert (W : y <= w - 1); [|nra].
  apply Rle_trans with (optimal_omega beta - 1); [|lra].
  rewrite optimal_omega_root by exact Hbeta. destruct (s_props beta Hbeta) as [[S0 S1] S2].
  set (s := sqrt (1 - beta ^ 2)) in *.
  assert (G : s * (1 + y) <= 1 - y).
  { destruct (Rle_dec (s * (1 + y)) (1 - y)) as [L|N]; [exact L|]. exfalso.
    assert (Q : (1 - y) ^ 2 < (s * (1 + y)) ^ 2) by nra.
    assert (Q2 : (s * (1 + y)) ^ 2 <= (1 - 4 * y * (1 - y)) * (1 + y) ^ 2) by (rewrite Rpow_mult_distr; nra).
    assert (Q3 : (1 - 4 * y * (1 - y)) * (1 + y) ^ 2 <= (1 - y) ^ 2).
    { replace ((1 - 4 * y * (1 - y)) * (1 + y) ^ 2) with ((1 - y) ^ 2 - 4 * y ^ 2 * (1 - y - y ^ 2)) by ring.
      assert (0 <= 1 - y - y ^ 2) by nra. assert (0 <= y ^ 2) by nra. nra. }
    lra. }
  apply Rmult_le_reg_r with (1 + s); [lra|]. replace ((2 / (1 + s) - 1) * (1 + s)) with (1 - s) by (field; lra). nra.
Qed.

(* Headline [Lemma 2.1 (2) Lipschitz] Under either condition U is Lipschitz on [w*, wmax] with the printed constant. *)
Theorem surrogate_lipschitz wmax x y :
  lipschitz_condition beta tau -> wmax < 2 ->
  optimal_omega beta <= x <= wmax -> optimal_omega beta <= y <= wmax ->
  Rabs (surrogate eps beta tau x - surrogate eps beta tau y) <=
  lipschitz_constant eps tau (alpha beta tau wmax) * Rabs (x - y).
Proof.
  intros C Hm Hx Hy. assert (O := optimal_omega_range beta Hbeta).
  assert (Main : forall x y, optimal_omega beta <= y -> y < x -> x <= wmax ->
    0 <= surrogate eps beta tau x - surrogate eps beta tau y <=
    lipschitz_constant eps tau (alpha beta tau wmax) * (x - y)).
  { clear x y Hx Hy. intros x y Hy Hyx Hx.
    assert (Ry := rate_range beta tau Hbeta Htau y ltac:(lra)). assert (Rx := rate_range beta tau Hbeta Htau x ltac:(lra)).
    assert (Cy := condition_rate y C ltac:(lra)).
    assert (Ax := rate_le_alpha beta tau Hbeta Htau x wmax ltac:(lra) Hm).
    assert (A := alpha_range beta tau Hbeta Htau wmax Hm).
    set (a := alpha beta tau wmax) in *.
    assert (D : rate beta tau x - rate beta tau y = (1 - tau) * (x - y)).
    { unfold rate. rewrite !young_radius_above by lra. ring. }
    assert (L : rate beta tau y < rate beta tau x) by nra.
    split; [left; apply Rlt_Rminus; apply surrogate_increasing; lra|].
    destruct (MVT_cor2 (bound_at eps) (fun q => (- ln eps) / (q * ln q ^ 2)) _ _ L) as [c [E [C1 C2]]].
    - intros c Hc. assert (N := ln_neg c ltac:(lra)). apply is_derive_Reals. unfold bound_at.
      auto_derive; [split; [lra|split; [lra|trivial]]|]. field. lra.
    - unfold surrogate. rewrite E, D. unfold lipschitz_constant.
      assert (Nc := ln_neg c ltac:(lra)). assert (Na := ln_neg a ltac:(lra)). assert (Ne := ln_neg eps Heps).
      assert (M := slope_denominator_decreasing c a ltac:(lra) ltac:(lra) ltac:(lra)).
      assert (P : 0 < a * ln a ^ 2) by (apply Rmult_lt_0_compat; [lra|nra]).
      replace (- ((1 - tau) * ln eps / (a * ln a ^ 2)) * (x - y))
        with (- ln eps / (a * ln a ^ 2) * ((1 - tau) * (x - y))) by (field; split; lra).
      apply Rmult_le_compat_r; [nra|]. unfold Rdiv. apply Rmult_le_compat_l; [lra|]. now apply Rinv_le_contravar. }
  destruct (Rtotal_order x y) as [L|[E|G]].
  - assert (M := Main y x ltac:(lra) L ltac:(lra)). rewrite !Rabs_left1; lra.
  - subst. rewrite !Rminus_eq_0, Rabs_R0. lra.
  - assert (M := Main x y ltac:(lra) G ltac:(lra)). rewrite !Rabs_right; lra.
Qed.

(* Without the condition: the slope is largest at one end (theory.SurrogateBound's constant without a condition). *)
Definition lipschitz_unconditional (wmax : R) : R :=
  (1 - tau) * - ln eps * Rmax (1 / (alpha beta tau wmax * ln (alpha beta tau wmax) ^ 2))
    (1 / (rate beta tau (optimal_omega beta) * ln (rate beta tau (optimal_omega beta)) ^ 2)).

(* Headline [Lemma 2.1 (2) Lipschitz without the condition] With no condition U is Lipschitz on [w*, wmax] with (1-tau)(-log eps) max{1/(alpha log^2 alpha), 1/(r log^2 r)},
   r the rate at w*. *)
Theorem surrogate_lipschitz_unconditional wmax x y : wmax < 2 -> optimal_omega beta <= y -> y < x -> x <= wmax ->
  0 <= surrogate eps beta tau x - surrogate eps beta tau y <= lipschitz_unconditional wmax * (x - y).
Proof.
  intros Hm Hy Hyx Hx. assert (O := optimal_omega_range beta Hbeta).
  assert (Ry := rate_range beta tau Hbeta Htau y ltac:(lra)). assert (Rx := rate_range beta tau Hbeta Htau x ltac:(lra)).
  assert (Ro := rate_range beta tau Hbeta Htau (optimal_omega beta) ltac:(lra)).
  assert (Ax := rate_le_alpha beta tau Hbeta Htau x wmax ltac:(lra) Hm). assert (A := alpha_range beta tau Hbeta Htau wmax Hm).
  unfold lipschitz_unconditional. set (a := alpha beta tau wmax) in *.
  assert (Oy : rate beta tau (optimal_omega beta) <= rate beta tau y) by (unfold rate; rewrite !young_radius_above by lra; nra).
  set (r := rate beta tau (optimal_omega beta)) in *.
  assert (D : rate beta tau x - rate beta tau y = (1 - tau) * (x - y)) by (unfold rate; rewrite !young_radius_above by lra; ring).
  assert (L : rate beta tau y < rate beta tau x) by nra.
  split; [left; apply Rlt_Rminus; apply surrogate_increasing; lra|].
  destruct (MVT_cor2 (bound_at eps) (fun q => (- ln eps) / (q * ln q ^ 2)) _ _ L) as [c [E [C1 C2]]].
  - intros c Hc. assert (N := ln_neg c ltac:(lra)). apply is_derive_Reals. unfold bound_at.
    auto_derive; [split; [lra|split; [lra|trivial]]|]. field. lra.
  - unfold surrogate. rewrite E, D. assert (Ne := ln_neg eps Heps). assert (Nc := ln_neg c ltac:(lra)).
    assert (M : 1 / (c * ln c ^ 2) <= Rmax (1 / (a * ln a ^ 2)) (1 / (r * ln r ^ 2))).
    { assert (Pos : forall q, 0 < q < 1 -> 0 < q * ln q ^ 2).
      { intros q Hq. assert (N := ln_neg q Hq). apply Rmult_lt_0_compat; [lra | nra]. }
      destruct (Rle_dec (exp (-2)) c) as [G|G].
      - eapply Rle_trans; [|apply Rmax_l]. unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; [apply Pos; lra|].
        apply slope_denominator_decreasing; lra.
      - eapply Rle_trans; [|apply Rmax_r]. unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; [apply Pos; lra|].
        apply slope_denominator_increasing; lra. }
    replace (- ln eps / (c * ln c ^ 2) * ((1 - tau) * (x - y))) with ((1 - tau) * - ln eps * (1 / (c * ln c ^ 2)) * (x - y)) by (field; split; lra).
    apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_l; [nra | exact M].
Qed.

(* Headline [Lemma 2.1 (2) Lipschitz; Definition B.1] Under either condition, moving w up to x <= wmax raises U by at most constant times distance
   (from the left of w* too): U is semi-Lipschitz towards wmax on (0, wmax]. *)
Theorem surrogate_rise wmax w x :
  lipschitz_condition beta tau -> wmax < 2 -> 0 < w -> w <= x -> x <= wmax ->
  surrogate eps beta tau x - surrogate eps beta tau w <= lipschitz_constant eps tau (alpha beta tau wmax) * (x - w).
Proof.
  intros C Hm Hw Hwx Hx. assert (O := optimal_omega_range beta Hbeta). set (o := optimal_omega beta) in *.
  assert (A := alpha_range beta tau Hbeta Htau wmax Hm). set (L := lipschitz_constant eps tau (alpha beta tau wmax)).
  assert (LP : 0 <= L).
  { unfold L, lipschitz_constant. assert (Ne := ln_neg eps Heps). assert (Na := ln_neg (alpha beta tau wmax) ltac:(lra)).
    replace (- ((1 - tau) * ln eps / (alpha beta tau wmax * ln (alpha beta tau wmax) ^ 2)))
      with ((1 - tau) * - ln eps / (alpha beta tau wmax * ln (alpha beta tau wmax) ^ 2)) by (field; split; lra).
    apply Rdiv_le_0_compat; [nra|]. apply Rmult_lt_0_compat; [lra|nra]. }
  destruct (Rle_dec x o) as [Lx|Nx].
  - assert (S := surrogate_left eps beta tau Heps Hbeta Htau x w Hw Hwx Lx). nra.
  - assert (B : surrogate eps beta tau x - surrogate eps beta tau (Rmax o w) <= L * (x - Rmax o w)).
    { assert (M := surrogate_lipschitz wmax x (Rmax o w) C Hm ltac:(fold o; lra)).
      assert (Q : o <= Rmax o w <= x) by (split; [apply Rmax_l | apply Rmax_lub; lra]).
      specialize (M ltac:(fold o; lra)). fold L in M. rewrite (Rabs_right (x - _)) in M by lra.
      eapply Rle_trans; [apply RRle_abs|exact M]. }
    unfold Rmax in B. destruct (Rle_dec o w) as [G|G]; [exact B|].
    assert (S := surrogate_left eps beta tau Heps Hbeta Htau o w Hw ltac:(lra) ltac:(unfold o; lra)). nra.
Qed.

(* What the printed discretisation term of Theorem 2.1 needs: (wmax - 1) times the constant is below 1/log^2 alpha. *)
Lemma lipschitz_constant_range wmax : 1 <= wmax < 2 ->
  (wmax - 1) * lipschitz_constant eps tau (alpha beta tau wmax) <= - ln eps / ln (alpha beta tau wmax) ^ 2.
Proof.
  intros Hm. assert (A := alpha_range beta tau Hbeta Htau wmax ltac:(lra)).
  assert (B : (wmax - 1) * (1 - tau) <= alpha beta tau wmax).
  { unfold alpha. assert (X := Rmax_r (beta ^ 2) (wmax - 1)). nra. }
  set (a := alpha beta tau wmax) in *. unfold lipschitz_constant.
  assert (Ne := ln_neg eps Heps). assert (Na := ln_neg a ltac:(lra)). assert (Q : 0 < ln a ^ 2) by nra.
  replace ((wmax - 1) * - ((1 - tau) * ln eps / (a * ln a ^ 2)))
    with (- ln eps / ln a ^ 2 * ((wmax - 1) * (1 - tau) / a)) by (field; split; lra).
  rewrite <- (Rmult_1_r (- ln eps / ln a ^ 2)) at 2. apply Rmult_le_compat_l.
  - apply Rdiv_le_0_compat; lra.
  - apply Rmult_le_reg_r with a; [lra|]. replace ((wmax - 1) * (1 - tau) / a * a) with ((wmax - 1) * (1 - tau)) by (field; lra). lra.
Qed.
End Lipschitz.
