(* Clauses: Lemma F.2 *)
(* A step of SSOR on A and one on B = A + d I: how much they can differ. Above w = 1 the bound needs w(2-w) >= 1/16 or a diagonal whose
   entries are within a factor of 4. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy YoungRelation SpectralRadius.
From LearningToRelax Require Import JacobiEigenvalues SpectralTheorem Rayleigh SsorCondition EnergyNorm SsorLipschitz SsorHalfStep.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The shift: A at the smaller one, B = A + d I. *)
Section Shift.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (d w lam : R).
Local Notation B := (A + d%:M).
Local Notation Wb := (ssorForm w).
Local Notation k := ((2%:R - w) / w).
Local Notation nA := (energyNorm A).
Local Notation nB := (energyNorm B).
Hypotheses (pA : positiveDefinite A) (d0 : 0 <= d) (w02 : 0 < w < 2%:R) (lam0 : 0 < lam).
Hypothesis hlam : forall z, lam * norm2 z <= energy A z.

Lemma shift_diagonal : diagonal B = diagonal A + d%:M.
Proof. by apply/matrixP=> i j; rewrite !mxE; case: eqP => [->|_]; rewrite ?mulr1n ?mulr0n ?addr0. Qed.

Lemma shift_lowerForm : lowerForm w B = lowerForm w A + (w^-1 * d)%:M.
Proof.
have -> : lowerForm w B = w^-1 *: (diagonal A + d%:M) + strictLower A.
  rewrite /lowerForm shift_diagonal; congr (_ + _); apply/matrixP=> i j; rewrite !mxE -val_eqE /=.
  by case: ltngtP; rewrite ?mulr0n ?mulr1n ?addr0.
by rewrite /lowerForm scalerDr scale_scalar_mx addrAC.
Qed.

Lemma shift_energy z : energy B z = energy A z + d * norm2 z.
Proof. by rewrite energyD -scalemx1 energyZ energy_1. Qed.

Lemma shift_floor z : (lam + d) * norm2 z <= energy B z.
Proof. by rewrite shift_energy mulrDl ler_add2r. Qed.

Lemma shift_floor_low z : lam * norm2 z <= energy B z.
Proof. by apply: le_trans (shift_floor z); rewrite ler_wpmul2r ?norm2_ge0 // ler_addl. Qed.

Lemma shift_spd : positiveDefinite B.
Proof.
split; first by rewrite /symmetric linearD /= tr_scalar_mx (proj1 pA).
by move=> z z0; apply: lt_le_trans (shift_floor_low z); rewrite mulr_gt0 ?norm2_gt0.
Qed.
Let pB := shift_spd.

Lemma shift_entry i : B i i = A i i + d. Proof. by rewrite !mxE eqxx mulr1n. Qed.

