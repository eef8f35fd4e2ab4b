package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

class TableDescriptionTest {

    /** Lyon, the middle of the Pacific, words instead of a place, Windhoek, a short row, one that has names. */
    private static final String TABLE = """
            IMG_ID,AUTHOR,LAT,LON,country,city
            a,"one, two",45.764,4.836,,
            b,x,-30,-130,NA,
            c,x,here,there,,
            d,x,-22.57,17.083,,nan
            e,x,1
            f,x,48.85,2.35,Frankreich,
            """;

    private static final String HEADER =
            "IMG_ID,AUTHOR,LAT,LON,country,city,neighbourhood,county,state,region,country_code,continent,source\n";

    private static final String DESCRIBED = HEADER
            + "a,\"one, two\",45.764,4.836,France,Lyon,,,Auvergne-Rhône-Alpes,,fr,Europe,gazetteer\n"
            + "b,x,-30,-130,,,,,,,,,gazetteer\n"
            + "c,x,here,there,,,,,,,,,no coordinates\n"
            + "d,x,-22.57,17.083,Namibia,Windhoek,,,Khomas Region,,na,Africa,gazetteer\n"
            + "\n"
            + "f,x,48.85,2.35,Frankreich,,,,,,,,already there\n";

    @TempDir
    private Path folder;

    private final List<LatLng> asked = new ArrayList<>();

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private TableDescription description(Path table) {
        PlaceNamer gazetteer = PlaceNamer.of(Gazetteer.standard());
        return new TableDescription(
                table,
                point -> {
                    asked.add(point);
                    return gazetteer.namesOf(point);
                },
                "gazetteer");
    }

    @Test
    void addsWhatIsKnownAndSaysWhereItIsFrom() throws IOException {
        Path file = folder.resolve("described.csv");
        Map<String, Long> counts = description(table(TABLE)).write(file, rows -> {});
        assertEquals(DESCRIBED, Files.readString(file));
        assertEquals(Map.of("gazetteer", 3L, "no coordinates", 1L, "unreadable row", 1L, "already there", 1L), counts);
        assertEquals(3, asked.size());
    }

    @Test
    void photosHaveTheNamesThen() throws IOException {
        Path file = folder.resolve("described.csv");
        description(table(TABLE)).write(file, rows -> {});
        List<PlaceNames> names = PhotoTable.metadata("described", file).list().stream()
                .map(Photo::place)
                .toList();
        assertEquals(4, names.size(), "as many as in the table");
        assertEquals("Lyon", names.get(0).city().orElseThrow());
        assertEquals(PlaceNames.NONE, names.get(1));
        assertEquals("na", names.get(2).name(PlaceLevel.COUNTRY_CODE).orElseThrow(), "Namibia, and not: not known");
        assertEquals("Frankreich", names.get(3).country().orElseThrow());
    }

    /** Whatever had been written when the process was killed, the same command ends with the same bytes. */
    @Test
    void goesOnAfterAnyByte() throws IOException {
        byte[] whole = DESCRIBED.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Path table = table(TABLE);
        Path file = folder.resolve("described.csv");
        for (int written = 0; written <= whole.length; written++) {
            Files.deleteIfExists(file);
            Files.write(folder.resolve("described.csv.partial"), Arrays.copyOf(whole, written));
            asked.clear();
            List<Long> heard = new ArrayList<>();
            Map<String, Long> counts = description(table).write(file, heard::add);
            assertEquals(DESCRIBED, Files.readString(file), "after " + written + " bytes");
            assertEquals(6, counts.values().stream().mapToLong(rows -> rows).sum(), "after " + written + " bytes");
            assertEquals(6L, heard.get(heard.size() - 1));
        }
        assertEquals(List.of(), asked, "what was written is not asked again");
    }

