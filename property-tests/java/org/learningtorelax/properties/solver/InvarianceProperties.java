package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;

/**
 * What must not change a count: renumbering the unknowns without changing the order of any coupled
 * pair (a sweep sees no other order), and scaling A and b together.
 */
@Clause("Invariances")
class InvarianceProperties {
  private static final StoppingRule RULE = StoppingRule.relative(1e-6, 2000);

  /**
   * Renumbering changes the order in which a row's terms are added, hence roundings, but no more:
   * iterates agree to 1e-10, some thousand times the rounding of a solution of condition 1e3, and
   * the norms at which the runs stop to 1e-3 of the threshold 1e-6.
   */
  private static final double ROUNDING = 1e-10;

  @Property(seed = "5", tries = 300)
  void renumberingThatKeepsCoupledPairsInOrder(
      @ForAll("looselyOrdered") SystemCase system,
      @ForAll long shuffle,
      @ForAll("stationary") Solver solver) {
    List<Integer> newNumber = orderKeeping(system.matrix(), new Random(shuffle));
    permutesIterates(solver, system, newNumber);
    Statistics.label("family").collect(system.matrixCase().family());
    Statistics.label("renumbers")
        .collect(!newNumber.equals(identity(newNumber.size())))
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
  }

  @Property(seed = "5", tries = 200)
  void anyRenumberingIsCaught(
      @ForAll("coupledSystems") SystemCase system,
      @ForAll long shuffle,
      @ForAll("stationary") Solver solver) {
    List<Integer> newNumber = identity(system.matrix().size());
    Collections.shuffle(newNumber, new Random(shuffle));
    PlantedFault.mustBeCaught(
        "order not kept", 80, () -> permutesIterates(solver, system, newNumber));
  }

  @Property(seed = "5", tries = 300)
  void scalingByPowersOfTwoChangesNoBit(
      @ForAll("systems") SystemCase system,
      @ForAll @IntRange(min = -100, max = 100) int exponent,
      @ForAll("solvers") Solver solver) {
    scales(solver, system, Math.scalb(1.0, exponent), Math.scalb(1.0, exponent));
    Statistics.label("family").collect(system.matrixCase().family());
  }

  @Property(seed = "5", tries = 100)
  void scalingOnlyAIsCaught(
      @ForAll("coupledSystems") SystemCase system, @ForAll("solvers") Solver solver) {
    PlantedFault.mustBeCaught("b not scaled", 80, () -> scales(solver, system, 2, 1));
  }

  /** Dividing by 3 rounds, so that bits change: the check does look at them. */
  @Property(seed = "5", tries = 100)
  void dividingByThreeIsCaught(
      @ForAll("coupledSystems") SystemCase system, @ForAll("solvers") Solver solver) {
    PlantedFault.mustBeCaught("divided by 3", 80, () -> scales(solver, system, 1.0 / 3, 1.0 / 3));
  }

  private static void permutesIterates(
      Solver solver, SystemCase systemCase, List<Integer> newNumber) {
    LinearSystem system = systemCase.system();
    LinearSystem renumbered =
        LinearSystem.of(
            renumber(system.matrix(), newNumber),
            renumber(system.rightHandSide(), newNumber),
            renumber(system.initialGuess(), newNumber));
    SolveResult result = solver.solve(system, systemCase.omega(), RULE);
    SolveResult permuted = solver.solve(renumbered, systemCase.omega(), RULE);
    double threshold = RULE.tolerance() * result.residualNorms()[0];
    if (result.iterations() == permuted.iterations()) {
      assertThat(permuted.solution())
          .containsExactly(renumber(result.solution(), newNumber), within(ROUNDING));
    } else {
      int k = Math.min(result.iterations(), permuted.iterations());
      assertThat(result.residualNorms()[k])
          .as("counts %d and %d", result.iterations(), permuted.iterations())
          .isCloseTo(threshold, within(1e-3 * threshold));
    }
  }

