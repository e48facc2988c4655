/** What an output must be: one oracle for each kind of operation. */
package org.learningtorelax.conformance.oracle;
