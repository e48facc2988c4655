/* Every operation of the protocol (../protocol.md) in plain C11: copy what you need.
 *
 *     gcc -std=c11 -O2 -Wall -Wextra -Werror -o relax_example relax_example.c -lm
 *     relax validate --implementation ./relax_example
 *
 * Notation as in the paper: A = D + L + L^T, W = D/omega + L. First the helpers (failing, memory, JSON, the rules of the
 * input), then the mathematics, last the protocol. Do not compile with -ffast-math: it removes the checks for NaN. */

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- Failing: a message, and back to the loop over the lines -------------------------------------------- */

typedef enum { REJECTED, SKIPPED, ERRORED } kind;
static jmp_buf next_line;
static kind failure_kind;
static char failure[256];

static _Noreturn void fail(kind k, const char *format, ...) {
    failure_kind = k;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(failure, sizeof failure, format, arguments);
    va_end(arguments);
    longjmp(next_line, 1);
}

/* --- Memory: lives until the line is answered ----------------------------------------------------------- */

typedef union block {
    union block *next;
    max_align_t aligned;
} block;

static block *blocks;

static void *allocate(size_t count, size_t size) { /* all zeros */
    block *b = count < (SIZE_MAX - sizeof *b) / size ? calloc(1, sizeof *b + count * size) : NULL;
    if (b == NULL) fail(SKIPPED, "out of memory");
    b->next = blocks;
    blocks = b;
    return b + 1;
}

static double *vector(size_t n) { return allocate(n, sizeof(double)); }

static void *twice(const void *old, size_t bytes) { return memcpy(allocate(2, bytes), old, bytes); }

static void free_all(void) {
    while (blocks != NULL) {
        block *b = blocks;
        blocks = b->next;
        free(b);
    }
}

/* --- JSON: reading -------------------------------------------------------------------------------------- */

typedef enum { OTHER, NUMBER, STRING, ARRAY, OBJECT } json_type; /* OTHER: null, true and false */

typedef struct json {
    json_type type;
    double number;
    char *string;
    size_t count; /* of the elements of an array, or the members of an object */
    struct json *items;
    char **names; /* of the members of an object */
} json;

static const char *at; /* where the reader is in the line */

static bool accept(const char *token) {
    at += strspn(at, " \t\r\n");
    if (strncmp(at, token, strlen(token)) != 0) return false;
    at += strlen(token);
    return true;
}

static void expect(const char *token) {
    if (!accept(token)) fail(ERRORED, "the line is no JSON: %s expected", token);
}

static char *read_string(void) { /* after its opening quote */
    size_t length = 0;
    while (at[length] != '"' && at[length] != '\0') length += at[length] == '\\' && at[length + 1] != '\0' ? 2 : 1;
    char *text = allocate(length + 1, 1), *to = text;
    while (*at != '"' && *at != '\0') {
        static const char *const letters = "bfnrt", *const meanings = "\b\f\n\r\t";
        unsigned code;
        if (*at != '\\') {
            *to++ = *at++;
        } else if (sscanf(at, "\\u%4x", &code) == 1) { /* to UTF-8 */
            if (code >= 0x800) *to++ = (char)(0xE0 | code >> 12);
            if (code >= 0x800) *to++ = (char)(0x80 | (code >> 6 & 0x3F));
            if (code >= 0x80 && code < 0x800) *to++ = (char)(0xC0 | code >> 6);
            *to++ = code >= 0x80 ? (char)(0x80 | (code & 0x3F)) : (char)code;
            at += 6;
        } else {
            const char *letter = at[1] == '\0' ? NULL : strchr(letters, at[1]);
            *to++ = letter != NULL ? meanings[letter - letters] : at[1];
            at += at[1] == '\0' ? 1 : 2;
        }
    }
    expect("\"");
    return text;
}

static json read_value(void);

static json read_items(json_type type, const char *end) { /* of an array or object, after its opening bracket */
    size_t room = 8;
    json value = {.type = type, .items = allocate(room, sizeof(json)), .names = allocate(room, sizeof(char *))};
    if (accept(end)) return value;
    do {
        if (value.count == room) {
            value.items = twice(value.items, room * sizeof(json));
            if (type == OBJECT) value.names = twice(value.names, room * sizeof(char *));
            room *= 2;
        }
        if (type == OBJECT) {
            expect("\"");
            value.names[value.count] = read_string();
            expect(":");
        }
        value.items[value.count++] = read_value();
    } while (accept(","));
    expect(end);
    return value;
}

