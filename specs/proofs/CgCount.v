(* Clauses: Lemma E.2 (1) corrected, Definition E.1, Eq. 33 *)
(* Lemma E.2 (1) with |b|: preconditioned conjugate gradients need fewer than U^CG(w) iterations with tau = 1. The k-th iterate is any
   A-best point of the Krylov space of P A, started at P b, P the inverse of the preconditioner; Eq. 33 gives A <= Wb <= c A. *)
From Coq Require Import Reals Lra Lia Psatz Arith Classical FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh SorRun SurrogateBound EnergyCount EnergyCountRun CgSurrogate ChebyshevOperator.
Open Scope R_scope.

Section Cg.
Variable n : nat.
Variables A Wb P : nat -> nat -> R.      (* the matrix, the preconditioner, its inverse *)
Variables b solution : nat -> R.
Hypothesis HsymA : symmetric n A.
Hypothesis HsymW : symmetric n Wb.
Hypothesis HsymP : symmetric n P.
Hypothesis HpdA : positive_definite n A.
Hypothesis Hinverse : forall v i, (i < n)%nat -> mat_vec n Wb (mat_vec n P v) i = v i.
Hypothesis Hsolution : forall i, (i < n)%nat -> mat_vec n A solution i = b i.

Definition apply_PA (v : nat -> R) : nat -> R := mat_vec n P (mat_vec n A v).

(* (P A)^j P b, and the points that k of these vectors span: Definition E.1. *)
Definition krylov_vector (j : nat) : nat -> R := Nat.iter j apply_PA (mat_vec n P b).
Definition krylov_point (k : nat) (c : nat -> R) (i : nat) : R := sum k (fun j => c j * krylov_vector j i).
Definition error_energy (x : nat -> R) : R := quadratic n A (fun i => solution i - x i).
Definition cg_iterates (x : nat -> nat -> R) : Prop := forall k,
  (exists c, x k = krylov_point k c) /\ forall c, error_energy (x k) <= error_energy (krylov_point k c).

(* The inner product of A. *)
Definition inner (u v : nat -> R) : R := sum n (fun i => u i * mat_vec n A v i).

Lemma mat_vec_combine M a u c v i : mat_vec n M (combine a u c v) i = a * mat_vec n M u i + c * mat_vec n M v i.
Proof. unfold mat_vec, combine. rewrite <- !sum_scal, <- sum_plus. apply sum_ext. intros; ring. Qed.

Lemma dot_symmetric M u v : symmetric n M -> sum n (fun i => u i * mat_vec n M v i) = sum n (fun i => v i * mat_vec n M u i).
Proof.
  intros Hs. unfold mat_vec. rewrite (sum_ext n _ (fun i => sum n (fun j => M i j * v j * u i))) by (intros; rewrite <- sum_scal; apply sum_ext; intros; ring).
  rewrite sum_swap. apply sum_ext. intros j Hj. rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite (Hs i j Hi Hj). ring.
Qed.

Lemma quadratic_combine M a u c v : symmetric n M ->
  quadratic n M (combine a u c v) = a ^ 2 * quadratic n M u + 2 * a * c * sum n (fun i => u i * mat_vec n M v i) + c ^ 2 * quadratic n M v.
Proof.
  intros Hs. rewrite !quadratic_dot.
  transitivity (sum n (fun i => a ^ 2 * (u i * mat_vec n M u i) + a * c * (u i * mat_vec n M v i) + a * c * (v i * mat_vec n M u i) + c ^ 2 * (v i * mat_vec n M v i))).
  - apply sum_ext. intros i _. rewrite mat_vec_combine. unfold combine. ring.
  - rewrite !sum_plus, !sum_scal, (dot_symmetric M v u Hs). ring.
Qed.

Lemma quadratic_nonneg_A v : 0 <= quadratic n A v.
Proof.
  destruct (classic (exists i, (i < n)%nat /\ v i <> 0)) as [N|N]; [left; now apply HpdA|].
  unfold quadratic. right. symmetry. apply sum_zero. intros i Hi. apply sum_zero. intros j Hj.
  assert (v i = 0); [|rewrite H; ring]. apply NNPP. intros Z. apply N. now exists i.
Qed.

