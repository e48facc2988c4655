package org.learningtorelax.clauses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which classes a test reaches, by what its byte code and that of the classes it uses names. */
final class Reach {
  /** A picture's numbers are tested apart; what a clause says of it is tested without drawing. */
  private static final String FIGURES = "org.learningtorelax.figures.";

  private final JavaClasses classes;
  private final Map<String, Set<String>> reached = new HashMap<>();

  Reach(JavaClasses classes) {
    this.classes = classes;
  }

  /** Code that bears the name of a clause, and that no test of the clause reaches; a line each. */
  List<String> gaps(ClauseBook book) {
    List<String> gaps = new ArrayList<>();
    for (Statement statement : book.statements()) {
      List<Evidence> tests = book.of(statement.id(), Evidence.Kind.EXAMPLE, Evidence.Kind.PROPERTY);
      Set<String> code = new TreeSet<>();
      book.of(statement.id(), Evidence.Kind.CODE).forEach(e -> code.add(e.owner()));
      code.removeIf(owner -> tests.isEmpty() || owner.startsWith(FIGURES));
      tests.forEach(test -> code.removeAll(from(test.owner())));
      code.forEach(owner -> gaps.add(statement.id() + ": no test of it reaches " + owner));
    }
    return gaps;
  }

  private Set<String> from(String owner) {
    return reached.computeIfAbsent(owner, this::search);
  }

  private Set<String> search(String owner) {
    Set<String> seen = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(List.of(classes.get(owner)));
    while (!open.isEmpty()) {
      JavaClass type = open.remove();
      if (seen.add(type.getName())) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> target.getName().startsWith("org.learningtorelax."))
            .forEach(open::add);
      }
    }
    return seen;
  }
}
