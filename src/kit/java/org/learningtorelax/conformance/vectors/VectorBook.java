package org.learningtorelax.conformance.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.learningtorelax.conformance.Flag;
import org.learningtorelax.conformance.KitClause;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.Wire;
import org.learningtorelax.conformance.oracle.Oracle;

/** Collects the fixed cases of one operation, and has the oracle say what is expected. */
final class VectorBook<I extends Object, E extends Object, O extends Object> {
  /** The seed of all that is drawn in a file of vectors. */
  static final long SEED = 20240507;

  private static final int PROTOCOL = 1;

  private final Operation<I, O> operation;
  private final Oracle<I, E, O> oracle;
  private final List<VectorGroup> groups = new ArrayList<>();
  private final Map<String, VectorFile.Meaning> flags = new TreeMap<>();
  private List<VectorCase> cases = new ArrayList<>();

  VectorBook(Operation<I, O> operation, Oracle<I, E, O> oracle) {
    this.operation = operation;
    this.oracle = oracle;
  }

  /** A case of the group that is closed next. */
  void add(String id, I input, Flag... caseFlags) {
    List<String> ids = new ArrayList<>();
    for (Flag flag : caseFlags) {
      ids.add(flag.id());
      flags.put(flag.id(), new VectorFile.Meaning(flag.meaning(), flag.catches()));
    }
    cases.add(new VectorCase(id, ids, Wire.node(input), Wire.node(oracle.expect(input))));
  }

  /** Closes a group. */
  void group(String name, KitClause clause, String description) {
    groups.add(new VectorGroup(name, clause.id(), description, cases));
    cases = new ArrayList<>();
  }

  VectorFile file() {
    VectorFile.Generator generator =
        new VectorFile.Generator("relax vectors", "1", "decimal, 40 digits, rounded to doubles");
    return new VectorFile(operation.name(), PROTOCOL, generator, SEED, flags, groups);
  }
}
