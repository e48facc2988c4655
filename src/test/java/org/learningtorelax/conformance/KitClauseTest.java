package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningtorelax.clauses.Clause;

/** The clauses that the kit names stand on the pages that it links. */
@Clause("Protocol 3")
class KitClauseTest {
  @ParameterizedTest
  @EnumSource
  void everyClauseHasItsPlace(KitClause clause) throws IOException {
    String[] place = clause.page().split("#");
    String page = Files.readString(Path.of("specs", place[0]));
    assertThat(page).contains("<a id=\"" + place[1] + "\"></a>");
    assertThat(page).contains("### " + clause.id());
    assertThat(clause.lookAt()).isNotBlank();
  }
}
