package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Wire;

/** What is said of an answer: the member of the JSON and the protocol's rule, and no class. */
@Clause({"Protocol 3", "Protocol 7"})
class AnswerTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'output':{'value':'1.5'} | Protocol 3 | output.value = \"1.5\": must be a number (Protocol 7)",
        "'output':{'value':true} | Protocol 3 | output.value = true: must be a number (Protocol 7)",
        "'output':{'value':null} | Protocol 3 | output.value = null: must be a number (Protocol 7)",
        "'output':{'value':[1]} | Protocol 3 | output.value = [1]: must be a number (Protocol 7)",
        "'output':{} | Protocol 3 | output.value = (missing): must be there (Protocol 3)",
        "'output':{'value':1,'time':2} | Protocol 3 | output.time = 2: must not be there: the members are [value]",
        "'output':{'value':NaN} | Protocol 7 | no JSON number: NaN in",
        "'output':{'value':-inf} | Protocol 7 | no JSON number: -inf in",
        "'output':{'value':1.#IND} | Protocol 7 | no JSON number: 1.#IND in",
        "'output':{'value':-nan(ind)} | Protocol 7 | no JSON number: -nan(ind) in",
        "'output':{'value':.5} | Protocol 7 | no JSON number: .5 in",
        "'output':{'value':1.} | Protocol 7 | no JSON number: 1. in",
        "'output':{'value':+1} | Protocol 7 | no JSON number: +1 in",
        "'output':{'value':01} | Protocol 7 | no JSON number: 01 in",
        "'output':{'value':1d0} | Protocol 7 | no JSON number: 1d0 in",
        "'output':{'value':0x1p3} | Protocol 7 | no JSON number: 0x1p3 in",
        "'output':{'value':1,25} | Protocol 7 | no JSON number: 1,25 in",
        "'output':{'value':1e999} | Protocol 7 | output.value = 1E+999",
        "'output':{'value':True} | Protocol 1 | no JSON: {\"seq\"",
      })
  void namesTheMemberAndTheRule(String answer, String clause, String text) throws IOException {
    JsonNode first = first(answer);
    assertThat(first.path("clause").asText()).isEqualTo(clause);
    String said = first.path("got").asText() + first.path("reason").asText();
    assertThat(said).contains(text);
    assertThat(said).doesNotContain("ValueOutput", "java", "`double`", "Cannot", "Unexpected");
    if (!clause.equals("Protocol 1")) {
      assertThat(first.path("look_at").asText()).doesNotContain("standard output");
    }
  }

  @ParameterizedTest
  @CsvSource({"1.0, true", "1e0, true", "1.5, false", "4294967297, false", "'\"1\"', false"})
  void aSeqIsANumberWithThatValue(String seq, boolean right) throws IOException {
    String answer = "{\"seq\":" + seq + ",\"output\":{\"value\":1.0}}";
    JsonNode one = Wire.parse(run(answer, "--case", "beta-0").out()).at("/operations/1/cases/0");
    assertThat(one.path("status").asText()).isEqualTo(right ? "passed" : "errored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'version':1,'language':'C' | .version = 1: must be a text (Protocol 3)",
        "'version':'1' | .language = (missing): must be there (Protocol 3)",
        "'version':null,'language':'C' | .version = null: must be there (Protocol 3)"
      })
  void aGreetingIsNamedByItsMembers(String members, String text) throws IOException {
    String greeting = "{'implementation':{'name':'n'," + members + "},'operations':[]}";
    Path file = Files.writeString(folder.resolve("greeting"), greeting.replace('\'', '"') + "\n");
    Path program =
        Files.writeString(folder.resolve("program.sh"), "read question\ncat '" + file + "'\n");
    CommandRun run = CommandRun.of("validate", "--implementation", "sh '" + program + "'");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("must answer start (Protocol 2): answer.implementation" + text)
        .doesNotContain("Hello", "Description", "java");
  }

  @Test
  void aWrongProbabilityIsSoManyTolerancesOff() {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--class",
            WrongProbabilities.class.getName(),
            "--only",
            "square_cb_probabilities",
            "--replay",
            "{\"scores\":[0,1,2,3],\"learning_rate\":0}",
            "--json");
    JsonNode one = Wire.parse(run.out()).at("/operations/1/cases/0");
    assertThat(one.path("expected").asText())
        .as("the worst entry")
        .startsWith("probabilities[1] = 0.25 within 2.5");
    assertThat(one.path("got").asText())
        .isEqualTo("probabilities[1] = 0.250000000001, 4.000 tolerances off");
  }

  private JsonNode first(String answer) throws IOException {
    String line = "{\"seq\":SEQ," + answer.replace('\'', '"') + "}";
    List<JsonNode> wrong = new ArrayList<>();
    for (JsonNode one : Wire.parse(run(line).out()).at("/operations/1/cases")) {
      if (List.of("failed", "errored").contains(one.path("status").asText())) {
        wrong.add(one);
      }
    }
    return wrong.get(0);
  }

  private CommandRun run(String answer, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("validate", "--json", "--smoke"));
    words.addAll(List.of("--only", "optimal_omega", "--implementation"));
    words.add(ShellAnswers.command(folder, answer));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
