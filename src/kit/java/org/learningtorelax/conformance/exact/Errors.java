package org.learningtorelax.conformance.exact;

import org.apache.commons.math3.Field;
import org.checkerframework.checker.index.qual.NonNegative;

/** The rounding errors of one run, counted; the numbers that share them are {@link Enclosure}s. */
final class Errors implements Field<Enclosure> {
  private @NonNegative int count;

  /** The arithmetic of one run. */
  static Scalars<Enclosure> scalars() {
    Errors errors = new Errors();
    return new Scalars<>(x -> Enclosure.of(errors, x), Enclosure::stored);
  }

  /** The number of an error that has not been met. */
  @NonNegative
  int next() {
    int next = count;
    count = next + 1;
    return next;
  }

  @Override
  public Enclosure getZero() {
    return Enclosure.of(this, 0);
  }

  @Override
  public Enclosure getOne() {
    return Enclosure.of(this, 1);
  }

  @Override
  public Class<Enclosure> getRuntimeClass() {
    return Enclosure.class;
  }
}
