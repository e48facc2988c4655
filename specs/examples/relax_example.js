// Every operation of the protocol (../protocol.md) in plain JavaScript: copy what you need.
//
// Node 12 or newer, no packages. It speaks the protocol on standard input and output:
//     relax validate --implementation 'node relax_example.js'
// Notation as in the paper: A = D + L + L^T, W = D/omega + L. The mathematics comes first, the protocol last.
"use strict";

const readline = require("readline");

const LARGEST_DEGREE = 1000000; // an answer must fit in a line of 64 MiB

const sum = (values) => values.reduce((total, value) => total + value, 0);
const dot = (x, y) => sum(x.map((x_i, i) => x_i * y[i]));
const norm = (r) => {
  const scale = r.reduce((most, r_i) => Math.max(most, Math.abs(r_i)), 0); // so that no square overflows
  return scale === 0 ? 0 : scale * Math.sqrt(sum(r.map((r_i) => (r_i / scale) ** 2)));
};

// --- Solvers -----------------------------------------------------------------------------------------------

/** A x; rows[i] holds the pairs [j, a_ij] of row i. */
const times = (rows, x) => rows.map((row) => row.reduce((total, [j, a]) => total + a * x[j], 0));

/** b - A x. */
function residual(rows, b, x) {
  const a_x = times(rows, x);
  return b.map((b_i, i) => b_i - a_x[i]);
}

/** W^-1 r, W = D/omega + L: forward substitution. */
function solveLower({ rows, diagonal, omega }, r) {
  const y = [];
  rows.forEach((row, i) => {
    const known = row.reduce((total, [j, a]) => (j < i ? total + a * y[j] : total), 0);
    y.push((omega / diagonal[i]) * (r[i] - known));
  });
  return y;
}

/** W^-T r, W^T = D/omega + L^T: backward substitution. */
function solveUpper({ rows, diagonal, omega }, r) {
  const z = r.map(() => 0);
  for (let i = r.length - 1; i >= 0; i--) {
    const known = rows[i].reduce((total, [j, a]) => (j > i ? total + a * z[j] : total), 0);
    z[i] = (omega / diagonal[i]) * (r[i] - known);
  }
  return z;
}

/** ((2-omega)/omega) W^-T D W^-1 r. */
function ssorPreconditioner(system, r) {
  const factor = (2 - system.omega) / system.omega;
  const y = solveLower(system, r).map((y_i, i) => factor * system.diagonal[i] * y_i);
  return solveUpper(system, y);
}

/** Algorithms 1 and 8: x_{k+1} = x_k + (W^-1 or SSOR's) r_k. */
const stationary = (precondition) => (system) => (x, r) => {
  const z = precondition(system, r);
  return x.map((x_i, i) => x_i + z[i]);
};

/** Definition E.1's iterates, by the preconditioned method of conjugate gradients. */
const conjugateGradients = (precondition) => (system) => {
  let p = null; // p_{k-1} and <r_{k-1}, z_{k-1}>, of this run alone
  let rz = 0;
  return (x, r) => {
    const z = precondition(system, r);
    const before = rz;
    rz = dot(r, z);
    p = p === null ? z : z.map((z_i, i) => z_i + (rz / before) * p[i]);
    const length = rz / dot(p, times(system.rows, p));
    return x.map((x_i, i) => x_i + length * p[i]);
  };
};

/** The loop that all four share: stop at the first k with |r_k| <= epsilon |r_0|. */
const solver = (start, usesOmega = true) => (input) => {
  const system = readSystem(input, usesOmega);
  const step = start(system);
  let x = system.x0;
  let r = residual(system.rows, system.b, x);
  let k = 0;
  const threshold = system.tolerance * norm(r);
  while (!(norm(r) <= threshold) && k < system.maxIterations) {
    x = step(x, r);
    r = residual(system.rows, system.b, x); // recomputed, so that it is the residual of x
    k++;
  }
  const output = { iterations: k, converged: norm(r) <= threshold };
  if (x.every(Number.isFinite)) output.x = x;
  return output;
};

