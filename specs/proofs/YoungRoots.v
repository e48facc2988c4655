(* Clauses: Young's radius *)
(* Young's formula is the square-root root bound: over all real mu in [-beta, beta], every complex lambda with
   (lambda + w - 1)^2 = lambda w^2 mu^2 has modulus at most young_radius beta w, and at mu = beta one reaches it.
   The matrix side (which mu and lambda belong to a matrix) is not here. *)
From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import YoungScalar.
Open Scope R_scope.

(* Young's relation between lambda, an eigenvalue of C_w, and mu, an eigenvalue of 1 - D^{-1} A. *)
Definition young_relation (w mu : R) (lambda : C) : Prop :=
  Cmult (Cplus lambda (RtoC (w - 1))) (Cplus lambda (RtoC (w - 1))) = Cmult lambda (RtoC (w ^ 2 * mu ^ 2)).

Lemma young_relation_parts w mu x y :
  young_relation w mu (x, y) <->
  (x + (w - 1)) ^ 2 - y ^ 2 = x * (w ^ 2 * mu ^ 2) /\ 2 * (x + (w - 1)) * y = y * (w ^ 2 * mu ^ 2).
Proof.
  unfold young_relation, Cmult, Cplus, RtoC; simpl; split.
  - intros H. injection H as A B. split; nra.
  - intros [A B]. f_equal; nra.
Qed.

Lemma Cmod_pair_le x y m : 0 <= m -> x ^ 2 + y ^ 2 <= m ^ 2 -> Cmod (x, y) <= m.
Proof.
  intros Hm H. unfold Cmod; cbn [fst snd]. rewrite <- (sqrt_pow2 m Hm). now apply sqrt_le_1_alt.
Qed.

Section Roots.
Variables beta w : R.
Hypothesis Hbeta : 0 <= beta < 1.
Hypothesis Hw : 0 < w < 2.

(* A real root: its square root is a root of z^2 -+ w mu z + (w - 1). *)
Lemma real_root_bound mu x : Rabs mu <= beta -> (x + (w - 1)) ^ 2 = x * (w ^ 2 * mu ^ 2) -> Rabs x <= young_radius beta w.
Proof.
  intros Hmu E. destruct (young_radius_range beta Hbeta w Hw) as [Rlo _].
  set (q := w * Rabs mu). assert (Q0 : 0 <= q) by (unfold q; assert (P := Rabs_pos mu); nra).
  assert (Qb : q <= w * beta) by (unfold q; nra).
  assert (Q2 : w ^ 2 * mu ^ 2 = q ^ 2).
  { unfold q. rewrite Rpow_mult_distr, pow2_abs. ring. }
  rewrite Q2 in E.
  destruct (Req_dec q 0) as [Z|NZ].
  - replace x with (- (w - 1)) by (rewrite Z in E; nra). now rewrite Rabs_Ropp.
  - assert (Qp : 0 < q) by (destruct Q0 as [P|P]; [exact P | congruence]).
    assert (X : 0 <= x).
    { assert (0 <= x * q ^ 2) by (rewrite <- E; apply pow2_ge_0). assert (P : 0 < q ^ 2) by (apply pow_lt; lra). destruct (Rle_dec 0 x) as [G|G]; [exact G|]. exfalso. nra. }
    rewrite (Rabs_right x) by lra.
    set (z := sqrt x). assert (Z0 : 0 <= z) by apply sqrt_pos.
    assert (Zx : x = z ^ 2) by (unfold z; rewrite pow2_sqrt; lra).
    rewrite Zx in E |- *.
    assert (F : (z ^ 2 + (w - 1) - z * q) * (z ^ 2 + (w - 1) + z * q) = 0) by nra.
    assert (G : z ^ 2 - w * beta * z + (w - 1) <= 0).
    { apply Rmult_integral in F. destruct F as [F|F]; nra. }
    destruct (Rle_dec w (optimal_omega beta)) as [L|N].
    + rewrite radius_below by lra. apply below_root in G. apply pow_incr. lra.
    + exfalso. assert (D := disc_neg beta Hbeta w ltac:(lra) ltac:(lra)). unfold disc in D.
      assert (T := pow2_ge_0 (2 * z - w * beta)). nra.
Qed.

(* Headline [Young's radius] Every complex root of Young's relation, for |mu| <= beta, has modulus at most the formula. *)
Theorem young_root_bound mu lambda :
  Rabs mu <= beta -> young_relation w mu lambda -> Cmod lambda <= young_radius beta w.
Proof.
  intros Hmu H. destruct lambda as [x y]. apply young_relation_parts in H. destruct H as [A B].
  destruct (young_radius_range beta Hbeta w Hw) as [Rlo Rhi].
  destruct (Req_dec y 0) as [Y|Y].
  - subst y. replace (Cmod (x, 0)) with (Rabs x) by (rewrite <- Cmod_R; reflexivity).
    apply real_root_bound with mu; [exact Hmu | nra].
  - apply Rle_trans with (Rabs (w - 1)); [|exact Rlo].
    apply Cmod_pair_le; [apply Rabs_pos|]. rewrite pow2_abs.
    set (q := w ^ 2 * mu ^ 2) in *.
    assert (X : x = q / 2 - (w - 1)) by (apply Rmult_eq_reg_l with (2 * y); [nra|lra]).
    subst x. nra.
Qed.

(* Headline [Young's radius] The formula is attained by a root of Young's relation at mu = beta. *)
Theorem young_root_attained : exists lambda, young_relation w beta lambda /\ Cmod lambda = young_radius beta w.
Proof.
  destruct (Rle_dec w (optimal_omega beta)) as [L|N].
  - exists (RtoC (young_radius beta w)). rewrite radius_below by lra. split.
    + apply young_relation_parts. split; [|ring].
      assert (E := root_eq beta Hbeta w ltac:(lra) L).
      assert (F : root beta w ^ 2 + (w - 1) = w * beta * root beta w) by lra.
      replace (root beta w ^ 2 + (w - 1)) with (w * beta * root beta w). ring.
    + rewrite Cmod_R, Rabs_right; [reflexivity|]. apply Rle_ge, pow2_ge_0.
  - assert (O := optimal_omega_range beta Hbeta).
    set (q := w ^ 2 * beta ^ 2). set (x := q / 2 - (w - 1)).
    assert (D := disc_neg beta Hbeta w ltac:(lra) ltac:(lra)). unfold disc in D. fold q in D.
    assert (Q0 : 0 <= q) by (unfold q; nra).
    assert (Y : 0 <= (w - 1) * q - q ^ 2 / 4) by nra.
    exists (x, sqrt ((w - 1) * q - q ^ 2 / 4)). split.
    + apply young_relation_parts. fold q. rewrite pow2_sqrt by exact Y. unfold x. split; field.
    + rewrite young_radius_above by lra. unfold Cmod; cbn [fst snd]. rewrite pow2_sqrt by exact Y.
      replace (x ^ 2 + ((w - 1) * q - q ^ 2 / 4)) with ((w - 1) ^ 2) by (unfold x; field).
      apply sqrt_pow2. lra.
Qed.
End Roots.
