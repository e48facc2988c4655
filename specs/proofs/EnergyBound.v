(* Clauses: Theorem D.1 corrected *)
(* Theorem D.1, corrected: its bound on |M_w|_A holds where rho(D^{-1} L D^{-1} L^T) >= (w-1)/w^2, so for all w <= 1;
   without that condition it fails (EnergyBoundCounterexample.v). *)
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

Lemma spd_diagonal : positiveDefinite D.
Proof. by split; [exact: trmx_diagonal | exact: spd_energy_diagonal]. Qed.

(* (1 - r1) D <= A. *)
Lemma gamma_bound y : (1 - r1) * energy D y <= energy A y.
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

(* An upper bound W D^{-1} W^T <= c A gives a contraction in energy by 1 - ((2-w)/w)/c. *)
Lemma contraction c x : 0 < c -> (forall y, energy V y <= c * energy A y) ->
  energy A (M *m x) <= (1 - (2%:R - w) / w / c) * energy A x.
Proof.
move=> c0 hV; have /andP[w0 w2] := w02; have nw : w != 0 by rewrite gt_eqF.
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
have := V0 (1 *: z + (- c^-1) *: x); rewrite energy_comb (form_sym x z sV) fzx eVz => h.
have hx := hV x; rewrite eM mulrBl mul1r ler_sub // -mulrA ler_wpmul2l ?divr_ge0 ?subr_ge0 ?(ltW w0) ?(ltW w2) //.
have : 0 <= energy D delta - energy A x / c.
  apply: le_trans h _.
  have -> : 1 ^+ 2 * energy D delta + 1 * - c^-1 * energy A x + - c^-1 * 1 * energy A x + (- c^-1) ^+ 2 * energy V x =
    energy D delta - energy A x / c - (c^-1 ^+ 2) * (c * energy A x - energy V x) by field; rewrite gt_eqF.
  by rewrite ler_subl_addr ler_addl mulr_ge0 ?sqr_ge0 // subr_ge0.
by rewrite subr_ge0 mulrC.
Qed.

(* Headline [Theorem D.1 corrected] For symmetric positive definite A, 0 < w < 2, gamma = 1 - rho(D^{-1}(L+L^T)) > 0 and
   r2 = rho(D^{-1} L D^{-1} L^T) >= (w-1)/w^2 the printed bound on |M_w|_A^2 holds. *)
Theorem energy_bound (gamma := 1 - r1) x : 0 < gamma -> (w - 1) / w ^+ 2 <= r2 ->
  energy A (M *m x) <=
  (1 - (2%:R - w) / w * gamma / (((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + r2 - 4%:R^-1)) * energy A x.
Proof.
move=> g0 hr; have /andP[w0 w2] := w02; have nw : w != 0 by rewrite gt_eqF.
set k2 := (_ / _) ^+ 2; have q0 : 0 <= k2 + r2 - 4%:R^-1.
  have -> : k2 + r2 - 4%:R^-1 = r2 - (w - 1) / w ^+ 2 by rewrite /k2; field.
  by rewrite subr_ge0.
set q := k2 + gamma / w + r2 - 4%:R^-1; have qE : q = gamma / w + (k2 + r2 - 4%:R^-1) by rewrite /q; ring.
have qpos : 0 < q by rewrite qE ltr_paddr // divr_gt0.
have -> : (2%:R - w) / w * gamma / q = (2%:R - w) / w / (q / gamma).
  by rewrite invf_div !mulrA.
apply: contraction; first by rewrite divr_gt0.
move=> y; rewrite product_split // energyD energyD !energyZ energyB energyZ -/k2.
have := lower_bound y; have := gamma_bound y; rewrite -/gamma.
move: (energy (L *m _ *m _) y) (energy D y) (energy A y) => l d a hg hl.
have -> : q / gamma * a = w^-1 * a + (k2 + r2 - 4%:R^-1) * (a / gamma) by rewrite qE; field; rewrite nw gt_eqF.
have hd : d <= a / gamma by rewrite ler_pdivl_mulr // mulrC.
apply: le_trans (_ : w^-1 * a + (k2 + r2 - 4%:R^-1) * d <= _); last by rewrite ler_add2l ler_wpmul2l.
rewrite -subr_ge0; have -> : w^-1 * a + (k2 + r2 - 4%:R^-1) * d - (k2 * d + w^-1 * a + (l - 4%:R^-1 * d)) = r2 * d - l by field; rewrite nw.
by rewrite subr_ge0.
Qed.

(* Headline [Theorem D.1 corrected] In particular as printed for 0 < w <= 1. *)
Theorem energy_bound_under (gamma := 1 - r1) x : 0 < gamma -> w <= 1 ->
  energy A (M *m x) <=
  (1 - (2%:R - w) / w * gamma / (((2%:R - w) / (2%:R * w)) ^+ 2 + gamma / w + r2 - 4%:R^-1)) * energy A x.
Proof.
move=> g0 w1; have /andP[w0 _] := w02; apply: energy_bound => //; apply: (@le_trans _ _ 0).
  by rewrite pmulr_lle0 ?invr_gt0 ?exprn_gt0 // subr_le0.
by case: rho2 => _ [z _ <-]; apply: modulus_ge0.
Qed.
End EnergyBound.
