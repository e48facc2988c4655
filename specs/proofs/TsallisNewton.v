(* Clauses: Algorithm 4 Newton *)
(* Newton's method for the normaliser, started at the right end min k - a of the bracket: it decreases, stays at or
   above the root, and converges to it at a geometric rate. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum TsallisNormaliser.
Open Scope R_scope.

(* bandit.TsallisProbabilities: one Newton step for mass - 1, whose derivative is slope (mass_derive). *)
Definition newton (a : R) (d : nat) (k : nat -> R) (x : R) : R := x - (mass a d k x - 1) / slope a d k x.

Fixpoint newton_iterate (a : R) (d : nat) (k : nat -> R) (x : R) (n : nat) : R :=
  match n with O => x | S n' => newton a d k (newton_iterate a d k x n') end.

Section Newton.
Variable a : R.
Variable d : nat.
Variable k : nat -> R.
Hypothesis Ha : 0 < a.
Hypothesis Hd : (1 <= d)%nat.

(* mass is convex: it lies above its tangents. *)
Lemma mass_tangent x y : below d k x -> below d k y -> mass a d k x + slope a d k x * (y - x) <= mass a d k y.
Proof.
  intros Bx By. unfold mass, slope. rewrite <- sum_scal_r, <- sum_plus. apply sum_le. intros i Hi.
  specialize (Bx i Hi). specialize (By i Hi).
  set (u := k i - y). set (v := k i - x). assert (Hu : 0 < u) by (unfold u; lra). assert (Hv : 0 < v) by (unfold v; lra).
  replace (y - x) with (v - u) by (unfold u, v; ring).
  assert (E : (a / u) ^ 2 - ((a / v) ^ 2 + 2 * a ^ 2 / v ^ 3 * (v - u)) = a ^ 2 * (v - u) ^ 2 * (v + 2 * u) / (u ^ 2 * v ^ 3))
    by (field; lra).
  assert (P : 0 <= a ^ 2 * (v - u) ^ 2 * (v + 2 * u) / (u ^ 2 * v ^ 3)).
  { apply Rdiv_le_0_compat.
    - apply Rmult_le_pos; [apply Rmult_le_pos; apply pow2_ge_0 | lra].
    - apply Rmult_lt_0_compat; apply pow_lt; assumption. }
  lra.
Qed.

Lemma slope_pos x : below d k x -> 0 < slope a d k x.
Proof.
  intros B. unfold slope. apply sum_pos; [exact Hd|]. intros i Hi. specialize (B i Hi).
  assert (A2 : 0 < a ^ 2) by (apply pow_lt; exact Ha). apply Rdiv_lt_0_compat; [lra|]. apply pow_lt. lra.
Qed.

Lemma slope_increasing x y : x <= y -> below d k y -> slope a d k x <= slope a d k y.
Proof.
  intros H B. unfold slope. apply sum_le. intros i Hi. specialize (B i Hi). unfold Rdiv.
  assert (A2 := pow2_ge_0 a). apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; [apply pow_lt; lra|]. apply pow_incr. lra.
Qed.

Variable x0 : R.
Hypothesis Hx0 : is_normaliser a d k x0.

(* Headline [Algorithm 4 Newton] A Newton step from at or above the normaliser does not go up, and not below the normaliser. *)
Theorem newton_monotone x : below d k x -> x0 <= x -> x0 <= newton a d k x <= x.
Proof.
  intros B L. destruct Hx0 as [B0 E0]. assert (P := slope_pos x B). assert (T := mass_tangent x x0 B B0). rewrite E0 in T.
  assert (M : 1 <= mass a d k x).
  { destruct L as [L|E]; [|rewrite <- E, E0; lra]. left. rewrite <- E0. now apply mass_increasing. }
  unfold newton. assert (Q : 0 <= (mass a d k x - 1) / slope a d k x) by (apply Rdiv_le_0_compat; lra).
  split; [|lra].
  apply Rplus_le_reg_r with (- x + (mass a d k x - 1) / slope a d k x). ring_simplify.
  apply Rmult_le_reg_r with (slope a d k x); [exact P|].
  replace ((x0 - x + (mass a d k x - 1) / slope a d k x) * slope a d k x)
    with (slope a d k x * (x0 - x) + mass a d k x - 1) by (field; lra). lra.
Qed.

(* One step removes at least the fraction slope x0 / slope y of the distance, for x0 <= x <= y. *)
Lemma newton_contracts x y : x0 <= x -> x <= y -> below d k y ->
  newton a d k x - x0 <= (1 - slope a d k x0 / slope a d k y) * (x - x0).
Proof.
  intros L1 L2 B. destruct Hx0 as [B0 E0].
  assert (Bx : below d k x) by (intros i Hi; specialize (B i Hi); lra).
  assert (Px := slope_pos x Bx). assert (Py := slope_pos y B). assert (P0 := slope_pos x0 B0).
  assert (I := slope_increasing x y L2 B). assert (T := mass_tangent x0 x B0 Bx). rewrite E0 in T.
  assert (A : slope a d k x0 * (x - x0) / slope a d k y <= (mass a d k x - 1) / slope a d k x).
  { apply Rle_trans with (slope a d k x0 * (x - x0) / slope a d k x); unfold Rdiv.
    - apply Rmult_le_compat_l; [nra|]. now apply Rinv_le_contravar.
    - apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | lra]. }
  unfold newton.
  replace ((1 - slope a d k x0 / slope a d k y) * (x - x0)) with (x - x0 - slope a d k x0 * (x - x0) / slope a d k y)
    by (field; lra). lra.
Qed.

Variable m : R.
Hypothesis Hm : is_least d k m.
Let start := m - a.
Let ratio := 1 - slope a d k x0 / slope a d k start.

