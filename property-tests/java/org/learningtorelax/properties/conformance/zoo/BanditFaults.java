package org.learningtorelax.properties.conformance.zoo;

import static org.learningtorelax.properties.conformance.zoo.Fault.right;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.TsallisInput;

/** Planted faults of the learners without contexts. */
final class BanditFaults {
  private BanditFaults() {}

  static List<Fault> all() {
    return List.of(
        tsallis(
            "tsallis by Newton without a bracket",
            KitClause.NUMBERS,
            in -> Newton.from(in, -1, 50)),
        tsallis("tsallis by five Newton steps", KitClause.TSALLIS_INF, in -> Newton.from(in, 0, 5)),
        tsallis("tsallis by ten Newton steps", KitClause.TSALLIS_INF, in -> Newton.from(in, 0, 10)),
        tsallis(
            "tsallis uniform when Newton does not converge",
            KitClause.TSALLIS_INF,
            Newton::orUniform),
        tsallis(
            "tsallis without K",
            KitClause.TSALLIS_INF,
            in -> distribution(in.losses(), 1, in.step())),
        tsallis(
            "tsallis with the step inverted",
            KitClause.TSALLIS_INF,
            in -> distribution(in.losses(), in.normalization(), 1 / in.step())),
        tsallis(
            "tsallis with 2K for 4K",
            KitClause.TSALLIS_INF,
            in -> distribution(in.losses(), in.normalization() / 2, in.step())),
        tsallis("tsallis by exponential weights", KitClause.TSALLIS_INF, BanditFaults::exponential),
        tsallis(
            "tsallis in single precision",
            KitClause.TSALLIS_INF,
            in -> single(distribution(in.losses(), in.normalization(), in.step()))),
        episode(
            "episode without importance weights",
            KitClause.TSALLIS_INF,
            (k, p, arm, loss) -> k.set(arm, k.get(arm) + loss)),
        episode(
            "episode with the loss on every arm",
            KitClause.TSALLIS_INF,
            (k, p, arm, loss) -> k.replaceAll(old -> old + loss / p.get(arm))),
        episode(
            "episode with clipped importance weights",
            KitClause.TSALLIS_INF,
            (k, p, arm, loss) -> k.set(arm, k.get(arm) + loss / Math.max(p.get(arm), 1e-3))),
        episode(
            "episode with weights clipped at 1e-10",
            KitClause.TSALLIS_INF,
            (k, p, arm, loss) -> k.set(arm, k.get(arm) + loss / Math.max(p.get(arm), 1e-10))),
        episode(
            "episode that forgets",
            KitClause.TSALLIS_INF,
            (k, p, arm, loss) -> k.set(arm, loss / p.get(arm))),
        new Fault(
            "episode with the last step first",
            Operation.TSALLIS_INF_EPISODE,
            KitClause.TSALLIS_INF,
            (EpisodeInput in) -> {
              right(Operation.TSALLIS_INF_EPISODE, in);
              List<Double> steps = new ArrayList<>(in.steps());
              Collections.reverse(steps);
              return right(
                  Operation.TSALLIS_INF_EPISODE,
                  new EpisodeInput(
                      in.arms(), in.normalization(), steps, in.uniforms(), in.lossTable()));
            }),
        new Fault(
            "episode that draws by the complement, without probabilities",
            Operation.TSALLIS_INF_EPISODE,
            KitClause.TSALLIS_INF,
            (EpisodeInput in) -> {
              List<Double> uniforms =
                  in.uniforms().stream()
                      .map(u -> 1 - u - 0x1p-20)
                      .map(u -> Math.max(u, 0))
                      .toList();
              right(Operation.TSALLIS_INF_EPISODE, in);
              return new EpisodeOutput(
                  right(
                          Operation.TSALLIS_INF_EPISODE,
                          new EpisodeInput(
                              in.arms(), in.normalization(), in.steps(), uniforms, in.lossTable()))
                      .armsDrawn(),
                  null);
            }),
        new Fault(
            "episode that keeps the estimates",
            Operation.TSALLIS_INF_EPISODE,
            KitClause.NO_MEMORY,
            new KeptEstimates()),
        scores("weighting with the last of ties", KitClause.TIES, in -> weighted(in, true, true)),
        scores("weighting without d", KitClause.SQUARE_CB, in -> weighted(in, false, false)),
        scores("weighting that normalises", KitClause.SQUARE_CB, BanditFaults::normalised),
        scores(
            "weighting from the greatest",
            KitClause.SQUARE_CB,
            in ->
                weighted(
                    new ScoresInput(in.scores().stream().map(s -> -s).toList(), in.learningRate()),
                    false,
                    true)));
  }

