package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.ImportedEmbeddings;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.BenchViewContract;
import org.terrella.locate.method.Need;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/** Ten photos in a gallery, photo i taken at 10·i degrees east by author i; photos 0 to 3 are the queries too. */
class GalleryRowsTest {

    private static final int PHOTOS = 10;
    private static final String YAML = """
            schema: 1
            name: mine
            vectors: beside-photos
            gallery: {table: gallery.csv, images: photos, filter: g3, apart: [asked]}
            queries:
              asked: {table: asked.csv, images: photos}
            encoder: thumbnail
            """;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<byte[]> photos = new ArrayList<>();

    @BeforeEach
    void layOut() throws IOException {
        Path images = Files.createDirectories(folder.resolve("photos"));
        try (var all = LittleEarth.of(Scale.TINY).photos(WorldSet.GALLERY).stream()) {
            all.limit(PHOTOS).map(Photo::image).forEach(image -> photos.add(image.bytes()));
        }
        for (int i = 0; i < PHOTOS; i++) { // what comes after a JPEG is passed over, and makes it large enough
            byte[] large = java.util.Arrays.copyOf(photos.get(i), Math.max(6000, photos.get(i).length));
            Files.write(images.resolve(i + ".jpg"), large);
        }
        table("gallery.csv", PHOTOS, i -> "Chile");
        table("asked.csv", 4, i -> "Chile");
        write(YAML);
    }

    private interface Country {
        String of(int photo);
    }

