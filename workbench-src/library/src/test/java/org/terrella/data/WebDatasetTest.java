package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.LoadingReport;

class WebDatasetTest {

    @TempDir
    private Path folder;

    private LoadingReport report;

    @Test
    void readsSamplesOfSeveralMembers() {
        List<Photo> photos = read(
                "a/1.jpg", "image 1",
                "a/1.json",
                        "{\"lat\": 47.2, \"lon\": 7.5, \"city\": \"Solothurn\", \"author\": \"ann\", \"tags\": [1, 2]}",
                "a/1.txt", "a street\n",
                "a/1.cls", "42",
                "b/1.json", "{\"id\": 99, \"latitude\": 1, \"longitude\": 2, \"country\": null}",
                "b/1.jpeg", "image 2");
        assertEquals(List.of("a/1", "99"), photos.stream().map(Photo::id).toList());
        Photo first = photos.get(0);
        assertEquals("Solothurn", first.place().city().orElseThrow());
        assertEquals("ann", first.photographer().orElseThrow());
        assertEquals(Map.of("tags", "[1,2]", "txt", "a street", "cls", "42"), first.attributes());
        assertEquals("image 1", new String(first.image().bytes(), StandardCharsets.UTF_8));
        assertEquals("image 2", new String(photos.get(1).image().bytes(), StandardCharsets.UTF_8));
        assertEquals("s.tar, member a/1.jpg", first.origin().toString());
        assertEquals(List.of(), report.sentences());
    }

    @Test
    void passesOverWhatMacosPutsBesideEachMember() {
        List<Photo> photos =
                read("._1.jpg", "x", "1.jpg", "image", "._1.json", "x", "1.json", "{\"lat\": 1, \"lon\": 2}");
        assertEquals(List.of("1"), photos.stream().map(Photo::id).toList());
        assertEquals(List.of(), report.sentences());
    }

    @Test
    void saysWhatIsWrongWithASample() {
        List<Photo> photos = read(
                "1.jpg",
                "image",
                "1.json",
                "{\"lat\": 1,",
                "2.jpg",
                "image",
                "2.json",
                "[1]",
                "3.jpg",
                "image",
                "4.json",
                "{\"lat\": 1, \"lon\": 2}",
                "5.jpg",
                "image",
                "5.json",
                "{\"lat\": 91, \"lon\": 2}",
                "6.jpg",
                "image",
                "6.seg.png",
                "mask",
                "6.json",
                "{\"lat\": 1, \"lon\": 2}",
                "7.jpg",
                "image",
                "7.json",
                "{\"lat\": 1, \"lon\": 2, \"id\": \"6\"}");
        assertEquals(List.of("6"), photos.stream().map(Photo::id).toList());
        List<String> sentences = report.sentences();
        assertEquals(
                List.of(
                        "s.tar, member 6.jpg: member 6.seg.png (the part of the sample is not used)",
                        "s.tar, member 2.json: expected a JSON object, found array (the record cannot be read)",
                        "s.tar, member 7.jpg: expected an id that is new, found 6 (the id occurred before)",
                        "s.tar, member 3.jpg: expected numbers as latitude and longitude of 3, found \"\" and \"\""
                                + " (the coordinates are no numbers)",
                        "s.tar, member 5.jpg: expected latitude within ±90 and longitude within ±180 of 5, found 91 and"
                                + " 2 (the coordinates are out of range)",
                        "s.tar, member 4.json: expected an image of 4, found none (there is no image of this id)"),
                sentences.stream()
                        .filter(sentence -> !sentence.contains("1.json"))
                        .toList());
        assertEquals(
                1,
                sentences.stream()
                        .filter(sentence -> sentence.startsWith(
                                "s.tar, member 1.json: expected a JSON object, found Unexpected end-of-input"))
                        .count());
    }

    @Test
    void refusesPositionsBetweenBlocks() {
        Path tar = TestFiles.tar(folder.resolve("s.tar"), Map.of());
        WebDataset set = new WebDataset("set", List.of(tar), RowFilter.NONE);
        var error = assertThrows(IllegalArgumentException.class, () -> set.startingAt(new Position(0, 100)));
        assertEquals(
                "a position in set must be a multiple of 512 bytes as told by a reading, found 0:100",
                error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> new WebDataset("set", List.of(), RowFilter.NONE));
        assertEquals("expected at least one shard of set, found none", error.getMessage());
    }

    private List<Photo> read(String... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put(namesAndContents[i], TestFiles.bytes(namesAndContents[i + 1]));
        }
        Path tar = TestFiles.tar(folder.resolve("s.tar"), members);
        try (Reading<Photo> reading = new WebDataset("set", List.of(tar), RowFilter.NONE).open()) {
            List<Photo> photos = reading.stream().toList();
            report = reading.report();
            return photos;
        }
    }
}
