package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the machine-checked theorems from the table that the proofs' own build writes, and what
 * they assume.
 */
final class Proofs {
  private static final Pattern ROW =
      Pattern.compile("\\| (.+?) \\| .* \\| \\[(\\w+\\.v)\\]\\(.*?\\) \\| `(\\w+)` \\| (.+?) \\|");

  private Proofs() {}

  static List<Evidence> read(Path folder) throws IOException {
    List<Evidence> found = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        for (String id : row.group(1).split(", ")) {
          found.add(
              new Evidence(
                  id,
                  Evidence.Kind.PROOF,
                  row.group(2),
                  row.group(3),
                  "specs/proofs/" + row.group(2)));
        }
      }
    }
    return found;
  }

  /**
   * What is amiss: a theorem that rests on more than is allowed, or that its file does not name.
   */
  static List<String> gaps(Path folder) throws IOException {
    // the table calls an assumption by its place in the list of the allowed ones: a, b, ...
    Set<String> allowed = new LinkedHashSet<>(Set.of("none"));
    char letter = 'a';
    for (String line : Files.readAllLines(folder.resolve("allowed-assumptions.txt"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        allowed.add(String.valueOf(letter++));
      }
    }
    List<String> gaps = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        gaps.addAll(gaps(folder, row, allowed));
      }
    }
    return gaps;
  }

  private static List<String> gaps(Path folder, Matcher row, Set<String> allowed)
      throws IOException {
    String file = row.group(2);
    String theorem = row.group(3);
    if (!Files.exists(folder.resolve(file))) {
      return List.of("specs/proofs/README.md: " + file + " does not exist");
    }
    List<String> gaps = new ArrayList<>();
    for (String assumption : row.group(4).split(", ")) {
      if (!allowed.contains(assumption)) {
        gaps.add(file + ": " + theorem + " assumes " + assumption);
      }
    }
    String source = Files.readString(folder.resolve(file));
    if (!Pattern.compile("\\b(Theorem|Lemma|Corollary) " + theorem + "\\b")
        .matcher(source)
        .find()) {
      gaps.add(file + ": has no theorem " + theorem);
    }
    String header = source.lines().findFirst().orElse("");
    for (String id : row.group(1).split(", ")) {
      if (!header.contains(id)) {
        gaps.add(file + ": its first line does not name " + id);
      }
    }
    return gaps;
  }
}
