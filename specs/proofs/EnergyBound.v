(* Clauses: Theorem D.1 corrected *)
(* Theorem D.1 for every w in (0,2), with the maximum that its proof needs where the coefficient q is negative:
   theory.EnergyBound.squaredCorrected. The printed bound follows where q >= 0, which is rho(D^{-1} L D^{-1} L^T) >= (w-1)/w^2,
   so for all w <= 1; without that condition it fails (EnergyBoundCounterexample.v). *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section EnergyBound.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w r1 r2 : R).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).
Local Notation V := (W *m invmx D *m W^T).
Hypotheses (pA : positiveDefinite A) (w02 : 0 < w < 2%:R).
Hypothesis rho1 : isRadius (invmx D *m (L + L^T)) r1.
Hypothesis rho2 : isRadius (invmx D *m L *m invmx D *m L^T) r2.
Local Notation gamma := (1 - r1).
Local Notation q := (((2%:R - w) / (2%:R * w)) ^+ 2 + r2 - 4%:R^-1).
(* |M_w|_A^2 <= 1 - ((2-w)/w) / c. *)
Local Notation c := (w^-1 + Num.max (q / gamma) (q / (2%:R - gamma))).

Lemma spd_diagonal : positiveDefinite D.
Proof. by split; [exact: trmx_diagonal | exact: spd_energy_diagonal]. Qed.

(* (1 - r1) D <= A. *)
Lemma gamma_bound y : gamma * energy D y <= energy A y.
Proof.
have sN : symmetric (L + L^T) by rewrite /symmetric linearD /= trmxK addrC.
have := pencil_rayleigh y spd_diagonal sN rho1; rewrite ler_norml => /andP[h _].
have -> : energy A y = energy D y + energy (L + L^T) y by rewrite -energyD addrA -(splitting (proj1 pA)).
by rewrite mulrBl mul1r ler_add2l.
Qed.

(* L D^{-1} L^T <= r2 D. *)
Lemma lower_bound y : energy (L *m invmx D *m L^T) y <= r2 * energy D y.
Proof.
have sN : symmetric (L *m invmx D *m L^T).
  by rewrite /symmetric !trmx_mul trmxK trmx_inv trmx_diagonal mulmxA.
apply: le_trans (ler_norm _) _; apply: (pencil_rayleigh y spd_diagonal sN).
by rewrite !mulmxA; exact: rho2.
Qed.

(* An upper bound W D^{-1} W^T <= k A gives a contraction in energy by 1 - ((2-w)/w)/k. *)
Lemma contraction k x : 0 < k -> (forall y, energy V y <= k * energy A y) ->
  energy A (M *m x) <= (1 - (2%:R - w) / w / k) * energy A x.
Proof.
move=> k0 hV; have /andP[w0 w2] := w02; have nw : w != 0 by rewrite gt_eqF.
have nD := spd_nonzeroDiagonal pA; have uD : D \in unitmx := diagonal_unit nD.
have uW : W \in unitmx := lowerForm_unit nD nw.
have uWt : W^T \in unitmx by rewrite unitmx_tr.
pose delta := invmx W *m (A *m x); pose z := invmx W^T *m (D *m delta).
have eM : energy A (M *m x) = energy A x - (2%:R - w) / w * energy D delta.
  have := @sor_energy _ _ A w (A *m x) 0 x pA w0 (erefl _).
  by rewrite (error_sweep W 0 (erefl (A *m x))) /residual mulmx0 !subr0.
have Vz : V *m z = A *m x.
  by rewrite -!mulmxA mulKVmx // mulKmx // mulKVmx.
