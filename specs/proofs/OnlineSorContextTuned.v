(* Clauses: Theorem B.4 tuned corrected, Eq. 30, Eq. 30 corrected, Theorem 2.2 corrected *)
(* The tunings (15) of Theorem B.4 and (30), (6) of Theorems E.1 and 2.2. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree YoungScalar SurrogateBound SurrogateLipschitz OnlineSor OnlineSorTuned.
From LearningToRelax Require Import PolicyRegret OptimalOmegaLipschitz OnlineSorContext.
Open Scope R_scope.

Definition root4 (x : R) : R := sqrt (sqrt x).

Lemma root4_pow x : 0 <= x -> root4 x ^ 4 = x.
Proof.
  intros Hx. unfold root4. replace (sqrt (sqrt x) ^ 4) with ((sqrt (sqrt x) ^ 2) ^ 2) by ring.
  rewrite !pow2_sqrt; [reflexivity | exact Hx | apply sqrt_pos].
Qed.

Lemma root4_pos x : 0 < x -> 0 < root4 x.
Proof. intros Hx. now apply sqrt_lt_R0, sqrt_lt_R0. Qed.

Lemma sq_inj x y : 0 <= x -> 0 <= y -> x ^ 2 = y ^ 2 -> x = y.
Proof. intros Hx Hy E. rewrite <- (sqrt_pow2 x), <- (sqrt_pow2 y) by assumption. now rewrite E. Qed.

Lemma pow4_inj x y : 0 <= x -> 0 <= y -> x ^ 4 = y ^ 4 -> x = y.
Proof. intros Hx Hy E. apply sq_inj; [exact Hx | exact Hy|]. apply sq_inj; try apply pow2_ge_0. replace ((x ^ 2) ^ 2) with (x ^ 4) by ring. rewrite E. ring. Qed.

Lemma root4_scale c x : 0 < c -> 0 < x -> root4 (c ^ 4 * x) = c * root4 x.
Proof.
  intros Hc Hx. assert (R := root4_pos x Hx). assert (C4 : 0 < c ^ 4) by now apply pow_lt. apply pow4_inj.
  - left. apply root4_pos. now apply Rmult_lt_0_compat.
  - nra.
  - rewrite root4_pow by (left; now apply Rmult_lt_0_compat). rewrite Rpow_mult_distr, root4_pow by lra. reflexivity.
Qed.

Lemma root4_le x y : x <= y -> root4 x <= root4 y.
Proof. intros H. now apply sqrt_le_1_alt, sqrt_le_1_alt. Qed.

Section Tuning.
Variables w Z Lbar K T : R.            (* w = b - a, Z = C L_f *)
Hypothesis Hw : 0 < w.
Hypothesis HZ : 0 < Z.
Hypothesis HLbar : 0 < Lbar.
Hypothesis HK : 0 < K.
Hypothesis HT : 0 < T.
Let d0 := root4 (w ^ 3 * Lbar ^ 2 * T / (4 * Z * K ^ 2)).
Let m0 := root4 (Z ^ 3 * Lbar ^ 2 * T / (4 * w * K ^ 2)).
Let x := root4 (4 * K ^ 2 * Lbar ^ 2 * w * Z * T ^ 3).

Lemma sizes_pos : 0 < d0 /\ 0 < m0 /\ 0 < x.
Proof.
  assert (P : forall y k, 0 < y -> 0 < y ^ k) by (intros; now apply pow_lt).
  repeat split; apply root4_pos; try apply Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply P; lra.
Qed.

Lemma size_powers : d0 ^ 4 = w ^ 3 * Lbar ^ 2 * T / (4 * Z * K ^ 2) /\ m0 ^ 4 = Z ^ 3 * Lbar ^ 2 * T / (4 * w * K ^ 2)
  /\ x ^ 4 = 4 * K ^ 2 * Lbar ^ 2 * w * Z * T ^ 3.
Proof.
  assert (P : forall y k, 0 < y -> 0 < y ^ k) by (intros; now apply pow_lt).
  repeat split; apply root4_pow; left; try apply Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply P; lra.
Qed.

Lemma tuned_parts : 4 * K * sqrt (d0 * m0 * T) = 2 * x /\ Z / m0 * (T * Lbar) = x /\ w / d0 * (T * Lbar) = x.
Proof.
  destruct sizes_pos as [D0 [M0 X0]]. destruct size_powers as [D4 [M4 X4]].
  assert (TL : 0 < T * Lbar) by now apply Rmult_lt_0_compat. assert (DM : 0 < d0 * m0) by now apply Rmult_lt_0_compat.
  split; [|split].
  - assert (E : (d0 * m0) ^ 2 = w * Z * Lbar ^ 2 * T / (4 * K ^ 2)).
    { apply sq_inj; [apply pow2_ge_0 | |].
      - left. apply Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply pow_lt; lra.
      - replace (((d0 * m0) ^ 2) ^ 2) with (d0 ^ 4 * m0 ^ 4) by ring. rewrite D4, M4. field. lra. }
    apply pow4_inj.
    + assert (S := sqrt_pos (d0 * m0 * T)). nra.
    + lra.
    + replace ((4 * K * sqrt (d0 * m0 * T)) ^ 4) with (256 * K ^ 4 * (sqrt (d0 * m0 * T) ^ 2) ^ 2) by ring.
      rewrite pow2_sqrt by (left; now apply Rmult_lt_0_compat).
      replace ((d0 * m0 * T) ^ 2) with ((d0 * m0) ^ 2 * T ^ 2) by ring. rewrite E.
      replace ((2 * x) ^ 4) with (16 * x ^ 4) by ring. rewrite X4. field. lra.
  - apply pow4_inj; [|lra|].
    + left. apply Rmult_lt_0_compat; [now apply Rdiv_lt_0_compat | exact TL].
    + replace ((Z / m0 * (T * Lbar)) ^ 4) with (Z ^ 4 * T ^ 4 * Lbar ^ 4 / m0 ^ 4) by (field; lra). rewrite M4, X4. field. lra.
  - apply pow4_inj; [|lra|].
    + left. apply Rmult_lt_0_compat; [now apply Rdiv_lt_0_compat | exact TL].
    + replace ((w / d0 * (T * Lbar)) ^ 4) with (w ^ 4 * T ^ 4 * Lbar ^ 4 / d0 ^ 4) by (field; lra). rewrite D4, X4. field. lra.
Qed.

(* Headline [Theorem B.4 tuned corrected; Eq. 30 corrected] The printed tuning (15), for the real numbers d and m that it names, less its term m. *)
Theorem tuned_policy_bound : 4 * K * sqrt (d0 * m0 * T) + (Z / m0 + w / d0) * (T * Lbar) = 4 * x.
Proof. destruct tuned_parts as [A [B C]]. rewrite Rmult_plus_distr_r, A, B, C. ring. Qed.

(* Headline [Theorem B.4 tuned corrected] For integers d, m between the printed numbers and their doubles: 6 in place of 4. *)
Theorem tuned_policy_bound_integer d m : d0 <= d <= 2 * d0 -> m0 <= m <= 2 * m0 ->
  4 * K * sqrt (d * m * T) + (Z / m + w / d) * (T * Lbar) <= 6 * x.
Proof.
  intros Hd Hm. destruct sizes_pos as [D0 [M0 X0]]. destruct tuned_parts as [A [B C]].
  assert (TL : 0 < T * Lbar) by now apply Rmult_lt_0_compat.
  assert (S : sqrt (d * m * T) <= 2 * sqrt (d0 * m0 * T)).
  { rewrite <- (sqrt_pow2 2) at 1 by lra. rewrite <- sqrt_mult_alt by (apply pow2_ge_0). apply sqrt_le_1_alt.
    replace (2 ^ 2 * (d0 * m0 * T)) with (2 * d0 * (2 * m0) * T) by ring.
    apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat; lra. }
  assert (Q1 : Z / m * (T * Lbar) <= x).
  { rewrite <- B. apply Rmult_le_compat_r; [lra|]. unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
  assert (Q2 : w / d * (T * Lbar) <= x).
  { rewrite <- C. apply Rmult_le_compat_r; [lra|]. unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
  rewrite Rmult_plus_distr_r. nra.
Qed.
End Tuning.

(* L of Theorem 2.2, for x = lambda_min(D) + cmin. *)
Definition shift_constant (b x : R) : R := (1 + b) / (b * sqrt (1 - b ^ 2)) * ((x + 1) / x) ^ 2.

(* Headline [Eq. 30 corrected] With wmax = w*(beta_max), L* / (wmax - 1) is 6 L, L of Theorem 2.2. *)
Theorem shift_constant_ratio b x : 0 < b < 1 -> 0 < x ->
  printed_constant b x / (optimal_omega b - 1) = 6 * shift_constant b x.
Proof.
  intros Hb Hx. destruct (s_props b ltac:(lra)) as [[S0 S1] _]. unfold printed_constant, shift_constant, optimal_omega.
  set (s := sqrt (1 - b ^ 2)) in *. replace (1 + (b / (1 + s)) ^ 2 - 1) with (b ^ 2 / (1 + s) ^ 2) by (field; lra).
  field. repeat split; lra.
Qed.

(* Headline [Eq. 30] The tuning prints wmax = 1 + (beta_max^2/(1+sqrt(1-beta_max^2)))^2; that is below w*(beta_max), so it
   breaks the hypothesis on wmax that the theorem itself makes. *)
Theorem printed_wmax_too_small b : 0 < b < 1 -> 1 + (b ^ 2 / (1 + sqrt (1 - b ^ 2))) ^ 2 < optimal_omega b.
Proof.
  intros Hb. destruct (s_props b ltac:(lra)) as [[S0 S1] _]. unfold optimal_omega. set (s := sqrt (1 - b ^ 2)) in *.
  assert (P : 0 < b / (1 + s)) by (apply Rdiv_lt_0_compat; lra).
  replace (b ^ 2 / (1 + s)) with (b * (b / (1 + s))) by (field; lra). set (y := b / (1 + s)) in *.
  assert (b * y < y) by nra. assert (0 < b * y) by nra. nra.
Qed.

Section Tuned.
Variable eps wmax : R.
Variables d m T : nat.
Variables cmin C Lstar Lc : R.
Variable ctx : nat -> R.
Variable bin : nat -> nat.
Variable beta_of : R -> R.
Variable tau : nat -> R.
Variable residual : nat -> R -> nat -> R.
Variable sor : nat -> R -> nat.
Variable alpha_max : R.
Let beta t := beta_of (ctx t).
Hypothesis Heps : 0 < eps < 1.
Hypothesis Hwmax : 1 < wmax < 2.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HC : 0 < C.
Hypothesis Hctx : forall t, cmin <= ctx t <= cmin + C.
Hypothesis Hbin : nearest_bin cmin C m ctx bin.
Hypothesis Hbeta : forall c, cmin <= c <= cmin + C -> 0 <= beta_of c < 1.
Hypothesis Htau : forall t, 0 < tau t < 1.
Hypothesis Hcount : forall t w, 1 <= w <= wmax -> returns eps (residual t w) (sor t w).
Hypothesis Hassumption : forall t w, 1 <= w <= wmax ->
  residual t w 0%nat = 0 \/ (0 < residual t w 0%nat /\ near_asymptotic eps (rate (beta t) (tau t) w) (residual t w)).
Hypothesis Hcondition : forall t, lipschitz_condition (beta t) (tau t).
Hypothesis Halpha : forall t, alpha (beta t) (tau t) wmax <= alpha_max.
Hypothesis Halpha1 : alpha_max < 1.
Hypothesis Hoptimal : forall c, cmin <= c <= cmin + C -> optimal_omega (beta_of c) <= wmax.
Hypothesis HLstar : 0 <= Lstar.
Hypothesis Hlipschitz : forall c c', cmin <= c <= cmin + C -> cmin <= c' <= cmin + C ->
  Rabs (optimal_omega (beta_of c) - optimal_omega (beta_of c')) <= Lstar * Rabs (c - c').
(* Lc is L of Theorem 2.2; shift_constant_ratio gives the equality at the printed constants. *)
Hypothesis HLc : 0 < Lc.
Hypothesis Hratio : Lstar / (wmax - 1) <= 6 * Lc.

Let gbar := mean_inverse_sq T (fun t => alpha (beta t) (tau t) wmax).
Let l := - ln eps.
Let q := - ln alpha_max.
Let K := l / q.
(* The printed (30). *)
Let d0 := root4 (gbar ^ 2 * INR T * q ^ 2 / (24 * C * Lc)).
Let m0 := root4 (54 * C ^ 3 * Lc ^ 3 * gbar ^ 2 * INR T * q ^ 2).

(* Headline [Theorem 2.2 corrected] Corrected (6): with d and m between the numbers of (30) and their doubles, the expected total of
   iterations is at most 6 log(1/eps) (24 C L T^3)^(1/4) / log(1/alpha_max)^(3/2) + sum_t U_t(w*(c_t)). As printed the power of
   log(1/alpha_max) is 1, which the tuning does not give when alpha_max > 1/e; the printed first term is not needed. *)
Theorem online_sor_context_tuned : d0 <= INR d <= 2 * d0 -> m0 <= INR m <= 2 * m0 ->
  expect d (algorithm5 wmax K d bin sor) T nil (iterations wmax d sor) <=
  6 * l * root4 (24 * C * Lc * INR T ^ 3 / q ^ 6) + sum T (fun t => U eps beta tau t (optimal_omega (beta t))).
Proof.
  intros Hd0 Hm0. assert (Hw : 1 <= wmax < 2) by lra. assert (Hb : forall t, 0 <= beta t < 1) by (intros t; apply Hbeta, Hctx).
  assert (Lp : 0 < l) by (unfold l; assert (E := ln_neg eps Heps); lra).
  assert (Qp : 0 < q) by exact (q_pos wmax beta tau alpha_max Hw Hb Htau Halpha Halpha1).
  assert (Gr : 0 < gbar <= 1 / q ^ 2) by (unfold gbar, q; eapply gbar_range; eassumption).
  assert (KP : 0 < K) by now apply Rdiv_lt_0_compat.
  assert (Tp : 0 < INR T) by (apply lt_0_INR; lia). assert (Dp : 0 < INR d) by (apply lt_0_INR; lia).
  assert (Mp : 0 < INR m) by (apply lt_0_INR; lia).
  assert (M := online_sor_context eps wmax K d m T cmin C Lstar ctx bin beta_of tau residual sor alpha_max Heps Hwmax Hd Hm
    ltac:(lra) Hctx Hbin Hbeta Htau Hcount Hassumption Hcondition Halpha Halpha1 ltac:(unfold K, l, q; lra) Hoptimal HLstar Hlipschitz).
  fold beta in M. eapply Rle_trans; [exact M|]. apply Rplus_le_compat_r.
  set (Z := 6 * C * Lc). assert (Zp : 0 < Z) by (unfold Z; repeat apply Rmult_lt_0_compat; lra).
  assert (LG : 0 < l * gbar) by (apply Rmult_lt_0_compat; lra).
  assert (W := tuned_policy_bound_integer 1 Z (l * gbar) K (INR T) ltac:(lra) Zp LG KP Tp (INR d) (INR m)).
  replace (1 ^ 3 * (l * gbar) ^ 2 * INR T / (4 * Z * K ^ 2)) with (gbar ^ 2 * INR T * q ^ 2 / (24 * C * Lc)) in W
    by (unfold Z, K; field; repeat split; lra).
  replace (Z ^ 3 * (l * gbar) ^ 2 * INR T / (4 * 1 * K ^ 2)) with (54 * C ^ 3 * Lc ^ 3 * gbar ^ 2 * INR T * q ^ 2) in W
    by (unfold Z, K; field; repeat split; lra).
  specialize (W Hd0 Hm0).
  assert (G : 6 * root4 (4 * K ^ 2 * (l * gbar) ^ 2 * 1 * Z * INR T ^ 3) <= 6 * l * root4 (24 * C * Lc * INR T ^ 3 / q ^ 6)).
  { replace (4 * K ^ 2 * (l * gbar) ^ 2 * 1 * Z * INR T ^ 3) with (l ^ 4 * (24 * C * Lc * INR T ^ 3 / q ^ 2 * gbar ^ 2))
      by (unfold Z, K; field; lra).
    assert (A : 0 < 24 * C * Lc * INR T ^ 3 / q ^ 2).
    { apply Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply pow_lt; lra. }
    assert (G2 : 0 < gbar ^ 2) by (apply pow_lt; lra).
    rewrite root4_scale by (try apply Rmult_lt_0_compat; assumption).
    replace (6 * l * root4 (24 * C * Lc * INR T ^ 3 / q ^ 6)) with (6 * (l * root4 (24 * C * Lc * INR T ^ 3 / q ^ 6))) by ring.
    apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l; [lra|]. apply root4_le.
    replace (24 * C * Lc * INR T ^ 3 / q ^ 6) with (24 * C * Lc * INR T ^ 3 / q ^ 2 * (1 / q ^ 2) ^ 2) by (field; lra).
    apply Rmult_le_compat_l; [lra|]. apply pow_incr. lra. }
  assert (S : sum T (fun t => - ln eps / ln (alpha (beta t) (tau t) wmax) ^ 2) = INR T * (l * gbar)).
  { unfold gbar, mean_inverse_sq.
    replace (INR T * (l * (sum T (fun t => 1 / ln (alpha (beta t) (tau t) wmax) ^ 2) / INR T)))
      with (l * sum T (fun t => 1 / ln (alpha (beta t) (tau t) wmax) ^ 2)) by (field; lra).
    rewrite <- sum_scal. apply sum_ext. intros t _. assert (A := alpha_range (beta t) (tau t) (Hb t) (Htau t) wmax ltac:(lra)).
    assert (Tt := Htau t). assert (N := ln_neg (alpha (beta t) (tau t) wmax) ltac:(lra)). unfold l. field. lra. }
  rewrite S.
  assert (R : C * Lstar / INR m / (wmax - 1) + 1 / INR d <= Z / INR m + 1 / INR d).
  { apply Rplus_le_compat_r. replace (C * Lstar / INR m / (wmax - 1)) with (C * (Lstar / (wmax - 1)) / INR m) by (field; lra).
    unfold Rdiv at 1 3. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat|]. unfold Z. nra. }
  assert (R2 : (C * Lstar / INR m / (wmax - 1) + 1 / INR d) * (INR T * (l * gbar)) <= (Z / INR m + 1 / INR d) * (INR T * (l * gbar))).
  { apply Rmult_le_compat_r; [nra | exact R]. }
  lra.
Qed.
End Tuned.
