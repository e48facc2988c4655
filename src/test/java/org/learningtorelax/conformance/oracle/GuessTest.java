package org.learningtorelax.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.SolverKind;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.fault.SolverFault;

/** Another algorithm is named by the count that it gives. */
@Clause("Protocol 10")
class GuessTest {
  private static final SystemInput SYSTEM =
      new SystemInput(
          MatrixData.of(
              SymmetricMatrix.ofLowerTriplets(
                  4,
                  List.of(
                      new Triplet(0, 0, 20),
                      new Triplet(1, 1, 2.5),
                      new Triplet(2, 2, 30),
                      new Triplet(3, 3, 2),
                      new Triplet(1, 0, -1),
                      new Triplet(2, 1, -1),
                      new Triplet(3, 2, -1),
                      new Triplet(3, 0, -0.5)))),
          List.of(1.0, -2.0, 0.5, 3.0),
          null,
          1.25,
          1e-7,
          300);

  private static String hint(SolverKind kind, SolverFault fault) {
    SolveOutput output = fault.in(kind).answer(SYSTEM);
    assertThat(output.iterations())
        .isNotEqualTo(SolverFault.FAITHFUL.in(kind).answer(SYSTEM).iterations());
    String guess = Guess.of(kind, SYSTEM, output);
    return guess == null ? "" : guess;
  }

  @Test
  void gaussSeidel() {
    assertThat(hint(SolverKind.SOR, SolverFault.NO_OMEGA)).contains("omega = 1");
  }

  @Test
  void noNewValues() {
    assertThat(hint(SolverKind.SOR, SolverFault.NO_LOWER)).contains("without new values");
  }

  @Test
  void bothSweepsForwards() {
    assertThat(hint(SolverKind.SSOR, SolverFault.SECOND_SWEEP_NOT_TRANSPOSED))
        .contains("both sweeps forwards");
  }

  @Test
  void thePreconditionedNorm() {
    assertThat(hint(SolverKind.SSOR, SolverFault.PRECONDITIONED_NORM)).contains("|P r|");
  }

  @Test
  void oneSweepOfTwo() {
    SolveOutput sor = SolverFault.FAITHFUL.in(SolverKind.SOR).answer(SYSTEM);
    assertThat(Guess.of(SolverKind.SSOR, SYSTEM, sor)).contains("one sweep an iteration");
  }

  @Test
  void nothingIsGuessedOfACountThatNoMistakeGives() {
    assertThat(Guess.of(SolverKind.SOR, SYSTEM, new SolveOutput(211, true, null))).isNull();
  }
}
