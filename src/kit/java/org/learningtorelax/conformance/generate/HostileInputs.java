package org.learningtorelax.conformance.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;

/**
 * Inputs that break one rule each. An operation has one valid input, and changes of it in one
 * place: those that hold for all members, and those that its table of rules names.
 */
@Clause({"Input 7", "Protocol 9"})
public final class HostileInputs {
  private static final String SYSTEM =
      "{'matrix':{'n':2,'rows':[0,0,1,1],'columns':[0,1,0,1],'values':[2,-1,-1,2]},"
          + "'b':[1,1],'omega':1.5,'tolerance':0.001,'max_iterations':100}";

  /** A count whose square is too large for a memory, and itself is not. */
  private static final String LARGE = "1000000";

  private final Operation<?, ?> operation;
  private final String valid;
  private final List<Hostile> inputs = new ArrayList<>();

  private HostileInputs(Operation<?, ?> operation, String valid) {
    this.operation = operation;
    this.valid = valid.replace('\'', '"');
  }

  /**
   * The hostile inputs of an operation.
   *
   * @param operation the operation
   * @return inputs, each of which must be rejected
   */
  public static List<Hostile> of(Operation<?, ?> operation) {
    HostileInputs hostile = rules(operation);
    hostile.members();
    return hostile.inputs;
  }

  private static HostileInputs rules(Operation<?, ?> operation) {
    return switch (operation.name()) {
      case "sor", "ssor", "ssor_cg", "cg" -> solver(operation);
      case "jacobi_radius" ->
          new HostileInputs(operation, "{'matrix':" + matrix(SYSTEM) + "}").matrices();
      case "optimal_omega" -> new HostileInputs(operation, "{'beta':0.5}").unit("beta");
      case "young_radius" ->
          new HostileInputs(operation, "{'beta':0.5,'omega':1.5}").unit("beta").omega();
      case "surrogate_bound" ->
          new HostileInputs(operation, "{'rho':0.5,'tau':0.25,'epsilon':0.001}")
              .unit("rho")
              .unit("tau")
              .with("rho-0-tau-0", "rho and tau are not both 0", "rho", "0", "tau", "0")
              .open("epsilon", "1");
      case "tsallis_inf_probabilities" ->
          new HostileInputs(operation, "{'losses':[0,1,2],'normalization':1,'step':0.5}")
              .with("no-arm", "losses holds at least one number", "losses", "[]")
              .with("infinite-loss", "losses are finite", "losses", "[0,1e999,2]")
              .positive("normalization")
              .positive("step");
      case "tsallis_inf_episode" -> episode(operation);
      case "square_cb_probabilities" ->
          new HostileInputs(operation, "{'scores':[0,0.5,1],'learning_rate':10}")
              .with("no-arm", "scores holds at least one number", "scores", "[]")
              .with("infinite-score", "scores are finite", "scores", "[0,-1e999,2]")
              .with("negative-rate", "learning_rate is at least 0", "learning_rate", "-1");
      case "chebyshev_features" ->
          new HostileInputs(operation, "{'x':0.5,'low':0,'high':2,'degree':3}")
              .with("context-below", "x lies in [low, high]", "x", "-0.25")
              .with("context-above", "x lies in [low, high]", "x", "2.25")
              .with("empty-interval", "low < high", "high", "0")
              .with("reversed-interval", "low < high", "high", "-1")
              .count("degree", "-1");
      case "cheb_cb_fit" -> fit(operation);
      default -> throw new IllegalArgumentException("no rules for " + operation);
    };
  }

  private static String matrix(String system) {
    return Wire.parse(system.replace('\'', '"')).path("matrix").toString();
  }

  private static HostileInputs solver(Operation<?, ?> operation) {
    HostileInputs inputs =
        new HostileInputs(operation, SYSTEM)
            .matrices()
            .open("tolerance", "1")
            .count("max_iterations", "-1")
            .with("short-b", "b has n numbers", "b", "[1]")
            .with("long-b", "b has n numbers", "b", "[1,1,1]")
            .with("infinite-b", "b is finite", "b", "[1,1e999]")
            .with("short-x0", "x0 has n numbers", "x0", "[1]")
            .with("infinite-x0", "x0 is finite", "x0", "[1,-1e999]");
    return operation.equals(Operation.CG) ? inputs : inputs.omega();
  }

  private static HostileInputs episode(Operation<?, ?> operation) {
    return new HostileInputs(
            operation,
            "{'arms':2,'normalization':1,'steps':[1,0.5],'uniforms':[0.25,0.75],"
                + "'loss_table':[[0,1],[1,0]]}")
        .count("arms", "0")
        .positive("normalization")
        .with("zero-step", "steps are positive", "steps", "[1,0]")
        .with("negative-step", "steps are positive", "steps", "[-1,0.5]")
        .with("short-steps", "as many steps as uniforms", "steps", "[1]")
        .with("uniform-1", "uniforms lie in [0, 1)", "uniforms", "[0.25,1]")
        .with("negative-uniform", "uniforms lie in [0, 1)", "uniforms", "[-0.25,0.75]")
        .with("short-table", "as many rows as uniforms", "loss_table", "[[0,1]]")
        .with("short-row", "a loss for each arm", "loss_table", "[[0,1],[1]]")
        .with("many-arms", "a loss for each arm", "arms", LARGE)
        .with("negative-loss", "losses are at least 0", "loss_table", "[[0,1],[-1,0]]")
        .with("infinite-loss", "losses are finite", "loss_table", "[[0,1],[1,1e999]]");
  }

