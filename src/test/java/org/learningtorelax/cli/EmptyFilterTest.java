package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.conformance.JvmImplementation;

/** A run that would ask nothing is exit code 2 and one line, and not "nothing is wrong". */
class EmptyFilterTest {

  /** Offers nothing. */
  public static final class Empty extends JvmImplementation {
    /** The implementation. */
    public Empty() {
      super("empty", "1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reference --only sor --case beta-0.5 | must be a vector of [sor]; it is one of [optimal_omega]",
        "reference --only sor --case nothing | must be a vector of [sor], see specs/vectors",
        "reference --only optimal_omega --clause Algorithm_6 | must be one that [optimal_omega] can break",
        "reference --only cg --clause Input_12 | must be one that [cg] can break",
        "--class Motley --only cg | operations offered = [sor, optimal_omega, young_radius]: must hold one",
        "--class Motley --only cg --replay {} | must hold one that is asked for, of [cg]",
        "--class EmptyFilterTest$Empty | operations offered = []: must hold one that is asked for"
      })
  void isAnError(String arguments, String rule) {
    CommandRun run = CommandRun.of(words(arguments));
    assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(rule);
  }

  /** Each asks something. */
  @ParameterizedTest
  @CsvSource({
    "reference --only optimal_omega --clause Input_7",
    "reference --only sor --clause Input_4 --smoke",
    "reference --only square_cb_probabilities --clause Input_10 --smoke",
    "reference --only sor --case laplacian-100"
  })
  void whatAsksSomethingRuns(String arguments) {
    CommandRun run = CommandRun.of(words(arguments));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void aVectorThatIsNamedIsAskedThoughItIsLong() {
    CommandRun run = CommandRun.of(words("reference --only sor --smoke --case laplacian-100"));
    assertThat(run.out()).doesNotContain("left out").containsPattern("sor +1 +0 +0 +0 +0");
  }

  private static String[] words(String arguments) {
    String prefix = EmptyFilterTest.class.getPackageName() + ".";
    return Stream.concat(Stream.of("validate"), Stream.of(arguments.split(" ")))
        .map(word -> word.matches("Motley|Empty.*") ? prefix + word : word)
        .map(word -> word.replaceAll("(Input|Algorithm)_", "$1 "))
        .toArray(String[]::new);
  }
}
