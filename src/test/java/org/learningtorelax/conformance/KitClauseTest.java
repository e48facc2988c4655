package org.learningtorelax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningtorelax.clauses.Clause;

/** What the kit says of a broken clause is what stands on the page that it names. */
@Clause("Protocol 3")
class KitClauseTest {
  @ParameterizedTest
  @EnumSource
  void theKitSaysWhatThePageSays(KitClause clause) throws IOException {
    String[] place = clause.page().split("#");
    String page = Files.readString(Path.of(place[0])).replaceAll("\\s+", " ");
    String anchor = "<a id=\"" + place[1] + "\"></a>";
    assertThat(page).contains(anchor + " ### " + clause.id());
    String statement = page.substring(page.indexOf(anchor) + anchor.length()).split("<a id=")[0];
    assertThat(clause.lookAt()).isNotBlank();
    assertThat(statement).contains("- **Look at.** " + clause.lookAt());
  }
}
