package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.embed.EmbeddingRun.Listener;
import org.terrella.embed.EmbeddingRun.Settings;
import org.terrella.file.Decision;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;

class EmbeddingRunTest {

    private static final Settings SMALL = new Settings(4, 2, 2); // parts of 8 photos
    private static final PhotoSet PHOTOS = ColouredPhotos.some(30);
    private static final ImageEncoder ENCODER = new FirstPixel("first-1");
    private static final Listener NOBODY = done -> {};

    @TempDir
    private Path folder;

    @Test
    void makesAVectorOfEachPhotoThatCanBeDecoded() {
        LoadingReport report = run(PHOTOS, ENCODER, SMALL, NOBODY);
        Embeddings embeddings = EmbeddingFolder.read(folder);
        assertEquals("first-1", embeddings.encoder());
        assertEquals(26, embeddings.size()); // without p3, p10, p17, p24
        assertEquals(List.of("p0", "p1", "p2", "p4"), embeddings.ids().subList(0, 4));
        assertArrayEquals(new float[] {0, 3, 1, 3, 2, 3}, embeddings.vectors().rows(0, 3)); // p3 left the first four
        assertArrayEquals(new float[] {4, 4}, embeddings.vectors().row(3));
        assertArrayEquals(new float[] {29, 2}, embeddings.vectors().row(25)); // p28, p29
        assertEquals(26, report.delivered());
        assertEquals(4, report.count(Decision.UNREADABLE_IMAGE));
        assertEquals(
                "colours, photo p3: expected an image p3, found 3 bytes of no known image format (the image cannot be"
                        + " decoded)",
                report.sentences().get(0));
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> heard = new ArrayList<>();
        run(ColouredPhotos.some(10), ENCODER, SMALL, heard::add);
        assertEquals(List.of(4L, 8L, 10L), heard);
        heard.clear();
        LoadingReport again = run(ColouredPhotos.some(10), ENCODER, SMALL, heard::add);
        assertEquals(List.of(10L), heard, "nothing is done twice");
        assertEquals(1, again.leftOut());
    }

    @Test
    void endsWithTheSameBytesForAnyNumberOfThreads() throws IOException {
        List<byte[]> whole = bytesOfAWholeRun();
        for (int threads : new int[] {1, 3, 8}) {
            Path other = folder.resolve("threads" + threads);
            new EmbeddingRun(PHOTOS, ENCODER, new Settings(4, 3, threads)).run(other, NOBODY);
            assertSame(whole, other, threads + " threads");
        }
    }

    @Test
    void endsWithTheSameBytesWhereverItWasStopped() throws IOException {
        List<byte[]> whole = bytesOfAWholeRun();
        for (int stop = 0; stop <= 30; stop += 4) {
            Path other = folder.resolve("stop" + stop);
            int at = stop;
            EmbeddingRun run = new EmbeddingRun(PHOTOS, new StopsAt(at), SMALL);
            String message = assertThrows(IllegalStateException.class, () -> run.run(other, NOBODY))
                    .getMessage();
            assertEquals("killed", message);
            List<Long> heard = new ArrayList<>();
            new EmbeddingRun(PHOTOS, ENCODER, SMALL).run(other, heard::add);
            long kept = at / 8 * 8;
            assertEquals(kept == 0 ? 4 : kept, heard.get(0), "goes on after the last whole part");
            assertSame(whole, other, "stopped at " + at);
        }
    }

    @Test
    void endsWithTheSameBytesWhenItStopsAtTheVeryEnd() throws IOException {
        List<byte[]> whole = bytesOfAWholeRun();
        Path other = folder.resolve("end");
        byte[][] state = new byte[1][];
        new EmbeddingRun(PHOTOS, ENCODER, SMALL).run(other, done -> state[0] = read(EmbeddingState.file(other)));
        Files.write(EmbeddingState.file(other), state[0]); // the files have their names, the state knows nothing of it
        String message = assertThrows(InputException.class, () -> EmbeddingFolder.read(other))
                .getMessage();
        assertEquals(
                "embeddings.json: expected finished embeddings, found those of the first 30 photos of colours; terrella"
                        + " embed goes on with them",
                message);
        new EmbeddingRun(PHOTOS, ENCODER, SMALL).run(other, NOBODY);
        assertSame(whole, other, "stopped at the end");
    }