static json read_value(void) {
    if (accept("{")) return read_items(OBJECT, "}");
    if (accept("[")) return read_items(ARRAY, "]");
    if (accept("\"")) return (json){.type = STRING, .string = read_string()};
    if (accept("null") || accept("true") || accept("false")) return (json){.type = OTHER};
    size_t length = strspn(at, "+-.0123456789eE");
    char *end;
    double number = strtod(at, &end); /* infinite if it is too large for a double */
    if (length == 0 || end != at + length) fail(ERRORED, "the line is no JSON: a value expected");
    at = end;
    return (json){.type = NUMBER, .number = number};
}

static const json *find(const json *object, const char *name) { /* NULL if there is none */
    for (size_t i = 0; object->type == OBJECT && i < object->count; i++) {
        if (strcmp(object->names[i], name) == 0) return &object->items[i];
    }
    return NULL;
}

/* --- JSON: writing to a buffer, which is printed when the answer is whole ------------------------------- */

static char *out;
static size_t out_length, out_room;

static void put(const char *text) {
    size_t length = strlen(text);
    while (out_length + length + 1 > out_room) {
        out = twice(out, out_room);
        out_room *= 2;
    }
    memcpy(out + out_length, text, length + 1);
    out_length += length;
}

static void put_number(double v) {
    char text[32];
    if (!isfinite(v)) fail(ERRORED, "the output is not finite");
    snprintf(text, sizeof text, "%.17g", v); /* 17 digits give every double back */
    put(text);
}

static void put_numbers(const double *v, size_t n) {
    put("[");
    for (size_t i = 0; i < n; i++) {
        if (i > 0) put(",");
        put_number(v[i]);
    }
    put("]");
}

static void put_value(double v) {
    put("{\"value\":");
    put_number(v);
    put("}");
}

static void put_list(const char *name, const double *v, size_t n) {
    put("{\"");
    put(name);
    put("\":");
    put_numbers(v, n);
    put("}");
}

static void put_string(const char *text) {
    put("\"");
    for (const char *c = text; *c != '\0'; c++) {
        char escaped[8];
        bool plain = (unsigned char)*c >= 0x20 && *c != '"' && *c != '\\';
        snprintf(escaped, sizeof escaped, plain ? "%c" : "\\u%04x", (unsigned char)*c);
        put(escaped);
    }
    put("\"");
}

/* --- Input: every rule of the protocol, checked before any work ----------------------------------------- */

typedef struct {
    double low, high;
    bool low_open, high_open;
} range;

static const range ANY = {-INFINITY, INFINITY, true, true}; /* open: neither infinity nor NaN lies in it */
static const range POSITIVE = {0, INFINITY, true, true}, NOT_NEGATIVE = {0, INFINITY, false, true};
static const range ZERO_TO_ONE = {0, 1, false, true}, WITHIN_ONE = {0, 1, true, true}, WITHIN_TWO = {0, 2, true, true};

static double checked(const json *value, const char *name, range r) {
    if (value->type != NUMBER) fail(REJECTED, "%s: must be a number", name);
    double v = value->number;
    if (!((r.low_open ? v > r.low : v >= r.low) && (r.high_open ? v < r.high : v <= r.high))) {
        fail(REJECTED, "%s = %.17g: must lie in %c%.17g, %.17g%c", name, v, "[("[r.low_open], r.low, r.high,
             "])"[r.high_open]);
    }
    return v;
}

static const json *member(const json *input, const char *name) {
    const json *value = find(input, name);
    if (value == NULL) fail(REJECTED, "%s: must be given", name);
    return value;
}

static double number(const json *input, const char *name, range r) { return checked(member(input, name), name, r); }

static double count(const json *input, const char *name, double least) {
    double v = number(input, name, ANY);
    if (v != floor(v) || v < least) fail(REJECTED, "%s = %.17g: must be an integer, at least %g", name, v, least);
    return v;
}

static const json *array(const json *value, const char *name) {
    if (value->type != ARRAY) fail(REJECTED, "%s: must be a list", name);
    return value;
}

static const json *array_of(double length, const json *value, const char *name) {
    if ((double)array(value, name)->count != length) {
        fail(REJECTED, "%s has length %zu: must be %.17g", name, value->count, length);
    }
    return value;
}

static const json *not_empty(const json *value, const char *name) {
    if (array(value, name)->count == 0) fail(REJECTED, "%s has length 0: must be at least 1", name);
    return value;
}

static double *numbers(const json *list, const char *name, range r) {
    double *v = vector(list->count);
    for (size_t i = 0; i < list->count; i++) v[i] = checked(&list->items[i], name, r);
    return v;
}

typedef struct {
    size_t row, column;
    double value;
} entry;

typedef struct { /* row i has the entries start[i], ..., start[i+1] - 1 */
    size_t n, *start;
    entry *entries;
    double *diagonal;
} matrix;

