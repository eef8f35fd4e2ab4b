package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.Question;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.TextStyle;

/** The examples of OpenAI's guide, and what it says of other models. */
class PhotoTokensTest {

    private static OptionalLong of(String model, Optional<Endpoint.Detail> detail, int pixels) {
        Endpoint usual = Endpoint.of(URI.create("https://host/v1"), model);
        Endpoint endpoint = new Endpoint(
                model,
                usual.server(),
                model,
                new Endpoint.Manner(detail, Temperatures.AS_SAID, AnswerLimits.DEFAULT),
                Optional.empty(),
                usual.pace());
        byte[] photo = ChatPhotos.image("png", pixels, 1);
        return PhotoTokens.of(endpoint).of(new Question("a", () -> photo, TextStyle.prompt("Where?")));
    }

    @Test
    void countsTilesAsTheGuideDoes() {
        assertEquals(4, PhotoTokens.tiles(1024, 1024)); // scaled to 768 x 768
        assertEquals(6, PhotoTokens.tiles(2048, 4096)); // to 1024 x 2048, then to 768 x 1536
        assertEquals(1, PhotoTokens.tiles(512, 512));
        assertEquals(1024, PhotoTokens.patches(1024, 1024));
        assertEquals(1536, PhotoTokens.patches(4000, 3000));
    }

    @Test
    void eachModelHasItsRule() {
        Optional<Endpoint.Detail> low = Optional.of(Endpoint.Detail.LOW);
        assertEquals(OptionalLong.of(85), of("gpt-4o", low, 1024));
        assertEquals(OptionalLong.of(85 + 4 * 170), of("openai/gpt-4o-2024-11-20", Optional.empty(), 1024));
        assertEquals(OptionalLong.of(2833 + 5667), of("gpt-4o-mini", Optional.of(Endpoint.Detail.HIGH), 512));
        assertEquals(OptionalLong.of(2833), of("gpt-4o-mini", low, 512));
        assertEquals(OptionalLong.of(1659), of("gpt-4.1-mini", low, 1024)); // 1,024 x 1.62
        assertEquals(OptionalLong.empty(), of("llava", low, 512));
    }
}
