package org.learningtorelax.properties.domains;

import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.instance.MatrixFamily;
import org.learningtorelax.matrix.SymmetricMatrix;

/**
 * A matrix named by how it is drawn, so that a failing case can be drawn again from its report.
 *
 * @param family the family
 * @param order the order asked of the family
 * @param seed the generator's seed
 */
public record MatrixCase(MatrixFamily family, int order, long seed) {

  /**
   * Draws the matrix, the same one each time.
   *
   * @return the matrix
   */
  public SymmetricMatrix matrix() {
    return family.draw(order, new Well19937c(seed));
  }
}
