(* Clauses: Lemma E.1, Lemma E.1 sharper *)
(* Lemma E.1: w* as a function of the diagonal shift c, A(c) = A + c 1, is Lipschitz. Sharper than printed, with constant
   2 beta^2 / (s (1+s)^2 (lambda_min(D) + cmin)), s = sqrt(1 - beta^2), beta = beta_max. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum YoungScalar.
Open Scope R_scope.

(* dw*/dbeta. *)
Definition optimal_omega_slope (beta : R) : R := 2 * beta / (sqrt (1 - beta ^ 2) * (1 + sqrt (1 - beta ^ 2)) ^ 2).

(* Headline [Lemma E.1 sharper] The derivative of w* in beta is 2 beta/(s (1+s)^2), s = sqrt(1 - beta^2). *)
Theorem optimal_omega_derive beta : 0 <= beta < 1 -> is_derive optimal_omega beta (optimal_omega_slope beta).
Proof.
  intros Hb. destruct (s_props beta Hb) as [[S0 S1] S2].
  unfold optimal_omega, optimal_omega_slope. auto_derive.
  - rewrite Rmult_1_r in *. replace (1 + - (beta * beta)) with (1 - beta ^ 2) by ring. repeat split; nra.
  - rewrite Rmult_1_r in *. replace (1 + - (beta * beta)) with (1 - beta ^ 2) by ring.
    set (s := sqrt (1 - beta ^ 2)) in *. simpl pow.
    apply Rmult_eq_reg_r with (s * (1 + s) ^ 3); [|apply Rgt_not_eq, Rmult_lt_0_compat; [lra | apply pow_lt; lra]].
    field_simplify; [|lra|lra]. replace (s ^ 4) with (s ^ 2 * s ^ 2) by ring.
    try replace (s ^ 3) with (s ^ 2 * s) by ring. rewrite S2. ring.
Qed.

Lemma optimal_omega_slope_increasing x y : 0 <= x -> x <= y -> y < 1 -> optimal_omega_slope x <= optimal_omega_slope y.
Proof.
  intros Hx Hxy Hy. destruct (s_props x ltac:(lra)) as [[S0 S1] S2]. destruct (s_props y ltac:(lra)) as [[R0 R1] R2].
  unfold optimal_omega_slope. set (s := sqrt (1 - x ^ 2)) in *. set (r := sqrt (1 - y ^ 2)) in *.
  assert (L : r <= s) by (apply sqrt_le_1_alt; nra).
  assert (P : 0 < r * (1 + r) ^ 2) by (apply Rmult_lt_0_compat; [lra | apply pow_lt; lra]).
  assert (Q : r * (1 + r) ^ 2 <= s * (1 + s) ^ 2).
  { apply Rmult_le_compat; [lra | apply pow_le; lra | exact L | apply pow_incr; lra]. }
  apply Rle_trans with (2 * x / (r * (1 + r) ^ 2)); unfold Rdiv.
  - apply Rmult_le_compat_l; [lra|]. now apply Rinv_le_contravar.
  - apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | lra].
Qed.

(* The Jacobi radius of A(c), through quadratic forms: with D the diagonal of A and N = D - A (no diagonal), it is the least b
   with |v^T N v| <= b v^T (D + c) v for all v. (The spectral radius of a matrix similar to a symmetric one is the largest
   absolute value of its Rayleigh quotients.) *)
Definition form (n : nat) (N : nat -> nat -> R) (v : nat -> R) : R := sum n (fun i => sum n (fun j => N i j * v i * v j)).
Definition weight (n : nat) (D : nat -> R) (c : R) (v : nat -> R) : R := sum n (fun i => (D i + c) * v i ^ 2).
Definition is_jacobi_radius (n : nat) (N : nat -> nat -> R) (D : nat -> R) (c b : R) : Prop :=
  (forall v, Rabs (form n N v) <= b * weight n D c v) /\
  (forall b', 0 <= b' -> (forall v, Rabs (form n N v) <= b' * weight n D c v) -> b <= b') /\ 0 <= b.

Section Shifts.
Variable n : nat.
Variable N : nat -> nat -> R.
Variable D : nat -> R.
Variable dmin : R.                       (* lambda_min(D) *)
Hypothesis Hdmin : forall i, (i < n)%nat -> dmin <= D i.

Lemma weight_shift c c' v : 0 < dmin + c -> c <= c' ->
  weight n D c v <= weight n D c' v <= (dmin + c') / (dmin + c) * weight n D c v.
