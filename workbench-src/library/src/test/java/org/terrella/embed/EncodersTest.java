package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.TensorEngine;

class EncodersTest {

    @Test
    void thumbnailsAreMeansOfParts() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000); // one of the four pixels of the first part
        image.setRGB(15, 15, 0x0000ff);
        try (ImageEncoder encoder = Encoders.named("thumbnail");
                NDManager manager = TensorEngine.manager()) {
            float[] pixels = encoder.preparation().prepare(image);
            assertEquals(192, pixels.length);
            assertEquals(0.25f - 0.5f, pixels[0], 1e-6f);
            assertEquals(-0.5f, pixels[1]);
            assertEquals(0.25f - 0.5f, pixels[191], 1e-6f);
            NDArray vectors = encoder.encode(manager.create(pixels, new Shape(1, 3, 8, 8)));
            assertEquals(new Shape(1, encoder.width()), vectors.getShape());
            assertArrayEquals(pixels, vectors.toFloatArray());
            assertEquals("thumbnail-8", encoder.name());
        }
    }

    @Test
    void thumbnailsOfTinyPhotosRepeatTheirPixels() {
        BufferedImage image = new BufferedImage(1, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 2, 0x00ff00);
        float[] pixels = Encoders.named("thumbnail").preparation().prepare(image);
        assertEquals(-0.5f, pixels[64]);
        assertEquals(0.5f, pixels[127]);
    }

    @Test
    void saysWhichEncodersThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> Encoders.named("clap"))
                .getMessage();
        assertEquals("encoder must be one of little-earth, thumbnail, or a file of weights, found clap", message);
    }

    @Test
    void littleEarthsEncoderComesAlongAndIsReadFromFiles(@TempDir Path folder) {
        Path file = folder.resolve("mine.safetensors");
        try (LittleEarthClip clip = LittleEarthClip.shipped()) {
            clip.write(file, java.util.Map.of());
        }
        try (ImageEncoder shipped = Encoders.named("little-earth");
                ImageEncoder read = Encoders.named(file.toString())) {
            assertEquals(256, shipped.width());
            assertEquals(shipped.name(), read.name());
        }
    }
}