  private static void scales(
      Solver solver, SystemCase systemCase, double matrixFactor, double vectorFactor) {
    LinearSystem system = systemCase.system();
    List<Triplet> entries = new ArrayList<>();
    double[] diagonal = system.matrix().diagonal();
    for (int i = 0; i < diagonal.length; i++) {
      entries.add(new Triplet(i, i, matrixFactor * diagonal[i]));
    }
    for (Triplet entry : system.matrix().strictlyLowerEntries()) {
      entries.add(new Triplet(entry.row(), entry.column(), matrixFactor * entry.value()));
    }
    double[] b = system.rightHandSide();
    for (int i = 0; i < b.length; i++) {
      b[i] *= vectorFactor;
    }
    LinearSystem scaled =
        LinearSystem.of(
            SymmetricMatrix.ofLowerTriplets(diagonal.length, entries), b, system.initialGuess());
    SolveResult result = solver.solve(system, systemCase.omega(), RULE);
    SolveResult scaledResult = solver.solve(scaled, systemCase.omega(), RULE);
    assertThat(scaledResult.iterations()).isEqualTo(result.iterations());
    assertThat(scaledResult.reason()).isEqualTo(result.reason());
    assertThat(scaledResult.solution()).containsExactly(result.solution());
    assertThat(scaledResult.residualNorm()).isEqualTo(vectorFactor * result.residualNorm());
  }

  /**
   * A random numbering in which of each coupled pair the same one comes first: at every step any
   * unknown may be next whose coupled predecessors all have their numbers.
   */
  private static List<Integer> orderKeeping(SymmetricMatrix matrix, Random random) {
    List<Integer> newNumber = new ArrayList<>(Collections.nCopies(matrix.size(), -1));
    for (int next = 0; next < matrix.size(); next++) {
      List<Integer> ready = new ArrayList<>();
      for (int i = 0; i < matrix.size(); i++) {
        int unknown = i;
        boolean waits =
            matrix.strictlyLowerEntries().stream()
                .anyMatch(e -> e.row() == unknown && newNumber.get(e.column()) < 0);
        if (newNumber.get(i) < 0 && !waits) {
          ready.add(i);
        }
      }
      newNumber.set(ready.get(random.nextInt(ready.size())), next);
    }
    return newNumber;
  }

  private static SymmetricMatrix renumber(SymmetricMatrix matrix, List<Integer> newNumber) {
    List<Triplet> entries = new ArrayList<>();
    double[] diagonal = matrix.diagonal();
    for (int i = 0; i < diagonal.length; i++) {
      entries.add(new Triplet(newNumber.get(i), newNumber.get(i), diagonal[i]));
    }
    for (Triplet entry : matrix.strictlyLowerEntries()) {
      int i = newNumber.get(entry.row());
      int j = newNumber.get(entry.column());
      entries.add(new Triplet(Math.max(i, j), Math.min(i, j), entry.value()));
    }
    return SymmetricMatrix.ofLowerTriplets(diagonal.length, entries);
  }

  private static double[] renumber(double[] vector, List<Integer> newNumber) {
    double[] renumbered = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      renumbered[newNumber.get(i)] = vector[i];
    }
    return renumbered;
  }

  private static List<Integer> identity(int size) {
    List<Integer> identity = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      identity.add(i);
    }
    return identity;
  }

  /**
   * In the other families a chain of coupled pairs runs through all unknowns and fixes the order.
   */
  @Provide
  Arbitrary<SystemCase> looselyOrdered() {
    return Cases.systems(
        List.of(MatrixFamily.TREE, MatrixFamily.TWO_CYCLIC, MatrixFamily.SHIFTED_LAPLACIAN), 3, 16);
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 1, 16);
  }

  @Provide
  Arbitrary<SystemCase> coupledSystems() {
    return Cases.systems(Cases.ALL, 5, 16);
  }

  @Provide
  Arbitrary<Solver> stationary() {
    return Arbitraries.of(new Sor(), new OnePassSor(), new Ssor());
  }

  @Provide
  Arbitrary<Solver> solvers() {
    return Arbitraries.of(new Sor(), new OnePassSor(), new Ssor(), new SsorCg(), new EisenstatCg());
  }
}
