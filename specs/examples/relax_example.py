"""Every operation of the protocol (../protocol.md) in plain Python: copy what you need.

Python 3.8 or newer, standard library only. It speaks the protocol on standard input and output:
    relax validate --implementation 'python3 relax_example.py'
Notation as in the paper: A = D + L + L^T, W = D/omega + L. The mathematics comes first, the protocol last.
"""

import json
import sys
from math import acos, copysign, cos, hypot, inf, isfinite, log, log1p, sqrt
from operator import mul


LARGEST_DEGREE = 1000000  # an answer must fit in a line of 64 MiB


def dot(x, y):
    return sum(map(mul, x, y))


# --- Solvers ------------------------------------------------------------------------------------------------


def residual(rows, b, x):
    """b - A x; rows[i] holds the pairs (j, a_ij) of row i."""
    return [b_i - sum(a * x[j] for j, a in row) for row, b_i in zip(rows, b)]


def solve_lower(rows, diagonal, omega, r):
    """W^-1 r, W = D/omega + L: forward substitution."""
    y = []
    for i, row in enumerate(rows):
        y.append(omega / diagonal[i] * (r[i] - sum(a * y[j] for j, a in row if j < i)))
    return y


def solve_upper(rows, diagonal, omega, r):
    """W^-T r, W^T = D/omega + L^T: backward substitution."""
    z = [0.0] * len(r)
    for i in reversed(range(len(r))):
        z[i] = omega / diagonal[i] * (r[i] - sum(a * z[j] for j, a in rows[i] if j > i))
    return z


def ssor_preconditioner(rows, diagonal, omega, r):
    """((2-omega)/omega) W^-T D W^-1 r."""
    y = solve_lower(rows, diagonal, omega, r)
    y = [(2 - omega) / omega * d * y_i for d, y_i in zip(diagonal, y)]
    return solve_upper(rows, diagonal, omega, y)


def stationary(precondition):
    """Algorithms 1 and 8: x_{k+1} = x_k + (W^-1 or SSOR's) r_k."""

    def start(system):
        def step(x, r):
            return [x_i + z_i for x_i, z_i in zip(x, precondition(system.rows, system.diagonal, system.omega, r))]

        return step

    return start


def conjugate_gradients(precondition):
    """Definition E.1's iterates, by the preconditioned method of conjugate gradients."""

    def start(system):
        p, rz = None, None  # p_{k-1} and <r_{k-1}, z_{k-1}>; of this run alone

        def step(x, r):
            nonlocal p, rz
            z = precondition(system.rows, system.diagonal, system.omega, r)
            rz_before, rz = rz, dot(r, z)
            p = z if p is None else [z_i + rz / rz_before * p_i for z_i, p_i in zip(z, p)]
            a_p = [sum(a * p[j] for j, a in row) for row in system.rows]
            length = rz / dot(p, a_p)
            return [x_i + length * p_i for x_i, p_i in zip(x, p)]

        return step

    return start


def solver(start, uses_omega=True):
    """The loop that all four share: stop at the first k with |r_k| <= epsilon |r_0|."""

    def solve(given):
        system = System(given, uses_omega)
        step = start(system)
        x, k = system.x0, 0
        r = residual(system.rows, system.b, x)
        threshold = system.tolerance * hypot(*r)
        while not hypot(*r) <= threshold and k < system.max_iterations:
            x = step(x, r)
            r = residual(system.rows, system.b, x)  # recomputed, so that it is the residual of x
            k += 1
        output = {"iterations": k, "converged": hypot(*r) <= threshold}
        if all(map(isfinite, x)):
            output["x"] = x
        return output

    return solve


# --- Spectra and bounds -------------------------------------------------------------------------------------


def is_positive_definite(rows, first, diagonal, t, sign):
    """Whether t D + sign (A - D) has a Cholesky factor, that is whether all pivots are positive.

    Row i of the factor is zero before first[i], the column of A's first entry in row i.
    """
    factor = []
    for i, row in enumerate(rows):
        line = [0.0] * (i + 1)
        for j, a in row:
            if j < i:
                line[j] = sign * a
        for j in range(first[i], i):
            k = max(first[i], first[j])
            line[j] = (line[j] - dot(line[k:j], factor[j][k:j])) / factor[j][j]
        pivot = t * diagonal[i] - dot(line, line)
        if not pivot > 0:
            return False
        line[i] = sqrt(pivot)
        factor.append(line)
    return True


