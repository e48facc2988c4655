(* Clauses: Young's radius *)
(* Young's theorem for the matrix: the spectral radius of SOR's C_w is the value of Young's formula at beta, the spectral
   radius of Jacobi's 1 - D^{-1} A. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SorEnergy YoungRelation SpectralRadius RealEigen.
From LearningToRelax Require Import JacobiEigenvalues YoungFormula.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Young.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w beta : R).
Hypotheses (pA : positiveDefinite A) (oA : consistentlyOrdered A) (w02 : 0 < w < 2%:R).
Hypothesis betaE : isRadius (jacobi A) beta.
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).

Let sA : symmetric A := proj1 pA.
Let beta01 : 0 <= beta < 1 := jacobi_radius_lt1 sA pA oA betaE.

Lemma w_neq0 : w != 0. Proof. by case/andP: w02 => w0 _; rewrite gt_eqF. Qed.

Lemma relation_to_jacobi s : s != 0 -> spectrum M (s ^+ 2) ->
  spectrum (jacobi A) ((s ^+ 2 + w%:C%C - 1) / (w%:C%C * s)).
Proof.
move=> s0; rewrite /spectrum complexify_errorMatrix complexify_lowerForm complexify_jacobi young_to_jacobi.
- by [].
- exact: complexify_symmetric.
- exact: (complexify_nonzeroDiagonal (spd_nonzeroDiagonal pA)).
- by rewrite fmorph_eq0 w_neq0.
- exact: complexify_consistentlyOrdered.
- exact: s0.
Qed.

Lemma relation_to_sor s m : spectrum (jacobi A) m -> s ^+ 2 + w%:C%C - 1 = w%:C%C * s * m -> spectrum M (s ^+ 2).
Proof.
move=> em e; rewrite /spectrum complexify_errorMatrix complexify_lowerForm.
apply: (@young_to_sor _ _ _ _ _ _ _ _ s m).
- exact: complexify_symmetric.
- exact: (complexify_nonzeroDiagonal (spd_nonzeroDiagonal pA)).
- by rewrite fmorph_eq0 w_neq0.
- exact: complexify_consistentlyOrdered.
- by rewrite -complexify_jacobi.
- by rewrite e; ring.
Qed.

(* beta itself is an eigenvalue of the Jacobi matrix. *)
Lemma jacobi_beta : spectrum (jacobi A) beta%:C%C.
Proof.
case: betaE => _ [[a b] ez]; have /= bz := jacobi_real sA (spd_diagonal_gt0 pA) ez; subst b.
rewrite modulus_real; case: (ger0P a) => _ e; first by rewrite -e.
rewrite -e rmorphN /spectrum complexify_jacobi jacobi_symmetric.
- by rewrite -complexify_jacobi.
- exact: complexify_symmetric.
- exact: (complexify_nonzeroDiagonal (spd_nonzeroDiagonal pA)).
- exact: complexify_consistentlyOrdered.
Qed.

Lemma young_upper l : spectrum M l -> modulus l <= youngRadius w beta.
Proof.
have /andP[w0 w2] := w02; pose s := sqrtc l; have es : s ^+ 2 = l by apply: sqr_sqrtc.
have [->|s0] := eqVneq l 0; first by rewrite (modulus_real 0) normr0 youngRadius_ge0.
have {}s0 : s != 0 by apply: contraNneq s0 => s0; rewrite -es s0 expr0n.
rewrite -es => /(relation_to_jacobi s0); set mu := _ / _ => emu.
have eq : s ^+ 2 + w%:C%C - 1 = w%:C%C * s * mu.
  by rewrite /mu mulrC divfK // mulf_neq0 // fmorph_eq0 w_neq0.
