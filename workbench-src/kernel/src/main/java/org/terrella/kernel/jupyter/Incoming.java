package org.terrella.kernel.jupyter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.KernelTimestamp;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.adapters.HeaderAdapter;
import io.github.spencerpark.jupyter.messages.adapters.HistoryRequestAdapter;
import io.github.spencerpark.jupyter.messages.adapters.KernelTimestampAdapter;
import io.github.spencerpark.jupyter.messages.adapters.MessageTypeAdapter;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zeromq.ZMQ;

/**
 * Reads one message from a socket, to its end, whatever it is. The base's reader takes a message without delimiter and
 * the next one for one, and what a client leaves out for zero or false.
 */
final class Incoming {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS = 5; // signature, header, parent header, metadata, content

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(KernelTimestamp.class, KernelTimestampAdapter.INSTANCE)
            .registerTypeAdapter(Header.class, HeaderAdapter.INSTANCE)
            .registerTypeAdapter(MessageType.class, MessageTypeAdapter.INSTANCE)
            .registerTypeAdapter(HistoryRequest.class, HistoryRequestAdapter.INSTANCE)
            .create();

    /** What the protocol says of fields that are left out. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "execute_request",
            "{code: '', silent: false, store_history: true, allow_stdin: true, stop_on_error: true}",
            "history_request",
            "{hist_access_type: 'tail', n: -1, pattern: '*', unique: false, output: false, raw: true}",
            "complete_request",
            "{code: '', cursor_pos: 0}",
            "inspect_request",
            "{code: '', cursor_pos: 0, detail_level: 0}",
            "is_complete_request",
            "{code: ''}");

    private static final String HEADER_DEFAULTS = "{username: '', session: '', date: '', version: ''}";

    private Incoming() {}

    /**
     * The next message, waited for.
     *
     * @return its content is null if it has none that can be read
     * @throws IllegalArgumentException if it is no message of the protocol
     * @throws SecurityException if it is signed with another key
     */
    static Message<?> read(ZMQ.Socket socket, HMACGenerator signer) {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(socket.recv());
        } while (socket.hasReceiveMore());
        int at = 0;
        while (at < frames.size() && !Arrays.equals(DELIMITER, frames.get(at))) {
            at++;
        }
        if (frames.size() - at - 1 < PARTS) {
            throw new IllegalArgumentException("expected a message of " + PARTS + " parts behind its delimiter, found "
                    + Math.max(0, frames.size() - at - 1));
        }
        List<byte[]> parts = frames.subList(at + 1, at + 1 + PARTS);
        requireSignature(parts, signer);
        return message(List.copyOf(frames.subList(0, at)), parts, frames.subList(at + 1 + PARTS, frames.size()));
    }

    private static void requireSignature(List<byte[]> parts, HMACGenerator signer) {
        String expected = signer.calculateSignature(parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), parts.get(0))) {
            throw new SecurityException("expected a message that is signed with this kernel's key, found another");
        }
    }

    private static Message<?> message(List<byte[]> identities, List<byte[]> parts, List<byte[]> buffers) {
        JsonObject header = object(parts.get(1), HEADER_DEFAULTS);
        JsonObject parent = object(parts.get(2), "{}");
        Map<String, Object> metadata = GSON.fromJson(object(parts.get(3), "{}"), new TypeToken<>() {});
        Header<?> read = GSON.fromJson(header, Header.class);
        Header<?> answered =
                parent.has("msg_id") ? GSON.fromJson(object(parts.get(2), HEADER_DEFAULTS), Header.class) : null;
        Object content = content(parts.get(4), header.get("msg_type").getAsString(), read.getType());
        @SuppressWarnings({"unchecked", "rawtypes"}) // the content is of the type that the header names
        Message<?> message = new Message(identities, read, answered, metadata, content, List.copyOf(buffers));
        return message;
    }

    private static Object content(byte[] part, String name, MessageType<?> type) {
        try {
            return GSON.fromJson(object(part, DEFAULTS.getOrDefault(name, "{}")), type.getContentType());
        } catch (JsonParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A part of a message, with defaults for the fields that it leaves out. */
    private static JsonObject object(byte[] part, String defaults) {
        JsonObject object = JsonParser.parseString(defaults).getAsJsonObject();
        try {
            JsonParser.parseString(new String(part, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(each -> {
                        if (!each.getValue().isJsonNull()) {
                            object.add(each.getKey(), each.getValue());
                        }
                    });
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new IllegalArgumentException("expected a part of a message as a JSON object, found " + e, e);
        }
        return object;
    }
}
