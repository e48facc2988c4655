package com.example;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.learningtorelax.conformance.data.SolveOutput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.matrix.Triplet;
import org.learningtorelax.properties.contracts.RelaxInputs;
import org.learningtorelax.properties.contracts.SorContract;

/** The contract's suite on our own solver: the one method that it asks for. */
class MySorProperties implements SorContract {

  @Override
  public SolveOutput sor(SystemInput input) {
    check(input.omega() > 0 && input.omega() < 2, "omega");
    check(input.tolerance() > 0 && input.tolerance() < 1, "tolerance");
    check(input.maxIterations() >= 0, "max_iterations");
    int n = input.matrix().matrix().size(); // refuses what is no symmetric matrix
    double[][] a = new double[n][n];
    for (Triplet entry : input.matrix().triplets()) {
      a[entry.row()][entry.column()] = entry.value();
    }
    double[] b = array(input.b(), n);
    double[] x = input.x0() == null ? new double[n] : array(input.x0(), n);
    int count = new MySor(a).solve(b, x, input.omega(), input.tolerance(), input.maxIterations());
    List<Double> solution = Arrays.stream(x).boxed().toList();
    return new SolveOutput(count < 0 ? input.maxIterations() : count, count >= 0, solution);
  }

  /** A property of our own, on the kit's random inputs. */
  @Property(tries = 50)
  @RelaxInputs
  void doublingBothSidesChangesNoCount(@ForAll SystemInput input) {
    List<Double> doubled = input.matrix().values().stream().map(value -> 2 * value).toList();
    SystemInput other =
        new SystemInput(
            new org.learningtorelax.conformance.data.MatrixData(
                input.matrix().n(), input.matrix().rows(), input.matrix().columns(), doubled),
            input.b().stream().map(value -> 2 * value).toList(),
            input.x0(),
            input.omega(),
            input.tolerance(),
            input.maxIterations());
    if (sor(input).iterations() != sor(other).iterations()) {
      throw new AssertionError("another count for 2 A x = 2 b");
    }
  }

  private static double[] array(List<Double> values, int size) {
    check(values.size() == size && values.stream().allMatch(Double::isFinite), "vector");
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void check(boolean holds, String name) {
    if (!holds) {
      throw new IllegalArgumentException(name);
    }
  }
}
