(* Clauses: Lemma E.2 (3) *)
(* Lemma E.2 (3) is not repaired by the missing logarithm alone: with the factor lam put in, the printed constant, which grows like
   sqrt mu, fails for large mu, since the slope of U^CG grows like mu^(3/4). Shown at mu = 2 10^6, nu = 0. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import SurrogateBound CgSurrogate CgLipschitz.
Open Scope R_scope.

Lemma atanh_le u : 0 < u < 1 -> ln (1 + u) - ln (1 - u) <= 2 * u / (1 - u ^ 2).
Proof.
  intros Hu.
  destruct (MVT_cor2 (fun v => 2 * v / (1 - v ^ 2) - (ln (1 + v) - ln (1 - v))) (fun v => 4 * v ^ 2 / (1 - v ^ 2) ^ 2) 0 u ltac:(lra)) as [c [E [C1 C2]]].
  - intros c Hc. apply is_derive_Reals. auto_derive; [repeat split; nra|]. field. repeat split; nra.
  - rewrite Rplus_0_r, Rminus_0_r, ln_1 in E.
    assert (P : 0 <= 4 * c ^ 2 / (1 - c ^ 2) ^ 2) by (apply Rdiv_le_0_compat; [assert (Q := pow2_ge_0 c); lra | apply pow_lt; nra]).
    assert (0 <= 4 * c ^ 2 / (1 - c ^ 2) ^ 2 * (u - 0)) by (apply Rmult_le_pos; lra).
    replace (2 * 0 / (1 - 0 ^ 2)) with 0 in E by field. lra.
Qed.

(* 1/(-log rate) between (y - 4/y)/4 and y/4, y = sqrt s. *)
Lemma cg_inverse_log s : 4 < s -> (sqrt s - 4 / sqrt s) / 4 <= 1 / (- ln (cg_rate s)) <= sqrt s / 4.
Proof.
  intros Hs. assert (S : 2 < sqrt s) by (rewrite <- (sqrt_pow2 2) by lra; apply sqrt_lt_1; lra).
  assert (L := cg_log_rate s Hs). set (y := sqrt s) in *. set (f := - ln (cg_rate s)) in *.
  assert (F0 : 0 < f) by (apply Rlt_le_trans with (4 / y); [apply Rdiv_lt_0_compat; lra | exact L]).
  assert (U : 0 < 2 / y < 1).
  { split; [apply Rdiv_lt_0_compat; lra|]. apply Rmult_lt_reg_r with y; [lra|]. replace (2 / y * y) with 2 by (field; lra). lra. }
  assert (Up : f <= 4 * y / (y ^ 2 - 4)).
  { assert (A := atanh_le (2 / y) U). unfold f, cg_rate. fold y.
    replace (1 - 4 / (2 + y)) with ((1 - 2 / y) / (1 + 2 / y)) by (field; lra). rewrite ln_div by lra.
    replace (4 * y / (y ^ 2 - 4)) with (2 * (2 / y) / (1 - (2 / y) ^ 2)) by (field; split; nra). lra. }
  assert (Y4 : 0 < y ^ 2 - 4) by nra. split.
  - apply Rmult_le_reg_r with f; [exact F0|]. replace (1 / f * f) with 1 by (field; lra).
    replace ((y - 4 / y) / 4) with ((y ^ 2 - 4) / (4 * y)) by (field; lra).
    apply Rle_trans with ((y ^ 2 - 4) / (4 * y) * (4 * y / (y ^ 2 - 4))); [|right; field; lra].
    apply Rmult_le_compat_l; [apply Rdiv_le_0_compat; lra | exact Up].
  - apply Rmult_le_reg_r with f; [exact F0|]. replace (1 / f * f) with 1 by (field; lra).
    apply Rle_trans with (y / 4 * (4 / y)); [right; field; lra | apply Rmult_le_compat_l; lra].
Qed.

(* Headline [Lemma E.2 (3)] Even with the missing factor lam put in it fails for large mu: at mu = 2 10^6, nu = 0 there are x <= y in
   [2 sqrt 2 - 2, 2) where U^CG falls by more than lam times the printed constant times y - x, for every tau > 0 and lam > 0. *)
Theorem cg_printed_constant_with_log_fails : exists mu nu x y, 1 < mu /\ - (1 / 4) <= nu <= 0 /\ 2 * sqrt 2 - 2 <= x /\ x <= y /\ y < 2 /\
  forall tau lam, 0 < tau -> 0 < lam ->
    cg_lipschitz_printed tau mu nu * lam * (y - x) < cg_surrogate tau lam mu nu x - cg_surrogate tau lam mu nu y.
Proof.
  set (tx := 4 / 1000). set (ty := 15 / 10000).
  exists 2000000, 0, (2 / (1 + tx)), (2 / (1 + ty)).
  assert (Q2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). assert (Q0 := sqrt_pos 2).
  assert (Qb : 14 / 10 < sqrt 2 < 3 / 2) by (split; nra).
  assert (X : 199 / 100 < 2 / (1 + tx) < 2) by (unfold tx; lra). assert (Y : 199 / 100 < 2 / (1 + ty) < 2) by (unfold ty; lra).
  repeat split; try lra; [unfold tx, ty; lra|].
  intros tau lam Ht Hl. unfold cg_surrogate. rewrite !cg_argument_t by lra.
  replace (cg_t (2 / (1 + tx))) with tx by (unfold cg_t, tx; field). replace (cg_t (2 / (1 + ty))) with ty by (unfold cg_t, ty; field).
  assert (Sx : cg_in_t 2000000 0 tx = 8502) by (unfold cg_in_t, tx; field).
  assert (Sy : cg_in_t 2000000 0 ty = 2 + 3000 + 4000 / 3) by (unfold cg_in_t, ty; field).
  rewrite Sx, Sy. destruct (cg_inverse_log 8502 ltac:(lra)) as [Lo _]. destruct (cg_inverse_log (2 + 3000 + 4000 / 3) ltac:(lra)) as [_ Hi].
  assert (Rx : 922 / 10 <= sqrt 8502) by (rewrite <- (sqrt_pow2 (922 / 10)) by lra; apply sqrt_le_1_alt; lra).
  assert (Ry : sqrt (2 + 3000 + 4000 / 3) <= 6585 / 100) by (rewrite <- (sqrt_pow2 (6585 / 100)) by lra; apply sqrt_le_1_alt; lra).
  assert (D : 65 / 10 <= 1 / - ln (cg_rate 8502) - 1 / - ln (cg_rate (2 + 3000 + 4000 / 3))).
  { assert (4 / sqrt 8502 <= 5 / 100); [|lra]. apply Rmult_le_reg_r with (sqrt 8502); [lra|]. replace (4 / sqrt 8502 * sqrt 8502) with 4 by (field; lra). lra. }
  assert (P : cg_lipschitz_printed tau 2000000 0 <= tau * 900).
  { unfold cg_lipschitz_printed. assert (R : sqrt (2000000 * sqrt 2) <= 1750).
    { rewrite <- (sqrt_pow2 1750) by lra. apply sqrt_le_1_alt. lra. }
    assert (R0 := sqrt_pos (2000000 * sqrt 2)).
    replace ((2000000 + 4 * 0 + 4) / (4 * 2000000 * 0 + 2 * 2000000 - 1) * tau * sqrt (2000000 * sqrt 2))
      with (tau * (2000004 / 3999999 * sqrt (2000000 * sqrt 2))) by (field).
    apply Rmult_le_compat_l; lra. }
  set (a := 1 / - ln (cg_rate 8502)) in *. set (b := 1 / - ln (cg_rate (2 + 3000 + 4000 / 3))) in *.
  replace (1 + tau * lam / - ln (cg_rate 8502) - (1 + tau * lam / - ln (cg_rate (2 + 3000 + 4000 / 3)))) with (tau * lam * (a - b))
    by (unfold a, b, Rdiv; ring).
  assert (W : 2 / (1 + ty) - 2 / (1 + tx) <= 5 / 1000) by (unfold tx, ty; lra).
  assert (W0 : 0 <= 2 / (1 + ty) - 2 / (1 + tx)) by (unfold tx, ty; lra).
  assert (TL : 0 < tau * lam) by now apply Rmult_lt_0_compat.
  apply Rle_lt_trans with (tau * 900 * lam * (5 / 1000)).
  - apply Rmult_le_compat; [|exact W0| |exact W].
    + apply Rmult_le_pos; [|lra]. unfold cg_lipschitz_printed. assert (R0 := sqrt_pos (2000000 * sqrt 2)).
      apply Rmult_le_pos; [|exact R0]. apply Rmult_le_pos; lra.
    + apply Rmult_le_compat_r; lra.
  - replace (tau * 900 * lam * (5 / 1000)) with (tau * lam * (45 / 10)) by field. apply Rmult_lt_compat_l; lra.
Qed.
