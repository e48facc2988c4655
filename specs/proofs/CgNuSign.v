(* Clauses: Lemma E.2 *)
(* Lemma E.2 takes nu = lambda_max((L D^{-1} L^T - D/4) A^{-1}) to lie in [-1/4, 0]. It can be positive: A = (1, -a; -a, 1) with 1/2 < a < 1. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From LearningToRelax Require Import FiniteSum RealJacobi.
Open Scope R_scope.

(* The strictly lower triangle L of A, and L D^{-1} L^T - D/4. *)
Definition lower (A : nat -> nat -> R) (i j : nat) : R := if Nat.ltb j i then A i j else 0.
Definition overlap_matrix (n : nat) (A : nat -> nat -> R) (i j : nat) : R :=
  sum n (fun k => lower A i k * lower A j k / A k k) - (if Nat.eqb i j then A i i / 4 else 0).

Definition pair_matrix (a : R) (i j : nat) : R := if Nat.eqb i j then 1 else - a.

(* Headline [Lemma E.2] For 1/2 < a < 1 the matrix (1, -a; -a, 1) is symmetric positive definite and consistently ordered, and some v has
   v^T (L D^{-1} L^T - D/4) v > 0: there nu, at least that quotient by v^T A v, is positive. *)
Theorem nu_can_be_positive a : 1 / 2 < a < 1 ->
  symmetric 2 (pair_matrix a) /\ positive_definite 2 (pair_matrix a) /\ consistently_ordered 2 (pair_matrix a) /\
  exists v, 0 < quadratic 2 (overlap_matrix 2 (pair_matrix a)) v / quadratic 2 (pair_matrix a) v.
Proof.
  intros Ha.
  assert (Pd : positive_definite 2 (pair_matrix a)).
  { intros x [i [Hi N]]. unfold quadratic, pair_matrix. cbn [sum Nat.eqb].
    replace (0 + (0 + 1 * x 0%nat * x 0%nat + - a * x 1%nat * x 0%nat) + (0 + - a * x 0%nat * x 1%nat + 1 * x 1%nat * x 1%nat))
      with (a * (x 0%nat - x 1%nat) ^ 2 + (1 - a) * (x 0%nat ^ 2 + x 1%nat ^ 2)) by ring.
    assert (Q := pow2_ge_0 (x 0%nat - x 1%nat)). assert (Q0 := pow2_ge_0 (x 0%nat)). assert (Q1 := pow2_ge_0 (x 1%nat)).
    assert (P : 0 < x 0%nat ^ 2 + x 1%nat ^ 2).
    { assert (Ni : 0 < x i ^ 2) by (destruct (Rdichotomy _ _ N); nra).
      destruct i as [|[|i]]; [lra | lra | lia]. }
    nra. }
  split; [|split; [exact Pd | split]].
  - intros i j Hi Hj. unfold pair_matrix. now rewrite (Nat.eqb_sym i j).
  - exists (fun i => i). intros i j Hi Hj _. lia.
  - exists (fun i => if Nat.eqb i 1 then 1 else 0).
    assert (D := Pd (fun i => if Nat.eqb i 1 then 1 else 0) ltac:(exists 1%nat; split; [lia | simpl; lra])).
    apply Rdiv_lt_0_compat; [|exact D].
    unfold quadratic, overlap_matrix, lower, pair_matrix. cbn [sum Nat.eqb Nat.ltb Nat.leb]. nra.
Qed.