have mr := jacobi_real sA (spd_diagonal_gt0 pA) emu.
have mb := proj1 betaE _ emu.
move: mu emu eq mr mb => [m b] emu eq /= b0; subst b; rewrite modulus_real modulusX => mb.
have : s ^+ 2 + w%:C%C - 1 == w%:C%C * s * m%:C%C by rewrite eq.
case: (s) => p q; rewrite expr2 eq_complex /= => /andP[/eqP e1 /eqP e2].
rewrite /modulus /= sqr_sqrtr ?addr_ge0 ?sqr_ge0 //.
have {}e1 : p ^+ 2 - q ^+ 2 + w - 1 = w * m * p by rewrite !expr2 e1; ring.
have {}e2 : q * (2%:R * p - w * m) = 0.
  by transitivity (p * q + q * p + 0 - 0 - (w * q + 0 * p) * m); [ring | rewrite e2; ring].
move/eqP: e2; rewrite mulf_eq0 => /orP[/eqP q0|].
  by rewrite q0 expr0n addr0; apply: (@youngRadius_ge_real _ _ _ beta01 w02 p m) => //; rewrite -e1 q0 expr0n subr0.
rewrite subr_eq0 => /eqP e2.
have -> : p ^+ 2 + q ^+ 2 = w - 1.
  have -> : w - 1 = w * m * p - (p ^+ 2 - q ^+ 2) by rewrite -e1; ring.
  by rewrite -e2; ring.
case: (leP 1 w) => [|w1]; first exact: youngRadius_ge_complex.
by apply: le_trans (youngRadius_ge0 _ _) => //; rewrite subr_le0 ltW.
Qed.

Lemma young_attained : exists2 l, spectrum M l & modulus l = youngRadius w beta.
Proof.
case: (ltrP w (optimalOmega beta)) => h.
  pose t := (w * beta + Num.sqrt (discriminant w beta)) / 2%:R.
  have d0 : 0 <= discriminant w beta by rewrite ltW // discriminant_gt0.
  exists (t%:C%C ^+ 2); last first.
    by rewrite modulusX modulus_real real_normK ?num_real // youngRadiusE.
  apply: relation_to_sor jacobi_beta _.
  have := congr1 (real_complex R) (largerRoot d0); rewrite -/t !(rmorphB, rmorphD, rmorphM, rmorphX, rmorph1) /= => ->.
  by rewrite mulrAC.
have dn : 0 <= - discriminant w beta by rewrite oppr_ge0 leNgt discriminant_gt0 // -leNgt.
pose q := Num.sqrt (- discriminant w beta) / 2%:R; pose p := w * beta / 2%:R.
have pq : p ^+ 2 + q ^+ 2 = w - 1.
  by rewrite /p /q !expr_div_n sqr_sqrtr // /discriminant; field.
exists ((p +i* q)%C ^+ 2); last first.
  by rewrite modulusX /modulus /= sqr_sqrtr ?addr_ge0 ?sqr_ge0 // pq /youngRadius ltNge h.
apply: relation_to_sor jacobi_beta _; apply/eqP; rewrite expr2 eq_complex /=.
have e : w * beta = 2%:R * p by rewrite /p; field.
clearbody p q; apply/andP; split; apply/eqP.
  have -> : (w * p - 0 * q) * beta - (w * q + 0 * p) * 0 = (w * beta) * p by ring.
  have -> : p * p - q * q + w - 1 = p ^+ 2 - q ^+ 2 + (w - 1) by ring.
  by rewrite e -pq; ring.
have -> : (w * p - 0 * q) * 0 + (w * q + 0 * p) * beta = (w * beta) * q by ring.
by rewrite e; ring.
Qed.

(* Headline [Young's radius] Young's theorem: for symmetric positive definite, consistently ordered A and 0 < w < 2, if
   beta is the spectral radius of 1 - D^{-1}A then that of M_w = 1 - W_w^{-1}A is Young's formula at w and beta. *)
Theorem young_error : isRadius M (youngRadius w beta).
Proof. by split; [exact: young_upper | exact: young_attained]. Qed.

(* Headline [Young's radius] The same for C_w = 1 - A W_w^{-1}, the matrix that the residuals follow: rho(C_w) is
   theory.Young.radius. *)
Theorem young_defect : isRadius (defectMatrix A W) (youngRadius w beta).
Proof.
rewrite defect_similar ?spd_unit //; apply/radius_similar; first exact: spd_unit.
exact: young_error.
Qed.
End Young.
