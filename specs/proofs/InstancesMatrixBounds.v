(* Clauses: Theorem D.1 corrected, Eq. 33, Eq. 48 corrected, Lemma F.1, Lemma F.2, Invariances *)
(* Instances of the bounds on matrices, at A = (1, 1/10; 1/10, 1) and w = 3/2, and of the invariances; the renumbering
   moves an unknown that is coupled to no other one from the last place to the first. *)
From mathcomp Require Import all_ssreflect all_fingroup all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SorEnergy SorInvariance YoungRelation SpectralRadius
  SpectralTheorem.
From LearningToRelax Require Import YoungFormula EnergyNorm EnergyBound SsorCondition SsorRadiusChain SsorLipschitz
  SsorShift SorInvarianceCounts.
From LearningToRelax Require Import EnergyBoundCounterexample InstancesMatrices.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Instances.
Variable R : rcfType.
Local Notation A := (smallSystem R).
Local Notation a := (10%:R^-1 : R).
Local Notation w := (3%:R / 2%:R : R).

Lemma gamma_gt0 : 0 < 1 - a. Proof. by rewrite subr_gt0; case/andP: (a_range R). Qed.
Definition energy_bound_max_lt1_instance := energy_bound_max_lt1 (pA R) (w_range R) (radius_jacobi R) (radius_lower R)
  gamma_gt0.
Definition energy_bound_max_instance x := energy_bound_max (pA R) (w_range R) (radius_jacobi R) (radius_lower R)
  gamma_gt0 x.
(* At w = 1, where (w - 1)/w^2 is 0. *)
Lemma one_range : 0 < (1 : R) < 2%:R. Proof. by rewrite ltr01 ltr1n. Qed.
Lemma one_low : (1 - 1) / 1 ^+ 2 <= a ^+ 2. Proof. by rewrite subrr mul0r sqr_ge0. Qed.
Definition energy_bound_instance x := energy_bound (pA R) one_range (radius_jacobi R) (radius_lower R)
  gamma_gt0 x one_low.
Definition energy_bound_under_instance x := energy_bound_under (pA R) one_range (radius_jacobi R) (radius_lower R)
  gamma_gt0 x (lexx 1).

Lemma eq48_first_instance : exists2 rb, isRadius (defectMatrix A (ssorForm w A)) rb & youngRadius w a ^+ 2 <= rb.
Proof.
have [rb [rE _]] := radius_exists (defectMatrix A (ssorForm w A)); exists rb => //.
exact: (eq48_first (pA R) (w_range R) (sor_radius R) rE).
Qed.
Lemma eq48_chain_instance : let q := a / (1 + Num.sqrt (1 - a ^+ 2)) in
  exists2 rb, isRadius (defectMatrix A (ssorForm w A)) rb &
  [/\ youngRadius w a ^+ 2 <= rb, q ^+ 4 <= youngRadius w a ^+ 2 & a ^+ 4 / 16%:R <= q ^+ 4].
Proof.
move=> q; have [rb [rE _]] := radius_exists (defectMatrix A (ssorForm w A)); exists rb => //.
exact: (eq48_chain (pA R) (w_range R) (sor_radius R) rE (oA R) (jacobi_radius R)).
Qed.