Lemma start_below : below d k start.
Proof. apply (least_below d k m); [exact Hm | unfold start; lra]. Qed.

Lemma start_above : x0 <= start.
Proof. apply (normaliser_bracket a d k Ha Hd m x0 Hm Hx0). Qed.

Lemma ratio_range : 0 <= ratio < 1.
Proof.
  assert (B := start_below). assert (P := slope_pos start B). assert (P0 := slope_pos x0 (proj1 Hx0)).
  assert (I := slope_increasing x0 start start_above B). unfold ratio. split.
  - assert (slope a d k x0 / slope a d k start <= 1); [|lra].
    apply Rmult_le_reg_r with (slope a d k start); [exact P|].
    replace (slope a d k x0 / slope a d k start * slope a d k start) with (slope a d k x0) by (field; lra). lra.
  - assert (0 < slope a d k x0 / slope a d k start) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.

(* Headline [Algorithm 4 Newton] Newton from the right end of the bracket: at each n the iterate is at or above the normaliser, no
   iterate exceeds the one before, and the distance is at most ratio^n times the first one, ratio < 1. *)
Theorem newton_iterates n :
  x0 <= newton_iterate a d k start n <= start /\
  newton_iterate a d k start (S n) <= newton_iterate a d k start n /\
  newton_iterate a d k start n - x0 <= ratio ^ n * (start - x0).
Proof.
  assert (R := ratio_range).
  assert (Inv : x0 <= newton_iterate a d k start n <= start /\ newton_iterate a d k start n - x0 <= ratio ^ n * (start - x0)).
  { induction n as [|n [[I1 I2] I3]].
    - cbn [newton_iterate pow]. assert (A := start_above). split; lra.
    - cbn [newton_iterate pow]. set (x := newton_iterate a d k start n) in *.
      assert (B : below d k x) by (intros i Hi; assert (S := start_below i Hi); lra).
      destruct (newton_monotone x B I1) as [N1 N2]. split; [lra|].
      assert (C := newton_contracts x start I1 I2 start_below). fold ratio in C.
      assert (0 <= x - x0) by lra. nra. }
  destruct Inv as [[I1 I2] I3]. split; [lra|]. split; [|exact I3].
  cbn [newton_iterate]. apply newton_monotone; [|exact I1]. intros i Hi. assert (S := start_below i Hi). lra.
Qed.

(* Headline [Algorithm 4 Newton] Newton from the right end of the bracket converges to the normaliser. *)
Theorem newton_converges : is_lim_seq (newton_iterate a d k start) x0.
Proof.
  assert (R := ratio_range).
  apply (is_lim_seq_le_le (fun _ => x0) _ (fun n => x0 + ratio ^ n * (start - x0))).
  - intros n. destruct (newton_iterates n) as [[A B] [C D]]. lra.
  - apply is_lim_seq_const.
  - replace (Finite x0) with (Finite (x0 + 0 * (start - x0))) by (f_equal; ring).
    apply (is_lim_seq_plus' (fun _ => x0)); [apply is_lim_seq_const|].
    apply (is_lim_seq_mult' (fun n => ratio ^ n) (fun _ => start - x0)); [|apply is_lim_seq_const].
    apply is_lim_seq_geom. rewrite Rabs_right; lra.
Qed.
End Newton.

(* The same step in the unknown s = (m - x)/a of bandit.TsallisProbabilities, with gaps y_i = (k_i - m)/a: Newton for
   f(s) = sum 1/(y_i + s)^2 - 1 from s = 1. *)
Definition scaled_newton (d : nat) (y : nat -> R) (s : R) : R :=
  s + (sum d (fun i => (1 / (y i + s)) ^ 2) - 1) / sum d (fun i => 2 * (1 / (y i + s)) ^ 3).

(* Headline [Algorithm 4 Newton] The program's step in s is the step in x: x = m - a s goes to m - a (scaled step). *)
Theorem newton_scaled a d k m s : 0 < a -> (1 <= d)%nat -> (forall i, (i < d)%nat -> 0 < (k i - m) / a + s) ->
  newton a d k (m - a * s) = m - a * scaled_newton d (fun i => (k i - m) / a) s.
Proof.
  intros Ha Hd Hs. unfold newton, scaled_newton.
  assert (E1 : mass a d k (m - a * s) = sum d (fun i => (1 / ((k i - m) / a + s)) ^ 2)).
  { unfold mass. apply sum_ext. intros i Hi. specialize (Hs i Hi).
    assert (G : 0 < k i - (m - a * s)) by (replace (k i - (m - a * s)) with (a * ((k i - m) / a + s)) by (field; lra); now apply Rmult_lt_0_compat).
    f_equal. replace ((k i - m) / a + s) with ((k i - (m - a * s)) / a) by (field; lra). field. lra. }
  assert (E2 : slope a d k (m - a * s) = / a * sum d (fun i => 2 * (1 / ((k i - m) / a + s)) ^ 3)).
  { unfold slope. rewrite <- sum_scal. apply sum_ext. intros i Hi. specialize (Hs i Hi).
    assert (G : 0 < k i - (m - a * s)) by (replace (k i - (m - a * s)) with (a * ((k i - m) / a + s)) by (field; lra); now apply Rmult_lt_0_compat).
    replace ((k i - m) / a + s) with ((k i - (m - a * s)) / a) by (field; lra). field. split; lra. }
  assert (P : 0 < sum d (fun i => 2 * (1 / ((k i - m) / a + s)) ^ 3)).
  { apply sum_pos; [exact Hd|]. intros i Hi. specialize (Hs i Hi). apply Rmult_lt_0_compat; [lra|]. apply pow_lt, Rdiv_lt_0_compat; lra. }
  rewrite E1, E2. field. split; lra.
Qed.
