/**
 * Planted faults: wrong algorithms, each wrong in one way, that the properties' own checks must
 * catch; and the faithful ones of the same make, which they must pass.
 */
package org.learningtorelax.properties.fault;
