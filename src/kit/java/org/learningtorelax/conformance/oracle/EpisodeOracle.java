package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.quantity.Require;

/**
 * Judges an episode along the implementation's own arms, so that a draw that rounding may decide
 * either way does not make all later rounds wrong.
 */
@Clause({"Protocol 11", "Protocol 12"})
final class EpisodeOracle implements Oracle<EpisodeInput, ExpectedArms, EpisodeOutput> {

  /** Deviations of a frequency that a right method of drawing exceeds with probability 1e-9. */
  private static final double DEVIATIONS = 6.2;

  @Override
  public Class<ExpectedArms> expectation() {
    return ExpectedArms.class;
  }

  @Override
  public ExpectedArms expect(EpisodeInput input) {
    Episode episode = new Episode(input);
    List<Integer> arms = new ArrayList<>();
    List<Double> margins = new ArrayList<>();
    List<Double> exactly = Collections.nCopies(Require.atLeastOne("arms", input.arms()), 0.0);
    for (int t = 0; t < input.steps().size(); t++) {
      int arm = episode.arm();
      arms.add(arm);
      margins.add(-episode.outside(arm, exactly));
      episode.observe(arm);
    }
    return new ExpectedArms(arms, margins);
  }

  @Override
  public Verdict judge(EpisodeInput input, ExpectedArms expected, EpisodeOutput output) {
    List<List<Double>> probabilities = output.probabilities();
    List<Integer> arms = output.armsDrawn();
    int rounds = input.steps().size();
    if (arms.size() != rounds || (probabilities != null && probabilities.size() != rounds)) {
      return new Verdict.Failed(
          KitClause.RUN, rounds + " rounds", arms.size() + " arms", "the number of rounds");
    }
    if (probabilities == null && arms.equals(expected.armsDrawn())) {
      return Verdict.passed();
    }
    Episode episode = new Episode(input);
    List<Double> drawn =
        new ArrayList<>(Collections.nCopies(Require.atLeastOne("arms", input.arms()), 0.0));
    double variance = 0;
    int another = -1;
    for (int t = 0; t < rounds; t++) {
      ExpectedVector p = episode.expected();
      if (probabilities != null) {
        String name = "probabilities[" + t + "]";
        Verdict verdict = VectorVerdict.of(KitClause.TSALLIS_INF, name, p, probabilities.get(t));
        if (verdict instanceof Verdict.Failed) {
          return verdict;
        }
      }
      int arm = arms.get(t);
      if (arm < 0 || arm >= input.arms()) {
        return failed(t, episode.arm(), arm, "no arm has this number");
      }
      if (another < 0 && episode.outside(arm, p.tolerances()) > 0) {
        if (probabilities == null) {
          return failed(t, episode.arm(), arm, "up to here all arms are right");
        }
        another = t;
      }
      for (int i = 0; i < input.arms(); i++) {
        double q = p.values().get(i);
        drawn.set(i, drawn.get(i) + (i == arm ? 1 : 0) - q);
        variance += q * (1 - q) / input.arms();
      }
      episode.observe(arm);
    }
    if (another < 0) {
      return Verdict.passed();
    }
    for (double excess : drawn) {
      if (Math.abs(excess) > DEVIATIONS * Math.sqrt(input.arms() * variance) + DEVIATIONS) {
        return new Verdict.Failed(
            KitClause.DRAWS,
            "arms drawn from their probabilities",
            "an arm drawn " + excess + " times more than its probabilities say",
            "");
      }
    }
    return new Verdict.Allowed(
        Flag.SAMPLING,
        "the arm of the inverse distribution function in every round",
        "another from round " + another + " on, with right probabilities");
  }

  private static Verdict failed(int round, int expected, int got, String hint) {
    String place = "arms_drawn[" + round + "] = ";
    return new Verdict.Failed(KitClause.TSALLIS_INF, place + expected, place + got, hint);
  }
}
