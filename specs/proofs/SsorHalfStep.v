(* Clauses: Lemma F.2 *)
(* How long one step u of SSOR is, Wb_w u = A e, and its half a = D^{-1} W^T u, against the energy of the error e. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition EnergyNorm SsorLipschitz.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* x^T y. *)
Definition dot (R : rcfType) n' (x y : 'cV[R]_n'.+1) : R := (x^T *m y) 0 0.

Section Dot.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (x y : 'cV[R]_n) (S : 'M[R]_n).

Lemma dot_form x y : dot x y = form 1%:M x y. Proof. by rewrite /dot /form mulmx1. Qed.
Lemma form_dot S x y : form S x y = dot x (S *m y). Proof. by rewrite /form /dot mulmxA. Qed.
Lemma dotDr x y z : dot x (y + z) = dot x y + dot x z. Proof. by rewrite !dot_form formDr. Qed.
Lemma dotBr x y z : dot x (y - z) = dot x y - dot x z. Proof. by rewrite !dot_form formBr. Qed.
Lemma dotZr c x y : dot x (c *: y) = c * dot x y. Proof. by rewrite /dot -scalemxAr mxE. Qed.
Lemma dot_mulmx S x y : dot (S *m x) y = dot x (S^T *m y). Proof. by rewrite /dot trmx_mul mulmxA. Qed.
Lemma dotC x y : dot x y = dot y x. Proof. by rewrite !dot_form form_sym //; exact: trmx1. Qed.
Lemma norm2_ge0 x : 0 <= norm2 x. Proof. by rewrite norm2E sumr_ge0 // => i _; apply: sqr_ge0. Qed.

Lemma dot_bound x y t : 0 <= t -> norm2 x * norm2 y <= t ^+ 2 -> `|dot x y| <= t.
Proof.
move=> t0 h; have p1 : semidefinite (1%:M : 'M[R]_n).
  by split; [exact: trmx1 | move=> v; rewrite energy_1 norm2_ge0].
rewrite dot_form; apply: le_trans (cauchy_schwarz p1 _ _) _.
rewrite /energyNorm !energy_1 -sqrtrM ?norm2_ge0 //; apply: le_trans (ler_wsqrtr h) _.
by rewrite sqrtr_sqr ger0_norm.
Qed.

Lemma dot_spread x y bot lam k P Q : 0 < bot -> 0 < lam -> 0 <= k -> 0 <= P -> 0 <= Q ->
  bot * norm2 x <= k * P -> lam ^+ 2 * norm2 y <= 4%:R * (4%:R * bot) * k * Q ->
  `|dot x y| <= 4%:R * k / lam * (Num.sqrt P * Num.sqrt Q).
Proof.
move=> b0 l0 k0 P0 Q0 hx hy; apply: dot_bound; first by rewrite !mulr_ge0 ?invr_ge0 ?sqrtr_ge0 ?ler0n ?(ltW l0).
have c0 : 0 < bot * lam ^+ 2 by rewrite mulr_gt0 ?exprn_gt0.
rewrite !exprMn !sqr_sqrtr // -(ler_pmul2l c0).
rewrite (_ : _ * (norm2 x * norm2 y) = (bot * norm2 x) * (lam ^+ 2 * norm2 y)); last by move: (norm2 x) (norm2 y) => s t; ring.
apply: le_trans (ler_pmul _ _ hx hy) _; rewrite ?mulr_ge0 ?norm2_ge0 ?sqr_ge0 ?(ltW b0) ?(ltW l0) //.
by rewrite le_eqVlt; apply/orP; left; apply/eqP; field; exact: lt0r_neq0.
Qed.
End Dot.

(* One step: W^T u = D a, where Wb_w u = A e. *)
Section Step.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w : R) (e u : 'cV[R]_n).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Local Notation Wb := (ssorForm w A).
Local Notation k := ((2%:R - w) / w).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R) (eu : Wb *m u = A *m e).

