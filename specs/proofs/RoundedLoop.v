(* Clauses: Protocol 10 *)
(* The loops of Algorithms 1 and 8 in the order printed: b_i minus one product after another is a right residual;
   minus the rows done, and divided by a_ii/w, it is a right row. *)
From mathcomp Require Import all_ssreflect all_algebra ring zify.
From LearningToRelax Require Import Splitting Entrywise RoundedSweep Gamma RoundedExpression RoundedRow RoundedSsorRow.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Loop.
Variables (R : realFieldType) (n' : nat) (u eta : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n) (before : rel 'I_n).

(* e minus the products a_ij v_j, j in the list, one after another. *)
Definition minusProducts (e : expression R) i (v : 'cV[R]_n) (columns : seq 'I_n) :=
  foldl (fun e j => Subtract e (Multiply (Stored (A i j)) (Factor (Stored (v j 0))))) e columns.

Lemma minusProducts_value e i v columns :
  value (minusProducts e i v columns) = value e - \sum_(j <- columns) A i j * v j 0.
Proof.
elim: columns e => [|j l IH] e /=; first by rewrite big_nil subr0.
by rewrite IH big_cons /= opprD addrA.
Qed.

Lemma minusProducts_size e i v columns :
  size (minusProducts e i v columns) = size e + \sum_(j <- columns) `|A i j| * `|v j 0|.
Proof.
elim: columns e => [|j l IH] e /=; first by rewrite big_nil addr0.
by rewrite IH big_cons /= addrA.
Qed.

Lemma minusProducts_underflows e i v columns :
  underflows (minusProducts e i v columns) = underflows e + (seq.size columns)%:R.
Proof.
elim: columns e => [|j l IH] e /=; first by rewrite addr0.
by rewrite IH /= mulr0 add0r -addrA -mulrS.
Qed.

Lemma minusProducts_depth e i v columns :
  (depth (minusProducts e i v columns) <= maxn (depth e) 1 + seq.size columns)%N.
Proof.
elim: columns e => [|j l IH] e /=; first by rewrite addn0 leq_maxl.
by apply: leq_trans (IH _) _; rewrite /=; lia.
Qed.

Definition residualExpression (x : 'cV[R]_n) i := minusProducts (Factor (Stored (b i 0))) i x (enum 'I_n).

