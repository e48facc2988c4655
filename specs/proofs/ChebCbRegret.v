(* Clauses: Theorem C.4 given Theorem C.1, Theorem C.4 N *)
(* ChebCB (Algorithm 3) put together: SquareCB (Theorem C.2) on follow-the-leader over d boxes of Chebyshev coefficients (Theorem C.3 on convex
   sets), with the misspecification of Corollary C.1. The losses are seen without noise, so one fixed function of context and action. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz InverseGap SquareCbOracle ChebyshevScaling.
From LearningToRelax Require Import EllipticalPotential LeaderRegret EmpiricalRisk DrawOrder.
Open Scope R_scope.

Section ChebCb.
Variables d m T : nat.
Variables K L Lx C cmin lo hi : R.
Variable ell : R -> R -> R.           (* ell c x: the loss of action x at context c *)
Variable context : history -> R.      (* the next round's context, after the draws so far *)
Variable action : history -> R.       (* the comparator: any policy, even one that sees the past *)
Variable theta : history -> nat -> nat -> R.   (* theta h i j: arm i's coefficients after h *)
Variable best : history -> nat.
Variable eta : R.
Hypothesis Heta : 0 < eta.
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HK : 0 < K.
Hypothesis HL : 0 <= L.
Hypothesis HLx : 0 <= Lx.
Hypothesis HC : 0 < C.
Hypothesis Hlohi : lo <= hi.
Hypothesis Hell : forall c x, cmin <= c <= cmin + C -> lo <= x <= hi -> 0 <= ell c x <= K.
Hypothesis Hell_c : forall c c' x, cmin <= c <= cmin + C -> cmin <= c' <= cmin + C -> lo <= x <= hi -> Rabs (ell c x - ell c' x) <= L * Rabs (c - c').
Hypothesis Hell_x : forall c x x', cmin <= c <= cmin + C -> lo <= x <= hi -> lo <= x' <= hi -> Rabs (ell c x - ell c x') <= Lx * Rabs (x - x').
Hypothesis Hcontext : forall h, cmin <= context h <= cmin + C.
Hypothesis Haction : forall h, lo <= action h <= hi.

(* theory.ChebCbRegret: N, and the half widths of Algorithm 3's box. *)
Definition normalizer : R := 2 + 4 * C * L / K * (1 + ln (INR m)).
Definition half_width (j : nat) : R := match j with O => 1 / normalizer | _ => 2 * C * L / (K * normalizer * INR j) end.
Definition in_box (p : nat -> R) : Prop := forall j, (j < S m)%nat -> Rabs (p j) <= half_width j.
Let N := normalizer.
Let unit_context h := to_unit cmin (cmin + C) (context h).
Let loss (h : history) (i : nat) : R := ell (context h) (midpoint lo hi d i).
Let scaled h i := loss h i / (K * N).

(* The squared errors of arm i's coefficients p in its own past rounds. *)
Definition fit (i : nat) (p : nat -> R) : history -> R := paid (fun h k => if Nat.eqb k i then (expansion m p (unit_context h) - scaled h k) ^ 2 else 0) always.
(* Algorithm 3: each arm's coefficients are a best fit within the box. *)
Hypothesis Htheta : forall h i, (i < d)%nat -> in_box (theta h i) /\ forall p, in_box p -> fit i (theta h i) h <= fit i p h.
Let prediction h i := expansion m (theta h i) (unit_context h).
Hypothesis Hbest : forall h, is_argmin_arm d (prediction h) (best h).

(* The diameter of the d boxes together; R_T, alpha and eta. *)
Definition diameter : R := 2 * sqrt (INR d * sum (S m) (fun j => half_width j ^ 2)).
Definition oracle_regret : R :=
  INR (d * S m) * (1 + ln (1 + (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2)).
Definition misspecification : R := error_factor m / 2 * (L / (K * N)) * C.
Definition rate : R := 2 * sqrt (INR d * INR T / (oracle_regret + 2 * misspecification ^ 2 * INR T)).
Let play h := inverse_gap d eta (prediction h) (best h).

Lemma log_m_nonneg : 0 <= ln (INR m).
Proof. rewrite <- ln_1. apply ln_le; [lra|]. change 1 with (INR 1). now apply le_INR. Qed.

Lemma N_ge_2 : 2 <= N.
Proof.
  unfold N, normalizer. assert (G := log_m_nonneg). assert (0 <= 4 * C * L / K * (1 + ln (INR m))); [|lra].
  apply Rmult_le_pos; [apply Rdiv_le_0_compat; [|exact HK]; apply Rmult_le_pos; lra | lra].
Qed.

Lemma half_width_nonneg j : 0 <= half_width j.
Proof.
  assert (N2 := N_ge_2). fold N. unfold half_width. fold N. destruct j as [|j]; [apply Rdiv_le_0_compat; lra|].
  apply Rdiv_le_0_compat; [apply Rmult_le_pos; lra|]. apply Rmult_lt_0_compat; [apply Rmult_lt_0_compat; lra | apply lt_0_INR; lia].
Qed.

Lemma cos_abs y : Rabs (cos y) <= 1.
Proof. apply Rabs_le, COS_bound. Qed.

(* Headline [Theorem C.4 N] With the printed N every prediction within the box lies in [-1/2, 1/2]. *)
Theorem predictions_within_half p x : in_box p -> Rabs (expansion m p x) <= 1 / 2.
Proof.
  intros Hp. assert (N2 := N_ge_2).
  assert (A : Rabs (expansion m p x) <= sum (S m) half_width).
  { unfold expansion. unfold in_box in Hp. revert Hp. generalize (S m) as M. induction M as [|M IH]; intros Hp; [cbn; rewrite Rabs_R0; lra|].
    cbn [sum]. eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [apply IH; intros; apply Hp; lia|].
    rewrite Rabs_mult. specialize (Hp M ltac:(lia)). assert (Q := cos_abs (INR M * acos x)). unfold chebyshev.
    assert (P := Rabs_pos (p M)). assert (P' := Rabs_pos (cos (INR M * acos x))). nra. }
  eapply Rle_trans; [exact A|].
  assert (E : forall k, sum (S k) half_width = 1 / N + 2 * C * L / (K * N) * sum k (fun j => / INR (S j))).
  { induction k as [|k IH]; [cbn; fold N; ring|]. change (sum (S (S k)) half_width) with (sum (S k) half_width + half_width (S k)).
    rewrite IH. cbn [sum half_width]. fold N. assert (0 < INR (S k)) by (apply lt_0_INR; lia). field. repeat split; lra. }
  rewrite E. assert (H := harmonic m Hm).
  assert (F : 0 <= 2 * C * L / (K * N)) by (apply Rdiv_le_0_compat; [apply Rmult_le_pos; lra | apply Rmult_lt_0_compat; lra]).
  apply Rle_trans with (1 / N + 2 * C * L / (K * N) * (1 + ln (INR m))); [apply Rplus_le_compat_l, Rmult_le_compat_l; assumption|].
  right. replace (1 / 2) with (N / (2 * N)) by (field; lra). unfold N at 3. unfold normalizer. fold N. field. split; lra.
Qed.
(* The d expansions as one vector of d(m+1) parameters. *)
Let M := S m.
Definition block (i : nat) (p : nat -> R) (j : nat) : R := p (i * S m + j)%nat.
Definition flat (th : nat -> nat -> R) (q : nat) : R := th (q / S m)%nat (q mod S m)%nat.
Definition feature (h : history) (k : nat) : nat -> R := flat (fun i j => if Nat.eqb i k then chebyshev j (unit_context h) else 0).
Definition boxes (p : nat -> R) : Prop := forall i, (i < d)%nat -> in_box (block i p).

Lemma block_flat i th j : (j < M)%nat -> block i (flat th) j = th i j.
Proof.
  intros Hj. unfold block, flat. fold M. rewrite Nat.div_add_l, Nat.div_small, Nat.add_0_r by lia.
  rewrite Nat.add_comm, Nat.mod_add, Nat.mod_small by lia. reflexivity.
Qed.

Lemma expansion_ext p p' x : (forall j, (j < M)%nat -> p j = p' j) -> expansion m p x = expansion m p' x.
Proof. intros H. unfold expansion. apply sum_ext. intros j Hj. now rewrite H. Qed.

Lemma dot_feature p h k : (k < d)%nat -> dot (d * M) p (feature h k) = expansion m (block k p) (unit_context h).
Proof.
  intros Hk. unfold dot. rewrite sum_blocks.
  rewrite (sum_ext d _ (fun i => if Nat.eqb i k then expansion m (block i p) (unit_context h) else 0)).
  - now apply (sum_single d (fun i => expansion m (block i p) (unit_context h))).
  - intros i Hi. rewrite (sum_ext M _ (fun j => block i p j * (if Nat.eqb i k then chebyshev j (unit_context h) else 0))).
    + destruct (Nat.eqb i k); [reflexivity|]. apply sum_zero. intros; ring.
    + intros j Hj. change (p (i * M + j)%nat * block i (feature h k) j = block i p j * (if Nat.eqb i k then chebyshev j (unit_context h) else 0)).
      unfold feature. rewrite block_flat by exact Hj. reflexivity.
Qed.

Lemma fit_ext i p p' h : (forall j, (j < M)%nat -> p j = p' j) -> fit i p h = fit i p' h.
Proof.
  intros H. unfold fit. induction h as [|k h IH]; [reflexivity|]. cbn [paid always]. rewrite IH, (expansion_ext p p' _ H). reflexivity.
Qed.

Lemma diameter_pos : 0 < diameter.
Proof.
  assert (N2 := N_ge_2). apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0. apply Rmult_lt_0_compat; [apply lt_0_INR; lia|].
  apply Rlt_le_trans with (half_width 0 ^ 2).
  - apply pow_lt. unfold half_width. fold N. apply Rdiv_lt_0_compat; lra.
  - apply (sum_term_le (S m) (fun j => half_width j ^ 2) 0); [lia | intros; apply pow2_ge_0].
Qed.

Lemma boxes_diameter u v : boxes u -> boxes v -> dot (d * M) (fun q => v q - u q) (fun q => v q - u q) <= diameter ^ 2.
Proof.
  intros Hu Hv. assert (E : diameter ^ 2 = INR d * (4 * sum M (fun j => half_width j ^ 2))).
  { unfold diameter. rewrite Rpow_mult_distr, pow2_sqrt; [fold M; ring|]. apply Rmult_le_pos; [apply pos_INR|].
    apply sum_nonneg. intros; apply pow2_ge_0. }
  rewrite E. unfold dot. rewrite sum_blocks, <- sum_const. apply sum_le. intros i Hi. rewrite <- sum_scal. apply sum_le. intros j Hj.
  assert (U := Hu i Hi j Hj). assert (V := Hv i Hi j Hj). unfold block in U, V. fold M in U, V.
  apply Rabs_le_between in U. apply Rabs_le_between in V. nra.
Qed.

Lemma scaled_range h i : (i < d)%nat -> 0 <= scaled h i <= 1 / 2.
Proof.
  intros Hi. assert (N2 := N_ge_2). assert (B : 0 <= loss h i <= K).
  { apply Hell; [apply Hcontext|]. apply midpoint_range; [lia | exact Hlohi | exact Hi]. }
  assert (KN : 0 < K * N) by (apply Rmult_lt_0_compat; lra). unfold scaled. split; [apply Rdiv_le_0_compat; lra|].
  apply Rmult_le_reg_r with (K * N); [exact KN|]. replace (loss h i / (K * N) * (K * N)) with (loss h i) by (field; lra). nra.
Qed.

(* Follow-the-leader's regret along any history, by Theorem C.3 on convex sets. *)
Lemma oracle_holds coefficients h : arms_below d h -> length h = T -> (forall i, (i < d)%nat -> in_box (coefficients i)) ->
  paid (fun h i => (prediction h i - scaled h i) ^ 2) always h <=
  paid (fun h i => (expansion m (coefficients i) (unit_context h) - scaled h i) ^ 2) always h + oracle_regret.
Proof.
  intros Hh Hlen Hc.
  set (x := fun t => feature (stage h t) (drawn h t)). set (target := fun t => scaled (stage h t) (drawn h t)).
  set (th := fun t => flat (theta (stage h t))).
  assert (Dr : forall t, (t < T)%nat -> (drawn h t < d)%nat) by (intros t Ht; apply drawn_below; [exact Hh | lia]).
  assert (Dot : forall t p, (t < T)%nat -> dot (d * M) p (x t) = expansion m (block (drawn h t) p) (unit_context (stage h t))).
  { intros t p Ht. apply dot_feature. now apply Dr. }
  assert (Past : forall t p, (t <= T)%nat -> past_loss (d * M) x target t p = sum d (fun i => fit i (block i p) (stage h t))).
  { intros t p Ht. unfold past_loss.
    rewrite (sum_ext d _ (fun i => sum t (fun s => if Nat.eqb (drawn h s) i then (expansion m (block i p) (unit_context (stage h s)) - scaled (stage h s) (drawn h s)) ^ 2 else 0))).
    - rewrite sum_swap. apply sum_ext. intros s Hs. unfold square_loss. rewrite Dot by lia. symmetry.
      rewrite (sum_ext d _ (fun i => if Nat.eqb i (drawn h s) then (expansion m (block i p) (unit_context (stage h s)) - scaled (stage h s) (drawn h s)) ^ 2 else 0))
        by (intros i Hi; rewrite (Nat.eqb_sym i); reflexivity).
      apply (sum_single d (fun i => (expansion m (block i p) (unit_context (stage h s)) - scaled (stage h s) (drawn h s)) ^ 2)). apply Dr. lia.
    - intros i Hi. unfold fit. apply paid_stage. lia. }
  assert (Flat : forall th', (forall i, (i < d)%nat -> in_box (th' i)) -> boxes (flat th')).
  { intros th' H i Hi j Hj. rewrite block_flat by exact Hj. now apply H. }
  assert (R : forall u, boxes u -> sum T (fun t => (dot (d * M) (th t) (x t) - target t) ^ 2) - sum T (fun t => (dot (d * M) u (x t) - target t) ^ 2) <=
    4 * (1 / 2) ^ 2 * INR (d * M) * (1 + ln (1 + (sqrt (INR M) * diameter * INR T / (2 * (1 / 2)) / INR (d * M)) ^ 2))).
  { apply (leader_regret (d * M) T (1 / 2) diameter (sqrt (INR M)) boxes x target th); [unfold M; nia | exact HT | lra | exact diameter_pos | | exact boxes_diameter | | | |].
    - intros u v r Hu Hv Hr i Hi j Hj. assert (U := Hu i Hi j Hj). assert (V := Hv i Hi j Hj). unfold block in *.
      apply Rabs_le_between in U. apply Rabs_le_between in V. apply Rabs_le. nra.
    - intros t Ht. rewrite Dot by exact Ht. rewrite pow2_sqrt by apply pos_INR. unfold expansion. fold M.
      apply Rle_trans with (sum M (fun _ => 1)); [|rewrite sum_const; lra]. apply sum_le. intros j Hj.
      unfold x, feature. rewrite block_flat by exact Hj. rewrite Nat.eqb_refl.
      assert (Q := COS_bound (INR j * acos (unit_context (stage h t)))). unfold chebyshev. nra.
    - intros t u Ht Hu. rewrite Dot by exact Ht. apply predictions_within_half. apply Hu. now apply Dr.
    - intros t Ht. assert (Q := scaled_range (stage h t) (drawn h t) (Dr t Ht)). unfold target. apply Rabs_le. lra.
    - intros t Ht. split; [apply Flat; intros i Hi; now apply Htheta|]. intros u Hu. rewrite !Past by lia. apply sum_le. intros i Hi.
      rewrite (fit_ext i (block i (th t)) (theta (stage h t) i)) by (intros j Hj; apply block_flat; exact Hj).
      apply Htheta; [exact Hi | now apply Hu]. }
  assert (Paid : forall c, paid c always h = sum T (fun t => c (stage h t) (drawn h t))).
  { intros c. rewrite <- Hlen. rewrite <- paid_stage by lia. now rewrite stage_all. }
  rewrite !Paid. specialize (R (flat coefficients) (Flat _ Hc)).
  rewrite (sum_ext T (fun t => (dot (d * M) (th t) (x t) - target t) ^ 2) (fun t => (prediction (stage h t) (drawn h t) - scaled (stage h t) (drawn h t)) ^ 2)) in R.
  2:{ intros t Ht. rewrite Dot by exact Ht. unfold prediction, target, th. do 2 f_equal. apply expansion_ext. intros j Hj. now apply block_flat. }
  rewrite (sum_ext T (fun t => (dot (d * M) (flat coefficients) (x t) - target t) ^ 2)
    (fun t => (expansion m (coefficients (drawn h t)) (unit_context (stage h t)) - scaled (stage h t) (drawn h t)) ^ 2)) in R.
  2:{ intros t Ht. rewrite Dot by exact Ht. unfold target. do 2 f_equal. apply expansion_ext. intros j Hj. now apply block_flat. }
  unfold oracle_regret. fold M.
  replace (sqrt (INR M) * diameter * INR T / (2 * (1 / 2))) with (sqrt (INR M) * diameter * INR T) in R by field.
  replace (4 * (1 / 2) ^ 2) with 1 in R by field. lra.
Qed.
(* The point of the grid nearest to the comparator's action. *)
Definition nearest_arm (h : history) : nat :=
  first_such (fun i => if Rle_dec (Rabs (midpoint lo hi d i - action h)) ((hi - lo) / (2 * INR d)) then true else false) d.

Lemma nearest_arm_spec h : (nearest_arm h < d)%nat /\ Rabs (midpoint lo hi d (nearest_arm h) - action h) <= (hi - lo) / (2 * INR d).
Proof.
  destruct (midpoint_near lo hi d Hd Hlohi (action h) (Haction h)) as [i [Hi B]].
  set (p := fun i => if Rle_dec (Rabs (midpoint lo hi d i - action h)) ((hi - lo) / (2 * INR d)) then true else false).
  destruct (first_such_spec p d i Hi) as [P1 P2]; [unfold p; destruct (Rle_dec _ _); [reflexivity | contradiction]|].
  change (first_such p d) with (nearest_arm h) in *. split; [exact P1|]. unfold p in P2. destruct (Rle_dec _ _) as [Q|Q]; [exact Q | discriminate].
Qed.

Lemma oracle_regret_pos : 0 < oracle_regret.
Proof.
  unfold oracle_regret. apply Rmult_lt_0_compat; [apply lt_0_INR; nia|].
  set (q := (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2). assert (Q := pow2_ge_0 (sqrt (INR (S m)) * diameter * INR T / INR (d * S m))).
  fold q in Q. assert (0 <= ln (1 + q)); [|lra]. rewrite <- ln_1. apply ln_le; lra.
Qed.

Hypothesis HC1 : theorem_C_1 m.

(* Coefficients within the box that are close to the scaled losses. *)
Lemma good_coefficients : exists co : nat -> nat -> R, forall i, (i < d)%nat ->
  in_box (co i) /\ forall h, Rabs (expansion m (co i) (unit_context h) - scaled h i) <= misspecification.
Proof.
  assert (N2 := N_ge_2).
  apply (choose_each (fun _ : nat => 0) (fun i th => in_box th /\ forall h, Rabs (expansion m th (unit_context h) - scaled h i) <= misspecification)).
  intros i Hi. assert (Mi : lo <= midpoint lo hi d i <= hi) by (apply midpoint_range; [exact Hd | exact Hlohi | exact Hi]).
  destruct (constraints_contain_losses m HC1 cmin C K N L (fun c => ell c (midpoint lo hi d i)) HC HK ltac:(lra) HL) as [th [B0 [Bj E]]].
  - intros c Hc. now apply Hell.
  - intros c c' Hc Hc'. now apply Hell_c.
  - exists th. split.
    + intros [|j] Hj; [exact B0 | apply (Bj (S j)); lia].
    + intros h. apply E. apply Hcontext.
Qed.

Lemma misspecification_nonneg : 0 <= misspecification.
Proof.
  assert (N2 := N_ge_2). assert (KN : 0 < K * N) by (apply Rmult_lt_0_compat; lra).
  assert (E0 : 0 <= error_factor m).
  { unfold error_factor. assert (P := PI_RGT_0). assert (M0 := pos_INR m). apply Rdiv_le_0_compat; [|lra].
    assert (L1 : 0 <= ln (2 * INR m + 1)) by (rewrite <- ln_1; apply ln_le; lra).
    assert (0 <= 2 / PI * ln (2 * INR m + 1)) by (apply Rmult_le_pos; [apply Rdiv_le_0_compat; lra | exact L1]). lra. }
  unfold misspecification. apply Rmult_le_pos; [|lra]. apply Rmult_le_pos; [lra | apply Rdiv_le_0_compat; lra].
Qed.

Lemma play_distribution : draws_distribution d play.
Proof.
  intros h. destruct (inverse_gap_distribution d eta (prediction h) (best h) Heta (Hbest h)) as [A [B _]].
  split; [intros i Hi; left; now apply A | exact B].
Qed.

(* From the grid's scaled losses to the losses of any action. *)
Lemma in_units_of_loss bound : expect d play T nil (fun h => paid scaled always h - along (fun x => scaled x (nearest_arm x)) h) <= bound ->
  expect d play T nil (fun h => paid loss always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * bound + Lx * (hi - lo) * INR T / (2 * INR d).
Proof.
  intros S. assert (N2 := N_ge_2). assert (KN : 0 < K * N) by (apply Rmult_lt_0_compat; lra). assert (D0 : 0 < INR d) by (apply lt_0_INR; lia).
  set (gap := Lx * ((hi - lo) / (2 * INR d))).
  apply Rle_trans with (expect d play T nil (fun h => K * N * (paid scaled always h - along (fun x => scaled x (nearest_arm x)) h) + INR T * gap)).
  - apply expect_le; [exact play_distribution | constructor |]. intros h _ Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen. rewrite <- Hlen. clear Hlen.
    induction h as [|i h IH]; [cbn; lra|]. cbn [paid along always length]. rewrite S_INR.
    assert (Sc : forall k, K * N * scaled h k = loss h k) by (intros k; unfold scaled; field; lra).
    assert (G : loss h (nearest_arm h) - ell (context h) (action h) <= gap).
    { destruct (nearest_arm_spec h) as [Hn Near]. unfold loss.
      assert (Q := Hell_x (context h) (midpoint lo hi d (nearest_arm h)) (action h) (Hcontext h) (midpoint_range lo hi d Hd Hlohi _ Hn) (Haction h)).
      apply Rabs_le_between in Q. assert (Lx * Rabs (midpoint lo hi d (nearest_arm h) - action h) <= gap) by (apply Rmult_le_compat_l; assumption). lra. }
    assert (S1 := Sc i). assert (S2 := Sc (nearest_arm h)). lra.
  - rewrite expect_plus, expect_scal, (expect_const d play play_distribution).
    replace (Lx * (hi - lo) * INR T / (2 * INR d)) with (INR T * gap) by (unfold gap; field; lra).
    apply Rplus_le_compat_r. apply Rmult_le_compat_l; [lra | exact S].
Qed.

(* Headline [Theorem C.4 given Theorem C.1] ChebCB at any eta > 0: expected regret to any policy at most
   KN (2(d-1)T/eta + (eta/4)(R + alpha^2 T)) + Lx (hi-lo) T/(2d), N and alpha as printed, R = n (1 + log(1 + (sqrt(m+1) D T/n)^2)),
   n = d(m+1), D the diameter of the d boxes. *)
Theorem chebcb_regret :
  expect d play T nil (fun h => paid loss always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * (INR T * (2 * (INR d - 1) / eta) + eta / 4 * (oracle_regret + misspecification ^ 2 * INR T)) + Lx * (hi - lo) * INR T / (2 * INR d).
Proof.
  apply in_units_of_loss. destruct good_coefficients as [co Hco].
  eapply Rle_trans; [apply (squarecb_regret d T eta prediction scaled best nearest_arm Heta Hbest (fun h => proj1 (nearest_arm_spec h)))|].
  fold play. apply Rplus_le_compat_l. apply Rmult_le_compat_l; [lra|].
  rewrite <- (expect_const d play play_distribution T nil (oracle_regret + misspecification ^ 2 * INR T)).
  apply expect_le; [exact play_distribution | constructor |]. intros h Hh Hlen. cbn [length] in Hlen. rewrite Nat.add_0_r in Hlen.
  eapply Rle_trans; [apply (oracle_holds co h Hh Hlen (fun i Hi => proj1 (Hco i Hi)))|]. rewrite Rplus_comm. apply Rplus_le_compat_l.
  rewrite <- Hlen. clear Hlen. induction Hh as [|i h Hi Hh IH]; [simpl; lra|]. cbn [paid always length]. rewrite S_INR.
  assert (Q := pow_maj_Rabs _ _ 2 (proj2 (Hco i Hi) h)). lra.
Qed.

(* Headline [Theorem C.4 given Theorem C.1] At eta = 2 sqrt(dT/(R + 2 alpha^2 T)): at most KN (2 sqrt(dT R) + 5 alpha T sqrt d) + Lx (hi-lo) T/(2d). *)
Theorem chebcb_regret_tuned : eta = rate ->
  expect d play T nil (fun h => paid loss always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * (2 * sqrt (INR d * INR T * oracle_regret) + 5 * misspecification * INR T * sqrt (INR d)) + Lx * (hi - lo) * INR T / (2 * INR d).
Proof.
  intros He. apply in_units_of_loss. destruct good_coefficients as [co Hco]. assert (R0 := oracle_regret_pos). assert (A0 := misspecification_nonneg).
  assert (Pos : 0 < oracle_regret + 2 * misspecification ^ 2 * INR T).
  { assert (Q := pow2_ge_0 misspecification). assert (T0 := pos_INR T). assert (0 <= misspecification ^ 2 * INR T) by (apply Rmult_le_pos; lra). lra. }
  apply (squarecb_oracle d T eta oracle_regret misspecification prediction scaled (fun h i => expansion m (co i) (unit_context h)) best nearest_arm
    Hd HT ltac:(lra) A0 Pos Hbest (fun h => proj1 (nearest_arm_spec h)) (fun h i Hi => proj2 (Hco i Hi) h)
    (fun h Hh Hlen => oracle_holds co h Hh Hlen (fun i Hi => proj1 (Hco i Hi))) He).
Qed.
End ChebCb.
