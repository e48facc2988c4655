package org.learningtorelax.clauses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the {@link Clause} annotations of the compiled code and tests. */
final class Annotations {
  private static final List<String> ROOTS =
      List.of("src/main/java/", "src/kit/java/", "src/test/java/", "property-tests/java/");

  private Annotations() {}

  static List<Evidence> find(Path repository) {
    List<Evidence> found = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.learningtorelax")) {
      if (isFixture(repository, type)) {
        continue;
      }
      for (String id : ids(type)) {
        found.add(evidence(repository, id, type, ""));
      }
      for (JavaMember member : type.getMembers()) {
        for (String id : ids(member)) {
          Evidence evidence = evidence(repository, id, type, member.getName());
          if (evidence.kind() == Evidence.Kind.CODE || checksSomething(member)) {
            found.add(evidence);
          }
        }
      }
    }
    return found;
  }

  /** A class within a test is run by that test, if at all, and not by the build. */
  private static boolean isFixture(Path repository, JavaClass type) {
    return type.getName().contains("$") && kind(source(repository, type)) != Evidence.Kind.CODE;
  }

  /** A test that calls nothing can not fail. */
  static boolean checksSomething(JavaMember member) {
    return member instanceof JavaCodeUnit unit && !unit.getCallsFromSelf().isEmpty();
  }

  private static Evidence evidence(Path repository, String id, JavaClass type, String member) {
    String file = source(repository, type);
    return new Evidence(id, kind(file), type.getName(), member, file);
  }

  private static Evidence.Kind kind(String file) {
    return switch (ROOTS.stream().filter(file::startsWith).findFirst().orElse("")) {
      case "src/main/java/", "src/kit/java/" -> Evidence.Kind.CODE;
      case "src/test/java/" -> Evidence.Kind.EXAMPLE;
      default -> Evidence.Kind.PROPERTY;
    };
  }

  private static String source(Path repository, JavaClass type) {
    String path = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    for (String root : ROOTS) {
      if (Files.exists(repository.resolve(root + path))) {
        return root + path;
      }
    }
    throw new IllegalStateException("no source of " + type.getName());
  }

  private static List<String> ids(CanBeAnnotated element) {
    if (!element.isAnnotatedWith(Clause.class)) {
      return List.of();
    }
    return element instanceof JavaClass type
        ? List.of(type.getAnnotationOfType(Clause.class).value())
        : List.of(((JavaMember) element).getAnnotationOfType(Clause.class).value());
  }
}
