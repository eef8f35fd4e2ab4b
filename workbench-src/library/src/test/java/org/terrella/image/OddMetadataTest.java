package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.terrella.image.PictureFiles.bytes;
import static org.terrella.image.PictureFiles.chunk;
import static org.terrella.image.PictureFiles.joined;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.data.TestFiles;
import org.terrella.file.Decision;
import org.terrella.file.Origin;

/** Profiles and orientations: what stands beside the pixels. */
class OddMetadataTest {

    private static final byte[] EXIF_6 =
            bytes('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0);

    private final ImageDecoder decoder = new ImageDecoder();

    private BufferedImage decode(byte[] bytes) {
        return decoder.decode(bytes, Origin.of("a"), "a").orElseThrow(() -> new AssertionError(decoder.report()));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] profile(int number, int of, byte[] part) {
        return joined("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII), bytes(number, of), part);
    }

    @Test
    void aDamagedProfileOfAJpegDoesNotMatter() {
        byte[] plain = TestFiles.jpeg(32, 32);
        int[] expected = pixels(decode(plain));
        byte[] part = new byte[40];
        List<byte[]> profiles = List.of(
                profile(1, 1, new byte[0]), // empty
                profile(1, 1, part), // shorter than its header
                profile(1, 2, part), // the second is missing
                profile(0, 1, part), // numbers begin with 1
                profile(3, 2, part),
                profile(1, 0, part),
                "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII));
        for (byte[] profile : profiles) {
            assertArrayEquals(expected, pixels(decode(PictureFiles.with(plain, 0xE2, profile))));
        }
        assertEquals(List.of(), decoder.report().sentences());
    }

    @Test
    void aProfileOfAnyFormatIsNotApplied() {
        // that of linear light, which brightens 64 to 137 where it is applied
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] jpeg =
                PictureFiles.with(PictureFiles.jfif(PictureFiles.jpeg(64, 128, 128)), 0xE2, profile(1, 1, linear));
        assertEquals(64, decode(jpeg).getRGB(3, 3) & 255, 1);
        byte[] packed = PictureFiles.png(1, 1, 8, PictureFiles.RGB, bytes(64, 64, 64), iccp(linear));
        assertEquals(64, decode(packed).getRGB(0, 0) & 255);
    }

    @Test
    void aProfileIsAppliedInAnyFormatIfThatIsWanted() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] jpeg = PictureFiles.jfif(PictureFiles.jpeg(64, 128, 128));
        byte[] grey = bytes(64, 64, 64);
        List<byte[]> files = List.of(
                PictureFiles.with(jpeg, 0xE2, profile(1, 1, linear)),
                PictureFiles.png(1, 1, 8, PictureFiles.RGB, grey, iccp(linear)));
        for (byte[] file : files) {
            // sRGB of a quarter of the light: 1.055 · 0.251^(1 / 2.4) − 0.055 = 0.538, which is 137 of 255
            assertEquals(137, decode(ColourProfile.applied(() -> file).bytes()).getRGB(0, 0) & 255, 2);
        }
        byte[] cut = PictureFiles.with(jpeg, 0xE2, profile(1, 2, linear));
        assertArrayEquals(cut, ColourProfile.applied(() -> cut).bytes());
        assertArrayEquals(jpeg, ColourProfile.applied(() -> jpeg).bytes());
        assertArrayEquals(new byte[3], ColourProfile.applied(() -> new byte[3]).bytes());
    }