have sV : symmetric V by rewrite /symmetric !trmx_mul trmxK trmx_inv trmx_diagonal mulmxA.
have V0 y : 0 <= energy V y.
  have -> : energy V y = energy D (invmx D *m (W^T *m y)).
    by rewrite /energy !trmx_mul trmxK trmx_inv trmx_diagonal !mulmxA mulmxKV.
  by case: (eqVneq (invmx D *m (W^T *m y)) 0) => [->|/(spd_energy_diagonal pA)/ltW //]; rewrite energy0.
have eVz : energy V z = energy D delta.
  rewrite /energy -[_ *m V *m z]mulmxA Vz /z /delta trmx_mul trmx_inv trmxK -!mulmxA.
  by rewrite trmx_mul trmx_diagonal -!mulmxA.
have fzx : form V z x = energy A x.
  by rewrite (form_sym _ _ sV) /form -[_ *m V *m z]mulmxA Vz mulmxA.
have := V0 (1 *: z + (- k^-1) *: x); rewrite energy_comb (form_sym x z sV) fzx eVz => h.
have hx := hV x; rewrite eM mulrBl mul1r ler_sub // -mulrA ler_wpmul2l ?divr_ge0 ?subr_ge0 ?(ltW w0) ?(ltW w2) //.
have : 0 <= energy D delta - energy A x / k.
  apply: le_trans h _.
  have -> : 1 ^+ 2 * energy D delta + 1 * - k^-1 * energy A x + - k^-1 * 1 * energy A x + (- k^-1) ^+ 2 * energy V x =
    energy D delta - energy A x / k - (k^-1 ^+ 2) * (k * energy A x - energy V x) by field; rewrite gt_eqF.
  by rewrite ler_subl_addr ler_addl mulr_ge0 ?sqr_ge0 // subr_ge0.
by rewrite subr_ge0 mulrC.
Qed.

Hypothesis g0 : 0 < gamma.

(* A <= (1 + r1) D. *)
Lemma gamma_above y : energy A y <= (2%:R - gamma) * energy D y.
Proof.
have sN : symmetric (L + L^T) by rewrite /symmetric linearD /= trmxK addrC.
have := pencil_rayleigh y spd_diagonal sN rho1; rewrite ler_norml => /andP[_ h].
have -> : energy A y = energy D y + energy (L + L^T) y by rewrite -energyD addrA -(splitting (proj1 pA)).
have -> : 2%:R - gamma = 1 + r1 by ring.
by rewrite mulrDl mul1r ler_add2l.
Qed.

Lemma gamma_above_gt0 : 0 < 2%:R - gamma.
Proof.
have r0 : 0 <= r1 by case: rho1 => _ [z _ <-]; apply: modulus_ge0.
have -> : 2%:R - gamma = 1 + r1 by ring.
by rewrite ltr_paddr ?ltr01.
Qed.

(* q D <= max(q/gamma, q/(2-gamma)) A, whatever the sign of q. *)
Lemma excess_bound y : q * energy D y <= Num.max (q / gamma) (q / (2%:R - gamma)) * energy A y.
Proof.
have a0 := spd_energy_ge0 pA y; have g2 := gamma_above_gt0.
have := gamma_bound y; have := gamma_above y; move: (energy D y) (energy A y) a0 => d a a0 hi lo.
case: (lerP 0 q) => q0.
  apply: (@le_trans _ _ (q / gamma * a)); last by rewrite ler_wpmul2r // le_maxr lexx.
  by rewrite -mulrA ler_wpmul2l // ler_pdivl_mull.
apply: (@le_trans _ _ (q / (2%:R - gamma) * a)); last by rewrite ler_wpmul2r // le_maxr lexx orbT.
by rewrite -mulrA ler_wnmul2l ?(ltW q0) // ler_pdivr_mull.
Qed.

Lemma form_bound y : energy V y <= c * energy A y.
Proof.
rewrite product_split // energyD energyD !energyZ energyB energyZ [X in _ <= X]mulrDl.
have hl := lower_bound y; apply: le_trans (ler_add (lexx (w^-1 * energy A y)) (excess_bound y)).
rewrite -subr_ge0; move: hl; move: (energy (L *m _ *m _) y) (energy D y) (w^-1 * energy A y) (_ ^+ 2) => l d a k hl.
have -> : a + (k + r2 - 4%:R^-1) * d - (k * d + a + (l - 4%:R^-1 * d)) = r2 * d - l by field.
by rewrite subr_ge0.
Qed.

(* Headline [Theorem D.1 corrected] The denominator 1/w + max{q/gamma, q/(2-gamma)} is positive, so the bound is below 1. *)
Theorem energy_bound_max_lt1 : 0 < c /\ 1 - (2%:R - w) / w / c < 1.
Proof.
have /andP[w0 w2] := w02; have nD := spd_nonzeroDiagonal pA; have uD : D \in unitmx := diagonal_unit nD.
have uWt : W^T \in unitmx by rewrite unitmx_tr lowerForm_unit // cond_w0.
suff c0 : 0 < c by split=> //; rewrite ltr_subl_addr ltr_addl !divr_gt0 // subr_gt0.
pose e : 'cV[R]_n := delta_mx 0 0.
have e0 : e != 0 by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE !eqxx oner_eq0.
have ve : 0 < energy V e.
  have -> : energy V e = energy D (invmx D *m (W^T *m e)).
    by rewrite /energy !trmx_mul trmxK trmx_inv trmx_diagonal !mulmxA mulmxKV.
  apply: (spd_energy_diagonal pA); apply: contraNneq e0 => /(congr1 (mulmx (invmx W^T *m D))).
  by rewrite -!mulmxA mulKVmx // mulKmx // !mulmx0 => ->.
have := lt_le_trans ve (form_bound e); rewrite pmulr_lgt0 //; exact: (proj2 pA).
Qed.

(* Headline [Theorem D.1 corrected] For symmetric positive definite A, every w in (0,2), gamma = 1 - rho(D^{-1}(L+L^T)) > 0 and
   q = ((2-w)/(2w))^2 + rho(D^{-1} L D^{-1} L^T) - 1/4: |M_w|_A^2 <= 1 - ((2-w)/w) / (1/w + max{q/gamma, q/(2-gamma)}). *)
Theorem energy_bound_max x : energy A (M *m x) <= (1 - (2%:R - w) / w / c) * energy A x.
Proof. by apply: contraction => //; [case: energy_bound_max_lt1 | exact: form_bound]. Qed.

(* Headline [Theorem D.1 corrected] Where moreover r2 = rho(D^{-1} L D^{-1} L^T) >= (w-1)/w^2, so that q >= 0, the printed bound on
   |M_w|_A^2 holds. *)
Theorem energy_bound x : (w - 1) / w ^+ 2 <= r2 ->
  energy A (M *m x) <=
  (1 - (2%:R - w) / w * gamma / (((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + r2 - 4%:R^-1)) * energy A x.
Proof.
move=> hr; have /andP[w0 _] := w02; have nw : w != 0 by rewrite gt_eqF.
have q0 : 0 <= q by have -> : q = r2 - (w - 1) / w ^+ 2 by [field]; rewrite subr_ge0.
have r10 : 0 <= r1 by case: rho1 => _ [z _ <-]; apply: modulus_ge0.
have le : q / (2%:R - gamma) <= q / gamma.
  rewrite ler_wpmul2l // lef_pinv ?posrE ?gamma_above_gt0 //.
  by have -> : 2%:R - gamma = gamma + (r1 + r1) by [ring]; rewrite ler_addl addr_ge0.
have := energy_bound_max x; rewrite (max_idPl le).
have -> : ((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + r2 - 4%:R^-1 = gamma / w + q by ring.
have -> : w^-1 + q / gamma = (gamma / w + q) / gamma by field; rewrite nw gt_eqF.
by rewrite invf_div !mulrA.
Qed.

(* Headline [Theorem D.1 corrected] In particular as printed for 0 < w <= 1. *)
Theorem energy_bound_under x : w <= 1 ->
  energy A (M *m x) <=
  (1 - (2%:R - w) / w * gamma / (((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + r2 - 4%:R^-1)) * energy A x.
Proof.
move=> w1; have /andP[w0 _] := w02; apply: energy_bound; apply: (@le_trans _ _ 0).
  by rewrite pmulr_lle0 ?invr_gt0 ?exprn_gt0 // subr_le0.
by case: rho2 => _ [z _ <-]; apply: modulus_ge0.
Qed.
End EnergyBound.
