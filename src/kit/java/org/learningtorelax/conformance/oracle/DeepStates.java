package org.learningtorelax.conformance.oracle;

import java.util.List;
import org.learningtorelax.conformance.data.EpisodeInput;

/** States that Algorithm 4 reaches in 40 digits. */
public final class DeepStates {
  private DeepStates() {}

  /**
   * The loss estimates after an episode.
   *
   * @param input the episode
   * @return k, rounded to doubles
   */
  public static List<Double> losses(EpisodeInput input) {
    Episode episode = new Episode(input);
    for (int t = 0; t < input.steps().size(); t++) {
      episode.observe(episode.arm());
    }
    return episode.losses();
  }
}
