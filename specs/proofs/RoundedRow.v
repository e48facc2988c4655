(* Clauses: Protocol 10 *)
(* The row errors of a sweep whose rows are rounded expressions, and of Algorithm 1 as printed: residual, forward
   substitution, addition. Also the error of a residual. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedSweep Gamma RoundedExpression.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : realFieldType) (n' : nat) (u eta : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n) (before : rel 'I_n).

(* The row error of a right program is at most g S_i(v) + h_i. *)
Definition rowGamma := gamma u (4 * n + 16).
Definition rowUnderflows i : R := 4%:R * n.+1%:R * (1 + (A i i)^-1).
Definition rowTiny : 'cV[R]_n := \col_i (2%:R * (eta * rowUnderflows i)).

Local Notation S x x' i := (rowSize A w b (entryAbs x + entryAbs x') i 0).

(* x'_i is the result of an expression for row i, in any order of operations. *)
Record roundedRow (x x' : 'cV[R]_n) i : Prop := RoundedRow {
  row_expression : expression R;
  row_result : result u eta row_expression (x' i 0);
  row_depth : (depth row_expression <= 2 * n + 7)%N;
  row_size : size row_expression <= 2%:R * S x x' i;
  row_underflows : underflows row_expression <= rowUnderflows i;
  row_value : `|value row_expression - rowValue A w b before x x' i| <= 2%:R * u * S x x' i }.

(* Algorithm 1 as printed: y_i = (b_i - sum_j a_ij x_j - sum over rows done a_ij y_j) w/a_ii, in any order of
   operations, and then x + y. *)
Record printedRow (x x' y : 'cV[R]_n) i : Prop := PrintedRow {
  step_expression : expression R;
  step_result : result u eta step_expression (y i 0);
  step_depth : (depth step_expression <= 2 * n + 6)%N;
  step_size : size step_expression
    <= w / A i i * (`|b i 0| + \sum_j `|A i j| * `|x j 0| + \sum_(j | before i j) `|A i j| * `|y j 0|);
  step_underflows : underflows step_expression <= rowUnderflows i;
  step_value : value step_expression
    = w / A i i * (b i 0 - \sum_j A i j * x j 0 - \sum_(j | before i j) A i j * y j 0);
  step_add : rounds u (x i 0 + y i 0) (x' i 0) }.

(* The residual's entry i is the result of an expression for b_i - sum_j a_ij x_j, in any order of operations. *)
Record roundedResidual (x r : 'cV[R]_n) i : Prop := RoundedResidual {
  residual_expression : expression R;
  residual_result : result u eta residual_expression (r i 0);
  residual_depth : (depth residual_expression <= n + 2)%N;
  residual_size : size residual_expression <= `|b i 0| + \sum_j `|A i j| * `|x j 0|;
  residual_underflows : underflows residual_expression <= n%:R;
  residual_value : value residual_expression = b i 0 - \sum_j A i j * x j 0 }.
End Definitions.

Section Rows.
Variables (R : realFieldType) (n' : nat) (u eta : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n) (before : rel 'I_n).
Hypotheses (u0 : 0 <= u) (nu : (4 * n + 16)%:R * u <= 2%:R^-1) (eta0 : 0 <= eta).
Hypotheses (w0 : 0 < w) (dA : forall i, 0 < A i i).
Local Notation S x x' i := (rowSize A w b (entryAbs x + entryAbs x') i 0).

Lemma few m : (m <= 4 * n + 16)%N -> m%:R * u <= 2%:R^-1.
Proof. by move=> h; apply: le_trans nu; rewrite ler_wpmul2r ?ler_nat. Qed.

Lemma u_half : u <= 2%:R^-1.
Proof. by have := few (leq_trans (isT : 1 <= 16)%N (leq_addl _ _)); rewrite mul1r. Qed.

Lemma few1 m : (m <= 4 * n + 16)%N -> m%:R * u < 1.
Proof. by move=> /few h; apply: le_lt_trans h _; rewrite invf_lt1 ?ltr0n ?ltr1n. Qed.

Lemma S_ge0 x x' i : 0 <= S x x' i.
Proof.
have := rowSize_ge0 b w0 dA (below_add_ge0 (entryAbs_ge0 x) (entryAbs_ge0 x')) i 0.
by rewrite [X in X <= _]mxE.
Qed.

Lemma two_u : 2%:R * u <= gamma u 2.
Proof.
have h := few1 (leq_trans (isT : 2 <= 16)%N (leq_addl (4 * n) 16)); rewrite /gamma ler_pdivl_mulr ?subr_gt0 //.
by rewrite ler_pimulr ?mulr_ge0 ?ler0n // ler_subl_addr ler_addl mulr_ge0 ?ler0n.
Qed.

(* Headline [Protocol 10] A sweep whose rows are rounded expressions has row errors of at most g S_i(v) + h_i, v = |x|
   + |x'|, g = gamma_{4n+16}, h_i = 8 (n+1) (1 + 1/a_ii) eta. *)
Theorem rounded_rows x x' : (forall i, roundedRow u eta A w b before x x' i) ->
  below (entryAbs (rowError A w b before x x'))
    (rowGamma n' u *: rowSize A w b (entryAbs x + entryAbs x') + rowTiny eta A).
Proof.
move=> h i j; rewrite (ord1 j) {j} [entryAbs _ i 0]mxE [rowError _ _ _ _ _ _ i 0]mxE.
rewrite [X in _ <= X]mxE [X in _ <= X + _]mxE [X in _ <= _ + X]mxE.
case: (h i) => e re de se ue ve; have s0 := S_ge0 x x' i; set s := rowSize _ _ _ _ _ _ in se ve s0 *.
have d7 : (2 * n + 7 <= 4 * n + 16)%N by rewrite leq_add // leq_mul2r.
have := evaluation_error_gamma u0 u_half eta0 re de (few d7) => he.
rewrite -(subrKA (value e)); apply: le_trans (ler_norm_add _ _) _; apply: le_trans (ler_add he ve) _.
have g0 := gamma_ge0 u0 (few1 d7); rewrite addrAC; apply: ler_add; last by rewrite !ler_wpmul2l ?ler0n.
apply: le_trans (ler_add (ler_wpmul2l g0 se) (ler_wpmul2r s0 two_u)) _.
rewrite mulrA -mulrDl ler_wpmul2r //; have e4 : (4 * n + 16 = (2 * n + 7) + (2 * n + 7) + 2)%N.
  by rewrite addnACA -mulnDl addnAC -!addnA.
rewrite mulr_natr mulr2n /rowGamma e4; apply: le_trans (gamma_add u0 _); last by rewrite -e4 few1.
by rewrite ler_add2r gamma_add // few1 // e4 leq_addr.
Qed.

(* Headline [Protocol 10] Algorithm 1 as printed is such a sweep: y_j may stand for x'_j - x_j, up to the rounding of
   x + y. *)
Theorem printed_rows x x' y i :
  (forall j, printedRow u eta A w b before x x' y j) -> roundedRow u eta A w b before x x' i.
Proof.
move=> h; have s0 := S_ge0 x x' i; have uh := u_half; have c0 : 0 <= w / A i i by rewrite divr_ge0 ?ltW.
have sumle j : `|x j 0 + y j 0| <= 2%:R * `|x' j 0|.
  case: (h j) => e _ _ _ _ _; rewrite /rounds => hr.
  have t : `|x j 0 + y j 0| <= `|x' j 0| + 2%:R^-1 * `|x j 0 + y j 0|.
    rewrite -{1}[x j 0 + y j 0](subrK (x' j 0)) addrC; apply: le_trans (ler_norm_add _ _) _; rewrite ler_add2l distrC.
    by apply: le_trans hr _; rewrite ler_wpmul2r.
  rewrite -ler_subl_addr in t.
  by move: t; rewrite -{1}[`|_ + _|]mul1r -mulrBl (_ : 1 - 2%:R^-1 = 2%:R^-1); [rewrite ler_pdivr_mull ?ltr0n | field].
have yle j : `|y j 0| <= `|x j 0| + 2%:R * `|x' j 0|.
  by rewrite -[y j 0](addKr (x j 0)); apply: le_trans (ler_norm_add _ _) _; rewrite normrN ler_add2l.
have Sle : w / A i i * (`|b i 0| + \sum_j `|A i j| * (`|x j 0| + `|x' j 0|)) + 3%:R * (`|x i 0| + `|x' i 0|) = S x x' i.
  rewrite rowSizeE addrC !mxE; congr (_ + _ * (_ + _)); by apply: eq_bigr => j _; rewrite !mxE.
case: (h i) => e re de se ue ve ra; apply: (@RoundedRow _ _ _ _ _ _ _ _ _ _ _ (Add (Factor (Stored (x i 0))) e)) => /=.
- by exists (x i 0), (y i 0); split.
- by rewrite max0n addnS ltnS.
- rewrite -Sle; apply: le_trans (ler_add (lexx _) se) _.
  have hs : \sum_j `|A i j| * `|x j 0| + \sum_(j | before i j) `|A i j| * `|y j 0|
      <= 2%:R * \sum_j `|A i j| * (`|x j 0| + `|x' j 0|).
    apply: le_trans (_ : \sum_j `|A i j| * `|x j 0| + \sum_j `|A i j| * `|y j 0| <= _).
      by rewrite ler_add2l [X in _ <= X](bigID (before i)) /= ler_addl sumr_ge0 // => j _; rewrite mulr_ge0.
    rewrite -big_split mulr_sumr; apply: ler_sum => j _; rewrite /= -mulrDr mulrCA ler_wpmul2l //.
    by rewrite mulrDr mulr_natl mulr2n -addrA ler_add2l.
  have hb : `|b i 0| + \sum_j `|A i j| * `|x j 0| + \sum_(j | before i j) `|A i j| * `|y j 0|
      <= 2%:R * (`|b i 0| + \sum_j `|A i j| * (`|x j 0| + `|x' j 0|)).
    by rewrite -addrA mulrDr ler_add // ler_pemull // ler1n.
  apply: le_trans (ler_add (lexx _) (ler_wpmul2l c0 hb)) _; rewrite mulrCA addrC mulrDr ler_add2l mulrA -natrM.
  apply: le_trans (_ : 1 * (`|x i 0| + `|x' i 0|) <= _); first by rewrite mul1r ler_addl.
  by rewrite ler_wpmul2r ?addr_ge0 // ler1n.
- by rewrite add0r.
rewrite ve /rowValue; set c := w / A i i in c0 Sle *.
have -> : x i 0 + c * (b i 0 - \sum_j A i j * x j 0 - \sum_(j | before i j) A i j * y j 0)
    - (x i 0 + c * (b i 0 - \sum_(j | before i j) A i j * x' j 0 - \sum_(j | ~~ before i j) A i j * x j 0))
    = c * \sum_(j | before i j) A i j * (x' j 0 - (x j 0 + y j 0)).
  have -> : \sum_(j | before i j) A i j * (x' j 0 - (x j 0 + y j 0)) = \sum_(j | before i j) A i j * x' j 0
      - (\sum_(j | before i j) A i j * x j 0 + \sum_(j | before i j) A i j * y j 0).
    by rewrite -big_split -sumrB; apply: eq_bigr => j _; rewrite mulrBr mulrDr.
  rewrite [\sum_j _](bigID (before i)) /=; set s1 := \sum_(j | _) _ * x' _ _; set s2 := \sum_(j | _) _ * y _ _.
  set s3 := \sum_(j | before i j) _ * x _ _; set s4 := \sum_(j | ~~ _) _; clearbody c s1 s2 s3 s4.
  by move: (x i 0) (b i 0) => p q; ring.
rewrite normrM (ger0_norm c0); apply: le_trans (_ : 2%:R * u * (c * \sum_j `|A i j| * (`|x j 0| + `|x' j 0|)) <= _);
  last first.
  rewrite ler_wpmul2l ?mulr_ge0 ?ler0n // -Sle mulrDr -addrA addrCA ler_addl.
  by apply: addr_ge0; apply: mulr_ge0; rewrite ?addr_ge0 ?ler0n.
rewrite mulrCA ler_wpmul2l //; apply: le_trans (ler_norm_sum _ _ _) _.
apply: le_trans (_ : \sum_j `|A i j * (x' j 0 - (x j 0 + y j 0))| <= _).
  by rewrite [X in _ <= X](bigID (before i)) /= ler_addl sumr_ge0.
rewrite mulr_sumr; apply: ler_sum => j _; rewrite normrM mulrCA ler_wpmul2l //.
case: (h j) => _ _ _ _ _ _ hr; apply: le_trans hr _.
apply: le_trans (ler_wpmul2l u0 (sumle j)) _; rewrite mulrA [u * _]mulrC ler_wpmul2l ?mulr_ge0 ?ler0n //.
by rewrite ler_addr.
Qed.

(* Headline [Protocol 10] A residual computed in any order lies within gamma_{n+2} (|b| + |A| |x|) + 2 n eta of b - A
   x, entry by entry. *)
Theorem rounded_residual_entries x r : (forall i, roundedResidual u eta A b x r i) ->
  below (entryAbs (r - (b - A *m x)))
    (gamma u (n + 2) *: (entryAbs b + entryAbs A *m entryAbs x) + const_mx (2%:R * (eta * n%:R))).
Proof.
move=> h i j; rewrite (ord1 j) {j}; case: (h i) => e re de se ue ve.
have d : (n + 2 <= 4 * n + 16)%N by rewrite leq_add // leq_pmull.
have ev : value e = (b - A *m x) i 0 by rewrite ve !mxE.
rewrite [entryAbs _ i 0]mxE [X in `|X|]mxE [X in `|_ + X|]mxE -ev.
apply: le_trans (evaluation_error_gamma u0 u_half eta0 re de (few d)) _.
rewrite [X in _ <= X]mxE [X in _ <= X + _]mxE [X in _ <= _ + X]mxE; apply: ler_add; last first.
  by rewrite !ler_wpmul2l ?ler0n.
rewrite ler_wpmul2l ?gamma_ge0 ?few1 //; apply: le_trans se _; rewrite mxE [X in _ <= X + _]mxE [X in _ <= _ + X]mxE.
by rewrite ler_add2l; apply: ler_sum => j _; rewrite !mxE.
Qed.
End Rows.
