(* Clauses: Lemma F.1 *)
(* The seminorm |x|_S = sqrt(x^T S x) of a symmetric positive semidefinite form: Cauchy-Schwarz, triangle inequality, and the powers of
   two matrices that stay near each other. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorEnergy JacobiEigenvalues SpectralTheorem Rayleigh.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.

Definition semidefinite (S : 'M[R]_n) := symmetric S /\ forall x, 0 <= energy S x.

(* |x|_S. *)
Definition energyNorm (S : 'M[R]_n) (x : 'cV[R]_n) : R := Num.sqrt (energy S x).
End Definitions.

Section Norm.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (S M N : 'M[R]_n) (x y z : 'cV[R]_n).

Lemma spd_semidefinite S : positiveDefinite S -> semidefinite S.
Proof. by move=> pS; split; [exact: (proj1 pS) | exact: spd_energy_ge0]. Qed.

Lemma formDr S x y z : form S x (y + z) = form S x y + form S x z.
Proof. by rewrite /form mulmxDr mxE. Qed.

Lemma formBr S x y z : form S x (y - z) = form S x y - form S x z.
Proof. by rewrite /form mulmxBr mxE [X in _ + X]mxE. Qed.

Lemma formB S M x y : form (S - M) x y = form S x y - form M x y.
Proof. by rewrite /form mulmxBr mulmxBl mxE [X in _ + X]mxE. Qed.

Lemma formZ c S x y : form (c *: S) x y = c * form S x y.
Proof. by rewrite /form -scalemxAr -scalemxAl mxE. Qed.

Lemma form_self S x : form S x x = energy S x. Proof. by []. Qed.

Lemma form_mulr S M x y : form S x (M *m y) = form (S *m M) x y.
Proof. by rewrite /form !mulmxA. Qed.

Section Semidefinite.
Variable S : 'M[R]_n.
Hypothesis pS : semidefinite S.
Local Notation nrm := (energyNorm S).

Lemma energyNorm_ge0 x : 0 <= nrm x. Proof. exact: sqrtr_ge0. Qed.

Lemma energyNorm_sqr x : nrm x ^+ 2 = energy S x.
Proof. by rewrite sqr_sqrtr //; exact: (proj2 pS). Qed.

Lemma cauchy_schwarz x y : `|form S x y| <= nrm x * nrm y.
Proof.
have sS := proj1 pS; set f := form S x y; set a := energy S x; set b := energy S y.
have a0 : 0 <= a := proj2 pS x; have b0 : 0 <= b := proj2 pS y.
have h s t : 0 <= s ^+ 2 * a + (s * t * f) *+ 2 + t ^+ 2 * b.
  have := proj2 pS (s *: x + t *: y); rewrite energy_comb (form_sym y x sS) -/f -/a -/b.
  have -> : t * s * f = s * t * f by ring.
  by rewrite mulr2n -!addrA.
suff e : f ^+ 2 <= a * b.
  rewrite /energyNorm -/a -/b -sqrtrM // -(sqrtr_sqr f); exact: ler_wsqrtr.
case: (eqVneq b 0) => b1.
  suff -> : f = 0 by rewrite expr0n /= mulr_ge0.
  apply/eqP; apply: contraT => f0; have := h 1 (- (a + 1) / f); rewrite b1 mulr0 addr0 expr1n !mul1r.
  have -> : - (a + 1) / f * f = - (a + 1) by field.
  have -> : a + (- (a + 1)) *+ 2 = - (a + 2%:R) by rewrite mulr2n; ring.
  by rewrite oppr_ge0 leNgt ltr_paddl ?ltr0n.
have b2 : 0 < b by rewrite lt_neqAle eq_sym b1.
have := h 1 (- f / b); rewrite expr1n !mul1r.
have -> : a + (- f / b * f) *+ 2 + (- f / b) ^+ 2 * b = (a * b - f ^+ 2) / b by rewrite mulr2n; field.
by rewrite pmulr_lge0 ?invr_gt0 // subr_ge0.
Qed.

(* To bound |x|_S it is enough to bound the forms with x. *)
Lemma energyNorm_dual x c : 0 <= c -> energy S x <= c * nrm x -> nrm x <= c.
Proof.
move=> c0; rewrite -energyNorm_sqr expr2; case: (eqVneq (nrm x) 0) => [-> //|x0].
by rewrite ler_pmul2r // lt_neqAle eq_sym x0 energyNorm_ge0.
Qed.

Lemma energyNorm_triangle x y : nrm (x + y) <= nrm x + nrm y.
Proof.
apply: energyNorm_dual; first by rewrite addr_ge0 ?energyNorm_ge0.
rewrite -form_self formDr mulrDl; have sS := proj1 pS.
by rewrite (form_sym (x + y) x sS) (form_sym (x + y) y sS) ler_add //;
  apply: le_trans (ler_norm _) _; apply: cauchy_schwarz.
Qed.

(* Two matrices of norm at most r that differ by at most delta: their k-th powers differ by at most k r^{k-1} delta. *)
Lemma power_difference M N r delta k x : 0 <= r -> 0 <= delta ->
  (forall z, nrm (M *m z) <= r * nrm z) -> (forall z, nrm (N *m z) <= r * nrm z) ->
  (forall z, nrm ((M - N) *m z) <= delta * nrm z) ->
  nrm ((M ^+ k - N ^+ k) *m x) <= k%:R * r ^+ k.-1 * delta * nrm x.
Proof.
move=> r0 d0 hM hN hD.
have hNk j : nrm (N ^+ j *m x) <= r ^+ j * nrm x.
  elim: j => [|j IH]; first by rewrite !expr0 mul1mx mul1r.
  by rewrite !exprS -mulmxE -mulmxA -mulrA; apply: le_trans (hN _) _; apply: ler_wpmul2l.
elim: k => [|k IH].
  by rewrite !expr0 subrr mul0mx /energyNorm energy0 sqrtr0 !mul0r.
have -> : (M ^+ k.+1 - N ^+ k.+1) *m x = M *m ((M ^+ k - N ^+ k) *m x) + (M - N) *m (N ^+ k *m x).
  by rewrite !exprS -mulmxE !mulmxA -mulmxDl; congr (_ *m x); rewrite mulmxBr mulmxBl addrA subrK.
apply: le_trans (energyNorm_triangle _ _) _.
apply: (@le_trans _ _ (r * (k%:R * r ^+ k.-1 * delta * nrm x) + delta * (r ^+ k * nrm x))).
  apply: ler_add; first by apply: le_trans (hM _) _; apply: ler_wpmul2l.
  by apply: le_trans (hD _) _; apply: ler_wpmul2l.
case: k {IH} => [|k]; first by rewrite /= !expr0 !mul0r mulr0 add0r !mul1r.
by rewrite le_eqVlt; apply/orP; left; apply/eqP; rewrite /= exprS -[k.+2]addn1 natrD; ring.
Qed.
End Semidefinite.
End Norm.
