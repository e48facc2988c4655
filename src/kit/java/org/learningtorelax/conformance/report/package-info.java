/** The report of a validation, one model, and the files it is written to. */
package org.learningtorelax.conformance.report;
