package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.RealData;
import org.terrella.file.InputException;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;

class CellTableTest {

    private static final String HEADER = "class_label,hex_id,imgs_per_cell,latitude_mean,longitude_mean\n";
    private static final String PARIS = "0,47e66e20858771d3,1645,48.8569180000002,2.34120900000006\n";
    private static final String CHINA = "1,365,589,36.1450455568761,102.989713235993\n";

    @TempDir
    Path folder;

    @Test
    void readsCellsInTheOrderOfTheirRows() {
        CellTable table = read(PARIS + CHINA);
        GeocellPartition partition = table.partition();
        assertEquals(List.of(0, 1), table.labels());
        assertEquals(List.of(), table.refused());
        assertEquals(OptionalInt.of(1), partition.classOf(new LatLng(36.2, 103)));
        assertEquals(new LatLng(36.1450455568761, 102.989713235993), partition.answer(1));
        // 1,645 photos of the same coordinates lie in a cell of the finest level, which cannot be divided
        assertEquals(GeocellId.FINEST_LEVEL, partition.cells().get(0).id().level());
        assertEquals(1645, partition.photos(0));
        assertEquals(new GeocellSettings(589, 589, 4, CellAnswer.ARITHMETIC_MEAN), partition.settings());
    }

    @Test
    void refusesIdsThatASpreadsheetDamagedAndKeepsTheOtherRows() {
        CellTable table =
                read("0,4.7E+064,300,48.2,11.5\n" + CHINA + "2,4641600000,700,59.9184070885714,10.7729953257143\n");
        assertEquals(List.of(1), table.labels());
        assertEquals(
                List.of(
                        "cells.csv, line 2: expected hex_id to be the id of a geocell in hexadecimal digits without zeros at"
                                + " the end, such as 47e64, found \"4.7E+064\", of which a spreadsheet made a number",
                        "cells.csv, line 4: expected hex_id to be the id of a geocell in hexadecimal digits without zeros at"
                                + " the end, such as 47e64, found \"4641600000\", of which a spreadsheet made a number"),
                table.refused());
        assertTrue(
                table.summary().contains("2 of 3 rows refused, such as cells.csv, line 2: expected hex_id"),
                table::summary);
    }

    @Test
    void refusesAnIdWhoseFirstZerosAreLost() {
        GeocellId cell = GeocellId.ofToken("00994").orElseThrow(); // 994 is another cell, in America
        LatLng mean = cell.centre();
        String cut = "994";
        assertTrue(GeocellId.ofToken(cut).isPresent());
        CellTable table = read("0," + cut + ",60," + mean.latDegrees() + "," + mean.lngDegrees() + "\n" + CHINA);
        assertEquals(List.of(1), table.labels());
        assertEquals(1, table.refused().size());
        assertTrue(
                table.refused().get(0).startsWith("cells.csv, line 2: expected hex_id to be "),
                table.refused()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,365,589,36,103|line 2: expected a class_label of 0 or more, found \"x\"",
                "0,365,0,36,103|line 2: expected imgs_per_cell of 1 or more, found \"0\"",
                "0,365,2.5,36,103|line 2: expected imgs_per_cell of 1 or more, found \"2.5\"",
                "0,365,589,136,103|line 2: expected a latitude_mean from -90 to 90, found \"136\"",
                "0,365,589,36,|line 2: expected a longitude_mean from -180 to 180, found \"\"",
                "0,365,589,36|line 2: expected a longitude_mean from -180 to 180, found \"\""
            })
    void saysWhatIsWrongWithARow(String row, String sentence) {
        assertEquals("cells.csv, " + sentence, refusal(HEADER + row + "\n"));
    }

    @Test
    void saysWhatIsWrongWithATable() {
        assertEquals(
                "cells.csv, line 1: expected a column hex_id, found class_label, s2",
                refusal("class_label,s2\n0,365\n"));
        assertEquals(
                "cells.csv, line 3: expected each class_label once, found 1 again", refusal(HEADER + CHINA + CHINA));
        String child =
                GeocellId.of(new LatLng(36.1450455568761, 102.989713235993), 6).token();
        assertEquals(
                "cells.csv: geocells must be disjoint, found 365 and " + child,
                refusal(HEADER + CHINA + "2," + child + ",60,36.1450455568761,102.989713235993\n"));
        assertEquals("cells.csv: expected at least one geocell, found no rows", refusal(HEADER));
        assertTrue(refusal(HEADER + "0,4.7E+064,300,48.2,11.5\n")
                .startsWith("cells.csv: expected at least one geocell, found none among 1; cells.csv, line 2: "));
    }

    @ParameterizedTest
    @CsvSource({"1000, 12509, 384", "2000, 6966, 236", "5000, 3177, 121"})
    void readsAPublishedCopyThatASpreadsheetDamaged(int most, int cells, int refused) {
        CellTable table = CellTable.read(RealData.file("isns_cells/cells_50_" + most + "_copy.csv"));
        assertEquals(refused, table.refused().size(), table::summary);
        assertEquals(cells, table.partition().size());
        assertEquals(51, table.partition().settings().fewest());
    }

    private CellTable read(String rows) {
        return CellTable.read(file(HEADER + rows));
    }

    private String refusal(String text) {
        Path file = file(text);
        return assertThrows(InputException.class, () -> CellTable.read(file)).getMessage();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("cells.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
