package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;

class PartitionMapsTest {

    private static final LatLng AFRICA = new LatLng(14, 20); // land on the face around (0, 0)
    private static final LatLng INDIA = new LatLng(20, 78); // land on the face around (0, 90)

    /** Nine photos on one face, one on another, none elsewhere. */
    private static GeocellPartition faces() {
        List<LatLng> photos = new ArrayList<>(Collections.nCopies(9, AFRICA));
        photos.add(INDIA);
        return GeocellPartition.fit(photos, new GeocellSettings(9, 1));
    }

    private static BufferedImage pixels(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PictureFormat.png(picture, 1)));
    }

    private static int at(BufferedImage pixels, WorldMap map, LatLng place) {
        Point2D found = map.place(place);
        return pixels.getRGB((int) found.getX(), (int) found.getY()) & 0xffffff;
    }

    @Test
    void aCellHasTheColourOfItsPhotosAndAHoleIsLand() throws IOException {
        BufferedImage pixels = pixels(PartitionMaps.of("faces", faces()));
        WorldMap map = new WorldMap(24, 70, 1152);
        assertEquals(Palette.heat(1).getRGB() & 0xffffff, at(pixels, map, AFRICA));
        assertEquals(Palette.heat(0.12).getRGB() & 0xffffff, at(pixels, map, INDIA)); // not quite the palest
        assertEquals(Palette.LAND.getRGB() & 0xffffff, at(pixels, map, new LatLng(-10, -55))); // Brazil
    }

    @Test
    void theTitleSaysHowSmallCellsAreWherePhotosAre() {
        assertEquals(
                "faces: 2 cells, half of the photos in cells under 85,000,000 km²", // a sixth of the Earth
                PartitionMaps.of("faces", faces()).title());
    }

    @Test
    void anEdgeDiffersFromTheCellThatItSurrounds() throws IOException {
        BufferedImage pixels =
                ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(PartitionMaps.of("faces", faces()))));
        Point2D edge = new WorldMap(24, 70, 1152).place(new LatLng(25, 45)); // in Arabia, where the two faces meet
        int row = (int) (2 * edge.getY());
        int first = (int) (2 * edge.getX()) - 4;
        List<Integer> colours = new ArrayList<>();
        for (int column = first; column < first + 8; column++) {
            colours.add(pixels.getRGB(column, row) & 0xffffff);
        }
        assertEquals(Palette.heat(1).getRGB() & 0xffffff, colours.get(0));
        assertEquals(Palette.heat(0.12).getRGB() & 0xffffff, colours.get(7));
        int paler = Palette.mixed(Palette.heat(1), Palette.PAPER, 0.3).getRGB() & 0xffffff;
        assertEquals(1, Collections.frequency(colours, paler), colours.toString());
    }

    @Test
    void aWindowShowsWhatIsAroundAPlace() throws IOException {
        Map<String, Partition> both = new LinkedHashMap<>();
        both.put("a", faces());
        both.put("b", faces());
        PartitionSheet far = PartitionMaps.around("around Africa", both, AFRICA, 3000);
        BufferedImage pixels = pixels(far);
        assertEquals(far.height(), pixels.getHeight());
        int middle = pixels.getRGB(24 + 282, 70 + 26 + 141) & 0xffffff; // of the first map
        assertEquals(Palette.heat(1).getRGB() & 0xffffff, middle);
        BufferedImage elsewhere = pixels(PartitionMaps.around("around India", both, INDIA, 3000));
        assertNotEquals(middle, elsewhere.getRGB(24 + 282, 70 + 26 + 141) & 0xffffff);
    }

    @Test
    void rendersInEveryFormat() {
        Map<String, Partition> three = new LinkedHashMap<>();
        List.of("coarse", "middle", "fine").forEach(name -> three.put(name, faces()));
        PartitionSheet sheet = PartitionMaps.sheet("Three maps", three);
        for (PictureFormat format : PictureFormat.values()) {
            int length = format.encode(sheet).length;
            assertTrue(length > 20_000 && length < 900_000, format + ": " + length + " bytes");
        }
    }

    @Test
    void fewColoursAreFrequentOnesAndThoseThatWouldComeOutWorst() {
        BufferedImage image = new BufferedImage(256, 4, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            image.setRGB(x, 0, 0xff0000 + x); // 256 reds, each once
            image.setRGB(x, 1, 0x00ff00);
            image.setRGB(x, 2, 0x00ff00);
            image.setRGB(x, 3, x == 255 ? 0xffffff : 0x00ff00); // white once
        }
        BufferedImage few = FewColours.of(image);
        assertEquals(256, ((IndexColorModel) few.getColorModel()).getMapSize());
        assertEquals(0x00ff00, few.getRGB(200, 1) & 0xffffff);
        assertEquals(0xffffff, few.getRGB(255, 3) & 0xffffff);
        for (int x = 0; x < 256; x++) {
            assertEquals(0xff0000 + x, few.getRGB(x, 0) & 0xffffff, 1); // of 258 colours two have no place
        }
    }

    @Test
    void anImageOfFewColoursStaysAsItIs() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x123456);
        image.setRGB(1, 0, 0x123457);
        BufferedImage few = FewColours.of(image);
        assertEquals(List.of(0xff123456, 0xff123457), List.of(few.getRGB(0, 0), few.getRGB(1, 0)));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        GeocellPartition none = GeocellPartition.fit(List.of(AFRICA), new GeocellSettings(9, 2));
        assertEquals(
                "a map of a partition needs a class at least, found none in empty",
                assertThrows(IllegalArgumentException.class, () -> PartitionMaps.of("empty", none))
                        .getMessage());
        assertEquals(
                "a map around a place must be from 100 to 20,000 km across, found 5.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PartitionMaps.around("x", Map.of("faces", faces()), AFRICA, 5))
                        .getMessage());
        assertEquals(
                "maps of partitions need a partition at least, found none",
                assertThrows(IllegalArgumentException.class, () -> PartitionMaps.sheet("x", Map.of()))
                        .getMessage());
    }
}
