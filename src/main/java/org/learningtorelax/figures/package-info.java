/**
 * The paper's Figures 1 to 6: pure tasks that compute tables, and panels that draw and judge them.
 */
package org.learningtorelax.figures;
