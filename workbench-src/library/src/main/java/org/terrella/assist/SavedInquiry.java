package org.terrella.assist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.belief.BeliefRecord;
import org.terrella.geo.LatLng;

/**
 * An inquiry as it is saved: all that can be shown of it without the photo and without the model.
 *
 * @param belief the evidence in its order, and the candidates
 * @param source what was asked about what
 * @param effects what each piece of evidence does, in the order of the belief's
 * @param findings what else is said
 * @param exchanges what a language model was asked and what it answered
 * @param steps what was done, and when
 */
public record SavedInquiry(
        BeliefRecord belief,
        Source source,
        List<Effect> effects,
        Findings findings,
        List<Dossier.Exchange> exchanges,
        List<Step> steps) {

    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * What was asked about what.
     *
     * @param model its name
     * @param knows what photos it knows of
     * @param time when it was asked, in UTC
     * @param photos of one scene
     */
    public record Source(String model, String knows, String time, List<Photo> photos) {}

    /**
     * A photo.
     *
     * @param name what a person calls it
     * @param sha256 of its bytes as they were asked about
     * @param size in pixels
     * @param claim coordinates that its file claims; empty if none
     * @param original SHA-256 of the file that it was turned or cut from; empty if it was not
     */
    public record Photo(String name, String sha256, String size, String claim, String original) {}

    /**
     * What evidence does.
     *
     * @param sentence what it changes among the candidates
     * @param speaksFor names of countries
     * @param speaksAgainst names of countries
     * @param isConfirmed whether a person confirmed it
     */
    public record Effect(String sentence, List<String> speaksFor, List<String> speaksAgainst, boolean isConfirmed) {}

    /**
     * What else is said.
     *
     * @param tooLittle whether the photo shows too little to name a place
     * @param contradictions of evidence
     * @param tellApart what would tell the first two countries apart
     */
    public record Findings(boolean tooLittle, List<String> contradictions, List<String> tellApart) {}

    /**
     * Something that was done.
     *
     * @param time in UTC
     * @param what in words
     */
    public record Step(String time, String what) {}

    private record Whole(@JsonProperty("terrella-assist") int version, SavedInquiry inquiry) {}

    /**
     * Copies the lists.
     *
     * @param belief the evidence and the candidates
     * @param source what was asked about what
     * @param effects of each piece of evidence
     * @param findings what else is said
     * @param exchanges with a language model
     * @param steps what was done
     */
    public SavedInquiry {
        effects = List.copyOf(effects);
        exchanges = List.copyOf(exchanges);
        steps = List.copyOf(steps);
    }

    /**
     * An inquiry as it is now.
     *
     * @param inquiry any
     * @return all that is saved of it
     */
    public static SavedInquiry of(Inquiry inquiry) {
        return of(inquiry, List.of());
    }

    /**
     * An inquiry as it is now, about photos that may have been turned or cut.
     *
     * @param inquiry any
     * @param shots photos that know the files which they are of
     * @return all that is saved of it
     */
    public static SavedInquiry of(Inquiry inquiry, List<Shot> shots) {
        Dossier dossier = inquiry.dossier();
        return new SavedInquiry(
                inquiry.record(),
                new Source(
                        inquiry.model().name(),
                        inquiry.model().knows(),
                        seconds(inquiry.time()),
                        dossier.photos().stream()
                                .map(photo -> photo(photo, shots))
                                .toList()),
                inquiry.evidence().stream()
                        .map(effect -> new Effect(
                                effect.sentence(),
                                effect.speaksFor(),
                                effect.speaksAgainst(),
                                dossier.confirmed().contains(effect.evidence().id())))
                        .toList(),
                new Findings(inquiry.saysTooLittle(), inquiry.contradictions(), inquiry.tellApart()),
                dossier.exchanges(),
                dossier.steps().stream()
                        .map(step -> new Step(seconds(step.time()), step.what()))
                        .toList());
    }

    private static Photo photo(AssistedPhoto photo, List<Shot> shots) {
        return new Photo(
                photo.name(),
                photo.sha256(),
                photo.size().width() + " x " + photo.size().height(),
                photo.claimed().map(SavedInquiry::degrees).orElse(""),
                shots.stream()
                        .filter(shot -> shot.photo().sha256().equals(photo.sha256()))
                        .map(Shot::original)
                        .filter(original -> !original.equals(photo.sha256()))
                        .findFirst()
                        .orElse(""));
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** With as many digits as tell houses apart. */
    static String degrees(LatLng place) {
        return String.format(Locale.ROOT, "%.4f, %.4f", place.latDegrees(), place.lngDegrees());
    }

    /**
     * As JSON.
     *
     * @return a text of several lines
     */
    public String json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new Whole(VERSION, this)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an inquiry can always be written", e);
        }
    }

    /**
     * Reads what {@link #json} writes.
     *
     * @param text JSON
     * @param name of the file, for messages
     * @return the inquiry
     * @throws IllegalArgumentException if it is something else
     */
    public static SavedInquiry ofJson(String text, String name) {
        Whole whole;
        try {
            whole = MAPPER.readValue(text, Whole.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    name + ": expected a record as the assistant saves it, found another text: "
                            + e.getOriginalMessage(),
                    e);
        }
        SavedInquiry found = whole.inquiry();
        if (whole.version() != VERSION) {
            throw new IllegalArgumentException(
                    name + ": expected terrella-assist " + VERSION + ", found " + whole.version());
        }
        if (found.effects().size() != found.belief().evidence().size()) {
            throw new IllegalArgumentException(name + ": expected an effect of each of "
                    + found.belief().evidence().size() + " pieces of evidence, found "
                    + found.effects().size());
        }
        return found;
    }

    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(source.model() + " on "
                                + String.join(
                                        ", ",
                                        source.photos().stream()
                                                .map(Photo::name)
                                                .toList())),
                        belief.candidates().stream()
                                .map(place -> String.format(
                                        Locale.ROOT, "%5.1f %%  %s", 100 * place.probability(), place.name())))
                .collect(Collectors.joining("\n"));
    }
}
