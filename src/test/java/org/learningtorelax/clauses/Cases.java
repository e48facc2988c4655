package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many cases of each property a run of all tests has checked, as recorded in specs/cases.csv.
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
