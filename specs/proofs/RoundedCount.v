(* Clauses: Protocol 10 *)
(* What makes the count of Algorithm 1 certain: a computation that shows it for the exact run, and then every right
   program returns it. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedRun RoundedSweep RoundedSor RoundedDecision.
From LearningToRelax Require Import Gamma RoundedExpression RoundedRow SsorLipschitz.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Sor.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Variables (a : arithmetic R) (g : R) (h : 'cV[R]_n) (A : 'M[R]_n) (w epsilon : R) (b x0 : 'cV[R]_n).
Local Notation x := (iterate A (lowerForm w A) b x0).

(* The input, the rounding of rows and the rest of the arithmetic are such as the theorem needs. *)
Record sorProblem := {
  problem_input : sorInput A w;
  problem_epsilon : 0 < epsilon;
  problem_rows : 0 <= g;
  problem_underflow : strictlyBelow 0 h;
  problem_arithmetic : soundArithmetic a }.

(* A program for Algorithm 1 is right if its rows, residuals, norms and tests are right up to rounding. *)
Record rightSorProgram (xh rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) := {
  program_sweeps : rightSor A w b x0 g h xh;
  program_criterion : rightCriterion a A b epsilon xh rh nh stop }.

(* A computation shows that the count lies from first to k: distances E and AE of the iterates and residuals, no
   overflow, each step before first surely above the threshold, and step k surely below. *)
Record sorCertificate (E AE : nat -> 'cV[R]_n) (first k : nat) := {
  certificate_distances : claimedDistances A (lowerForm w A) E AE (sorLocal A w b x0 g h E) k;
  certificate_range : forall j, (j <= k)%N -> inRange a A b x E AE j;
  certificate_above : forall j, (j < first)%N -> surelyAbove a A b epsilon x E AE j;
  certificate_below : surelyBelow a A b epsilon x E AE k }.

(* Every right program for Algorithm 1 returns a count from first to k, where a certificate shows these two. *)
Theorem every_right_sor_returns_between E AE first k xh rh nh stop :
  sorProblem -> sorCertificate E AE first k -> rightSorProgram xh rh nh stop ->
  exists2 N, returns stop N & (first <= N <= k)%N.
Proof.
move=> prob cert prog; have near := right_sor_near_exact (problem_input prob) (problem_rows prob)
  (problem_underflow prob)
  (program_sweeps prog) (certificate_distances cert).
exact: (count_between (problem_arithmetic prob) (problem_epsilon prob) (program_criterion prog)
  (fun j lj => proj1 (near j lj)) (fun j lj => proj2 (near j lj)) (leqnn k) (certificate_range cert)
  (certificate_above cert) (certificate_below cert)).
Qed.

(* Where the certificate has first = k, every right program for Algorithm 1 returns k. *)
Theorem every_right_sor_returns E AE k xh rh nh stop :
  sorProblem -> sorCertificate E AE k k -> rightSorProgram xh rh nh stop -> returns stop k.
Proof.
move=> prob cert prog; have [N rN] := every_right_sor_returns_between prob cert prog.
by rewrite -eqn_leq => /eqP->.
Qed.
End Sor.

(* The arithmetic with unit roundoff u and smallest number eta; tiny and large stand for underflow and overflow of
   norms. *)
Section Rounded.
Variables (R : rcfType) (n' : nat) (u eta tiny large : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w epsilon : R) (b x0 : 'cV[R]_n).
Local Notation before := (@forward n').

(* Each operation errs by at most u of its result, and eta; m of them by at most gamma_m. *)
Definition roundedArithmetic : arithmetic R := {|
  residualRounding := gamma u (n + 2); residualTiny := 2%:R * (eta * n%:R);
  normRounding := gamma u (n + 3); testRounding := gamma u 8; normTiny := tiny; largest := large |}.

Record soundProblem := {
  sound_roundoff : 0 < u /\ (4 * n + 16)%:R * u <= 2%:R^-1;
  sound_underflow : 0 < eta;
  sound_input : sorInput A w;
  sound_epsilon : 0 < epsilon }.

(* Residuals are expressions, in any order of operations and each operation rounded; norms err by at most gamma_{n+3};
   the program stops where nh_k <= epsilon nh_0 up to gamma_8. *)
Record roundedTests (xh rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) := {
  rounded_residuals : forall k i, roundedResidual u eta A b (xh k) (rh k) i;
  rounded_norm : forall k, euclid (rh k) <= large -> `|nh k - euclid (rh k)| <= gamma u (n + 3) * euclid (rh k) + tiny;
  rounded_stop : forall k, stop k -> nh k <= epsilon * nh 0%N * (1 + gamma u 8) + tiny;
  rounded_go : forall k, ~~ stop k -> epsilon * nh 0%N * (1 - gamma u 8) - tiny < nh k }.

(* A program whose rows are expressions too, one for each row or, as printed, for x and y apart. *)
Record roundedSorProgram (xh rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) := {
  rounded_start : xh 0%N = x0;
  rounded_sweep : forall k, (forall i, roundedRow u eta A w b before (xh k) (xh k.+1) i) \/
    exists y, forall i, printedRow u eta A w b before (xh k) (xh k.+1) y i;
  rounded_tests : roundedTests xh rh nh stop }.

Section Arithmetic.
Hypotheses (u0 : 0 <= u) (nu : (4 * n + 16)%:R * u <= 2%:R^-1) (eta0 : 0 < eta).

Lemma roundedArithmetic_sound : soundArithmetic roundedArithmetic.
Proof.
have small m : (m <= 4 * n + 16)%N -> m%:R * u < 1 := few1 u0 nu (m := m).
have le3 : (n + 3 <= 4 * n + 16)%N by rewrite leq_add // leq_pmull.
have le8 : (8 <= 4 * n + 16)%N by rewrite (leq_trans (isT : 8 <= 16)%N) ?leq_addl.
split=> /=.
- by rewrite gamma_ge0 ?small // (leq_trans _ le3) // leq_add2l.
- by rewrite gamma_ge0 ?small.
rewrite gamma_ge0 ?small //= gammaE ?small // ler_subl_addr -[1 + 1]invrK lef_pinv ?posrE ?subr_gt0 ?small ?invr_gt0 //.
  have two : 1 + 1 = 2%:R :> R by [].
  rewrite two ler_subr_addl -ler_subr_addr; apply: le_trans (few u0 nu le8) _.
  by rewrite -subr_ge0 (_ : _ - _ = 0) //; field.
by rewrite addr_gt0 ?ltr01.
Qed.

Lemma rowGamma_ge0 : 0 <= rowGamma n' u.
Proof. by rewrite gamma_ge0 // (few1 u0 nu). Qed.

Lemma rowTiny_positive : (forall i, 0 < A i i) -> strictlyBelow 0 (rowTiny eta A).
Proof.
by move=> dA i j; rewrite !mxE !mulr_gt0 ?ltr0n // addr_gt0 ?ltr01 ?invr_gt0.
Qed.

Lemma rounded_tests_right xh rh nh stop :
  roundedTests xh rh nh stop -> rightCriterion roundedArithmetic A b epsilon xh rh nh stop.
Proof.
case=> hr hn hs hg; split=> // k.
by apply: rounded_residual_entries => //; exact: ltW.
Qed.
End Arithmetic.

Hypothesis sound : soundProblem.
Let u0 : 0 <= u := ltW (proj1 (sound_roundoff sound)).
Let nu := proj2 (sound_roundoff sound).
Let eta0 := sound_underflow sound.
Let w0 := positive_omega (sound_input sound).
Let dA := positive_diagonal (sound_input sound).

Lemma sound_rounding : sorProblem roundedArithmetic (rowGamma n' u) (rowTiny eta A) A w epsilon.
Proof.
split; [exact: sound_input sound | exact: sound_epsilon sound | exact: rowGamma_ge0 | exact: rowTiny_positive |].
exact: roundedArithmetic_sound.
Qed.

Lemma rounded_program_right xh rh nh stop : roundedSorProgram xh rh nh stop ->
  rightSorProgram roundedArithmetic (rowGamma n' u) (rowTiny eta A) A w epsilon b x0 xh rh nh stop.
Proof.
case=> start sweeps tests; split; last exact: rounded_tests_right.
split=> // k; apply: rounded_rows => // [|i]; first exact: ltW.
by case: (sweeps k) => [//|[y h]]; exact (printed_rows u0 nu w0 dA _ h).
Qed.

(* Headline [Protocol 10] Every program for Algorithm 1 that computes rows and residuals in any order of operations,
   each with an error of at most u of its result and eta, and norms and tests with errors of gamma_{n+3} and gamma_8,
   returns a count from first to k, where a certificate shows these two. *)
Theorem every_rounded_sor_returns_between E AE first k xh rh nh stop :
  sorCertificate roundedArithmetic (rowGamma n' u) (rowTiny eta A) A w epsilon b x0 E AE first k ->
  roundedSorProgram xh rh nh stop -> exists2 N, returns stop N & (first <= N <= k)%N.
Proof. by move=> cert /rounded_program_right; apply: every_right_sor_returns_between sound_rounding cert. Qed.

(* Headline [Protocol 10] Where the certificate has first = k, every such program for Algorithm 1 returns k. *)
Theorem every_rounded_sor_returns E AE k xh rh nh stop :
  sorCertificate roundedArithmetic (rowGamma n' u) (rowTiny eta A) A w epsilon b x0 E AE k k ->
  roundedSorProgram xh rh nh stop -> returns stop k.
Proof. by move=> cert /rounded_program_right; apply: every_right_sor_returns sound_rounding cert. Qed.
End Rounded.
