/** The {@code relax} command. */
package org.learningtorelax.cli;
