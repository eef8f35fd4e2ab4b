package org.terrella.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.data.Photo;
import org.terrella.dialogue.MgGeo;
import org.terrella.dialogue.MgGeoFiles;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PixelFile;
import org.terrella.file.InputException;
import org.terrella.gaga.GagaLessons;
import org.terrella.gaga.GagaModel;
import org.terrella.gaga.GagaPhotos;
import org.terrella.gaga.GagaSettings;
import org.terrella.gaga.GagaVariant;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

/**
 * A network that writes sentences about photos of Little Earth: stage 1, which all seeds share and which is kept in the
 * workshop, then stage 2.
 *
 * @param variant which
 * @param course seed, epochs and rate of stage 2
 */
public record GagaRecipe(GagaVariant variant, Course course) implements Recipe {

    private static final Duration PLACES_TIME = Duration.ofMinutes(18);
    private static final Duration TALKS_TIME = Duration.ofMinutes(21);
    private static final long DIALOGUES_SEED = 1;
    private static final String DATA = "data ";

    @Override
    public String name() {
        return "the network " + variant.word() + ", seed " + seed();
    }

    @Override
    public String file() {
        return variant.files().file(seed());
    }

    @Override
    public long seed() {
        return course.seed();
    }

    @Override
    public String settings() {
        return talks() + variant.places().map(places -> " after " + places).orElse("");
    }

    private GagaSettings talks() {
        GagaSettings defaults = variant.talks();
        return defaults.with(course.of(defaults.training()));
    }

    /** {@inheritDoc} Stage 1 among it, which is not made again for other seeds. */
    @Override
    public Duration estimate() {
        Duration talks = course.scaled(TALKS_TIME, variant.talks().training().epochs());
        return variant.places().isPresent() ? talks.plus(PLACES_TIME) : talks;
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            GagaLessons lessons = lessons(workshop, encoder);
            Optional<GagaModel> start = variant.places().map(places -> places(places, lessons, workshop));
            try (GagaModel trained = workshop.trained(workshop.state(this), run -> talks().fit(lessons, start, run))) {
                Map<String, String> said = provenance(workshop);
                start.map(model -> model.provenance().get(TrainingTime.KEY))
                        .ifPresent(seconds -> said.put(TrainingTime.KEY + " before", seconds));
                trained.write(file, said);
                return "losses " + trained.provenance().get("losses");
            } finally {
                start.ifPresent(GagaModel::close);
            }
        }
    }

    /** Stage 1, made if it was not before. */
    private static GagaModel places(GagaSettings places, GagaLessons lessons, Workshop workshop) {
        Map<String, String> data = data(workshop);
        String key = Workshop.key(places + ", " + data.get(DATA + "gallery") + ", " + data.get(DATA + "pretrain") + ", "
                + lessons.encoder().name() + ", "
                + Integer.toHexString(lessons.lexicon().hashCode()));
        Path file = workshop.inWork("gaga-places-" + key + ".safetensors");
        if (!Files.exists(file)) {
            workshop.progress().say("stage 1, places");
            Path state = workshop.inWork("gaga-places-" + key + ".state.safetensors");
            try (GagaModel made = workshop.trained(state, run -> places.fit(lessons, Optional.empty(), run))) {
                made.write(file, provenance(workshop));
            }
        }
        workshop.progress().say("stage 2, clues and dialogues");
        return GagaModel.read(file);
    }

    private static Map<String, String> provenance(Workshop workshop) {
        Map<String, String> said = workshop.provenance();
        said.putAll(data(workshop));
        said.put("label", "GaGA of Little Earth");
        said.put("dialogues", "seed " + DIALOGUES_SEED);
        return said;
    }

    private static Map<String, String> data(Workshop workshop) {
        return MgGeo.SETS.stream()
                .collect(Collectors.toMap(
                        set -> DATA + set.word(), set -> source(set).hash(workshop)));
    }

    private static PhotoSource source(WorldSet set) {
        return new PhotoSource(set.word(), Optional.empty());
    }

    private static GagaLessons lessons(Workshop workshop, LittleEarthClip encoder) {
        Map<String, Integer> rows = new HashMap<>();
        for (WorldSet set : MgGeo.SETS) {
            for (Photo photo : source(set).photos(workshop)) {
                rows.put(photo.id(), rows.size());
            }
        }
        MgGeoFiles files = dialogues(workshop);
        List<PixelFile> pixels =
                MgGeo.SETS.stream().map(set -> source(set).pixels(workshop)).toList();
        GagaLessons.Part parts = part -> files.conversations(part).open().stream();
        return new GagaLessons(parts, parts.lexicon(), rows, GagaPhotos.of(pixels), encoder.photos());
    }

    /** The conversations, written down if they were not before. */
    private static MgGeoFiles dialogues(Workshop workshop) {
        Scale scale = scale(workshop);
        MgGeo source = new MgGeo(LittleEarth.of(scale), DIALOGUES_SEED);
        MgGeoFiles files = new MgGeoFiles(workshop.inWork("mg-geo-little-earth-" + scale.word() + "-" + MgGeo.VERSION));
        for (MgGeoPart part : MgGeoPart.values()) {
            if (!Files.exists(files.file(part))) {
                try (Progress.Steps steps = workshop.progress().begin("writing dialogues, " + part.word(), "photos")) {
                    files.write(source, part, done -> steps.at(done, source.photos(), ""));
                }
            }
        }
        return files;
    }

    /** How large the world is whose photos there are. */
    private static Scale scale(Workshop workshop) {
        int photos = source(MgGeo.SETS.get(0)).photos(workshop).size();
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.photos(MgGeo.SETS.get(0)) == photos)
                .findFirst()
                .orElseThrow(() -> new InputException(
                        workshop.inWorld("gallery.csv"),
                        "expected a gallery of Little Earth in one of its sizes, found " + photos + " photos"));
    }
}
