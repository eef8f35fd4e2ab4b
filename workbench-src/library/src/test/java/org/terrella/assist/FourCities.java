package org.terrella.assist;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.terrella.belief.Places;
import org.terrella.belief.clue.EarthClues;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;

/**
 * A method that answers Oslo, then Lisbon, to every photo, among four cities.
 *
 * <p>By rank Oslo has 2/3 and Lisbon 1/3, so that with a doubt of 0.02 and priors of 1/4 the likelihoods are 0.98 x 4 x 2/3 + 0.02,
 * 0.98 x 4 x 1/3 + 0.02, 0.02 and 0.02, which sum to 4.
 */
public final class FourCities {

    /** The first city. */
    public static final LatLng LISBON = LatLng.ofDegrees(38.72, -9.13);

    /** The second city. */
    public static final LatLng OSLO = LatLng.ofDegrees(59.91, 10.75);

    private static final LatLng NAIROBI = LatLng.ofDegrees(-1.28, 36.82);
    private static final LatLng RIO = LatLng.ofDegrees(-22.9, -43.2);

    private FourCities() {}

    /** The assistant. */
    public static Assistant assistant() {
        return assistant((id, photo) -> answer(id));
    }

    /** One of another method. */
    public static Assistant assistant(Assistant.Method method) {
        return Assistant.of(
                new Assistant.Model("two cities", "Knows Oslo and Lisbon only."),
                Places.of(List.of(LISBON, OSLO, NAIROBI, RIO), 0, Gazetteer.standard()),
                EarthClues.table(),
                method);
    }

    /** The same method among ten cities, so that one of them is not a fifth of all places. */
    static Assistant amongTen(Assistant.Method method) {
        List<LatLng> ten = new ArrayList<>(List.of(LISBON, OSLO, NAIROBI, RIO));
        ten.add(LatLng.ofDegrees(35.68, 139.69)); // Tokyo
        ten.add(LatLng.ofDegrees(-33.87, 151.21)); // Sydney
        ten.add(LatLng.ofDegrees(-12.05, -77.04)); // Lima
        ten.add(LatLng.ofDegrees(28.61, 77.21)); // Delhi
        ten.add(LatLng.ofDegrees(30.04, 31.24)); // Cairo
        ten.add(LatLng.ofDegrees(43.65, -79.38)); // Toronto
        return Assistant.of(
                new Assistant.Model("two cities", "Knows Oslo and Lisbon only."),
                Places.of(ten, 0, Gazetteer.standard()),
                EarthClues.table(),
                method);
    }

    /** What the method answers. */
    public static Explanation answer(String id) {
        return new Explanation(
                Prediction.of(id, OSLO, List.of(candidate(OSLO, 1), candidate(LISBON, 2))),
                List.of(),
                List.of(OSLO, OSLO, RIO));
    }

    private static Candidate candidate(LatLng place, int rank) {
        return new Candidate(place, Proposal.Origin.GENERATED, 1.0 / rank, rank);
    }

    /** A grey picture; another for each number. */
    public static byte[] photo(int number) {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, number);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A picture whose header says that it is of 25,000 x 25,000 pixels. */
    public static byte[] vastHeader() {
        byte[] png = photo(0);
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(png);
        header.putInt(16, 25_000).putInt(20, 25_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }
}
