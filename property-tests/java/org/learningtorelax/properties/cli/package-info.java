/** Properties of the command. */
package org.learningtorelax.properties.cli;
