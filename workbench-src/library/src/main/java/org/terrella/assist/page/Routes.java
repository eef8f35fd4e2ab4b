package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.Inquiry;
import org.terrella.assist.RecordPage;
import org.terrella.belief.BeliefFiles;
import org.terrella.belief.BeliefRecord;
import org.terrella.geo.LatLng;

/** What can be asked of the server, by whom it lets in. */
final class Routes {

    /** What the paths of these begin with. */
    static final String API = "/api/";

    private static final String PHOTOS = "photos";
    private static final String NAME = "X-Photo-Name";
    private static final int MOST_TEXT = 64 << 10;
    private static final int MOST_RECORD = 4 << 20;
    /** Photos that are read and decoded at the same time. */
    private static final int READ_AT_ONCE = 2;

    private final Desk desk;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE);

    Routes(Desk desk) {
        this.desk = desk;
    }

    /** A hint. */
    record Typed(String text) {}

    /** Evidence. */
    record Named(String id) {}

    /** An area, by latitude and longitude of each of its corners. */
    record Drawn(double[][] corners) {}

    /** What is there. */
    record About(String model, String knows, List<Views.Photo> photos) {}

    void answer(HttpExchange exchange, String path) throws IOException {
        String[] parts = path.split("/", -1);
        boolean isOfPhoto = parts.length == 3 && parts[0].equals(PHOTOS);
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (isOfPhoto) {
                    show(exchange, desk.get(parts[1]), parts[2]);
                } else {
                    show(exchange, path);
                }
            }
            case "POST" -> {
                if (isOfPhoto) {
                    change(exchange, desk.get(parts[1]), parts[2]);
                } else {
                    requireThere(path.equals(PHOTOS));
                    Replies.json(exchange, Views.of(opened(exchange)));
                }
            }
            default -> throw new Refusal(405, "expected GET or POST, found another method");
        }
    }

    private static void requireThere(boolean isThere) {
        if (!isThere) {
            throw new Refusal(404, "expected something that this page can do, found another address or method");
        }
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "about" ->
                Replies.json(
                        exchange,
                        new About(
                                desk.assistant().model().name(),
                                desk.assistant().model().knows(),
                                desk.all().stream()
                                        .sorted(Comparator.comparing(
                                                open -> open.photo().name()))
                                        .map(open -> Views.of(open, Optional.empty()))
                                        .toList()));
            case "outlines" -> Replies.json(exchange, Outlines.standard());
            default -> requireThere(false);
        }
    }

    /** Records are handed over and not written anywhere. */
    private void show(HttpExchange exchange, OpenPhoto open, String what) throws IOException {
        if (what.equals("view")) {
            Replies.json(exchange, Views.of(open));
            return;
        }
        if (what.equals("picture")) { // to be shown by the page, whatever its format is
            Replies.send(exchange, 200, "application/octet-stream", open.bytes());
            return;
        }
        Inquiry inquiry = open.inquiry()
                .orElseThrow(() -> new Refusal(409, "expected a photo that was answered, found one without a record"));
        String type = "application/json";
        String text = "";
        switch (what) {
            case "record.json" -> text = BeliefFiles.json(inquiry.record());
            case "record.geojson" -> {
                type = "application/geo+json";
                text = BeliefFiles.geoJson(inquiry.record());
            }
            case "record.html" -> {
                type = "text/html; charset=utf-8";
                text = RecordPage.html(inquiry);
            }
            default -> requireThere(false);
        }
        Replies.send(exchange, 200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is too large is not read to its end, and what its header says is too large is not decoded. */
    private OpenPhoto opened(HttpExchange exchange) throws IOException {
        String name = Optional.ofNullable(exchange.getRequestHeaders().getFirst(NAME))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .orElse("photo");
        reading.acquireUninterruptibly();
        try {
            byte[] bytes = Replies.body(exchange, AssistedPhoto.MOST_BYTES);
            return desk.open(AssistedPhoto.of(name, bytes), bytes);
        } finally {
            reading.release();
        }
    }

    private void change(HttpExchange exchange, OpenPhoto open, String what) throws IOException {
        switch (what) {
            case "ask" -> AnswerStream.send(exchange, open);
            case "stop" -> {
                open.stop();
                Replies.json(exchange, Views.of(open));
            }
            case "close" -> {
                desk.closePhoto(open.id());
                Replies.json(exchange, Views.of(open));
            }
            default -> {
                UnaryOperator<Inquiry> step = step(exchange, what);
                Replies.json(exchange, Views.of(open, Optional.of(open.step(step))));
            }
        }
    }

    private static UnaryOperator<Inquiry> step(HttpExchange exchange, String what) throws IOException {
        return switch (what) {
            case "hint" -> {
                String text = Replies.read(exchange, MOST_TEXT, Typed.class).text();
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
            case "inside" -> {
                List<LatLng> corners = Stream.of(
                                Replies.read(exchange, MOST_TEXT, Drawn.class).corners())
                        .map(Routes::corner)
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
                : BeliefFiles.ofJson(text, "the record");
    }
}
