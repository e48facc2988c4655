/**
 * What the properties quantify over: matrices of the random families, linear systems with them, and
 * jqwik arbitraries of both that shrink towards small orders.
 */
package org.learningtorelax.properties.domains;