    @Test
    void goesOnAfterAnyByteOfCellsOfSeveralLines() throws IOException {
        Path table = table(
                "IMG_ID,title,LAT,LON\na,\"one\n\ntwo, \"\"three\"\"\",here,there\nb,\"open,1,2\nc,x,here,there\n");
        Path file = folder.resolve("described.csv");
        Map<String, Long> counts = description(table).write(file, rows -> {});
        assertEquals(Map.of("no coordinates", 2L, "unreadable row", 1L), counts);
        byte[] whole = Files.readAllBytes(file);
        for (int written = 0; written <= whole.length; written++) {
            Files.deleteIfExists(file);
            Files.write(folder.resolve("described.csv.partial"), Arrays.copyOf(whole, written));
            assertEquals(counts, description(table).write(file, rows -> {}), "after " + written + " bytes");
            assertEquals(
                    new String(whole, StandardCharsets.UTF_8), Files.readString(file), "after " + written + " bytes");
        }
    }

    @Test
    void aFileThatIsWholeStays() throws IOException {
        Path file = folder.resolve("described.csv");
        Path table = table(TABLE);
        Map<String, Long> counts = description(table).write(file, rows -> {});
        asked.clear();
        assertEquals(counts, description(table).write(file, rows -> {}));
        assertEquals(DESCRIBED, Files.readString(file));
        assertTrue(asked.isEmpty());
    }

    @Test
    void aTableThatHasSourcesKeepsThem() throws IOException {
        Path again = folder.resolve("again.csv");
        Path described = Files.writeString(folder.resolve("described.csv"), DESCRIBED);
        assertEquals(
                Map.of("gazetteer", 3L, "no coordinates", 1L, "unreadable row", 1L, "already there", 1L),
                description(described).write(again, rows -> {}));
        assertEquals(DESCRIBED, Files.readString(again));
    }

    @Test
    void refusesToGoOnWithAnotherTable() throws IOException {
        Path file = folder.resolve("described.csv");
        Files.writeString(folder.resolve("described.csv.partial"), DESCRIBED);
        for (String other : List.of(
                TABLE.replace("48.85", "48.86"),
                TABLE.replace("AUTHOR", "USER"),
                "IMG_ID,AUTHOR,LAT,LON,country,city\n")) {
            TableDescription description = description(table(other));
            String message = assertThrows(InputException.class, () -> description.write(file, rows -> {}))
                    .getMessage();
            assertEquals(
                    "described.csv: expected a file that was begun with this table, found another; removing it begins anew",
                    message);
        }
        assertTrue(Files.exists(folder.resolve("described.csv.partial")), "nothing is lost");
    }

    @Test
    void needsCoordinates() throws IOException {
        TableDescription description = description(table("IMG_ID,LAT\na,1\n"));
        String message = assertThrows(
                        InputException.class, () -> description.write(folder.resolve("out.csv"), rows -> {}))
                .getMessage();
        assertTrue(message.contains("expected a column lon or lng"), message);
    }

    @Test
    void aServerThatFailsLosesNothing() throws IOException {
        Path table = table("LAT,LON\n1,1\n2,2\n3,3\n");
        Path file = folder.resolve("described.csv");
        PlaceNames names = PlaceNames.NONE.with(PlaceLevel.COUNTRY, "Somewhere");
        boolean[] isDown = {true};
        TableDescription description = new TableDescription(
                table,
                point -> {
                    if (isDown[0] && point.latDegrees() == 2) {
                        throw new UncheckedIOException("down", new IOException("down"));
                    }
                    return names;
                },
                "nominatim");
        assertThrows(UncheckedIOException.class, () -> description.write(file, rows -> {}));
        assertFalse(Files.exists(file));
        isDown[0] = false;
        assertEquals(Map.of("nominatim", 3L), description.write(file, rows -> {}));
        assertEquals(4, Files.readAllLines(file).size());
    }

    @Test
    void writesTheRowsThatASetDelivers() throws IOException {
        Path table = table(TABLE);
        Path file = folder.resolve("some.csv");
        PhotoSet named = PhotoTable.metadata("table", table).withFilter(RowFilter.G3);
        assertEquals(1, TableSelection.write(table, named, file).delivered());
        assertEquals("IMG_ID,AUTHOR,LAT,LON,country,city\nf,x,48.85,2.35,Frankreich,\n", Files.readString(file));
        var report = TableSelection.write(table, PhotoTable.metadata("table", table), file);
        assertEquals(4, report.delivered());
        assertEquals(2, report.leftOut());
        assertEquals(
                List.of("a", "b", "d", "f"),
                PhotoTable.metadata("some", file).list().stream().map(Photo::id).toList());
    }
}
