package org.learningtorelax.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the links of a page within the repository: files, anchors, and names of tests and
 * theorems.
 */
final class Links {
  private static final Pattern DEFINITION = Pattern.compile("^\\[([^\\]]+)\\]: (\\S+)$");
  private static final Pattern INLINE = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("\\[([\\w.]+)\\](?![(\\[:])");

  private static final String NAMES = "(`\\w+`(?:(?:,| and|, and)?\\s+`\\w+`)*)";

  /** A linked class with the names after it: [SorTest] `a`, `b`. */
  private static final Pattern TESTS =
      Pattern.compile("\\[(\\w+)\\](?:\\(([^)\\s]+)\\))?\\s+" + NAMES);

  /** A linked proof with the names before it: `a`, `b` in [Foo.v]. */
  private static final Pattern THEOREMS =
      Pattern.compile(NAMES + "\\s+in\\s+\\[(\\w+\\.v)\\](?:\\(([^)\\s]+)\\))?");

  private Links() {}

  static List<String> gaps(Path page) throws IOException {
    String text = Files.readString(page);
    Map<String, String> targets = new HashMap<>();
    for (String line : text.split("\\R")) {
      Matcher definition = DEFINITION.matcher(line);
      if (definition.matches()) {
        targets.put(definition.group(1), definition.group(2));
      }
    }
    List<String> gaps = new ArrayList<>();
    String prose = text.replaceAll("(?s)```.*?```", "").replaceAll("(?m)^\\[[^\\]]+\\]: .*$", "");
    for (String target : targets.values()) {
      check(page, target, gaps);
    }
    for (Matcher m = INLINE.matcher(prose); m.find(); ) {
      check(page, m.group(1), gaps);
    }
    String plain = prose.replaceAll("`[^`\n]*`", "");
    for (Matcher m = REFERENCE.matcher(plain); m.find(); ) {
      String name = m.group(1);
      if (Character.isUpperCase(name.charAt(0))
          && name.length() > 2
          && !targets.containsKey(name)) {
        gaps.add(page.getFileName() + ": [" + name + "] has no target");
      }
    }
    for (Matcher m = TESTS.matcher(prose); m.find(); ) {
      members(page, m.group(2) == null ? targets.get(m.group(1)) : m.group(2), m.group(3), gaps);
    }
    for (Matcher m = THEOREMS.matcher(prose); m.find(); ) {
      members(page, m.group(3) == null ? targets.get(m.group(2)) : m.group(3), m.group(1), gaps);
    }
    return gaps;
  }

  private static void check(Path page, String target, List<String> gaps) throws IOException {
    if (target.contains("://")) {
      return;
    }
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(file)) {
      gaps.add(page.getFileName() + ": " + target + " does not exist");
    } else if (parts.length == 2 && !hasAnchor(file, parts[1])) {
      gaps.add(page.getFileName() + ": " + target + " names no anchor");
    }
  }

  private static boolean hasAnchor(Path file, String anchor) throws IOException {
    String text = Files.readString(file);
    if (text.contains("<a id=\"" + anchor + "\"></a>")) {
      return true;
    }
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .anyMatch(anchor::equals);
  }

  private static void members(Path page, String target, String names, List<String> gaps)
      throws IOException {
    Path file = target == null ? page : page.resolveSibling(target).normalize();
    if (target == null || !Files.isRegularFile(file) || target.endsWith(".md")) {
      return;
    }
    String source = Files.readString(file);
    for (String name : names.split("[^\\w]+")) {
      if (!name.isEmpty() && !Pattern.compile("\\b" + name + "\\b").matcher(source).find()) {
        gaps.add(page.getFileName() + ": " + target + " has no " + name);
      }
    }
  }
}
