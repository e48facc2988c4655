package org.learningtorelax.conformance;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.learningtorelax.quantity.BadInputException;

/** Why a record could not be read: the JSON member, its value, and the protocol's rule. */
final class Misread {
  private static final NamingBase SNAKE_CASE = (NamingBase) PropertyNamingStrategies.SNAKE_CASE;

  private Misread() {}

  /** Names the member as the program that wrote it knows it, and no class. */
  static BadInputException of(Class<?> type, JsonNode node, Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && !(cause instanceof BadInputException)) {
      cause = cause.getCause();
    }
    if (cause instanceof BadInputException bad) {
      return bad;
    }
    if (!(error instanceof JsonMappingException mapping)) {
      return new BadInputException(root(type), shown(node), "must be an object (Protocol 3)");
    }
    StringBuilder place = new StringBuilder(root(type));
    JsonNode value = node;
    for (JsonMappingException.Reference step : mapping.getPath()) {
      String name = step.getFieldName();
      place.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
      value = name == null ? value.path(Math.max(step.getIndex(), 0)) : value.path(name);
    }
    if (mapping instanceof ValueInstantiationException made) {
      String lost = lostMember(made.getType().getRawClass(), value);
      return new BadInputException(
          place + "." + lost, shown(value.path(lost)), "must be there (Protocol 3)");
    }
    return new BadInputException(place.toString(), shown(value), rule(mapping, value));
  }

  private static String root(Class<?> type) {
    String name = type.getSimpleName();
    return name.endsWith("Output") ? "output" : name.endsWith("Input") ? "input" : "answer";
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "(missing)" : Wire.shortened(value.toString());
  }

  /** The member without which a record could not be made. */
  private static String lostMember(Class<?> type, JsonNode object) {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
      String name = SNAKE_CASE.translate(component.getName());
      boolean needed =
          component.getAccessor().getAnnotatedReturnType().getAnnotation(Nullable.class) == null;
      if (needed && (object.path(name).isNull() || object.path(name).isMissingNode())) {
        return name;
      }
    }
    return "";
  }

  private static String rule(JsonMappingException error, JsonNode value) {
    if (error instanceof UnrecognizedPropertyException unknown) {
      return "must not be there: the members are "
          + unknown.getKnownPropertyIds()
          + " (Protocol 3)";
    }
    if (value.isMissingNode()) {
      return "must be there (Protocol 3)";
    }
    Class<?> wanted =
        error instanceof MismatchedInputException other ? other.getTargetType() : null;
    if (wanted == null) {
      return "must be as the operation's table says (Protocol 3)";
    }
    if (wanted == double.class || wanted == Double.class) {
      return "must be a number (Protocol 7)";
    }
    if (wanted == int.class || wanted == Integer.class) {
      return "must be a number with an integer value (Protocol 7)";
    }
    if (wanted == boolean.class || wanted == Boolean.class) {
      return "must be true or false (Protocol 3)";
    }
    if (wanted == String.class) {
      return "must be a text (Protocol 3)";
    }
    boolean list = Collection.class.isAssignableFrom(wanted) || wanted == List.class;
    return list ? "must be a list (Protocol 3)" : "must be an object (Protocol 3)";
  }
}
