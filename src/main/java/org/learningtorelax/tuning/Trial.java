package org.learningtorelax.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.bandit.ContextualBandit;
import org.learningtorelax.instance.Instance;
import org.learningtorelax.quantity.Probability;

/**
 * One run of a learner, Algorithm 2 or 3, with its comparators: a pure function of the settings and
 * a seed.
 *
 * @param rounds what happened in each round
 * @param learnt the learner's distributions after the last round
 */
public record Trial(List<Round> rounds, List<Learnt> learnt) {

  /**
   * Copies the lists.
   *
   * @param rounds what happened in each round
   * @param learnt the learner's last distributions
   */
  public Trial {
    rounds = List.copyOf(rounds);
    learnt = List.copyOf(learnt);
  }

  /**
   * What a learner has learnt.
   *
   * @param context at which context; empty for a learner that looks at none
   * @param probabilities its distribution there
   */
  public record Learnt(OptionalDouble context, List<Double> probabilities) {

    /**
     * Copies the list.
     *
     * @param context at which context
     * @param probabilities its distribution there
     */
    public Learnt {
      probabilities = List.copyOf(probabilities);
    }
  }

  /**
   * Runs a trial: the learner first, then the comparators. The comparators of different rounds run
   * in parallel on the caller's fork-join pool; the result does not depend on how many threads that
   * has.
   *
   * @param settings what to run
   * @param index the trial's number, which with the settings' seed decides its random numbers
   * @param progress told once for each round whose comparators are done, from any thread
   * @return the trial
   */
  public static Trial run(TuningSettings settings, int index, Runnable progress) {
    List<Instance> instances = instances(settings, index);
    ContextualBandit bandit = settings.createBandit();
    List<OnlineTuning.Play> plays = play(settings, index, bandit, instances);
    List<Round> rounds = new Comparators(settings).compare(instances, plays, progress);
    return new Trial(rounds, learnt(settings.learner(), bandit));
  }

  /**
   * Runs a trial of the learner alone: the same plays as {@link #run}, in rounds that know of no
   * comparator.
   *
   * @param settings what to run
   * @param index the trial's number, which with the settings' seed decides its random numbers
   * @param progress told once for each round, after the last one
   * @return the trial
   */
  public static Trial runLearnerOnly(TuningSettings settings, int index, Runnable progress) {
    List<Instance> instances = instances(settings, index);
    ContextualBandit bandit = settings.createBandit();
    List<OnlineTuning.Play> plays = play(settings, index, bandit, instances);
    List<Round> rounds = new ArrayList<>();
    for (int t = 0; t < instances.size(); t++) {
      rounds.add(Round.withoutComparators(instances.get(t), plays.get(t)));
      progress.run();
    }
    return new Trial(rounds, learnt(settings.learner(), bandit));
  }

  private static List<Instance> instances(TuningSettings settings, int index) {
    RandomGenerator random = Seeds.generator(settings.seed(), index, Seeds.INSTANCES);
    List<Instance> instances = new ArrayList<>();
    for (int t = 0; t < settings.rounds(); t++) {
      instances.add(settings.family().draw(t, random));
    }
    return instances;
  }

  private static List<OnlineTuning.Play> play(
      TuningSettings settings, int index, ContextualBandit bandit, List<Instance> instances) {
    RandomGenerator draws = Seeds.generator(settings.seed(), index, Seeds.DRAWS);
    return new OnlineTuning(bandit, settings.grid(), settings.solver(), settings.rule(), draws)
        .run(instances);
  }

  private static List<Learnt> learnt(Learner learner, ContextualBandit bandit) {
    if (learner.shownContexts().isEmpty()) {
      return List.of(new Learnt(OptionalDouble.empty(), boxed(bandit.probabilities(0))));
    }
    return learner.shownContexts().stream()
        .map(c -> new Learnt(OptionalDouble.of(c), boxed(bandit.probabilities(c))))
        .toList();
  }

  private static List<Double> boxed(@Probability double[] probabilities) {
    List<Double> list = new ArrayList<>();
    for (double p : probabilities) {
      list.add(p);
    }
    return list;
  }
}
