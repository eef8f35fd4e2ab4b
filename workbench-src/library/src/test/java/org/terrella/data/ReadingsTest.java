package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every loader keeps the contract, with damage between the records. */
class ReadingsTest {

    /** Rows a to e, with a duplicate, a short row, coordinates out of range and a missing image between them. */
    private static final String TABLE = """
            IMG_ID,AUTHOR,LAT,LON
            x/a.jpg,ann,1,2
            x/a.jpg,ann,1,2
            b.jpg,bob,3,4
            short,1
            c.jpg,zoe,5,6
            far.jpg,zoe,91,6
            d.jpg,,7,8
            none.jpg,ann,1,1
            e.jpg,ann,9,10
            """;

    private static final List<String> ALL = List.of("x/a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg");

    @TempDir
    private Path folder;

    private Images images;

    @AfterEach
    void close() {
        if (images != null) {
            images.close();
        }
    }

    private abstract static class PhotoContract extends ReadingContract<Photo> {
        @Override
        String id(Photo photo) {
            return photo.id();
        }

        @Override
        List<String> ids() {
            return ALL;
        }
    }

    @Nested
    class TableAndFolder extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            for (String name : List.of("x_a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "far.jpg")) {
                TestFiles.text(folder.resolve(name), name);
            }
            return table(Images.folder(folder)).startingAt(position);
        }
    }

    @Nested
    class TableAndTar extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            Path tar = folder.resolve("images.tar");
            if (!Files.exists(tar)) {
                TestFiles.tar(tar, members("m/x/a.jpg", "m/e.jpg", "m/d.jpg", "m/c.jpg", "m/b.jpg"));
            }
            return table(Images.tars(List.of(tar))).startingAt(position);
        }
    }

    @Nested
    class TableAndShards extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            Path first = folder.resolve("shard-000000.tar");
            Path second = folder.resolve("shard-000001.tar");
            if (!Files.exists(first)) {
                TestFiles.tar(first, members("x_a.jpg", "d.jpg"));
                TestFiles.tar(second, members("b.jpg", "c.jpg", "e.jpg"));
            }
            return table(Images.tars(List.of(first, second), indexes())).startingAt(position);
        }
    }

    @Nested
    class TableByOthers extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            PhotoSet queries = PhotoSet.of("queries", List.of(TestPhotos.photo("q", 0, 0, "bob")));
            Path table = TestFiles.text(folder.resolve("t.csv"), TABLE);
            return PhotoTable.metadata("t", table)
                    .withoutPhotographersOf(queries)
                    .startingAt(position);
        }

        @Override
        List<String> ids() {
            return List.of("x/a.jpg", "c.jpg", "d.jpg", "none.jpg", "e.jpg");
        }
    }

    @Nested
    class PhotosInMemory extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            return PhotoSet.of(
                            "given",
                            ALL.stream().map(id -> TestPhotos.photo(id, 1, 2)).toList())
                    .startingAt(position);
        }
    }

    @Nested
    class Shards extends PhotoContract {
        @Override
        Reading<Photo> startingAt(Position position) {
            Path first = folder.resolve("shard-000000.tar");
            Path second = folder.resolve("shard-000001.tar");
            Path empty = folder.resolve("shard-000002.tar");
            Path third = folder.resolve("shard-000003.tar");
            if (!Files.exists(first)) {
                TestFiles.tar(first, samples("x/a", "{\"LAT\":1,\"LON\":2}", "b", "{\"LAT\":1,\"LON\":2}"));
                TestFiles.tar(second, samples("bad", "{", "c", "{\"LAT\":1,\"LON\":2}"));
                TestFiles.tar(empty, Map.of());
                TestFiles.tar(
                        third,
                        samples(
                                "far",
                                "{\"LAT\":91,\"LON\":2}",
                                "d",
                                "{\"LAT\":1,\"LON\":2}",
                                "e",
                                "{\"LAT\":1,\"LON\":2}"));
            }
            return new WebDataset("shards", List.of(first, second, empty, third), RowFilter.NONE).startingAt(position);
        }

        @Override
        List<String> ids() {
            return List.of("x/a", "b", "c", "d", "e");
        }
    }

    @Nested
    class Conversations extends ReadingContract<Conversation> {
        @Override
        Reading<Conversation> startingAt(Position position) {
            String turns = "\"conversations\":[{\"from\":\"human\",\"value\":\"Where?\"}]}\n";
            Path file = TestFiles.text(
                    folder.resolve("c.jsonl"),
                    "{\"id\":\"a\"," + turns + "{\"id\":\n\n{\"id\":\"b\"," + turns + "{\"id\":\"a\"," + turns
                            + "{\"id\":7," + turns);
            return new ConversationFile("conversations", file).startingAt(position);
        }

        @Override
        String id(Conversation conversation) {
            return conversation.id();
        }

        @Override
        List<String> ids() {
            return List.of("a", "b", "7");
        }
    }

    private Path indexes() {
        try {
            return Files.createDirectories(folder.resolve("indexes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PhotoTable table(Images found) {
        close();
        images = found;
        return PhotoTable.of("t", TestFiles.text(folder.resolve("t.csv"), TABLE), images);
    }

    private static Map<String, byte[]> members(String... names) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, TestFiles.bytes(name));
        }
        return members;
    }

    private static Map<String, byte[]> samples(String... keysAndObjects) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < keysAndObjects.length; i += 2) {
            members.put(keysAndObjects[i] + ".jpg", TestFiles.bytes("image"));
            members.put(keysAndObjects[i] + ".json", TestFiles.bytes(keysAndObjects[i + 1]));
        }
        return members;
    }
}