Lemma inner_sym u v : inner u v = inner v u.
Proof. apply dot_symmetric, HsymA. Qed.

Lemma inner_lin a u c v z : inner (combine a u c v) z = a * inner u z + c * inner v z.
Proof. unfold inner, combine. rewrite <- !sum_scal, <- sum_plus. apply sum_ext. intros; ring. Qed.

Lemma inner_self v : inner v v = quadratic n A v.
Proof. symmetry. apply quadratic_dot. Qed.

Lemma inner_PA u v : inner (apply_PA u) v = inner u (apply_PA v).
Proof.
  rewrite (inner_sym u). unfold inner, apply_PA.
  rewrite (sum_ext n _ (fun i => mat_vec n A v i * mat_vec n P (mat_vec n A u) i)) by (intros; ring).
  rewrite (sum_ext n (fun i => mat_vec n P (mat_vec n A v) i * mat_vec n A u i) (fun i => mat_vec n A u i * mat_vec n P (mat_vec n A v) i)) by (intros; ring).
  apply dot_symmetric, HsymP.
Qed.

Variable c : R.
Hypothesis Hc : 1 < c.
Hypothesis Hlower : forall v, quadratic n A v <= quadratic n Wb v.
Hypothesis Hupper : forall v, quadratic n Wb v <= c * quadratic n A v.

(* 1/c <= P A <= 1 in the inner product of A. *)
Lemma preconditioned_range u : inner u u <= c * inner (apply_PA u) u /\ inner (apply_PA u) u <= inner u u.
Proof.
  set (z := apply_PA u). set (zy := inner z u).
  assert (Wz : quadratic n Wb z = zy).
  { rewrite quadratic_dot. unfold zy, inner. apply sum_ext. intros i Hi. unfold z, apply_PA. now rewrite Hinverse. }
  assert (Uz : sum n (fun i => u i * mat_vec n Wb z i) = inner u u).
  { unfold inner. apply sum_ext. intros i Hi. unfold z, apply_PA. now rewrite Hinverse. }
  assert (E1 := quadratic_nonneg_A (combine 1 u (-1) z)). rewrite quadratic_combine in E1 by exact HsymA.
  change (sum n (fun i => u i * mat_vec n A z i)) with (inner u z) in E1. rewrite (inner_sym u z) in E1. fold zy in E1. rewrite <- inner_self in E1.
  assert (L := Hlower z). rewrite Wz in L.
  assert (E2 : 0 <= quadratic n Wb (combine c z (-1) u)) by (eapply Rle_trans; [apply quadratic_nonneg_A | apply Hlower]).
  rewrite quadratic_combine, Wz in E2 by exact HsymW.
  rewrite (dot_symmetric Wb z u HsymW) in E2. rewrite Uz in E2. assert (U := Hupper u). rewrite <- inner_self in U.
  split; [|lra]. assert (0 <= c * (c * zy - inner u u)) by nra. nra.
Qed.

(* K maps the spectrum of P A in [1/c, 1] onto [-1, 1]; at 0 it is sigma. *)
Let sigma := (c + 1) / (c - 1).
Let slope := 2 * c / (c - 1).
Definition shifted_PA (u : nat -> R) : nat -> R := combine sigma u (- slope) (apply_PA u).

Lemma apply_PA_lin a u d v : apply_PA (combine a u d v) = combine a (apply_PA u) d (apply_PA v).
Proof.
  apply functional_extensionality. intros i. unfold apply_PA.
  replace (mat_vec n A (combine a u d v)) with (combine a (mat_vec n A u) d (mat_vec n A v)).
  - apply mat_vec_combine.
  - apply functional_extensionality. intros j. symmetry. apply mat_vec_combine.
Qed.

Lemma shifted_lin a u d v : shifted_PA (combine a u d v) = combine a (shifted_PA u) d (shifted_PA v).
Proof. unfold shifted_PA. rewrite apply_PA_lin. apply functional_extensionality. intros i. unfold combine. ring. Qed.

Lemma shifted_adjoint u v : inner (shifted_PA u) v = inner u (shifted_PA v).
Proof. unfold shifted_PA. rewrite (inner_sym u), !inner_lin, inner_PA, (inner_sym v u), (inner_sym _ u). reflexivity. Qed.

