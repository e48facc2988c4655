package org.learningtorelax.properties.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixMarketFolder;
import org.learningtorelax.instance.ShiftedLaplacians;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.tuning.Learner;
import org.learningtorelax.tuning.OmegaGrid;
import org.learningtorelax.tuning.Round;
import org.learningtorelax.tuning.Seeds;
import org.learningtorelax.tuning.Step;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningExperiment;
import org.learningtorelax.tuning.TuningSettings;

/** What the seed and a folder of systems decide. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SettingProperties {
  private static final Learner RUNNING_MEAN = Learner.tsallisInf(Step.RUNNING_MEAN, 100);
  private static final Learner ANYTIME = Learner.tsallisInf(Step.ANYTIME, 100);

  /** Learners of one trial meet the same systems; threads change nothing; another trial does. */
  @Clause("Input 18")
  @Property(seed = "20231261", tries = 4)
  void oneSeedDecidesEverything(@ForAll long seed) {
    List<Trial> once = trials(seed, RUNNING_MEAN, 1);
    assertThat(trials(seed, RUNNING_MEAN, 3)).isEqualTo(once);
    List<Trial> other = trials(seed, ANYTIME, 2);
    for (int trial = 0; trial < 2; trial++) {
      assertThat(systems(other.get(trial))).isEqualTo(systems(once.get(trial)));
    }
    assertThat(systems(once.get(1))).isNotEqualTo(systems(once.get(0)));
    assertThat(trials(seed + 1, RUNNING_MEAN, 1)).isNotEqualTo(once);
  }

  private static List<Trial> trials(long seed, Learner learner, int threads) {
    TuningSettings settings =
        new TuningSettings(
            new ShiftedLaplacians(Variance.LOW),
            6,
            OmegaGrid.evenlySpaced(1, 1.9, 4),
            new OnePassSor(),
            StoppingRule.relative(1e-6, 10_000),
            learner,
            seed);
    return TuningExperiment.run(settings, 2, threads, () -> {});
  }

  private static List<List<Integer>> systems(Trial trial) {
    return trial.rounds().stream().map(Round::gridIterations).toList();
  }

  /** No two of (seed, trial, purpose) share a generator. */
  @Clause("Input 18")
  @Property(seed = "20231262", tries = 200)
  void generatorsDiffer(@ForAll long seed, @ForAll @IntRange(min = 0, max = 1000) int trial) {
    long first = first(Seeds.generator(seed, trial, Seeds.INSTANCES));
    assertThat(first(Seeds.generator(seed, trial, Seeds.INSTANCES))).isEqualTo(first);
    assertThat(first)
        .isNotEqualTo(first(Seeds.generator(seed, trial, Seeds.DRAWS)))
        .isNotEqualTo(first(Seeds.generator(seed, trial + 1, Seeds.INSTANCES)))
        .isNotEqualTo(first(Seeds.generator(seed + 1, trial, Seeds.INSTANCES)))
        .isNotEqualTo(first(Seeds.generator(seed + 1, trial - 1, Seeds.INSTANCES)));
  }

  private static long first(RandomGenerator random) {
    return random.nextLong();
  }

  /**
   * With each number in it written with ten digits, so that the order of the letters is natural.
   */
  private static String padded(String name) {
    return Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(number -> "0".repeat(10 - number.group().length()) + number.group());
  }

  /** Files are written in any order, and with names that a file system may list in another. */
  @Clause("Input 20")
  @Property(seed = "20231263", tries = 20)
  void aFolderIsGoneThroughInTheOrderOfItsNames(@ForAll @LongRange(min = 0) long seed)
      throws IOException {
    Random random = new Random(seed);
    TreeSet<String> names = new TreeSet<>(Comparator.comparing(SettingProperties::padded));
    while (names.size() < 2 + random.nextInt(5)) {
      names.add(Integer.toString(random.nextInt(1296), 36));
    }
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    Path folder = Files.createTempDirectory("systems");
    try {
      for (String name : shuffled) {
        Files.writeString(
            folder.resolve(name + ".mtx"),
            "%%MatrixMarket matrix coordinate real symmetric\n1 1 1\n1 1 2\n");
      }
      MatrixMarketFolder family = MatrixMarketFolder.read(folder);
      List<String> played =
          IntStream.range(0, 2 * names.size())
              .mapToObj(round -> family.draw(round, new Well19937c(round)).name())
              .toList();
      assertThat(played.subList(0, names.size())).containsExactlyElementsOf(names);
      assertThat(played.subList(names.size(), played.size())).containsExactlyElementsOf(names);
      Statistics.label("written in another order")
          .collect(!shuffled.equals(List.copyOf(names)))
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    } finally {
      for (String name : names) {
        Files.delete(folder.resolve(name + ".mtx"));
      }
      Files.delete(folder);
    }
  }
}