  private static HostileInputs fit(Operation<?, ?> operation) {
    return new HostileInputs(
            operation,
            "{'contexts':[0,0.5,1],'targets':[0,1,0.5],'low':0,'high':1,'degree':1,'bounds':[1,2]}")
        .with("context-outside", "contexts lie in [low, high]", "contexts", "[0,0.5,1.25]")
        .with("short-targets", "a target for each context", "targets", "[0,1]")
        .with("infinite-target", "targets are finite", "targets", "[0,1,1e999]")
        .with("empty-interval", "low < high", "high", "0")
        .with("short-bounds", "degree + 1 bounds", "bounds", "[1]")
        .with("long-bounds", "degree + 1 bounds", "bounds", "[1,2,3]")
        .with("large-degree", "degree + 1 bounds", "degree", LARGE)
        .with("negative-bound", "bounds are at least 0", "bounds", "[1,-2]")
        .count("degree", "-1");
  }

  /** Every required member: missing, null, and of another type. */
  private void members() {
    for (Iterator<String> names = parsed().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (operation.equals(Operation.CG) && name.equals("omega")) {
        continue; // cg need not look at it
      }
      ObjectNode without = parsed();
      without.remove(name);
      inputs.add(new Hostile("no-" + name, name + " is there", without));
      with("null-" + name, name + " is not null", name, "null");
      with("text-" + name, name + " is not a string", name, "\"1\"");
      if (parsed().path(name).isNumber()) {
        with("infinite-" + name, name + " is finite", name, "1e999");
      }
    }
  }

  private HostileInputs matrices() {
    matrix("no-unknown", "n ≥ 1", 0, "[]", "[]", "[]");
    matrix("row-outside", "indices in [0, n)", 2, "[0,0,2,1]", "[0,1,0,1]", "[2,-1,-1,2]");
    matrix("negative-column", "indices in [0, n)", 2, "[0,0,1,1]", "[0,-1,0,1]", "[2,-1,-1,2]");
    matrix("short-values", "lists of one length", 2, "[0,0,1,1]", "[0,1,0,1]", "[2,-1,-1]");
    matrix("entry-twice", "no entry twice", 2, "[0,0,0,1,1]", "[0,0,1,0,1]", "[2,2,-1,-1,2]");
    matrix("not-symmetric", "(i, j) equals (j, i)", 2, "[0,0,1,1]", "[0,1,0,1]", "[2,-1,-0.5,2]");
    matrix("one-triangle", "both triangles are given", 2, "[0,1,1]", "[0,0,1]", "[2,-1,2]");
    matrix("no-diagonal", "every diagonal entry is given", 2, "[0,0,1]", "[0,1,0]", "[2,-1,-1]");
    matrix(
        "large-order",
        "every diagonal entry is given",
        Integer.parseInt(LARGE),
        "[0,0,1,1]",
        "[0,1,0,1]",
        "[2,-1,-1,2]");
    matrix("zero-diagonal", "the diagonal is positive", 2, "[0,0,1,1]", "[0,1,0,1]", "[2,-1,-1,0]");
    matrix(
        "negative-diagonal",
        "the diagonal is positive",
        2,
        "[0,0,1,1]",
        "[0,1,0,1]",
        "[2,-1,-1,-2]");
    matrix(
        "infinite-entry", "entries are finite", 2, "[0,0,1,1]", "[0,1,0,1]", "[2,1e999,1e999,2]");
    return this;
  }

  private void matrix(String id, String rule, int n, String rows, String columns, String values) {
    String format = "{\"n\":%d,\"rows\":%s,\"columns\":%s,\"values\":%s}";
    with(id, rule, "matrix", String.format(format, n, rows, columns, values));
  }

  private HostileInputs omega() {
    return open("omega", "2").with("omega-above", "omega lies in (0, 2)", "omega", "2.5");
  }

  /** In (0, end). */
  private HostileInputs open(String name, String end) {
    String rule = name + " lies in (0, " + end + ")";
    return with(name + "-0", rule, name, "0")
        .with(name + "-" + end, rule, name, end)
        .with("negative-" + name, rule, name, "-0.5");
  }

  /** In [0, 1). */
  private HostileInputs unit(String name) {
    String rule = name + " lies in [0, 1)";
    return with(name + "-1", rule, name, "1")
        .with(name + "-above", rule, name, "1.5")
        .with("negative-" + name, rule, name, "-0.5");
  }

  private HostileInputs positive(String name) {
    String rule = name + " is positive";
    return with(name + "-0", rule, name, "0").with("negative-" + name, rule, name, "-1");
  }

  private HostileInputs count(String name, String tooSmall) {
    return with(name + tooSmall, name + " is not below its least", name, tooSmall)
        .with("broken-" + name, name + " is an integer", name, "2.5");
  }

  /** The valid input with other values, each after its member. */
  private HostileInputs with(String id, String rule, String... membersAndValues) {
    ObjectNode changed = parsed();
    for (int i = 1; i < membersAndValues.length; i += 2) {
      changed.set(membersAndValues[i - 1], Wire.parse(membersAndValues[i]));
    }
    inputs.add(new Hostile(id, rule, changed));
    return this;
  }

  private ObjectNode parsed() {
    JsonNode node = Wire.parse(valid);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalStateException("the valid input is no object");
  }
}
