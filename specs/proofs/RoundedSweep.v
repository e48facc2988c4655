(* Clauses: Protocol 10 *)
(* A sweep row by row, x'_i = x_i + (w/a_ii)(b_i - sum over rows done a_ij x'_j - sum over the others a_ij x_j), made
   with a rounding error delta_i in each row, is the exact sweep plus W^{-1} (D/w) delta. "Done before i" is j < i in
   a forward sweep and j > i in a backward one. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedRun.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n).

Definition forward (i j : 'I_n) := (j < i)%N.
Definition backward (i j : 'I_n) := (i < j)%N.

(* D/w and the entries of the rows done before. *)
Definition triangle (before : rel 'I_n) : 'M[R]_n := \matrix_(i, j) (w^-1 * (A i j *+ (i == j)) + A i j *+ before i j).

(* What row i gives without rounding. *)
Definition rowValue (before : rel 'I_n) (x x' : 'cV[R]_n) i :=
  x i 0 + w / A i i * (b i 0 - \sum_(j | before i j) A i j * x' j 0 - \sum_(j | ~~ before i j) A i j * x j 0).

(* The row errors delta of a sweep that took x to x'. *)
Definition rowError (before : rel 'I_n) (x x' : 'cV[R]_n) : 'cV[R]_n := \col_i (x' i 0 - rowValue before x x' i).

(* S_i(v) = 3 v_i + (w/a_ii) (|b_i| + sum_j |a_ij| v_j), as a matrix and a vector. *)
Definition rowFactor : 'M[R]_n := \matrix_(i, j) (3%:R *+ (i == j) + w / A i i * `|A i j|).
Definition rowConstant : 'cV[R]_n := \col_i (w / A i i * `|b i 0|).
Definition rowSize (v : 'cV[R]_n) : 'cV[R]_n := rowFactor *m v + rowConstant.

(* N = |W^{-1}| D/w, which takes row errors to the error of the sweep. *)
Definition sweepWeight (before : rel 'I_n) : 'M[R]_n := entryAbs (invmx (triangle before)) *m (w^-1 *: diagonal A).
End Definitions.

Section Sweep.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n) (before : rel 'I_n).
Local Notation D := (diagonal A).
Local Notation W := (triangle A w before).
Hypotheses (w0 : 0 < w) (dA : forall i, 0 < A i i).

Lemma rowSizeE (v : 'cV[R]_n) i : rowSize A w b v i 0 = 3%:R * v i 0 + w / A i i * (`|b i 0| + \sum_j `|A i j| * v j 0).
Proof.
rewrite !mxE mulrDr addrA addrAC; congr (_ + _); rewrite (eq_bigr (fun j => 3%:R *+ (i == j) * v j 0 + w / A i i *
  (`|A i j| * v j 0))).
  rewrite big_split -mulr_sumr /=; congr (_ + _); rewrite (bigD1 i) //= eqxx big1 ?addr0 // => j ji.
  by rewrite eq_sym (negbTE ji) mul0r.
by move=> j _; rewrite mxE mulrDl mulrA.
Qed.

Lemma rowFactor_ge0 : below 0 (rowFactor A w).
Proof.
move=> i j; rewrite !mxE; apply: addr_ge0; first by rewrite mulrn_wge0 ?ler0n.
by rewrite mulr_ge0 ?normr_ge0 ?divr_ge0 ?ltW.
Qed.

Lemma rowConstant_ge0 : below 0 (rowConstant A w b).
Proof. by move=> i j; rewrite !mxE mulr_ge0 ?normr_ge0 ?divr_ge0 ?ltW. Qed.

Lemma scaled_diagonal (v : 'cV[R]_n) i : ((w^-1 *: D) *m v) i 0 = w^-1 * A i i * v i 0.
Proof.
rewrite mxE (bigD1 i) //= !mxE eqxx mulr1n big1 ?addr0 // => j ji.
by rewrite !mxE eq_sym (negbTE ji) mulr0n mulr0 mul0r.
Qed.

Lemma triangle_mul (v : 'cV[R]_n) i : (W *m v) i 0 = w^-1 * A i i * v i 0 + \sum_(j | before i j) A i j * v j 0.
Proof.
rewrite mxE (eq_bigr (fun j => w^-1 * (A i j *+ (i == j)) * v j 0 + A i j *+ before i j * v j 0)); last first.
  by move=> j _; rewrite mxE mulrDl.
rewrite big_split /=; congr (_ + _).
  rewrite (bigD1 i) //= eqxx mulr1n big1 ?addr0 // => j ji; by rewrite eq_sym (negbTE ji) mulr0n mulr0 mul0r.
by rewrite [RHS]big_mkcond; apply: eq_bigr => j _; case: (before i j); rewrite ?mul0r.
Qed.

Hypothesis uW : W \in unitmx.

(* Headline [Protocol 10] A sweep whose rows have the rounding errors delta is x' = x + W^{-1}(b - A x) + W^{-1} (D/w)
   delta. *)
Theorem rows_to_sweep x x' :
  x' = x + invmx W *m (b - A *m x) + invmx W *m ((w^-1 *: D) *m rowError A w b before x x').
Proof.
rewrite -addrA -mulmxDr; apply/eqP; rewrite addrC -subr_eq; apply/eqP; rewrite -[LHS](mulKmx uW); congr (invmx W *m _).
apply/matrixP => i j; rewrite (ord1 j) {j} triangle_mul [RHS]mxE scaled_diagonal !mxE /rowValue.
rewrite [X in b i 0 - X](bigID (before i)) /=.
rewrite (eq_bigr (fun j => A i j * x' j 0 - A i j * x j 0)) => [|j _]; last by rewrite !mxE mulrBr.
rewrite sumrB; have nd : A i i != 0 by rewrite gt_eqF.
set s1 := \sum_(_ | _) A i _ * x' _ 0; set s2 := \sum_(_ | before i _) A i _ * x _ 0.
set s3 := \sum_(_ | ~~ _) A i _ * x _ 0; move: s1 s2 s3 (x i 0) (x' i 0) (b i 0) (A i i) nd => s1 s2 s3 a1 a2 a3 a4 nd.
by field; rewrite nd gt_eqF.
Qed.

Local Notation N := (sweepWeight A w before).

Lemma scaled_diagonal_abs (v : 'cV[R]_n) : entryAbs ((w^-1 *: D) *m v) = (w^-1 *: D) *m entryAbs v.
Proof.
apply/matrixP => i j; rewrite (ord1 j) {j} scaled_diagonal mxE scaled_diagonal [in RHS]mxE normrM ger0_norm //.
by rewrite mulr_ge0 ?invr_ge0 ?ltW.
Qed.

Lemma scaled_diagonal_ge0 : below 0 (w^-1 *: D).
Proof.
move=> i j; rewrite !mxE mulr_ge0 ?invr_ge0 ?(ltW w0) //; case: eqP => [<-|_]; last by rewrite mulr0n.
by rewrite mulr1n ltW.
Qed.

Lemma sweepWeight_ge0 : below 0 N.
Proof. by apply: below_mul_ge0; [exact: entryAbs_ge0 | exact: scaled_diagonal_ge0]. Qed.

Lemma sweepWeight_positive (h : 'cV[R]_n) : strictlyBelow 0 h -> strictlyBelow 0 (N *m h).
Proof.
move=> h0; rewrite -mulmxA; apply: unit_row_positive; first by rewrite unitmx_inv.
by move=> i j; rewrite (ord1 j) scaled_diagonal mxE !mulr_gt0 ?invr_gt0 //; have := h0 i 0; rewrite mxE.
Qed.

Lemma sweep_error_below (delta bound : 'cV[R]_n) :
  below (entryAbs delta) bound -> below (entryAbs (invmx W *m ((w^-1 *: D) *m delta))) (N *m bound).
Proof.
move=> h; rewrite -mulmxA; apply: entryAbs_mul_below; rewrite scaled_diagonal_abs.
by apply: below_mul h; apply: scaled_diagonal_ge0.
Qed.

Lemma rowSize_split (u v : 'cV[R]_n) : rowSize A w b (u + v) = rowSize A w b u + rowFactor A w *m v.
Proof. by rewrite /rowSize mulmxDr addrAC. Qed.

Lemma rowSize_ge0 (v : 'cV[R]_n) : below 0 v -> below 0 (rowSize A w b v).
Proof.
move=> h; apply: below_add_ge0 rowConstant_ge0; apply: below_mul_ge0 => //; exact: rowFactor_ge0.
Qed.

Lemma weighted_split (V : 'M[R]_n) g (h u v : 'cV[R]_n) :
  V *m (g *: rowSize A w b (u + v) + h) = V *m (g *: rowSize A w b u + h) + g *: (V *m rowFactor A w) *m v.
Proof. by rewrite rowSize_split scalerDr addrAC mulmxDr -scalemxAr -scalemxAl mulmxA. Qed.

Lemma weighted_factor_ge0 (V : 'M[R]_n) g : below 0 V -> 0 <= g -> below 0 (g *: (V *m rowFactor A w)).
Proof.
move=> V0 g0 i j; have := below_mul_ge0 V0 rowFactor_ge0 i j; rewrite [in X in X -> _]mxE => h.
by rewrite mxE [X in _ <= X]mxE mulr_ge0.
Qed.

Lemma local_size_positive g (h v : 'cV[R]_n) : 0 <= g -> strictlyBelow 0 h -> below 0 v ->
  strictlyBelow 0 (g *: rowSize A w b v + h).
Proof.
move=> g0 h0 v0 i j; have := rowSize_ge0 v0 i j; have := h0 i j; move: (rowSize A w b v) => s.
by rewrite !mxE => hp sp; rewrite ltr_paddl // mulr_ge0.
Qed.

Lemma rowSize_mono (u v : 'cV[R]_n) : below u v -> below (rowSize A w b u) (rowSize A w b v).
Proof. by move=> h; apply: below_add (below_refl _); apply: below_mul => //; apply: rowFactor_ge0. Qed.
End Sweep.
