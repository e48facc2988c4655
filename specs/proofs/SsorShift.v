(* Clauses: Lemma F.2 *)
(* Lemma F.2: how fast the residuals Cb_w(c)^k b of SSOR change with the shift c of A + c I. The print's constant holds unless w > 1.968
   and the diagonal is spread by more than a factor of 4; there it is open. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition EnergyNorm SsorLipschitz SsorHalfStep SsorShiftStep.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* EnergyNorm.power_difference with a norm for each of the two matrices. *)
Lemma power_difference_two (R : rcfType) n' (S T M N : 'M[R]_n'.+1) r delta : semidefinite S -> 0 <= r -> 0 <= delta ->
  (forall z, energyNorm S (M *m z) <= r * energyNorm S z) -> (forall z, energyNorm T (N *m z) <= r * energyNorm T z) ->
  (forall z, energyNorm S ((M - N) *m z) <= delta * energyNorm T z) ->
  forall k x, energyNorm S ((M ^+ k - N ^+ k) *m x) <= k%:R * r ^+ k.-1 * delta * energyNorm T x.
Proof.
move=> sS r0 d0 hM hN hD k x.
have hNk j : energyNorm T (N ^+ j *m x) <= r ^+ j * energyNorm T x.
  elim: j => [|j IH]; first by rewrite !expr0 mul1mx mul1r.
  by rewrite !exprS -mulmxE -mulmxA -mulrA; apply: le_trans (hN _) _; apply: ler_wpmul2l.
elim: k => [|k IH].
  by rewrite !expr0 subrr mul0mx /energyNorm energy0 sqrtr0 !mul0r.
have -> : (M ^+ k.+1 - N ^+ k.+1) *m x = M *m ((M ^+ k - N ^+ k) *m x) + (M - N) *m (N ^+ k *m x).
  by rewrite !exprS -mulmxE !mulmxA -mulmxDl; congr (_ *m x); rewrite mulmxBr mulmxBl addrA subrK.
apply: le_trans (energyNorm_triangle sS _ _) _.
apply: (@le_trans _ _ (r * (k%:R * r ^+ k.-1 * delta * energyNorm T x) + delta * (r ^+ k * energyNorm T x))).
  apply: ler_add; first by apply: le_trans (hM _) _; apply: ler_wpmul2l.
  by apply: le_trans (hD _) _; apply: ler_wpmul2l.
case: k {IH} => [|k]; first by rewrite /= !expr0 !mul0r mulr0 add0r !mul1r.
by rewrite le_eqVlt; apply/orP; left; apply/eqP; rewrite /= exprS -[k.+2]addn1 natrD; ring.
Qed.

Section Residuals.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (d w lam : R).
Local Notation B := (A + d%:M).
Local Notation Wb := (ssorForm w).
Local Notation nA := (energyNorm A).
Local Notation nB := (energyNorm B).
Hypotheses (pA : positiveDefinite A) (d0 : 0 <= d) (w02 : 0 < w < 2%:R) (lam0 : 0 < lam).
Hypothesis hlam : forall z, lam * norm2 z <= energy A z.
Let pB := shift_spd pA d0 lam0 hlam.

