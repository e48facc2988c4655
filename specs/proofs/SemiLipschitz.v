(* Clauses: Definition B.1, Theorem B.3 corrected, Theorem B.3 tuned *)
(* Semi-Lipschitz surrogates, rounding to the grid, and Theorem B.3 (with the step of the corrected Theorem B.1). *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum TsallisProbabilities DrawTree TsallisRegret.
Open Scope R_scope.

(* Definition B.1 on [lo, hi]: the bound holds where x is at least as close to z as y is. *)
Definition semi_lipschitz (lo hi L z : R) (f : R -> R) : Prop :=
  forall x y, lo <= x <= hi -> lo <= y <= hi -> Rabs (x - z) <= Rabs (y - z) -> f x - f y <= L * Rabs (x - y).

(* The grid of Theorem B.3: g[i] = lo + (hi - lo) i / d for i < d, and g[d] = z. Arm i (from 0) is g[i+1]. *)
Definition grid_to (lo hi z : R) (d i : nat) : R :=
  if Nat.eqb (S i) d then z else lo + (hi - lo) * INR (S i) / INR d.

Lemma cell lo D x n : 0 <= D -> (1 <= n)%nat -> lo <= x <= lo + D * INR n ->
  exists i, (i < n)%nat /\ lo + D * INR i <= x <= lo + D * INR (S i).
Proof.
  intros HD Hn Hx. induction n as [|n IH]; [lia|].
  destruct (Nat.eq_dec n 0) as [E|N].
  - subst n. exists 0%nat. split; [lia|]. simpl INR in *. lra.
  - destruct (Rle_dec x (lo + D * INR n)) as [L|G].
    + destruct (IH ltac:(lia) ltac:(lra)) as [i [Hi B]]. exists i. split; [lia | exact B].
    + exists n. split; [lia|]. lra.
Qed.

Section Rounding.
Variables lo hi z : R.
Variable d : nat.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hz : lo <= z <= hi.

Lemma INR_d_pos : 0 < INR d.
Proof. apply lt_0_INR. lia. Qed.

Lemma grid_to_range i : (i < d)%nat -> lo <= grid_to lo hi z d i <= hi.
Proof.
  intros Hi. unfold grid_to. destruct (Nat.eqb_spec (S i) d) as [E|N]; [exact Hz|].
  assert (P := INR_d_pos). assert (Q : 0 <= INR (S i) / INR d <= 1).
  { split; [apply Rdiv_le_0_compat; [apply pos_INR | exact P]|].
    apply Rmult_le_reg_r with (INR d); [exact P|]. replace (INR (S i) / INR d * INR d) with (INR (S i)) by (field; lra).
    rewrite Rmult_1_l. apply le_INR. lia. }
  replace ((hi - lo) * INR (S i) / INR d) with ((hi - lo) * (INR (S i) / INR d)) by (field; lra). nra.
Qed.

(* Headline [Theorem B.3 corrected] Each point of [lo, hi] has a grid point within (hi-lo)/d that is no farther from z. *)
Theorem grid_to_rounding x : lo <= x <= hi ->
  exists i, (i < d)%nat /\ Rabs (grid_to lo hi z d i - z) <= Rabs (x - z)
            /\ Rabs (grid_to lo hi z d i - x) <= (hi - lo) / INR d.
Proof.
  intros Hx. assert (P := INR_d_pos). set (D := (hi - lo) / INR d).
  assert (HD : 0 <= D) by (apply Rdiv_le_0_compat; lra).
  assert (Ed : lo + D * INR d = hi) by (unfold D; field; lra).
  assert (Last : grid_to lo hi z d (d - 1) = z).
  { unfold grid_to. replace (S (d - 1)) with d by lia. now rewrite Nat.eqb_refl. }
  assert (Inner : forall i, (S i < d)%nat -> grid_to lo hi z d i = lo + D * INR (S i)).
  { intros i Hi. unfold grid_to. destruct (Nat.eqb_spec (S i) d); [lia|]. unfold D. field. lra. }
  destruct (cell lo D x d HD Hd ltac:(lra)) as [i [Hi [C1 C2]]].
  rewrite S_INR in C2.
  destruct (Rle_dec x z) as [Lz|Gz].
  - destruct (Nat.eq_dec (S i) d) as [E|N].
    + exists (d - 1)%nat. split; [lia|]. rewrite Last. rewrite <- S_INR, E, Ed in C2.
      assert (z <= x + D). { rewrite <- E, S_INR in Ed. lra. }
      rewrite Rminus_eq_0, Rabs_R0, (Rabs_right (z - x)) by lra. split; [apply Rabs_pos | lra].
    + destruct (Rle_dec (lo + D * INR (S i)) z) as [Lp|Gp].
      * exists i. split; [lia|]. rewrite Inner by lia. rewrite S_INR in *. rewrite !(Rabs_left1 (_ - z)) by lra. rewrite Rabs_right by lra. lra.
      * exists (d - 1)%nat. split; [lia|]. rewrite Last. rewrite S_INR in Gp.
        rewrite Rminus_eq_0, Rabs_R0, (Rabs_right (z - x)) by lra. split; [apply Rabs_pos | lra].
  - destruct i as [|i].
    + exists (d - 1)%nat. split; [lia|]. rewrite Last. simpl INR in *.
      rewrite Rminus_eq_0, Rabs_R0, (Rabs_left1 (z - x)) by lra. split; [apply Rabs_pos | lra].
    + destruct (Rle_dec z (lo + D * INR (S i))) as [Lp|Gp].
      * exists i. split; [lia|]. rewrite Inner by lia. rewrite !(Rabs_right (_ - z)) by lra. rewrite Rabs_left1 by lra. lra.
      * exists (d - 1)%nat. split; [lia|]. rewrite Last.
        rewrite Rminus_eq_0, Rabs_R0, (Rabs_left1 (z - x)) by lra. split; [apply Rabs_pos | lra].
Qed.
End Rounding.

(* The sum of v over the rounds of a history; would_pay is one. *)
Fixpoint along (v : history -> R) (h : history) : R :=
  match h with nil => 0 | _ :: h' => along v h' + v h' end.

Lemma would_pay_along loss j h : would_pay loss always j h = along (fun x => loss x j) h.
Proof. induction h as [|i h IH]; cbn; [reflexivity | now rewrite IH]. Qed.

Lemma along_length f h : along (fun x => f (length x)) h = sum (length h) f.
Proof. induction h as [|i h IH]; cbn; [reflexivity | now rewrite IH]. Qed.

Lemma along_le (v w : history -> R) h : (forall x, v x <= w x) -> along v h <= along w h.
Proof. intros H. induction h as [|i h IH]; cbn; [lra|]. specialize (H h). lra. Qed.

Lemma along_plus (v w : history -> R) h : along (fun x => v x + w x) h = along v h + along w h.
Proof. induction h as [|i h IH]; cbn; [ring|]. rewrite IH. ring. Qed.

Section TheoremB3.
Variables K lo hi z : R.
Variables d T : nat.
Variable l u : history -> R -> R.   (* losses and surrogates of a round, chosen from the past draws *)
Variable L : nat -> R.              (* the semi-Lipschitz constants, by round *)
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis Hz : lo <= z <= hi.
Hypothesis Hl : forall h x, lo <= x <= hi -> 0 <= l h x <= K.
Hypothesis Hlu : forall h x, lo <= x <= hi -> l h x <= u h x.
Hypothesis HL : forall t, 0 <= L t.
Hypothesis Hu : forall h, semi_lipschitz lo hi (L (length h)) z (u h).

Let loss h i := l h (grid_to lo hi z d i).
Let play := tsallis_inf K (fun _ => 2 * sqrt (2 / INR T)) d loss.

(* Headline [Theorem B.3 corrected] Algorithm 4 on the grid, at the corrected step: for each x, the expected loss exceeds the expected
   sum of the surrogates at x by at most 2K sqrt(2dT) + ((hi-lo)/d) sum L_t. *)
Theorem semi_lipschitz_regret x : lo <= x <= hi ->
  expect d play T nil (paid loss always) <=
  2 * K * sqrt (2 * INR d * INR T) + (hi - lo) / INR d * sum T L + expect d play T nil (along (fun h => u h x)).
Proof.
  intros Hx. destruct (grid_to_rounding lo hi z d Hd Hz x Hx) as [i [Hi [G1 G2]]].
  assert (Gi := grid_to_range lo hi z d Hd Hz i Hi).
  assert (Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K).
  { intros h i' Hi'. apply Hl. now apply grid_to_range. }
  assert (R := regret_corrected_step K d T i loss HK Hd HT Hi Hloss).
  unfold expected_regret in R. fold play in R. rewrite expect_minus in R.
  assert (D : draws_distribution d play).
  { apply tsallis_inf_distribution; [exact HK | | exact Hd]. intros t Ht. apply Rmult_lt_0_compat; [lra|].
    apply sqrt_lt_R0, Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia]. }
  assert (C : expect d play T nil (would_pay loss always i) <=
              expect d play T nil (fun h => along (fun h => u h x) h + (hi - lo) / INR d * sum T L)).
  { apply expect_le; [exact D | constructor |]. intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
    rewrite would_pay_along. replace ((hi - lo) / INR d * sum T L) with (along (fun h => (hi - lo) / INR d * L (length h)) h).
    - rewrite <- along_plus. apply along_le. intros h'. unfold loss.
      assert (A := Hlu h' _ Gi). assert (B := Hu h' _ x Gi Hx G1).
      assert (L (length h') * Rabs (grid_to lo hi z d i - x) <= L (length h') * ((hi - lo) / INR d))
        by (apply Rmult_le_compat_l; [apply HL | exact G2]). lra.
    - rewrite (along_length (fun t => (hi - lo) / INR d * L t)), Hlen. apply sum_scal. }
  rewrite expect_plus, expect_const in C by exact D. lra.