Definition half (v : 'cV[R]_n) : 'cV[R]_n := invmx D *m (W^T *m v).
Local Notation a := (half u).

Let sA : symmetric A := proj1 pA.
Let uD : D \in unitmx := diagonal_unit (spd_nonzeroDiagonal pA).
Let w0 : w != 0 := cond_w0 w02.
Let w2 : 2%:R - w != 0 := cond_w2 w02.

Lemma half_mul v : D *m half v = W^T *m v. Proof. by rewrite mulKVmx. Qed.

Lemma half_mul_tr v : (half v)^T *m D = v^T *m W.
Proof. by rewrite -[LHS]trmxK trmx_mul trmxK trmx_diagonal half_mul trmx_mul trmxK. Qed.

Lemma k_gt0 : 0 < k. Proof. by have /andP[h1 h2] := w02; rewrite divr_gt0 // subr_gt0. Qed.

Lemma half_energy : energy D a <= k * energy A e.
Proof.
have h := step_preconditioner pA w02 eu.
have -> : energy D a = k * energy Wb u; last by rewrite ler_pmul2l ?k_gt0.
rewrite /energy half_mul_tr -!mulmxA /ssorForm -!scalemxAl -!scalemxAr [X in _ = _ * X]mxE mulrA.
have -> : k * (w / (2%:R - w)) = 1 by field; rewrite w0 w2.
by rewrite mul1r !mulmxA.
Qed.

Lemma diagonal_least least z : (forall i, least <= A i i) -> least * norm2 z <= energy D z.
Proof.
move=> h; rewrite norm2E energy_diagonal mulr_sumr; apply: ler_sum => i _.
by rewrite ler_wpmul2r ?sqr_ge0.
Qed.

Section Floor.
Variable lam : R.
Hypotheses (lam0 : 0 < lam) (hlam : forall z, lam * norm2 z <= energy A z).

Lemma floor_entry i : lam <= A i i.
Proof.
have := hlam (delta_mx i 0); rewrite energy_delta.
by rewrite /norm2 trmx_delta mul_delta_mx mxE !eqxx mulr1.
Qed.

Lemma floor_diagonal z : lam * norm2 z <= energy D z.
Proof. exact: diagonal_least floor_entry. Qed.

Lemma half_norm : lam * norm2 a <= k * energy A e.
Proof. exact: le_trans (floor_diagonal _) half_energy. Qed.

Lemma step_norm : lam * norm2 u <= energy A e.
Proof. exact: le_trans (hlam _) (step_energy pA w02 eu). Qed.

Lemma overlap_energy v : 2%:R * form D v (half v) = energy A v + k * energy D v.
Proof.
have -> : form D v (half v) = energy W^T v by rewrite /form -mulmxA half_mul mulmxA.
have h : energy (W + W^T - A) v = k * energy D v by rewrite lowerForm_overlap ?energyZ //; exact: spd_nonzeroDiagonal.
by rewrite -h energyB energyD energy_tr addrC subrK mulr_natl mulr2n.
Qed.

(* With a bound on the diagonal the step is as short as the half step. *)
Lemma step_spread top : (forall i, A i i <= top) -> lam ^+ 2 * norm2 u <= 4%:R * top * k * energy A e.
Proof.
move=> ht; have E0 : 0 <= energy A e by apply: spd_energy_ge0.
have t0 : 0 <= top by apply: le_trans (ht 0); apply/ltW/(lt_le_trans lam0)/floor_entry.
have hDa : norm2 (D *m a) <= top * (k * energy A e).
  apply: (@le_trans _ _ (top * energy D a)); last by rewrite ler_wpmul2l ?half_energy.
  rewrite norm2E energy_diagonal mulr_sumr; apply: ler_sum => i _.
  have -> : (D *m a) i 0 = A i i * a i 0.
    rewrite mxE (bigD1 i) //= big1 => [|j ji]; first by rewrite mxE eqxx mulr1n addr0.
    by rewrite mxE eq_sym (negbTE ji) mulr0n mul0r.
  have d0 : 0 <= A i i by apply: le_trans (floor_entry i); apply: ltW.
  by rewrite exprMn expr2 -mulrA ler_wpmul2r ?ht // mulr_ge0 ?sqr_ge0.
have hu : lam * norm2 u <= 2%:R * form D u a.
  rewrite overlap_energy; apply: le_trans (hlam _) _; rewrite ler_addl mulr_ge0 ?(ltW k_gt0) //.
  by apply: le_trans (floor_diagonal _); rewrite mulr_ge0 ?(ltW lam0) ?norm2_ge0.
have [n0|n0] := eqVneq (norm2 u) 0.
  by rewrite n0 mulr0; apply: mulr_ge0 => //; apply: mulr_ge0; [rewrite mulr_ge0 ?ler0n | exact: ltW k_gt0].
have p : 0 < norm2 u by rewrite lt_neqAle eq_sym n0 norm2_ge0.
rewrite -(ler_pmul2r p); have q0 : 0 <= norm2 u * norm2 (D *m a) by rewrite mulr_ge0 ?norm2_ge0.
have cs : form D u a ^+ 2 <= norm2 u * norm2 (D *m a).
  have -> : form D u a = dot u (D *m a) by rewrite /form /dot -mulmxA.
  have := @dot_bound _ _ u (D *m a) (Num.sqrt (norm2 u * norm2 (D *m a))) (sqrtr_ge0 _).
  rewrite sqr_sqrtr // => /(_ (lexx _)) h; rewrite -real_normK ?num_real // -[X in _ <= X](sqr_sqrtr q0).
  by rewrite ler_sqr ?nnegrE ?normr_ge0 ?sqrtr_ge0.
have f0 : 0 <= form D u a.
  by rewrite -(pmulr_rge0 _ (ltr0Sn R 1)); apply: le_trans hu; rewrite mulr_ge0 ?(ltW lam0) ?norm2_ge0.
have -> : lam ^+ 2 * norm2 u * norm2 u = (lam * norm2 u) ^+ 2 by move: (norm2 u) => z; ring.
apply: (@le_trans _ _ ((2%:R * form D u a) ^+ 2)).
  by rewrite ler_sqr ?nnegrE ?mulr_ge0 ?ler0n ?(ltW lam0) ?norm2_ge0.
rewrite exprMn; apply: (@le_trans _ _ (2%:R ^+ 2 * (norm2 u * (top * (k * energy A e))))).
  by rewrite ler_wpmul2l ?sqr_ge0 //; apply: le_trans cs _; rewrite ler_wpmul2l ?norm2_ge0.
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (norm2 u) (energy A e) k => z E K; ring.
Qed.

(* For w <= 1, with p = a - u/w = D^{-1} L^T u. *)
Lemma under_parts : w <= 1 -> lam * norm2 u <= w * (2%:R - w) * energy A e /\ lam * norm2 (a - w^-1 *: u) <= k * energy A e.
Proof.
move=> w1; have /andP[wp wl] := w02; have h := half_energy; have o := overlap_energy u.
set p := a - _; have ep : energy D p = energy D a - (2%:R / w) * form D u a + w^-1 ^+ 2 * energy D u.
  have := @energy_comb _ _ D 1 (- w^-1) a u; rewrite scale1r scaleNr -/p => ->.
  by rewrite (form_sym a u (trmx_diagonal A)) ; move: (form _ _ _) (energy D u) (energy D a) => x y z; field.
have {}ep : energy D a = energy D p + w^-1 * energy A u + (1 - w) / w ^+ 2 * energy D u.
  rewrite ep; have -> : 2%:R / w * form D u a = w^-1 * (energy A u + k * energy D u) by rewrite -o; field.
  by move: (energy A u) (energy D u) (energy D a) => x y z; field.
have u0 := norm2_ge0 u; have l0 := ltW lam0; have hAu := hlam u; have hDu := floor_diagonal u; have hDp := floor_diagonal p.
have c0 : 0 <= (1 - w) / w ^+ 2 by rewrite divr_ge0 ?subr_ge0 ?sqr_ge0.
have Dp0 : 0 <= energy D p by apply: le_trans hDp; rewrite mulr_ge0 ?norm2_ge0.
have Au0 : 0 <= w^-1 * energy A u by rewrite mulr_ge0 ?invr_ge0 ?(ltW wp) ?spd_energy_ge0.
have Du0 : 0 <= (1 - w) / w ^+ 2 * energy D u.
  by rewrite mulr_ge0 //; apply: le_trans hDu; rewrite mulr_ge0.
split; last first.
  by apply: le_trans hDp _; apply: le_trans h; rewrite ep -addrA ler_addl addr_ge0.
have s : w^-1 ^+ 2 * (lam * norm2 u) <= k * energy A e.
  apply: le_trans h; rewrite ep.
  have -> : w^-1 ^+ 2 * (lam * norm2 u) = 0 + w^-1 * (lam * norm2 u) + (1 - w) / w ^+ 2 * (lam * norm2 u).
    by move: (lam * norm2 u) => z; field.
  by rewrite !ler_add // ler_wpmul2l // invr_ge0 ltW.
have w20 : 0 < w ^+ 2 by rewrite exprn_gt0.
rewrite -(ler_pmul2l w20) in s; apply: le_trans (_ : w ^+ 2 * (w^-1 ^+ 2 * (lam * norm2 u)) <= _).
  by rewrite mulrA -exprMn mulfV // expr1n mul1r.
by apply: le_trans s _; rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (energy A e) => E; field.
Qed.
End Floor.
End Step.
