package org.learningtorelax.figures;

import java.util.List;
import java.util.Map;

/** A figure, or a part of one: what has to be computed, and what is drawn from it. */
interface Figure {

  /** The tasks, independent of each other. */
  List<Task> tasks();

  /** The panels, from the tables of all tasks by their ids. */
  List<Panel> panels(Map<String, Table> tables);
}
