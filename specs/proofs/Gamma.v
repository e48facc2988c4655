(* Clauses: Protocol 10 *)
(* (1+u)^m and gamma_m = m u/(1 - m u), which bound what m roundings do. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Gamma.
Variables (R : realFieldType) (u : R).
Local Notation pow m := ((1 + u) ^+ m).

Definition gamma (m : nat) := m%:R * u / (1 - m%:R * u).

Hypothesis u0 : 0 <= u.

Lemma pow_ge1 m : 1 <= pow m. Proof. by apply: exprn_ege1; rewrite ler_addl. Qed.
Lemma pow_gt0 m : 0 < pow m. Proof. exact: lt_le_trans ltr01 (pow_ge1 m). Qed.
Lemma pow_mono l m : (l <= m)%N -> pow l <= pow m. Proof. by apply: ler_weexpn2l; rewrite ler_addl. Qed.

Lemma pow_gamma m : m%:R * u < 1 -> pow m <= (1 - m%:R * u)^-1.
Proof.
move=> mu; have d0 : 0 < 1 - m%:R * u by rewrite subr_gt0.
rewrite -(ler_pmul2r d0) mulVf ?gt_eqF //; elim: m mu d0 => [|m IH] mu d0; first by rewrite expr0 mul0r subr0 mulr1.
have mu' : m%:R * u < 1 by apply: le_lt_trans mu; rewrite ler_wpmul2r ?ler_nat.
apply: le_trans (IH mu' _); last by rewrite subr_gt0.
have e : pow m * (1 - m%:R * u) - pow m.+1 * (1 - m.+1%:R * u) = m.+1%:R * u ^+ 2 * pow m.
  by rewrite exprS -addn1 natrD; move: (pow m) => q; ring.
by rewrite -subr_ge0 e !mulr_ge0 ?ler0n ?sqr_ge0 ?(ltW (pow_gt0 m)).
Qed.

Lemma gammaE m : m%:R * u < 1 -> gamma m = (1 - m%:R * u)^-1 - 1.
Proof.
move=> mu; have d0 : 1 - m%:R * u != 0 by rewrite gt_eqF // subr_gt0.
by apply: (mulIf d0); rewrite mulfVK // mulrBl mulVf // mul1r opprB addrC subrK.
Qed.

Lemma gamma_ge0 m : m%:R * u < 1 -> 0 <= gamma m.
Proof. by move=> mu; rewrite divr_ge0 ?mulr_ge0 ?ler0n // subr_ge0 ltW. Qed.

Lemma gamma_mono l m : (l <= m)%N -> m%:R * u < 1 -> gamma l <= gamma m.
Proof.
move=> lm mu; have h : l%:R * u <= m%:R * u by rewrite ler_wpmul2r ?ler_nat.
rewrite !gammaE ?(le_lt_trans h) // ler_add2r lef_pinv ?posrE ?subr_gt0 ?(le_lt_trans h) //.
by rewrite ler_add2l ler_opp2.
Qed.

Lemma gamma_add l m : (l + m)%:R * u < 1 -> gamma l + gamma m <= gamma (l + m).
Proof.
move=> lmu; have hl : l%:R * u <= (l + m)%:R * u by rewrite ler_wpmul2r ?ler_nat ?leq_addr.
have hm : m%:R * u <= (l + m)%:R * u by rewrite ler_wpmul2r ?ler_nat ?leq_addl.
rewrite /gamma [X in _ <= X / _](_ : _ = l%:R * u + m%:R * u); last by rewrite natrD mulrDl.
rewrite [X in _ <= X]mulrDl; apply: ler_add; rewrite ler_wpmul2l ?mulr_ge0 ?ler0n // lef_pinv ?posrE ?subr_gt0 //.
- by rewrite ler_add2l ler_opp2.
- exact: le_lt_trans lmu.
- by rewrite ler_add2l ler_opp2.
- exact: le_lt_trans lmu.
Qed.

(* (1+u)^m - 1 <= gamma_m, for m u < 1. *)
Theorem power_below_gamma m : m%:R * u < 1 -> pow m - 1 <= gamma m.
Proof. by move=> mu; rewrite gammaE // ler_add2r pow_gamma. Qed.
End Gamma.
