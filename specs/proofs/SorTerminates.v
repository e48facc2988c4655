(* Clauses: Ostrowski-Reich, Assumption 2.1 *)
(* Algorithm 1 terminates: for SPD A and 0 < w < 2 the residuals of a run become as small as one likes. The energy J(x) = x^T A x/2 - b^T x
   falls by ((2-w)/(2w)) delta^T D delta in a sweep and is bounded below. So the counts, and the index of Assumption 2.1, exist. *)
From Coq Require Import Reals Lra Lia Psatz Arith Classical.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh YoungSpectral SorRun SurrogateBound.
Open Scope R_scope.

Lemma archimed_nat y : exists k, y < INR k.
Proof.
  destruct (archimed y) as [U _]. exists (Z.to_nat (up y)). rewrite INR_IZR_INZ.
  apply Rlt_le_trans with (IZR (up y)); [lra|]. apply IZR_le. lia.
Qed.

Section Terminates.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable b : nat -> R.
Variable w : R.
Variable x : nat -> nat -> R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.
Hypothesis Hrun : sor_run n A b w x.

Definition energy (v : nat -> R) : R := quadratic n A v / 2 - sum n (fun i => b i * v i).
Let delta k i := x (S k) i - x k i.
Definition sweep_size (k : nat) : R := sum n (fun i => A i i * (x (S k) i - x k i) ^ 2).

(* W + W^T - A = (2/w - 1) D. *)
Lemma splitting_symmetric_part v : 2 * sum n (fun i => v i * mat_vec n (splitting A w) v i) - quadratic n A v
  = (2 / w - 1) * sum n (fun i => A i i * v i ^ 2).
Proof.
  assert (E : sum n (fun i => v i * mat_vec n (splitting A w) v i) = quadratic n (splitting A w) v).
  { unfold quadratic, mat_vec. apply sum_ext. intros i _. rewrite <- sum_scal. apply sum_ext. intros; ring. }
  assert (ET : quadratic n (splitting A w) v = quadratic n (fun i j => splitting A w j i) v).
  { unfold quadratic. rewrite sum_swap. apply sum_ext. intros i _. apply sum_ext. intros; ring. }
  rewrite E. replace (2 * quadratic n (splitting A w) v) with (quadratic n (splitting A w) v + quadratic n (fun i j => splitting A w j i) v) by lra.
  unfold quadratic. rewrite <- sum_plus, <- sum_minus, <- sum_scal. apply sum_ext. intros i Hi.
  rewrite <- sum_plus, <- sum_minus. rewrite (sum_ext n _ (fun j => if Nat.eqb j i then (2 / w - 1) * (A i i * v i ^ 2) else 0)).
  - apply (sum_single n (fun _ => (2 / w - 1) * (A i i * v i ^ 2)) i Hi).
  - intros j Hj. unfold splitting. destruct (lt_eq_lt_dec i j) as [[L|<-]|G].
    + destruct (Nat.ltb_spec j i); [lia|]. destruct (Nat.eqb_spec i j); [lia|]. destruct (Nat.ltb_spec i j); [|lia].
      destruct (Nat.eqb_spec j i); [lia|]. rewrite (Hsym i j Hi Hj). ring.
    + rewrite Nat.ltb_irrefl, Nat.eqb_refl. field. lra.
    + destruct (Nat.ltb_spec j i); [|lia]. destruct (Nat.ltb_spec i j); [lia|]. destruct (Nat.eqb_spec j i); [lia|]. ring.
Qed.

