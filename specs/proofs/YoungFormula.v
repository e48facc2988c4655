(* Clauses: Young's radius, Eq. 48 corrected *)
(* Young's formula over any real closed field, and which of its two branches holds: theory.Young. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Formula.
Variable R : rcfType.
Implicit Types w beta p m : R.

(* w*: theory.Young.optimalOmega. *)
Definition optimalOmega beta : R := 1 + (beta / (1 + Num.sqrt (1 - beta ^+ 2))) ^+ 2.

(* w^2 beta^2 - 4(w - 1). *)
Definition discriminant w beta : R := w ^+ 2 * beta ^+ 2 - 4%:R * (w - 1).

(* rho(C_w): theory.Young.radius. *)
Definition youngRadius w beta : R :=
  if w < optimalOmega beta then (w * beta + Num.sqrt (discriminant w beta)) ^+ 2 / 4%:R else w - 1.

Section Branches.
Variables w beta : R.
Hypotheses (beta01 : 0 <= beta < 1) (w02 : 0 < w < 2%:R).
Local Notation c := (Num.sqrt (1 - beta ^+ 2)).

Lemma c_facts : [/\ 0 < c, c <= 1 & beta ^+ 2 = 1 - c ^+ 2].
Proof.
have /andP[b0 b1] := beta01; have h : 0 < 1 - beta ^+ 2 by rewrite subr_gt0 expr_lt1.
split; first by rewrite sqrtr_gt0.
  by rewrite -(@expr_le1 _ 2) ?sqrtr_ge0 // (sqr_sqrtr (ltW h)) ler_subl_addr ler_addl sqr_ge0.
by rewrite (sqr_sqrtr (ltW h)) opprB addrC subrK.
Qed.

(* Headline [Young's radius] w* = 2/(1 + sqrt(1 - beta^2)), the shorter form of the same number. *)
Theorem optimalOmega_short : optimalOmega beta = 2%:R / (1 + c).
Proof.
rewrite /optimalOmega expr_div_n; case: c_facts; move: c => d d0 _ ->.
by field; rewrite gt_eqF ?addr_gt0 ?ltr01.
Qed.

(* Headline [Young's radius] The square root in Young's formula is of a positive number exactly when w < w*. *)
Theorem discriminant_gt0 : (0 < discriminant w beta) = (w < optimalOmega beta).
Proof.
have /andP[w0 w2] := w02; rewrite optimalOmega_short /discriminant; case: c_facts; move: c => d d0 d1 ->.
have -> : w ^+ 2 * (1 - d ^+ 2) - 4%:R * (w - 1) = (2%:R - w * (1 + d)) * (2%:R - w * (1 - d)) by ring.
rewrite pmulr_lgt0 ?subr_gt0 ?ltr_pdivl_mulr ?addr_gt0 //.
by apply: le_lt_trans w2; rewrite -[leRHS]mulr1 ler_wpmul2l ?ltW // ltr_subl_addr ltr_addl.
Qed.

(* The larger root of t^2 - w beta t + (w - 1). *)
Local Notation T := ((w * beta + Num.sqrt (discriminant w beta)) / 2%:R).

Lemma largerRoot : 0 <= discriminant w beta -> T ^+ 2 + w - 1 = w * beta * T.
Proof.
move=> d0; have := sqr_sqrtr d0; move: (Num.sqrt _) => q; rewrite /discriminant => eq.
have -> : ((w * beta + q) / 2%:R) ^+ 2 = (w ^+ 2 * beta ^+ 2 + 2%:R * w * beta * q + q ^+ 2) / 4%:R by field.
by rewrite eq; field.
Qed.

Lemma youngRadiusE : w < optimalOmega beta -> youngRadius w beta = T ^+ 2.
Proof. by move=> h; rewrite /youngRadius h expr_div_n -natrX. Qed.

Lemma largerRoot_ge : w * beta / 2%:R <= T.
Proof. by rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_addl sqrtr_ge0. Qed.

Lemma youngRadius_ge_complex : 1 <= w -> w - 1 <= youngRadius w beta.
Proof.
move=> w1; case: (ltrP w (optimalOmega beta)) => h; last by rewrite /youngRadius ltNge h.
have d0 : 0 <= discriminant w beta by rewrite ltW // discriminant_gt0.
have e := largerRoot d0; rewrite youngRadiusE //.
have /andP[b0 _] := beta01; have /andP[w0 _] := w02.
have := largerRoot_ge; move: T e => t e ge.
have : 0 <= w * beta * (t - w * beta / 2%:R) by rewrite mulr_ge0 ?mulr_ge0 ?subr_ge0 // ltW.
have -> : w * beta * (t - w * beta / 2%:R) = (t ^+ 2 - (w - 1)) - discriminant w beta / 2%:R.
  by rewrite mulrBr -e /discriminant; field.
rewrite subr_ge0.
move=> h2; rewrite -subr_ge0; apply: le_trans h2; by rewrite divr_ge0 ?ler0n.
Qed.

Lemma youngRadius_ge0 : 0 <= youngRadius w beta.
Proof.
case: (ltrP w (optimalOmega beta)) => h; first by rewrite youngRadiusE ?sqr_ge0.
rewrite /youngRadius ltNge h /= subr_ge0; apply: le_trans h; rewrite ler_addl; exact: sqr_ge0.
Qed.

(* Any q >= 0 between the two roots of t^2 - w beta t + (w - 1) has q^2 at most Young's radius. *)
Lemma youngRadius_ge_between q : 0 <= q -> q ^+ 2 + w - 1 <= w * beta * q -> q ^+ 2 <= youngRadius w beta.
Proof.
move=> q0 hq; have /andP[b0 _] := beta01; have /andP[w0 _] := w02.
have sq : (q - w * beta / 2%:R) ^+ 2 <= discriminant w beta / 4%:R.
  rewrite -subr_ge0; have -> : discriminant w beta / 4%:R - (q - w * beta / 2%:R) ^+ 2 =
    w * beta * q - (q ^+ 2 + w - 1) by rewrite /discriminant; field.
  by rewrite subr_ge0.
case: (ltrP w (optimalOmega beta)) => h.
  have d0 : 0 <= discriminant w beta by rewrite ltW // discriminant_gt0.
  rewrite youngRadiusE // ler_sqr ?nnegrE //; last first.
    by apply: le_trans largerRoot_ge; rewrite divr_ge0 ?ler0n // mulr_ge0 // (ltW w0).
  have -> : T = w * beta / 2%:R + Num.sqrt (discriminant w beta) / 2%:R by field.
  rewrite -ler_subl_addl; apply: le_trans (ler_norm _) _.
  rewrite -sqrtr_sqr; have -> : Num.sqrt (discriminant w beta) / 2%:R = Num.sqrt (discriminant w beta / 4%:R).
    have -> : 4%:R^-1 = 2%:R^-1 ^+ 2 :> R by field.
    by rewrite sqrtrM // sqrtr_sqr ger0_norm // invr_ge0 ler0n.
  exact: ler_wsqrtr.
have dn : discriminant w beta <= 0 by rewrite leNgt discriminant_gt0 -leNgt.
have : (q - w * beta / 2%:R) ^+ 2 <= 0 by apply: le_trans sq _; rewrite pmulr_lle0 ?invr_gt0 ?ltr0n.
rewrite le_eqVlt ltNge sqr_ge0 orbF sqrf_eq0 subr_eq0 => /eqP qe.
move: sq hq; rewrite qe subrr expr0n /= => sq hq.
rewrite /youngRadius ltNge h /=.
have : discriminant w beta = 0 by apply/eqP; rewrite eq_le dn; rewrite pmulr_lge0 ?invr_gt0 ?ltr0n // in sq.
rewrite /discriminant => /eqP; rewrite subr_eq0 => /eqP dz.
have -> : (w * beta / 2%:R) ^+ 2 = w ^+ 2 * beta ^+ 2 / 4%:R by field.
rewrite dz (_ : 4%:R * (w - 1) / 4%:R = w - 1) ?lexx //; by field.
Qed.
(* A real root p for an m at most beta in modulus gives an eigenvalue p^2 at most Young's. *)
Lemma youngRadius_ge_real p m : `|m| <= beta -> p ^+ 2 + w - 1 = w * m * p -> p ^+ 2 <= youngRadius w beta.
Proof.
move=> mb ep; have /andP[b0 _] := beta01; have /andP[w0 _] := w02.
have q2 : `|p| ^+ 2 = p ^+ 2 by rewrite real_normK // num_real.
rewrite -q2; apply: youngRadius_ge_between; first exact: normr_ge0.
rewrite q2 ep -mulrA (le_trans (ler_norm _)) // !normrM (gtr0_norm w0) -mulrA (ler_wpmul2l (ltW w0)) //.
by rewrite ler_wpmul2r.
Qed.

(* Headline [Eq. 48 corrected] Young's radius is never below its value (beta/(1+sqrt(1-beta^2)))^2 = w* - 1 at w*. *)
Theorem youngRadius_least : (beta / (1 + c)) ^+ 2 <= youngRadius w beta.
Proof.
have /andP[b0 _] := beta01; case: c_facts; case: (ltrP w (optimalOmega beta)) => [|h _ _ _]; last first.
  by rewrite /youngRadius ltNge h /= ler_subr_addl; exact: h.
rewrite optimalOmega_short => h c0 c1 bc; apply: youngRadius_ge_between.
  by rewrite divr_ge0 // addr_ge0 ?ltW.
have c2 : 0 < 1 + c by rewrite addr_gt0.
move: c c0 c1 bc c2 h => d d0 _ bc d2 h.
rewrite -subr_ge0; have -> : w * beta * (beta / (1 + d)) - ((beta / (1 + d)) ^+ 2 + w - 1) = d * (2%:R / (1 + d) - w).
  have -> : w * beta * (beta / (1 + d)) = w * beta ^+ 2 / (1 + d) by ring.
  by rewrite expr_div_n bc; field; rewrite gt_eqF.
by rewrite mulr_ge0 ?subr_ge0 ?(ltW d0) ?(ltW h).
Qed.
End Branches.
End Formula.
