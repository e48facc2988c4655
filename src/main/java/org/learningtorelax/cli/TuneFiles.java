package org.learningtorelax.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.learningtorelax.tuning.Round;
import org.learningtorelax.tuning.Trial;
import org.learningtorelax.tuning.TuningSettings;
import org.learningtorelax.tuning.TuningSummary;

/**
 * What {@code relax tune --out} writes: one CSV row a round, and a picture of the cumulative costs.
 */
final class TuneFiles {
  private static final int MOST_POINTS = 500;

  private final TuningSettings settings;
  private final List<Trial> trials;
  private final Optional<TuningSummary> summary;

  /** The files have columns and lines of the comparators where the trials have run them. */
  TuneFiles(TuningSettings settings, List<Trial> trials) {
    boolean compared =
        trials.stream()
            .flatMap(trial -> trial.rounds().stream())
            .noneMatch(round -> round.gridIterations().isEmpty());
    this.settings = settings;
    this.trials = trials;
    this.summary = compared ? Optional.of(TuningSummary.of(trials)) : Optional.empty();
  }

  void writeRounds(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setHeader(header()).get();
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, format)) {
      for (int trial = 0; trial < trials.size(); trial++) {
        List<Round> rounds = trials.get(trial).rounds();
        for (int t = 0; t < rounds.size(); t++) {
          csv.printRecord(row(trial, t, rounds.get(t)));
        }
      }
    }
  }

  private String[] header() {
    List<String> names =
        new ArrayList<>(List.of("trial", "round", "instance", "context", "omega", "iterations"));
    if (summary.isPresent()) {
      names.addAll(
          List.of(
              "best_fixed_iterations",
              "instance_optimal_omega",
              "instance_optimal_iterations",
              "young_omega",
              "young_iterations"));
    }
    return names.toArray(new String[0]);
  }

  private List<Object> row(int trial, int t, Round round) {
    List<Object> row = new ArrayList<>();
    row.add(trial);
    row.add(t + 1);
    row.add(round.instance());
    row.add(round.context());
    row.add(omega(round.arm()));
    row.add(round.iterations());
    if (summary.isPresent()) {
      row.add(round.gridIterations().get(summary.get().bestFixedArm()));
      row.add(omega(round.instanceOptimalArm()));
      row.add(round.instanceOptimalIterations());
      row.add(round.youngOmega().isPresent() ? round.youngOmega().getAsDouble() : "");
      row.add(round.youngIterations().isPresent() ? round.youngIterations().getAsInt() : "");
    }
    return row;
  }

  void writeChart(Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(1000)
            .height(650)
            .title("Cumulative cost, mean over trials: " + trials.size())
            .xAxisTitle("instances solved")
            .yAxisTitle("total iterations")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setDecimalPattern("#,##0");
    add(chart, settings.learner().label(), Round::iterations);
    summary.ifPresent(totals -> addComparators(chart, totals));
    try (OutputStream stream = Files.newOutputStream(file)) {
      BitmapEncoder.saveBitmap(chart, stream, BitmapEncoder.BitmapFormat.PNG);
    }
  }

  private void addComparators(XYChart chart, TuningSummary totals) {
    int best = totals.bestFixedArm();
    add(chart, "best fixed omega = " + omega(best), round -> round.gridIterations().get(best));
    add(chart, "instance-optimal on the grid", Round::instanceOptimalIterations);
    if (totals.young().isPresent()) {
      add(chart, "Young's omega*", round -> round.youngIterations().orElse(0));
    }
  }

  /** Adds the mean over the trials of a cumulative cost, thinned to a few hundred points. */
  private void add(XYChart chart, String name, ToDoubleFunction<Round> cost) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    int every = Math.max(1, settings.rounds() / MOST_POINTS);
    double cumulative = 0;
    for (int t = 0; t < settings.rounds(); t++) {
      for (Trial trial : trials) {
        cumulative += cost.applyAsDouble(trial.rounds().get(t)) / trials.size();
      }
      if ((t + 1) % every == 0 || t + 1 == settings.rounds()) {
        x.add(t + 1.0);
        y.add(cumulative);
      }
    }
    chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
  }

  private double omega(int arm) {
    return settings.grid().omegas().get(arm);
  }
}
