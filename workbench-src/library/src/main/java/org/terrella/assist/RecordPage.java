package org.terrella.assist;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.terrella.belief.Boundary;
import org.terrella.belief.PlaceCandidate;
import org.terrella.geo.LatLng;

/**
 * How an answer came about, to be read by people: one page that fetches nothing and has no scripts.
 *
 * <p>What it looks like is in {@code record.mustache}, which reads the methods here; the engine escapes all texts.
 */
public final class RecordPage {

    private static final Mustache TEMPLATE = new DefaultMustacheFactory()
            .compile(
                    new InputStreamReader(
                            RecordPage.class.getResourceAsStream("record.mustache"), StandardCharsets.UTF_8),
                    "record");

    private final Inquiry inquiry;

    private RecordPage(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /**
     * The page of an inquiry.
     *
     * @param inquiry as it is now
     * @return HTML
     */
    public static String html(Inquiry inquiry) {
        StringWriter html = new StringWriter();
        TEMPLATE.execute(html, new RecordPage(inquiry));
        return html.toString();
    }

    /** A candidate in words. */
    record Line(String name, String coordinates, String share, String support) {

        private static Line of(PlaceCandidate candidate) {
            return new Line(
                    candidate.name(),
                    degrees(candidate.location()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * candidate.probability()),
                    candidate.support());
        }
    }

    /** With as many digits as tell houses apart. */
    static String degrees(LatLng place) {
        return String.format(Locale.ROOT, "%.4f, %.4f", place.latDegrees(), place.lngDegrees());
    }

    String photo() {
        return inquiry.photo().name();
    }

    String model() {
        return inquiry.model().name();
    }

    String knows() {
        return inquiry.model().knows();
    }

    String time() {
        return inquiry.time().toString();
    }

    String size() {
        return inquiry.photo().size().width() + " x " + inquiry.photo().size().height() + " pixels";
    }

    String hash() {
        return inquiry.photo().sha256();
    }

    List<String> claims() {
        return inquiry.photo().claimed().stream().map(RecordPage::degrees).toList();
    }

    boolean tooLittle() {
        return inquiry.saysTooLittle();
    }

    List<Line> candidates() {
        return inquiry.candidates().stream().map(Line::of).toList();
    }

    List<EvidenceEffect> evidence() {
        return inquiry.evidence();
    }

    List<String> boundary() {
        return inquiry.belief().boundary().map(Boundary::sentence).stream().toList();
    }

    List<String> hints() {
        return inquiry.hints();
    }

    List<String> contradictions() {
        return inquiry.contradictions();
    }
}
