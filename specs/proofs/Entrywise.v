(* Clauses: Protocol 10 *)
(* Absolute values and inequalities entry by entry, and the lemma that checks a bound which stands on both sides. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (R : realFieldType) (m p : nat).
Implicit Types A B : 'M[R]_(m, p).

(* |A|, entry by entry. *)
Definition entryAbs A : 'M[R]_(m, p) := \matrix_(i, j) `|A i j|.

Definition below A B := forall i j, A i j <= B i j.
Definition strictlyBelow A B := forall i j, A i j < B i j.
End Definitions.

Section Entrywise.
Variable R : realFieldType.

Section Sums.
Variables m p : nat.
Implicit Types A B C D : 'M[R]_(m, p).

Lemma below_refl A : below A A. Proof. by move=> i j. Qed.

Lemma below_trans B A C : below A B -> below B C -> below A C.
Proof. by move=> h1 h2 i j; apply: le_trans (h1 i j) (h2 i j). Qed.

Lemma below_add A B C D : below A B -> below C D -> below (A + C) (B + D).
Proof. by move=> h1 h2 i j; rewrite !mxE ler_add. Qed.

Lemma below_scale c A B : 0 <= c -> below A B -> below (c *: A) (c *: B).
Proof. by move=> c0 h i j; rewrite !mxE ler_wpmul2l. Qed.

Lemma below_sum (k : nat) (f g : 'I_k -> 'M[R]_(m, p)) :
  (forall j, below (f j) (g j)) -> below (\sum_j f j) (\sum_j g j).
Proof. by move=> h i j; rewrite !summxE; apply: ler_sum => l _; apply: h. Qed.

Lemma below_sum_ge0 (k : nat) (f : 'I_k -> 'M[R]_(m, p)) : (forall j, below 0 (f j)) -> below 0 (\sum_j f j).
Proof. by move=> h i j; rewrite summxE mxE; apply: sumr_ge0 => l _; have := h l i j; rewrite mxE. Qed.

Lemma entryAbs_ge0 A : below 0 (entryAbs A). Proof. by move=> i j; rewrite !mxE. Qed.
Lemma entryAbs0 : entryAbs (0 : 'M[R]_(m, p)) = 0. Proof. by apply/matrixP=> i j; rewrite !mxE normr0. Qed.

Lemma entryAbs_add A B : below (entryAbs (A + B)) (entryAbs A + entryAbs B).
Proof. by move=> i j; rewrite !mxE ler_norm_add. Qed.

Lemma entryAbs_sum (k : nat) (f : 'I_k -> 'M[R]_(m, p)) : below (entryAbs (\sum_j f j)) (\sum_j entryAbs (f j)).
Proof.
move=> i j; rewrite mxE !summxE; apply: le_trans (ler_norm_sum _ _ _) _.
by apply: ler_sum => l _; rewrite mxE.
Qed.

Lemma below_add_ge0 A B : below 0 A -> below 0 B -> below 0 (A + B).
Proof. by move=> hA hB i j; have := hA i j; have := hB i j; rewrite !mxE => *; rewrite addr_ge0. Qed.

(* |a| <= |c| + |a - c|. *)
Lemma entryAbs_near A C E : below (entryAbs (A - C)) E -> below (entryAbs A) (entryAbs C + E).
Proof.
move=> h; rewrite -[A](subrK C) addrC; apply: below_trans (entryAbs_add _ _) _.
by apply: below_add (below_refl _) _.
Qed.
End Sums.

Lemma entryAbs1 n' : entryAbs 1%:M = 1%:M :> 'M[R]_n'.+1.
Proof. by apply/matrixP=> i j; rewrite !mxE; case: (i == j); rewrite ?normr1 ?normr0. Qed.

Lemma below_mul m p q (A : 'M[R]_(m, p)) (B C : 'M[R]_(p, q)) : below 0 A -> below B C -> below (A *m B) (A *m C).
Proof.
move=> A0 h i j; rewrite !mxE; apply: ler_sum => k _.
by apply: ler_wpmul2l (h k j); have := A0 i k; rewrite mxE.
Qed.

Lemma below_mul_ge0 m p q (A : 'M[R]_(m, p)) (B : 'M[R]_(p, q)) : below 0 A -> below 0 B -> below 0 (A *m B).
Proof. by move=> hA hB; have := below_mul hA hB; rewrite mulmx0. Qed.

Lemma entryAbs_mul m p q (A : 'M[R]_(m, p)) (B : 'M[R]_(p, q)) : below (entryAbs (A *m B)) (entryAbs A *m entryAbs B).
Proof.
move=> i j; rewrite !mxE; apply: le_trans (ler_norm_sum _ _ _) _.
by apply: ler_sum => k _; rewrite normrM !mxE.
Qed.

(* |A v| <= |A| V for |v| <= V. *)
Lemma entryAbs_mul_below m p q (A : 'M[R]_(m, p)) (B V : 'M[R]_(p, q)) :
  below (entryAbs B) V -> below (entryAbs (A *m B)) (entryAbs A *m V).
Proof. by move=> h; apply: below_trans (entryAbs_mul _ _) _; apply: below_mul => //; apply: entryAbs_ge0. Qed.

(* |A| p > 0 for p > 0 and an invertible A, since no row of A is 0. *)
Lemma unit_row_positive n' (A : 'M[R]_n'.+1) (p : 'cV[R]_n'.+1) :
  A \in unitmx -> strictlyBelow 0 p -> strictlyBelow 0 (entryAbs A *m p).
Proof.
move=> uA p0 i j; rewrite !mxE {j}(ord1 j); have pp k : 0 < p k 0 by have := p0 k 0; rewrite mxE.
have t k : 0 <= entryAbs A i k * p k 0 by rewrite mxE mulr_ge0 ?normr_ge0 ?ltW.
rewrite lt_neqAle sumr_ge0 ?andbT // eq_sym; apply/eqP => /psumr_eq0P h.
have z k : A i k = 0.
  by have /eqP := h (fun l _ => t l) k isT; rewrite mxE mulf_eq0 (gt_eqF (pp k)) orbF normr_eq0 => /eqP.
have := congr1 (fun B : 'M_ _ => B i i) (mulmxV uA); rewrite mxE big1 => [|k _]; last by rewrite z mul0r.
by rewrite mxE eqxx => /eqP; rewrite eq_sym oner_eq0.
Qed.

(* Headline [Protocol 10] A bound may be checked against itself: let q > 0 and G, e >= 0 entry by entry, e <= q + G e,
   and let E be any vector of positive numbers with q + G E <= E. Then e <= E. *)
Theorem bound_checked_afterwards n' (G : 'M[R]_n'.+1) (q E e : 'cV[R]_n'.+1) :
  strictlyBelow 0 q -> below 0 G -> below 0 E -> below (q + G *m E) E -> below e (q + G *m e) -> below e E.
Proof.
move=> q0 G0 E0 hE he.
have qp i : 0 < q i 0 by have := q0 i 0; rewrite mxE.
have Ep i : 0 < E i 0.
  apply: lt_le_trans (hE i 0); rewrite mxE ltr_paddr //.
  by have := below_mul_ge0 G0 E0 i 0; rewrite mxE.
have [t ht] : exists l : 'I_n'.+1, forall i, e i 0 / E i 0 <= e l 0 / E l 0.
  have [k _ h] := @Order.TotalTheory.arg_maxP _ _ _ (ord0 : 'I_n'.+1) xpredT (fun i => e i 0 / E i 0) isT;
    exists k => i; exact: h.
suff h1 : e t 0 / E t 0 <= 1.
  by move=> i j; rewrite (ord1 j) -[E i 0]mul1r -ler_pdivr_mulr //; apply: le_trans (ht i) h1.
rewrite leNgt; apply/negP => h1; set r := e t 0 / E t 0 in ht h1.
have her : below e (r *: E) by move=> i j; rewrite (ord1 j) mxE -ler_pdivr_mulr.
have hr : 0 <= r by apply: ltW (lt_trans ltr01 h1).
have a : e t 0 <= q t 0 + r * (G *m E) t 0.
  apply: le_trans (he t 0) _; rewrite mxE ler_add2l.
  by have := below_mul G0 her t 0; rewrite -scalemxAr [X in _ <= X]mxE.
have c : (G *m E) t 0 <= E t 0 - q t 0 by have := hE t 0; rewrite mxE -ler_subr_addl.
have d : e t 0 = r * E t 0 by rewrite /r divfK // gt_eqF.
have := le_trans a (ler_add (lexx (q t 0)) (ler_wpmul2l hr c)).
by rewrite d mulrBr addrCA -{1}[r * _]addr0 ler_add2l subr_ge0 -{2}[q t 0]mul1r ler_pmul2r // leNgt h1.
Qed.
End Entrywise.
