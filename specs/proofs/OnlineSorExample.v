(* Clauses: Numerics 1, Eq. 48 corrected *)
(* Two remarks in numbers: the example after Theorem 2.1 (73K instances for tau <= 0.2, beta <= 0.9), and (48)'s scalar half. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import YoungScalar SurrogateBound SemiLipschitz OnlineSorTuned.
Open Scope R_scope.

(* Headline [Eq. 48 corrected] Young's radius is at least (beta/(1+sqrt(1-beta^2)))^2, and so at least beta^2/4. *)
Theorem young_radius_lower beta w : 0 <= beta < 1 -> 0 < w < 2 ->
  (beta / (1 + sqrt (1 - beta ^ 2))) ^ 2 <= young_radius beta w /\ beta ^ 2 / 4 <= (beta / (1 + sqrt (1 - beta ^ 2))) ^ 2.
Proof.
  intros Hb Hw. destruct (s_props beta Hb) as [[S0 S1] _]. set (s := sqrt (1 - beta ^ 2)) in *. split.
  - assert (E : young_radius beta (optimal_omega beta) = (beta / (1 + s)) ^ 2).
    { rewrite young_radius_above by lra. unfold optimal_omega. fold s. ring. }
    rewrite <- E. destruct (Req_dec w (optimal_omega beta)) as [->|N]; [lra|]. left. now apply young_radius_least.
  - replace (beta ^ 2 / 4) with ((beta / 2) ^ 2) by field. apply pow_incr. split; [lra|].
    unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra.
Qed.

(* log((1+u)/(1-u)) between 2u + 2u^3/3 and 2u + 2u^3/3 + u^5/2 on (0, 1/4). *)
Lemma log_bracket u : 0 < u < 1 / 4 ->
  2 * u + 2 * u ^ 3 / 3 <= ln (1 + u) - ln (1 - u) <= 2 * u + 2 * u ^ 3 / 3 + u ^ 5 / 2.
Proof.
  intros Hu. split.
  - destruct (MVT_cor2 (fun v => ln (1 + v) - ln (1 - v) - 2 * v - 2 * v ^ 3 / 3) (fun v => 2 * v ^ 4 / (1 - v ^ 2)) 0 u ltac:(lra)) as [c [E [C1 C2]]].
    + intros c Hc. apply is_derive_Reals. auto_derive; [lra|]. field. split; nra.
    + rewrite Rplus_0_r, Rminus_0_r, ln_1 in E. assert (P : 0 <= 2 * c ^ 4 / (1 - c ^ 2)).
      { apply Rdiv_le_0_compat; [assert (0 <= c ^ 4) by (apply pow_le; lra); lra | nra]. }
      assert (0 <= 2 * c ^ 4 / (1 - c ^ 2) * (u - 0)) by (apply Rmult_le_pos; lra). lra.
  - destruct (MVT_cor2 (fun v => 2 * v + 2 * v ^ 3 / 3 + v ^ 5 / 2 - (ln (1 + v) - ln (1 - v))) (fun v => 5 * v ^ 4 / 2 - 2 * v ^ 4 / (1 - v ^ 2)) 0 u ltac:(lra)) as [c [E [C1 C2]]].
    + intros c Hc. apply is_derive_Reals. auto_derive; [lra|]. field. split; nra.
    + rewrite Rplus_0_r, Rminus_0_r, ln_1 in E. assert (P : 0 <= 5 * c ^ 4 / 2 - 2 * c ^ 4 / (1 - c ^ 2)).
      { assert (Q : 0 <= c ^ 4) by (apply pow_le; lra).
        replace (5 * c ^ 4 / 2 - 2 * c ^ 4 / (1 - c ^ 2)) with (c ^ 4 * (1 - 5 * c ^ 2) / (2 * (1 - c ^ 2))) by (field; nra).
        apply Rdiv_le_0_compat; [apply Rmult_le_pos; [exact Q | nra] | nra]. }
      assert (0 <= (5 * c ^ 4 / 2 - 2 * c ^ 4 / (1 - c ^ 2)) * (u - 0)) by (apply Rmult_le_pos; lra). lra.
Qed.

(* -log 0.848, for alpha = 0.2 + 0.8 * 0.81. *)
Lemma log_848 : 164873 / 1000000 <= - ln (848 / 1000) <= 164876 / 1000000.
Proof.
  assert (B := log_bracket (19 / 231) ltac:(lra)).
  assert (E : - ln (848 / 1000) = ln (1 + 19 / 231) - ln (1 - 19 / 231)).
  { rewrite <- ln_div by lra. replace ((1 + 19 / 231) / (1 - 19 / 231)) with (/ (848 / 1000)) by field. rewrite ln_Rinv by lra. reflexivity. }
  rewrite E. split; [eapply Rle_trans; [|apply B] | eapply Rle_trans; [apply B|]]; lra.
Qed.

(* For tau <= 0.2 and beta <= 0.9, alpha <= 0.848 (with wmax - 1 <= 0.81, as w* for such beta has). *)
Lemma alpha_example beta tau wmax : 0 <= beta <= 9 / 10 -> 0 < tau <= 2 / 10 -> wmax - 1 <= 81 / 100 -> alpha beta tau wmax <= 848 / 1000.
Proof.
  intros Hb Ht Hm. unfold alpha. assert (M : Rmax (beta ^ 2) (wmax - 1) <= 81 / 100) by (apply Rmax_lub; nra). nra.
Qed.

(* Headline [Numerics 1] The example: at alpha_max = 0.848, which tau = 0.2 and beta = 0.9 give, the first term of (5),
   3 log(1/eps) cbrt(2T^2/log^4 alpha_max), is at most T log(1/eps) from T = 73100 on, and is not yet at T = 73000. *)
Theorem example_73K l T : 0 < l ->
  (73100 <= T -> 3 * l * cbrt (2 * T ^ 2 / ln (848 / 1000) ^ 4) <= T * l) /\ 73000 * l < 3 * l * cbrt (2 * 73000 ^ 2 / ln (848 / 1000) ^ 4).
Proof.
  intros Hl. assert (B := log_848). set (q := - ln (848 / 1000)) in *.
  replace (ln (848 / 1000) ^ 4) with (q ^ 4) by (unfold q; ring).
  assert (Q2 : (164873 / 1000000) ^ 2 <= q ^ 2 <= (164876 / 1000000) ^ 2) by (split; apply pow_incr; lra).
  assert (Q4 : 738919 / 1000000000 <= q ^ 4 <= 738976 / 1000000000).
  { replace (q ^ 4) with ((q ^ 2) ^ 2) by ring. split.
    - apply Rle_trans with (((164873 / 1000000) ^ 2) ^ 2); [lra | apply pow_incr; lra].
    - apply Rle_trans with (((164876 / 1000000) ^ 2) ^ 2); [apply pow_incr; lra | lra]. }
  split.
  - intros HT. assert (C : cbrt (2 * T ^ 2 / q ^ 4) <= T / 3); [|nra].
    replace (T / 3) with (cbrt ((T / 3) ^ 3)).
    + apply cbrt_le; [apply Rdiv_lt_0_compat; nra|]. apply Rmult_le_reg_r with (q ^ 4 * 27); [lra|].
      replace (2 * T ^ 2 / q ^ 4 * (q ^ 4 * 27)) with (T ^ 2 * 54) by (field; lra).
      replace ((T / 3) ^ 3 * (q ^ 4 * 27)) with (T ^ 2 * (T * q ^ 4)) by field.
      apply Rmult_le_compat_l; [apply pow2_ge_0|]. nra.
    + apply cube_inj; [left; apply cbrt_pos | lra | apply cbrt_cube, pow_lt; lra].
  - assert (C : 73000 / 3 < cbrt (2 * 73000 ^ 2 / q ^ 4)); [|nra].
    destruct (Rle_dec (cbrt (2 * 73000 ^ 2 / q ^ 4)) (73000 / 3)) as [G|G]; [exfalso | lra].
    assert (P := cbrt_pos (2 * 73000 ^ 2 / q ^ 4)).
    assert (G3 : cbrt (2 * 73000 ^ 2 / q ^ 4) ^ 3 <= (73000 / 3) ^ 3) by (apply pow_incr; lra).
    rewrite cbrt_cube in G3 by (apply Rdiv_lt_0_compat; lra).
    apply Rmult_le_compat_r with (r := q ^ 4) in G3; [|lra]. replace (2 * 73000 ^ 2 / q ^ 4 * q ^ 4) with (2 * 73000 ^ 2) in G3 by (field; lra). lra.
Qed.

(* Headline [Numerics 1] So for all tau <= 0.2 and beta <= 0.9, and wmax up to 1.81, which is above w*(0.9), it is at most T log(1/eps)
   from T = 73100 on. *)
Theorem example_73K_all l T beta tau wmax : 0 < l -> 73100 <= T -> 0 <= beta <= 9 / 10 -> 0 < tau <= 2 / 10 -> wmax <= 181 / 100 ->
  3 * l * cbrt (2 * T ^ 2 / ln (alpha beta tau wmax) ^ 4) <= T * l.
Proof.
  intros Hl HT Hb Ht Hm. eapply Rle_trans; [|apply (proj1 (example_73K l T Hl) HT)]. apply Rmult_le_compat_l; [lra|].
  assert (A := alpha_example beta tau wmax Hb Ht ltac:(lra)).
  assert (A0 : 0 < alpha beta tau wmax).
  { unfold alpha. assert (M : 0 <= Rmax (beta ^ 2) (wmax - 1)) by (eapply Rle_trans; [apply pow2_ge_0 | apply Rmax_l]). nra. }
  assert (L := ln_le _ _ A0 A). assert (B := log_848).
  assert (Q : (- ln (848 / 1000)) ^ 4 <= (- ln (alpha beta tau wmax)) ^ 4) by (apply pow_incr; lra).
  replace (ln (848 / 1000) ^ 4) with ((- ln (848 / 1000)) ^ 4) by ring.
  replace (ln (alpha beta tau wmax) ^ 4) with ((- ln (alpha beta tau wmax)) ^ 4) by ring.
  assert (Q0 : 0 < (- ln (848 / 1000)) ^ 4) by (apply pow_lt; lra).
  apply cbrt_le; [apply Rdiv_lt_0_compat; nra|]. unfold Rdiv. apply Rmult_le_compat_l; [nra|]. now apply Rinv_le_contravar.
Qed.
