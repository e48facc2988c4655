(* Clauses: Eq. 10 sharper, Theorem 3.1 corrected *)
(* Expectation over an arbitrary type of outcomes: a positive, linear, normalised functional on a class of bounded
   random variables that contains the constants and is closed under sums, multiples and continuous functions of one
   variable. Bounded measurable functions under any probability measure are an instance; UnitInterval.v gives one
   without measure theory. T independent draws have the iterated expectation. *)
From Coq Require Import Reals Lra Lia Arith List FunctionalExtensionality.
From LearningToRelax Require Import FiniteSum.
Open Scope R_scope.

Record expectation (A : Type) : Type := {
  measurable : (A -> R) -> Prop;
  mean : (A -> R) -> R;
  measurable_const : forall c, measurable (fun _ => c);
  measurable_plus : forall f g, measurable f -> measurable g -> measurable (fun a => f a + g a);
  measurable_scal : forall c f, measurable f -> measurable (fun a => c * f a);
  measurable_continuous : forall phi f, continuity phi -> measurable f -> measurable (fun a => phi (f a));
  mean_one : mean (fun _ => 1) = 1;
  mean_plus : forall f g, measurable f -> measurable g -> mean (fun a => f a + g a) = mean f + mean g;
  mean_scal : forall c f, measurable f -> mean (fun a => c * f a) = c * mean f;
  mean_positive : forall f, measurable f -> (forall a, 0 <= f a) -> 0 <= mean f
}.
Arguments measurable {A}. Arguments mean {A}. Arguments measurable_const {A}. Arguments measurable_plus {A}.
Arguments measurable_scal {A}. Arguments measurable_continuous {A}. Arguments mean_one {A}. Arguments mean_plus {A}.
Arguments mean_scal {A}. Arguments mean_positive {A}.

Section Mean.
Context {A : Type}.
Variable E : expectation A.

Lemma measurable_minus f g : measurable E f -> measurable E g -> measurable E (fun a => f a - g a).
Proof.
  intros F G. replace (fun a => f a - g a) with (fun a => f a + (-1) * g a) by (extensionality a; ring).
  apply measurable_plus; [exact F | now apply measurable_scal].
Qed.

Lemma mean_minus f g : measurable E f -> measurable E g -> mean E (fun a => f a - g a) = mean E f - mean E g.
Proof.
  intros F G. replace (fun a => f a - g a) with (fun a => f a + (-1) * g a) by (extensionality a; ring).
  rewrite mean_plus, mean_scal by (try apply measurable_scal; assumption). ring.
Qed.

Lemma mean_const c : mean E (fun _ => c) = c.
Proof.
  replace (fun _ : A => c) with (fun _ : A => c * 1) by (extensionality a; ring).
  rewrite (mean_scal E c (fun _ => 1)) by apply measurable_const. rewrite mean_one. ring.
Qed.

Lemma mean_le f g : measurable E f -> measurable E g -> (forall a, f a <= g a) -> mean E f <= mean E g.
Proof.
  intros F G H. assert (P := mean_positive E (fun a => g a - f a) (measurable_minus g f G F)).
  rewrite mean_minus in P by assumption. specialize (P ltac:(intros a; specialize (H a); lra)). lra.
Qed.

Lemma mean_range K f : measurable E f -> (forall a, 0 <= f a <= K) -> 0 <= mean E f <= K.
Proof.
  intros F H. split; [apply mean_positive; [exact F | intros a; now apply H]|].
  rewrite <- (mean_const K). apply mean_le; [exact F | apply measurable_const | intros a; now apply H].
Qed.

Lemma measurable_sum n (f : nat -> A -> R) : (forall t, (t < n)%nat -> measurable E (f t)) -> measurable E (fun a => sum
  n (fun t => f t a)).
Proof.
  induction n as [|n IH]; intros H; cbn [sum]; [apply measurable_const|].
  apply (measurable_plus E (fun a => sum n (fun t => f t a)) (f n)); [apply IH; intros; apply H; lia | apply H; lia].
Qed.

Lemma mean_sum n (f : nat -> A -> R) : (forall t, (t < n)%nat -> measurable E (f t)) ->
  mean E (fun a => sum n (fun t => f t a)) = sum n (fun t => mean E (f t)).
Proof.
  induction n as [|n IH]; intros H; cbn [sum]; [apply mean_const|].
  rewrite (mean_plus E (fun a => sum n (fun t => f t a)) (f n)) by (try apply measurable_sum; intros; apply H; lia).
  rewrite IH by (intros; apply H; lia). reflexivity.
Qed.

(* n more independent draws after those of h, the latest first. *)
Fixpoint iterated (n : nat) (h : list A) (f : list A -> R) : R :=
  match n with O => f h | S n' => mean E (fun a => iterated n' (a :: h) f) end.
