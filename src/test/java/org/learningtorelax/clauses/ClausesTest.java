package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds pages, code, tests and proofs together. What the build writes (counts and index in
 * specs/README.md, the catalogue) is compared with what it would write now; with {@code
 * -Dclauses.write} it is written instead.
 */
class ClausesTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final Path SPECS = REPOSITORY.resolve("specs");
  private static final Path CATALOGUE =
      REPOSITORY.resolve("src/main/resources/org/learningtorelax/clauses/clauses.json");
  private static final String REWRITE =
      "to be written anew: mvn test -Dtest=ClausesTest -Dclauses.write";

  private static ClauseBook book;
  private static Cases cases;
  private static final Map<Path, String> GENERATED = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    Map<String, String> pages = Pages.read(SPECS);
    List<Statement> statements = new ArrayList<>();
    pages.forEach((page, text) -> statements.addAll(Pages.statements(page, text)));
    List<Evidence> evidence = new ArrayList<>(Annotations.find(REPOSITORY));
    evidence.addAll(Proofs.read(SPECS.resolve("proofs")));
    book = new ClauseBook(statements, evidence);
    cases = Cases.read(SPECS.resolve("cases.csv"));

    Path readme = SPECS.resolve("README.md");
    String text = ClauseIndex.replace(Files.readString(readme), "counts", ClauseIndex.counts(book));
    GENERATED.put(readme, ClauseIndex.replace(text, "index", ClauseIndex.rows(book)));
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    GENERATED.put(CATALOGUE, mapper.writeValueAsString(book.entries(cases)) + "\n");
    if (System.getProperty("clauses.write") != null) {
      for (Map.Entry<Path, String> file : GENERATED.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue());
      }
    }
  }

  @Test
  void noGap() {
    assertThat(String.join("\n", book.gaps())).isEmpty();
  }

  @Test
  void aTestReachesTheCodeOfItsClause() {
    Reach reach = new Reach(new ClassFileImporter().importPackages("org.learningtorelax"));
    assertThat(String.join("\n", reach.gaps(book))).isEmpty();
    // planted: the code of a clause under the name of another, whose tests do not use it
    List<Evidence> evidence = new ArrayList<>(book.evidence());
    evidence.add(
        new Evidence(
            "Kahan bound", Evidence.Kind.CODE, "org.learningtorelax.bandit.Exp3", "", "Exp3.java"));
    assertThat(reach.gaps(new ClauseBook(book.statements(), evidence)))
        .containsExactly("Kahan bound: no test of it reaches org.learningtorelax.bandit.Exp3");
  }

  @Test
  void aTestThatTheBuildDoesNotRunIsNoEvidence() {
    assertThat(book.evidence()).noneMatch(e -> e.owner().contains("$Planted"));
  }

  @Test
  void anEmptyTestIsNoEvidence() {
    JavaClass planted = new ClassFileImporter().importClass(Planted.class);
    assertThat(planted.getMethods())
        .allSatisfy(
            method ->
                assertThat(Annotations.checksSomething(method))
                    .as(method.getName())
                    .isEqualTo(method.getName().equals("full")));
  }

  private static final class Planted {
    void empty() {}

    void full() {
      assertThat(1).isPositive();
    }
  }

  @Test
  void nothingOfThePaperIsLeftOut() {
    assertThat(String.join("\n", PaperItems.missing(book.statements()))).isEmpty();
  }

  @Test
  void everyCountedPropertyExists() {
    assertThat(cases.checks()).hasSizeGreaterThan(250);
    assertThat(cases.stale()).isEmpty();
    Cases renamed = new Cases(new TreeMap<>(Map.of(getClass().getName() + "#renamed", 1L)));
    assertThat(renamed.stale()).as("planted fault").hasSize(1);
  }

  @Test
  void theProofsRestOnWhatIsAllowed() throws IOException {
    assertThat(String.join("\n", Proofs.gaps(SPECS.resolve("proofs")))).isEmpty();
  }

  @Test
  void nothingGeneratedIsStale() throws IOException {
    for (Map.Entry<Path, String> file : GENERATED.entrySet()) {
      assertThat(file.getKey()).as(REWRITE).hasContent(file.getValue());
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> gaps = new ArrayList<>(Links.gaps(REPOSITORY.resolve("README.md")));
    try (Stream<Path> files = Files.walk(SPECS)) {
      for (Path page : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (!page.getParent().endsWith("generated")) {
          gaps.addAll(Links.gaps(page));
        }
      }
    }
    assertThat(String.join("\n", gaps)).isEmpty();
  }
}
