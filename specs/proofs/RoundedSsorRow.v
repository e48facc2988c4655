(* Clauses: Protocol 10 *)
(* The row errors of Algorithm 8 as printed: y = W^{-1} r, then W^T z = ((2-w)/w) D y, then x + z. With x + y between
   the sweeps it is a forward and a backward sweep with row errors, the second's including the first's. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedSweep Gamma RoundedExpression RoundedRow.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : realFieldType) (n' : nat) (u eta : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n).

(* z_i = (2-w) y_i - (w/a_ii) sum_{j>i} a_ij z_j, in any order of operations, and then x + z. *)
Record printedBackRow (x x' y z : 'cV[R]_n) i : Prop := PrintedBackRow {
  back_expression : expression R;
  back_result : result u eta back_expression (z i 0);
  back_depth : (depth back_expression <= 2 * n + 12)%N;
  back_size : size back_expression
    <= 2%:R * `|y i 0| + w / A i i * \sum_(j | backward i j) `|A i j| * `|z j 0|;
  back_underflows : underflows back_expression <= rowUnderflows A i;
  back_value : value back_expression = (2%:R - w) * y i 0 - w / A i i * \sum_(j | backward i j) A i j * z j 0;
  back_add : rounds u (x i 0 + z i 0) (x' i 0) }.
End Definitions.

Section Rows.
Variables (R : realFieldType) (n' : nat) (u eta : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (b : 'cV[R]_n).
Hypotheses (u0 : 0 <= u) (nu : (8 * n + 32)%:R * u <= 2%:R^-1) (eta0 : 0 <= eta).
Hypotheses (w0 : 0 < w) (dA : forall i, 0 < A i i).
Local Notation S v := (rowSize A w b v).

Lemma not_forward i (F : 'I_n -> R) : \sum_(j | ~~ forward i j) F j = F i + \sum_(j | backward i j) F j.
Proof.
rewrite (bigD1 i) /=; last by rewrite /forward ltnn.
by congr (_ + _); apply: eq_bigl => j; rewrite /forward /backward -leqNgt ltn_neqAle andbC eq_sym.
Qed.

Lemma not_backward i (F : 'I_n -> R) : \sum_(j | ~~ backward i j) F j = F i + \sum_(j | forward i j) F j.
Proof.
rewrite (bigD1 i) /=; last by rewrite /backward ltnn.
by congr (_ + _); apply: eq_bigl => j; rewrite /forward /backward -leqNgt [in RHS]ltn_neqAle andbC.
Qed.

(* The row error of the backward sweep, from that of the forward one. *)
Lemma backward_error (x xm x' y z : 'cV[R]_n) i : xm = x + y ->
  rowError A w b (@backward n') xm x' i 0
  = z i 0 - ((2%:R - w) * y i 0 - w / A i i * \sum_(j | backward i j) A i j * z j 0)
    + rowError A w b (@forward n') x xm i 0
    + (x' i 0 - (x i 0 + z i 0) + w / A i i * \sum_(j | backward i j) A i j * (x' j 0 - (x j 0 + z j 0))).
Proof.
move=> exm; rewrite !mxE /rowValue not_forward not_backward.
have -> : \sum_(j | backward i j) A i j * (x' j 0 - (x j 0 + z j 0)) = \sum_(j | backward i j) A i j * x' j 0
    - (\sum_(j | backward i j) A i j * x j 0 + \sum_(j | backward i j) A i j * z j 0).
  by rewrite -big_split -sumrB; apply: eq_bigr => j _; rewrite mulrBr mulrDr.
set s1 := \sum_(j | _) _ * x' _ _; set s2 := \sum_(j | _) _ * x _ _; set s3 := \sum_(j | _) _ * z _ _.
set s4 := \sum_(j | _) _ * xm _ _; have -> : y i 0 = xm i 0 - x i 0 by rewrite exm mxE addrC addKr.
have nd : A i i != 0 by rewrite gt_eqF.
move: s1 s2 s3 s4 (x i 0) (x' i 0) (xm i 0) (z i 0) (b i 0) (A i i) nd => s1 s2 s3 s4 a1 a2 a3 a4 a5 d nd.
by field.
Qed.

Lemma many m : (m <= 8 * n + 32)%N -> m%:R * u <= 2%:R^-1.
Proof. by move=> h; apply: le_trans nu; rewrite ler_wpmul2r ?ler_nat. Qed.

Lemma half_many : (4 * n + 16)%:R * u <= 2%:R^-1.
Proof. by apply: many; rewrite leq_add // leq_mul2r. Qed.

(* Headline [Protocol 10] The backward sweep of Algorithm 8 as printed has row errors of at most 3 (g S_i(v) + h_i),
   v = |x| + |x + y| + |x'|, when the forward one has g S_i + h_i. *)
Theorem printed_back_rows (x xm x' y z : 'cV[R]_n) : xm = x + y ->
  below (entryAbs (rowError A w b (@forward n') x xm))
    (rowGamma n' u *: S (entryAbs x + entryAbs xm) + rowTiny eta A) ->
  (forall i, printedBackRow u eta A w x x' y z i) ->
  below (entryAbs (rowError A w b (@backward n') xm x'))
    (3%:R * rowGamma n' u *: S (entryAbs x + entryAbs xm + entryAbs x') + 3%:R *: rowTiny eta A).
Proof.
move=> exm hf h i j; rewrite (ord1 j) {j} [entryAbs _ i 0]mxE (backward_error x' z i exm).
set v := entryAbs x + entryAbs xm + entryAbs x'.
have uh : u <= 2%:R^-1 by have := many (leq_trans (isT : 1 <= 32)%N (leq_addl _ _)); rewrite mul1r.
have c0 k : 0 <= w / A k k by rewrite divr_ge0 ?ltW.
have v0 : below 0 v by apply: below_add_ge0 (entryAbs_ge0 _); apply: below_add_ge0; exact: entryAbs_ge0.
have s0 : 0 <= S v i 0 by have := rowSize_ge0 b w0 dA v0 i 0; rewrite [X in X <= _]mxE.
have ve k : v k 0 = `|x k 0| + `|xm k 0| + `|x' k 0| by rewrite !mxE.
have Sv : S v i 0 = 3%:R * v i 0 + w / A i i * (`|b i 0| + \sum_j `|A i j| * v j 0) by rewrite rowSizeE.
have half_le (a c : R) : `|a - c| <= u * `|c| -> `|c| <= 2%:R * `|a|.
  move=> hr; have t : `|c| <= `|a| + 2%:R^-1 * `|c|.
    rewrite -{1}[c](subrK a) addrC; apply: le_trans (ler_norm_add _ _) _; rewrite ler_add2l distrC.
    by apply: le_trans hr _; rewrite ler_wpmul2r.
  rewrite -ler_subl_addr in t.
  by move: t; rewrite -{1}[`|_|]mul1r -mulrBl (_ : 1 - 2%:R^-1 = 2%:R^-1); [rewrite ler_pdivr_mull ?ltr0n | field].
have rho k : `|x' k 0 - (x k 0 + z k 0)| <= 2%:R * u * v k 0.
  case: (h k) => _ _ _ _ _ _ hr; have hx := half_le _ _ hr.
  apply: le_trans hr _; rewrite [2%:R * u]mulrC -mulrA ler_wpmul2l //.
  by apply: le_trans hx _; rewrite ler_wpmul2l ?ler0n // ve ler_addr addr_ge0.
have zle k : `|z k 0| <= 2%:R * v k 0.
  case: (h k) => _ _ _ _ _ _ hr; have := half_le _ _ hr => hx.
  rewrite -[z k 0](addKr (x k 0)); apply: le_trans (ler_norm_add _ _) _; rewrite normrN.
  apply: le_trans (ler_add (lexx _) hx) _; rewrite ve !mulrDr ler_add2r mulr_natl mulr2n -addrA ler_addl.
  by rewrite addr_ge0 ?mulr_ge0 ?ler0n.
have yle : `|y i 0| <= v i 0.
  have -> : y i 0 = xm i 0 - x i 0 by rewrite exm mxE addrC addKr.
  by apply: le_trans (ler_norm_sub _ _) _; rewrite ve addrC ler_paddr // addrC.
have sumle : \sum_(j | backward i j) `|A i j| * v j 0 <= \sum_j `|A i j| * v j 0.
  rewrite [X in _ <= X](bigID (backward i)) /= ler_addl sumr_ge0 // => k _; rewrite mulr_ge0 //.
  by have := v0 k 0; rewrite mxE.
have vi0 : 0 <= v i 0 by have := v0 i 0; rewrite mxE.
have sums t : 0 <= t -> t * (2%:R * v i 0) + w / A i i * (t * \sum_(j | backward i j) `|A i j| * v j 0) <= t * S v i 0.
  move=> t0; rewrite [w / A i i * _]mulrCA -mulrDr ler_wpmul2l // Sv; apply: ler_add;
    first by rewrite ler_wpmul2r ?ler_nat.
  by rewrite ler_wpmul2l //; apply: le_trans sumle _; rewrite ler_addr.
