(* Clauses: Young's radius *)
(* A complex eigenvalue a + b i of a real matrix, seen through two real vectors: M x = a x - b y and M y = b x + a y. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorResidual SorEnergy YoungRelation SpectralRadius.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section RealEigen.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types M A : 'M[R]_n.

Lemma spectrum_real_pair M a b : spectrum M (a +i* b)%C ->
  exists x y : 'cV[R]_n, ((x != 0) || (y != 0)) /\ M *m x = a *: x - b *: y /\ M *m y = b *: x + a *: y.
Proof.
rewrite /spectrum eigenvalueE -det_tr => /det0P [v v0]; rewrite linearB /= tr_scalar_mx mulmxBr mul_mx_scalar.
move/eqP; rewrite subr_eq0 => /eqP ev.
pose x : 'cV[R]_n := \col_i complex.Re (v 0 i); pose y : 'cV[R]_n := \col_i complex.Im (v 0 i).
have vE i : v 0 i = (x i 0 +i* y i 0)%C by rewrite !mxE; case: (v 0 i).
have sumRe (f g : 'I_n -> R) : \sum_i (f i +i* g i)%C = ((\sum_i f i) +i* (\sum_i g i))%C.
  by elim/big_rec3: _ => // i p q z _ ->.
have e i : (a +i* b)%C * v 0 i = ((\sum_j M i j * x j 0) +i* (\sum_j M i j * y j 0))%C.
  have := congr1 (fun u : 'rV_n => u 0 i) ev; rewrite !mxE => ->; rewrite -sumRe.
  apply: eq_bigr => j _; rewrite vE !mxE; apply/eqP; rewrite eq_complex /= !mulr0 subr0 add0r.
  by rewrite ![_ * M i j]mulrC !eqxx.
exists x, y; split; last split.
- apply: contraR v0; rewrite negb_or !negbK => /andP[/eqP x0 /eqP y0].
  by apply/eqP/rowP => i; rewrite vE x0 y0 !mxE.
- by apply/colP => i; have := e i; rewrite vE !mxE => -[<- _].
- by apply/colP => i; have := e i; rewrite vE !mxE => -[_ <-]; rewrite addrC.
Qed.
End RealEigen.
