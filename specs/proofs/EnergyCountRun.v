(* Clauses: Corollary D.1 corrected *)
(* Corollary D.1 for Algorithm 1's runs: if nu bounds the energy norm of the error map 1 - W_w^{-1} A, and the eigenvalues of A lie in
   [lmin, lmax], the count is below 1 + (-log(eps/sqrt kappa))/(-log nu), kappa = lmax/lmin. (Theorem D.1 is about nu itself.) *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh YoungSpectral SorRun SurrogateBound EnergyCount.
Open Scope R_scope.

Lemma mat_vec_minus n M u v i : mat_vec n M (fun j => u j - v j) i = mat_vec n M u i - mat_vec n M v i.
Proof. unfold mat_vec. rewrite <- sum_minus. apply sum_ext. intros; ring. Qed.

Lemma quadratic_dot n M v : quadratic n M v = sum n (fun i => v i * mat_vec n M v i).
Proof. unfold quadratic, mat_vec. apply sum_ext. intros i _. rewrite <- sum_scal. apply sum_ext. intros; ring. Qed.

(* The A-inner product obeys Cauchy-Schwarz. *)
Lemma energy_cauchy n A u v : symmetric n A -> (forall x, 0 <= quadratic n A x) ->
  sum n (fun i => u i * mat_vec n A v i) ^ 2 <= quadratic n A u * quadratic n A v.
Proof.
  intros Hs Hp. set (c := sum n (fun i => u i * mat_vec n A v i)).
  assert (Sym : sum n (fun i => v i * mat_vec n A u i) = c).
  { unfold c, mat_vec. rewrite (sum_ext n _ (fun i => sum n (fun j => A i j * u j * v i))) by (intros; rewrite <- sum_scal; apply sum_ext; intros; ring).
    rewrite sum_swap. apply sum_ext. intros j Hj. rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite (Hs i j Hi Hj). ring. }
  assert (E : forall t, quadratic n A (fun i => u i - t * v i) = quadratic n A u - 2 * t * c + t ^ 2 * quadratic n A v).
  { intros t. rewrite !quadratic_dot.
    transitivity (sum n (fun i => u i * mat_vec n A u i - t * (u i * mat_vec n A v i) - t * (v i * mat_vec n A u i) + t ^ 2 * (v i * mat_vec n A v i))).
    - apply sum_ext. intros i _. rewrite mat_vec_minus.
      replace (mat_vec n A (fun j => t * v j) i) with (t * mat_vec n A v i) by (unfold mat_vec; rewrite <- sum_scal; apply sum_ext; intros; ring). ring.
    - rewrite sum_plus, !sum_minus, !sum_scal, Sym. fold c. ring. }
  set (a := quadratic n A u) in *. set (b := quadratic n A v) in *.
  assert (A0 : 0 <= a) by apply Hp. assert (B0 : 0 <= b) by apply Hp.
  destruct B0 as [B0|B0].
  - assert (P := Hp (fun i => u i - c / b * v i)). rewrite E in P.
    replace (a - 2 * (c / b) * c + (c / b) ^ 2 * b) with (a - c ^ 2 / b) in P by (field; lra).
    apply Rmult_le_reg_r with (/ b); [now apply Rinv_0_lt_compat|]. replace (a * b * / b) with a by (field; lra). unfold Rdiv in P. lra.
  - assert (Z : c = 0).
    { destruct (Req_dec c 0) as [Z|NZ]; [exact Z|]. exfalso. assert (P := Hp (fun i => u i - (a + 1) / (2 * c) * v i)). rewrite E in P.
      rewrite <- B0 in P. replace (a - 2 * ((a + 1) / (2 * c)) * c + ((a + 1) / (2 * c)) ^ 2 * 0) with (-1) in P by (field; exact NZ). lra. }
    rewrite Z, <- B0. lra.
Qed.

Section Run.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable b : nat -> R.
Variables w nu lmin lmax eps : R.
Variable x : nat -> nat -> R.
Variable solution : nat -> R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.
Hypothesis Hrun : sor_run n A b w x.
Hypothesis Hsolution : forall i, (i < n)%nat -> mat_vec n A solution i = b i.
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hnu : 0 < nu < 1.
(* The eigenvalues of A lie in [lmin, lmax]. *)
Hypothesis Hlmin : 0 < lmin <= lmax.
Hypothesis Hlow : forall v, lmin * sum n (fun i => v i ^ 2) <= quadratic n A v.
Hypothesis Hhigh : forall v, quadratic n A v <= lmax * sum n (fun i => v i ^ 2).
(* |1 - W^{-1} A|_A <= nu: with W d = A e, the energy of e - d is at most nu^2 that of e. *)
Hypothesis Hcontract : forall e d, (forall i, (i < n)%nat -> mat_vec n (splitting A w) d i = mat_vec n A e i) ->
  quadratic n A (fun i => e i - d i) <= nu ^ 2 * quadratic n A e.

Let error k i := solution i - x k i.
Let r k := norm n (residual_of n A b (x k)).
Let energy_norm k := sqrt (quadratic n A (error k)).

Lemma quadratic_nonneg v : 0 <= quadratic n A v.
Proof. eapply Rle_trans; [|apply Hlow]. apply Rmult_le_pos; [lra|]. apply sum_nonneg. intros; apply pow2_ge_0. Qed.

Lemma residual_error k i : (i < n)%nat -> residual_of n A b (x k) i = mat_vec n A (error k) i.
Proof. intros Hi. unfold residual_of, error. rewrite mat_vec_minus, Hsolution by exact Hi. reflexivity. Qed.

Lemma r_sq k : r k ^ 2 = sum n (fun i => mat_vec n A (error k) i ^ 2).
Proof.
  unfold r, norm. rewrite pow2_sqrt by (apply sum_nonneg; intros; apply pow2_ge_0).
  apply sum_ext. intros i Hi. now rewrite residual_error.
Qed.

Lemma energy_norm_sq k : energy_norm k ^ 2 = quadratic n A (error k).
Proof. apply pow2_sqrt, quadratic_nonneg. Qed.

(* A decay of the energy norm is one of the residuals, up to the root of the condition number. *)
Lemma residuals_decay rate k : 0 <= rate -> (forall i, energy_norm i <= rate ^ i * energy_norm 0%nat) ->
  r k <= sqrt (lmax / lmin) * rate ^ k * r 0%nat.
Proof.
  intros Hrate Decay. apply (residual_of_energy lmin lmax rate r energy_norm k); try lra.
  + intros i. apply sqrt_pos.
  + intros i. apply sqrt_pos.
  + intros i. rewrite r_sq, energy_norm_sq.
    (* |A e|^2 = <A e, e>_A <= sqrt(q(A e)) sqrt(q(e)), q(A e) <= lmax |A e|^2 *)
    set (g := fun j => mat_vec n A (error i) j). set (s := sum n (fun j => mat_vec n A (error i) j ^ 2)).
    change (s <= lmax * quadratic n A (error i)).
    assert (C := energy_cauchy n A g (error i) Hsym quadratic_nonneg).
    replace (sum n (fun j => g j * mat_vec n A (error i) j)) with s in C by (apply sum_ext; intros; unfold g; ring).
    assert (H := Hhigh g). change (sum n (fun j => g j ^ 2)) with s in H.
    assert (S0 : 0 <= s) by (apply sum_nonneg; intros; apply pow2_ge_0). assert (Q0 := quadratic_nonneg (error i)).
    destruct S0 as [S0|S0]; [|rewrite <- S0; apply Rmult_le_pos; lra].
    apply Rmult_le_reg_l with s; [exact S0|].
    apply Rle_trans with (quadratic n A g * quadratic n A (error i)); [lra|].
    apply Rle_trans with (lmax * s * quadratic n A (error i)); [apply Rmult_le_compat_r; assumption | right; ring].
  + rewrite r_sq, energy_norm_sq.
    (* q(e) = <e, A e> <= |e| |A e| and lmin |e|^2 <= q(e) *)
    set (s := sum n (fun j => mat_vec n A (error 0%nat) j ^ 2)). set (e2 := sum n (fun j => error 0%nat j ^ 2)).
    change (lmin * quadratic n A (error 0%nat) <= s).
    assert (C := cauchy_schwarz n (error 0%nat) (fun j => mat_vec n A (error 0%nat) j)). cbv beta in C. rewrite <- quadratic_dot in C. fold s e2 in C.
    assert (H := Hlow (error 0%nat)). fold e2 in H. assert (Q0 := quadratic_nonneg (error 0%nat)).
    assert (S0 : 0 <= s) by (apply sum_nonneg; intros; apply pow2_ge_0).
    destruct Q0 as [Q0|Q0]; [|rewrite <- Q0; lra].
    apply Rmult_le_reg_l with (quadratic n A (error 0%nat)); [exact Q0|].
    assert (lmin * quadratic n A (error 0%nat) ^ 2 <= lmin * (e2 * s)) by (apply Rmult_le_compat_l; lra).
    assert (lmin * e2 * s <= quadratic n A (error 0%nat) * s) by (apply Rmult_le_compat_r; assumption). lra.
  - apply Decay.
Qed.

Lemma condition_ge_1 : 1 <= lmax / lmin.
Proof. apply Rmult_le_reg_r with lmin; [lra|]. replace (lmax / lmin * lmin) with lmax by (field; lra). lra. Qed.

Lemma energy_decay k : energy_norm k <= nu ^ k * energy_norm 0%nat.
Proof.
  induction k as [|k IH]; [simpl; lra|].
  assert (St : energy_norm (S k) <= nu * energy_norm k).
  { unfold energy_norm at 1. replace (nu * energy_norm k) with (sqrt (nu ^ 2 * quadratic n A (error k))).
    - apply sqrt_le_1_alt. rewrite (quadratic_ext n A (error (S k)) (fun i => error k i - (x (S k) i - x k i))) by (intros; unfold error; ring).
      apply Hcontract. intros i Hi. rewrite <- residual_error by exact Hi. now apply (proj2 Hrun).
    - rewrite sqrt_mult_alt by apply pow2_ge_0. rewrite sqrt_pow2 by lra. reflexivity. }
  eapply Rle_trans; [exact St|]. cbn [pow]. rewrite Rmult_assoc. apply Rmult_le_compat_l; lra.
Qed.

(* Headline [Corollary D.1 corrected] Algorithm 1's count on the run is below 1 + (-log(eps/sqrt kappa))/(-log nu), so below the printed bound with
   2 sqrt(kappa). *)
Theorem corollary_D_1 N : 0 < r 0%nat -> returns eps r N ->
  INR N < 1 + (- ln (eps / sqrt (lmax / lmin))) / (- ln nu) /\ INR N < 1 + (- ln (eps / (2 * sqrt (lmax / lmin)))) / (- ln nu).
Proof.
  intros R0 HN. apply (energy_count eps (lmax / lmin) nu r N Heps condition_ge_1 Hnu R0); [|exact HN].
  intros k. apply residuals_decay; [lra | exact energy_decay].
Qed.
End Run.
