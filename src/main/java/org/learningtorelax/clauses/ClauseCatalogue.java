package org.learningtorelax.clauses;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * All clauses, in the order of the pages. The catalogue is written by the build from the pages, the
 * {@link Clause} annotations and the headlines of the proofs; a stale one fails it.
 */
public final class ClauseCatalogue {
  private static final String RESOURCE = "clauses.json";

  private final List<ClauseEntry> entries;

  private ClauseCatalogue(List<ClauseEntry> entries) {
    this.entries = entries;
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
