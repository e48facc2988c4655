/** What a run of the properties says beyond passed and failed. */
package org.learningtorelax.properties.report;
