(* Clauses: Protocol 10 *)
(* A system of two unknowns, A = (2 1; 1 2), b = (2, 0), omega = 1, epsilon = 1/2, whose count 1 is certain even in an
   arithmetic of four decimal digits: instances of the theorems on counts. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SsorLipschitz SpectralTheorem.
From LearningToRelax Require Import Entrywise RoundedRun RoundedSweep.
From LearningToRelax Require Import Gamma RoundedExpression RoundedRow RoundedSor.
From LearningToRelax Require Import RoundedDecision RoundedCount RoundedExample.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Two.
Variable R : rcfType.
Local Notation vec p q := (\col_(i < 2) (if i == 0 then p else q) : 'cV[R]_2).

(* Inequalities between numbers. *)
Lemma number_le (x y : R) (p q r : nat) : y - x = p%:R / (q%:R * r%:R) -> x <= y.
Proof. by move=> h; rewrite -subr_ge0 h divr_ge0 ?mulr_ge0 ?ler0n. Qed.

Lemma sum_two (F : 'I_2 -> R) : \sum_j F j = F 0 + F 1.
Proof. by rewrite big_ord_recl big_ord1; congr (_ + F _); apply: val_inj. Qed.

Lemma both (P : 'I_2 -> Prop) : P 0 -> P 1 -> forall i, P i.
Proof. by move=> h0 h1 [[|[|//]] h]; [rewrite (_ : Ordinal h = 0) | rewrite (_ : Ordinal h = 1)] => //;
  apply: val_inj. Qed.

Definition exampleA : 'M[R]_2 := \matrix_(i, j) (if i == j then 2%:R else 1).
Definition exampleB := vec 2%:R 0.
Definition exampleV : 'M[R]_2 := \matrix_(i, j) (if i == j then 2%:R^-1 else if i == 0 then 0 else - 4%:R^-1).
Local Notation A := exampleA.
Local Notation b := exampleB.
Local Notation W := (lowerForm 1 A).
Local Notation x := (iterate A W b 0).
Local Notation u := ((100%:R * 100%:R)^-1 : R).

Lemma example_inverse : invmx W = exampleV.
Proof.
apply: invmx_unique; apply/matrixP; apply: both; apply: both; rewrite !mxE sum_two !mxE /=; by field.
Qed.

Lemma example_mul (v : 'cV[R]_2) i : (A *m v) i 0 = (if i == 0 then 2%:R * v 0 0 + v 1 0 else v 0 0 + 2%:R * v 1 0).
Proof. by move: i; apply: both; rewrite mxE sum_two !mxE /= !mul1r. Qed.

Lemma example_x1 : x 1%N = vec 1 (- 2%:R^-1).
Proof.
apply/matrixP => i j; rewrite (ord1 j) {j}; move: i.
by apply: both; rewrite [x 1%N]/= /sweep /residual mulmx0 subr0 add0r example_inverse mxE sum_two !mxE /=; field.
Qed.

Lemma euclid_single p : 0 <= p -> euclid (vec p 0) = p.
Proof. by move=> p0; rewrite /euclid norm2E sum_two !mxE /= expr0n addr0 sqrtr_sqr ger0_norm. Qed.

Lemma example_r0 : exactNorm A b x 0 = 2%:R.
Proof. by rewrite /exactNorm mulmx0 subr0 euclid_single ?ler0n. Qed.

Lemma example_r1 : exactNorm A b x 1 = 2%:R^-1.
Proof.
rewrite /exactNorm example_x1 (_ : b - _ = vec 2%:R^-1 0) ?euclid_single ?invr_ge0 ?ler0n //.
apply/matrixP => i j; rewrite (ord1 j) {j} [LHS]mxE [X in _ + X]mxE example_mul; move: i.
by apply: both; rewrite !mxE /=; field.
Qed.

Lemma euclid_small (v : 'cV[R]_2) : below 0 v -> (forall i, v i 0 <= 8%:R^-1) -> euclid v <= 4%:R^-1.
Proof.
move=> v0 h; have p i : v i 0 ^+ 2 <= 8%:R^-1 ^+ 2.
  have := v0 i 0; by rewrite mxE => v1; rewrite ler_sqr ?nnegrE ?invr_ge0 ?ler0n.
rewrite /euclid norm2E sum_two -[4%:R^-1]ger0_norm ?invr_ge0 ?ler0n // -sqrtr_sqr ler_wsqrtr //.
apply: le_trans (ler_add (p 0) (p 1)) _; apply: (@number_le _ _ 1 32 1); by field.
Qed.

(* The claimed distances. *)
Definition exampleE k : 'cV[R]_2 := if k is 0%N then 0 else const_mx 30%:R^-1.
Definition exampleAE k : 'cV[R]_2 := if k is 0%N then 0 else const_mx 10%:R^-1.
Local Notation E := exampleE.
Local Notation AE := exampleAE.
Local Notation h := (rowTiny u A).
Local Notation g := (rowGamma 1 u).
Local Notation arith := (roundedArithmetic 1 u u u 10%:R).

Lemma example_few : 24%:R * u <= 2%:R^-1.
Proof. apply: (@number_le _ _ 311 25 25); by field. Qed.

Lemma example_gamma m c : (m <= 24)%N -> (0 < c)%N -> m%:R * (c%:R + 1) <= 100%:R * 100%:R :> R ->
  0 <= gamma u m <= c%:R^-1.
Proof.
move=> m24 c0 h; have mu1 : m%:R * u < 1.
  apply: le_lt_trans (_ : 2%:R^-1 < 1); last by rewrite invf_lt1 ?ltr0n ?ltr1n.
  by apply: le_trans example_few; rewrite ler_wpmul2r ?invr_ge0 ?mulr_ge0 ?ler0n ?ler_nat.
rewrite gamma_ge0 ?invr_ge0 ?mulr_ge0 ?ler0n //= /gamma ler_pdivr_mulr ?subr_gt0 //.
rewrite ler_pdivl_mull ?ltr0n // ler_subr_addr.
have -> : c%:R * (m%:R * u) + m%:R * u = m%:R * (c%:R + 1) * u by move: (c%:R : R) (m%:R : R) u => p q v; ring.
by rewrite -ler_pdivl_mulr ?invr_gt0 ?mulr_gt0 ?ltr0n // mul1r invrK.
Qed.

Lemma example_g : 0 <= g <= 400%:R^-1.
Proof. apply: example_gamma => //; apply: (@number_le _ _ 376 1 1); by field. Qed.

Lemma example_abs_x1 : entryAbs (x 1%N) = vec 1 2%:R^-1.
Proof.
rewrite example_x1; apply/matrixP => i j; rewrite (ord1 j) {j}; move: i; apply: both; rewrite !mxE /=.
  by rewrite normr1.
by rewrite normrN ger0_norm ?invr_ge0 ?ler0n.
Qed.

Lemma example_size i : (g *: rowSize A 1 b (entryAbs (x 0%N) + E 0 + (entryAbs (x 1%N) + E 1)) + h) i 0 <= 55%:R^-1.
Proof.
have /andP[g0 g1] := example_g.
rewrite mxE [(_ *: _ : 'cV[R]_2) i 0]mxE rowSizeE entryAbs0 !add0r example_abs_x1 sum_two.
have hE : h i 0 = 36%:R * u by move: i; apply: both; rewrite !mxE /rowUnderflows !mxE /=; field.
rewrite hE; apply: le_trans (_ : 400%:R^-1 * (27%:R / 5%:R) + 36%:R * u <= _); last first.
  by apply: (@number_le _ _ 119 550 200); field.
rewrite ler_add2r; apply: le_trans (_ : g * (27%:R / 5%:R) <= _); last by rewrite ler_wpmul2r ?divr_ge0 ?ler0n.
rewrite ler_wpmul2l //; move: i {hE}; apply: both; rewrite !mxE /= ?normr0 ?normr1 ?normr_nat.
  by apply: (@number_le _ _ 0 1 1); field.
by apply: (@number_le _ _ 11 4 1); field.
Qed.

Lemma example_weight (v : 'cV[R]_2) : below 0 v -> (forall i, v i 0 <= 55%:R^-1) ->
  below (sweepWeight A 1 (@forward 1) *m v) (const_mx 30%:R^-1).
Proof.
move=> v0 hv i j; rewrite (ord1 j) {j} /sweepWeight -mulmxA triangle_forward example_inverse [X in _ <= X]mxE.
have p k : 0 <= v k 0 by have := v0 k 0; rewrite mxE.
rewrite mxE sum_two !scaled_diagonal !mxE !eqxx invr1 !mul1r.
apply: le_trans (_ : 55%:R^-1 + 2%:R^-1 * 55%:R^-1 <= _); last by apply: (@number_le _ _ 1 165 1); field.
have cancel (t : R) : 2%:R^-1 * (2%:R * t) = t by rewrite mulrA mulVf ?mul1r ?pnatr_eq0.
have i2 : `|2%:R^-1| = 2%:R^-1 :> R by rewrite ger0_norm ?invr_ge0 ?ler0n.
have i4 : `|- 4%:R^-1| = 2%:R^-1 * 2%:R^-1 :> R by rewrite normrN ger0_norm ?invr_ge0 ?ler0n // -invfM -natrM.
move: i; apply: both => /=; rewrite i2 ?normr0 ?i4 ?mul0r ?addr0 -?mulrA !cancel.
  by apply: le_trans (hv 0) _; rewrite ler_addl mulr_ge0 ?invr_ge0 ?ler0n.
by rewrite addrC ler_add // ler_wpmul2l ?invr_ge0 ?ler0n.
Qed.

Lemma example_local : below (sorLocal A 1 b 0 g h E 0) (const_mx 30%:R^-1).
Proof.
apply: example_weight => [i j|i]; last exact: example_size.
apply: ltW; apply: local_size_positive; rewrite ?ltr01 //.
- by apply: both; rewrite !mxE /= ltr0n.
- by case/andP: example_g.
- by apply: rowTiny_positive; [rewrite invr_gt0 mulr_gt0 ?ltr0n | apply: both; rewrite !mxE /= ltr0n].
apply: below_add_ge0; first by rewrite addr0; apply: entryAbs_ge0.
apply: below_add_ge0; first exact: entryAbs_ge0.
by move=> k l; rewrite !mxE invr_ge0 ler0n.
Qed.

Lemma example_claims : claimedDistances A W E AE (sorLocal A 1 b 0 g h E) 1.
Proof.
split=> [[|k]|[|//] _|[|[|//]] _].
- exact: below_refl.
- by move=> i j; rewrite !mxE invr_ge0 ler0n.
- exists 1%N => //; rewrite /propagated big_ord1 /= mulmx0 add0r expr0 mulmx1 entryAbs1 mul1mx.
  exact: example_local.
- by exists 0%N => //; rewrite /propagated big_ord0 addr0 /= mulmx0; apply: below_refl.
exists 0%N => //; rewrite /propagated big_ord0 addr0 /= expr0 mulmx1 => i j; rewrite (ord1 j) {j} mxE sum_two !mxE.
move: i; apply: both => /=; rewrite normr1 normr_nat mul1r; apply: (@number_le _ _ 0 1 1); by field.
Qed.

Local Notation dist k := (residualDistance arith A b x E AE k).

Lemma example_nonnegative k : below 0 (E k) /\ below 0 (AE k).
Proof. by case: k => [|k]; split; try exact: below_refl; move=> i j; rewrite !mxE invr_ge0 ler0n. Qed.

Lemma example_distance k : (k <= 1)%N -> euclid (dist k) <= 4%:R^-1.
Proof.
move=> k1; have [E0 AE0] := example_nonnegative k.
have /andP[c0 c1] : 0 <= gamma u 4 <= 2000%:R^-1.
  by apply: example_gamma => //; apply: (@number_le _ _ 1996 1 1); field.
have sum0 : below 0 (entryAbs b + entryAbs A *m (entryAbs (x k) + E k)).
  apply: below_add_ge0; first exact: entryAbs_ge0.
  by apply: below_mul_ge0; [exact: entryAbs_ge0 | apply: below_add_ge0 => //; exact: entryAbs_ge0].
have sum5 i : (entryAbs b + entryAbs A *m (entryAbs (x k) + E k)) i 0 <= 5%:R.
  case: k k1 {E0 AE0 sum0} => [|[|//]] _; rewrite mxE [entryAbs b i 0]mxE [(_ *m _) i 0]mxE sum_two.
    rewrite entryAbs0 add0r !mxE !mulr0 !addr0; move: i; apply: both => /=; rewrite ?normr_nat ?normr0.
      by rewrite ler_nat.
    by rewrite ler0n.
  rewrite example_abs_x1 !mxE; move: i; apply: both => /=; rewrite ?normr_nat ?normr0 ?normr1.
    by apply: (@number_le _ _ 2 5 1); field.
  by apply: (@number_le _ _ 29 10 1); field.
have AE10 i : AE k i 0 <= 10%:R^-1 by case: k k1 {E0 AE0 sum0 sum5} => [|[|//]] _; rewrite mxE ?invr_ge0 ?ler0n.
apply: euclid_small => [|i].
  apply: below_add_ge0 => //; apply: below_add_ge0; last by move=> i j;
    rewrite !mxE !mulr_ge0 ?invr_ge0 ?mulr_ge0 ?ler0n.
  by move=> i j; have := sum0 i j; move: (entryAbs b + _) => v; rewrite !mxE /= => v0; rewrite mulr_ge0.
have := sum5 i; have := AE10 i; rewrite /residualDistance; move: (AE k) (entryAbs b + _) => p v hp hv.
rewrite !mxE /=; apply: le_trans (_ : 10%:R^-1 + (2000%:R^-1 * 5%:R + 2%:R * (u * 2%:R)) <= _).
  apply: ler_add => //; rewrite ler_add2r; apply: le_trans (ler_wpmul2l c0 hv) _.
  by rewrite ler_wpmul2r ?ler0n.
by apply: (@number_le _ _ 221 100 100); field.
Qed.

Lemma example_norm k : (k <= 1)%N -> 0 <= exactNorm A b x k <= 2%:R.
Proof.
case: k => [|[|//]] _; rewrite ?example_r0 ?example_r1 ?ler0n ?invr_ge0 ?ler0n //=.
by apply: (@number_le _ _ 3 2 1); field.
Qed.

Local Notation dn k := (normDistance arith A b x E AE k).

Lemma example_dn k : (k <= 1)%N -> 0 <= dn k <= 3%:R / 10%:R.
Proof.
move=> k1; have /andP[c0 c1] : 0 <= gamma u 5 <= 1000%:R^-1.
  by apply: example_gamma => //; apply: (@number_le _ _ 4995 1 1); field.
have /andP[r0 r2] := example_norm k1; have d := example_distance k1; rewrite /normDistance /=.
have u0 : 0 <= u by rewrite invr_ge0 mulr_ge0 ?ler0n.
have q0 : 0 <= euclid (dist k) := sqrtr_ge0 _.
apply/andP; split.
  by apply: addr_ge0 => //; apply: addr_ge0; apply: mulr_ge0 => //; apply: addr_ge0; [exact: ler01 | exact: c0].
apply: le_trans (_ : 4%:R^-1 * (1 + 1000%:R^-1) + 1000%:R^-1 * 2%:R + u <= _); last first.
  by apply: (@number_le _ _ 953 100 200); field.
rewrite ler_add2r; apply: ler_add; apply: ler_pmul => //; rewrite ?sqrtr_ge0 ?addr_ge0 ?ler01 //.
by rewrite ler_add2l.
Qed.

Lemma example_certificate : sorCertificate arith g h A 1 2%:R^-1 b 0 E AE 1 1.
Proof.
have /andP[c0 c1] : 0 <= gamma u 8 <= 1000%:R^-1.
  by apply: example_gamma => //; apply: (@number_le _ _ 1992 1 1); field.
have /andP[p0 d0] := example_dn (isT : 0 <= 1)%N; have /andP[_ d1] := example_dn (isT : 1 <= 1)%N.
split; first exact: example_claims.
- move=> j j1; have /andP[_ r2] := example_norm j1; rewrite /inRange /=.
  apply: le_trans (ler_add r2 (example_distance j1)) _; by apply: (@number_le _ _ 31 4 1); field.
- case=> [_|//]; rewrite /surelyAbove example_r0 /=.
  apply: le_lt_trans (_ : 12%:R / 10%:R < _); last first.
    rewrite ltr_subr_addl; apply: le_lt_trans (_ : 3%:R / 10%:R + 12%:R / 10%:R < _); first by rewrite ler_add2r.
    rewrite -subr_gt0 (_ : _ - _ = 2%:R^-1) ?invr_gt0 ?ltr0n //; by field.
  apply: le_trans (_ : 2%:R^-1 * (2%:R + 3%:R / 10%:R) * (1 + 1000%:R^-1) + u <= _); last first.
    by apply: (@number_le _ _ 195 200 20); field.
  rewrite ler_add2r; apply: ler_pmul; rewrite ?ler_add2l ?addr_ge0 ?ler01 //; last first.
    by rewrite ler_wpmul2l ?invr_ge0 ?ler0n // ler_add2l.
  by rewrite mulr_ge0 ?invr_ge0 ?ler0n //; apply: addr_ge0 p0; rewrite ler0n.
rewrite /surelyBelow example_r0 example_r1 /=.
apply: le_trans (_ : 2%:R^-1 + 3%:R / 10%:R + u <= _); first by rewrite ler_add2r ler_add2l.
apply: le_trans (_ : 2%:R^-1 * (2%:R - 3%:R / 10%:R) * (1 - 1000%:R^-1) <= _).
  by apply: (@number_le _ _ 981 100 200); field.
apply: ler_pmul; last by rewrite ler_add2l ler_opp2.
- rewrite mulr_ge0 ?invr_ge0 ?ler0n //; apply: (@number_le _ _ 17 10 1); by field.
- apply: (@number_le _ _ 999 10 100); by field.
- by rewrite ler_wpmul2l ?invr_ge0 ?ler0n // ler_add2l ler_opp2.
Qed.

Lemma example_sound : soundProblem u u A 1 2%:R^-1.
Proof.
have u0 : 0 < u by rewrite invr_gt0 mulr_gt0 ?ltr0n.
by split=> //; [split=> //; exact: example_few | split; [apply: both;
  rewrite !mxE /= ltr0n | exact: ltr01] | rewrite invr_gt0 ltr0n].
Qed.

Local Notation rx k := (b - A *m x k).

Lemma example_program : roundedSorProgram u u u 10%:R A 1 2%:R^-1 b 0 x (fun k => rx k) (fun k => euclid (rx k))
  (fun k => euclid (rx k) <= 2%:R^-1 * euclid (rx 0%N)).
Proof.
have u0 : 0 < u by rewrite invr_gt0 mulr_gt0 ?ltr0n.
apply: exact_program_right => //; rewrite ?(ltW u0) ?invr_gt0 ?ltr0n //; first exact: example_few.
  by rewrite ltr01 ler1n.
by apply: both; rewrite !mxE /= ltr0n.
Qed.

Definition every_rounded_sor_returns_instance := every_rounded_sor_returns example_sound example_certificate
  example_program.
Definition every_rounded_sor_returns_between_instance :=
  every_rounded_sor_returns_between example_sound example_certificate example_program.

Let example_right := rounded_program_right example_sound example_program.

Definition right_sor_near_exact_instance := right_sor_near_exact (sound_input example_sound) (problem_rows
  (sound_rounding u 10%:R example_sound))
  (problem_underflow (sound_rounding u 10%:R example_sound)) (program_sweeps example_right) example_claims (leqnn 1).
End Two.
