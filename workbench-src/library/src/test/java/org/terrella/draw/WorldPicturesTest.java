package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.report.WorldFrames;
import org.terrella.world.CueFact;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldPhoto;
import org.terrella.world.WorldSet;
import tech.tablesaw.api.Table;

class WorldPicturesTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.TINY);

    @Test
    void putsPhotosOnASheetWhereTheyBelong() throws IOException {
        int[] red = IntStream.range(0, 64).map(i -> 0xFF0000).toArray();
        int[] blue = IntStream.range(0, 64).map(i -> 0x0000FF).toArray();
        ContactSheet sheet = new ContactSheet(
                "two",
                2,
                List.of(new ContactSheet.Tile(8, red, "left", "a"), new ContactSheet.Tile(8, blue, "right", "b")));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.png(sheet, 1)));
        assertEquals(sheet.width(), image.getWidth());
        assertEquals(0xFFFF0000, image.getRGB(sheet.width() / 4, 100));
        assertEquals(0xFF0000FF, image.getRGB(sheet.width() * 3 / 4, 100));
    }

    @Test
    void saysWhatDoesNotFit() {
        assertEquals(
                "a photo of 8 x 8 pixels has 64 colours, found 3",
                assertThrows(IllegalArgumentException.class, () -> new ContactSheet.Tile(8, new int[3], "", ""))
                        .getMessage());
        assertEquals(
                "a map of places needs at least one place, found none",
                assertThrows(IllegalArgumentException.class, () -> PlaceMaps.density("none", List.of()))
                        .getMessage());
    }

    @Test
    void showsEachCueThatCanBeSeenInARow() {
        WorldPhoto photo = WORLD.photo(WorldSet.STREET, 0);
        ContactSheet sheet = CueSheets.of(photo, "Japan");
        long cues = photo.facts().stream()
                .filter(fact -> fact.area() > 0)
                .map(CueFact::cue)
                .distinct()
                .count();
        assertEquals(4 * cues, sheet.tiles().size());
        Set<String> headings =
                sheet.tiles().stream().map(ContactSheet.Tile::heading).collect(Collectors.toSet());
        assertTrue(headings.containsAll(Set.of("road lines", "driving side", "without", "as in Japan")));
    }

    @Test
    void drawsASheetAsJpegOfItsSize() throws IOException {
        ContactSheet sheet = WorldSheets.first(WORLD, WorldSet.WEB, 4);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.jpeg(sheet, 1, 85)));
        assertEquals(sheet.width(), image.getWidth());
        assertEquals(sheet.height(), image.getHeight());
    }

    @Test
    void darkensTheSquareThatHasMost() throws IOException {
        List<LatLng> places = new java.util.ArrayList<>(java.util.Collections.nCopies(99, LatLng.ofDegrees(0, 0)));
        places.add(LatLng.ofDegrees(40, 100));
        Picture map = PlaceMaps.density("places", places);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.png(map, 1)));
        assertTrue(brightness(image, LatLng.ofDegrees(0, 0)) < brightness(image, LatLng.ofDegrees(-60, -30)) - 40);
    }

    @Test
    void countsPhotosPhotographersAndCountriesOfASet() {
        Table frame = WorldFrames.sets(List.of(WORLD.photos(WorldSet.STREET)));
        assertEquals("street", frame.getString(0, "set"));
        assertEquals(60, frame.intColumn("photos").get(0));
        assertEquals(60, frame.intColumn("photographers").get(0));
        assertTrue(frame.intColumn("countries").get(0) > 20);
    }

    @Test
    void setsReachAndConcentrationBesidePublishedOnes() {
        Table reach = WorldFrames.reach(WORLD);
        assertEquals(
                List.of("tourist", "web", "web-leaky", "street", "im2gps3k", "yfcc4k"),
                reach.stringColumn("set").asList());
        assertEquals(51.28, reach.doubleColumn("within_1km_percent").get(4), 1e-9);
        for (int row = 0; row < reach.rowCount(); row++) {
            assertTrue(reach.doubleColumn("within_25km_percent").get(row)
                    <= reach.doubleColumn("within_200km_percent").get(row));
        }
        Table concentration = WorldFrames.concentration(WORLD);
        assertEquals(30.5, concentration.doubleColumn("in_1_country_percent").get(5), 1e-9);
    }

    @Test
    void countsCluesByLevelAndKind() {
        Table clues = WorldFrames.clues(WORLD, List.of(WorldSet.STREET), 20);
        assertEquals("zone", clues.getString(0, "level"));
        assertEquals(100.0, clues.doubleColumn("street_percent").get(2), 1e-9); // every street view tells its country
        assertEquals(0.0, clues.doubleColumn("street_percent").get(4), 1e-9); // and none a spot
    }

    @Test
    void showsEveryClueOfAPhoto() {
        WorldPhoto photo = WORLD.photo(WorldSet.STREET, 0);
        assertEquals(photo.clues().size(), WorldFrames.clues(photo).rowCount());
        assertEquals(2, WorldSheets.anatomy(photo).tiles().size());
    }

    private static int brightness(BufferedImage image, LatLng place) {
        var point = MapPicture.MAP.place(place);
        int rgb = image.getRGB((int) point.getX() + 1, (int) point.getY() + 1);
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
