package org.terrella.assist;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.belief.BeliefRecord;
import org.terrella.belief.PlaceCandidate;
import org.terrella.geo.LatLng;

/**
 * How an answer came about, to be read by people: one page that fetches nothing and has no scripts.
 *
 * <p>What it looks like is in {@code record.mustache}, which reads the methods here; the engine escapes all texts.
 */
public final class RecordPage {

    private static final Mustache PAGE = template("record-page");
    private static final Mustache PART = template("record");

    private final SavedInquiry inquiry;

    private RecordPage(SavedInquiry inquiry) {
        this.inquiry = inquiry;
    }

    private static Mustache template(String name) {
        return new DefaultMustacheFactory(file ->
                        new InputStreamReader(RecordPage.class.getResourceAsStream(file), StandardCharsets.UTF_8))
                .compile(name + ".mustache");
    }

    /**
     * The page of an inquiry.
     *
     * @param inquiry as it was saved
     * @return HTML
     */
    public static String html(SavedInquiry inquiry) {
        return written(PAGE, inquiry);
    }

    /**
     * The same to be shown within another page, such as in a notebook.
     *
     * @param inquiry as it was saved
     * @return a part of HTML
     */
    public static String part(SavedInquiry inquiry) {
        return written(PART, inquiry);
    }

    private static String written(Mustache template, SavedInquiry inquiry) {
        StringWriter html = new StringWriter();
        template.execute(html, new RecordPage(inquiry));
        return html.toString();
    }

    /** A candidate in words. */
    record Line(String name, String coordinates, String share, String support) {

        private static Line of(PlaceCandidate candidate) {
            return new Line(
                    candidate.name(), degrees(candidate.location()), RecordPage.share(candidate), candidate.support());
        }
    }

    /** A piece of evidence in words. */
    record Item(String sentence, boolean isStruck, boolean isConfirmed, String effect) {}

    static String share(PlaceCandidate candidate) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * candidate.probability());
    }

    /** With as many digits as tell houses apart. */
    static String degrees(LatLng place) {
        return SavedInquiry.degrees(place);
    }

    SavedInquiry.Source source() {
        return inquiry.source();
    }

    String first() {
        return inquiry.source().photos().stream()
                .map(SavedInquiry.Photo::name)
                .findFirst()
                .orElse("the photo");
    }

    boolean tooLittle() {
        return inquiry.findings().tooLittle();
    }

    List<Line> candidates() {
        return inquiry.belief().candidates().stream().map(Line::of).toList();
    }

    List<Item> evidence() {
        return IntStream.range(0, inquiry.effects().size()).mapToObj(this::item).toList();
    }

    private Item item(int i) {
        BeliefRecord.Entry entry = inquiry.belief().evidence().get(i);
        SavedInquiry.Effect effect = inquiry.effects().get(i);
        String what = effect.sentence()
                + (effect.speaksFor().isEmpty() ? "" : "; for " + String.join(", ", effect.speaksFor()))
                + (effect.speaksAgainst().isEmpty() ? "" : "; against " + String.join(", ", effect.speaksAgainst()));
        return new Item(entry.sentence(), entry.isStruck(), effect.isConfirmed(), what);
    }

    List<String> boundary() {
        return Stream.of(inquiry.belief().boundary())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    List<String> hints() {
        return inquiry.belief().hints();
    }

    SavedInquiry.Findings findings() {
        return inquiry.findings();
    }

    List<SavedInquiry.Step> steps() {
        return inquiry.steps();
    }

    List<Dossier.Exchange> exchanges() {
        return inquiry.exchanges();
    }
}
