package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipFiles;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.TrainedNetwork;
import org.terrella.data.CoordinateFile;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.Encoders;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.TextEncoder;
import org.terrella.geo.LatLng;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PretrainedCells;
import org.terrella.locate.process.ProcessEncoder;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ShippedFiles;

/** Makes the networks of a bench anew by each call; files that are not there are told in a sentence. */
record BenchNetworks(Bench bench, OpenOptions options) {

    private static final List<String> GEOCLIP =
            List.of("image_encoder_mlp_weights.pth", "location_encoder_weights.pth", "logit_scale_weights.pth");

    /** What makes vectors of photos. */
    PhotoVectors vectors() {
        return bench.networks().encoder() instanceof Networks.Program program
                ? new PhotoVectors.OfProcess(
                        new ProcessEncoder(program.command(), program.name(), program.width(), options.log("encoder")))
                : new PhotoVectors.OfNetwork(encoder());
    }

    /** The first encoder that is there: a name, or a file. */
    private ImageEncoder encoder() {
        if (encoderFile().isEmpty() && !isNamed()) {
            throw new IllegalArgumentException(missingEncoder());
        }
        return Encoders.named(encoderFile().map(Path::toString).orElse(names().get(0)));
    }

    List<String> names() {
        return bench.networks().encoder() instanceof Networks.Named named ? named.names() : List.of();
    }

    Optional<Path> encoderFile() {
        return names().stream()
                .map(bench::file)
                .filter(path -> Encoders.file(path).isPresent())
                .findFirst();
    }

    /** Why the encoder, which is there, makes no vectors of texts. */
    Optional<String> missingTexts() {
        return names().isEmpty()
                ? Optional.of("needs vectors of texts, and the encoder of the bench " + bench.name()
                        + " is another program, which makes those of photos alone")
                : Encoders.missingTexts(encoderFile().map(Path::toString).orElse(names().get(0)));
    }

    /** Captions by what belongs to the encoder of photos. */
    CaptionVectors captions(ImageEncoder encoder) {
        TextEncoder texts = encoder.texts()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the encoder of the bench " + bench.name() + " makes vectors of photos and nothing else"));
        return new CaptionVectors(texts, options.results().resolve("texts"));
    }

    boolean isNamed() {
        return names().size() == 1 && !isFile(names().get(0));
    }

    String missingEncoder() {
        return "expected the encoder of the bench " + bench.name() + ", " + String.join(" or ", names()) + ", in "
                + bench.folder().path() + ", found none" + bench.hint(OpenBench.GALLERY, bench.file(names().get(0)));
    }

    private static boolean isFile(String name) {
        return name.contains("/") || name.contains(".");
    }

    Alignment alignment(String which, long seed) {
        String known = bench.networks().alignments().get(which);
        if (known == null) {
            return Alignment.read(
                    weights(which, "alignment", bench.networks().alignments().keySet()));
        }
        if (!known.equals(Networks.PRETRAINED)) {
            return Alignment.read(bench.file(known));
        }
        return Alignment.read(pretrained(PretrainedAlignment.named(which).files(), seed));
    }

    /** A file that comes along, or that is trained now if it was not before. */
    private Checkpoint pretrained(ShippedFiles files, long seed) {
        Optional<Trainer> trainer = files.comesAlong(seed)
                ? Optional.empty()
                : ServiceLoader.load(Trainer.class, BenchNetworks.class.getClassLoader())
                        .findFirst();
        return trainer.map(one -> Checkpoint.read(trained(one, files.word(), seed)))
                .orElseGet(() -> files.read(seed));
    }

    private Path trained(Trainer trainer, String which, long seed) {
        Bench earth = bench.name().startsWith(Bench.LITTLE_EARTH) ? bench : Bench.named(Bench.LITTLE_EARTH);
        Trainer.World world =
                new Trainer.World(earth.folder().path(), options.results().resolve("weights"));
        return trainer.weights(world, which, seed, options.told());
    }

