package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;

/** The reference behind the protocol: inputs of absurd size are answered, and at once. */
@Clause("Protocol 9")
class ReferenceImplementationTest {
  private static final String LARGEST = "2147483647";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "jacobi_radius; {'matrix':{'n':#,'rows':[0],'columns':[0],'values':[2]}};"
            + "n = #: must be at most the number of entries",
        "cheb_cb_fit; {'contexts':[],'targets':[],'low':0,'high':1,'degree':#,'bounds':[1]};"
            + "length of bounds = 1: must be 2147483648",
        "tsallis_inf_episode; {'arms':#,'normalization':1,'steps':[1],'uniforms':[0],"
            + "'loss_table':[[1]]}; length of row of loss_table = 1: must be #",
        "surrogate_bound; {'rho':0,'tau':0,'epsilon':0.5}; rho = 0.0: must be positive where tau is 0"
      })
  void aRuleThatIsBrokenIsSeenBeforeTheSize(String name, String input, String message) {
    assertThat(answer(name, input)).isEqualTo(new Reply.Rejected(message.replace("#", LARGEST)));
  }

  @Test
  void whatIsTooLargeToBeAnsweredIsSkipped() {
    assertThat(answer("chebyshev_features", "{'x':0.5,'low':0,'high':1,'degree':#}"))
        .isEqualTo(
            new Reply.Skipped("degree = 2147483647: the answer would be too long for a line"));
    assertThat(answer("chebyshev_features", "{'x':1.5,'low':0,'high':1,'degree':#}"))
        .isInstanceOf(Reply.Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({"sor", "ssor", "ssor_cg", "cg"})
  void aLimitThatIsNeverReachedTakesNoPlace(String solver) {
    String input =
        "{'matrix':{'n':1,'rows':[0],'columns':[0],'values':[2]},'b':[1],'omega':1,"
            + "'tolerance':0.1,'max_iterations':#}";
    assertThat(answer(solver, input)).isInstanceOf(Reply.Output.class);
  }

  @Test
  void aCountBeyondTheLargestIsRejected() {
    assertThat(answer("chebyshev_features", "{'x':0.5,'low':0,'high':1,'degree':2147483648}"))
        .isInstanceOf(Reply.Rejected.class);
  }

  private static Reply answer(String name, String input) {
    String json = input.replace("#", LARGEST).replace('\'', '"');
    return new ReferenceImplementation().run(Operation.named(name).orElseThrow(), Wire.parse(json));
  }
}
