(* Clauses: Theorem B.1 sharper, Theorem B.2 sharper, Theorem B.4 sharper *)
(* The regret of one copy of Algorithm 4 that is awake in some rounds only and steps on its own clock. With every round awake
   it is Algorithm 4 itself; Algorithm 5 runs m copies, one awake in each round. The losses may depend on all past draws. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From LearningToRelax Require Import FiniteSum TsallisNormaliser TsallisProbabilities TsallisPotential DrawTree.
Open Scope R_scope.

Section Copy.
Variable d : nat.
Variable prob loss : history -> nat -> R.
Variable awake : nat -> bool.
Variable K : R.
Variable a : nat -> R.   (* a s = 2K / eta_s for the s-th awake round, s = 0, 1, ... *)
Hypothesis Hd : (1 <= d)%nat.
Hypothesis Hprob : draws_distribution d prob.
Hypothesis Hloss : forall h i, (i < d)%nat -> 0 <= loss h i <= K.
Hypothesis Ha : forall s, 0 < a s.
Hypothesis Hmono : forall s, a s <= a (S s).

Local Notation clock := (clock awake).
Local Notation paid := (paid loss awake).
Local Notation would_pay := (would_pay loss awake).

(* The copy's k of Algorithm 4: importance-weighted losses of its own rounds. *)
Fixpoint estimate (h : history) (i : nat) : R :=
  match h with
  | nil => 0
  | j :: h' => estimate h' i + (if andb (awake (length h')) (Nat.eqb i j) then loss h' j / prob h' j else 0)
  end.

(* When awake it plays the Tsallis probabilities of its own estimates and clock. *)
Definition plays_tsallis : Prop := forall h, awake (length h) = true ->
  forall i, (i < d)%nat -> prob h i = probabilities (a (clock (length h))) d (estimate h) i.
Hypothesis Hplays : plays_tsallis.

Let root_d := sqrt (INR d).

(* The stability terms of the first n awake rounds. *)
Definition stability (n : nat) : R := sum n (fun s => K ^ 2 * root_d / a s).

Lemma root_d_ge_1 : 1 <= root_d.
Proof. now apply sqrt_d_ge_1. Qed.

Lemma estimate_awake i h j : awake (length h) = true ->
  estimate (i :: h) j = estimate h j + (if Nat.eqb j i then loss h i / prob h i else 0).
Proof. intros W. cbn [estimate]. rewrite W. reflexivity. Qed.

(* One awake round: the expected potential rises by the expected loss, less the stability term. *)
Lemma potential_round h : awake (length h) = true ->
  potential (a (clock (length h))) d (estimate h) + sum d (fun i => prob h i * loss h i)
    - K ^ 2 * root_d / a (clock (length h))
  <= sum d (fun i => prob h i * potential (a (clock (length h))) d (estimate (i :: h))).
Proof.
  intros W. set (b := a (clock (length h))). assert (Hb : 0 < b) by apply Ha.
  assert (Pos : forall i, (i < d)%nat -> 0 < prob h i).
  { intros i Hi. rewrite (Hplays h W i Hi). now apply probability_pos. }
  destruct (Hprob h) as [_ Sum1].
  apply Rle_trans with (sum d (fun i => prob h i * potential b d (estimate h) + prob h i * loss h i - K ^ 2 * / b * sqrt (prob h i))).
  - rewrite sum_minus, sum_plus, sum_scal_r, sum_scal, Sum1.
    assert (S : sum d (fun i => sqrt (prob h i)) <= root_d).
    { unfold root_d. rewrite <- (Rmult_1_r (INR d)), <- Sum1. apply sum_sqrt_le. intros i Hi. left. now apply Pos. }
    assert (Q : 0 <= K ^ 2 * / b) by (apply Rmult_le_pos; [apply pow2_ge_0 | left; now apply Rinv_0_lt_compat]).
    replace (K ^ 2 * root_d / b) with (K ^ 2 * / b * root_d) by (field; lra). nra.
  - apply sum_le. intros i Hi. specialize (Pos i Hi). destruct (Hloss h i Hi) as [L0 LK].
    set (p := prob h i) in *. set (l := loss h i) in *.
    assert (Hz : 0 <= l / p) by (apply Rmult_le_pos; [exact L0 | left; now apply Rinv_0_lt_compat]).
    assert (A := potential_add d Hd b (estimate h) (estimate (i :: h)) i (l / p) Hb Hi Hz).
    specialize (A ltac:(rewrite (estimate_awake i h i W), Nat.eqb_refl; reflexivity)).
    specialize (A ltac:(intros j Hj N; rewrite (estimate_awake i h j W); destruct (Nat.eqb_spec j i); [contradiction | ring])).
    assert (Pi : p = probabilities b d (estimate h) i) by exact (Hplays h W i Hi). rewrite <- Pi in A.
    set (r := sqrt p) in *. assert (R2 : r ^ 2 = p) by (apply pow2_sqrt; lra).
    assert (R0 : 0 < r) by (apply sqrt_lt_R0; exact Pos).
    apply Rle_trans with (p * (potential b d (estimate h) + l / p * p - (l / p) ^ 2 * (p * r) / b));
      [|apply Rmult_le_compat_l; [lra | exact A]].
    replace (p * (potential b d (estimate h) + l / p * p - (l / p) ^ 2 * (p * r) / b))
      with (p * potential b d (estimate h) + p * l - l ^ 2 * / b * r) by (field; lra).
    assert (L2 : l ^ 2 <= K ^ 2) by nra.
    assert (l ^ 2 * / b * r <= K ^ 2 * / b * r); [|lra].
    apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | exact L2].
Qed.

(* One awake round: the estimate of each arm is unbiased. *)
Lemma estimate_round h j : awake (length h) = true -> (j < d)%nat ->
  sum d (fun i => prob h i * estimate (i :: h) j) = estimate h j + loss h j.
Proof.
  intros W Hj. assert (Pj : 0 < prob h j).
  { rewrite (Hplays h W j Hj). apply probability_pos; [apply Ha | exact Hd | exact Hj]. }
  rewrite (sum_ext d _ (fun i => prob h i * estimate h j + (if Nat.eqb i j then loss h i else 0))).
  - rewrite sum_plus, sum_scal_r, (sum_single d (fun i => loss h i) j Hj). destruct (Hprob h) as [_ ->]. ring.
  - intros i Hi. rewrite (estimate_awake i h j W). rewrite (Nat.eqb_sym j i).
    destruct (Nat.eqb_spec i j) as [->|N]; [field; lra | ring].
Qed.

Variable j : nat.
Hypothesis Hj : (j < d)%nat.

Lemma copy_induction A n : forall h b,
  0 < b -> b <= a (clock (length h)) -> b <= A -> (forall s, (s < clock (n + length h))%nat -> a s <= A) ->
  expect d prob n h (fun x => paid x - would_pay j x) <=
  paid h - would_pay j h + (estimate h j - potential b d (estimate h)) + 2 * (A - b) * root_d - 2 * A
  + (stability (clock (n + length h)) - stability (clock (length h))).
Proof.
  assert (R1 := root_d_ge_1). induction n as [|n IH]; intros h b Hb Hba HbA HA.
  - cbn [expect Nat.add]. assert (P := potential_le_arm d Hd b (estimate h) j Hb Hj). nra.
  - destruct (awake (length h)) eqn:W.
    + set (c := clock (length h)) in *. assert (Hc : clock (length (0%nat :: h)) = S c) by (cbn; rewrite W; reflexivity).
      assert (Hlt : (S c <= clock (n + length (0%nat :: h)))%nat).
      { rewrite <- Hc. clear. induction n as [|n IH]; [cbn; lia|]. cbn [Nat.add DrawTree.clock].
        destruct (awake (n + length (0%nat :: h))); lia. }
      replace (S n + length h)%nat with (n + S (length h))%nat in * by lia. change (S (length h)) with (length (0%nat :: h)) in *.
      assert (HaA : a c <= A) by (apply HA; lia).
      cbn [expect].
      apply Rle_trans with (sum d (fun i => prob h i * (paid h - would_pay j h - loss h j + loss h i
        + (estimate (i :: h) j - potential (a c) d (estimate (i :: h))) + (2 * (A - a c) * root_d - 2 * A
        + (stability (clock (n + length (0%nat :: h))) - stability (S c)))))).
      * apply sum_le. intros i Hi. apply Rmult_le_compat_l; [now apply Hprob|].
        assert (I := IH (i :: h) (a c) (Ha c)). cbn [length] in I, HA, Hc |- *. rewrite Hc in I.
        specialize (I (Hmono c) HaA HA). cbn [DrawTree.paid DrawTree.would_pay] in I. rewrite W in I. lra.
      * destruct (Hprob h) as [_ Sum1].
        assert (Rd := potential_round h W). fold c in Rd. assert (Es := estimate_round h j W Hj).
        assert (Fl := potential_step_size d Hd b (a c) (estimate h) Hb Hba). fold root_d in Fl.
        set (C1 := paid h - would_pay j h - loss h j).
        set (C2 := 2 * (A - a c) * root_d - 2 * A + (stability (clock (n + length (0%nat :: h))) - stability (S c))).
        rewrite (sum_ext d _ (fun i => (prob h i * (C1 + C2) + prob h i * loss h i + prob h i * estimate (i :: h) j)
          - prob h i * potential (a c) d (estimate (i :: h)))) by (intros; ring).
        rewrite sum_minus, !sum_plus, sum_scal_r, Sum1, Es. unfold C1, C2.
        assert (St : stability (S c) = stability c + K ^ 2 * root_d / a c) by reflexivity. rewrite St. lra.
    + assert (Hc : clock (S (length h)) = clock (length h)) by (cbn; rewrite W; reflexivity).
      replace (S n + length h)%nat with (n + S (length h))%nat in * by lia.
      cbn [expect].
      apply Rle_trans with (sum d (fun i => prob h i * (paid h - would_pay j h + (estimate h j - potential b d (estimate h))
        + 2 * (A - b) * root_d - 2 * A + (stability (clock (n + S (length h))) - stability (clock (length h)))))).
      * apply sum_le. intros i Hi. apply Rmult_le_compat_l; [now apply Hprob|].
        assert (I := IH (i :: h) b Hb). cbn [length] in I. rewrite Hc in I. specialize (I Hba HbA HA).
        cbn [DrawTree.paid DrawTree.would_pay] in I. rewrite W in I.
        assert (E : forall l, estimate (i :: h) l = estimate h l) by (intros l; cbn [estimate]; rewrite W; simpl; ring).
        assert (EP : potential b d (estimate (i :: h)) = potential b d (estimate h)).
        { assert (EN : forall f g, (forall l, f l = g l) -> potential b d f = potential b d g).
          { intros f g Hfg. replace g with f; [reflexivity|]. apply FunctionalExtensionality.functional_extensionality. exact Hfg. }
          now apply EN. }
        rewrite EP, E in I. lra.
      * rewrite sum_scal_r. destruct (Hprob h) as [_ ->]. lra.
Qed.

(* Headline [Theorem B.1 sharper; Theorem B.2 sharper; Theorem B.4 sharper] The expected regret of a copy to any fixed arm, over its own rounds, for
   adaptive losses in [0,K] and any positive non-increasing steps: 2 A (sqrt d - 1) + sum over its rounds of K^2 sqrt d / a_s,
   a_s = 2K/eta_s, for any positive A at least each a_s that was used. *)
Theorem copy_regret A T : 0 < A -> (forall s, (s < clock T)%nat -> a s <= A) ->
  expect d prob T nil (fun x => paid x - would_pay j x) <= 2 * A * (root_d - 1) + stability (clock T).
Proof.
  intros HA HAs. assert (R1 := root_d_ge_1).
  set (b := Rmin A (a 0%nat)). assert (B0 : 0 < b) by (apply Rmin_glb_lt; [exact HA | apply Ha]).
  assert (I := copy_induction A T nil b B0 (Rmin_r _ _) (Rmin_l _ _)).
  cbn [length] in I. rewrite Nat.add_0_r in I. specialize (I HAs).
  assert (Z := potential_zero d Hd b B0). fold root_d in Z.
  change (estimate nil) with (fun _ : nat => 0) in I. cbn [DrawTree.paid DrawTree.would_pay DrawTree.clock] in I.
  unfold stability at 2 in I. cbn [sum] in I. lra.
Qed.
End Copy.
