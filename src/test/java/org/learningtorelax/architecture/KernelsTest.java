package org.learningtorelax.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What KeY has proved is what runs: the program calls every method that the page of proofs lists,
 * from another class than the method's own.
 */
class KernelsTest {
  private static final Path PAGE = Path.of("specs/proofs/README.md");
  private static final Pattern CONTRACT = Pattern.compile("^\\| `(\\w+\\.\\w+)` \\|.*");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.learningtorelax");

  @Test
  void theProgramCallsEveryProvedKernel() throws IOException {
    List<String> contracts =
        Files.readString(PAGE)
            .lines()
            .dropWhile(line -> !line.equals("<!-- KeY contracts: begin -->"))
            .takeWhile(line -> !line.equals("<!-- KeY contracts: end -->"))
            .map(CONTRACT::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .toList();
    assertThat(contracts).contains("CsrKernels.onePassSweep").allMatch(KernelsTest::isCalled);
  }

  @Test
  void aMethodThatOnlyItsOwnClassCallsIsTold() {
    assertThat(isCalled("Vectors.scaledNorm")).isFalse();
    assertThat(isCalled("CsrKernels.noSuchMethod")).isFalse();
  }

  private static boolean isCalled(String contract) {
    return MAIN.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> contract.equals(nameOf(method)))
        .flatMap(method -> method.getCallsOfSelf().stream())
        .anyMatch(call -> !call.getOriginOwner().equals(call.getTargetOwner()));
  }

  private static String nameOf(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
