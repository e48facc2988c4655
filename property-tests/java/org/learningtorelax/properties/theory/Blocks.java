package org.learningtorelax.properties.theory;

import java.util.ArrayList;
import java.util.List;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.matrix.Triplet;

/** Block diagonal matrices. */
final class Blocks {
  private Blocks() {}

  /** [[A, 0], [0, A]]. */
  static SymmetricMatrix twoCopies(SymmetricMatrix a) {
    List<Triplet> entries = new ArrayList<>();
    double[] diagonal = a.diagonal();
    for (int shift : new int[] {0, a.size()}) {
      for (int i = 0; i < diagonal.length; i++) {
        entries.add(new Triplet(i + shift, i + shift, diagonal[i]));
      }
      for (Triplet entry : a.strictlyLowerEntries()) {
        entries.add(new Triplet(entry.row() + shift, entry.column() + shift, entry.value()));
      }
    }
    return SymmetricMatrix.ofLowerTriplets(2 * a.size(), entries);
  }
}
