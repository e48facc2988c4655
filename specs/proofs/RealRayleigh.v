(* Clauses: Lemma E.1 *)
(* The spectral radius of the Jacobi matrix is the least b with |v^T N v| <= b v^T D v, N = D - A: Rayleigh quotients, in
   coordinates. The extreme quotient is an eigenvalue because a positive definite form has a positive margin. *)
From Coq Require Import Reals Lra Lia Psatz Arith Classical.
From Coquelicot Require Import Coquelicot.
From LearningToRelax Require Import FiniteSum ComplexSum RealJacobi.
Open Scope R_scope.

Lemma cauchy_schwarz n (c v : nat -> R) : sum n (fun i => c i * v i) ^ 2 <= sum n (fun i => c i ^ 2) * sum n (fun i => v i ^ 2).
Proof.
  induction n as [|n IH]; cbn [sum]; [lra|].
  set (s := sum n (fun i => c i * v i)) in *. set (C := sum n (fun i => c i ^ 2)) in *. set (V := sum n (fun i => v i ^ 2)) in *.
  assert (C0 : 0 <= C) by (apply sum_nonneg; intros; apply pow2_ge_0). assert (V0 : 0 <= V) by (apply sum_nonneg; intros; apply pow2_ge_0).
  assert (X : 2 * (s * (c n * v n)) <= C * v n ^ 2 + c n ^ 2 * V).
  { apply Rle_trans with (Rabs (2 * (s * (c n * v n)))); [apply RRle_abs|].
    assert (P : 0 <= C * v n ^ 2 + c n ^ 2 * V) by (apply Rplus_le_le_0_compat; apply Rmult_le_pos; try assumption; apply pow2_ge_0).
    rewrite <- (Rabs_pos_eq _ P). apply Rsqr_le_abs_0. unfold Rsqr.
    assert (Q := pow2_ge_0 (C * v n ^ 2 - c n ^ 2 * V)).
    assert (Z : s ^ 2 * (c n * v n) ^ 2 <= C * V * (c n * v n) ^ 2) by (apply Rmult_le_compat_r; [apply pow2_ge_0 | exact IH]). nra. }
  nra.
Qed.

(* Splitting off the last variable. *)
Lemma quadratic_S n M v : quadratic (S n) M v =
  quadratic n M v + v n * sum n (fun j => M n j * v j) + v n * sum n (fun i => M i n * v i) + M n n * v n ^ 2.
Proof.
  unfold quadratic. cbn [sum]. rewrite sum_plus.
  rewrite (sum_ext n (fun i => M i n * v n * v i) (fun i => v n * (M i n * v i))) by (intros; ring).
  rewrite (sum_ext n (fun j => M n j * v j * v n) (fun j => v n * (M n j * v j))) by (intros; ring).
  rewrite !sum_scal. ring.
Qed.

Lemma quadratic_ext n M v w : (forall i, (i < n)%nat -> v i = w i) -> quadratic n M v = quadratic n M w.
Proof. intros H. apply sum_ext. intros i Hi. apply sum_ext. intros j Hj. now rewrite !H. Qed.

Lemma quadratic_basis n M i : (i < n)%nat -> quadratic n M (fun k => if Nat.eqb k i then 1 else 0) = M i i.
Proof.
  intros Hi. unfold quadratic. rewrite (sum_ext n _ (fun k => if Nat.eqb k i then M k i else 0)); [now apply (sum_single n (fun k => M k i))|].
  intros k Hk. destruct (Nat.eqb_spec k i) as [->|E].
  - rewrite (sum_ext n _ (fun j => if Nat.eqb j i then M i j else 0)); [now apply (sum_single n (M i))|].
    intros j Hj. destruct (Nat.eqb j i); ring.
  - apply sum_zero. intros; ring.
Qed.

Lemma pd_margin n : forall M, symmetric n M -> positive_definite n M ->
  exists m, 0 < m /\ forall v, m * sum n (fun i => v i ^ 2) <= quadratic n M v.
