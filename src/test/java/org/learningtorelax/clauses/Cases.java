package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many cases of each property a thorough run has checked, as recorded in specs/cases.csv.
 *
 * @param checks the number of checks by class and method
 */
record Cases(SortedMap<String, Long> checks) {
  static Cases read(Path file) throws IOException {
    SortedMap<String, Long> checks = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(",");
        if (!line.startsWith("property")) {
          checks.put(cells[0], Long.parseLong(cells[2]));
        }
      }
    }
    return new Cases(checks);
  }

  /** Of the properties counted, those that are no more. */
  List<String> stale() {
    return checks.keySet().stream().filter(name -> !exists(name)).toList();
  }

  private static boolean exists(String name) {
    String[] parts = name.split("#");
    try {
      Class<?> type = Class.forName(parts[0]);
      return Stream.of(type.getDeclaredMethods(), type.getMethods())
          .flatMap(Stream::of)
          .anyMatch(method -> method.getName().equals(parts[1]));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The cases of some properties together, each counted once. */
  long of(List<Evidence> properties) {
    Set<String> counted = new HashSet<>();
    for (Evidence e : properties) {
      for (String name : checks.keySet()) {
        if (name.equals(e.name()) || e.member().isEmpty() && name.startsWith(e.owner() + "#")) {
          counted.add(name);
        }
      }
    }
    return counted.stream().mapToLong(checks::get).sum();
  }
}
