package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.data.Manifest;
import org.terrella.file.InputException;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Usage;

/**
 * What the papers' own bench takes: MP16-Pro as gallery, IM2GPS3K, YFCC4K and GWS15k as queries, official weights, a large
 * model with a key. It says what of it is missing here, where to get it, how large it is and what asking would cost.
 *
 * @param root the folder with a folder for each data set, named as its manifest
 * @param keyVariable the environment variable with the model's key
 */
public record PaperBench(Path root, String keyVariable) {

    /** What experiments call it. */
    public static final String NAME = "paper";

    /** File of G3's weights. */
    public static final String G3 = "g3/g3.pth";
    /** Files of GeoCLIP's weights. */
    public static final List<String> GEOCLIP = List.of(
            "geoclip/image_encoder_mlp_weights.pth",
            "geoclip/location_encoder_weights.pth",
            "geoclip/logit_scale_weights.pth");
    /** File of the places among which GeoCLIP chooses. */
    public static final String GEOCLIP_PLACES = "geoclip/coordinates_100K.csv";

    private static final String CLIP = "clip-vit-l-14/model.safetensors";

    /** Files of weights on which predictions depend. */
    static final List<String> WEIGHTS =
            Stream.concat(Stream.of(CLIP, G3), GEOCLIP.stream()).toList();

    private static final List<Set> SETS = List.of(
            new Set("gallery", "mp16-pro", "MP16_Pro_places365.csv", "mp-16-images"),
            new Set("im2gps3k", "im2gps3k", "im2gps3k_places365.csv", "images"),
            new Set("yfcc4k", "yfcc4k", "yfcc4k_places365.csv", "images"),
            new Set("gws15k", "gws15k", "gws15k.csv", "images"));
    private static final int ANSWERS = 10; // as the released code asks
    private static final int PROMPT_TOKENS = 200;
    private static final int REFERENCE_TOKENS = 30;
    private static final int ANSWER_TOKENS = 18;

    /** A set of photos: its name in experiments, its folder, its table, and its images as a folder or, with .tar, a tar. */
    record Set(String name, String folder, String file, String imagesName) {

        String table() {
            return folder + "/" + file;
        }

        String images() {
            return folder + "/" + imagesName;
        }
    }

    static Set set(String name) {
        return SETS.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("query sets of the bench " + NAME + " are "
                        + SETS.stream().skip(1).map(Set::name).toList() + ", found " + name));
    }

    /** A file or folder that must be there. */
    Path require(String name) {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            throw new InputException(
                    file,
                    "expected it for the bench " + NAME + ", found none; terrella data show "
                            + name.substring(0, name.indexOf('/')) + " says where to get it");
        }
        return file;
    }

    /** CLIP's own file, or else G3's, which holds the same weights. */
    Path encoderFile() {
        Path file = root.resolve(CLIP);
        return Files.exists(file) ? file : require(G3);
    }

    /**
     * Query sets that are there.
     *
     * @return their names
     */
    public java.util.Set<String> present() {
        return SETS.stream()
                .skip(1)
                .filter(set -> Files.exists(root.resolve(set.table())))
                .map(Set::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Something that the bench takes.
     *
     * @param what the data set or model, and the file
     * @param isHere whether it was found
     * @param note size and where to get it
     */
    public record Need(String what, boolean isHere, String note) {}

    /** Query sets that a language model is asked about, with the papers' numbers of photos. */
    private record Queries(String name, int photos) {}

    private static final List<Queries> ASKED = List.of(new Queries("IM2GPS3K", 2997), new Queries("YFCC4K", 4536));

    /**
     * Looks for everything.
     *
     * @return a line for each file, then one for the key
     */
    public List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (Set set : SETS) {
            needs.add(need(set.table(), Files.exists(root.resolve(set.table()))));
            boolean hasImages =
                    Files.exists(root.resolve(set.images())) || Files.exists(root.resolve(set.images() + ".tar"));
            needs.add(need(set.images() + "/ or " + set.images() + ".tar", hasImages));
        }
        needs.add(need(CLIP + ", or " + G3, Files.exists(root.resolve(CLIP)) || Files.exists(root.resolve(G3))));
        List<String> others = new ArrayList<>(List.of(G3, GEOCLIP_PLACES));
        others.addAll(GEOCLIP);
        others.forEach(file -> needs.add(need(file, Files.exists(root.resolve(file)))));
        boolean hasKey = Optional.ofNullable(System.getenv(keyVariable)).isPresent();
        needs.add(new Need("environment variable " + keyVariable, hasKey, "the key of the language model"));
        return needs;
    }

    private static Need need(String file, boolean isHere) {
        Manifest manifest = Manifest.named(file.substring(0, file.indexOf('/')));
        String size = manifest.files().stream()
                .filter(known -> file.equals(manifest.name() + "/" + known.path()))
                .findFirst()
                .flatMap(Manifest.DataFile::size)
                .map(known -> known.stated() + (known.isExact() ? " B" : ""))
                .orElse("size unknown");
        String from = manifest.source().address().orElse(manifest.source().what());
        return new Need(file, isHere, size + ", from " + from);
    }

    /**
     * What asking takes, by G3's own arithmetic: four prompts with 0, 5, 10 and 15 references, ten answers each, at the
     * prices of its table 6.
     *
     * @return a sentence for each query set
     */
    public List<String> costs() {
        int references = org.terrella.locate.G3.REFERENCES.stream()
                .mapToInt(count -> count)
                .sum();
        return ASKED.stream()
                .map(queries -> {
                    long read = (long) queries.photos()
                            * (PROMPT_TOKENS * org.terrella.locate.G3.REFERENCES.size()
                                    + REFERENCE_TOKENS * references);
                    long written = (long) queries.photos()
                            * org.terrella.locate.G3.REFERENCES.size()
                            * ANSWERS
                            * ANSWER_TOKENS;
                    return String.format(
                            Locale.ROOT,
                            "%s: %,d calls, %.2f million tokens read, %.2f written, %.0f dollars at %.0f and %.0f dollars"
                                    + " per million",
                            queries.name(),
                            queries.photos() * org.terrella.locate.G3.REFERENCES.size(),
                            read / 1e6,
                            written / 1e6,
                            Prices.GPT_4V.dollars(new Usage(read, written)),
                            Prices.GPT_4V.promptDollars(),
                            Prices.GPT_4V.answerDollars());
                })
                .toList();
    }
}
