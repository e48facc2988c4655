(* Clauses: Ostrowski-Reich *)
(* The energy identity of a sweep, and from it the theorem of Ostrowski and Reich: for symmetric positive definite A
   and 0 < w < 2 every sweep of Algorithm 1 lowers the A-norm of the error. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.

(* x^T A x, for symmetric positive definite A the square of the norm |x|_A. *)
Definition energy (A : 'M[R]_n) (x : 'cV[R]_n) : R := (x^T *m A *m x) 0 0.

Definition positiveDefinite (A : 'M[R]_n) := symmetric A /\ forall x, x != 0 -> 0 < energy A x.
End Definitions.

Section Energy.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (A B : 'M[R]_n) (x y : 'cV[R]_n).

Lemma energyD A B x : energy (A + B) x = energy A x + energy B x.
Proof. by rewrite /energy mulmxDr mulmxDl mxE. Qed.

Lemma energyZ c A x : energy (c *: A) x = c * energy A x.
Proof. by rewrite /energy -scalemxAr -scalemxAl mxE. Qed.

Lemma energyN A x : energy (- A) x = - energy A x.
Proof. by rewrite -scaleN1r energyZ mulN1r. Qed.

Lemma energyB A B x : energy (A - B) x = energy A x - energy B x.
Proof. by rewrite energyD energyN. Qed.

Lemma energy_tr A x : energy A^T x = energy A x.
Proof.
have e : x^T *m A^T *m x = (x^T *m A *m x)^T by rewrite !trmx_mul trmxK mulmxA.
by rewrite /energy e mxE.
Qed.

Lemma energy0 A : energy A 0 = 0.
Proof. by rewrite /energy mulmx0 mxE. Qed.

Lemma energy_diagonal A x : energy (diagonal A) x = \sum_i A i i * x i 0 ^+ 2.
Proof.
rewrite /energy -mulmxA mxE; apply: eq_bigr => i _; rewrite !mxE (bigD1 i) //= big1 => [|j ji].
  by rewrite addr0 mxE eqxx mulr1n mulrCA -expr2.
by rewrite mxE eq_sym (negbTE ji) mul0r.
Qed.

Lemma energy_delta A i : energy A (delta_mx i 0) = A i i.
Proof. by rewrite /energy trmx_delta -rowE -colE !mxE. Qed.

Lemma diagonal_energy_gt0 A x : (forall i, 0 < A i i) -> x != 0 -> 0 < energy (diagonal A) x.
Proof.
move=> pd; case/matrix0Pn=> i [j xi]; rewrite ord1 in xi; rewrite energy_diagonal.
rewrite (bigD1 i) //= ltr_paddr //; last by rewrite mulr_gt0 // exprn_even_gt0.
by apply: sumr_ge0 => k _; rewrite mulr_ge0 ?sqr_ge0 // ltW.
Qed.

Section SPD.
Variable A : 'M[R]_n.
Hypothesis pA : positiveDefinite A.

Lemma spd_diagonal_gt0 i : 0 < A i i.
Proof.
rewrite -energy_delta; apply: (proj2 pA); apply/eqP => /matrixP/(_ i 0); rewrite !mxE !eqxx => /eqP.
by rewrite oner_eq0.
Qed.

Lemma spd_nonzeroDiagonal : nonzeroDiagonal A.
Proof. by move=> i; rewrite gt_eqF ?spd_diagonal_gt0. Qed.

Lemma spd_energy_ge0 x : 0 <= energy A x.
Proof. by case: (eqVneq x 0) => [->|/(proj2 pA)/ltW //]; rewrite energy0. Qed.

Lemma spd_mulmx_eq0 x : (A *m x == 0) = (x == 0).
Proof.
apply/idP/idP => [/eqP e|/eqP->]; last by rewrite mulmx0.
by apply: contraT => /(proj2 pA); rewrite /energy -mulmxA e mulmx0 mxE ltxx.
Qed.

Lemma spd_unit : A \in unitmx.
Proof.
rewrite -unitmx_tr -row_free_unit -kermx_eq0; apply/eqP/row_matrixP => i; rewrite row0.
have := mulmx_ker A^T; move/row_matrixP/(_ i); rewrite row_mul row0 => e.
apply: trmx_inj; apply/eqP; rewrite trmx0 -spd_mulmx_eq0 -(inj_eq trmx_inj) trmx_mul trmxK trmx0.
by rewrite e.
Qed.

Lemma spd_energy_diagonal x : x != 0 -> 0 < energy (diagonal A) x.
Proof. exact: diagonal_energy_gt0 spd_diagonal_gt0. Qed.

(* A sweep with any invertible W, written for the error e = x* - x: its change is delta = W^{-1} A e. *)
Lemma energy_change (W : 'M[R]_n) e (delta := invmx W *m (A *m e)) :
  W \in unitmx -> energy A (e - delta) = energy A e - energy (W + W^T - A) delta.
Proof.
move=> uW; have ed : W *m delta = A *m e by rewrite mulKVmx.
have h : (delta^T *m A *m e) 0 0 = energy W delta by rewrite /energy -mulmxA -ed mulmxA.
have ht : (e^T *m A *m delta) 0 0 = energy W delta.
  by rewrite -h -[in LHS](proj1 pA) -[delta in LHS]trmxK -!trmx_mul mxE mulmxA.
have -> : energy A (e - delta) = energy A e - energy W delta - energy W delta + energy A delta.
  rewrite -{1}ht -h /energy [(e - delta)^T]linearB !(mulmxBl, mulmxBr).
  move: (e^T *m A *m delta) (delta^T *m A *m e) (delta^T *m A *m delta) => X Y Z.
  by rewrite !mxE; entries R; ring.
by rewrite energyB energyD energy_tr; ring.
Qed.
End SPD.

Section Sor.
Variables (A : 'M[R]_n) (w : R) (b x xstar : 'cV[R]_n).
Local Notation W := (lowerForm w A).
Hypotheses (pA : positiveDefinite A) (w0 : 0 < w).

(* Headline [Ostrowski-Reich] Energy identity of a sweep: |e'|_A^2 = |e|_A^2 - ((2-w)/w) delta^T D delta,
   where e = x* - x is the error, e' the next one and delta = W^{-1} r the change of x. *)
Theorem sor_energy (delta := invmx W *m residual A b x) :
  A *m xstar = b ->
  energy A (xstar - sweep A W b x) = energy A (xstar - x) - (2%:R - w) / w * energy (diagonal A) delta.
Proof.
move=> eb; have nD := spd_nonzeroDiagonal pA; have nw : w != 0 by rewrite gt_eqF.
have er : residual A b x = A *m (xstar - x) by rewrite /residual -eb mulmxBr.
rewrite /sweep /delta er opprD addrA energy_change ?lowerForm_unit //.
by rewrite lowerForm_overlap ?energyZ //; exact: (proj1 pA).
Qed.

(* Headline [Ostrowski-Reich] Ostrowski-Reich: for symmetric positive definite A and 0 < w < 2 every sweep strictly lowers
   the A-norm of the error, unless the error is already zero. *)
Theorem ostrowski_reich :
  w < 2%:R -> A *m xstar = b -> xstar != x ->
  energy A (xstar - sweep A W b x) < energy A (xstar - x).
Proof.
move=> w2 eb xx; rewrite sor_energy // ltr_subl_addr ltr_addl mulr_gt0 ?divr_gt0 ?subr_gt0 //.
apply: spd_energy_diagonal => //; have uW : W \in unitmx by rewrite lowerForm_unit ?gt_eqF //; exact: spd_nonzeroDiagonal.
have er : residual A b x = A *m (xstar - x) by rewrite /residual -eb mulmxBr.
apply: contraNneq xx => e0; rewrite -subr_eq0 -(spd_mulmx_eq0 pA) -er.
by rewrite -[residual _ _ _](mulKVmx uW) e0 mulmx0.
Qed.
End Sor.
End Energy.
