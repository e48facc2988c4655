(* Clauses: Young's radius *)
(* The spectral radius of C_w = 1 - A W_w^{-1} equals Young's formula, for symmetric positive definite, consistently ordered
   A over the reals and w in (0,2): eigenvalues are complex, and beta is the spectral radius of 1 - D^{-1}A. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi YoungScalar YoungRoots.
Open Scope R_scope.

(* W_w = D/w + L. *)
Definition splitting (A : nat -> nat -> R) (w : R) (i j : nat) : R :=
  if Nat.ltb j i then A i j else if Nat.eqb i j then A i i / w else 0.

(* Cw is the defect reduction matrix 1 - A W_w^{-1}: Cw W_w = W_w - A. *)
Definition is_defect (n : nat) (A : nat -> nat -> R) (w : R) (Cw : nat -> nat -> R) : Prop :=
  forall i j, (i < n)%nat -> (j < n)%nat -> sum n (fun k => Cw i k * splitting A w k j) = splitting A w i j - A i j.

Section Spectral.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable w : R.
Hypothesis Hsym : symmetric n A.
Hypothesis Hpd : positive_definite n A.
Hypothesis Hw : 0 < w < 2.

Let W := splitting A w.

Lemma splitting_diag i : (i < n)%nat -> 0 < W i i.
Proof.
  intros Hi. assert (D := diagonal_pos n A Hpd i Hi). unfold W, splitting. rewrite Nat.ltb_irrefl, Nat.eqb_refl.
  apply Rdiv_lt_0_compat; lra.
Qed.

Lemma splitting_upper i j : (i < j)%nat -> W i j = 0.
Proof.
  intros H. unfold W, splitting. destruct (Nat.ltb_spec j i); [lia|]. destruct (Nat.eqb_spec i j); [lia | reflexivity].
Qed.

Lemma RtoC_neq_0 x : x <> 0 -> RtoC x <> RtoC 0.
Proof. intros H E. apply (f_equal fst) in E. simpl in E. contradiction. Qed.

(* W_w is invertible: forward substitution. *)
Lemma splitting_onto (v : nat -> C) : exists y, forall i, (i < n)%nat -> apply_to n W y i = v i.
Proof.
  assert (Build : forall m, (m <= n)%nat -> exists y, forall i, (i < m)%nat -> apply_to n W y i = v i); [|exact (Build n (le_n n))].
  induction m as [|m IH]; intros Hm; [exists (fun _ => RtoC 0); intros; lia|].
  destruct (IH ltac:(lia)) as [y Hy]. assert (D := splitting_diag m ltac:(lia)).
  set (delta := Cdiv (Cminus (v m) (apply_to n W y m)) (RtoC (W m m))).
  exists (fun j => if Nat.eqb j m then Cplus (y j) delta else y j).
  assert (Change : forall i, apply_to n W (fun j => if Nat.eqb j m then Cplus (y j) delta else y j) i
            = Cplus (apply_to n W y i) (Cmult (RtoC (W i m)) delta)).
  { intros i. unfold apply_to.
    rewrite (csum_ext n _ (fun j => Cplus (Cmult (RtoC (W i j)) (y j)) (if Nat.eqb j m then Cmult (RtoC (W i j)) delta else RtoC 0))).
    - rewrite csum_plus, (csum_single n (fun j => Cmult (RtoC (W i j)) delta) m) by lia. reflexivity.
    - intros j Hj. destruct (Nat.eqb j m); ring. }
  intros i Hi. rewrite Change. destruct (Nat.eq_dec i m) as [->|N].
  - unfold delta. field. apply RtoC_neq_0. lra.
  - rewrite (splitting_upper i m) by lia. rewrite Hy by lia. ring.
Qed.

Lemma splitting_nonzero y : nonzero n y -> nonzero n (apply_to n W y).
Proof.
  intros [k [Hk N]]. assert (Dec := nonzero_dec n (apply_to n W y)).
  destruct Dec as [Y|Z]; [exact Y|]. exfalso. apply N. revert k Hk N.
  induction k as [k IH] using (well_founded_induction lt_wf). intros Hk _.
  assert (Low : forall j, (j < k)%nat -> y j = RtoC 0).
  { intros j Hj. destruct (Ceq_dec (y j) (RtoC 0)) as [E|NE]; [exact E|]. exact (IH j Hj ltac:(lia) NE). }
  specialize (Z k Hk). unfold apply_to in Z. assert (D := splitting_diag k Hk).
  rewrite (csum_ext n _ (fun j => if Nat.eqb j k then Cmult (RtoC (W k j)) (y j) else RtoC 0)) in Z.
  - rewrite (csum_single n (fun j => Cmult (RtoC (W k j)) (y j)) k Hk) in Z. apply Cmult_integral in Z.
    destruct Z as [Z|Z]; [|exact Z]. exfalso. apply (RtoC_neq_0 (W k k)); [lra | exact Z].
  - intros j Hj. destruct (Nat.eqb_spec j k) as [->|NE]; [reflexivity|]. destruct (lt_eq_lt_dec j k) as [[L|E]|G]; [|contradiction|].
    + rewrite (Low j L). ring.
    + rewrite splitting_upper by exact G. ring.
Qed.

Variable Cw : nat -> nat -> R.
Hypothesis HCw : is_defect n A w Cw.

Lemma defect_apply y i : (i < n)%nat -> apply_to n Cw (apply_to n W y) i = csum n (fun j => Cmult (RtoC (W i j - A i j)) (y j)).
Proof.
  intros Hi. unfold apply_to at 1. unfold apply_to.
  rewrite (csum_ext n _ (fun k => csum n (fun j => Cmult (Cmult (RtoC (Cw i k)) (RtoC (W k j))) (y j)))).
  - rewrite csum_swap. apply csum_ext. intros j Hj. assert (E := HCw i j Hi Hj). fold W in E. rewrite <- E. clear E.
    assert (R : RtoC (sum n (fun k => Cw i k * W k j)) = csum n (fun k => RtoC (Cw i k * W k j))).
    { generalize n. induction n0 as [|m IH]; [reflexivity|]. cbn [sum csum]. rewrite RtoC_plus, IH. reflexivity. }
    rewrite R, Cmult_comm, <- csum_scal. apply csum_ext. intros k Hk. rewrite RtoC_mult. ring.
  - intros k Hk. rewrite <- csum_scal. apply csum_ext. intros; ring.
Qed.

Variable lev : nat -> nat.
Hypothesis Hlev : levels n A lev.

(* The heart of Young's theory: with lambda = s^2 and lambda + w - 1 = s w mu, scaling by the powers of s of the levels
   turns lambda W - (W - A) into a multiple of mu - (1 - D^{-1}A), term by term. *)
Lemma young_rows s l mu z i : s <> RtoC 0 -> Cmult s s = l -> Cplus l (RtoC (w - 1)) = Cmult (Cmult s (RtoC w)) mu -> (i < n)%nat ->
  Cminus (Cmult l (apply_to n W (fun j => Cmult (cpow s (lev j)) (z j)) i))
         (csum n (fun j => Cmult (RtoC (W i j - A i j)) (Cmult (cpow s (lev j)) (z j))))
  = Cmult (Cmult (cpow s (lev i)) (Cmult s (RtoC (A i i)))) (Cminus (Cmult mu (z i)) (apply_to n (jacobi A) z i)).
Proof.
  intros Hs Hl Hmu Hi. assert (D := diagonal_pos n A Hpd i Hi).
  transitivity (csum n (fun j => Cmult (Cmult (cpow s (lev i)) (Cmult s (RtoC (A i i))))
    (Cminus (if Nat.eqb j i then Cmult mu (z i) else RtoC 0) (Cmult (RtoC (jacobi A i j)) (z j))))).
  - unfold apply_to. rewrite <- csum_scal, <- csum_minus. apply csum_ext. intros j Hj.
    rewrite RtoC_minus. destruct (lt_eq_lt_dec i j) as [[L|<-]|G].
    + rewrite (splitting_upper i j L). destruct (Nat.eqb_spec j i); [lia|]. unfold jacobi. destruct (Nat.eqb_spec i j); [lia|].
      destruct (Req_dec (A i j) 0) as [Z|NZ]; [rewrite Z; replace (0 - 0 / A i i) with 0 by (field; lra); ring|].
      destruct (neighbour_levels n A Hsym lev Hlev i j Hi Hj NZ) as [[G _]|[E|[_ E]]]; [lia | lia |]. rewrite E. cbn [cpow].
      rewrite RtoC_minus, RtoC_div by lra. field. apply RtoC_neq_0; lra.
    + rewrite Nat.eqb_refl. replace (jacobi A i i) with 0 by (unfold jacobi; rewrite Nat.eqb_refl; field; lra).
      replace (W i i) with (A i i / w) by (unfold W, splitting; now rewrite Nat.ltb_irrefl, Nat.eqb_refl).
      rewrite RtoC_div by lra.
      replace (Cmult (Cmult (cpow s (lev i)) (Cmult s (RtoC (A i i)))) (Cminus (Cmult mu (z i)) (Cmult (RtoC 0) (z i))))
        with (Cmult (Cmult (cpow s (lev i)) (Cmult (RtoC (A i i)) (Cdiv (Cmult (Cmult s (RtoC w)) mu) (RtoC w)))) (z i))
        by (field; apply RtoC_neq_0; lra).
      rewrite <- Hmu, RtoC_minus. field. apply RtoC_neq_0; lra.
    + replace (W i j) with (A i j) by (unfold W, splitting; destruct (Nat.ltb_spec j i); [reflexivity | lia]).
      destruct (Nat.eqb_spec j i); [lia|]. unfold jacobi. destruct (Nat.eqb_spec i j); [lia|].
      destruct (Req_dec (A i j) 0) as [Z|NZ]; [rewrite Z; replace (0 - 0 / A i i) with 0 by (field; lra); ring|].
      destruct (neighbour_levels n A Hsym lev Hlev i j Hi Hj NZ) as [[_ E]|[E|[L _]]]; [|lia|lia]. rewrite E. cbn [cpow].
      rewrite <- Hl, RtoC_minus, RtoC_div by lra. field. apply RtoC_neq_0; lra.
  - rewrite csum_scal, csum_minus. f_equal. unfold apply_to. f_equal. apply (csum_single n (fun _ => Cmult mu (z i)) i Hi).
Qed.

(* Headline [Young's radius] Each nonzero eigenvalue of C_w satisfies Young's relation with an eigenvalue mu of 1 - D^{-1}A. *)
Theorem sor_eigenvalue_to_jacobi l v : is_eigenpair n Cw l v -> l <> RtoC 0 ->
  exists mu z, is_eigenpair n (jacobi A) (RtoC mu) z /\ young_relation w mu l.
Proof.
  intros [Nv Ev] Nl. destruct (splitting_onto v) as [y Hy]. destruct (csqrt_exists l) as [s Hs].
  assert (Ns : s <> RtoC 0) by (intros E; apply Nl; rewrite <- Hs, E; ring).
  assert (Cw0 : RtoC w <> RtoC 0) by (apply RtoC_neq_0; lra).
  set (mu := Cdiv (Cplus l (RtoC (w - 1))) (Cmult s (RtoC w))).
  assert (Hmu : Cplus l (RtoC (w - 1)) = Cmult (Cmult s (RtoC w)) mu) by (unfold mu; field; now split).
  set (z := fun j => Cdiv (y j) (cpow s (lev j))).
  assert (Yz : forall j, Cmult (cpow s (lev j)) (z j) = y j) by (intros j; unfold z; field; now apply cpow_neq_0).
  assert (Ny : nonzero n y).
  { destruct Nv as [i [Hi N]]. rewrite <- (Hy i Hi) in N.
    assert (Dec := nonzero_dec n y).
    destruct Dec as [Y|Z]; [exact Y|]. exfalso. apply N. unfold apply_to. apply csum_zero. intros j Hj. rewrite (Z j Hj). ring. }
  assert (Ez : is_eigenpair n (jacobi A) mu z).
  { split.
    - destruct Ny as [j [Hj N]]. exists j. split; [exact Hj|]. intros E. apply N. rewrite <- Yz, E. ring.
    - intros i Hi. assert (R := young_rows s l mu z i Ns Hs Hmu Hi). assert (D := diagonal_pos n A Hpd i Hi).
      assert (L0 : Cminus (Cmult l (apply_to n W (fun j => Cmult (cpow s (lev j)) (z j)) i))
         (csum n (fun j => Cmult (RtoC (W i j - A i j)) (Cmult (cpow s (lev j)) (z j)))) = RtoC 0).
      { assert (E1 : apply_to n W (fun j => Cmult (cpow s (lev j)) (z j)) i = v i).
        { rewrite <- (Hy i Hi). unfold apply_to. apply csum_ext. intros j Hj. now rewrite Yz. }
        assert (E2 : csum n (fun j => Cmult (RtoC (W i j - A i j)) (Cmult (cpow s (lev j)) (z j))) = Cmult l (v i)).
        { rewrite <- (Ev i Hi). transitivity (apply_to n Cw (apply_to n W y) i).
          - rewrite defect_apply by exact Hi. apply csum_ext. intros j Hj. now rewrite Yz.
          - unfold apply_to at 1 3. apply csum_ext. intros j Hj. now rewrite (Hy j Hj). }
        rewrite E1, E2. ring. }
      rewrite L0 in R. symmetry in R. apply Cmult_integral in R. destruct R as [R|R].
      + exfalso. revert R. apply Cmult_neq_0; [now apply cpow_neq_0|]. apply Cmult_neq_0; [exact Ns | apply RtoC_neq_0; lra].
      + replace (Cmult mu (z i)) with (Cplus (Cminus (Cmult mu (z i)) (apply_to n (jacobi A) z i)) (apply_to n (jacobi A) z i)) by ring.
        rewrite R. ring. }
  assert (Re0 := jacobi_eigenvalue_real n A Hsym Hpd mu z Ez). destruct mu as [m b] eqn:Em. simpl in Re0. subst b.
  exists m, z. split; [exact Ez|]. unfold young_relation. rewrite Hmu. fold (RtoC m). replace (w ^ 2 * m ^ 2) with (w * w * (m * m)) by ring. rewrite <- Hs, !RtoC_mult. ring.
Qed.

(* Headline [Young's radius] Each nonzero root of Young's relation with an eigenvalue mu of 1 - D^{-1}A is an eigenvalue of C_w. *)
Theorem jacobi_eigenvalue_to_sor l mu z : is_eigenpair n (jacobi A) (RtoC mu) z -> young_relation w mu l -> l <> RtoC 0 ->
  exists v, is_eigenpair n Cw l v.
Proof.
  intros [Nz Ez] Y Nl. destruct (csqrt_exists l) as [s0 Hs0].
  assert (Pick : exists s, Cmult s s = l /\ Cplus l (RtoC (w - 1)) = Cmult (Cmult s (RtoC w)) (RtoC mu)).
  { assert (F : Cmult (Cminus (Cplus l (RtoC (w - 1))) (Cmult (Cmult s0 (RtoC w)) (RtoC mu)))
                      (Cplus (Cplus l (RtoC (w - 1))) (Cmult (Cmult s0 (RtoC w)) (RtoC mu))) = RtoC 0).
    { unfold young_relation in Y. transitivity (Cminus (Cmult (Cplus l (RtoC (w - 1))) (Cplus l (RtoC (w - 1))))
        (Cmult (Cmult s0 s0) (Cmult (Cmult (RtoC w) (RtoC w)) (Cmult (RtoC mu) (RtoC mu))))); [ring|].
      rewrite Y, Hs0, <- !RtoC_mult. replace (w ^ 2 * mu ^ 2) with (w * w * (mu * mu)) by ring. ring. }
    apply Cmult_integral in F. destruct F as [F|F].
    - exists s0. split; [exact Hs0|]. replace (Cplus l (RtoC (w - 1))) with (Cplus (Cminus (Cplus l (RtoC (w - 1)))
        (Cmult (Cmult s0 (RtoC w)) (RtoC mu))) (Cmult (Cmult s0 (RtoC w)) (RtoC mu))) by ring. rewrite F. ring.
    - exists (Copp s0). split; [rewrite <- Hs0; ring|]. replace (Cplus l (RtoC (w - 1))) with (Cminus (Cplus (Cplus l (RtoC (w - 1)))
        (Cmult (Cmult s0 (RtoC w)) (RtoC mu))) (Cmult (Cmult s0 (RtoC w)) (RtoC mu))) by ring. rewrite F. ring. }
  destruct Pick as [s [Hs Hmu]].
  assert (Ns : s <> RtoC 0) by (intros E; apply Nl; rewrite <- Hs, E; ring).
  set (y := fun j => Cmult (cpow s (lev j)) (z j)). exists (apply_to n W y). split.
  - apply splitting_nonzero. destruct Nz as [j [Hj N]]. exists j. split; [exact Hj|]. apply Cmult_neq_0; [now apply cpow_neq_0 | exact N].
  - intros i Hi. rewrite defect_apply by exact Hi. assert (R := young_rows s l (RtoC mu) z i Ns Hs Hmu Hi).
    fold y in R. change (fun j => Cmult (cpow s (lev j)) (z j)) with y in R. rewrite (Ez i Hi) in R.
    assert (Z : Cminus (Cmult l (apply_to n W y i)) (csum n (fun j => Cmult (RtoC (W i j - A i j)) (y j))) = RtoC 0)
      by (etransitivity; [exact R | ring]).
    replace (Cmult l (apply_to n W y i)) with (Cplus (Cminus (Cmult l (apply_to n W y i)) (csum n (fun j => Cmult (RtoC (W i j - A i j)) (y j))))
      (csum n (fun j => Cmult (RtoC (W i j - A i j)) (y j)))) by ring. rewrite Z. ring.
Qed.

Variables beta rho : R.
Hypothesis Hbeta : is_spectral_radius n (jacobi A) beta.
Hypothesis Hrho : is_spectral_radius n Cw rho.

(* Headline [Young's radius] rho(C_w) equals Young's formula at beta = rho(1 - D^{-1}A). *)
Theorem young_spectral_radius : rho = young_radius beta w.
Proof.
  destruct (jacobi_radius_eigenvalue n A Hsym Hpd lev Hlev beta Hbeta) as [Hb [z Ez]].
  assert (Rg := young_radius_range beta Hb w Hw). assert (Ab := Rabs_pos (w - 1)).
  destruct Hrho as [Up [l [v [Ev Ml]]]]. apply Rle_antisym.
  - rewrite <- Ml. destruct (Ceq_dec l (RtoC 0)) as [->|N]; [rewrite Cmod_0; lra|].
    destruct (sor_eigenvalue_to_jacobi l v Ev N) as [mu [z' [E' Y]]].
    apply (young_root_bound beta w Hb Hw mu l); [|exact Y]. rewrite <- Cmod_R. exact (proj1 Hbeta (RtoC mu) z' E').
  - destruct (young_root_attained beta w Hb Hw) as [l' [Y M]]. rewrite <- M.
    destruct (Ceq_dec l' (RtoC 0)) as [->|N]; [rewrite Cmod_0, <- Ml; apply Cmod_ge_0|].
    destruct (jacobi_eigenvalue_to_sor l' beta z Ez Y N) as [v' E']. exact (Up l' v' E').
Qed.
End Spectral.
