package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningtorelax.figures.Reproduction.Shard;
import org.learningtorelax.quantity.BadInputException;

/**
 * All figures at a size of seconds: one run, shards, and an interrupted run give the same bytes,
 * but for the measured times of Figure 6.
 */
class ReproductionTest {
  private static final ExperimentSize TINY =
      new ExperimentSize(2, 12, 3, 0.3, List.of(5, 6), 10, 2, 1);
  private static final List<Integer> SHARDED = List.of(1, 2, 5);

  @TempDir Path folder;

  @Test
  void shardsAndAnInterruptedRunGiveTheSameBytesAsOneRun() throws IOException {
    Path whole = folder.resolve("whole");
    List<String> findings = run(SHARDED, whole);
    assertThat(findings).hasSize(4 + 4 + 3);

    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    new Reproduction(SHARDED, TINY, first).compute(new Shard(1, 2), 2, weight -> {});
    new Reproduction(SHARDED, TINY, second).compute(new Shard(2, 2), 1, weight -> {});
    Path merged = folder.resolve("merged");
    Reproduction reproduction = new Reproduction(SHARDED, TINY, merged);
    reproduction.merge(first);
    assertThatThrownBy(reproduction::draw)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("missing shards");
    reproduction.merge(second);
    assertThat(reproduction.draw()).isEqualTo(findings);
    assertSameFiles(whole, merged);

    Files.delete(someParts(merged).get(3));
    Reproduction resumed = new Reproduction(SHARDED, TINY, merged);
    List<Long> computed = new ArrayList<>();
    resumed.compute(Shard.ALL, 1, computed::add);
    assertThat(computed).as("only what was missing").hasSize(1);
    assertThat(resumed.draw()).isEqualTo(findings);
    assertSameFiles(whole, merged);
  }

  @Test
  void everyPanelHasThreeFiles() throws IOException {
    Path out = folder.resolve("out");
    List<String> findings = run(List.of(3, 4, 6), out);
    assertThat(findings).hasSize(1 + 8 + 3);
    for (String finding : findings) {
      String name = finding.substring(0, finding.indexOf(':'));
      assertThat(out.resolve(name + ".png")).isNotEmptyFile();
      assertThat(out.resolve(name + ".svg")).content().contains("<svg");
      assertThat(out.resolve(name + ".csv")).content().startsWith("curve,");
    }
  }

  @Test
  void aDamagedPartIsReported() throws IOException {
    Path out = folder.resolve("damaged");
    assertThat(run(List.of(2), out)).hasSize(4);
    Files.writeString(someParts(out).get(0), "a,b\n1\n");
    assertThatThrownBy(() -> new Reproduction(List.of(2), TINY, out).draw())
        .isInstanceOf(BadInputException.class);
  }

  private static List<String> run(List<Integer> figures, Path out) {
    Reproduction reproduction = new Reproduction(figures, TINY, out);
    reproduction.compute(Shard.ALL, 2, weight -> {});
    return reproduction.draw();
  }

  private static List<Path> someParts(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("parts"))) {
      return files.sorted().toList();
    }
  }

  private static void assertSameFiles(Path expected, Path actual) throws IOException {
    try (Stream<Path> files = Files.walk(expected)) {
      List<Path> names = files.filter(Files::isRegularFile).map(expected::relativize).toList();
      assertThat(names).isNotEmpty();
      for (Path name : names) {
        if (name.getFileName().toString().startsWith("heat-")) {
          assertThat(withoutSeconds(actual.resolve(name)))
              .isEqualTo(withoutSeconds(expected.resolve(name)));
        } else {
          assertThat(actual.resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
        }
      }
    }
  }

  /** The seconds are the last number of each line. */
  private static List<String> withoutSeconds(Path part) throws IOException {
    return Files.readAllLines(part).stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .toList();
  }
}
