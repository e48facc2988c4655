(* Clauses: Kahan bound *)
(* Kahan's bound: the spectral radius of SOR is never below |w - 1|, which is why Algorithm 1 asks for w in (0,2). *)
From mathcomp Require Import all_ssreflect all_algebra complex.
From LearningToRelax Require Import Splitting OnePass YoungRelation SpectralRadius.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Determinant.
Variables (F : fieldType) (n' : nat) (A : 'M[F]_n'.+1) (w : F).
Hypotheses (sA : symmetric A) (dA : nonzeroDiagonal A) (w0 : w != 0).

(* Headline [Kahan bound] det M_w = (1 - w)^n. *)
Theorem sor_determinant : \det (errorMatrix A (lowerForm w A)) = (1 - w) ^+ n'.+1.
Proof.
have dW : \det (lowerForm w A) != 0 by rewrite -unitfE -unitmxE lowerForm_unit.
apply: (mulfI dW); rewrite -det_mulmx mulmxBr mulmx1 mulKVmx ?lowerForm_unit // lowerForm_minus //.
rewrite -det_tr linearB linearZ /= trmxK trmx_diagonal det_trig.
  rewrite det_lowerForm mulrAC -exprMn mulrC [w^-1 * _]mulrC.
  rewrite (eq_bigr (fun i => (1 - w) / w * A i i)) => [|i _]; last by rewrite !mxE eqxx ltnn mulr0n subr0.
  by rewrite big_split /= prodr_const card_ord mulrC.
by apply/is_trig_mxP=> i j lt; rewrite !mxE -val_eqE /= ltn_eqF // ltnNge ltnW // !mulr0n mulr0 subr0.
Qed.
End Determinant.

Section Kahan.
Variables (R : rcfType) (n' : nat) (A : 'M[R]_n'.+1) (w r : R).
Hypotheses (sA : symmetric A) (dA : nonzeroDiagonal A) (w0 : w != 0).
Hypothesis rho : isRadius (errorMatrix A (lowerForm w A)) r.

(* Headline [Kahan bound] Kahan: |w - 1| <= rho(M_w), for symmetric A with non-zero diagonal and w != 0. *)
Theorem kahan : `|w - 1| <= r.
Proof.
have r0 : 0 <= r by case: rho => _ [z _ <-]; apply: modulus_ge0.
have := det_le_radius rho; rewrite sor_determinant // normrX distrC.
by rewrite ler_pexpn2r // nnegrE normr_ge0.
Qed.

(* Headline [Kahan bound] So SOR can converge for w in (0,2) only: rho(M_w) < 1 implies 0 < w < 2. *)
Theorem kahan_range : r < 1 -> 0 < w < 2%:R.
Proof.
by move/(le_lt_trans kahan); rewrite ltr_distl subrr.
Qed.
End Kahan.
