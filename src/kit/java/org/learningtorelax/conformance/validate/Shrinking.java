package org.learningtorelax.conformance.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;
import org.learningtorelax.conformance.Wire;

/**
 * Makes a failing input smaller: of the smaller inputs that jqwik's {@link Shrinkable} offers, the
 * first with the same fault, again and again, until none has it.
 *
 * @param <I> the input
 */
final class Shrinking<I extends Object> {
  private static final int MOST_TRIES = 1000;
  private static final long MOST_NANOSECONDS = 30_000_000_000L;

  private final Function<I, Finding> ask;
  private final Set<JsonNode> seen = new HashSet<>();
  private final long start = System.nanoTime();
  private Shrinkable<I> smallest;
  private JsonNode smallestJson;
  private Finding finding;
  private int steps;
  private int tries;

  Shrinking(Shrinkable<I> failing, Finding finding, Function<I, Finding> ask) {
    this.smallest = failing;
    this.smallestJson = Wire.node(failing.value());
    this.finding = finding;
    this.ask = ask;
  }

  /** Runs until nothing smaller fails, or for as long as is reasonable. */
  void run() {
    while (step()) {
      continue;
    }
  }

  I input() {
    return smallest.value();
  }

  Finding finding() {
    return finding;
  }

  int steps() {
    return steps;
  }

  private boolean step() {
    Iterator<Shrinkable<I>> candidates = smallest.shrink().iterator();
    while (candidates.hasNext()) {
      Shrinkable<I> candidate = candidates.next();
      JsonNode json = Wire.node(candidate.value());
      if (json.equals(smallestJson)) { // a part that the input does not use
        smallest = candidate;
        return true;
      }
      if (!seen.add(json)) {
        continue;
      }
      if (tries++ >= MOST_TRIES || System.nanoTime() - start > MOST_NANOSECONDS) {
        return false;
      }
      Finding other = ask.apply(candidate.value());
      if (other.isLike(finding)) {
        smallest = candidate;
        smallestJson = json;
        finding = other;
        steps++;
        return true;
      }
    }
    return false;
  }
}