Proof.
  induction n as [|n IH]; intros M Hs Hp; [exists 1; split; [lra|]; intros v; unfold quadratic; simpl; lra|].
  assert (A0 : 0 < M n n) by (apply (diagonal_pos (S n) M Hp); lia). set (al := M n n) in *.
  set (c := fun i => M n i / al). set (M' := fun i j => M i j - M n i * M n j / al).
  assert (Split : forall v, quadratic (S n) M v = quadratic n M' v + al * (v n + sum n (fun i => c i * v i)) ^ 2).
  { intros v. rewrite quadratic_S. fold al.
    assert (E1 : sum n (fun i => M i n * v i) = sum n (fun j => M n j * v j)).
    { apply sum_ext. intros i Hi. rewrite (Hs i n); [reflexivity | lia | lia]. }
    rewrite E1. set (s := sum n (fun j => M n j * v j)).
    assert (E2 : sum n (fun i => c i * v i) = s / al).
    { unfold s, Rdiv. rewrite <- sum_scal_r. apply sum_ext. intros i _. unfold c. field. lra. }
    assert (E3 : quadratic n M' v = quadratic n M v - s ^ 2 / al).
    { unfold quadratic, M'. transitivity (sum n (fun i => sum n (fun j => M i j * v j * v i) - (s / al) * (M n i * v i))).
      - apply sum_ext. intros i _.
        replace (s / al * (M n i * v i)) with (sum n (fun j => M n i * M n j / al * v j * v i)).
        + rewrite <- sum_minus. apply sum_ext. intros; ring.
        + transitivity (sum n (fun j => M n j * v j) * (M n i * v i / al)); [|fold s; field; lra].
          rewrite <- sum_scal_r. apply sum_ext. intros; field; lra.
      - rewrite sum_minus, sum_scal. fold s. field. lra. }
    rewrite E2, E3. field. lra. }
  destruct (IH M') as [m' [Hm' B]].
  - intros i j Hi Hj. unfold M'. rewrite (Hs i j) by lia. field. lra.
  - intros x [i [Hi Ni]]. set (v := fun k => if Nat.eqb k n then - sum n (fun l => c l * x l) else x k).
    assert (Low : forall k, (k < n)%nat -> v k = x k) by (intros k Hk; unfold v; destruct (Nat.eqb_spec k n); [lia | reflexivity]).
    assert (P := Hp v ltac:(exists i; split; [lia | rewrite Low by exact Hi; exact Ni])). rewrite Split in P.
    rewrite (quadratic_ext n M' v x Low) in P. rewrite (sum_ext n (fun l => c l * v l) (fun l => c l * x l)) in P by (intros l Hl; now rewrite Low).
    replace (v n) with (- sum n (fun l => c l * x l)) in P by (unfold v; now rewrite Nat.eqb_refl).
    replace (- sum n (fun l => c l * x l) + sum n (fun l => c l * x l)) with 0 in P by ring. lra.
  - set (C2 := sum n (fun i => c i ^ 2)). assert (C0 : 0 <= C2) by (apply sum_nonneg; intros; apply pow2_ge_0).
    set (m := Rmin (m' / (1 + 2 * C2)) (al / 2)).
    assert (M1 : m * (1 + 2 * C2) <= m').
    { apply Rle_trans with (m' / (1 + 2 * C2) * (1 + 2 * C2)); [apply Rmult_le_compat_r; [lra | apply Rmin_l] | right; field; lra]. }
    assert (M2 : 2 * m <= al) by (assert (m <= al / 2) by apply Rmin_r; lra).
    assert (M0 : 0 < m) by (apply Rmin_glb_lt; [apply Rdiv_lt_0_compat; lra | lra]).
    exists m. split; [exact M0|]. intros v. rewrite Split. cbn [sum]. specialize (B v).
    assert (S := cauchy_schwarz n c v). fold C2 in S. set (V := sum n (fun i => v i ^ 2)) in *. set (s := sum n (fun i => c i * v i)) in *.
    assert (V0 : 0 <= V) by (apply sum_nonneg; intros; apply pow2_ge_0).
    assert (Vn : v n ^ 2 <= 2 * (v n + s) ^ 2 + 2 * (C2 * V)). { assert (Q := pow2_ge_0 (v n + 2 * s)). nra. }
    assert (Y1 : m * (1 + 2 * C2) * V <= m' * V) by (apply Rmult_le_compat_r; assumption).
    assert (Y2 : 2 * m * (v n + s) ^ 2 <= al * (v n + s) ^ 2) by (apply Rmult_le_compat_r; [apply pow2_ge_0 | exact M2]).
    assert (Y3 : m * v n ^ 2 <= m * (2 * (v n + s) ^ 2 + 2 * (C2 * V))) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* A symmetric N against positive weights D: if no eigenvalue t of N v = t D v exceeds b, then v^T N v <= b v^T D v. *)
Section Extreme.
Variable n : nat.
Variable N : nat -> nat -> R.
Variable D : nat -> R.
Variable b : R.
Hypothesis Hn : (1 <= n)%nat.
Hypothesis HN : symmetric n N.
Hypothesis HD : forall i, (i < n)%nat -> 0 < D i.
Hypothesis Hb : forall t v, (exists i, (i < n)%nat /\ v i <> 0) -> (forall i, (i < n)%nat -> sum n (fun j => N i j * v j) = t * (D i * v i)) -> t <= b.

Let Dq (v : nat -> R) := sum n (fun i => D i * v i ^ 2).
Let shifted t i j := (if Nat.eqb j i then t * D i else 0) - N i j.

Lemma shifted_quadratic t v : quadratic n (shifted t) v = t * Dq v - quadratic n N v.
Proof.
  unfold quadratic, shifted, Dq. rewrite <- sum_scal, <- sum_minus. apply sum_ext. intros i Hi.
  rewrite (sum_ext n _ (fun j => (if Nat.eqb j i then t * D i * v i * v i else 0) - N i j * v j * v i)).
  - rewrite sum_minus, (sum_single n (fun _ => t * D i * v i * v i) i Hi). ring.
  - intros j Hj. destruct (Nat.eqb_spec j i) as [->|E]; ring.
Qed.

Lemma shifted_symmetric t : symmetric n (shifted t).
Proof.
  intros i j Hi Hj. unfold shifted. rewrite (HN i j Hi Hj), (Nat.eqb_sym j i). destruct (Nat.eqb_spec i j) as [->|E]; reflexivity.
Qed.

Lemma weight_margin : exists d, 0 < d /\ forall v, d * sum n (fun i => v i ^ 2) <= Dq v.
Proof.
  assert (S : symmetric n (fun i j => if Nat.eqb j i then D i else 0)).
  { intros i j Hi Hj. rewrite (Nat.eqb_sym j i). destruct (Nat.eqb_spec i j) as [->|E]; reflexivity. }
  assert (E : forall v, quadratic n (fun i j => if Nat.eqb j i then D i else 0) v = Dq v).
  { intros v. unfold quadratic, Dq. apply sum_ext. intros i Hi.
    rewrite (sum_ext n _ (fun j => if Nat.eqb j i then D i * v i * v i else 0)).
    - rewrite (sum_single n (fun _ => D i * v i * v i) i Hi). ring.
    - intros j Hj. destruct (Nat.eqb_spec j i) as [->|NE]; ring. }
  destruct (pd_margin n _ S) as [d [Hd B]].
  - intros v [i [Hi Nv]]. rewrite E. assert (P := HD i Hi). apply Rlt_le_trans with (D i * v i ^ 2).
    + apply Rmult_lt_0_compat; [exact P|]. assert (v i ^ 2 <> 0) by now apply pow_nonzero. assert (Q := pow2_ge_0 (v i)). lra.
    + apply (sum_term_le n (fun i => D i * v i ^ 2)); [exact Hi|]. intros k Hk. apply Rmult_le_pos; [left; now apply HD | apply pow2_ge_0].
  - exists d. split; [exact Hd|]. intros v. rewrite <- E. apply B.
Qed.

(* Some multiple of the weights dominates N. *)
Lemma dominated : exists t, forall v, quadratic n N v <= t * Dq v.
Proof.
  destruct weight_margin as [d [Hd Bd]].
  set (K := sum n (fun i => sum n (fun j => Rabs (N i j)))). exists (K / d). intros v.
  assert (V0 : 0 <= sum n (fun i => v i ^ 2)) by (apply sum_nonneg; intros; apply pow2_ge_0).
  assert (K0 : 0 <= K) by (apply sum_nonneg; intros; apply sum_nonneg; intros; apply Rabs_pos).
  apply Rle_trans with (K * sum n (fun i => v i ^ 2)).
  - unfold K, quadratic. rewrite <- sum_scal_r. apply sum_le. intros i Hi. rewrite <- sum_scal_r. apply sum_le. intros j Hj.
    eapply Rle_trans; [apply RRle_abs|]. rewrite Rmult_assoc, Rabs_mult. apply Rmult_le_compat_l; [apply Rabs_pos|].
    assert (Ti := sum_term_le n (fun i => v i ^ 2) i Hi ltac:(intros; apply pow2_ge_0)).
    assert (Tj := sum_term_le n (fun i => v i ^ 2) j Hj ltac:(intros; apply pow2_ge_0)). cbv beta in Ti, Tj.
    assert (P := pow2_ge_0 (v j - v i)). assert (Q := pow2_ge_0 (v j + v i)). apply Rabs_le. lra.
  - replace (K / d * Dq v) with (K * (Dq v / d)) by (field; lra). apply Rmult_le_compat_l; [exact K0|].
    apply Rmult_le_reg_r with d; [exact Hd|]. replace (Dq v / d * d) with (Dq v) by (field; lra). specialize (Bd v). lra.
Qed.

Theorem extreme_quotient v : quadratic n N v <= b * Dq v.
Proof.
  (* t0 = inf of the dominating multiples, through the supremum of their opposites *)
  set (E := fun x => forall v, quadratic n N v <= - x * Dq v).
  assert (D0 : forall v, 0 <= Dq v) by (intros w; apply sum_nonneg; intros; apply Rmult_le_pos; [left; now apply HD | apply pow2_ge_0]).
  set (e0 := fun k : nat => if Nat.eqb k 0 then 1 else 0).
  assert (De : 0 < Dq e0).
  { apply Rlt_le_trans with (D 0%nat * e0 0%nat ^ 2); [unfold e0; simpl; assert (P := HD 0%nat ltac:(lia)); lra|].
    apply (sum_term_le n (fun i => D i * e0 i ^ 2)); [lia|]. intros k Hk. apply Rmult_le_pos; [left; now apply HD | apply pow2_ge_0]. }
  destruct (completeness E) as [s [Up Least]].
  - exists (- (quadratic n N e0 / Dq e0)). intros x Hx. specialize (Hx e0).
    assert (quadratic n N e0 / Dq e0 <= - x); [|lra]. apply Rmult_le_reg_r with (Dq e0); [exact De|].
    replace (quadratic n N e0 / Dq e0 * Dq e0) with (quadratic n N e0) by (field; lra). exact Hx.
  - destruct dominated as [t Ht]. exists (- t). intros w. rewrite Ropp_involutive. apply Ht.
  - assert (T0 : forall w, quadratic n N w <= - s * Dq w).
    { intros w. destruct (Rle_dec (quadratic n N w) (- s * Dq w)) as [L|G]; [exact L|]. exfalso.
      assert (Dw : 0 < Dq w).
      { destruct (D0 w) as [P|Z]; [exact P|]. exfalso. destruct dominated as [t Ht]. specialize (Ht w). rewrite <- Z in *. lra. }
      set (x := - (quadratic n N w / Dq w)). assert (Xs : x < s).
      { unfold x. assert (- s < quadratic n N w / Dq w); [|lra]. apply Rmult_lt_reg_r with (Dq w); [exact Dw|].
        replace (quadratic n N w / Dq w * Dq w) with (quadratic n N w) by (field; lra). lra. }
      assert (UB : is_upper_bound E x).
      { intros y Hy. specialize (Hy w). unfold x. assert (quadratic n N w / Dq w <= - y); [|lra].
        apply Rmult_le_reg_r with (Dq w); [exact Dw|]. replace (quadratic n N w / Dq w * Dq w) with (quadratic n N w) by (field; lra). exact Hy. }
      specialize (Least x UB). lra. }
    set (t := - s) in *. assert (PSD : forall w, 0 <= quadratic n (shifted t) w) by (intros w; rewrite shifted_quadratic; specialize (T0 w); lra).
    assert (Kernel : exists z, (exists i, (i < n)%nat /\ z i <> 0) /\ forall i, (i < n)%nat -> sum n (fun j => shifted t i j * z j) = 0).
    { apply NNPP. intros NK. assert (PD : positive_definite n (shifted t)).
      { intros z Nz. destruct (PSD z) as [P|Z]; [exact P|]. exfalso. apply NK. exists z. split; [exact Nz|]. intros i Hi.
        set (g := sum n (fun j => shifted t i j * z j)). destruct (Req_dec g 0) as [G0|G0]; [exact G0|]. exfalso.
        (* z + a e_i for a small a against the sign of g *)
        set (h := shifted t i i).
        assert (Along : forall a, quadratic n (shifted t) (fun k => z k + a * (if Nat.eqb k i then 1 else 0)) = 2 * a * g + a ^ 2 * h).
        { intros a. unfold quadratic.
          transitivity (sum n (fun k => sum n (fun j => shifted t k j * z j * z k)
             + a * (if Nat.eqb k i then sum n (fun j => shifted t i j * z j) else 0) + a * (shifted t k i * z k)
             + a ^ 2 * (if Nat.eqb k i then h else 0))).
          - apply sum_ext. intros k Hk.
            rewrite (sum_ext n _ (fun j => shifted t k j * z j * z k + (a * (if Nat.eqb k i then 1 else 0)) * (shifted t k j * z j)
               + (if Nat.eqb j i then a * (shifted t k i * z k) + a ^ 2 * (if Nat.eqb k i then shifted t k i else 0) else 0))).
            + rewrite !sum_plus, sum_scal. rewrite (sum_single n (fun _ => a * (shifted t k i * z k) + a ^ 2 * (if Nat.eqb k i then shifted t k i else 0)) i Hi).
              unfold h. destruct (Nat.eqb_spec k i) as [->|NE]; ring.
            + intros j Hj. destruct (Nat.eqb_spec j i) as [->|NJ]; destruct (Nat.eqb k i); ring.
          - rewrite !sum_plus, !sum_scal. rewrite (sum_single n (fun _ => sum n (fun j => shifted t i j * z j)) i Hi), (sum_single n (fun _ => h) i Hi).
            fold g. assert (S1 : sum n (fun k => shifted t k i * z k) = g).
            { apply sum_ext. intros k Hk. now rewrite (shifted_symmetric t k i Hk Hi). }
            rewrite S1. unfold quadratic in Z. rewrite <- Z. ring. }
        assert (HP : 0 <= h) by (assert (X := PSD (fun k => if Nat.eqb k i then 1 else 0)); rewrite quadratic_basis in X by exact Hi; exact X).
        assert (HP' : 0 < h + 2) by lra.
        assert (A := PSD (fun k => z k + (- (g / (h + 2))) * (if Nat.eqb k i then 1 else 0))). rewrite Along in A.
        assert (G2 : 0 < g ^ 2) by (destruct (Rdichotomy _ _ G0); nra).
        replace (2 * - (g / (h + 2)) * g + (- (g / (h + 2))) ^ 2 * h) with (- (g ^ 2 * (h + 4) / (h + 2) ^ 2)) in A by (field; lra).
        assert (0 < g ^ 2 * (h + 4) / (h + 2) ^ 2) by (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat; lra | now apply pow_lt]). lra. }
      destruct (pd_margin n (shifted t) (shifted_symmetric t) PD) as [m [Hm B]]. destruct dominated as [t1 Ht1].
      (* the margin in the weights, which are at most (sum D) |v|^2 *)
      set (W := sum n (fun i => D i)). assert (W0 : 0 < W) by (apply sum_pos; [exact Hn | exact HD]).
      assert (DW : forall w, Dq w <= W * sum n (fun i => w i ^ 2)).
      { intros w. unfold W, Dq. rewrite <- sum_scal_r. apply sum_le. intros i Hi. apply Rmult_le_compat_l; [left; now apply HD|].
        apply (sum_term_le n (fun i => w i ^ 2) i Hi). intros; apply pow2_ge_0. }
      assert (In : E (s + m / W)).
      { intros w. specialize (B w). rewrite shifted_quadratic in B. specialize (DW w).
        assert (m / W * Dq w <= m * sum n (fun i => w i ^ 2)).
        { replace (m * sum n (fun i => w i ^ 2)) with (m / W * (W * sum n (fun i => w i ^ 2))) by (field; lra).
          apply Rmult_le_compat_l; [left; apply Rdiv_lt_0_compat; lra | exact DW]. }
        unfold t in B. lra. }
      specialize (Up _ In). assert (0 < m / W) by (apply Rdiv_lt_0_compat; lra). lra. }
    destruct Kernel as [z [Nz Ez]]. assert (Tb : t <= b).
    { apply (Hb t z Nz). intros i Hi. specialize (Ez i Hi). unfold shifted in Ez.
      rewrite (sum_ext n _ (fun j => (if Nat.eqb j i then t * D i * z i else 0) - N i j * z j)) in Ez.
      - rewrite sum_minus, (sum_single n (fun _ => t * D i * z i) i Hi) in Ez. lra.
      - intros j Hj. destruct (Nat.eqb_spec j i) as [->|NE]; ring. }
    eapply Rle_trans; [apply T0|]. apply Rmult_le_compat_r; [apply D0 | exact Tb].
Qed.
End Extreme.
