(* Clauses: Theorem C.4 given Theorem C.1 *)
(* ChebCB (Algorithm 3) put together: SquareCB (Theorem C.2) on follow-the-leader over d boxes of Chebyshev coefficients
   (Theorem C.3 on convex sets), with the misspecification of Corollary C.1. What is seen is one of Y possible costs,
   drawn with chances that depend on context and action (the counts 0 .. K, say); only the mean cost is Lipschitz.
   Without noise Y is 1. *)
From Coq Require Import Reals Lra Lia Psatz Arith List FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz InverseGap SquareCbNoise
  ChebyshevScaling.
From LearningToRelax Require Import EllipticalPotential LeaderRegret EmpiricalRisk DrawOrder BoxMinimum ChebCbBox.
Open Scope R_scope.

Section ChebCb.
Variables d m T Y : nat.
Variables K L Lx C cmin lo hi : R.
(* At context c action x costs cost c x e with probability chance c x e, for e < Y. *)
Variables chance cost : R -> R -> nat -> R.
(* The next round's context, after the draws so far. Draw o is arm o / Y with outcome o mod Y. *)
Variable context : history -> R.
Variable action : history -> R.       (* the comparator: any policy, even one that sees the past *)
Variable theta : history -> nat -> nat -> R.   (* theta h i j: coefficient j of arm i after h *)
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
Hypothesis HY : (1 <= Y)%nat.
Hypothesis Hchance : forall c x e, cmin <= c <= cmin + C -> lo <= x <= hi -> (e < Y)%nat -> 0 <= chance c x e.
Hypothesis Hchance1 : forall c x, cmin <= c <= cmin + C -> lo <= x <= hi -> sum Y (chance c x) = 1.
Hypothesis Hcost : forall c x e, cmin <= c <= cmin + C -> lo <= x <= hi -> (e < Y)%nat -> 0 <= cost c x e <= K.

(* The mean cost. *)
Definition ell (c x : R) : R := sum Y (fun e => chance c x e * cost c x e).
Hypothesis Hell_c : forall c c' x, cmin <= c <= cmin + C -> cmin <= c' <= cmin + C -> lo <= x <= hi ->
  Rabs (ell c x - ell c' x) <= L * Rabs (c - c').
Hypothesis Hell_x : forall c x x', cmin <= c <= cmin + C -> lo <= x <= hi -> lo <= x' <= hi ->
  Rabs (ell c x - ell c x') <= Lx * Rabs (x - x').
Hypothesis Hcontext : forall h, cmin <= context h <= cmin + C.
Hypothesis Haction : forall h, lo <= action h <= hi.

Local Notation half_width := (ChebCbBox.half_width m K L C).
Local Notation in_box := (ChebCbBox.in_box m K L C).
Let N := normalizer m K L C.
Let unit_context h := to_unit cmin (cmin + C) (context h).
Let loss (h : history) (i : nat) : R := ell (context h) (midpoint lo hi d i).
Let scaled h i := loss h i / (K * N).
(* What draw o costs after h, and the target of the regression. *)
Definition charged (h : history) (o : nat) : R := cost (context h) (midpoint lo hi d (arm_of Y o)) (o mod Y)%nat.
Let observed h o := charged h o / (K * N).

(* The squared errors of arm i's coefficients p in its own past rounds. *)
Definition fit (i : nat) (p : nat -> R) : history -> R :=
  paid (fun h o => if Nat.eqb (arm_of Y o) i then (expansion m p (unit_context h) - observed h o) ^ 2 else 0) always.
(* Algorithm 3: each arm's coefficients are a best fit within the box. *)
Hypothesis Htheta : forall h i, (i < d)%nat -> in_box (theta h i) /\ forall p, in_box p -> fit i (theta h i) h <= fit i
  p h.
Let prediction h i := expansion m (theta h i) (unit_context h).
Hypothesis Hbest : forall h, is_argmin_arm d (prediction h) (best h).

(* The diameter of the d boxes together; R_T, alpha and eta. *)
Definition diameter : R := 2 * sqrt (INR d * sum (S m) (fun j => half_width j ^ 2)).
Definition oracle_regret : R :=
  INR (d * S m) * (1 + ln (1 + (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2)).
Definition misspecification : R := error_factor m / 2 * (L / (K * N)) * C.
Definition rate : R := 2 * sqrt (INR d * INR T / (oracle_regret + 2 * misspecification ^ 2 * INR T)).
(* The probability of draw o after h: of the arm by inverse gaps, and of the outcome. *)
Let outcome_chance h i := chance (context h) (midpoint lo hi d i).
Let noise h i e := cost (context h) (midpoint lo hi d i) e / (K * N) - scaled h i.
Definition play : history -> nat -> R := draw_chance d Y eta prediction best outcome_chance.

Lemma midpoint_in i : (i < d)%nat -> lo <= midpoint lo hi d i <= hi.
Proof. intros Hi. now apply midpoint_range. Qed.

Let N_ge_2 : 2 <= N := ChebCbBox.N_ge_2 m K L C Hm HK HL HC.
Let half_width_nonneg := ChebCbBox.half_width_nonneg m K L C Hm HK HL HC.
Let predictions_within_half := ChebCbBox.predictions_within_half m K L C Hm HK HL HC.

Lemma mean_range c x : cmin <= c <= cmin + C -> lo <= x <= hi -> 0 <= ell c x <= K.
Proof.
  intros Hc Hx. split.
  - apply sum_nonneg. intros e He. apply Rmult_le_pos; [now apply Hchance | now apply Hcost].
  - apply Rle_trans with (sum Y (fun e => chance c x e * K)); [|rewrite sum_scal_r, Hchance1 by assumption; lra].
    apply sum_le. intros e He. apply Rmult_le_compat_l; [now apply Hchance | now apply Hcost].
Qed.

(* The d expansions as one vector of d(m+1) parameters. *)
Let M := S m.
Definition block (i : nat) (p : nat -> R) (j : nat) : R := p (i * S m + j)%nat.
Definition flat (th : nat -> nat -> R) (q : nat) : R := th (q / S m)%nat (q mod S m)%nat.
Definition feature (h : history) (k : nat) : nat -> R := flat (fun i j => if Nat.eqb i k then chebyshev j (unit_context
  h) else 0).
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
  - intros i Hi. rewrite (sum_ext M _ (fun j => block i p j * (if Nat.eqb i k then chebyshev j (unit_context h) else
    0))).
    + destruct (Nat.eqb i k); [reflexivity|]. apply sum_zero. intros; ring.
    + intros j Hj. change (p (i * M + j)%nat * block i (feature h k) j = block i p j * (if Nat.eqb i k then chebyshev j
      (unit_context h) else 0)).
      unfold feature. rewrite block_flat by exact Hj. reflexivity.
Qed.

Lemma fit_ext i p p' h : (forall j, (j < M)%nat -> p j = p' j) -> fit i p h = fit i p' h.
Proof.
  intros H. unfold fit. induction h as [|k h IH]; [reflexivity|]. cbn [paid always]. rewrite IH, (expansion_ext p p' _
    H). reflexivity.
Qed.

Lemma observed_range h o : (arm_of Y o < d)%nat -> 0 <= observed h o <= 1 / 2.
Proof.
  intros Ho. assert (N2 := N_ge_2). assert (KN : 0 < K * N) by (apply Rmult_lt_0_compat; lra).
  assert (B : 0 <= charged h o <= K) by (apply Hcost; [apply Hcontext | now apply midpoint_in | apply
    Nat.mod_upper_bound; lia]).
  unfold observed. split; [apply Rdiv_le_0_compat; lra|].
  apply Rmult_le_reg_r with (K * N); [exact KN|]. replace (charged h o / (K * N) * (K * N)) with (charged h o) by
    (field; lra). nra.
Qed.

(* Algorithm 3's best fits exist: the sum of squares is Lipschitz in each coefficient on the box. *)
Definition best_fit (h : history) (i : nat) : nat -> R :=
  box_argmin (fun j => - half_width j) half_width M (fun p => fit i p h) (fun _ => 0).

Lemma fit_lipschitz h i j : (i < d)%nat -> (j < M)%nat -> lipschitz_in (fun j => - half_width j) half_width j (2 * INR
  (length h)) (fun p => fit i p h).
Proof.
  intros Hi Hj p x y Hp Hx Hy. assert (Q0 := Rabs_pos (x - y)).
  assert (Box : forall z, - half_width j <= z <= half_width j -> in_box (set_coordinate p j z)).
  { intros z Hz k _. apply Rabs_le. apply (boxed_set (fun j => - half_width j) half_width p j z Hp Hz). }
  unfold fit. induction h as [|o h IH]; cbn [paid always length]; [rewrite Rminus_eq_0, Rabs_R0; simpl; lra|].
  rewrite S_INR. set (u := unit_context h). set (b := observed h o).
  assert (Term : Rabs ((if Nat.eqb (arm_of Y o) i then (expansion m (set_coordinate p j x) u - b) ^ 2 else 0)
    - (if Nat.eqb (arm_of Y o) i then (expansion m (set_coordinate p j y) u - b) ^ 2 else 0)) <= 2 * Rabs (x - y)).
  { destruct (Nat.eqb_spec (arm_of Y o) i) as [Ho|_]; [|rewrite Rminus_eq_0, Rabs_R0; lra].
    assert (Px := predictions_within_half _ u (Box x Hx)). assert (Py := predictions_within_half _ u (Box y Hy)).
    assert (B := observed_range h o ltac:(lia)). fold b in B.
    assert (Diff : expansion m (set_coordinate p j x) u - expansion m (set_coordinate p j y) u = (x - y) * chebyshev j
      u).
    { unfold expansion. fold M. rewrite (sum_change_one M (fun k => set_coordinate p j x k * chebyshev k u) (fun k =>
      set_coordinate p j y k * chebyshev k u) j Hj).
      - unfold set_coordinate. rewrite Nat.eqb_refl. ring.
      - intros k _ Hk. unfold set_coordinate. destruct (Nat.eqb_spec k j); [contradiction | reflexivity]. }
    set (ex := expansion m (set_coordinate p j x) u) in *. set (ey := expansion m (set_coordinate p j y) u) in *.
    replace ((ex - b) ^ 2 - (ey - b) ^ 2) with ((ex - ey) * (ex + ey - 2 * b)) by ring. rewrite Diff, !Rabs_mult.
    assert (Ch : Rabs (chebyshev j u) <= 1) by apply cos_abs. apply Rabs_le_between in Px. apply Rabs_le_between in Py.
    assert (Sm : Rabs (ex + ey - 2 * b) <= 2) by (apply Rabs_le; lra).
    assert (P1 := Rabs_pos (chebyshev j u)). assert (P2 := Rabs_pos (ex + ey - 2 * b)).
    apply Rle_trans with (Rabs (x - y) * 1 * 2); [|lra]. apply Rmult_le_compat; [now apply Rmult_le_pos | exact P2 | |
      exact Sm].
    now apply Rmult_le_compat_l. }
  match goal with |- Rabs (?a + ?s - (?b + ?t)) <= _ => replace (a + s - (b + t)) with ((a - b) + (s - t)) by ring end.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

Lemma best_fit_exists h i : (i < d)%nat -> in_box (best_fit h i) /\ forall p, in_box p -> fit i (best_fit h i) h <= fit
  i p h.
Proof.
  intros Hi. destruct (box_argmin_minimises (fun j => - half_width j) half_width ltac:(intros j; assert (P :=
    half_width_nonneg j); lra)
    (2 * INR (length h)) M (fun p => fit i p h) (fun _ => 0) ltac:(intros j; assert (P := half_width_nonneg j); lra)
    (fun j Hj => fit_lipschitz h i j Hi Hj)) as [B Best].
  split; [intros j _; apply Rabs_le, B|]. intros p Hp.
  rewrite (fit_ext i p (fun j => if Nat.ltb j M then p j else 0)) by (intros j Hj; destruct (Nat.ltb_spec j M);
    [reflexivity | lia]).
  apply Best.
  - intros j. destruct (Nat.ltb_spec j M) as [Hj|_]; [apply Rabs_le_between, Hp, Hj | assert (P := half_width_nonneg j);
    lra].
  - intros j Hj. destruct (Nat.ltb_spec j M); [lia | reflexivity].
Qed.

Lemma diameter_pos : 0 < diameter.
Proof.
  assert (N2 := N_ge_2). apply Rmult_lt_0_compat; [lra|]. apply sqrt_lt_R0. apply Rmult_lt_0_compat; [apply lt_0_INR;
    lia|].
  apply Rlt_le_trans with (half_width 0 ^ 2).
  - apply pow_lt. unfold half_width. fold N. apply Rdiv_lt_0_compat; lra.
  - apply (sum_term_le (S m) (fun j => half_width j ^ 2) 0); [lia | intros; apply pow2_ge_0].
Qed.

Lemma boxes_diameter u v : boxes u -> boxes v -> dot (d * M) (fun q => v q - u q) (fun q => v q - u q) <= diameter ^ 2.
Proof.
  intros Hu Hv. assert (E : diameter ^ 2 = INR d * (4 * sum M (fun j => half_width j ^ 2))).
  { unfold diameter. rewrite Rpow_mult_distr, pow2_sqrt; [fold M; ring|]. apply Rmult_le_pos; [apply pos_INR|].
    apply sum_nonneg. intros; apply pow2_ge_0. }
  rewrite E. unfold dot. rewrite sum_blocks, <- sum_const. apply sum_le. intros i Hi. rewrite <- sum_scal. apply sum_le.
    intros j Hj.
  assert (U := Hu i Hi j Hj). assert (V := Hv i Hi j Hj). unfold block in U, V. fold M in U, V.
  apply Rabs_le_between in U. apply Rabs_le_between in V. nra.
Qed.

(* Follow-the-leader's regret along any history of what was seen, by Theorem C.3 on convex sets. *)
Lemma oracle_holds coefficients h : arms_below (d * Y) h -> length h = T -> (forall i, (i < d)%nat -> in_box
  (coefficients i)) ->
  paid (fun h o => (prediction h (arm_of Y o) - observed h o) ^ 2) always h <=
  paid (fun h o => (expansion m (coefficients (arm_of Y o)) (unit_context h) - observed h o) ^ 2) always h +
    oracle_regret.
Proof.
  intros Hh Hlen Hc.
  set (x := fun t => feature (stage h t) (arm_of Y (drawn h t))). set (target := fun t => observed (stage h t) (drawn h
    t)).
  set (th := fun t => flat (theta (stage h t))).
  assert (Dr : forall t, (t < T)%nat -> (arm_of Y (drawn h t) < d)%nat)
    by (intros t Ht; apply Nat.div_lt_upper_bound; [lia|]; rewrite Nat.mul_comm; apply drawn_below; [exact Hh | lia]).
  assert (Dot : forall t p, (t < T)%nat -> dot (d * M) p (x t) = expansion m (block (arm_of Y (drawn h t)) p)
    (unit_context (stage h t))).
  { intros t p Ht. apply dot_feature. now apply Dr. }
  assert (Past : forall t p, (t <= T)%nat -> past_loss (d * M) x target t p = sum d (fun i => fit i (block i p) (stage h
    t))).
  { intros t p Ht. unfold past_loss.
    rewrite (sum_ext d _ (fun i => sum t (fun s => if Nat.eqb (arm_of Y (drawn h s)) i then (expansion m (block i p)
      (unit_context (stage h s)) - observed (stage h s) (drawn h s)) ^ 2 else 0))).
    - rewrite sum_swap. apply sum_ext. intros s Hs. unfold square_loss. rewrite Dot by lia. symmetry.
      rewrite (sum_ext d _ (fun i => if Nat.eqb i (arm_of Y (drawn h s)) then (expansion m (block i p) (unit_context
        (stage h s)) - observed (stage h s) (drawn h s)) ^ 2 else 0))
        by (intros i Hi; rewrite (Nat.eqb_sym i); reflexivity).
      apply (sum_single d (fun i => (expansion m (block i p) (unit_context (stage h s)) - observed (stage h s) (drawn h
        s)) ^ 2)). apply Dr. lia.
    - intros i Hi. unfold fit. apply paid_stage. lia. }
  assert (Flat : forall th', (forall i, (i < d)%nat -> in_box (th' i)) -> boxes (flat th')).
  { intros th' H i Hi j Hj. rewrite block_flat by exact Hj. now apply H. }
  assert (R : forall u, boxes u -> sum T (fun t => (dot (d * M) (th t) (x t) - target t) ^ 2) - sum T (fun t => (dot (d
    * M) u (x t) - target t) ^ 2) <=
    4 * (1 / 2) ^ 2 * INR (d * M) * (1 + ln (1 + (sqrt (INR M) * diameter * INR T / (2 * (1 / 2)) / INR (d * M)) ^ 2))).
  { apply (leader_regret (d * M) T (1 / 2) diameter (sqrt (INR M)) boxes x target th); [unfold M; nia | exact HT | lra |
    exact diameter_pos | | exact boxes_diameter | | | |].
    - intros u v r Hu Hv Hr i Hi j Hj. assert (U := Hu i Hi j Hj). assert (V := Hv i Hi j Hj). unfold block in *.
      apply Rabs_le_between in U. apply Rabs_le_between in V. apply Rabs_le. nra.
    - intros t Ht. rewrite Dot by exact Ht. rewrite pow2_sqrt by apply pos_INR. unfold expansion. fold M.
      apply Rle_trans with (sum M (fun _ => 1)); [|rewrite sum_const; lra]. apply sum_le. intros j Hj.
      unfold x, feature. rewrite block_flat by exact Hj. rewrite Nat.eqb_refl.
      assert (Q := COS_bound (INR j * acos (unit_context (stage h t)))). unfold chebyshev. nra.
    - intros t u Ht Hu. rewrite Dot by exact Ht. apply predictions_within_half. apply Hu. now apply Dr.
    - intros t Ht. assert (Q := observed_range (stage h t) (drawn h t) (Dr t Ht)). unfold target. apply Rabs_le. lra.
    - intros t Ht. split; [apply Flat; intros i Hi; now apply Htheta|]. intros u Hu. rewrite !Past by lia. apply sum_le.
      intros i Hi.
      rewrite (fit_ext i (block i (th t)) (theta (stage h t) i)) by (intros j Hj; apply block_flat; exact Hj).
      apply Htheta; [exact Hi | now apply Hu]. }
  assert (Paid : forall c, paid c always h = sum T (fun t => c (stage h t) (drawn h t))).
  { intros c. rewrite <- Hlen. rewrite <- paid_stage by lia. now rewrite stage_all. }
  rewrite !Paid. specialize (R (flat coefficients) (Flat _ Hc)).
  rewrite (sum_ext T (fun t => (dot (d * M) (th t) (x t) - target t) ^ 2) (fun t => (prediction (stage h t) (arm_of Y
    (drawn h t)) - observed (stage h t) (drawn h t)) ^ 2)) in R.
  2:{ intros t Ht. rewrite Dot by exact Ht. unfold prediction, target, th. do 2 f_equal. apply expansion_ext. intros j
    Hj. now apply block_flat. }
  rewrite (sum_ext T (fun t => (dot (d * M) (flat coefficients) (x t) - target t) ^ 2)
    (fun t => (expansion m (coefficients (arm_of Y (drawn h t))) (unit_context (stage h t)) - observed (stage h t)
      (drawn h t)) ^ 2)) in R.
  2:{ intros t Ht. rewrite Dot by exact Ht. unfold target. do 2 f_equal. apply expansion_ext. intros j Hj. now apply
    block_flat. }
  unfold oracle_regret. fold M.
  replace (sqrt (INR M) * diameter * INR T / (2 * (1 / 2))) with (sqrt (INR M) * diameter * INR T) in R by field.
  replace (4 * (1 / 2) ^ 2) with 1 in R by field. lra.
Qed.
(* The point of the grid nearest to the comparator's action. *)
Definition nearest_arm (h : history) : nat :=
  first_such (fun i => if Rle_dec (Rabs (midpoint lo hi d i - action h)) ((hi - lo) / (2 * INR d)) then true else false)
    d.

Lemma nearest_arm_spec h : (nearest_arm h < d)%nat /\ Rabs (midpoint lo hi d (nearest_arm h) - action h) <= (hi - lo) /
  (2 * INR d).
Proof.
  destruct (midpoint_near lo hi d Hd Hlohi (action h) (Haction h)) as [i [Hi B]].
  set (p := fun i => if Rle_dec (Rabs (midpoint lo hi d i - action h)) ((hi - lo) / (2 * INR d)) then true else false).
  destruct (first_such_spec p d i Hi) as [P1 P2]; [unfold p; destruct (Rle_dec _ _); [reflexivity | contradiction]|].
  change (first_such p d) with (nearest_arm h) in *. split; [exact P1|]. unfold p in P2. destruct (Rle_dec _ _) as
    [Q|Q]; [exact Q | discriminate].
Qed.

Lemma oracle_regret_pos : 0 < oracle_regret.
Proof.
  unfold oracle_regret. apply Rmult_lt_0_compat; [apply lt_0_INR; nia|].
  set (q := (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2). assert (Q := pow2_ge_0 (sqrt (INR (S m)) *
    diameter * INR T / INR (d * S m))).
  fold q in Q. assert (0 <= ln (1 + q)); [|lra]. rewrite <- ln_1. apply ln_le; lra.
Qed.

Hypothesis HC1 : theorem_C_1 m.

(* Coefficients within the box that are close to the scaled losses. *)
Lemma good_coefficients : exists co : nat -> nat -> R, forall i, (i < d)%nat ->
  in_box (co i) /\ forall h, Rabs (expansion m (co i) (unit_context h) - scaled h i) <= misspecification.
Proof.
  assert (N2 := N_ge_2).
  apply (choose_each (fun _ : nat => 0) (fun i th => in_box th /\ forall h, Rabs (expansion m th (unit_context h) -
    scaled h i) <= misspecification)).
  intros i Hi. assert (Mi : lo <= midpoint lo hi d i <= hi) by (apply midpoint_range; [exact Hd | exact Hlohi | exact
    Hi]).
  destruct (constraints_contain_losses m HC1 cmin C K N L (fun c => ell c (midpoint lo hi d i)) HC HK ltac:(lra) HL) as
    [th [B0 [Bj E]]].
  - intros c Hc. now apply mean_range.
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

Lemma noise_centred h i : (i < d)%nat -> sum Y (fun e => outcome_chance h i e * noise h i e) = 0.
Proof.
  intros Hi. assert (N2 := N_ge_2). unfold outcome_chance, noise. set (x := midpoint lo hi d i).
  rewrite (sum_ext Y _ (fun e => chance (context h) x e * cost (context h) x e * / (K * N) - chance (context h) x e *
    scaled h i))
    by (intros; unfold Rdiv; ring).
  rewrite sum_minus, !sum_scal_r, Hchance1 by (try apply Hcontext; now apply midpoint_in). unfold scaled, loss, ell, x.
    field. split; lra.
Qed.

Lemma seen_observed : seen Y scaled noise = observed.
Proof. extensionality h. extensionality o. unfold seen, noise, observed, charged. ring. Qed.

Lemma play_distribution : draws_distribution (d * Y) play.
Proof.
  apply (draw_distribution d Y T); [exact Hd | exact HY | exact HT | exact Heta | exact Hbest | intros h i e Hi Hy;
    apply Hchance; [apply Hcontext | now apply midpoint_in | exact Hy] | intros h i Hi; apply Hchance1; [apply Hcontext
    | now apply midpoint_in]].
Qed.

(* The oracle's excess square loss on what is seen, in expectation. *)
Lemma oracle_expected co : (forall i, (i < d)%nat -> in_box (co i)) ->
  expect (d * Y) play T nil (paid (fun h o => (prediction h (arm_of Y o) - seen Y scaled noise h o) ^ 2
    - (expansion m (co (arm_of Y o)) (unit_context h) - seen Y scaled noise h o) ^ 2) always) <= oracle_regret.
Proof.
  intros Hco. rewrite <- (expect_const (d * Y) play play_distribution T nil oracle_regret).
  apply expect_le; [exact play_distribution | constructor |]. intros h Hh Hlen. cbn [length] in Hlen. rewrite
    Nat.add_0_r in Hlen.
  assert (O := oracle_holds co h Hh Hlen Hco). rewrite seen_observed.
  rewrite (paid_minus (fun h o => (prediction h (arm_of Y o) - observed h o) ^ 2)
    (fun h o => (expansion m (co (arm_of Y o)) (unit_context h) - observed h o) ^ 2)). lra.
Qed.

(* From the grid's scaled mean losses to the costs that are charged and the mean losses of any action. *)
Lemma in_units_of_loss bound :
  expect (d * Y) play T nil (fun h => paid (fun x o => scaled x (arm_of Y o)) always h - along (fun x => scaled x
    (nearest_arm x)) h) <= bound ->
  expect (d * Y) play T nil (fun h => paid charged always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * bound + Lx * (hi - lo) * INR T / (2 * INR d).
Proof.
  intros Scaled. assert (N2 := N_ge_2). assert (KN : 0 < K * N) by (apply Rmult_lt_0_compat; lra).
  assert (D0 : 0 < INR d) by (apply lt_0_INR; lia). set (gap := Lx * ((hi - lo) / (2 * INR d))).
  assert (Sc : forall h k, K * N * scaled h k = loss h k) by (intros h k; unfold scaled; field; lra).
  set (surprise := fun h o => charged h o - loss h (arm_of Y o)).
  assert (Fair : expect (d * Y) play T nil (paid surprise always) <= 0).
  { assert (F := expect_paid_le (d * Y) play surprise 0 T nil play_distribution). cbn [paid] in F. rewrite Rmult_0_r,
    Rplus_0_l in F. apply F.
    intros h. assert (DS := draw_sum d Y T eta prediction best outcome_chance Hd HY HT h (fun i e => K * N * noise h i
      e)). cbv beta in DS. fold play in DS.
    rewrite (sum_ext (d * Y) _ (fun o => play h o * (K * N * noise h (arm_of Y o) (o mod Y)%nat))).
    - rewrite DS. right. apply sum_zero. intros i Hi. rewrite (sum_ext Y _ (fun e => K * N * (outcome_chance h i e *
      noise h i e))) by (intros; ring).
      rewrite sum_scal, noise_centred by exact Hi. ring.
    - intros o _. unfold surprise, noise, charged. rewrite <- Sc. field. split; lra. }
  apply Rle_trans with (expect (d * Y) play T nil (fun h => (K * N * (paid (fun x o => scaled x (arm_of Y o)) always h
    - along (fun x => scaled x (nearest_arm x)) h) + INR T * gap) + paid surprise always h)).
  - apply expect_le; [exact play_distribution | constructor |]. intros h _ Hlen. cbn [length] in Hlen. rewrite
    Nat.add_0_r in Hlen.
    rewrite <- Hlen. clear Hlen. induction h as [|o h IH]; [cbn; lra|]. cbn [paid along always length]. rewrite S_INR.
    assert (G : loss h (nearest_arm h) - ell (context h) (action h) <= gap).
    { destruct (nearest_arm_spec h) as [Hn Near]. unfold loss.
      assert (Q := Hell_x (context h) (midpoint lo hi d (nearest_arm h)) (action h) (Hcontext h) (midpoint_range lo hi d
        Hd Hlohi _ Hn) (Haction h)).
      apply Rabs_le_between in Q. assert (Lx * Rabs (midpoint lo hi d (nearest_arm h) - action h) <= gap) by (apply
        Rmult_le_compat_l; assumption). lra. }
    assert (S1 := Sc h (arm_of Y o)). assert (S2 := Sc h (nearest_arm h)). unfold surprise at 2. lra.
  - rewrite !expect_plus, expect_scal, (expect_const (d * Y) play play_distribution).
    replace (Lx * (hi - lo) * INR T / (2 * INR d)) with (INR T * gap) by (unfold gap; field; lra).
    assert (K * N * expect (d * Y) play T nil (fun h => paid (fun x o => scaled x (arm_of Y o)) always h
      - along (fun x => scaled x (nearest_arm x)) h) <= K * N * bound) by (apply Rmult_le_compat_l; [lra | exact
        Scaled]). lra.
Qed.

(* Headline [Theorem C.4 given Theorem C.1] ChebCB at any eta > 0, on costs that are seen with noise: what is charged
   exceeds the mean losses of any policy, in expectation, by at most KN (2(d-1)T/eta + (eta/4)(R + alpha^2 T)) + Lx
   (hi-lo) T/(2d), N and alpha as printed, R = n (1 + log(1 + (sqrt(m+1) D T/n)^2)), n = d(m+1), D the diameter of the d
   boxes. *)
Theorem chebcb_regret :
  expect (d * Y) play T nil (fun h => paid charged always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * (INR T * (2 * (INR d - 1) / eta) + eta / 4 * (oracle_regret + misspecification ^ 2 * INR T)) + Lx * (hi - lo)
    * INR T / (2 * INR d).
Proof.
  apply in_units_of_loss. destruct good_coefficients as [co Hco].
  apply (noisy_regret d Y T eta oracle_regret misspecification prediction scaled (fun h i => expansion m (co i)
    (unit_context h)) best nearest_arm
    outcome_chance noise); [exact Hd | exact HY | exact HT | exact Heta | exact Hbest | intros h; apply nearest_arm_spec
      | intros h i e Hi Hy; apply Hchance; [apply Hcontext | now apply midpoint_in | exact Hy]
    | intros h i Hi; apply Hchance1; [apply Hcontext | now apply midpoint_in] | intros h i Hi; now apply noise_centred |
      intros h i Hi; now apply Hco
    | apply oracle_expected; intros i Hi; now apply Hco].
Qed.

(* Headline [Theorem C.4 given Theorem C.1] At eta = 2 sqrt(dT/(R + 2 alpha^2 T)): at most KN (2 sqrt(dT R) + 5 alpha T
   sqrt d) + Lx (hi-lo) T/(2d). *)
Theorem chebcb_regret_tuned : eta = rate ->
  expect (d * Y) play T nil (fun h => paid charged always h - along (fun x => ell (context x) (action x)) h) <=
  K * N * (2 * sqrt (INR d * INR T * oracle_regret) + 5 * misspecification * INR T * sqrt (INR d)) + Lx * (hi - lo) *
    INR T / (2 * INR d).
Proof.
  intros He. apply in_units_of_loss. destruct good_coefficients as [co Hco]. assert (R0 := oracle_regret_pos). assert
    (A0 := misspecification_nonneg).
  assert (Pos : 0 < oracle_regret + 2 * misspecification ^ 2 * INR T).
  { assert (Q := pow2_ge_0 misspecification). assert (T0 := pos_INR T). assert (0 <= misspecification ^ 2 * INR T) by
    (apply Rmult_le_pos; lra). lra. }
  apply (noisy_regret_printed d Y T eta oracle_regret misspecification prediction scaled (fun h i => expansion m (co i)
    (unit_context h)) best nearest_arm
    outcome_chance noise); [exact Hd | exact HY | exact HT | lra | exact A0 | exact Heta | exact Hbest | intros h; apply
      nearest_arm_spec | intros h i e Hi Hy; apply Hchance; [apply Hcontext | now apply midpoint_in | exact Hy]
    | intros h i Hi; apply Hchance1; [apply Hcontext | now apply midpoint_in] | intros h i Hi; now apply noise_centred |
      intros h i Hi; now apply Hco
    | apply oracle_expected; intros i Hi; now apply Hco | exact Pos | exact He].
Qed.
End ChebCb.
