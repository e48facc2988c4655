(* Clauses: Eq. 33 *)
(* Eq. 33: A <= Wb_w <= c A as quadratic forms, with c = (1 + mu (2-w)^2/(4w) + w nu)/(2-w); so c bounds the condition
   number of the preconditioned matrix that solver.SsorCg iterates with. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Condition.
Variables (R : realFieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Local Notation Wb := (ssorForm w A).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R).

Let sA : symmetric A := proj1 pA.
Lemma cond_w0 : w != 0. Proof. by case/andP: w02 => w0 _; rewrite gt_eqF. Qed.
Lemma cond_w2 : 2%:R - w != 0. Proof. by case/andP: w02 => _ w2; rewrite subr_eq0 eq_sym lt_eqF. Qed.

(* W D^{-1} W^T = ((2-w)/2w)^2 D + A/w + L D^{-1} L^T - D/4. *)
Lemma product_split : W *m invmx D *m W^T =
  ((2%:R - w) / (2%:R * w)) ^+ 2 *: D + w^-1 *: A + (L *m invmx D *m L^T - 4%:R^-1 *: D).
Proof.
have uD : D \in unitmx := diagonal_unit (spd_nonzeroDiagonal pA).
have w0 := cond_w0; have eA := splitting sA; have tD := trmx_diagonal A.
have -> : W *m invmx D *m W^T = w^-1 ^+ 2 *: D + w^-1 *: (L + L^T) + L *m invmx D *m L^T.
  have -> : W^T = w^-1 *: D + L^T by rewrite linearD linearZ /= tD.
  rewrite /lowerForm.
  move: uD L => uD G.
  rewrite mulmxDl -scalemxAl mulmxV // mulmxDr mulmxDl mulmxDl -!scalemxAl -!scalemxAr !mul1mx mulmxKV //.
  by rewrite scalerA -expr2 scalerDr !addrA.
have -> : w^-1 *: A = w^-1 *: D + w^-1 *: (L + L^T) by rewrite {1}eA -addrA scalerDr.
have -> : w^-1 ^+ 2 = ((2%:R - w) / (2%:R * w)) ^+ 2 + w^-1 - 4%:R^-1 by field.
rewrite !scalerDl scaleNr; move: (L *m _ *m _) (_ *: (_ + _)) => X Y.
move: (_ ^+ 2 *: D) (w^-1 *: D) (4%:R^-1 *: D) => P Q S.
by apply/matrixP=> i j; rewrite !mxE; entries R; ring.
Qed.

(* Headline [Eq. 33] If D <= mu A and L D^{-1} L^T - D/4 <= nu A then Wb_w <= c A, c = (1 + mu (2-w)^2/(4w) + w nu)/(2-w). *)
Theorem ssor_upper mu nu x :
  (forall y, energy D y <= mu * energy A y) ->
  (forall y, energy (L *m invmx D *m L^T - 4%:R^-1 *: D) y <= nu * energy A y) ->
  energy Wb x <= (1 + mu * (2%:R - w) ^+ 2 / (4%:R * w) + w * nu) / (2%:R - w) * energy A x.
Proof.
have /andP[w0 w2] := w02; have nw := cond_w0; have nw2 := cond_w2.
move=> /(_ x) hD /(_ x) hL; rewrite /ssorForm energyZ product_split.
move: (L *m invmx D *m L^T - 4%:R^-1 *: D) hL => Z hL; rewrite !energyD !energyZ.
move: (energy Z x) (energy D x) (energy A x) hD hL => X d a hD hL.
have k0 : 0 < w / (2%:R - w) by rewrite divr_gt0 // subr_gt0.
have -> : (1 + mu * (2%:R - w) ^+ 2 / (4%:R * w) + w * nu) / (2%:R - w) * a =
  w / (2%:R - w) * (((2%:R - w) / (2%:R * w)) ^+ 2 * (mu * a) + w^-1 * a + nu * a) by field; rewrite nw nw2.
by rewrite ler_pmul2l // ler_add // ler_add2r ler_wpmul2l // sqr_ge0.
Qed.

(* Headline [Eq. 33] And A <= Wb_w: no eigenvalue of the preconditioned matrix exceeds 1, so kappa(Wb^{-1}A) <= c. *)
Theorem ssor_lower x : energy A x <= energy Wb x.
Proof.
have /andP[w0 w2] := w02; have nw := cond_w0; have nw2 := cond_w2.
have nD := spd_nonzeroDiagonal pA.
have uD : D \in unitmx by rewrite diagonal_unit.
have uW : W \in unitmx by rewrite lowerForm_unit.
pose k := (2%:R - w) / w; have k0 : 0 < k by rewrite divr_gt0 // subr_gt0.
have eK : W + W^T - A = k *: D by apply: lowerForm_overlap.
(* Wb - A = k^{-1} (W - k D) D^{-1} (W - k D)^T *)
have e : Wb - A = k^-1 *: ((W - k *: D) *m invmx D *m (W - k *: D)^T).
  have -> : (W - k *: D)^T = W^T - k *: D by rewrite linearB linearZ /= trmx_diagonal.
  rewrite mulmxBl -scalemxAl mulmxV // mulmxBr !mulmxBl -!scalemxAl -!scalemxAr !mul1mx mulmxKV //.
  rewrite /ssorForm; have -> : w / (2%:R - w) = k^-1 by rewrite invf_div.
  rewrite [X in _ - X = _](_ : A = W + W^T - k *: D); last by rewrite -eK opprB addrC subrK.
  rewrite !scalerBr !scalerA mulVf ?gt_eqF // mul1r !scale1r.
  move: (_ *: (W *m _ *m _)) (k *: D) => X E; move: (W) (W^T) => V Vt.
  by apply/matrixP=> i j; rewrite !mxE; entries R; ring.
have : 0 <= energy (Wb - A) x.
  rewrite e energyZ mulr_ge0 ?invr_ge0 ?(ltW k0) //.
  set Z := _ - _; have -> : energy (Z *m invmx D *m Z^T) x = energy (invmx D) (Z^T *m x).
    by rewrite /energy trmx_mul trmxK !mulmxA.
  move: (Z^T *m x) => y; have -> : energy (invmx D) y = energy D (invmx D *m y).
    by rewrite /energy trmx_mul trmx_inv trmx_diagonal !mulmxA mulmxKV.
  case: (eqVneq (invmx D *m y) 0) => [->|/(spd_energy_diagonal pA)/ltW //]; by rewrite energy0.
by rewrite energyB subr_ge0.
Qed.
End Condition.
