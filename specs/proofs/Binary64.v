(* Clauses: Protocol 10 *)
(* Binary64, rounded to nearest, meets what is asked of an operation: with u = 2^-53 and eta = 2^-1074 its result v of
   an operation whose exact result is z has |v - z| <= u |z| + eta, and |v - z| <= u |z| for a sum and away from
   underflow. So does every format with more digits and no smaller range. Overflow is left out: the format has no
   largest number. *)
From Coq Require Import Reals Lra Lia ZArith.
From Flocq Require Import Core Relative Plus_error.
Open Scope R_scope.

Definition unitRoundoff := bpow radix2 (-53).
Definition smallest := bpow radix2 (-1074).
Definition smallestNormal := bpow radix2 (-1022).

Section Nearest.
(* Binary64 has 53 digits and least exponent -1074; the rule for ties is any. *)
Variables digits least : Z.
Variable tie : Z -> bool.
Hypothesis enough : (53 <= digits)%Z.
Hypothesis deep : (least <= -1074)%Z.
Hypothesis normal : (least + digits <= -1021)%Z.
Definition stored := generic_format radix2 (FLT_exp least digits).
Definition nearest := round radix2 (FLT_exp least digits) (Znearest tie).

Lemma roundoff_below : / 2 * bpow radix2 (- digits + 1) <= unitRoundoff.
Proof.
  unfold unitRoundoff. replace (/ 2) with (bpow radix2 (-1)) by (simpl; lra). rewrite <- bpow_plus.
  apply bpow_le. lia.
Qed.

(* Headline [Protocol 10] A product, quotient or fused multiply-add rounded to the nearest number with at least 53
   digits errs by at most 2^-53 of the exact result, and 2^-1074. *)
Theorem nearest_rounds_tiny z : Rabs (nearest z - z) <= unitRoundoff * Rabs z + smallest.
Proof.
  destruct (error_N_FLT radix2 least digits ltac:(lia) tie z) as (e & t & He & Ht & _ & H).
  unfold nearest. rewrite H. replace (z * (1 + e) + t - z) with (e * z + t) by ring.
  apply Rle_trans with (1 := Rabs_triang _ _). apply Rplus_le_compat.
  - rewrite Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos|].
    apply Rle_trans with (1 := He). apply roundoff_below.
  - apply Rle_trans with (1 := Ht). unfold smallest. assert (P := bpow_gt_0 radix2 least).
    assert (Q := bpow_le radix2 least (-1074) deep). lra.
Qed.

(* Headline [Protocol 10] Where the exact result is no smaller than 2^-1022 the error is at most 2^-53 of it. *)
Theorem nearest_rounds z : smallestNormal <= Rabs z -> Rabs (nearest z - z) <= unitRoundoff * Rabs z.
Proof.
  intros Hz. apply Rle_trans with (/ 2 * bpow radix2 (- digits + 1) * Rabs z).
  - apply relative_error_N_FLT; [lia|]. apply Rle_trans with (2 := Hz). apply bpow_le. lia.
  - apply Rmult_le_compat_r; [apply Rabs_pos | apply roundoff_below].
Qed.

(* Headline [Protocol 10] A sum of two stored numbers errs by at most 2^-53 of it, however small it is. *)
Theorem nearest_sum_rounds x y : stored x -> stored y ->
  Rabs (nearest (x + y) - (x + y)) <= unitRoundoff * Rabs (x + y).
Proof.
  intros Hx Hy. assert (P : Prec_gt_0 digits) by (unfold Prec_gt_0; lia).
  destruct (FLT_plus_error_N_ex radix2 least digits tie x y Hx Hy) as (e & He & H).
  unfold nearest. rewrite H. replace ((x + y) * (1 + e) - (x + y)) with (e * (x + y)) by ring.
  rewrite Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos|].
  apply Rle_trans with (1 := He). apply Rle_trans with (2 := roundoff_below). fold (u_ro radix2 digits).
  assert (U := u_ro_pos radix2 digits). apply Rmult_le_reg_r with (1 + u_ro radix2 digits); [lra|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra.
Qed.
End Nearest.

(* Instances, in binary64 itself. *)
Definition nearest_rounds_tiny_instance := nearest_rounds_tiny 53 (-1074) (fun _ => true) ltac:(lia) ltac:(lia)
  (1 / 10).

Lemma normal_number : smallestNormal <= Rabs 3.
Proof.
  rewrite Rabs_pos_eq by lra. apply Rle_trans with (bpow radix2 0); [apply bpow_le; lia | simpl; lra].
Qed.
Definition nearest_rounds_instance := nearest_rounds 53 (-1074) (fun _ => true) ltac:(lia) ltac:(lia) 3 normal_number.

Lemma power_stored e : (-1074 <= e)%Z -> stored 53 (-1074) (bpow radix2 e).
Proof. intros H. apply generic_format_FLT_bpow; [unfold Prec_gt_0; lia | exact H]. Qed.
Definition nearest_sum_rounds_instance := nearest_sum_rounds 53 (-1074) (fun _ => true) ltac:(lia) (bpow radix2
  (-1074)) (bpow radix2 5)
  (power_stored (-1074) ltac:(lia)) (power_stored 5 ltac:(lia)).
