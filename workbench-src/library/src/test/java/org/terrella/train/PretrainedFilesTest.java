package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.locate.LocationClassifier;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Weights;

/** The files that come along, read by their paths as anybody's would be. */
class PretrainedFilesTest {

    private record Kind(String found, Class<?> beside, String file, Function<Path, AutoCloseable> reader) {

        Path path() {
            try {
                return Path.of(beside.getResource(file).toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("an alignment", Alignment.class, "little-earth-img-gps-seed19.safetensors", Alignment::read),
            new Kind("a GeoCLIP", GeoClip.class, "little-earth-geoclip.safetensors", GeoClip::read),
            new Kind(
                    "Little Earth's encoder",
                    LittleEarthClip.class,
                    "little-earth-clip.safetensors",
                    LittleEarthClip::read),
            new Kind(
                    "a classifier of geocells",
                    LocationClassifier.class,
                    "little-earth-cells.safetensors",
                    LocationClassifier::read),
            new Kind("a language model", PocketModel.class, "little-earth-lvlm-small.safetensors", PocketModel::read));

    @Test
    void eachIsReadByItsOwnReaderAndRefusedByAllOthers() throws Exception {
        for (Kind expected : KINDS) {
            for (Kind found : KINDS) {
                if (expected.equals(found)) {
                    found.reader().apply(found.path()).close();
                } else {
                    String message = assertThrows(
                                    InputException.class,
                                    () -> expected.reader().apply(found.path()))
                            .getMessage();
                    assertEquals(
                            found.file() + ": expected the weights of " + expected.found() + ", found those of "
                                    + found.found(),
                            message);
                }
            }
        }
    }

    @Test
    void numbersInMemoryAreThoseOfTheFile() {
        for (Kind kind : KINDS) {
            Checkpoint file = Checkpoint.read(kind.path());
            try (Weights weights = weights(kind)) {
                weights.parameters()
                        .names()
                        .forEach(name -> assertEquals(
                                file.tensor(name).floats(),
                                weights.parameters().stored().stream()
                                        .filter(tensor -> tensor.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .floats(),
                                kind.file() + ", " + name));
            }
        }
    }

    private static Weights weights(Kind kind) {
        AutoCloseable network = kind.reader().apply(kind.path());
        if (network instanceof Alignment alignment) {
            return alignment.weights();
        } else if (network instanceof GeoClip geoClip) {
            return geoClip.weights();
        } else if (network instanceof LittleEarthClip clip) {
            return clip.weights();
        } else if (network instanceof LocationClassifier classifier) {
            return classifier.weights();
        }
        return ((PocketModel) network).weights();
    }
}
