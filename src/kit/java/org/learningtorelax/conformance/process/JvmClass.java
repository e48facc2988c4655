package org.learningtorelax.conformance.process;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.learningtorelax.conformance.ImplementationUnderTest;
import org.learningtorelax.quantity.BadInputException;

/** Implementations on the class path. */
public final class JvmClass {
  private JvmClass() {}

  /**
   * The implementation of a class: a service of {@link ImplementationUnderTest} by its class's
   * name, or else any class of that name with a public constructor without arguments.
   *
   * @param name the class's full name
   * @return a new instance
   * @throws BadInputException if there is no such class, or it is no implementation
   */
  public static ImplementationUnderTest named(String name) {
    List<String> services = new ArrayList<>();
    for (ServiceLoader.Provider<ImplementationUnderTest> provider :
        ServiceLoader.load(ImplementationUnderTest.class).stream().toList()) {
      if (provider.type().getName().equals(name)) {
        return provider.get();
      }
      services.add(provider.type().getName());
    }
    try {
      Object instance = Class.forName(name).getConstructor().newInstance();
      if (instance instanceof ImplementationUnderTest implementation) {
        return implementation;
      }
      throw new BadInputException("--class", name, "must implement ImplementationUnderTest");
    } catch (ClassNotFoundException e) {
      throw new BadInputException(
          "--class", name, "must be on the class path; services there: " + services);
    } catch (ReflectiveOperationException e) {
      throw new BadInputException(
          "--class", name, "must have a public constructor without arguments that works: " + e);
    }
  }
}
