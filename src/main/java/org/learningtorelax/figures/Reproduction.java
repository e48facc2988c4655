package org.learningtorelax.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongConsumer;
import org.learningtorelax.quantity.BadInputException;
import org.learningtorelax.quantity.Require;

/**
 * Computes the tasks of some figures and draws their panels.
 *
 * <p>Each task's table is a file of its own in the folder {@code parts}. A task whose file is there
 * is not computed again: interrupted work goes on from where it was, shards on several machines
 * compute disjoint tasks, and panels are always drawn from the files, so that the bytes are the
 * same whichever way the files came to be, but for the measured times of the heat equation.
 */
public final class Reproduction {
  private static final String PARTS = "parts";

  private final List<Figure> figures;
  private final OutputFolder folder;
  private final OutputFolder parts;

  /**
   * The figures with the given numbers.
   *
   * @param numbers figure numbers, each from 1 to 6
   * @param size how much to compute
   * @param folder where to write
   * @throws BadInputException if a number is not that of a figure, or the folder cannot be written
   */
  public Reproduction(List<Integer> numbers, ExperimentSize size, Path folder) {
    this.figures = numbers.stream().flatMap(n -> Figures.of(n, size).stream()).toList();
    this.folder = new OutputFolder(folder);
    this.parts = this.folder.inner(PARTS);
  }

  /**
   * One of n parts of the work.
   *
   * @param index which part, from 1 to {@code count}
   * @param count how many parts there are
   */
  public record Shard(int index, int count) {
    /** All of the work. */
    public static final Shard ALL = new Shard(1, 1);

    /**
     * Checks the numbers.
     *
     * @param index which part
     * @param count how many parts there are
     * @throws BadInputException if they are out of range
     */
    public Shard {
      Require.atLeastOne("shard count", count);
      if (index < 1 || index > count) {
        throw new BadInputException("shard", index + "/" + count, "must be i/n with 1 <= i <= n");
      }
    }
  }

  /**
   * The weight of the tasks of a shard that have still to be computed.
   *
   * @param shard which part of the work
   * @return the sum of their weights
   */
  public long remainingWeight(Shard shard) {
    return remaining(shard).stream().mapToLong(Task::weight).sum();
  }

  /**
   * Computes what is missing of a shard. The result does not depend on the number of threads.
   *
   * @param shard which part of the work
   * @param threads how many tasks to compute at a time, at least 1
   * @param progress told the weight of each task done, from any thread
   */
  public void compute(Shard shard, int threads, LongConsumer progress) {
    List<Task> tasks = remaining(shard);
    ForkJoinPool pool = new ForkJoinPool(Require.atLeastOne("threads", threads));
    try {
      pool.submit(() -> tasks.parallelStream().forEach(task -> compute(task, progress))).join();
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Takes over the parts that another run has computed.
   *
   * @param other that run's folder
   * @throws BadInputException if it holds no parts
   */
  public void merge(Path other) {
    Path source = other.resolve(PARTS);
    if (!Files.isDirectory(source)) {
      throw new BadInputException("merge", other, "must be a folder that 'reproduce' has written");
    }
    for (Task task : tasks()) {
      Path file = source.resolve(fileName(task));
      if (Files.exists(file)) {
        parts.write(
            fileName(task),
            target -> Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING));
      }
    }
  }

  /**
   * Draws all panels.
   *
   * @return a line for each panel: its name, and what was found there
   * @throws BadInputException if a task has not been computed
   */
  public List<String> draw() {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Task task : tasks()) {
      tables.put(task.id(), read(task));
    }
    List<String> findings = new ArrayList<>();
    for (Figure figure : figures) {
      for (Panel panel : figure.panels(tables)) {
        new PanelFiles(panel).write(folder);
        findings.add(panel.name() + ": " + panel.finding());
      }
    }
    return findings;
  }

  private void compute(Task task, LongConsumer progress) {
    Table table = task.work().get();
    parts.write(fileName(task), table::write);
    progress.accept(task.weight());
  }

  private Table read(Task task) {
    Path file = parts.file(fileName(task));
    try {
      return Table.read(file);
    } catch (IOException e) {
      throw new BadInputException("part", file, "must have been computed; run the missing shards");
    }
  }

  private List<Task> remaining(Shard shard) {
    List<Task> all = tasks();
    List<Task> remaining = new ArrayList<>();
    for (int k = shard.index() - 1; k < all.size(); k += shard.count()) {
      Task task = all.get(k);
      if (!Files.exists(parts.file(fileName(task)))) {
        remaining.add(task);
      }
    }
    return remaining;
  }

  /** All tasks, each once though several figures may draw it. */
  private List<Task> tasks() {
    Map<String, Task> byId = new LinkedHashMap<>();
    for (Figure figure : figures) {
      figure.tasks().forEach(task -> byId.putIfAbsent(task.id(), task));
    }
    return List.copyOf(byId.values());
  }

  private static String fileName(Task task) {
    return task.id() + ".csv";
  }
}
