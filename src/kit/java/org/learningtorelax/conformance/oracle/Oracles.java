package org.learningtorelax.conformance.oracle;

import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.conformance.exact.Decimal;
import org.learningtorelax.conformance.exact.ExactCount;
import org.learningtorelax.conformance.exact.ExactFormulas;
import org.learningtorelax.conformance.exact.SolverKind;

/** The oracles of all operations. */
public final class Oracles {
  /** Algorithm 1. */
  public static final Oracle<SystemInput, ExactCount, SolveOutput> SOR =
      new CountOracle(SolverKind.SOR, KitClause.SOR);

  /** Algorithm 8. */
  public static final Oracle<SystemInput, ExactCount, SolveOutput> SSOR =
      new CountOracle(SolverKind.SSOR, KitClause.SSOR);

  /** Definition E.1. */
  public static final Oracle<SystemInput, ExactCount, SolveOutput> SSOR_CG =
      new CountOracle(SolverKind.SSOR_CG, KitClause.SSOR_CG);

  /** Conjugate gradients without a preconditioner. */
  public static final Oracle<SystemInput, ExactCount, SolveOutput> CG =
      new CountOracle(SolverKind.CG, KitClause.COUNT);

  /** β. */
  public static final Oracle<MatrixInput, ExpectedValue, ValueOutput> JACOBI_RADIUS =
      new RadiusOracle();

  /** ω*. */
  public static final Oracle<OptimalOmegaInput, ExpectedValue, ValueOutput> OPTIMAL_OMEGA =
      new ValueOracle<OptimalOmegaInput>(
          KitClause.RADIUS,
          in -> List.of(in.beta()),
          x -> isBelowOne(x.get(0)),
          x -> ExactFormulas.optimalOmega(x.get(0)));

  /** Young's radius. */
  public static final Oracle<YoungInput, ExpectedValue, ValueOutput> YOUNG_RADIUS =
      new ValueOracle<YoungInput>(
          KitClause.RADIUS,
          in -> List.of(in.beta(), in.omega()),
          x -> isBelowOne(x.get(0)) && x.get(1).lessThan(Decimal.FIELD.getTwo()),
          x -> ExactFormulas.youngRadius(x.get(0), x.get(1)));

  /** Lemma 2.1's U. */
  public static final Oracle<SurrogateInput, ExpectedValue, ValueOutput> SURROGATE_BOUND =
      new ValueOracle<SurrogateInput>(
          KitClause.SURROGATE,
          in -> List.of(in.rho(), in.tau(), in.epsilon()),
          x -> x.stream().allMatch(Oracles::isBelowOne),
          x -> ExactFormulas.surrogate(x.get(0), x.get(1), x.get(2)));

  /** The distribution of Algorithm 4. */
  public static final Oracle<TsallisInput, ExpectedVector, ProbabilitiesOutput>
      TSALLIS_INF_PROBABILITIES = new TsallisOracle();

  /** Algorithm 4. */
  public static final Oracle<EpisodeInput, ExpectedArms, EpisodeOutput> TSALLIS_INF_EPISODE =
      new EpisodeOracle();

  /** Inverse-gap weighting. */
  public static final Oracle<ScoresInput, ExpectedVector, ProbabilitiesOutput>
      SQUARE_CB_PROBABILITIES = new ScoresOracle();

  /** Chebyshev features. */
  public static final Oracle<FeaturesInput, ExpectedVector, FeaturesOutput> CHEBYSHEV_FEATURES =
      new FeaturesOracle();

  /** One regression of Algorithm 3. */
  public static final Oracle<FitInput, ExpectedFit, FitOutput> CHEB_CB_FIT = new FitOracle();

  private Oracles() {}

  private static boolean isBelowOne(Dfp x) {
    return x.lessThan(Decimal.ONE);
  }
}