Lemma shifted_range u : - inner u u <= inner (shifted_PA u) u <= inner u u.
Proof.
  unfold shifted_PA. rewrite inner_lin. destruct (preconditioned_range u) as [A1 A2].
  set (q := inner (apply_PA u) u) in *. set (p := inner u u) in *. unfold sigma, slope.
  split; apply Rmult_le_reg_r with (c - 1); try lra;
    replace (((c + 1) / (c - 1) * p + - (2 * c / (c - 1)) * q) * (c - 1)) with ((c + 1) * p - 2 * c * q) by (field; lra); nra.
Qed.

(* v is a times the solution, less a point that k vectors span. *)
Definition reach (k : nat) (a : R) (v : nat -> R) : Prop := exists d, v = fun i => a * solution i - krylov_point k d i.

Lemma krylov_vector_S j : krylov_vector (S j) = apply_PA (krylov_vector j). Proof. reflexivity. Qed.

Lemma first_vector : apply_PA solution = krylov_vector 0.
Proof.
  apply functional_extensionality. intros i. unfold apply_PA, krylov_vector. cbn [Nat.iter]. unfold mat_vec at 1 3.
  apply sum_ext. intros j Hj. now rewrite Hsolution.
Qed.

Lemma krylov_S_front k d i : krylov_point (S k) d i = d 0%nat * krylov_vector 0 i + sum k (fun j => d (S j) * krylov_vector (S j) i).
Proof. unfold krylov_point. induction k as [|k IH]; cbn [sum] in *; [ring | rewrite IH; ring]. Qed.

Lemma apply_PA_point k d : apply_PA (krylov_point k d) = fun i => sum k (fun j => d j * krylov_vector (S j) i).
Proof.
  apply functional_extensionality. intros i. unfold krylov_point. revert i. induction k as [|k IH]; intros i.
  - cbn [sum]. unfold apply_PA, mat_vec. apply sum_zero. intros j _.
    rewrite (sum_zero n (fun l => A j l * 0)); [ring | intros; ring].
  - cbn [sum]. rewrite <- IH. rewrite krylov_vector_S.
    replace (fun l => sum k (fun j => d j * krylov_vector j l) + d k * krylov_vector k l)
      with (combine 1 (fun l => sum k (fun j => d j * krylov_vector j l)) (d k) (krylov_vector k))
      by (apply functional_extensionality; intros l; unfold combine; ring).
    rewrite apply_PA_lin. unfold combine. ring.
Qed.

Lemma reach_combine k a u x v y : reach k x u -> reach k y v -> forall e, reach k (a * x + e * y) (combine a u e v).
Proof.
  intros [d ->] [d' ->] e. exists (fun j => a * d j + e * d' j). apply functional_extensionality. intros i. unfold combine, krylov_point.
  rewrite (sum_ext k (fun j => (a * d j + e * d' j) * krylov_vector j i) (fun j => a * (d j * krylov_vector j i) + e * (d' j * krylov_vector j i))) by (intros; ring).
  rewrite sum_plus, !sum_scal. ring.
Qed.

Lemma reach_weaken k a u : reach k a u -> reach (S k) a u.
Proof.
  intros [d ->]. exists (fun j => if Nat.ltb j k then d j else 0). apply functional_extensionality. intros i. unfold krylov_point. cbn [sum].
  rewrite Nat.ltb_irrefl. rewrite (sum_ext k (fun j => (if Nat.ltb j k then d j else 0) * krylov_vector j i) (fun j => d j * krylov_vector j i)); [ring|].
  intros j Hj. apply Nat.ltb_lt in Hj. now rewrite Hj.
Qed.

Lemma reach_PA k a u : reach k a u -> reach (S k) 0 (apply_PA u).
Proof.
  intros [d ->]. exists (fun j => match j with O => - a | S j' => d j' end). apply functional_extensionality. intros i.
  replace (fun l => a * solution l - krylov_point k d l) with (combine a solution (-1) (krylov_point k d))
    by (apply functional_extensionality; intros l; unfold combine; ring).
  rewrite apply_PA_lin, first_vector, apply_PA_point, krylov_S_front. unfold combine. ring.
Qed.