static int by_place(const void *left, const void *right) {
    const entry *a = left, *b = right;
    if (a->row != b->row) return a->row < b->row ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

static matrix read_matrix(const json *input) {
    const json *given = member(input, "matrix");
    double n = count(given, "n", 1);
    const json *list = array(member(given, "values"), "values");
    size_t size = list->count;
    const double *values = numbers(list, "values", ANY);
    range indices = {0, n, false, true};
    const double *rows = numbers(array_of((double)size, member(given, "rows"), "rows"), "rows", indices);
    const double *columns = numbers(array_of((double)size, member(given, "columns"), "columns"), "columns", indices);
    if (n > (double)size) fail(REJECTED, "matrix: %.17g diagonal entries must be given", n);

    matrix a = {.n = (size_t)n, .entries = allocate(size, sizeof(entry))};
    for (size_t e = 0; e < size; e++) {
        if (rows[e] != floor(rows[e])) fail(REJECTED, "rows = %.17g: must be an integer", rows[e]);
        if (columns[e] != floor(columns[e])) fail(REJECTED, "columns = %.17g: must be an integer", columns[e]);
        a.entries[e] = (entry){(size_t)rows[e], (size_t)columns[e], values[e]};
    }
    qsort(a.entries, size, sizeof(entry), by_place);

    a.start = allocate(a.n + 1, sizeof(size_t));
    a.diagonal = vector(a.n);
    for (size_t e = 0; e < size; e++) {
        size_t i = a.entries[e].row, j = a.entries[e].column;
        double value = a.entries[e].value;
        if (e > 0 && by_place(&a.entries[e - 1], &a.entries[e]) == 0) {
            fail(REJECTED, "matrix entry (%zu, %zu) = %.17g: must be given once", i, j, value);
        }
        entry mirror = {.row = j, .column = i};
        const entry *other = bsearch(&mirror, a.entries, size, sizeof(entry), by_place);
        if (value != (other == NULL ? 0 : other->value)) {
            fail(REJECTED, "matrix entry (%zu, %zu) = %.17g: must equal entry (%zu, %zu)", i, j, value, j, i);
        }
        a.start[i + 1] = e + 1;
        if (i == j) a.diagonal[i] = value;
    }
    for (size_t i = 0; i < a.n; i++) {
        if (!(a.diagonal[i] > 0)) {
            fail(REJECTED, "matrix entry (%zu, %zu) = %.17g: must be given and positive", i, i, a.diagonal[i]);
        }
    }
    return a;
}

/* --- Solvers -------------------------------------------------------------------------------------------- */

typedef struct {
    matrix a;
    double *b, *x0, omega, tolerance, max_iterations;
} linear_system;

static linear_system read_system(const json *input, bool uses_omega) {
    linear_system s = {.a = read_matrix(input)};
    double n = (double)s.a.n;
    s.b = numbers(array_of(n, member(input, "b"), "b"), "b", ANY);
    const json *x0 = find(input, "x0");
    s.x0 = x0 == NULL ? vector(s.a.n) : numbers(array_of(n, x0, "x0"), "x0", ANY);
    if (uses_omega) s.omega = number(input, "omega", WITHIN_TWO);
    s.tolerance = number(input, "tolerance", WITHIN_ONE);
    s.max_iterations = count(input, "max_iterations", 0);
    return s;
}

static double dot(const double *x, const double *y, size_t n) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) sum += x[i] * y[i];
    return sum;
}

static double norm(const double *x, size_t n) {
    double scale = 0, sum = 0; /* so that no square overflows */
    for (size_t i = 0; i < n; i++) {
        if (isnan(x[i])) return NAN;
        scale = fmax(scale, fabs(x[i]));
    }
    for (size_t i = 0; i < n && scale > 0; i++) sum += (x[i] / scale) * (x[i] / scale);
    return scale * sqrt(sum);
}

static double times_row(const matrix *a, size_t i, const double *x) { /* (A x)_i */
    double sum = 0;
    for (size_t e = a->start[i]; e < a->start[i + 1]; e++) sum += a->entries[e].value * x[a->entries[e].column];
    return sum;
}

static void residual(const linear_system *s, const double *x, double *r) { /* r = b - A x */
    for (size_t i = 0; i < s->a.n; i++) r[i] = s->b[i] - times_row(&s->a, i, x);
}

typedef void preconditioner(const linear_system *s, const double *r, double *z); /* z = P r */

static void identity(const linear_system *s, const double *r, double *z) { memcpy(z, r, s->a.n * sizeof *z); }

