package org.learningtorelax.properties.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.InstanceTau;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.NearAsymptotic;
import org.learningtorelax.theory.SurrogateBound;

/**
 * (3) and the normalisation K of Theorem 2.1, on sequences from the consistently ordered families
 * with the τ that each instance has on the grid.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SurrogateRegretProperties {
  private static final double EPSILON = 1e-8;
  private static final double[] OMEGAS = {1, 1.2, 1.4, 1.6, 1.8};

  private record Measured(SurrogateBound bound, int[] counts) {}

  @Clause({"Eq. 3", "Theorem 2.1 K"})
  @Property(seed = "20231250", tries = 60)
  void countsAreBelowTheirSurrogatesAndTheirNormalisation(@ForAll @LongRange(min = 0) long seed) {
    List<Measured> sequence = sequence(new Random(seed));
    double omegaMax = OMEGAS[OMEGAS.length - 1];
    double alphaMax =
        sequence.stream().mapToDouble(m -> m.bound().alpha(omegaMax)).max().orElseThrow();
    double normalization = NearAsymptotic.normalization(EPSILON, alphaMax);
    int[] arms = new Random(seed).ints(sequence.size(), 0, OMEGAS.length).toArray();
    areBelow(sequence, arms, 0);
    lossesAreWithin(sequence, normalization);
    PlantedFault.mustBeCaught("surrogates less 1", 30, () -> areBelow(sequence, arms, 1));
    double ofOmegaMaxAlone = NearAsymptotic.normalization(EPSILON, omegaMax - 1);
    PlantedFault.mustBeCaught(
        "K from omega_max alone", 10, () -> lossesAreWithin(sequence, ofOmegaMaxAlone));
  }

  /** Σ SOR_t(ω_t) < Σ U_t(ω_t), and each term of it; U_t(ω_t) less something, to plant a fault. */
  private static void areBelow(List<Measured> sequence, int[] arms, double less) {
    double counts = 0;
    double surrogates = 0;
    for (int t = 0; t < arms.length; t++) {
      Measured m = sequence.get(t);
      double u = m.bound().at(OMEGAS[arms[t]]) - less;
      assertThat((double) m.counts()[arms[t]]).isLessThan(u * (1 + 1e-9));
      counts += m.counts()[arms[t]];
      surrogates += u;
    }
    assertThat(counts).isLessThan(surrogates);
  }

  private static void lossesAreWithin(List<Measured> sequence, double normalization) {
    for (Measured m : sequence) {
      for (int count : m.counts()) {
        assertThat(count - 1.0).isLessThan(normalization);
      }
    }
  }

  private static List<Measured> sequence(Random random) {
    List<Measured> sequence = new ArrayList<>();
    for (int t = 0; t < 6; t++) {
      MatrixCase matrixCase =
          new MatrixCase(
              Cases.CONSISTENTLY_ORDERED.get(random.nextInt(Cases.CONSISTENTLY_ORDERED.size())),
              1 + random.nextInt(12),
              random.nextLong());
      sequence.add(measure(matrixCase.matrix(), random.nextLong()));
    }
    return sequence;
  }

  private static Measured measure(SymmetricMatrix matrix, long seed) {
    double[] b = TruncatedGaussian.draw(matrix.size(), new Well19937c(seed));
    double beta = JacobiRadius.of(matrix);
    double tau = 1e-9;
    int[] counts = new int[OMEGAS.length];
    for (int i = 0; i < OMEGAS.length; i++) {
      tau = Math.max(tau, InstanceTau.of(matrix, beta, b, OMEGAS[i], EPSILON).tau());
      StoppingRule rule = StoppingRule.relative(EPSILON, 1_000_000);
      counts[i] = new OnePassSor().solve(LinearSystem.of(matrix, b), OMEGAS[i], rule).iterations();
    }
    return new Measured(new SurrogateBound(beta, tau, EPSILON), counts);
  }
}