Section Pair.
Variables (f e u v : 'cV[R]_n).
Hypotheses (fu : Wb A *m u = A *m f) (ev : Wb B *m v = B *m e).
Local Notation a := (half A w u).
Local Notation b := (half B w v).

Lemma form_difference : form (Wb B - Wb A) u v = d / (2%:R - w) * (dot u b + dot a v - w * dot a b).
Proof.
have w0 := cond_w0 w02; have w2 := cond_w2 w02.
have eA : form (Wb A) u v = w / (2%:R - w) * (form (diagonal A) a b + d * dot a b - w^-1 * d * dot a v).
  have -> : form (Wb A) u v = w / (2%:R - w) * dot a ((lowerForm w A)^T *m v).
    rewrite /ssorForm formZ; congr (_ * _); rewrite /form /dot !mulmxA -(half_mul_tr w pA) mulmxK //.
    exact: diagonal_unit (spd_nonzeroDiagonal pA).
  have -> : (lowerForm w A)^T *m v = diagonal B *m b - (w^-1 * d) *: v.
    have tr : (lowerForm w B)^T = (lowerForm w A)^T + (w^-1 * d)%:M by rewrite shift_lowerForm linearD /= tr_scalar_mx.
    by rewrite half_mul // tr mulmxDl mul_scalar_mx addrK.
  by rewrite shift_diagonal mulmxDl mul_scalar_mx dotBr dotDr !dotZr -form_dot.
have eB : form (Wb B) u v = w / (2%:R - w) * (form (diagonal A) a b + w^-1 * d * dot u b).
  have -> : form (Wb B) u v = w / (2%:R - w) * dot u (lowerForm w B *m b).
    by rewrite /ssorForm formZ form_dot /half !mulmxA.
  rewrite shift_lowerForm mulmxDl mul_scalar_mx dotDr dotZr.
  by have -> : dot u (lowerForm w A *m b) = form (diagonal A) a b by rewrite /form (half_mul_tr w pA) -form_dot.
by rewrite formB eA eB; move: (form _ _ _) (dot u b) (dot a v) (dot a b) => x y z t; field; rewrite w0 w2.
Qed.

Lemma dot_scaled (x y : 'cV[R]_n) al be c : lam * norm2 x <= al * energy A f -> lam * norm2 y <= be * energy B e ->
  0 <= c -> 0 <= be -> al * be <= c ^+ 2 -> `|dot x y| <= c / lam * (nA f * nB e).
Proof.
move=> hx hy c0 be0 h; have l0 := ltW lam0.
apply: dot_bound; first by rewrite !mulr_ge0 ?invr_ge0 ?energyNorm_ge0.
have F0 := spd_energy_ge0 pA f; have E0 := spd_energy_ge0 pB e.
rewrite exprMn [X in _ <= _ * X]exprMn (energyNorm_sqr (spd_semidefinite pA)) (energyNorm_sqr (spd_semidefinite pB)).
have l2 : 0 < lam ^+ 2 by rewrite exprn_gt0.
rewrite -(ler_pmul2l l2) (_ : lam ^+ 2 * _ = (lam * norm2 x) * (lam * norm2 y)); last by move: (norm2 x) (norm2 y) => s t; ring.
apply: le_trans (ler_pmul _ _ hx hy) _; rewrite ?mulr_ge0 ?norm2_ge0 //.
apply: (@le_trans _ _ (c ^+ 2 * (energy A f * energy B e))).
  by rewrite mulrACA ler_wpmul2r ?mulr_ge0.
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (energy A f) (energy B e) => s t; field; exact: lt0r_neq0.
Qed.

Lemma dot_start : `|dot f v| <= lam^-1 * (nA f * nB e).
Proof.
rewrite -[lam^-1]mul1r; apply: (@dot_scaled _ _ 1 1); rewrite ?mul1r ?expr1n ?ler01 //.
exact: (step_norm pB w02 ev shift_floor_low).
Qed.

Definition change := d * dot f v - form (Wb B - Wb A) u v.

(* Below w = 1. *)
Lemma change_under : w <= 1 -> `|change| <= 3%:R * d / lam * (nA f * nB e).
Proof.
move=> w1; have /andP[wp wl] := w02; have w0 := cond_w0 w02; have w2 := cond_w2 w02.
have t0 : 0 < 2%:R - w by rewrite subr_gt0.
have [hu hp] := under_parts pA w02 fu lam0 hlam w1.
have [hv hq] := under_parts pB w02 ev lam0 shift_floor_low w1.
set p := _ - _ in hp; set q := _ - _ in hq.
have k0 := k_gt0 w02; have kw0 : 0 <= w * (2%:R - w) by rewrite mulr_ge0 // ltW.
have b1 := dot_start.
have b2 : `|dot u v| <= w * (2%:R - w) / lam * (nA f * nB e) by apply: dot_scaled hu hv _ _ _ => //; rewrite expr2.
have b3 : `|dot p q| <= k / lam * (nA f * nB e) by apply: dot_scaled hp hq _ _ _ => //; rewrite ?expr2 // ltW.
have -> : change = d * dot f v - d / (2%:R - w) * (w^-1 * dot u v - w * dot p q).
  rewrite /change form_difference; congr (_ - _ * _); rewrite /p /q.
  rewrite dotBr dotZr [dot (a - _) b]dotC [dot (a - _) v]dotC !dotBr !dotZr [dot b a]dotC [dot b u]dotC [dot v a]dotC [dot v u]dotC.
  by move: (dot u b) (dot a v) (dot a b) (dot u v) => x y z t; field.
have c0 : 0 <= d / (2%:R - w) by rewrite divr_ge0 // ltW.
apply: le_trans (ler_norm_sub _ _) _; rewrite !normrM (ger0_norm d0) (@ger0_norm _ (2%:R - w)^-1) ?invr_ge0 ?(ltW t0) //.
apply: le_trans (ler_add (ler_wpmul2l d0 b1) (ler_wpmul2l c0 (ler_norm_sub _ _))) _.
rewrite !normrM (@ger0_norm _ w^-1) ?invr_ge0 ?(ltW wp) // (gtr0_norm wp).
apply: le_trans (_ : d * (lam^-1 * (nA f * nB e)) + d / (2%:R - w) *
  (w^-1 * (w * (2%:R - w) / lam * (nA f * nB e)) + w * (k / lam * (nA f * nB e))) <= _).
  by rewrite ler_add2l ler_wpmul2l // ler_add // ler_wpmul2l ?invr_ge0 ?(ltW wp).
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (nA f * nB e) => x; field.
by rewrite w0 w2 lt0r_neq0.
Qed.

(* Above it, where the two mixed products are small. *)
Lemma change_over : `|dot u b| <= 4%:R * (2%:R - w) / lam * (nA f * nB e) ->
  `|dot a v| <= 4%:R * (2%:R - w) / lam * (nA f * nB e) -> `|change| <= 10%:R * d / lam * (nA f * nB e).
Proof.
move=> b2 b3; have /andP[wp wl] := w02; have w0 := cond_w0 w02; have w2 := cond_w2 w02.
have t0 : 0 < 2%:R - w by rewrite subr_gt0.
have k0 := k_gt0 w02; have b1 := dot_start.
have b4 : `|dot a b| <= k / lam * (nA f * nB e).
  apply: dot_scaled (half_norm pA w02 fu hlam) (half_norm pB w02 ev shift_floor_low) _ _ _; rewrite ?expr2 //; exact: ltW.
have c0 : 0 <= d / (2%:R - w) by rewrite divr_ge0 // ltW.
rewrite /change form_difference; apply: le_trans (ler_norm_sub _ _) _.
rewrite !normrM (ger0_norm d0) (@ger0_norm _ (2%:R - w)^-1) ?invr_ge0 ?(ltW t0) //.
apply: le_trans (_ : d * (lam^-1 * (nA f * nB e)) + d / (2%:R - w) *
  (4%:R * (2%:R - w) / lam * (nA f * nB e) + 4%:R * (2%:R - w) / lam * (nA f * nB e) + w * (k / lam * (nA f * nB e))) <= _).
  apply: ler_add; first exact: ler_wpmul2l.
  apply: ler_wpmul2l => //; apply: le_trans (ler_norm_sub _ _) _; apply: ler_add.
    by apply: le_trans (ler_norm_add _ _) _; apply: ler_add.
  by rewrite normrM (gtr0_norm wp) ler_wpmul2l // ltW.
rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (nA f * nB e) => x; field.
by rewrite w0 w2 lt0r_neq0.
Qed.

Lemma change_middle : 1 <= 16%:R * w * (2%:R - w) -> `|change| <= 10%:R * d / lam * (nA f * nB e).
Proof.
move=> h; have /andP[wp wl] := w02; have w0 := cond_w0 w02.
have t0 : 0 < 2%:R - w by rewrite subr_gt0.
have k0 := ltW (k_gt0 w02).
have hk : k <= (4%:R * (2%:R - w)) ^+ 2.
  rewrite ler_pdivr_mulr // (_ : _ * w = (2%:R - w) * (16%:R * w * (2%:R - w))); first by rewrite ler_pemulr // ltW.
  by move: (w) => z; rewrite (natrM _ 4 4); ring.
have c0 : 0 <= 4%:R * (2%:R - w) by rewrite mulr_ge0 ?ler0n // ltW.
have hf : lam * norm2 u <= 1 * energy A f by rewrite mul1r; exact: (step_norm pA w02 fu hlam).
have hv : lam * norm2 v <= 1 * energy B e by rewrite mul1r; exact: (step_norm pB w02 ev shift_floor_low).
apply: change_over.
- by apply: dot_scaled hf (half_norm pB w02 ev shift_floor_low) c0 k0 _; rewrite mul1r.
- by apply: dot_scaled (half_norm pA w02 fu hlam) hv c0 ler01 _; rewrite mulr1.
Qed.

Lemma change_spread bot : 1 <= w -> 0 < bot -> (forall i, bot <= A i i <= 4%:R * bot) ->
  `|change| <= 10%:R * d / lam * (nA f * nB e).
Proof.
move=> w1 b0 hb; have /andP[wp wl] := w02; have t0 : 0 < 2%:R - w by rewrite subr_gt0.
have k0 := ltW (k_gt0 w02); have l0 := ltW lam0.
have F0 := spd_energy_ge0 pA f; have E0 := spd_energy_ge0 pB e.
have kw : 4%:R * k / lam * (nA f * nB e) <= 4%:R * (2%:R - w) / lam * (nA f * nB e).
  rewrite ler_wpmul2r ?mulr_ge0 ?energyNorm_ge0 // ler_wpmul2r ?invr_ge0 // ler_wpmul2l ?ler0n //.
  by rewrite ler_pdivr_mulr // ler_pemulr // ltW.
have ha : bot * norm2 (half A w u) <= k * energy A f.
  by apply: le_trans (half_energy pA w02 fu); apply: diagonal_least => i; case/andP: (hb i).
have hB : bot * norm2 (half B w v) <= k * energy B e.
  apply: le_trans (half_energy pB w02 ev); apply: diagonal_least => i; rewrite shift_entry.
  by case/andP: (hb i) => h _; rewrite ler_paddr.
have hu : lam ^+ 2 * norm2 u <= 4%:R * (4%:R * bot) * k * energy A f.
  by apply: (step_spread pA w02 fu lam0 hlam) => i; case/andP: (hb i).
have hv : lam ^+ 2 * norm2 v <= 4%:R * (4%:R * bot) * k * energy B e.
  have ld0 : 0 < lam + d by rewrite ltr_paddr.
  have h : (lam + d) ^+ 2 * norm2 v <= 4%:R * (4%:R * bot + d) * k * energy B e.
    by apply: (step_spread pB w02 ev ld0 shift_floor) => i; rewrite shift_entry ler_add2r; case/andP: (hb i).
  have p2 : 0 < (lam + d) ^+ 2 by rewrite exprn_gt0.
  have hl : lam <= 4%:R * bot by apply: le_trans (floor_entry hlam 0) _; case/andP: (hb 0).
  have g : lam ^+ 2 * (4%:R * bot + d) <= (lam + d) ^+ 2 * (4%:R * bot).
    rewrite -subr_ge0 (_ : _ - _ = d * lam * (4%:R * bot - lam) + d * lam * (4%:R * bot) + d ^+ 2 * (4%:R * bot)); last by ring.
    by rewrite !addr_ge0 // !mulr_ge0 ?sqr_ge0 ?ler0n ?subr_ge0 // ltW.
  rewrite -(ler_pmul2l p2); apply: (@le_trans _ _ (lam ^+ 2 * (4%:R * (4%:R * bot + d) * k * energy B e))).
    by rewrite mulrCA ler_wpmul2l ?sqr_ge0.
  apply: (@le_trans _ _ (4%:R * k * energy B e * (lam ^+ 2 * (4%:R * bot + d)))).
    by rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (energy B e) k => x y; ring.
  apply: (@le_trans _ _ (4%:R * k * energy B e * ((lam + d) ^+ 2 * (4%:R * bot)))).
    by apply: ler_wpmul2l g; apply: mulr_ge0 => //; apply: mulr_ge0 k0; exact: ler0n.
  by rewrite le_eqVlt; apply/orP; left; apply/eqP; move: (energy B e) k => x y; ring.
have uv : nA f * nB e = nB e * nA f by rewrite mulrC.
apply: change_over; apply: le_trans kw.
- by rewrite dotC uv; apply: dot_spread hB hu.
- exact: dot_spread ha hv.
Qed.
End Pair.
End Shift.
