package org.learningtorelax.clauses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clause as it stands on its page.
 *
 * @param id from the heading, before the colon
 * @param title from the heading, after it
 * @param page the page's file name in specs
 * @param anchor the anchor in the line before the heading
 * @param fields the fields' text by name, links left out
 */
record Statement(String id, String title, String page, String anchor, Map<String, String> fields) {

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The verdict with which its field begins. */
  Optional<Verdict> verdict() {
    String text = field("Verdict");
    return Arrays.stream(Verdict.values()).filter(v -> text.startsWith(v.label())).findFirst();
  }

  /** What is stated: as printed, or by us. */
  String text() {
    return Stream.of("Printed", "Statement", "Rule", "Implemented")
        .map(this::field)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** What the verdict's field says beyond the verdict. */
  String reason() {
    return field("Verdict")
        .substring(verdict().map(v -> v.label().length()).orElse(0))
        .replaceFirst("^[:.,]", "")
        .strip();
  }

  /** The hypotheses that Given lists: {@code (1) ...; (2) ...}; nothing where there are none. */
  List<String> hypotheses() {
    return Arrays.stream(field("Given").split(";? ?(?=\\(\\d+\\) )"))
        .filter(part -> part.startsWith("("))
        .toList();
  }

  static String anchorOf(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[.,'()]", "").replace(' ', '-');
  }
}
