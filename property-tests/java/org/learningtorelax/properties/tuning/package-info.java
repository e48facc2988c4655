/** Properties of the loop, the learners it runs, and the grid. */
package org.learningtorelax.properties.tuning;
