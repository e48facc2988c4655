package org.learningtorelax.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.learningtorelax.figures.Curve.Style;
import org.learningtorelax.figures.Panel.Scale;

/** The files of one panel: a PNG, an SVG, and a CSV of what is drawn. */
final class PanelFiles {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 620;
  private static final int MOST_CURVES_IN_A_ROW = 5;
  private static final int BAND_OPACITY = 50;
  private static final int FEW_POINTS = 5;
  private static final int LIGHTEST = 215;
  private static final int DARKEST = 90;

  /** Above this ratio the labels 800, 900, 1000 of a logarithmic axis would overlap. */
  private static final double MOST_RANGE_WITH_ALL_DIGITS = 50;

  /** Colours that stay apart for most colour-blind readers (Okabe and Ito 2008), black last. */
  private static final List<Color> PALETTE =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x7F7F7F),
          Color.BLACK);

  private final Panel panel;

  PanelFiles(Panel panel) {
    this.panel = panel;
  }

  void write(OutputFolder folder) {
    folder.write(panel.name() + ".csv", this::writePoints);
    folder.write(panel.name() + ".png", this::writePng);
    folder.write(panel.name() + ".svg", this::writeSvg);
  }

  private void writePoints(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("curve", panel.xLabel(), panel.yLabel(), "low", "high")
            .get();
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, format)) {
      for (Curve curve : panel.curves()) {
        for (int k = 0; k < curve.x().size(); k++) {
          csv.printRecord(
              curve.name(),
              curve.x().get(k),
              curve.y().get(k),
              curve.hasBand() ? curve.low().get(k) : "",
              curve.hasBand() ? curve.high().get(k) : "");
        }
      }
    }
  }

  private void writePng(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file)) {
      BitmapEncoder.saveBitmap(chart(), stream, BitmapEncoder.BitmapFormat.PNG);
    }
  }

  private void writeSvg(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file)) {
      VectorGraphicsEncoder.saveVectorGraphic(
          chart(), stream, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    }
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(panel.title())
            .xAxisTitle(panel.xLabel())
            .yAxisTitle(panel.yLabel())
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    boolean few = panel.curves().size() <= MOST_CURVES_IN_A_ROW;
    chart.getStyler().setLegendPosition(few ? LegendPosition.OutsideS : LegendPosition.OutsideE);
    chart.getStyler().setLegendLayout(few ? LegendLayout.Horizontal : LegendLayout.Vertical);
    chart.getStyler().setDecimalPattern("#,##0.###");
    chart.getStyler().setYAxisLogarithmicDecadeOnly(range() > MOST_RANGE_WITH_ALL_DIGITS);
    chart
        .getStyler()
        .setYAxisLogarithmic(
            panel.scale() == Scale.LOGARITHMIC || panel.scale() == Scale.LOGARITHMIC_COST);
    chart
        .getStyler()
        .setXAxisLogarithmic(
            panel.scale() == Scale.LOGARITHMIC || panel.scale() == Scale.LOGARITHMIC_SIZE);
    addUnevenPoint(chart);
    for (int i = 0; i < panel.curves().size(); i++) {
      addBand(chart, panel.curves().get(i), color(i));
    }
    for (int i = 0; i < panel.curves().size(); i++) {
      Curve curve = panel.curves().get(i);
      XYSeries series = chart.addSeries(curve.name(), curve.x(), curve.y());
      series.setMarker(curve.x().size() <= FEW_POINTS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
      series.setMarkerColor(color(i));
      series.setLineColor(color(i));
      series.setLineStyle(new BasicStroke(curve.style() == Style.CONTOUR ? 1 : 2));
    }
    return chart;
  }

  private static void addBand(XYChart chart, Curve curve, Color color) {
    if (!curve.hasBand()) {
      return;
    }
    List<Double> x = new ArrayList<>(curve.x());
    List<Double> edge = new ArrayList<>(curve.high());
    List<Double> backX = new ArrayList<>(curve.x());
    List<Double> backEdge = new ArrayList<>(curve.low());
    Collections.reverse(backX);
    Collections.reverse(backEdge);
    x.addAll(backX);
    edge.addAll(backEdge);
    XYSeries band = chart.addSeries(curve.name() + " (band)", x, edge);
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    band.setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_OPACITY));
    band.setLineColor(new Color(0, 0, 0, 0));
    band.setShowInLegend(false);
    band.setMarker(SeriesMarkers.NONE);
  }

  /** The ratio of the largest to the least ordinate. */
  private double range() {
    DoubleSummaryStatistics y =
        panel.curves().stream()
            .flatMapToDouble(curve -> curve.y().stream().mapToDouble(Double::doubleValue))
            .summaryStatistics();
    return y.getMax() / y.getMin();
  }

  /**
   * An invisible point between the first two abscissae: where all abscissae are equally spaced the
   * library writes ticks at some of them, such as 0.828 and 0.888, and else at round numbers.
   */
  private void addUnevenPoint(XYChart chart) {
    Curve curve = panel.curves().get(0);
    if (curve.x().size() < 3) {
      return;
    }
    double x = curve.x().get(0) + (curve.x().get(1) - curve.x().get(0)) / 3;
    XYSeries point = chart.addSeries("uneven", List.of(x), List.of(curve.y().get(0)));
    point.setMarker(SeriesMarkers.NONE);
    point.setShowInLegend(false);
  }

  /** Of the palette, in order; contours are grey, the first one lightest. */
  private Color color(int index) {
    List<Curve> contours =
        panel.curves().stream().filter(curve -> curve.style() == Style.CONTOUR).toList();
    Curve curve = panel.curves().get(index);
    if (curve.style() == Style.LINE) {
      return PALETTE.get((index - contours.size()) % PALETTE.size());
    }
    int grey =
        LIGHTEST
            - (LIGHTEST - DARKEST) * contours.indexOf(curve) / Math.max(1, contours.size() - 1);
    return new Color(grey, grey, grey);
  }
}
