package org.learningtorelax.tuning;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/**
 * What was paid over all rounds of all trials, by the learner and by each comparator.
 *
 * @param learned the learner's total iterations
 * @param fixed the total of each point of the grid, played throughout
 * @param bestFixedArm the arm with the least of those totals, the best fixed ω in hindsight
 * @param instanceOptimal the total of the best point of the grid for each instance
 * @param young the total of Young's ω*, empty unless his theory applied in every round
 * @param iterationsRun the iterations really run: the learner's and every comparator's
 * @param rounds the number of rounds over all trials
 */
@Clause({"Eq. 1", "Eq. 2"})
public record TuningSummary(
    long learned,
    List<Long> fixed,
    int bestFixedArm,
    long instanceOptimal,
    OptionalLong young,
    long iterationsRun,
    long rounds) {

  /**
   * Copies the list.
   *
   * @param learned the learner's total
   * @param fixed the totals of the grid's points
   * @param bestFixedArm the arm with the least of them
   * @param instanceOptimal the instance-optimal total on the grid
   * @param young the total of Young's ω*
   * @param iterationsRun the iterations really run
   * @param rounds the number of rounds over all trials
   */
  public TuningSummary {
    fixed = List.copyOf(fixed);
  }

  /**
   * Adds up trials.
   *
   * @param trials at least one trial with at least one round
   * @return the totals
   */
  public static TuningSummary of(List<Trial> trials) {
    List<Round> rounds = trials.stream().flatMap(trial -> trial.rounds().stream()).toList();
    if (rounds.isEmpty()) {
      throw new BadInputException("trials", trials.size(), "must have at least one round");
    }
    List<Long> fixed =
        IntStream.range(0, rounds.get(0).gridIterations().size())
            .mapToObj(arm -> total(rounds, round -> round.gridIterations().get(arm)))
            .toList();
    int bestFixedArm =
        IntStream.range(0, fixed.size())
            .reduce((best, arm) -> fixed.get(arm) < fixed.get(best) ? arm : best)
            .orElse(0);
    boolean youngApplies = rounds.stream().allMatch(round -> round.youngIterations().isPresent());
    long young = total(rounds, round -> round.youngIterations().orElse(0));
    long grid = fixed.stream().mapToLong(Long::longValue).sum();
    return new TuningSummary(
        total(rounds, Round::iterations),
        fixed,
        bestFixedArm,
        total(rounds, Round::instanceOptimalIterations),
        youngApplies ? OptionalLong.of(young) : OptionalLong.empty(),
        grid + young,
        rounds.size());
  }

  private static long total(List<Round> rounds, ToLongFunction<Round> cost) {
    return rounds.stream().mapToLong(cost).sum();
  }

  /**
   * The best fixed ω's total.
   *
   * @return its iterations
   */
  public long bestFixed() {
    return fixed.get(bestFixedArm);
  }

  /**
   * The regret to a comparator (Eq. 2): what the learner paid more.
   *
   * @param comparator the comparator's total
   * @return the learner's total less the comparator's, negative if the learner did better
   */
  public long regret(long comparator) {
    return learned - comparator;
  }
}
