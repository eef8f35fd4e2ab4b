package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.locate.LocationClassifier;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Weights;

/** The files that come along, read by their paths as anybody's would be. */
class PretrainedFilesTest {

    /**
     * A kind of file.
     *
     * @param found what messages call it
     * @param network which classifier it is; nothing for what is none
     * @param beside class that a file of it lies beside
     * @param file such a file
     * @param reader reads it
     */
    private record Kind(
            String found,
            Optional<String> network,
            Class<?> beside,
            String file,
            Function<Path, AutoCloseable> reader) {

        Kind(String found, Class<?> beside, String file, Function<Path, AutoCloseable> reader) {
            this(found, Optional.empty(), beside, file, reader);
        }

        static Kind of(NetworkKind<?> kind, ShippedFiles files, long seed) {
            return new Kind(
                    "a classifier of photos",
                    Optional.of(kind.word()),
                    files.beside(),
                    files.file(seed),
                    path -> kind.read(Checkpoint.read(path)));
        }

        String refusalOf(Kind other) {
            return network.isPresent() && other.network.isPresent()
                    ? "expected the weights of a network " + network.get() + ", found those of " + other.network.get()
                    : "expected the weights of " + found + ", found those of " + other.found;
        }

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

    /** All files of networks that benches know by their kinds. */
    private static List<Kind> networks() {
        return NetworkKinds.all().stream().flatMap(PretrainedFilesTest::files).toList();
    }

    private static Stream<Kind> files(NetworkKind<?> kind) {
        return kind.plans().stream()
                .map(NetworkPlan::files)
                .flatMap(files ->
                        files.seeds().stream().filter(files::comesAlong).map(seed -> Kind.of(kind, files, seed)));
    }

    /** Those above, and a file of each kind of network. */
    private static List<Kind> oneOfEach() {
        List<Kind> all = new ArrayList<>(KINDS);
        NetworkKinds.all().forEach(kind -> files(kind).limit(1).forEach(all::add));
        return all;
    }

    @Test
    void eachIsReadByItsOwnReaderAndRefusedByAllOthers() throws Exception {
        List<Kind> kinds = oneOfEach();
        for (Kind expected : kinds) {
            for (Kind found : kinds) {
                if (expected.equals(found)) {
                    found.reader().apply(found.path()).close();
                } else {
                    String message = assertThrows(
                                    InputException.class,
                                    () -> expected.reader().apply(found.path()))
                            .getMessage();
                    assertEquals(found.file() + ": " + expected.refusalOf(found), message);
                }
            }
        }
    }

    @Test
    void numbersInMemoryAreThoseOfTheFile() {
        List<Kind> all = new ArrayList<>(KINDS);
        all.addAll(networks());
        for (Kind kind : all) {
            Checkpoint file = Checkpoint.read(kind.path());
            try (Weights weights = weights(kind)) {
                weights.parameters()
                        .names()
                        .forEach(name -> assertEquals(
                                file.tensor(name, file.tensor(name).shape()).floats(),
                                weights.parameters().stored().stream()
                                        .filter(tensor -> tensor.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .floats(),
                                kind.file() + ", " + name));
            }
        }
    }

    @Test
    void everyFileBesideNetworksIsATrainingOfOne() throws IOException {
        Set<Path> known = new TreeSet<>();
        networks().forEach(kind -> known.add(kind.path()));
        Set<Path> found = new TreeSet<>();
        for (Path folder : known.stream().map(Path::getParent).distinct().toList()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".safetensors")).forEach(found::add);
            }
        }
        assertEquals(found, known);
    }

    private static Weights weights(Kind kind) {
        AutoCloseable network = kind.reader().apply(kind.path());
        if (network instanceof TrainedNetwork trained) {
            return trained.weights();
        }
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
