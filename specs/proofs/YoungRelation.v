(* Clauses: Young's radius *)
(* Young's relation (lambda + w - 1)^2 = lambda w^2 mu^2 between the eigenvalues lambda of SOR's error matrix and those
   mu of Jacobi's, over any field in which lambda has a square root. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Splitting OnePass.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.

(* A level function: a coupling towards a later unknown raises the level by one. matrix.ConsistentOrdering finds one,
   or a cycle of couplings that rules it out. *)
Definition isLevel (A : 'M[F]_n) (lev : 'I_n -> int) :=
  forall i j : 'I_n, (i < j)%N -> A i j != 0 -> lev j = lev i + 1.

Definition consistentlyOrdered (A : 'M[F]_n) := exists lev, isLevel A lev.

(* 1 - D^{-1} A, Jacobi's error matrix. *)
Definition jacobi (A : 'M[F]_n) := errorMatrix A (diagonal A).

Lemma char_polyE (M : 'M[F]_n) a : (char_poly M).[a] = \det (a%:M - M).
Proof.
rewrite -horner_evalE -det_map_mx; congr (\det _); apply/matrixP=> i j.
by rewrite !mxE /= horner_evalE hornerD hornerN hornerC hornerMn hornerX.
Qed.

Lemma eigenvalueE (M : 'M[F]_n) a : eigenvalue M a = (\det (a%:M - M) == 0).
Proof. by rewrite eigenvalue_root_char rootE char_polyE. Qed.
End Definitions.

Section Young.
Variables (F : fieldType) (n' : nat).
Local Notation n := n'.+1.
Variables (A : 'M[F]_n) (w : F).
Local Notation D := (diagonal A).
Local Notation L := (strictLower A).
Local Notation W := (lowerForm w A).
Local Notation M := (errorMatrix A W).
Local Notation B := (jacobi A).
Hypotheses (sA : symmetric A) (dA : nonzeroDiagonal A) (w0 : w != 0).

Lemma pencil_sor (l : F) : W *m (l%:M - M) = ((l + w - 1) / w) *: D + l *: L + L^T.
Proof.
rewrite mulmxBr mulmxBr mulmx1 mulKVmx ?lowerForm_unit // lowerForm_minus //.
rewrite mul_mx_scalar /lowerForm; move: D L => E G.
by apply/matrixP=> i j; rewrite !mxE; entries F; field.
Qed.

Lemma pencil_jacobi (c d : F) : D *m (c%:M - d *: B) = c *: D + d *: (L + L^T).
Proof.
rewrite mulmxBr mul_mx_scalar -scalemxAr mulmxBr mulmx1 mulKVmx ?diagonal_unit //.
rewrite {3}(splitting sA); move: D L => E G.
by apply/matrixP=> i j; rewrite !mxE; entries F; ring.
Qed.

Lemma pencil_similar lev (k s : F) : isLevel A lev -> s != 0 ->
  \det (k *: D + s ^+ 2 *: L + L^T) = \det (k *: D + s *: (L + L^T)).
Proof.
move=> lA s0; pose S := diag_mx (\row_i s ^ lev i).
have dS : \det S != 0.
  by rewrite det_diag; apply/prodf_neq0 => i _; rewrite mxE expfz_neq0.
suff e : (k *: D + s ^+ 2 *: L + L^T) *m S = S *m (k *: D + s *: (L + L^T)).
  by apply: (mulIf dS); rewrite -det_mulmx e det_mulmx mulrC.
apply/matrixP=> i j; rewrite mul_mx_diag mul_diag_mx !mxE -val_eqE /=.
have aji : A j i = A i j by rewrite -[in RHS]sA mxE.
case: (ltngtP i j) => [lt|lt|/val_inj <-]; rewrite ?mulr0n ?mulr1n ?mulr0 ?addr0 ?add0r.
- rewrite aji; case: (eqVneq (A i j) 0) => [->|/(lA _ _ lt) ->]; first by rewrite !(mulr0, mul0r).
  by rewrite expfzDr // expr1z; ring.
- case: (eqVneq (A i j) 0) => [->|nz]; first by rewrite !(mulr0, mul0r).
  by rewrite (lA _ _ lt) ?aji // expfzDr // expr1z; ring.
- by ring.
Qed.

(* Young's determinant identity: with s^2 = l, det(l - M_w) = det((l + w - 1) - w s B). *)
Lemma young_determinant (s : F) : consistentlyOrdered A ->
  \det ((s ^+ 2)%:M - M) = \det ((s ^+ 2 + w - 1)%:M - (w * s) *: B).
Proof.
case=> lev lA; have dW : \det W != 0 by rewrite -unitfE -unitmxE lowerForm_unit.
apply: (mulfI dW); rewrite -det_mulmx pencil_sor.
have dWD : \det W = w^-1 ^+ n * \det D by rewrite det_lowerForm det_diagonal.
rewrite dWD -mulrA -det_mulmx pencil_jacobi -detZ scalerDr !scalerA.
have -> : w^-1 * (s ^+ 2 + w - 1) = (s ^+ 2 + w - 1) / w by rewrite mulrC.
have -> : w^-1 * (w * s) = s by rewrite mulKf.
have [->|s0] := eqVneq s 0; last exact: pencil_similar lA s0.
rewrite expr0n !scale0r !addr0 /= -det_tr linearD linearZ /= trmxK trmx_diagonal.
set k := _ / w; have trig (c : F) : is_trig_mx (k *: D + c *: L).
  apply/is_trig_mxP=> i j lt; rewrite !mxE -val_eqE /= ltn_eqF // ltnNge ltnW //.
  by rewrite !mulr0n !mulr0 addr0.
have := trig 1; have := trig 0; rewrite scale0r scale1r addr0 => t0 t1; rewrite !det_trig //.
by apply: eq_bigr => i _; rewrite !mxE ltnn mulr0n addr0.
Qed.

Lemma det_jacobi_eq0 (c d m : F) : d != 0 -> c = d * m ->
  (\det (c%:M - d *: B) == 0) = eigenvalue B m.
Proof.
move=> d0 ->; rewrite eigenvalueE; have -> : (d * m)%:M - d *: B = d *: (m%:M - B).
  by move: B => G; rewrite scalerBr scale_scalar_mx.
by rewrite detZ mulf_eq0 expf_eq0 (negbTE d0) andbF.
Qed.

Hypothesis oA : consistentlyOrdered A.

(* Headline [Young's radius] Young's relation, from SOR to Jacobi: for consistently ordered A, if l = s^2 != 0 is an
   eigenvalue of M_w, then m = (l + w - 1)/(w s) is one of 1 - D^{-1}A. *)
Theorem young_to_jacobi (s : F) : s != 0 ->
  eigenvalue M (s ^+ 2) = eigenvalue B ((s ^+ 2 + w - 1) / (w * s)).
Proof.
move=> s0; rewrite eigenvalueE young_determinant // (det_jacobi_eq0 (m := (s ^+ 2 + w - 1) / (w * s))) //.
  by rewrite mulf_neq0.
by rewrite mulrC divfK // mulf_neq0.
Qed.

(* Headline [Young's radius] Young's relation, from Jacobi to SOR: if m is an eigenvalue of 1 - D^{-1}A and
   (l + w - 1)^2 = l w^2 m^2 with l = s^2, then l is an eigenvalue of M_w. *)
Theorem young_to_sor (s m : F) : eigenvalue B m ->
  (s ^+ 2 + w - 1) ^+ 2 = s ^+ 2 * w ^+ 2 * m ^+ 2 -> eigenvalue M (s ^+ 2).
Proof.
move=> em; have -> : s ^+ 2 * w ^+ 2 * m ^+ 2 = (w * s * m) ^+ 2 by ring.
wlog e : s / s ^+ 2 + w - 1 = w * s * m => [H|_].
  move/eqP; rewrite eqf_sqr => /orP[/eqP e|/eqP e]; first by apply: H; rewrite ?e.
  by rewrite -[s ^+ 2]sqrrN; apply: H; rewrite sqrrN e; ring.
rewrite eigenvalueE young_determinant // e.
have -> : (w * s * m)%:M - (w * s) *: B = (w * s) *: (m%:M - B) by move: B => G; rewrite scalerBr scale_scalar_mx.
by move: em; rewrite detZ eigenvalueE => /eqP->; rewrite mulr0.
Qed.

(* Headline [Young's radius] An eigenvalue 0 of M_w occurs exactly at w = 1. *)
Theorem young_zero : eigenvalue M 0 = (w == 1).
Proof.
have := young_determinant 0 oA; rewrite expr0n /= mulr0 scale0r subr0 add0r eigenvalueE => ->.
by rewrite det_scalar expf_eq0 /= subr_eq0.
Qed.

(* Headline [Young's radius] The eigenvalues of 1 - D^{-1}A come in pairs m, -m. *)
Theorem jacobi_symmetric m : eigenvalue B (- m) = eigenvalue B m.
Proof.
case: oA => lev lA; have dD : \det D != 0 by rewrite -unitfE -unitmxE diagonal_unit.
have s1 : (-1 : F) != 0 by rewrite oppr_eq0 oner_eq0.
have := pencil_similar m lA s1; rewrite sqrrN expr1n scale1r -addrA -{1}[L + L^T]scale1r -!pencil_jacobi scale1r.
rewrite !det_mulmx => /(mulfI dD) e; rewrite !eigenvalueE e scaleN1r opprK.
have -> : (- m)%:M - B = -1 *: (m%:M + B) by move: B => G; rewrite scaleN1r opprD raddfN.
by rewrite detZ mulf_eq0 expf_eq0 (negbTE s1) andbF.
Qed.
End Young.
