package org.terrella.run;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.terrella.align.Alignment;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.PhotoFeatures;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.Shift;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.SeenPhotos;
import org.terrella.locate.method.BenchView;
import org.terrella.retrieve.Gallery;

/**
 * A bench whose language models' answers are read or got in another way; everything else is that of the bench.
 *
 * @param bench lends everything
 * @param way keeps apart what is made of these answers from what is made of others
 * @param changed in what way
 */
record AnswersView(BenchView bench, Record way, UnaryOperator<PromptedLmm> changed) implements BenchView {

    private record ReadBy(ParserRule rule) {}

    private record Known(String reason) {}

    /** What is made of answers that are got in a way. */
    private record Made(Record way, Record key) {}

    /** Answers are read by another rule. */
    static AnswersView readBy(ParserRule rule, BenchView bench) {
        return new AnswersView(bench, new ReadBy(rule), lmm -> lmm.readBy(rule));
    }

    /** Nobody is asked any more: what is not in the ledger has failed, for a reason. */
    static AnswersView known(String reason, BenchView bench) {
        return new AnswersView(bench, new Known(reason), lmm -> lmm.known(reason));
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling) {
        return changed.apply(bench.lmm(role, sampling));
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling, long seed) {
        return changed.apply(bench.lmm(role, sampling, seed));
    }

    @Override
    public <T> T once(Record key, Class<T> type, Supplier<? extends T> make) {
        return bench.once(new Made(way, key), type, make);
    }

    @Override
    public ImageEncoder encoder() {
        return bench.encoder();
    }

    @Override
    public CaptionVectors captions() {
        return bench.captions();
    }

    @Override
    public Gallery gallery() {
        return bench.gallery();
    }

    @Override
    public ReferenceSource encodedReferences() {
        return bench.encodedReferences();
    }

    @Override
    public ReferenceSource alignedReferences(String alignment, long seed) {
        return bench.alignedReferences(alignment, seed);
    }

    @Override
    public GallerySearch encoded() {
        return bench.encoded();
    }

    @Override
    public GallerySearch aligned(String alignment, long seed) {
        return bench.aligned(alignment, seed);
    }

    @Override
    public GallerySearch classified(String weights, long seed) {
        return bench.classified(weights, seed);
    }

    @Override
    public Alignment alignment(String which, long seed) {
        return bench.alignment(which, seed);
    }

    @Override
    public GeoClipLocator geoClip(String weights, long seed) {
        return bench.geoClip(weights, seed);
    }

    @Override
    public LocationClassifier classifier(String weights, long seed) {
        return bench.classifier(weights, seed);
    }

    @Override
    public <T extends TrainedNetwork> T network(NetworkKind<T> kind, String weights, long seed) {
        return bench.network(kind, weights, seed);
    }

    @Override
    public SeenPhotos seen(Record key, List<Shift> views, PhotoFeatures network) {
        return bench.seen(key, views, network);
    }

    @Override
    public boolean isInvented() {
        return bench.isInvented();
    }

    @Override
    public OptionalLong parameters(String role) {
        return bench.parameters(role);
    }

    @Override
    public Path log(String name) {
        return bench.log(name);
    }

    @Override
    public void told(long done, long all) {
        bench.told(done, all);
    }
}
