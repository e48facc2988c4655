import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Has KeY prove the JML contracts in src/main/java, and fail to prove the negative controls, each of which is a kernel
 * with one text replaced. The contracts and the controls are listed in two tables of specs/proofs/README.md.
 *
 * <p>KeY cannot read type annotations, so it is given the kernels with annotations and imports blanked out; nothing
 * else differs from what the program runs.
 *
 * <p>Usage, in the project's folder: java -cp KEY specs/key/ProveKernels.java FOLDER, where FOLDER takes what is
 * generated. A line for each contract and each control; ends with 1 unless every contract closes and every control stays
 * open.
 */
final class ProveKernels {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGE = Path.of("specs/proofs/README.md");
  private static final Path ASSUMED = Path.of("specs/key/doubles.key");
  private static final String CONTRACT = "/*@ normal_behavior";
  private static final int MOST_STEPS = 50_000;
  private static final long MOST_MILLIS = 240_000;
  private static final long MOST_MINUTES_IN_ALL = 15;

  /** A contract "Class.method" and the name of the class, of that name or a copy's, that KeY reads for it. */
  private record Goal(String contract, String fault, String className) {
    String key() {
      return className + contract.substring(contract.indexOf('.'));
    }
  }

  /** OPEN: a case was left that no rule applies to; GAVE_UP: a limit was met first, which decides nothing. */
  private enum Outcome {
    PROVED,
    OPEN,
    GAVE_UP
  }

  private final Path folder;
  private int unexpected;

  private ProveKernels(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Thread limit = new Thread(ProveKernels::endLate);
    limit.setDaemon(true);
    limit.start();
    System.exit(new ProveKernels(Path.of(arguments[0])).run() ? 0 : 1);
  }

  private static void endLate() {
    try {
      Thread.sleep(MOST_MINUTES_IN_ALL * 60_000);
    } catch (InterruptedException e) {
      return;
    }
    System.out.println("KeY: not finished after " + MOST_MINUTES_IN_ALL + " minutes");
    Runtime.getRuntime().halt(1);
  }

  private boolean run() throws Exception {
    Map<String, String> kernels = kernels();
    for (Map.Entry<String, String> kernel : kernels.entrySet()) {
      write(kernel.getKey(), kernel.getValue());
    }
    List<Goal> controls = new ArrayList<>();
    for (List<String> row : table("controls")) {
      controls.add(plant(row, kernels, controls.size() + 1));
    }
    KeYEnvironment<?> key = load();
    Map<String, Contract> contracts = contracts(key);

    TreeSet<String> listed = new TreeSet<>();
    table("contracts").forEach(row -> listed.add(row.get(0)));
    TreeSet<String> declared = new TreeSet<>();
    contracts.keySet().stream().filter(name -> kernels.containsKey(classOf(name))).forEach(declared::add);
    if (!listed.equals(declared)) {
      System.out.println("KeY: " + PAGE + " lists " + listed + ", the sources have " + declared);
      unexpected++;
    }
    for (String contract : declared) {
      report(attempt(key, contracts.get(contract)), Outcome.PROVED, contract);
    }
    for (Goal control : controls) {
      report(attempt(key, contracts.get(control.key())), Outcome.OPEN, control.contract() + ": " + control.fault());
    }
    System.out.printf("KeY: %d contracts, %d negative controls, %d unexpected%n", declared.size(), controls.size(), unexpected);
    return unexpected == 0 && !controls.isEmpty();
  }

  private void report(Outcome outcome, Outcome expected, String what) {
    String found = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean control = expected == Outcome.OPEN;
    System.out.println(outcome != expected ? "UNEXPECTED: " + found + "  " + what : found + (control ? " (as it must)  " : "  ") + what);
    unexpected += outcome == expected ? 0 : 1;
  }

