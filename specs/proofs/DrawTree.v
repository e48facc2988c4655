(* Clauses: Algorithm 4, Eq. 2 *)
(* Expectations over a finite tree of draws. A history lists the arms drawn so far, latest first; in round |h| + 1 arm i
   is drawn with probability prob h i, and the losses of that round may depend on h (adaptive losses). *)
From Coq Require Import Reals Lra Lia List.
From LearningToRelax Require Import FiniteSum.
Open Scope R_scope.

Definition history := list nat.

Section Tree.
Variable d : nat.
Variable prob : history -> nat -> R.

(* The expectation of f over the histories n draws after h. *)
Fixpoint expect (n : nat) (h : history) (f : history -> R) : R :=
  match n with O => f h | S n' => sum d (fun i => prob h i * expect n' (i :: h) f) end.

(* Every round draws from a distribution. *)
Definition draws_distribution : Prop := forall h, (forall i, (i < d)%nat -> 0 <= prob h i) /\ sum d (prob h) = 1.

(* Histories of arms below d. *)
Definition arms_below (h : history) : Prop := Forall (fun i => (i < d)%nat) h.

Lemma expect_plus n h f g : expect n h (fun x => f x + g x) = expect n h f + expect n h g.
Proof.
  revert h. induction n as [|n IH]; intros h; cbn [expect]; [reflexivity|].
  rewrite <- sum_plus. apply sum_ext. intros i Hi. rewrite IH. ring.
Qed.

Lemma expect_scal n h c f : expect n h (fun x => c * f x) = c * expect n h f.
Proof.
  revert h. induction n as [|n IH]; intros h; cbn [expect]; [reflexivity|].
  rewrite <- sum_scal. apply sum_ext. intros i Hi. rewrite IH. ring.
Qed.

Lemma expect_minus n h f g : expect n h (fun x => f x - g x) = expect n h f - expect n h g.
Proof.
  revert h. induction n as [|n IH]; intros h; cbn [expect]; [reflexivity|].
  rewrite <- sum_minus. apply sum_ext. intros i Hi. rewrite IH. ring.
Qed.

Lemma expect_ext n h f g : (forall x, length x = (n + length h)%nat -> f x = g x) -> expect n h f = expect n h g.
Proof.
  revert h. induction n as [|n IH]; intros h H; cbn [expect]; [apply H; reflexivity|].
  apply sum_ext. intros i Hi. rewrite (IH (i :: h)); [reflexivity|]. intros x Hx. apply H. rewrite Hx. simpl. lia.
Qed.

Lemma expect_sum n h m (f : nat -> history -> R) : expect n h (fun x => sum m (fun j => f j x)) = sum m (fun j => expect n h (f j)).
Proof.
  induction m as [|m IH]; cbn [sum].
  - transitivity (expect n h (fun _ => 0 * 0)); [apply expect_ext; intros; ring|]. rewrite (expect_scal n h 0 (fun _ => 0)). ring.
  - rewrite expect_plus, IH. reflexivity.
Qed.

Hypothesis Hprob : draws_distribution.

Lemma expect_const n h c : expect n h (fun _ => c) = c.
Proof.
  revert h. induction n as [|n IH]; intros h; cbn [expect]; [reflexivity|].
  rewrite (sum_ext d _ (fun i => prob h i * c)) by (intros; rewrite IH; reflexivity).
  rewrite sum_scal_r. destruct (Hprob h) as [_ ->]. ring.
Qed.

Lemma expect_le n h f g : arms_below h ->
  (forall x, arms_below x -> length x = (n + length h)%nat -> f x <= g x) -> expect n h f <= expect n h g.
Proof.
  revert h. induction n as [|n IH]; intros h Hh H; cbn [expect]; [now apply H|].
  apply sum_le. intros i Hi. apply Rmult_le_compat_l; [now apply Hprob|].
  apply IH; [now constructor|]. intros x Hx L. apply H; [exact Hx|]. rewrite L. simpl. lia.
Qed.
End Tree.

(* What was paid along a history, and what arm j would have paid, in the rounds t (from 0) with awake t = true. *)
Section Costs.
Variable loss : history -> nat -> R.
Variable awake : nat -> bool.

Fixpoint paid (h : history) : R :=
  match h with nil => 0 | i :: h' => paid h' + (if awake (length h') then loss h' i else 0) end.

Fixpoint would_pay (j : nat) (h : history) : R :=
  match h with nil => 0 | _ :: h' => would_pay j h' + (if awake (length h') then loss h' j else 0) end.

(* The number of those rounds among the first n. *)
Fixpoint clock (n : nat) : nat :=
  match n with O => O | S n' => if awake n' then S (clock n') else clock n' end.
End Costs.
