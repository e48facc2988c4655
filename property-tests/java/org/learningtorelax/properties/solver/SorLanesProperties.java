package org.learningtorelax.properties.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.Splitting;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.SystemCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.StoppingRule;

/**
 * Counts for many ω at once are those of one by one, with no tolerance: two sweeps that share a
 * loop have the bits that each has alone.
 */
@Clause("Algorithm 1")
class SorLanesProperties {

  /** How counts for a list are found: by the main code, or wrongly. */
  private interface Counter {
    List<Integer> iterations(LinearSystem system, List<Double> omegas, StoppingRule rule);
  }

  @Property(seed = "41", tries = 300)
  void countsAreThoseOfOneByOne(
      @ForAll("systems") SystemCase systemCase,
      @ForAll("grids") List<Double> omegas,
      @ForAll("limits") int limit) {
    countsAgree(new OnePassSor()::iterations, systemCase, omegas, limit);
    List<Integer> counts = new OnePassSor().iterations(systemCase.system(), omegas, rule(limit));
    Statistics.label("different counts")
        .collect(new HashSet<>(counts).size() > 1)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
    Statistics.label("limit reached by some, not by all")
        .collect(counts.contains(limit) && Collections.min(counts) < limit)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    Statistics.label("omegas").collect(omegas.size());
  }

  @Property(seed = "41", tries = 100)
  void wrongLanesAreCaught(
      @ForAll("systems") SystemCase systemCase, @ForAll("longGrids") List<Double> omegas) {
    Solver solver = new OnePassSor();
    Counter restartsFromZero =
        (system, grid, rule) ->
            solver.iterations(LinearSystem.of(system.matrix(), system.rightHandSide()), grid, rule);
    Counter inOrderOfEnding =
        (system, grid, rule) -> solver.iterations(system, grid, rule).stream().sorted().toList();
    Counter countsTheLastTest =
        (system, grid, rule) ->
            solver.iterations(system, grid, rule).stream().map(count -> count + 1).toList();
    SystemCase started = new SystemCase(systemCase.matrixCase(), systemCase.omega(), false);
    PlantedFault.mustBeCaught(
        "x0 forgotten", 70, () -> countsAgree(restartsFromZero, started, omegas, 500));
    PlantedFault.mustBeCaught(
        "in order of ending", 85, () -> countsAgree(inOrderOfEnding, systemCase, omegas, 500));
    PlantedFault.mustBeCaught(
        "one more", 100, () -> countsAgree(countsTheLastTest, systemCase, omegas, 500));
  }

  @Property(seed = "42", tries = 300)
  void pairedSweepsHaveTheBitsOfSingleOnes(
      @ForAll("systems") SystemCase systemCase, @ForAll("omegas") double other) {
    Splitting splitting = systemCase.matrix().splitting();
    RandomGenerator random = new Well19937c(systemCase.matrixCase().seed());
    double[] r = draw(random, splitting.size());
    double[] rPrime = draw(random, splitting.size());
    double[] single = r.clone();
    double[] singlePrime = rPrime.clone();
    double[] delta = new double[r.length];
    double[] deltaPrime = new double[r.length];
    double[] scratch = new double[r.length];
    double[] singleDelta = new double[r.length];
    for (int sweep = 0; sweep < 3; sweep++) {
      splitting.onePassSweepPair(systemCase.omega(), r, delta, other, rPrime, deltaPrime);
      splitting.onePassSweep(systemCase.omega(), scratch, single, singleDelta);
      assertThat(r).containsExactly(single);
      assertThat(delta).containsExactly(singleDelta);
      splitting.onePassSweep(other, scratch, singlePrime, singleDelta);
      assertThat(rPrime).containsExactly(singlePrime);
      assertThat(deltaPrime).containsExactly(singleDelta);
    }
  }

  private static double[] draw(RandomGenerator random, int size) {
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }

  private static void countsAgree(
      Counter counter, SystemCase systemCase, List<Double> omegas, int limit) {
    List<Integer> oneByOne = new ArrayList<>();
    for (double omega : omegas) {
      oneByOne.add(
          new OnePassSor()
              .solve(systemCase.system(), Require.omega(omega), rule(limit))
              .iterations());
    }
    assertThat(counter.iterations(systemCase.system(), omegas, rule(limit))).isEqualTo(oneByOne);
  }

  private static StoppingRule rule(int limit) {
    return StoppingRule.relative(1e-8, limit);
  }

  @Provide
  Arbitrary<SystemCase> systems() {
    return Cases.systems(Cases.ALL, 3, 30);
  }

  @Provide
  Arbitrary<Double> omegas() {
    return Cases.omegas();
  }

  @Provide
  Arbitrary<Integer> limits() {
    return Arbitraries.of(0, 10, 20, 40, 3000);
  }

  @Provide
  Arbitrary<List<Double>> grids() {
    return Cases.omegas().list().ofMinSize(0).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Double>> longGrids() {
    return Cases.omegas().list().uniqueElements().ofMinSize(5).ofMaxSize(8);
  }
}
