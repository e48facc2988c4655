package org.learningtorelax.clauses;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All clauses, in the order of the pages. The build writes the catalogue from the pages, the {@link
 * Clause} annotations and the headlines of the proofs, once the tests are compiled.
 */
public final class ClauseCatalogue {
  private static final String RESOURCE = "clauses.json";

  private final List<ClauseEntry> entries;

  private ClauseCatalogue(List<ClauseEntry> entries) {
    this.entries = entries;
  }

  /**
   * Whether this build has a catalogue; one that has only compiled the program has none.
   *
   * @return whether {@link #load} will find it
   */
  public static boolean isBuilt() {
    return ClauseCatalogue.class.getResource(RESOURCE) != null;
  }

  /**
   * The catalogue of this build.
   *
   * @return the catalogue
   */
  public static ClauseCatalogue load() {
    try (InputStream in = ClauseCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks its resource " + RESOURCE);
      }
      return new ClauseCatalogue(List.of(new ObjectMapper().readValue(in, ClauseEntry[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  /**
   * All clauses.
   *
   * @return the entries, in the order of the pages
   */
  public List<ClauseEntry> entries() {
    return entries;
  }

  /**
   * The clauses that a person means.
   *
   * @param query an id or a part of one, in any case and punctuation: {@code 2.1}, {@code lemma
   *     2.1}, {@code algorithm2}, {@code Eq. 12}
   * @return the entries, with all parts, corrected and sharper forms, in the order of the pages;
   *     empty if there is none
   */
  public List<ClauseEntry> search(String query) {
    ClauseQuery wanted = ClauseQuery.of(query);
    return ClauseQuery.plain(query).isEmpty()
        ? List.of()
        : entries.stream().filter(wanted::finds).toList();
  }

  /**
   * Ids that have the number of a query or begin as it does, for one that finds nothing.
   *
   * @param query what was asked for
   * @return at most three ids: those with its number first, then the longest common beginnings
   */
  public List<String> near(String query) {
    ClauseQuery wanted = ClauseQuery.of(query);
    String plain = ClauseQuery.plain(query);
    return entries.stream()
        .map(ClauseEntry::id)
        .filter(id -> wanted.hasNumberOf(id) || commonBeginning(ClauseQuery.plain(id), plain) >= 2)
        .sorted(
            Comparator.comparing((String id) -> !wanted.hasNumberOf(id))
                .thenComparing(id -> -commonBeginning(ClauseQuery.plain(id), plain)))
        .limit(3)
        .toList();
  }

  private static int commonBeginning(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /**
   * A clause by its name.
   *
   * @param id the id, such as {@code Theorem B.3}
   * @return the entry, or nothing if there is none of that name
   */
  public Optional<ClauseEntry> find(String id) {
    for (ClauseEntry entry : entries) {
      if (entry.id().equalsIgnoreCase(id)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
