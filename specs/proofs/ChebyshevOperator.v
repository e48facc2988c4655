(* Clauses: Lemma E.2 (1) corrected *)
(* Chebyshev polynomials of a self-adjoint operator K with -1 <= K <= 1, without eigenvalues: T_k(K) does not lengthen any vector,
   because T_k^2 + (1 - K^2) U_{k-1}^2 = 1; and their values outside [-1,1], T_k((y + 1/y)/2) = (y^k + y^-k)/2. *)
From Coq Require Import Reals Lra Lia FunctionalExtensionality.
Open Scope R_scope.

Definition combine (a : R) (u : nat -> R) (b : R) (v : nat -> R) : nat -> R := fun i => a * u i + b * v i.

(* The pair (T_{k+1}, U_k) at K, applied to e: T' = K T - (1 - K^2) U, U' = K U + T. *)
Fixpoint chebyshev_pair (K : (nat -> R) -> nat -> R) (e : nat -> R) (k : nat) : (nat -> R) * (nat -> R) :=
  match k with
  | O => (K e, e)
  | S k' => let (t, s) := chebyshev_pair K e k' in (combine 1 (combine 1 (K t) (-1) s) 1 (K (K s)), combine 1 (K s) 1 t)
  end.

(* The same recursion for numbers: (T_{k+1}(x), U_k(x)). *)
Fixpoint chebyshev_value (x : R) (k : nat) : R * R :=
  match k with
  | O => (x, 1)
  | S k' => let (t, s) := chebyshev_value x k' in (x * t - s + x * (x * s), x * s + t)
  end.

Section Operator.
Variable f : (nat -> R) -> (nat -> R) -> R.
Variable K : (nat -> R) -> nat -> R.
Hypothesis f_sym : forall u v, f u v = f v u.
Hypothesis f_lin : forall a u b v z, f (combine a u b v) z = a * f u z + b * f v z.
Hypothesis f_pos : forall u, 0 <= f u u.
Hypothesis K_lin : forall a u b v, K (combine a u b v) = combine a (K u) b (K v).
Hypothesis K_adj : forall u v, f (K u) v = f u (K v).
Hypothesis K_range : forall u, - f u u <= f (K u) u <= f u u.

Lemma f_lin_r a u b v z : f z (combine a u b v) = a * f z u + b * f z v.
Proof. now rewrite f_sym, f_lin, !(f_sym z). Qed.

(* 1 - K^2 = ((1-K)(1+K)(1-K) + (1+K)(1-K)(1+K)) / 2. *)
Lemma contraction s : f (K s) (K s) <= f s s.
Proof.
  assert (A := proj1 (K_range (combine 1 s (-1) (K s)))). assert (B := proj2 (K_range (combine 1 s 1 (K s)))).
  rewrite !K_lin in A, B. rewrite !f_lin, !f_lin_r in A, B.
  assert (E1 : f (K (K s)) s = f (K s) (K s)) by apply K_adj.
  assert (E2 : f s (K s) = f (K s) s) by apply f_sym. rewrite E1, E2 in A, B. lra.
Qed.

Lemma chebyshev_identity e k : let (t, s) := chebyshev_pair K e k in f t t + f s s - f (K s) (K s) = f e e.
Proof.
  induction k as [|k IH]; cbn [chebyshev_pair]; [lra|]. destruct (chebyshev_pair K e k) as [t s].
  rewrite !K_lin, !f_lin, !f_lin_r.
  assert (E1 : f (K s) t = f s (K t)) by apply K_adj.
  assert (E2 : f s (K (K s)) = f (K s) (K s)) by (symmetry; apply K_adj).
  rewrite E1, E2, (f_sym (K (K s)) s), E2, (f_sym (K t) s), (f_sym (K (K s)) (K t)), (f_sym t (K s)), E1. lra.
Qed.

(* |T_{k+1}(K) e| <= |e|. *)
Lemma chebyshev_bounded e k : f (fst (chebyshev_pair K e k)) (fst (chebyshev_pair K e k)) <= f e e.
Proof.
  assert (I := chebyshev_identity e k). destruct (chebyshev_pair K e k) as [t s]. cbn [fst].
  assert (C := contraction s). lra.
Qed.
End Operator.

(* T_k((y + 1/y)/2) = (y^k + y^-k)/2. *)
Lemma chebyshev_value_outside y k : y <> 0 ->
  fst (chebyshev_value ((y + / y) / 2) k) = (y ^ S k + / y ^ S k) / 2.
Proof.
  intros Hy. set (x := (y + / y) / 2). set (h := (y - / y) / 2).
  assert (P : forall m, fst (chebyshev_value x m) + h * snd (chebyshev_value x m) = y ^ S m /\
    fst (chebyshev_value x m) - h * snd (chebyshev_value x m) = (/ y) ^ S m).
  { induction m as [|m IH]; cbn [chebyshev_value fst snd].
    - unfold x, h. simpl. split; field; exact Hy.
    - destruct (chebyshev_value x m) as [t s]. cbn [fst snd] in *. destruct IH as [I1 I2].
      assert (X : x * x - 1 = h * h) by (unfold x, h; field; exact Hy).
      split.
      + change (y ^ S (S m)) with (y * y ^ S m). rewrite <- I1. replace y with (x + h) at 1 by (unfold x, h; field; exact Hy).
        replace (x * t - s + x * (x * s)) with (x * t + (x * x - 1) * s) by ring. rewrite X. ring.
      + change ((/ y) ^ S (S m)) with (/ y * (/ y) ^ S m). rewrite <- I2. replace (/ y) with (x - h) at 1 by (unfold x, h; field; exact Hy).
        replace (x * t - s + x * (x * s)) with (x * t + (x * x - 1) * s) by ring. rewrite X. ring. }
  destruct (P k) as [A B]. rewrite <- pow_inv. lra.
Qed.

(* (s + 1/s)/2 >= x for s >= x + sqrt(x^2 - 1): the least s at which T_k reaches x. *)
Lemma reaches x s : 1 <= x -> x + sqrt (x ^ 2 - 1) <= s -> x <= (s + / s) / 2.
Proof.
  intros Hx Hs. assert (Q0 := sqrt_pos (x ^ 2 - 1)).
  assert (Q2 : sqrt (x ^ 2 - 1) ^ 2 = x ^ 2 - 1) by (apply pow2_sqrt; nra). set (q := sqrt (x ^ 2 - 1)) in *.
  assert (S0 : 1 <= s) by lra. apply Rmult_le_reg_r with (2 * s); [lra|].
  replace ((s + / s) / 2 * (2 * s)) with (s ^ 2 + 1) by (field; lra).
  (* (s - x - q)(s - x + q) >= 0 *)
  assert (0 <= (s - x - q) * (s - x + q)) by (apply Rmult_le_pos; lra). nra.
Qed.
