package org.terrella.assist;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.terrella.belief.Belief;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.FactMaps;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.Places;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.HintReader;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.Candidate;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;

/**
 * Answers questions about photos by a method, and takes hints.
 *
 * <p>For many threads; the method is asked one photo after the other.
 */
public final class Assistant {

    /** How many of a method's candidates move a place to where they are. */
    private static final int SNAPPED = 100;

    private final Model model;
    private final Places places;
    private final ClueTable table;
    private final HintReader reader;
    private final Method method;
    private final ReentrantLock oneByOne = new ReentrantLock();

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
    }

    private Assistant(Model model, Places places, ClueTable table, Method method) {
        this.model = model;
        this.places = places;
        this.table = table;
        this.reader = HintReader.of(table, places.gazetteer());
        this.method = method;
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
        return new Assistant(model, places, table, method);
    }

    /**
     * What answers.
     *
     * @return its name and what it knows
     */
    public Model model() {
        return model;
    }

    ClueTable table() {
        return table;
    }

    HintReader reader() {
        return reader;
    }

    /**
     * Asks about a photo, when those asked before are answered.
     *
     * @param photo what is known of it
     * @param bytes its file
     * @return the beginning of an inquiry
     * @throws IllegalStateException if the method could not be asked; a failure is no answer
     */
    public Inquiry ask(AssistedPhoto photo, byte[] bytes) {
        oneByOne.lock();
        try {
            return answered(photo, method.explain(photo.id(), () -> bytes));
        } finally {
            oneByOne.unlock();
        }
    }

    /**
     * Asks about a photo of this machine.
     *
     * @param photo its file
     * @return the beginning of an inquiry
     * @throws IllegalArgumentException if it is too large, or no picture that can be decoded
     * @throws IllegalStateException if the method could not be asked
     */
    public Inquiry ask(Path photo) {
        byte[] bytes = WholeFiles.bytes(photo);
        return ask(AssistedPhoto.of(String.valueOf(photo.getFileName()), bytes), bytes);
    }

    private Inquiry answered(AssistedPhoto photo, Explanation why) {
        Prediction prediction = why.prediction();
        if (prediction.isFault()) {
            throw new IllegalStateException(model.name() + " could not be asked about " + photo.name() + ": "
                    + prediction.reason().orElse("no reason given"));
        }
        List<LatLng> named = Stream.concat(
                        prediction.place().stream(),
                        prediction.candidates().stream().map(Candidate::place))
                .limit(SNAPPED)
                .toList();
        Places near = PhotoBelief.snapped(places, named);
        Belief empty = Belief.of(near, EvidenceWeights.ones());
        Belief belief =
                prediction.place().isEmpty() ? empty : empty.with(PhotoBelief.evidence(prediction, model.name(), near));
        Asked asked = new Asked(this, photo, why, new HintEvidence(new FactMaps(near, table)), Instant.now());
        return Inquiry.beginning(asked, belief);
    }

    /** What stays the same in all steps of an inquiry. */
    record Asked(Assistant assistant, AssistedPhoto photo, Explanation why, HintEvidence maps, Instant time) {}
}