Proof.
  intros Hc H. unfold weight. rewrite <- sum_scal. split; apply sum_le; intros i Hi; specialize (Hdmin i Hi); assert (V := pow2_ge_0 (v i)).
  - apply Rmult_le_compat_r; lra.
  - rewrite <- Rmult_assoc. apply Rmult_le_compat_r; [exact V|].
    apply Rmult_le_reg_r with (dmin + c); [exact Hc|].
    replace ((dmin + c') / (dmin + c) * (D i + c) * (dmin + c)) with ((dmin + c') * (D i + c)) by (field; lra). nra.
Qed.

Lemma weight_nonneg c v : 0 < dmin + c -> 0 <= weight n D c v.
Proof.
  intros Hc. apply sum_nonneg. intros i Hi. specialize (Hdmin i Hi). apply Rmult_le_pos; [lra | apply pow2_ge_0].
Qed.

(* Headline [Lemma E.1; Lemma E.1 sharper] The Jacobi radius falls with the shift, at relative rate at most 1/(lambda_min(D) + c). *)
Theorem jacobi_radius_shift c c' b b' : 0 < dmin + c -> c <= c' -> is_jacobi_radius n N D c b -> is_jacobi_radius n N D c' b' ->
  b' <= b /\ b * (dmin + c) <= b' * (dmin + c').
Proof.
  intros Hc H [A [B P]] [A' [B' P']]. split.
  - apply B'; [exact P|]. intros v. eapply Rle_trans; [apply A|]. apply Rmult_le_compat_l; [exact P | now apply weight_shift].
  - assert (L : b <= b' * ((dmin + c') / (dmin + c))).
    { apply B; [apply Rmult_le_pos; [exact P' | apply Rdiv_le_0_compat; lra]|].
      intros v. eapply Rle_trans; [apply A'|]. rewrite Rmult_assoc. apply Rmult_le_compat_l; [exact P' | now apply weight_shift]. }
    apply Rmult_le_compat_r with (r := dmin + c) in L; [|lra].
    replace (b' * ((dmin + c') / (dmin + c)) * (dmin + c)) with (b' * (dmin + c')) in L by (field; lra). exact L.
Qed.
End Shifts.

(* The sharp constant, and the printed one (27), for x = lambda_min(D) + cmin. *)
Definition sharp_constant (b x : R) : R := b * optimal_omega_slope b / x.
Definition printed_constant (b x : R) : R :=
  6 * b * (1 + b) / sqrt (1 - b ^ 2) / (sqrt (1 - b ^ 2) + 1) ^ 2 * ((x + 1) / x) ^ 2.

Lemma sharp_constant_value b x : 0 <= b < 1 -> 0 < x ->
  sharp_constant b x = 2 * b ^ 2 / (sqrt (1 - b ^ 2) * (1 + sqrt (1 - b ^ 2)) ^ 2 * x).
Proof. intros Hb Hx. destruct (s_props b Hb) as [[S0 S1] _]. unfold sharp_constant, optimal_omega_slope. field. repeat split; lra. Qed.

(* Headline [Lemma E.1 sharper] The printed constant is at least the sharp one. *)
Theorem printed_constant_larger b x : 0 <= b < 1 -> 0 < x -> sharp_constant b x <= printed_constant b x.
Proof.
  intros Hb Hx. destruct (s_props b Hb) as [[S0 S1] _]. rewrite sharp_constant_value by assumption. unfold printed_constant.
  set (s := sqrt (1 - b ^ 2)) in *.
  assert (P : 0 < s * (1 + s) ^ 2) by (apply Rmult_lt_0_compat; [lra | apply pow_lt; lra]).
  apply Rmult_le_reg_r with (s * (1 + s) ^ 2 * x ^ 2); [apply Rmult_lt_0_compat; [exact P | now apply pow_lt]|].
  replace (2 * b ^ 2 / (s * (1 + s) ^ 2 * x) * (s * (1 + s) ^ 2 * x ^ 2)) with (2 * b ^ 2 * x) by (field; repeat split; lra).
  replace (6 * b * (1 + b) / s / (s + 1) ^ 2 * ((x + 1) / x) ^ 2 * (s * (1 + s) ^ 2 * x ^ 2)) with (6 * b * (1 + b) * (x + 1) ^ 2)
    by (field; repeat split; lra).
  assert (X : x <= (x + 1) ^ 2) by nra. assert (B : 2 * b ^ 2 <= 6 * b * (1 + b)) by nra.
  apply Rmult_le_compat; nra.
Qed.

