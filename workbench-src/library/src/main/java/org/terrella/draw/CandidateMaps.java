package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageDecoder;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;

/** A photo with the places that a method thought of: references, candidates by where they came from, the choice. */
public final class CandidateMaps {

    private static final Color REFERENCE = Palette.method(2);
    private static final Color GENERATED = Palette.method(1);
    private static final Color OTHER = Palette.method(0);
    private static final double THUMBNAIL = 150;
    private static final double CHOICE = 9;

    private CandidateMaps() {}

    /** What a legend entry stands for. */
    private record Entry(String label, Color color) {}

    /**
     * The map of a prediction.
     *
     * @param method what made the prediction
     * @param query the photo; stands in a corner of the map
     * @param references places that the method was told of; may be empty
     * @param prediction what it answered
     * @param truth where the photo was taken, if it is known
     * @return the map
     * @throws org.terrella.file.InputException if the photo cannot be decoded
     */
    public static Picture of(
            String method, Query query, List<LatLng> references, Prediction prediction, Optional<LatLng> truth) {
        BufferedImage photo = new ImageDecoder().require(query.image().bytes(), Origin.of(query.id()), query.id());
        return new MapPicture(method + ": " + query.id(), subtitle(prediction)) {
            @Override
            void paintContent(Graphics2D graphics, WorldMap map) {
                references.forEach(place -> dot(graphics, map, place, 3.5, REFERENCE));
                List<Candidate> candidates = prediction.candidates();
                for (int i = candidates.size() - 1; i >= 0; i--) {
                    Color color = color(candidates.get(i).origin());
                    dot(graphics, map, candidates.get(i).place(), 5, Palette.withAlpha(color, 170));
                }
                truth.ifPresent(place -> cross(graphics, map, place));
                prediction.place().ifPresent(place -> ring(graphics, map, place));
                paintPhoto(graphics, map, photo);
            }

            @Override
            void paintLegend(Graphics2D graphics, double y) {
                double x = MARGIN;
                for (Entry entry : entries(references, prediction)) {
                    graphics.setColor(entry.color());
                    graphics.fill(new Ellipse2D.Double(x, y - 9, 9, 9));
                    graphics.setColor(Palette.INK);
                    Text.left(graphics, entry.label(), Typeface.regular(14), x + 15, y);
                    x += 15 + Text.width(entry.label(), Typeface.regular(14)) + 24;
                }
                String rest = "ring: the answer" + (truth.isPresent() ? " · cross: where it was taken" : "");
                Text.left(graphics, rest, Typeface.regular(14), x, y);
            }
        };
    }

    private static String subtitle(Prediction prediction) {
        return prediction
                .place()
                .map(place -> String.format(Locale.ROOT, "answer %.4f, %.4f", place.latDegrees(), place.lngDegrees())
                        + " out of " + Text.count(prediction.candidates().size(), "candidate"))
                .orElseGet(() -> "no answer: " + prediction.reason().orElseThrow());
    }

    private static List<Entry> entries(List<LatLng> references, Prediction prediction) {
        List<Entry> entries = new ArrayList<>();
        if (!references.isEmpty()) {
            entries.add(new Entry("places of similar photos", REFERENCE));
        }
        for (Proposal.Origin origin : Proposal.Origin.values()) {
            boolean isThere = prediction.candidates().stream().anyMatch(candidate -> candidate.origin() == origin);
            if (isThere) {
                entries.add(new Entry("candidate, " + origin.label(), color(origin)));
            }
        }
        return entries;
    }

    private static Color color(Proposal.Origin origin) {
        return origin == Proposal.Origin.GENERATED ? GENERATED : OTHER;
    }

    private static void dot(Graphics2D graphics, WorldMap map, LatLng place, double radius, Color color) {
        Point2D at = map.place(place);
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }

    private static void ring(Graphics2D graphics, WorldMap map, LatLng place) {
        Point2D at = map.place(place);
        graphics.setColor(Palette.INK);
        graphics.setStroke(new BasicStroke(2.5f));
        graphics.draw(new Ellipse2D.Double(at.getX() - CHOICE, at.getY() - CHOICE, 2 * CHOICE, 2 * CHOICE));
    }

    private static void cross(Graphics2D graphics, WorldMap map, LatLng place) {
        Point2D at = map.place(place);
        graphics.setColor(Palette.MARK);
        graphics.setStroke(new BasicStroke(2.5f));
        double arm = CHOICE - 2;
        graphics.draw(new Line2D.Double(at.getX() - arm, at.getY() - arm, at.getX() + arm, at.getY() + arm));
        graphics.draw(new Line2D.Double(at.getX() - arm, at.getY() + arm, at.getX() + arm, at.getY() - arm));
    }

    /** In the lower left corner, where the Pacific leaves room. */
    private static void paintPhoto(Graphics2D graphics, WorldMap map, BufferedImage photo) {
        double scale = THUMBNAIL / Math.max(photo.getWidth(), photo.getHeight());
        double width = photo.getWidth() * scale;
        double height = photo.getHeight() * scale;
        double x = map.x();
        double y = map.y() + map.height() - height;
        graphics.setColor(Palette.PAPER);
        graphics.fill(new Rectangle2D.Double(x - 3, y - 3, width + 6, height + 6));
        graphics.drawImage(photo, (int) x, (int) y, (int) width, (int) height, null);
        graphics.setColor(Palette.SHORE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }
}
