(* Clauses: Planted *)
From Coq Require Import Reals Lra.
Open Scope R_scope.

(* Headline [Planted] A positive number has a positive square. *)
Theorem square_positive (x : R) : 0 < x -> 0 < x * x.
Proof. intros H. nra. Qed.

Lemma square_positive_instance : 0 < 3 * 3.
Proof. apply square_positive. lra. Qed.