static void solve_lower(const linear_system *s, const double *r, double *z) { /* z = W^-1 r, W = D/omega + L */
    for (size_t i = 0; i < s->a.n; i++) {
        double sum = 0;
        for (size_t e = s->a.start[i]; e < s->a.start[i + 1]; e++) {
            if (s->a.entries[e].column < i) sum += s->a.entries[e].value * z[s->a.entries[e].column];
        }
        z[i] = s->omega / s->a.diagonal[i] * (r[i] - sum);
    }
}

static void ssor_preconditioner(const linear_system *s, const double *r, double *z) {
    double factor = (2 - s->omega) / s->omega; /* z = ((2-omega)/omega) W^-T D W^-1 r */
    solve_lower(s, r, z);
    for (size_t i = s->a.n; i-- > 0;) { /* in place: W^T z = factor D z, from the last row on */
        double sum = 0;
        for (size_t e = s->a.start[i]; e < s->a.start[i + 1]; e++) {
            if (s->a.entries[e].column > i) sum += s->a.entries[e].value * z[s->a.entries[e].column];
        }
        z[i] = s->omega / s->a.diagonal[i] * (factor * s->a.diagonal[i] * z[i] - sum);
    }
}

/* Stop at the first k with |r_k| <= epsilon |r_0|. The steps are x_{k+1} = x_k + P r_k (Algorithms 1 and 8), or those of
 * conjugate gradients with the preconditioner P (Definition E.1). */
static void solve(const json *input, preconditioner *precondition, bool conjugate) {
    linear_system s = read_system(input, precondition != identity);
    size_t n = s.a.n;
    double *x = s.x0, *r = vector(n), *z = vector(n), *p = vector(n), *a_p = vector(n), rz = 0;
    residual(&s, x, r);
    double threshold = s.tolerance * norm(r, n), k = 0;
    while (!(norm(r, n) <= threshold) && k < s.max_iterations) {
        precondition(&s, r, z);
        if (conjugate) {
            double before = rz;
            rz = dot(r, z, n);
            for (size_t i = 0; i < n; i++) p[i] = k == 0 ? z[i] : z[i] + rz / before * p[i];
            for (size_t i = 0; i < n; i++) a_p[i] = times_row(&s.a, i, p);
            double length = rz / dot(p, a_p, n);
            for (size_t i = 0; i < n; i++) x[i] += length * p[i];
        } else {
            for (size_t i = 0; i < n; i++) x[i] += z[i];
        }
        residual(&s, x, r); /* recomputed, so that it is the residual of x */
        k++;
    }
    put("{\"iterations\":");
    put_number(k);
    put(norm(r, n) <= threshold ? ",\"converged\":true" : ",\"converged\":false");
    if (isfinite(norm(x, n))) {
        put(",\"x\":");
        put_numbers(x, n);
    }
    put("}");
}

static void sor(const json *input) { solve(input, solve_lower, false); }
static void ssor(const json *input) { solve(input, ssor_preconditioner, false); }
static void ssor_cg(const json *input) { solve(input, ssor_preconditioner, true); }
static void cg(const json *input) { solve(input, identity, true); }

/* --- Spectra and bounds --------------------------------------------------------------------------------- */

/* Whether t D + sign (A - D) has a Cholesky factor, that is whether all pivots are positive. Row i of the factor, at
 * factor + i n, is zero before the column first[i] of A's first entry in row i. */
static bool is_positive_definite(const matrix *a, double t, double sign, double *factor, const size_t *first) {
    size_t n = a->n;
    for (size_t i = 0; i < n; i++) {
        double *row = factor + i * n, pivot = t * a->diagonal[i];
        for (size_t j = first[i]; j < i; j++) row[j] = 0;
        for (size_t e = a->start[i]; e < a->start[i + 1]; e++) row[a->entries[e].column] = sign * a->entries[e].value;
        for (size_t j = first[i]; j < i; j++) {
            const double *other = factor + j * n;
            for (size_t k = first[i] > first[j] ? first[i] : first[j]; k < j; k++) row[j] -= row[k] * other[k];
            row[j] /= other[j];
            pivot -= row[j] * row[j];
        }
        if (!(pivot > 0)) return false;
        row[i] = sqrt(pivot);
    }
    return true;
}

