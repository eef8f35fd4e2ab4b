package org.terrella.lmm.openai;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells programs of this machine from pages of elsewhere that a browser shows, which must not ask what is served here. */
final class LocalAsker {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private LocalAsker() {}

    /**
     * Refuses requests under another name than this machine's, and those that a page of elsewhere sends.
     *
     * @throws ChatFault if it is to be refused
     */
    static void require(Optional<String> host, Optional<String> origin) {
        if (host.isPresent() && !HERE.contains(name(host.get()))) {
            throw refused("Host", "localhost, 127.0.0.1 or [::1]");
        }
        if (origin.isPresent() && !HERE.contains(hostOf(origin.get()))) {
            throw refused("Origin", "none, or a page of this machine");
        }
    }

    private static ChatFault refused(String header, String expected) {
        return new ChatFault(
                403,
                "invalid_request_error",
                "not_local",
                "",
                "expected as " + header + " " + expected
                        + ", found another; this model answers programs of this machine alone");
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }

    private static String hostOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getHost()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