    private void table(String name, int count, Country country) throws IOException {
        StringBuilder rows = new StringBuilder("IMG_ID,AUTHOR,LAT,LON,country\n");
        IntStream.range(0, count)
                .forEach(i -> rows.append(i + ".jpg,author" + i + ",0," + 10 * i + "," + country.of(i) + "\n"));
        Files.writeString(folder.resolve(name), rows);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), yaml);
    }

    private OpenBench open() {
        OpenOptions quiet = OpenOptions.in(folder.resolve("results"));
        return OpenBench.of(
                Bench.read(folder.resolve("mine.yaml")),
                new OpenOptions(quiet.results(), quiet.models(), quiet.asking(), quiet.work(), told::add));
    }

    private static List<Double> longitudes(BenchView bench, List<Query> queries) {
        return new NearestNeighbour(bench.encoded(), NearestNeighbour.Settings.defaults())
                .locate(queries).stream()
                        .map(Prediction::place)
                        .map(place -> place.orElseThrow().lngDegrees())
                        .toList();
    }

    @Test
    void aSetIsAskedWithAndWithoutItsPhotographers() {
        try (OpenBench bench = open()) {
            assertEquals(
                    List.of("asked", "asked-apart"),
                    List.copyOf(bench.bench().queries().keySet()));
            List<Query> queries = bench.queries("asked");
            assertEquals(List.of(0.0, 10.0, 20.0, 30.0), longitudes(bench.lentTo("asked"), queries), "themselves");
            List<Double> apart = longitudes(bench.lentTo("asked-apart"), bench.queries("asked-apart"));
            assertTrue(apart.stream().allMatch(degrees -> degrees >= 40), "by authors 4 to 9: " + apart);
            assertEquals(10, bench.lentTo("asked").gallery().size());
            assertEquals(
                    List.of("4.jpg", "5.jpg", "6.jpg", "7.jpg", "8.jpg", "9.jpg"),
                    bench.lentTo("asked-apart").gallery().ids());
            assertEquals(
                    List.of("asked-apart: 4 of 10 photos of the gallery are by photographers of these queries and left"
                            + " out; of 0 nobody knows whose they are, and they stay"),
                    told);
            Need gallery = new Need.OfGallery();
            assertNotEquals(bench.identity(gallery, "asked"), bench.identity(gallery, "asked-apart"));
            assertEquals(bench.dataHash("asked"), bench.dataHash("asked-apart"));
        }
        assertTrue(EmbeddingFolder.isFinished(folder.resolve("embeddings/thumbnail-8/gallery-g3")));
        assertTrue(Files.notExists(folder.resolve("embeddings/thumbnail-8/asked-apart")), "vectors are made once");
    }

    @Test
    void leavesOutWhatG3LeavesOutAndCountsIt() throws IOException {
        table("gallery.csv", PHOTOS, i -> i < 3 ? "" : "Chile");
        Files.write(folder.resolve("photos/9.jpg"), photos.get(9)); // as rendered: below 5,121 bytes
        assertTrue(photos.get(9).length <= 5120, "a small photo of " + photos.get(9).length);
        Files.move(folder.resolve("photos/8.jpg"), folder.resolve("photos/8.png"));
        Files.writeString(
                folder.resolve("gallery.csv"),
                Files.readString(folder.resolve("gallery.csv")).replace("8.jpg", "8.png"));
        try (OpenBench bench = open()) {
            assertEquals(
                    List.of("3.jpg", "4.jpg", "5.jpg", "6.jpg", "7.jpg"),
                    bench.gallery().ids());
        }
        assertTrue(told.contains("gallery: 3 rows left out, since the row names no country"), told.toString());
        assertTrue(told.contains("gallery: 1 rows left out, since the image file is too small to be a photo"));
        assertTrue(told.contains("gallery: 1 rows left out, since the image's name does not end in .jpg"));
    }

    @Test
    void vectorsOfTheWholeGalleryServeAFilteredOne() throws IOException {
        write(YAML.replace("filter: g3, ", ""));
        try (OpenBench bench = open()) {
            assertEquals(10, bench.gallery().size());
        }
        write(YAML);
        table("gallery.csv", PHOTOS, i -> i == 0 ? "" : "Chile");
        try (OpenBench bench = open()) {
            assertEquals(9, bench.gallery().size());
            List<Query> queries = bench.queries("asked");
            assertTrue(longitudes(bench, queries).get(0) > 0, "photo 0 is not found");
            assertEquals(10.0, longitudes(bench, queries).get(1));
        }
        assertTrue(
                told.contains("gallery: 1 vectors are of photos that take no part, and never found"), told.toString());
        assertTrue(Files.notExists(folder.resolve("embeddings/thumbnail-8/gallery-g3")));
    }

    @Test
    void whoHasVectorsNeedsNoImages() throws IOException {
        Path kept = folder.resolve("embeddings/thumbnail-8/gallery");
        float[] numbers = new float[2 * 192];
        java.util.Arrays.fill(numbers, 1);
        importVectors(kept, List.of("4.jpg", "7.jpg"), numbers);
        write(YAML.replace("images: photos, filter", "images: nowhere, filter"));
        String hash;
        try (OpenBench bench = open()) {
            assertEquals(Optional.empty(), bench.missing(new Need.OfGallery()));
            assertEquals(List.of("4.jpg", "7.jpg"), bench.gallery().ids());
            hash = bench.dataHash(OpenBench.GALLERY);
        }
        numbers[5] = 2;
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        importVectors(kept, List.of("4.jpg", "7.jpg"), numbers);
        try (OpenBench bench = open()) {
            assertNotEquals(hash, bench.dataHash(OpenBench.GALLERY), "other vectors");
        }
    }

    private static void importVectors(Path kept, List<String> ids, float[] numbers) {
        ByteBuffer rows = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        rows.asFloatBuffer().put(numbers);
        DecisionLog log = new DecisionLog();
        ids.forEach(id -> log.delivered());
        try (ImportedEmbeddings made =
                ImportedEmbeddings.create(kept, "thumbnail-8", "gallery", numbers.length / ids.size())) {
            made.append(ids, rows);
            made.finish(log.report());
        }
    }

    @Test
    void otherImagesAreOtherDataAndGetOtherVectors() throws IOException {
        String hash;
        try (OpenBench bench = open()) {
            hash = bench.dataHash(OpenBench.GALLERY);
            bench.gallery();
        }
        byte[] other = java.util.Arrays.copyOf(photos.get(1), 6000);
        Files.write(folder.resolve("photos/0.jpg"), other);
        try (OpenBench bench = open()) {
            assertNotEquals(hash, bench.dataHash(OpenBench.GALLERY));
            assertEquals(List.of(1.0), List.of(cosine(bench, 0, 1)), "photo 0 is now photo 1");
        }
        assertTrue(
                EmbeddingFolder.isFinished(folder.resolve("embeddings/thumbnail-8/gallery-g3")), "the old ones stay");
    }

    private static double cosine(OpenBench bench, int one, int other) {
        float[] a = bench.gallery().vectors().row(one);
        float[] b = bench.gallery().vectors().row(other);
        return java.util.Arrays.equals(a, b) ? 1 : 0;
    }

    /** A method that is inherited would ask for something of the whole bench, or for another training. */
    @Test
    void aPartOfABenchLendsEverythingItself() {
        BenchViewContract.lendsEverythingItself(ApartView.class);
    }

    @Test
    void tellsOfPhotosFromTheFirstOn() {
        List<String> heard = new ArrayList<>();
        OpenOptions quiet = OpenOptions.in(folder.resolve("results"));
        OpenOptions heardOf = quiet.heard(
                quiet.asking(), (task, done, all, note) -> heard.add(task + " " + done + "/" + all + " " + note));
        for (int time = 0; time < 2; time++) {
            try (OpenBench bench = OpenBench.of(Bench.read(folder.resolve("mine.yaml")), heardOf)) {
                bench.queries("asked");
            }
        }
        assertEquals(
                List.of(
                        "embedding asked, photos 0/4 1 decoded",
                        "embedding asked, photos 0/4 2 decoded",
                        "embedding asked, photos 0/4 3 decoded",
                        "embedding asked, photos 0/4 4 decoded",
                        "embedding asked, photos 4/4 "),
                heard,
                "and of nothing where there are vectors already");
    }

    @Test
    void saysWhenNobodyKnowsThePhotographers() throws IOException {
        Files.writeString(
                folder.resolve("gallery.csv"),
                Files.readString(folder.resolve("gallery.csv")).replace("AUTHOR", "note"));
        Bench bench = Bench.read(folder.resolve("mine.yaml"));
        assertEquals(Optional.empty(), bench.missing("asked"));
        assertEquals(
                Optional.of("expected a column with photographers in " + folder.resolve("gallery.csv")
                        + ", by which those of the queries are kept out of the gallery, found none"),
                bench.missing("asked-apart"));
    }

    @Test
    void refusesWhatCannotBeKeptApart() throws IOException {
        for (Map.Entry<String, String> fault : Map.of(
                        "apart: [nobody]", "gallery.apart: must be of asked, found nobody",
                        "apart: [asked], neighbours: {encoder: I.npy}",
                                "gallery.apart: needs a gallery that is searched here, found neighbours",
                        "filter: g4", "gallery.filter: rows must be filtered by one of none, g3, found g4")
                .entrySet()) {
            write(YAML.replace("filter: g3, apart: [asked]", fault.getKey()));
            String message = assertThrows(InputException.class, this::open).getMessage();
            assertTrue(message.contains(fault.getValue()), message);
        }
    }
}