def jacobi_radius(given):
    """beta = rho(I - D^-1 A), by halving: beta < t if and only if t D + (A - D) and t D - (A - D) are definite."""
    rows, diagonal = matrix(given)
    first = [min(j for j, _ in row) for row in rows]
    low = 0.0
    high = max(sum(abs(a) for j, a in row if j != i) / diagonal[i] for i, row in enumerate(rows))  # |I - D^-1 A|_inf
    while high - low > 1e-13 * (1 + low):
        t = (low + high) / 2
        if all(is_positive_definite(rows, first, diagonal, t, sign) for sign in (1, -1)):
            high = t
        else:
            low = t
    return {"value": high}


def optimal_omega(given):
    """Lemma 2.1: omega* = 1 + (beta/(1 + sqrt(1 - beta^2)))^2."""
    beta = number(given, "beta", lambda v: 0 <= v < 1, "must lie in [0, 1)")
    return {"value": 1 + (beta / (1 + sqrt((1 - beta) * (1 + beta)))) ** 2}


def young_radius(given):
    """Young's rho(C_omega). In (0, 2), omega < omega* if and only if the discriminant is positive."""
    beta = number(given, "beta", lambda v: 0 <= v < 1, "must lie in [0, 1)")
    omega = number(given, "omega", lambda v: 0 < v < 2, "must lie in (0, 2)")
    discriminant = (omega * beta) ** 2 - 4 * (omega - 1)
    if discriminant > 0:
        return {"value": ((omega * beta + sqrt(discriminant)) / 2) ** 2}
    return {"value": omega - 1}


def surrogate_bound(given):
    """Lemma 2.1: U = 1 + (-log epsilon)/(-log(rho + tau (1 - rho)))."""
    rho = number(given, "rho", lambda v: 0 <= v < 1, "must lie in [0, 1)")
    tau = number(given, "tau", lambda v: 0 <= v < 1, "must lie in [0, 1)")
    epsilon = number(given, "epsilon", lambda v: 0 < v < 1, "must lie in (0, 1)")
    rate = rho + tau * (1 - rho)
    require(rate > 0, "rho", rho, "must be positive where tau is 0")
    # Near 1 by way of 1 - rate = (1 - rho)(1 - tau), which is accurate there.
    log_rate = log(rate) if rate < 0.5 else log1p(-(1 - rho) * (1 - tau))
    return {"value": 1 + log(epsilon) / log_rate}


# --- Tsallis-INF (Algorithm 4) ------------------------------------------------------------------------------


def tsallis_distribution(losses, normalization, step):
    """p_i = (2K/eta)^2/(k_i - x)^2 with x < min k such that sum p = 1.

    With h_i = (k_i - min k) eta/(2K) and u = (min k - x) eta/(2K) it is p_i = 1/(h_i + u)^2. The root u of
    sum p = 1 lies in [1, sqrt(d)]: at 1 the least loss alone has p = 1, at sqrt(d) no p exceeds 1/d.
    """
    least = min(losses)
    # Halves before the difference and square roots before the product: nothing overflows on the way.
    roots = [sqrt(k / 2 - least / 2) * sqrt(step) / sqrt(normalization) for k in losses]
    h = [root * root for root in roots]
    u = 1.0
    for _ in range(200):
        y = [h_i + u for h_i in h]
        p = [1 / (y_i * y_i) for y_i in y]
        slope = -2 * sum(p_i / y_i for p_i, y_i in zip(p, y))
        # Newton from the left: the sum is convex and decreasing in u, so that no step passes the root.
        following = min(u - (sum(p) - 1) / slope, sqrt(len(p)))
        if not following > u:
            break
        u = following
    return p


def draw(p, uniform):
    """The least i with uniform < p_0 + ... + p_i; if rounding leaves none, the last i with p_i > 0."""
    total = 0.0
    for i, p_i in enumerate(p):
        total += p_i
        if uniform < total:
            return i
    return max(i for i, p_i in enumerate(p) if p_i > 0)


