/*
 * The one-pass SOR of solver.OnePassSor in C: the same loop on the same arrays, the same norm in each
 * iteration, the same order of operations. Prints, for each order n, the least time of one iteration
 * in nanoseconds and the last residual norm, whose bits must be those of the Java program.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int size;
  int *row_start;
  int *columns;
  double *values;
  double *diagonal;
} matrix;

/* The 5-point Laplacian of interior x interior points: strictly lower triangle and diagonal. */
static matrix grid_laplacian(int interior) {
  int n = interior * interior;
  matrix a = {n, malloc((n + 1) * sizeof(int)), malloc(2 * n * sizeof(int)),
              malloc(2 * n * sizeof(double)), malloc(n * sizeof(double))};
  int k = 0;
  for (int i = 0; i < n; i++) {
    a.row_start[i] = k;
    if (i >= interior) {
      a.columns[k] = i - interior;
      a.values[k++] = -1;
    }
    if (i % interior > 0) {
      a.columns[k] = i - 1;
      a.values[k++] = -1;
    }
    a.diagonal[i] = 4;
  }
  a.row_start[n] = k;
  return a;
}

static double norm(int n, const double *v) {
  double sum_of_squares = 0;
  for (int i = 0; i < n; i++) {
    sum_of_squares += v[i] * v[i];
  }
  return sqrt(sum_of_squares);
}

static void one_pass_sweep(int n, const int *row_start, const int *columns, const double *values,
                           const double *diagonal, double omega, double *x, double *r,
                           double *delta) {
  for (int i = 0; i < n; i++) {
    double sum = r[i];
    int start = row_start[i];
    int end = row_start[i + 1];
    for (int k = start; k < end; k++) {
      sum -= values[k] * delta[columns[k]];
    }
    double delta_i = sum * (omega / diagonal[i]);
    delta[i] = delta_i;
    x[i] += delta_i;
    r[i] = (1 - omega) * sum;
    for (int k = start; k < end; k++) {
      r[columns[k]] -= values[k] * delta_i;
    }
  }
}

/* From x = 0 and b = 1, 2, ..., 7, 1, 2, ... Returns the last residual norm. */
static double solve(const matrix *a, double omega, int iterations, double *x, double *r,
                    double *delta, double *norms) {
  memset(x, 0, a->size * sizeof(double));
  for (int i = 0; i < a->size; i++) {
    r[i] = 1 + i % 7;
  }
  norms[0] = norm(a->size, r);
  for (int k = 1; k <= iterations; k++) {
    one_pass_sweep(a->size, a->row_start, a->columns, a->values, a->diagonal, omega, x, r, delta);
    norms[k] = norm(a->size, r);
  }
  return norms[iterations];
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

/* Arguments: seconds for each order, then triples of interior points on a side, omega, iterations. */
int main(int argc, char **argv) {
  double budget = atof(argv[1]) * 1e9;
  for (int arg = 2; arg + 2 < argc; arg += 3) {
    matrix a = grid_laplacian(atoi(argv[arg]));
    double omega = atof(argv[arg + 1]);
    int iterations = atoi(argv[arg + 2]);
    double *x = malloc(a.size * sizeof(double));
    double *r = malloc(a.size * sizeof(double));
    double *delta = malloc(a.size * sizeof(double));
    double *norms = malloc((iterations + 1) * sizeof(double));
    double least = INFINITY;
    double last = 0;
    for (double end = now() + budget; now() < end;) {
      double start = now();
      last = solve(&a, omega, iterations, x, r, delta, norms);
      double time = (now() - start) / iterations;
      least = time < least ? time : least;
    }
    printf("%d %.1f %.17g\n", a.size, least, last);
  }
  return 0;
}
