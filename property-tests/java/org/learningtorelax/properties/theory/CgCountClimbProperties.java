package org.learningtorelax.properties.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Vectors;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.CgBound;
import org.learningtorelax.theory.SpectralConstants;

/** Lemma E.2 (1) corrected, τ ≤ 1, against right-hand sides, ω and ε improved step by step. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CgCountClimbProperties {
  private static final int CLIMBS = 120;

  /** What may be changed for a given matrix. */
  private record Place(double[] b, double omega, double epsilon) {

    Place near(Random random) {
      double[] other = b.clone();
      other[random.nextInt(b.length)] =
          random.nextGaussian() * Math.pow(10, -2 * random.nextDouble());
      double w = Math.min(1.999, Math.max(0.001, omega + 0.2 * random.nextGaussian()));
      double e = Math.min(0.99, epsilon * Math.exp(random.nextGaussian()));
      return switch (random.nextInt(3)) {
        case 0 -> new Place(other, omega, epsilon);
        case 1 -> new Place(b, w, epsilon);
        default -> new Place(b, omega, Math.max(1e-9, e));
      };
    }
  }

  @Clause("Lemma E.2 (1) corrected")
  @Property(seed = "20231361", tries = 40)
  void theLeastTauIsAtMostOne(@ForAll @LongRange(min = 0) long seed) {
    Random random = new Random(seed);
    MatrixFamily[] families = MatrixFamily.values();
    MatrixFamily family = families[random.nextInt(families.length)];
    SymmetricMatrix matrix =
        new MatrixCase(family, 4 + random.nextInt(9), random.nextLong()).matrix();
    CgBound bound = CgBound.of(SpectralConstants.of(matrix));
    double[] b = random.doubles(matrix.size(), -1, 1).toArray();
    Place place =
        new Place(b, 1.5 * random.nextDouble() + 0.25, Math.pow(10, -4 * random.nextDouble()));
    double largest = tau(matrix, bound, place);
    for (int climb = 0; climb < CLIMBS; climb++) {
      Place next = place.near(random);
      double found = tau(matrix, bound, next);
      if (found >= largest) {
        place = next;
        largest = found;
      }
    }
    double tau = largest;
    isAtMostOne(tau);
    Statistics.label("least tau above 0.6")
        .collect(tau > 0.6)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 40));
    PlantedFault.mustBeCaught("the count doubled", 20, () -> isAtMostOne(2 * tau));
  }

  private static void isAtMostOne(double tau) {
    assertThat(tau).isLessThanOrEqualTo(1);
  }

  private static double tau(SymmetricMatrix matrix, CgBound bound, Place place) {
    double norm = Vectors.norm(place.b());
    int count =
        new SsorCg()
            .solve(
                LinearSystem.of(matrix, place.b()),
                place.omega(),
                StoppingRule.absolute(place.epsilon(), 1000))
            .iterations();
    return bound.leastTau(count, place.omega(), place.epsilon(), norm);
  }
}