/* beta = rho(I - D^-1 A), by halving: beta < t if and only if t D + (A - D) and t D - (A - D) are definite. */
static void jacobi_radius(const json *input) {
    matrix a = read_matrix(input);
    size_t *first = allocate(a.n, sizeof(size_t));
    double *factor = allocate(a.n, a.n * sizeof(double)), low = 0, high = 0;
    for (size_t i = 0; i < a.n; i++) {
        double sum = 0;
        for (size_t e = a.start[i]; e < a.start[i + 1]; e++) {
            if (a.entries[e].column != i) sum += fabs(a.entries[e].value);
        }
        high = fmax(high, sum / a.diagonal[i]); /* |I - D^-1 A|_inf */
        first[i] = a.entries[a.start[i]].column;
    }
    while (high - low > 1e-13 * (1 + low)) {
        double t = (low + high) / 2;
        bool above = is_positive_definite(&a, t, 1, factor, first) && is_positive_definite(&a, t, -1, factor, first);
        *(above ? &high : &low) = t;
    }
    put_value(high);
}

static void optimal_omega(const json *input) { /* Lemma 2.1: omega* = 1 + (beta/(1 + sqrt(1 - beta^2)))^2 */
    double beta = number(input, "beta", ZERO_TO_ONE);
    double root = beta / (1 + sqrt((1 - beta) * (1 + beta)));
    put_value(1 + root * root);
}

/* Young's rho(C_omega). In (0, 2), omega < omega* if and only if the discriminant is positive. */
static void young_radius(const json *input) {
    double beta = number(input, "beta", ZERO_TO_ONE);
    double omega = number(input, "omega", WITHIN_TWO);
    double discriminant = omega * beta * (omega * beta) - 4 * (omega - 1);
    double root = discriminant > 0 ? (omega * beta + sqrt(discriminant)) / 2 : 0;
    put_value(discriminant > 0 ? root * root : omega - 1);
}

static void surrogate_bound(const json *input) { /* Lemma 2.1: U = 1 + (-log epsilon)/(-log(rho + tau (1 - rho))) */
    double rho = number(input, "rho", ZERO_TO_ONE);
    double tau = number(input, "tau", ZERO_TO_ONE);
    double epsilon = number(input, "epsilon", WITHIN_ONE);
    double rate = rho + tau * (1 - rho);
    if (!(rate > 0)) fail(REJECTED, "rho = 0: must be positive where tau is 0");
    /* Near 1 by way of 1 - rate = (1 - rho)(1 - tau), which is accurate there. */
    double log_rate = rate < 0.5 ? log(rate) : log1p(-(1 - rho) * (1 - tau));
    put_value(1 + log(epsilon) / log_rate);
}

/* --- Tsallis-INF (Algorithm 4) -------------------------------------------------------------------------- */

/* p_i = (2K/eta)^2/(k_i - x)^2 with x < min k such that sum p = 1.
 *
 * With h_i = (k_i - min k) eta/(2K) and u = (min k - x) eta/(2K) it is p_i = 1/(h_i + u)^2. The root u of sum p = 1 lies
 * in [1, sqrt(d)]: at 1 the least loss alone has p = 1, at sqrt(d) no p exceeds 1/d. */
static void tsallis_distribution(const double *losses, size_t d, double normalization, double step, double *p) {
    double least = losses[0], *h = vector(d);
    for (size_t i = 1; i < d; i++) least = fmin(least, losses[i]);
    for (size_t i = 0; i < d; i++) {
        /* Halves before the difference and square roots before the product: nothing overflows on the way. */
        double root = sqrt(losses[i] / 2 - least / 2) * sqrt(step) / sqrt(normalization);
        h[i] = root * root;
    }
    double u = 1;
    for (int iteration = 0; iteration < 200; iteration++) {
        double sum = 0, slope = 0;
        for (size_t i = 0; i < d; i++) {
            double y = h[i] + u;
            p[i] = 1 / (y * y);
            sum += p[i];
            slope -= 2 * p[i] / y;
        }
        /* Newton from the left: the sum is convex and decreasing in u, so that no step passes the root. */
        double following = fmin(u - (sum - 1) / slope, sqrt((double)d));
        if (!(following > u)) break;
        u = following;
    }
}

/* The least i with uniform < p_0 + ... + p_i; if rounding leaves none, the last i with p_i > 0. */
static size_t draw(const double *p, size_t d, double uniform) {
    double total = 0;
    size_t last = 0;
    for (size_t i = 0; i < d; i++) {
        total += p[i];
        if (uniform < total) return i;
        if (p[i] > 0) last = i;
    }
    return last;
}

static void tsallis_inf_probabilities(const json *input) {
    const json *list = not_empty(member(input, "losses"), "losses");
    const double *losses = numbers(list, "losses", ANY);
    double normalization = number(input, "normalization", POSITIVE);
    double step = number(input, "step", POSITIVE);
    double *p = vector(list->count);
    tsallis_distribution(losses, list->count, normalization, step, p);
    put_list("probabilities", p, list->count);
}

