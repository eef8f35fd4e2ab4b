package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.Checksum;
import org.terrella.lmm.pocket.PhotoTokens;
import org.terrella.lmm.pocket.PocketLessons;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.lmm.pocket.PocketSettings;
import org.terrella.world.WorldSet;

/**
 * One of Little Earth's two small vision-language models, which stand in for LLaVA and GPT-4V.
 *
 * @param role which
 * @param course seed and epochs
 */
public record LanguageModelRecipe(PocketRole role, Course course) implements Recipe {

    private static final Duration DEFAULT_TIME = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "the language model " + role.word() + ", seed " + seed();
    }

    @Override
    public String file() {
        return role.files().file(seed());
    }

    @Override
    public long seed() {
        return course.seed();
    }

    @Override
    public String settings() {
        return training().toString();
    }

    private PocketSettings training() {
        PocketSettings defaults = PocketSettings.littleEarth(role);
        return defaults.with(course.of(defaults.training()));
    }

    @Override
    public Duration estimate() {
        return course.scaled(
                DEFAULT_TIME, PocketSettings.littleEarth(role).training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            PhotoTokens tokens = new PhotoTokens(encoder.photos());
            List<PocketLessons.Photos> sets =
                    sets().stream().map(set -> photos(set, workshop, tokens)).toList();
            workshop.progress().say("searching for references");
            PocketLessons lessons = PocketLessons.of(sets.get(0), Optional.of(sets.get(1)));
            Path state = workshop.inWork("lvlm-" + role.word() + "-seed" + seed() + ".state.safetensors");
            try (PocketModel trained = workshop.trained(state, run -> training().fit(lessons, run))) {
                trained.write(file, provenance(workshop, encoder));
                return trained.provenance().get("held out");
            }
        }
    }

    /** Photos of towns that are in no other set, and other people's of the bench's places. */
    private static List<WorldSet> sets() {
        return List.of(WorldSet.LMM_APART, WorldSet.LMM_HERE);
    }

    private static PocketLessons.Photos photos(WorldSet set, Workshop workshop, PhotoTokens tokens) {
        PhotoSource source = new PhotoSource(set.word(), Optional.empty());
        return new PocketLessons.Photos(source.embedded(workshop, tokens), source.photos(workshop));
    }

    private Map<String, String> provenance(Workshop workshop, LittleEarthClip encoder) {
        Map<String, String> provenance = workshop.provenance();
        provenance.put("encoder", encoder.photos().name());
        provenance.put("label", role.label());
        sets().forEach(set -> provenance.put(
                "data " + set.word(), Checksum.sha256(workshop.inWorld(set.word() + ".csv"), bytes -> {})));
        return provenance;
    }
}
