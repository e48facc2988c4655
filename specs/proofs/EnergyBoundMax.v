(* Clauses: Theorem D.1 corrected *)
(* Theorem D.1 for every w in (0,2), with the maximum that its proof needs where the coefficient q is negative:
   theory.EnergyBound.squaredCorrected. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition EnergyBound.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section EnergyBoundMax.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w r1 r2 : R).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).
Local Notation V := (W *m invmx D *m W^T).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R).
Hypothesis rho1 : isRadius (invmx D *m (L + L^T)) r1.
Hypothesis rho2 : isRadius (invmx D *m L *m invmx D *m L^T) r2.
Local Notation gamma := (1 - r1).
Local Notation q := (((2%:R - w) / (2%:R * w)) ^+ 2 + r2 - 4%:R^-1).
(* |M_w|_A^2 <= 1 - ((2-w)/w) / c. *)
Local Notation c := (w^-1 + Num.max (q / gamma) (q / (2%:R - gamma))).
Hypothesis g0 : 0 < gamma.

(* A <= (1 + r1) D. *)
Lemma gamma_above y : energy A y <= (2%:R - gamma) * energy D y.
Proof.
have sN : symmetric (L + L^T) by rewrite /symmetric linearD /= trmxK addrC.
have := pencil_rayleigh y (spd_diagonal pA) sN rho1; rewrite ler_norml => /andP[_ h].
have -> : energy A y = energy D y + energy (L + L^T) y by rewrite -energyD addrA -(splitting (proj1 pA)).
have -> : 2%:R - gamma = 1 + r1 by ring.
by rewrite mulrDl mul1r ler_add2l.
Qed.

Lemma gamma_above_gt0 : 0 < 2%:R - gamma.
Proof.
have r0 : 0 <= r1 by case: rho1 => _ [z _ <-]; apply: modulus_ge0.
have -> : 2%:R - gamma = 1 + r1 by ring.
by rewrite ltr_paddr ?ltr01.
Qed.

(* q D <= max(q/gamma, q/(2-gamma)) A, whatever the sign of q. *)
Lemma excess_bound y : q * energy D y <= Num.max (q / gamma) (q / (2%:R - gamma)) * energy A y.
Proof.
have a0 := spd_energy_ge0 pA y; have g2 := gamma_above_gt0.
have := gamma_bound pA rho1 y; have := gamma_above y; move: (energy D y) (energy A y) a0 => d a a0 hi lo.
case: (lerP 0 q) => q0.
  apply: (@le_trans _ _ (q / gamma * a)); last by rewrite ler_wpmul2r // le_maxr lexx.
  by rewrite -mulrA ler_wpmul2l // ler_pdivl_mull.
apply: (@le_trans _ _ (q / (2%:R - gamma) * a)); last by rewrite ler_wpmul2r // le_maxr lexx orbT.
by rewrite -mulrA ler_wnmul2l ?(ltW q0) // ler_pdivr_mull.
Qed.

Lemma form_bound y : energy V y <= c * energy A y.
Proof.
rewrite product_split // energyD energyD !energyZ energyB energyZ [X in _ <= X]mulrDl.
have hl := lower_bound pA rho2 y; apply: le_trans (ler_add (lexx (w^-1 * energy A y)) (excess_bound y)).
rewrite -subr_ge0; move: hl; move: (energy (L *m _ *m _) y) (energy D y) (w^-1 * energy A y) (_ ^+ 2) => l d a k hl.
have -> : a + (k + r2 - 4%:R^-1) * d - (k * d + a + (l - 4%:R^-1 * d)) = r2 * d - l by field.
by rewrite subr_ge0.
Qed.

(* Headline [Theorem D.1 corrected] The denominator 1/w + max{q/gamma, q/(2-gamma)} is positive, so the bound is below 1. *)
Theorem energy_bound_max_lt1 : 0 < c /\ 1 - (2%:R - w) / w / c < 1.
Proof.
have /andP[w0 w2] := w02; have nD := spd_nonzeroDiagonal pA; have uD : D \in unitmx := diagonal_unit nD.
have uWt : W^T \in unitmx by rewrite unitmx_tr lowerForm_unit // cond_w0.
suff c0 : 0 < c by split=> //; rewrite ltr_subl_addr ltr_addl !divr_gt0 // subr_gt0.
pose e : 'cV[R]_n := delta_mx 0 0.
have e0 : e != 0 by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE !eqxx oner_eq0.
have ve : 0 < energy V e.
  have -> : energy V e = energy D (invmx D *m (W^T *m e)).
    by rewrite /energy !trmx_mul trmxK trmx_inv trmx_diagonal !mulmxA mulmxKV.
  apply: (spd_energy_diagonal pA); apply: contraNneq e0 => /(congr1 (mulmx (invmx W^T *m D))).
  by rewrite -!mulmxA mulKVmx // mulKmx // !mulmx0 => ->.
have := lt_le_trans ve (form_bound e); rewrite pmulr_lgt0 //; exact: (proj2 pA).
Qed.

(* Headline [Theorem D.1 corrected] For symmetric positive definite A, every w in (0,2), gamma = 1 - rho(D^{-1}(L+L^T)) > 0 and
   q = ((2-w)/(2w))^2 + rho(D^{-1} L D^{-1} L^T) - 1/4: |M_w|_A^2 <= 1 - ((2-w)/w) / (1/w + max{q/gamma, q/(2-gamma)}). *)
Theorem energy_bound_max x : energy A (M *m x) <= (1 - (2%:R - w) / w / c) * energy A x.
Proof. by apply: contraction => //; [case: energy_bound_max_lt1 | exact: form_bound]. Qed.
End EnergyBoundMax.