static void tsallis_inf_episode(const json *input) {
    double arms = count(input, "arms", 1);
    double normalization = number(input, "normalization", POSITIVE);
    const json *list = not_empty(member(input, "steps"), "steps");
    size_t rounds = list->count;
    const double *steps = numbers(list, "steps", POSITIVE);
    list = array_of((double)rounds, member(input, "uniforms"), "uniforms");
    const double *uniforms = numbers(list, "uniforms", ZERO_TO_ONE);
    list = array_of((double)rounds, member(input, "loss_table"), "loss_table");
    double **table = allocate(rounds, sizeof(double *));
    for (size_t t = 0; t < rounds; t++) {
        table[t] = numbers(array_of(arms, &list->items[t], "a row of loss_table"), "loss_table", NOT_NEGATIVE);
    }

    size_t d = (size_t)arms;
    double *k = vector(d), **p = allocate(rounds, sizeof(double *)), *arms_drawn = vector(rounds); /* k = 0 in R^d */
    for (size_t t = 0; t < rounds; t++) {
        p[t] = vector(d);
        tsallis_distribution(k, d, normalization, steps[t], p[t]);
        size_t i = draw(p[t], d, uniforms[t]);
        k[i] = fmin(k[i] + table[t][i] / p[t][i], DBL_MAX); /* what overflows stays at the largest double */
        arms_drawn[t] = (double)i;
    }
    put("{\"arms_drawn\":");
    put_numbers(arms_drawn, rounds);
    for (size_t t = 0; t < rounds; t++) {
        put(t == 0 ? ",\"probabilities\":[" : ",");
        put_numbers(p[t], d);
    }
    put("]}");
}

/* --- SquareCB (Algorithm 6) and ChebCB's regression (Algorithm 3) --------------------------------------- */

static void square_cb_probabilities(const json *input) { /* p_i = 1/(d + eta (s_i - s_i*)) for i != i*, p_i* the rest */
    const json *list = not_empty(member(input, "scores"), "scores");
    const double *s = numbers(list, "scores", ANY);
    double eta = number(input, "learning_rate", NOT_NEGATIVE);
    size_t d = list->count, best = 0;
    for (size_t i = 1; i < d; i++) {
        if (s[i] < s[best]) best = i; /* the first of the least */
    }
    double *p = vector(d), others = 0;
    for (size_t i = 0; i < d; i++) {
        if (i == best) continue;
        p[i] = 0.5 / ((double)d / 2 + eta * (s[i] / 2 - s[best] / 2)); /* halves, so that no difference overflows */
        others += p[i];
    }
    p[best] = 1 - others;
    put_list("probabilities", p, d);
}

/* P_j(z) = cos(j arccos z), z = (2x - low - high)/(high - low), written so that |z| <= 1 in doubles too. */
static void features(double x, range ends, size_t size, double *f) {
    if (isinf(ends.high - ends.low)) {
        x /= 2;
        ends.low /= 2;
        ends.high /= 2;
    }
    double angle = acos(((x - ends.low) - (ends.high - x)) / (ends.high - ends.low));
    for (size_t j = 0; j < size; j++) f[j] = cos((double)j * angle);
}

static range interval(const json *input) {
    double low = number(input, "low", ANY), high = number(input, "high", ANY);
    if (!(low < high)) fail(REJECTED, "low = %.17g: must be less than high = %.17g", low, high);
    return (range){low, high, false, false};
}

static const double LARGEST_DEGREE = 1000000; /* an answer must fit in a line of 64 MiB */

static void chebyshev_features(const json *input) {
    range ends = interval(input);
    double x = number(input, "x", ends), degree = count(input, "degree", 0);
    if (degree > LARGEST_DEGREE) fail(SKIPPED, "degree = %.17g: the answer would be too long for a line", degree);
    size_t size = (size_t)degree + 1;
    double *f = vector(size);
    features(x, ends, size, f);
    put_list("features", f, size);
}

static void rotate(double *a, double *b, size_t n, double c, double s) { /* (a, b) = (c a - s b, s a + c b) */
    for (size_t k = 0; k < n; k++) {
        double a_k = a[k];
        a[k] = c * a_k - s * b[k];
        b[k] = s * a_k + c * b[k];
    }
}

/* The z of least norm with the least |sum_j z_j columns_j - r|, by Hestenes' one-sided Jacobi method. Rotations make the
 * columns orthogonal, U = (columns) V; singular values below 1e-12 of the greatest count as 0. */
