(* Clauses: Theorem C.3 on convex sets *)
(* The elliptical potential: how much T vectors can surprise a least-squares fit. Determinant and leverage x^T A^{-1} x are taken by
   elimination of the last variable, A = (S, c; c^T, a) with the Schur complement S - c c^T / a. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh.
Open Scope R_scope.

Definition dot (n : nat) (u v : nat -> R) : R := sum n (fun i => u i * v i).
Definition schur (m : nat) (A : nat -> nat -> R) (i j : nat) : R := A i j - A i m * A m j / A m m.
Definition rest (m : nat) (A : nat -> nat -> R) (x : nat -> R) (i : nat) : R := x i - A i m * x m / A m m.

Fixpoint pivots (n : nat) (A : nat -> nat -> R) : Prop :=
  match n with O => True | S m => 0 < A m m /\ pivots m (schur m A) end.
Fixpoint determinant (n : nat) (A : nat -> nat -> R) : R :=
  match n with O => 1 | S m => A m m * determinant m (schur m A) end.
Fixpoint leverage (n : nat) (A : nat -> nat -> R) (x : nat -> R) : R :=
  match n with O => 0 | S m => x m ^ 2 / A m m + leverage m (schur m A) (rest m A x) end.

Definition equal_on (n : nat) (A B : nat -> nat -> R) : Prop := forall i j, (i < n)%nat -> (j < n)%nat -> A i j = B i j.
Definition plus_square (A : nat -> nat -> R) (s : R) (x : nat -> R) (i j : nat) : R := A i j + s * x i * x j.

Lemma schur_equal m A B : equal_on (S m) A B -> equal_on m (schur m A) (schur m B).
Proof. intros H i j Hi Hj. unfold schur. rewrite !H by lia. reflexivity. Qed.

Lemma schur_symmetric m A : symmetric (S m) A -> symmetric m (schur m A).
Proof. intros H i j Hi Hj. unfold schur. rewrite (H i j), (H i m), (H m j) by lia. unfold Rdiv. ring. Qed.

Lemma pivots_equal n : forall A B, equal_on n A B -> pivots n A -> pivots n B.
Proof.
  induction n as [|m IH]; intros A B H; cbn [pivots]; [trivial|]. intros [P Q]. split; [rewrite <- H by lia; exact P|].
  apply (IH (schur m A)); [now apply schur_equal | exact Q].
Qed.

Lemma determinant_equal n : forall A B, equal_on n A B -> determinant n A = determinant n B.
Proof.
  induction n as [|m IH]; intros A B H; cbn [determinant]; [reflexivity|].
  rewrite (H m m), (IH (schur m A) (schur m B)) by (lia || now apply schur_equal). reflexivity.
Qed.

Lemma determinant_pos n : forall A, pivots n A -> 0 < determinant n A.
Proof. induction n as [|m IH]; intros A; cbn; [lra|]. intros [P Q]. apply Rmult_lt_0_compat; auto. Qed.

Lemma leverage_nonneg n : forall A x, pivots n A -> 0 <= leverage n A x.
Proof.
  induction n as [|m IH]; intros A x; cbn [leverage pivots]; [lra|]. intros [P Q].
  apply Rplus_le_le_0_compat; [apply Rdiv_le_0_compat; [apply pow2_ge_0 | exact P] | now apply IH].
Qed.

(* Adding s x x^T adds a multiple of the square of the rest to the Schur complement. *)
Lemma schur_plus_square m A s x : symmetric (S m) A -> 0 < A m m -> 0 <= s ->
  equal_on m (plus_square (schur m A) (s * (A m m / (A m m + s * x m ^ 2))) (rest m A x)) (schur m (plus_square A s x)).
Proof.
  intros H P Hs i j Hi Hj. unfold plus_square, schur, rest. rewrite (H m j) by lia. set (a := A m m) in *.
  assert (N : 0 < a + s * x m ^ 2) by (assert (Q := pow2_ge_0 (x m)); nra).
  field. split; [|lra]. replace (a + s * x m * x m) with (a + s * x m ^ 2) by ring. lra.
Qed.

(* det(A + s x x^T) = det A (1 + s x^T A^{-1} x). *)
Lemma determinant_plus_square n : forall A s x, symmetric n A -> pivots n A -> 0 <= s ->
  pivots n (plus_square A s x) /\ determinant n (plus_square A s x) = determinant n A * (1 + s * leverage n A x).
Proof.
  induction n as [|m IH]; intros A s x H; cbn [pivots determinant leverage]; [split; [trivial | ring]|].
  intros [P Q] Hs. assert (E := schur_plus_square m A s x H P Hs). set (a := A m m) in *.
  assert (N : 0 < a + s * x m ^ 2) by (assert (X := pow2_ge_0 (x m)); nra).
  assert (C0 : 0 <= s * (a / (a + s * x m ^ 2))) by (apply Rmult_le_pos; [exact Hs | apply Rdiv_le_0_compat; lra]).
  destruct (IH (schur m A) (s * (a / (a + s * x m ^ 2))) (rest m A x) (schur_symmetric m A H) Q C0) as [Pi De].
  assert (Top : plus_square A s x m m = a + s * x m ^ 2) by (unfold plus_square, a; ring).
  split.
  - split; [rewrite Top; exact N | now apply (pivots_equal m _ _ E)].
  - rewrite <- (determinant_equal m _ _ E), De, Top. field. split; lra.
Qed.

Lemma schur_quadratic m A v : symmetric (S m) A -> 0 < A m m ->
  quadratic (S m) A v = quadratic m (schur m A) v + A m m * (v m + sum m (fun i => A i m / A m m * v i)) ^ 2.
Proof.
  intros Hs A0. rewrite quadratic_S. set (a := A m m) in *.
  assert (E1 : sum m (fun j => A m j * v j) = sum m (fun i => A i m * v i)) by (apply sum_ext; intros i Hi; rewrite (Hs m i) by lia; reflexivity).
  rewrite E1. set (s := sum m (fun i => A i m * v i)).
  assert (E2 : sum m (fun i => A i m / a * v i) = s / a).
  { unfold s, Rdiv. rewrite <- sum_scal_r. apply sum_ext. intros; ring. }
  assert (E3 : quadratic m (schur m A) v = quadratic m A v - s ^ 2 / a).
  { unfold quadratic, schur. fold a. transitivity (sum m (fun i => sum m (fun j => A i j * v j * v i) - (s / a) * (A i m * v i))).
    - apply sum_ext. intros i Hi. replace (s / a * (A i m * v i)) with (sum m (fun j => A i m * A m j / a * v j * v i)).
      + rewrite <- sum_minus. apply sum_ext. intros; ring.
      + transitivity (sum m (fun j => A m j * v j) * (A i m * v i / a)); [|rewrite E1; fold s; field; lra].
        rewrite <- sum_scal_r. apply sum_ext. intros; field; lra.
    - rewrite sum_minus, sum_scal. fold s. field. lra. }
  rewrite E2, E3. field. lra.
Qed.

Lemma pivots_nonneg n : forall A v, symmetric n A -> pivots n A -> 0 <= quadratic n A v.
Proof.
  induction n as [|m IH]; intros A v H; [intros _; unfold quadratic; simpl; lra|]. intros [P Q].
  rewrite schur_quadratic by assumption. apply Rplus_le_le_0_compat; [apply IH; [now apply schur_symmetric | exact Q]|].
  apply Rmult_le_pos; [lra | apply pow2_ge_0].
Qed.

(* (x^T v)^2 <= x^T A^{-1} x . v^T A v. *)
Lemma leverage_bound n : forall A x v, symmetric n A -> pivots n A -> dot n x v ^ 2 <= leverage n A x * quadratic n A v.
Proof.
  induction n as [|m IH]; intros A x v H; cbn [pivots leverage]; [intros _; unfold dot; simpl; lra|]. intros [P Q].
  rewrite schur_quadratic by assumption. specialize (IH (schur m A) (rest m A x) v (schur_symmetric m A H) Q).
  assert (G0 := leverage_nonneg m (schur m A) (rest m A x) Q). assert (Q0 := pivots_nonneg m (schur m A) v (schur_symmetric m A H) Q).
  set (a := A m m) in *. set (w := v m + sum m (fun i => A i m / a * v i)).
  assert (E : dot (S m) x v = dot m (rest m A x) v + x m * w).
  { unfold dot, w, rest. cbn [sum]. rewrite Rmult_plus_distr_l, <- sum_scal. fold a.
    transitivity (sum m (fun i => (x i - A i m * x m / a) * v i + x m * (A i m / a * v i)) + x m * v m).
    - f_equal. apply sum_ext. intros; field; lra.
    - rewrite sum_plus. ring. }
  rewrite E. set (al := dot m (rest m A x) v) in *. set (g := leverage m (schur m A) (rest m A x)) in *. set (q := quadratic m (schur m A) v) in *.
  assert (X : 2 * (al * (x m * w)) <= g * (a * w ^ 2) + x m ^ 2 / a * q).
  { assert (T1 : 0 <= g * (a * w ^ 2)) by (apply Rmult_le_pos; [exact G0 | apply Rmult_le_pos; [lra | apply pow2_ge_0]]).
    assert (T2 : 0 <= x m ^ 2 / a * q) by (apply Rmult_le_pos; [apply Rdiv_le_0_compat; [apply pow2_ge_0 | exact P] | exact Q0]).
    apply Rsqr_incr_0_var; [|lra]. unfold Rsqr.
    assert (Y : al ^ 2 * (x m * w) ^ 2 <= g * q * (x m * w) ^ 2) by (apply Rmult_le_compat_r; [apply pow2_ge_0 | exact IH]).
    assert (Z : g * (a * w ^ 2) * (x m ^ 2 / a * q) = g * q * (x m * w) ^ 2) by (field; lra).
    assert (W := pow2_ge_0 (g * (a * w ^ 2) - x m ^ 2 / a * q)). nra. }
  replace ((x m ^ 2 / a + g) * (q + a * w ^ 2)) with (x m ^ 2 / a * q + x m ^ 2 * w ^ 2 + g * q + g * (a * w ^ 2)) by (field; lra). nra.
Qed.

Lemma ln_le_minus_1 x : 0 < x -> ln x <= x - 1.
Proof. intros H. assert (E := exp_ineq1_le (ln x)). rewrite exp_ln in E by exact H. lra. Qed.

(* log det A <= tr(A)/c + n (log c - 1), for every c > 0. *)
Lemma log_determinant_bound c n : 0 < c -> forall A, symmetric n A -> pivots n A -> ln (determinant n A) <= sum n (fun i => A i i / c - 1 + ln c).
Proof.
  intros Hc. induction n as [|m IH]; intros A H; cbn [pivots determinant sum]; [rewrite ln_1; lra|]. intros [P Q].
  rewrite ln_mult by (auto using determinant_pos). specialize (IH (schur m A) (schur_symmetric m A H) Q).
  assert (L : ln (A m m) <= A m m / c - 1 + ln c).
  { assert (D : 0 < A m m / c) by now apply Rdiv_lt_0_compat. assert (X := ln_le_minus_1 _ D). rewrite ln_div in X by assumption. lra. }
  assert (M : sum m (fun i => schur m A i i / c - 1 + ln c) <= sum m (fun i => A i i / c - 1 + ln c)); [|lra].
  apply sum_le. intros i Hi. assert (Y : schur m A i i <= A i i).
  { unfold schur. rewrite (H m i) by lia. assert (0 <= A i m * A i m / A m m) by (apply Rdiv_le_0_compat; [nra | exact P]). lra. }
  apply Rplus_le_compat_r. apply Rplus_le_compat_r. unfold Rdiv. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | exact Y].
