(* Clauses: Algorithm 4 symmetries *)
(* Two symmetries of the Tsallis probabilities: only the ratio of the estimates to a = 2K/eta counts, and the names of
   the arms do not. The other two are in TsallisProbabilities.v. *)
From Coq Require Import Reals Lra Lia Arith.
From LearningToRelax Require Import FiniteSum TsallisNormaliser TsallisProbabilities.
Open Scope R_scope.

(* Headline [Algorithm 4 symmetries] Only k/K and K/eta count: estimates and a = 2K/eta in other units give the same
   probabilities. *)
Theorem probabilities_units a d k c i : 0 < a -> (1 <= d)%nat -> 0 < c -> (i < d)%nat ->
  probabilities (c * a) d (fun j => c * k j) i = probabilities a d k i.
Proof.
  intros Ha Hd Hc Hi. set (x := normaliser a d k). destruct (normaliser_spec a d k Ha Hd) as [B M]. fold x in B, M.
  assert (Term : forall j, (j < d)%nat -> (c * a) / (c * k j - c * x) = a / (k j - x)).
  { intros j Hj. assert (L := B j Hj). field. split; [lra|]. apply Rgt_not_eq.
    assert (0 < c * (k j - x)) by (apply Rmult_lt_0_compat; lra). lra. }
  assert (N : normaliser (c * a) d (fun j => c * k j) = c * x).
  { apply normaliser_char; [now apply Rmult_lt_0_compat | exact Hd|]. split.
    - intros j Hj. apply Rmult_lt_compat_l; [exact Hc | now apply B].
    - rewrite <- M. unfold mass. apply sum_ext. intros j Hj. now rewrite Term. }
  unfold probabilities. rewrite N. fold x. now rewrite Term.
Qed.

(* A sum does not depend on the order: s renames the indices, t names them back. *)
Lemma sum_renamed d s t f : (forall i, (i < d)%nat -> (s i < d)%nat /\ t (s i) = i) -> (forall j, (j < d)%nat ->
  (t j < d)%nat /\ s (t j) = j) ->
  sum d (fun i => f (s i)) = sum d f.
Proof.
  intros Hs Ht. rewrite (sum_ext d (fun i => f (s i)) (fun i => sum d (fun j => if Nat.eqb j (s i) then f j else 0)))
    by (intros i Hi; symmetry; now apply (sum_single d f), Hs).
  rewrite sum_swap. apply sum_ext. intros j Hj. rewrite (sum_ext d _ (fun i => if Nat.eqb i (t j) then f j else 0)).
  - now apply (sum_single d (fun _ => f j)), Ht.
  - intros i Hi. destruct (Hs i Hi) as [_ Ts]. destruct (Ht j Hj) as [_ St].
    destruct (Nat.eqb_spec j (s i)) as [E|N], (Nat.eqb_spec i (t j)) as [E'|N']; try reflexivity; exfalso;
      [apply N' | apply N]; congruence.
Qed.

(* Headline [Algorithm 4 symmetries] Renaming the arms renames the probabilities. *)
Theorem probabilities_renamed a d k s t i : 0 < a -> (1 <= d)%nat ->
  (forall i, (i < d)%nat -> (s i < d)%nat /\ t (s i) = i) -> (forall j, (j < d)%nat ->
    (t j < d)%nat /\ s (t j) = j) -> (i < d)%nat ->
  probabilities a d (fun j => k (s j)) i = probabilities a d k (s i).
Proof.
  intros Ha Hd Hs Ht Hi. destruct (normaliser_spec a d k Ha Hd) as [B M]. set (x := normaliser a d k) in *.
  assert (N : normaliser a d (fun j => k (s j)) = x).
  { apply normaliser_char; [exact Ha | exact Hd|]. split.
    - intros j Hj. now apply B, Hs.
    - rewrite <- M. exact (sum_renamed d s t (fun j => (a / (k j - x)) ^ 2) Hs Ht). }
  unfold probabilities. rewrite N. reflexivity.
Qed.
