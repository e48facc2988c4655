(* Enclosures of the definitions that the theorems speak of, at arguments that are exact in binary floating point. Each line printed
   is read off a hypothesis that Coq has proved, lower <= definition arguments <= upper (the interval tactic), or off an equality.
   generate.sh turns the output into proved-values.csv. No theorem rests on this file: the interval tactic assumes primitive floats. *)
From Coq Require Import String.
From Coq Require Import Reals Lra Lia List Arith.
From Interval Require Import Tactic.
From LearningToRelax Require Import FiniteSum YoungScalar SurrogateBound SurrogateLipschitz OnlineSor CgSurrogate EnergyCount.
From LearningToRelax Require Import TsallisNormaliser TsallisProbabilities BinnedRegret InverseGap.
Import ListNotations.
Open Scope R_scope.
Set Printing Width 100000.
Set Printing Depth 100000.

Ltac emit name args component H :=
  match type of H with ?lo <= _ <= ?hi => idtac "value" name ";" args ";" component ";" lo ";" hi end.

Ltac each l tac := match l with nil => idtac | cons ?x ?t => tac x; each t tac end.

(* H : lo <= term <= hi, for the definition after rewriting it to an expression that the tactic can read. *)
Ltac enclose_as definition expression H :=
  let E := fresh in assert (E : definition = expression) by reflexivity;
  interval_intro expression with (i_prec 80) as H; rewrite <- E in H; clear E.

Definition omega_expression (beta : R) : R := 1 + (beta / (1 + sqrt (1 - beta ^ 2))) ^ 2.

Ltac show_omega beta :=
  let H := fresh in enclose_as (optimal_omega beta) ltac:(eval cbv [omega_expression] in (omega_expression beta)) H;
  emit "theory.Young.optimalOmega"%string beta 0%nat H; clear H.

