package org.terrella.lmm.openai;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.terrella.lmm.Question;
import org.terrella.lmm.TextStyle;

/** Image files, questions and endpoints for tests that ask over HTTP. */
final class ChatPhotos {

    private ChatPhotos() {}

    /** A noisy image, another one for another seed. */
    static byte[] image(String format, int pixels, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Question question(String text, byte[] photo) {
        return new Question("photo of a test", () -> photo, TextStyle.prompt(text));
    }

    /** Times long enough for a busy machine. */
    static OpenAiLmm client(java.net.URI baseUrl) {
        return new OpenAiLmm(Endpoint.of(baseUrl, "m")
                .with(new Endpoint.Timeouts(java.time.Duration.ofSeconds(20), java.time.Duration.ofSeconds(20))));
    }
}