  /** The sources that carry contracts, by the name of their class, without annotations and imports. */
  private static Map<String, String> kernels() throws IOException {
    Map<String, String> kernels = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (Files.readString(file).contains("/*@")) {
          kernels.put(file.getFileName().toString().replace(".java", ""), blanked(file));
        }
      }
    }
    return kernels;
  }

  private static String blanked(Path file) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(file));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file);
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    CompilationUnitTree unit = task.parse().iterator().next();
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        return blank(tree);
      }

      @Override
      public Void visitImport(ImportTree tree, Void nothing) {
        return blank(tree);
      }

      private Void blank(Tree tree) {
        for (long i = positions.getStartPosition(unit, tree); i < positions.getEndPosition(unit, tree); i++) {
          if (text.charAt((int) i) != '\n') {
            text.setCharAt((int) i, ' ');
          }
        }
        return null;
      }
    }.scan(unit, null);
    return text.toString();
  }

  /** Writes a copy of the kernel with the fault in it, under a name of its own: fault, contract, text, replacement. */
  private Goal plant(List<String> row, Map<String, String> kernels, int number) throws IOException {
    String contract = row.get(1);
    String source = kernels.get(classOf(contract));
    int method = source.indexOf(contract.substring(contract.indexOf('.') + 1) + "(");
    int from = source.lastIndexOf(CONTRACT, method);
    int to = source.indexOf(CONTRACT, method);
    String segment = source.substring(from, to < 0 ? source.length() : to);
    if (segment.split(Pattern.quote(row.get(2)), -1).length != 2) {
      throw new IllegalStateException(contract + ": not exactly once in its source: " + row.get(2));
    }
    String copy = classOf(contract) + "Control" + number;
    String faulty = source.replace(segment, segment.replace(row.get(2), row.get(3)));
    write(copy, faulty.replaceAll("\\b" + classOf(contract) + "\\b", copy));
    return new Goal(contract, row.get(0), copy);
  }

  private void write(String className, String source) throws IOException {
    Path target = folder.resolve("java").resolve(className + ".java");
    Files.createDirectories(target.getParent());
    Files.writeString(target, source);
  }

  /** The rows of a table of the page, between the lines that name it; code marks are dropped. */
  private static List<List<String>> table(String name) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- KeY " + name + ": begin -->";
    String inside = page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- KeY " + name + ": end -->"));
    return inside.lines().filter(line -> line.startsWith("| ")).skip(1)
        .map(line -> Stream.of(line.substring(1).split(" \\| ?")).map(cell -> cell.trim().replaceAll("^`|`$", "")).toList())
        .toList();
  }

  private KeYEnvironment<?> load() throws Exception {
    Path problem = folder.resolve("kernels.key");
    Files.writeString(problem, "\\javaSource \"java\";\n" + Files.readString(ASSUMED) + "\\problem { true }\n");
    Map<String, String> options = new HashMap<>(ProofSettings.DEFAULT_SETTINGS.getChoiceSettings().getDefaultChoices());
    options.put("intRules", "intRules:arithmeticSemanticsCheckingOF");
    options.put("floatRules", "floatRules:assumeStrictfp");
    ProofSettings.DEFAULT_SETTINGS.getChoiceSettings().setDefaultChoices(options);
    return KeYEnvironment.load(problem.toFile(), null, null, null);
  }

  /** The contracts of the sources given, by "Class.method". */
  private static Map<String, Contract> contracts(KeYEnvironment<?> key) {
    Map<String, Contract> contracts = new TreeMap<>();
    for (KeYJavaType type : key.getJavaInfo().getAllKeYJavaTypes()) {
      for (IObserverFunction target : key.getSpecificationRepository().getContractTargets(type)) {
        for (Contract contract : key.getSpecificationRepository().getContracts(type, target)) {
          if (type.getFullName().startsWith("org.learningtorelax.")) {
            String method = target.name().toString().replaceFirst(".*::", "");
            if (contracts.put(type.getName() + "." + method, contract) != null) {
              throw new IllegalStateException("two contracts of " + type.getName() + "." + method);
            }
          }
        }
      }
    }
    return contracts;
  }

  private static Outcome attempt(KeYEnvironment<?> key, Contract contract) throws Exception {
    Proof proof = key.createProof(contract.createProofObl(key.getInitConfig(), contract));
    StrategySettings settings = proof.getSettings().getStrategySettings();
    StrategyProperties strategy = settings.getActiveStrategyProperties();
    strategy.setProperty(StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY, StrategyProperties.NON_LIN_ARITH_DEF_OPS);
    strategy.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, StrategyProperties.STOPMODE_NONCLOSE);
    strategy.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_OFF);
    settings.setActiveStrategyProperties(strategy);
    settings.setMaxSteps(MOST_STEPS);
    settings.setTimeout(MOST_MILLIS);
    long start = System.currentTimeMillis();
    key.getProofControl().startAndWaitForAutoMode(proof);
    boolean within = System.currentTimeMillis() - start < MOST_MILLIS && proof.countNodes() < MOST_STEPS;
    Outcome outcome = proof.closed() ? Outcome.PROVED : within ? Outcome.OPEN : Outcome.GAVE_UP;
    proof.dispose();
    return outcome;
  }

  private static String classOf(String contract) {
    return contract.substring(0, contract.indexOf('.'));
  }
}
