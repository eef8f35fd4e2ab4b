package org.terrella.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terrella.data.FileSize;
import org.terrella.data.Manifest;
import org.terrella.generate.Prices;
import org.terrella.generate.Usage;
import org.terrella.locate.G3;

/**
 * What the papers' own bench takes: MP16-Pro as gallery, IM2GPS3K, YFCC4K and GWS15k as queries, official weights, a large
 * model with a key. It says what of it is missing here, where to get it, how large it is and what asking would cost.
 *
 * @param root the folder with a folder for each data set, named as its manifest
 * @param keyVariable the environment variable with the model's key
 */
public record PaperBench(Path root, String keyVariable) {

    private static final List<String> NEEDED =
            List.of("mp16-pro", "im2gps3k", "yfcc4k", "gws15k", "clip-vit-l-14", "g3", "geoclip");
    private static final int ANSWERS = 10; // as the released code asks
    private static final int PROMPT_TOKENS = 200;
    private static final int REFERENCE_TOKENS = 30;
    private static final int ANSWER_TOKENS = 18;

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
        for (String name : NEEDED) {
            Manifest manifest = Manifest.named(name);
            for (Manifest.DataFile file : manifest.files()) {
                String size = file.size().map(FileSize::toString).orElse("size unknown");
                String from =
                        manifest.source().address().orElse(manifest.source().what());
                boolean isHere = Files.exists(root.resolve(name).resolve(file.path()));
                needs.add(new Need(manifest.name() + ": " + file.path(), isHere, size + ", from " + from));
            }
        }
        boolean hasKey = Optional.ofNullable(System.getenv(keyVariable)).isPresent();
        needs.add(new Need("environment variable " + keyVariable, hasKey, "the key of the language model"));
        return needs;
    }

    /**
     * What asking takes, by G3's own arithmetic: four prompts with 0, 5, 10 and 15 references, ten answers each, at the
     * prices of its table 6.
     *
     * @return a sentence for each query set
     */
    public List<String> costs() {
        int references = G3.REFERENCES.stream().mapToInt(count -> count).sum();
        return ASKED.stream()
                .map(queries -> {
                    long read = (long) queries.photos()
                            * (PROMPT_TOKENS * G3.REFERENCES.size() + REFERENCE_TOKENS * references);
                    long written = (long) queries.photos() * G3.REFERENCES.size() * ANSWERS * ANSWER_TOKENS;
                    return String.format(
                            Locale.ROOT,
                            "%s: %,d calls, %.2f million tokens read, %.2f written, %.0f dollars at %.0f and %.0f dollars"
                                    + " per million",
                            queries.name(),
                            queries.photos() * G3.REFERENCES.size(),
                            read / 1e6,
                            written / 1e6,
                            Prices.GPT_4V.dollars(new Usage(read, written)),
                            Prices.GPT_4V.promptDollars(),
                            Prices.GPT_4V.answerDollars());
                })
                .toList();
    }
}
