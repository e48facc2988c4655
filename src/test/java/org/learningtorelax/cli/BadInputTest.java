package org.learningtorelax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningtorelax.clauses.Clause;

/**
 * Bad input: exit code 2, nothing on stdout, one line on stderr that names argument, value and
 * rule.
 */
class BadInputTest {
  private static final String SYMMETRIC = "%%MatrixMarket matrix coordinate real symmetric\n";
  private static final String GENERAL = "%%MatrixMarket matrix coordinate real general\n";
  private static final String VECTOR = "%%MatrixMarket matrix array real general\n";
  private static final String GOOD = SYMMETRIC + "2 2 3\n1 1 4\n2 1 -1\n2 2 4\n";

  @TempDir static Path folder;

  /** A command line, in which @name stands for a file of the folder, and what the line must say. */
  record Case(String commandLine, String... fragments) {
    @Override
    public String toString() {
      return commandLine;
    }
  }

  @BeforeAll
  static void writeFiles() throws IOException {
    write("good.mtx", GOOD);
    write("empty.mtx", "");
    write("header.mtx", "%%MatrixMarket matrix coordinate complex symmetric\n1 1 1\n1 1 4 0\n");
    write("pattern.mtx", "%%MatrixMarket matrix coordinate pattern symmetric\n1 1 1\n1 1\n");
    write("skew.mtx", "%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n2 1 3\n");
    write("prose.mtx", "not a matrix\n");
    write("array.mtx", VECTOR + "2 2\n4\n-1\n-1.5\n4\n");
    write("rectangular.mtx", GENERAL + "2 3 3\n1 1 4\n2 2 4\n1 3 1\n");
    write("negative-size.mtx", SYMMETRIC + "-2 2 2\n1 1 4\n2 2 4\n");
    write("size-word.mtx", SYMMETRIC + "2 two 2\n1 1 4\n2 2 4\n");
    write("too-few.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 2 4\n");
    write("cut-line.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 2 4\n2 1\n");
    write("too-many.mtx", GOOD + "1 1 5\n");
    write("row-0.mtx", SYMMETRIC + "2 2 3\n0 1 4\n2 2 4\n2 1 -1\n");
    write("column-3.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 2 4\n2 3 -1\n");
    write("row-word.mtx", SYMMETRIC + "2 2 3\none 1 4\n2 2 4\n2 1 -1\n");
    write("nan.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 1 NaN\n2 2 4\n");
    write("infinite.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 1 1e999\n2 2 4\n");
    write("value-word.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 1 x\n2 2 4\n");
    write("zero-diagonal.mtx", SYMMETRIC + "2 2 3\n1 1 0\n2 1 -1\n2 2 4\n");
    write("negative-diagonal.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 1 -1\n2 2 -4\n");
    write("missing-diagonal.mtx", SYMMETRIC + "2 2 2\n1 1 4\n2 1 -1\n");
    write("few-entries.mtx", SYMMETRIC + "3 3 2\n1 1 4\n2 2 4\n");
    write("upper.mtx", SYMMETRIC + "2 2 3\n1 1 4\n1 2 -1\n2 2 4\n");
    write("twice.mtx", SYMMETRIC + "2 2 4\n1 1 4\n2 1 -1\n2 1 -1\n2 2 4\n");
    write("diagonal-twice.mtx", SYMMETRIC + "2 2 3\n1 1 4\n1 1 4\n2 2 4\n");
    write("asymmetric.mtx", GENERAL + "2 2 4\n1 1 4\n2 1 -1\n1 2 -2\n2 2 4\n");
    write("one-sided.mtx", GENERAL + "2 2 3\n1 1 4\n2 1 -1\n2 2 4\n");
    Files.createDirectories(folder.resolve("one-bad"));
    write("one-bad/b2.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 1 x\n2 2 4\n");
    write("one-bad/b10.mtx", GOOD);
    Files.createDirectories(folder.resolve("orphan"));
    write("orphan/lonely_b.mtx", VECTOR + "2 1\n1\n2\n");
    Files.createDirectories(folder.resolve("bad-folder/ss1"));
    write("bad-folder/ss1/ss1.mtx", SYMMETRIC + "2 2 3\n1 1 4\n2 2 4f\n2 1 -1\n");
    Files.createDirectories(folder.resolve("hidden"));
    write("hidden/.a.mtx", GOOD);
    write("hidden/._a.mtx", "resource fork");
    write("b3.mtx", VECTOR + "3 1\n1\n2\n3\n");
    write("b-wide.mtx", VECTOR + "2 2\n1\n2\n3\n4\n");
    write("b-short.mtx", VECTOR + "2 1\n1\n");
    write("b-nan.mtx", VECTOR + "2 1\n1\nnan\n");
    write("b-symmetric.mtx", SYMMETRIC + "1 1 1\n1 1 1\n");
    byte[] whole = gzip(GOOD);
    Files.write(folder.resolve("cut.mtx.gz"), Arrays.copyOf(whole, whole.length / 2));
    Files.createDirectories(folder.resolve("no-matrices"));
    Files.createDirectories(folder.resolve("systems"));
    write("systems/a.mtx", GOOD);
    Files.createDirectories(folder.resolve("bad-rhs"));
    write("bad-rhs/a.mtx", GOOD);
    write("bad-rhs/a_b.mtx", VECTOR + "3 1\n1\n2\n3\n");
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("", "command"),
        new Case("tun", "tun"),
        new Case("solve --omega 1.5", "A.mtx"),
        new Case("solve @good.mtx", "--omega", "missing", "must be given"),
        new Case("solve @good.mtx --omega 2", "omega", "2.0", "(0, 2)"),
        new Case("solve @good.mtx --omega 0", "omega", "0.0", "(0, 2)"),
        new Case("solve @good.mtx --omega NaN", "omega", "NaN", "(0, 2)"),
        new Case("solve @good.mtx --omega one", "--omega", "one"),
        new Case("solve @good.mtx --omega 1.5 --rtol 1", "rtol", "1.0", "(0, 1)"),
        new Case("solve @good.mtx --omega 1.5 --rtol 0", "rtol", "0.0", "(0, 1)"),
        new Case("solve @good.mtx --omega 1.5 --max-iterations -1", "maxIterations", "-1"),
        new Case("solve @good.mtx --omega 1.5 --max-iterations 1.5", "--max-iterations", "1.5"),
        new Case("solve @good.mtx --omega 1.5 --solver gauss", "--solver", "gauss"),
        new Case("solve @good.mtx --omega 1.5 --solver cg", "--omega", "1.5", "cg"),
        new Case("solve @good.mtx --omega 1.5 --speed 3", "--speed"),
        new Case("solve @absent.mtx --omega 1.5", "absent.mtx", "readable"),
        new Case("solve @ --omega 1.5", "file", "readable"),
        new Case("solve @empty.mtx --omega 1.5", "empty.mtx line 1", "%%MatrixMarket"),
        new Case("solve @header.mtx --omega 1.5", "line 1", "real or integer", "not complex"),
        new Case("solve @pattern.mtx --omega 1.5", "line 1", "pattern"),
        new Case("solve @skew.mtx --omega 1.5", "line 1", "skew-symmetric"),
        new Case("solve @prose.mtx --omega 1.5", "line 1", "not a matrix"),
        new Case(
            "solve @array.mtx --omega 1.5", "line 4", "A(2,1) = -1.0", "A(1,2) = -1.5 of line 5"),
        new Case("solve @rectangular.mtx --omega 1.5", "2 x 3", "square"),
        new Case("solve @negative-size.mtx --omega 1.5", "line 2", "-2", "number of rows"),
        new Case("solve @size-word.mtx --omega 1.5", "line 2", "two", "number of columns"),
        new Case("solve @too-few.mtx --omega 1.5", "end of file", "cut short"),
        new Case("solve @cut-line.mtx --omega 1.5", "end of file", "cut short"),
        new Case("solve @too-many.mtx --omega 1.5", "line 6", "must not follow"),
        new Case("solve @row-0.mtx --omega 1.5", "line 3", "'0'", "1..2"),
        new Case("solve @column-3.mtx --omega 1.5", "line 5", "'3'", "1..2"),
        new Case("solve @row-word.mtx --omega 1.5", "line 3", "one", "1..2"),
        new Case("solve @nan.mtx --omega 1.5", "line 4", "NaN", "finite"),
        new Case("solve @infinite.mtx --omega 1.5", "line 4", "1e999", "finite"),
        new Case("solve @value-word.mtx --omega 1.5", "line 4", "'x'", "finite number"),
        new Case("solve @zero-diagonal.mtx --omega 1.5", "line 3", "A(1,1)", "0.0", "positive"),
        new Case(
            "solve @negative-diagonal.mtx --omega 1.5", "line 5", "A(2,2)", "-4.0", "positive"),
        new Case("solve @missing-diagonal.mtx --omega 1.5", "line 4", "no entry 2 2", "positive"),
        new Case("solve @few-entries.mtx --omega 1.5", "line 2", "2", "order"),
        new Case("solve @upper.mtx --omega 1.5", "line 4", "A(1,2)", "lower triangle"),
        new Case("solve @twice.mtx --omega 1.5", "line 5", "A(2,1)", "only once", "line 4"),
        new Case(
            "solve @diagonal-twice.mtx --omega 1.5", "line 4", "A(1,1)", "only once", "line 3"),
        new Case(
            "solve @asymmetric.mtx --omega 1.5",
            "line 4",
            "A(2,1) = -1.0",
            "A(1,2) = -2.0 of line 5",
            "symmetry"),
        new Case(
            "solve @one-sided.mtx --omega 1.5", "line 4", "A(2,1) = -1.0", "not given", "symmetry"),
        new Case("solve @cut.mtx.gz --omega 1.5", "cut.mtx.gz", "damaged"),
        new Case("solve @good.mtx --omega 1.5 --rhs @b3.mtx", "b3.mtx", "3", "must be 2"),
        new Case("solve @good.mtx --omega 1.5 --rhs @b-wide.mtx", "line 2", "2", "columns"),
        new Case("solve @good.mtx --omega 1.5 --rhs @b-short.mtx", "end of file", "cut short"),
        new Case("solve @good.mtx --omega 1.5 --rhs @b-nan.mtx", "line 4", "nan", "finite"),
        new Case("solve @good.mtx --omega 1.5 --rhs @b-symmetric.mtx", "symmetric", "general"),
        new Case("solve @good.mtx --omega 1.5 --rhs @absent.mtx", "absent.mtx", "readable"),
        new Case("tune --rounds 0", "--rounds", "0", "at least 1"),
        new Case("tune --rounds many", "--rounds", "many"),
        new Case("tune --trials 0", "--trials", "0", "at least 1"),
        new Case("tune --threads 0", "--threads", "0", "at least 1"),
        new Case("tune --variance medium", "--variance", "medium"),
        new Case("tune --grid 1:1.95", "--grid", "1:1.95", "LOW:HIGH:COUNT"),
        new Case("tune --grid 1:1.95:1", "--grid", "1:1.95:1", "2 <= COUNT"),
        new Case("tune --grid 1.5:1.2:5", "--grid", "1.5:1.2:5", "LOW < HIGH"),
        new Case("tune --grid 0:1:5", "--grid", "0:1:5", "0 < LOW"),
        new Case("tune --grid 1:2:5", "--grid", "1:2:5", "HIGH < 2"),
        new Case("tune --grid 1:x:5", "--grid", "1:x:5"),
        new Case("tune --grid 1:1.5:100000", "--grid", "100000", "COUNT <= 10000"),
        new Case("tune --solver cg", "--solver", "cg", "no omega"),
        new Case("tune --step newton", "--step", "newton"),
        new Case("tune --rtol 1e-8 --atol 1e-8", "--atol", "--rtol"),
        new Case("tune --rtol 2", "rtol", "2.0", "(0, 1)"),
        new Case("tune --atol 0 --solver ssor", "atol", "0.0", "positive"),
        new Case("tune --max-iterations -5", "maxIterations", "-5"),
        new Case("tune --normalization 9", "--normalization", "9.0", "running-mean"),
        new Case("tune --step fixed --normalization 0", "--normalization", "0.0", "positive"),
        new Case("tune --step fixed --solver ssor", "--normalization", "missing"),
        new Case("tune --learner bandit", "--learner", "bandit"),
        new Case("tune --learner cheb-cb --step anytime", "--step", "anytime", "cheb-cb"),
        new Case("tune --learner cheb-cb --coefficients 1", "--coefficients", "1", "at least 2"),
        new Case("tune --learner cheb-cb --normalization 9", "--normalization", "9.0", "cheb-cb"),
        new Case("tune --learner greedy --bins 3", "--bins", "3", "greedy"),
        new Case("tune --learner tsallis-inf-cb --bins 0", "--bins", "0", "at least 1"),
        new Case("tune --learner tsallis-inf-cb --step fixed", "--step", "fixed", "anytime"),
        new Case("tune --learner exp3 --solver ssor", "--normalization", "missing"),
        new Case("tune --learner cheb-cb --instances @systems", "--learner", "needs contexts"),
        new Case("tune --instances @no-matrices", "instances", "at least one NAME.mtx"),
        new Case("tune --instances @absent", "instances", "readable folder"),
        new Case("tune --instances @bad-rhs", "a_b.mtx", "3", "must be 2"),
        new Case("tune --instances @bad-rhs --variance low", "--variance", "--instances"),
        new Case("tune --rounds 2 --out @good.mtx", "--out", "good.mtx", "folder"),
        new Case("tune --skip-bad", "--skip-bad", "--instances"),
        new Case("tune --instances @one-bad", "b2.mtx line 4", "'x'", "finite number"),
        new Case("tune --instances @orphan", "lonely_b.mtx line 2", "2 x 1", "square"),
        new Case("tune --instances @bad-folder", "ss1.mtx line 4", "'4f'", "finite number"),
        new Case("tune --instances @hidden", "instances", "at least one NAME.mtx"),
        new Case("tune --instances @good.mtx", "instances", "readable folder"),
        new Case("tune --rounds 2 --out @good.mtx/deep/er", "--out", "good.mtx", "folder"),
        new Case("tune --rounds 2 --no-comparators=x", "--no-comparators"),
        new Case("solve @good.mtx --omega 1.5 --no-spectrum=x", "--no-spectrum"),
        new Case("solve zero\0byte --omega 1.5", "file", "locale"),
        new Case("tune --instances zero\0byte", "file", "locale"),
        new Case("tune --rounds 2 --out zero\0byte", "file", "locale"),
        new Case("reproduce", "FIGURE"),
        new Case("reproduce 7", "FIGURE", "7", "1..6"),
        new Case("reproduce 3 --shard 3/2", "--shard", "3/2", "1 <= i <= n"),
        new Case("reproduce 3 --shard half", "--shard", "half", "i/n"),
        new Case("reproduce 6 --meshes 50,25", "meshes", "[50, 25]", "increase"),
        new Case("reproduce 6 --meshes 1", "meshes", "[1]", "[2, 10000]"),
        new Case("reproduce 3 --threads 0 --out @scratch", "threads", "0", "at least 1"),
        new Case("reproduce 3 --out @good.mtx", "--out", "good.mtx", "folder"),
        new Case("merge 3 --out @scratch", "--from"),
        new Case("merge 3 --from @no-matrices --out @scratch", "no-matrices", "reproduce"),
        new Case("probabilities --step 1", "--losses"),
        new Case("probabilities --losses 1,2", "--step"),
        new Case("probabilities --losses 1,x --step 1", "--losses", "x"),
        new Case("probabilities --losses 1,NaN --step 1", "losses[1]", "NaN", "finite"),
        new Case("probabilities --losses 1,2 --step 0", "step", "0.0", "positive"),
        new Case(
            "probabilities --losses 1,2 --step 1 --normalization -1", "normalization", "-1.0"));
  }

  @Clause("Input 7")
  @ParameterizedTest
  @MethodSource("cases")
  void givesOneLine(Case bad) {
    CommandRun run = CommandRun.of(arguments(bad.commandLine()));
    assertThat(run.exitCode()).as("exit code").isEqualTo(2);
    assertThat(run.out()).as("stdout").isEmpty();
    assertThat(run.err().lines()).as("lines on stderr").hasSize(1);
    assertThat(run.err())
        .startsWith("relax: ")
        .contains(bad.fragments())
        .doesNotContain("xception");
  }

  @Test
  void theTableIsLongEnough() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void theFilesAreBadForTheReasonGiven() {
    assertThat(CommandRun.of(arguments("solve @good.mtx --omega 1.5")).exitCode()).isZero();
  }

  private static String[] arguments(String commandLine) {
    return Stream.of(commandLine.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word)
        .toArray(String[]::new);
  }

  private static void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
