package org.learningtorelax.properties.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.ConsistentOrdering;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.domains.Cases;
import org.learningtorelax.properties.domains.MatrixCase;
import org.learningtorelax.properties.fault.PlantedFault;

/**
 * Consistent ordering: whatever the answer, its evidence checks; and the answer is right for every
 * coupling of up to five unknowns, all of which are enumerated.
 */
@Clause("Consistent ordering")
class ConsistentOrderingProperties {
  private static final int ENUMERATED_ORDER = 5;

  @Property(seed = "11", tries = 400)
  void evidenceChecks(@ForAll("matrices") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    ConsistentOrdering ordering = ConsistentOrdering.of(matrix);
    checkEvidence(matrix, ordering);
    Statistics.label("holds")
        .collect(ordering.holds())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 30);
              coverage.check(false).percentage(share -> share > 30);
            });
  }

  @Property(seed = "11", tries = 300)
  void holdsOnTheFamiliesThatClaimIt(@ForAll("matrices") MatrixCase matrixCase) {
    MatrixFamily family = matrixCase.family();
    boolean holds = ConsistentOrdering.of(matrixCase.matrix()).holds();
    if (family.consistentlyOrdered() || matrixCase.order() <= 2) {
      assertThat(holds).isTrue();
    } else if (family != MatrixFamily.GRAM) { // GᵀG may have zeros anywhere
      assertThat(holds).isFalse();
    }
    Statistics.label("family").collect(family + (holds ? " holds" : " does not hold"));
  }

  @Example
  void isRightForEveryCouplingOfUpToFiveUnknowns() {
    decidesEveryCoupling(ConsistentOrdering::of);
  }

  /** Two faults: bipartite taken for consistently ordered, and levels that may differ by -1 too. */
  @Example
  void bipartiteTakenForConsistentlyOrderedIsCaught() {
    Function<SymmetricMatrix, ConsistentOrdering> bipartite =
        matrix -> {
          boolean twoColours =
              levelsExist(matrix, 2, (later, earlier) -> Math.abs(later - earlier) == 1);
          return twoColours
              ? new ConsistentOrdering(List.of(), List.of())
              : ConsistentOrdering.of(matrix);
        };
    assertThat(PlantedFault.catches(() -> decidesEveryCoupling(bipartite))).isTrue();
  }

  @Property(seed = "11", tries = 200)
  void wrongEvidenceIsCaught(@ForAll("coupled") MatrixCase matrixCase) {
    SymmetricMatrix matrix = matrixCase.matrix();
    ConsistentOrdering ordering = ConsistentOrdering.of(matrix);
    List<Integer> wrong = new ArrayList<>(ordering.holds() ? ordering.levels() : ordering.cycle());
    if (ordering.holds()) {
      Triplet first = matrix.strictlyLowerEntries().get(0);
      wrong.set(first.row(), wrong.get(first.row()) + 2);
    } else {
      wrong.remove(wrong.size() - 1);
    }
    ConsistentOrdering spoilt =
        ordering.holds()
            ? new ConsistentOrdering(wrong, List.of())
            : new ConsistentOrdering(List.of(), wrong);
    PlantedFault.mustBeCaught(
        ordering.holds() ? "a level moved" : "a cycle cut short",
        60,
        () -> checkEvidence(matrix, spoilt));
  }

  /** By hand, from the definition alone. */
  private static void checkEvidence(SymmetricMatrix matrix, ConsistentOrdering ordering) {
    if (ordering.holds()) {
      List<Integer> levels = ordering.levels();
      assertThat(levels).hasSize(matrix.size());
      assertThat(matrix.strictlyLowerEntries())
          .allMatch(entry -> levels.get(entry.row()) == levels.get(entry.column()) + 1);
      return;
    }
    assertThat(ordering.levels()).isEmpty();
    List<Integer> cycle = ordering.cycle();
    int balance = 0;
    for (int k = 0; k < cycle.size(); k++) {
      int here = cycle.get(k);
      int next = cycle.get((k + 1) % cycle.size());
      assertThat(matrix.strictlyLowerEntries())
          .as("unknowns %d and %d are coupled", here, next)
          .anyMatch(e -> e.row() == Math.max(here, next) && e.column() == Math.min(here, next));
      balance += next > here ? 1 : -1;
    }
    assertThat(balance).as("steps along the cycle %s", cycle).isNotZero();
    assertThat(cycle).doesNotHaveDuplicates();
  }

  private static void decidesEveryCoupling(Function<SymmetricMatrix, ConsistentOrdering> decide) {
    for (int n = 1; n <= ENUMERATED_ORDER; n++) {
      for (int coupling = 0; coupling < 1 << (n * (n - 1) / 2); coupling++) {
        SymmetricMatrix matrix = coupled(n, coupling);
        ConsistentOrdering ordering = decide.apply(matrix);
        assertThat(ordering.holds())
            .as("order %d, coupled pairs %s", n, matrix.strictlyLowerEntries())
            .isEqualTo(levelsExist(matrix, n, (later, earlier) -> later == earlier + 1));
        checkEvidence(matrix, ordering);
      }
    }
  }

  private interface LevelRule {
    boolean allows(int later, int earlier);
  }

  /**
   * Tries all levels in [0, levels): n of them suffice, since parts are at most n - 1 steps wide.
   */
  private static boolean levelsExist(SymmetricMatrix matrix, int levels, LevelRule rule) {
    List<Triplet> couplings = matrix.strictlyLowerEntries();
    int choices = (int) Math.round(Math.pow(levels, matrix.size()));
    for (int choice = 0; choice < choices; choice++) {
      int[] level = new int[matrix.size()];
      for (int i = 0, rest = choice; i < level.length; i++, rest /= levels) {
        level[i] = rest % levels;
      }
      boolean allowed = true;
      for (Triplet entry : couplings) {
        allowed &= rule.allows(level[entry.row()], level[entry.column()]);
      }
      if (allowed) {
        return true;
      }
    }
    return false;
  }

  /** Pair number k of (1,0), (2,0), (2,1), (3,0), ... is coupled when bit k is set. */
  private static SymmetricMatrix coupled(int n, int bits) {
    List<Triplet> entries = new ArrayList<>();
    int pair = 0;
    for (int i = 0; i < n; i++) {
      entries.add(new Triplet(i, i, n));
      for (int j = 0; j < i; j++, pair++) {
        if ((bits >> pair & 1) == 1) {
          entries.add(new Triplet(i, j, -1));
        }
      }
    }
    return SymmetricMatrix.ofLowerTriplets(n, entries);
  }

  @Provide
  Arbitrary<MatrixCase> matrices() {
    return Cases.matrices(Cases.ALL, 1, 20);
  }

  @Provide
  Arbitrary<MatrixCase> coupled() {
    return Cases.matrices(Cases.ALL, 4, 20)
        .filter(matrixCase -> !matrixCase.matrix().strictlyLowerEntries().isEmpty());
  }
}