Lemma energy_step k : energy (x (S k)) = energy (x k) - (2 - w) / (2 * w) * sweep_size k.
Proof.
  assert (SP := splitting_symmetric_part (delta k)).
  assert (Ew : sum n (fun i => delta k i * mat_vec n (splitting A w) (delta k) i) = sum n (fun i => delta k i * residual_of n A b (x k) i)).
  { apply sum_ext. intros i Hi. f_equal. now apply (proj2 Hrun). }
  assert (Q : quadratic n A (x (S k)) = quadratic n A (x k) + 2 * sum n (fun i => delta k i * mat_vec n A (x k) i) + quadratic n A (delta k)).
  { assert (X : sum n (fun i => delta k i * mat_vec n A (x k) i) = sum n (fun i => x k i * mat_vec n A (delta k) i)).
    { unfold mat_vec. rewrite (sum_ext n _ (fun i => sum n (fun j => A i j * x k j * delta k i))) by (intros; rewrite <- sum_scal; apply sum_ext; intros; ring).
      rewrite sum_swap. apply sum_ext. intros j Hj. rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite (Hsym i j Hi Hj). ring. }
    replace (2 * sum n (fun i => delta k i * mat_vec n A (x k) i)) with (sum n (fun i => delta k i * mat_vec n A (x k) i) + sum n (fun i => x k i * mat_vec n A (delta k) i)) by lra.
    unfold quadratic, mat_vec. rewrite <- !sum_plus. apply sum_ext. intros i Hi. rewrite <- !sum_scal, <- !sum_plus. apply sum_ext. intros j Hj. unfold delta. ring. }
  unfold energy. rewrite Q. unfold sweep_size.
  assert (R : sum n (fun i => delta k i * residual_of n A b (x k) i) = sum n (fun i => b i * delta k i) - sum n (fun i => delta k i * mat_vec n A (x k) i)).
  { rewrite <- sum_minus. apply sum_ext. intros; unfold residual_of; ring. }
  assert (B : sum n (fun i => b i * x (S k) i) = sum n (fun i => b i * x k i) + sum n (fun i => b i * delta k i)).
  { rewrite <- sum_plus. apply sum_ext. intros; unfold delta; ring. }
  rewrite Ew, R in SP. rewrite B. change (sum n (fun i => A i i * (x (S k) i - x k i) ^ 2)) with (sum n (fun i => A i i * delta k i ^ 2)).
  replace ((2 - w) / (2 * w) * sum n (fun i => A i i * delta k i ^ 2)) with ((2 / w - 1) * sum n (fun i => A i i * delta k i ^ 2) / 2) by (field; lra).
  rewrite <- SP. field.
Qed.

Lemma energy_bounded : exists c, forall v, c <= energy v.
Proof.
  destruct (pd_margin n A Hsym Hpd) as [m [Hm M]].
  exists (- (sum n (fun i => b i ^ 2) / (2 * m))). intros v. specialize (M v). unfold energy.
  assert (Q : sum n (fun i => b i * v i) <= m / 2 * sum n (fun i => v i ^ 2) + sum n (fun i => b i ^ 2) / (2 * m)).
  { rewrite <- sum_scal. unfold Rdiv at 2. rewrite <- sum_scal_r, <- sum_plus. apply sum_le. intros i _.
    assert (P := pow2_ge_0 (m * v i - b i)). apply Rmult_le_reg_r with (2 * m); [lra|].
    replace ((m / 2 * v i ^ 2 + b i ^ 2 * / (2 * m)) * (2 * m)) with (m ^ 2 * v i ^ 2 + b i ^ 2) by (field; lra). nra. }
  lra.
Qed.

Lemma sweep_size_nonneg k : 0 <= sweep_size k.
Proof. apply sum_nonneg. intros i Hi. assert (D := diagonal_pos n A Hpd i Hi). apply Rmult_le_pos; [lra | apply pow2_ge_0]. Qed.

Lemma small_sweep eta : 0 < eta -> exists k, sweep_size k < eta.
Proof.
  intros He. apply NNPP. intros No. destruct energy_bounded as [c Hc].
  set (step := (2 - w) / (2 * w) * eta). assert (Hs : 0 < step) by (apply Rmult_lt_0_compat; [apply Rdiv_lt_0_compat; lra | exact He]).
  assert (Fall : forall k, energy (x k) <= energy (x 0%nat) - INR k * step).
  { induction k as [|k IH]; [simpl; lra|]. rewrite energy_step, S_INR.
    assert (G : eta <= sweep_size k). { destruct (Rle_dec eta (sweep_size k)) as [G|G]; [exact G|]. exfalso. apply No. exists k. lra. }
    assert (step <= (2 - w) / (2 * w) * sweep_size k); [|lra]. unfold step. apply Rmult_le_compat_l; [|exact G]. apply Rdiv_le_0_compat; lra. }
  destruct (archimed_nat ((energy (x 0%nat) - c) / step)) as [k Hk]. specialize (Fall k). specialize (Hc (x k)).
  apply Rmult_lt_compat_r with (r := step) in Hk; [|exact Hs].
  replace ((energy (x 0%nat) - c) / step * step) with (energy (x 0%nat) - c) in Hk by (field; lra). lra.
Qed.

