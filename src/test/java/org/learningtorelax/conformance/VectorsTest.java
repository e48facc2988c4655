package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.vectors.VectorCase;
import org.learningtorelax.conformance.vectors.VectorFile;
import org.learningtorelax.conformance.vectors.VectorGenerator;
import org.learningtorelax.conformance.vectors.VectorGroup;

/** The vectors in the repository are those that the generator makes, and are well formed. */
@Clause({"Protocol 10", "Protocol 11"})
class VectorsTest {
  private static final Path FOLDER = Path.of("specs/vectors");

  @Test
  void theFilesAreThoseOfTheGenerator() throws IOException {
    Map<String, String> files = VectorGenerator.files();
    assertThat(files).hasSize(Operation.ALL.size());
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(file.getKey())))
          .as("%s, to be written by: relax vectors --out specs/vectors", file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void idsAreUniqueAndFlagsExplained() throws IOException {
    for (Operation<?, ?> operation : Operation.ALL) {
      String text = Files.readString(FOLDER.resolve(operation.name() + ".json"));
      VectorFile file = Wire.read(Wire.parse(text), VectorFile.class);
      assertThat(file.operation()).isEqualTo(operation.name());
      Set<String> ids = new HashSet<>();
      for (VectorGroup group : file.groups()) {
        for (VectorCase one : group.cases()) {
          assertThat(ids.add(one.id())).as("%s is given twice", one.id()).isTrue();
          assertThat(file.flags().keySet()).containsAll(one.flags());
          Wire.read(one.input(), operation.input());
        }
      }
    }
  }
}
