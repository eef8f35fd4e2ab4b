package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.terrella.align.GeoClipFiles;
import org.terrella.embed.ClipTokenizer;
import org.terrella.embed.Encoders;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.lmm.PromptStyle;
import org.terrella.locate.method.Need;

/**
 * Says what of a method's needs a bench lacks, and tells what it lends from all else of that name.
 *
 * @param hashes of files that were read, each once, since weights may have gigabytes and every trial asks for them
 */
record BenchNeeds(Bench bench, OpenOptions options, BenchNetworks networks, Map<Path, String> hashes) {

    BenchNeeds(Bench bench, OpenOptions options, BenchNetworks networks) {
        this(bench, options, networks, new ConcurrentHashMap<>());
    }

    /** Why something cannot be had, if so. */
    Optional<String> missing(Need need) {
        if (need instanceof Need.OfEncoder) {
            return networks.names().isEmpty() || networks.encoderFile().isPresent() || networks.isNamed()
                    ? Optional.empty()
                    : Optional.of(networks.missingEncoder());
        }
        if (need instanceof Need.OfTexts) {
            return missing(new Need.OfEncoder()).or(networks::missingTexts);
        }
        if (need instanceof Need.OfGallery) {
            if (bench.gallery().isEmpty()) {
                return Optional.of("the bench " + bench.name() + " has no gallery");
            }
            return bench.gallery().get().neighbours().isEmpty()
                    ? bench.missingFile(OpenBench.GALLERY).map(this::missing)
                    : Optional.empty();
        }
        if (need instanceof Need.OfAlignment alignment) {
            return named(alignment.which(), bench.networks().alignments(), "alignment");
        }
        if (need instanceof Need.OfCells cells) {
            return named(cells.weights(), bench.networks().classifiers(), "classifier of geocells");
        }
        if (need instanceof Need.OfNetwork network) {
            return named(network.weights(), bench.networks().classifiers(), "classifier");
        }
        if (need instanceof Need.OfGeoClip geoClip) {
            return missingGeoClip(geoClip.weights());
        }
        if (need instanceof Need.OfPromptStyle prompts) {
            return style(prompts.style());
        }
        Need.OfLanguageModel model = (Need.OfLanguageModel) need;
        return options.models(bench).names().contains(model.role())
                ? Optional.empty()
                : Optional.of("needs a language model in the role " + model.role() + ", found none on the bench "
                        + bench.name() + "; --endpoint names one");
    }

    private static Optional<String> style(String named) {
        try {
            PromptStyle.named(named);
            return Optional.empty();
        } catch (IllegalArgumentException | InputException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<String> missingGeoClip(String which) {
        Optional<Networks.GeoClipFiles> files = bench.networks().geoClip();
        if (files.isEmpty()) {
            return Optional.of("the bench " + bench.name() + " has no GeoCLIP");
        }
        Map<String, String> known = bench.networks().geoClips();
        if (!known.containsKey(which)) {
            return named(which, known, "GeoCLIP");
        }
        if (known.get(which).equals(Networks.PRETRAINED)) {
            return files.get()
                    .places()
                    .map(bench::file)
                    .filter(file -> !Files.exists(file))
                    .map(this::missing);
        }
        Path folder = bench.file(files.get().weights());
        return GeoClipFiles.missing(folder).stream()
                .findFirst()
                .map(file -> "expected in " + folder + " " + file + ", found none");
    }

    private Optional<String> named(String which, Map<String, String> known, String what) {
        if (!known.containsKey(which)) {
            return Files.isRegularFile(Path.of(which))
                    ? Optional.empty()
                    : Optional.of("expected the " + what + " " + which + " on the bench " + bench.name()
                            + ", which has " + (known.isEmpty() ? "none" : String.join(", ", known.keySet()))
                            + ", or a file of weights");
        }
        Path file = bench.file(known.get(which));
        return known.get(which).equals(Networks.PRETRAINED) || Files.exists(file)
                ? Optional.empty()
                : Optional.of(missing(file));
    }

    private String missing(Path file) {
        return "expected " + file + ", found none" + bench.hint(OpenBench.GALLERY, file);
    }

    /** Names and hashes of the files that something is read from. */
    String identity(Need need) {
        if (need instanceof Need.OfPromptStyle prompts) {
            return PromptStyle.named(prompts.style()).version();
        }
        List<Path> files = new ArrayList<>();
        if (need instanceof Need.OfEncoder) {
            networks.encoderFile().flatMap(Encoders::file).ifPresent(files::add);
        }
        if (need instanceof Need.OfTexts) { // beside the encoder's weights, which every method is told from others by
            networks.encoderFile()
                    .flatMap(Encoders::file)
                    .map(weights -> weights.resolveSibling(ClipTokenizer.FILE))
                    .ifPresent(files::add);
        }
        if (need instanceof Need.OfAlignment alignment) {
            files.add(fileOf(alignment.which(), bench.networks().alignments()));
        } else if (need instanceof Need.OfCells cells) {
            files.add(fileOf(cells.weights(), bench.networks().classifiers()));
        } else if (need instanceof Need.OfNetwork network) {
            files.add(fileOf(network.weights(), bench.networks().classifiers()));
        } else if (need instanceof Need.OfGeoClip geoClip) {
            files.addAll(networks.geoClipFiles(geoClip.weights()));
        }
        return hashes(files);
    }

    private Path fileOf(String which, Map<String, String> known) {
        return known.containsKey(which) ? bench.file(known.get(which)) : Path.of(which);
    }

    private String hashes(List<Path> files) {
        return files.stream()
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName() + " "
                        + hashes.computeIfAbsent(file, any -> Checksum.sha256(any, read -> {})))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
