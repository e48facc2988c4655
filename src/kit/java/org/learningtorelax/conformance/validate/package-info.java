/**
 * The validation itself: what is asked, in which order, and how a failing input is made smaller.
 */
package org.learningtorelax.conformance.validate;
