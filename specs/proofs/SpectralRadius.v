(* Clauses: Normal forms *)
(* The spectral radius of a real matrix: the largest modulus of its complex eigenvalues. R is any real closed field. *)
From mathcomp Require Import all_ssreflect all_algebra complex.
From LearningToRelax Require Import Splitting YoungRelation.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Defined over rcfType so that the imaginary unit and square roots exist. *)
Section Definitions.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.

(* The modulus of a complex number, as an element of R. *)
Definition modulus (z : R[i]) : R := Num.sqrt (complex.Re z ^+ 2 + complex.Im z ^+ 2).

(* A real matrix read as a complex one. *)
Definition complexify m p (M : 'M[R]_(m, p)) : 'M[R[i]]_(m, p) := map_mx (real_complex R) M.

(* The complex eigenvalues of a real matrix. *)
Definition spectrum (M : 'M[R]_n) : pred R[i] := eigenvalue (complexify M).

(* r is the spectral radius of M: no eigenvalue is larger in modulus, and one has that modulus. *)
Definition isRadius (M : 'M[R]_n) (r : R) :=
  (forall z, spectrum M z -> modulus z <= r) /\ (exists2 z, spectrum M z & modulus z = r).
End Definitions.

Section Modulus.
Variable R : rcfType.
Implicit Types z : R[i].
Lemma modulusE z : (modulus z)%:C%C = `|z|. Proof. by rewrite normc_def. Qed.
Lemma modulusM z t : modulus (z * t) = modulus z * modulus t.
Proof. by apply: complexI; rewrite rmorphM /= !modulusE normrM. Qed.
Lemma modulusX z k : modulus (z ^+ k) = modulus z ^+ k.
Proof. by apply: complexI; rewrite rmorphX /= !modulusE normrX. Qed.
Lemma modulus_real (a : R) : modulus a%:C%C = `|a|.
Proof. by rewrite /modulus /= expr0n addr0 sqrtr_sqr. Qed.
Lemma modulus_ge0 z : 0 <= modulus z. Proof. exact: sqrtr_ge0. Qed.
Lemma modulus_eq0 z : (modulus z == 0) = (z == 0).
Proof. by rewrite -[z == 0]normr_eq0 -modulusE; apply/eqP/eqP => [->|/complexI]. Qed.
End Modulus.

Section Radius.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types M P : 'M[R]_n.

Lemma radius_unique M r s : isRadius M r -> isRadius M s -> r = s.
Proof.
move=> [br [z ez er]] [bs [t et es]]; apply/eqP; rewrite eq_le.
by rewrite -{1}er bs // -es br.
Qed.

Lemma largest (z0 : R[i]) s : exists2 z, z \in z0 :: s & forall t, t \in z0 :: s -> modulus t <= modulus z.
Proof.
elim: s z0 => [|z1 s IH] z0.
  by exists z0; rewrite ?inE // => t; rewrite inE => /eqP->.
have [z zs zM] := IH z1; case: (lerP (modulus z0) (modulus z)) => h.
  exists z; first by rewrite inE zs orbT.
  by move=> t; rewrite inE => /orP[/eqP->|/zM].
exists z0; first by rewrite inE eqxx.
by move=> t; rewrite inE => /orP[/eqP->//|/zM/le_trans]; apply; apply: ltW.
Qed.

Lemma spectrum_roots M : exists2 s : seq R[i], char_poly (complexify M) = \prod_(z <- s) ('X - z%:P) &
  forall z, spectrum M z = (z \in s).
Proof.
have [s] := closed_field_poly_normal (char_poly (complexify M)).
rewrite (monicP (char_poly_monic _)) scale1r => es; exists s => // z.
by rewrite /spectrum eigenvalue_root_char es root_prod_XsubC.
Qed.

(* Headline [Normal forms] Every real matrix has a spectral radius, and only one. *)
Theorem radius_exists M : exists r, isRadius M r /\ forall s, isRadius M s -> s = r.
Proof.
suff [r rM] : exists r, isRadius M r by exists r; split=> // s /radius_unique; apply.
have [s es inS] := spectrum_roots M; case: s es inS => [|z0 s] es inS.
  by move: (size_char_poly (complexify M)); rewrite es big_nil size_poly1.
have [z zs zM] := largest z0 s; exists (modulus z); split; last by exists z => //; rewrite -inS in zs.
by move=> t et; apply: zM; rewrite -inS.
Qed.

Lemma complexify_mul m p q (M : 'M[R]_(m, p)) (N : 'M[R]_(p, q)) : complexify (M *m N) = complexify M *m complexify N.
Proof. exact: map_mxM. Qed.

(* Headline [Normal forms] Similar matrices have the same spectral radius (so C_w has that of M_w). *)
Theorem radius_similar M P r : P \in unitmx -> isRadius (P *m M *m invmx P) r <-> isRadius M r.
Proof.
move=> uP; have e z : spectrum (P *m M *m invmx P) z = spectrum M z.
  have uPC : complexify P \in unitmx by rewrite map_unitmx.
  rewrite /spectrum !complexify_mul /complexify map_invmx -/(complexify P) -/(complexify M).
  move: (complexify P) uPC (complexify M) => Q uQ N; rewrite !eigenvalueE.
  suff -> : z%:M - Q *m N *m invmx Q = Q *m (z%:M - N) *m invmx Q.
    by rewrite !det_mulmx det_inv mulrC mulKf // -unitfE -unitmxE.
  by rewrite mulmxBr mulmxBl mul_mx_scalar -scalemxAl mulmxV // scalemx1.
split=> -[bd [z ez mz]]; split.
- by move=> t et; apply: bd; rewrite e.
- by exists z; rewrite -?e.
- by move=> t; rewrite e; apply: bd.
- by exists z; rewrite ?e.
Qed.

(* The determinant is the product of the eigenvalues, hence at most r^n. *)
Lemma det_le_radius M r : isRadius M r -> `|\det M| <= r ^+ n.
Proof.
move=> [bd _]; have [s es inS] := spectrum_roots M.
have ss : size s = n by move: (size_char_poly (complexify M)); rewrite es size_prod_XsubC => -[].
have : (char_poly (complexify M)).[0] = (\det (- M))%:C%C.
  by rewrite char_polyE raddf0 add0r -det_map_mx map_mxN.
rewrite es horner_prod => e.
have eM : `|(\det (- M))%:C%C| = (`|\det M|)%:C%C.
  by rewrite -modulusE modulus_real -scaleN1r detZ normrM normrX normrN1 expr1n mul1r.
rewrite -lecR -eM -e normr_prod rmorphX /= -[X in _ ^+ X]ss.
have -> : r%:C%C ^+ size s = \prod_(z <- s) r%:C%C by rewrite big_const_seq count_predT iter_mulr_1.
rewrite big_seq [X in _ <= X]big_seq; apply: ler_prod => z zs.
by rewrite normr_ge0 /= hornerXsubC sub0r normrN -modulusE lecR bd // inS.
Qed.
End Radius.
