package org.terrella.gaga;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.terrella.data.Conversation;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.embed.LittleEarthEncoder;

/**
 * What a {@link Gaga} learns from.
 *
 * @param parts gives the conversations of a part of MG-Geo, in their order, each time anew
 * @param lexicon the vocabulary, of all parts, so that models that are told different ones can be compared
 * @param rows index of a photo by its id
 * @param photos pixels of the photos by their indices
 * @param encoder the encoder to start from, which stays as it is
 */
public record GagaLessons(
        Part parts, Lexicon lexicon, Map<String, Integer> rows, GagaPhotos photos, LittleEarthEncoder encoder) {

    /** Where conversations come from. */
    @FunctionalInterface
    public interface Part {

        /**
         * Those of a part.
         *
         * @param part the part
         * @return in their order; to be closed
         */
        Stream<Conversation> conversations(MgGeoPart part);

        /**
         * The vocabulary of all parts.
         *
         * @return made of all that anybody says
         */
        default Lexicon lexicon() {
            List<String> texts = new ArrayList<>();
            for (MgGeoPart part : MgGeoPart.values()) {
                try (Stream<Conversation> all = conversations(part)) {
                    all.forEach(one -> one.turns().forEach(turn -> texts.add(Script.said(turn))));
                }
            }
            return Lexicon.of(texts);
        }
    }
}
