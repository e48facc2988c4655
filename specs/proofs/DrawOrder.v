(* Clauses: Theorem C.4 given Theorem C.1 *)
(* What ChebCB's regret needs besides: the rounds of a history in order, sums by blocks, the harmonic sum, and finitely many choices. *)
From Coq Require Import Reals Lra Lia Psatz Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum DrawTree TsallisRegret EllipticalPotential.
Open Scope R_scope.

(* The rounds of a history in order: what was drawn in round t (from 0), and the history before it. *)
Definition stage (h : history) (t : nat) : history := skipn (length h - t) h.
Definition drawn (h : history) (t : nat) : nat := nth (length h - S t) h 0%nat.

Lemma skipn_cons (l : history) : forall k, (k < length l)%nat -> skipn k l = nth k l 0%nat :: skipn (S k) l.
Proof. induction l as [|i l IH]; intros [|k] H; cbn in *; try lia; [reflexivity|]. now rewrite IH by lia. Qed.

Lemma stage_S h t : (t < length h)%nat -> stage h (S t) = drawn h t :: stage h t.
Proof. intros H. unfold stage, drawn. rewrite skipn_cons by lia. do 2 f_equal. lia. Qed.

Lemma stage_all h : stage h (length h) = h.
Proof. unfold stage. now rewrite Nat.sub_diag. Qed.

Lemma paid_stage c h t : (t <= length h)%nat -> paid c always (stage h t) = sum t (fun s => c (stage h s) (drawn h s)).
Proof.
  induction t as [|t IH]; intros H; [unfold stage; rewrite Nat.sub_0_r, skipn_all; reflexivity|].
  rewrite stage_S by lia. cbn [paid always sum]. now rewrite IH by lia.
Qed.

Lemma drawn_below d h t : arms_below d h -> (t < length h)%nat -> (drawn h t < d)%nat.
Proof. intros H Ht. unfold drawn. apply (proj1 (Forall_forall _ _) H). apply nth_In. lia. Qed.

Lemma sum_app a b (f : nat -> R) : sum (a + b) f = sum a f + sum b (fun j => f (a + j)%nat).
Proof. induction b as [|b IH]; [rewrite Nat.add_0_r; cbn; ring|]. rewrite Nat.add_succ_r. cbn [sum]. rewrite IH. ring. Qed.

Lemma sum_blocks M d (f : nat -> R) : sum (d * M) f = sum d (fun i => sum M (fun j => f (i * M + j)%nat)).
Proof.
  induction d as [|d IH]; [reflexivity|]. replace (S d * M)%nat with (d * M + M)%nat by lia. rewrite sum_app, IH. reflexivity.
Qed.

Lemma harmonic m : (1 <= m)%nat -> sum m (fun j => / INR (S j)) <= 1 + ln (INR m).
Proof.
  induction m as [|m IH]; intros H; [lia|]. destruct (Nat.eq_dec m 0) as [->|N].
  - cbn [sum]. simpl INR. rewrite ln_1. lra.
  - cbn [sum]. specialize (IH ltac:(lia)). assert (M0 : 0 < INR m) by (apply lt_0_INR; lia). assert (S0 : 0 < INR (S m)) by (apply lt_0_INR; lia).
    assert (Q : 0 < INR m / INR (S m)) by now apply Rdiv_lt_0_compat.
    assert (X := ln_le_minus_1 _ Q). rewrite ln_div in X by assumption. rewrite S_INR in *.
    replace (INR m / (INR m + 1) - 1) with (- / (INR m + 1)) in X by (field; lra). lra.
Qed.

(* Finitely many choices. *)
Lemma choose_each {A : Type} (a0 : A) (P : nat -> A -> Prop) d : (forall i, (i < d)%nat -> exists a, P i a) -> exists g, forall i, (i < d)%nat -> P i (g i).
Proof.
  induction d as [|d IH]; intros H; [exists (fun _ => a0); intros; lia|].
  destruct IH as [g G]; [intros; apply H; lia|]. destruct (H d ltac:(lia)) as [a Pa].
  exists (fun i => if Nat.eqb i d then a else g i). intros i Hi. destruct (Nat.eqb_spec i d) as [->|N]; [exact Pa | apply G; lia].
Qed.

Fixpoint first_such (p : nat -> bool) (n : nat) : nat :=
  match n with O => 0%nat | S n' => if p (first_such p n') then first_such p n' else n' end.

Lemma first_such_spec p n i : (i < n)%nat -> p i = true -> (first_such p n < n)%nat /\ p (first_such p n) = true.
Proof.
  induction n as [|n IH]; intros Hi Hp; [lia|]. cbn [first_such]. destruct (p (first_such p n)) eqn:E.
  - split; [|exact E]. destruct (Nat.eq_dec i n) as [->|N]; [|destruct IH; [lia | exact Hp | lia]].
    clear. induction n as [|n IH]; cbn [first_such]; [lia|]. destruct (p (first_such p n)); lia.
  - destruct (Nat.eq_dec i n) as [->|N]; [split; [lia | exact Hp]|]. destruct IH as [_ Q]; [lia | exact Hp|]. congruence.
Qed.
