package org.learningtorelax.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The panels of a figure, found by their names and those of their curves. */
final class Drawn {
  private final Map<String, Panel> panels = new HashMap<>();

  private Drawn(List<Panel> panels) {
    panels.forEach(panel -> this.panels.put(panel.name(), panel));
  }

  /** Computed by the figure's own tasks. */
  static Drawn of(Figure figure) {
    Map<String, Table> tables = new HashMap<>();
    figure.tasks().forEach(task -> tables.put(task.id(), task.work().get()));
    return of(figure, tables);
  }

  static Drawn of(Figure figure, Map<String, Table> tables) {
    return new Drawn(figure.panels(tables));
  }

  Panel panel(String name) {
    return panels.get(name);
  }

  Curve curve(String panel, String name) {
    return panels.get(panel).curves().stream()
        .filter(curve -> curve.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(panel + " has no curve " + name));
  }

  /** Every point of a curve is the value of a function, to a relative error. */
  void isCurveOf(String panel, String name, DoubleUnaryOperator expected, double error) {
    Curve curve = curve(panel, name);
    assertThat(curve.x()).hasSizeGreaterThan(1);
    for (int i = 0; i < curve.x().size(); i++) {
      double value = expected.applyAsDouble(curve.x().get(i));
      assertThat(curve.y().get(i))
          .as("%s: %s at %s", panel, name, curve.x().get(i))
          .isCloseTo(value, within(error * Math.abs(value)));
    }
  }
}
