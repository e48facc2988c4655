(* Clauses: SSOR normal form, Eisenstat form *)
(* SSOR: a forward and then a backward sweep are one step with Wb_w = w/(2-w) W_w D^{-1} W_w^T; Eisenstat's identity. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Wb_w, the third normal form of SSOR: solver.Ssor solves with its three factors in turn. *)
Definition ssorForm (F : fieldType) n' (w : F) (A : 'M[F]_n'.+1) : 'M[F]_n'.+1 :=
  (w / (2%:R - w)) *: (lowerForm w A *m invmx (diagonal A) *m (lowerForm w A)^T).

Section Ssor.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[F]_n) (w : F).
Local Notation D := (diagonal A).
Local Notation W := (lowerForm w A).
Local Notation Wb := (ssorForm w A).
Hypotheses (sA : symmetric A) (dA : nonzeroDiagonal A) (w0 : w != 0) (w2 : 2%:R - w != 0).

(* Headline [SSOR normal form] The two triangles of the sweeps overlap in a multiple of D: W + W^T - A = ((2-w)/w) D. *)
Theorem lowerForm_overlap : W + W^T - A = ((2%:R - w) / w) *: D.
Proof.
move: (splitting sA) (trmx_diagonal A) (erefl W); rewrite {2}/lowerForm.
move: D (strictLower A) W => D L W -> tD ->.
rewrite linearD linearZ /= tD.
by apply/matrixP=> i j; rewrite !mxE; entries F; field.
Qed.

Local Notation K := (((2%:R - w) / w) *: D).

Lemma invmx_unique (X Y : 'M[F]_n) : X *m Y = 1%:M -> invmx X = Y.
Proof. by move=> eXY; rewrite -[LHS]mulmx1 -eXY mulKmx //; case: (mulmx1_unit eXY). Qed.

(* Headline [SSOR normal form] The inverse of Wb is W^{-T} (((2-w)/w) D) W^{-1}, so applying it takes two triangular solves. *)
Theorem ssorForm_inverse : invmx Wb = invmx W^T *m K *m invmx W.
Proof.
have uW : W \in unitmx by rewrite lowerForm_unit.
have uWt : W^T \in unitmx by rewrite unitmx_tr.
have uD : D \in unitmx by rewrite diagonal_unit.
apply: invmx_unique; rewrite /ssorForm -!(scalemxAl, scalemxAr) scalerA.
have -> : w / (2%:R - w) * ((2%:R - w) / w) = 1 by field; rewrite w0 w2.
by rewrite scale1r -!mulmxA mulKVmx // mulKmx // mulmxV.
Qed.

Lemma ssorForm_symmetric : Wb^T = Wb.
Proof. by rewrite linearZ /= !trmx_mul trmxK trmx_inv trmx_diagonal mulmxA. Qed.

Lemma ssorForm_inverse_sum : invmx Wb = invmx W + invmx W^T - invmx W^T *m A *m invmx W.
Proof.
have uW : W \in unitmx by rewrite lowerForm_unit.
have uWt : W^T \in unitmx by rewrite unitmx_tr.
rewrite ssorForm_inverse -lowerForm_overlap mulmxBr mulmxBl mulmxDr mulmxDl.
by rewrite mulVmx // mul1mx mulmxK // addrC [_ + invmx W]addrC; rewrite addrC.
Qed.

(* Headline [SSOR normal form] A forward sweep with W and then a backward one with W^T is one step with Wb. *)
Theorem ssor_sweep b x : sweep A W^T b (sweep A W b x) = sweep A Wb b x.
Proof.
rewrite /sweep ssorForm_inverse_sum -/(sweep A W b x) residual_sweep /sweep -addrA; congr (_ + _).
rewrite /defectMatrix; move: (residual A b x) (invmx W) (invmx W^T) => r V Vt.
by rewrite mulmxBl mul1mx mulmxBr mulmxBl mulmxDl !mulmxA addrA.
Qed.

(* Headline [SSOR normal form] The SSOR error matrix is the product of the two sweeps': 1 - Wb^{-1} A = (1 - W^{-T} A)(1 - W^{-1} A). *)
Theorem ssor_errorMatrix : errorMatrix A Wb = errorMatrix A W^T *m errorMatrix A W.
Proof.
rewrite /errorMatrix ssorForm_inverse_sum mulmxBl mulmxDl -[_ *m invmx W *m A]mulmxA.
by rewrite mulmxBr mulmx1 mulmxBl mul1mx !opprD !opprK !addrA [X in X + _]addrAC.
Qed.

(* Headline [Eisenstat form] Eisenstat's identity: W^{-1} A W^{-T} p = t + W^{-1}(p - ((2-w)/w) D t) with t = W^{-T} p,
   so the preconditioned product takes two triangular solves and no product with A. *)
Theorem eisenstat (p : 'cV[F]_n) (t := invmx W^T *m p) :
  invmx W *m A *m invmx W^T *m p = t + invmx W *m (p - K *m t).
Proof.
have uW : W \in unitmx by rewrite lowerForm_unit.
have uWt : W^T \in unitmx by rewrite unitmx_tr.
move: lowerForm_overlap uW uWt; rewrite /t; move: W K => V S eS uV uVt.
have -> : A = V + V^T - S by rewrite -eS opprB addrC subrK.
rewrite -!mulmxA; have ep : V^T *m (invmx V^T *m p) = p by rewrite mulKVmx.
move: (invmx V^T *m p) ep => t' ep.
by rewrite mulmxBl mulmxDl ep -addrA mulmxDr mulKmx.
Qed.
End Ssor.