(* x = 1 and y = wmax = 3/2; b = (1, 1). *)
Lemma one_below : 1 <= (1 : R) <= w. Proof. by rewrite lexx ler_pdivl_mulr ?ltr0n // mul1r ler_nat. Qed.
Lemma w_below : 1 <= w <= w. Proof. by case/andP: one_below => _ ->; rewrite lexx. Qed.
Lemma ssor_residual_difference_instance : exists mu a1 a2 r, forall k,
  euclid (defectMatrix A (ssorForm 1 A) ^+ k *m ones R - defectMatrix A (ssorForm w A) ^+ k *m ones R) <=
  r ^+ k.-1 * euclid (ones R) * k%:R * Num.sqrt (a1 * a2) * ((2%:R - w)^-1 + mu / 2%:R) * `|1 - w|.
Proof.
have [mu [hmu _]] := radius_exists (diagonal A *m invmx A); have [a1 [h1 _]] := radius_exists A.
have [a2 [h2 _]] := radius_exists (invmx A); have [rx [hx _]] := radius_exists (defectMatrix A (ssorForm 1 A)).
have [ry [hy _]] := radius_exists (defectMatrix A (ssorForm w A)); exists mu, a1, a2, (Num.max rx ry) => k.
apply: (ssor_residual_difference (ones R) (pA R) (w_lt2 R) one_below w_below hmu h1 h2 hx hy);
  by rewrite le_maxr lexx ?orbT.
Qed.
Lemma ssor_residual_lipschitz_instance : exists mu a1 a2 r, forall k,
  `|euclid (defectMatrix A (ssorForm 1 A) ^+ k *m ones R) - euclid (defectMatrix A (ssorForm w A) ^+ k *m ones R)| <=
  r ^+ k.-1 * euclid (ones R) * k%:R * Num.sqrt (a1 * a2) * ((2%:R - w)^-1 + 2%:R * mu) * `|1 - w|.
Proof.
have [mu [hmu _]] := radius_exists (diagonal A *m invmx A); have [a1 [h1 _]] := radius_exists A.
have [a2 [h2 _]] := radius_exists (invmx A); have [rx [hx _]] := radius_exists (defectMatrix A (ssorForm 1 A)).
have [ry [hy _]] := radius_exists (defectMatrix A (ssorForm w A)); exists mu, a1, a2, (Num.max rx ry) => k.
apply: (ssor_residual_lipschitz (ones R) (pA R) (w_lt2 R) one_below w_below hmu h1 h2 hx hy);
  by rewrite le_maxr lexx ?orbT.
Qed.

(* The shifts 0 and 1; no eigenvalue of A is below 9/10. *)
Local Notation lam := (9%:R / 10%:R : R).
Lemma norm2_small (z : 'cV[R]_2) : norm2 z = z 0 0 ^+ 2 + z 1 0 ^+ 2.
Proof.
rewrite /norm2 !mxE !big_ord_recl big_ord0 !mxE addr0 -!expr2.
by have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
Qed.
Lemma eigenvalues_above (z : 'cV[R]_2) : lam * norm2 z <= energy A z.
Proof.
rewrite norm2_small energyA -subr_ge0.
have -> : z 0 0 ^+ 2 + z 1 0 ^+ 2 + 5%:R^-1 * (z 0 0 * z 1 0) - lam * (z 0 0 ^+ 2 + z 1 0 ^+ 2) =
  10%:R^-1 * (z 0 0 + z 1 0) ^+ 2 by move: (z 0 0) (z 1 0) => p q; field.
by rewrite mulr_ge0 ?sqr_ge0 // invr_ge0 ler0n.
Qed.
Lemma lam_gt0 : 0 < lam + 0. Proof. by rewrite addr0 divr_gt0 ?ltr0n. Qed.
Lemma room : 1 <= 16%:R * w * (2%:R - w).
Proof. have -> : 16%:R * w * (2%:R - w) = 12%:R :> R by field. by rewrite ler1n. Qed.
Lemma ssor_shift_lipschitz_instance : exists a1 a2 r, forall k,
  `|euclid (defectMatrix (A + 0%:M) (ssorForm w (A + 0%:M)) ^+ k *m ones R) -
    euclid (defectMatrix (A + 1%:M) (ssorForm w (A + 1%:M)) ^+ k *m ones R)| <=
  10%:R / (lam + 0) * r ^+ k.-1 * euclid (ones R) * k%:R * Num.sqrt (a1 * a2) * (1 - 0).
Proof.
have [a1 [h1 _]] := radius_exists (A + 0%:M); have [a2 [h2 _]] := radius_exists (invmx (A + 0%:M)).
have [rx [hx _]] := radius_exists (defectMatrix (A + 0%:M) (ssorForm w (A + 0%:M))).
have [ry [hy _]] := radius_exists (defectMatrix (A + 1%:M) (ssorForm w (A + 1%:M))).
exists a1, a2, (Num.max rx ry) => k.
apply: (ssor_shift_lipschitz (ones R) (sA R) eigenvalues_above lam_gt0 (lexx 0) ler01 (w_range R) h1 h2 hx hy).
- by rewrite le_maxr lexx.
- by rewrite le_maxr lexx orbT.
- by right; left; exact: room.
Qed.
Lemma ssor_shift_under_instance : exists a1 a2 r, forall k,
  euclid (defectMatrix (A + 0%:M) (ssorForm 1 (A + 0%:M)) ^+ k *m ones R -
    defectMatrix (A + 1%:M) (ssorForm 1 (A + 1%:M)) ^+ k *m ones R) <=
  3%:R / (lam + 0) * r ^+ k.-1 * euclid (ones R) * k%:R * Num.sqrt (a1 * a2) * (1 - 0).
Proof.
have [a1 [h1 _]] := radius_exists (A + 0%:M); have [a2 [h2 _]] := radius_exists (invmx (A + 0%:M)).
have [rx [hx _]] := radius_exists (defectMatrix (A + 0%:M) (ssorForm 1 (A + 0%:M))).
have [ry [hy _]] := radius_exists (defectMatrix (A + 1%:M) (ssorForm 1 (A + 1%:M))).
exists a1, a2, (Num.max rx ry) => k.
apply: (ssor_shift_under (ones R) (sA R) eigenvalues_above lam_gt0 (lexx 0) ler01 one_range h1 h2 hx hy).
- by rewrite le_maxr lexx.
- by rewrite le_maxr lexx orbT.
- exact: lexx.
Qed.

