package org.learningtorelax.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.BadInputException;

/** The heat equation where it can be followed by hand. */
class HeatEquationTest {

  @Test
  @Clause("Appendix G.2 corrected")
  void bumpIsOneAtItsCentreAndZeroFromItsRadiusOn() {
    Bump bump = new Bump(0.5, 0.25, 0.25);
    assertThat(bump.applyAsDouble(0.5, 0.25)).isEqualTo(1);
    assertThat(bump.applyAsDouble(0.75, 0.25)).isZero();
    assertThat(bump.applyAsDouble(0.9, 0.9)).isZero();
    // Half the radius away: exp(1 - 1/(1 - 1/4)) = exp(-1/3).
    assertThat(bump.applyAsDouble(0.5, 0.375)).isCloseTo(0.7165313105737893, within(1e-15));
  }

  /** 0.1 at the crest of the sine, 10 at its trough; positive in the middle of all 5000 steps. */
  @Test
  @Clause("Appendix G.2 corrected")
  void diffusivityOfThePaper() {
    HeatProblem problem = HeatProblem.ofPaper();
    assertThat(problem.diffusivity().applyAsDouble(0.25)).isEqualTo(0.1);
    assertThat(problem.diffusivity().applyAsDouble(0.75)).isEqualTo(10);
    HeatEquation.State state = HeatEquation.ofPaper(2).start();
    for (int k = 0; k < HeatEquation.PAPER_STEPS; k++) {
      assertThat(state.next().context()).isPositive().isLessThanOrEqualTo(10);
      state = state.after(state.solution());
    }
    assertThat(state.time()).isEqualTo(5);
  }

  /** The forcing starts at (3/4, 1/2) and reaches (1/2, 3/4) after a quarter of its turn, 1/32. */
  @Test
  @Clause("Appendix G.2 corrected")
  void forcingOfThePaperMovesOnACircle() {
    HeatProblem.Forcing forcing = HeatProblem.ofPaper().forcing();
    assertThat(forcing.at(0, 0.75, 0.5)).isEqualTo(32);
    assertThat(forcing.at(0, 0.5, 0.75)).isZero();
    // The centre is off by the rounding of π, squared in the exponent.
    assertThat(forcing.at(1 / 32.0, 0.5, 0.75)).isCloseTo(32, within(1e-13));
    assertThat(forcing.at(1 / 32.0, 0.75, 0.5)).isZero();
  }

  /**
   * Appendix G.2 with its misprints: the forcing stays on the diagonal x = y, where a quarter turn
   * should have taken it to (1/2, 3/4); the initial bump is 1/e high; κ(1/4) is 0.01, and Figure 6
   * shows 0.1. The program has none of the three.
   */
  @Test
  @Clause("Appendix G.2")
  void thePrintedFormulasAreOthers() {
    HeatProblem problem = HeatProblem.ofPaper();
    double quarterTurn = 1 / 32.0;
    double printedX = 0.5 + Math.cos(16 * Math.PI * quarterTurn) / 4;
    assertThat(problem.forcing().at(quarterTurn, printedX, printedX)).isZero();
    double printedHeight = Math.exp(-1 / (1 - 0.0));
    assertThat(printedHeight).isCloseTo(0.3678794411714423, within(1e-15));
    assertThat(problem.initial().applyAsDouble(0.5, 0.5)).isEqualTo(1).isNotEqualTo(printedHeight);
    double printedDiffusivity = Math.max(0.01 * Math.sin(Math.PI / 2), -10 * Math.sin(Math.PI / 2));
    assertThat(printedDiffusivity).isEqualTo(0.01);
    assertThat(problem.diffusivity().applyAsDouble(0.25)).isEqualTo(10 * printedDiffusivity);
  }

  /** Four cells: the points (1/4, 1/4), (1/4, 1/2), (1/4, 3/4), (1/2, 1/4), ... */
  @Test
  void pointsRunAlongYFirst() {
    double[] x = HeatEquation.ofPaper(4).sample((first, second) -> first);
    double[] y = HeatEquation.ofPaper(4).sample((first, second) -> second);
    assertThat(x).containsExactly(0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75);
    assertThat(y).containsExactly(0.25, 0.5, 0.75, 0.25, 0.5, 0.75, 0.25, 0.5, 0.75);
    double[] start = HeatEquation.ofPaper(4).start().solution();
    double[] centreOnly = new double[9];
    centreOnly[4] = 1;
    assertThat(start).containsExactly(centreOnly);
  }

  /**
   * Two cells, one unknown, K = 4, h = 1/2, κ = 1/4, dt = 2, f = 3: s = 2 · (1/4) / (2/4) = 1, so
   * (4 + 1) u' = (u + 2 · 3)/1 - 4 u, which is 3 for u = 1.
   */
  @Clause("Input 17")
  @Test
  void oneUnknownByHand() {
    HeatProblem problem = new HeatProblem(t -> 0.25, (t, x, y) -> 3, (x, y) -> 1);
    HeatEquation.State start = HeatEquation.of(problem, 2, 2).start();
    Instance instance = start.next();
    assertThat(instance.system().matrix().diagonal()).containsExactly(5);
    assertThat(instance.system().rightHandSide()).containsExactly(3);
    assertThat(instance.context()).isEqualTo(0.25);
    assertThat(start.after(new double[] {0.6}).time()).isEqualTo(2);
  }

  /** Bits that other machines must reproduce, over sin, cos and exp. */
  @Clause("Input 18")
  @Test
  void bitsArePinned() {
    HeatEquation.State state = HeatEquation.ofPaper(25).start();
    for (int k = 0; k < 3; k++) {
      state = state.after(state.next().system().rightHandSide());
    }
    assertThat(Arrays.hashCode(state.solution())).isEqualTo(-1653198435);
  }

  @Test
  void refusesWhatItCannotUse() {
    HeatProblem still = new HeatProblem(t -> 0, (t, x, y) -> 0, (x, y) -> 0);
    assertThatThrownBy(() -> HeatEquation.of(still, 1, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("cells = 1: must lie in [2, 10000]");
    assertThatThrownBy(() -> HeatEquation.of(still, 2, 0))
        .hasMessage("timeStep = 0.0: must be positive and finite");
    HeatEquation.State state = HeatEquation.of(still, 2, 1).start();
    assertThatThrownBy(state::next).hasMessage("kappa = 0.0: must be positive and finite");
    assertThatThrownBy(() -> state.after(new double[2]))
        .hasMessage("length of nextSolution = 2: must be 1");
    assertThatThrownBy(() -> state.after(new double[] {Double.NaN}))
        .hasMessage("nextSolution[0] = NaN: must be finite");
    assertThatThrownBy(() -> new Bump(0, 0, -1)).hasMessageStartingWith("radius = -1.0");
  }
}
