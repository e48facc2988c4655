(* Clauses: Protocol 10 *)
(* What makes the count of Algorithm 1 certain: a computation that shows it for the exact run, and then every right program returns it. *)
From mathcomp Require Import all_ssreflect all_algebra.
From LearningToRelax Require Import Splitting SorResidual Entrywise RoundedRun RoundedSweep RoundedSor RoundedDecision.
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

(* A computation shows that the count lies from first to k: distances E and AE of the iterates and residuals, no overflow, each step
   before first surely above the threshold, and step k surely below. *)
Record sorCertificate (E AE : nat -> 'cV[R]_n) (first k : nat) := {
  certificate_distances : claimedDistances A (lowerForm w A) E AE (sorLocal A w b x0 g h E) k;
  certificate_range : forall j, (j <= k)%N -> inRange a A b x E AE j;
  certificate_above : forall j, (j < first)%N -> surelyAbove a A b epsilon x E AE j;
  certificate_below : surelyBelow a A b epsilon x E AE k }.

(* Headline [Protocol 10] Every right program for Algorithm 1 returns a count from first to k, where a certificate shows these two. *)
Theorem every_right_sor_returns_between E AE first k xh rh nh stop :
  sorProblem -> sorCertificate E AE first k -> rightSorProgram xh rh nh stop ->
  exists2 N, returns stop N & (first <= N <= k)%N.
Proof.
move=> prob cert prog; have near := right_sor_near_exact (problem_input prob) (problem_rows prob) (problem_underflow prob)
  (program_sweeps prog) (certificate_distances cert).
exact: (count_between (problem_arithmetic prob) (problem_epsilon prob) (program_criterion prog)
  (fun j lj => proj1 (near j lj)) (fun j lj => proj2 (near j lj)) (leqnn k) (certificate_range cert)
  (certificate_above cert) (certificate_below cert)).
Qed.

(* Headline [Protocol 10] Where the certificate has first = k, every right program for Algorithm 1 returns k. *)
Theorem every_right_sor_returns E AE k xh rh nh stop :
  sorProblem -> sorCertificate E AE k k -> rightSorProgram xh rh nh stop -> returns stop k.
Proof.
move=> prob cert prog; have [N rN] := every_right_sor_returns_between prob cert prog.
by rewrite -eqn_leq => /eqP->.
Qed.
End Sor.