Qed.
End TheoremB3.

(* The tuned grid size: cbrt x is x^(1/3). *)
Definition cbrt (x : R) : R := Rpower x (1 / 3).

Lemma cbrt_cube x : 0 < x -> cbrt x ^ 3 = x.
Proof.
  intros Hx. unfold cbrt. rewrite <- Rpower_pow by apply exp_pos. rewrite Rpower_mult.
  replace (1 / 3 * INR 3) with 1 by (simpl; field). now apply Rpower_1.
Qed.

Lemma cbrt_pos x : 0 < cbrt x.
Proof. apply exp_pos. Qed.

Lemma cube_inj x y : 0 <= x -> 0 <= y -> x ^ 3 = y ^ 3 -> x = y.
Proof.
  intros Hx Hy E. destruct (Rtotal_order x y) as [L|[F|G]]; [|exact F|]; exfalso.
  - assert (0 < (y - x) * (x ^ 2 + x * y + y ^ 2)) by (apply Rmult_lt_0_compat; nra). nra.
  - assert (0 < (x - y) * (x ^ 2 + x * y + y ^ 2)) by (apply Rmult_lt_0_compat; nra). nra.
Qed.

(* Headline [Theorem B.3 tuned] The printed tuning, for the real number d0 that it names: the bound is 3 cbrt(2 (hi-lo) Lbar K^2 T^2). *)
Theorem tuned_bound w Lbar K T : 0 < w -> 0 < Lbar -> 0 < K -> 0 < T ->
  let d0 := cbrt (w ^ 2 * Lbar ^ 2 * T / (2 * K ^ 2)) in
  2 * K * sqrt (2 * d0 * T) + w / d0 * (T * Lbar) = 3 * cbrt (2 * w * Lbar * K ^ 2 * T ^ 2).