Qed.

(* lambda 1 + sum_{s<t} x_s x_s^T. *)
Section Ridge.
Variables (n : nat) (lambda : R) (x : nat -> nat -> R).
Hypothesis Hlambda : 0 < lambda.

Fixpoint ridge (t : nat) : nat -> nat -> R :=
  match t with O => fun i j => if Nat.eqb i j then lambda else 0 | S t' => plus_square (ridge t') 1 (x t') end.

Lemma ridge_symmetric t : symmetric n (ridge t).
Proof.
  induction t as [|t IH]; intros i j Hi Hj; cbn [ridge].
  - rewrite (Nat.eqb_sym j i). reflexivity.
  - unfold plus_square. rewrite (IH i j Hi Hj). ring.
Qed.

Lemma ridge_start m : pivots m (ridge 0) /\ ln (determinant m (ridge 0)) = INR m * ln lambda.
Proof.
  induction m as [|m [IP ID]]; [simpl; rewrite ln_1; split; [trivial | ring]|]. cbn [pivots determinant].
  assert (E : equal_on m (ridge 0) (schur m (ridge 0))).
  { intros i j Hi Hj. unfold schur. cbn [ridge]. destruct (Nat.eqb_spec i m); [lia|]. unfold Rdiv. ring. }
  rewrite <- (determinant_equal m _ _ E). assert (D : ridge 0 m m = lambda) by (cbn; now rewrite Nat.eqb_refl).
  rewrite D. split; [split; [exact Hlambda | now apply (pivots_equal m _ _ E)]|].
  rewrite ln_mult, ID, S_INR by (auto using determinant_pos). ring.
Qed.

Lemma ridge_pivots t : pivots n (ridge t).
Proof.
  induction t as [|t IH]; [apply ridge_start|]. cbn [ridge]. now apply determinant_plus_square; [apply ridge_symmetric | | lra].
Qed.

Lemma ridge_quadratic t v : quadratic n (ridge t) v = lambda * dot n v v + sum t (fun s => dot n (x s) v ^ 2).
Proof.
  induction t as [|t IH]; cbn [ridge sum].
  - unfold quadratic, dot. rewrite <- sum_scal, Rplus_0_r. apply sum_ext. intros i Hi.
    rewrite (sum_ext n _ (fun j => if Nat.eqb j i then lambda * v j * v i else 0)).
    + rewrite (sum_single n (fun j => lambda * v j * v i) i Hi). ring.
    + intros j Hj. rewrite (Nat.eqb_sym j i). destruct (Nat.eqb i j); ring.
  - rewrite <- Rplus_assoc, <- IH. unfold quadratic, plus_square, dot.
    replace (sum n (fun i => x t i * v i) ^ 2) with (sum n (fun i => sum n (fun j => x t i * x t j * v j * v i))).
    + rewrite <- sum_plus. apply sum_ext. intros i Hi. rewrite <- sum_plus. apply sum_ext. intros; ring.
    + rewrite (sum_ext n _ (fun i => (x t i * v i) * sum n (fun j => x t j * v j))).
      * rewrite sum_scal_r. ring.
      * intros i Hi. rewrite <- sum_scal. apply sum_ext. intros; ring.
Qed.

Lemma ridge_growth T : sum T (fun t => ln (1 + leverage n (ridge t) (x t))) = ln (determinant n (ridge T)) - INR n * ln lambda.
Proof.
  induction T as [|t IH]; cbn [sum]; [destruct (ridge_start n) as [_ ->]; ring|]. rewrite IH. cbn [ridge].
  destruct (determinant_plus_square n (ridge t) 1 (x t) (ridge_symmetric t) (ridge_pivots t) ltac:(lra)) as [_ ->].
  assert (L0 := leverage_nonneg n (ridge t) (x t) (ridge_pivots t)).
  rewrite ln_mult by (try lra; apply determinant_pos, ridge_pivots). rewrite Rmult_1_l. ring.
Qed.

Lemma ridge_trace T X : (forall t, (t < T)%nat -> dot n (x t) (x t) <= X ^ 2) -> sum n (fun i => ridge T i i) <= INR n * lambda + INR T * X ^ 2.
Proof.
  induction T as [|t IH]; intros HX.
  - rewrite (sum_ext n _ (fun _ => lambda)) by (intros; cbn; now rewrite Nat.eqb_refl). rewrite sum_const. simpl. lra.
  - rewrite (sum_ext n _ (fun i => ridge t i i + x t i * x t i)) by (intros; cbn; unfold plus_square; ring). rewrite sum_plus, S_INR.
    assert (H := HX t ltac:(lia)). unfold dot in H. assert (I := IH ltac:(intros s Hs; apply HX; lia)). lra.
Qed.

(* sum_t log(1 + x_t^T A_t^{-1} x_t) <= n log(1 + T X^2/(n lambda)). *)
Lemma elliptical_potential T X : (1 <= n)%nat -> (forall t, (t < T)%nat -> dot n (x t) (x t) <= X ^ 2) ->
  sum T (fun t => ln (1 + leverage n (ridge t) (x t))) <= INR n * ln (1 + INR T * X ^ 2 / (INR n * lambda)).
Proof.
  intros Hn HX. assert (N0 : 0 < INR n) by (apply lt_0_INR; lia). assert (T0 := pos_INR T). assert (X0 := pow2_ge_0 X).
  rewrite ridge_growth. set (c := lambda + INR T * X ^ 2 / INR n).
  assert (U0 : 0 <= INR T * X ^ 2 / INR n) by (apply Rdiv_le_0_compat; [nra | exact N0]).
  assert (C0 : 0 < c) by (unfold c; lra).
  assert (B := log_determinant_bound c n C0 (ridge T) (ridge_symmetric T) (ridge_pivots T)).
  assert (Tr := ridge_trace T X HX). replace (INR n * lambda + INR T * X ^ 2) with (INR n * c) in Tr by (unfold c; field; lra).
  rewrite (sum_ext n _ (fun i => / c * ridge T i i + (ln c - 1))) in B by (intros; unfold Rdiv; ring).
  rewrite sum_plus, sum_scal, sum_const in B.
  assert (D : / c * sum n (fun i => ridge T i i) <= INR n).
  { apply Rmult_le_reg_l with c; [exact C0|]. replace (c * (/ c * sum n (fun i => ridge T i i))) with (sum n (fun i => ridge T i i)) by (field; lra). lra. }
  replace (1 + INR T * X ^ 2 / (INR n * lambda)) with (c / lambda) by (unfold c; field; split; lra).
  rewrite ln_div by assumption. nra.
Qed.
End Ridge.