def tsallis_inf_probabilities(given):
    losses = numbers(given, "losses", at_least=1)
    normalization = number(given, "normalization", lambda v: v > 0, "must be positive")
    step = number(given, "step", lambda v: v > 0, "must be positive")
    return {"probabilities": tsallis_distribution(losses, normalization, step)}


def tsallis_inf_episode(given):
    arms = count(given, "arms", 1)
    normalization = number(given, "normalization", lambda v: v > 0, "must be positive")
    steps = numbers(given, "steps", at_least=1, keeps=lambda v: v > 0, rule="must be positive")
    rounds = len(steps)
    uniforms = numbers(given, "uniforms", length=rounds, keeps=lambda v: 0 <= v < 1, rule="must lie in [0, 1)")
    table = member(given, "loss_table")
    require(isinstance(table, list) and len(table) == rounds, "loss_table", table, f"must be a list of {rounds} rows")
    for t in range(rounds):
        check_numbers(f"loss_table[{t}]", table[t], length=arms, keeps=lambda v: v >= 0, rule="must be at least 0")

    k = [0.0] * arms  # k = 0 in R^d
    arms_drawn, probabilities = [], []
    for t in range(rounds):
        p = tsallis_distribution(k, normalization, steps[t])
        i = draw(p, uniforms[t])
        k[i] = min(k[i] + table[t][i] / p[i], sys.float_info.max)  # what overflows stays at the largest double
        arms_drawn.append(i)
        probabilities.append(p)
    return {"arms_drawn": arms_drawn, "probabilities": probabilities}


# --- SquareCB (Algorithm 6) and ChebCB's regression (Algorithm 3) -------------------------------------------


def square_cb_probabilities(given):
    """p_i = 1/(d + eta (s_i - s_i*)) for i != i*, and p_i* the rest."""
    scores = numbers(given, "scores", at_least=1)
    eta = number(given, "learning_rate", lambda v: v >= 0, "must be at least 0")
    d = len(scores)
    best = scores.index(min(scores))  # the first of the least
    # Numerator and denominator are halved, so that no difference of two numbers overflows.
    p = [0.5 / (d / 2 + eta * (s / 2 - scores[best] / 2)) for s in scores]
    p[best] = 1 - sum(p[:best] + p[best + 1 :])
    return {"probabilities": p}


def features(x, low, high, degree):
    """P_j(z) = cos(j arccos z), z = (2x - low - high)/(high - low), written so that |z| <= 1 in doubles too."""
    if high - low == inf:
        x, low, high = x / 2, low / 2, high / 2
    angle = acos(((x - low) - (high - x)) / (high - low))
    return [cos(j * angle) for j in range(degree + 1)]


def interval(given):
    low, high = number(given, "low"), number(given, "high")
    require(low < high, "low", low, f"must be less than high = {high}")
    return low, high, count(given, "degree", 0)


def chebyshev_features(given):
    low, high, degree = interval(given)
    x = number(given, "x", lambda v: low <= v <= high, f"must lie in [{low}, {high}]")
    if degree > LARGEST_DEGREE:
        raise Skipped(f"degree = {degree}: the answer would be too long for a line")
    return {"features": features(x, low, high, degree)}


def least_squares(columns, r):
    """The z of least norm with the least |sum_j z_j columns_j - r|, by Hestenes' one-sided Jacobi method.

    Rotations make the columns orthogonal, U = (columns) V; singular values below 1e-12 of the greatest count as 0.
    """
    n = len(columns)
    u = [list(column) for column in columns]
    v = [[float(i == j) for i in range(n)] for j in range(n)]  # v[j] is column j of V
    negligible = 1e-28 * sum(dot(column, column) for column in u)
    for _ in range(60):
        rotated = False
        for i in range(n):
            for j in range(i + 1, n):
                ii, jj, ij = dot(u[i], u[i]), dot(u[j], u[j]), dot(u[i], u[j])
                if min(ii, jj) <= negligible or abs(ij) <= 1e-14 * sqrt(ii) * sqrt(jj):
                    continue
                rotated = True
                cotangent = (jj - ii) / (2 * ij)  # of twice the angle
                tangent = copysign(1, cotangent) / (abs(cotangent) + hypot(1, cotangent))
                c = 1 / hypot(1, tangent)
                s = c * tangent
                for w in (u, v):
                    w[i], w[j] = (
                        [c * a - s * b for a, b in zip(w[i], w[j])],
                        [s * a + c * b for a, b in zip(w[i], w[j])],
                    )
        if not rotated:
            break
    squares = [dot(column, column) for column in u]
    z = [0.0] * n
    for j in range(n):
        if squares[j] > 1e-24 * max(squares):
            factor = dot(u[j], r) / squares[j]
            z = [z_i + factor * v_i for z_i, v_i in zip(z, v[j])]
    return z


