(* Clauses: Corollary C.1, Algorithm 3 *)
(* Corollary C.1 from Theorem C.1, by scaling [a,b] to [-1,1]; and what it says of Algorithm 3's constraint set: the expansion of a
   scaled loss lies in it (even with half the printed bound). Theorem C.1 itself is the hypothesis, not proved here. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum.
Open Scope R_scope.

Definition chebyshev (j : nat) (x : R) : R := cos (INR j * acos x).
Definition expansion (m : nat) (theta : nat -> R) (x : R) : R := sum (S m) (fun j => theta j * chebyshev j x).
Definition to_unit (a b c : R) : R := (2 * c - a - b) / (b - a).
Definition error_factor (m : nat) : R := (PI + 2 / PI * ln (2 * INR m + 1)) / (INR m + 1).

(* Theorem C.1. *)
Definition theorem_C_1 (m : nat) : Prop := forall K L f, 0 <= L ->
  (forall x, -1 <= x <= 1 -> Rabs (f x) <= K) ->
  (forall x y, -1 <= x <= 1 -> -1 <= y <= 1 -> Rabs (f x - f y) <= L * Rabs (x - y)) ->
  exists theta, Rabs (theta 0%nat) <= K /\ (forall j, (1 <= j)%nat -> Rabs (theta j) <= 2 * L / INR j) /\
    forall x, -1 <= x <= 1 -> Rabs (expansion m theta x - f x) <= error_factor m * L.

Section Scaling.
Variable m : nat.
Hypothesis HC1 : theorem_C_1 m.

(* Headline [Corollary C.1] If Theorem C.1 holds, then on [a,b]: |theta_0| <= K, |theta_j| <= L(b-a)/j, and the error is at most
   (pi + (2/pi) log(2m+1))/(2(m+1)) L (b-a). *)
Theorem corollary_C_1 a b K L f : a < b -> 0 <= L ->
  (forall c, a <= c <= b -> Rabs (f c) <= K) ->
  (forall c c', a <= c <= b -> a <= c' <= b -> Rabs (f c - f c') <= L * Rabs (c - c')) ->
  exists theta, Rabs (theta 0%nat) <= K /\ (forall j, (1 <= j)%nat -> Rabs (theta j) <= L * (b - a) / INR j) /\
    forall c, a <= c <= b -> Rabs (expansion m theta (to_unit a b c) - f c) <= error_factor m / 2 * L * (b - a).
Proof.
  intros Hab HL HK Hf. set (g := fun x => f ((a + b) / 2 + (b - a) / 2 * x)).
  assert (In : forall x, -1 <= x <= 1 -> a <= (a + b) / 2 + (b - a) / 2 * x <= b) by (intros x Hx; nra).
  destruct (HC1 K (L * ((b - a) / 2)) g) as [theta [T0 [Tj E]]].
  - apply Rmult_le_pos; lra.
  - intros x Hx. apply HK. now apply In.
  - intros x y Hx Hy. unfold g. eapply Rle_trans; [apply Hf; now apply In|].
    replace ((a + b) / 2 + (b - a) / 2 * x - ((a + b) / 2 + (b - a) / 2 * y)) with ((b - a) / 2 * (x - y)) by ring.
    rewrite Rabs_mult, (Rabs_right ((b - a) / 2)) by lra. rewrite Rmult_assoc. lra.
  - exists theta. split; [exact T0|]. split.
    + intros j Hj. replace (L * (b - a) / INR j) with (2 * (L * ((b - a) / 2)) / INR j) by (field; apply not_0_INR; lia). now apply Tj.
    + intros c Hc. assert (Ux : -1 <= to_unit a b c <= 1).
      { unfold to_unit. split; apply Rmult_le_reg_r with (b - a); try lra;
          replace ((2 * c - a - b) / (b - a) * (b - a)) with (2 * c - a - b) by (field; lra); lra. }
      specialize (E _ Ux). unfold g in E. replace ((a + b) / 2 + (b - a) / 2 * to_unit a b c) with c in E by (unfold to_unit; field; lra).
      replace (error_factor m / 2 * L * (b - a)) with (error_factor m * (L * ((b - a) / 2))) by field. exact E.
Qed.

(* Headline [Algorithm 3; Corollary C.1] If Theorem C.1 holds, the scaled loss f/(KN) of an arm, f in [0,K] and L-Lipschitz in the context on
   [cmin, cmin + C], has an expansion within Algorithm 3's constraints |theta_0| <= 1/N, |theta_j| <= 2CL/(KNj). *)
Theorem constraints_contain_losses cmin C K N L f : 0 < C -> 0 < K -> 0 < N -> 0 <= L ->
  (forall c, cmin <= c <= cmin + C -> 0 <= f c <= K) ->
  (forall c c', cmin <= c <= cmin + C -> cmin <= c' <= cmin + C -> Rabs (f c - f c') <= L * Rabs (c - c')) ->
  exists theta, Rabs (theta 0%nat) <= 1 / N /\ (forall j, (1 <= j)%nat -> Rabs (theta j) <= 2 * C * L / (K * N * INR j)) /\
    forall c, cmin <= c <= cmin + C -> Rabs (expansion m theta (to_unit cmin (cmin + C) c) - f c / (K * N)) <= error_factor m / 2 * (L / (K * N)) * C.
Proof.
  intros HC HK HN HL Hf Hlip. assert (KN : 0 < K * N) by now apply Rmult_lt_0_compat.
  destruct (corollary_C_1 cmin (cmin + C) (1 / N) (L / (K * N)) (fun c => f c / (K * N))) as [theta [T0 [Tj E]]].
  - lra.
  - now apply Rdiv_le_0_compat.
  - intros c Hc. destruct (Hf c Hc) as [F0 F1]. rewrite Rabs_right by (apply Rle_ge, Rdiv_le_0_compat; lra).
    apply Rmult_le_reg_r with (K * N); [exact KN|]. replace (f c / (K * N) * (K * N)) with (f c) by (field; split; lra).
    replace (1 / N * (K * N)) with K by (field; lra). exact F1.
  - intros c c' Hc Hc'. replace (f c / (K * N) - f c' / (K * N)) with ((f c - f c') * / (K * N)) by (field; split; lra).
    rewrite Rabs_mult, (Rabs_right (/ (K * N))) by (apply Rle_ge; left; now apply Rinv_0_lt_compat).
    replace (L / (K * N) * Rabs (c - c')) with (L * Rabs (c - c') * / (K * N)) by (field; split; lra).
    apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat | now apply Hlip].
  - exists theta. split; [exact T0|]. split.
    + intros j Hj. assert (J : 0 < INR j) by (apply lt_0_INR; lia). eapply Rle_trans; [now apply Tj|].
      replace (cmin + C - cmin) with C by ring. replace (L / (K * N) * C / INR j) with (C * L / (K * N * INR j)) by (field; repeat split; lra).
      unfold Rdiv. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; now apply Rmult_lt_0_compat | nra].
    + intros c Hc. specialize (E c Hc). replace (cmin + C - cmin) with C in E by ring. exact E.
Qed.
End Scaling.
