(* Clauses: Young's radius *)
(* The Jacobi matrix 1 - D^{-1} A of a symmetric matrix has real eigenvalues, and for a consistently ordered positive
   definite one its radius beta is below 1: theory.Young takes such a beta. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SorEnergy YoungRelation SpectralRadius RealEigen.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Reading a real system as a complex one commutes with the paper's splitting. *)
Section Complexify.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (A W : 'M[R]_n) (w : R).

Lemma complexify_diagonal A : complexify (diagonal A) = diagonal (complexify A).
Proof. by apply/matrixP=> i j; rewrite !mxE rmorphMn. Qed.

Lemma complexify_strictLower A : complexify (strictLower A) = strictLower (complexify A).
Proof. by apply/matrixP=> i j; rewrite !mxE rmorphMn. Qed.

Lemma complexify_lowerForm w A : complexify (lowerForm w A) = lowerForm w%:C%C (complexify A).
Proof.
by rewrite /lowerForm -complexify_diagonal -complexify_strictLower -fmorphV /complexify map_mxD map_mxZ.
Qed.

Lemma complexify_errorMatrix A W : complexify (errorMatrix A W) = errorMatrix (complexify A) (complexify W).
Proof. by rewrite /errorMatrix /complexify map_mxB map_mx1 map_mxM map_invmx. Qed.

Lemma complexify_jacobi A : complexify (jacobi A) = jacobi (complexify A).
Proof. by rewrite /jacobi complexify_errorMatrix complexify_diagonal. Qed.

Lemma complexify_symmetric A : symmetric A -> symmetric (complexify A).
Proof. by move=> sA; rewrite /symmetric /complexify map_trmx sA. Qed.

Lemma complexify_nonzeroDiagonal A : nonzeroDiagonal A -> nonzeroDiagonal (complexify A).
Proof. by move=> dA i; rewrite mxE fmorph_eq0. Qed.

Lemma complexify_consistentlyOrdered A : consistentlyOrdered A -> consistentlyOrdered (complexify A).
Proof. by case=> lev lA; exists lev => i j lt; rewrite mxE fmorph_eq0; apply: lA. Qed.
End Complexify.

Section Form.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (A S : 'M[R]_n) (x y : 'cV[R]_n).

(* x^T S y. *)
Definition form S x y : R := (x^T *m S *m y) 0 0.

Lemma form_sym S x y : symmetric S -> form S x y = form S y x.
Proof.
move=> sS; rewrite /form; have -> : x^T *m S *m y = (y^T *m S *m x)^T by rewrite !trmx_mul trmxK sS mulmxA.
by rewrite mxE.
Qed.

Lemma form_pair S G x y a b : S *m y = b *: (G *m x) + a *: (G *m y) ->
  form S x y = b * energy G x + a * form G x y.
Proof.
by rewrite /form /energy -!mulmxA => ->; rewrite mulmxDr -!scalemxAr !mulmxA mxE [X in X + _]mxE [X in _ + X]mxE.
Qed.
End Form.

Section JacobiSpectrum.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variable A : 'M[R]_n.
Local Notation D := (diagonal A).
Hypothesis sA : symmetric A.

(* Two real vectors of an eigenvalue a + b i of the Jacobi matrix, and b = 0. *)
Lemma jacobi_pair a b : (forall i, 0 < A i i) -> spectrum (jacobi A) (a +i* b)%C ->
  b = 0 /\ exists2 x : 'cV[R]_n, x != 0 & (D - A) *m x = a *: (D *m x).
Proof.
move=> pd /spectrum_real_pair [x [y [nz [ex ey]]]].
have uD : D \in unitmx by apply: diagonal_unit => i; rewrite gt_eqF.
have DB : D *m jacobi A = D - A by rewrite mulmxBr mulmx1 mulKVmx.
have {}ex : (D - A) *m x = a *: (D *m x) - b *: (D *m y).
  by rewrite -DB -mulmxA ex mulmxBr -!scalemxAr.
have {}ey : (D - A) *m y = b *: (D *m x) + a *: (D *m y).
  by rewrite -DB -mulmxA ey mulmxDr -!scalemxAr.
have sD : symmetric D by apply: trmx_diagonal.
have sDA : symmetric (D - A) by rewrite /symmetric linearB /= sD sA.
have e0 z : 0 <= energy D z.
  by case: (eqVneq z 0) => [->|/(diagonal_energy_gt0 pd)/ltW //]; rewrite energy0.
have ePos : 0 < energy D x + energy D y.
  by case/orP: nz => /(diagonal_energy_gt0 pd) h; [rewrite ltr_paddr|rewrite ltr_paddl].
have b0 : b = 0.
  have h1 := form_pair ey.
  have h2 : form (D - A) y x = - b * energy D y + a * form D y x.
    by apply: form_pair; rewrite ex scaleNr addrC.
  have := h1; rewrite (form_sym _ _ sDA) h2 (form_sym y x sD) => /addIr /eqP.
  rewrite -subr_eq0 mulNr -opprD -mulrDr oppr_eq0 mulf_eq0 addrC (gt_eqF ePos) orbF.
  by move/eqP.
split=> //; case/orP: nz => nz; [exists x|exists y] => //.
  by rewrite ex b0 scale0r subr0.
by rewrite ey b0 scale0r add0r.
Qed.

(* Headline [Young's radius] The eigenvalues of 1 - D^{-1}A are real, for symmetric A with a positive diagonal. *)
Theorem jacobi_real z : (forall i, 0 < A i i) -> spectrum (jacobi A) z -> complex.Im z = 0.
Proof. by move=> pd; case: z => a b /jacobi_pair [] //=. Qed.

Hypothesis pA : positiveDefinite A.

(* Headline [Young's radius] If moreover A is positive definite they are below 1. *)
Theorem jacobi_lt1 z : spectrum (jacobi A) z -> complex.Re z < 1.
Proof.
case: z => a b /(jacobi_pair (spd_diagonal_gt0 pA)) [_ [x x0 ex]] /=.
have : energy (D - A) x = a * energy D x by rewrite /energy -mulmxA ex -scalemxAr mxE mulmxA.
rewrite energyB => /eqP; rewrite subr_eq addrC -subr_eq -{1}[energy D x]mul1r -mulrBl => /eqP e.
have := proj2 pA _ x0; rewrite -e pmulr_lgt0 ?subr_gt0 //.
by apply: diagonal_energy_gt0 x0; apply: spd_diagonal_gt0.
Qed.

(* Headline [Young's radius] For consistently ordered symmetric positive definite A, 0 <= beta = rho(1 - D^{-1}A) < 1. *)
Theorem jacobi_radius_lt1 beta : consistentlyOrdered A -> isRadius (jacobi A) beta -> 0 <= beta < 1.
Proof.
move=> oA [_ [z ez <-]]; rewrite modulus_ge0 /=.
have pd := spd_diagonal_gt0 pA; have zr := jacobi_real pd ez.
have nz : spectrum (jacobi A) (- z).
  rewrite /spectrum complexify_jacobi jacobi_symmetric.
  - by rewrite -complexify_jacobi.
  - exact: complexify_symmetric.
  - by apply: complexify_nonzeroDiagonal; apply: spd_nonzeroDiagonal.
  - exact: complexify_consistentlyOrdered.
have := jacobi_lt1 nz; have := jacobi_lt1 ez; case: z {ez nz} zr => a b /= -> h1 h2.
by rewrite /modulus /= expr0n addr0 sqrtr_sqr ltr_norml h1 andbT ltr_oppl.
Qed.
End JacobiSpectrum.
