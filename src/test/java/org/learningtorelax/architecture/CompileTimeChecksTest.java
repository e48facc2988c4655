package org.learningtorelax.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That the compiler's checks do reject: sources of the main code, each with one fault planted, are
 * compiled as the build compiles, with the arguments read from pom.xml. The originals are what the
 * build has accepted before any test runs, and the faulty ones give no message but the fault's, so
 * that it is the fault which is rejected.
 *
 * <p>All are compiled in one run. Since one checker's error keeps the next from running, {@code
 * -Awarns} makes warnings of the errors; in the build, without it, each is an error (and -Werror
 * would make it one).
 */
class CompileTimeChecksTest {
  private static final Path MAIN = Path.of("src/main/java/org/learningtorelax");

  @TempDir static Path folder;

  private static String messages = "";

  /** One fault: what to replace in which source, and the key of the message it must give. */
  enum Fault {
    /** A row's range read one too far: the bound of the innermost loop. */
    ROW_END_OFF_BY_ONE(
        "matrix/CsrKernels",
        "for (int k = rowStart[i]; k < end; k++)",
        "for (int k = rowStart[i]; k <= end; k++)",
        "array.access.unsafe.high"),
    /** Back substitution that goes below the first row. */
    ROWS_BELOW_ZERO(
        "matrix/CsrKernels",
        "for (int i = n - 1; i >= 0; i--)",
        "for (int i = n - 1; i >= -1; i--)",
        "array.access.unsafe.low"),
    /** A tolerance where ω belongs. */
    TOLERANCE_FOR_OMEGA(
        "solver/Sor",
        "splitting.solveLower(omega, r, delta)",
        "splitting.solveLower(rule.tolerance(), r, delta)",
        "argument"),
    /** The first line of an empty file is null. */
    NULL_NOT_CHECKED(
        "matrix/MatrixMarketScanner",
        "first == null ? \"\" : first.trim()",
        "first.trim()",
        "dereference.of.nullable");

    private final String source;
    private final String original;
    private final String replacement;
    private final String key;

    Fault(String source, String original, String replacement, String key) {
      this.source = source;
      this.original = original;
      this.replacement = replacement;
      this.key = key;
    }

    String plantedName() {
      return name().replace("_", "") + "Planted";
    }

    String sourceName() {
      return Path.of(source).getFileName().toString();
    }
  }

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    List<String> sources = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      String text = Files.readString(MAIN.resolve(fault.source + ".java"));
      assertThat(text).as("source of %s", fault).contains(fault.original);
      String planted = text.replace(fault.original, fault.replacement);
      sources.add(write(fault.plantedName(), fault.sourceName(), planted));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(argumentsOfTheBuild());
    command.addAll(List.of("-Awarns", "-encoding", "UTF-8", "--release", "17"));
    command.addAll(List.of("-d", folder.toString()));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(sources);
    Path output = folder.resolve("messages.txt");
    Process javac =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = javac.waitFor();
    messages = Files.readString(output);
    assertThat(exit).as(messages).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void plantedFaultIsRejected(Fault fault) {
    assertThat(messagesOf(fault.plantedName()))
        .isNotEmpty()
        .allMatch(message -> message.contains("[" + fault.key + "]"));
  }

  private static Stream<String> messagesOf(String className) {
    return messages.lines().filter(line -> line.contains(className + ".java:"));
  }

  private static String write(String className, String sourceName, String text) throws IOException {
    Path file = folder.resolve(className + ".java");
    Files.writeString(file, text.replaceAll("\\b" + sourceName + "\\b", className));
    return file.toString();
  }

  /** The processors and arguments of the build's compiler, with Maven's properties filled in. */
  private static List<String> argumentsOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> arguments = new ArrayList<>();
    for (String argument : compilerArguments(pom)) {
      if (!argument.equals("-Werror")) {
        arguments.add(
            argument
                .replace("${checker.directory}", "target/checker")
                .replace("${path.separator}", File.pathSeparator)
                .replace("${project.build.outputDirectory}", "target/classes")
                .replace("${quantity.package}", "org.learningtorelax.quantity"));
      }
    }
    assertThat(arguments).anyMatch(argument -> argument.startsWith("-Aquals="));
    assertThat(arguments).noneMatch(argument -> argument.contains("${"));
    return arguments;
  }

  private static List<String> compilerArguments(String pom) {
    Matcher matcher = Pattern.compile("<compilerarg value=\"(.*?)\"/>").matcher(pom);
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