def box_least_squares(columns, y, bounds):
    """The theta with |theta_j| <= B_j and the least |sum_j theta_j columns_j - y|, by active sets from theta = 0."""
    n = len(columns)
    theta = [0.0] * n
    free = [j for j in range(n) if bounds[j] > 0]
    barred = set()  # bounds that rounding alone made seem worth leaving
    released = None
    for _ in range(100 * (n + 1)):
        r = [y_s - sum(t * c[s] for t, c in zip(theta, columns)) for s, y_s in enumerate(y)]
        step = least_squares([columns[j] for j in free], r)
        fraction, blocking = 1.0, None  # the part of the step that stays in the box, and what ends it
        for j, p in zip(free, step):
            if abs(theta[j] + p) > bounds[j]:
                part = (copysign(bounds[j], p) - theta[j]) / p
                if blocking is None or part < fraction:
                    fraction, blocking = part, j
        for j, p in zip(free, step):
            theta[j] = copysign(bounds[j], p) if j == blocking else clip(theta[j] + fraction * p, bounds[j])
        if blocking is not None:
            free.remove(blocking)
            if blocking == released and fraction == 0:
                barred.add(blocking)
            continue
        # Least on its face: leave the bound with the steepest descent inwards, if any.
        r = [y_s - sum(t * c[s] for t, c in zip(theta, columns)) for s, y_s in enumerate(y)]
        steepest = 1e-15 * sum(abs(y_s) + sum(map(abs, theta)) for y_s in y)  # rounding's share
        released = None
        for j in range(n):
            if j not in free and j not in barred and bounds[j] > 0:
                inwards = -copysign(1, theta[j]) * dot(columns[j], r)
                if inwards > steepest:
                    steepest, released = inwards, j
        if released is None:
            break
        free.append(released)
    return theta


def clip(value, bound):
    return min(max(value, -bound), bound)


def cheb_cb_fit(given):
    low, high, degree = interval(given)
    contexts = numbers(given, "contexts", keeps=lambda v: low <= v <= high, rule=f"must lie in [{low}, {high}]")
    targets = numbers(given, "targets", length=len(contexts))
    bounds = numbers(given, "bounds", length=degree + 1, keeps=lambda v: v >= 0, rule="must be at least 0")
    table = [features(c, low, high, degree) for c in contexts]
    columns = [[row[j] for row in table] for j in range(degree + 1)]
    return {"theta": box_least_squares(columns, targets, bounds)}


# --- Input: every rule of the protocol, checked before any work ---------------------------------------------


class Rejected(Exception):
    """The input breaks a rule."""


class Skipped(Exception):
    """The input keeps the rules, but this program cannot be expected to do it."""


def require(kept, name, value, rule):
    if not kept:
        text = str(value)
        raise Rejected(f"{name} = {text if len(text) <= 40 else text[:40] + '...'}: {rule}")


def member(given, name):
    require(isinstance(given, dict), "input", given, "must be an object")
    require(name in given, name, "nothing", "must be given")
    return given[name]


def is_number(value):
    return isinstance(value, float) and isfinite(value)  # every JSON number is read as a float; true is none


def number(given, name, keeps=lambda v: True, rule=""):
    value = member(given, name)
    require(is_number(value), name, value, "must be a finite number")
    require(keeps(value), name, value, rule)
    return value


def count(given, name, least):
    value = number(given, name)
    require(value == int(value) and value >= least, name, value, f"must be an integer, at least {least}")
    return int(value)


def numbers(given, name, **rules):
    return check_numbers(name, member(given, name), **rules)