Proof.
  intros Hw HL HK HT d0. set (c := cbrt (2 * w * Lbar * K ^ 2 * T ^ 2)).
  assert (P2 : forall x, 0 < x -> 0 < x ^ 2) by (intros; now apply pow_lt).
  assert (D3 : d0 ^ 3 = w ^ 2 * Lbar ^ 2 * T / (2 * K ^ 2)).
  { apply cbrt_cube, Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply P2; lra. }
  assert (C3 : c ^ 3 = 2 * w * Lbar * K ^ 2 * T ^ 2).
  { apply cbrt_cube. repeat apply Rmult_lt_0_compat; try apply P2; lra. }
  assert (D0 : 0 < d0) by apply cbrt_pos. assert (C0 : 0 < c) by apply cbrt_pos.
  assert (S2 : w / d0 * (T * Lbar) = c).
  { apply cube_inj; [|lra|].
    - left. apply Rmult_lt_0_compat; [now apply Rdiv_lt_0_compat | now apply Rmult_lt_0_compat].
    - rewrite C3. replace ((w / d0 * (T * Lbar)) ^ 3) with (w ^ 3 * T ^ 3 * Lbar ^ 3 / d0 ^ 3) by (field; lra).
      rewrite D3. field. lra. }
  assert (S1 : K * sqrt (2 * d0 * T) = c).
  { replace K with (sqrt (K ^ 2)) at 1 by (apply sqrt_pow2; lra). rewrite <- sqrt_mult_alt by (left; now apply P2).
    replace (K ^ 2 * (2 * d0 * T)) with (c ^ 2); [apply sqrt_pow2; lra|].
    apply cube_inj; [apply pow2_ge_0 | |].
    - left. repeat apply Rmult_lt_0_compat; try apply P2; lra.
    - replace ((c ^ 2) ^ 3) with ((c ^ 3) ^ 2) by ring. rewrite C3.
      replace ((K ^ 2 * (2 * d0 * T)) ^ 3) with (8 * K ^ 6 * T ^ 3 * d0 ^ 3) by ring. rewrite D3. field. lra. }
  rewrite S2, Rmult_assoc, S1. ring.
