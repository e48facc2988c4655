(* Clauses: Ostrowski-Reich, Algorithm 8 corrected, Eq. 48 corrected, Theorem D.1 corrected *)
(* For symmetric positive definite A, in any order of the unknowns, SOR and SSOR converge exactly for w in (0,2). *)
From mathcomp Require Import all_ssreflect all_algebra complex.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius KahanBound.
From LearningToRelax Require Import SpectralTheorem Rayleigh.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Sor.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R).
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).
Hypothesis pA : positiveDefinite A.

Lemma sor_energy_drop x : 0 < w < 2%:R -> x != 0 -> energy A (M *m x) < energy A x.
Proof.
case/andP=> w0 w2 x0; have := ostrowski_reich (b := A *m x) (x := 0) (xstar := x) pA w0 w2 (erefl _) x0.
by rewrite (error_sweep W 0 (erefl (A *m x))) !subr0.
Qed.

(* Headline [Ostrowski-Reich] For symmetric positive definite A and w != 0: rho(M_w) < 1 if and only if 0 < w < 2. *)
Theorem sor_converges_iff r : w != 0 -> isRadius M r -> (r < 1) = (0 < w < 2%:R).
Proof.
move=> w0 rM; apply/idP/idP => h; last first.
  by apply: (radius_lt1 pA) rM => x; apply: sor_energy_drop.
apply: kahan_range rM h => //; first exact: (proj1 pA).
exact: spd_nonzeroDiagonal.
Qed.
End Sor.

Section Ssor.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R).
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).
Local Notation Mb := (errorMatrix A (ssorForm w A)).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R).

(* A Mb = M^T A M: one SSOR step is, in the A-inner product, an SOR sweep followed by its adjoint. *)
Lemma ssor_adjoint : A *m Mb = M^T *m A *m M.
Proof.
have /andP[w0 w2] := w02; have sA := proj1 pA.
rewrite ssor_errorMatrix //.
- rewrite mulmxA; congr (_ *m M); rewrite /errorMatrix [in RHS]linearB /= trmx1 trmx_mul trmx_inv sA.
  by rewrite mulmxBr mulmx1 mulmxBl mul1mx mulmxA.
- exact: spd_nonzeroDiagonal.
- by rewrite gt_eqF.
- by rewrite subr_eq0 eq_sym lt_eqF.
Qed.

(* Headline [Eq. 48 corrected; Theorem D.1 corrected] |M_w x|_A^2 <= rho(Mb_w) |x|_A^2. *)
Theorem sor_energy_ssor rb x : isRadius Mb rb -> energy A (M *m x) <= rb * energy A x.
Proof.
move=> rMb; have e : energy A (M *m x) = energy (M^T *m A *m M) x by rewrite /energy trmx_mul !mulmxA.
rewrite e; apply: le_trans (ler_norm _) _; apply: pencil_rayleigh => //.
  by rewrite /symmetric !trmx_mul trmxK (proj1 pA) mulmxA.
by rewrite -ssor_adjoint mulKmx // spd_unit.
Qed.

(* Headline [Eq. 48 corrected] rho(M_w)^2 <= rho(Mb_w), the first inequality of the chain. *)
Theorem ssor_radius_ge r rb : isRadius M r -> isRadius Mb rb -> r ^+ 2 <= rb.
Proof. by move=> rM rMb; apply: (radius_le_energy pA) rM => x; apply: sor_energy_ssor. Qed.

(* Headline [Algorithm 8 corrected] SSOR converges: rho(Mb_w) < 1 for symmetric positive definite A and 0 < w < 2. *)
Theorem ssor_converges rb : isRadius Mb rb -> rb < 1.
Proof.
have /andP[w0 w2] := w02; have sA := proj1 pA; have nD := spd_nonzeroDiagonal pA.
have nw : w != 0 by rewrite gt_eqF.
have n2 : 2%:R - w != 0 by rewrite subr_eq0 eq_sym lt_eqF.
have back y : energy A (errorMatrix A W^T *m y) <= energy A y.
  have uWt : W^T \in unitmx by rewrite unitmx_tr lowerForm_unit.
  have -> : errorMatrix A W^T *m y = y - invmx W^T *m (A *m y) by rewrite mulmxBl mul1mx mulmxA.
  rewrite energy_change // trmxK [W^T + W]addrC lowerForm_overlap // ler_subl_addr ler_addl energyZ.
  rewrite mulr_ge0 ?divr_ge0 ?subr_ge0 ?(ltW w0) ?(ltW w2) //; set d := invmx _ *m _.
  by case: (eqVneq d 0) => [->|/(spd_energy_diagonal pA)/ltW //]; rewrite energy0.
move=> rMb; apply: (radius_lt1 pA) rMb => x x0; rewrite ssor_errorMatrix // -mulmxA.
by apply: le_lt_trans (back _) _; apply: sor_energy_drop.
Qed.
End Ssor.