Lemma reach_shifted k a u : reach k a u -> reach (S k) (sigma * a) (shifted_PA u).
Proof.
  intros H. unfold shifted_PA. replace (sigma * a) with (sigma * a + - slope * 0) by ring.
  apply reach_combine; [now apply reach_weaken | eapply reach_PA; exact H].
Qed.

Lemma reach_chebyshev k : let (t, s) := chebyshev_pair shifted_PA solution k in let (x, y) := chebyshev_value sigma k in
  reach (S k) x t /\ reach k y s.
Proof.
  induction k as [|k IH]; cbn [chebyshev_pair chebyshev_value].
  - assert (R0 : reach 0 1 solution) by (exists (fun _ => 0); apply functional_extensionality; intros i; unfold krylov_point; simpl; ring).
    split; [|exact R0]. replace sigma with (sigma * 1) by ring. now apply reach_shifted.
  - destruct (chebyshev_pair shifted_PA solution k) as [t s]. destruct (chebyshev_value sigma k) as [x y]. destruct IH as [Rt Rs]. split.
    + replace (sigma * x - y + sigma * (sigma * y)) with (1 * (1 * (sigma * x) + -1 * y) + 1 * (sigma * (sigma * y))) by ring.
      apply reach_combine; [apply reach_combine; [now apply reach_shifted | now apply reach_weaken, reach_weaken]|].
      now apply reach_shifted, reach_shifted.
    + replace (sigma * y + x) with (1 * (sigma * y) + 1 * x) by ring. apply reach_combine; [now apply reach_shifted | exact Rt].
Qed.

Variable x : nat -> nat -> R.
Hypothesis Hx : cg_iterates x.

(* T_k(sigma)^2 |e_k|_A^2 <= |e_0|_A^2, e_0 the solution: the start is 0. *)
Lemma cg_energy k : fst (chebyshev_value sigma k) ^ 2 * error_energy (x (S k)) <= quadratic n A solution.
Proof.
  assert (B := chebyshev_bounded inner shifted_PA inner_sym inner_lin shifted_lin shifted_adjoint shifted_range solution k).
  assert (Rk := reach_chebyshev k). destruct (chebyshev_pair shifted_PA solution k) as [t s]. destruct (chebyshev_value sigma k) as [tau y].
  cbn [fst] in *. destruct Rk as [[d Et] _]. rewrite !inner_self in B. eapply Rle_trans; [|exact B].
  destruct (Req_dec tau 0) as [Z|N]; [rewrite Z; assert (Q := quadratic_nonneg_A t); lra|].
  assert (M := proj2 (Hx (S k)) (fun j => d j / tau)).
  replace (quadratic n A t) with (tau ^ 2 * error_energy (krylov_point (S k) (fun j => d j / tau))).
  - apply Rmult_le_compat_l; [apply pow2_ge_0 | exact M].
  - unfold error_energy. rewrite Et. set (e := fun i => solution i - krylov_point (S k) (fun j => d j / tau) i).
    replace (fun i => tau * solution i - krylov_point (S k) d i) with (combine tau e 0 e).
    + rewrite quadratic_combine by exact HsymA. ring.
    + apply functional_extensionality. intros i. unfold combine, e, krylov_point.
      rewrite (sum_ext (S k) (fun j => d j / tau * krylov_vector j i) (fun j => d j * krylov_vector j i * / tau)) by (intros; field; exact N).
      rewrite sum_scal_r. field. exact N.
Qed.

Variables lmin lmax : R.
Hypothesis Hlmin : 0 < lmin <= lmax.
Hypothesis Hlow : forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v.
Hypothesis Hhigh : forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2).
Let kappa := lmax / lmin.

(* |A e|^2 <= lmax |e|_A^2. *)
Lemma residual_energy e : sum n (fun i => mat_vec n A e i ^ 2) <= lmax * quadratic n A e.
Proof.
  set (g := fun j => mat_vec n A e j). set (s := sum n (fun j => mat_vec n A e j ^ 2)).
  change (s <= lmax * quadratic n A e).
  assert (C := energy_cauchy n A g e HsymA quadratic_nonneg_A).
  replace (sum n (fun j => g j * mat_vec n A e j)) with s in C by (apply sum_ext; intros; unfold g; ring).
  assert (H := Hhigh g). change (sum n (fun j => g j ^ 2)) with s in H.
  assert (S0 : 0 <= s) by (apply sum_nonneg; intros; apply pow2_ge_0). assert (Q0 := quadratic_nonneg_A e).
  destruct S0 as [S0|S0]; [|rewrite <- S0; apply Rmult_le_pos; lra].
  apply Rmult_le_reg_l with s; [exact S0|]. apply Rle_trans with (quadratic n A g * quadratic n A e); [lra|].
  apply Rle_trans with (lmax * s * quadratic n A e); [apply Rmult_le_compat_r; assumption | right; ring].