static void least_squares(double *const *columns, size_t n, size_t size, const double *r, double *z) {
    double **u = allocate(n, sizeof(double *)), **v = allocate(n, sizeof(double *)), total = 0, greatest = 0;
    for (size_t j = 0; j < n; j++) {
        u[j] = memcpy(vector(size), columns[j], size * sizeof(double));
        v[j] = vector(n); /* column j of V */
        v[j][j] = 1;
        z[j] = 0;
        total += dot(u[j], u[j], size);
    }
    bool rotated = true;
    for (int sweep = 0; rotated && sweep < 60; sweep++) {
        rotated = false;
        for (size_t i = 0; i < n; i++) {
            for (size_t j = i + 1; j < n; j++) {
                double ii = dot(u[i], u[i], size), jj = dot(u[j], u[j], size), ij = dot(u[i], u[j], size);
                if (fmin(ii, jj) <= 1e-28 * total || fabs(ij) <= 1e-14 * sqrt(ii) * sqrt(jj)) continue;
                rotated = true;
                double cotangent = (jj - ii) / (2 * ij); /* of twice the angle */
                double tangent = copysign(1, cotangent) / (fabs(cotangent) + hypot(1, cotangent));
                double c = 1 / hypot(1, tangent), s = c * tangent;
                rotate(u[i], u[j], size, c, s);
                rotate(v[i], v[j], n, c, s);
            }
        }
    }
    for (size_t j = 0; j < n; j++) greatest = fmax(greatest, dot(u[j], u[j], size));
    for (size_t j = 0; j < n; j++) {
        double square = dot(u[j], u[j], size);
        if (!(square > 1e-24 * greatest)) continue;
        double factor = dot(u[j], r, size) / square;
        for (size_t i = 0; i < n; i++) z[i] += factor * v[j][i];
    }
}

typedef enum { FREE, FIXED, BARRED } place; /* BARRED: rounding alone made it seem worth leaving its bound */

static void misfit(double *const *columns, size_t n, size_t size, const double *y, const double *theta, double *r) {
    for (size_t s = 0; s < size; s++) {
        double sum = 0;
        for (size_t j = 0; j < n; j++) sum += theta[j] * columns[j][s];
        r[s] = y[s] - sum;
    }
}

/* The theta with |theta_j| <= B_j and the least |sum_j theta_j columns_j - y|, by active sets from theta = 0. */
static double *box_least_squares(double **columns, size_t n, size_t size, const double *y, const double *bounds) {
    double *theta = vector(n), *r = vector(size), *step = vector(n), **loose_columns = allocate(n, sizeof(double *));
    size_t *loose = allocate(n, sizeof(size_t)), released = n; /* n: none */
    place *places = allocate(n, sizeof(place));
    for (size_t j = 0; j < n; j++) places[j] = bounds[j] > 0 ? FREE : BARRED;
    for (size_t iteration = 0; iteration < 100 * (n + 1); iteration++) {
        size_t m = 0;
        for (size_t j = 0; j < n; j++) {
            if (places[j] != FREE) continue;
            loose[m] = j;
            loose_columns[m++] = columns[j];
        }
        misfit(columns, n, size, y, theta, r);
        least_squares(loose_columns, m, size, r, step);
        double fraction = 1; /* the part of the step that stays in the box */
        size_t blocking = n; /* and what ends it */
        for (size_t f = 0; f < m; f++) {
            size_t j = loose[f];
            if (!(fabs(theta[j] + step[f]) > bounds[j])) continue;
            double part = (copysign(bounds[j], step[f]) - theta[j]) / step[f];
            if (blocking == n || part < fraction) {
                fraction = part;
                blocking = j;
            }
        }
        for (size_t f = 0; f < m; f++) {
            size_t j = loose[f];
            theta[j] = fmin(fmax(theta[j] + fraction * step[f], -bounds[j]), bounds[j]);
            if (j == blocking) theta[j] = copysign(bounds[j], step[f]);
        }
        if (blocking < n) {
            places[blocking] = blocking == released && fraction == 0 ? BARRED : FIXED;
            continue;
        }
        /* Least on its face: leave the bound with the steepest descent inwards, if any. */
        misfit(columns, n, size, y, theta, r);
        double sum = 0, steepest = 0;
        for (size_t j = 0; j < n; j++) sum += fabs(theta[j]);
        for (size_t s = 0; s < size; s++) steepest += 1e-15 * (fabs(y[s]) + sum); /* rounding's share */
        released = n;
        for (size_t j = 0; j < n; j++) {
            double inwards = -copysign(1, theta[j]) * dot(columns[j], r, size);
            if (places[j] != FIXED || !(inwards > steepest)) continue;
            steepest = inwards;
            released = j;
        }
        if (released == n) break;
        places[released] = FREE;
    }
    return theta;
}