Section LemmaE1.
Variable n : nat.
Variable N : nat -> nat -> R.
Variable D : nat -> R.
Variables dmin cmin beta_max : R.
Variable beta : R -> R.
Hypothesis Hdmin : forall i, (i < n)%nat -> dmin <= D i.
Hypothesis Hpos : 0 < dmin + cmin.
Hypothesis Hbeta : forall c, cmin <= c -> is_jacobi_radius n N D c (beta c).
Hypothesis Hmax : forall c, cmin <= c -> beta c <= beta_max.
Hypothesis Hmax1 : beta_max < 1.

Lemma optimal_omega_shift c c' : cmin <= c -> c < c' ->
  0 <= optimal_omega (beta c) - optimal_omega (beta c') <= sharp_constant beta_max (dmin + cmin) * (c' - c).
Proof.
  intros Hc H. destruct (jacobi_radius_shift n N D dmin Hdmin c c' _ _ ltac:(lra) ltac:(lra) (Hbeta c Hc) (Hbeta c' ltac:(lra))) as [L1 L2].
  assert (P' : 0 <= beta c') by apply (Hbeta c' ltac:(lra)). assert (M := Hmax c Hc).
  assert (SP : forall x, 0 <= x < 1 -> 0 <= optimal_omega_slope x).
  { intros x Hx. destruct (s_props x Hx) as [[S0 S1] _]. unfold optimal_omega_slope. apply Rdiv_le_0_compat; [lra|].
    apply Rmult_lt_0_compat; [lra | apply pow_lt; lra]. }
  assert (Rate : beta c - beta c' <= beta_max / (dmin + cmin) * (c' - c)).
  { apply Rle_trans with (beta_max * (c' - c) / (dmin + cmin)); [|right; field; lra].
    apply Rmult_le_reg_r with (dmin + cmin); [exact Hpos|].
    replace (beta_max * (c' - c) / (dmin + cmin) * (dmin + cmin)) with (beta_max * (c' - c)) by (field; lra).
    assert (E : (beta c - beta c') * (dmin + c') <= beta c * (c' - c)) by lra. nra. }
  assert (Mean : 0 <= optimal_omega (beta c) - optimal_omega (beta c') <= optimal_omega_slope beta_max * (beta c - beta c')).
  { destruct L1 as [L1|E]; [|rewrite E, !Rminus_eq_0; lra].
    destruct (MVT_cor2 optimal_omega optimal_omega_slope (beta c') (beta c) L1) as [x [Ex [X1 X2]]].
    - intros x Hx. apply is_derive_Reals, optimal_omega_derive. lra.
    - rewrite Ex. assert (S := SP x ltac:(lra)). assert (I := optimal_omega_slope_increasing x beta_max ltac:(lra) ltac:(lra) Hmax1). nra. }
  split; [lra|]. assert (S := SP beta_max ltac:(lra)).
  apply Rle_trans with (optimal_omega_slope beta_max * (beta_max / (dmin + cmin) * (c' - c))); [nra|].
  unfold sharp_constant. right. field. lra.
Qed.

(* Headline [Lemma E.1 sharper] w*(c) is Lipschitz on c >= cmin with the sharp constant 2 b^2/(s (1+s)^2 (lambda_min(D) + cmin)). *)
Theorem optimal_omega_lipschitz c c' : cmin <= c -> cmin <= c' ->
  Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= sharp_constant beta_max (dmin + cmin) * Rabs (c - c').
Proof.
  intros Hc Hc'. destruct (Rtotal_order c c') as [L|[E|G]].
  - assert (M := optimal_omega_shift c c' Hc L). rewrite Rabs_right, Rabs_left1 by lra. lra.
  - subst. rewrite !Rminus_eq_0, Rabs_R0. lra.
  - assert (M := optimal_omega_shift c' c Hc' G). rewrite Rabs_left1, Rabs_right by lra. lra.
Qed.

(* Headline [Lemma E.1] As printed, with the printed constant. *)
Theorem optimal_omega_lipschitz_printed c c' : cmin <= c -> cmin <= c' ->
  Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= printed_constant beta_max (dmin + cmin) * Rabs (c - c').
Proof.
  intros Hc Hc'. eapply Rle_trans; [now apply optimal_omega_lipschitz|]. apply Rmult_le_compat_r; [apply Rabs_pos|].
  apply printed_constant_larger; [|exact Hpos]. split; [|exact Hmax1].
  assert (P : 0 <= beta c) by apply (Hbeta c Hc). assert (M := Hmax c Hc). lra.
Qed.
End LemmaE1.
