(* Clauses: Eq. 48 corrected *)
(* Eq. 48 in full: rho(Cb_w) >= rho(M_w)^2 >= (beta/(1+sqrt(1-beta^2)))^4 >= beta^4/16. *)
From mathcomp Require Import all_ssreflect all_algebra complex.
From LearningToRelax Require Import Splitting SsorForm SorEnergy YoungRelation SpectralRadius JacobiEigenvalues.
From LearningToRelax Require Import YoungFormula YoungTheorem Rayleigh OstrowskiReich.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Chain.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w beta r rb : R).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R).
Hypothesis rM : isRadius (errorMatrix A (lowerForm w A)) r.
Hypothesis rC : isRadius (defectMatrix A (ssorForm w A)) rb.

(* Headline [Eq. 48 corrected] rho(Cb_w) >= rho(M_w)^2, for every symmetric positive definite A. *)
Theorem eq48_first : r ^+ 2 <= rb.
Proof.
have rMb : isRadius (errorMatrix A (ssorForm w A)) rb.
  apply: (proj1 (radius_similar _ rb (spd_unit pA))); rewrite -defect_similar ?spd_unit //.
exact: ssor_radius_ge rM rMb.
Qed.

Hypotheses (oA : consistentlyOrdered A) (betaE : isRadius (jacobi A) beta).

(* Headline [Eq. 48 corrected] For consistently ordered A moreover rho(M_w)^2 >= (beta/(1+sqrt(1-beta^2)))^4 >= beta^4/16. *)
Theorem eq48_chain (q := beta / (1 + Num.sqrt (1 - beta ^+ 2))) :
  [/\ r ^+ 2 <= rb, q ^+ 4 <= r ^+ 2 & beta ^+ 4 / 16%:R <= q ^+ 4].
Proof.
have beta01 := jacobi_radius_lt1 (proj1 pA) pA oA betaE; have /andP[b0 b1] := beta01.
split; first exact: eq48_first.
  have -> : r = youngRadius w beta by apply: radius_unique rM _; apply: young_error.
  rewrite -[4%N]/(2 * 2)%N exprM ler_expn2r ?nnegrE ?youngRadius_ge0 ?exprn_even_ge0 //.
  exact: youngRadius_least.
have c1 : Num.sqrt (1 - beta ^+ 2) <= 1.
  have h : 0 <= 1 - beta ^+ 2 by rewrite subr_ge0 expr_le1 // ltW.
  by rewrite -(@expr_le1 _ 2) ?sqrtr_ge0 // sqr_sqrtr // ler_subl_addr ler_addl sqr_ge0.
have c0 : 0 < 1 + Num.sqrt (1 - beta ^+ 2) by rewrite ltr_paddr ?sqrtr_ge0.
have -> : beta ^+ 4 / 16%:R = (beta / 2%:R) ^+ 4 by rewrite expr_div_n -natrX.
rewrite ler_expn2r ?nnegrE ?divr_ge0 ?ler0n ?(ltW c0) // ler_wpmul2l // lef_pinv ?posrE ?ltr0n //.
by rewrite -[2%:R]/(1 + 1) ler_add2l.
Qed.
End Chain.
