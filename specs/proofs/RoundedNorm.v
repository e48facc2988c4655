(* Clauses: Protocol 10 *)
(* The rounded Euclidean norm, the root of a sum of squares in any order of additions, errs by at most gamma_{n+3} of
   itself and 2 sqrt(2 n eta). *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import SpectralTheorem SsorLipschitz Gamma RoundedExpression.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Norm.
Variables (R : rcfType) (n' : nat) (u eta tiny : R).
Local Notation n := n'.+1.
Hypotheses (u0 : 0 <= u) (nu : (n + 3)%:R * u <= 2%:R^-1) (eta0 : 0 <= eta) (tiny0 : 0 <= tiny).
Hypothesis tiny_enough : 8%:R * (eta * n%:R) <= tiny ^+ 2.

(* The root of a number near a^2 is near a. *)
Lemma root_near (s a d t : R) : 0 <= a -> 0 <= d -> 0 <= t -> `|s - a ^+ 2| <= d * a ^+ 2 + t ^+ 2 ->
  `|Num.sqrt s - a| <= d * a + t.
Proof.
move=> a0 d0 t0 h; set c := Num.sqrt s; have c0 : 0 <= c by apply: sqrtr_ge0.
have hc : `|c ^+ 2 - a ^+ 2| <= d * a ^+ 2 + t ^+ 2.
  have [s0|s0] := leP 0 s; first by rewrite sqr_sqrtr.
  rewrite /c ler0_sqrtr ?(ltW s0) // expr0n /= sub0r normrN ger0_norm ?sqr_ge0 //; apply: le_trans h.
  have a2s : 0 <= a ^+ 2 - s by rewrite subr_ge0; apply: le_trans (ltW s0) (sqr_ge0 a).
  by rewrite distrC ger0_norm // ler_addl oppr_ge0 ltW.
rewrite leNgt; apply/negP => big; move: hc; apply/negP; rewrite -ltNge.
have e : `|c ^+ 2 - a ^+ 2| = `|c - a| * (c + a) by rewrite subr_sqr normrM [`|c + a|]ger0_norm ?addr_ge0.
have wide : `|c - a| <= c + a by apply: le_trans (ler_norm_sub _ _) _; rewrite !ger0_norm.
have pos : 0 < c + a.
  by apply: lt_le_trans wide; apply: le_lt_trans big; rewrite addr_ge0 ?mulr_ge0.
rewrite e; apply: le_lt_trans (_ : (d * a + t) * (c + a) < _); last by rewrite ltr_pmul2r.
rewrite mulrDl; apply: ler_add; first by rewrite expr2 mulrA ler_wpmul2l ?mulr_ge0 // ler_addr.
rewrite expr2 ler_wpmul2l //; apply: le_trans wide; apply: le_trans (ltW big).
by rewrite ler_addr mulr_ge0.
Qed.

(* The sum of squares is the result of an expression, in any order of additions. *)
Record roundedSquares (r : 'cV[R]_n) (s : R) : Prop := RoundedSquares {
  squares_expression : expression R;
  squares_result : result u eta squares_expression s;
  squares_depth : (depth squares_expression <= n + 1)%N;
  squares_size : size squares_expression <= \sum_i r i 0 ^+ 2;
  squares_underflows : underflows squares_expression <= n%:R;
  squares_value : value squares_expression = \sum_i r i 0 ^+ 2 }.

(* Headline [Protocol 10] The rounded root v of a rounded sum of squares has |v - |r|| <= gamma_{n+3} |r| + tiny, where
   tiny^2 >= 8 n eta. *)
Theorem rounded_norm_near r s v : roundedSquares r s -> rounds u (Num.sqrt s) v ->
  `|v - euclid r| <= gamma u (n + 3) * euclid r + tiny.
Proof.
case=> e re de se ue ve hv; set a := euclid r; have a0 : 0 <= a by apply: sqrtr_ge0.
have few m : (m <= n + 3)%N -> m%:R * u <= 2%:R^-1 by move=> h; apply: le_trans nu; rewrite ler_wpmul2r ?ler_nat.
have few1 m : (m <= n + 3)%N -> m%:R * u < 1.
  by move=> /few h; apply: le_lt_trans h _; rewrite invf_lt1 ?ltr0n ?ltr1n.
have uh : u <= 2%:R^-1 by have := @few 1%N; rewrite mul1r; apply; rewrite addnC.
have a2 : a ^+ 2 = \sum_i r i 0 ^+ 2 by rewrite sqr_sqrtr ?norm2E // sumr_ge0 // => i _; apply: sqr_ge0.
have d1 : (n + 1 <= n + 3)%N by rewrite leq_add2l.
have g0 := gamma_ge0 u0 (few1 _ d1); have t0 : 0 <= tiny / 2%:R by rewrite divr_ge0 ?ler0n.
have near : `|Num.sqrt s - a| <= gamma u (n + 1) * a + tiny / 2%:R.
  apply: root_near => //; rewrite a2 -ve.
  apply: le_trans (evaluation_error_gamma u0 uh eta0 re de (few _ d1)) _; apply: ler_add.
    by rewrite ler_wpmul2l // ve.
  apply: le_trans (_ : 2%:R * (eta * n%:R) <= _); first by rewrite !ler_wpmul2l ?ler0n.
  rewrite exprMn -(ler_pmul2r (_ : 0 < 4%:R)) ?ltr0n //.
  have -> : tiny ^+ 2 * 2%:R^-1 ^+ 2 * 4%:R = tiny ^+ 2 by field.
  by apply: le_trans tiny_enough; rewrite mulrAC -natrM.
have root : Num.sqrt s <= a + (gamma u (n + 1) * a + tiny / 2%:R).
  by rewrite -ler_subl_addl; apply: le_trans (ler_norm _) near.
rewrite -(subrKA (Num.sqrt s)); apply: le_trans (ler_norm_add _ _) _; apply: le_trans (ler_add hv near) _.
rewrite ger0_norm ?sqrtr_ge0 //; apply: le_trans (ler_add (ler_wpmul2l u0 root) (lexx _)) _.
have g1 : u * (1 + gamma u (n + 1)) + gamma u (n + 1) <= gamma u (n + 3).
  have m2 : (n + 2 <= n + 3)%N by rewrite leq_add2l.
  have e2 : (n + 2 = n + 1 + 1)%N by rewrite -addnA.
  apply: le_trans (gamma_mono u0 m2 (few1 _ (leqnn _))).
  rewrite !gammaE // ?few1 // [1 + _]addrCA subrr addr0.
  have eq : 1 - (n + 2)%:R * u = 1 - (n + 1)%:R * u - u by rewrite e2 [(n + 1 + 1)%:R]natrD; ring.
  have q0 : 0 < 1 - (n + 1)%:R * u - u by rewrite -eq subr_gt0 few1.
  have p1 : 1 - (n + 1)%:R * u <= 1 by rewrite ler_subl_addr ler_addl mulr_ge0 ?ler0n.
  rewrite eq; move: (1 - (n + 1)%:R * u) {eq} q0 p1 => p q0 p1.
  have p0 : 0 < p by apply: lt_le_trans q0 _; rewrite ler_subl_addr ler_addl.
  have -> : u * p^-1 + (p^-1 - 1) = (1 + u) / p - 1 by rewrite mulrDl mul1r [p^-1 + u * _]addrC addrA.
  rewrite ler_add2r ler_pdivr_mulr // [X in _ <= X]mulrC ler_pdivl_mulr // -subr_ge0.
  have -> : p - (1 + u) * (p - u) = u * (1 - p) + u ^+ 2 by ring.
  by rewrite addr_ge0 ?sqr_ge0 // mulr_ge0 // subr_ge0.
have t1 : u * (tiny / 2%:R) + tiny / 2%:R <= tiny.
  apply: le_trans (_ : 2%:R^-1 * (tiny / 2%:R) + tiny / 2%:R <= _); first by rewrite ler_add2r ler_wpmul2r.
  rewrite -subr_ge0; have -> : tiny - (2%:R^-1 * (tiny / 2%:R) + tiny / 2%:R) = tiny / 4%:R by field.
  by rewrite divr_ge0 ?ler0n.
apply: le_trans (ler_add (ler_wpmul2r a0 g1) t1); rewrite le_eqVlt; apply/orP; left; apply/eqP.
by move: (gamma _ _) => q; ring.
Qed.
End Norm.
