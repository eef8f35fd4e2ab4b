package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.Embeddings;

class EmbedCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void embedsPhotosOfATarAndDoesNothingTwice() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "IMG_ID,LAT,LON\n8e/a.png,1,2\n8e/b.png,3,4\n");
        writeTar(folder.resolve("t.tar"), "8e/b.png", "8e/a.png");
        assertEquals(0, embed("t.csv", "t.tar", "thumbnail"), err::toString);
        Embeddings embeddings = EmbeddingFolder.read(folder.resolve("vectors"));
        assertEquals("thumbnail-8", embeddings.encoder());
        assertEquals(List.of("8e/a.png", "8e/b.png"), embeddings.ids());
        assertTrue(out.toString().contains("vectors: 2 vectors of width 192 by thumbnail-8"), out::toString);
        assertTrue(out.toString().contains("2 delivered, 0 left out"), out::toString);
        assertEquals(0, embed("t.csv", "t.tar", "thumbnail"), err::toString);
        assertEquals(2, embed("t.csv", "t.tar", "thumbnail", "--batch", "7"));
        assertError(
                "expected embeddings of t by thumbnail-8 of width 192 in batches of 7 to go on with, found some of");
    }

    @Test
    void countsPhotosThatAreLeftOut() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "IMG_ID,LAT,LON\na.jpg,1,2\nb.jpg,1,2\nc.png,1,2\n");
        Files.writeString(folder.resolve("a.jpg"), "no image");
        Files.write(folder.resolve("c.png"), png());
        assertEquals(0, embed("t.csv", "", "thumbnail"), err::toString);
        assertTrue(out.toString().contains("vectors: 1 vectors of width 192"), out::toString);
        assertTrue(out.toString().contains("1 delivered, 2 left out"), out::toString);
        assertTrue(out.toString().contains("1 × missing image (left out)"), out::toString);
        assertTrue(out.toString().contains("1 × unreadable image (left out)"), out::toString);
    }

    /** OSV-5M's table has ids without ending, its archives folders by the last digits. */
    @Test
    void findsPhotosAsOsv5mUnpacksThem() throws IOException {
        Files.writeString(folder.resolve("test.csv"), "id,latitude,longitude\n3859,1,2\n7,3,4\n");
        Path images = Files.createDirectories(folder.resolve("images/test/00"));
        Files.write(images.resolve("3859.jpg"), png());
        Files.write(Files.createDirectories(folder.resolve("images/test/01")).resolve("7.JPEG"), png());
        assertEquals(0, embed("test.csv", "images", "thumbnail"), err::toString);
        assertEquals(
                List.of("3859", "7"),
                EmbeddingFolder.read(folder.resolve("vectors")).ids());
    }

    /** And what was begun is begun anew, so that the right folder mends it. */
    @Test
    void refusesASetOfWhichNoPhotoIsFound() throws IOException {
        Files.writeString(folder.resolve("test.csv"), "id,latitude,longitude\n3859,1,2\n7,3,4\n");
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("wrong"));
        assertEquals(2, embed("test.csv", "wrong", "thumbnail"));
        assertError("test: expected at least one photo that can be used, found none among 2; 2 × missing image, such as"
                + " test.csv, line 2: expected an image of 3859, found none (there is no image of this id)");
        Files.writeString(images.resolve("7.jpg"), "no image");
        assertEquals(2, embed("test.csv", "images", "thumbnail"));
        assertError("found none among 2; 1 × missing image");
        Files.write(images.resolve("7.jpg"), png());
        assertEquals(0, embed("test.csv", "images", "thumbnail"), err::toString);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertEquals(2, embed("none.csv", "", "thumbnail"));
        assertError("none.csv: expected a table of photos, found none at ");
        Files.writeString(folder.resolve("t.csv"), "IMG_ID,LAT,LON\na.jpg,1,2\n");
        assertEquals(2, embed("t.csv", "none.tar", "thumbnail"));
        assertError("none.tar: expected a folder or tars of images, found none at ");
        assertEquals(2, embed("t.csv", "", "clap"));
        assertError("encoder must be one of little-earth, thumbnail, or a file of weights, found clap");
        assertEquals(2, run("embed", folder.resolve("t.csv").toString(), "--encoder", "thumbnail"));
        assertError("Missing required options");
        assertEquals(2, embed("t.csv", "", "thumbnail", "--batch", "0"));
        assertError("batch, batchesPerPart and threads must be 1 or more, found 0");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static void writeTar(Path file, String... members) throws IOException {
        byte[] png = png();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (String member : members) {
                TarArchiveEntry entry = new TarArchiveEntry(member);
                entry.setSize(png.length);
                tar.putArchiveEntry(entry);
                tar.write(png);
                tar.closeArchiveEntry();
            }
        }
    }

    private int embed(String table, String images, String encoder, String... more) {
        String[] arguments = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "embed",
                    folder.resolve(table).toString(),
                    "--images",
                    folder.resolve(images).toString(),
                    "--encoder",
                    encoder,
                    "--out",
                    folder.resolve("vectors").toString()
                },
                0,
                arguments,
                0,
                8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void assertError(String text) {
        assertTrue(err.toString().contains(text), err::toString);
    }
}
