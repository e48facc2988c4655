(* Clauses: Theorem C.4 N *)
(* The box of coefficients that Algorithm 3 fits within, and the normalisation N: every prediction within the box lies
   in [-1/2, 1/2]. *)
From Coq Require Import Reals Lra Lia Psatz Arith.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ChebyshevScaling DrawOrder.
Open Scope R_scope.

Section Box.
Variable m : nat.
Variables K L C : R.
Hypothesis Hm : (1 <= m)%nat.
Hypothesis HK : 0 < K.
Hypothesis HL : 0 <= L.
Hypothesis HC : 0 < C.

(* theory.ChebCbRegret: N, and the half widths of Algorithm 3's box. *)
Definition normalizer : R := 2 + 4 * C * L / K * (1 + ln (INR m)).
Definition half_width (j : nat) : R := match j with O => 1 / normalizer | _ => 2 * C * L / (K * normalizer * INR j) end.
Definition in_box (p : nat -> R) : Prop := forall j, (j < S m)%nat -> Rabs (p j) <= half_width j.
Let N := normalizer.

Lemma log_m_nonneg : 0 <= ln (INR m).
Proof. rewrite <- ln_1. apply ln_le; [lra|]. change 1 with (INR 1). now apply le_INR. Qed.

Lemma N_ge_2 : 2 <= N.
Proof.
  unfold N, normalizer. assert (G := log_m_nonneg). assert (0 <= 4 * C * L / K * (1 + ln (INR m))); [|lra].
  apply Rmult_le_pos; [apply Rdiv_le_0_compat; [|exact HK]; apply Rmult_le_pos; lra | lra].
Qed.

Lemma half_width_nonneg j : 0 <= half_width j.
Proof.
  assert (N2 := N_ge_2). fold N. unfold half_width. fold N. destruct j as [|j]; [apply Rdiv_le_0_compat; lra|].
  apply Rdiv_le_0_compat; [apply Rmult_le_pos; lra|]. apply Rmult_lt_0_compat; [apply Rmult_lt_0_compat; lra | apply
    lt_0_INR; lia].
Qed.

Lemma cos_abs y : Rabs (cos y) <= 1.
Proof. apply Rabs_le, COS_bound. Qed.

(* Headline [Theorem C.4 N] With the printed N every prediction within the box lies in [-1/2, 1/2]. *)
Theorem predictions_within_half p x : in_box p -> Rabs (expansion m p x) <= 1 / 2.
Proof.
  intros Hp. assert (N2 := N_ge_2).
  assert (A : Rabs (expansion m p x) <= sum (S m) half_width).
  { unfold expansion. unfold in_box in Hp. revert Hp. generalize (S m) as M. induction M as [|M IH]; intros Hp; [cbn;
    rewrite Rabs_R0; lra|].
    cbn [sum]. eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [apply IH; intros; apply Hp; lia|].
    rewrite Rabs_mult. specialize (Hp M ltac:(lia)). assert (Q := cos_abs (INR M * acos x)). unfold chebyshev.
    assert (P := Rabs_pos (p M)). assert (P' := Rabs_pos (cos (INR M * acos x))). nra. }
  eapply Rle_trans; [exact A|].
  assert (E : forall k, sum (S k) half_width = 1 / N + 2 * C * L / (K * N) * sum k (fun j => / INR (S j))).
  { induction k as [|k IH]; [cbn; fold N; ring|]. change (sum (S (S k)) half_width) with (sum (S k) half_width +
    half_width (S k)).
    rewrite IH. cbn [sum half_width]. fold N. assert (0 < INR (S k)) by (apply lt_0_INR; lia). field. repeat split; lra.
      }
  rewrite E. assert (H := harmonic m Hm).
  assert (F : 0 <= 2 * C * L / (K * N)) by (apply Rdiv_le_0_compat; [apply Rmult_le_pos; lra | apply Rmult_lt_0_compat;
    lra]).
  apply Rle_trans with (1 / N + 2 * C * L / (K * N) * (1 + ln (INR m))); [apply Rplus_le_compat_l, Rmult_le_compat_l;
    assumption|].
  right. replace (1 / 2) with (N / (2 * N)) by (field; lra). unfold N at 3. unfold normalizer. fold N. field. split;
    lra.
Qed.
End Box.
