package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.clauses.Clause;

/** What the command prints and writes when all is well. */
class RelaxCommandTest {
  private static final String TWO_BY_TWO =
      "%%MatrixMarket matrix coordinate real symmetric\n2 2 3\n1 1 2\n2 1 -1\n2 2 2\n";

  @TempDir Path folder;

  @Clause("Input 8")
  @Test
  void solvesTwoByTwo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    CommandRun run = CommandRun.of("solve", file.toString(), "--omega", "1", "--json");
    JsonNode json = json(run);
    assertThat(fieldNames(json))
        .containsExactly("iterations", "reason", "residual_norm", "solution_norm");
    // Gauss-Seidel from 0 for x = (1, 1): the residual is (3 / 4^k, 0) after sweep k >= 1 and |r_0|
    // is
    // sqrt 2, so the test is 4^-k <= 1e-8 sqrt(2)/3, which first holds at k = 14.
    assertThat(json.get("iterations").asInt()).isEqualTo(14);
    assertThat(json.get("reason").asText()).isEqualTo("converged");
    assertThat(json.get("solution_norm").asDouble()).isCloseTo(Math.sqrt(2), within(1e-7));
  }

  @Clause("Input 6")
  @Test
  void reportsTheIterationLimitAsAReason() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    JsonNode json =
        json(
            CommandRun.of(
                "solve", file.toString(), "--omega", "1", "--max-iterations", "3", "--json"));
    assertThat(json.get("iterations").asInt()).isEqualTo(3);
    assertThat(json.get("reason").asText()).isEqualTo("iteration_limit");
  }

  @Clause("Input 6")
  @Test
  void reportsAnOverflowAsAReason() throws IOException {
    // Symmetric with positive diagonal but indefinite: SOR diverges.
    Path file =
        Files.writeString(
            folder.resolve("a.mtx"),
            "%%MatrixMarket matrix coordinate real symmetric\n2 2 3\n1 1 1\n2 1 9\n2 2 1\n");
    JsonNode json = json(CommandRun.of("solve", file.toString(), "--omega", "1", "--json"));
    assertThat(json.get("reason").asText()).isEqualTo("non_finite");
    assertThat(json.get("residual_norm").isNull()).isTrue();
  }

  @Test
  void tellsWhatYoungsTheorySaysOfAMatrix() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    assertThat(CommandRun.of("solve", file.toString(), "--omega", "1").out())
        .contains("consistently ordered: yes", "Jacobi radius: 0.500000", "best omega is 1.071797");
    Path triangle =
        Files.writeString(
            folder.resolve("t.mtx"),
            "%%MatrixMarket matrix coordinate real symmetric\n3 3 6\n"
                + "1 1 3\n2 1 1\n2 2 3\n3 1 1\n3 2 1\n3 3 3\n");
    assertThat(CommandRun.of("solve", triangle.toString(), "--omega", "1").out())
        .contains("consistently ordered: no, by the cycle", "does not apply");
  }

  @Test
  void solveLeavesOutTheSpectrum() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    assertThat(run("solve", file.toString(), "--omega", "1", "--no-spectrum"))
        .contains("iterations: 14")
        .doesNotContain("Jacobi", "Young");
  }

  /** The learner alone plays what it plays beside its comparators. */
  @Test
  void tuneLeavesOutTheComparators() throws IOException {
    JsonNode alone =
        json(
            CommandRun.of("tune", "--rounds", "20", "--trials", "2", "--no-comparators", "--json"));
    JsonNode all = json(CommandRun.of("tune", "--rounds", "20", "--trials", "2", "--json"));
    assertThat(alone.get("learned")).isEqualTo(all.get("learned"));
    assertThat(alone.get("learnt")).isEqualTo(all.get("learnt"));
    assertThat(alone.get("iterations_run")).isEqualTo(alone.at("/learned/total_iterations"));
    assertThat(alone.get("comparators").asText()).isEqualTo("not run");
    assertThat(alone.has("regret")).isFalse();
    String text =
        run("tune", "--rounds", "5", "--no-comparators", "--out", folder.resolve("o").toString());
    assertThat(text).contains("comparators: not run").doesNotContain("best fixed");
    assertThat(Files.readAllLines(folder.resolve("o/rounds.csv")).get(0))
        .isEqualTo("trial,round,instance,context,omega,iterations");
  }

  @Clause("Input 20")
  @Test
  void skipBadNamesWhatItSkips() throws IOException {
    Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    Files.writeString(folder.resolve("b.mtx"), "no matrix");
    CommandRun run =
        CommandRun.of("tune", "--instances", folder.toString(), "--skip-bad", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(json(run).get("rounds").asInt()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("relax: skipped b: ").contains("b.mtx line 1");
  }

  @Test
  void tuneJsonIsConsistent() throws IOException {
    CommandRun run = CommandRun.of("tune", "--rounds", "30", "--trials", "2", "--json");
    JsonNode json = json(run);
    assertThat(fieldNames(json))
        .containsExactly(
            "learner",
            "rounds",
            "trials",
            "seed",
            "learned",
            "best_fixed",
            "instance_optimal",
            "young",
            "regret",
            "learnt",
            "iterations_run",
            "seconds");
    long learned = json.at("/learned/total_iterations").asLong();
    long best = json.at("/best_fixed/total_iterations").asLong();
    long optimal = json.at("/instance_optimal/total_iterations").asLong();
    assertThat(json.at("/learned/mean_iterations").asDouble()).isEqualTo(learned / 60.0);
    assertThat(json.at("/regret/best_fixed").asLong()).isEqualTo(learned - best);
    assertThat(json.at("/regret/instance_optimal").asLong()).isEqualTo(learned - optimal);
    assertThat(optimal).isLessThanOrEqualTo(Math.min(best, learned));
    assertThat(json.at("/best_fixed/omega").asText()).as("of the grid").matches("1\\.[0-9]5?");
    assertThat(json.get("iterations_run").asLong()).isGreaterThan(20 * optimal);
  }

  @Clause("Input 18")
  @Test
  void tuneDoesNotDependOnThreadsOrLocale() throws IOException {
    Path one = folder.resolve("one");
    Path many = folder.resolve("many");
    run("tune", "--rounds", "25", "--trials", "3", "--threads", "1", "--out", one.toString());
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      run("tune", "--rounds", "25", "--trials", "3", "--threads", "5", "--out", many.toString());
    } finally {
      Locale.setDefault(before);
    }
    assertThat(many.resolve("rounds.csv")).hasSameBinaryContentAs(one.resolve("rounds.csv"));
  }

  @Clause("Input 18")
  @Test
  void tuneDependsOnTheSeed() {
    String first = CommandRun.of("tune", "--rounds", "5", "--seed", "1", "--json").out();
    String second = CommandRun.of("tune", "--rounds", "5", "--seed", "2", "--json").out();
    assertThat(first.replaceAll("\"se(ed|conds)\":[^,}]*", ""))
        .isNotEqualTo(second.replaceAll("\"se(ed|conds)\":[^,}]*", ""));
  }

  @Test
  void tuneWritesARowForEachRoundAndAPicture() throws IOException {
    run("tune", "--rounds", "25", "--trials", "2", "--out", folder.toString());
    List<String> rows = Files.readAllLines(folder.resolve("rounds.csv"));
    assertThat(rows).hasSize(1 + 2 * 25);
    assertThat(rows.get(0)).startsWith("trial,round,instance,context,omega,iterations,");
    assertThat(ImageIO.read(folder.resolve("cumulative.png").toFile()).getWidth()).isEqualTo(1000);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rounds.csv", "cumulative.png");
  }

  @Clause("Input 20")
  @Test
  void tunesTheSystemsOfAFolder() throws IOException {
    Files.writeString(folder.resolve("b.mtx"), TWO_BY_TWO);
    Files.writeString(folder.resolve("a.mtx"), TWO_BY_TWO);
    Files.writeString(
        folder.resolve("a_b.mtx"), "%%MatrixMarket matrix array real general\n2 1\n0\n0\n");
    for (String solver : List.of("sor", "ssor", "ssor-cg")) {
      JsonNode json =
          json(
              CommandRun.of(
                  "tune", "--instances", folder.toString(), "--solver", solver, "--json"));
      assertThat(json.get("rounds").asInt()).isEqualTo(2);
      assertThat(json.at("/instance_optimal/total_iterations").asInt()).isPositive();
    }
  }

  @Test
  void everyStepRuns() throws IOException {
    for (String step : List.of("fixed", "anytime", "running-mean")) {
      assertThat(json(CommandRun.of("tune", "--rounds", "5", "--step", step, "--json")))
          .isNotNull();
    }
  }

  @Test
  void everyLearnerRunsAndSaysWhatItLearnt() throws IOException {
    for (String learner : List.of("tsallis-inf", "exp3", "greedy", "uniform")) {
      JsonNode json = tuneWith("--learner", learner);
      assertThat(json.get("learnt")).hasSize(1);
      assertThat(json.at("/learnt/0/context").isNull()).isTrue();
    }
    JsonNode binned = tuneWith("--learner", "tsallis-inf-cb", "--bins", "3");
    assertThat(binned.get("learner").asText()).isEqualTo("Tsallis-INF-CB (running-mean, bins: 3)");
    // The middles of three equal parts of the shifts, [-0.15, 0.45].
    assertThat(binned.get("learnt").findValuesAsText("context"))
        .containsExactly("-0.05", "0.15", "0.35");
    assertThat(tuneWith("--learner", "tsallis-inf-cb", "--step", "anytime").get("learnt"))
        .as("the paper's five bins")
        .hasSize(5);
    JsonNode chebyshev = tuneWith("--learner", "cheb-cb");
    assertThat(chebyshev.get("learner").asText()).isEqualTo("ChebCB (coefficients: 6)");
    assertThat(chebyshev.get("learnt").findValuesAsText("context"))
        .containsExactly("-0.15", "0.0", "0.15", "0.3", "0.45");
  }

  @Test
  void uniformLearnsNothing() throws IOException {
    JsonNode json = tuneWith("--learner", "uniform", "--grid", "1:1.95:4");
    assertThat(json.at("/learnt/0/probability").asDouble()).isEqualTo(0.25);
  }

  private static JsonNode tuneWith(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("tune", "--rounds", "8", "--json"));
    args.addAll(List.of(options));
    return json(CommandRun.of(args.toArray(String[]::new)));
  }

  @Test
  void probabilitiesOfTwoArms() throws IOException {
    // With gap y, 1/s^2 + 1/(y+s)^2 = 1 at s = 4/3 and y + s = 4/sqrt 7; eta = 2 and K = 1 make y =
    // k_2.
    double gap = 4 / Math.sqrt(7) - 4.0 / 3;
    CommandRun run =
        CommandRun.of("probabilities", "--losses", "0," + gap, "--step", "2", "--json");
    assertThat(json(run).at("/probabilities/0").asDouble()).isCloseTo(9.0 / 16, within(1e-15));
    assertThat(json(run).at("/probabilities/1").asDouble()).isCloseTo(7.0 / 16, within(1e-15));
  }

  @Test
  void helpHasAnExample() {
    for (String command : List.of("tune", "solve", "probabilities")) {
      assertThat(run(command, "--help")).contains("Example", "relax " + command);
    }
  }

  private static String run(String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    return new ObjectMapper().readTree(run.out());
  }

  private static List<String> fieldNames(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