Qed.

(* lmin |solution|_A^2 <= |b|^2. *)
Lemma solution_energy : lmin * quadratic n A solution <= sum n (fun i => b i ^ 2).
Proof.
  replace (sum n (fun i => b i ^ 2)) with (sum n (fun j => mat_vec n A solution j ^ 2)) by (apply sum_ext; intros i Hi; now rewrite Hsolution).
  set (s := sum n (fun j => mat_vec n A solution j ^ 2)). set (e2 := sum n (fun j => solution j ^ 2)).
  assert (C := cauchy_schwarz n solution (fun j => mat_vec n A solution j)). cbv beta in C. rewrite <- quadratic_dot in C. fold s e2 in C.
  assert (H := Hlow solution). fold e2 in H. assert (Q0 := quadratic_nonneg_A solution).
  assert (S0 : 0 <= s) by (apply sum_nonneg; intros; apply pow2_ge_0).
  destruct Q0 as [Q0|Q0]; [|rewrite <- Q0; lra]. apply Rmult_le_reg_l with (quadratic n A solution); [exact Q0|].
  assert (lmin * quadratic n A solution ^ 2 <= lmin * (e2 * s)) by (apply Rmult_le_compat_l; lra).
  assert (lmin * e2 * s <= quadratic n A solution * s) by (apply Rmult_le_compat_r; assumption). lra.
Qed.

Let y := (sqrt c + 1) / (sqrt c - 1).

Lemma y_above_1 : 1 < sqrt c /\ 1 < y.
Proof.
  assert (S1 : 1 < sqrt c) by (rewrite <- sqrt_1; apply sqrt_lt_1_alt; lra). split; [exact S1|]. unfold y.
  apply Rmult_lt_reg_r with (sqrt c - 1); [lra|]. replace ((sqrt c + 1) / (sqrt c - 1) * (sqrt c - 1)) with (sqrt c + 1) by (field; lra). lra.
Qed.

Lemma sigma_y : sigma = (y + / y) / 2.
Proof.
  destruct y_above_1 as [S1 _]. assert (S2 : sqrt c ^ 2 = c) by (apply pow2_sqrt; lra). unfold sigma, y. set (q := sqrt c) in *.
  rewrite <- S2. assert (q ^ 2 - 1 <> 0) by nra. field. repeat split; nra.
Qed.

(* Headline [Lemma E.2 (1) corrected; Definition E.1] Conjugate gradients' bound with Chebyshev's polynomial, for A <= Wb <= c A: the residual
   of the k-th iterate (k >= 1) is at most sqrt(kappa) |b| / T_k, T_k = (y^k + y^-k)/2, y = (sqrt c + 1)/(sqrt c - 1). *)