    private static byte[] iccp(byte[] profile) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk("iCCP", joined(bytes('p', 0, 0), packed.toByteArray()));
    }

    private static byte[] png(byte[]... chunks) {
        return PictureFiles.png(3, 1, 8, PictureFiles.GREY, bytes(10, 20, 30), chunks);
    }

    private void assertTurnedRight(byte[] file) {
        BufferedImage image = decode(file);
        assertEquals(1, image.getWidth());
        assertEquals(3, image.getHeight());
        assertEquals(10, image.getRGB(0, 0) & 255);
        assertEquals(30, image.getRGB(0, 2) & 255);
        assertEquals(1, decoder.report().count(Decision.EXIF_ORIENTATION));
    }

    @Test
    void theOrientationOfAPngsExifCounts() {
        assertTurnedRight(png(chunk("eXIf", EXIF_6)));
    }

    private static byte[] xmp(String orientation) {
        String text = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:tiff=\"http://ns.adobe.com/tiff/1.0/\"" + orientation + "</rdf:RDF></x:xmpmeta>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theOrientationOfAPngsXmpCounts() {
        byte[] head = joined("XML:com.adobe.xmp".getBytes(StandardCharsets.US_ASCII), new byte[5]);
        assertTurnedRight(png(chunk("iTXt", joined(head, xmp(" tiff:Orientation=\"6\"/>")))));
    }

    @Test
    void theOrientationOfAnXmpElementCounts() {
        byte[] head = joined("XML:com.adobe.xmp".getBytes(StandardCharsets.US_ASCII), new byte[5]);
        byte[] element = xmp("><tiff:Orientation>6</tiff:Orientation></rdf:Description>");
        assertTurnedRight(png(chunk("iTXt", joined(head, element))));
    }

    @Test
    void theOrientationOfAJpegsXmpCounts() {
        byte[] segment = joined(
                "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII), xmp(" tiff:Orientation=\"6\"/>"));
        assertEquals(
                32,
                decode(PictureFiles.with(TestFiles.jpeg(64, 32), 0xE1, segment)).getWidth());
    }

    @Test
    void exifCountsBeforeXmp() {
        byte[] segment = joined(
                "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII), xmp(" tiff:Orientation=\"6\"/>"));
        byte[] both = TestFiles.oriented(PictureFiles.with(TestFiles.jpeg(64, 32), 0xE1, segment), 1);
        assertEquals(64, decode(both).getWidth());
    }

    @Test
    void theOrientationOfAWebpsExifCounts() {
        byte[] still = ColourTypesTest.RED_WEBP;
        byte[] body = joined(
                "WEBPVP8X".getBytes(StandardCharsets.US_ASCII),
                bytes(10, 0, 0, 0, 8, 0, 0, 0, 63, 0, 0, 47, 0, 0),
                Arrays.copyOfRange(still, 12, still.length),
                "EXIF".getBytes(StandardCharsets.US_ASCII),
                bytes(EXIF_6.length, 0, 0, 0),
                EXIF_6);
        byte[] file = joined("RIFF".getBytes(StandardCharsets.US_ASCII), bytes(body.length, 0, 0, 0), body);
        assertEquals(48, decode(file).getWidth());
        assertEquals(1, decoder.report().count(Decision.EXIF_ORIENTATION));
    }

    @Test
    void filesThatWereMadeToBeDifficultAreReadAsByPillow() throws IOException {
        for (String name : List.of(
                "adobe-t0-ycc.jpg",
                "c-icc-adobe.jpg",
                "c-icc-cut.jpg",
                "c-icc-empty.jpg",
                "icc-cut-last-byte.jpg",
                "icc-second-missing.jpg",
                "icc-zero-index.jpg",
                "c-icc-adobe.png",
                "c-icc-adobe.tif",
                "w-lossy.webp")) {
            BufferedImage image = decode(Files.readAllBytes(RealData.caseFile("files/" + name)));
            assertNear(name, 220, 40, 40, image.getRGB(0, 0));
            assertNear(name, 40, 200, 40, image.getRGB(95, 0));
            assertNear(name, 128, 128, 128, image.getRGB(95, 63));
        }
        for (String name : List.of("p-grey8.png", "p-grey16.png", "p-la.png", "p-la16.png")) {
            BufferedImage image = decode(Files.readAllBytes(RealData.caseFile("files/" + name)));
            assertEquals(0xFF808080, image.getRGB(95, 63), name);
        }
        assertEquals(List.of(), decoder.report().sentences());
        for (String name : List.of("p-xmp6.png", "w-exif6.webp")) {
            BufferedImage image = decode(Files.readAllBytes(RealData.caseFile("files/" + name)));
            assertEquals(64, image.getWidth(), name);
            assertNear(name, 40, 40, 220, image.getRGB(0, 0));
        }
        assertNear(
                "p-cut50.png",
                220,
                40,
                40,
                decode(Files.readAllBytes(RealData.caseFile("files/p-cut50.png")))
                        .getRGB(0, 0));
        assertEquals(1, decoder.report().count(Decision.INCOMPLETE_IMAGE_FILLED));
    }

    private static void assertNear(String name, int red, int green, int blue, int found) {
        assertTrue(Math.abs((found >> 16 & 255) - red) <= 2, name + " " + Integer.toHexString(found));
        assertTrue(Math.abs((found >> 8 & 255) - green) <= 2, name + " " + Integer.toHexString(found));
        assertTrue(Math.abs((found & 255) - blue) <= 2, name + " " + Integer.toHexString(found));
    }
}
