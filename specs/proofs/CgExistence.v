(* Clauses: Definition E.1 *)
(* The best points of the Krylov spaces exist: Definition E.1's iterates are not assumed. By orthogonalisation in the
   inner product of A, for vectors that need not be independent. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh SorRun EnergyCountRun CgCount.
Open Scope R_scope.

Section Span.
Variable n : nat.
Variable A : nat -> nat -> R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpsd : forall v, 0 <= quadratic n A v.

Local Notation inner := (inner n A).

Lemma inner_minus u v v' : inner u (fun i => v i - v' i) = inner u v - inner u v'.
Proof. unfold CgCount.inner. rewrite <- sum_minus. apply sum_ext. intros i _. rewrite mat_vec_minus. ring. Qed.

Lemma inner_scal u a v : inner u (fun i => a * v i) = a * inner u v.
Proof.
  unfold CgCount.inner. rewrite <- sum_scal. apply sum_ext. intros i _.
  replace (mat_vec n A (fun j => a * v j) i) with (a * mat_vec n A v i); [ring|].
  unfold mat_vec. rewrite <- sum_scal. apply sum_ext. intros; ring.
Qed.

Lemma inner_symmetric u v : inner u v = inner v u.
Proof. exact (dot_symmetric n A u v Hsym). Qed.

Lemma inner_sum u m (c : nat -> R) (k : nat -> nat -> R) : inner u (fun i => sum m (fun j => c j * k j i))
  = sum m (fun j => c j * inner u (k j)).
Proof.
  induction m as [|m IH]; cbn [sum].
  - unfold CgCount.inner. apply sum_zero. intros i _. unfold mat_vec.
    rewrite (sum_zero n (fun j => A i j * 0)) by (intros; ring). ring.
  - rewrite <- IH, <- inner_scal. set (v := fun i => sum m (fun j => c j * k j i)). set (z := fun i => c m * k m i).
    assert (E := inner_minus u (fun i => v i + z i) z). cbv beta in E.
    assert (V : inner u (fun i => v i + z i - z i) = inner u v) by (apply sum_ext; intros i _; f_equal;
      apply mat_vec_ext; intros; ring).
    change (inner u (fun i => v i + z i) = inner u v + inner u z). rewrite V in E. rewrite E. ring.
Qed.

Lemma inner_self v : inner v v = quadratic n A v.
Proof. symmetry. apply quadratic_dot. Qed.

Lemma inner_ext u v v' : (forall i, (i < n)%nat -> v i = v' i) -> inner u v = inner u v'.
Proof. intros H. apply sum_ext. intros i _. f_equal. now apply mat_vec_ext. Qed.

(* Some combination of k_0 .. k_{m-1} differs from s by something orthogonal to all of them. *)
Lemma projection_exists (k : nat -> nat -> R) m : forall s, exists c, forall j, (j < m)%nat ->
  inner (k j) (fun i => s i - sum m (fun l => c l * k l i)) = 0.
Proof.
  induction m as [|m IH]; intros s; [exists (fun _ => 0); intros; lia|].
  destruct (IH s) as [c Hc]. destruct (IH (k m)) as [c' Hc'].
  set (y := fun i => s i - sum m (fun l => c l * k l i)) in *.
    set (p := fun i => k m i - sum m (fun l => c' l * k l i)) in *.
  assert (Km : forall v, (forall j, (j < m)%nat -> inner (k j) v = 0) -> inner (k m) v = inner p v).
  { intros v Hv. rewrite (inner_symmetric (k m) v), (inner_symmetric p v). unfold p. rewrite inner_minus, inner_sum.
    rewrite (sum_zero m) by (intros j Hj; rewrite inner_symmetric, Hv by exact Hj; ring). ring. }
  set (a := if Req_EM_T (quadratic n A p) 0 then 0 else inner p y / quadratic n A p).
  assert (Last : inner p y = a * inner p p).
  { rewrite inner_self. unfold a. destruct (Req_EM_T (quadratic n A p) 0) as [Z|NZ]; [|field; exact NZ].
    assert (C := energy_cauchy n A p y Hsym Hpsd). fold (inner p y) in C. rewrite Z in C. rewrite Z. nra. }
  exists (fun l => if Nat.eqb l m then a else c l - a * c' l).
  assert (E : forall i, s i - sum (S m) (fun l => (if Nat.eqb l m then a else c l - a * c' l) * k l i) = y i - a * p i).
  { intros i. cbn [sum]. rewrite Nat.eqb_refl. unfold y, p.
    rewrite (sum_ext m _ (fun l => c l * k l i - a * (c' l * k l i)))
      by (intros l Hl; destruct (Nat.eqb_spec l m); [lia | ring]).
    rewrite sum_minus, sum_scal. ring. }
  intros j Hj. rewrite (inner_ext (k j) _ (fun i => y i - a * p i)) by (intros; apply E).
    rewrite inner_minus, inner_scal.
  destruct (Nat.eq_dec j m) as [->|N].
  - rewrite (Km y Hc), (Km p Hc'), Last. ring.
  - rewrite Hc, Hc' by lia. ring.
Qed.

(* A combination with an orthogonal rest is best. *)
Lemma projection_best k m s c d : (forall j, (j < m)%nat -> inner (k j) (fun i => s i - sum m (fun l => c l * k l i))
  = 0) ->
  quadratic n A (fun i => s i - sum m (fun l => c l * k l i)) <=
    quadratic n A (fun i => s i - sum m (fun l => d l * k l i)).
Proof.
  intros H. set (y := fun i => s i - sum m (fun l => c l * k l i)) in *.
    set (g := fun i => sum m (fun l => (d l - c l) * k l i)).
  assert (E : quadratic n A (fun i => s i - sum m (fun l => d l * k l i)) = quadratic n A (fun i => y i - g i)).
  { apply quadratic_ext. intros i _. unfold y, g.
    rewrite (sum_ext m (fun l => (d l - c l) * k l i) (fun l => d l * k l i - c l * k l i)) by (intros; ring).
      rewrite sum_minus. ring. }
  assert (O : inner y g = 0).
  { unfold g. rewrite inner_sum. apply sum_zero. intros l Hl. rewrite inner_symmetric, H by exact Hl. ring. }
  rewrite E, <- (inner_self (fun i => y i - g i)), inner_minus, (inner_symmetric _ y), (inner_symmetric _ g),
    !inner_minus.
  rewrite O, (inner_symmetric g y), O, !inner_self. assert (P := Hpsd g). lra.
Qed.
End Span.

(* Headline [Definition E.1] For symmetric positive definite A, any preconditioner and any k, some point of the k-th
   Krylov space has the least error in the energy norm. *)
Theorem krylov_best_exists n A P b solution k : symmetric n A -> positive_definite n A ->
  exists c, forall d, error_energy n A solution (krylov_point n A P b k c) <=
    error_energy n A solution (krylov_point n A P b k d).
Proof.
  intros Hs Hp. assert (Psd : forall v, 0 <= quadratic n A v).
  { intros v. destruct (pd_margin n A Hs Hp) as [e [He M]]. eapply Rle_trans; [|apply M]. apply Rmult_le_pos; [lra|].
    apply sum_nonneg. intros; apply pow2_ge_0. }
  destruct (projection_exists n A Hs Psd (krylov_vector n A P b) k solution) as [c Hc]. exists c. intros d.
  exact (projection_best n A Hs Psd (krylov_vector n A P b) k solution c d Hc).
Qed.
