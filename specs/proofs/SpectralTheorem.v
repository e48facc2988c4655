(* Clauses: Eq. 48 corrected, Theorem D.1 corrected *)
(* The spectral theorem for real symmetric matrices, over any real closed field: the tool behind Rayleigh bounds. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorEnergy YoungRelation SpectralRadius RealEigen JacobiEigenvalues.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Norm.
Variables (R : realFieldType).

(* |x|^2 = x^T x. *)
Definition norm2 n (x : 'cV[R]_n) : R := (x^T *m x) 0 0.

Lemma norm2E n (x : 'cV[R]_n) : norm2 x = \sum_i x i 0 ^+ 2.
Proof. by rewrite /norm2 mxE; apply: eq_bigr => i _; rewrite mxE expr2. Qed.

Lemma norm2_gt0 n (x : 'cV[R]_n) : x != 0 -> 0 < norm2 x.
Proof.
case/matrix0Pn=> i [j xi]; rewrite ord1 in xi; rewrite norm2E (bigD1 i) //= ltr_paddr ?exprn_even_gt0 //.
by apply: sumr_ge0 => k _; rewrite sqr_ge0.
Qed.

Lemma norm2Z n c (x : 'cV[R]_n) : norm2 (c *: x) = c ^+ 2 * norm2 x.
Proof. by rewrite !norm2E mulr_sumr; apply: eq_bigr => i _; rewrite mxE exprMn. Qed.

Lemma norm2_mulmx n (M : 'M[R]_n.+1) x : norm2 (M *m x) = energy (M^T *m M) x.
Proof. by rewrite /norm2 /energy trmx_mul !mulmxA. Qed.

Lemma scalar_1x1 (M : 'M[R]_1) : M = (M 0 0)%:M.
Proof. by apply/matrixP=> i j; rewrite !ord1 !mxE. Qed.
End Norm.

Section Reflection.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.

Definition orthogonal m (P : 'M[R]_m) := P^T *m P = 1%:M.

(* A Householder reflection that carries the first unit vector to a multiple of x. *)
Lemma householder (x : 'cV[R]_n) : x != 0 ->
  exists H : 'M[R]_n, exists2 c : R, [/\ H^T = H, H *m H = 1%:M & H *m delta_mx 0 0 = c *: x] & c != 0.
Proof.
move=> x0; have nx := norm2_gt0 x0; pose c := (Num.sqrt (norm2 x))^-1.
have c0 : c != 0 by rewrite invr_eq0 gt_eqF ?sqrtr_gt0.
have nu : norm2 (c *: x) = 1 by rewrite norm2Z exprVn (sqr_sqrtr (ltW nx)) mulVf ?gt_eqF.
move: nu; have [u eu] : exists u : 'cV[R]_n, u = c *: x by exists (c *: x).
rewrite -eu => nu.
pose e : 'cV[R]_n := delta_mx 0 0; pose v := u - e.
have [v0|v0] := eqVneq v 0.
  exists 1%:M, c => //; rewrite trmx1 !mul1mx; split=> //; apply/eqP.
  by rewrite -eu eq_sym -subr_eq0 -/e -/v v0.
have nv := norm2_gt0 v0; pose s := norm2 v; pose H : 'M[R]_n := 1%:M - (2%:R / s) *: (v *m v^T).
have vv : v^T *m v = s%:M by rewrite [LHS]scalar_1x1.
have ce (z : 'cV[R]_n) : z^T *m e = (z 0 0)%:M.
  by rewrite -colE; apply/matrixP=> i j; rewrite !ord1 !mxE.
have es : s = 2%:R - 2%:R * u 0 0.
  have vT : v^T = u^T - e^T by rewrite linearB.
  have etu : (e^T *m u) 0 0 = u 0 0 by rewrite -[u in LHS]trmxK -trmx_mul ce mxE mxE.
  have ee : (e^T *m e) 0 0 = 1 by rewrite ce !mxE !eqxx.
  have -> : s = norm2 u - (u^T *m e) 0 0 - (e^T *m u) 0 0 + (e^T *m e) 0 0.
    rewrite /s /norm2 vT /v mulmxBl !mulmxBr; move: (u^T *m u) (u^T *m e) (e^T *m u) (e^T *m e) => X Y Z T.
    by rewrite !mxE; entries R; ring.
  by rewrite nu etu ee ce mxE eqxx mulr1n; move: (u 0 0) => t; ring.
exists H, c => //; split.
- by rewrite /H linearB linearZ /= trmx1 trmx_mul trmxK.
- have e4 : 2%:R / s * (2%:R / s) * s = 2%:R / s + 2%:R / s by field; rewrite gt_eqF.
  have GG : ((2%:R / s) *: (v *m v^T)) *m ((2%:R / s) *: (v *m v^T)) = (2%:R / s) *: (v *m v^T) + (2%:R / s) *: (v *m v^T).
    rewrite -scalemxAl -scalemxAr scalerA mulmxA -[v *m v^T *m v]mulmxA vv.
    by rewrite mul_mx_scalar -scalemxAl scalerA e4 scalerDl.
  rewrite /H; move: (_ *: _) GG => G GG.
  by rewrite mulmxBl mul1mx mulmxBr mulmx1 GG opprB addrK subrK.
- rewrite -/e /H mulmxBl mul1mx -scalemxAl -mulmxA ce mul_mx_scalar scalerA.
  have -> : 2%:R / s * v 0 0 = -1.
    have -> : v 0 0 = u 0 0 - 1 by rewrite /v !mxE !eqxx.
    have s0 : 2%:R - 2%:R * u 0 0 != 0 by rewrite -es gt_eqF.
    by rewrite es; move: (u 0 0) s0 => t s0; field.
  by rewrite scaleN1r opprK addrC subrK eu.
Qed.

(* A symmetric matrix has a real eigenvector. *)
Lemma symmetric_eigenvector (N : 'M[R]_n) : symmetric N -> exists a : R, exists2 x : 'cV[R]_n, x != 0 & N *m x = a *: x.
Proof.
move=> sN; have [r [[_ [[a b] ez _]] _]] := radius_exists N.
have [x [y [nz [ex ey]]]] := spectrum_real_pair ez.
have s1 : symmetric (1%:M : 'M[R]_n) by apply: trmx1.
have e1 z : energy (1%:M : 'M[R]_n) z = norm2 z by rewrite /energy /norm2 mulmx1.
have h1 : form N x y = b * energy 1%:M x + a * form 1%:M x y by apply: form_pair; rewrite !mul1mx.
have h2 : form N y x = - b * energy 1%:M y + a * form 1%:M y x.
  by apply: form_pair; rewrite !mul1mx ex scaleNr addrC.
have n0 (z : 'cV[R]_n) : 0 <= norm2 z by rewrite norm2E sumr_ge0 // => i _; apply: sqr_ge0.
have pos : 0 < norm2 x + norm2 y by case/orP: nz => /norm2_gt0 h; [rewrite ltr_paddr|rewrite ltr_paddl].
have b0 : b = 0.
  have := h1; rewrite (form_sym _ _ sN) h2 (form_sym y x s1) !e1 => /addIr /eqP.
  by rewrite -subr_eq0 mulNr -opprD -mulrDr oppr_eq0 mulf_eq0 addrC (gt_eqF pos) orbF => /eqP.
exists a; case/orP: nz => nz; [exists x|exists y] => //.
  by rewrite ex b0 scale0r subr0.
by rewrite ey b0 scale0r add0r.
Qed.
End Reflection.

Section Diagonalisation.
Variable R : rcfType.

(* Headline [Eq. 48 corrected; Theorem D.1 corrected] Spectral theorem: a real symmetric matrix is P diag(d) P^T with P^T P = 1. *)
Theorem spectral n' (N : 'M[R]_n'.+1) : symmetric N ->
  exists P : 'M[R]_n'.+1, exists2 d : 'rV[R]_n'.+1, P^T *m P = 1%:M & N = P *m diag_mx d *m P^T.
Proof.
suff H n (M : 'M[R]_n) : M^T = M -> exists P : 'M_n, exists2 d : 'rV_n, P^T *m P = 1%:M & M = P *m diag_mx d *m P^T.
  exact: H.
elim: n M => [|n IH] M sM.
  by exists 1%:M, 0; rewrite ?trmx1 ?mulmx1 // [M]flatmx0 [RHS]flatmx0.
have [a [x x0 ex]] := symmetric_eigenvector sM.
have [H [c [sH HH He] c0]] := householder x0.
have [K defK] : exists K : 'M[R]_n.+1, K = H *m M *m H by exists (H *m M *m H).
have sK : K^T = K by rewrite defK !trmx_mul sH sM mulmxA.
have Ke : K *m delta_mx 0 0 = a *: delta_mx 0 0 :> 'cV[R]_n.+1.
  have cHx : c *: (H *m x) = delta_mx 0 0 by rewrite scalemxAr -He mulmxA HH mul1mx.
  by rewrite defK -mulmxA He -mulmxA -!scalemxAr ex -scalemxAr scalerA mulrC -scalerA cHx.
have col0 : col 0 K = a *: delta_mx 0 0 by rewrite colE.
(* The same matrix as one row and column beside the rest. *)
have [B eB] : exists B : 'M[R]_(1 + n), B = K by exists K.
have sB : B^T = B by rewrite eB.
have Bi i : B i 0 = a *+ (i == 0) by move/matrixP/(_ i 0): col0; rewrite eB !mxE andbT mulr_natr.
have eqB : B = block_mx a%:M 0 0 (drsubmx B).
  have dl : dlsubmx B = 0.
    by apply/matrixP=> i j; rewrite !mxE ord1 (_ : lshift n 0 = 0) ?Bi //; apply/val_inj.
  have ur : ursubmx B = 0 by rewrite -[B]sB -trmx_dlsub dl trmx0.
  have ul : ulsubmx B = a%:M.
    by apply/matrixP=> i j; rewrite !ord1 !mxE (_ : lshift n 0 = 0) ?Bi ?eqxx //; apply/val_inj.
  by rewrite -{1}[B]submxK ul ur dl.
have sS : (drsubmx B)^T = drsubmx B by rewrite trmx_drsub sB.
have [S [d oS eS]] := IH _ sS.
pose Q : 'M[R]_(1 + n) := block_mx 1%:M 0 0 S; pose dd : 'rV[R]_(1 + n) := row_mx a%:M d.
have oQ : Q^T *m Q = 1%:M.
  rewrite tr_block_mx mulmx_block !trmx1 !trmx0 !mulmx0 !mul0mx !mulmx1 oS.
  by rewrite !addr0 !add0r [RHS]scalar_mx_block.
have eQ : B = Q *m diag_mx dd *m Q^T.
  rewrite eqB diag_mx_row tr_block_mx !mulmx_block !trmx1 !trmx0 !mulmx0 !mul0mx !mulmx1 !mul1mx.
  rewrite !addr0 !add0r -eS; congr (block_mx _ _ _ _).
  - by apply/matrixP=> i j; rewrite !ord1 !mxE !eqxx.
  - by rewrite mul0mx.
exists (H *m (Q : 'M[R]_n.+1)); exists (dd : 'rV[R]_n.+1).
  by rewrite trmx_mul sH -mulmxA [H *m (H *m _)]mulmxA HH mul1mx.
have -> : M = H *m K *m H by rewrite defK !mulmxA HH mul1mx -mulmxA HH mulmx1.
by rewrite trmx_mul sH !mulmxA; congr (_ *m H); rewrite -!mulmxA; congr (H *m _); rewrite mulmxA -eQ eB.
Qed.
End Diagonalisation.
