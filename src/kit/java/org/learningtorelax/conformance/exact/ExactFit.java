package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldDecompositionSolver;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.conformance.data.FitInput;

/**
 * One regression of Algorithm 3 in 40 digits: minimise f(θ) = Σ (⟨θ, f(c_s)⟩ - y_s)² in the box
 * |θ_j| ≤ B_j.
 *
 * <p>A θ is judged by a certificate, not by a second optimiser: f is convex with gradient 2g, and
 * so for every v of the box f(v) ≥ f(θ) + 2⟨g, v - θ⟩; hence
 *
 * <pre>
 *   f(θ) - min f ≤ 2 Σ_j (g_j θ_j + B_j |g_j|).
 * </pre>
 */
public final class ExactFit {
  private final List<List<Dfp>> features = new ArrayList<>();
  private final List<Dfp> targets;
  private final List<Dfp> bounds;
  private final int unknowns;
  private final boolean unique;

  /**
   * A problem.
   *
   * @param input the observations and the box, within the rules
   */
  public ExactFit(FitInput input) {
    this.targets = Decimal.of(input.targets());
    this.bounds = Decimal.of(input.bounds());
    this.unknowns = input.degree() + 1;
    for (double context : input.contexts()) {
      features.add(ExactChebyshev.features(context, input.low(), input.high(), input.degree()));
    }
    this.unique = new HashSet<>(input.contexts()).size() >= unknowns;
  }

  /**
   * Whether only one θ is least whatever the box: whether there are as many different contexts as
   * unknowns.
   *
   * @return whether Σ f fᵀ is regular
   */
  public boolean isUnique() {
    return unique;
  }

  /**
   * The sum of squares.
   *
   * @param theta θ
   * @return f(θ)
   */
  public Dfp objective(List<Dfp> theta) {
    Dfp sum = Decimal.ZERO;
    for (int s = 0; s < features.size(); s++) {
      Dfp error = error(theta, s);
      sum = sum.add(error.multiply(error));
    }
    return sum;
  }

  /**
   * A bound on f(θ) - min f.
   *
   * @param theta a θ of the box
   * @return 2 Σ_j (g_j θ_j + B_j |g_j|)
   */
  public Dfp certificate(List<Dfp> theta) {
    Dfp gap = Decimal.ZERO;
    for (int j = 0; j < unknowns; j++) {
      Dfp slope = slope(theta, j);
      gap = gap.add(slope.multiply(theta.get(j))).add(bounds.get(j).multiply(slope.abs()));
    }
    return gap.multiply(2);
  }

  /**
   * The minimiser on the face of the box on which θ lies, if it is unique and in the box; else θ.
   *
   * @param theta a θ of the box, its entries on a bound exactly on it
   * @return θ to 40 digits
   */
  public List<Dfp> polished(List<Dfp> theta) {
    List<Integer> free = new ArrayList<>();
    for (int j = 0; j < unknowns; j++) {
      if (theta.get(j).abs().lessThan(bounds.get(j))) {
        free.add(j);
      }
    }
    if (!unique || free.isEmpty()) {
      return theta;
    }
    List<Dfp> start = new ArrayList<>(theta);
    free.forEach(j -> start.set(j, Decimal.ZERO));
    FieldMatrix<Dfp> gram = new Array2DRowFieldMatrix<>(Decimal.FIELD, free.size(), free.size());
    FieldVector<Dfp> right = new ArrayFieldVector<>(Decimal.FIELD, free.size());
    for (int i = 0; i < free.size(); i++) {
      int row = free.get(i);
      right.setEntry(i, slope(start, row).negate());
      for (int j = 0; j < free.size(); j++) {
        int column = free.get(j);
        Dfp sum = Decimal.ZERO;
        for (List<Dfp> f : features) {
          sum = sum.add(f.get(row).multiply(f.get(column)));
        }
        gram.setEntry(i, j, sum);
      }
    }
    FieldDecompositionSolver<Dfp> solver = new FieldLUDecomposition<>(gram).getSolver();
    FieldVector<Dfp> solution = solver.solve(right);
    for (int i = 0; i < free.size(); i++) {
      int j = free.get(i);
      if (solution.getEntry(i).abs().greaterThan(bounds.get(j))) {
        return theta;
      }
      start.set(j, solution.getEntry(i));
    }
    return start;
  }

  private Dfp error(List<Dfp> theta, int s) {
    Dfp error = targets.get(s).negate();
    for (int j = 0; j < unknowns; j++) {
      error = error.add(theta.get(j).multiply(features.get(s).get(j)));
    }
    return error;
  }

  /** g_j. */
  private Dfp slope(List<Dfp> theta, int j) {
    Dfp slope = Decimal.ZERO;
    for (int s = 0; s < features.size(); s++) {
      slope = slope.add(error(theta, s).multiply(features.get(s).get(j)));
    }
    return slope;
  }
}
