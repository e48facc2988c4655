(* Clauses: Theorem C.4 given Theorem C.1 *)
(* A function on a box that is Lipschitz in each coordinate has a minimiser there: least squares over a box exist. The
   minimiser is a
   function of what it minimises, so no axiom of choice is needed. *)
From Coq Require Import Reals Lra Lia Arith FunctionalExtensionality.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(* The least minimiser of f on [a, b]. *)
Definition minimises (f : R -> R) (a b x : R) : Prop := a <= x <= b /\ forall y, a <= y <= b -> f x <= f y.
Definition line_argmin (f : R -> R) (a b : R) : R := real (Glb_Rbar (minimises f a b)).

Lemma line_argmin_minimises f a b Lam : a <= b ->
  (forall x y, a <= x <= b -> a <= y <= b -> Rabs (f x - f y) <= Lam * Rabs (x - y)) -> minimises f a b (line_argmin f a
    b).
Proof.
  intros Hab Hf.
  set (clamp := fun x => Rmax a (Rmin b x)).
  assert (Cin : forall x, a <= clamp x <= b) by (intros x; unfold clamp, Rmax, Rmin; destruct (Rle_dec b x), (Rle_dec a
    _); lra).
  assert (Cid : forall x, a <= x <= b -> clamp x = x) by (intros x Hx; unfold clamp, Rmax, Rmin; destruct (Rle_dec b x),
    (Rle_dec a _); lra).
  assert (Clip : forall x y, Rabs (clamp x - clamp y) <= Rabs (x - y))
    by (intros x y; unfold clamp, Rmax, Rmin; repeat destruct (Rle_dec _ _); unfold Rabs; repeat destruct (Rcase_abs _);
      lra).
  assert (Flip : forall x y, Rabs (f (clamp x) - f (clamp y)) <= Rabs Lam * Rabs (x - y)).
  { intros x y. eapply Rle_trans; [now apply Hf|]. apply Rle_trans with (Rabs Lam * Rabs (clamp x - clamp y)).
    - apply Rmult_le_compat_r; [apply Rabs_pos | apply Rle_abs].
    - apply Rmult_le_compat_l; [apply Rabs_pos | apply Clip]. }
  assert (Cont : forall c, a <= c <= b -> continuity_pt (fun x => f (clamp x)) c).
  { intros c _ e He. assert (P := Rabs_pos Lam). exists (e / (Rabs Lam + 1)). split; [apply Rdiv_lt_0_compat; lra|].
    intros x [_ Hx]. unfold dist in *. simpl in *. unfold R_dist in *. eapply Rle_lt_trans; [apply Flip|].
    apply Rle_lt_trans with ((Rabs Lam + 1) * Rabs (x - c)); [assert (Q := Rabs_pos (x - c)); nra|].
    apply Rmult_lt_reg_r with (/ (Rabs Lam + 1)); [apply Rinv_0_lt_compat; lra|].
    replace ((Rabs Lam + 1) * Rabs (x - c) * / (Rabs Lam + 1)) with (Rabs (x - c)) by (field; lra). exact Hx. }
  destruct (continuity_ab_min _ a b Hab Cont) as [x0 [H0 Hx0]].
  assert (M0 : minimises f a b x0).
  { split; [exact Hx0|]. intros y Hy. specialize (H0 y Hy). cbv beta in H0. now rewrite !Cid in H0. }
  unfold line_argmin. destruct (Glb_Rbar_correct (minimises f a b)) as [Low Great].
  assert (Fin : is_finite (Glb_Rbar (minimises f a b))).
  { assert (U := Low x0 M0). assert (V := Great (Finite a) ltac:(intros x [Hx _]; simpl; lra)).
    destruct (Glb_Rbar (minimises f a b)); [reflexivity | contradiction | contradiction]. }
  rewrite <- Fin in Low, Great. set (g := real (Glb_Rbar (minimises f a b))) in *. simpl in Low.
  assert (Ga : a <= g) by (apply (Great (Finite a)); intros x [Hx _]; simpl; lra).
  assert (G0 : g <= x0) by (apply (Low x0 M0)).
  split; [lra|]. intros y Hy. apply Rle_trans with (f x0); [|now apply M0]. apply le_epsilon. intros e He.
  assert (P := Rabs_pos Lam). set (r := e / (Rabs Lam + 1)). assert (R0 : 0 < r) by (apply Rdiv_lt_0_compat; lra).
  (* a minimiser lies within r of the infimum *)
  destruct (Classical_Prop.classic (exists x, minimises f a b x /\ x < g + r)) as [[x [Mx Xg]]|None].
  - assert (Gx : g <= x) by now apply Low. destruct Mx as [Hx Mx]. specialize (Mx x0 Hx0).
    assert (D : Rabs (f g - f x) <= Rabs Lam * r).
    { rewrite <- (Cid g), <- (Cid x) by lra. eapply Rle_trans; [apply Flip|]. apply Rmult_le_compat_l; [exact P|].
      rewrite Rabs_left1; lra. }
    apply Rabs_le_between in D. assert (Rabs Lam * r <= e); [|lra].
    unfold r. apply Rmult_le_reg_r with (Rabs Lam + 1); [lra|].
    replace (Rabs Lam * (e / (Rabs Lam + 1)) * (Rabs Lam + 1)) with (Rabs Lam * e) by (field; lra). nra.
  - exfalso. assert (G : g + r <= g); [|lra]. apply (Great (Finite (g + r))). intros x Mx. simpl.
    destruct (Rlt_le_dec x (g + r)) as [B|B]; [|exact B]. exfalso. apply None. now exists x.