// --- Spectra and bounds ------------------------------------------------------------------------------------

/**
 * Whether t D + sign (A - D) has a Cholesky factor, that is whether all pivots are positive.
 * Row i of the factor is zero before first[i], the column of A's first entry in row i.
 */
function isPositiveDefinite(rows, first, diagonal, t, sign) {
  const factor = [];
  for (let i = 0; i < rows.length; i++) {
    const line = new Float64Array(i + 1);
    for (const [j, a] of rows[i]) if (j < i) line[j] = sign * a;
    let pivot = t * diagonal[i];
    for (let j = first[i]; j < i; j++) {
      for (let k = Math.max(first[i], first[j]); k < j; k++) line[j] -= line[k] * factor[j][k];
      line[j] /= factor[j][j];
      pivot -= line[j] * line[j];
    }
    if (!(pivot > 0)) return false;
    line[i] = Math.sqrt(pivot);
    factor.push(line);
  }
  return true;
}

/** beta = rho(I - D^-1 A), by halving: beta < t if and only if t D + (A - D) and t D - (A - D) are definite. */
function jacobiRadius(input) {
  const { rows, diagonal } = readMatrix(input);
  const first = rows.map((row) => row.reduce((least, [j]) => Math.min(least, j), Infinity));
  const rowSums = rows.map((row, i) => sum(row.map(([j, a]) => (j === i ? 0 : Math.abs(a)))) / diagonal[i]);
  let low = 0;
  let high = rowSums.reduce((most, s) => Math.max(most, s), 0); // |I - D^-1 A|_inf
  while (high - low > 1e-13 * (1 + low)) {
    const t = (low + high) / 2;
    if ([1, -1].every((sign) => isPositiveDefinite(rows, first, diagonal, t, sign))) high = t;
    else low = t;
  }
  return { value: high };
}

/** Lemma 2.1: omega* = 1 + (beta/(1 + sqrt(1 - beta^2)))^2. */
function optimalOmega(input) {
  const beta = number(input, "beta", (v) => 0 <= v && v < 1, "must lie in [0, 1)");
  return { value: 1 + (beta / (1 + Math.sqrt((1 - beta) * (1 + beta)))) ** 2 };
}

/** Young's rho(C_omega). In (0, 2), omega < omega* if and only if the discriminant is positive. */
function youngRadius(input) {
  const beta = number(input, "beta", (v) => 0 <= v && v < 1, "must lie in [0, 1)");
  const omega = number(input, "omega", (v) => 0 < v && v < 2, "must lie in (0, 2)");
  const discriminant = (omega * beta) ** 2 - 4 * (omega - 1);
  if (discriminant > 0) return { value: ((omega * beta + Math.sqrt(discriminant)) / 2) ** 2 };
  return { value: omega - 1 };
}

/** Lemma 2.1: U = 1 + (-log epsilon)/(-log(rho + tau (1 - rho))). */
function surrogateBound(input) {
  const rho = number(input, "rho", (v) => 0 <= v && v < 1, "must lie in [0, 1)");
  const tau = number(input, "tau", (v) => 0 <= v && v < 1, "must lie in [0, 1)");
  const epsilon = number(input, "epsilon", (v) => 0 < v && v < 1, "must lie in (0, 1)");
  const rate = rho + tau * (1 - rho);
  check(rate > 0, "rho", rho, "must be positive where tau is 0");
  // Near 1 by way of 1 - rate = (1 - rho)(1 - tau), which is accurate there.
  const logRate = rate < 0.5 ? Math.log(rate) : Math.log1p(-(1 - rho) * (1 - tau));
  return { value: 1 + Math.log(epsilon) / logRate };
}

// --- Tsallis-INF (Algorithm 4) -----------------------------------------------------------------------------

