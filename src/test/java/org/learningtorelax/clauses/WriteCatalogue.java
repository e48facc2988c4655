package org.learningtorelax.clauses;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The step of the build that writes {@code clauses.json} among the compiled classes, where {@link
 * ClauseCatalogue} finds it.
 */
public final class WriteCatalogue {
  private WriteCatalogue() {}

  /**
   * Writes the catalogue.
   *
   * @param args the top of the repository and the folder of the compiled classes
   * @throws IOException if a page cannot be read or the catalogue cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path repository = Path.of(args[0]).toAbsolutePath();
    Path catalogue = Path.of(args[1]).resolve("org/learningtorelax/clauses/clauses.json");
    Cases cases = Cases.read(repository.resolve("specs/cases.csv"));
    Files.write(
        catalogue,
        new ObjectMapper().writeValueAsBytes(ClauseBook.read(repository).entries(cases)));
  }
}
