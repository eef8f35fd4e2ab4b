package org.terrella.lmm.openai;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.terrella.image.ImageSize;
import org.terrella.lmm.PhotoCost;
import org.terrella.lmm.Question;

/**
 * How many tokens OpenAI's models take for a photo.
 *
 * <p>Most look at a small copy for a fixed number of tokens, and closely at tiles of 512 pixels of the photo, scaled to fit into
 * 2,048 pixels and then to a shorter side of 768, for a number each. The smaller models of 2025 count patches of 32 pixels, 1,536 at
 * most, times a factor. Where the server chooses the detail, the larger number is taken.
 *
 * @see <a href="https://platform.openai.com/docs/guides/images-vision">OpenAI, Images and vision: calculating costs</a>
 */
final class PhotoTokens {

    /** A kind of model by the begin of its name; either tiles or patches. */
    private record Rule(String begin, int copy, int tile, double perPatch) {

        private static Rule tiles(String begin, int copy, int tile) {
            return new Rule(begin, copy, tile, 0);
        }

        private static Rule patches(String begin, double factor) {
            return new Rule(begin, 0, 0, factor);
        }
    }

    /** The longer of two begins comes first. */
    private static final List<Rule> RULES = List.of(
            Rule.patches("gpt-4.1-mini", 1.62),
            Rule.patches("gpt-4.1-nano", 2.46),
            Rule.patches("o4-mini", 1.72),
            Rule.patches("gpt-5-mini", 1.62),
            Rule.patches("gpt-5-nano", 2.46),
            Rule.tiles("gpt-4o-mini", 2833, 5667),
            Rule.tiles("gpt-4o", 85, 170),
            Rule.tiles("gpt-4.1", 85, 170),
            Rule.tiles("gpt-4.5", 85, 170),
            Rule.tiles("gpt-4-turbo", 85, 170),
            Rule.tiles("gpt-4-vision", 85, 170),
            Rule.tiles("gpt-5", 70, 140),
            Rule.tiles("o1", 75, 150),
            Rule.tiles("o3", 75, 150));

    private static final int PATCH = 32;
    private static final int MOST_PATCHES = 1536;
    private static final int TILE = 512;
    private static final double LARGEST = 2048;
    private static final double SHORTER = 768;

    private PhotoTokens() {}

    /** The rule of an endpoint's model, or the number that its file says. */
    static PhotoCost of(Endpoint endpoint) {
        OptionalLong said = endpoint.manner().limits().imageTokens();
        String name = endpoint.model().toLowerCase(Locale.ROOT).replaceFirst("^.*/", "");
        Optional<Rule> rule =
                RULES.stream().filter(some -> name.startsWith(some.begin())).findFirst();
        return question -> {
            if (question.image().isEmpty()) {
                return OptionalLong.of(0);
            }
            return said.isPresent() || rule.isEmpty()
                    ? said
                    : tokens(rule.get(), endpoint.manner().detail(), question);
        };
    }

    private static OptionalLong tokens(Rule rule, Optional<Endpoint.Detail> detail, Question question) {
        if (rule.tile() > 0 && detail.equals(Optional.of(Endpoint.Detail.LOW))) {
            return OptionalLong.of(rule.copy());
        }
        Optional<ImageSize> size = ImageSize.of(question.image().orElseThrow().bytes());
        return size.map(known -> OptionalLong.of(
                        rule.tile() > 0
                                ? rule.copy() + (long) rule.tile() * tiles(known.width(), known.height())
                                : Math.round(rule.perPatch() * patches(known.width(), known.height()))))
                .orElse(OptionalLong.empty());
    }

    static long tiles(int width, int height) {
        double first = Math.min(1, LARGEST / Math.max(width, height));
        double second = Math.min(1, SHORTER / (first * Math.min(width, height)));
        double scale = first * second;
        return (long) (Math.ceil(width * scale / TILE) * Math.ceil(height * scale / TILE));
    }

    static long patches(int width, int height) {
        long all = (long) (Math.ceil((double) width / PATCH) * Math.ceil((double) height / PATCH));
        return Math.min(MOST_PATCHES, all);
    }
}