have b3 : `|x' i 0 - (x i 0 + z i 0) + w / A i i * \sum_(j | backward i j) A i j * (x' j 0 - (x j 0 + z j 0))|
    <= 2%:R * u * S v i 0.
  apply: le_trans (ler_norm_add _ _) _; apply: le_trans (_ : 2%:R * u * (2%:R * v i 0)
    + w / A i i * (2%:R * u * \sum_(j | backward i j) `|A i j| * v j 0) <= _); last first.
    by apply: sums; rewrite mulr_ge0 ?ler0n.
  apply: ler_add.
    apply: le_trans (rho i) _; rewrite ler_wpmul2l ?mulr_ge0 ?ler0n //.
    by rewrite mulr_natl mulr2n ler_addl.
  rewrite normrM (ger0_norm (c0 i)) ler_wpmul2l //; apply: le_trans (ler_norm_sum _ _ _) _; rewrite mulr_sumr.
  by apply: ler_sum => k _; rewrite normrM mulrCA ler_wpmul2l.
have b2 : `|rowError A w b (@forward n') x xm i 0| <= rowGamma n' u * S v i 0 + rowTiny eta A i 0.
  have := hf i 0; rewrite [entryAbs _ i 0]mxE [X in _ <= X]mxE [X in _ <= X + _]mxE => hb; apply: le_trans hb _.
  rewrite ler_add2r ler_wpmul2l; first by [].
    by rewrite gamma_ge0 //; apply: few1 half_many _ _.
  by apply: rowSize_mono => //; rewrite /v => k l; rewrite [X in _ <= X]mxE ler_addl mxE.
case: (h i) => e re de se ue vale _; rewrite -vale.
have d12 : (2 * n + 12 <= 8 * n + 32)%N by rewrite leq_add // leq_mul2r.
have := evaluation_error_gamma u0 uh eta0 re de (many d12) => b1.
have sz : size e <= 2%:R * S v i 0.
  apply: le_trans se _; apply: le_trans (sums 2%:R (ler0n _ _)); apply: ler_add.
    apply: le_trans (ler_wpmul2l (ler0n _ 2) yle) _; rewrite ler_wpmul2l ?ler0n // mulr_natl mulr2n ler_addl //.
  rewrite ler_wpmul2l // mulr_sumr; apply: ler_sum => k _; rewrite mulrCA ler_wpmul2l //.
apply: le_trans (ler_norm_add _ _) _; apply: le_trans (ler_add (ler_norm_add _ _) (lexx _)) _.
apply: le_trans (ler_add (ler_add b1 b2) b3) _.
rewrite [X in _ <= X]mxE [X in _ <= X + _]mxE [X in _ <= _ + X]mxE [rowTiny _ _ i 0]mxE.
set g := rowGamma n' u; set s := S v i 0 in s0 sz *; set t := eta * rowUnderflows A i.
have mu1 m : (m <= 8 * n + 32)%N -> m%:R * u < 1 by move=> /many hm; apply: le_lt_trans hm _;
  rewrite invf_lt1 ?ltr0n ?ltr1n.
have g2 : gamma u (2 * n + 12) * 2%:R + 2%:R * u <= 2%:R * g.
  rewrite [_ * 2%:R]mulrC -mulrDr ler_wpmul2l ?ler0n //; have le13 : (2 * n + 12 + 1 <= 4 * n + 16)%N.
    by rewrite -addnA leq_add // leq_mul2r.
  apply: le_trans (gamma_mono u0 le13 (few1 u0 half_many (leqnn _))).
  apply: le_trans (gamma_add u0 (few1 u0 half_many le13)); rewrite ler_add2l.
  have m1 : 1%:R * u < 1 by apply: mu1; rewrite (leq_trans (isT : 1 <= 32)%N) ?leq_addl.
  rewrite /gamma mul1r ler_pdivl_mulr ?subr_gt0 ?(le_lt_trans _ m1) ?mul1r //.
  by rewrite ler_pimulr // ler_subl_addr ler_addl.
have t0 : 0 <= t by rewrite mulr_ge0 // /rowUnderflows !mulr_ge0 ?ler0n // addr_ge0 ?ler01 ?invr_ge0 ?ltW.
have z2 : gamma u (2 * n + 12) * size e + 2%:R * u * s <= 2%:R * g * s.
  apply: le_trans (ler_wpmul2r s0 g2); rewrite [X in _ <= X]mulrDl ler_add2r -[X in _ <= X]mulrA ler_wpmul2l //.
  by apply: gamma_ge0 => //; apply: mu1.
have z3 : 2%:R * (eta * underflows e) <= 2%:R * t by rewrite !ler_wpmul2l ?ler0n.
apply: le_trans (_ : 2%:R * g * s + (g * s) + (2%:R * t + 2%:R * t) <= _).
  have := ler_add (ler_add z2 (lexx (g * s))) (ler_add z3 (lexx (2%:R * t))); apply: le_trans.
  rewrite le_eqVlt; apply/orP; left; apply/eqP.
  by move: (gamma _ _ * _) (underflows e) => p q; ring.
have e6 : 3%:R * g * s + 3%:R * (2%:R * t) - (2%:R * g * s + g * s + (2%:R * t + 2%:R * t)) = 2%:R * t by ring.
by rewrite -subr_ge0 e6 mulr_ge0 ?ler0n.
Qed.
End Rows.
