(* Clauses: Theorem D.1 corrected, Corollary D.1 corrected, Corollary D.2 corrected *)
(* Theorem D.1, corrected, in coordinates over the reals, and the counts of Algorithms 1 and 8 that follow from it. The
   spectral radii r1 of D^{-1}(L + L^T) and r2 of D^{-1} L D^{-1} L^T enter as the bounds on quadratic forms that they
   are for these matrices. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh YoungSpectral SorRun SorTerminates SurrogateBound.
From LearningToRelax Require Import EnergyCount EnergyCountRun SsorCountRun CgNuSign SsorPreconditioner.
Open Scope R_scope.

Section Bound.
Variable n : nat.
Variable A : nat -> nat -> R.
Variables w r1 r2 : R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.

Definition diagonal_form (v : nat -> R) : R := sum n (fun k => A k k * v k ^ 2).
  (* v^T D v *)
Definition lower_form (v : nat -> R) : R := sum n (fun k => / A k k * sum n (fun i => lower A i k * v i) ^ 2).
  (* v^T L D^{-1} L^T v *)
Hypothesis Hr1 : 0 <= r1 < 1.
Hypothesis Hjacobi : forall v, Rabs (quadratic n A v - diagonal_form v) <= r1 * diagonal_form v.
Hypothesis Hlower : forall v, lower_form v <= r2 * diagonal_form v.

(* q, and 1/w + max{q/gamma, q/(2-gamma)} with gamma = 1 - r1. *)
Definition excess : R := ((2 - w) / (2 * w)) ^ 2 + r2 - 1 / 4.
Definition slowness : R := 1 / w + Rmax (excess / (1 - r1)) (excess / (1 + r1)).

Lemma form_bound v : sum n (fun k => / A k k * sum n (fun i => splitting A w i k * v i) ^ 2) <=
  slowness * quadratic n A v.
Proof.
  set (s := diagonal_form v). set (q := quadratic n A v). set (o := lower_form v).
  set (p := sum n (fun k => v k * sum n (fun i => lower A i k * v i))).
  assert (T : 2 * sum n (fun k => v k * sum n (fun i => splitting A w i k * v i)) = q + (2 / w - 1) * s)
    by exact (twice_dot n A w Hsym Hw v).
  assert (Up : forall k, (k < n)%nat -> sum n (fun i => splitting A w i k * v i)
    = A k k * v k / w + sum n (fun i => lower A i k * v i))
    by exact (upper_part n A w Hw v).
  assert (E1 : sum n (fun k => v k * sum n (fun i => splitting A w i k * v i)) = s / w + p).
  { unfold s, p, diagonal_form, Rdiv. rewrite <- sum_scal_r, <- sum_plus. apply sum_ext. intros k Hk.
    rewrite (Up k Hk). field. lra. }
  rewrite E1 in T.
  assert (P : p = (q - s) / 2) by (assert (X : (2 / w - 1) * s = 2 * (s / w) - s) by (field; lra); lra).
  assert (E2 : sum n (fun k => / A k k * sum n (fun i => splitting A w i k * v i) ^ 2) = s / w ^ 2 + 2 / w * p + o).
  { unfold s, p, o, diagonal_form, lower_form, Rdiv at 1. rewrite <- sum_scal_r, <- sum_scal, <- !sum_plus.
    apply sum_ext. intros k Hk.
    rewrite (Up k Hk). assert (Dk := diagonal_pos n A Hpd k Hk). field. lra. }
  rewrite E2, P. assert (O := Hlower v). fold o s in O. assert (J := Hjacobi v). fold q s in J.
    apply Rabs_le_between in J.
  apply Rle_trans with (q / w + excess * s).
  - replace (s / w ^ 2 + 2 / w * ((q - s) / 2) + o) with (q / w + (1 / w ^ 2 - 1 / w) * s + o) by (field; lra).
    replace (excess * s) with ((1 / w ^ 2 - 1 / w) * s + r2 * s) by (unfold excess; field; lra). lra.
  - unfold slowness. replace (q / w) with (1 / w * q) by (field; lra). rewrite Rmult_plus_distr_r.
    apply Rplus_le_compat_l.
    assert (Q0 : 0 <= q).
    { unfold q. destruct (pd_margin n A Hsym Hpd) as [m [M0 M]]. eapply Rle_trans; [|apply M].
      apply Rmult_le_pos; [lra|]. apply sum_nonneg. intros; apply pow2_ge_0. }
    destruct (Rle_lt_dec 0 excess) as [X|X].
    + apply Rle_trans with (excess / (1 - r1) * q); [|apply Rmult_le_compat_r; [exact Q0 | apply Rmax_l]].
      replace (excess / (1 - r1) * q) with (excess * (q / (1 - r1))) by (field; lra).
        apply Rmult_le_compat_l; [exact X|].
      apply Rmult_le_reg_r with (1 - r1); [lra|]. replace (q / (1 - r1) * (1 - r1)) with q by (field; lra). lra.
    + apply Rle_trans with (excess / (1 + r1) * q); [|apply Rmult_le_compat_r; [exact Q0 | apply Rmax_r]].
      replace (excess / (1 + r1) * q) with (excess * (q / (1 + r1))) by (field; lra).
        apply Rmult_le_compat_neg_l; [lra|].
      apply Rmult_le_reg_r with (1 + r1); [lra|]. replace (q / (1 + r1) * (1 + r1)) with q by (field; lra). lra.
Qed.

(* Headline [Theorem D.1 corrected] In coordinates: where |v^T (L + L^T) v| <= r1 v^T D v, r1 < 1, and v^T L D^{-1} L^T
   v <= r2 v^T D v for all v, the energy of the error after a sweep of SOR is at most 1 - ((2-w)/w) / (1/w +
   max{q/gamma, q/(2-gamma)}) times the energy before, gamma = 1 - r1 and q = ((2-w)/(2w))^2 + r2 - 1/4. *)
Theorem sweep_contraction e d : (forall i, (i < n)%nat -> mat_vec n (splitting A w) d i = mat_vec n A e i) ->
  quadratic n A (fun i => e i - d i) <= (1 - (2 - w) / w / slowness) * quadratic n A e.
Proof.
  intros Hd. set (q := quadratic n A e). set (s := diagonal_form d).
  assert (S0 : 0 <= s) by (apply sum_nonneg; intros k Hk; apply Rmult_le_pos; [left;
    now apply (diagonal_pos n A Hpd) | apply pow2_ge_0]).
  assert (Q0 : 0 <= q).
  { unfold q. destruct (pd_margin n A Hsym Hpd) as [m [M0 M]]. eapply Rle_trans; [|apply M].
    apply Rmult_le_pos; [lra|]. apply sum_nonneg. intros; apply pow2_ge_0. }
  set (u := fun k => sum n (fun i => splitting A w i k * e i)). set (f := sum n (fun k => / A k k * u k ^ 2)).
  (* q = <W d, e> = <d, W^T e>, so q^2 <= s f, and f <= slowness q *)
  assert (E : q = sum n (fun k => d k * u k)).
  { unfold q. rewrite quadratic_dot. rewrite (sum_ext n _ (fun i => e i * mat_vec n (splitting A w) d i))
    by (intros i Hi; rewrite Hd by exact Hi; reflexivity).
    exact (dot_transpose n (splitting A w) e d). }
  assert (C : q ^ 2 <= s * f).
  { assert (X := cauchy_schwarz n (fun k => sqrt (A k k) * d k) (fun k => u k / sqrt (A k k))). cbv beta in X.
    rewrite (sum_ext n (fun k => sqrt (A k k) * d k * (u k / sqrt (A k k))) (fun k => d k * u k)) in X.
    2:{ intros k Hk. assert (R := sqrt_lt_R0 _ (diagonal_pos n A Hpd k Hk)). field. lra. }
    rewrite (sum_ext n (fun k => (sqrt (A k k) * d k) ^ 2) (fun k => A k k * d k ^ 2)) in X.
    2:{ intros k Hk. rewrite Rpow_mult_distr, pow2_sqrt by (left; now apply (diagonal_pos n A Hpd)). reflexivity. }
    rewrite (sum_ext n (fun k => (u k / sqrt (A k k)) ^ 2) (fun k => / A k k * u k ^ 2)) in X.
    2:{ intros k Hk. assert (Dk := diagonal_pos n A Hpd k Hk). assert (R := sqrt_lt_R0 _ Dk).
        replace ((u k / sqrt (A k k)) ^ 2) with (u k ^ 2 / sqrt (A k k) ^ 2) by (field; lra).
          rewrite pow2_sqrt by lra. field. lra. }
    rewrite E. exact X. }
  assert (F : f <= slowness * q) by exact (form_bound e).
  (* what a sweep takes away *)
  assert (D : quadratic n A (fun i => e i - d i) = q - (2 - w) / w * s).
  { assert (P := splitting_symmetric_part n A w Hsym Hw d). fold (diagonal_form d) in P. fold s in P.
    assert (Mid : sum n (fun i => d i * mat_vec n (splitting A w) d i) = sum n (fun i => d i * mat_vec n A e i))
      by (apply sum_ext; intros i Hi; now rewrite Hd).
    rewrite Mid in P. rewrite quadratic_dot.
    rewrite (sum_ext n _ (fun i => e i * mat_vec n A e i - e i * mat_vec n A d i - (d i * mat_vec n A e i - d i *
      mat_vec n A d i)))
      by (intros; rewrite mat_vec_minus; ring).
    rewrite !sum_minus, <- !quadratic_dot. fold q.
    assert (Sy : sum n (fun i => e i * mat_vec n A d i) = sum n (fun i => d i * mat_vec n A e i))
      by exact (CgCount.dot_symmetric n A e d Hsym).
    rewrite Sy. replace ((2 - w) / w) with (2 / w - 1) by (field; lra). lra. }
  rewrite D. destruct Q0 as [Q0|Q0].
  - assert (G : q <= slowness * s).
    { assert (Y : s * f <= s * (slowness * q)) by (apply Rmult_le_compat_l; assumption). nra. }
    assert (L0 : 0 < slowness) by nra.
    assert (Z : q / slowness <= s).
    { apply Rmult_le_reg_r with slowness; [exact L0|]. replace (q / slowness * slowness) with q by (field; lra). lra. }
    assert (W0 : 0 < (2 - w) / w) by (apply Rdiv_lt_0_compat; lra).
    replace ((1 - (2 - w) / w / slowness) * q) with (q - (2 - w) / w * (q / slowness)) by (field; lra).
    apply Rplus_le_compat_l, Ropp_le_contravar, Rmult_le_compat_l; lra.
  - rewrite <- Q0. assert (W0 : 0 < (2 - w) / w) by (apply Rdiv_lt_0_compat; lra).
    assert (0 <= (2 - w) / w * s) by (apply Rmult_le_pos; lra). lra.
Qed.

Variables lmin lmax nu eps : R.
Variables b solution : nat -> R.
Hypothesis Hsolution : forall i, (i < n)%nat -> mat_vec n A solution i = b i.
Hypothesis Hlmin : 0 < lmin <= lmax.
Hypothesis Hlow : forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v.
Hypothesis Hhigh : forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2).
Hypothesis Hnu : 0 < nu < 1.
(* nu is the root of the theorem's bound, or above it. *)
Hypothesis Hbound : 1 - (2 - w) / w / slowness <= nu ^ 2.

Lemma sweep_contracts_by_nu e d : (forall i, (i < n)%nat -> mat_vec n (splitting A w) d i = mat_vec n A e i) ->
  quadratic n A (fun i => e i - d i) <= nu ^ 2 * quadratic n A e.
Proof.
  intros Hd. eapply Rle_trans; [now apply sweep_contraction|]. apply Rmult_le_compat_r; [|exact Hbound].
  exact (quadratic_nonneg n A lmin lmax Hlmin Hlow e).
Qed.

(* Headline [Corollary D.1 corrected] Joined to Theorem D.1: Algorithm 1's count with nu the root of the theorem's
   bound. *)
Theorem sor_count_by_bound x N : 0 < eps < 1 -> sor_run n A b w x -> 0 < norm n (residual_of n A b (x 0%nat)) ->
  returns eps (fun k => norm n (residual_of n A b (x k))) N ->
  INR N < 1 + (- ln (eps / sqrt (lmax / lmin))) / (- ln nu) /\
    INR N < 1 + (- ln (eps / (2 * sqrt (lmax / lmin)))) / (- ln nu).
Proof.
  intros He Hrun R0 HN.
  exact (corollary_D_1 n A b w nu lmin lmax eps x solution Hsym Hrun Hsolution He Hnu Hlmin Hlow Hhigh
    sweep_contracts_by_nu N R0 HN).
Qed.

(* Headline [Corollary D.2 corrected] Joined to Theorem D.1: Algorithm 8's count, for |b| > eps. *)
Theorem ssor_count_by_bound x h N : 0 < eps < norm n b -> ssor_run n A b w x h ->
  returns_absolute eps (fun k => norm n (residual_of n A b (x k))) N ->
  INR N < 1 + (- ln (eps / (2 * norm n b * sqrt (lmax / lmin)))) / (- 2 * ln nu).
Proof.
  intros He Hrun HN.
  exact (corollary_D_2 n A b w nu lmin lmax eps x h solution Hsym Hpd Hw Hrun Hsolution Hnu Hlmin Hlow Hhigh
    sweep_contracts_by_nu N He HN).
Qed.
End Bound.
