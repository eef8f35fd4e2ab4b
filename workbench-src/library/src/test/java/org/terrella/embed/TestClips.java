package org.terrella.embed;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Weights;

/** Small CLIPs, files that hold them, and photos of formulas; src/test/python/clip_reference.py makes the same. */
final class TestClips {

    private TestClips() {}

    static byte[] resource(String name) {
        try (InputStream stream = TestClips.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resourceFile(String name) {
        try {
            return Path.of(TestClips.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static SafetensorsFile tiny() {
        return SafetensorsFile.of("tiny-clip.safetensors", resource("tiny-clip.safetensors"));
    }

    static SafetensorsFile outputs() {
        return SafetensorsFile.of("tiny-clip-outputs.safetensors", resource("tiny-clip-outputs.safetensors"));
    }

    static float[] floats(StoredTensor tensor) {
        float[] floats = new float[Math.toIntExact(tensor.count())];
        tensor.floats().get(floats);
        return floats;
    }

    /** Weights of no meaning: uniform, of the size that training begins with. */
    static Clip random(ClipSettings settings, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NDManager manager = TensorEngine.manager();
        Parameters parameters = Parameters.on(manager);
        settings.shapes().forEach((name, axes) -> {
            Shape shape = new Shape(axes.stream().mapToLong(Long::longValue).toArray());
            float[] numbers = new float[Math.toIntExact(shape.size())];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) random.nextDouble(-0.04, 0.04);
            }
            parameters.addFrozen(name, manager.create(numbers, shape));
        });
        return new Clip(
                "random", settings, new ClipPreparation(settings.vision().pixels()), Weights.of(parameters, Map.of()));
    }

    static BufferedImage pattern(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int level = kind.equals("edges") ? (x / 7 + y / 5 + channel) % 2 * 255 : noise(x, y, channel);
                    rgb = rgb << 8 | level;
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static int noise(int x, int y, int channel) {
        int h = x * 374_761_393 + y * 668_265_263 + channel * (int) 2_246_822_519L ^ 1;
        h = (h ^ h >>> 13) * 1_274_126_177;
        return (h ^ h >>> 16) & 255;
    }

    /** Arrays in memory as if they were a file. */
    record Arrays(Map<String, String> metadata, Map<String, StoredTensor> tensors) implements Checkpoint {

        static Arrays of(Checkpoint checkpoint) {
            Map<String, StoredTensor> tensors = new LinkedHashMap<>();
            checkpoint.names().forEach(name -> tensors.put(name, checkpoint.tensor(name)));
            return new Arrays(checkpoint.metadata(), tensors);
        }

        Arrays renamed(UnaryOperator<String> rename) {
            Map<String, StoredTensor> renamed = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> renamed.put(rename.apply(name), tensor));
            return new Arrays(metadata, renamed);
        }

        Arrays with(String name, String like) {
            Map<String, StoredTensor> more = new LinkedHashMap<>(tensors);
            more.put(name, tensors.get(like));
            return new Arrays(metadata, more);
        }

        Arrays without(String... names) {
            Map<String, StoredTensor> fewer = new LinkedHashMap<>(tensors);
            List.of(names).forEach(fewer::remove);
            return new Arrays(metadata, fewer);
        }

        Arrays withMetadata(Map<String, String> other) {
            return new Arrays(other, tensors);
        }

        @Override
        public Path file() {
            return Path.of("weights.pth");
        }

        @Override
        public List<String> names() {
            return new ArrayList<>(tensors.keySet());
        }

        @Override
        public StoredTensor tensor(String name) {
            StoredTensor tensor = tensors.get(name);
            if (tensor == null) {
                throw new InputException(file(), "expected an array " + name + ", found none");
            }
            return tensor;
        }
    }
}