(* Young's radius: first decide on which side of w* the argument lies. *)
Lemma radius_left beta w : w < omega_expression beta ->
  young_radius beta w = (w * beta + sqrt (w ^ 2 * beta ^ 2 - 4 * (w - 1))) ^ 2 / 4.
Proof. intros H. unfold young_radius. destruct (Rlt_dec w (optimal_omega beta)) as [L|N]; [reflexivity|]. contradiction. Qed.

Lemma radius_right beta w : omega_expression beta <= w -> young_radius beta w = w - 1.
Proof. intros H. apply young_radius_above. exact H. Qed.

Ltac radius_equation beta w E :=
  first [ assert (E := radius_left beta w ltac:(unfold omega_expression; interval with (i_prec 80)))
        | assert (E := radius_right beta w ltac:(unfold omega_expression; interval with (i_prec 80)))
        | assert (E := radius_right beta w ltac:(unfold omega_expression; replace (1 - beta ^ 2) with 1 by lra; rewrite sqrt_1; lra)) ].

Ltac show_radius beta w :=
  let E := fresh in let H := fresh in radius_equation beta w E;
  match type of E with _ = ?e => interval_intro e with (i_prec 80) as H end;
  rewrite <- E in H; emit "theory.Young.radius"%string (beta, w) 0%nat H; clear E H.

Ltac show_surrogate eps beta tau w :=
  let E := fresh in let H := fresh in radius_equation beta w E;
  let r := match type of E with _ = ?e => e end in
  interval_intro (1 + (- ln eps) / (- ln (r + tau * (1 - r)))) with (i_prec 80) as H;
  rewrite <- E in H; fold (rate beta tau w) in H; fold (bound_at eps (rate beta tau w)) in H; fold (surrogate eps beta tau w) in H;
  match type of H with _ <= surrogate _ _ _ _ <= _ => idtac end;
  emit "theory.SurrogateBound.at"%string (eps, beta, tau, w) 0%nat H; clear E H.

(* alpha, and the K that Theorem 2.1 names. *)
Lemma alpha_first beta tau wmax : wmax - 1 <= beta ^ 2 -> alpha beta tau wmax = tau + (1 - tau) * beta ^ 2.
Proof. intros H. unfold alpha. now rewrite Rmax_left. Qed.
Lemma alpha_second beta tau wmax : beta ^ 2 <= wmax - 1 -> alpha beta tau wmax = tau + (1 - tau) * (wmax - 1).
Proof. intros H. unfold alpha. now rewrite Rmax_right. Qed.

Ltac show_alpha beta tau wmax :=
  let E := fresh in let H := fresh in
  first [ assert (E := alpha_first beta tau wmax ltac:(lra)) | assert (E := alpha_second beta tau wmax ltac:(lra)) ];
  match type of E with _ = ?e => interval_intro e with (i_prec 80) as H end;
  rewrite <- E in H; emit "theory.NearAsymptotic.alpha"%string (tau, beta, wmax) 0%nat H; clear E H.

Ltac show_normalization eps a :=
  let H := fresh in interval_intro (- ln eps / - ln a) with (i_prec 80) as H;
  emit "theory.NearAsymptotic.normalization"%string (eps, a) 0%nat H; clear H.

Ltac alpha_equation beta tau wmax E :=
  first [ assert (E := alpha_first beta tau wmax ltac:(lra)) | assert (E := alpha_second beta tau wmax ltac:(lra)) ].

Ltac show_largest eps beta tau wmax :=
  let E := fresh in let H := fresh in alpha_equation beta tau wmax E;
  let a := match type of E with _ = ?e => e end in
  interval_intro (1 + (- ln eps) / (- ln a)) with (i_prec 80) as H; rewrite <- E in H;
  emit "theory.SurrogateBound.largest"%string (eps, beta, tau, wmax) 0%nat H; clear H;
  interval_intro (- ((1 - tau) * ln eps / (a * ln a ^ 2))) with (i_prec 80) as H; rewrite <- E in H;
  fold (lipschitz_constant eps tau (alpha beta tau wmax)) in H;
  emit "theory.SurrogateBound.lipschitzPrinted"%string (eps, beta, tau, wmax) 0%nat H; clear H E.

(* Corollary D.1's count. *)
Ltac show_energy eps kappa nu :=
  let H := fresh in interval_intro (1 + (- ln (eps / (2 * sqrt kappa))) / (- ln nu)) with (i_prec 80) as H;
  emit "theory.EnergyBound.sorIterations"%string (nu, kappa, eps) 0%nat H; clear H.

(* The steps. *)
Ltac show_steps t :=
  let H := fresh in interval_intro (2 * sqrt (2 / t)) with (i_prec 80) as H; emit "bandit.StepSchedule.fixed"%string t 0%nat H; clear H;
  let H := fresh in interval_intro (1 / sqrt t) with (i_prec 80) as H; emit "bandit.StepSchedule.fixedAsPrinted"%string t 0%nat H; clear H;
  let H := fresh in interval_intro (2 / sqrt t) with (i_prec 80) as H; emit "bandit.StepSchedule.anytime"%string t 0%nat H; clear H.

(* Tsallis probabilities: at k_i = x + a/s_i with sum s_i^2 = 1 the normaliser is x, exactly, and p_i = s_i^2. a = 2K/eta. *)
Definition at_index (l : list R) (i : nat) : R := nth i l 0.
Definition squares (l : list R) : R := fold_right (fun s acc => s ^ 2 + acc) 0 l.

Lemma exact_probability K eta x (k s : list R) : 0 < K -> 0 < eta -> length k = length s -> (1 <= length s)%nat ->
  (forall i, (i < length s)%nat -> 0 < at_index s i /\ at_index k i = x + 2 * K / eta / at_index s i) ->
  sum (length s) (fun i => at_index s i ^ 2) = 1 ->
  forall i, (i < length s)%nat -> probabilities (2 * K / eta) (length s) (at_index k) i = at_index s i ^ 2.
Proof.
  intros HK He _ Hn Hk S i Hi. assert (Ha : 0 < 2 * K / eta) by (apply Rdiv_lt_0_compat; lra).
  assert (N : normaliser (2 * K / eta) (length s) (at_index k) = x).
  { apply normaliser_char; [exact Ha | exact Hn|]. split.
    - intros j Hj. destruct (Hk j Hj) as [P ->]. assert (0 < 2 * K / eta / at_index s j) by now apply Rdiv_lt_0_compat. lra.
    - rewrite <- S. unfold mass. apply sum_ext. intros j Hj. destruct (Hk j Hj) as [P ->]. f_equal. field. repeat split; lra. }
  unfold probabilities. rewrite N. destruct (Hk i Hi) as [P ->]. f_equal. field. repeat split; lra.
Qed.

Ltac by_index := let i := fresh in let H := fresh in intros i H;
  repeat (destruct i as [|i]; [unfold at_index; cbn [nth]; split; [lra | field]|]); exfalso; simpl in H; lia.

Ltac show_components K eta k i s E :=
  match s with
  | nil => idtac
  | cons ?x ?rest =>
      let L := fresh in let H := fresh in
      assert (L := E i ltac:(simpl; lia)); unfold at_index at 2 in L; cbn [nth] in L;
      interval_intro (x ^ 2) with (i_prec 80) as H; rewrite <- L in H;
      emit "bandit.TsallisProbabilities.of"%string (K, eta, k) i H; clear L H;
      show_components K eta k (S i) rest E
  end.

Ltac show_tsallis K eta x k s :=
  let E := fresh in
  assert (E := exact_probability K eta x k s ltac:(lra) ltac:(lra) eq_refl ltac:(simpl; lia) ltac:(by_index)
    ltac:(unfold at_index; cbn [sum length nth]; lra));
  show_components K eta k 0%nat s E; clear E.

(* Inverse-gap weighting. *)
Ltac show_gap_components eta s best i n :=
  let done := eval compute in (Nat.eqb i n) in
  lazymatch done with
  | true => idtac
  | false =>
      let H := fresh in let E := fresh in
      let e := eval cbn [inverse_gap gap_weight sum Nat.eqb at_index nth INR length] in (inverse_gap (length s) eta (at_index s) best i) in
      assert (E : inverse_gap (length s) eta (at_index s) best i = e) by reflexivity;
      interval_intro e with (i_prec 80) as H; rewrite <- E in H;
      emit "bandit.InverseGap.probabilities"%string (eta, s) i H; clear E H;
      let j := eval compute in (S i) in show_gap_components eta s best j n
  end.
Ltac show_gap eta s best := let n := eval compute in (length s) in show_gap_components eta s best 0%nat n.

(* U^CG and its w*. *)
Ltac show_cg tau kappa eps mu nu w :=
  let H := fresh in
  enclose_as (cg_surrogate tau (cg_log kappa eps) mu nu w)
    (1 + tau * ln (sqrt kappa / eps + sqrt (kappa / eps ^ 2 - 1)) / (- ln (1 - 4 / (2 + sqrt (4 / (2 - w) + mu * (2 - w) / w + 4 * nu * w / (2 - w)))))) H;
  emit "theory.CgBound.printed"%string (tau, kappa, eps, mu, nu, w) 0%nat H; clear H.
Ltac show_cg_optimal mu nu :=
  let H := fresh in enclose_as (cg_optimal mu nu) (2 / (1 + sqrt (2 / mu * (1 + 2 * nu)))) H;
  emit "theory.CgBound.optimalOmega"%string (mu, nu) 0%nat H; clear H.

Goal True.
let betas := constr:([0; 1/8; 1/4; 1/2; 3/4; 7/8; 15/16; 63/64; 1023/1024]) in
each betas ltac:(fun b => show_omega b;
  each constr:([1/8; 1/2; 7/8; 1; 9/8; 5/4; 3/2; 7/4; 15/8; 31/16; 127/64]) ltac:(fun w => show_radius b w)).
each constr:([1/1024; 1/134217728]) ltac:(fun eps => each constr:([1/4; 1/2; 7/8; 63/64]) ltac:(fun b =>
  each constr:([1/64; 1/4; 7/8]) ltac:(fun tau => each constr:([1; 5/4; 3/2; 31/16]) ltac:(fun w => show_surrogate eps b tau w)))).
each constr:([0; 1/2; 7/8; 63/64]) ltac:(fun b => each constr:([1/64; 1/4; 7/8]) ltac:(fun tau =>
  each constr:([9/8; 3/2; 31/16]) ltac:(fun m => show_alpha b tau m;
    each constr:([1/1024; 1/134217728]) ltac:(fun eps => show_largest eps b tau m)))).
each constr:([1/1024; 1/134217728]) ltac:(fun eps => each constr:([1/8; 1/2; 7/8; 63/64]) ltac:(fun a => show_normalization eps a;
  each constr:([1; 64; 10000]) ltac:(fun kappa => show_energy eps kappa a))).
each constr:([1; 2; 3; 10; 100; 1000; 5000; 1000000]) ltac:(fun t => show_steps t).
show_tsallis 1 2 0 constr:([1]) constr:([1]).
show_tsallis 3 (1/2) (-15) constr:([5; 0]) constr:([3/5; 4/5]).
show_tsallis 3 (1/2) 100 constr:([120; 115]) constr:([3/5; 4/5]).
show_tsallis (15/2) (1/4) (-65) constr:([91; 0]) constr:([5/13; 12/13]).
show_tsallis 1 1 (-3) constr:([3; 0; 0]) constr:([1/3; 2/3; 2/3]).
show_tsallis 3 1 (-7) constr:([14; 7; 0]) constr:([2/7; 3/7; 6/7]).
show_tsallis 48 (1/8) (-896) constr:([1792; 896; 0]) constr:([2/7; 3/7; 6/7]).
show_tsallis 1 1 (-4) constr:([0; 0; 0; 0]) constr:([1/2; 1/2; 1/2; 1/2]).
show_tsallis 2 1 (-5) constr:([15; 5; 5; 0]) constr:([1/5; 2/5; 2/5; 4/5]).
show_tsallis 1 (1/16) (-40) constr:([120; 40; 40; 0]) constr:([1/5; 2/5; 2/5; 4/5]).
show_tsallis 1 1 (-6) constr:([0; 0; 0; 0; 0; 0; 0; 0; 0]) constr:([1/3; 1/3; 1/3; 1/3; 1/3; 1/3; 1/3; 1/3; 1/3]).
show_gap 1 constr:([0; 1/4; 1/2]) 0%nat.
show_gap 8 constr:([1/2; 1/4; 1; 3/4]) 1%nat.
show_gap 100 constr:([1; 1/8; 1/2; 1/4; 3/4]) 1%nat.
show_gap (1/4) constr:([3; 2]) 1%nat.
show_gap 1000 constr:([0; 0; 0]) 0%nat.
each constr:([2; 10; 100; 1000]) ltac:(fun mu => each constr:([-1/4; -1/8; 0]) ltac:(fun nu => show_cg_optimal mu nu;
  each constr:([7/8; 1; 3/2; 15/8]) ltac:(fun w => show_cg 1 100 (1/1048576) mu nu w))).
exact I.
Qed.