/**
 * p_i = (2K/eta)^2/(k_i - x)^2 with x < min k such that sum p = 1.
 *
 * With h_i = (k_i - min k) eta/(2K) and u = (min k - x) eta/(2K) it is p_i = 1/(h_i + u)^2. The root u of
 * sum p = 1 lies in [1, sqrt(d)]: at 1 the least loss alone has p = 1, at sqrt(d) no p exceeds 1/d.
 */
function tsallisDistribution(losses, normalization, step) {
  const least = losses.reduce((a, b) => Math.min(a, b));
  // Halves before the difference and square roots before the product: nothing overflows on the way.
  const roots = losses.map((k) => (Math.sqrt(k / 2 - least / 2) * Math.sqrt(step)) / Math.sqrt(normalization));
  const h = roots.map((root) => root * root);
  let u = 1;
  let p = [];
  for (let iteration = 0; iteration < 200; iteration++) {
    const y = h.map((h_i) => h_i + u);
    p = y.map((y_i) => 1 / (y_i * y_i));
    const slope = -2 * sum(p.map((p_i, i) => p_i / y[i]));
    // Newton from the left: the sum is convex and decreasing in u, so that no step passes the root.
    const following = Math.min(u - (sum(p) - 1) / slope, Math.sqrt(p.length));
    if (!(following > u)) break;
    u = following;
  }
  return p;
}

/** The least i with uniform < p_0 + ... + p_i; if rounding leaves none, the last i with p_i > 0. */
function draw(p, uniform) {
  let total = 0;
  let last = 0;
  for (let i = 0; i < p.length; i++) {
    total += p[i];
    if (uniform < total) return i;
    if (p[i] > 0) last = i;
  }
  return last;
}

function tsallisInfProbabilities(input) {
  const losses = numbers(input, "losses", { atLeast: 1 });
  const normalization = number(input, "normalization", (v) => v > 0, "must be positive");
  const step = number(input, "step", (v) => v > 0, "must be positive");
  return { probabilities: tsallisDistribution(losses, normalization, step) };
}

function tsallisInfEpisode(input) {
  const arms = count(input, "arms", 1);
  const normalization = number(input, "normalization", (v) => v > 0, "must be positive");
  const steps = numbers(input, "steps", { atLeast: 1, keeps: (v) => v > 0, rule: "must be positive" });
  const rounds = steps.length;
  const inUnit = { length: rounds, keeps: (v) => 0 <= v && v < 1, rule: "must lie in [0, 1)" };
  const uniforms = numbers(input, "uniforms", inUnit);
  const table = member(input, "loss_table");
  check(Array.isArray(table) && table.length === rounds, "loss_table", table, `must be a list of ${rounds} rows`);
  const losses = { length: arms, keeps: (v) => v >= 0, rule: "must be at least 0" };
  table.forEach((row, t) => checkNumbers(`loss_table[${t}]`, row, losses));

  const k = new Array(arms).fill(0); // k = 0 in R^d
  const output = { arms_drawn: [], probabilities: [] };
  for (let t = 0; t < rounds; t++) {
    const p = tsallisDistribution(k, normalization, steps[t]);
    const i = draw(p, uniforms[t]);
    k[i] = Math.min(k[i] + table[t][i] / p[i], Number.MAX_VALUE); // what overflows stays at the largest double
    output.arms_drawn.push(i);
    output.probabilities.push(p);
  }
  return output;
}

// --- SquareCB (Algorithm 6) and ChebCB's regression (Algorithm 3) ------------------------------------------

/** p_i = 1/(d + eta (s_i - s_i*)) for i != i*, and p_i* the rest. */
function squareCbProbabilities(input) {
  const scores = numbers(input, "scores", { atLeast: 1 });
  const eta = number(input, "learning_rate", (v) => v >= 0, "must be at least 0");
  const d = scores.length;
  const best = scores.indexOf(scores.reduce((a, b) => Math.min(a, b))); // the first of the least
  // Numerator and denominator are halved, so that no difference of two numbers overflows.
  const p = scores.map((s) => 0.5 / (d / 2 + eta * (s / 2 - scores[best] / 2)));
  p[best] = 0;
  p[best] = 1 - sum(p);
  return { probabilities: p };
}