Theorem cg_residual k : norm n (residual_of n A b (x (S k))) * ((y ^ S k + / y ^ S k) / 2) <= sqrt kappa * norm n b.
Proof.
  destruct y_above_1 as [S1 Y1]. assert (T := chebyshev_value_outside y k ltac:(lra)). rewrite <- sigma_y in T.
  assert (E := cg_energy k). rewrite T in E. set (t := (y ^ S k + / y ^ S k) / 2) in *.
  assert (Yk : 0 < y ^ S k) by (apply pow_lt; lra). assert (I0 : 0 < / y ^ S k) by now apply Rinv_0_lt_compat.
  assert (T0 : 0 < t) by (unfold t; lra).
  unfold norm, kappa. rewrite <- sqrt_mult_alt by (apply Rdiv_le_0_compat; lra).
  rewrite <- (sqrt_pow2 t) by lra. rewrite <- sqrt_mult_alt by (apply sum_nonneg; intros; apply pow2_ge_0). apply sqrt_le_1_alt.
  set (e := fun i => solution i - x (S k) i).
  assert (Er : sum n (fun i => residual_of n A b (x (S k)) i ^ 2) = sum n (fun i => mat_vec n A e i ^ 2)).
  { apply sum_ext. intros i Hi. unfold residual_of. rewrite <- (Hsolution i Hi), <- mat_vec_minus. reflexivity. }
  rewrite Er. assert (R := residual_energy e). assert (B := solution_energy).
  change (error_energy (x (S k))) with (quadratic n A e) in E.
  apply Rle_trans with (lmax * quadratic n A e * t ^ 2); [apply Rmult_le_compat_r; [apply pow2_ge_0 | exact R]|].
  apply Rle_trans with (lmax * quadratic n A solution); [nra|].
  apply Rmult_le_reg_r with lmin; [lra|].
  replace (lmax / lmin * sum n (fun i => b i ^ 2) * lmin) with (lmax * sum n (fun i => b i ^ 2)) by (field; lra). nra.
Qed.

(* CG stops at the first k with |A x_k - b| <= eps. *)
Variables eps : R.
Hypothesis Heps : 0 < eps.
Variable N : nat.
Hypothesis HN : returns_absolute eps (fun k => norm n (residual_of n A b (x k))) N.
Let size := sqrt kappa * norm n b / eps.

Lemma kappa_above_1 : 1 <= sqrt kappa.
Proof.
  rewrite <- sqrt_1. apply sqrt_le_1_alt. unfold kappa. apply Rmult_le_reg_r with lmin; [lra|].
  replace (lmax / lmin * lmin) with lmax by (field; lra). lra.
Qed.

(* Headline [Lemma E.2 (1) corrected; Definition E.1] With |b| > eps the count is below 1 + log(s + sqrt(s^2 - 1)) / (-log(1 - 2/(1 + sqrt c))),
   s = sqrt(kappa) |b| / eps: tau = 1 will do. *)
Theorem cg_count : eps < norm n b -> INR N < 1 + ln (size + sqrt (size ^ 2 - 1)) / (- ln (1 - 2 / (1 + sqrt c))).
Proof.
  intros Hb. destruct y_above_1 as [S1 Y1]. assert (K1 := kappa_above_1).
  assert (Z1 : 1 < size). { unfold size. apply Rmult_lt_reg_r with eps; [exact Heps|]. replace (sqrt kappa * norm n b / eps * eps) with (sqrt kappa * norm n b) by (field; lra). nra. }
  assert (Q0 := sqrt_pos (size ^ 2 - 1)). set (g := size + sqrt (size ^ 2 - 1)) in *.
  assert (Lg : 0 < ln g) by (rewrite <- ln_1; apply ln_increasing; unfold g; lra).
  assert (Ey : 1 - 2 / (1 + sqrt c) = / y) by (unfold y; field; lra). rewrite Ey, ln_Rinv, Ropp_involutive by lra.
  assert (Ly : 0 < ln y) by (rewrite <- ln_1; apply ln_increasing; lra).
  assert (B : 0 < ln g / ln y) by now apply Rdiv_lt_0_compat.
  assert (Below : forall k, (S k < N)%nat -> INR (S k) < ln g / ln y).
  { intros k Hk. destruct (Rlt_le_dec (INR (S k)) (ln g / ln y)) as [L|G]; [exact L|]. exfalso. apply (proj2 HN (S k) Hk). cbv beta.
    assert (Gy : g <= y ^ S k).
    { rewrite <- (exp_ln g) by (unfold g; lra). rewrite <- (exp_ln (y ^ S k)) by (apply pow_lt; lra).
      assert (I : ln g <= ln (y ^ S k)).
      { rewrite ln_pow by lra. apply Rmult_le_compat_r with (r := ln y) in G; [|lra]. replace (ln g / ln y * ln y) with (ln g) in G by (field; lra). exact G. }
      destruct I as [I|I]; [left; now apply exp_increasing | right; now rewrite I]. }
    assert (T := reaches size (y ^ S k) ltac:(lra) Gy). set (t := (y ^ S k + / y ^ S k) / 2) in *.
    assert (C := cg_residual k). fold t in C. set (r := norm n (residual_of n A b (x (S k)))) in *.
    assert (R0 : 0 <= r) by apply sqrt_pos.
    assert (E : sqrt kappa * norm n b = size * eps) by (unfold size; field; lra). rewrite E in C.
    assert (r * size <= r * t) by (apply Rmult_le_compat_l; assumption). nra. }
  destruct (Nat.le_gt_cases N 1) as [H|H].
  - apply le_INR in H. simpl in H. lra.
  - assert (L := Below (N - 2)%nat ltac:(lia)). replace N with (S (S (N - 2))) by lia. rewrite S_INR. lra.