(* The residuals' matrices. *)
Variable C : R.
Hypothesis C0 : 0 <= C.
Hypothesis hC : forall f e u v, Wb A *m u = A *m f -> Wb B *m v = B *m e -> `|change A d w f u v| <= C * d / lam * (nA f * nB e).
Local Notation Cb M := (defectMatrix M (Wb M)).

Lemma dual_norm (M : 'M[R]_n) z : positiveDefinite M -> energyNorm (invmx M) (M *m z) = energyNorm M z.
Proof.
by move=> pM; rewrite /energyNorm /energy trmx_mul (proj1 pM) !mulmxA mulmxK ?spd_unit.
Qed.

Lemma residual_step z : energyNorm (invmx A) ((Cb A - Cb B) *m z) <= C * d / lam * energyNorm (invmx B) z.
Proof.
have uA := spd_unit pA; have uB := spd_unit pB.
set g := _ *m z; pose f := invmx A *m g; pose e := invmx B *m z.
have eg : g = A *m f by rewrite mulKVmx.
have ez : z = B *m e by rewrite mulKVmx.
have uWA := ssorForm_unit pA w02; have uWB := ssorForm_unit pB w02.
pose u := invmx (Wb A) *m (A *m f); pose v := invmx (Wb B) *m (B *m e).
have fu : Wb A *m u = A *m f by rewrite mulKVmx.
have ev : Wb B *m v = B *m e by rewrite mulKVmx.
rewrite ez eg !dual_norm //; apply: (energyNorm_dual (spd_semidefinite pA)).
  by rewrite mulr_ge0 ?energyNorm_ge0 ?divr_ge0 ?mulr_ge0 // ltW.
have perm (p q t : R) : p * q * t = p * (t * q) by rewrite mulrAC mulrA.
rewrite (perm (C * d / lam)); apply: le_trans (hC fu ev); apply: le_trans (ler_norm _).
rewrite le_eqVlt; apply/orP; left; apply/eqP; rewrite -form_self form_dot -eg.
have -> : g = B *m v - A *m (invmx (Wb A) *m (B *m e)).
  rewrite /g ez /defectMatrix opprB addrC addrA subrK mulmxBl /v; move: (B *m e) => t.
  by rewrite -!mulmxA.
have tA := proj1 pA; have tWA : (Wb A)^T = Wb A by apply: ssorForm_symmetric.
have toA t : dot f (A *m t) = dot u (Wb A *m t) by rewrite -{1}tA -dot_mulmx -fu dot_mulmx tWA.
rewrite dotBr (toA (invmx _ *m _)) mulKVmx // -ev mulmxDl mul_scalar_mx dotDr dotZr toA.
rewrite -(form_dot (Wb A) u v) -(form_dot (Wb B) u v).
by rewrite /change formB; move: (form (Wb A) u v) (form (Wb B) u v) (dot f v) => p q t; ring.
Qed.

Variables (b : 'cV[R]_n) (a1 a2 rx ry r : R).
Hypotheses (a1E : isRadius A a1) (a2E : isRadius (invmx A) a2).
Hypotheses (rX : isRadius (Cb A) rx) (rY : isRadius (Cb B) ry) (lx : rx <= r) (ly : ry <= r).

Let r0 : 0 <= r := le_trans (radius_ge0 rX) lx.

Lemma residual_contraction (M : 'M[R]_n) rM z : positiveDefinite M -> isRadius (Cb M) rM -> rM <= r ->
  energyNorm (invmx M) (Cb M *m z) <= r * energyNorm (invmx M) z.
Proof.
move=> pM rE le; have uM := spd_unit pM; pose e := invmx M *m z.
have -> : z = M *m e by rewrite mulKVmx.
have := residual_of_error pM w 1 e; rewrite !expr1 => ->; rewrite !dual_norm //.
exact: (step_contraction pM r0 e w02 (error_radius pM rE) le).
Qed.

Lemma start_norm : energyNorm (invmx B) b <= Num.sqrt a2 * euclid b.
Proof.
have uB := spd_unit pB; pose e := invmx B *m b; have eb : b = B *m e by rewrite mulKVmx.
have a20 := radius_ge0 a2E; have N0 := norm2_ge0 b.
rewrite {1}eb dual_norm //; apply: (energyNorm_dual (spd_semidefinite pB)); first by rewrite mulr_ge0 ?sqrtr_ge0.
rewrite -form_self form_dot -eb; apply: le_trans (ler_norm _) _.
apply: dot_bound; first by rewrite !mulr_ge0 ?sqrtr_ge0.
have -> : (Num.sqrt a2 * euclid b * energyNorm B e) ^+ 2 = a2 * energy B e * norm2 b.
  by rewrite !exprMn (energyNorm_sqr (spd_semidefinite pB)) /euclid !sqr_sqrtr // mulrAC.
rewrite ler_wpmul2r //.
have h : norm2 e <= a2 * energy A e.
  rewrite -energy_1; apply: le_trans (ler_norm _) _; apply: (pencil_rayleigh e pA (trmx1 _ _)).
  by rewrite mulmx1.
by apply: le_trans h _; rewrite ler_wpmul2l // shift_energy ler_addl mulr_ge0 ?norm2_ge0.
Qed.

Lemma residuals_differ k : euclid (Cb A ^+ k *m b - Cb B ^+ k *m b) <=
  C / lam * r ^+ k.-1 * euclid b * k%:R * Num.sqrt (a1 * a2) * d.
Proof.
have uA := spd_unit pA; have a10 := radius_ge0 a1E; have l0 := ltW lam0.
have sA : semidefinite (invmx A).
  split; first by rewrite /symmetric trmx_inv (proj1 pA).
  move=> z; have -> : z = A *m (invmx A *m z) by rewrite mulKVmx.
  have := dual_norm (invmx A *m z) pA; rewrite /energy !trmx_mul (proj1 pA) !mulmxA mulmxK // => _.
  by have := spd_energy_ge0 pA (invmx A *m z); rewrite /energy !trmx_mul !mulmxA.
have c0 : 0 <= C * d / lam by rewrite divr_ge0 ?mulr_ge0.
have h := power_difference_two sA r0 c0 (fun z => residual_contraction z pA rX lx) (fun z => residual_contraction z pB rY ly) residual_step k b.
rewrite -mulmxBl; set g := _ *m b in h *; have -> : g = A *m (invmx A *m g) by rewrite mulKVmx.
apply: le_trans (euclid_of_energy pA a1E _) _; rewrite -(dual_norm _ pA) mulKVmx //.
apply: le_trans (ler_wpmul2l (sqrtr_ge0 _) h) _.
apply: (@le_trans _ _ (Num.sqrt a1 * (k%:R * r ^+ k.-1 * (C * d / lam) * (Num.sqrt a2 * euclid b)))).
  by rewrite ler_wpmul2l ?sqrtr_ge0 // ler_wpmul2l ?start_norm // mulr_ge0 // mulr_ge0 ?ler0n ?exprn_ge0.
rewrite sqrtrM // le_eqVlt; apply/orP; left; apply/eqP.
by move: (euclid b) (Num.sqrt a1) (Num.sqrt a2) (r ^+ _) => p q s t; field; exact: lt0r_neq0.
Qed.
End Residuals.

Section Lemma_F_2.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (b : 'cV[R]_n) (lam cmin x y w a1 a2 rx ry r : R).
(* A(c), theory.SsorLipschitz.residualInShift's matrix, and the matrix of its SSOR residuals. *)
Local Notation shifted c := (A + c%:M).
Local Notation Cb c := (defectMatrix (shifted c) (ssorForm w (shifted c))).
Local Notation kappa := (a1 * a2).
(* lam: the least eigenvalue of A, or less. *)
Hypotheses (sA : symmetric A) (hlam : forall z, lam * norm2 z <= energy A z) (floor0 : 0 < lam + cmin).
Hypotheses (xmin : cmin <= x) (xy : x <= y) (w02 : 0 < w < 2%:R).
Hypotheses (a1E : isRadius (shifted x) a1) (a2E : isRadius (invmx (shifted x)) a2).
Hypotheses (rX : isRadius (Cb x) rx) (rY : isRadius (Cb y) ry) (lx : rx <= r) (ly : ry <= r).

Lemma shifted_floor z : (lam + cmin) * norm2 z <= energy (shifted x) z.
Proof. by rewrite shift_energy mulrDl ler_add ?hlam // ler_wpmul2r ?norm2_ge0. Qed.

Lemma shifted_spd : positiveDefinite (shifted x).
Proof.
split; first by rewrite /symmetric linearD /= tr_scalar_mx sA.
by move=> z z0; apply: lt_le_trans (shifted_floor z); rewrite mulr_gt0 ?norm2_gt0.
Qed.

Let d0 : 0 <= y - x. Proof. by rewrite subr_ge0. Qed.
Let shiftedE : shifted y = shifted x + (y - x)%:M.
Proof. by rewrite -addrA -raddfD /= [x + _]addrC subrK. Qed.

(* Headline [Lemma F.2] For w <= 1 with 3 for 10, and for whole vectors: |Cb_w(x)^k b - Cb_w(y)^k b| is at most
   3/(lambda_min(A)+cmin) r^(k-1) |b| k sqrt(kappa) |x-y|, cmin <= x <= y, r any number at least both radii, kappa that of A(x). *)
Theorem ssor_shift_under k : w <= 1 -> euclid (Cb x ^+ k *m b - Cb y ^+ k *m b) <=
  3%:R / (lam + cmin) * r ^+ k.-1 * euclid b * k%:R * Num.sqrt kappa * (y - x).
Proof.
move=> w1; move: rY; rewrite shiftedE => rY'.
apply: (residuals_differ shifted_spd d0 w02 floor0 shifted_floor (ler0n _ 3) _ b a1E a2E rX rY' lx ly).
by move=> f e u v fu ev; apply: (change_under shifted_spd d0 w02 floor0 shifted_floor fu ev w1).
Qed.

(* Headline [Lemma F.2] As printed, |Cb_w^k(c) b| is 10/(lambda_min(A)+cmin) r^(k-1) |b| k sqrt(kappa)-Lipschitz in the shift c >= cmin,
   for w <= 1, for w(2-w) >= 1/16, so for all w <= 1.968, and for all w in (0,2) if no diagonal entry of A + cmin exceeds 4 times another. *)
Theorem ssor_shift_lipschitz k :
  w <= 1 \/ 1 <= 16%:R * w * (2%:R - w) \/ (forall i j, A i i + cmin <= 4%:R * (A j j + cmin)) ->
  `|euclid (Cb x ^+ k *m b) - euclid (Cb y ^+ k *m b)| <=
  10%:R / (lam + cmin) * r ^+ k.-1 * euclid b * k%:R * Num.sqrt kappa * (y - x).
Proof.
move=> h; apply: le_trans (euclid_triangle _ _) _.
have r0 : 0 <= r := le_trans (radius_ge0 rX) lx.
have [w1|w1] := lerP w 1.
  apply: le_trans (ssor_shift_under k w1) _; rewrite -!mulrA ler_wpmul2r //; last by rewrite ler_nat.
  by rewrite !mulr_ge0 ?invr_ge0 ?(ltW floor0) ?exprn_ge0 ?sqrtr_ge0 ?ler0n.
move: rY; rewrite shiftedE => rY'.
apply: (residuals_differ shifted_spd d0 w02 floor0 shifted_floor (ler0n _ 10) _ b a1E a2E rX rY' lx ly).
move=> f e u v fu ev; case: h => [|[mid|spread]]; first by rewrite leNgt w1.
  exact: (change_middle shifted_spd d0 w02 floor0 shifted_floor fu ev mid).
pose i0 := [arg min_(i < (ord0 : 'I_n)) A i i]%O.
have least i : A i0 i0 <= A i i by rewrite /i0; case: arg_minP => // j _; apply.
have bot0 : 0 < A i0 i0 + x.
  by have := spd_diagonal_gt0 shifted_spd i0; rewrite shift_entry.
apply: (change_spread shifted_spd d0 w02 floor0 shifted_floor fu ev (ltW w1) bot0) => i.
rewrite shift_entry ler_add2r least /= mulrDr; apply: le_trans (_ : 4%:R * (A i0 i0 + cmin) + (x - cmin) <= _).
  by rewrite -(addrK cmin (A i i)) -addrA ler_add ?spread // addrC.
rewrite mulrDr -addrA ler_add2l -ler_subr_addl -subr_ge0.
have -> : 4%:R * x - (4%:R * cmin) - (x - cmin) = 3%:R * (x - cmin) by rewrite (natrD _ 3 1); ring.
by rewrite mulr_ge0 ?ler0n ?subr_ge0.
Qed.
End Lemma_F_2.