/** P_j(z) = cos(j arccos z), z = (2x - low - high)/(high - low), written so that |z| <= 1 in doubles too. */
function features(x, low, high, degree) {
  if (high - low === Infinity) return features(x / 2, low / 2, high / 2, degree);
  const angle = Math.acos((x - low - (high - x)) / (high - low));
  return Array.from({ length: degree + 1 }, (_, j) => Math.cos(j * angle));
}

function interval(input) {
  const low = number(input, "low");
  const high = number(input, "high");
  check(low < high, "low", low, `must be less than high = ${high}`);
  return { low, high, degree: count(input, "degree", 0) };
}

function chebyshevFeatures(input) {
  const { low, high, degree } = interval(input);
  const x = number(input, "x", (v) => low <= v && v <= high, `must lie in [${low}, ${high}]`);
  if (degree > LARGEST_DEGREE) throw new Skipped(`degree = ${degree}: the answer would be too long for a line`);
  return { features: features(x, low, high, degree) };
}

/**
 * The z of least norm with the least |sum_j z_j columns_j - r|, by Hestenes' one-sided Jacobi method.
 * Rotations make the columns orthogonal, U = (columns) V; singular values below 1e-12 of the greatest count as 0.
 */
function leastSquares(columns, r) {
  const n = columns.length;
  const u = columns.map((column) => column.slice());
  const v = columns.map((_, j) => columns.map((__, i) => (i === j ? 1 : 0))); // v[j] is column j of V
  const negligible = 1e-28 * sum(u.map((column) => dot(column, column)));
  let rotated = true;
  for (let sweep = 0; rotated && sweep < 60; sweep++) {
    rotated = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [ii, jj, ij] = [dot(u[i], u[i]), dot(u[j], u[j]), dot(u[i], u[j])];
        if (Math.min(ii, jj) <= negligible || Math.abs(ij) <= 1e-14 * Math.sqrt(ii) * Math.sqrt(jj)) continue;
        rotated = true;
        const cotangent = (jj - ii) / (2 * ij); // of twice the angle
        const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
        const c = 1 / Math.hypot(1, tangent);
        const s = c * tangent;
        for (const w of [u, v]) {
          const [a, b] = [w[i], w[j]];
          w[i] = a.map((a_k, k) => c * a_k - s * b[k]);
          w[j] = a.map((a_k, k) => s * a_k + c * b[k]);
        }
      }
    }
  }
  const squares = u.map((column) => dot(column, column));
  const greatest = squares.reduce((a, b) => Math.max(a, b), 0);
  let z = columns.map(() => 0);
  for (let j = 0; j < n; j++) {
    if (squares[j] > 1e-24 * greatest) {
      const factor = dot(u[j], r) / squares[j];
      z = z.map((z_i, i) => z_i + factor * v[j][i]);
    }
  }
  return z;
}