static void cheb_cb_fit(const json *input) {
    range ends = interval(input);
    double degree = count(input, "degree", 0);
    const json *list = array(member(input, "contexts"), "contexts");
    size_t size = list->count;
    const double *contexts = numbers(list, "contexts", ends);
    const double *y = numbers(array_of((double)size, member(input, "targets"), "targets"), "targets", ANY);
    list = array_of(degree + 1, member(input, "bounds"), "bounds");
    const double *bounds = numbers(list, "bounds", NOT_NEGATIVE);
    size_t n = list->count;
    double **columns = allocate(n, sizeof(double *)), *f = vector(n);
    for (size_t j = 0; j < n; j++) columns[j] = vector(size);
    for (size_t s = 0; s < size; s++) {
        features(contexts[s], ends, n, f);
        for (size_t j = 0; j < n; j++) columns[j][s] = f[j];
    }
    put_list("theta", box_least_squares(columns, n, size, y, bounds), n);
}

/* --- The protocol: a line in, a line out ---------------------------------------------------------------- */

static const struct {
    const char *name;
    void (*run)(const json *input);
} operations[] = {
    {"sor", sor},
    {"ssor", ssor},
    {"ssor_cg", ssor_cg},
    {"cg", cg},
    {"jacobi_radius", jacobi_radius},
    {"optimal_omega", optimal_omega},
    {"young_radius", young_radius},
    {"surrogate_bound", surrogate_bound},
    {"tsallis_inf_probabilities", tsallis_inf_probabilities},
    {"tsallis_inf_episode", tsallis_inf_episode},
    {"square_cb_probabilities", square_cb_probabilities},
    {"chebyshev_features", chebyshev_features},
    {"cheb_cb_fit", cheb_cb_fit},
};
static const size_t operation_count = sizeof operations / sizeof operations[0];

static void start(const json *request) {
    const json *protocol = find(request, "protocol");
    if (protocol == NULL || protocol->number != 1) fail(ERRORED, "this program speaks protocol 1");
    put("{\"implementation\":{\"name\":\"relax-example\",\"version\":\"1\",\"language\":\"C\"},\"operations\":[");
    for (size_t i = 0; i < operation_count; i++) {
        if (i > 0) put(",");
        put_string(operations[i].name);
    }
    put("]}");
}

static void put_seq(double seq) { /* 0 before the first run: the answers to start have none */
    if (seq == 0) return;
    put("\"seq\":");
    put_number(seq);
    put(",");
}

static void run(const json *request, double seq) {
    const json *operation = find(request, "operation"), *input = find(request, "input");
    if (input == NULL || operation == NULL || operation->type != STRING) fail(ERRORED, "no operation or no input");
    if (input->type != OBJECT) fail(REJECTED, "input: must be an object");
    for (size_t i = 0; i < operation_count; i++) {
        if (strcmp(operation->string, operations[i].name) != 0) continue;
        put("{");
        put_seq(seq);
        put("\"output\":");
        operations[i].run(input);
        put("}");
        return;
    }
    fail(ERRORED, "this operation is not offered");
}

static void new_answer(void) {
    free_all();
    out_room = 1024;
    out_length = 0;
    out = allocate(out_room, 1);
}

static bool answer(const char *line) { /* false at stop */
    static double seq = 0;
    if (setjmp(next_line) == 0) {
        new_answer();
        at = line;
        json request = read_value();
        const json *cmd = find(&request, "cmd"), *number_of_line = find(&request, "seq");
        if (cmd == NULL || cmd->type != STRING) fail(ERRORED, "no cmd");
        if (strcmp(cmd->string, "stop") == 0) return false;
        seq = number_of_line == NULL ? 0 : number_of_line->number;
        if (strcmp(cmd->string, "start") == 0) start(&request);
        else run(&request, seq);
    } else {
        static const char *const kinds[] = {"\"rejected\":{\"message\":", "\"skipped\":{\"reason\":",
                                            "\"errored\":{\"message\":"};
        new_answer();
        put("{");
        put_seq(seq);
        put(kinds[failure_kind]);
        put_string(failure);
        put("}}");
    }
    puts(out);
    fflush(stdout); /* or the kit waits for ever */
    return true;
}

int main(void) {
    size_t room = 1 << 16, length = 0;
    char *line = malloc(room);
    while (line != NULL && fgets(line + length, (int)(room - length), stdin) != NULL) {
        length += strlen(line + length);
        if (length == 0 || line[length - 1] != '\n') { /* longer than the room: read on */
            if (length + 1 == room) line = realloc(line, room *= 2);
            continue;
        }
        length = 0;
        if (!answer(line)) break;
    }
    free_all();
    free(line);
    return 0;
}
