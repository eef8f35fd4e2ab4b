package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class GazetteerFilesTest {

    @Test
    void theFilesHaveTheChecksumsThatTheReadmeStates() throws IOException, NoSuchAlgorithmException {
        String readme = new String(bytes("README.md"), StandardCharsets.UTF_8);
        for (String file : List.of(
                "cities.tsv.gz",
                "countries.tsv",
                "country-names.tsv",
                "country-outlines.bin.gz",
                "exonyms.tsv",
                "land-outlines.bin.gz",
                "map-110m.bin.gz",
                "map-50m.bin.gz",
                "regions.tsv")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(file));
            assertTrue(readme.contains("| `" + file + "` | " + HexFormat.of().formatHex(hash)), file);
        }
    }

    @Test
    void readsCitiesFromTheirBytes() {
        byte[] lines = ("7\tAbc’s Ürgüp\t-4257952\t156654\tAD\t02\t1052\tPPL\n8\tX\t0\t-18000000\tAE\t\t0\tPPLX\n")
                .getBytes(StandardCharsets.UTF_8);
        Region region = new Region("AD.02", "Canillo");
        List<City> cities = CityFile.read(lines, Map.of("AD.02", region));
        assertEquals(
                List.of(
                        new City(
                                7,
                                "Abc’s Ürgüp",
                                new LatLng(-42.57952, 1.56654),
                                "AD",
                                java.util.Optional.of(region),
                                new City.Settlement(1052, "PPL")),
                        new City(
                                8,
                                "X",
                                new LatLng(0, -180),
                                "AE",
                                java.util.Optional.empty(),
                                new City.Settlement(0, "PPLX"))),
                cities);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }
}
