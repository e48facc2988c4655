import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The long-lived half of mutate.py: compiles one changed source file in memory and runs test
 * classes against it, each mutant in a class loader of its own.
 *
 * <p>Started as {@code java -cp LIBRARIES MutantRunner.java MAIN_CLASSES TEST_CLASSES}. One request
 * a line, fields apart by a tab: seconds of processor time; comma-separated test classes; and, for
 * a mutant, the class's name with slashes and its source text in Base64. One answer a line: {@code
 * killed}, {@code survived}, {@code timeout} or {@code invalid} (does not compile), a tab, what was
 * seen, a tab, and the project's classes that were loaded. After a time-out the program ends, since
 * a thread in an endless loop cannot be trusted to stop.
 */
final class MutantRunner {
  private static final String PROJECT = "org.learningtorelax.";
  private static final PrintStream ANSWERS = System.out;

  /**
   * The one kind of error that a test engine does not swallow: it ends a class at its first
   * failure.
   */
  private static final Error STOP = new OutOfMemoryError("the rest of the class is not needed");

  private final Path mainClasses;
  private final Path testClasses;
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  private MutantRunner(Path mainClasses, Path testClasses) {
    this.mainClasses = mainClasses;
    this.testClasses = testClasses;
  }

  public static void main(String[] args) throws Exception {
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    System.setErr(new PrintStream(PrintStream.nullOutputStream()));
    java.util.logging.LogManager.getLogManager().reset();
    MutantRunner runner = new MutantRunner(Path.of(args[0]), Path.of(args[1]));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String answer = runner.answer(line.split("\t"));
      ANSWERS.println(answer);
      ANSWERS.flush();
      if (answer.startsWith("timeout")) {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private String answer(String[] request) throws Exception {
    Map<String, byte[]> changed = new HashMap<>();
    if (request.length > 2) {
      String source = new String(Base64.getDecoder().decode(request[3]), StandardCharsets.UTF_8);
      if (!compile(request[2], source, changed)) {
        return "invalid\t\t";
      }
    }
    long deadline = processorTime() + (long) (Double.parseDouble(request[0]) * 1e9);
    ProjectLoader loader = new ProjectLoader(changed);
    String outcome = run(loader, request[1].split(","), deadline);
    return outcome + "\t" + String.join(",", loader.loaded);
  }

  private boolean compile(String name, String source, Map<String, byte[]> classes)
      throws IOException {
    Path output = Files.createTempDirectory("mutant");
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    String classPath =
        mainClasses + java.io.File.pathSeparator + System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "-nowarn",
            "-proc:none",
            "-parameters",
            "-g",
            "-implicit:none",
            "-d",
            output.toString(),
            "-cp",
            classPath);
    boolean compiled =
        compiler.getTask(null, null, diagnostic -> {}, options, null, List.of(file)).call();
    List<Path> written = new ArrayList<>();
    try (var files = Files.walk(output)) {
      files.forEach(written::add);
    }
    for (int i = written.size() - 1; i >= 0; i--) {
      Path path = written.get(i);
      if (Files.isRegularFile(path)) {
        String relative = output.relativize(path).toString().replace('\\', '/');
        classes.put(
            relative.substring(0, relative.length() - ".class".length()).replace('/', '.'),
            Files.readAllBytes(path));
      }
      Files.delete(path);
    }
    return compiled;
  }

  /** Runs the classes in their order until one fails or the time is over. */
  private static String run(ProjectLoader loader, String[] tests, long deadline)
      throws InterruptedException {
    AtomicReference<String> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < tests.length && failure.get() == null; i++) {
                runClass(loader, tests[i], failure);
              }
            });
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    while (thread.isAlive()) {
      thread.join(5);
      if (processorTime() > deadline && thread.isAlive()) {
        return "timeout\t";
      }
    }
    return failure.get() == null ? "survived\t" : "killed\t" + failure.get();
  }

  /** What this process has used, in nanoseconds: a busy machine makes no mutant time out. */
  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void runClass(ProjectLoader loader, String test, AtomicReference<String> failure) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    Launcher launcher = LauncherFactory.create(config);
    try {
      launcher.execute(
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(test)))
              .build(),
          new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier id, TestExecutionResult result) {
              boolean engine = id.getParentId().isEmpty();
              if (result.getStatus() == TestExecutionResult.Status.FAILED && !engine) {
                failure.compareAndSet(
                    null, test.substring(PROJECT.length()) + "." + id.getDisplayName());
                throw STOP;
              }
            }
          });
    } catch (Throwable e) {
      if (e != STOP) {
        failure.compareAndSet(null, test.substring(PROJECT.length()) + " " + e);
      }
    }
  }

  /** Defines the project's classes itself, the changed ones from memory, and notes their names. */
  private final class ProjectLoader extends URLClassLoader {
    private final Map<String, byte[]> changed;
    private final Set<String> loaded = new LinkedHashSet<>();

    ProjectLoader(Map<String, byte[]> changed) throws MalformedURLException {
      super(
          new URL[] {testClasses.toUri().toURL(), mainClasses.toUri().toURL()},
          MutantRunner.class.getClassLoader());
      this.changed = changed;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      byte[] bytes = changed.get(name);
      return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
