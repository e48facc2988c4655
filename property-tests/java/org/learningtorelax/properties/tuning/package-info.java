/** Properties of the tuning loop, of the grid, and of what one seed and a folder decide. */
package org.learningtorelax.properties.tuning;
