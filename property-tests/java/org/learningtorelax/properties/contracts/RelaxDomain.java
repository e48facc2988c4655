package org.learningtorelax.properties.contracts;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.learningtorelax.conformance.data.EpisodeInput;
import org.learningtorelax.conformance.data.FeaturesInput;
import org.learningtorelax.conformance.data.FitInput;
import org.learningtorelax.conformance.data.MatrixInput;
import org.learningtorelax.conformance.data.ScoresInput;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.data.TsallisInput;
import org.learningtorelax.conformance.generate.Bandits;
import org.learningtorelax.conformance.generate.Contexts;
import org.learningtorelax.conformance.generate.Systems;

/**
 * The kit's random inputs as a jqwik domain: {@code @Domain(RelaxDomain.class)} on a property gives
 * its {@code @ForAll} parameters of these types.
 */
public final class RelaxDomain extends DomainContextBase {
  /** The domain. */
  public RelaxDomain() {}

  @Provide
  Arbitrary<SystemInput> systems() {
    return Systems.systems();
  }

  @Provide
  Arbitrary<MatrixInput> matrices() {
    return Systems.matrixInputs();
  }

  @Provide
  Arbitrary<TsallisInput> tsallisStates() {
    return Bandits.tsallisStates();
  }

  @Provide
  Arbitrary<EpisodeInput> episodes() {
    return Bandits.episodes();
  }

  @Provide
  Arbitrary<ScoresInput> scores() {
    return Bandits.scores();
  }

  @Provide
  Arbitrary<FeaturesInput> features() {
    return Contexts.features();
  }

  @Provide
  Arbitrary<FitInput> fits() {
    return Contexts.fits();
  }
}
