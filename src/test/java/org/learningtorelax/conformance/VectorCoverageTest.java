package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.oracle.ExpectedFit;
import org.learningtorelax.conformance.vectors.VectorCase;
import org.learningtorelax.conformance.vectors.VectorFile;
import org.learningtorelax.conformance.vectors.VectorGroup;
import org.learningtorelax.instance.MatrixFamily;

/** The fixed vectors reach the edges that they are for: asserted of the numbers in them. */
@Clause({"Protocol 10", "Protocol 11"})
class VectorCoverageTest {
  private static final Map<String, VectorFile> FILES = new TreeMap<>();

  static {
    for (Operation<?, ?> operation : Operation.ALL) {
      FILES.put(operation.name(), VectorFile.packed(operation).orElseThrow());
    }
  }

  static List<Operation<SystemInput, ?>> solvers() {
    return List.of(Operation.SOR, Operation.SSOR, Operation.SSOR_CG, Operation.CG);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void solversMeetEveryFamilyAndTheEdgesOfTheirRules(Operation<SystemInput, ?> solver) {
    List<SystemInput> systems = inputs(solver);
    assertThat(systems.stream().map(in -> in.matrix().n())).contains(1).allMatch(n -> n <= 100);
    reaches(systems, SystemInput::omega, 0.02, 1.98);
    reaches(systems, SystemInput::tolerance, 1e-14, 0.999);
    reaches(systems, in -> in.matrix().values().get(0), 1e-70, 1e80);
    assertThat(systems).anyMatch(in -> Collections.max(in.b()) == 0 && in.x0() == null);
    assertThat(systems).anyMatch(in -> in.x0() != null && Collections.max(in.x0()) > 4);
    assertThat(systems.stream().map(SystemInput::maxIterations)).contains(0, 1);
    everyFamily(solver);

    List<ExactCount> counts = expected(solver, ExactCount.class);
    assertThat(counts).anyMatch(ExactCount::solved);
    if (solver != Operation.SSOR_CG) { // no short fractions are known at which it ties
      assertThat(counts).anyMatch(ExactCount::tie);
    }
    assertThat(counts).anyMatch(c -> !c.converged()).anyMatch(c -> c.iterations() == 1);
    assertThat(counts).anyMatch(c -> c.iterations() == 0 && !c.solved());
    long certain = counts.stream().filter(c -> exact(c)).count();
    assertThat(certain).as("demanded exactly").isGreaterThan(counts.size() * 8L / 10);
  }

  private static boolean exact(ExactCount count) {
    Integer greatest = count.greatest();
    return count.least() == count.iterations()
        && (count.converged() ? greatest != null && greatest == count.least() : greatest == null);
  }

  @Test
  void matricesOfEveryFamilyAndSmallest() {
    assertThat(inputs(Operation.JACOBI_RADIUS).stream().map(MatrixInput::matrix))
        .anyMatch(matrix -> matrix.n() == 1);
    everyFamily(Operation.JACOBI_RADIUS);
  }

  @Test
  void formulasAtTheEndsOfTheirRanges() {
    reaches(inputs(Operation.OPTIMAL_OMEGA), OptimalOmegaInput::beta, 0, 1 - 1e-15);
    List<YoungInput> young = inputs(Operation.YOUNG_RADIUS);
    reaches(young, YoungInput::beta, 0, 1 - 1e-15);
    reaches(young, YoungInput::omega, 1e-12, 2 - 1e-15);
    List<SurrogateInput> surrogate = inputs(Operation.SURROGATE_BOUND);
    reaches(surrogate, SurrogateInput::rho, 0, 1 - 1e-8);
    reaches(surrogate, SurrogateInput::tau, 0, 0.75);
    reaches(surrogate, SurrogateInput::epsilon, 1e-300, 0.999);
    assertThat(surrogate).anyMatch(in -> in.epsilon() == 1e-14);
  }

  @Test
  void distributionsOfOneArmOfTiesAndOfHugeAndTinyLosses() {
    List<TsallisInput> states = inputs(Operation.TSALLIS_INF_PROBABILITIES);
    assertThat(states).anyMatch(in -> in.losses().size() == 1);
    assertThat(states).anyMatch(in -> in.losses().size() == 200);
    assertThat(states).anyMatch(in -> tied(in.losses()));
    assertThat(states).anyMatch(in -> Collections.max(in.losses()) >= 1e300);
    assertThat(states).anyMatch(in -> in.losses().stream().anyMatch(k -> k > 0 && k <= 1e-300));
    List<ScoresInput> scores = inputs(Operation.SQUARE_CB_PROBABILITIES);
    assertThat(scores).anyMatch(in -> in.scores().size() == 1);
    assertThat(scores).anyMatch(in -> tied(in.scores()));
    assertThat(scores).anyMatch(in -> Collections.max(in.scores()) >= 1e300);
    reaches(scores, ScoresInput::learningRate, 0, 1e12);
  }

  @Test
  void statesAndEpisodesDeepInARun() {
    List<EpisodeInput> episodes = inputs(Operation.TSALLIS_INF_EPISODE);
    assertThat(episodes.stream().map(in -> in.steps().size())).contains(1, 100, 1000, 10_000);
    assertThat(episodes.stream().map(EpisodeInput::arms)).contains(1);
    reaches(episodes, in -> Collections.min(in.uniforms()), 0, 1 - 0x1p-53);
    List<Double> steps = new ArrayList<>();
    for (VectorCase one : cases(Operation.TSALLIS_INF_PROBABILITIES)) {
      if (one.flags().contains(Flag.DEEP_STATE.id())) {
        steps.add(one.input().path("step").asDouble());
      }
    }
    assertThat(steps)
        .as("2/sqrt(t) of the round after 100, 1000 and 10,000")
        .containsExactly(2 / Math.sqrt(101), 2 / Math.sqrt(1001), 2 / Math.sqrt(10_001));
  }

  @Test
  void contextsOnBothEndsAndBoundsThatActAndDoNot() {
    List<FeaturesInput> features = inputs(Operation.CHEBYSHEV_FEATURES);
    assertThat(features).anyMatch(in -> in.x() == in.low()).anyMatch(in -> in.x() == in.high());
    assertThat(features.stream().map(FeaturesInput::degree)).contains(0, 64);
    List<FitInput> fits = inputs(Operation.CHEB_CB_FIT);
    assertThat(fits).anyMatch(in -> in.contexts().contains(in.low()) && in.low() != 0);
    assertThat(fits).anyMatch(in -> in.contexts().contains(in.high()));
    assertThat(fits).anyMatch(in -> in.contexts().isEmpty()).anyMatch(in -> in.degree() == 0);
    List<ExpectedFit> expected = expected(Operation.CHEB_CB_FIT, ExpectedFit.class);
    int active = 0;
    for (int i = 0; i < fits.size(); i++) {
      active += isActive(fits.get(i).bounds(), expected.get(i).theta()) ? 1 : 0;
    }
    assertThat(active).isBetween(4, fits.size() - 4);
    assertThat(expected).anyMatch(fit -> !fit.determined());
  }

  private static boolean isActive(List<Double> bounds, List<Double> theta) {
    for (int j = 0; j < theta.size(); j++) {
      if (Math.abs(theta.get(j)) >= bounds.get(j)) {
        return true;
      }
    }
    return false;
  }

  /** A flag that no case has says nothing; those of freedoms are for reports. */
  @Test
  void everyFlagThatIsNoFreedomIsUsed() {
    Set<String> used = new TreeSet<>();
    FILES.values().forEach(file -> used.addAll(file.flags().keySet()));
    Set<String> all = new TreeSet<>();
    for (Flag flag : Flag.values()) {
      all.add(flag.id());
    }
    all.removeAll(
        Set.of(
            "declared",
            "near_threshold",
            "strict_test",
            "solved_system",
            "updated_residual",
            "sampling",
            "other_minimiser"));
    assertThat(used).isEqualTo(all);
  }

  /** From the low value or below to the high one or above. */
  private static <I> void reaches(
      List<I> inputs, ToDoubleFunction<I> value, double low, double high) {
    DoubleSummaryStatistics values = inputs.stream().mapToDouble(value).summaryStatistics();
    assertThat(values.getMin()).isLessThanOrEqualTo(low);
    assertThat(values.getMax()).isGreaterThanOrEqualTo(high);
  }

  private static void everyFamily(Operation<?, ?> operation) {
    List<String> ids = cases(operation).stream().map(VectorCase::id).toList();
    for (MatrixFamily family : MatrixFamily.values()) {
      String name = family.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(ids).anyMatch(id -> id.matches(name + "-\\d+"));
    }
  }

  private static boolean tied(List<Double> values) {
    double least = Collections.min(values);
    return values.stream().filter(value -> value == least).count() > 1;
  }

  private static List<VectorCase> cases(Operation<?, ?> operation) {
    List<VectorCase> cases = new ArrayList<>();
    for (VectorGroup group : FILES.get(operation.name()).groups()) {
      cases.addAll(group.cases());
    }
    return cases;
  }

  private static <I> List<I> inputs(Operation<I, ?> operation) {
    return cases(operation).stream().map(c -> Wire.read(c.input(), operation.input())).toList();
  }

  private static <E> List<E> expected(Operation<?, ?> operation, Class<E> type) {
    return cases(operation).stream().map(c -> Wire.read(c.expected(), type)).toList();
  }
}
