package org.learningtorelax.properties.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.FieldVector;
import org.learningtorelax.conformance.data.MatrixData;
import org.learningtorelax.conformance.data.SystemInput;
import org.learningtorelax.conformance.exact.Scalars;
import org.learningtorelax.matrix.LinearSystem;

/** Doubles as the rational numbers that they are, and back. */
public final class Exact {
  /** Rational arithmetic, for the literal run. */
  public static final Scalars<BigFraction> SCALARS = new Scalars<>(Exact::of, number -> number);

  private Exact() {}

  /**
   * A system as the literal run takes it, which makes no test.
   *
   * @param system A, b and x0
   * @param omega ω
   * @return the same
   */
  public static SystemInput input(LinearSystem system, double omega) {
    return new SystemInput(
        MatrixData.of(system.matrix()),
        Arrays.stream(system.rightHandSide()).boxed().toList(),
        Arrays.stream(system.initialGuess()).boxed().toList(),
        omega,
        0.5,
        0);
  }

  /**
   * The rational number that a double is.
   *
   * @param value a finite number
   * @return the same number
   */
  public static BigFraction of(double value) {
    return new BigFraction(value);
  }

  /**
   * The nearest double, up to one unit in the last place. {@link BigFraction#doubleValue} gives 0
   * or NaN once numerator or denominator exceed the range of doubles, as they soon do here.
   *
   * @param value a rational number
   * @return the number as a double
   */
  public static double toDouble(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL128)
        .doubleValue();
  }

  /**
   * The vector of rational numbers that an array of doubles is.
   *
   * @param values finite numbers
   * @return the same numbers
   */
  public static FieldVector<BigFraction> vector(double[] values) {
    return new ArrayFieldVector<>(
        Arrays.stream(values).mapToObj(Exact::of).toArray(BigFraction[]::new), false);
  }

  /**
   * The nearest doubles.
   *
   * @param vector rational numbers
   * @return the numbers as doubles
   */
  public static double[] toDoubles(FieldVector<BigFraction> vector) {
    return Arrays.stream(vector.toArray()).mapToDouble(Exact::toDouble).toArray();
  }

  /**
   * A matrix of zeros.
   *
   * @param order rows and columns
   * @return the matrix
   */
  public static FieldMatrix<BigFraction> zeros(int order) {
    return new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), order, order);
  }

  /**
   * The identity matrix.
   *
   * @param order rows and columns
   * @return the matrix
   */
  public static FieldMatrix<BigFraction> identity(int order) {
    FieldMatrix<BigFraction> identity = zeros(order);
    for (int i = 0; i < order; i++) {
      identity.setEntry(i, i, BigFraction.ONE);
    }
    return identity;
  }

  /**
   * The inverse.
   *
   * @param matrix a regular matrix
   * @return its inverse
   */
  public static FieldMatrix<BigFraction> inverse(FieldMatrix<BigFraction> matrix) {
    return new FieldLUDecomposition<>(matrix).getSolver().getInverse();
  }

  /**
   * |v|², which is rational where |v| need not be.
   *
   * @param vector the vector
   * @return the squared Euclidean norm
   */
  public static BigFraction squaredNorm(FieldVector<BigFraction> vector) {
    return vector.dotProduct(vector);
  }

  /**
   * Whether every entry is 0.
   *
   * @param vector the vector
   * @return whether it is the zero vector
   */
  public static boolean isZero(FieldVector<BigFraction> vector) {
    return Arrays.stream(vector.toArray()).allMatch(BigFraction.ZERO::equals);
  }
}
