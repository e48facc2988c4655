package org.learningtorelax.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.learningtorelax.matrix.SymmetricMatrix;

/** Young's ω* of small matrices, one after the other. */
class YoungPolicyTest {
  @Test
  void youngsPolicyIsEmptyWhereTheTheoryDoesNotApply() {
    YoungPolicy policy = new YoungPolicy();
    double[][] triangle = {{3, 1, 1}, {1, 3, 1}, {1, 1, 3}};
    assertThat(policy.omega(SymmetricMatrix.ofDense(triangle))).isEqualTo(OptionalDouble.empty());
    double[][] indefinite = {{1, 2}, {2, 1}};
    assertThat(policy.omega(SymmetricMatrix.ofDense(indefinite))).isEqualTo(OptionalDouble.empty());
    double[][] uneven = {{2, 1}, {1, 8}};
    double beta = 1 / Math.sqrt(16);
    assertThat(policy.omega(SymmetricMatrix.ofDense(uneven)).getAsDouble())
        .isCloseTo(1 + Math.pow(beta / (1 + Math.sqrt(1 - beta * beta)), 2), within(1e-14));
  }

  /** Matrices are looked at once only if they differ by a shift and have a constant diagonal. */
  @Test
  void youngsPolicyLooksAgainWhereItMust() {
    YoungPolicy policy = new YoungPolicy();
    SymmetricMatrix uneven = SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 8}});
    assertOmega(policy, uneven, 1 / 16.0);
    assertOmega(policy, uneven.plusDiagonal(1), 1 / 27.0);
    assertOmega(policy, uneven, 1 / 16.0);
    SymmetricMatrix even = SymmetricMatrix.ofDense(new double[][] {{2, 1}, {1, 2}});
    assertOmega(policy, even, 0.25);
    assertOmega(policy, SymmetricMatrix.ofDense(new double[][] {{2, 0.5}, {0.5, 2}}), 1 / 16.0);
    assertOmega(policy, even.plusDiagonal(2), 1 / 16.0);
    assertThat(policy.omega(even.plusDiagonal(-1))).as("β = 1").isEmpty();
    assertThat(policy.omega(even.plusDiagonal(-1.25))).as("β = 4/3").isEmpty();
  }

  private static void assertOmega(YoungPolicy policy, SymmetricMatrix matrix, double betaSquared) {
    assertThat(policy.omega(matrix).getAsDouble())
        .isCloseTo(2 / (1 + Math.sqrt(1 - betaSquared)), within(1e-13));
  }
}