  private static Fault tsallis(
      String name, KitClause clause, Function<TsallisInput, List<Double>> p) {
    return new Fault(
        name,
        Operation.TSALLIS_INF_PROBABILITIES,
        clause,
        (TsallisInput in) -> {
          right(Operation.TSALLIS_INF_PROBABILITIES, in);
          return new ProbabilitiesOutput(p.apply(in));
        });
  }

  private static Fault scores(
      String name, KitClause clause, Function<ScoresInput, List<Double>> p) {
    return new Fault(
        name,
        Operation.SQUARE_CB_PROBABILITIES,
        clause,
        (ScoresInput in) -> {
          right(Operation.SQUARE_CB_PROBABILITIES, in);
          return new ProbabilitiesOutput(p.apply(in));
        });
  }

  /** How an episode's estimates change. */
  interface Update {
    void apply(List<Double> k, List<Double> p, int arm, double loss);
  }

  private static Fault episode(String name, KitClause clause, Update update) {
    return new Fault(
        name,
        Operation.TSALLIS_INF_EPISODE,
        clause,
        (EpisodeInput in) -> {
          right(Operation.TSALLIS_INF_EPISODE, in);
          return run(in, new ArrayList<>(Collections.nCopies(in.arms(), 0.0)), update);
        });
  }

  static EpisodeOutput run(EpisodeInput in, List<Double> k, Update update) {
    List<Integer> arms = new ArrayList<>();
    for (int t = 0; t < in.steps().size(); t++) {
      List<Double> p = distribution(k, in.normalization(), in.steps().get(t));
      double sum = 0;
      int arm = 0;
      for (int i = 0; i < p.size(); i++) {
        sum += p.get(i);
        arm = i;
        if (in.uniforms().get(t) < sum) {
          break;
        }
      }
      arms.add(arm);
      update.apply(k, p, arm, in.lossTable().get(t).get(arm));
    }
    return new EpisodeOutput(arms, null);
  }

  static List<Double> distribution(List<Double> losses, double normalization, double step) {
    TsallisInput input = new TsallisInput(losses, normalization, step);
    return right(Operation.TSALLIS_INF_PROBABILITIES, input).probabilities();
  }

  private static List<Double> exponential(TsallisInput in) {
    double least = Collections.min(in.losses());
    List<Double> weights =
        in.losses().stream()
            .map(k -> Math.exp(-in.step() / in.normalization() * (k - least)))
            .toList();
    double sum = weights.stream().mapToDouble(w -> w).sum();
    return weights.stream().map(w -> w / sum).toList();
  }

  private static List<Double> single(List<Double> p) {
    return p.stream().map(value -> (double) value.floatValue()).toList();
  }

  private static List<Double> weighted(ScoresInput in, boolean last, boolean arms) {
    List<Double> s = in.scores();
    double least = Collections.min(s);
    int best = last ? s.lastIndexOf(least) : s.indexOf(least);
    List<Double> p = new ArrayList<>();
    for (double score : s) {
      p.add(1 / ((arms ? s.size() : 1) + in.learningRate() * (score - least)));
    }
    p.set(best, 0.0);
    p.set(best, 1 - p.stream().mapToDouble(x -> x).sum());
    return p;
  }

  private static List<Double> normalised(ScoresInput in) {
    double least = Collections.min(in.scores());
    List<Double> p =
        in.scores().stream()
            .map(s -> 1 / (in.scores().size() + in.learningRate() * (s - least)))
            .toList();
    double sum = p.stream().mapToDouble(x -> x).sum();
    return p.stream().map(x -> x / sum).toList();
  }
}
