package org.terrella.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.terrella.image.PictureFiles.bytes;
import static org.terrella.image.PictureFiles.joined;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignFileTest {

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String found(byte[] file) {
        return assertThrows(UnreadableImageException.class, () -> ImageDecoder.pixels(file))
                .getMessage();
    }

    @Test
    void whatIsNoPictureIsCalledByItsName() {
        assertEquals("an empty file", found(new byte[0]));
        assertEquals("4096 bytes that are all zero", found(new byte[4096]));
        assertEquals("3 bytes of no known image format", found(bytes(1, 2, 3)));
        assertEquals(
                "a pointer of Git LFS instead of the picture; git lfs pull fetches it",
                found(text("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")));
        assertEquals("a web page (HTML) instead of the picture", found(text("\n<!DOCTYPE html>\n<html>")));
        assertEquals("a web page (HTML) instead of the picture", found(text("\u00ef\u00bb\u00bf<HTML lang=\"de\">")));
        assertEquals("a PDF document, no picture", found(text("%PDF-1.7\n%\u00e2\u00e3")));
        assertEquals("a ZIP archive or an office document, no picture", found(text("PK\3\4....")));
        assertEquals("text that begins \"BMW, 3 series\"", found(text("BMW, 3 series\nred\n")));
        assertEquals("text that begins \"{\"error\": 404}\"", found(text("{\"error\": 404}")));
        assertEquals("a film, no picture", found(joined(bytes(0, 0, 0, 24), text("ftypisom"))));
    }

    @Test
    void picturesOfOtherFormatsAreToldHowToBeConverted() {
        Map<String, byte[]> kinds = Map.ofEntries(
                Map.entry("a HEIC picture", joined(bytes(0, 0, 0, 24), text("ftypheic\0\0\0\0mif1heic"))),
                Map.entry("an AVIF picture", joined(bytes(0, 0, 0, 24), text("ftypmif1\0\0\0\0avifmiaf"))),
                Map.entry("a JPEG 2000 picture", text("\0\0\0\u000cjP  \r\n")),
                Map.entry("a JPEG XL picture", text("\u00ff\n\u00fa\u007f")),
                Map.entry("a Photoshop file", text("8BPS\0\1")),
                Map.entry(
                        "an SVG drawing", text("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Map.entry("a raw file of a Canon camera", text("II*\0\u0010\0\0\0CR\2\0")),
                Map.entry("a raw file of a Fujifilm camera", text("FUJIFILMCCD-RAW 0201")),
                Map.entry("a Netpbm picture", text("P6\n2 2\n255\n")));
        kinds.forEach((kind, file) -> {
            String found = found(file);
            assertTrue(found.startsWith(kind + ", which is not read; "), found);
        });
        assertEquals(
                "an AVIF picture, which is not read; convert it to JPEG or PNG, such as with avifdec or ImageMagick (magick"
                        + " PHOTO photo.jpg)",
                found(joined(bytes(0, 0, 0, 24), text("ftypavif"))));
    }

    @Test
    void aTiffWithTheVersionOfARawFormatIsNoPicture() {
        int[] width = {0x100, 1};
        byte[] dng = PictureFiles.tiff(bytes(9), width, new int[] {0x101, 1}, new int[] {0xC612, 1, 4});
        assertTrue(found(dng).startsWith("a raw file of a camera, which is not read; develop it"), found(dng));
    }

    @Test
    void jpegsThatTheDecoderCannotReadAreToldByTheirCoding() {
        byte[] jpeg = PictureFiles.jfif(PictureFiles.jpeg(128, 128, 128));
        int frame = frame(jpeg);
        byte[] twelve = jpeg.clone();
        twelve[frame + 4] = 12;
        byte[] arithmetic = jpeg.clone();
        arithmetic[frame + 1] = (byte) 0xC9;
        assertTrue(found(twelve).startsWith("a JPEG of 12 bits, which is not read; convert it"), found(twelve));
        assertTrue(found(arithmetic).startsWith("a JPEG that is coded arithmetically, which"), found(arithmetic));
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; ; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                return i;
            }
        }
    }

    @Test
    void whateverADecoderDoesOnePhotoHasOneSentence() {
        byte[] png = PictureFiles.png(9, 9, 8, PictureFiles.RGB, new byte[243]);
        png[45] ^= 0x55; // in the packed pixels
        assertTrue(found(png).startsWith("a PNG that cannot be decoded: "), found(png));
        assertEquals("a PNG that ends too early to show anything", found(Arrays.copyOf(png, 20)));
    }
}
