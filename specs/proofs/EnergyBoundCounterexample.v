(* Clauses: Theorem D.1 *)
(* Theorem D.1 is false as printed: A = ((1, 1/10), (1/10, 1)), w = 3/2, x = (1, 1). Here gamma = 9/10 and
   rho(D^{-1} L D^{-1} L^T) = 1/100, the printed bound is 79/349 < 0.2264, but |M_w x|_A^2 > 0.289 |x|_A^2. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Counterexample.
Variable R : rcfType.
Local Notation a := (10%:R^-1 : R).
Local Notation w := (3%:R / 2%:R : R).

Definition smallSystem : 'M[R]_2 := \matrix_(i, j) (if i == j then 1 else a).
Local Notation A := smallSystem.
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).

Definition ones : 'cV[R]_2 := const_mx 1.

Lemma ord2 (P : 'I_2 -> Prop) : P 0 -> P 1 -> forall i, P i.
Proof. by move=> h0 h1 i; case: (unliftP 0 i) => [j ->|-> //]; rewrite ord1 (_ : lift _ _ = 1) //; apply/val_inj. Qed.

Lemma det2 (F : fieldType) (X : 'M[F]_2) : \det X = X 0 0 * X 1 1 - X 0 1 * X 1 0.
Proof.
rewrite (expand_det_row _ 0) !big_ord_recl big_ord0 addr0 /cofactor !det_mx11 !mxE /=.
rewrite expr0 expr1 mul1r mulN1r mulrN; congr (_ * X _ _ - X _ _ * X _ _); exact/val_inj.
Qed.

Lemma D1 : D = 1%:M.
Proof. by apply/matrixP=> i j; rewrite !mxE; case: eqP. Qed.

Lemma energyA (x : 'cV[R]_2) : energy A x = x 0 0 ^+ 2 + x 1 0 ^+ 2 + 5%:R^-1 * (x 0 0 * x 1 0).
Proof.
rewrite /energy !mxE !big_ord_recl big_ord0 !mxE !big_ord_recl !big_ord0 !mxE /=.
have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
by move: (x 0 0) (x 1 0) => p q; field.
Qed.

Lemma smallSystem_spd : positiveDefinite A.
Proof.
split; first by apply/matrixP=> i j; rewrite !mxE eq_sym.
move=> x x0; rewrite energyA.
have -> : x 0 0 ^+ 2 + x 1 0 ^+ 2 + 5%:R^-1 * (x 0 0 * x 1 0) =
  (x 0 0 + x 1 0 / 10%:R) ^+ 2 + 99%:R / 100%:R * x 1 0 ^+ 2 by move: (x 0 0) (x 1 0) => p q; field.
have c : 0 < 99%:R / 100%:R :> R by rewrite divr_gt0 ?ltr0n.
have [x1|x1] := eqVneq (x 1 0) 0; last by rewrite ltr_paddl ?sqr_ge0 // mulr_gt0 // exprn_even_gt0.
rewrite x1 mul0r expr0n mulr0 !addr0 exprn_even_gt0 //=; apply: contra x0 => /eqP x00.
by apply/eqP/matrixP; apply: ord2 => j; rewrite ord1 ?x00 ?x1 mxE.
Qed.

Lemma smallSystem_ordered : consistentlyOrdered A.
Proof.
by exists (fun i => (i : nat)%:Z); case=> [[|[|i]] hi] // [[|[|j]] hj].
Qed.

Lemma radius_jacobi : isRadius (invmx D *m (L + L^T)) a.
Proof.
have a0 : 0 < a by rewrite invr_gt0 ltr0n.
have eN i j : (L + L^T) i j = if i == j then 0 else a.
  rewrite !mxE [j == i]eq_sym; case: eqP => [->|/eqP ne]; first by rewrite ltnn mulr0n addr0.
  by case: (ltngtP i j) => [_|_|/val_inj e]; rewrite ?mulr0n ?mulr1n ?add0r ?addr0 //; rewrite e eqxx in ne.
rewrite D1 invmx1 mul1mx; split.
  move=> z; rewrite /spectrum eigenvalueE det2.
  have e i j : (z%:M - complexify (L + L^T)) i j = z *+ (i == j) - (if i == j then 0 else a)%:C%C.
    by rewrite !mxE -eN !mxE.
  rewrite !e /= mulr0n mulr1n rmorph0 subr0 sub0r mulrNN subr_eq0 -!expr2 eqf_sqr => /orP[|] /eqP ->.
    by rewrite modulus_real ger0_norm ?(ltW a0).
  by rewrite -rmorphN modulus_real normrN ger0_norm ?(ltW a0).
exists a%:C%C; last by rewrite modulus_real ger0_norm ?(ltW a0).
apply: (@eigenvector_spectrum _ _ _ _ ones).
  by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE oner_eq0.
apply/matrixP=> i j; rewrite ord1 mxE [RHS]mxE !big_ord_recl big_ord0 !eN !mxE !mulr1 addr0.
have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
by move: i; apply: ord2 => /=; rewrite ?addr0 ?add0r.
Qed.

Lemma radius_lower : isRadius (invmx D *m L *m invmx D *m L^T) (a ^+ 2).
Proof.
have eN i j : (L *m L^T) i j = if (i == 1) && (j == 1) then a ^+ 2 else 0.
  rewrite mxE !big_ord_recl big_ord0 !mxE.
  by move: i j; apply: ord2; apply: ord2; rewrite /= ?mulr0n ?mulr1n ?(mulr0, mul0r, addr0, add0r).
rewrite D1 invmx1 mul1mx mulmx1; split.
  move=> z; rewrite /spectrum eigenvalueE det2.
  have e i j : (z%:M - complexify (L *m L^T)) i j = z *+ (i == j) - (if (i == 1) && (j == 1) then a ^+ 2 else 0)%:C%C.
    by rewrite !mxE -eN !mxE.
  rewrite !e /= mulr0n mulr1n rmorph0 !subr0 mulr0 subr0 mulf_eq0 => /orP[/eqP->|].
    by rewrite (modulus_real 0) normr0 sqr_ge0.
  by rewrite subr_eq0 => /eqP->; rewrite modulus_real ger0_norm // sqr_ge0.
exists (a ^+ 2)%:C%C; last by rewrite modulus_real ger0_norm // sqr_ge0.
apply: (@eigenvector_spectrum _ _ _ _ (delta_mx 1 0)).
  by apply/eqP => /matrixP/(_ 1 0)/eqP; rewrite !mxE oner_eq0.
apply/matrixP=> i j; rewrite ord1 -colE mxE eN [RHS]mxE mxE.
by move: i; apply: ord2; rewrite [j]ord1 /= ?eqxx ?mulr0 ?mulr1.
Qed.

(* Headline [Theorem D.1] The printed bound fails for A = ((1, 1/10), (1/10, 1)), w = 3/2: A is symmetric positive
   definite and consistently ordered, gamma = 9/10, and some x has |M_w x|_A^2 above the printed multiple of |x|_A^2. *)
Theorem energy_bound_fails (gamma := 1 - a) :
  [/\ positiveDefinite A /\ consistentlyOrdered A,
      isRadius (invmx D *m (L + L^T)) a, isRadius (invmx D *m L *m invmx D *m L^T) (a ^+ 2) &
      exists x : 'cV[R]_2,
        (1 - (2%:R - w) / w * gamma / (((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + a ^+ 2 - 4%:R^-1)) * energy A x
        < energy A (errorMatrix A (lowerForm w A) *m x)].
Proof.
split; [by split; [exact: smallSystem_spd | exact: smallSystem_ordered] | exact: radius_jacobi | exact: radius_lower |].
exists ones; pose d : 'cV[R]_2 := \col_i (if i == 0 then 33%:R / 20%:R else 561%:R / 400%:R).
have w0 : w != 0 by rewrite mulf_neq0 ?invr_eq0 ?pnatr_eq0.
have ed : lowerForm w A *m d = A *m ones.
  apply/matrixP=> i j; rewrite ord1 mxE [RHS]mxE !big_ord_recl !big_ord0 !lowerFormE !mxE.
  by move: i; apply: ord2; rewrite /= ?mulr0n ?mulr1n; field.
have -> : errorMatrix A (lowerForm w A) *m ones = ones - d.
  rewrite mulmxBl mul1mx -mulmxA -ed mulKmx // lowerForm_unit //.
  by move=> i; rewrite mxE eqxx oner_neq0.
rewrite !energyA !mxE /= /gamma; apply: (@lt_trans _ _ 2%:R^-1).
  set v := (X in X < _); have -> : v = 2%:R^-1 - 7%:R / 3490%:R by rewrite /v; field.
  by rewrite ltr_subl_addr ltr_addl divr_gt0 ?ltr0n.
set v := (X in _ < X); pose t : R := 400%:R^-1.
have -> : v = 2%:R^-1 + (269%:R / 2000%:R + 93%:R / 100%:R * t + t ^+ 2) by rewrite /v /t; field.
by rewrite ltr_addl !addr_gt0 ?mulr_gt0 ?exprn_gt0 ?divr_gt0 ?invr_gt0 ?ltr0n.
Qed.
End Counterexample.
