package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.RiskCoverage;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.published.PublishedMatch;
import org.terrella.published.PublishedResult;

/** Every chart and map, in every format, also on a machine without fonts. */
class PictureTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 2_000})
    void rendersEveryPictureInEveryFormat(int queries) throws Exception {
        for (Map.Entry<String, Picture> picture : pictures(queries).entrySet()) {
            String name = picture.getKey();
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(picture.getValue())));
            assertEquals(2 * picture.getValue().width(), pixels.getWidth(), name);
            assertTrue(colours(pixels) > 20, name + " is nearly blank");

            byte[] svg = PictureFormat.SVG.encode(picture.getValue());
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
            assertEquals("svg", root.getNodeName(), name);
            assertEquals(0, root.getElementsByTagName("text").getLength(), name + " needs a font to be shown");

            byte[] pdf = PictureFormat.PDF.encode(picture.getValue());
            assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-") && pdf.length > 2_000, name);
        }
    }

    @Test
    void drawsTheSamePictureTwice() {
        Picture map = pictures(300).get("map");
        assertEquals(
                new String(PictureFormat.SVG.encode(map), StandardCharsets.UTF_8),
                new String(PictureFormat.SVG.encode(map), StandardCharsets.UTF_8));
    }

    @Test
    void keepsMapsSmallEnoughForANotebook() {
        for (String map : List.of("map", "errors")) {
            int bytes = PictureFormat.SVG.encode(pictures(300).get(map)).length;
            assertTrue(bytes < 260_000, map + ": " + bytes + " bytes");
        }
    }

    @Test
    void rendersAMethodThatNeverAnswers() {
        Predictions silent = Predictions.builder()
                .add("a", new LatLng(48.9, 2.3), Optional.empty())
                .build();
        var evaluation = Evaluation.of("silent", silent, Evaluation.Settings.defaults());
        var errors = ErrorDistances.of(silent, evaluation.convention());
        List<Picture> all = List.of(
                Charts.picture(Charts.accuracyByThreshold(List.of(evaluation), List.of())),
                Charts.picture(Charts.errorDistribution(List.of("silent"), List.of(errors), evaluation.thresholdsKm())),
                Maps.predictions(silent, evaluation),
                Maps.errors(silent, evaluation));
        for (Picture picture : all) {
            assertTrue(PictureFormat.PNG.encode(picture).length > 1_000);
        }
    }

    @Test
    void rendersThresholdsOfOnesOwn() {
        var settings = new Evaluation.Settings(
                org.terrella.evaluate.Convention.TERRELLA,
                List.of(0.5, 10.0),
                org.terrella.evaluate.Bootstrap.defaults());
        var evaluation = Evaluation.of("m", ErrorDistances.ofKm(0.1, 7, 80), settings);
        var chart = Charts.accuracyByThreshold(List.of(evaluation), List.of());
        assertEquals("66.7 % within 10 km: m", chart.getTitle());
        assertTrue(PictureFormat.PNG.encode(Charts.picture(chart)).length > 1_000);
    }

    @Test
    void needsANameForEveryCurve() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> Charts.errorDistribution(List.of("a"), List.of(), List.of(1.0)));
        assertEquals("each curve needs a name, found 1 names and 0 curves", error.getMessage());
    }

    @Test
    void breaksArcsAtTheDateLine() {
        WorldMap map = new WorldMap(0, 0, 1000);
        double longest = 0;
        double[] at = new double[6];
        double x = 0;
        for (var path = map.arc(new LatLng(50, 170), new LatLng(50, -120)).getPathIterator(null);
                !path.isDone();
                path.next()) {
            boolean line = path.currentSegment(at) == java.awt.geom.PathIterator.SEG_LINETO;
            longest = line ? Math.max(longest, Math.abs(at[0] - x)) : longest;
            x = at[0];
        }
        assertTrue(longest > 0 && longest < 50, "a line of " + longest + " pixels");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void rendersOnAMachineWithoutFonts() throws IOException, InterruptedException {
        Path noFonts = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder, // where AWT keeps a list of the fonts it once found
                "-cp",
                System.getProperty("java.class.path"),
                Renderer.class.getName(),
                folder.toString());
        java.environment().put("FONTCONFIG_FILE", noFonts.toString());
        java.redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
        Process process = java.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the renderer does not end");
        String log = Files.readString(folder.resolve("log.txt"));
        assertEquals(0, process.exitValue(), log);
        assertTrue(log.contains("rendered 15 files, fonts of the machine: none"), log);
        for (String name : pictures(40).keySet()) {
            BufferedImage here = ImageIO.read(new ByteArrayInputStream(
                    PictureFormat.PNG.encode(pictures(40).get(name))));
            BufferedImage there = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertTrue(samePixels(here, there) > 0.999, name + " looks different without fonts");
        }
    }

    /** Renders all pictures in a process of its own; started by the test above. */
    static final class Renderer {
        private Renderer() {}

        public static void main(String[] arguments) throws IOException {
            int files = 0;
            for (Map.Entry<String, Picture> picture : pictures(40).entrySet()) {
                for (PictureFormat format : PictureFormat.values()) {
                    Files.write(
                            Path.of(arguments[0], picture.getKey() + "." + format.extension()),
                            format.encode(picture.getValue()));
                    files++;
                }
            }
            System.out.println("rendered " + files + " files, fonts of the machine: " + fontsOfTheMachine());
        }

        private static String fontsOfTheMachine() {
            try {
                new java.awt.Font(java.awt.Font.DIALOG, java.awt.Font.PLAIN, 12)
                        .getLineMetrics("x", new java.awt.font.FontRenderContext(null, true, true));
                return "some";
            } catch (Error e) { // AWT's way to say that there is no font at all
                return "none";
            }
        }
    }

    static Map<String, Picture> pictures(int queries) {
        TestPlaces places = new TestPlaces(7);
        Predictions.Builder builder = Predictions.builder();
        for (int query = 0; query < queries; query++) {
            LatLng truth = places.anywhere();
            double km = Math.pow(10, places.between(-1, 4.2));
            LatLng answer = GreatCircle.destination(truth, places.between(0, 360), km);
            builder.add("q" + query, truth, query % 17 == 5 ? Optional.empty() : Optional.of(answer));
        }
        Predictions predictions = builder.build();
        Evaluation evaluation = Evaluation.of("method", predictions, Evaluation.Settings.defaults());
        var errors = ErrorDistances.of(predictions, evaluation.convention());
        Map<String, Picture> pictures = new LinkedHashMap<>();
        List<PublishedResult> published = PublishedMatch.rows("IM2GPS3K").subList(0, 2);
        pictures.put(
                "accuracy",
                Charts.picture(Charts.accuracyByThreshold(new ArrayList<>(List.of(evaluation)), published)));
        pictures.put(
                "distribution",
                Charts.picture(Charts.errorDistribution(List.of("method"), List.of(errors), List.of(1.0, 25.0))));
        pictures.put("risk", Charts.picture(Charts.riskCoverage("method", Map.of(25.0, risk(errors, queries)))));
        pictures.put("map", Maps.predictions(predictions, evaluation));
        pictures.put("errors", Maps.errors(predictions, evaluation));
        return pictures;
    }

    /** As if a method knew its errors. */
    private static RiskCoverage risk(ErrorDistances errors, int queries) {
        List<Double> confidences = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int query = 0; query < queries; query++) {
            confidences.add(-errors.km(query).orElse(20_000));
            right.add(errors.km(query).orElse(20_000) <= 25);
        }
        return RiskCoverage.of(confidences, right);
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }

    private static double samePixels(BufferedImage a, BufferedImage b) {
        assertEquals(a.getWidth(), b.getWidth());
        long same = java.util.stream.IntStream.range(0, a.getWidth() * a.getHeight())
                .filter(i ->
                        a.getRGB(i % a.getWidth(), i / a.getWidth()) == b.getRGB(i % a.getWidth(), i / a.getWidth()))
                .count();
        return (double) same / a.getWidth() / a.getHeight();
    }
}
