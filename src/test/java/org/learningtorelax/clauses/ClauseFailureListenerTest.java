package org.learningtorelax.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.learningtorelax.properties.report.ClauseFailureListener;

class ClauseFailureListenerTest {
  /** Not found by the build: it is nested. */
  static class Planted {
    @Test
    @Clause("Algorithm 1")
    void fails() {
      Assertions.fail("planted");
    }

    @Test
    @Clause("Algorithm 2")
    void passes() {}
  }

  @Test
  void aFailureNamesItsClauseItsPageAndWhatToLookAt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Planted.class))
            .configurationParameter(
                LauncherConstants.DEACTIVATE_LISTENERS_PATTERN_PROPERTY_NAME, "*")
            .build();
    LauncherConfig quiet =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(quiet).execute(request, new ClauseFailureListener(out));
    ClauseEntry clause = ClauseCatalogue.load().find("Algorithm 1").orElseThrow();
    assertThat(bytes.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(
            "Algorithm 1 is in doubt, see " + clause.location() + "; look at: " + clause.lookAt());
    assertThat(clause.lookAt()).isNotEmpty();
  }
}
