package org.terrella.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.draw.HeatPicture.Marked;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.PlaceSpace;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;
import org.terrella.tensor.Matrix;

/** What a method makes of one photo, at every place on Earth. Outlines are made with Natural Earth. */
public final class DensityMaps {

    /** Squares per degree. */
    private static final int FINE = 2;

    /** Narrower kernels would fall between the squares. */
    private static final double NARROWEST_DEGREES = 0.5;

    private static final int STEPS = 60;

    private static final List<Double> SHARES = List.of(0.5, 0.8, 0.95, 0.99);

    private DensityMaps() {}

    /**
     * How similar each place on Earth is to a photo: cosines between the features of the photo and of the place.
     *
     * @param query the photo
     * @param space what photos and places share
     * @param truth where it was taken
     * @param answer where a method says it was taken, if it does
     * @return the map, by squares of 1°
     */
    public static Picture similarity(Query query, PlaceSpace space, LatLng truth, Optional<LatLng> answer) {
        float[] photo = space.of(Query.embeddings(List.of(query))).row(0);
        Function<List<LatLng>, double[]> cosines = places -> cosines(photo, space.ofPlaces(places));
        EarthField field = EarthField.of(1, cosines);
        double ofTruth = cosines.apply(List.of(truth))[0];
        double least = field.least();
        double range = Math.max(1e-12, field.most() - least);
        String title = String.format(
                Locale.ROOT,
                "The truth is more similar to the photo than %.1f %% of the Earth",
                100 * field.shareBelow(ofTruth));
        String subtitle = space.name() + " · photo " + query.id() + distance(truth, answer)
                + String.format(Locale.ROOT, " · cosine at the truth %.3f", ofTruth);
        return new HeatPicture(
                title,
                subtitle,
                place -> step((field.at(place) - least) / range).getRGB(),
                new Marked(truth, answer)) {
            @Override
            double paintColours(Graphics2D graphics, double x, double y) {
                String[] labels = {number(least), number(least + range / 2), number(least + range)};
                double end = paintBar(graphics, x, y, labels);
                Font font = Typeface.regular(14);
                String label = "cosine of photo and place";
                Text.left(graphics, label, font, end + 24, y);
                return end + 24 + Text.width(label, font);
            }
        };
    }

    /** In steps too small to be seen, of which a picture is packed smaller. */
    private static Color step(double share) {
        return Palette.heat(Math.rint(share * STEPS) / STEPS);
    }

    private static double[] cosines(float[] photo, Matrix places) {
        double[] cosines = new double[(int) places.rows()];
        Arrays.setAll(cosines, row -> cosine(photo, places.row(row)));
        return cosines;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        return product / Math.sqrt(Math.max(Double.MIN_NORMAL, squareA * squareB));
    }

    /**
     * Where a prediction's probability lies: the smallest areas that hold 50, 80, 95 and 99 % of it.
     *
     * <p>Kernels narrower than half a degree are drawn half a degree wide.
     *
     * @param method what made the prediction
     * @param prediction a prediction with a place
     * @param truth where the photo was taken
     * @return the map
     * @throws IllegalArgumentException if the prediction has no place
     */
    public static Picture density(String method, Prediction prediction, LatLng truth) {
        LatLng answer = prediction
                .place()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a density can be drawn of a prediction with a place, found none for " + prediction.query()
                                + ": " + prediction.reason().orElseThrow()));
        SphereDensity exact = prediction.density().orElseThrow();
        SphereDensity drawn = SphereDensity.of(exact.kernels().stream()
                .map(kernel -> new Kernel(
                        kernel.centre(), kernel.weight(), Math.max(NARROWEST_DEGREES, kernel.sigmaDegrees())))
                .toList());
        EarthField field = EarthField.of(
                FINE, places -> places.parallelStream().mapToDouble(drawn::at).toArray());
        double[] levels = SHARES.stream().mapToDouble(field::levelOf).toArray();
        String title =
                "Half of the probability lies within " + Text.km(exact.radiusKmOf(answer, 0.5)) + " of the answer";
        String subtitle = method + " · photo " + prediction.query() + distance(truth, Optional.of(answer))
                + " · coloured: the smallest areas that hold a share of the probability";
        return new HeatPicture(
                title, subtitle, place -> colour(field.at(place), levels), new Marked(truth, Optional.of(answer))) {
            @Override
            double paintColours(Graphics2D graphics, double x, double y) {
                return paintShares(graphics, x, y);
            }
        };
    }

    private static int colour(double density, double[] levels) {
        for (int i = 0; i < levels.length; i++) {
            if (density >= levels[i]) {
                return share(i).getRGB();
            }
        }
        return 0;
    }

    /** Colour of a share, the smaller the darker. */
    private static Color share(int index) {
        return Palette.heat(0.9 - 0.2 * index);
    }

    private static double paintShares(Graphics2D graphics, double start, double y) {
        Font font = Typeface.regular(14);
        double x = start;
        for (int i = 0; i < SHARES.size(); i++) {
            graphics.setColor(share(i));
            graphics.fill(new Rectangle2D.Double(x, y - 11, 13, 13));
            graphics.setColor(Palette.INK);
            String label = Math.round(100 * SHARES.get(i)) + " %";
            Text.left(graphics, label, font, x + 19, y);
            x += 19 + Text.width(label, font) + 22;
        }
        Text.left(graphics, "of the probability", font, x - 8, y);
        return x - 8 + Text.width("of the probability", font);
    }

    private static String distance(LatLng truth, Optional<LatLng> answer) {
        return answer.map(place -> " · answer " + Text.km(GreatCircle.km(truth, place)) + " from the truth")
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0)
                .replace("-0.00", "0.00")
                .replace("-", "−");
    }
}
