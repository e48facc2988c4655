package org.learningtorelax.conformance.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The arms of an episode.
 *
 * @param armsDrawn i_1, ..., i_T
 * @param probabilities the distribution of each round, or null
 */
public record EpisodeOutput(
    @JsonProperty(required = true) List<Integer> armsDrawn,
    @Nullable List<List<Double>> probabilities) {

  /**
   * Copies the lists.
   *
   * @param armsDrawn i_1, ..., i_T
   * @param probabilities the distribution of each round, or null
   */
  public EpisodeOutput {
    armsDrawn = List.copyOf(armsDrawn);
    probabilities =
        probabilities == null ? null : probabilities.stream().map(List::copyOf).toList();
  }
}