(* Eq. 33 with mu = 10/9 and nu = 0. *)
Lemma diagonal_below (y : 'cV[R]_2) : energy (diagonal A) y <= 10%:R / 9%:R * energy A y.
Proof.
have -> : energy (diagonal A) y = norm2 y by rewrite /energy D1 mulmx1.
have h := eigenvalues_above y; have c : 0 <= 10%:R / 9%:R :> R by rewrite divr_ge0 ?ler0n.
have := ler_wpmul2l c h; rewrite mulrA.
have -> : 10%:R / 9%:R * lam = 1 :> R by field.
by rewrite mul1r.
Qed.
Lemma overlap_entries i j : (strictLower A *m invmx (diagonal A) *m (strictLower A)^T - 4%:R^-1 *: diagonal A) i j =
  if i == j then (if i == 1 then a ^+ 2 - 4%:R^-1 else - 4%:R^-1) else 0.
Proof.
rewrite D1 invmx1 mulmx1 !mxE !big_ord_recl big_ord0 !mxE.
by move: i j; apply: ord2; apply: ord2;
  rewrite /= ?mulr0n ?mulr1n ?(mulr0, mul0r, mulr1, addr0, add0r, subr0, oppr0, sub0r) ?expr2.
Qed.
Lemma overlap_below (y : 'cV[R]_2) :
  energy (strictLower A *m invmx (diagonal A) *m (strictLower A)^T - 4%:R^-1 *: diagonal A) y <= 0 * energy A y.
Proof.
move: overlap_entries; move: (_ *m _ - _) => P eP; rewrite mul0r /energy !mxE !big_ord_recl big_ord0 !mxE !big_ord_recl
  !big_ord0 !mxE !eP /=.
have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
rewrite /= !mulr0 !addr0 !add0r -oppr_ge0.
have -> : - (y 0 0 * - 4%:R^-1 * y 0 0 + y 1 0 * (a ^+ 2 - 4%:R^-1) * y 1 0) =
  4%:R^-1 * y 0 0 ^+ 2 + 24%:R / 100%:R * y 1 0 ^+ 2 by move: (y 0 0) (y 1 0) => p q; field.
by rewrite addr_ge0 // mulr_ge0 ?sqr_ge0 // ?divr_ge0 ?invr_ge0 ?ler0n.
Qed.
Definition ssor_upper_instance x := ssor_upper (pA R) (w_range R) x diagonal_below overlap_below.

Lemma two_neq0 : 2%:R != 0 :> R. Proof. by rewrite pnatr_eq0. Qed.
Definition sor_scale_instance b x0 := sor_scale b x0 two_neq0 (dA R) (w0 R) 3.
Definition sor_scale_count_instance eps b x0 := sor_scale_count eps b x0 (dA R) (w0 R) two_neq0 3.
End Instances.

(* Unknowns 0 and 1 coupled, unknown 2 alone; it comes first in the new numbering. *)
Section Renumbered.
Variable R : rcfType.
Local Notation a := (10%:R^-1 : R).
Definition threeSystem : 'M[R]_3 := \matrix_(i, j) (if i == j then 1 else if ((i < 2) && (j < 2))%N then a else 0).
Definition cycle (i : 'I_3) : 'I_3 := inord ((i + 2) %% 3).
Lemma cycle_value (i : 'I_3) : (cycle i : nat) = ((i + 2) %% 3)%N. Proof. by rewrite inordK // ltn_mod. Qed.
Lemma cycle_injective : injective cycle.
Proof.
move=> i j /(congr1 (fun k : 'I_3 => (k : nat))); rewrite !cycle_value => e; apply/val_inj => /=.
by move: i j e => [[|[|[|i]]] hi] [[|[|[|j]]] hj].
Qed.
Lemma three_diagonal : nonzeroDiagonal threeSystem. Proof. by move=> i; rewrite mxE eqxx oner_neq0. Qed.
Lemma cycle_keeps (i j : 'I_3) : threeSystem (perm cycle_injective i) (perm cycle_injective j) != 0 ->
  (perm cycle_injective j < perm cycle_injective i)%N = (j < i)%N.
Proof.
rewrite !permE mxE (inj_eq cycle_injective) !cycle_value -val_eqE.
by move: i j => [[|[|[|i]]] hi] [[|[|[|j]]] hj] //=; rewrite eqxx.
Qed.
Definition sor_renumber_instance b x0 := sor_renumber b x0 three_diagonal (w0 R) cycle_keeps 3.
Definition sor_renumber_count_instance eps b x0 := sor_renumber_count eps b x0 three_diagonal (w0 R) cycle_keeps 3.
End Renumbered.
