package org.learningtorelax.figures;

import java.util.List;
import org.learningtorelax.instance.ShiftedLaplacians.Variance;
import org.learningtorelax.quantity.BadInputException;

/** The figures by their numbers. */
final class Figures {
  private Figures() {}

  static List<Figure> of(int number, ExperimentSize size) {
    return switch (number) {
      case 1 ->
          List.of(
              new BoundsOnOneInstance(size),
              new MeanCost("figure1-centre-left", Variance.LOW, size),
              new MeanCost("figure1-centre-right", Variance.HIGH, size));
      case 2 ->
          List.of(
              new RightHandSides(size),
              LearningCurves.contextual("figure2-centre-left", Variance.LOW, size),
              new HeatIterations(size),
              new HeatParameters(size));
      case 3 -> List.of(new TauAgainstShift(size));
      case 4 -> List.of(new ConjugateGradientBounds(size));
      case 5 ->
          List.of(
              LearningCurves.contextual("figure5-left", Variance.HIGH, size),
              LearningCurves.fixed("figure5-centre", Variance.LOW, size),
              LearningCurves.fixed("figure5-right", Variance.HIGH, size));
      case 6 -> List.of(new HeatTimes(size));
      default -> throw new BadInputException("figure", number, "must lie in 1..6");
    };
  }
}
