(* Clauses: Normal forms *)
(* The paper's notation: A = D + L + L^T, W_w = D/w + L, M_w = 1 - W_w^{-1} A, C_w = 1 - A W_w^{-1}. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Gives all matrix entries in a goal the same type, so that ring and field recognise equal ones. *)
Ltac entries F :=
  let T := constr:(GRing.Zmodule.sort F) in
  repeat match goal with
  | |- context [@fun_of_matrix ?U ?m ?n ?M ?i ?j] =>
      tryif constr_eq U T then fail else change (@fun_of_matrix U m n M i j) with (@fun_of_matrix T m n M i j)
  end.

Section Definitions.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (A W : 'M[F]_n) (w : F).

(* D and L: matrix.Splitting. *)
Definition diagonal A : 'M[F]_n := \matrix_(i, j) (A i j *+ (i == j)).
Definition strictLower A : 'M[F]_n := \matrix_(i, j) (A i j *+ (j < i)%N).

(* W_w, the triangle that solver.Sor and solver.OnePassSor solve with in each sweep. *)
Definition lowerForm w A : 'M[F]_n := w^-1 *: diagonal A + strictLower A.

(* For a third normal form W: the matrix M of the error and the matrix C of the residual. *)
Definition errorMatrix A W : 'M[F]_n := 1%:M - invmx W *m A.
Definition defectMatrix A W : 'M[F]_n := 1%:M - A *m invmx W.

Definition symmetric A := A^T = A.
Definition nonzeroDiagonal A := forall i, A i i != 0.
End Definitions.

Section Splitting.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[F]_n) (w : F).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).

Lemma diagonalE i j : D i j = A i j *+ (i == j). Proof. by rewrite mxE. Qed.
Lemma strictLowerE i j : L i j = A i j *+ (j < i)%N. Proof. by rewrite mxE. Qed.
Lemma lowerFormE i j : W i j = w^-1 * (A i j *+ (i == j)) + A i j *+ (j < i)%N. Proof. by rewrite !mxE. Qed.

Lemma trmx_diagonal : D^T = D.
Proof. by apply/matrixP=> i j; rewrite !mxE eq_sym; case: eqP => // ->. Qed.

(* Headline [Normal forms] A symmetric matrix is D + L + L^T. *)
Theorem splitting : symmetric A -> A = D + L + L^T.
Proof.
move=> sA; apply/matrixP=> i j; rewrite !mxE -val_eqE /=.
have -> : A j i = A i j by rewrite -[in RHS]sA mxE.
by case: ltngtP; rewrite ?mulr0n ?mulr1n ?addr0 ?add0r.
Qed.

Lemma det_diagonal : \det D = \prod_i A i i.
Proof.
have -> : D = diag_mx (\row_i A i i).
  by apply/matrixP=> i j; rewrite !mxE; case: eqP => // ->.
by rewrite det_diag; apply: eq_bigr => i _; rewrite mxE.
Qed.

Lemma det_lowerForm : \det W = w^-1 ^+ n * \prod_i A i i.
Proof.
rewrite det_trig; last first.
  by apply/is_trig_mxP=> i j lt_ij; rewrite lowerFormE -val_eqE /= ltn_eqF // ltnNge ltnW // !mulr0n mulr0 addr0.
rewrite (eq_bigr (fun i => w^-1 * A i i)); first by rewrite big_split /= prodr_const card_ord.
by move=> i _; rewrite lowerFormE eqxx ltnn mulr0n addr0.
Qed.

Hypothesis dA : nonzeroDiagonal A.

Lemma diagonal_unit : D \in unitmx.
Proof. by rewrite unitmxE det_diagonal unitfE; apply/prodf_neq0 => i _; apply: dA. Qed.

(* Headline [Normal forms] With a non-zero diagonal and w != 0 the sweep is well defined: W_w is invertible. *)
Theorem lowerForm_unit : w != 0 -> W \in unitmx.
Proof.
move=> w0; rewrite unitmxE det_lowerForm unitfE mulf_neq0 ?expf_neq0 ?invr_eq0 //.
by apply/prodf_neq0 => i _; apply: dA.
Qed.
End Splitting.

Section Similarity.
Variables (F : fieldType) (n' : nat) (A W : 'M[F]_n'.+1).

(* Headline [Normal forms] The residual's matrix is similar to the error's: C = A M A^{-1}. *)
Theorem defect_similar : A \in unitmx -> defectMatrix A W = A *m errorMatrix A W *m invmx A.
Proof.
move=> uA; rewrite /defectMatrix /errorMatrix mulmxBr mulmx1 mulmxBl mulmxV //.
by rewrite !mulmxA -[A *m _ *m A *m _]mulmxA mulmxV // mulmx1.
Qed.
End Similarity.
