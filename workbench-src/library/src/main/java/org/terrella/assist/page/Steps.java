package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.terrella.assist.Inquiry;
import org.terrella.assist.SavedInquiry;
import org.terrella.belief.BeliefFiles;
import org.terrella.belief.BeliefRecord;
import org.terrella.geo.LatLng;

/** The steps that an inquiry can take, as the page asks for them. */
final class Steps {

    private static final int MOST_TEXT = 64 << 10;
    private static final int LONGEST_HINT = 1000;
    private static final int MOST_RECORD = 4 << 20;

    private Steps() {}

    /** A hint. */
    record Typed(String text) {}

    /** Evidence. */
    record Named(String id) {}

    /** An area, by latitude and longitude of each of its corners. */
    record Drawn(double[][] corners) {}

    /** A step of a name, with what the request says beside. */
    static UnaryOperator<Inquiry> of(HttpExchange exchange, String what) throws IOException {
        return switch (what) {
            case "hint" -> {
                String text = Replies.read(exchange, MOST_TEXT, Typed.class).text();
                requireShort(text);
                yield now -> now.hint(text);
            }
            case "strike" -> {
                String id = Replies.read(exchange, MOST_TEXT, Named.class).id();
                yield now -> now.strike(id);
            }
            case "restore" -> {
                String id = Replies.read(exchange, MOST_TEXT, Named.class).id();
                yield now -> now.restore(id);
            }
            case "confirm" -> {
                String id = Replies.read(exchange, MOST_TEXT, Named.class).id();
                yield now -> now.confirm(id);
            }
            case "inside" -> {
                List<LatLng> corners = Stream.of(
                                Replies.read(exchange, MOST_TEXT, Drawn.class).corners())
                        .map(Steps::corner)
                        .toList();
                yield now -> now.inside(corners);
            }
            case "undo" -> Inquiry::undo;
            case "everywhere" -> Inquiry::everywhere;
            case "reopen" -> {
                BeliefRecord record = record(new String(Replies.body(exchange, MOST_RECORD), StandardCharsets.UTF_8));
                yield now -> now.reopened(record);
            }
            default -> throw new Refusal(404, "expected a step that this page can take, found another");
        };
    }

    /** Reading takes longer than the text gets. */
    private static void requireShort(String hint) {
        if (hint.length() > LONGEST_HINT) {
            throw new Refusal(
                    413, "expected a hint of at most " + LONGEST_HINT + " characters, found " + hint.length());
        }
    }

    private static LatLng corner(double[] latLng) {
        if (latLng.length != 2) {
            throw new Refusal(400, "expected latitude and longitude of a corner, found " + latLng.length + " numbers");
        }
        return LatLng.ofDegrees(latLng[0], latLng[1]);
    }

    /** Either of the two forms. */
    private static BeliefRecord record(String text) {
        return text.contains("\"FeatureCollection\"")
                ? BeliefFiles.ofGeoJson(text, "the record")
                : SavedInquiry.ofJson(text, "the record").belief();
    }
}
