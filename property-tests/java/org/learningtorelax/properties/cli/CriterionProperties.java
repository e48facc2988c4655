package org.learningtorelax.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.cli.Relax;

/** Which criterion the command takes when none is given. */
@Clause("Input 8")
class CriterionProperties {
  private enum Tuned {
    SOR("sor", "--rtol", "--atol"),
    SSOR("ssor", "--atol", "--rtol"),
    SSOR_CG("ssor-cg", "--atol", "--rtol");

    private final String solver;
    private final String papers;
    private final String other;

    Tuned(String solver, String papers, String other) {
      this.solver = solver;
      this.papers = papers;
      this.other = other;
    }
  }

  /** On the paper's sequences |b| is near 10, so that the two criteria differ. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void tuneTakesThePapersForEachSolver(@ForAll Tuned tuned) {
    JsonNode byDefault = tune(tuned);
    assertThat(tune(tuned, tuned.papers, "1e-8")).isEqualTo(byDefault);
    assertThat(tune(tuned, tuned.other, "1e-8")).isNotEqualTo(byDefault);
  }

  private static JsonNode tune(Tuned tuned, String... criterion) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "tune", "--solver", tuned.solver, "--rounds", "4", "--grid", "1:1.8:3", "--json"));
    arguments.addAll(List.of(criterion));
    StringWriter out = new StringWriter();
    Relax.execute(
        new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new));
    try {
      return new ObjectMapper().readTree(out.toString()).get("iterations_run");
    } catch (IOException e) {
      throw new AssertionError(out.toString(), e);
    }
  }
}
