package org.learningtorelax.properties.conformance.zoo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.learningtorelax.conformance.Operation;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.EpisodeOutput;

/** A learner whose loss estimates outlive an episode, if the next has as many arms. */
final class KeptEstimates implements Function<EpisodeInput, EpisodeOutput> {
  private List<Double> k = new ArrayList<>();

  @Override
  public EpisodeOutput apply(EpisodeInput in) {
    Fault.right(Operation.TSALLIS_INF_EPISODE, in);
    if (k.size() != in.arms()) {
      k = new ArrayList<>(Collections.nCopies(in.arms(), 0.0));
    }
    return BanditFaults.run(
        in, k, (k, p, arm, loss) -> k.set(arm, k.get(arm) + loss / Math.max(p.get(arm), 1e-100)));
  }
}
