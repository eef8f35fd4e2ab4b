package org.terrella.locate.method;

import org.terrella.classify.NetworkKind;

/** Something that a method needs of a bench; what of it is missing is said before anything runs. */
public sealed interface Need {

    /**
     * For people.
     *
     * @return such as {@code the alignment mercator}
     */
    String words();

    /** Photos of known place with the encoder's vectors. */
    record OfGallery() implements Need {
        @Override
        public String words() {
            return "a gallery";
        }
    }

    /**
     * Trained alignment heads.
     *
     * @param which their name on the bench, or a file of weights
     */
    record OfAlignment(String which) implements Need {
        @Override
        public String words() {
            return "the alignment " + which;
        }
    }

    /**
     * GeoCLIP's heads, and the places among which it chooses.
     *
     * @param weights name of the heads on the bench, or a file of weights
     */
    record OfGeoClip(String weights) implements Need {
        @Override
        public String words() {
            return "GeoCLIP's heads " + weights + " and places";
        }
    }

    /**
     * A classifier of geocells.
     *
     * @param weights its name on the bench, or a file of weights
     */
    record OfCells(String weights) implements Need {
        @Override
        public String words() {
            return "the classifier " + weights;
        }
    }

    /**
     * A network that classifies photos.
     *
     * @param kind what kind of network it is
     * @param weights its name among the bench's classifiers, or a file of weights
     */
    record OfNetwork(NetworkKind<?> kind, String weights) implements Need {
        @Override
        public String words() {
            return "the network " + weights;
        }
    }

    /**
     * A language model.
     *
     * @param role its name on the bench, such as {@code large}
     */
    record OfLanguageModel(String role) implements Need {
        @Override
        public String words() {
            return "a language model in the role " + role;
        }
    }

    /**
     * A wording of prompts.
     *
     * @param style a known one, or its file
     */
    record OfPromptStyle(String style) implements Need {
        @Override
        public String words() {
            return "prompts in the style " + style;
        }
    }

    /** What makes vectors of texts that can be compared with those of photos. */
    record OfTexts() implements Need {
        @Override
        public String words() {
            return "an encoder of texts beside that of photos";
        }
    }

    /** What makes vectors of photos; always there. */
    record OfEncoder() implements Need {
        @Override
        public String words() {
            return "the encoder";
        }
    }
}
