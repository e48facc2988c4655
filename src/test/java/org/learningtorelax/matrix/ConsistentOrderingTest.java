package org.learningtorelax.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;

/** Levels and cycles of small couplings, by hand. */
@Clause("Consistent ordering")
class ConsistentOrderingTest {

  @Test
  void tridiagonalLevelsCountUp() {
    ConsistentOrdering ordering = ConsistentOrdering.of(coupled(4, "1-0 2-1 3-2"));
    assertThat(ordering.holds()).isTrue();
    assertThat(ordering.levels()).containsExactly(0, 1, 2, 3);
    assertThat(ordering.cycle()).isEmpty();
  }

  /** Levels count from the first unknown of each part and may be negative. */
  @Test
  void levelsMayBeNegativeAndPartsAreApart() {
    ConsistentOrdering ordering = ConsistentOrdering.of(coupled(5, "2-0 2-1 4-3"));
    assertThat(ordering.levels()).containsExactly(0, 0, 1, 0, 1);
    assertThat(ConsistentOrdering.of(coupled(4, "3-0 3-1 2-1")).levels())
        .containsExactly(0, 0, 1, 1);
    assertThat(ConsistentOrdering.of(coupled(4, "2-0 2-1 3-1")).levels())
        .containsExactly(0, 0, 1, 1);
    assertThat(ConsistentOrdering.of(coupled(4, "3-0 3-2 2-1")).levels())
        .containsExactly(0, -1, 0, 1);
  }

  /** 0-1-2 and back: +1 +1 -1. */
  @Test
  void triangleIsACycle() {
    ConsistentOrdering ordering = ConsistentOrdering.of(coupled(3, "1-0 2-0 2-1"));
    assertThat(ordering.holds()).isFalse();
    assertThat(ordering.levels()).isEmpty();
    assertThat(ordering.cycle()).containsExactlyInAnyOrder(0, 1, 2);
  }

  /**
   * A ring of four is bipartite; numbered around it, its steps are +1 +1 +1 -1. Numbered red-black,
   * 0 and 1 opposite to each other, they are +1 -1 +1 -1: the ordering matters, not the coupling.
   */
  @Test
  void bipartiteIsNotEnough() {
    ConsistentOrdering around = ConsistentOrdering.of(coupled(4, "1-0 2-1 3-2 3-0"));
    assertThat(around.holds()).isFalse();
    assertThat(around.cycle()).containsExactlyInAnyOrder(0, 1, 2, 3);
    ConsistentOrdering redBlack = ConsistentOrdering.of(coupled(4, "2-0 2-1 3-0 3-1"));
    assertThat(redBlack.levels()).containsExactly(0, 0, 1, 1);
  }

  /** The cycle is the offending one, without the path that leads to it. */
  @Test
  void cycleLeavesOutTheWayToIt() {
    ConsistentOrdering ordering = ConsistentOrdering.of(coupled(5, "1-0 2-1 3-2 4-2 4-3"));
    assertThat(ordering.cycle()).containsExactlyInAnyOrder(2, 3, 4);
  }

  /** Explicit zeros do not couple. */
  @Test
  void zerosDoNotCouple() {
    SymmetricMatrix matrix =
        SymmetricMatrix.ofLowerTriplets(
            3,
            List.of(
                new Triplet(0, 0, 2),
                new Triplet(1, 0, 1),
                new Triplet(1, 1, 2),
                new Triplet(2, 0, 0),
                new Triplet(2, 1, 1),
                new Triplet(2, 2, 2)));
    assertThat(ConsistentOrdering.of(matrix).levels()).containsExactly(0, 1, 2);
  }

  private static SymmetricMatrix coupled(int n, String pairs) {
    List<Triplet> entries = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      entries.add(new Triplet(i, i, n));
    }
    for (String pair : pairs.split(" ")) {
      String[] ends = pair.split("-");
      entries.add(new Triplet(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), -1));
    }
    return SymmetricMatrix.ofLowerTriplets(n, entries);
  }
}
