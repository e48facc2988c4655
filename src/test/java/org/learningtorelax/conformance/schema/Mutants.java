package org.learningtorelax.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value with one member too many, or one too few, in one of the objects that it is made of. */
final class Mutants {
  /** What an operation puts there is its own schema's. */
  private static final Set<String> OPEN = Set.of("input", "expected", "output");

  private Mutants() {}

  /** Each mutant by what is wrong in it; members of these names may be missing. */
  static Map<String, JsonNode> of(JsonNode value, Set<String> optional) {
    Map<String, JsonNode> mutants = new LinkedHashMap<>();
    for (String place : objects(value, "")) {
      JsonNode more = value.deepCopy();
      ((ObjectNode) more.at(place)).put("unknown", 1);
      mutants.put(place + "/unknown added", more);
      for (String name : names(value.at(place))) {
        if (!optional.contains(name)) {
          JsonNode less = value.deepCopy();
          ((ObjectNode) less.at(place)).remove(name);
          mutants.put(place + "/" + name + " removed", less);
        }
      }
    }
    return mutants;
  }

  /** JSON pointers to the objects: of a list, the first element's. */
  private static List<String> objects(JsonNode value, String place) {
    List<String> places = new ArrayList<>();
    if (value.isObject()) {
      places.add(place);
      for (String name : names(value)) {
        if (!OPEN.contains(name)) {
          places.addAll(objects(value.get(name), place + "/" + name));
        }
      }
    } else if (value.isArray() && !value.isEmpty()) {
      places.addAll(objects(value.get(0), place + "/0"));
    }
    return places;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
