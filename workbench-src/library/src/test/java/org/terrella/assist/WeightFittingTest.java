package org.terrella.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.belief.Evidence;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.FactMaps;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.Places;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.HintReader;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.locate.method.Methods;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** On the tiny world. */
class WeightFittingTest {

    @TempDir
    private static Path folder;

    private static FittedWeights fitted(double wrong) {
        LittleEarth world = LittleEarth.of(Scale.TINY);
        Path files = folder.resolve("world");
        new WorldFiles(world, files).write(List.of(WorldSet.GALLERY, WorldSet.VALIDATION), (set, done, all) -> {});
        try (OpenBench open = Bench.named(Bench.LITTLE_EARTH).in(files).open(folder.resolve("results"))) {
            return WeightFitting.of(open, world, new WeightFitting.Settings(120, 17, wrong))
                    .fit(Methods.builtIn().of("nearest", Map.of()), 17);
        }
    }

    @Test
    void fittedWeightsAreBetterThanOnesOnPhotosThatTheyWereNotFittedTo() {
        FittedWeights often = fitted(0.3);
        assertTrue(often.found().fitted() > often.found().ones(), often.toString());
        FittedWeights seldom = fitted(0.02);
        double weight = seldom.weights().of(EvidenceKind.HINT);
        assertTrue(
                weight > often.weights().of(EvidenceKind.HINT),
                "who is less often wrong counts more: " + seldom + often);
    }

    @Test
    void whoIsNeverWrongSpeaksForTheTruth() {
        LittleEarth world = LittleEarth.of(Scale.TINY);
        List<Photo> photos = world.photos(WorldSet.VALIDATION).list();
        Places places = Places.onLand(40_000, Gazetteer.standard());
        ClueTable table = BenchAssistant.cluesOf(world);
        ScriptedWitness witness = new ScriptedWitness(
                world,
                HintReader.of(table, Gazetteer.standard()),
                new HintEvidence(new FactMaps(places, table)),
                photos,
                0);
        Random random = new Random(3);
        int hints = 0;
        List<String> wrong = new ArrayList<>();
        for (Photo photo : photos) {
            int truth = places.nearest(photo.truth());
            for (Evidence said : witness.evidence(photo, random)) {
                hints += said.kind() == EvidenceKind.HINT ? 1 : 0;
                if (said.kind() == EvidenceKind.HINT && said.log(truth) < Math.log(0.3)) {
                    wrong.add(photo.id() + ": " + said.sentence());
                }
            }
        }
        // three of four photos have one, of which some are of looks that no hint names or of divisions of another name
        assertTrue(hints > 0.5 * photos.size(), hints + " hints about " + photos.size() + " photos");
        assertTrue(wrong.size() < 0.1 * hints, wrong.toString());
    }

    @Test
    void aTableIsReadAgain() {
        WeightFitting.Settings how = new WeightFitting.Settings(400, 17, 0.1);
        EvidenceWeights weights =
                new EvidenceWeights(Map.of(EvidenceKind.PHOTO, 0.5, EvidenceKind.CLUE, 1.0, EvidenceKind.HINT, 0.25));
        FittedWeights one =
                new FittedWeights("nearest", weights, new FittedWeights.Found(400, -8.5, -8.25), how, "abc");
        assertEquals(
                "method,photo,clue,hint,photos,seed,wrong,nats_ones,nats_fitted,commit\n"
                        + "nearest,0.5000,1.0000,0.2500,400,17,0.1,-8.5000,-8.2500,abc\n",
                FittedWeights.text(List.of(one)));
    }

    @Test
    void whatComesAlongIsBetterThanOnesOrIsOnes() {
        for (String kind : List.of("g3", "planet", "nearest", "lmm")) {
            FittedWeights one = FittedWeights.shipped(kind).orElseThrow();
            boolean isBetter = one.found().fitted() > one.found().ones();
            boolean isOnes = one.weights().byKind().values().stream().allMatch(weight -> weight == 1);
            assertTrue(isBetter != isOnes, one.toString());
            assertTrue(one.found().photos() >= 300, one.toString());
        }
        assertEquals(Optional.empty(), FittedWeights.shipped("names"));
    }

    @Test
    void settingsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new WeightFitting.Settings(1, 17, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new WeightFitting.Settings(10, 17, 1.5));
    }
}
