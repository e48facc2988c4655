package org.learningtorelax.properties.bandit;

import java.util.Arrays;
import org.learningtorelax.conformance.exact.ExactTsallis;

/** A state of Algorithm 4 from which the next distribution is computed: k, K and η. */
record TsallisState(double[] losses, double normalization, double step) {

  int arms() {
    return losses.length;
  }

  /** 2K/η, the unit in which a difference of losses shows in the probabilities. */
  double unit() {
    return 2 * normalization / step;
  }

  double least() {
    return Arrays.stream(losses).min().orElseThrow();
  }

  long armsAtLeast() {
    double least = least();
    return Arrays.stream(losses).filter(loss -> loss == least).count();
  }

  /** The distribution in 41 digits. */
  ExactTsallis exact() {
    return ExactTsallis.of(Arrays.stream(losses).boxed().toList(), normalization, step);
  }

  TsallisState withLosses(double[] other) {
    return new TsallisState(other, normalization, step);
  }

  @Override
  public String toString() {
    String head = Arrays.toString(Arrays.copyOf(losses, Math.min(8, losses.length)));
    return "d=" + losses.length + " K=" + normalization + " eta=" + step + " k=" + head;
  }
}
