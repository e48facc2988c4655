package org.learningtorelax.properties.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningtorelax.properties.fault.PlantedFault.mustBeCaught;

import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.learningtorelax.bandit.ChebCbParameters;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.conformance.exact.Decimal;

/** Theorem C.4's N, R_T, α and η as printed, in 41 digits. */
@Clause({"Theorem C.4 N", "Theorem C.4 R_T"})
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ChebCbParametersProperties {

  private record Case(int degree, int arms, int rounds, double bound, double variation) {
    ChebCbParameters parameters() {
      return ChebCbParameters.of(degree, arms, rounds, bound, variation);
    }
  }

  @Property(seed = "20231160", tries = 200)
  void areThePrintedOnes(@ForAll @LongRange(min = 0) long seed) {
    areThePrinted(setting(new Random(seed)), given -> given);
  }

  @Property(seed = "20231161", tries = 30)
  void faultsAreCaught(@ForAll @LongRange(min = 0) long seed) {
    Case setting = setting(new Random(seed));
    mustBeCaught("m + 1 for m", 80, () -> areThePrinted(setting, ChebCbParametersProperties::off));
    mustBeCaught(
        "K left out",
        80,
        () -> areThePrinted(setting, c -> new Case(c.degree, c.arms, c.rounds, 1, c.variation)));
  }

  private static Case off(Case given) {
    return new Case(given.degree + 1, given.arms, given.rounds, given.bound, given.variation);
  }

  private static void areThePrinted(Case setting, UnaryOperator<Case> fault) {
    ChebCbParameters given = fault.apply(setting).parameters();
    Dfp cl = Decimal.of(setting.variation());
    Dfp k = Decimal.of(setting.bound());
    int m = setting.degree();
    Dfp pi = Decimal.FIELD.getPi();
    Dfp n = log(m).add(1).multiply(4).multiply(cl).divide(k).add(2);
    Dfp coefficients = Decimal.FIELD.newDfp(setting.arms() * (m + 1));
    Dfp squares =
        k.multiply(k).add(cl.multiply(cl).multiply(pi).multiply(pi).multiply(2).divide(3));
    Dfp inside =
        coefficients.multiply(squares).sqrt().multiply(setting.rounds()).divide(k.multiply(n));
    Dfp regret = DfpMath.log(inside).add(1).multiply(coefficients);
    Dfp logarithm = log(2 * m + 1).multiply(2).divide(pi);
    Dfp alpha = pi.add(logarithm).multiply(cl).divide(k.multiply(n).multiply(2 * (m + 1)));
    Dfp error = regret.add(alpha.multiply(alpha).multiply(2).multiply(setting.rounds()));
    Dfp eta = Decimal.FIELD.newDfp(setting.arms()).multiply(setting.rounds()).divide(error).sqrt();
    isClose(given.normalization(), n);
    isClose(given.oracleRegret(), regret);
    isClose(given.misspecification(), alpha);
    isClose(given.eta(), eta.multiply(2));
  }

  private static Dfp log(int x) {
    return x == 1 ? Decimal.FIELD.getZero() : DfpMath.log(Decimal.FIELD.newDfp(x));
  }

  /** Some twenty operations on positive numbers, and 1 + log of a number above 1/2. */
  private static void isClose(double given, Dfp exact) {
    Dfp error = Decimal.of(given).subtract(exact).abs();
    assertThat(error.toDouble()).isLessThanOrEqualTo(1e-14 * exact.abs().toDouble());
  }

  private static Case setting(Random random) {
    double bound = TsallisStates.logUniform(random, -1, 3);
    return new Case(
        1 + random.nextInt(10),
        1 + random.nextInt(30),
        1 + random.nextInt(10_000),
        bound,
        bound * TsallisStates.logUniform(random, -2, 1));
  }
}
