package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;
import org.terrella.draw.EmbeddingMaps.Points;
import org.terrella.embed.Embeddings;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.geo.UnitVector;
import org.terrella.image.ImageSource;
import org.terrella.locate.Candidate;
import org.terrella.locate.PlaceSpace;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;
import org.terrella.tensor.Matrix;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/** Maps of one photo and pictures of vectors, in every format. */
class LocatePicturesTest {

    private static final LatLng TRUTH = new LatLng(48.86, 2.35);

    @Test
    void rendersEveryPictureInEveryFormat() throws IOException {
        for (Map.Entry<String, Picture> picture : pictures().entrySet()) {
            String name = picture.getKey();
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(picture.getValue())));
            assertEquals(2 * picture.getValue().width(), pixels.getWidth(), name);
            assertTrue(colours(pixels) > 100, name + " is nearly blank");
            int svg = PictureFormat.SVG.encode(picture.getValue()).length;
            assertTrue(svg > 20_000 && svg < 900_000, name + ": " + svg + " bytes");
            assertTrue(PictureFormat.PDF.encode(picture.getValue()).length > 2_000, name);
        }
    }

    @Test
    void theTitleOfASimilarityMapSaysHowMuchOfTheEarthIsLessSimilar() {
        // places less similar than the truth are farther than it from where the photo looks: 60 degrees, beyond which
        // lie (1 + cos 60) / 2 = 75 % of the sphere
        Picture map =
                DensityMaps.similarity(query(new LatLng(0, 0)), new Directions(), new LatLng(0, 60), Optional.empty());
        assertEquals("The truth is more similar to the photo than 75.0 % of the Earth", map.title());
    }

    @Test
    void theTitleOfADensityMapSaysHowFarHalfOfItReaches() {
        // sigma of 2 degrees: half within 2 sqrt(2 ln 2) = 2.3548 degrees of 111.19 km
        SphereDensity density = SphereDensity.of(List.of(new Kernel(TRUTH, 1, 2)));
        Picture map = DensityMaps.density("m", Prediction.of("q", TRUTH, List.of(), density), TRUTH);
        assertEquals("Half of the probability lies within 262 km of the answer", map.title());
    }

    @Test
    void aDensityMapNeedsAPlace() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> DensityMaps.density("m", Prediction.none("q", "too dark"), TRUTH))
                .getMessage();
        assertEquals("a density can be drawn of a prediction with a place, found none for q: too dark", message);
    }

    @Test
    void pointsOfOneGroupLieTogetherInThePlane() {
        for (Picture picture :
                List.of(EmbeddingMaps.umap(points(450, 0.05)), EmbeddingMaps.principal(points(450, 0.001)))) {
            int percent = Integer.parseInt(picture.title().split(" ")[0]);
            assertTrue(percent >= 95, picture.title());
            assertTrue(picture.title().endsWith(" % lie next to one of their own continent"), picture.title());
        }
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        byte[] first = PictureFormat.png(EmbeddingMaps.umap(points(200, 0.3)), 1);
        byte[] second = PictureFormat.png(EmbeddingMaps.umap(points(200, 0.3)), 1);
        assertTrue(Arrays.equals(first, second));
    }

    @Test
    void drawsEqualAndFewVectors() {
        Points three =
                new Points("x", "group", Matrix.of(2, new float[] {1, 0, 1, 0, 0, 1}), List.of("a", "a", "b"), 1);
        assertTrue(PictureFormat.png(EmbeddingMaps.umap(three), 1).length > 1_000);
        assertTrue(PictureFormat.png(EmbeddingMaps.principal(three), 1).length > 1_000);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Points("x", "group", Matrix.of(2, new float[] {1, 0}), List.of("a"), 1))
                .getMessage();
        assertEquals(
                "a picture of vectors needs three or more, each with its group, found 1 vectors and 1 groups", message);
    }

    @Test
    void ofManyPointsASampleIsDrawn() {
        Points many = points(4000, 0.2);
        ScatterPicture picture = (ScatterPicture) EmbeddingMaps.principal(many);
        assertEquals(3000, picture.places().length);
        assertTrue(picture.subtitle().endsWith("3,000 of 4,000 drawn at random"), picture.subtitle());
    }

    @Test
    void groupsPhotosByTheNamesOfTheirPlaces() {
        List<Photo> photos = List.of(
                photo("a").withPlace(PlaceNames.NONE.with(PlaceLevel.CONTINENT, "Asia")), photo("b"), photo("c"));
        Matrix vectors = Matrix.of(2, new float[] {1, 0, 0, 1, 1, 1});
        Points points =
                Points.by(PlaceLevel.CONTINENT, photos, new Embeddings("CLIP", List.of("c", "b", "a"), vectors), 1);
        assertEquals(List.of("unknown", "unknown", "Asia"), points.groups());
        assertEquals("continent", points.by());
        assertEquals(
                "expected a photo for each vector, found none for d",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Points.by(
                                        PlaceLevel.CONTINENT,
                                        photos,
                                        new Embeddings("CLIP", List.of("c", "b", "d"), vectors),
                                        1))
                        .getMessage());
    }

    private static Photo photo(String id) {
        return Photo.of(id, TRUTH, () -> new byte[0], Origin.line(Path.of("t.csv"), 2));
    }

    static Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put(
                "similarity",
                DensityMaps.similarity(
                        query(new LatLng(40, 10)), new Waves(), TRUTH, Optional.of(new LatLng(41.9, 12.5))));
        TestPlaces random = new TestPlaces(9);
        List<Kernel> kernels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LatLng place = i % 3 == 0 ? random.anywhere() : random.near(new LatLng(41, 10), 12);
            kernels.add(new Kernel(place, Math.pow(random.between(0.5, 1), 6), 2));
        }
        pictures.put("density", DensityMaps.density("[L]kNN, σ=4", prediction(kernels), TRUTH));
        pictures.put("candidates", candidates(random));
        pictures.put("principal", EmbeddingMaps.principal(points(900, 0.5)));
        pictures.put("umap", EmbeddingMaps.umap(points(900, 0.5)));
        return pictures;
    }

    private static Picture candidates(TestPlaces random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 1; rank <= 6; rank++) {
            Proposal.Origin origin = rank % 3 == 0 ? Proposal.Origin.RETRIEVED : Proposal.Origin.GENERATED;
            candidates.add(new Candidate(random.anywhere(), origin, 1.0 / rank, rank));
        }
        LatLng place = candidates.get(0).place();
        SphereDensity density = SphereDensity.of(List.of(new Kernel(place, 1, 1)));
        ImageSource photo = LittleEarth.of(Scale.TINY).photo(WorldSet.TOURIST, 3)::jpeg;
        return CandidateMaps.of(
                "G3",
                new Query("q", photo, new float[] {1}),
                List.of(random.anywhere(), random.anywhere()),
                Prediction.of("q", place, candidates, density),
                Optional.of(TRUTH));
    }

    private static Prediction prediction(List<Kernel> kernels) {
        return Prediction.of("q", new LatLng(41.9, 12.5), List.of(), SphereDensity.of(kernels));
    }

    private static Query query(LatLng looksLike) {
        UnitVector direction = UnitVector.of(looksLike);
        return new Query(
                "q", () -> new byte[0], new float[] {(float) direction.x(), (float) direction.y(), (float) direction.z()
                });
    }

    /** Nine groups around nine directions. */
    private static Points points(int count, double spread) {
        Random random = new Random(4);
        float[] numbers = new float[12 * count];
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int group = i % 9;
            groups.add("group " + (char) ('A' + group));
            for (int j = 0; j < 12; j++) {
                numbers[12 * i + j] = (float) ((j == group ? 1 : 0) + spread * random.nextGaussian() / 2);
            }
        }
        return new Points("vectors of a test", "continent", Matrix.of(12, numbers), groups, 3);
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    /** Photos and places are directions. */
    private static class Directions implements PlaceSpace {
        @Override
        public String name() {
            return "directions";
        }

        @Override
        public Matrix of(Matrix embeddings) {
            return embeddings;
        }

        @Override
        public Matrix ofPlaces(List<LatLng> places) {
            float[] all = new float[3 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                UnitVector direction = UnitVector.of(places.get(i));
                all[3 * i] = (float) direction.x();
                all[3 * i + 1] = (float) direction.y();
                all[3 * i + 2] = (float) direction.z();
            }
            return Matrix.of(3, all);
        }
    }

    /** Places wobble, as trained encoders of places do. */
    private static final class Waves extends Directions {
        @Override
        public Matrix ofPlaces(List<LatLng> places) {
            float[] all = super.ofPlaces(places).rows(0, places.size());
            for (int i = 0; i < places.size(); i++) {
                double lat = Math.toRadians(places.get(i).latDegrees());
                double lng = Math.toRadians(places.get(i).lngDegrees());
                all[3 * i] += (float) (0.4 * Math.sin(9 * lat) * Math.cos(7 * lng));
                all[3 * i + 1] += (float) (0.4 * Math.cos(8 * lng + 5 * lat));
            }
            return Matrix.of(3, all);
        }
    }
}
