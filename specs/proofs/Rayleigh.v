(* Clauses: Ostrowski-Reich, Eq. 48 corrected, Theorem D.1 corrected *)
(* Rayleigh bounds: the spectral radius of S^{-1} N, for symmetric N and positive definite S, bounds x^T N x by x^T S x;
   and a bound on the energy of M x bounds the eigenvalues of M. *)
From mathcomp Require Import all_ssreflect all_algebra complex ring.
From LearningToRelax Require Import Splitting SorEnergy YoungRelation SpectralRadius RealEigen JacobiEigenvalues.
From LearningToRelax Require Import SpectralTheorem SsorForm.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Root.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (A S N M P : 'M[R]_n) (x : 'cV[R]_n).

Lemma orthogonal_inv P : P^T *m P = 1%:M -> P *m P^T = 1%:M.
Proof. exact: mulmx1C. Qed.

Lemma energy_conj P N x : energy (P *m N *m P^T) x = energy N (P^T *m x).
Proof. by rewrite /energy trmx_mul trmxK !mulmxA. Qed.

Lemma energy_diag (d : 'rV[R]_n) x : energy (diag_mx d) x = \sum_i d 0 i * x i 0 ^+ 2.
Proof.
rewrite /energy -mulmxA mul_diag_mx mxE; apply: eq_bigr => i _.
by rewrite !mxE mulrCA expr2.
Qed.

Lemma energy_1 x : energy 1%:M x = norm2 x.
Proof. by rewrite /energy mulmx1. Qed.

(* Headline [Theorem D.1 corrected] A positive definite matrix has a symmetric invertible square root, so |x|_A = |A^{1/2} x|. *)
Theorem square_root S : positiveDefinite S -> exists G : 'M[R]_n, [/\ symmetric G, G \in unitmx & G *m G = S].
Proof.
move=> [sS pS]; have [P [d oP eS]] := spectral sS; have oP' := orthogonal_inv oP.
have uP : P \in unitmx by case: (mulmx1_unit oP').
have d0 i : 0 < d 0 i.
  have nz : P *m delta_mx i 0 != 0 :> 'cV[R]_n.
    apply/eqP => /(congr1 (mulmx P^T)); rewrite mulmxA oP mul1mx mulmx0 => /matrixP/(_ i 0)/eqP.
    by rewrite !mxE !eqxx oner_eq0.
  have := pS _ nz; rewrite eS energy_conj mulmxA oP mul1mx energy_delta mxE eqxx mulr1n.
  by [].
pose q : 'rV[R]_n := \row_i Num.sqrt (d 0 i); exists (P *m diag_mx q *m P^T); split.
- by rewrite /symmetric !trmx_mul trmxK tr_diag_mx mulmxA.
- rewrite !unitmx_mul unitmx_tr uP andbT /= unitmxE det_diag unitfE; apply/prodf_neq0 => i _.
  by rewrite mxE gt_eqF ?sqrtr_gt0.
- have e : diag_mx q *m diag_mx q = diag_mx d.
    by rewrite mulmx_diag; congr diag_mx; apply/rowP => i; rewrite !mxE -expr2 sqr_sqrtr // ltW.
  by rewrite eS -e !mulmxA -[P *m _ *m P^T *m P]mulmxA oP mulmx1.
Qed.

Lemma norm2_ge0 x : 0 <= norm2 x.
Proof. by rewrite norm2E sumr_ge0 // => i _; apply: sqr_ge0. Qed.

(* A real eigenvector shows a real eigenvalue. *)
Lemma eigenvector_spectrum N a x : x != 0 -> N *m x = a *: x -> spectrum N a%:C%C.
Proof.
move=> x0 ex; rewrite /spectrum eigenvalueE.
have -> : (a%:C%C)%:M - complexify N = map_mx (real_complex R) (a%:M - N).
  by rewrite map_mxB map_scalar_mx.
rewrite det_map_mx fmorph_eq0 -det_tr; apply/det0P; exists x^T; first by rewrite trmx_eq0.
by rewrite -trmx_mul mulmxBl mul_scalar_mx ex subrr trmx0.
Qed.

(* Headline [Theorem D.1 corrected] Rayleigh bound for a symmetric matrix: |x^T N x| <= rho(N) |x|^2. *)
Theorem rayleigh N r x : symmetric N -> isRadius N r -> `|energy N x| <= r * norm2 x.
Proof.
move=> sN [bd _]; have [P [d oP eN]] := spectral sN; have oP' := orthogonal_inv oP.
have dr i : `|d 0 i| <= r.
  rewrite -modulus_real; apply: bd; apply: (@eigenvector_spectrum _ _ (P *m delta_mx i 0)).
    apply/eqP => /(congr1 (mulmx P^T)); rewrite mulmxA oP mul1mx mulmx0 => /matrixP/(_ i 0)/eqP.
    by rewrite !mxE !eqxx oner_eq0.
  rewrite eN -!mulmxA (mulmxA P^T) oP mul1mx scalemxAr; congr (P *m _).
  apply/matrixP=> j k; rewrite mul_diag_mx !mxE ord1 andbT.
  by case: eqP => [->|_] //; rewrite !mulr0.
have -> : norm2 x = norm2 (P^T *m x) by rewrite norm2_mulmx trmxK oP' energy_1.
rewrite eN energy_conj energy_diag norm2E mulr_sumr; apply: le_trans (ler_norm_sum _ _ _) _.
by apply: ler_sum => i _; rewrite normrM (ger0_norm (sqr_ge0 _)) ler_wpmul2r ?sqr_ge0.
Qed.

(* Headline [Theorem D.1 corrected; Eq. 48 corrected] Rayleigh bound for a pencil: |x^T N x| <= rho(S^{-1}N) x^T S x, for symmetric N and
   symmetric positive definite S. *)
Theorem pencil_rayleigh S N r x :
  positiveDefinite S -> symmetric N -> isRadius (invmx S *m N) r -> `|energy N x| <= r * energy S x.
Proof.
move=> pS sN rN; have [G [sG uG eG]] := square_root pS.
have eS : energy S x = norm2 (G *m x) by rewrite norm2_mulmx sG eG.
pose K := invmx G *m N *m invmx G; have sK : symmetric K by rewrite /symmetric !trmx_mul trmx_inv sG sN mulmxA.
have eN : energy N x = energy K (G *m x).
  by rewrite /energy trmx_mul sG /K !mulmxA mulmxK // mulmxKV.
have eK : invmx G *m K *m invmx (invmx G) = invmx S *m N.
  rewrite invmxK /K !mulmxA mulmxKV //; congr (_ *m N); symmetry; apply: invmx_unique.
  by rewrite -eG !mulmxA mulmxK // mulmxV.
have uG' : invmx G \in unitmx by rewrite unitmx_inv.
rewrite eN eS; apply: rayleigh; first exact: sK.
by apply: (proj1 (radius_similar K r uG')); rewrite eK.
Qed.
End Root.

Section EnergyRadius.
Variables (R : rcfType) (n' : nat).
Local Notation n := n'.+1.
Implicit Types (S M : 'M[R]_n).

Lemma energy_comb S c d z t : energy S (c *: z + d *: t) =
  c ^+ 2 * energy S z + c * d * form S z t + d * c * form S t z + d ^+ 2 * energy S t.
Proof.
have e u v : (u + v)^T = u^T + v^T :> 'rV[R]_n by apply: linearD.
have ez k u : (k *: u)^T = k *: u^T :> 'rV[R]_n by apply: linearZ.
rewrite /energy /form e !ez !(mulmxDl, mulmxDr) -!(scalemxAl, scalemxAr) !scalerA.
move: (z^T *m S *m z) (z^T *m S *m t) (t^T *m S *m z) (t^T *m S *m t) => X Y Z T.
by rewrite !mxE; entries R; ring.
Qed.

(* The two real vectors of a complex eigenvalue share its modulus in energy. *)
Lemma energy_pair S M a b x y : symmetric S -> M *m x = a *: x - b *: y -> M *m y = b *: x + a *: y ->
  energy S (M *m x) + energy S (M *m y) = modulus (a +i* b)%C ^+ 2 * (energy S x + energy S y).
Proof.
move=> sS -> ->; rewrite /modulus /= sqr_sqrtr ?addr_ge0 ?sqr_ge0 //.
have f : form S x y = form S y x by apply: form_sym.
by rewrite -scaleNr !energy_comb f; ring.
Qed.

(* Headline [Eq. 48 corrected] If |M x|_S^2 <= c |x|_S^2 for all x, every eigenvalue of M has modulus^2 at most c. *)
Theorem radius_le_energy S M c r : positiveDefinite S -> (forall x, energy S (M *m x) <= c * energy S x) ->
  isRadius M r -> r ^+ 2 <= c.
Proof.
move=> pS h [_ [[a b] /spectrum_real_pair [x [y [nz [ex ey]]]] <-]].
have pos : 0 < energy S x + energy S y.
  by case/orP: nz => /(proj2 pS) p; [rewrite ltr_paddr|rewrite ltr_paddl]; rewrite ?spd_energy_ge0.
by rewrite -(ler_pmul2r pos) -(energy_pair (proj1 pS) ex ey) mulrDr ler_add.
Qed.

(* Headline [Ostrowski-Reich] If M lowers the energy of every non-zero vector then rho(M) < 1. *)
Theorem radius_lt1 S M r : positiveDefinite S -> (forall x, x != 0 -> energy S (M *m x) < energy S x) ->
  isRadius M r -> r < 1.
Proof.
move=> pS h [_ [[a b] /spectrum_real_pair [x [y [nz [ex ey]]]] <-]].
have g z : energy S (M *m z) <= energy S z.
  by case: (eqVneq z 0) => [->|/h/ltW //]; rewrite mulmx0.
have pos : 0 < energy S x + energy S y.
  by case/orP: nz => /(proj2 pS) p; [rewrite ltr_paddr|rewrite ltr_paddl]; rewrite ?spd_energy_ge0.
have : energy S (M *m x) + energy S (M *m y) < energy S x + energy S y.
  by case/orP: nz => /h p; [rewrite ltr_le_add|rewrite ler_lt_add].
rewrite (energy_pair (proj1 pS) ex ey) -[ltRHS]mul1r ltr_pmul2r // expr_lt1 //.
exact: modulus_ge0.
Qed.
End EnergyRadius.