Qed.

(* Headline [Theorem B.3 tuned] A grid size is an integer: for any d with d0 <= d <= 2 d0 (the ceiling of a d0 >= 1, say) the bound is
   (1 + 2 sqrt 2) cbrt(2 (hi-lo) Lbar K^2 T^2), 3.83 instead of the printed 3. *)
Theorem tuned_bound_integer w Lbar K T (d : R) : 0 < w -> 0 < Lbar -> 0 < K -> 0 < T ->
  let d0 := cbrt (w ^ 2 * Lbar ^ 2 * T / (2 * K ^ 2)) in
  d0 <= d <= 2 * d0 ->
  2 * K * sqrt (2 * d * T) + w / d * (T * Lbar) <= (1 + 2 * sqrt 2) * cbrt (2 * w * Lbar * K ^ 2 * T ^ 2).
Proof.
  intros Hw HL HK HT d0 Hd. assert (D0 : 0 < d0) by apply cbrt_pos.
  assert (E := tuned_bound w Lbar K T Hw HL HK HT). cbv zeta in E. fold d0 in E.
  set (c := cbrt (2 * w * Lbar * K ^ 2 * T ^ 2)) in *.
  assert (A : sqrt (2 * d * T) <= sqrt 2 * sqrt (2 * d0 * T)).
  { rewrite <- sqrt_mult_alt by lra. apply sqrt_le_1_alt. nra. }
  assert (B : w / d * (T * Lbar) <= w / d0 * (T * Lbar)).
  { apply Rmult_le_compat_r; [nra|]. unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
  assert (S2 : w / d0 * (T * Lbar) = c).
  { (* the two terms of tuned_bound are 2c and c *)
    apply cube_inj; [|left; apply cbrt_pos|].
    - left. apply Rmult_lt_0_compat; [now apply Rdiv_lt_0_compat | now apply Rmult_lt_0_compat].
    - assert (P2 : forall x, 0 < x -> 0 < x ^ 2) by (intros; now apply pow_lt). unfold c.
      rewrite cbrt_cube by (repeat apply Rmult_lt_0_compat; try apply P2; lra).
      replace ((w / d0 * (T * Lbar)) ^ 3) with (w ^ 3 * T ^ 3 * Lbar ^ 3 / d0 ^ 3) by (field; lra).
      unfold d0. rewrite cbrt_cube by (apply Rdiv_lt_0_compat; repeat apply Rmult_lt_0_compat; try apply P2; lra).
      field. lra. }
  assert (0 <= sqrt 2) by apply sqrt_pos. nra.
Qed.
