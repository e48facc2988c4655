(* Clauses: Input 9, Algorithm 4 *)
(* Drawing an arm by the inverse distribution function: with u uniform on [0,1) each arm comes up with its probability, so that the
   expectations over the tree of draws are those of the program's draw(u). *)
From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum TsallisProbabilities.
Open Scope R_scope.

(* bandit.InverseDistribution.draw: the least i with u < p_0 + ... + p_i. *)
Fixpoint scan (p : nat -> R) (u : R) (fuel i : nat) : nat :=
  match fuel with O => i | S f => if Rlt_dec u (sum (S i) p) then i else scan p u f (S i) end.
Definition draw (d : nat) (p : nat -> R) (u : R) : nat := scan p u d 0.

Section Draw.
Variable d : nat.
Variable p : nat -> R.
Hypothesis Hp : simplex d p.

Lemma sum_le_prefix i j : (i <= j)%nat -> (j <= d)%nat -> sum i p <= sum j p.
Proof.
  intros H. induction H as [|j H IH]; intros Hj; [lra|]. cbn [sum]. assert (P : 0 <= p j) by (apply Hp; lia). specialize (IH ltac:(lia)). lra.
Qed.

Lemma scan_spec u fuel : forall i, (i + fuel = d)%nat -> sum i p <= u -> u < sum d p ->
  (scan p u fuel i < d)%nat /\ sum (scan p u fuel i) p <= u < sum (S (scan p u fuel i)) p.
Proof.
  induction fuel as [|f IH]; intros i Hi Lo Hi'.
  - exfalso. replace i with d in Lo by lia. lra.
  - cbn [scan]. destruct (Rlt_dec u (sum (S i) p)) as [L|G].
    + split; [lia | now split].
    + apply IH; [lia | lra | exact Hi'].
Qed.

(* Headline [Input 9] draw(u) = i exactly when u lies in the i-th interval of the distribution function, whose length is p_i. *)
Theorem draw_interval u : 0 <= u < 1 ->
  (draw d p u < d)%nat /\ (forall i, (i < d)%nat -> (draw d p u = i <-> sum i p <= u < sum i p + p i)).
Proof.
  intros Hu. assert (S1 := proj2 Hp). destruct (scan_spec u d 0 eq_refl ltac:(simpl; lra) ltac:(lra)) as [A [B C]]. fold (draw d p u) in A, B, C.
  split; [exact A|]. intros i Hi. split.
  - intros <-. cbn [sum] in C. lra.
  - intros [L1 L2]. destruct (lt_eq_lt_dec (draw d p u) i) as [[L|E]|G]; [|exact E|]; exfalso.
    + assert (M := sum_le_prefix (S (draw d p u)) i L ltac:(lia)). lra.
    + assert (M := sum_le_prefix (S i) (draw d p u) G ltac:(lia)). cbn [sum] in M. lra.
Qed.

(* Headline [Input 9; Algorithm 4] The mean of f(draw(u)) over uniform u is sum_i p_i f(i), one level of the tree of draws. *)
Theorem draw_expectation f : is_RInt (fun u => f (draw d p u)) 0 1 (sum d (fun i => p i * f i)).
Proof.
  assert (Step : forall m, (m <= d)%nat -> is_RInt (fun u => f (draw d p u)) 0 (sum m p) (sum m (fun i => p i * f i))).
  { induction m as [|m IH]; intros Hm.
    - cbn [sum]. apply (is_RInt_point (V := R_NormedModule)).
    - cbn [sum]. apply (is_RInt_Chasles (V := R_NormedModule)) with (sum m p); [apply IH; lia|].
      assert (P : 0 <= p m) by (apply Hp; lia). assert (S0 := sum_le_prefix 0 m ltac:(lia) ltac:(lia)). cbn [sum] in S0.
      assert (S1 := sum_le_prefix (S m) d Hm ltac:(lia)). rewrite (proj2 Hp) in S1. cbn [sum] in S1.
      apply (is_RInt_ext (V := R_NormedModule) (fun _ => f m)).
      + intros u Hu. rewrite Rmin_left, Rmax_right in Hu by lra.
        destruct (draw_interval u ltac:(lra)) as [_ D]. f_equal. symmetry. apply D; [lia | lra].
      + replace (p m * f m) with (scal (sum m p + p m - sum m p) (f m)) by (unfold scal; simpl; unfold mult; simpl; ring).
        apply (is_RInt_const (V := R_NormedModule)). }
  assert (E := Step d (le_n d)). rewrite (proj2 Hp) in E. exact E.
Qed.
End Draw.
