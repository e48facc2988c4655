(* Clauses: Lemma F.1, Lemma F.1 sharper *)
(* Lemma F.1: how fast the residuals Cb_w^k b of SSOR change with w. The print's constant holds, and 1/(2-wmax) + mu/2 serves for its
   1/(2-wmax) + 2 mu, mu = rho(D A^{-1}). All norms are |b|_{A^{-1}} until the end. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition EnergyNorm.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* One step: u solves Wb_w u = A e. *)
Section Step.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variable A : 'M[R]_n.
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation H := (L *m invmx D *m L^T).
Local Notation Wb w := (ssorForm w A).
Hypothesis pA : positiveDefinite A.

(* Wb_w = D/(2w) + G/(2-w) - L D^{-1} L^T: the part that grows with w is a fixed semidefinite G. *)
Definition growing : 'M[R]_n := A + 2%:R *: (H - 4%:R^-1 *: D).
Local Notation G := growing.

Lemma form_parts w : 0 < w < 2%:R -> Wb w = (2%:R * w)^-1 *: D + (2%:R - w)^-1 *: G - H.
Proof.
move=> w02; have w0 := cond_w0 w02; have w2 := cond_w2 w02.
rewrite /ssorForm product_split // /growing; move: H => Z; apply/matrixP=> i j; rewrite !mxE; entries R.
by field; rewrite w0 w2.
Qed.

Lemma growing_semidefinite : semidefinite G.
Proof.
have uD : D \in unitmx := diagonal_unit (spd_nonzeroDiagonal pA).
have tD := trmx_diagonal A; have sA := proj1 pA.
have sH : H^T = H by rewrite !trmx_mul trmxK trmx_inv tD mulmxA.
split.
  rewrite /symmetric /growing linearD /= sA linearZ /=; congr (_ + _ *: _).
  by rewrite linearB /= sH linearZ /= tD.
move=> x; pose Z : 'M[R]_n := 2%:R^-1 *: D + L.
have -> : G = 2%:R *: (Z *m invmx D *m Z^T).
  have -> : Z^T = 2%:R^-1 *: D + L^T by rewrite linearD linearZ /= tD.
  rewrite /Z mulmxDl -scalemxAl mulmxV // mulmxDr mulmxDl mulmxDl -!scalemxAl -!scalemxAr !mul1mx mulmxKV //.
  rewrite /growing {1}(splitting sA); move: D (L^T) H => P Q S; apply/matrixP=> i j; rewrite !mxE; entries R.
  by field.
rewrite energyZ mulr_ge0 ?ler0n //.
have -> : energy (Z *m invmx D *m Z^T) x = energy D (invmx D *m (Z^T *m x)).
  by rewrite /energy !trmx_mul trmxK trmx_inv tD !mulmxA mulmxKV.
