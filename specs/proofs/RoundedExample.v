(* Clauses: Protocol 10 *)
(* The exact run of Algorithm 1, loop by loop, is a right program. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual SsorForm SsorLipschitz SpectralTheorem.
From LearningToRelax Require Import Entrywise RoundedRun RoundedSweep.
From LearningToRelax Require Import Gamma RoundedExpression RoundedRow RoundedLoop.
From LearningToRelax Require Import RoundedSor RoundedDecision RoundedCount.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Exact.
Variables (R : rcfType) (n' : nat) (u eta tiny large : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w epsilon : R) (b x0 : 'cV[R]_n).
Hypotheses (u0 : 0 <= u) (nu : (4 * n + 16)%:R * u <= 2%:R^-1) (eta0 : 0 <= eta) (tiny0 : 0 < tiny).
Hypotheses (w02 : 0 < w <= 2%:R) (dA : forall i, 0 < A i i) (e0 : 0 < epsilon).
Local Notation W := (lowerForm w A).
Local Notation x := (iterate A W b x0).

Lemma exact_rounds (z : R) : rounds u z z. Proof. by rewrite /rounds subrr normr0 mulr_ge0. Qed.
Lemma exact_rounds_tiny (z : R) : roundsTiny u eta z z.
Proof. by rewrite /roundsTiny subrr normr0 addr_ge0 ?mulr_ge0. Qed.

Lemma exact_factor f : factorResult u f (factorValue f).
Proof.
elim: f => //= [f1 h1 f2 h2|f1 h1 f2 h2|y z]; last exact: exact_rounds.
- by exists (factorValue f1), (factorValue f2); split=> //; exact: exact_rounds.
- by exists (factorValue f1), (factorValue f2); split=> //; exact: exact_rounds.
Qed.

Lemma exact_result e : result u eta e (value e).
Proof.
elim: e => /= [f|e1 h1 e2 h2|e1 h1 e2 h2|f e h|e h f|f e1 h1 e2 h2]; first exact: exact_factor.
- by exists (value e1), (value e2); split=> //; exact: exact_rounds.
- by exists (value e1), (value e2); split=> //; exact: exact_rounds.
- by exists (factorValue f), (value e); split=> //; [exact: exact_factor | exact: exact_rounds_tiny].
- by exists (value e), (factorValue f); split=> //; [exact: exact_factor | exact: exact_rounds_tiny].
- exists (factorValue f), (value e1), (value e2); split=> //; [exact: exact_factor | exact: exact_rounds_tiny].
Qed.

Lemma exact_step_value (v : 'cV[R]_n) i :
  value (stepExpression A w b (@forward n') v (invmx W *m (b - A *m v)) i) = (invmx W *m (b - A *m v)) i 0.
Proof.
have w0 : 0 < w by case/andP: w02.
have uW : W \in unitmx by rewrite lowerForm_unit ?gt_eqF // => j; rewrite gt_eqF.
set y := invmx W *m _; have : (W *m y) i 0 = (b - A *m v) i 0 by rewrite mulKVmx.
rewrite -triangle_forward triangle_mul /= !minusProducts_value !big_enum big_filter big_enum_cond /= !mxE => h.
rewrite invf_div -h addrK; have nd : A i i != 0 by rewrite gt_eqF.
by move: (A i i) nd (y i 0) => d nd t; field; rewrite nd gt_eqF.
Qed.

Local Notation rx k := (b - A *m x k).

(* The program that makes no error. *)
Lemma exact_program_right : roundedSorProgram u eta tiny large A w epsilon b x0 x (fun k => rx k) (fun k => euclid
  (rx k))
  (fun k => euclid (rx k) <= epsilon * euclid (rx 0%N)).
Proof.
have n0 k : 0 <= euclid (rx k) by apply: sqrtr_ge0.
have small m : (m <= 4 * n + 16)%N -> 0 <= gamma u m by move=> h; rewrite gamma_ge0 // (few1 u0 nu).
split=> //; last split=> [k i|k _|k h|k].
- move=> k; right; exists (invmx W *m (b - A *m x k)) => i; apply: loop_row => //.
  + by rewrite /forward => j; rewrite ltnn.
  + have := exact_result (stepExpression A w b (@forward n') (x k) (invmx W *m rx k) i).
    by rewrite exact_step_value.
  + have -> : x k.+1 i 0 = x k i 0 + (invmx W *m rx k) i 0 by rewrite [LHS]mxE.
    exact: exact_rounds.
- apply: loop_residual; have := exact_result (residualExpression A b (x k) i).
  by rewrite minusProducts_value big_enum /= !mxE.
- by rewrite subrr normr0 addr_ge0 ?(ltW tiny0) // mulr_ge0 ?small // leq_add // leq_pmull.
- apply: le_trans h _; rewrite ler_paddr ?(ltW tiny0) // ler_pemulr ?mulr_ge0 ?(ltW e0) // ler_addl small //.
  by rewrite (leq_trans (isT : 8 <= 16)%N) ?leq_addl.
rewrite -ltNge => h; apply: le_lt_trans h; rewrite ler_subl_addr ler_paddr ?(ltW tiny0) //.
rewrite ler_pimulr ?mulr_ge0 ?(ltW e0) // ler_subl_addr ler_addl small //.
by rewrite (leq_trans (isT : 8 <= 16)%N) ?leq_addl.
Qed.
End Exact.
