import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.quantity.Require;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.StoppingRule;

/**
 * What one iteration of {@link OnePassSor} takes, through its public interface: the counterpart of
 * one_pass_sor.c, with the same arguments and output.
 */
final class OnePassSorTime {
  private static final double UNREACHABLE = Double.MIN_NORMAL;

  private OnePassSorTime() {}

  public static void main(String[] arguments) {
    double budget = Double.parseDouble(arguments[0]) * 1e9;
    for (int arg = 1; arg + 2 < arguments.length; arg += 3) {
      SymmetricMatrix matrix = GridLaplacian.square(Integer.parseInt(arguments[arg]) + 2);
      double omega = Require.omega(Double.parseDouble(arguments[arg + 1]));
      int iterations = Integer.parseInt(arguments[arg + 2]);
      double[] b = new double[matrix.size()];
      for (int i = 0; i < b.length; i++) {
        b[i] = 1 + i % 7;
      }
      LinearSystem system = LinearSystem.of(matrix, b);
      StoppingRule rule = StoppingRule.relative(UNREACHABLE, iterations);
      double least = Double.POSITIVE_INFINITY;
      double last = 0;
      long start = System.nanoTime();
      while (System.nanoTime() - start < budget) {
        long before = System.nanoTime();
        last = new OnePassSor().solve(system, omega, rule).residualNorm();
        least = Math.min(least, (System.nanoTime() - before) / (double) iterations);
      }
      System.out.printf("%d %.1f %s%n", matrix.size(), least, last);
    }
  }
}
