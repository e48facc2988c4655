(* Clauses: Invariances *)
(* Scaling and renumbering change no count: at each iterate the criterion of Algorithm 1 holds for the new system
   exactly when it holds for the old one. *)
From mathcomp Require Import all_ssreflect all_algebra all_fingroup.
From LearningToRelax Require Import Splitting SorResidual SorInvariance SpectralTheorem SsorLipschitz.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Counts.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.

(* Algorithm 1 stops at the residual r if |r| <= eps |r0|. *)
Definition stops (eps : R) (r0 r : 'cV[R]_n) : bool := euclid r <= eps * euclid r0.

Lemma norm2_scale c (v : 'cV[R]_n) : norm2 (c *: v) = c ^+ 2 * norm2 v.
Proof.
have -> : norm2 (c *: v) = \sum_i c ^+ 2 * (v^T 0 i * v i 0).
  by rewrite /norm2 mxE; apply: eq_bigr => i _; rewrite !mxE expr2 mulrACA.
by rewrite -mulr_sumr /norm2 [in RHS]mxE.
Qed.

Lemma stops_scale eps c (r0 r : 'cV[R]_n) : c != 0 -> stops eps (c *: r0) (c *: r) = stops eps r0 r.
Proof.
move=> c0; have e (v : 'cV[R]_n) : euclid (c *: v) = `|c| * euclid v.
  by rewrite /euclid norm2_scale sqrtrM ?sqr_ge0 // sqrtr_sqr.
by rewrite /stops !e mulrCA ler_pmul2l ?normr_gt0.
Qed.

Lemma norm2_renumber (s : 'S_n) (v : 'cV[R]_n) : norm2 (renumberVector s v) = norm2 v.
Proof.
by rewrite /norm2 !mxE [RHS](reindex_perm s) /=; apply: eq_bigr => i _; rewrite !mxE.
Qed.

Variables (A : 'M[R]_n) (w eps : R) (b x0 : 'cV[R]_n).
Hypotheses (dA : nonzeroDiagonal A) (w0 : w != 0).

(* Headline [Invariances] Multiplying A and b by the same c != 0 changes neither iterates nor count. *)
Theorem sor_scale_count c : c != 0 -> forall k,
  let x := iterate A (lowerForm w A) b x0 in
  let y := iterate (c *: A) (lowerForm w (c *: A)) (c *: b) x0 in
  y k = x k /\
  stops eps (residual (c *: A) (c *: b) (y 0%N)) (residual (c *: A) (c *: b) (y k)) =
  stops eps (residual A b (x 0%N)) (residual A b (x k)).
Proof.
move=> c0 k x y; have [ek rk] := sor_scale b x0 c0 dA w0 k; have [e0 r0] := sor_scale b x0 c0 dA w0 0.
by split; first exact: ek; rewrite /y ek e0 rk r0 stops_scale.
Qed.

(* Headline [Invariances] Renumbering the unknowns so that of any two coupled ones the same one stays first renumbers
   the iterates and changes no count. *)
Theorem sor_renumber_count (s : 'S_n) : (forall i j, A (s i) (s j) != 0 -> (s j < s i)%N = (j < i)%N) -> forall k,
  let x := iterate A (lowerForm w A) b x0 in
  let y := iterate (renumber s A) (lowerForm w (renumber s A)) (renumberVector s b) (renumberVector s x0) in
  y k = renumberVector s (x k) /\
  stops eps (residual (renumber s A) (renumberVector s b) (y 0%N)) (residual (renumber s A) (renumberVector s b)
    (y k)) =
  stops eps (residual A b (x 0%N)) (residual A b (x k)).
Proof.
move=> keeps k x y; have [ek rk] := sor_renumber b x0 dA w0 keeps k; have [e0 r0] := sor_renumber b x0 dA w0 keeps 0.
by split; first exact: ek; rewrite /y ek e0 rk r0 /stops /euclid !norm2_renumber.
Qed.
End Counts.
