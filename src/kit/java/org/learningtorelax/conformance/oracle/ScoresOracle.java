package org.learningtorelax.conformance.oracle;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Verdict;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.exact.Decimal;

/** Judges inverse-gap weighting. */
@Clause("Protocol 11")
final class ScoresOracle implements Oracle<ScoresInput, ExpectedVector, ProbabilitiesOutput> {
  private static final double RELATIVE = 1e-12;
  private static final double MOVE = 0x1p-46;

  @Override
  public Class<ExpectedVector> expectation() {
    return ExpectedVector.class;
  }

  @Override
  public ExpectedVector expect(ScoresInput input) {
    return weighted(input, first(input.scores()));
  }

  private static int first(List<Double> scores) {
    int best = 0;
    for (int i = 1; i < scores.size(); i++) {
      best = scores.get(i) < scores.get(best) ? i : best;
    }
    return best;
  }

  private static ExpectedVector weighted(ScoresInput input, int best) {
    List<Double> scores = input.scores();
    double least = scores.get(best);
    Dfp eta = Decimal.of(input.learningRate());
    Dfp rest = Decimal.ONE;
    double restTolerance = RELATIVE;
    List<Double> values = new ArrayList<>();
    List<Double> tolerances = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Dfp gap = Decimal.of(scores.get(i)).subtract(Decimal.of(least)).multiply(eta);
      Dfp exact = Decimal.ONE.divide(gap.add(scores.size()));
      double p = exact.toDouble();
      double size = input.learningRate() * (Math.abs(scores.get(i)) + Math.abs(least));
      double share = Double.isFinite(size) ? RELATIVE + MOVE * size * p : 1;
      values.add(p);
      tolerances.add(p * Math.min(share, 1));
      if (i != best) {
        rest = rest.subtract(exact);
        restTolerance += tolerances.get(i);
      }
    }
    values.set(best, rest.toDouble());
    tolerances.set(best, restTolerance);
    return new ExpectedVector(values, tolerances);
  }

  @Override
  public Verdict judge(ScoresInput input, ExpectedVector expected, ProbabilitiesOutput output) {
    List<Double> got = output.probabilities();
    Verdict verdict = VectorVerdict.of(KitClause.SQUARE_CB, "probabilities", expected, got);
    if (verdict instanceof Verdict.Failed failed && got.size() == input.scores().size()) {
      List<Double> scores = input.scores();
      for (int i = first(scores) + 1; i < scores.size(); i++) {
        boolean tied = scores.get(i).doubleValue() == scores.get(first(scores));
        if (tied
            && VectorVerdict.of(KitClause.SQUARE_CB, "probabilities", weighted(input, i), got)
                instanceof Verdict.Passed) {
          return new Verdict.Failed(
              KitClause.TIES,
              failed.expected(),
              failed.got(),
              "arm " + i + " is taken for the best of the tied");
        }
      }
    }
    return verdict;
  }
}
