(* Clauses: Theorem B.4, Theorem B.4 sharper *)
(* Theorem B.4: Algorithm 5 against a Lipschitz policy from contexts to parameters, for surrogates that are semi-Lipschitz
   towards the right end of the interval. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz BinnedRegret.
Open Scope R_scope.

(* The bin centres h[j] = c0 + (C/m)(j - 1/2), j = 1..m; here b = j - 1. *)
Definition centre (c0 C : R) (m b : nat) : R := c0 + C / INR m * (INR b + 1 / 2).

(* bin t is a nearest centre to the context of round t + 1. *)
Definition nearest_bin (c0 C : R) (m : nat) (ctx : nat -> R) (bin : nat -> nat) : Prop :=
  forall t, (bin t < m)%nat /\ forall b, (b < m)%nat -> Rabs (ctx t - centre c0 C m (bin t)) <= Rabs (ctx t - centre c0 C m b).

Lemma nearest_bin_distance c0 C m ctx bin t : (1 <= m)%nat -> 0 <= C -> c0 <= ctx t <= c0 + C -> nearest_bin c0 C m ctx bin ->
  Rabs (ctx t - centre c0 C m (bin t)) <= C / INR m / 2.
Proof.
  intros Hm HC Hc Hn. assert (P : 0 < INR m) by (apply lt_0_INR; lia).
  set (D := C / INR m). assert (HD : 0 <= D) by (apply Rdiv_le_0_compat; lra).
  assert (E : D * INR m = C) by (unfold D; field; lra).
  destruct (cell c0 D (ctx t) m HD Hm ltac:(lra)) as [b [Hb [B1 B2]]]. rewrite S_INR in B2.
  eapply Rle_trans; [apply (proj2 (Hn t) b Hb)|]. unfold centre. fold D. apply Rabs_le. lra.
Qed.

Lemma centre_range c0 C m b : 0 <= C -> (b < m)%nat -> c0 <= centre c0 C m b <= c0 + C.
Proof.
  intros HC Hb. assert (P : 0 < INR m) by (apply lt_0_INR; lia). unfold centre.
  set (D := C / INR m). assert (HD : 0 <= D) by (apply Rdiv_le_0_compat; lra).
  assert (E : D * INR m = C) by (unfold D; field; lra).
  assert (B0 := pos_INR b). assert (B1 : INR b + 1 <= INR m) by (rewrite <- S_INR; apply le_INR; lia). nra.
Qed.

Lemma finite_choice (P : nat -> nat -> Prop) m :
  (forall b, (b < m)%nat -> exists i, P b i) -> exists g, forall b, (b < m)%nat -> P b (g b).
Proof.
  induction m as [|m IH]; intros H; [exists (fun _ => 0%nat); intros; lia|].
  destruct (IH ltac:(intros; apply H; lia)) as [g Hg]. destruct (H m ltac:(lia)) as [i Hi].
  exists (fun b => if Nat.eqb b m then i else g b). intros b Hb.
  destruct (Nat.eqb_spec b m) as [->|N]; [exact Hi | apply Hg; lia].
Qed.

Section TheoremB4.
Variables K lo hi c0 C Lf : R.
Variables d m T : nat.
Variable ctx : nat -> R.
Variable bin : nat -> nat.
Variable policy : R -> R.
Variables l u : history -> R -> R.
Variable L : nat -> R.
Hypothesis HK : 0 < K.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis Hlohi : lo <= hi.
Hypothesis HC : 0 <= C.
Hypothesis Hctx : forall t, c0 <= ctx t <= c0 + C.
Hypothesis Hbin : nearest_bin c0 C m ctx bin.
Hypothesis HLf : 0 <= Lf.
Hypothesis Hpolicy : forall c, c0 <= c <= c0 + C -> lo <= policy c <= hi.
Hypothesis HpolicyL : forall c c', c0 <= c <= c0 + C -> c0 <= c' <= c0 + C -> Rabs (policy c - policy c') <= Lf * Rabs (c - c').
Hypothesis Hl : forall h x, lo <= x <= hi -> 0 <= l h x <= K.
Hypothesis Hlu : forall h x, lo <= x <= hi -> l h x <= u h x.
Hypothesis HL : forall t, 0 <= L t.
Hypothesis Hu : forall h, semi_lipschitz lo hi (L (length h)) hi (u h).

(* g[i] = lo + (hi - lo) i/d, i = 1..d: the grid of Theorem B.3 with z = hi. *)
Let loss h i := l h (grid_to lo hi hi d i).
Let play := binned K anytime d bin loss.

(* One arm serves a whole bin: at or above the policy's value at each context of the bin, and near it. *)
Lemma arm_of_bin b : (b < m)%nat -> exists i, (i < d)%nat /\ forall t, bin t = b ->
  policy (ctx t) <= grid_to lo hi hi d i <= policy (ctx t) + (C * Lf / INR m + (hi - lo) / INR d).
Proof.
  intros Hb. assert (P : 0 < INR m) by (apply lt_0_INR; lia).
  assert (Cr := centre_range c0 C m b HC Hb). assert (Pr := Hpolicy _ Cr).
  assert (W0 : 0 <= Lf * (C / INR m / 2)).
  { apply Rmult_le_pos; [exact HLf|]. apply Rdiv_le_0_compat; [|lra]. apply Rdiv_le_0_compat; lra. }
  set (w := Lf * (C / INR m / 2)) in *.
  set (x := Rmin hi (policy (centre c0 C m b) + w)).
  assert (Hx : lo <= x <= hi) by (split; [apply Rmin_glb; lra | apply Rmin_l]).
  destruct (grid_to_rounding lo hi hi d Hd ltac:(lra) x Hx) as [i [Hi [G1 G2]]].
  assert (Gr := grid_to_range lo hi hi d Hd ltac:(lra) i Hi).
  exists i. split; [exact Hi|]. intros t Ht.
  assert (N := nearest_bin_distance c0 C m ctx bin t Hm HC (Hctx t) Hbin). rewrite Ht in N.
  assert (PL := HpolicyL _ _ (Hctx t) Cr). assert (PR := Hpolicy _ (Hctx t)).
  assert (PW : Rabs (policy (ctx t) - policy (centre c0 C m b)) <= w).
  { eapply Rle_trans; [exact PL|]. unfold w. apply Rmult_le_compat_l; assumption. }
  apply Rabs_le_between in PW.
  rewrite !Rabs_left1 in G1 by lra.
  assert (X1 : policy (ctx t) <= x) by (apply Rmin_glb; lra).
  assert (X2 : x <= policy (centre c0 C m b) + w) by apply Rmin_r.
  assert (W2 : C * Lf / INR m = w + w) by (unfold w; field; lra).
  rewrite Rabs_right in G2 by lra. lra.
Qed.

Lemma would_pay_bins (arm : nat -> nat) h :
  sum m (fun b => would_pay loss (in_bin bin b) (arm b) h) = along (fun x => loss x (arm (bin (length x)))) h.
Proof.
  induction h as [|i h IH]; [apply sum_zero; reflexivity|]. cbn [would_pay along]. rewrite sum_plus, IH. f_equal.
  rewrite (sum_ext m _ (fun b => if Nat.eqb b (bin (length h)) then loss h (arm b) else 0)).
  - apply (sum_single m (fun b => loss h (arm b))), (proj1 (Hbin _)).
  - intros b Hb. unfold in_bin. now rewrite (Nat.eqb_sym b).
Qed.

(* Headline [Theorem B.4 sharper] Sharper than printed by the term m: the expected loss exceeds the surrogates at the policy's values
   by at most 4K sqrt(dmT) + (C Lf/m + (hi-lo)/d) sum L_t. *)
Theorem policy_regret_sharper :
  expect d play T nil (paid loss always) <=
  4 * K * sqrt (INR d * INR m * INR T) + (C * Lf / INR m + (hi - lo) / INR d) * sum T L
  + expect d play T nil (along (fun h => u h (policy (ctx (length h))))).
Proof.
  destruct (finite_choice _ m arm_of_bin) as [arm Harm].
  assert (Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K).
  { intros h i Hi. apply Hl. apply grid_to_range; [exact Hd | lra | exact Hi]. }
  assert (Hb : forall t, (bin t < m)%nat) by (intros t; apply Hbin).
  assert (R := binned_regret K d m T bin loss HK Hd Hb Hloss arm ltac:(intros b Hbm; now apply Harm)).
  fold play in R. rewrite expect_minus in R.
  assert (D : draws_distribution d play) by (apply binned_distribution; assumption).
  set (gap := C * Lf / INR m + (hi - lo) / INR d) in *.
  assert (Cm : expect d play T nil (fun h => sum m (fun b => would_pay loss (in_bin bin b) (arm b) h)) <=
    expect d play T nil (fun h => along (fun h => u h (policy (ctx (length h)))) h + gap * sum T L)).
  { apply expect_le; [exact D | constructor |]. intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
    rewrite would_pay_bins. replace (gap * sum T L) with (along (fun h => gap * L (length h)) h).
    - rewrite <- along_plus. apply along_le. intros h'. unfold loss.
      destruct (Harm (bin (length h')) (Hb _)) as [Hi G]. specialize (G (length h') eq_refl).
      set (g := grid_to lo hi hi d (arm (bin (length h')))) in *.
      assert (Gr : lo <= g <= hi) by (apply grid_to_range; [exact Hd | lra | exact Hi]).
      assert (Pr := Hpolicy _ (Hctx (length h'))). set (p := policy (ctx (length h'))) in *.
      assert (A := Hlu h' g Gr). assert (B := Hu h' g p Gr Pr ltac:(rewrite !Rabs_left1 by lra; lra)).
      rewrite (Rabs_right (g - p)) in B by lra. assert (LL := HL (length h')).
      assert (L (length h') * (g - p) <= L (length h') * gap) by (apply Rmult_le_compat_l; [exact LL | unfold gap in *; lra]). lra.
    - rewrite (along_length (fun t => gap * L t)), Hlen. apply sum_scal. }
  rewrite expect_plus, expect_const in Cm by exact D. lra.
Qed.

(* Headline [Theorem B.4] As printed (14): m + 4K sqrt(dmT) + (C Lf/m + (hi-lo)/d) sum L_t. *)
Theorem policy_regret :
  expect d play T nil (paid loss always) <=
  INR m + 4 * K * sqrt (INR d * INR m * INR T) + (C * Lf / INR m + (hi - lo) / INR d) * sum T L
  + expect d play T nil (along (fun h => u h (policy (ctx (length h))))).
Proof. assert (S := policy_regret_sharper). assert (P := pos_INR m). lra. Qed.
End TheoremB4.
