package org.learningtorelax.clauses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Provide;

/** Which classes a test reaches: those that its byte code names, and those that they name. */
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
      tests.forEach(test -> code.removeAll(from(test)));
      code.forEach(owner -> gaps.add(statement.id() + ": no test of it reaches " + owner));
    }
    return gaps;
  }

  /** What a test reaches: through its own method, or through its class where the class is named. */
  private Set<String> from(Evidence test) {
    return reached.computeIfAbsent(test.name(), name -> search(start(test)));
  }

  private Set<JavaClass> start(Evidence test) {
    JavaClass owner = classes.get(test.owner());
    if (test.member().isEmpty()) {
      return Set.of(owner);
    }
    Set<JavaClass> used = new HashSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    owner.getCodeUnits().stream()
        .filter(unit -> unit.getName().equals(test.member()) || suppliesInput(unit))
        .forEach(open::add);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (seen.add(unit)) {
        used.addAll(unit.getRawParameterTypes());
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
          JavaClass target = access.getTargetOwner();
          if (target.equals(owner)) {
            access.getTarget().resolveMember().ifPresent(member -> addCode(member, open));
          } else {
            used.add(target);
          }
        }
      }
    }
    used.remove(owner);
    return used;
  }

  /** jqwik finds the suppliers of a property's input by their name alone. */
  private static boolean suppliesInput(JavaCodeUnit unit) {
    return unit.isAnnotatedWith(Provide.class) || unit.getName().equals("<clinit>");
  }

  private static void addCode(JavaMember member, Deque<JavaCodeUnit> open) {
    if (member instanceof JavaCodeUnit unit) {
      open.add(unit);
    }
  }

  private static Set<String> search(Set<JavaClass> start) {
    Set<String> seen = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      JavaClass type = open.remove().getBaseComponentType();
      if (type.getName().startsWith("org.learningtorelax.") && seen.add(type.getName())) {
        type.getDirectDependenciesFromSelf().forEach(d -> open.add(d.getTargetClass()));
      }
    }
    return seen;
  }
}
