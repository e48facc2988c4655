(* Clauses: Protocol 10 *)
(* When the computed residuals lie within known distances of the exact ones, the count of a program lies between the
   first step whose exact residual is not surely above the threshold and the first whose exact residual is surely
   below it. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SpectralTheorem Entrywise SsorLipschitz.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.

(* Unit roundoffs of the three kinds of result (residual, norm, test), what underflow adds to a residual and to a
   norm, and the largest norm for which nothing overflows. *)
Record arithmetic := {
  residualRounding : R; normRounding : R; testRounding : R; residualTiny : R; normTiny : R; largest : R }.

Record soundArithmetic (a : arithmetic) := {
  residualRounding_ge0 : 0 <= residualRounding a;
  normRounding_ge0 : 0 <= normRounding a;
  testRounding_range : 0 <= testRounding a <= 1 }.

Variables (a : arithmetic) (A : 'M[R]_n) (b : 'cV[R]_n) (epsilon : R).
Local Notation gn := (normRounding a).
Local Notation gt := (testRounding a).

(* A right program computes the residual rh of its iterate xh, the norm nh of rh, and stops where nh is at most
   epsilon times the first, each up to rounding. *)
Record rightCriterion (xh rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) := {
  right_residual : forall k, below (entryAbs (rh k - (b - A *m xh k)))
    (residualRounding a *: (entryAbs b + entryAbs A *m entryAbs (xh k)) + const_mx (residualTiny a));
  right_norm : forall k, euclid (rh k) <= largest a -> `|nh k - euclid (rh k)| <= gn * euclid (rh k) + normTiny a;
  right_stop : forall k, stop k -> nh k <= epsilon * nh 0%N * (1 + gt) + normTiny a;
  right_go : forall k, ~~ stop k -> epsilon * nh 0%N * (1 - gt) - normTiny a < nh k }.

(* It returns the number of the step at which it stops first. *)
Definition returns (stop : nat -> bool) k := stop k /\ forall j, (j < k)%N -> ~~ stop j.

(* From here on: the exact iterates x, and distances E of the iterates and AE of their residuals. *)
Variables (x E AE : nat -> 'cV[R]_n).
Definition exactNorm k := euclid (b - A *m x k).

(* R_k, which bounds |rh_k - r_k| entry by entry. *)
Definition residualDistance k : 'cV[R]_n :=
  AE k + (residualRounding a *: (entryAbs b + entryAbs A *m (entryAbs (x k) + E k)) + const_mx (residualTiny a)).

(* How far the computed norm may lie from the exact one. *)
Definition normDistance k := euclid (residualDistance k) * (1 + gn) + gn * exactNorm k + normTiny a.

Definition surelyAbove j :=
  epsilon * (exactNorm 0 + normDistance 0) * (1 + gt) + normTiny a < exactNorm j - normDistance j.
Definition surelyBelow k :=
  exactNorm k + normDistance k + normTiny a <= epsilon * (exactNorm 0 - normDistance 0) * (1 - gt).
Definition inRange k := exactNorm k + euclid (residualDistance k) <= largest a.
End Definitions.

Section Decision.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (a : arithmetic R) (A : 'M[R]_n) (b : 'cV[R]_n) (epsilon : R).
Variables (x E AE xh rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) (last : nat).
Local Notation gn := (normRounding a).
Local Notation gt := (testRounding a).
Local Notation r k := (exactNorm A b x k).
Local Notation dr k := (euclid (residualDistance a A b x E AE k)).
Local Notation dn k := (normDistance a A b x E AE k).
Hypotheses (sound : soundArithmetic a) (e0 : 0 < epsilon) (right : rightCriterion a A b epsilon xh rh nh stop).
Hypotheses (near : forall k, (k <= last)%N -> below (entryAbs (xh k - x k)) (E k)).
Hypotheses (nearA : forall k, (k <= last)%N -> below (entryAbs (A *m (xh k - x k))) (AE k)).

Lemma euclid_below (u v : 'cV[R]_n) : below (entryAbs u) v -> euclid u <= euclid v.
Proof.
move=> h; rewrite /euclid !norm2E; apply: ler_wsqrtr; apply: ler_sum => i _.
have := h i 0; rewrite mxE => hi; rewrite -real_normK ?num_real // ler_sqr ?nnegrE ?normr_ge0 //.
exact: le_trans (normr_ge0 _) hi.
Qed.

(* The computed residual lies within R_k of the exact one, entry by entry. *)
Theorem computed_residual k : (k <= last)%N ->
  below (entryAbs (rh k - (b - A *m x k))) (residualDistance a A b x E AE k).
Proof.
move=> lk; have -> : rh k - (b - A *m x k) = - (A *m (xh k - x k)) + (rh k - (b - A *m xh k)).
  by rewrite mulmxBr !opprB [RHS]addrCA subrKA.
apply: below_trans (entryAbs_add _ _) _; apply: below_add.
  have -> : entryAbs (- (A *m (xh k - x k))) = entryAbs (A *m (xh k - x k)).
    by apply/matrixP => i j; rewrite !mxE normrN.
  exact: nearA.
apply: below_trans (right_residual right k) _; apply: below_add (below_refl _).
apply: below_scale (residualRounding_ge0 sound) _; apply: below_add (below_refl _) _.
by apply: below_mul (entryAbs_ge0 _) _; apply: entryAbs_near; apply: near.
Qed.

(* Headline [Protocol 10] The computed norm lies within dn_k = |R_k| (1 + g) + g |r_k| + (underflow) of the
   exact one. *)
Theorem computed_norm k : (k <= last)%N -> inRange a A b x E AE k -> `|nh k - r k| <= dn k.
Proof.
move=> lk rg; have g0 := normRounding_ge0 sound.
have h1 : `|euclid (rh k) - r k| <= dr k.
  by apply: le_trans (euclid_triangle _ _) _; apply: euclid_below; apply: computed_residual.
have h2 : euclid (rh k) <= r k + dr k.
  by rewrite -ler_subl_addl; apply: le_trans (ler_norm _) h1.
have h3 := right_norm right (le_trans h2 rg).
rewrite -(subrKA (euclid (rh k))); apply: le_trans (ler_norm_add _ _) _.
apply: le_trans (ler_add h3 h1) _; apply: le_trans (ler_add (ler_add (ler_wpmul2l g0 h2) (lexx _)) (lexx _)) _.
rewrite /normDistance le_eqVlt; apply/orP; left; apply/eqP; move: (euclid _) => s; move: (exactNorm A b x k) => t.
by ring.
Qed.

Lemma above_goes_on j : (j <= last)%N -> inRange a A b x E AE 0 -> inRange a A b x E AE j ->
  surelyAbove a A b epsilon x E AE j -> ~~ stop j.
Proof.
move=> lj r0 rj; rewrite /surelyAbove => h; apply/negP => /(right_stop right); apply/negP; rewrite -ltNge.
have /andP[t0 t1] := testRounding_range sound.
have n0 : nh 0%N <= r 0%N + dn 0%N by rewrite -ler_subl_addl; apply: le_trans (ler_norm _) (computed_norm (leq0n _) r0).
have nj : r j - dn j <= nh j.
  by rewrite ler_subl_addr -ler_subl_addl; apply: le_trans (ler_norm _) _; rewrite distrC computed_norm.
apply: lt_le_trans nj; apply: le_lt_trans h; rewrite ler_add2r ler_wpmul2r ?addr_ge0 ?ler01 //.
by rewrite ler_wpmul2l // ltW.
Qed.

Lemma below_stops k : (k <= last)%N -> inRange a A b x E AE 0 -> inRange a A b x E AE k ->
  surelyBelow a A b epsilon x E AE k -> stop k.
Proof.
move=> lk r0 rk; rewrite /surelyBelow => h; apply/negPn/negP => /(right_go right); apply/negP; rewrite -leNgt.
have /andP[t0 t1] := testRounding_range sound.
have n0 : r 0%N - dn 0%N <= nh 0%N.
  by rewrite ler_subl_addr -ler_subl_addl; apply: le_trans (ler_norm _) _; rewrite distrC computed_norm.
have nk : nh k <= r k + dn k by rewrite -ler_subl_addl; apply: le_trans (ler_norm _) (computed_norm lk rk).
rewrite ler_subr_addr; apply: le_trans (ler_add nk (lexx _)) _; apply: le_trans h _.
by rewrite ler_wpmul2r ?subr_ge0 // ler_wpmul2l // ltW.
Qed.

(* Headline [Protocol 10] A right program returns, at the latest at the first step that is surely below; it does not
   return before the first step that is not surely above. *)
Theorem count_between first k : (k <= last)%N -> (forall j, (j <= k)%N -> inRange a A b x E AE j) ->
  (forall j, (j < first)%N -> surelyAbove a A b epsilon x E AE j) -> surelyBelow a A b epsilon x E AE k ->
  exists2 N, returns stop N & (first <= N <= k)%N.
Proof.
move=> lk rg hi lo; have r0 := rg 0%N (leq0n _); have sk := below_stops lk r0 (rg k (leqnn _)) lo.
have ex : exists j, stop j by exists k.
case: (ex_minnP ex) => N sN mN; have Nk := mN k sk; exists N.
  by split=> // j jN; apply/negP => /mN; rewrite leqNgt jN.
rewrite Nk andbT leqNgt; apply/negP => Nf; have Nl := leq_trans Nk lk.
by have := above_goes_on Nl r0 (rg N Nk) (hi N Nf); rewrite sN.
Qed.
End Decision.
