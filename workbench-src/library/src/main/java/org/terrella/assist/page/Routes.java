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
import org.terrella.assist.PhotoEdit;
import org.terrella.assist.PhotoPart;
import org.terrella.assist.RecordPage;
import org.terrella.assist.SavedInquiry;
import org.terrella.assist.Shot;
import org.terrella.belief.BeliefFiles;
import org.terrella.belief.clue.ClueKind;
import org.terrella.geo.LatLng;

/** What can be asked of the server, by whom it lets in. */
final class Routes {

    /** What the paths of these begin with. */
    static final String API = "/api/";

    private static final String PHOTOS = "photos";
    private static final String NAME = "X-Photo-Name";
    private static final int MOST_TEXT = 64 << 10;
    /** Photos that are read and decoded at the same time. */
    private static final int READ_AT_ONCE = 2;

    private final Desk desk;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE);

    Routes(Desk desk) {
        this.desk = desk;
    }

    /** How a photo is set right: quarter turns to the right, then left, top, right and bottom of what is kept, as shares. */
    record Edited(int number, int quarterTurns, double[] part) {}

    /** What is there, and what kinds of things hints may be about beside places. */
    record About(String model, String knows, List<String> kinds, List<Views.Photo> photos) {}

    void answer(HttpExchange exchange, String path) throws IOException {
        String[] parts = path.split("/", -1);
        boolean isOfPhoto = parts.length == 3 && parts[0].equals(PHOTOS);
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (parts.length == 4 && parts[0].equals(PHOTOS)) {
                    showPicture(exchange, desk.get(parts[1]), parts[2], parts[3]);
                } else if (isOfPhoto) {
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
                    Replies.json(exchange, Views.of(desk.open(shot(exchange))));
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
                                Stream.of(ClueKind.values())
                                        .map(ClueKind::word)
                                        .sorted()
                                        .toList(),
                                desk.all().stream()
                                        .sorted(Comparator.comparing(open ->
                                                open.shots().get(0).photo().name()))
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
        Inquiry inquiry = open.inquiry()
                .orElseThrow(() -> new Refusal(409, "expected a photo that was answered, found one without a record"));
        String type = "application/json";
        String text = "";
        switch (what) {
            case "record.json" -> text = SavedInquiry.of(inquiry, open.shots()).json();
            case "record.geojson" -> {
                type = "application/geo+json";
                text = BeliefFiles.geoJson(inquiry.record());
            }
            case "record.html" -> {
                type = "text/html; charset=utf-8";
                text = RecordPage.html(SavedInquiry.of(inquiry, open.shots()));
            }
            default -> requireThere(false);
        }
        Replies.send(exchange, 200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Pictures that the page shows, by their numbers: photos that were handed over, or similar ones, small. */
    private void showPicture(HttpExchange exchange, OpenPhoto open, String what, String number) throws IOException {
        requireThere(number.matches("\\d{1,4}"));
        int which = Integer.parseInt(number);
        switch (what) {
            case "picture" -> {
                requireThere(which < open.shots().size());
                byte[] file = open.shots().get(which).bytes();
                Replies.send(exchange, 200, "application/octet-stream", file); // whatever its format is
            }
            case "reference" -> {
                List<LatLng> references = open.inquiry()
                        .map(now -> now.explanation().references())
                        .orElse(List.of());
                requireThere(which < references.size());
                Optional<byte[]> small =
                        desk.assistant().picture(references.get(which)).flatMap(Thumbnail::of);
                if (small.isPresent()) {
                    Replies.send(exchange, 200, "image/png", small.get());
                } else {
                    Replies.nothing(exchange); // not every method has photos of its references
                }
            }
            default -> requireThere(false);
        }
    }

    /** What is too large is not read to its end, and what its header says is too large is not decoded. */
    private Shot shot(HttpExchange exchange) throws IOException {
        String name = Optional.ofNullable(exchange.getRequestHeaders().getFirst(NAME))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .orElse("photo");
        reading.acquireUninterruptibly();
        try {
            byte[] bytes = Replies.body(exchange, AssistedPhoto.MOST_BYTES);
            return Shot.of(name, bytes);
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
            case "add" -> {
                desk.add(open, shot(exchange));
                Replies.json(exchange, Views.of(open));
            }
            case "edit" -> {
                edit(exchange, open);
                Replies.json(exchange, Views.of(open));
            }
            case "close" -> {
                desk.closePhoto(open.id());
                Replies.json(exchange, Views.of(open));
            }
            default -> {
                UnaryOperator<Inquiry> step = Steps.of(exchange, what);
                Replies.json(exchange, Views.of(open, Optional.of(open.step(step))));
            }
        }
    }

    private void edit(HttpExchange exchange, OpenPhoto open) throws IOException {
        Edited wanted = Replies.read(exchange, MOST_TEXT, Edited.class);
        if (wanted.part().length != 4) {
            throw new Refusal(400, "expected four sides of a part, found " + wanted.part().length + " numbers");
        }
        double[] part = wanted.part();
        PhotoEdit edit = new PhotoEdit(wanted.quarterTurns(), new PhotoPart(part[0], part[1], part[2], part[3]));
        reading.acquireUninterruptibly();
        try {
            open.edit(wanted.number(), edit::of);
        } finally {
            reading.release();
        }
    }
}
