(* Clauses: Theorem C.1 coefficients, Theorem C.1 coefficients sharper *)
(* The coefficients of a Lipschitz function's Chebyshev series: |theta_0| <= K and |theta_j| <= L/j, half of what Theorem C.1 prints. Turning
   the circle by h and by -h changes F(t) = f(cos t) by at most 2L |sin t| |sin h|, and the j-th coefficient's part by 2 sin(jh); then h -> 0. *)
From Coq Require Import Reals Lra Lia Psatz.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(* bandit.ChebyshevFeatures' series: theta_j = (2/pi) int_0^pi f(cos t) cos(jt) dt, half of that for j = 0. *)
Definition chebyshev_coefficient (f : R -> R) (j : nat) : R :=
  (match j with O => 1 | _ => 2 end) / PI * RInt (fun t => f (cos t) * cos (INR j * t)) 0 PI.

Lemma cos_lower c : 0 <= c -> 1 - c <= cos c.
Proof.
  intros Hc. destruct (Rle_lt_or_eq_dec 0 c Hc) as [L|<-]; [|rewrite cos_0; lra].
  destruct (MVT_cor2 cos (fun t => - sin t) 0 c L) as [d [E [D1 D2]]]; [intros; apply derivable_pt_lim_cos|].
  rewrite cos_0 in E. assert (S := SIN_bound d). nra.
Qed.

Lemma sin_lower y : 0 <= y -> y * (1 - y) <= sin y.
Proof.
  intros Hy. destruct (Rle_lt_or_eq_dec 0 y Hy) as [L|<-]; [|rewrite sin_0; lra].
  destruct (MVT_cor2 sin cos 0 y L) as [c [E [C1 C2]]]; [intros; apply derivable_pt_lim_sin|].
  rewrite sin_0 in E. assert (C := cos_lower c ltac:(lra)). nra.
Qed.

Lemma sin_upper y : 0 <= y -> sin y <= y.
Proof.
  intros Hy. destruct (Rle_lt_or_eq_dec 0 y Hy) as [L|<-]; [left; now apply sin_lt_x | rewrite sin_0; lra].
Qed.

Lemma cos_lipschitz x y : Rabs (cos x - cos y) <= Rabs (x - y).
Proof.
  assert (W : forall a b, a < b -> Rabs (cos b - cos a) <= Rabs (b - a)).
  { intros a b L. destruct (MVT_cor2 cos (fun t => - sin t) a b L) as [d [E _]]; [intros; apply derivable_pt_lim_cos|].
    rewrite E, Rabs_mult. assert (S : Rabs (- sin d) <= 1) by (apply Rabs_le; assert (X := SIN_bound d); lra).
    assert (P := Rabs_pos (b - a)). nra. }
  destruct (Rtotal_order x y) as [L|[->|G]]; [|right; now rewrite !Rminus_eq_0, Rabs_R0 | now apply W].
  rewrite (Rabs_minus_sym (cos x)), (Rabs_minus_sym x). now apply W.
Qed.

Lemma lipschitz_continuous (F : R -> R) L : 0 <= L -> (forall x y, Rabs (F x - F y) <= L * Rabs (x - y)) -> forall x, continuous F x.
Proof.
  intros HL H x. apply continuity_pt_filterlim. intros e He. exists (e / (L + 1)). split; [apply Rdiv_lt_0_compat; lra|].
  intros y [_ Hy]. unfold dist in *. simpl in *. unfold R_dist in *. eapply Rle_lt_trans; [apply H|].
  apply Rle_lt_trans with (L * (e / (L + 1))); [apply Rmult_le_compat_l; lra|].
  apply Rmult_lt_reg_r with (L + 1); [lra|]. replace (L * (e / (L + 1)) * (L + 1)) with (L * e) by (field; lra). nra.
Qed.

(* Over a whole period the start does not matter. *)
Lemma RInt_period (G : R -> R) p h : (forall x, continuous G x) -> (forall x, G (x + 2 * p) = G x) ->
  RInt (fun t => G (t + h)) (- p) p = RInt G (- p) p.
Proof.
  intros HG HP. assert (I : forall a b, ex_RInt G a b) by (intros; apply (ex_RInt_continuous G); intros; apply HG).
  assert (Sh : forall a b v, RInt (fun t => G (t + v)) a b = RInt G (a + v) (b + v)).
  { intros a b v. assert (Q := RInt_comp_lin G 1 v a b). rewrite !Rmult_1_l in Q. rewrite <- (Q (I _ _)).
    apply RInt_ext. intros t _. unfold scal; simpl; unfold mult; simpl. rewrite !Rmult_1_l. reflexivity. }
  rewrite Sh. assert (E : RInt G (- p) (- p + h) = RInt G p (p + h)).
  { replace p with (- p + 2 * p) at 3 by ring. replace (p + h) with (- p + h + 2 * p) by ring. rewrite <- Sh. apply RInt_ext. intros; symmetry; apply HP. }
  assert (C1 := RInt_Chasles G (- p) (- p + h) (p + h) (I _ _) (I _ _)).
  assert (C2 := RInt_Chasles G (- p) p (p + h) (I _ _) (I _ _)).
  unfold plus in C1, C2; simpl in C1, C2. lra.
Qed.

Section Series.
Variables K L : R.
Variable f : R -> R.
Hypothesis HL : 0 <= L.
Hypothesis HK : forall x, -1 <= x <= 1 -> Rabs (f x) <= K.
Hypothesis Hf : forall x y, -1 <= x <= 1 -> -1 <= y <= 1 -> Rabs (f x - f y) <= L * Rabs (x - y).

Let F t := f (cos t).

Lemma F_continuous t : continuous F t.
Proof.
  apply (lipschitz_continuous F L HL). intros x y. unfold F. eapply Rle_trans; [apply Hf; apply COS_bound|].
  apply Rmult_le_compat_l; [exact HL | apply cos_lipschitz].
Qed.

Lemma F_turn t h : Rabs (F (t + h) - F (t - h)) <= 2 * L * (Rabs (sin t) * Rabs (sin h)).
Proof.
  unfold F. eapply Rle_trans; [apply Hf; apply COS_bound|]. rewrite cos_plus, cos_minus.
  replace (cos t * cos h - sin t * sin h - (cos t * cos h + sin t * sin h)) with (- (2 * (sin t * sin h))) by ring.
  rewrite Rabs_Ropp, !Rabs_mult, (Rabs_right 2) by lra. right. ring.
Qed.

Lemma times_continuous (g : R -> R) v : (forall t, continuous g t) -> forall t, continuous (fun t => F (t + v) * g t) t.
Proof.
  intros Hg t. apply (continuous_mult (fun t => F (t + v)) g); [|apply Hg].
  apply (continuous_comp (fun t => t + v) F); [|apply F_continuous].
  apply (ex_derive_continuous (fun t => t + v)). auto_derive. trivial.
Qed.

Section Coefficient.
Variable j : nat.
Hypothesis Hj : (1 <= j)%nat.
Let n := INR j.

Lemma n_pos : 1 <= n.
Proof. unfold n. change 1 with (INR 1). now apply le_INR. Qed.

Lemma sin_continuous v t : continuous (fun t => sin (n * (t + v))) t.
Proof. apply (ex_derive_continuous (fun t => sin (n * (t + v)))). auto_derive. trivial. Qed.

Lemma cos_continuous t : continuous (fun t => cos (n * t)) t.
Proof. apply (ex_derive_continuous (fun t => cos (n * t))). auto_derive. trivial. Qed.

Let a := RInt (fun t => F t * cos (n * t)) (- PI) PI.
Let b := RInt (fun t => F t * sin (n * t)) (- PI) PI.

Lemma plain_continuous (g : R -> R) : (forall t, continuous g t) -> forall t, continuous (fun t => F t * g t) t.
Proof. intros Hg t. apply (continuous_mult F g); [apply F_continuous | apply Hg]. Qed.

Lemma sin_plain t : continuous (fun t => sin (n * t)) t.
Proof. apply (ex_derive_continuous (fun t => sin (n * t))). auto_derive. trivial. Qed.

Lemma integrable (g : R -> R) : (forall t, continuous g t) -> forall x y, ex_RInt g x y.
Proof. intros H x y. apply (ex_RInt_continuous g). intros; apply H. Qed.

Lemma turned h : RInt (fun t => F (t + h) * sin (n * t)) (- PI) PI = cos (n * h) * b - sin (n * h) * a.
Proof.
  assert (P := RInt_period (fun t => F t * sin (n * (t + - h))) PI h).
  rewrite (RInt_ext (fun t => F (t + h) * sin (n * t)) (fun t => (fun s => F s * sin (n * (s + - h))) (t + h)))
    by (intros t _; cbv beta; do 2 f_equal; ring).
  rewrite P.
  - apply is_RInt_unique.
    apply (is_RInt_ext (fun t => minus (scal (cos (n * h)) (F t * sin (n * t))) (scal (sin (n * h)) (F t * cos (n * t))))).
    + intros t _. unfold minus, plus, opp, scal; simpl; unfold mult; simpl.
      replace (n * (t + - h)) with (n * t - n * h) by ring. rewrite sin_minus. ring.
    + apply (is_RInt_minus (V := R_NormedModule)); apply (is_RInt_scal (V := R_NormedModule)); apply (RInt_correct (V := R_CompleteNormedModule));
        apply integrable, plain_continuous; (exact sin_plain || exact cos_continuous).
  - apply plain_continuous. apply sin_continuous.
  - intros t. unfold F. replace (t + 2 * PI) with (t + 2 * INR 1 * PI) at 1 by (simpl; ring). rewrite cos_period. f_equal. unfold n.
    replace (INR j * (t + 2 * PI + - h)) with (INR j * (t + - h) + 2 * INR j * PI) by ring. apply sin_period.
Qed.

Lemma sine_period : sin (2 * n * PI) = 0.
Proof. unfold n. replace (2 * INR j * PI) with (0 + 2 * INR j * PI) by ring. rewrite sin_period. apply sin_0. Qed.

Lemma squares : is_RInt (fun t => sin t ^ 2 + sin (n * t) ^ 2) (- PI) PI (2 * PI).
Proof.
  assert (N := n_pos). set (P := fun t => t - sin (2 * t) / 4 - sin (2 * n * t) / (4 * n)).
  assert (E : P PI - P (- PI) = 2 * PI).
  { unfold P. replace (2 * - PI) with (- (2 * PI)) by ring. replace (2 * n * - PI) with (- (2 * n * PI)) by ring.
    rewrite !sin_neg, sine_period, sin_2PI. field. lra. }
  rewrite <- E. apply (is_RInt_derive P).
  - intros t _. unfold P. auto_derive; [lra|]. rewrite !cos_2a_sin.
    replace (2 * n * t) with (2 * (n * t)) by ring. rewrite cos_2a_sin. field. lra.
  - intros t _. apply (ex_derive_continuous (fun t => sin t ^ 2 + sin (n * t) ^ 2)). auto_derive. trivial.
Qed.

(* Turning by h and by -h. *)
Lemma turn_bound h : 0 < h -> sin (n * h) * Rabs a <= PI * L * Rabs (sin h).
Proof.
  intros Hh. assert (T1 := turned h). assert (T2 := turned (- h)). assert (P0 := PI_RGT_0).
  set (D := fun t => (F (t + h) - F (t - h)) * sin (n * t)).
  assert (C1 : forall v x y, ex_RInt (fun t => F (t + v) * sin (n * t)) x y) by (intros v; apply integrable; apply times_continuous; exact sin_plain).
  assert (ID : is_RInt D (- PI) PI (- (2 * (sin (n * h) * a)))).
  { apply (is_RInt_ext (fun t => minus (F (t + h) * sin (n * t)) (F (t + - h) * sin (n * t)))).
    - intros t _. unfold D, minus, plus, opp; simpl. unfold Rminus. ring.
    - replace (- (2 * (sin (n * h) * a))) with (minus (RInt (fun t => F (t + h) * sin (n * t)) (- PI) PI) (RInt (fun t => F (t + - h) * sin (n * t)) (- PI) PI)).
      + apply (is_RInt_minus (V := R_NormedModule)); apply (RInt_correct (V := R_CompleteNormedModule)); apply C1.
      + rewrite T1, T2. replace (n * - h) with (- (n * h)) by ring. rewrite cos_neg, sin_neg. unfold minus, plus, opp; simpl. ring. }
  assert (ED := is_RInt_unique _ _ _ _ ID). assert (CD : ex_RInt D (- PI) PI) by (eexists; exact ID).
  set (c := L * Rabs (sin h)). set (G := fun t => c * (sin t ^ 2 + sin (n * t) ^ 2)).
  assert (IG : is_RInt G (- PI) PI (c * (2 * PI))) by (apply (is_RInt_scal (V := R_NormedModule)); exact squares).
  assert (c0 : 0 <= c) by (apply Rmult_le_pos; [exact HL | apply Rabs_pos]).
  assert (Pt : forall t, Rabs (D t) <= G t).
  { intros t. unfold D, G, c. rewrite Rabs_mult. assert (Q := F_turn t h). assert (S0 := Rabs_pos (sin (n * t))). assert (S1 := Rabs_pos (sin t)).
    apply Rle_trans with (2 * L * (Rabs (sin t) * Rabs (sin h)) * Rabs (sin (n * t))); [now apply Rmult_le_compat_r|].
    rewrite <- (pow2_abs (sin t)). assert (W := pow2_ge_0 (Rabs (sin t) - Rabs (sin (n * t)))).
    rewrite <- (pow2_abs (sin (n * t))). unfold c in c0.
    replace (2 * L * (Rabs (sin t) * Rabs (sin h)) * Rabs (sin (n * t))) with (L * Rabs (sin h) * (2 * (Rabs (sin t) * Rabs (sin (n * t))))) by ring.
    apply Rmult_le_compat_l; [exact c0 | nra]. }
  assert (Up : RInt D (- PI) PI <= c * (2 * PI)).
  { rewrite <- (is_RInt_unique _ _ _ _ IG). apply RInt_le; [lra | exact CD | now exists (c * (2 * PI)) |].
    intros t _. assert (Q := Pt t). apply Rabs_le_between in Q. lra. }
  assert (Lo : - (c * (2 * PI)) <= RInt D (- PI) PI).
  { assert (IO := is_RInt_opp (V := R_NormedModule) _ _ _ _ IG). assert (UO := is_RInt_unique _ _ _ _ IO).
    change (opp (c * (2 * PI))) with (- (c * (2 * PI))) in UO. rewrite <- UO.
    apply RInt_le; [lra | eexists; exact IO | exact CD |].
    intros t _. assert (Q := Pt t). apply Rabs_le_between in Q. unfold opp; simpl. lra. }
  rewrite ED in Up, Lo. unfold c in *.
  assert (M : Rabs (sin (n * h) * a) <= PI * L * Rabs (sin h)) by (apply Rabs_le; lra).
  rewrite Rabs_mult in M. assert (X := Rle_abs (sin (n * h))). assert (A0 := Rabs_pos a). nra.
Qed.

Lemma circle_bound : n * Rabs a <= PI * L.
Proof.
  assert (N := n_pos). assert (A0 := Rabs_pos a). assert (P0 := PI_RGT_0). apply le_epsilon. intros e He.
  set (q := n ^ 2 * Rabs a). assert (Q0 : 0 <= q) by (apply Rmult_le_pos; [apply pow2_ge_0 | exact A0]).
  set (h := e / (n * (q + e))). assert (D0 : 0 < n * (q + e)) by (apply Rmult_lt_0_compat; lra).
  assert (H0 : 0 < h) by now apply Rdiv_lt_0_compat.
  assert (NH : n * h * (q + e) = e) by (unfold h; field; split; lra).
  assert (NH1 : n * h <= 1) by (apply Rmult_le_reg_r with (q + e); lra).
  assert (B := turn_bound h H0). assert (Sl := sin_lower (n * h) ltac:(nra)). assert (Su := sin_upper h ltac:(lra)).
  assert (S0 : 0 <= sin h).
  { apply sin_ge_0; [lra|]. assert (h <= 1) by nra. assert (I := PI2_1). lra. }
  rewrite (Rabs_right (sin h)) in B by lra.
  (* n h (1 - n h) |a| <= pi L h *)
  assert (C : n * h * (1 - n * h) * Rabs a <= PI * L * h).
  { apply Rle_trans with (sin (n * h) * Rabs a); [apply Rmult_le_compat_r; assumption|].
    eapply Rle_trans; [exact B|]. apply Rmult_le_compat_l; [apply Rmult_le_pos; lra | exact Su]. }
  assert (D : n * (1 - n * h) * Rabs a <= PI * L) by (apply Rmult_le_reg_r with h; lra).
  assert (E : n ^ 2 * Rabs a * h <= e).
  { fold q. apply Rle_trans with (n * h * (q + e)); [|lra]. assert (0 <= q * h) by (apply Rmult_le_pos; lra). nra. }
  lra.
Qed.

Lemma coefficient_half : RInt (fun t => F t * cos (n * t)) 0 PI = a / 2.
Proof.
  assert (I : forall x y, ex_RInt (fun t => F t * cos (n * t)) x y) by (apply integrable, plain_continuous; exact cos_continuous).
  assert (C := RInt_Chasles (fun t => F t * cos (n * t)) (- PI) 0 PI (I _ _) (I _ _)). fold a in C. unfold plus in C; simpl in C.
  assert (S : RInt (fun t => F t * cos (n * t)) (- PI) 0 = RInt (fun t => F t * cos (n * t)) 0 PI).
  { apply is_RInt_unique. apply (is_RInt_ext (fun t => opp (opp (F (- t) * cos (n * - t))))).
    - intros t _. unfold opp; simpl. unfold F. rewrite cos_neg. replace (n * - t) with (- (n * t)) by ring. rewrite cos_neg. ring.
    - rewrite <- (opp_opp (RInt (fun t => F t * cos (n * t)) 0 PI)). apply (is_RInt_swap (V := R_NormedModule)).
      apply (is_RInt_opp (V := R_NormedModule)). apply (is_RInt_comp_opp (V := R_NormedModule) (fun t => F t * cos (n * t))).
      rewrite Ropp_0, Ropp_involutive. apply (RInt_correct (V := R_CompleteNormedModule)). apply I. }
  lra.
Qed.
End Coefficient.

(* Headline [Theorem C.1 coefficients sharper] |theta_j| <= L/j for j >= 1, half of what is printed. *)
Theorem coefficient_sharper j : (1 <= j)%nat -> Rabs (chebyshev_coefficient f j) <= L / INR j.
Proof.
  intros Hj. assert (P0 := PI_RGT_0). assert (N := n_pos j Hj). assert (B := circle_bound j Hj). assert (E := coefficient_half j).
  assert (C : chebyshev_coefficient f j = / PI * RInt (fun t => F t * cos (INR j * t)) (- PI) PI).
  { unfold chebyshev_coefficient. change (RInt (fun t => f (cos t) * cos (INR j * t)) 0 PI) with (RInt (fun t => F t * cos (INR j * t)) 0 PI).
    rewrite E. destruct j as [|i]; [lia|]. field. lra. }
  rewrite C, Rabs_mult, (Rabs_right (/ PI)) by (apply Rle_ge; left; now apply Rinv_0_lt_compat).
  apply Rmult_le_reg_r with (PI * INR j); [apply Rmult_lt_0_compat; lra|].
  replace (L / INR j * (PI * INR j)) with (PI * L) by (field; lra).
  set (r := Rabs _) in *. replace (/ PI * r * (PI * INR j)) with (INR j * r) by (field; lra). exact B.
Qed.

(* Headline [Theorem C.1 coefficients] As printed, of the Chebyshev series of f: |theta_0| <= K, and |theta_j| <= 2L/j for j >= 1. *)
Theorem coefficient_bound : Rabs (chebyshev_coefficient f 0) <= K /\
  forall j, (1 <= j)%nat -> Rabs (chebyshev_coefficient f j) <= 2 * L / INR j.
Proof.
  assert (P0 := PI_RGT_0). split.
  - assert (I : ex_RInt (fun t => f (cos t) * cos (INR 0 * t)) 0 PI).
    { apply (ex_RInt_ext F); [intros t _; unfold F; simpl; rewrite Rmult_0_l, cos_0; ring|]. apply integrable, F_continuous. }
    assert (B := abs_RInt_le_const (fun t => f (cos t) * cos (INR 0 * t)) 0 PI K ltac:(lra) I).
    assert (M : Rabs (RInt (fun t => f (cos t) * cos (INR 0 * t)) 0 PI) <= (PI - 0) * K).
    { apply B. intros t _. simpl. rewrite Rmult_0_l, cos_0, Rmult_1_r. apply HK, COS_bound. }
    unfold chebyshev_coefficient. rewrite Rabs_mult, (Rabs_right (1 / PI)) by (apply Rle_ge, Rdiv_le_0_compat; lra).
    apply Rmult_le_reg_r with PI; [exact P0|]. set (r := Rabs _) in *. replace (1 / PI * r * PI) with r by (field; lra). lra.
  - intros j Hj. eapply Rle_trans; [now apply coefficient_sharper|]. assert (N := n_pos j Hj).
    unfold Rdiv. apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat; lra | lra].
Qed.
End Series.
