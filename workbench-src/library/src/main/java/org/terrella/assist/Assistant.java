package org.terrella.assist;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.terrella.belief.Belief;
import org.terrella.belief.Evidence;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.FactMaps;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.PhotoBelief;
import org.terrella.belief.Places;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.HintReader;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;

/**
 * Answers questions about photos by a method, and takes hints.
 *
 * <p>For many threads; the method is asked one photo after the other.
 */
public final class Assistant {

    private final Model model;
    private final Places places;
    private final Clues clues;
    private final Method method;
    private final EvidenceWeights weights;

    /**
     * What answers.
     *
     * @param name such as "g3 on little-earth"
     * @param knows what photos it knows of, a sentence that a person reads before anything else
     */
    public record Model(String name, String knows) {}

    /** A method with all that it needs. */
    @FunctionalInterface
    public interface Method {

        /**
         * Says where a photo was taken, and why.
         *
         * @param id what the photo is called in messages
         * @param photo its file
         * @return the answer
         */
        Explanation explain(String id, ImageSource photo);

        /**
         * Says all that it sees, after it was told something if it listens.
         *
         * @param id what the photo is called in messages
         * @param photo its file
         * @param said sentences of a person, in order; none of one that does not listen
         * @return the answer with clues
         */
        default Testimony testify(String id, ImageSource photo, List<String> said) {
            return Testimony.of(explain(id, photo));
        }

        /** {@return whether it can be told something, and asked again} */
        default boolean listens() {
            return false;
        }

        /**
         * The photo behind a reference.
         *
         * @param reference one of an answer's
         * @return its file; nothing where there is none
         */
        default Optional<ImageSource> picture(LatLng reference) {
            return Optional.empty();
        }
    }

    /** What hints may name, and what can be seen in photos at all. */
    private record Clues(ClueTable table, HintReader reader, ClueTable seen) {}

    private Assistant(Model model, Places places, Clues clues, Method method, EvidenceWeights weights) {
        this.model = model;
        this.places = places;
        this.clues = clues;
        this.method = new OneByOne(method);
        this.weights = weights;
    }

    /**
     * An assistant; making it takes about a second.
     *
     * @param model what answers
     * @param places among which beliefs are divided
     * @param table which clues hints may name
     * @param method what is asked about photos
     * @return the assistant
     */
    public static Assistant of(Model model, Places places, ClueTable table, Method method) {
        Clues clues = new Clues(table, HintReader.of(table, places.gazetteer()), table);
        return new Assistant(model, places, clues, method, EvidenceWeights.ones());
    }

    /** The same with other weights of evidence than ones. */
    Assistant weighing(EvidenceWeights fitted) {
        return new Assistant(model, places, clues, method, fitted);
    }

    /** The same for photos in which less can be seen than hints may name. */
    Assistant seeing(ClueTable seen) {
        return new Assistant(model, places, new Clues(clues.table(), clues.reader(), seen), method, weights);
    }

    /** {@return the name of what answers, and what it knows} */
    public Model model() {
        return model;
    }

    ClueTable seen() {
        return clues.seen();
    }

    HintReader reader() {
        return clues.reader();
    }

    /**
     * Asks about a photo, when those asked before are answered.
     *
     * @param photo what is known of it
     * @param bytes its file
     * @return the beginning of an inquiry
     * @throws UnansweredException if the method could not be asked; a failure is no answer
     */
    public Inquiry ask(AssistedPhoto photo, byte[] bytes) {
        return answered(photo, testimony(new Shot(photo, bytes, photo.sha256()), List.of()));
    }

    /**
     * Asks about a photo of this machine.
     *
     * @param photo its file
     * @return the beginning of an inquiry
     * @throws IllegalArgumentException if it is too large, or no picture that can be decoded
     * @throws UnansweredException if the method could not be asked
     */
    public Inquiry ask(Path photo) {
        byte[] bytes = WholeFiles.bytes(photo);
        return ask(AssistedPhoto.of(String.valueOf(photo.getFileName()), bytes), bytes);
    }

    /**
     * Asks about another photo of the same scene, whose evidence is multiplied with that of the first.
     *
     * @param shot the photo
     * @return the step that an inquiry takes with the answer, if the method could be asked
     */
    public UnaryOperator<Inquiry> askAlso(Shot shot) {
        Testimony told = testimony(shot, List.of());
        return now -> Hearing.also(now, shot.photo(), told);
    }

    /**
     * Whether the method might answer otherwise.
     *
     * @param now an inquiry
     * @return true if the method listens and more was said since it was asked
     */
    public boolean isAskedAgain(Inquiry now) {
        return method.listens() && !Hearing.statements(now).equals(now.dossier().heard());
    }

    /**
     * Tells a method that listens all that was said, and asks again.
     *
     * @param shot a photo that was asked about
     * @param now what was said
     * @return the step that an inquiry takes with the answer, if the method could be asked
     */
    public UnaryOperator<Inquiry> askAgain(Shot shot, Inquiry now) {
        List<String> said = Hearing.statements(now);
        Testimony told = testimony(shot, said);
        return later -> Hearing.again(later, shot.photo(), told, said);
    }

    /**
     * The photo behind a reference.
     *
     * @param reference one of an answer's
     * @return its file; nothing where there is none
     */
    public Optional<ImageSource> picture(LatLng reference) {
        return method.picture(reference);
    }

    private Testimony testimony(Shot shot, List<String> said) {
        Testimony told = method.testify(shot.photo().id(), shot::bytes, said);
        answer(shot.photo(), told.why());
        return told;
    }

    /** A failure is no answer. */
    Prediction answer(AssistedPhoto photo, Explanation why) {
        Prediction prediction = why.prediction();
        if (prediction.isFault()) {
            throw new UnansweredException(model.name() + " could not be asked about " + photo.name() + ": "
                    + prediction.reason().orElse("no reason given"));
        }
        return prediction;
    }

    private Inquiry answered(AssistedPhoto photo, Testimony told) {
        Explanation why = told.why();
        Prediction prediction = answer(photo, why);
        Places near = PhotoBelief.snapped(places, Hearing.named(prediction));
        Belief empty = Belief.of(near, weights);
        Belief belief =
                prediction.place().isEmpty() ? empty : empty.with(PhotoBelief.evidence(prediction, model.name(), near));
        Asked asked = new Asked(this, photo, why, new HintEvidence(new FactMaps(near, clues.table())), Instant.now());
        Map<Evidence, SeenClue> seen = Hearing.clues(asked, told);
        for (Evidence clue : seen.keySet()) {
            belief = belief.with(clue);
        }
        Dossier dossier =
                Dossier.of(photo).and(Hearing.byId(seen), told.exchanges()).step("asked about " + photo.name());
        return Inquiry.beginning(asked, belief, dossier);
    }
}
