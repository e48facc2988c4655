(* Clauses: Eq. 10 sharper, Theorem 3.1 corrected *)
(* An expectation whose outcomes are a continuum: the integral over [0, 1] of step functions. *)
From Coq Require Import Reals Lra Lia Arith List.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum Expectation.
Open Scope R_scope.

(* u and v lie in the same piece of the line that the points of l cut. *)
Definition same_piece (l : list R) (u v : R) : Prop := forall b, In b l -> (u < b <-> v < b) /\ (b < u <-> b < v).
Definition step_on (a b : R) (l : list R) (f : R -> R) : Prop :=
  forall u v, a < u < b -> a < v < b -> same_piece l u v -> f u = f v.
Definition step (f : R -> R) : Prop := exists l, step_on 0 1 l f.

Lemma step_integrable l f : forall a b, a <= b -> step_on a b l f -> ex_RInt f a b.
Proof.
  induction l as [|c l IH]; intros a b Hab H.
  - apply ex_RInt_ext with (fun _ => f ((a + b) / 2)); [|apply ex_RInt_const].
    rewrite Rmin_left, Rmax_right by lra. intros x Hx. apply H; [lra | lra |]. intros y [].
  - assert (Keep : forall a' b', a <= a' -> b' <= b -> (c <= a' \/ b' <= c) -> step_on a' b' l f).
    { intros a' b' Ha Hb Hc u v Hu Hv S. apply H; [lra | lra |]. intros y [<-|I]; [lra | now apply S]. }
    destruct (Rle_lt_dec c a) as [C|C]; [apply IH; [exact Hab | apply Keep; lra]|].
    destruct (Rle_lt_dec b c) as [C'|C']; [apply IH; [exact Hab | apply Keep; lra]|].
    apply ex_RInt_Chasles with c; apply IH; try lra; apply Keep; lra.
Qed.

Lemma step_RInt f : step f -> ex_RInt f 0 1.
Proof. intros [l H]. apply (step_integrable l); [lra | exact H]. Qed.

Lemma step_two (phi : R -> R -> R) f g : step f -> step g -> step (fun u => phi (f u) (g u)).
Proof.
  intros [l F] [l' G]. exists (l ++ l'). intros u v Hu Hv S. f_equal.
  - apply F; [exact Hu | exact Hv |]. intros b I. apply S, in_or_app. now left.
  - apply G; [exact Hu | exact Hv |]. intros b I. apply S, in_or_app. now right.
Qed.

Lemma step_const c : step (fun _ => c).
Proof. exists nil. intros u v _ _ _. reflexivity. Qed.

Lemma step_one (phi : R -> R) f : step f -> step (fun u => phi (f u)).
Proof. intros F. exact (step_two (fun y _ => phi y) f f F F). Qed.

Definition uniform : expectation R.
Proof.
  refine {| measurable := step; mean := fun f => RInt f 0 1; measurable_const := step_const |}.
  - intros f g. apply (step_two Rplus).
  - intros c. apply (step_one (Rmult c)).
  - intros phi f _. apply step_one.
  - rewrite RInt_const. change (scal (1 - 0) 1) with ((1 - 0) * 1). ring.
  - intros f g F G. apply (RInt_plus f g); now apply step_RInt.
  - intros c f F. apply (RInt_scal f 0 1 c). now apply step_RInt.
  - intros f F P. apply RInt_ge_0; [lra | now apply step_RInt | intros; apply P].
Defined.

(* One iteration where u <= x, two elsewhere: a count whose mean, 2 - x, varies with x. *)
Definition threshold (u x : R) : nat := if Rle_dec u x then 1%nat else 2%nat.

Lemma threshold_range u x : 0 <= INR (threshold u x) <= 2.
Proof. unfold threshold. destruct (Rle_dec u x); simpl; lra. Qed.

Lemma threshold_piece x u v : same_piece (x :: nil) u v -> threshold u x = threshold v x.
Proof. intros S. destruct (S x (or_introl eq_refl)) as [_ H]. unfold threshold. destruct (Rle_dec u x), (Rle_dec v x);
  try reflexivity; lra. Qed.

Lemma threshold_step x : step (fun u => INR (threshold u x)).
Proof. exists (x :: nil). intros u v _ _ S. f_equal. now apply threshold_piece. Qed.

Lemma threshold_mean x : 0 <= x <= 1 -> mean uniform (fun u => INR (threshold u x)) = 2 - x.
Proof.
  intros Hx. change (RInt (fun u => INR (threshold u x)) 0 1 = 2 - x).
  assert (L : is_RInt (fun u => INR (threshold u x)) 0 x (x - 0)).
  { apply is_RInt_ext with (fun _ => 1); [|rewrite <- (Rmult_1_r (x - 0)); apply (is_RInt_const (V := R_NormedModule))].
    rewrite Rmin_left, Rmax_right by lra. intros u Hu. unfold threshold. destruct (Rle_dec u x); [reflexivity | lra]. }
  assert (R : is_RInt (fun u => INR (threshold u x)) x 1 ((1 - x) * 2)).
  { apply is_RInt_ext with (fun _ => 2); [|apply (is_RInt_const (V := R_NormedModule))].
    rewrite Rmin_left, Rmax_right by lra. intros u Hu. unfold threshold. destruct (Rle_dec u x); [lra | simpl; lra]. }
  rewrite (is_RInt_unique _ _ _ _ (is_RInt_Chasles _ _ _ _ _ _ L R)). change (x - 0 + (1 - x) * 2 = 2 - x). ring.
Qed.