    @Test
    void canBeInterrupted() throws IOException {
        List<byte[]> whole = bytesOfAWholeRun();
        Path other = folder.resolve("interrupted");
        String message = assertThrows(
                        CancellationException.class,
                        () -> new EmbeddingRun(PHOTOS, ENCODER, SMALL).run(other, done -> {
                            if (done == 12) {
                                Thread.currentThread().interrupt();
                            }
                        }))
                .getMessage();
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        assertTrue(
                message.startsWith("embedding of colours was interrupted (")
                        && message.endsWith("); it goes on after the last whole part"),
                message);
        new EmbeddingRun(PHOTOS, ENCODER, SMALL).run(other, NOBODY);
        assertSame(whole, other, "interrupted");
    }

    @Test
    void decodesWhileTheNetworkWorks() {
        CountDownLatch prepared = new CountDownLatch(7); // p0 to p7 without p3
        ImageEncoder slow = new Changed(ENCODER) {
            @Override
            public NDArray encode(NDArray pixels) {
                try { // the second batch is decoded before the first has its vectors
                    assertTrue(prepared.await(20, TimeUnit.SECONDS), "found " + prepared.getCount() + " to come");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.encode(pixels);
            }

            @Override
            void prepared() {
                prepared.countDown();
            }
        };
        run(ColouredPhotos.some(20), slow, SMALL, NOBODY);
        assertEquals(17, EmbeddingFolder.read(folder).size());
    }

    @Test
    void refusesToGoOnWithOtherEmbeddings() {
        run(PHOTOS, ENCODER, SMALL, NOBODY);
        String found = ", found some of colours by first-1 of width 2 in batches of 4; another folder, or removing this"
                + " one, begins anew";
        assertRefused(
                "embeddings.json: expected embeddings of colours by first-2 of width 2 in batches of 4 to go on with"
                        + found,
                PHOTOS,
                new FirstPixel("first-2"),
                SMALL);
        assertRefused(
                "embeddings.json: expected embeddings of others by first-1 of width 2 in batches of 4 to go on with"
                        + found,
                PhotoSet.of("others", List.of()),
                ENCODER,
                SMALL);
        assertRefused(
                "embeddings.json: expected embeddings of colours by first-1 of width 2 in batches of 5 to go on with"
                        + found,
                PHOTOS,
                ENCODER,
                new Settings(5, 1, 1));
    }

    @Test
    void refusesToGoOnWithOtherPhotos() {
        assertThrows(IllegalStateException.class, () -> run(PHOTOS, new StopsAt(20), SMALL, NOBODY)); // 16 are kept
        List<Photo> swapped = new ArrayList<>(PHOTOS.stream().toList());
        swapped.add(0, swapped.remove(1));
        assertRefused(
                "embeddings.json: expected the 16 photos that colours began with before, found others; removing the"
                        + " folder begins anew",
                PhotoSet.of("colours", swapped),
                ENCODER,
                SMALL);
        assertRefused(
                "colours: expected 16 photos that were embedded before, found 9",
                PhotoSet.of("colours", PHOTOS.stream().limit(9).toList()),
                ENCODER,
                SMALL);
    }

    @Test
    void stopsAtAnImageThatHasGone() {
        List<Photo> photos = new ArrayList<>(PHOTOS.stream().toList());
        photos.set(5, photos.get(5).withImage(() -> {
            throw new InputException(Path.of("p5.jpg"), "expected the image that was there before, found none");
        }));
        assertRefused(
                "p5.jpg: expected the image that was there before, found none",
                PhotoSet.of("colours", photos),
                ENCODER,
                SMALL);
    }

    @Test
    void onePhotoEndsNoRunWhateverItDoes() {
        List<Photo> photos = new ArrayList<>(PHOTOS.stream().toList());
        List<Supplier<? extends Throwable>> faults = List.of(
                () -> new OutOfMemoryError("Java heap space"),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("com/example/Codec"),
                () -> new UncheckedIOException("p7 cannot be read", new IOException("Permission denied")),
                () -> new IllegalStateException("odd"));
        for (int i = 0; i < faults.size(); i++) {
            Supplier<? extends Throwable> fault = faults.get(i);
            photos.set(4 + i, photos.get(4 + i).withImage(() -> {
                throw EmbeddingRunTest.<RuntimeException>undeclared(fault.get());
            }));
        }
        LoadingReport report = run(PhotoSet.of("colours", photos), ENCODER, SMALL, NOBODY);
        assertEquals(26 - 5, EmbeddingFolder.read(folder).size());
        assertEquals(4 + 5, report.count(Decision.UNREADABLE_IMAGE));
        assertEquals(
                List.of(
                        "colours, photo p4: expected an image p4, found one for which the memory is too small (the image"
                                + " cannot be decoded)",
                        "colours, photo p5: expected an image p5, found one that cannot be prepared:"
                                + " java.lang.StackOverflowError (the image cannot be decoded)",
                        "colours, photo p6: expected an image p6, found one that cannot be prepared:"
                                + " java.lang.NoClassDefFoundError: com/example/Codec (the image cannot be decoded)",
                        "colours, photo p7: expected an image p7, found a file that cannot be read: java.io.IOException:"
                                + " Permission denied (the image cannot be decoded)"),
                report.sentences().subList(1, 5));
    }

    /** Any fault, as if it need not be declared. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T undeclared(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    void refusesVectorsThatAreNoNumbersOrOfAnotherWidth() {
        ImageEncoder nan = new Changed(ENCODER) {
            @Override
            public NDArray encode(NDArray pixels) {
                return super.encode(pixels).sub(1).log(); // of -1 for the first photo
            }
        };
        String message = assertThrows(IllegalStateException.class, () -> run(PHOTOS, nan, SMALL, NOBODY))
                .getMessage();
        assertEquals("first-1: expected numbers as vector of p0, found NaN", message);
        ImageEncoder wide = new Changed(ENCODER) {
            @Override
            public int width() {
                return 3;
            }
        };
        message = assertThrows(
                        IllegalStateException.class,
                        () -> new EmbeddingRun(PHOTOS, wide, SMALL).run(folder.resolve("wide"), NOBODY))
                .getMessage();
        assertEquals("first-1: expected vectors of shape (3, 3), found (3, 2)", message);
    }

    @Test
    void refusesIdsOfSeveralLines() {
        PhotoSet odd = PhotoSet.of("odd", List.of(ColouredPhotos.photo("a\nb", ColouredPhotos.png(0))));
        assertRefused("ids.txt: expected ids of one line, found a\nb", odd, ENCODER, SMALL);
    }

    @Test
    void mayHaveNoPhotos() {
        run(PhotoSet.of("none", List.of()), ENCODER, SMALL, NOBODY);
        assertEquals(0, EmbeddingFolder.read(folder).size());
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        String message = assertThrows(InputException.class, () -> EmbeddingFolder.read(folder))
                .getMessage();
        assertEquals("embeddings.json: expected embeddings in " + folder + ", found none there", message);
        run(PHOTOS, ENCODER, SMALL, NOBODY);
        Files.writeString(EmbeddingState.ids(folder), "one\n");
        message = assertThrows(InputException.class, () -> EmbeddingFolder.read(folder))
                .getMessage();
        assertEquals(
                "embeddings.json: expected 26 vectors of width 2 and their ids, found 26 of width 2 and 1 ids",
                message);
        Files.writeString(EmbeddingState.file(folder), "{\"schema\": 2}");
        message = assertThrows(InputException.class, () -> EmbeddingFolder.read(folder))
                .getMessage();
        assertEquals("embeddings.json: expected embeddings of schema 1, found another file", message);
        Files.writeString(EmbeddingState.file(folder), "{\"a\": 2}");
        message = assertThrows(InputException.class, () -> EmbeddingFolder.read(folder))
                .getMessage();
        assertEquals("embeddings.json: expected embeddings of schema 1, found another file", message);
        Files.writeString(EmbeddingState.file(folder), "{\"schema\": ");
        message = assertThrows(InputException.class, () -> EmbeddingFolder.read(folder))
                .getMessage();
        assertTrue(message.startsWith("embeddings.json: expected what terrella embed wrote, found "), message);
    }

    @Test
    void needsSettingsAboveZero() {
        String message = assertThrows(IllegalArgumentException.class, () -> Settings.of(0, 1))
                .getMessage();
        assertEquals("batch, batchesPerPart and threads must be 1 or more, found 0, 4096 and 1", message);
        assertEquals(new Settings(64, 64, 3), Settings.of(64, 3));
        assertEquals(new Settings(9000, 1, 3), Settings.of(9000, 3));
    }

    private LoadingReport run(PhotoSet photos, ImageEncoder encoder, Settings settings, Listener listener) {
        return new EmbeddingRun(photos, encoder, settings).run(folder, listener);
    }

    private void assertRefused(String sentence, PhotoSet photos, ImageEncoder encoder, Settings settings) {
        String message = assertThrows(InputException.class, () -> run(photos, encoder, settings, NOBODY))
                .getMessage();
        assertEquals(sentence, message);
    }

    private List<byte[]> bytesOfAWholeRun() {
        Path whole = folder.resolve("whole");
        new EmbeddingRun(PHOTOS, ENCODER, new Settings(4, 100, 1)).run(whole, NOBODY);
        return files(whole);
    }

    private static void assertSame(List<byte[]> whole, Path other, String how) throws IOException {
        List<byte[]> found = files(other);
        for (int i = 0; i < whole.size(); i++) {
            assertArrayEquals(whole.get(i), found.get(i), how + ", file " + i);
        }
        try (Stream<Path> names = Files.list(other)) {
            assertEquals(3, names.count(), how + ": nothing else is left");
        }
    }

    private static List<byte[]> files(Path folder) {
        return List.of(
                read(EmbeddingState.vectors(folder)),
                read(EmbeddingState.ids(folder)),
                read(EmbeddingState.file(folder)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails at the batch that has the photo of that grey level. */
    private static final class StopsAt extends Changed {
        private final int level;

        StopsAt(int level) {
            super(ENCODER);
            this.level = level;
        }

        @Override
        public NDArray encode(NDArray pixels) {
            for (float grey : pixels.toFloatArray()) {
                if (grey >= level) {
                    throw new IllegalStateException("killed");
                }
            }
            return super.encode(pixels);
        }
    }

    /** The same encoder but for what is overridden. */
    private abstract static class Changed implements ImageEncoder {
        private final ImageEncoder same;

        Changed(ImageEncoder same) {
            this.same = same;
        }

        void prepared() {
            // nobody counts
        }

        @Override
        public String name() {
            return same.name();
        }

        @Override
        public int width() {
            return same.width();
        }

        @Override
        public ImagePreparation preparation() {
            return new ImagePreparation() {
                @Override
                public int pixels() {
                    return same.preparation().pixels();
                }

                @Override
                public float[] prepare(BufferedImage image) {
                    prepared();
                    return same.preparation().prepare(image);
                }
            };
        }

        @Override
        public NDArray encode(NDArray pixels) {
            return same.encode(pixels);
        }

        @Override
        public void close() {
            same.close();
        }
    }
}
