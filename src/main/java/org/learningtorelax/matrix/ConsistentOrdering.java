package org.learningtorelax.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.learningtorelax.clauses.Clause;

/**
 * Whether a matrix is consistently ordered: whether a level function exists, integers ℓ with ℓ(i) =
 * ℓ(j) + 1 for every coupled pair j &lt; i.
 *
 * <p>With such levels the similarity by diag(z^ℓ) turns L + Lᵀ into z L + z⁻¹ Lᵀ, so that the
 * eigenvalues of D⁻¹(z L + z⁻¹ Lᵀ) do not depend on z: Young's theory holds. Both outcomes carry
 * their evidence, and either can be checked by hand. Source: Young 1971, Definition 5-3.2;
 * Hackbusch 2016, Definition 4.23.
 *
 * @param levels the level of each unknown, 0 for the first of each connected part; empty if none
 *     exists
 * @param cycle otherwise a closed walk of coupled unknowns, its first not repeated at its end,
 *     along which the steps (+1 to a larger index, -1 to a smaller one) do not add up to 0; else
 *     empty
 */
@Clause("Consistent ordering")
public record ConsistentOrdering(List<Integer> levels, List<Integer> cycle) {

  /**
   * Copies the evidence.
   *
   * @param levels the level of each unknown, or empty
   * @param cycle the offending cycle, or empty
   */
  public ConsistentOrdering {
    levels = List.copyOf(levels);
    cycle = List.copyOf(cycle);
  }

  /**
   * Looks for a level function by breadth-first search, in time proportional to the number of
   * entries.
   *
   * @param matrix the matrix, of which only the coupling matters
   * @return the level function or an offending cycle
   */
  public static ConsistentOrdering of(SymmetricMatrix matrix) {
    return new Search(matrix).run();
  }

  /**
   * Whether the matrix is consistently ordered.
   *
   * @return whether a level function exists
   */
  public boolean holds() {
    return cycle.isEmpty();
  }

  private static final class Search {
    private static final int UNSEEN = -1;

    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final List<Integer> levels;
    private final List<Integer> parents;

    Search(SymmetricMatrix matrix) {
      for (int i = 0; i < matrix.size(); i++) {
        neighbours.add(new ArrayList<>());
      }
      for (Triplet entry : matrix.strictlyLowerEntries()) {
        neighbours.get(entry.row()).add(entry.column());
        neighbours.get(entry.column()).add(entry.row());
      }
      levels = new ArrayList<>(Collections.nCopies(matrix.size(), 0));
      parents = new ArrayList<>(Collections.nCopies(matrix.size(), UNSEEN));
    }

    ConsistentOrdering run() {
      for (int root = 0; root < neighbours.size(); root++) {
        if (parents.get(root) == UNSEEN) {
          parents.set(root, root);
          List<Integer> cycle = searchFrom(root);
          if (!cycle.isEmpty()) {
            return new ConsistentOrdering(List.of(), cycle);
          }
        }
      }
      return new ConsistentOrdering(levels, List.of());
    }

    /**
     * Gives levels to the part of {@code root}; returns the first contradiction, or an empty list.
     */
    private List<Integer> searchFrom(int root) {
      Deque<Integer> queue = new ArrayDeque<>(List.of(root));
      while (!queue.isEmpty()) {
        int i = queue.remove();
        for (int j : neighbours.get(i)) {
          int level = levels.get(i) + (j > i ? 1 : -1);
          if (parents.get(j) == UNSEEN) {
            parents.set(j, i);
            levels.set(j, level);
            queue.add(j);
          } else if (levels.get(j) != level) {
            return cycleThrough(i, j);
          }
        }
      }
      return List.of();
    }

    /**
     * The tree paths from i and from j up to where they meet, closed by the coupling of i and j.
     */
    private List<Integer> cycleThrough(int i, int j) {
      List<Integer> fromI = pathToRoot(i);
      List<Integer> fromJ = pathToRoot(j);
      while (fromI.size() > 1
          && fromJ.size() > 1
          && fromI.get(fromI.size() - 2).equals(fromJ.get(fromJ.size() - 2))) {
        fromI.remove(fromI.size() - 1);
        fromJ.remove(fromJ.size() - 1);
      }
      fromJ.remove(fromJ.size() - 1);
      Collections.reverse(fromJ);
      fromI.addAll(fromJ);
      return fromI;
    }

    private List<Integer> pathToRoot(int vertex) {
      List<Integer> path = new ArrayList<>(List.of(vertex));
      int last = vertex;
      while (parents.get(last) != last) {
        last = parents.get(last);
        path.add(last);
      }
      return path;
    }
  }
}
