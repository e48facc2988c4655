package org.learningtorelax.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.Omega;
import org.learningtorelax.quantity.Require;

/**
 * What others would have paid for each instance: every point of the grid, and Young's ω*. It runs
 * after the learner and tells it nothing.
 */
final class Comparators {
  private final TuningSettings settings;

  Comparators(TuningSettings settings) {
    this.settings = settings;
  }

  /**
   * The comparators of each round, in parallel over the rounds.
   *
   * @param instances the linear systems
   * @param plays what the learner played, one for each instance
   * @param progress told once for each round that is done, from any thread
   * @return the rounds in their order
   */
  List<Round> compare(List<Instance> instances, List<OnlineTuning.Play> plays, Runnable progress) {
    YoungPolicy policy = new YoungPolicy();
    List<OptionalDouble> young =
        instances.stream().map(instance -> policy.omega(instance.system().matrix())).toList();
    return IntStream.range(0, instances.size())
        .parallel()
        .mapToObj(t -> round(instances.get(t), plays.get(t), young.get(t), progress))
        .toList();
  }

  private Round round(
      Instance instance, OnlineTuning.Play play, OptionalDouble young, Runnable progress) {
    List<@Omega Double> omegas = new ArrayList<>(settings.grid().omegas());
    young.ifPresent(omega -> omegas.add(Require.omega(omega)));
    List<Integer> counts = settings.solver().iterations(instance.system(), omegas, settings.rule());
    progress.run();
    int arms = settings.grid().size();
    return new Round(
        instance.name(),
        instance.context(),
        play.arm(),
        play.iterations(),
        counts.subList(0, arms),
        young,
        young.isPresent() ? OptionalInt.of(counts.get(arms)) : OptionalInt.empty());
  }
}