by case: (eqVneq (invmx D *m (Z^T *m x)) 0) => [->|/(spd_energy_diagonal pA)/ltW //]; rewrite energy0.
Qed.

Variables (w : R) (e u : 'cV[R]_n).
Hypotheses (w02 : 0 < w < 2%:R) (eu : Wb w *m u = A *m e).

(* |e - u|_A >= 0. *)
Lemma step_above : 2%:R * energy (Wb w) u - energy A u <= energy A e.
Proof.
have sA := proj1 pA; have := spd_energy_ge0 pA (e - u).
have f : form A u e = energy (Wb w) u by rewrite /form /energy -!mulmxA eu.
have -> : energy A (e - u) = energy A e - (form A u e) *+ 2 + energy A u.
  rewrite -form_self formBr (form_sym _ e sA) (form_sym _ u sA) !formBr (form_sym e u sA) !form_self.
  by rewrite mulr2n; ring.
rewrite f => h; rewrite -subr_ge0.
have -> // : energy A e - (2%:R * energy (Wb w) u - energy A u) = energy A e - energy (Wb w) u *+ 2 + energy A u.
by rewrite mulr2n; ring.
Qed.

Lemma step_preconditioner : energy (Wb w) u <= energy A e.
Proof.
apply: le_trans step_above; have := ssor_lower pA w02 u.
by move=> h; rewrite mulr_natl mulr2n -addrA ler_addl subr_ge0.
Qed.

Lemma step_energy : energy A u <= energy A e.
Proof. exact: le_trans (ssor_lower pA w02 u) step_preconditioner. Qed.

(* G <= ((2-w)/w) (2 Wb_w - A). *)
Lemma step_growing : energy G u <= (2%:R - w) / w * energy A e.
Proof.
have /andP[w0 w2] := w02; have nw := cond_w0 w02; have nw2 := cond_w2 w02.
have k0 : 0 < (2%:R - w) / w by rewrite divr_gt0 // subr_gt0.
apply: (@le_trans _ _ ((2%:R - w) / w * (2%:R * energy (Wb w) u - energy A u))); last first.
  by rewrite ler_pmul2l // step_above.
have d0 : 0 <= energy D u.
  by case: (eqVneq u 0) => [->|/(spd_energy_diagonal pA)/ltW //]; rewrite energy0.
rewrite -subr_ge0.
have -> : (2%:R - w) / w * (2%:R * energy (Wb w) u - energy A u) - energy G u =
  ((2%:R - w) / w) ^+ 2 / 2%:R * energy D u.
  rewrite form_parts // energyB energyD !energyZ /growing energyD energyZ energyB energyZ.
  by move: (energy H u) (energy A u) (energy D u) => l a d; field; rewrite nw nw2.
by rewrite mulr_ge0 // divr_ge0 ?sqr_ge0 ?ler0n.
Qed.
End Step.

Section Pair.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (mu wmax : R).
Local Notation D := (diagonal A).
Local Notation Wb w := (ssorForm w A).
Local Notation Mb w := (errorMatrix A (Wb w)).
Local Notation nA := (energyNorm A).
Hypotheses (pA : positiveDefinite A) (wmax2 : wmax < 2%:R).
Hypothesis muD : forall z, energy D z <= mu * energy A z.
Local Notation delta := ((2%:R - wmax)^-1 + mu / 2%:R).

Let sA : semidefinite A := spd_semidefinite pA.

Lemma range w : 1 <= w <= wmax -> 0 < w < 2%:R.
Proof. by case/andP=> a b; rewrite (lt_le_trans ltr01 a) (le_lt_trans b). Qed.

Lemma ssorForm_unit w : 0 < w < 2%:R -> Wb w \in unitmx.
Proof.
move=> w02; have nD := spd_nonzeroDiagonal pA; have w0 := cond_w0 w02; have w2 := cond_w2 w02.
rewrite /ssorForm unitmxZ ?unitfE ?mulf_neq0 ?invr_eq0 //.
by rewrite !unitmx_mul unitmx_tr !lowerForm_unit // unitmx_inv diagonal_unit.
Qed.

Lemma mu_ge0 : 0 <= mu.
Proof.
pose e : 'cV[R]_n := delta_mx 0 0.
have e0 : e != 0 by apply/eqP => /matrixP/(_ 0 0)/eqP; rewrite !mxE !eqxx oner_eq0.
have := muD e; have := spd_energy_diagonal pA e0 => d0 /(lt_le_trans d0).
by move/ltW; rewrite pmulr_lge0 //; exact: (proj2 pA).
Qed.

Lemma step_diagonal_norm w e u : 0 < w < 2%:R -> Wb w *m u = A *m e -> energyNorm D u <= Num.sqrt mu * nA e.
Proof.
move=> w02 eu; rewrite /energyNorm -sqrtrM ?mu_ge0 // ler_wsqrtr //.
by apply: le_trans (muD u) _; rewrite ler_wpmul2l ?mu_ge0 //; apply: step_energy eu.
Qed.

Lemma step_growing_norm w e u : 1 <= w <= wmax -> Wb w *m u = A *m e ->
  energyNorm (growing A) u <= (2%:R - w) / Num.sqrt (2%:R - wmax) * nA e.
Proof.
move=> w1 eu; have w02 := range w1; have /andP[w0 w2] := w02; case/andP: w1 => w1 wm.
have s0 : 0 < 2%:R - wmax by rewrite subr_gt0.
have t0 : 0 < 2%:R - w by rewrite subr_gt0.
rewrite -ler_sqr ?nnegrE ?mulr_ge0 ?invr_ge0 ?divr_ge0 ?energyNorm_ge0 ?sqrtr_ge0 ?(ltW t0) //.
rewrite (energyNorm_sqr (growing_semidefinite pA)) exprMn (energyNorm_sqr sA) expr_div_n sqr_sqrtr ?(ltW s0) //.
apply: le_trans (step_growing pA w02 eu) _; rewrite ler_wpmul2r ?(spd_energy_ge0 pA) //.
have h : w^-1 <= (2%:R - w) / (2%:R - wmax).
  rewrite ler_pdivl_mulr // ler_pdivr_mull //; apply: (@le_trans _ _ (2%:R - w)); first by rewrite ler_add2l ler_opp2.
  by rewrite ler_pemull // ltW.
by rewrite expr2 -mulrA ler_wpmul2l // ltW.
Qed.
Variables (x y : R).
Hypotheses (x1 : 1 <= x <= wmax) (y1 : 1 <= y <= wmax).

(* The two steps from the same error differ by at most |x-y| (1/(2-wmax) + mu/2). *)
Lemma step_difference e : nA ((Mb x - Mb y) *m e) <= `|x - y| * delta * nA e.
Proof.
have x02 := range x1; have y02 := range y1; have m0 := mu_ge0.
have s0 : 0 < 2%:R - wmax by rewrite subr_gt0.
pose u (z : 'cV[R]_n) w : 'cV[R]_n := invmx (Wb w) *m (A *m z).
have eu z w : 0 < w < 2%:R -> Wb w *m u z w = A *m z by move=> w02; rewrite mulKVmx // ssorForm_unit.
have -> : (Mb x - Mb y) *m e = u e y - u e x.
  by rewrite /errorMatrix opprB addrC addrA subrK mulmxBl -!mulmxA.
set f := _ - _; apply: (energyNorm_dual sA); first by rewrite !mulr_ge0 ?energyNorm_ge0 ?normr_ge0 ?addr_ge0 ?divr_ge0 ?invr_ge0 ?ler0n ?(ltW s0).
rewrite -form_self {2}/f.
have -> : form A f (u e y - u e x) = form (Wb x - Wb y) (u f x) (u e y).
  have sWb : symmetric (Wb x) by apply: ssorForm_symmetric.
  have tr z : form A f z = form (Wb x) (u f x) z.
    by rewrite /form -[in RHS]sWb -trmx_mul eu // trmx_mul (proj1 pA).
  rewrite tr formBr formB; congr (_ - _).
  by rewrite /form -!mulmxA !eu.
have -> : Wb x - Wb y = ((y - x) / (2%:R * x * y)) *: D + ((x - y) / ((2%:R - x) * (2%:R - y))) *: growing A.
  have x0 := cond_w0 x02; have y0 := cond_w0 y02; have x2 := cond_w2 x02; have y2 := cond_w2 y02.
  have general (P S Q : 'M[R]_n) : (2%:R * x)^-1 *: S + (2%:R - x)^-1 *: P - Q - ((2%:R * y)^-1 *: S + (2%:R - y)^-1 *: P - Q) =
    ((y - x) / (2%:R * x * y)) *: S + ((x - y) / ((2%:R - x) * (2%:R - y))) *: P.
    by apply/matrixP=> i j; rewrite !mxE; entries R; field; rewrite x0 y0 x2 y2.
  by rewrite (form_parts pA x02) (form_parts pA y02) general.
rewrite /form mulmxDr mulmxDl mxE -/(form _ _ _) -/(form _ _ _) !formZ.
have sD : semidefinite D.
  split; first exact: trmx_diagonal.
  by move=> z; case: (eqVneq z 0) => [->|/(spd_energy_diagonal pA)/ltW //]; rewrite energy0.
have hD : `|form D (u f x) (u e y)| <= mu * (nA f * nA e).
  apply: le_trans (cauchy_schwarz sD _ _) _; rewrite -[mu in X in _ <= X](sqr_sqrtr m0) expr2 mulrACA.
  by apply: ler_pmul; rewrite ?energyNorm_ge0 //; [apply: step_diagonal_norm (eu _ _ x02)|apply: step_diagonal_norm (eu _ _ y02)].
have hG : `|form (growing A) (u f x) (u e y)| <= (2%:R - x) * (2%:R - y) / (2%:R - wmax) * (nA f * nA e).
  apply: le_trans (cauchy_schwarz (growing_semidefinite pA) _ _) _.
  have -> : (2%:R - x) * (2%:R - y) / (2%:R - wmax) * (nA f * nA e) =
    ((2%:R - x) / Num.sqrt (2%:R - wmax) * nA f) * ((2%:R - y) / Num.sqrt (2%:R - wmax) * nA e).
    rewrite -[in LHS](sqr_sqrtr (ltW s0)); move: (nA f) (nA e) (Num.sqrt _) (sqrtr_gt0 (2%:R - wmax)) => p q t.
    by rewrite s0 => t0; field; rewrite gt_eqF.
  by apply: ler_pmul; rewrite ?energyNorm_ge0 //; [apply: step_growing_norm (eu _ _ x02)|apply: step_growing_norm (eu _ _ y02)].
have /andP[x0 x2] := x02; have /andP[y0 y2] := y02; have /andP[x1' _] := x1; have /andP[y1' _] := y1.
have c1 : `|(y - x) / (2%:R * x * y)| <= `|x - y| / 2%:R.
  have p : 0 < 2%:R * x * y by rewrite !mulr_gt0 ?ltr0n.
  rewrite normf_div distrC (gtr0_norm p) ler_wpmul2l // lef_pinv ?posrE ?ltr0n //.
  by rewrite -mulrA ler_pemulr ?ler0n // -[1]mulr1 ler_pmul.
have c2 : `|(x - y) / ((2%:R - x) * (2%:R - y))| = `|x - y| / ((2%:R - x) * (2%:R - y)).
  by rewrite normf_div [X in _ / X]gtr0_norm // mulr_gt0 // subr_gt0.
apply: le_trans (ler_norm _) _; apply: le_trans (ler_norm_add _ _) _; rewrite normrM [X in _ + X]normrM c2.
apply: le_trans (ler_add (ler_pmul (normr_ge0 _) (normr_ge0 _) c1 hD) (ler_wpmul2l _ hG)) _.
  by rewrite divr_ge0 // mulr_ge0 // subr_ge0 ltW.
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (nA f) (nA e) `|x - y| => p q t.
by field; rewrite !subr_eq0 ![2%:R == _]eq_sym !lt_eqF.
Qed.
Variable r : R.
Hypothesis r0 : 0 <= r.

(* |Mb_w e|_A <= r |e|_A for any r at least the spectral radius. *)
Lemma step_contraction w rw e : 0 < w < 2%:R -> isRadius (Mb w) rw -> rw <= r -> nA (Mb w *m e) <= r * nA e.
Proof.
move=> w02 rM le; have uA := spd_unit pA; have tA := proj1 pA.
have tW : (Wb w)^T = Wb w by apply: ssorForm_symmetric.
pose N := A *m Mb w.
have pN : semidefinite N.
  split.
    by rewrite /symmetric /N /errorMatrix mulmxBr mulmx1 linearB /= !trmx_mul trmx_inv tA tW mulmxA.
  move=> z; pose u := invmx (Wb w) *m (A *m z).
  have eu : Wb w *m u = A *m z by rewrite mulKVmx // ssorForm_unit.
  have -> : energy N z = energy A z - energy (Wb w) u.
    have -> : energy (Wb w) u = energy (A *m invmx (Wb w) *m A) z.
      by rewrite /energy -mulmxA eu /u !trmx_mul trmx_inv tA tW !mulmxA.
    by rewrite -energyB /N /errorMatrix mulmxBr mulmx1 mulmxA.
  by rewrite subr_ge0; apply: step_preconditioner eu.
have hN z : energyNorm N z <= Num.sqrt r * nA z.
  rewrite /energyNorm -sqrtrM // ler_wsqrtr //; apply: le_trans (ler_norm _) _.
  apply: (@le_trans _ _ (rw * energy A z)); last by rewrite ler_wpmul2r ?(spd_energy_ge0 pA).
  by apply: (pencil_rayleigh z pA (proj1 pN)); rewrite /N mulKmx.
apply: (energyNorm_dual sA); first by rewrite mulr_ge0 ?energyNorm_ge0.
rewrite -form_self form_mulr -/N; apply: le_trans (ler_norm _) _; apply: le_trans (cauchy_schwarz pN _ _) _.
apply: le_trans (ler_pmul (energyNorm_ge0 _ _) (energyNorm_ge0 _ _) (hN _) (hN _)) _.
rewrite -[r in X in _ <= X](sqr_sqrtr r0) le_eqVlt; apply/orP; left; apply/eqP.
by move: (nA _) (nA e) (Num.sqrt r) => p q t; ring.
Qed.

(* In the norm of the errors: the k-th powers differ by at most k r^{k-1} |x-y| (1/(2-wmax) + mu/2). *)
Lemma power_difference_energy rx ry k e : isRadius (Mb x) rx -> isRadius (Mb y) ry -> rx <= r -> ry <= r ->
  nA ((Mb x ^+ k - Mb y ^+ k) *m e) <= k%:R * r ^+ k.-1 * (`|x - y| * delta) * nA e.
Proof.
move=> rX rY lx ly; have s0 : 0 < 2%:R - wmax by rewrite subr_gt0.
apply: (power_difference sA) => //.
- by rewrite mulr_ge0 ?addr_ge0 ?divr_ge0 ?invr_ge0 ?mu_ge0 ?ler0n ?(ltW s0).
- by move=> z; apply: step_contraction rX lx; exact: range x1.
- by move=> z; apply: step_contraction rY ly; exact: range y1.
- exact: step_difference.
Qed.
End Pair.

Section Residuals.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (b : 'cV[R]_n) (mu a1 a2 wmax x y rx ry r : R).
Local Notation Cb w := (defectMatrix A (ssorForm w A)).
(* |b|, the Euclidean norm. *)
Definition euclid (z : 'cV[R]_n) : R := Num.sqrt (norm2 z).
Hypotheses (pA : positiveDefinite A) (wmax2 : wmax < 2%:R) (x1 : 1 <= x <= wmax) (y1 : 1 <= y <= wmax).
Hypotheses (muE : isRadius (diagonal A *m invmx A) mu) (a1E : isRadius A a1) (a2E : isRadius (invmx A) a2).
Hypotheses (rX : isRadius (Cb x) rx) (rY : isRadius (Cb y) ry) (lx : rx <= r) (ly : ry <= r).
Local Notation kappa := (a1 * a2).

Lemma radius_ge0 (M : 'M[R]_n) s : isRadius M s -> 0 <= s.
Proof. by case=> _ [z _ <-]; apply: modulus_ge0. Qed.

Lemma diagonal_radius z : energy (diagonal A) z <= mu * energy A z.
Proof.
have uA := spd_unit pA; apply: le_trans (ler_norm _) _; apply: (pencil_rayleigh z pA (trmx_diagonal A)).
have uAi : invmx A \in unitmx by rewrite unitmx_inv.
have -> : invmx A *m diagonal A = invmx A *m (diagonal A *m invmx A) *m invmx (invmx A).
  by rewrite invmxK !mulmxA mulmxKV.
exact: (proj2 (radius_similar _ mu uAi) muE).
Qed.

Lemma error_radius w s : isRadius (Cb w) s -> isRadius (errorMatrix A (ssorForm w A)) s.
Proof.
by move=> h; apply: (proj1 (radius_similar _ s (spd_unit pA))); rewrite -defect_similar ?spd_unit.
Qed.

Lemma residual_of_error w k (e : 'cV[R]_n) : Cb w ^+ k *m (A *m e) = A *m (errorMatrix A (ssorForm w A) ^+ k *m e).
Proof.
have uA := spd_unit pA; elim: k => [|k IH]; first by rewrite !expr0 !mul1mx.
by rewrite !exprS -!mulmxE -!mulmxA IH !mulmxA defect_similar // mulmxKV.
Qed.

Lemma euclid_of_energy z : euclid (A *m z) <= Num.sqrt a1 * energyNorm A z.
Proof.
rewrite /euclid /energyNorm -sqrtrM ?(radius_ge0 a1E) // ler_wsqrtr //.
rewrite norm2_mulmx (proj1 pA); apply: le_trans (ler_norm _) _; apply: (pencil_rayleigh z pA).
  by rewrite /symmetric trmx_mul (proj1 pA).
by rewrite mulKmx // spd_unit.
Qed.

Lemma energy_of_euclid : energyNorm A (invmx A *m b) <= Num.sqrt a2 * euclid b.
Proof.
have uA := spd_unit pA; rewrite /euclid /energyNorm -sqrtrM ?(radius_ge0 a2E) // ler_wsqrtr //.
have sI : symmetric (invmx A) by rewrite /symmetric trmx_inv (proj1 pA).
have -> : energy A (invmx A *m b) = energy (invmx A) b by rewrite /energy trmx_mul sI !mulmxA mulmxKV.
by apply: le_trans (ler_norm _) _; apply: rayleigh.
Qed.

Lemma euclid_energy z : euclid z = energyNorm 1%:M z. Proof. by rewrite /euclid /energyNorm energy_1. Qed.

Lemma euclid_triangle z t : `|euclid z - euclid t| <= euclid (z - t).
Proof.
have p1 : semidefinite (1%:M : 'M[R]_n).
  by split; [exact: trmx1 | move=> v; rewrite energy_1 norm2_ge0].
have tri u v : euclid (u + v) <= euclid u + euclid v by rewrite !euclid_energy; apply: energyNorm_triangle.
have even u : euclid (- u) = euclid u by rewrite /euclid -scaleN1r norm2Z sqrrN expr1n mul1r.
rewrite ler_norml; apply/andP; split; last by rewrite ler_subl_addr -{1}(subrK t z) tri.
rewrite -subr_ge0 opprK addrAC subr_ge0 addrC -(even (z - t)) opprB.
by rewrite -{1}(subrK z t) tri.
Qed.

(* Headline [Lemma F.1 sharper] For whole vectors: for 1 <= x, y <= wmax < 2 and any r at least both radii,
   |Cb_x^k b - Cb_y^k b| <= r^(k-1) |b| k sqrt(kappa) (1/(2-wmax) + rho(D A^{-1})/2) |x-y|, kappa = rho(A) rho(A^{-1}). *)
Theorem ssor_residual_difference k :
  euclid (Cb x ^+ k *m b - Cb y ^+ k *m b) <=
  r ^+ k.-1 * euclid b * k%:R * Num.sqrt kappa * ((2%:R - wmax)^-1 + mu / 2%:R) * `|x - y|.
Proof.
have uA := spd_unit pA; have eb : A *m (invmx A *m b) = b by rewrite mulKVmx.
have run w : Cb w ^+ k *m b = A *m (errorMatrix A (ssorForm w A) ^+ k *m (invmx A *m b)).
  by rewrite -(residual_of_error w k) eb.
have differ (E1 E2 : 'M[R]_n) (e : 'cV[R]_n) : A *m (E1 *m e) - A *m (E2 *m e) = A *m ((E1 - E2) *m e).
  by rewrite mulmxBl mulmxBr.
rewrite (run x) (run y) differ; apply: le_trans (euclid_of_energy _) _.
have r0 : 0 <= r := le_trans (radius_ge0 rX) lx.
have h := power_difference_energy pA wmax2 diagonal_radius x1 y1 r0 k (invmx A *m b) (error_radius rX) (error_radius rY) lx ly.
apply: le_trans (ler_wpmul2l (sqrtr_ge0 _) h) _.
have d0 : 0 <= (2%:R - wmax)^-1 + mu / 2%:R.
  by rewrite addr_ge0 ?divr_ge0 ?invr_ge0 ?ler0n ?(radius_ge0 muE) // subr_ge0 ltW.
rewrite sqrtrM ?(radius_ge0 a1E) //.
apply: le_trans (_ : Num.sqrt a1 * (k%:R * r ^+ k.-1 * (`|x - y| * ((2%:R - wmax)^-1 + mu / 2%:R)) * (Num.sqrt a2 * euclid b)) <= _).
  by rewrite ler_wpmul2l ?sqrtr_ge0 // ler_wpmul2l ?energy_of_euclid // !mulr_ge0 ?ler0n ?exprn_ge0.
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (euclid b) (Num.sqrt a1) (Num.sqrt a2) `|x - y| (_ + _) => p q s t d.
by ring.
Qed.

(* Headline [Lemma F.1] As printed: |Cb_w^k b| is rho(Cb_w)^(k-1) |b| k sqrt(kappa) (1/(2-wmax) + 2 rho(D A^{-1}))-Lipschitz in w on
   [1, wmax], with the larger of the two radii. *)
Theorem ssor_residual_lipschitz k :
  `|euclid (Cb x ^+ k *m b) - euclid (Cb y ^+ k *m b)| <=
  r ^+ k.-1 * euclid b * k%:R * Num.sqrt kappa * ((2%:R - wmax)^-1 + 2%:R * mu) * `|x - y|.
Proof.
apply: le_trans (euclid_triangle _ _) _; apply: le_trans (ssor_residual_difference k) _.
have r0 : 0 <= r := le_trans (radius_ge0 rX) lx.
rewrite ler_wpmul2r // ler_wpmul2l ?mulr_ge0 ?exprn_ge0 ?sqrtr_ge0 ?ler0n // ler_add2l mulrC.
rewrite ler_wpmul2r ?(radius_ge0 muE) //; apply: (@le_trans _ _ 1); last by rewrite ler1n.
by rewrite invf_le1 ?ltr0n // ler1n.
Qed.
End Residuals.
