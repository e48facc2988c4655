package org.learningtorelax.properties.fault;

import net.jqwik.api.statistics.Statistics;

/** How a property shows that its check can fail: the check must catch a planted fault. */
public final class PlantedFault {
  private PlantedFault() {}

  /**
   * Runs a check in a property over a planted fault. The property fails unless the check failed in
   * at least the given share of its tries.
   *
   * @param fault what is wrong
   * @param leastPercentage how often the check must catch it
   * @param check the check, the same one that the right thing passes
   */
  public static void mustBeCaught(Object fault, double leastPercentage, Runnable check) {
    Statistics.label("caught: " + fault)
        .collect(catches(check))
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercentage));
  }

  /**
   * Whether a check fails.
   *
   * @param check the check
   * @return whether it threw an assertion error
   */
  public static boolean catches(Runnable check) {
    try {
      check.run();
      return false;
    } catch (AssertionError expected) {
      return true;
    }
  }
}