/** The theta with |theta_j| <= B_j and the least |sum_j theta_j columns_j - y|, by active sets from theta = 0. */
function boxLeastSquares(columns, y, bounds) {
  const n = columns.length;
  const theta = new Array(n).fill(0);
  const misfit = () => y.map((y_s, s) => y_s - sum(theta.map((t, j) => t * columns[j][s])));
  const clip = (value, bound) => Math.min(Math.max(value, -bound), bound);
  const free = [...theta.keys()].filter((j) => bounds[j] > 0);
  const barred = new Set(); // bounds that rounding alone made seem worth leaving
  let released = -1;
  for (let iteration = 0; iteration < 100 * (n + 1); iteration++) {
    const step = leastSquares(free.map((j) => columns[j]), misfit());
    let fraction = 1; // the part of the step that stays in the box
    let blocking = -1; // and what ends it
    free.forEach((j, f) => {
      if (Math.abs(theta[j] + step[f]) > bounds[j]) {
        const part = (Math.sign(step[f]) * bounds[j] - theta[j]) / step[f];
        if (blocking < 0 || part < fraction) [fraction, blocking] = [part, j];
      }
    });
    free.forEach((j, f) => {
      theta[j] = j === blocking ? Math.sign(step[f]) * bounds[j] : clip(theta[j] + fraction * step[f], bounds[j]);
    });
    if (blocking >= 0) {
      free.splice(free.indexOf(blocking), 1);
      if (blocking === released && fraction === 0) barred.add(blocking);
      continue;
    }
    // Least on its face: leave the bound with the steepest descent inwards, if any.
    const r = misfit();
    const size = sum(theta.map(Math.abs));
    let steepest = 1e-15 * sum(y.map((y_s) => Math.abs(y_s) + size)); // rounding's share
    released = -1;
    for (let j = 0; j < n; j++) {
      if (free.includes(j) || barred.has(j) || bounds[j] === 0) continue;
      const inwards = -Math.sign(theta[j]) * dot(columns[j], r);
      if (inwards > steepest) [steepest, released] = [inwards, j];
    }
    if (released < 0) break;
    free.push(released);
  }
  return theta;
}

function chebCbFit(input) {
  const { low, high, degree } = interval(input);
  const inInterval = { keeps: (v) => low <= v && v <= high, rule: `must lie in [${low}, ${high}]` };
  const contexts = numbers(input, "contexts", inInterval);
  const targets = numbers(input, "targets", { length: contexts.length });
  const atLeastZero = { length: degree + 1, keeps: (v) => v >= 0, rule: "must be at least 0" };
  const bounds = numbers(input, "bounds", atLeastZero);
  const table = contexts.map((c) => features(c, low, high, degree));
  const columns = bounds.map((_, j) => table.map((row) => row[j]));
  return { theta: boxLeastSquares(columns, targets, bounds) };
}

// --- Input: every rule of the protocol, checked before any work --------------------------------------------

class Rejected extends Error {} // the input breaks a rule
class Skipped extends Error {} // the input keeps the rules, but this program cannot be expected to do it

