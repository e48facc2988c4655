package org.learningtorelax.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.learningtorelax.instance.TruncatedGaussian;
import org.learningtorelax.matrix.GridLaplacian;
import org.learningtorelax.matrix.LinearSystem;
import org.learningtorelax.matrix.SymmetricMatrix;
import org.learningtorelax.solver.EisenstatCg;
import org.learningtorelax.solver.OnePassSor;
import org.learningtorelax.solver.SolveResult;
import org.learningtorelax.solver.Solver;
import org.learningtorelax.solver.Sor;
import org.learningtorelax.solver.SsorCg;
import org.learningtorelax.solver.StoppingRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each literal form beside its refined one, for twenty iterations on the 5-point Laplacian with
 * side - 2 points a side: n = 100, 9,801 and 159,201. The paper's grid of twenty ω goes one by one
 * and in lanes, twenty iterations for each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SolverBenchmark {
  private static final StoppingRule TWENTY_ITERATIONS = StoppingRule.relative(1e-300, 20);

  private static final double OMEGA = 1.6;

  private static final List<Double> GRID =
      IntStream.range(0, 20).mapToObj(i -> 1 + 0.05 * i).toList();

  @Param({"12", "101", "401"})
  private int side;

  private LinearSystem system;

  @Setup
  public void draw() {
    SymmetricMatrix matrix = GridLaplacian.square(side);
    system = LinearSystem.of(matrix, TruncatedGaussian.draw(matrix.size(), new Well19937c(1)));
  }

  @Benchmark
  public SolveResult sor() {
    return new Sor().solve(system, OMEGA, TWENTY_ITERATIONS);
  }

  @Benchmark
  public SolveResult onePassSor() {
    return new OnePassSor().solve(system, OMEGA, TWENTY_ITERATIONS);
  }

  @Benchmark
  public SolveResult ssorCg() {
    return new SsorCg().solve(system, OMEGA, TWENTY_ITERATIONS);
  }

  @Benchmark
  public SolveResult eisenstatCg() {
    return new EisenstatCg().solve(system, OMEGA, TWENTY_ITERATIONS);
  }

  /** One by one, through the solver's default. */
  @Benchmark
  public List<Integer> gridOneByOne() {
    Solver oneByOne = new OnePassSor()::solve;
    return oneByOne.iterations(system, GRID, TWENTY_ITERATIONS);
  }

  @Benchmark
  public List<Integer> gridInLanes() {
    return new OnePassSor().iterations(system, GRID, TWENTY_ITERATIONS);
  }
}
