(* Clauses: Lemma E.1, Lemma E.1 sharper *)
(* Lemma E.1 for spectral radii: beta(c) = rho(1 - D(c)^{-1} A(c)), A(c) = A + c 1, D(c) its diagonal. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi RealRayleigh YoungScalar OptimalOmegaLipschitz.
Open Scope R_scope.

(* A + c 1, and D - A (the same for every shift). *)
Definition shift (A : nat -> nat -> R) (c : R) (i j : nat) : R := A i j + (if Nat.eqb i j then c else 0).
Definition off_diagonal (A : nat -> nat -> R) (i j : nat) : R := if Nat.eqb i j then 0 else - A i j.

Section Shifted.
Variable n : nat.
Variable A : nat -> nat -> R.
Variable lev : nat -> nat.
Hypothesis Hsym : symmetric n A.
Hypothesis Hlev : levels n A lev.

Lemma shift_symmetric c : symmetric n (shift A c).
Proof. intros i j Hi Hj. unfold shift. rewrite (Hsym i j Hi Hj), (Nat.eqb_sym i j). reflexivity. Qed.

Lemma shift_levels c : levels n (shift A c) lev.
Proof.
  intros i j Hi Hj H. apply (Hlev i j Hi Hj). unfold shift in H. destruct (Nat.eqb_spec i j); [lia|]. now rewrite Rplus_0_r in H.
Qed.

Lemma shift_definite c c' : c <= c' -> positive_definite n (shift A c) -> positive_definite n (shift A c').
Proof.
  intros H P x Nx. specialize (P x Nx).
  assert (E : quadratic n (shift A c') x = quadratic n (shift A c) x + (c' - c) * sum n (fun i => x i ^ 2)).
  { unfold quadratic. rewrite <- sum_scal, <- sum_plus. apply sum_ext. intros i Hi.
    rewrite (sum_ext n _ (fun j => shift A c i j * x j * x i + (if Nat.eqb j i then (c' - c) * (x i * x i) else 0))).
    - rewrite sum_plus, (sum_single n (fun _ => (c' - c) * (x i * x i)) i Hi). ring.
    - intros j Hj. unfold shift. rewrite (Nat.eqb_sym i j). destruct (Nat.eqb_spec j i) as [->|N]; ring. }
  rewrite E. assert (0 <= sum n (fun i => x i ^ 2)) by (apply sum_nonneg; intros; apply pow2_ge_0). nra.
Qed.

Variable c : R.
Hypothesis Hpd : positive_definite n (shift A c).
Variable beta : R.
Hypothesis Hbeta : is_spectral_radius n (jacobi (shift A c)) beta.

Let N := off_diagonal A.
Let D i := A i i.

Lemma shift_diagonal i : (i < n)%nat -> 0 < D i + c.
Proof. intros Hi. assert (P := diagonal_pos n (shift A c) Hpd i Hi). unfold shift in P. now rewrite Nat.eqb_refl in P. Qed.

Lemma jacobi_row v i : (i < n)%nat -> sum n (fun j => jacobi (shift A c) i j * v j) * (D i + c) = sum n (fun j => N i j * v j).
Proof.
  intros Hi. assert (P := shift_diagonal i Hi). unfold D in P. rewrite <- sum_scal_r. apply sum_ext. intros j Hj.
  unfold jacobi, shift, N, off_diagonal, D. rewrite Nat.eqb_refl. destruct (Nat.eqb_spec i j) as [<-|E]; field; lra.
Qed.

Lemma real_eigenvalue_bound t v : (exists i, (i < n)%nat /\ v i <> 0) ->
  (forall i, (i < n)%nat -> sum n (fun j => N i j * v j) = t * ((D i + c) * v i)) -> Rabs t <= beta.
Proof.
  intros [k [Hk Nk]] H. rewrite <- Cmod_R. apply (proj1 Hbeta (RtoC t) (fun j => RtoC (v j))). split.
  - exists k. split; [exact Hk|]. intros E. apply Nk. apply (f_equal Re) in E. exact E.
  - intros i Hi. unfold apply_to.
    assert (E : forall m f, csum m (fun j => RtoC (f j)) = RtoC (sum m f)).
    { intros m f. induction m as [|m IH]; [reflexivity|]. cbn [csum sum]. now rewrite IH, RtoC_plus. }
    transitivity (csum n (fun j => RtoC (jacobi (shift A c) i j * v j))); [apply csum_ext; intros j Hj; now rewrite RtoC_mult|].
    rewrite E, <- RtoC_mult. f_equal. assert (P := shift_diagonal i Hi). assert (R := jacobi_row v i Hi). rewrite (H i Hi) in R.
    apply Rmult_eq_reg_r with (D i + c); [rewrite R; ring | lra].
Qed.

Lemma form_quadratic v : form n N v = quadratic n N v.
Proof. unfold form, quadratic. apply sum_ext. intros i _. apply sum_ext. intros; ring. Qed.

(* Headline [Lemma E.1] The spectral radius of 1 - D(c)^{-1}A(c) is the extreme RealRayleigh quotient that the lemma's proof uses. *)
Theorem spectral_radius_is_rayleigh : is_jacobi_radius n N D c beta.
Proof.
  assert (HN : symmetric n N).
  { intros i j Hi Hj. unfold N, off_diagonal. rewrite (Hsym i j Hi Hj), (Nat.eqb_sym i j). reflexivity. }
  assert (Hn : (1 <= n)%nat).
  { destruct Hbeta as [_ [l [v [[[i [Hi _]] _] _]]]]. lia. }
  assert (HD : forall i, (i < n)%nat -> 0 < D i + c) by exact shift_diagonal.
  destruct (jacobi_radius_eigenvalue n (shift A c) (shift_symmetric c) Hpd lev (shift_levels c) beta Hbeta) as [[B0 B1] [z Ez]].
  split; [|split].
  - intros v. rewrite form_quadratic. apply Rabs_le. split.
    + assert (Q := extreme_quotient n (fun i j => - N i j) (fun i => D i + c) beta Hn).
      assert (HN' : symmetric n (fun i j => - N i j)) by (intros i j Hi Hj; now rewrite (HN i j Hi Hj)).
      specialize (Q HN' HD). assert (X : quadratic n (fun i j => - N i j) v <= beta * sum n (fun i => (D i + c) * v i ^ 2)).
      { apply Q. intros t w Nw Hw. assert (T := real_eigenvalue_bound (- t) w Nw).
        rewrite Rabs_Ropp in T. eapply Rle_trans; [apply RRle_abs|]. apply T. intros i Hi. specialize (Hw i Hi).
        rewrite (sum_ext n _ (fun j => -1 * (N i j * w j))) in Hw by (intros; ring). rewrite sum_scal in Hw. lra. }
      assert (Y : quadratic n (fun i j => - N i j) v = - quadratic n N v).
      { unfold quadratic. replace (- sum n (fun i => sum n (fun j => N i j * v j * v i))) with (-1 * sum n (fun i => sum n (fun j => N i j * v j * v i))) by ring.
        rewrite <- sum_scal. apply sum_ext. intros i _. rewrite <- sum_scal. apply sum_ext. intros; ring. }
      unfold weight. lra.
    + unfold weight. apply (extreme_quotient n N (fun i => D i + c) beta Hn HN HD).
      intros t w Nw Hw. eapply Rle_trans; [apply RRle_abs|]. now apply (real_eigenvalue_bound t w).
  - intros b' Hb' H.
    assert (Main : forall f, (exists i, (i < n)%nat /\ f i <> 0) ->
      (forall i, (i < n)%nat -> sum n (fun j => jacobi (shift A c) i j * f j) = beta * f i) -> beta <= b').
    { intros f [k [Hk Nk]] Ef. specialize (H f). rewrite form_quadratic in H.
      assert (Q : quadratic n N f = beta * weight n D c f).
      { unfold quadratic, weight. rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite sum_scal_r, <- (jacobi_row f i Hi), (Ef i Hi). ring. }
      assert (W : 0 < weight n D c f).
      { apply Rlt_le_trans with ((D k + c) * f k ^ 2).
        - apply Rmult_lt_0_compat; [now apply HD|]. destruct (Rdichotomy _ _ Nk); nra.
        - apply (sum_term_le n (fun i => (D i + c) * f i ^ 2)); [exact Hk|]. intros i Hi. assert (P := HD i Hi). apply Rmult_le_pos; [lra | apply pow2_ge_0]. }
      rewrite Q in H. apply Rmult_le_reg_r with (weight n D c f); [exact W|]. eapply Rle_trans; [apply RRle_abs | exact H]. }
    destruct Ez as [[k [Hk Nk]] E].
    assert (ER : forall i, (i < n)%nat -> sum n (fun j => jacobi (shift A c) i j * Re (z j)) = beta * Re (z i)).
    { intros i Hi. assert (P := f_equal Re (E i Hi)). unfold apply_to in P. rewrite Re_csum in P.
      rewrite (sum_ext n _ (fun j => jacobi (shift A c) i j * Re (z j))) in P by (intros; unfold Re; simpl; ring).
      rewrite P. unfold Re. simpl. ring. }
    assert (EI : forall i, (i < n)%nat -> sum n (fun j => jacobi (shift A c) i j * Im (z j)) = beta * Im (z i)).
    { intros i Hi. assert (P := f_equal Im (E i Hi)). unfold apply_to in P. rewrite Im_csum in P.
      rewrite (sum_ext n _ (fun j => jacobi (shift A c) i j * Im (z j))) in P by (intros; unfold Im; simpl; ring).
      rewrite P. unfold Im. simpl. ring. }
    destruct (Req_dec (Re (z k)) 0) as [Z|NZ].
    + apply (Main (fun j => Im (z j))); [|exact EI]. exists k. split; [exact Hk|]. intros Z'. apply Nk.
      destruct (z k) as [u w]. simpl in *. now subst.
    + apply (Main (fun j => Re (z j))); [|exact ER]. now exists k.
  - exact B0.
Qed.
End Shifted.

(* Headline [Lemma E.1; Lemma E.1 sharper] Lemma E.1, end to end: for symmetric A with a consistent order, A + cmin 1 positive definite, and beta(c) the
   spectral radius of the Jacobi matrix of A + c 1, w*(c) is Lipschitz on c >= cmin with the sharp and with the printed constant. *)
Theorem lemma_E_1 n A dmin cmin beta_max (beta : R -> R) : symmetric n A -> consistently_ordered n A ->
  positive_definite n (shift A cmin) -> (forall i, (i < n)%nat -> dmin <= A i i) -> 0 < dmin + cmin ->
  (forall c, cmin <= c -> is_spectral_radius n (jacobi (shift A c)) (beta c)) ->
  (forall c, cmin <= c -> beta c <= beta_max) -> beta_max < 1 ->
  forall c c', cmin <= c -> cmin <= c' ->
    Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= sharp_constant beta_max (dmin + cmin) * Rabs (c - c') /\
    Rabs (optimal_omega (beta c) - optimal_omega (beta c')) <= printed_constant beta_max (dmin + cmin) * Rabs (c - c').
Proof.
  intros Hs [lev Hl] Hp Hd Hpos Hb Hm H1 c c' Hc Hc'.
  assert (J : forall c, cmin <= c -> is_jacobi_radius n (off_diagonal A) (fun i => A i i) c (beta c)).
  { intros e He. apply (spectral_radius_is_rayleigh n A lev Hs Hl e); [now apply (shift_definite n A cmin) | now apply Hb]. }
  split.
  - exact (optimal_omega_lipschitz n _ _ dmin cmin beta_max beta Hd Hpos J Hm H1 c c' Hc Hc').
  - exact (optimal_omega_lipschitz_printed n _ _ dmin cmin beta_max beta Hd Hpos J Hm H1 c c' Hc Hc').
Qed.
