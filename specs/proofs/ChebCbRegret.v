(* Clauses: Theorem C.4 given Theorem C.1 *)
(* ChebCB (Algorithm 3) put together: SquareCB (Theorem C.2) on follow-the-leader over d boxes of Chebyshev coefficients
   (Theorem C.3 on convex sets), with the misspecification of Corollary C.1. What is seen is one of Y possible costs,
   drawn with chances that depend on context and action (the counts 0 .. K, say); only the mean cost is Lipschitz.
   Without noise Y is 1. *)
From Coq Require Import Reals Lra Lia Psatz Arith List FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret SemiLipschitz InverseGap SquareCbNoise
  ChebyshevScaling.
From LearningToRelax Require Import EmpiricalRisk DrawOrder ChebCbBox ChebCbFit.
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

Local Notation in_box := (ChebCbBox.in_box m K L C).
Let N := normalizer m K L C.
Let unit_context h := to_unit cmin (cmin + C) (context h).
Let loss (h : history) (i : nat) : R := ell (context h) (midpoint lo hi d i).
Let scaled h i := loss h i / (K * N).
Local Notation charged := (ChebCbFit.charged d Y lo hi cost context).
Local Notation fit := (ChebCbFit.fit d m Y K L C cmin lo hi cost context).
Local Notation oracle_regret := (ChebCbFit.oracle_regret d m T K L C).
Let observed h o := charged h o / (K * N).
(* Algorithm 3: each arm's coefficients are a best fit within the box. *)
Hypothesis Htheta : forall h i, (i < d)%nat ->
  in_box (theta h i) /\ forall p, in_box p -> fit i (theta h i) h <= fit i p h.
Let prediction h i := expansion m (theta h i) (unit_context h).
Hypothesis Hbest : forall h, is_argmin_arm d (prediction h) (best h).

(* alpha and eta. *)
Definition misspecification : R := error_factor m / 2 * (L / (K * N)) * C.
Definition rate : R := 2 * sqrt (INR d * INR T / (oracle_regret + 2 * misspecification ^ 2 * INR T)).
(* The probability of draw o after h: of the arm by inverse gaps, and of the outcome. *)
Let outcome_chance h i := chance (context h) (midpoint lo hi d i).
Let noise h i e := cost (context h) (midpoint lo hi d i) e / (K * N) - scaled h i.
Definition play : history -> nat -> R := draw_chance d Y eta prediction best outcome_chance.

Lemma midpoint_in i : (i < d)%nat -> lo <= midpoint lo hi d i <= hi.
Proof. intros Hi. now apply midpoint_range. Qed.

Let N_ge_2 : 2 <= N := ChebCbBox.N_ge_2 m K L C Hm HK HL HC.
Let oracle_holds : forall coefficients h, arms_below (d * Y) h -> length h = T ->
  (forall i, (i < d)%nat -> in_box (coefficients i)) ->
  paid (fun h o => (prediction h (arm_of Y o) - observed h o) ^ 2) always h <=
  paid (fun h o => (expansion m (coefficients (arm_of Y o)) (unit_context h) - observed h o) ^ 2)
    always h + oracle_regret
  := ChebCbFit.oracle_holds d m T Y K L C cmin lo hi cost context theta Hd Hm HT HK HL HC Hlohi HY Hcost Hcontext
    Htheta.
Let oracle_regret_pos := ChebCbFit.oracle_regret_pos d m T Y K L C Hd Hm HT HY.

Lemma mean_range c x : cmin <= c <= cmin + C -> lo <= x <= hi -> 0 <= ell c x <= K.
Proof.
  intros Hc Hx. split.
  - apply sum_nonneg. intros e He. apply Rmult_le_pos; [now apply Hchance | now apply Hcost].
  - apply Rle_trans with (sum Y (fun e => chance c x e * K)); [|rewrite sum_scal_r, Hchance1 by assumption; lra].
    apply sum_le. intros e He. apply Rmult_le_compat_l; [now apply Hchance | now apply Hcost].
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
