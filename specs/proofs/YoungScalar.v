(* Clauses: Young's radius *)
(* The scalar theory of Young's formula for the spectral radius of C_w = 1 - A W_w^{-1}, A consistently ordered with
   Jacobi radius beta in [0,1), w in (0,2). Young's relation (lambda + w - 1)^2 = lambda w^2 mu^2 ties each eigenvalue
   lambda of C_w to an eigenvalue mu of 1 - D^{-1} A; here: the largest root modulus over |mu| <= beta is the formula. *)
From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(* theory.Young.optimalOmega *)
Definition optimal_omega (beta : R) : R := 1 + (beta / (1 + sqrt (1 - beta ^ 2))) ^ 2.

(* theory.Young.radius *)
Definition young_radius (beta w : R) : R :=
  if Rlt_dec w (optimal_omega beta)
  then (w * beta + sqrt (w ^ 2 * beta ^ 2 - 4 * (w - 1))) ^ 2 / 4
  else w - 1.

Section Young.
Variable beta : R.
Hypothesis Hbeta : 0 <= beta < 1.

Let s := sqrt (1 - beta ^ 2).

Lemma s_props : 0 < s <= 1 /\ s ^ 2 = 1 - beta ^ 2.
Proof.
  assert (H : 0 < 1 - beta ^ 2) by nra.
  unfold s; split; [split|].
  - now apply sqrt_lt_R0.
  - rewrite <- sqrt_1 at 2. apply sqrt_le_1_alt. nra.
  - rewrite pow2_sqrt; lra.
Qed.

(* The two ways of writing w*: as printed, and as the root of the discriminant. *)
Lemma optimal_omega_root : optimal_omega beta = 2 / (1 + s).
Proof.
  destruct s_props as [[S0 S1] S2]. unfold optimal_omega. fold s.
  replace ((beta / (1 + s)) ^ 2) with (beta ^ 2 / (1 + s) ^ 2) by (field; lra).
  replace (beta ^ 2) with (1 - s ^ 2) by lra. field. lra.
Qed.

Lemma optimal_omega_sq : optimal_omega beta = 1 + beta ^ 2 / (1 + sqrt (1 - beta ^ 2)) ^ 2.
Proof. destruct s_props as [[S0 S1] S2]. unfold optimal_omega. fold s. field. lra. Qed.

Lemma optimal_omega_range : 1 <= optimal_omega beta < 2.
Proof.
  destruct s_props as [[S0 S1] S2]. rewrite optimal_omega_root. split.
  - apply Rmult_le_reg_r with (1 + s); [lra|]. field_simplify; lra.
  - apply Rmult_lt_reg_r with (1 + s); [lra|]. field_simplify; lra.
Qed.

Definition disc w := w ^ 2 * beta ^ 2 - 4 * (w - 1).

Lemma disc_factor w : disc w = (2 - w * (1 + s)) * (2 - w * (1 - s)).
Proof. destruct s_props as [_ S2]. unfold disc. replace (beta ^ 2) with (1 - s ^ 2) by lra. ring. Qed.

Lemma below_iff w : w <= optimal_omega beta <-> w * (1 + s) <= 2.
Proof.
  destruct s_props as [[S0 S1] S2]. rewrite optimal_omega_root. split; intro H.
  - apply Rmult_le_compat_r with (r := 1 + s) in H; [|lra].
    replace (2 / (1 + s) * (1 + s)) with 2 in H by (field; lra). lra.
  - apply Rmult_le_reg_r with (1 + s); [lra|].
    replace (2 / (1 + s) * (1 + s)) with 2 by (field; lra). lra.
Qed.

Lemma disc_nonneg w : 0 < w -> w <= optimal_omega beta -> 0 <= disc w.
Proof.
  intros Hw H. apply below_iff in H. rewrite disc_factor.
  destruct s_props as [[S0 S1] S2]. apply Rmult_le_pos; nra.
Qed.

Lemma disc_neg w : optimal_omega beta < w -> w < 2 -> disc w < 0.
Proof.
  intros H Hw2. assert (~ w * (1 + s) <= 2) by (intro X; apply below_iff in X; lra).
  rewrite disc_factor. destruct s_props as [[S0 S1] S2].
  assert (0 < 2 - w * (1 - s)) by nra. nra.
Qed.

(* The larger root of z^2 - w beta z + (w - 1), for w <= w*. *)
Definition root w := (w * beta + sqrt (disc w)) / 2.

Lemma root_eq w : 0 < w -> w <= optimal_omega beta -> root w ^ 2 - w * beta * root w + (w - 1) = 0.
Proof.
  intros Hw H. assert (D := disc_nonneg w Hw H). unfold root.
  assert (E : sqrt (disc w) ^ 2 = disc w) by (apply pow2_sqrt; exact D).
  replace (((w * beta + sqrt (disc w)) / 2) ^ 2 - w * beta * ((w * beta + sqrt (disc w)) / 2) + (w - 1))
    with ((sqrt (disc w) ^ 2 - w ^ 2 * beta ^ 2) / 4 + (w - 1)) by field.
  rewrite E. unfold disc. field.
Qed.

Lemma root_nonneg w : 0 < w -> 0 <= root w.
Proof. intros Hw. unfold root. assert (X := sqrt_pos (disc w)). nra. Qed.

(* A number where the quadratic is at most zero is at most the root; strictly for strictly. *)
Lemma below_root w z : z ^ 2 - w * beta * z + (w - 1) <= 0 -> z <= root w.
Proof.
  intros H. unfold root. assert (X : (2 * z - w * beta) ^ 2 <= disc w) by (unfold disc; nra).
  assert (Y : 2 * z - w * beta <= sqrt (disc w)).
  { destruct (Rle_dec (2 * z - w * beta) 0) as [N|N].
    - assert (P := sqrt_pos (disc w)). lra.
    - rewrite <- (sqrt_pow2 (2 * z - w * beta)); [|lra]. now apply sqrt_le_1_alt. }
  lra.
Qed.

Lemma below_root_strict w z : z ^ 2 - w * beta * z + (w - 1) < 0 -> z < root w.
Proof.
  intros H. assert (X : z <= root w) by (apply below_root; lra).
  destruct (Rle_lt_or_eq_dec _ _ X) as [L|E]; [exact L|].
  exfalso. unfold root in E.
  assert (Y : 0 < disc w) by (unfold disc; nra).
  assert (Z : sqrt (disc w) ^ 2 = disc w) by (apply pow2_sqrt; lra).
  replace (sqrt (disc w)) with (2 * z - w * beta) in Z by (rewrite E; field).
  unfold disc in Z. nra.
Qed.

Lemma radius_below w : w <= optimal_omega beta -> 0 < w -> young_radius beta w = root w ^ 2.
Proof.
  intros H Hw. unfold young_radius. destruct (Rlt_dec w (optimal_omega beta)) as [L|N].
  - unfold root, disc. field.
  - assert (E : w = optimal_omega beta) by lra.
    assert (D : disc w = 0).
    { destruct s_props as [[S0 S1] S2]. rewrite disc_factor, E, optimal_omega_root. field. lra. }
    replace (root w) with (w * beta / 2) by (unfold root; rewrite D, sqrt_0; field).
    unfold disc in D. nra.
Qed.

(* Headline [Young's radius] Beyond w* the formula is w - 1 (at w* the two branches agree). *)
Theorem young_radius_above w : optimal_omega beta <= w -> young_radius beta w = w - 1.
Proof. intros H. unfold young_radius. destruct (Rlt_dec w (optimal_omega beta)); [lra|reflexivity]. Qed.

Lemma root_lt_1 w : 0 < w < 2 -> w <= optimal_omega beta -> root w < 1.
Proof.
  intros Hw H. unfold root.
  assert (X : sqrt (disc w) < 2 - w * beta).
  { rewrite <- (sqrt_pow2 (2 - w * beta)); [|nra].
    assert (D := disc_nonneg w (proj1 Hw) H).
    apply sqrt_lt_1; [exact D| apply pow2_ge_0 |]. unfold disc. nra. }
  lra.
Qed.

(* Headline [Young's radius] The formula lies in [|w - 1|, 1). *)
Theorem young_radius_range w : 0 < w < 2 -> Rabs (w - 1) <= young_radius beta w < 1.
Proof.
  intros Hw. destruct (Rle_dec w (optimal_omega beta)) as [L|N].
  - rewrite radius_below by lra.
    assert (E := root_eq w (proj1 Hw) L). assert (P := root_nonneg w (proj1 Hw)).
    assert (U := root_lt_1 w Hw L). split; [|nra].
    apply Rabs_le. assert (Q : root w >= w * beta / 2).
    { unfold root. assert (X := sqrt_pos (disc w)). lra. }
    assert (0 <= w * beta) by nra. split; nra.
  - assert (R := optimal_omega_range). rewrite young_radius_above by lra. rewrite Rabs_right; lra.
Qed.

(* Headline [Young's radius] At w = 1 (Gauss-Seidel) the formula is beta^2. *)
Theorem young_radius_one : young_radius beta 1 = beta ^ 2.
Proof.
  assert (R := optimal_omega_range). rewrite radius_below by lra. unfold root, disc.
  replace (1 ^ 2 * beta ^ 2 - 4 * (1 - 1)) with (beta ^ 2) by ring. rewrite sqrt_pow2 by lra. field.
Qed.

(* Headline [Young's radius] Strictly decreasing on (0, w*]. *)
Theorem young_radius_decreasing v w : 0 < v -> v < w -> w <= optimal_omega beta -> young_radius beta w < young_radius beta v.
Proof.
  intros Hv Hvw H. rewrite !radius_below by lra.
  assert (E := root_eq w ltac:(lra) H).
  assert (R := optimal_omega_range).
  assert (U := root_lt_1 w ltac:(lra) H).
  assert (P := root_nonneg w ltac:(lra)). assert (Q := root_nonneg v Hv).
  assert (L : root w < root v).
  { apply below_root_strict.
    replace (root w ^ 2 - v * beta * root w + (v - 1)) with
      ((root w ^ 2 - w * beta * root w + (w - 1)) + (v - w) * (1 - beta * root w)) by ring.
    rewrite E. assert (0 < 1 - beta * root w) by nra. nra. }
  nra.
Qed.

(* Headline [Young's radius] Strictly increasing on [w*, 2). *)
Theorem young_radius_increasing v w : optimal_omega beta <= v -> v < w -> young_radius beta v < young_radius beta w.
Proof. intros H L. rewrite !young_radius_above; lra. Qed.

(* Headline [Young's radius] Least at w*, and nowhere else. *)
Theorem young_radius_least w : 0 < w < 2 -> w <> optimal_omega beta -> young_radius beta (optimal_omega beta) < young_radius beta w.
Proof.
  intros Hw N. destruct (Rlt_dec w (optimal_omega beta)) as [L|G].
  - apply young_radius_decreasing; lra.
  - apply young_radius_increasing; lra.
Qed.

(* Headline [Young's radius] Continuous in w on (0, 2). *)
Theorem young_radius_continuous w : 0 < w < 2 -> continuous (young_radius beta) w.
Proof.
  intros Hw. set (o := optimal_omega beta).
  set (lo := fun v => (v + o - Rabs (v - o)) / 2). set (hi := fun v => (v + o + Rabs (v - o)) / 2).
  set (f := fun v => (lo v * beta + sqrt (lo v ^ 2 * beta ^ 2 - 4 * (lo v - 1))) ^ 2 / 4 + (hi v - o)).
  assert (CA : continuous (fun v => Rabs (v - o)) w).
  { apply continuous_comp with (f := fun v => v - o); [|apply continuous_Rabs].
    apply (continuous_minus (fun v => v) (fun _ => o)); [apply continuous_id | apply continuous_const]. }
  assert (CL : continuous lo w).
  { unfold lo, Rdiv. apply (continuous_mult (fun v => v + o - Rabs (v - o)) (fun _ => / 2)); [|apply continuous_const].
    apply (continuous_minus (fun v => v + o)); [|exact CA].
    apply (continuous_plus (fun v => v) (fun _ => o)); [apply continuous_id | apply continuous_const]. }
  assert (CH : continuous hi w).
  { unfold hi, Rdiv. apply (continuous_mult (fun v => v + o + Rabs (v - o)) (fun _ => / 2)); [|apply continuous_const].
    apply (continuous_plus (fun v => v + o)); [|exact CA].
    apply (continuous_plus (fun v => v) (fun _ => o)); [apply continuous_id | apply continuous_const]. }
  apply (continuous_ext_loc _ f).
  - assert (P : 0 < w) by lra. exists (mkposreal w P). intros v Hv. simpl.
    assert (Hv0 : 0 < v). { unfold ball in Hv; simpl in Hv; unfold AbsRing_ball, minus, plus, opp, abs in Hv; simpl in Hv.
      apply Rabs_def2 in Hv. lra. }
    unfold f, lo, hi. destruct (Rle_dec v o) as [L|N].
    + rewrite Rabs_left1 by lra.
      replace ((v + o - - (v - o)) / 2) with v by lra. replace ((v + o + - (v - o)) / 2) with o by lra.
      rewrite radius_below by (unfold o in *; lra). unfold root, disc. field.
    + rewrite Rabs_right by lra.
      replace ((v + o - (v - o)) / 2) with o by lra. replace ((v + o + (v - o)) / 2) with v by lra.
      assert (R := optimal_omega_range). rewrite young_radius_above by (unfold o in *; lra).
      transitivity (young_radius beta o + (v - o)).
      * rewrite radius_below by (unfold o in *; lra). unfold root, disc, o. field.
      * rewrite young_radius_above by (unfold o; lra). unfold o; ring.
  - unfold f. apply (continuous_plus (fun v => (lo v * beta + sqrt (lo v ^ 2 * beta ^ 2 - 4 * (lo v - 1))) ^ 2 / 4) (fun v => hi v - o)).
    + set (g := fun l => (l * beta + sqrt (l ^ 2 * beta ^ 2 - 4 * (l - 1))) ^ 2 / 4).
      apply (continuous_comp lo g); [exact CL|].
      unfold g, Rdiv.
      assert (CS : continuous (fun l => sqrt (l ^ 2 * beta ^ 2 - 4 * (l - 1))) (lo w)).
      { apply (continuous_comp (fun l => l ^ 2 * beta ^ 2 - 4 * (l - 1)) sqrt); [|apply continuous_sqrt].
        apply (ex_derive_continuous (fun l => l ^ 2 * beta ^ 2 - 4 * (l - 1))). auto_derive; trivial. }
      assert (CB : continuous (fun l => l * beta) (lo w)).
      { apply (ex_derive_continuous (fun l => l * beta)). auto_derive; trivial. }
      apply (continuous_mult (fun l => (l * beta + sqrt (l ^ 2 * beta ^ 2 - 4 * (l - 1))) ^ 2) (fun _ => / 4));
        [|apply continuous_const].
      apply (continuous_comp (fun l => l * beta + sqrt (l ^ 2 * beta ^ 2 - 4 * (l - 1))) (fun z => z ^ 2)).
      * apply (continuous_plus (fun l => l * beta)); [exact CB | exact CS].
      * apply (ex_derive_continuous (fun z => z ^ 2)). auto_derive; trivial.
    + apply (continuous_minus hi (fun _ => o)); [exact CH | apply continuous_const].
Qed.
End Young.