Qed.
End Cg.

(* U^CG with |b| put in: theory.CgBound.corrected. *)
(* Headline [Lemma E.2 (1) corrected; Eq. 33] Lemma E.2 (1), corrected: for mu > 1, nu >= -1/4 and A <= Wb <= c A with c of Eq. 33,
   CG(A,b,w) < U^CG(w) with tau = 1 and eps/|b| in place of eps, whenever |b| > eps (else the count is 0). *)
Theorem cg_count_below_surrogate n A Wb P b solution x lmin lmax eps mu nu w N :
  symmetric n A -> symmetric n Wb -> symmetric n P -> positive_definite n A ->
  (forall v i, (i < n)%nat -> mat_vec n Wb (mat_vec n P v) i = v i) ->
  (forall i, (i < n)%nat -> mat_vec n A solution i = b i) ->
  1 < mu -> - (1 / 4) <= nu -> 0 < w < 2 ->
  (forall v, quadratic n A v <= quadratic n Wb v) ->
  (forall v, quadratic n Wb v <= (1 + mu * (2 - w) ^ 2 / (4 * w) + w * nu) / (2 - w) * quadratic n A v) ->
  0 < lmin <= lmax ->
  (forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v) -> (forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2)) ->
  cg_iterates n A P b solution x -> 0 < eps < norm n b ->
  returns_absolute eps (fun k => norm n (residual_of n A b (x k))) N ->
  INR N < cg_surrogate 1 (cg_log (lmax / lmin) (eps / norm n b)) mu nu w.
Proof.
  intros HA HW HP HpdA Hinv Hsol Hmu Hnu Hw Hlow Hup Hl Hlo Hhi Hx He HN.
  set (c := (1 + mu * (2 - w) ^ 2 / (4 * w) + w * nu) / (2 - w)) in *.
  assert (Ec : cg_argument mu nu w = 4 * c) by (unfold cg_argument, c; field; lra).
  assert (G := cg_in_t_gt_4 mu nu Hmu Hnu (cg_t w) (cg_t_pos w Hw)). rewrite <- (cg_argument_t mu nu w Hw), Ec in G.
  assert (C := cg_count n A Wb P b solution HA HW HP HpdA Hinv Hsol c ltac:(lra) Hlow Hup x Hx lmin lmax Hl Hlo Hhi eps (proj1 He) N HN (proj2 He)).
  assert (B0 : 0 < norm n b) by lra. assert (K0 : 0 < lmax / lmin) by (apply Rdiv_lt_0_compat; lra).
  unfold cg_surrogate, cg_rate, cg_log. rewrite Ec.
  assert (S4 : sqrt (4 * c) = 2 * sqrt c).
  { replace (4 * c) with (2 ^ 2 * c) by ring. rewrite sqrt_mult_alt by (apply pow2_ge_0). rewrite sqrt_pow2 by lra. reflexivity. }
  rewrite S4. assert (Q := sqrt_pos c).
  replace (4 / (2 + 2 * sqrt c)) with (2 / (1 + sqrt c)) by (field; lra).
  replace (sqrt (lmax / lmin) / (eps / norm n b)) with (sqrt (lmax / lmin) * norm n b / eps) by (field; lra).
  replace (lmax / lmin / (eps / norm n b) ^ 2) with ((sqrt (lmax / lmin) * norm n b / eps) ^ 2).
  - rewrite Rmult_1_l. exact C.
  - replace ((sqrt (lmax / lmin) * norm n b / eps) ^ 2) with (sqrt (lmax / lmin) ^ 2 * norm n b ^ 2 / eps ^ 2) by (field; lra).
    rewrite pow2_sqrt by lra. field. lra.
Qed.