def check_numbers(name, values, length=None, at_least=0, keeps=lambda v: True, rule=""):
    require(isinstance(values, list), name, values, "must be a list of numbers")
    require(length is None or len(values) == length, f"{name}'s length", len(values), f"must be {length}")
    require(len(values) >= at_least, f"{name}'s length", len(values), f"must be at least {at_least}")
    for i, value in enumerate(values):
        require(is_number(value), f"{name}[{i}]", value, "must be a finite number")
        require(keeps(value), f"{name}[{i}]", value, rule)
    return values


def matrix(given):
    """The matrix as rows of pairs (j, a_ij), and its diagonal."""
    given = member(given, "matrix")
    require(isinstance(given, dict), "matrix", given, "must be an object")
    n = count(given, "n", 1)
    values = numbers(given, "values")
    within = dict(length=len(values), keeps=lambda v: v == int(v) and 0 <= v < n, rule=f"must be an integer in [0, {n})")
    rows = [int(i) for i in numbers(given, "rows", **within)]
    columns = [int(j) for j in numbers(given, "columns", **within)]
    entries = {}
    for i, j, a in zip(rows, columns, values):
        require((i, j) not in entries, f"matrix entry ({i}, {j})", a, "must be given once")
        entries[i, j] = a
    for (i, j), a in entries.items():
        require(a == entries.get((j, i), 0.0), f"matrix entry ({i}, {j})", a, f"must equal entry ({j}, {i})")
    for i in range(n):  # ends at the first that is missing, however large n is
        a = entries.get((i, i), 0.0)
        require(a > 0, f"matrix entry ({i}, {i})", a, "must be given and positive")
    by_rows = [[] for _ in range(n)]
    for (i, j), a in entries.items():
        by_rows[i].append((j, a))
    return by_rows, [entries[i, i] for i in range(n)]


class System:
    """What the four solvers are given."""

    def __init__(self, given, uses_omega):
        self.rows, self.diagonal = matrix(given)
        n = len(self.rows)
        self.b = numbers(given, "b", length=n)
        self.x0 = numbers(given, "x0", length=n) if "x0" in given else [0.0] * n
        self.omega = number(given, "omega", lambda v: 0 < v < 2, "must lie in (0, 2)") if uses_omega else None
        self.tolerance = number(given, "tolerance", lambda v: 0 < v < 1, "must lie in (0, 1)")
        self.max_iterations = count(given, "max_iterations", 0)


# --- The protocol: a line in, a line out --------------------------------------------------------------------

OPERATIONS = {
    "sor": solver(stationary(solve_lower)),
    "ssor": solver(stationary(ssor_preconditioner)),
    "ssor_cg": solver(conjugate_gradients(ssor_preconditioner)),
    "cg": solver(conjugate_gradients(lambda rows, diagonal, omega, r: r), uses_omega=False),
    "jacobi_radius": jacobi_radius,
    "optimal_omega": optimal_omega,
    "young_radius": young_radius,
    "surrogate_bound": surrogate_bound,
    "tsallis_inf_probabilities": tsallis_inf_probabilities,
    "tsallis_inf_episode": tsallis_inf_episode,
    "square_cb_probabilities": square_cb_probabilities,
    "chebyshev_features": chebyshev_features,
    "cheb_cb_fit": cheb_cb_fit,
}


def start(request):
    if request.get("protocol") != 1:
        return json.dumps({"errored": {"message": "this program speaks protocol 1"}})
    about = {"name": "relax-example", "version": "1", "language": "Python"}
    return json.dumps({"implementation": about, "operations": list(OPERATIONS)})


def run(request):
    seq = int(request["seq"])
    try:
        output = OPERATIONS[request["operation"]](request["input"])
        return json.dumps({"seq": seq, "output": output}, allow_nan=False)
    except Rejected as broken:
        return json.dumps({"seq": seq, "rejected": {"message": str(broken)}})
    except Skipped as beyond:
        return json.dumps({"seq": seq, "skipped": {"reason": str(beyond)}})
    except Exception as failure:  # whatever broke, the line is answered
        return json.dumps({"seq": seq, "errored": {"message": repr(failure)}})


def main():
    for line in sys.stdin.buffer:
        request = json.loads(line, parse_int=float)
        if request["cmd"] == "stop":
            break
        print(start(request) if request["cmd"] == "start" else run(request), flush=True)


if __name__ == "__main__":
    main()