Definition stepExpression (x y : 'cV[R]_n) i :=
  Divide (minusProducts (residualExpression x i) i y (filter (before i) (enum 'I_n))) (Ratio (Stored (A i i))
    (Stored w)).

Lemma few_before (p : pred 'I_n) i : p i = false -> (seq.size (filter p (enum 'I_n)) <= n')%N.
Proof.
move=> h; rewrite size_filter -ltnS -[n in (_ < n)%N](size_enum_ord n) -(count_predC p) -addn1 leq_add2l.
by rewrite -has_count; apply/hasP; exists i; rewrite ?mem_enum //= h.
Qed.

Lemma residual_depth x i : (depth (residualExpression x i) <= n.+1)%N.
Proof. by apply: leq_trans (minusProducts_depth _ _ _ _) _; rewrite size_enum_ord. Qed.

(* Headline [Protocol 10] The residual's loop, b_i - a_i1 x_1 - ... - a_in x_n from left to right, is right. *)
Theorem loop_residual (x r : 'cV[R]_n) i : result u eta (residualExpression x i) (r i 0) ->
  roundedResidual u eta A b x r i.
Proof.
move=> h; apply: (RoundedResidual h).
- by apply: leq_trans (residual_depth _ _) _; rewrite addn2 ltnS.
- by rewrite minusProducts_size big_enum.
- by rewrite minusProducts_underflows add0r size_enum_ord.
- by rewrite minusProducts_value big_enum.
Qed.

Hypotheses (w02 : 0 < w <= 2%:R) (dA : forall i, 0 < A i i) (self : forall i, before i i = false).

(* Headline [Protocol 10] Algorithm 1's rows in the order printed, (b_i - sum_j a_ij x_j - sum over rows done a_ij
   y_j)/(a_ii/w), are right. *)
Theorem loop_row (x x' y : 'cV[R]_n) i : result u eta (stepExpression x y i) (y i 0) ->
  rounds u (x i 0 + y i 0) (x' i 0) ->
  printedRow u eta A w b before x x' y i.
Proof.
have /andP[w0 w2] := w02; have c0 : 0 < w / A i i by rewrite divr_gt0.
have flip : (A i i / w)^-1 = w / A i i by rewrite invf_div.
have flop : `|A i i / w|^-1 = w / A i i by rewrite gtr0_norm ?flip // divr_gt0.
move=> h hr; apply: (PrintedRow h) => //.
- have h1 := minusProducts_depth (residualExpression x i) i y (filter (before i) (enum 'I_n)).
  by have h2 := residual_depth x i; have h3 := @few_before (before i) i (self i); rewrite /=; lia.
- by rewrite /= minusProducts_size minusProducts_size !big_enum big_filter big_enum_cond mulrC flop.
- rewrite /= !minusProducts_underflows add0r size_enum_ord -natrD flop /rowUnderflows.
  apply: le_trans (_ : 4%:R * n.+1%:R * (A i i)^-1 + 4%:R * n.+1%:R <= _); last by rewrite mulrDr mulr1 addrC.
  apply: ler_add; last by rewrite -natrM ler1n muln_gt0.
  rewrite mulrA ler_wpmul2r ?invr_ge0 ?(ltW (dA i)) //.
  apply: le_trans (_ : (n + n')%:R * 2%:R <= _); last by rewrite -!natrM ler_nat; lia.
  by rewrite ler_pmul ?ler0n ?(ltW w0) // ler_nat leq_add2l (few_before (self i)).
- by rewrite /= !minusProducts_value !big_enum big_filter big_enum_cond flip mulrC.
Qed.

(* The second solve of Algorithm 8: ((2-w)/w) a_ii y_i - a_ij z_j - ... , divided by a_ii/w. *)
Definition backExpression (y z : 'cV[R]_n) i :=
  Divide (minusProducts (Multiply (Product (Ratio (Sum 2%:R (- w)) (Stored w)) (Stored (A i i))) (Factor (Stored
    (y i 0)))) i z
    (filter (@backward n' i) (enum 'I_n))) (Ratio (Stored (A i i)) (Stored w)).

(* Headline [Protocol 10] The rows of Algorithm 8's backward solve in the order printed are right. *)
Theorem loop_back_row (x x' y z : 'cV[R]_n) i : result u eta (backExpression y z i) (z i 0) ->
  rounds u (x i 0 + z i 0) (x' i 0) ->
  printedBackRow u eta A w x x' y z i.
Proof.
have /andP[w0 w2] := w02; have c0 : 0 < w / A i i by rewrite divr_gt0.
have flip : (A i i / w)^-1 = w / A i i by rewrite invf_div.
have flop : `|A i i / w|^-1 = w / A i i by rewrite gtr0_norm ?flip // divr_gt0.
have nw : w != 0 by rewrite gt_eqF.
have nd : A i i != 0 by rewrite gt_eqF.
have h3 : (seq.size (filter (@backward n' i) (enum 'I_n)) <= n')%N by apply: (@few_before _ i); rewrite /backward ltnn.
move=> h hr; apply: (PrintedBackRow h) => //.
- have h1 := minusProducts_depth (Multiply (Product (Ratio (Sum 2%:R (- w)) (Stored w)) (Stored (A i i)))
    (Factor (Stored (y i 0)))) i z (filter (@backward n' i) (enum 'I_n)).
  by move: h1; rewrite /=; lia.
- rewrite /= minusProducts_size big_filter big_enum_cond /= flop mulrDl [_ * (w / _)]mulrC [X in _ + X]mulrC ler_add2r.
  have -> : `|(2%:R - w) / w * A i i| = (2%:R - w) * (A i i / w).
    by rewrite ger0_norm ?mulr_ge0 ?invr_ge0 ?subr_ge0 ?(ltW w0) ?(ltW (dA i)) // mulrAC mulrA.
  have -> : w / A i i * ((2%:R - w) * (A i i / w) * `|y i 0|) = (2%:R - w) * `|y i 0|.
    by move: (A i i) nd `|y i 0| => d nd t; field; rewrite nd nw.
  by rewrite ler_wpmul2r // ler_subl_addr ler_addl ltW.
- rewrite /= minusProducts_underflows /= mulr0 add0r flop /rowUnderflows -mulrS.
  apply: le_trans (_ : 4%:R * n.+1%:R * (A i i)^-1 + 4%:R * n.+1%:R <= _); last by rewrite mulrDr mulr1 addrC.
  apply: ler_add; last by rewrite -natrM ler1n muln_gt0.
  rewrite mulrA ler_wpmul2r ?invr_ge0 ?(ltW (dA i)) //.
  apply: le_trans (_ : n%:R * 2%:R <= _); last by rewrite -!natrM ler_nat; lia.
  by rewrite ler_pmul ?ler0n ?(ltW w0) // ler_nat ltnS.
rewrite /= minusProducts_value big_filter big_enum_cond /= flip; set s := \sum_(j | _) _.
by move: s (A i i) nd (y i 0) => s d nd t; field; rewrite nd nw.
Qed.
End Loop.
