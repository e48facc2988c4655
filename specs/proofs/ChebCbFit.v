(* Clauses: Theorem C.4 given Theorem C.1 *)
(* ChebCB's regression (Algorithm 3): follow-the-leader over d boxes of Chebyshev coefficients, on costs that are seen
   with noise. The best fits exist, and along any history the regret of the predictions is that of Theorem C.3 on convex
   sets. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SquareCbNoise ChebyshevScaling.
From LearningToRelax Require Import EllipticalPotential LeaderRegret EmpiricalRisk DrawOrder BoxMinimum ChebCbBox.
Open Scope R_scope.

Section Fit.
Variables d m T Y : nat.
Variables K L C cmin lo hi : R.
Variable cost : R -> R -> nat -> R.            (* cost c x e: of action x at context c with outcome e < Y *)
(* The next round's context, after the draws so far. Draw o is arm o / Y with outcome o mod Y. *)
Variable context : history -> R.
Variable theta : history -> nat -> nat -> R.   (* theta h i j: coefficient j of arm i after h *)
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HK : 0 < K.
Hypothesis HL : 0 <= L.
Hypothesis HC : 0 < C.
Hypothesis Hlohi : lo <= hi.
Hypothesis HY : (1 <= Y)%nat.
Hypothesis Hcost : forall c x e, cmin <= c <= cmin + C -> lo <= x <= hi -> (e < Y)%nat -> 0 <= cost c x e <= K.
Hypothesis Hcontext : forall h, cmin <= context h <= cmin + C.

Local Notation half_width := (ChebCbBox.half_width m K L C).
Local Notation in_box := (ChebCbBox.in_box m K L C).
Let N := normalizer m K L C.
Let unit_context h := to_unit cmin (cmin + C) (context h).
(* What draw o costs after h, and the target of the regression. *)
Definition charged (h : history) (o : nat) : R := cost (context h) (midpoint lo hi d (arm_of Y o)) (o mod Y)%nat.
Let observed h o := charged h o / (K * N).

(* The squared errors of arm i's coefficients p in its own past rounds. *)
Definition fit (i : nat) (p : nat -> R) : history -> R :=
  paid (fun h o => if Nat.eqb (arm_of Y o) i then (expansion m p (unit_context h) - observed h o) ^ 2 else 0) always.
(* Algorithm 3: each arm's coefficients are a best fit within the box. *)
Hypothesis Htheta : forall h i, (i < d)%nat ->
  in_box (theta h i) /\ forall p, in_box p -> fit i (theta h i) h <= fit i p h.
Let prediction h i := expansion m (theta h i) (unit_context h).
(* The diameter of the d boxes together; R_T, alpha and eta. *)
Definition diameter : R := 2 * sqrt (INR d * sum (S m) (fun j => half_width j ^ 2)).
Definition oracle_regret : R :=
  INR (d * S m) * (1 + ln (1 + (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2)).

Let N_ge_2 : 2 <= N := ChebCbBox.N_ge_2 m K L C Hm HK HL HC.
Let half_width_nonneg := ChebCbBox.half_width_nonneg m K L C Hm HK HL HC.
Let predictions_within_half := ChebCbBox.predictions_within_half m K L C Hm HK HL HC.

Lemma midpoint_in i : (i < d)%nat -> lo <= midpoint lo hi d i <= hi.
Proof. intros Hi. now apply midpoint_range. Qed.

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

Lemma oracle_regret_pos : 0 < oracle_regret.
Proof.
  unfold oracle_regret. apply Rmult_lt_0_compat; [apply lt_0_INR; nia|].
  set (q := (sqrt (INR (S m)) * diameter * INR T / INR (d * S m)) ^ 2). assert (Q := pow2_ge_0 (sqrt (INR (S m)) *
    diameter * INR T / INR (d * S m))).
  fold q in Q. assert (0 <= ln (1 + q)); [|lra]. rewrite <- ln_1. apply ln_le; lra.
Qed.
End Fit.