(* The functions that have an iterated expectation. *)
Fixpoint iterable (n : nat) (h : list A) (f : list A -> R) : Prop :=
  match n with O => True | S n' => (forall a, iterable n' (a :: h) f) /\ measurable E (fun a => iterated n' (a :: h) f)
    end.

Lemma iterated_plus n f g : forall h, iterable n h f -> iterable n h g ->
  iterable n h (fun x => f x + g x) /\ iterated n h (fun x => f x + g x) = iterated n h f + iterated n h g.
Proof.
  induction n as [|n IH]; intros h F G; [split; [exact I | reflexivity]|]. destruct F as [F1 F2], G as [G1 G2]. cbn
    [iterable iterated].
  assert (X : (fun a => iterated n (a :: h) (fun x => f x + g x)) = (fun a => iterated n (a :: h) f + iterated n (a ::
    h) g))
    by (extensionality a; now apply IH).
  rewrite X. split; [split; [intros a; now apply IH | now apply measurable_plus] | now apply mean_plus].
Qed.

Lemma iterated_le n f g : forall h, iterable n h f -> iterable n h g -> (forall x, length x = (n + length h)%nat -> f x
  <= g x) ->
  iterated n h f <= iterated n h g.
Proof.
  induction n as [|n IH]; intros h F G H; [now apply H|]. destruct F as [F1 F2], G as [G1 G2]. cbn [iterated].
  apply mean_le; [exact F2 | exact G2 |]. intros a. apply IH; [apply F1 | apply G1 |]. intros x L. apply H. rewrite L.
    cbn. lia.
Qed.

(* A set of lists of T draws has probability at most p, in the outer sense: some random variable, at least 1 on the set
   and nowhere
   negative, has an expectation of at most p. It need not be known that the set itself has a probability. *)
Definition probability_at_most (T : nat) (bad : list A -> Prop) (p : R) : Prop := exists g,
  iterable T nil g /\ (forall h, length h = T -> 0 <= g h) /\ (forall h, length h = T -> bad h -> 1 <= g h) /\ iterated
    T nil g <= p.

(* Where the set has a probability, the expectation of its indicator, that is at most p. *)
Lemma probability_of_event T (event : list A -> bool) p : probability_at_most T (fun h => event h = true) p ->
  iterable T nil (fun h => if event h then 1 else 0) -> iterated T nil (fun h => if event h then 1 else 0) <= p.
Proof.
  intros [g [G1 [G2 [G3 G4]]]] I. eapply Rle_trans; [|exact G4]. apply iterated_le; [exact I | exact G1 |].
  intros h L. cbn in L. rewrite Nat.add_0_r in L. destruct (event h) eqn:B; [now apply G3 | now apply G2].
Qed.

Lemma probability_subset T (bad bad' : list A -> Prop) p p' : probability_at_most T bad p -> (forall h, length h = T ->
  bad' h -> bad h) -> p <= p' ->
  probability_at_most T bad' p'.
Proof. intros [g [G1 [G2 [G3 G4]]]] H L. exists g. repeat split; auto. lra. Qed.

Lemma probability_union T bad bad' p p' : probability_at_most T bad p -> probability_at_most T bad' p' ->
  probability_at_most T (fun h => bad h \/ bad' h) (p + p').
Proof.
  intros [g [G1 [G2 [G3 G4]]]] [g' [G1' [G2' [G3' G4']]]]. destruct (iterated_plus T g g' nil G1 G1') as [P Q].
  exists (fun h => g h + g' h). split; [exact P|]. repeat split.
  - intros h L. specialize (G2 h L). specialize (G2' h L). lra.
  - intros h L [B|B]; [specialize (G3 h L B); specialize (G2' h L) | specialize (G3' h L B); specialize (G2 h L)]; lra.
  - rewrite Q. lra.
Qed.

Lemma probability_any T d (bad : nat -> list A -> Prop) p : (forall i, (i < d)%nat -> probability_at_most T (bad i) p)
  ->
  probability_at_most T (fun h => exists i, (i < d)%nat /\ bad i h) (INR d * p).
Proof.
  induction d as [|d IH]; intros H.
  - exists (fun _ => 0). assert (Z : forall n h, iterable n h (fun _ => 0) /\ iterated n h (fun _ => 0) = 0).
    { induction n as [|n Zn]; intros h; [split; [exact I | reflexivity]|]. cbn [iterable iterated].
      replace (fun a => iterated n (a :: h) (fun _ => 0)) with (fun _ : A => 0) by (extensionality a; symmetry; apply
        Zn).
      split; [split; [intros a; apply Zn | apply measurable_const] | apply mean_const]. }
    destruct (Z T nil) as [Z1 Z2]. split; [exact Z1|]. repeat split; [intros; lra | intros h _ [i [Hi _]]; lia | rewrite
      Z2; simpl; lra].
  - rewrite S_INR. apply (probability_subset T (fun h => (exists i, (i < d)%nat /\ bad i h) \/ bad d h) _ (INR d * p +
    p)).
    + apply probability_union; [apply IH; intros; apply H; lia | apply H; lia].
    + intros h _ [i [Hi B]]. destruct (Nat.eq_dec i d) as [->|N]; [now right | left; exists i; split; [lia | exact B]].
    + lra.
Qed.
End Mean.
