package org.terrella.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.terrella.file.Decision;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

/**
 * Conversations in a JSON file, plain or gzipped: one object per line, or one array of objects.
 *
 * <p>The layout of MG-Geo is not documented in what could be read, so this is what is accepted, which is the layout of
 * LLaVA's training data: {@code id}, a text or number; {@code image}, a text, a list of texts, or absent; {@code
 * conversations}, a list of objects with the texts {@code from} and {@code value}. Fields for latitude and longitude, by the
 * names that tables use, become the truth; all other fields become attributes. Only the list of turns must be there; without
 * an id the line number is the id. A list may also be called {@code messages}, of objects with {@code role} and {@code content}.
 * Positions count lines, or elements of the array.
 *
 * @param name what to call the set
 * @param file the JSON file
 */
public record ConversationFile(String name, Path file) {

    private static final ObjectReader JSON =
            new ObjectMapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    static final String ID = "id";
    static final String IMAGE = "image";
    static final String TURNS = "conversations";
    private static final String MESSAGES = "messages";

    /**
     * Starts a pass at the first conversation.
     *
     * @return the pass; to be closed
     * @throws InputException if there is no such file
     */
    public Reading<Conversation> open() {
        return startingAt(Position.START);
    }

    /**
     * Starts a pass.
     *
     * @param position where to begin, as told by the reading of an earlier pass
     * @return the pass; to be closed
     * @throws InputException if there is no such file
     */
    public Reading<Conversation> startingAt(Position position) {
        if (position.part() != 0) {
            throw new IllegalArgumentException("a position in " + name + " must be 0:LINE, found " + position);
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected a file, found none at " + file);
        }
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
            bytes.mark(2);
            boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return new Pass(
                    position,
                    JsonTexts.of(new BufferedReader(
                            new InputStreamReader(gzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private final class Pass extends LookAhead<Conversation> {
        private final JsonTexts lines;
        private final SeenIds seen = new SeenIds();
        private final long afterLine;
        private long line;

        Pass(Position start, JsonTexts lines) {
            super(start);
            this.afterLine = start.offset();
            this.lines = lines;
        }

        @Override
        Optional<Conversation> fetch() {
            try {
                for (String text = lines.next(); text != null; text = lines.next()) {
                    line++;
                    Origin origin = new Origin(Origin.nameOf(file), lines.unit() + " " + line);
                    Optional<Conversation> conversation = conversation(text, origin);
                    if (conversation.isPresent() && line > afterLine) {
                        return conversation;
                    }
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read after " + lines.unit() + " " + line, e);
            }
        }

        @Override
        Position afterLast() {
            return new Position(0, line);
        }

        @Override
        void release() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be closed", e);
            }
        }

        private Optional<Conversation> conversation(String text, Origin origin) {
            if (text.isBlank()) {
                return leaveOut(Decision.BLANK_ROW, origin, "expected a JSON object, found nothing");
            }
            if (text.indexOf('\uFFFD') >= 0) {
                return leaveOut(Decision.NOT_UTF8, origin, "expected UTF-8 text, found other bytes");
            }
            try {
                JsonNode record = JSON.readTree(text);
                if (!record.isObject()) {
                    return leaveOut(Decision.DAMAGED_RECORD, origin, "expected a JSON object, found other JSON");
                }
                return conversation(record, origin);
            } catch (JsonProcessingException e) {
                return leaveOut(
                        Decision.DAMAGED_RECORD, origin, "expected a JSON object, found " + e.getOriginalMessage());
            }
        }

        private Optional<Conversation> conversation(JsonNode record, Origin origin) {
            Optional<List<Conversation.Turn>> turns = record.has(TURNS)
                    ? turns(record.path(TURNS), "from", "value")
                    : turns(record.path(MESSAGES), "role", "content");
            if (turns.isEmpty()) {
                return leaveOut(
                        Decision.DAMAGED_RECORD,
                        origin,
                        "expected a list " + TURNS + " of objects with from and value, found none");
            }
            String id = record.hasNonNull(ID) ? JsonFields.text(record.get(ID)) : lines.unit() + " " + line;
            if (!seen.add(id)) {
                return leaveOut(Decision.DUPLICATE_ID, origin, "expected an id that is new, found " + id);
            }
            Map<String, String> others = new LinkedHashMap<>(JsonFields.of(record));
            others.keySet().removeAll(List.of(ID, IMAGE, TURNS, MESSAGES));
            return Optional.of(new Conversation(
                    id, images(record.path(IMAGE)), turns.get(), truth(others, origin), others, origin));
        }

        private Optional<LatLng> truth(Map<String, String> fields, Origin origin) {
            PhotoColumns columns = new PhotoColumns(List.copyOf(fields.keySet()));
            List<String> values = List.copyOf(fields.values());
            Optional<Double> lat = PhotoColumns.number(columns.text(PhotoColumns.Role.LATITUDE, values::get));
            Optional<Double> lng = PhotoColumns.number(columns.text(PhotoColumns.Role.LONGITUDE, values::get));
            if (lat.isEmpty() || lng.isEmpty()) {
                return Optional.empty();
            }
            if (!LatLng.isValid(lat.get(), lng.get())) {
                note(Decision.UNUSABLE_TRUTH, origin, "found latitude " + lat.get() + " and longitude " + lng.get());
                return Optional.empty();
            }
            return Optional.of(LatLng.ofDegrees(lat.get(), lng.get()));
        }

        private Optional<Conversation> leaveOut(Decision decision, Origin origin, String found) {
            note(decision, origin, found);
            return Optional.empty();
        }

        private void note(Decision decision, Origin origin, String found) {
            if (line > afterLine) {
                log().note(decision, origin, found);
            }
        }
    }

    private static List<String> images(JsonNode image) {
        List<String> names = new ArrayList<>();
        if (image.isArray()) {
            image.forEach(name -> names.add(JsonFields.text(name)));
        } else if (!image.isMissingNode() && !image.isNull()) {
            names.add(JsonFields.text(image));
        }
        return names;
    }

    private static Optional<List<Conversation.Turn>> turns(JsonNode list, String from, String value) {
        List<Conversation.Turn> turns = new ArrayList<>();
        for (JsonNode turn : list) {
            if (!turn.path(from).isTextual() || !turn.path(value).isTextual()) {
                return Optional.empty();
            }
            turns.add(new Conversation.Turn(
                    turn.get(from).asText(), turn.get(value).asText()));
        }
        return list.isArray() ? Optional.of(turns) : Optional.empty();
    }
}
