package org.learningtorelax.properties.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * Planted: a solver that counts one too many, and refuses nothing, breaks both parts of a contract.
 */
@Clause({"Input 4", "Input 7"})
class ContractFaultProperties {
  private static final SorContract OFF_BY_ONE = input -> new SolveOutput(2, true, null);

  @Example
  void aWrongCountBreaksTheContract() {
    MatrixData matrix = MatrixData.of(SymmetricMatrix.ofDense(new double[][] {{2}}));
    SystemInput input = new SystemInput(matrix, List.of(1.0), null, 1, 0.01, 10);
    assertThatThrownBy(() -> OFF_BY_ONE.sorCountsAsAlgorithm1(input))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Algorithm 1 (specs/solvers.md#algorithm-1)")
        .hasMessageContaining("expected iterations 1");
  }

  @Example
  void badInputThatIsLetInBreaksTheContract() {
    assertThatThrownBy(OFF_BY_ONE::sorRefusesBadInput)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Input 7: sor must refuse");
  }
}