Qed.

Definition set_coordinate (p : nat -> R) (k : nat) (x : R) (j : nat) : R := if Nat.eqb j k then x else p j.

Lemma set_set p j k x y : j <> k -> set_coordinate (set_coordinate p j x) k y = set_coordinate (set_coordinate p k y) j
  x.
Proof.
  intros N. extensionality i. unfold set_coordinate. destruct (Nat.eqb_spec i k), (Nat.eqb_spec i j); try reflexivity.
    subst. contradiction.
Qed.

Lemma set_same p k : set_coordinate p k (p k) = p.
Proof. extensionality i. unfold set_coordinate. destruct (Nat.eqb_spec i k) as [->|N]; reflexivity. Qed.

Section Box.
Variables lo hi : nat -> R.
Hypothesis Hbox : forall j, lo j <= hi j.

Definition boxed (p : nat -> R) : Prop := forall j, lo j <= p j <= hi j.
Definition lipschitz_in (j : nat) (Lam : R) (f : (nat -> R) -> R) : Prop := forall p x y, boxed p -> lo j <= x <= hi j
  -> lo j <= y <= hi j ->
  Rabs (f (set_coordinate p j x) - f (set_coordinate p j y)) <= Lam * Rabs (x - y).

Lemma boxed_set p k x : boxed p -> lo k <= x <= hi k -> boxed (set_coordinate p k x).
Proof. intros Hp Hx j. unfold set_coordinate. destruct (Nat.eqb_spec j k) as [->|N]; [exact Hx | apply Hp]. Qed.

(* The first k coordinates at their best, one after another, the others as in p. *)
Fixpoint box_argmin (k : nat) (f : (nat -> R) -> R) (p : nat -> R) : nat -> R :=
  match k with
  | O => p
  | S k' => let last q := set_coordinate q k' (line_argmin (fun x => f (set_coordinate q k' x)) (lo k') (hi k')) in
            last (box_argmin k' (fun q => f (last q)) p)
  end.

Lemma box_argmin_minimises Lam k : forall f p, boxed p -> (forall j, (j < k)%nat -> lipschitz_in j Lam f) ->
  boxed (box_argmin k f p) /\ forall q, boxed q -> (forall j, (k <= j)%nat -> q j = p j) -> f (box_argmin k f p) <= f q.
Proof.
  induction k as [|k IH]; intros f p Hp Hf.
  - split; [exact Hp|]. intros q _ E. replace q with p; [cbn; lra|]. extensionality j. symmetry. apply E. lia.
  - cbn [box_argmin]. set (best := fun q => line_argmin (fun x => f (set_coordinate q k x)) (lo k) (hi k)).
    set (last := fun q => set_coordinate q k (best q)).
    assert (Min : forall q, boxed q -> minimises (fun x => f (set_coordinate q k x)) (lo k) (hi k) (best q)).
    { intros q Hq. apply line_argmin_minimises with Lam; [apply Hbox|]. intros x y Hx Hy. apply (Hf k ltac:(lia) q);
      assumption. }
    assert (Hg : forall j, (j < k)%nat -> lipschitz_in j Lam (fun q => f (last q))).
    { intros j Hj q x y Hq Hx Hy.
      assert (One : forall x y, lo j <= x <= hi j -> lo j <= y <= hi j ->
        f (last (set_coordinate q j x)) - f (last (set_coordinate q j y)) <= Lam * Rabs (x - y)).
      { clear x y Hx Hy. intros x y Hx Hy. destruct (Min _ (boxed_set q j y Hq Hy)) as [By _].
        destruct (Min _ (boxed_set q j x Hq Hx)) as [_ Mx]. specialize (Mx _ By). cbv beta in Mx.
        set (z := best (set_coordinate q j y)) in *. change (f (last (set_coordinate q j x)) <= f (set_coordinate
          (set_coordinate q j x) k z)) in Mx.
        change (f (last (set_coordinate q j y))) with (f (set_coordinate (set_coordinate q j y) k z)).
        rewrite !(set_set q j k) in * by lia.
        assert (L := Hf j ltac:(lia) (set_coordinate q k z) x y (boxed_set q k z Hq By) Hx Hy). apply Rabs_le_between in
          L. lra. }
      assert (U := One x y Hx Hy). assert (V := One y x Hy Hx). rewrite (Rabs_minus_sym y x) in V. apply Rabs_le. lra. }
    destruct (IH (fun q => f (last q)) p Hp Hg) as [B M]. split; [apply boxed_set; [exact B | now apply Min]|].
    intros q Hq E. change (f (last (box_argmin k (fun q => f (last q)) p)) <= f q).
    apply Rle_trans with (f (last (set_coordinate q k (p k)))).
    + apply M; [now apply boxed_set|]. intros j Hj. unfold set_coordinate. destruct (Nat.eqb_spec j k) as [->|N];
      [reflexivity | apply E; lia].
    + assert (Bq : boxed (set_coordinate q k (p k))) by now apply boxed_set. destruct (Min _ Bq) as [_ Mq]. specialize
      (Mq (q k) (Hq k)). cbv beta in Mq.
      replace (set_coordinate (set_coordinate q k (p k)) k (q k)) with q in Mq; [exact Mq|].
      extensionality j. unfold set_coordinate. destruct (Nat.eqb_spec j k) as [->|N]; reflexivity.
Qed.
End Box.