    /** A file of weights that an experiment named, relative to the current folder. */
    private static Path weights(String named, String what, Set<String> names) {
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    what + " must be one of " + String.join(", ", names) + ", or a file of weights, found " + named);
        }
        return file;
    }

    LocationClassifier classifier(String which, long seed) {
        return LocationClassifier.read(
                classifier(which, seed, word -> PretrainedCells.named(word).files()));
    }

    <T extends TrainedNetwork> T network(NetworkKind<T> kind, String which, long training) {
        return kind.read(classifier(which, training, kind::files));
    }

    /** Seed of the training that takes part at a seed of an experiment; 0 of a file. */
    long training(NetworkKind<?> kind, String which, long seed) {
        return isPretrained(which) ? kind.files(which).inTurn(seed) : Networks.RELEASED_SEED;
    }

    /** How many of them there are. */
    int trainings(NetworkKind<?> kind, String which) {
        return isPretrained(which) ? kind.files(which).takingPart().size() : 1;
    }

    private boolean isPretrained(String which) {
        return Networks.PRETRAINED.equals(bench.networks().classifiers().get(which));
    }

    private Checkpoint classifier(String which, long seed, Function<String, ShippedFiles> files) {
        String known = bench.networks().classifiers().get(which);
        if (known == null) {
            return Checkpoint.read(
                    weights(which, "weights", bench.networks().classifiers().keySet()));
        }
        return known.equals(Networks.PRETRAINED)
                ? pretrained(files.apply(which), seed)
                : Checkpoint.read(bench.file(known));
    }

    GeoClip geoClip(String which, long seed) {
        String known = bench.networks().geoClips().get(which);
        if (known == null) {
            return GeoClip.read(
                    weights(which, "GeoCLIP", bench.networks().geoClips().keySet()));
        }
        return known.equals(Networks.PRETRAINED)
                ? GeoClip.read(pretrained(PretrainedGeoClip.named(which).files(), seed))
                : GeoClipFiles.open(bench.file(known)).read();
    }

    /** The places among which GeoCLIP chooses, where they are others than the gallery's. */
    Optional<List<LatLng>> geoClipPlaces() {
        return places(bench.networks().geoClip().orElseThrow()).map(CoordinateFile::read);
    }

    /** Whether GeoCLIP chooses among the places of the gallery. */
    boolean isGeoClipOverGallery() {
        return bench.networks()
                .geoClip()
                .filter(files -> files.places().isEmpty() && places(files).isEmpty())
                .isPresent();
    }

    private Optional<Path> places(Networks.GeoClipFiles files) {
        return files.places()
                .map(bench::file)
                .or(() -> files.weights().equals(Networks.PRETRAINED)
                        ? Optional.empty()
                        : GeoClipFiles.open(bench.file(files.weights())).gallery());
    }

    /** The files of its weights and of the places among which it chooses. */
    List<Path> geoClipFiles(String which) {
        Networks.GeoClipFiles files = bench.networks().geoClip().orElseThrow();
        List<Path> all = new ArrayList<>();
        if (!bench.networks().geoClips().containsKey(which)) {
            all.add(Path.of(which));
        } else if (!files.weights().equals(Networks.PRETRAINED)) {
            all.addAll(GeoClipFiles.open(bench.file(files.weights())).files());
        }
        places(files).ifPresent(all::add);
        return all;
    }

    /** All files that the bench's networks are read from, whether they are there or not. */
    Collection<Path> files() {
        Set<Path> all = new LinkedHashSet<>();
        names().stream().filter(BenchNetworks::isFile).map(bench::file).forEach(all::add);
        Stream.of(bench.networks().alignments(), bench.networks().classifiers())
                .flatMap(weights -> weights.values().stream())
                .filter(value -> !value.equals(Networks.PRETRAINED))
                .map(bench::file)
                .forEach(all::add);
        bench.networks().geoClip().ifPresent(files -> {
            if (!files.weights().equals(Networks.PRETRAINED)) {
                Path folder = bench.file(files.weights());
                List<GeoClipFiles.Missing> missing = GeoClipFiles.missing(folder);
                if (missing.isEmpty()) {
                    all.addAll(GeoClipFiles.open(folder).files());
                } else {
                    missing.forEach(file -> all.add(folder.resolve(file.file())));
                }
            }
            files.places().ifPresent(places -> all.add(bench.file(places)));
        });
        return all;
    }
}
