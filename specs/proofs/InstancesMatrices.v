(* Clauses: Young's radius, Kahan bound, Normal forms, Ostrowski-Reich, One-pass residual, Eisenstat, Algorithm 8 *)
(* Instances of the theorems about matrices: A = (1, 1/10; 1/10, 1), symmetric positive definite and consistently
   ordered, with Jacobi radius 1/10, at w = 3/2, or at w = 1, where 1/100 is an eigenvalue of M_w. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual OnePass SsorForm SorEnergy OstrowskiReich SorInvariance
  KahanBound.
From LearningToRelax Require Import YoungRelation SpectralRadius JacobiEigenvalues SpectralTheorem Rayleigh YoungFormula
  YoungTheorem EnergyBound SsorCondition.
From LearningToRelax Require Import EnergyBoundCounterexample.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Instances.
Variable R : rcfType.
Local Notation A := (smallSystem R).
Local Notation a := (10%:R^-1 : R).
Local Notation w := (3%:R / 2%:R : R).

Lemma a0 : a != 0. Proof. by rewrite invr_eq0 pnatr_eq0. Qed.
Lemma a_range : 0 <= a < 1. Proof. by rewrite invr_ge0 ler0n invf_lt1 ?ltr0n // ltr1n. Qed.
Lemma w0 : w != 0. Proof. by rewrite mulf_neq0 ?invr_eq0 ?pnatr_eq0. Qed.
Lemma w_gt0 : 0 < w. Proof. by rewrite divr_gt0 ?ltr0n. Qed.
Lemma w_lt2 : w < 2%:R. Proof. by rewrite ltr_pdivr_mulr ?ltr0n // -natrM ltr_nat. Qed.
Lemma w_range : 0 < w < 2%:R. Proof. by rewrite w_gt0 w_lt2. Qed.
Lemma two_less_w : 2%:R - w != 0. Proof. by rewrite subr_eq0 eq_sym lt_eqF // w_lt2. Qed.
Lemma pA : positiveDefinite A. Proof. exact: smallSystem_spd. Qed.
Lemma sA : symmetric A. Proof. exact: (proj1 pA). Qed.
Lemma dA : nonzeroDiagonal A. Proof. exact: (spd_nonzeroDiagonal pA). Qed.
Lemma diagonal_positive i : 0 < A i i. Proof. exact: (spd_diagonal_gt0 pA). Qed.
Lemma uA : A \in unitmx. Proof. exact: (spd_unit pA). Qed.
Lemma oA : consistentlyOrdered A. Proof. exact: smallSystem_ordered. Qed.

Lemma jacobi_entries i j : jacobi A i j = if i == j then 0 else - a.
Proof.
rewrite /jacobi /errorMatrix D1 invmx1 mul1mx !mxE; case: eqP => _; first by rewrite subrr.
by rewrite sub0r.
Qed.

Lemma jacobi_eigenvector : jacobi A *m (\col_i (if i == 0 then 1 else -1)) = a *: \col_i (if i == 0 then 1 else -1).
Proof.
apply/matrixP=> i j; rewrite ord1 mxE [RHS]mxE !big_ord_recl big_ord0 !jacobi_entries !mxE addr0 /=.
have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
by move: i; apply: ord2 => /=; rewrite mul0r ?add0r ?addr0 ?mulrNN ?mulr1 ?mulrN1.
Qed.

Lemma jacobi_radius : isRadius (jacobi A) a.
Proof.
have a_ge0 : 0 <= a by case/andP: a_range.
move: jacobi_entries jacobi_eigenvector; move: (jacobi A) => J eJ vJ; split.
  move=> z; rewrite /spectrum eigenvalueE det2.
  have e i j : (z%:M - complexify J) i j = z *+ (i == j) - (if i == j then 0 else - a)%:C%C by rewrite !mxE eJ.
  rewrite !e /= mulr0n mulr1n rmorph0 subr0 sub0r mulrNN subr_eq0 -!expr2 eqf_sqr => /orP[|] /eqP ->.
    by rewrite modulus_real normrN ger0_norm.
  by rewrite -rmorphN opprK modulus_real ger0_norm.
exists a%:C%C; last by rewrite modulus_real ger0_norm.
apply: (eigenvector_spectrum _ vJ).
by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE /= oner_eq0.
Qed.

Lemma jacobi_spectrum : spectrum (jacobi A) a%:C%C.
Proof.
apply: (eigenvector_spectrum _ jacobi_eigenvector).
by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE /= oner_eq0.
Qed.

Lemma jacobi_value : eigenvalue (jacobi A) a.
Proof.
rewrite eigenvalueE det2; move: jacobi_entries; move: (jacobi A) => J eJ.
have e i j : (a%:M - J) i j = a *+ (i == j) - (if i == j then 0 else - a) by rewrite !mxE eJ.
by rewrite !e /= mulr0n mulr1n subr0 sub0r opprK subrr.
Qed.

Definition splitting_instance := splitting sA.
Definition lowerForm_unit_instance := lowerForm_unit dA w0.
Definition defect_similar_instance := defect_similar (lowerForm w A) uA.
Definition lowerForm_overlap_instance := lowerForm_overlap sA w0.
Definition error_sweep_instance x xstar := error_sweep (lowerForm w A) x (erefl (A *m xstar)).
Definition error_power_instance x0 xstar := error_power (lowerForm w A) x0 3 (erefl (A *m xstar)).

Lemma onePass_residual_instance (b x : 'cV[R]_2) (delta := invmx (lowerForm w A) *m residual A b x) :
  residual A b (x + delta) = ((1 - w) / w) *: (diagonal A *m delta) - (strictLower A)^T *m delta.
Proof. by apply: (onePass_residual sA w0); rewrite /delta mulKVmx // lowerForm_unit //; [exact: dA | exact: w0]. Qed.
Definition onePass_sweep_instance b x := onePass_sweep sA w0 dA b x.
Definition ssor_sweep_instance b x := ssor_sweep sA dA w0 two_less_w b x.
Definition ssorForm_inverse_instance := ssorForm_inverse dA w0 two_less_w.
Definition ssor_errorMatrix_instance := ssor_errorMatrix sA dA w0 two_less_w.
Definition eisenstat_instance p := eisenstat sA dA w0 p.
Definition sor_determinant_instance := sor_determinant sA dA w0.
Definition sor_energy_instance x xstar := sor_energy x pA w_gt0 (erefl (A *m xstar)).
Lemma ostrowski_reich_instance : energy A (ones R - sweep A (lowerForm w A) (A *m ones R) 0) < energy A (ones R - 0).
Proof.
apply: (ostrowski_reich pA w_gt0 w_lt2 (erefl (A *m ones R))).
by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE oner_eq0.
Qed.

Lemma sor_radius : isRadius (errorMatrix A (lowerForm w A)) (youngRadius w a).
Proof. exact: (young_error pA oA w_range jacobi_radius). Qed.
Definition young_error_instance := young_error pA oA w_range jacobi_radius.
Definition young_defect_instance := young_defect pA oA w_range jacobi_radius.
Definition kahan_instance := kahan sA dA w0 sor_radius.
Definition sor_converges_iff_instance := sor_converges_iff pA w0 sor_radius.
Lemma sor_radius_lt1 : youngRadius w a < 1.
Proof. by rewrite sor_converges_iff_instance w_range. Qed.
Definition kahan_range_instance := kahan_range sA dA w0 sor_radius sor_radius_lt1.
Definition radius_similar_instance := radius_similar (errorMatrix A (lowerForm w A)) (youngRadius w a) uA.
Definition discriminant_gt0_instance := discriminant_gt0 a_range w_range.
Definition optimalOmega_short_instance := optimalOmega_short a_range.
Definition youngRadius_least_instance := youngRadius_least a_range w_range.

Definition jacobi_real_instance := jacobi_real sA diagonal_positive jacobi_spectrum.
Definition jacobi_lt1_instance := jacobi_lt1 sA pA jacobi_spectrum.
Definition jacobi_radius_lt1_instance := jacobi_radius_lt1 sA pA oA jacobi_radius.
Definition jacobi_symmetric_instance := jacobi_symmetric sA dA oA a.
Definition young_to_jacobi_instance := young_to_jacobi sA dA (oner_neq0 R) oA a0.
Lemma gauss_seidel_relation : (a ^+ 2 + 1 - 1) ^+ 2 = a ^+ 2 * 1 ^+ 2 * a ^+ 2.
Proof. by rewrite addrK expr1n mulr1 -expr2. Qed.
Definition young_to_sor_instance := young_to_sor sA dA (oner_neq0 R) oA jacobi_value gauss_seidel_relation.
Definition young_zero_instance := young_zero sA dA w0 oA.

Definition spectral_instance := spectral sA.
Definition square_root_instance := square_root pA.
Definition rayleigh_instance : exists r, forall x, `|energy A x| <= r * norm2 x.
Proof. by have [r [rA _]] := radius_exists A; exists r => x; apply: rayleigh sA rA. Qed.
Lemma pD : positiveDefinite (diagonal A). Proof. exact: (spd_diagonal pA). Qed.
Lemma sN : symmetric (strictLower A + (strictLower A)^T).
Proof. by rewrite /symmetric linearD /= trmxK addrC. Qed.
Definition pencil_rayleigh_instance x := pencil_rayleigh x pD sN (radius_jacobi R).

Lemma ssor_radius : exists rb, isRadius (errorMatrix A (ssorForm w A)) rb.
Proof. by have [rb [rE _]] := radius_exists (errorMatrix A (ssorForm w A)); exists rb. Qed.
Definition sor_energy_ssor_instance : exists rb, forall x, energy A (errorMatrix A (lowerForm w A) *m x) <=
  rb * energy A x.
Proof. by have [rb rE] := ssor_radius; exists rb => x; exact: (sor_energy_ssor pA w_range x rE). Qed.
Lemma radius_le_energy_instance : exists c, youngRadius w a ^+ 2 <= c.
Proof.
have [c h] := sor_energy_ssor_instance; exists c; exact: radius_le_energy pA h sor_radius.
Qed.
Lemma ssor_converges_instance : exists2 rb, isRadius (errorMatrix A (ssorForm w A)) rb & rb < 1.
Proof. by have [rb rE] := ssor_radius; exists rb => //; exact: (ssor_converges pA w_range rE). Qed.
Lemma ssor_radius_ge_instance : exists2 rb, isRadius (errorMatrix A (ssorForm w A)) rb & youngRadius w a ^+ 2 <= rb.
Proof. by have [rb rE] := ssor_radius; exists rb => //; exact: (ssor_radius_ge pA w_range sor_radius rE). Qed.
Lemma radius_lt1_instance : youngRadius w a < 1.
Proof.
apply: (radius_lt1 pA _ sor_radius) => x x0.
have := ostrowski_reich pA w_gt0 w_lt2 (erefl (A *m x)) x0.
by rewrite (error_sweep (lowerForm w A) 0 (erefl (A *m x))) !subr0.
Qed.
Definition ssor_lower_instance x := ssor_lower pA w_range x.
End Instances.
