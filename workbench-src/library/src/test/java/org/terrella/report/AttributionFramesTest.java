package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.ActivationMap.Meaning;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.world.CueFact;
import org.terrella.world.CueMask;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class AttributionFramesTest {

    private static final int SIDE = 6;

    @TempDir
    private Path folder;

    private static Optional<ActivationMap> map(double... parts) {
        return Optional.of(ActivationMap.of(SIDE, parts, Meaning.OCCLUSION));
    }

    /** A network that looks at nothing but what it is asked about. */
    private static double[] only(CueMask mask) {
        double[] parts = new double[SIDE * SIDE];
        for (int i = 0; i < mask.side() * mask.side(); i++) {
            int x = i % mask.side();
            int y = i / mask.side();
            parts[y * SIDE / mask.side() * SIDE + x * SIDE / mask.side()] += mask.share(x, y);
        }
        return parts;
    }

    @Test
    void tellsWhoLooksAtTheCue() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder).write(List.of(WorldSet.WEB), (set, done, all) -> {});
        double[] even = new double[SIDE * SIDE];
        Arrays.fill(even, 1);
        Map<String, AttributionFrames.Sight> sights = new LinkedHashMap<>();
        sights.put("anywhere", (query, fact) -> map(even));
        sights.put("there", (query, fact) -> map(only(fact.mask())));
        sights.put("silent", (query, fact) -> Optional.empty());
        Bench named = Bench.named(Bench.LITTLE_EARTH).in(folder);
        try (OpenBench bench =
                named.with(named.networks().withEncoder("thumbnail")).open(folder.resolve("results"))) {
            Table frame = AttributionFrames.weights(bench, "web-shown-1", sights);
            for (Row row : frame) {
                if (row.getString("method").equals("anywhere")) {
                    assertEquals(row.getDouble("mask_percent"), row.getDouble("weight_percent"), 1e-6);
                    assertEquals(0, row.getDouble("more_points"), 1e-6);
                } else {
                    assertEquals("there", row.getString("method"));
                    assertTrue(row.getDouble("weight_percent") > row.getDouble("mask_percent"), frame::printAll);
                    assertTrue(row.getDouble("pointed_percent") > row.getDouble("mask_percent"), frame::printAll);
                }
            }
            assertEquals("all", frame.row(0).getString("cue"));
            assertEquals(bench.list("web-without-1").size(), frame.row(0).getInt("n"));
            assertThrows(IllegalArgumentException.class, () -> AttributionFrames.weights(bench, "web", sights));
        }
    }

    @Test
    void asksAMethodOnceForEachPhoto() {
        List<String> asked = new ArrayList<>();
        AttributionFrames.Sight sight = AttributionFrames.of(new Locator() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                queries.forEach(query -> asked.add(query.id()));
                return queries.stream()
                        .map(query -> Prediction.none(query.id(), "blind"))
                        .toList();
            }
        });
        CueFact fact = LittleEarth.of(Scale.TINY).photo(WorldSet.WEB, 0).facts().get(0);
        for (String id : List.of("a", "b", "a")) {
            assertEquals(Optional.empty(), sight.of(new Query(id, () -> new byte[0], new float[1]), fact));
        }
        assertEquals(List.of("a", "b"), asked);
    }
}