(* The residual is W delta, so it is small when the sweep is. *)
Lemma residual_of_sweep : exists g, 0 < g /\ forall k, norm n (residual_of n A b (x k)) ^ 2 <= g * sweep_size k.
Proof.
  destruct (pd_margin n A Hsym Hpd) as [m [Hm M]].
  set (F := sum n (fun i => sum n (fun j => splitting A w i j ^ 2))). assert (F0 : 0 <= F) by (apply sum_nonneg; intros; apply sum_nonneg; intros; apply pow2_ge_0).
  exists ((F + 1) / m). split; [apply Rdiv_lt_0_compat; lra|]. intros k.
  assert (Dm : forall i, (i < n)%nat -> m <= A i i).
  { intros i Hi. specialize (M (fun l => if Nat.eqb l i then 1 else 0)). rewrite quadratic_basis in M by exact Hi.
    rewrite (sum_ext n _ (fun l => if Nat.eqb l i then 1 else 0)) in M by (intros l _; destruct (Nat.eqb l i); ring).
    rewrite (sum_single n (fun _ => 1) i Hi) in M. lra. }
  assert (Sd : m * sum n (fun i => delta k i ^ 2) <= sweep_size k).
  { rewrite <- sum_scal. apply sum_le. intros i Hi. apply Rmult_le_compat_r; [apply pow2_ge_0 | now apply Dm]. }
  assert (D0 : 0 <= sum n (fun i => delta k i ^ 2)) by (apply sum_nonneg; intros; apply pow2_ge_0).
  unfold norm. rewrite pow2_sqrt by (apply sum_nonneg; intros; apply pow2_ge_0).
  apply Rle_trans with (F * sum n (fun i => delta k i ^ 2)).
  - unfold F. rewrite <- sum_scal_r. apply sum_le. intros i Hi. rewrite <- (proj2 Hrun k i Hi). apply cauchy_schwarz.
  - apply Rmult_le_reg_r with m; [exact Hm|]. replace ((F + 1) / m * sweep_size k * m) with ((F + 1) * sweep_size k) by (field; lra).
    assert (P := sweep_size_nonneg k). nra.
Qed.

(* Headline [Ostrowski-Reich] The residuals of a run get below any level. *)
Theorem residuals_get_small level : 0 < level -> exists k, norm n (residual_of n A b (x k)) < level.
Proof.
  intros Hl. destruct residual_of_sweep as [g [Hg G]]. destruct (small_sweep (level ^ 2 / g)) as [k Hk]; [apply Rdiv_lt_0_compat; [now apply pow_lt | exact Hg]|].
  exists k. specialize (G k). apply Rmult_lt_compat_l with (r := g) in Hk; [|exact Hg]. replace (g * (level ^ 2 / g)) with (level ^ 2) in Hk by (field; lra).
  assert (P : 0 <= norm n (residual_of n A b (x k))) by apply sqrt_pos.
  apply Rsqr_incrst_0; [unfold Rsqr; nra | exact P | lra].
Qed.

Variable eps : R.
Hypothesis Heps : 0 < eps < 1.
Let r k := norm n (residual_of n A b (x k)).

(* Headline [Ostrowski-Reich] For SPD A and 0 < w < 2 Algorithm 1 returns, whatever b and eps in (0,1). *)
Theorem algorithm_1_returns : exists N, returns eps r N.
Proof.
  assert (Ex : exists N, r N <= eps * r 0%nat).
  { assert (P : 0 <= r 0%nat) by apply sqrt_pos. destruct P as [P|Z].
    - destruct (residuals_get_small (eps * r 0%nat) ltac:(apply Rmult_lt_0_compat; lra)) as [k Hk]. exists k. unfold r in *. lra.
    - exists 0%nat. rewrite <- Z. lra. }
  destruct (least_index (fun N => r N <= eps * r 0%nat)) as [N [H1 H2]].
  - intros N. destruct (Rle_dec (r N) (eps * r 0%nat)); [now left | now right].
  - exact Ex.
  - exists N. now split.
Qed.

(* Headline [Assumption 2.1] The index k = min {i : |C^{i+1} b| < eps |b|} exists for b <> 0. *)
Theorem index_exists : 0 < r 0%nat -> exists k, last_above eps r k.
Proof.
  intros P. assert (Ex : exists k, r (S k) < eps * r 0%nat).
  { destruct (residuals_get_small (eps * r 0%nat) ltac:(apply Rmult_lt_0_compat; lra)) as [k Hk]. change (r k < eps * r 0%nat) in Hk.
    destruct k as [|k]; [exfalso; nra|]. now exists k. }
  destruct (least_index (fun k => r (S k) < eps * r 0%nat)) as [k [H1 H2]].
  - intros k. destruct (Rlt_dec (r (S k)) (eps * r 0%nat)); [now left | now right].
  - exact Ex.
  - exists k. now split.
Qed.
End Terminates.
