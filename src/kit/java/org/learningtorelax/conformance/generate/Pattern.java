package org.learningtorelax.conformance.generate;

/** Which unknowns of a random matrix are coupled: the families of the project's property tests. */
public enum Pattern {
  /** Neighbours in the order. Consistently ordered. */
  TRIDIAGONAL {
    @Override
    boolean couples(int i, int j, int n) {
      return i - j == 1;
    }
  },
  /** The first half with the second. Consistently ordered. */
  TWO_CYCLIC {
    @Override
    boolean couples(int i, int j, int n) {
      return j < (n + 1) / 2 && i >= (n + 1) / 2;
    }
  },
  /** A binary tree. Consistently ordered. */
  TREE {
    @Override
    boolean couples(int i, int j, int n) {
      return j == (i - 1) / 2;
    }
  },
  /** A closed ring. */
  RING {
    @Override
    boolean couples(int i, int j, int n) {
      return i - j == 1 || i - j == n - 1;
    }
  },
  /** Every pair. */
  DOMINANT {
    @Override
    boolean couples(int i, int j, int n) {
      return true;
    }
  },
  /** GᵀG + I/8, definite without being dominant. */
  GRAM {
    @Override
    boolean couples(int i, int j, int n) {
      return true;
    }
  };

  /** Whether unknowns i and j &lt; i of n are coupled. */
  abstract boolean couples(int i, int j, int n);
}
