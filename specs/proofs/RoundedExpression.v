(* Clauses: Protocol 10 *)
(* What rounding does to an arithmetic expression, whatever the order of its operations. An operation's result v is
   right if |v - exact| <= u |exact| + eta; eta, for underflow, arises only in products, quotients and fused
   multiply-adds. Factors (omega/d_i, a_ij, 1/d_i, ...) are computed without underflow; a product or quotient of an
   expression has such a factor on one side. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From LearningToRelax Require Import Gamma.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

Section Definitions.
Variable R : realFieldType.
Variables u eta : R.

(* A stored number, or one computed from such by products and quotients, or the sum of two stored numbers. *)
Inductive factor := Stored (z : R) | Product (f1 f2 : factor) | Ratio (f1 f2 : factor) | Sum (y z : R).

Inductive expression :=
  | Factor (f : factor)
  | Add (e1 e2 : expression)
  | Subtract (e1 e2 : expression)
  | Multiply (f : factor) (e : expression)
  | Divide (e : expression) (f : factor)
  | FusedMultiplyAdd (f : factor) (e1 e2 : expression).

(* The exact value [e]. *)
Fixpoint factorValue f := match f with
  | Stored z => z
  | Product f1 f2 => factorValue f1 * factorValue f2
  | Ratio f1 f2 => factorValue f1 / factorValue f2
  | Sum y z => y + z end.

Fixpoint value e := match e with
  | Factor f => factorValue f
  | Add e1 e2 => value e1 + value e2
  | Subtract e1 e2 => value e1 - value e2
  | Multiply f e => factorValue f * value e
  | Divide e f => value e / factorValue f
  | FusedMultiplyAdd f e1 e2 => factorValue f * value e1 + value e2 end.

(* |e|: each number by its absolute value, each minus by plus. *)
Fixpoint size e := match e with
  | Factor f => `|factorValue f|
  | Add e1 e2 | Subtract e1 e2 => size e1 + size e2
  | Multiply f e => `|factorValue f| * size e
  | Divide e f => size e / `|factorValue f|
  | FusedMultiplyAdd f e1 e2 => `|factorValue f| * size e1 + size e2 end.

(* m(e): the number of operations along the worst path, where one in a factor counts twice, for it may stand in a
   denominator. *)
Fixpoint factorDepth f := match f with
  | Stored _ => 0%N
  | Product f1 f2 | Ratio f1 f2 => (factorDepth f1 + factorDepth f2 + 2)%N
  | Sum _ _ => 2%N end.

Fixpoint depth e := match e with
  | Factor f => factorDepth f
  | Add e1 e2 | Subtract e1 e2 => (maxn (depth e1) (depth e2)).+1
  | Multiply f e | Divide e f => (factorDepth f + depth e).+1
  | FusedMultiplyAdd f e1 e2 => (maxn (factorDepth f + depth e1) (depth e2)).+1 end.

(* How many eta underflow may add to the value. *)
Fixpoint underflows e := match e with
  | Factor _ => 0
  | Add e1 e2 | Subtract e1 e2 => underflows e1 + underflows e2
  | Multiply f e => `|factorValue f| * underflows e + 1
  | Divide e f => underflows e / `|factorValue f| + 1
  | FusedMultiplyAdd f e1 e2 => `|factorValue f| * underflows e1 + underflows e2 + 1 end.

(* v is a right result of an operation whose exact result is z, without and with underflow. *)
Definition rounds (z v : R) := `|v - z| <= u * `|z|.
Definition roundsTiny (z v : R) := `|v - z| <= u * `|z| + eta.

(* v is a result of evaluating f, or e, with each operation right. *)
Fixpoint factorResult f v : Prop := match f with
  | Stored z => v = z
  | Product f1 f2 => exists v1 v2, [/\ factorResult f1 v1, factorResult f2 v2 & rounds (v1 * v2) v]
  | Ratio f1 f2 => exists v1 v2, [/\ factorResult f1 v1, factorResult f2 v2 & rounds (v1 / v2) v]
  | Sum y z => rounds (y + z) v end.

Fixpoint result e v : Prop := match e with
  | Factor f => factorResult f v
  | Add e1 e2 => exists v1 v2, [/\ result e1 v1, result e2 v2 & rounds (v1 + v2) v]
  | Subtract e1 e2 => exists v1 v2, [/\ result e1 v1, result e2 v2 & rounds (v1 - v2) v]
  | Multiply f e => exists v1 v2, [/\ factorResult f v1, result e v2 & roundsTiny (v1 * v2) v]
  | Divide e f => exists v1 v2, [/\ result e v1, factorResult f v2 & roundsTiny (v1 / v2) v]
  | FusedMultiplyAdd f e1 e2 =>
      exists v1 v2 v3, [/\ factorResult f v1, result e1 v2, result e2 v3 & roundsTiny (v1 * v2 + v3) v] end.
End Definitions.

Section Bounds.
Variable R : realFieldType.
Variables u eta : R.
Hypotheses (u0 : 0 <= u) (u1 : u <= 2%:R^-1) (eta0 : 0 <= eta).
Implicit Types (f : factor R) (e : expression R).
Local Notation pow m := ((1 + u) ^+ m).

Lemma size_ge0 e : 0 <= size e.
Proof. by elim: e => //= *; rewrite ?addr_ge0 ?mulr_ge0 ?invr_ge0 ?normr_ge0. Qed.

Lemma underflows_ge0 e : 0 <= underflows e.
Proof. by elim: e => //= *; rewrite ?addr_ge0 ?mulr_ge0 ?invr_ge0 ?normr_ge0 ?ler01. Qed.

Lemma value_size e : `|value e| <= size e.
Proof.
elim: e => //= [e1 h1 e2 h2|e1 h1 e2 h2|f e h|e h f|f e1 h1 e2 h2].
- exact: le_trans (ler_norm_add _ _) (ler_add h1 h2).
- exact: le_trans (ler_norm_sub _ _) (ler_add h1 h2).
- by rewrite normrM ler_wpmul2l.
- by rewrite normf_div ler_wpmul2r ?invr_ge0.
- by apply: le_trans (ler_norm_add _ _) (ler_add _ h2); rewrite normrM ler_wpmul2l.
Qed.

(* t lies between (1+u)^-m and (1+u)^m. *)
Definition ratioWithin m (t : R) := (pow m)^-1 <= t <= pow m.

Lemma ratio_gt0 m t : ratioWithin m t -> 0 < t.
Proof. by case/andP=> h _; apply: lt_le_trans h; rewrite invr_gt0 (pow_gt0 u0). Qed.

Lemma ratio_mul l m s t : ratioWithin l s -> ratioWithin m t -> ratioWithin (l + m) (s * t).
Proof.
move=> hs ht; have s0 := ratio_gt0 hs; have t0 := ratio_gt0 ht; case/andP: hs => s1 s2; case/andP: ht => t1 t2.
by rewrite /ratioWithin exprD invfM !ler_pmul ?invr_ge0 ?(ltW (pow_gt0 u0 _)) ?(ltW s0) ?(ltW t0).
Qed.

Lemma ratio_inv m t : ratioWithin m t -> ratioWithin m t^-1.
Proof.
move=> h; have t0 := ratio_gt0 h; case/andP: h => t1 t2; rewrite /ratioWithin lef_pinv ?posrE ?(pow_gt0 u0) // t2 /=.
by rewrite -[pow m]invrK lef_pinv ?posrE ?invr_gt0 ?(pow_gt0 u0).
Qed.

Lemma ratio_near m t : ratioWithin m t -> `|t - 1| <= pow m - 1.
Proof.
move=> h; have t0 := ratio_gt0 h; case/andP: h => t1 t2; have p := pow_ge1 u0 m; have p0 := pow_gt0 u0 m.
rewrite ler_norml ler_add2r t2 andbT opprB; apply: le_trans (_ : (pow m)^-1 - 1 <= _); last by rewrite ler_add2r.
rewrite -(ler_pmul2r p0) [X in _ <= X]mulrBl mulVf ?gt_eqF // mul1r -subr_ge0.
have -> : 1 - pow m - (1 - pow m) * pow m = (pow m - 1) ^+ 2 by ring.
exact: sqr_ge0.
Qed.

(* 1/(1-u) <= (1+u)^2 for u <= 1/2. *)
Lemma rounds_ratio z v : rounds u z v -> exists2 t, v = z * t & ratioWithin 2 t.
Proof.
rewrite /rounds; have [->|z0] := eqVneq z 0.
  rewrite subr0 normr0 mulr0 normr_le0 => /eqP->; exists 1; first by rewrite mul0r.
  by rewrite /ratioWithin (pow_ge1 u0) invf_le1 ?(pow_ge1 u0) ?(pow_gt0 u0).
move=> h; exists (v / z); first by rewrite mulrCA divff ?mulr1.
have {}h : `|v / z - 1| <= u.
  by rewrite -[1](divff z0) -mulrBl normf_div ler_pdivr_mulr ?normr_gt0.
move: h; rewrite ler_norml ler_subr_addr ler_subl_addr => /andP[h1 h2]; rewrite /ratioWithin; apply/andP; split;
  last first.
  by apply: le_trans h2 _; rewrite addrC -[X in X <= _]expr1 (pow_mono u0).
apply: le_trans h1; rewrite -(ler_pmul2r (pow_gt0 u0 2)) mulVf ?gt_eqF ?(pow_gt0 u0) // -subr_ge0.
have -> : (- u + 1) * pow 2 - 1 = u * (1 - u - u ^+ 2) by ring.
rewrite mulr_ge0 // -addrA -opprD subr_ge0; apply: le_trans (_ : 2%:R^-1 + 2%:R^-1 * 2%:R^-1 <= _).
  by rewrite ler_add // expr2 ler_pmul.
rewrite -subr_ge0; have -> : 1 - (2%:R^-1 + 2%:R^-1 * 2%:R^-1) = 4%:R^-1 :> R by field.
by rewrite invr_ge0 ler0n.
Qed.

Lemma factor_ratio f v : factorResult u f v -> exists2 t, v = factorValue f * t & ratioWithin (factorDepth f) t.
Proof.
elim: f v => [z|f1 h1 f2 h2|f1 h1 f2 h2|y z] v /=.
- by move=> ->; exists 1; rewrite ?mulr1 // /ratioWithin expr0 invr1 lexx.
- case=> v1 [v2 [/h1[t1 -> r1] /h2[t2 -> r2] /rounds_ratio[t -> r]]].
  exists (t1 * t2 * t); last exact: ratio_mul (ratio_mul r1 r2) r.
  by ring.
- case=> v1 [v2 [/h1[t1 -> r1] /h2[t2 -> r2] /rounds_ratio[t -> r]]].
  exists (t1 * t2^-1 * t); last exact: ratio_mul (ratio_mul r1 (ratio_inv r2)) r.
  by rewrite invfM mulrACA -[LHS]mulrA.
- exact: rounds_ratio.
Qed.

(* What an error of ((1+u)^m - 1) s + (1+u)^m eta c becomes. *)
Definition errorBound m (s c : R) := (pow m - 1) * s + pow m * (eta * c).

Lemma errorBound_mono l m s c : 0 <= s -> 0 <= c -> (l <= m)%N -> errorBound l s c <= errorBound m s c.
Proof.
by move=> s0 c0 lm; rewrite ler_add // ler_wpmul2r ?mulr_ge0 ?ler_add2r ?(pow_mono u0).
Qed.

Lemma error_add l m s1 s2 c1 c2 : 0 <= s1 -> 0 <= s2 -> 0 <= c1 -> 0 <= c2 ->
  errorBound l s1 c1 + errorBound m s2 c2 <= errorBound (maxn l m) (s1 + s2) (c1 + c2).
Proof.
move=> *; have -> k : errorBound k (s1 + s2) (c1 + c2) = errorBound k s1 c1 + errorBound k s2 c2.
  by rewrite /errorBound; ring.
by apply: ler_add; apply: errorBound_mono; rewrite ?leq_maxl ?leq_maxr.
Qed.

Lemma error_round m (s c tiny z p v : R) : `|z| <= s -> `|p - z| <= errorBound m s c ->
  `|v - p| <= u * `|p| + eta * tiny ->
  0 <= tiny -> `|v - z| <= errorBound m.+1 s (c + tiny).
Proof.
move=> zs pz vp t0; have ps : `|p| <= s + errorBound m s c.
  by rewrite -[p](subrK z) addrC; apply: le_trans (ler_norm_add _ _) (ler_add zs pz).
rewrite -(subrKA p); apply: le_trans (ler_norm_add _ _) _; apply: le_trans (ler_add vp pz) _.
apply: le_trans (_ : u * (s + errorBound m s c) + eta * tiny + errorBound m s c <= _).
  by rewrite !ler_add2r ler_wpmul2l.
rewrite -subr_ge0; have p1 : 0 <= pow m.+1 - 1 by rewrite subr_ge0 (pow_ge1 u0).
have -> : errorBound m.+1 s (c + tiny) - (u * (s + errorBound m s c) + eta * tiny + errorBound m s c)
    = (pow m.+1 - 1) * (eta * tiny) by rewrite /errorBound exprS; move: (pow m) => q; ring.
by rewrite !mulr_ge0.
Qed.

Lemma error_factor m l (s c t y z : R) : 0 <= s -> 0 <= c -> `|z| <= s -> `|y - z| <= errorBound m s c ->
  ratioWithin l t ->
  `|t * y - z| <= errorBound (l + m) s c.
Proof.
move=> s0 c0 zs yz ht; have t0 := ltW (ratio_gt0 ht); have /andP[_ t2] := ht; have t1 := ratio_near ht.
have -> : t * y - z = t * (y - z) + (t - 1) * z by ring.
apply: le_trans (ler_norm_add _ _) _; rewrite !normrM (ger0_norm t0).
apply: le_trans (ler_add (ler_pmul t0 (normr_ge0 _) t2 yz) (ler_pmul (normr_ge0 _) (normr_ge0 _) t1 zs)) _.
by rewrite /errorBound exprD le_eqVlt; apply/orP; left; apply/eqP; move: (pow l) (pow m) => p q; ring.
Qed.

Lemma error_scale m (r s c y z : R) : `|y - z| <= errorBound m s c ->
  `|r * y - r * z| <= errorBound m (`|r| * s) (`|r| * c).
Proof.
move=> h; rewrite -mulrBr normrM; apply: le_trans (ler_wpmul2l (normr_ge0 r) h) _.
by rewrite /errorBound le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.

(* Every evaluation v of an expression e has |v - [e]| <= ((1+u)^m - 1) |e| + (1+u)^m eta c, with m operations on
   the worst path and c underflows. *)
Theorem evaluation_error e v :
  result u eta e v -> `|v - value e| <= ((1 + u) ^+ depth e - 1) * size e + (1 + u) ^+ depth e * (eta * underflows e).
Proof.
rewrite -/(errorBound _ _ _); elim: e v => [f|e1 h1 e2 h2|e1 h1 e2 h2|f e h|e h f|f e1 h1 e2 h2] v /=.
- case/factor_ratio=> t -> /ratio_near ht; rewrite /errorBound !mulr0 addr0 -{2}[factorValue f]mulr1 -mulrBr normrM
  mulrC.
  by rewrite ler_wpmul2r.
- case=> v1 [v2 [/h1 r1 /h2 r2 rv]]; rewrite -[underflows e1 + _]addr0.
  apply: (error_round (p := v1 + v2)); [exact: value_size (Add e1 e2) | | by rewrite mulr0 addr0 | exact: lexx].
  rewrite opprD addrACA; apply: le_trans (ler_norm_add _ _) _; apply: le_trans (ler_add r1 r2) _.
  by apply: error_add; rewrite ?size_ge0 ?underflows_ge0.
- case=> v1 [v2 [/h1 r1 /h2 r2 rv]]; rewrite -[underflows e1 + _]addr0.
  apply: (error_round (p := v1 - v2)); [exact: value_size (Subtract e1 e2) | | by rewrite mulr0 addr0 | exact: lexx].
  rewrite opprD addrACA -opprD; apply: le_trans (ler_norm_sub _ _) _; apply: le_trans (ler_add r1 r2) _.
  by apply: error_add; rewrite ?size_ge0 ?underflows_ge0.
- case=> v1 [v2 [/factor_ratio[t -> ht] /h r rv]].
  apply: (error_round (p := factorValue f * t * v2)); [exact: value_size
    (Multiply f e) | | by rewrite mulr1 | exact: ler01].
  rewrite -mulrA; apply: error_scale; apply: error_factor; rewrite ?size_ge0 ?underflows_ge0 ?value_size //.
- case=> v1 [v2 [/h r /factor_ratio[t -> ht] rv]].
  apply: (error_round (p := v1 / (factorValue f * t)));
    [exact: value_size (Divide e f) | | by rewrite mulr1 | exact: ler01].
  have -> : v1 / (factorValue f * t) = (factorValue f)^-1 * (t^-1 * v1) by rewrite invfM mulrC mulrA.
  rewrite ![_ / _]mulrC -normfV; apply: error_scale; apply: error_factor;
    rewrite ?size_ge0 ?underflows_ge0 ?value_size //.
  exact: ratio_inv.
- case=> v1 [v2 [v3 [/factor_ratio[t -> ht] /h1 r1 /h2 r2 rv]]].
  apply: (error_round (p := factorValue f * t * v2 + v3));
    [exact: value_size (FusedMultiplyAdd f e1 e2) | | by rewrite mulr1 | exact: ler01].
  rewrite opprD addrACA -mulrA; apply: le_trans (ler_norm_add _ _) _.
  have r1' : `|factorValue f * (t * v2) - factorValue f * value e1|
      <= errorBound (factorDepth f + depth e1) (`|factorValue f| * size e1) (`|factorValue f| * underflows e1).
    by apply: error_scale; apply: error_factor; rewrite ?size_ge0 ?underflows_ge0 ?value_size.
  apply: le_trans (ler_add r1' r2) _.
  by apply: error_add; rewrite ?mulr_ge0 ?normr_ge0 ?size_ge0 ?underflows_ge0.
Qed.

(* Headline [Protocol 10] With gamma_m = m u/(1 - m u) and m u <= 1/2: |v - [e]| <= gamma_m |e| + 2 eta c. *)
Theorem evaluation_error_gamma e v m : result u eta e v -> (depth e <= m)%N -> m%:R * u <= 2%:R^-1 ->
  `|v - value e| <= gamma u m * size e + 2%:R * (eta * underflows e).
Proof.
move=> rv dm mu; have mu1 : m%:R * u < 1 by apply: le_lt_trans mu _; rewrite invf_lt1 ?ltr0n ?ltr1n.
have h : pow m - 1 <= gamma u m by apply: power_below_gamma.
apply: le_trans (evaluation_error rv) _.
apply: le_trans (errorBound_mono (size_ge0 e) (underflows_ge0 e) dm) _; apply: ler_add.
  by rewrite ler_wpmul2r ?size_ge0.
rewrite ler_wpmul2r ?mulr_ge0 ?underflows_ge0 //; apply: le_trans (pow_gamma u0 mu1) _.
rewrite -[X in _ <= X]invrK lef_pinv ?posrE ?invr_gt0 ?ltr0n ?subr_gt0 //.
by rewrite ler_subr_addr -ler_subr_addl; apply: le_trans mu _; rewrite -subr_ge0 (_ : _ - _ = 0) //; field.
Qed.
End Bounds.