function check(kept, name, value, rule) {
  if (kept) return;
  const text = String(JSON.stringify(value));
  throw new Rejected(`${name} = ${text.length <= 40 ? text : text.slice(0, 40) + "..."}: ${rule}`);
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function member(input, name) {
  check(isObject(input), "input", input, "must be an object");
  check(Object.prototype.hasOwnProperty.call(input, name), name, null, "must be given");
  return input[name];
}

function number(input, name, keeps = () => true, rule = "") {
  const value = member(input, name);
  check(Number.isFinite(value), name, value, "must be a finite number"); // false for all but numbers
  check(keeps(value), name, value, rule);
  return value;
}

function count(input, name, least) {
  const value = number(input, name);
  check(Number.isInteger(value) && value >= least, name, value, `must be an integer, at least ${least}`);
  return value;
}

const numbers = (input, name, rules = {}) => checkNumbers(name, member(input, name), rules);

function checkNumbers(name, values, { length, atLeast = 0, keeps = () => true, rule = "" }) {
  check(Array.isArray(values), name, values, "must be a list of numbers");
  check(length === undefined || values.length === length, `${name}'s length`, values.length, `must be ${length}`);
  check(values.length >= atLeast, `${name}'s length`, values.length, `must be at least ${atLeast}`);
  values.forEach((value, i) => {
    check(Number.isFinite(value), `${name}[${i}]`, value, "must be a finite number");
    check(keeps(value), `${name}[${i}]`, value, rule);
  });
  return values;
}

/** The matrix as rows of pairs [j, a_ij], and its diagonal. */
function readMatrix(input) {
  const given = member(input, "matrix");
  check(isObject(given), "matrix", given, "must be an object");
  const n = count(given, "n", 1);
  const values = numbers(given, "values");
  const within = {
    length: values.length,
    keeps: (v) => Number.isInteger(v) && 0 <= v && v < n,
    rule: `must be an integer in [0, ${n})`,
  };
  const rows = numbers(given, "rows", within);
  const columns = numbers(given, "columns", within);
  const entries = new Map(); // row by row, each a map from columns to values
  values.forEach((a, e) => {
    if (!entries.has(rows[e])) entries.set(rows[e], new Map());
    const row = entries.get(rows[e]);
    check(!row.has(columns[e]), `matrix entry (${rows[e]}, ${columns[e]})`, a, "must be given once");
    row.set(columns[e], a);
  });
  const entry = (i, j) => (entries.has(i) && entries.get(i).has(j) ? entries.get(i).get(j) : 0);
  values.forEach((a, e) => {
    const [i, j] = [rows[e], columns[e]];
    check(a === entry(j, i), `matrix entry (${i}, ${j})`, a, `must equal entry (${j}, ${i})`);
  });
  const diagonal = [];
  for (let i = 0; i < n; i++) {
    // Ends at the first that is missing, however large n is.
    check(entry(i, i) > 0, `matrix entry (${i}, ${i})`, entry(i, i), "must be given and positive");
    diagonal.push(entry(i, i));
  }
  return { rows: diagonal.map((_, i) => [...entries.get(i)]), diagonal };
}

/** What the four solvers are given. */
function readSystem(input, usesOmega) {
  const { rows, diagonal } = readMatrix(input);
  const length = rows.length;
  return {
    rows,
    diagonal,
    b: numbers(input, "b", { length }),
    x0: "x0" in input ? numbers(input, "x0", { length }) : diagonal.map(() => 0),
    omega: usesOmega ? number(input, "omega", (v) => 0 < v && v < 2, "must lie in (0, 2)") : null,
    tolerance: number(input, "tolerance", (v) => 0 < v && v < 1, "must lie in (0, 1)"),
    maxIterations: count(input, "max_iterations", 0),
  };
}

// --- The protocol: a line in, a line out -------------------------------------------------------------------

const OPERATIONS = {
  sor: solver(stationary(solveLower)),
  ssor: solver(stationary(ssorPreconditioner)),
  ssor_cg: solver(conjugateGradients(ssorPreconditioner)),
  cg: solver(conjugateGradients((_, r) => r), false),
  jacobi_radius: jacobiRadius,
  optimal_omega: optimalOmega,
  young_radius: youngRadius,
  surrogate_bound: surrogateBound,
  tsallis_inf_probabilities: tsallisInfProbabilities,
  tsallis_inf_episode: tsallisInfEpisode,
  square_cb_probabilities: squareCbProbabilities,
  chebyshev_features: chebyshevFeatures,
  cheb_cb_fit: chebCbFit,
};

/** JSON.stringify writes NaN as null, which is no number: such an output is an error. */
function finite(_, value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("the output is not finite");
  return value;
}

function start(request) {
  if (request.protocol !== 1) return JSON.stringify({ errored: { message: "this program speaks protocol 1" } });
  const implementation = { name: "relax-example", version: "1", language: "JavaScript" };
  return JSON.stringify({ implementation, operations: Object.keys(OPERATIONS) });
}

function run({ seq, operation, input }) {
  try {
    return JSON.stringify({ seq, output: OPERATIONS[operation](input) }, finite);
  } catch (broken) {
    // Whatever broke, the line is answered.
    if (broken instanceof Skipped) return JSON.stringify({ seq, skipped: { reason: broken.message } });
    const kind = broken instanceof Rejected ? "rejected" : "errored";
    return JSON.stringify({ seq, [kind]: { message: broken.message } });
  }
}

const lines = readline.createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const request = JSON.parse(line);
  if (request.cmd === "stop") process.exit(0);
  process.stdout.write((request.cmd === "start" ? start(request) : run(request)) + "\n");
});
