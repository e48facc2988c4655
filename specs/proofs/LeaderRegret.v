(* Clauses: Theorem C.3 on convex sets, Theorem C.3 corrected *)
(* Follow-the-leader least squares (bandit.BoxLeastSquares; bandit.FollowTheLeader for all arms) over a convex set, with targets in [-B, B]:
   by the elliptical potential the regret is at most 4 B^2 n (1 + log(1 + (XDT/(2Bn))^2)). The printed logarithm, of XDT/(2B), is smaller
   when XDT/(2B) is above about n^2. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum RealJacobi RealRayleigh EllipticalPotential.
Open Scope R_scope.

Section Leader.
Variables n T : nat.
Variables B D X : R.
Variable Theta : (nat -> R) -> Prop.
Variable x : nat -> nat -> R.        (* x t: the features of round t, from 0 *)
Variable target : nat -> R.
Variable theta : nat -> nat -> R.    (* theta t: the parameters played in round t *)

Definition square_loss (t : nat) (p : nat -> R) : R := (dot n p (x t) - target t) ^ 2.
Definition past_loss (t : nat) (p : nat -> R) : R := sum t (fun s => square_loss s p).

Hypothesis Hn : (1 <= n)%nat.
Hypothesis HT : (1 <= T)%nat.
Hypothesis HB : 0 < B.
Hypothesis HD : 0 < D.
Hypothesis Hconvex : forall u v r, Theta u -> Theta v -> 0 <= r <= 1 -> Theta (fun i => u i + r * (v i - u i)).
Hypothesis Hdiameter : forall u v, Theta u -> Theta v -> dot n (fun i => v i - u i) (fun i => v i - u i) <= D ^ 2.
Hypothesis HX : forall t, (t < T)%nat -> dot n (x t) (x t) <= X ^ 2.
Hypothesis Hreach : forall t u, (t < T)%nat -> Theta u -> Rabs (dot n u (x t)) <= B.
Hypothesis Htarget : forall t, (t < T)%nat -> Rabs (target t) <= B.
(* The leader: in each round a minimiser over Theta of the past losses; any point of Theta at first. *)
Hypothesis Hleader : forall t, (t < T)%nat -> Theta (theta t) /\ forall u, Theta u -> past_loss t (theta t) <= past_loss t u.

Lemma dot_along u v r z : dot n (fun i => u i + r * (v i - u i)) z = dot n u z + r * dot n z (fun i => v i - u i).
Proof. unfold dot. rewrite <- sum_scal, <- sum_plus. apply sum_ext. intros; ring. Qed.

(* Along a segment the past loss is a parabola. *)
Lemma past_loss_along t u v r : past_loss t (fun i => u i + r * (v i - u i)) =
  past_loss t u + r * sum t (fun s => 2 * (dot n u (x s) - target s) * dot n (x s) (fun i => v i - u i)) +
  r ^ 2 * sum t (fun s => dot n (x s) (fun i => v i - u i) ^ 2).
Proof.
  unfold past_loss. rewrite <- !sum_scal, <- !sum_plus. apply sum_ext. intros s _. unfold square_loss. rewrite dot_along. ring.
Qed.

(* A minimiser over a convex set beats every other point by the squared distance that the features see. *)
Lemma leader_margin t u : (t < T)%nat -> Theta u ->
  past_loss t (theta t) + sum t (fun s => dot n (x s) (fun i => u i - theta t i) ^ 2) <= past_loss t u.
Proof.
  intros Ht Hu. destruct (Hleader t Ht) as [H0 Hmin].
  set (g := sum t (fun s => 2 * (dot n (theta t) (x s) - target s) * dot n (x s) (fun i => u i - theta t i))).
  set (q := sum t (fun s => dot n (x s) (fun i => u i - theta t i) ^ 2)).
  assert (Q0 : 0 <= q) by (apply sum_nonneg; intros; apply pow2_ge_0).
  assert (P : forall r, 0 <= r <= 1 -> 0 <= r * g + r ^ 2 * q).
  { intros r Hr. assert (M := Hmin _ (Hconvex (theta t) u r H0 Hu Hr)). rewrite past_loss_along in M. fold g q in M. lra. }
  assert (G0 : 0 <= g).
  { destruct (Rle_lt_dec 0 g) as [G|G]; [exact G|]. exfalso. set (d := q - g + 1). assert (D0 : 0 < d) by (unfold d; lra).
    assert (R01 : 0 <= - g / d <= 1).
    { split; [apply Rdiv_le_0_compat; lra|]. apply Rmult_le_reg_r with d; [exact D0|]. replace (- g / d * d) with (- g) by (field; lra). unfold d. lra. }
    assert (N := P _ R01). replace (- g / d * g + (- g / d) ^ 2 * q) with (- (g ^ 2 * (d - q) / d ^ 2)) in N by (field; lra).
    assert (0 < g ^ 2 * (d - q) / d ^ 2); [|lra].
    apply Rdiv_lt_0_compat; [|apply pow_lt; exact D0]. apply Rmult_lt_0_compat; [nra | unfold d; lra]. }
  assert (E := past_loss_along t (theta t) u 1). fold g q in E.
  assert (F : past_loss t (fun i => theta t i + 1 * (u i - theta t i)) = past_loss t u).
  { unfold past_loss, square_loss, dot. apply sum_ext. intros s _. f_equal. f_equal. apply sum_ext. intros; ring. }
  rewrite F in E. lra.
Qed.

Section Ridge.
Variable lambda : R.
Hypothesis Hlambda : 0 < lambda.
Let h t := leverage n (ridge lambda x t) (x t).

(* What the leader loses in a round, against any point of Theta. *)
Lemma leader_round t u : (t < T)%nat -> Theta u ->
  past_loss (S t) (theta t) - past_loss (S t) u <= lambda * D ^ 2 + 4 * B ^ 2 * ln (1 + h t).
Proof.
  intros Ht Hu. assert (M := leader_margin t u Ht Hu). destruct (Hleader t Ht) as [H0 _].
  set (dl := fun i => u i - theta t i) in *. set (q := sum t (fun s => dot n (x s) dl ^ 2)) in *.
  set (e := dot n (theta t) (x t) - target t). set (w := dot n (x t) dl).
  assert (W : square_loss t u = (e + w) ^ 2).
  { unfold square_loss, e, w, dl. f_equal. replace (dot n u (x t)) with (dot n (fun i => theta t i + 1 * (u i - theta t i)) (x t)).
    - rewrite dot_along. ring.
    - unfold dot. apply sum_ext. intros; ring. }
  assert (E4 : e ^ 2 <= 4 * B ^ 2).
  { assert (A1 := Hreach t (theta t) Ht H0). assert (A2 := Htarget t Ht).
    apply Rabs_le_between in A1. apply Rabs_le_between in A2. unfold e. nra. }
  assert (P := ridge_pivots n lambda x Hlambda t). assert (S := ridge_symmetric n lambda x t).
  assert (H1 : 0 <= h t) by (apply leverage_nonneg; exact P).
  assert (L := leverage_bound n (ridge lambda x t) (x t) dl S P). fold (h t) w in L. rewrite (ridge_quadratic n lambda x) in L. fold q in L.
  assert (Dd := Hdiameter (theta t) u H0 Hu). change (dot n dl dl <= D ^ 2) in Dd.
  assert (Ln : h t / (1 + h t) <= ln (1 + h t)).
  { assert (Y := ln_le_minus_1 (/ (1 + h t)) ltac:(apply Rinv_0_lt_compat; lra)). rewrite ln_Rinv in Y by lra.
    replace (h t / (1 + h t)) with (1 - / (1 + h t)) by (field; lra). lra. }
  (* -q - 2ew - w^2 <= lambda |dl|^2 + e^2 h/(1+h) *)
  set (r := lambda * dot n dl dl + q) in *.
  assert (Key : - r - 2 * e * w - w ^ 2 <= e ^ 2 * (h t / (1 + h t))).
  { set (k := h t) in *. apply Rmult_le_reg_r with (1 + k); [lra|]. replace (e ^ 2 * (k / (1 + k)) * (1 + k)) with (e ^ 2 * k) by (field; lra).
    assert (N := pow2_ge_0 (e * k + (1 + k) * w)).
    destruct H1 as [K|K].
    - apply Rmult_le_reg_l with k; [exact K|]. nra.
    - rewrite <- K in *. assert (w = 0) by nra. assert (0 <= r); [|nra]. unfold r.
      assert (0 <= dot n dl dl) by (apply sum_nonneg; intros; nra). assert (0 <= q) by (apply sum_nonneg; intros; apply pow2_ge_0). nra. }
  assert (B4 : e ^ 2 * (h t / (1 + h t)) <= 4 * B ^ 2 * ln (1 + h t)).
  { apply Rmult_le_compat; [apply pow2_ge_0 | apply Rdiv_le_0_compat; lra | exact E4 | exact Ln]. }
  assert (Lam : lambda * dot n dl dl <= lambda * D ^ 2) by (apply Rmult_le_compat_l; lra).
  unfold past_loss in *. cbn [sum]. rewrite W. change (square_loss t (theta t)) with (e ^ 2). unfold r in Key. nra.
Qed.

(* Be the leader: the played losses exceed any point's by what is lost in each round. *)
Lemma leader_telescopes m u : (m <= T)%nat -> Theta u ->
  sum m (fun t => square_loss t (theta t)) - past_loss m u <= sum m (fun t => lambda * D ^ 2 + 4 * B ^ 2 * ln (1 + h t)).
Proof.
  revert u. induction m as [|m IH]; intros u Hm Hu; [unfold past_loss; cbn; lra|].
  destruct (Hleader m ltac:(lia)) as [H0 _]. assert (I := IH (theta m) ltac:(lia) H0). assert (R := leader_round m u ltac:(lia) Hu).
  unfold past_loss in *. cbn [sum] in *. lra.
Qed.

Lemma leader_regret_lambda u : Theta u ->
  sum T (fun t => square_loss t (theta t)) - past_loss T u <=
  INR T * (lambda * D ^ 2) + 4 * B ^ 2 * (INR n * ln (1 + INR T * X ^ 2 / (INR n * lambda))).
Proof.
  intros Hu. assert (R := leader_telescopes T u ltac:(lia) Hu). rewrite sum_plus, sum_const, sum_scal in R.
  assert (P := elliptical_potential n lambda x Hlambda T X Hn HX). fold h in P.
  assert (B2 : 0 <= 4 * B ^ 2) by nra.
  assert (Q := Rmult_le_compat_l _ _ _ B2 P). unfold h in R. lra.
Qed.
End Ridge.

(* XDT/(2B), of which the print takes the logarithm: theory.SquareCbRegret. *)
Let z := X * D * INR T / (2 * B).

(* Headline [Theorem C.3 on convex sets] Follow-the-leader least squares over any convex set, centred or not, features of any sign, targets in
   [-B, B]: regret to any of its points at most 4 B^2 n (1 + log(1 + (XDT/(2Bn))^2)). *)
Theorem leader_regret u : Theta u ->
  sum T (fun t => (dot n (theta t) (x t) - target t) ^ 2) - sum T (fun t => (dot n u (x t) - target t) ^ 2) <=
  4 * B ^ 2 * INR n * (1 + ln (1 + (z / INR n) ^ 2)).
Proof.
  intros Hu. assert (N0 : 0 < INR n) by (apply lt_0_INR; lia). assert (T0 : 0 < INR T) by (apply lt_0_INR; lia).
  set (lambda := 4 * B ^ 2 * INR n / (INR T * D ^ 2)).
  assert (D2 : 0 < D ^ 2) by (apply pow_lt; exact HD). assert (B2 : 0 < B ^ 2) by (apply pow_lt; exact HB).
  assert (L0 : 0 < lambda) by (apply Rdiv_lt_0_compat; [|apply Rmult_lt_0_compat; assumption]; nra).
  assert (R := leader_regret_lambda lambda L0 u Hu).
  replace (INR T * (lambda * D ^ 2)) with (4 * B ^ 2 * INR n) in R by (unfold lambda; field; lra).
  replace (INR T * X ^ 2 / (INR n * lambda)) with ((z / INR n) ^ 2) in R by (unfold lambda, z; field; repeat split; lra).
  unfold past_loss, square_loss in R. lra.
Qed.

(* Headline [Theorem C.3 corrected] So the printed 4 B^2 n (1 + log(XDT/(2B))) holds when 2 <= XDT/(2B) <= n^2 - 2. *)
Theorem leader_regret_printed u : Theta u -> 2 <= z <= INR n ^ 2 - 2 ->
  sum T (fun t => (dot n (theta t) (x t) - target t) ^ 2) - sum T (fun t => (dot n u (x t) - target t) ^ 2) <=
  4 * B ^ 2 * INR n * (1 + ln z).
Proof.
  intros Hu Hz. eapply Rle_trans; [now apply leader_regret|]. assert (N0 : 0 < INR n) by (apply lt_0_INR; lia).
  apply Rmult_le_compat_l; [assert (B2 := pow2_ge_0 B); nra|]. apply Rplus_le_compat_l. apply ln_le.
  - assert (Q := pow2_ge_0 (z / INR n)). lra.
  - apply Rmult_le_reg_r with (INR n ^ 2); [apply pow_lt; exact N0|].
    replace ((1 + (z / INR n) ^ 2) * INR n ^ 2) with (INR n ^ 2 + z ^ 2) by (field; lra). nra.
Qed.
End Leader.
