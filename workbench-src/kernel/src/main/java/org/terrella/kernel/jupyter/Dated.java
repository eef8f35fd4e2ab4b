package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.KernelTimestamp;
import io.github.spencerpark.jupyter.messages.Message;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;

/** Dates messages to the microsecond, as Jupyter's own clients and kernels do; the base does to the minute. */
final class Dated {
    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** Of messages that answer nobody. */
    private static final String SESSION = UUID.randomUUID().toString();

    private Dated() {}

    /** The same message with the present time in its header. */
    static <T> Message<T> now(Message<T> message) {
        Header<T> header = message.getHeader();
        var dated = new Header<>(
                header.getId(),
                header.getUsername(),
                header.getSessionId() == null ? SESSION : header.getSessionId(),
                new KernelTimestamp(MICROSECONDS.format(Instant.now())),
                header.getType(),
                header.getVersion());
        return new Message<>(
                message.getIdentities(),
                dated,
                message.getParentHeader(),
                message.getMetadata(),
                message.getContent(),
                message.getBlobs());
    }
}
