(* Clauses: Protocol 10 *)
(* What makes the count of Algorithm 8 certain, with the criterion of Algorithm 1. *)
From mathcomp Require Import all_ssreflect all_algebra.
From LearningToRelax Require Import Splitting SorResidual SsorForm Entrywise RoundedRun.
From LearningToRelax Require Import RoundedSweep RoundedSsor RoundedDecision.
From LearningToRelax Require Import RoundedExpression RoundedRow RoundedSsorRow RoundedCount.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Ssor.
Variables (R : rcfType) (n' : nat) (u eta tiny large : R).
Local Notation n := n'.+1.
Variables (A : 'M[R]_n) (w epsilon : R) (b x0 : 'cV[R]_n).
Local Notation Wb := (ssorForm w A).
Local Notation x := (iterate A Wb b x0).
Local Notation arith := (roundedArithmetic n' u eta tiny large).

(* The row errors are at most g S_i(v) + h_i with g = 3 gamma_{4n+16}, h_i = 24 (n+1) (1 + 1/a_ii) eta. *)
Local Notation g := (3%:R * rowGamma n' u).
Local Notation h := (3%:R *: rowTiny eta A).

Record soundSsorProblem := {
  ssor_roundoff : 0 < u /\ (8 * n + 32)%:R * u <= 2%:R^-1;
  ssor_underflow : 0 < eta;
  ssor_input : ssorInput A w;
  ssor_epsilon : 0 < epsilon }.

(* The two sweeps of a step row by row, through xm. *)
Definition roundedSweeps (xk xm xk' : 'cV[R]_n) :=
  (forall i, roundedRow u eta A w b (@forward n') xk xm i) /\ (forall i, roundedRow u eta A w b
    (@backward n') xm xk' i).

(* The step as Algorithm 8 is printed: W y = r, W^T z = ((2-w)/w) D y, x' = x + z. *)
Definition printedSweeps (xk xm xk' : 'cV[R]_n) := exists y z, [/\ xm = xk + y,
  forall i, printedRow u eta A w b (@forward n') xk xm y i & forall i, printedBackRow u eta A w xk xk' y z i].

(* A program for Algorithm 8 whose steps are of one of these kinds, with residuals, norms and tests as for Algorithm
   1. *)
Record roundedSsorProgram (xh xm rh : nat -> 'cV[R]_n) (nh : nat -> R) (stop : nat -> bool) := {
  ssor_program_start : xh 0%N = x0;
  ssor_program_sweeps : forall k, roundedSweeps (xh k) (xm k) (xh k.+1) \/ printedSweeps (xh k) (xm k) (xh k.+1);
  ssor_program_tests : roundedTests u eta tiny large A epsilon b xh rh nh stop }.

(* A computation shows that the count is k. *)
Record ssorCertificate (E Em AE : nat -> 'cV[R]_n) (first k : nat) := {
  ssor_certificate_halfway : claimedHalfway A w b x0 g h E Em k;
  ssor_certificate_distances : claimedDistances A Wb E AE (ssorLocal A w b x0 g h E Em) k;
  ssor_certificate_range : forall j, (j <= k)%N -> inRange arith A b x E AE j;
  ssor_certificate_above : forall j, (j < first)%N -> surelyAbove arith A b epsilon x E AE j;
  ssor_certificate_below : surelyBelow arith A b epsilon x E AE k }.

Hypothesis sound : soundSsorProblem.
Let u0 : 0 <= u := ltW (proj1 (ssor_roundoff sound)).
Let nu8 := proj2 (ssor_roundoff sound).
Let nu := half_many u0 nu8.
Let eta0 := ssor_underflow sound.
Let dA := ssor_diagonal (ssor_input sound).
Let w0 : 0 < w := proj1 (andP (omega_range (ssor_input sound))).

Lemma g_ge0 : 0 <= g. Proof. by rewrite mulr_ge0 ?ler0n // rowGamma_ge0. Qed.
Lemma tiny_positive : strictlyBelow 0 (rowTiny eta A). Proof. exact: rowTiny_positive. Qed.

Lemma h_positive : strictlyBelow 0 h.
Proof. by move=> i j; have := tiny_positive i j; rewrite !mxE => hp; rewrite mulr_gt0 ?ltr0n. Qed.

(* Rows are better than is asked. *)
Lemma thrice v v' : below 0 v -> below v v' ->
  below (rowGamma n' u *: rowSize A w b v + rowTiny eta A) (g *: rowSize A w b v' + h).
Proof.
move=> v0 vv; have s0 := rowSize_ge0 b w0 dA v0; have ss := rowSize_mono b w0 dA vv; have g1 := rowGamma_ge0 u0 nu.
have t0 := tiny_positive; move=> i j; have := s0 i j; have := ss i j; have := t0 i j.
move: (rowSize _ _ _ v) (rowSize _ _ _ v') (rowTiny _ _) => s s' t; rewrite !mxE => ht hs hs0.
apply: ler_add; last by rewrite ler_pemull ?ler1n // ltW.
apply: ler_pmul => //; by rewrite ler_pemull ?ler1n.
Qed.

Lemma right_sweeps xh xm rh nh stop : roundedSsorProgram xh xm rh nh stop -> rightSsor A w b x0 g h xh xm.
Proof.
case=> start sweeps _; have e0 := ltW eta0.
have fwd k : below (entryAbs (rowError A w b (@forward n') (xh k) (xm k)))
    (rowGamma n' u *: rowSize A w b (entryAbs (xh k) + entryAbs (xm k)) + rowTiny eta A).
  apply: rounded_rows => // i; case: (sweeps k) => [[+ _] //|[y [z [_ hy _]]]].
  exact (printed_rows u0 nu w0 dA _ hy).
have ge0 k : below 0 (entryAbs (xh k) + entryAbs (xm k)) by apply: below_add_ge0; apply: entryAbs_ge0.
split=> // k.
  by apply: below_trans (fwd k) _; apply: thrice (ge0 k) (below_refl _).
case: (sweeps k) => [[_ hb]|[y [z [exm _ hz]]]]; last exact: printed_back_rows exm (fwd k) hz.
apply: below_trans (rounded_rows u0 nu e0 w0 dA hb) _; apply: thrice.
  by apply: below_add_ge0; apply: entryAbs_ge0.
rewrite -addrA => i j; rewrite [X in _ <= X]mxE ler_addr.
by have := entryAbs_ge0 (xh k) i j; rewrite [X in X <= _]mxE.
Qed.

(* Headline [Protocol 10] Every program for Algorithm 8, row by row or as printed, that rounds each operation, in any
   order, returns a count from first to k, where a certificate shows these two. *)
Theorem every_rounded_ssor_returns_between E Em AE first k xh xm rh nh stop :
  ssorCertificate E Em AE first k -> roundedSsorProgram xh xm rh nh stop ->
  exists2 N, returns stop N & (first <= N <= k)%N.
Proof.
move=> cert prog; have near := right_ssor_near_exact (ssor_input sound) g_ge0 h_positive (right_sweeps prog)
  (ssor_certificate_halfway cert) (ssor_certificate_distances cert).
exact (count_between (roundedArithmetic_sound eta tiny large u0 nu) (ssor_epsilon sound)
  (rounded_tests_right u0 nu eta0 (ssor_program_tests prog))
  (fun j lj => proj1 (near j lj)) (fun j lj => proj2 (near j lj)) (leqnn k) (ssor_certificate_range cert)
  (ssor_certificate_above cert) (ssor_certificate_below cert)).
Qed.

(* Headline [Protocol 10] Where the certificate has first = k, every such program for Algorithm 8 returns k. *)
Theorem every_rounded_ssor_returns E Em AE k xh xm rh nh stop :
  ssorCertificate E Em AE k k -> roundedSsorProgram xh xm rh nh stop -> returns stop k.
Proof.
move=> cert prog; have [N rN] := every_rounded_ssor_returns_between cert prog.
by rewrite -eqn_leq => /eqP->.
Qed.
End Ssor.
