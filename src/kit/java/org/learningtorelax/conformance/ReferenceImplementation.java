package org.learningtorelax.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.learningtorelax.bandit.BoxLeastSquares;
import org.learningtorelax.bandit.ChebyshevFeatures;
import org.learningtorelax.bandit.ContextInterval;
import org.learningtorelax.bandit.InverseGapWeighting;
import org.learningtorelax.bandit.LossScale;
import org.learningtorelax.bandit.StepSchedule;
import org.learningtorelax.bandit.TsallisInf;
import org.learningtorelax.bandit.TsallisProbabilities;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FeaturesOutput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.FitOutput;
import org.learningtorelax.conformance.data.ProbabilitiesOutput;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.ConjugateGradient;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.Ssor;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StopReason;
import org.learningtorelax.solver.StoppingRule;
import org.learningtorelax.theory.JacobiRadius;
import org.learningtorelax.theory.SurrogateBound;
import org.learningtorelax.theory.Young;

/** This program as an implementation under test: what passes all checks. */
public final class ReferenceImplementation extends JvmImplementation {
  /** An answer must fit in a line of 64 MiB. */
  private static final int LARGEST_DEGREE = 1_000_000;

  /** All operations. */
  public ReferenceImplementation() {
    super("learning-to-relax", "0.1.0");
    offer(Operation.SOR, input -> solve(new Sor(), input));
    offer(Operation.SSOR, input -> solve(new Ssor(), input));
    offer(Operation.SSOR_CG, input -> solve(new SsorCg(), input));
    offer(Operation.CG, input -> solve(new ConjugateGradient(), input));
    offer(Operation.JACOBI_RADIUS, in -> new ValueOutput(JacobiRadius.of(in.matrix().matrix())));
    offer(
        Operation.OPTIMAL_OMEGA,
        in -> new ValueOutput(Young.optimalOmega(Require.spectralRadius("beta", in.beta()))));
    offer(
        Operation.YOUNG_RADIUS,
        in ->
            new ValueOutput(
                Young.radius(
                    Require.spectralRadius("beta", in.beta()), Require.omega(in.omega()))));
    offer(Operation.SURROGATE_BOUND, ReferenceImplementation::surrogate);
    offer(
        Operation.TSALLIS_INF_PROBABILITIES,
        in ->
            new ProbabilitiesOutput(
                list(TsallisProbabilities.of(array(in.losses()), in.normalization(), in.step()))));
    offer(Operation.TSALLIS_INF_EPISODE, ReferenceImplementation::episode);
    offer(
        Operation.SQUARE_CB_PROBABILITIES,
        in ->
            new ProbabilitiesOutput(
                list(InverseGapWeighting.of(array(in.scores()), in.learningRate()))));
    offer(Operation.CHEBYSHEV_FEATURES, ReferenceImplementation::features);
    offer(Operation.CHEB_CB_FIT, ReferenceImplementation::fit);
  }

  private static SolveOutput solve(Solver solver, SystemInput input) {
    LinearSystem system = input.system();
    StoppingRule rule =
        StoppingRule.relative(Require.relativeTolerance(input.tolerance()), input.maxIterations());
    SolveResult result = solver.solve(system, Require.omega(input.omega()), rule);
    boolean finite = Arrays.stream(result.solution()).allMatch(Double::isFinite);
    return new SolveOutput(
        result.iterations(),
        result.reason() == StopReason.CONVERGED,
        finite ? list(result.solution()) : null);
  }

  /** Without the limit 1 that the formula has where ρ = τ = 0: the protocol refuses -log 0. */
  private static ValueOutput surrogate(SurrogateInput in) {
    double radius = Require.spectralRadius("rho", in.rho());
    if (in.rho() == 0 && in.tau() == 0) {
      throw new BadInputException("rho", radius, "must be positive where tau is 0");
    }
    return new ValueOutput(
        SurrogateBound.ofRadius(radius, in.tau(), Require.relativeTolerance(in.epsilon())));
  }

  private static EpisodeOutput episode(EpisodeInput input) {
    List<Double> steps = input.steps();
    requireLength("steps", steps.size(), input.uniforms().size());
    requireLength("loss_table", input.lossTable().size(), input.uniforms().size());
    steps.forEach(step -> Require.positive("step", step));
    input.uniforms().forEach(ReferenceImplementation::requireUniform);
    for (List<Double> losses : input.lossTable()) {
      requireLength("row of loss_table", losses.size(), input.arms());
      losses.forEach(loss -> Require.atLeastZero("loss", loss));
    }
    if (steps.isEmpty()) {
      throw new BadInputException("steps", "[]", "must hold at least one number");
    }
    StepSchedule schedule = round -> steps.get(Math.min(round, steps.size()) - 1);
    TsallisInf learner =
        new TsallisInf(input.arms(), LossScale.fixed(input.normalization()), schedule);
    List<Integer> arms = new ArrayList<>();
    List<List<Double>> probabilities = new ArrayList<>();
    for (int t = 0; t < steps.size(); t++) {
      probabilities.add(list(learner.probabilities()));
      int arm = learner.draw(Require.probability("uniform", input.uniforms().get(t)));
      arms.add(arm);
      learner.observe(arm, input.lossTable().get(t).get(arm));
    }
    return new EpisodeOutput(arms, probabilities);
  }

  private static FeaturesOutput features(FeaturesInput in) {
    ContextInterval interval = new ContextInterval(in.low(), in.high());
    if (in.degree() > LARGEST_DEGREE) {
      interval.require(in.x());
      throw new UnsupportedOperationException(
          "degree = " + in.degree() + ": the answer would be too long for a line");
    }
    return new FeaturesOutput(list(new ChebyshevFeatures(interval, in.degree()).of(in.x())));
  }

  private static FitOutput fit(FitInput in) {
    requireLength("targets", in.targets().size(), in.contexts().size());
    requireLength("bounds", in.bounds().size(), Require.nonNegative("degree", in.degree()) + 1L);
    ContextInterval interval = new ContextInterval(in.low(), in.high());
    ChebyshevFeatures features = new ChebyshevFeatures(interval, in.degree());
    BoxLeastSquares squares = new BoxLeastSquares(in.degree() + 1);
    for (int s = 0; s < in.contexts().size(); s++) {
      squares.observe(features.of(in.contexts().get(s)), in.targets().get(s));
    }
    return new FitOutput(list(squares.solve(array(in.bounds()))));
  }

  private static void requireUniform(double uniform) {
    if (!(uniform >= 0 && uniform < 1)) {
      throw new BadInputException("uniform", uniform, "must lie in [0, 1)");
    }
  }

  private static void requireLength(String name, int length, long expected) {
    if (length != expected) {
      throw new BadInputException("length of " + name, length, "must be " + expected);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
