(* Clauses: Invariances *)
(* Two changes of the system that leave SOR's iterates, and so its count, as they were: scaling A and b together,
   and renumbering the unknowns so that no two coupled ones change their order. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Scaling.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[F]_n) (w c : F) (b x0 : 'cV[F]_n).
Hypotheses (c0 : c != 0) (dA : nonzeroDiagonal A) (w0 : w != 0).

Lemma lowerForm_scale : lowerForm w (c *: A) = c *: lowerForm w A.
Proof.
apply/matrixP=> i j; rewrite [RHS]mxE !lowerFormE mxE mulrDr -[c * (w^-1 * _)]mulrCA.
by rewrite -!mulrnAr.
Qed.

Lemma residual_scale x : residual (c *: A) (c *: b) x = c *: residual A b x.
Proof. by rewrite /residual -scalemxAl scalerBr. Qed.

(* Headline [Invariances] Scaling A and b by the same c != 0 changes no iterate and multiplies each residual by c. *)
Theorem sor_scale k (x := iterate A (lowerForm w A) b x0 k) :
  iterate (c *: A) (lowerForm w (c *: A)) (c *: b) x0 k = x /\
  residual (c *: A) (c *: b) x = c *: residual A b x.
Proof.
split; last exact: residual_scale.
rewrite {}/x; elim: k => [|k IH]; first by [].
rewrite !iterateS IH.
have uW : c *: lowerForm w A \in unitmx by rewrite unitmxZ ?unitfE // lowerForm_unit.
by rewrite /sweep residual_scale lowerForm_scale invmxZ // -scalemxAl -scalemxAr scalerA mulVf // scale1r.
Qed.
End Scaling.

Section Renumbering.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (s : 'S_n).

(* Unknown i of the new system is unknown s i of the old one. *)
Definition renumber (M : 'M[F]_n) : 'M[F]_n := \matrix_(i, j) M (s i) (s j).
Definition renumberVector (x : 'cV[F]_n) : 'cV[F]_n := \matrix_(i, j) x (s i) j.

Lemma renumberM M N : renumber (M *m N) = renumber M *m renumber N.
Proof. by apply/matrixP=> i j; rewrite !mxE (reindex_perm s); apply: eq_bigr => k _; rewrite !mxE. Qed.

Lemma renumberMV M x : renumberVector (M *m x) = renumber M *m renumberVector x.
Proof. by apply/matrixP=> i j; rewrite !mxE (reindex_perm s); apply: eq_bigr => k _; rewrite !mxE. Qed.

Lemma renumberVectorD x y : renumberVector (x + y) = renumberVector x + renumberVector y.
Proof. by apply/matrixP=> i j; rewrite !mxE. Qed.

Lemma renumberVectorB x y : renumberVector (x - y) = renumberVector x - renumberVector y.
Proof. by apply/matrixP=> i j; rewrite !mxE. Qed.

Lemma renumber_inv M : M \in unitmx -> invmx (renumber M) = renumber (invmx M).
Proof.
move=> uM; apply: invmx_unique; rewrite -renumberM mulmxV //.
by apply/matrixP=> i j; rewrite !mxE (inj_eq perm_inj).
Qed.

Variables (A : 'M[F]_n) (w : F) (b x0 : 'cV[F]_n).
Hypotheses (dA : nonzeroDiagonal A) (w0 : w != 0).
Hypothesis keepsOrder : forall i j, A (s i) (s j) != 0 -> (s j < s i)%N = (j < i)%N.

Lemma lowerForm_renumber : lowerForm w (renumber A) = renumber (lowerForm w A).
Proof.
apply/matrixP=> i j; rewrite lowerFormE [RHS]mxE lowerFormE mxE (inj_eq perm_inj).
case: (eqVneq (A (s i) (s j)) 0) => [-> | /keepsOrder -> //].
by rewrite !mul0rn !mulr0.
Qed.

(* Headline [Invariances] Renumbering the unknowns, keeping the order of each coupled pair, renumbers the iterates and
   the residuals (so a grid's lexicographic and its diagonal-by-diagonal order give the same count). *)
Theorem sor_renumber k (x := iterate A (lowerForm w A) b x0 k) :
  iterate (renumber A) (lowerForm w (renumber A)) (renumberVector b) (renumberVector x0) k = renumberVector x /\
  residual (renumber A) (renumberVector b) (renumberVector x) = renumberVector (residual A b x).
Proof.
have res y : residual (renumber A) (renumberVector b) (renumberVector y) = renumberVector (residual A b y).
  by rewrite /residual renumberVectorB renumberMV.
split=> //; rewrite {}/x; elim: k => [|k IH]; first by [].
rewrite !iterateS IH.
by rewrite /sweep res lowerForm_renumber renumber_inv ?lowerForm_unit // renumberVectorD renumberMV.
Qed.
End Renumbering.
