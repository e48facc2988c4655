package org.learningtorelax.properties.conformance.zoo;

import static org.learningtorelax.properties.conformance.zoo.Fault.right;

import java.util.List;
import java.util.function.Function;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.OptimalOmegaInput;
import org.learningtorelax.conformance.data.SurrogateInput;
import org.learningtorelax.conformance.data.ValueOutput;
import org.learningtorelax.conformance.data.YoungInput;
import org.learningtorelax.quantity.Require;

/** Planted faults of spectra and bounds. Bad input is refused as the reference does. */
final class FormulaFaults {
  private FormulaFaults() {}

  static List<Fault> all() {
    return List.of(
        omega("omega with beta squared twice", in -> 1 + square(in.beta() * in.beta() / root(in))),
        omega("omega not squared", in -> 1 + in.beta() / root(in)),
        omega(
            "omega in single precision",
            in -> (double) (float) right(Operation.OPTIMAL_OMEGA, in).value()),
        new Fault(
            "omega of any beta",
            Operation.OPTIMAL_OMEGA,
            KitClause.BAD_INPUT,
            in ->
                new ValueOutput(
                    1 + square(in.beta() / (1 + Math.sqrt(Math.abs(1 - in.beta() * in.beta())))))),
        young("young without the other branch", in -> smaller(in, Math.abs(discriminant(in)))),
        young("young with the other branch only", in -> in.omega() - 1),
        young(
            "young with the other branch too early",
            in -> discriminant(in) < 1e-9 ? in.omega() - 1 : smaller(in, discriminant(in))),
        young(
            "young not squared",
            in -> Math.sqrt(Math.abs(right(Operation.YOUNG_RADIUS, in).value()))),
        new Fault(
            "young lets NaN out",
            Operation.YOUNG_RADIUS,
            KitClause.NUMBERS,
            (YoungInput in) -> {
              right(Operation.YOUNG_RADIUS, in);
              return new ValueOutput(smaller(in, discriminant(in)));
            }),
        surrogate(
            "surrogate without its 1", in -> right(Operation.SURROGATE_BOUND, in).value() - 1),
        surrogate(
            "surrogate with rho + tau",
            in -> 1 + Math.log(in.epsilon()) / Math.log(Math.min(in.rho() + in.tau(), 0.999))),
        surrogate(
            "surrogate with log 10 above",
            in -> 1 + (right(Operation.SURROGATE_BOUND, in).value() - 1) / Math.log(10)),
        new Fault(
            "surrogate of a rate 0",
            Operation.SURROGATE_BOUND,
            KitClause.BAD_INPUT,
            (SurrogateInput in) ->
                in.rho() == 0 && in.tau() == 0
                    ? new ValueOutput(1)
                    : right(Operation.SURROGATE_BOUND, in)),
        new Fault(
            "radius that makes n squared places before it looks",
            Operation.JACOBI_RADIUS,
            KitClause.BAD_INPUT,
            (MatrixInput in) -> {
              double[] places = new double[in.matrix().n() * in.matrix().n()];
              Require.nonNegative("places", places.length);
              return right(Operation.JACOBI_RADIUS, in);
            }),
        new Fault(
            "radius without D",
            Operation.JACOBI_RADIUS,
            KitClause.RADIUS,
            (MatrixInput in) -> {
              double radius = right(Operation.JACOBI_RADIUS, in).value();
              return new ValueOutput(radius * in.matrix().matrix().diagonal()[0]);
            }),
        new Fault(
            "radius by three power steps",
            Operation.JACOBI_RADIUS,
            KitClause.RADIUS,
            (MatrixInput in) -> {
              right(Operation.JACOBI_RADIUS, in);
              return new ValueOutput(PowerSteps.radius(in.matrix(), 3));
            }));
  }

  private static Fault omega(String name, Function<OptimalOmegaInput, Double> formula) {
    return new Fault(
        name,
        Operation.OPTIMAL_OMEGA,
        KitClause.RADIUS,
        (OptimalOmegaInput in) -> {
          right(Operation.OPTIMAL_OMEGA, in);
          return new ValueOutput(formula.apply(in));
        });
  }

  private static Fault young(String name, Function<YoungInput, Double> formula) {
    return new Fault(
        name,
        Operation.YOUNG_RADIUS,
        KitClause.RADIUS,
        (YoungInput in) -> {
          right(Operation.YOUNG_RADIUS, in);
          return new ValueOutput(formula.apply(in));
        });
  }

  private static Fault surrogate(String name, Function<SurrogateInput, Double> formula) {
    return new Fault(
        name,
        Operation.SURROGATE_BOUND,
        KitClause.SURROGATE,
        (SurrogateInput in) -> {
          right(Operation.SURROGATE_BOUND, in);
          return new ValueOutput(formula.apply(in));
        });
  }

  private static double square(double x) {
    return x * x;
  }

  private static double root(OptimalOmegaInput in) {
    return 1 + Math.sqrt(1 - in.beta() * in.beta());
  }

  private static double discriminant(YoungInput in) {
    return square(in.omega() * in.beta()) - 4 * (in.omega() - 1);
  }

  private static double smaller(YoungInput in, double discriminant) {
    return square((in.omega() * in.beta() + Math.sqrt(discriminant)) / 2);
  }
}
