package org.terrella.assist.page;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets in the page that this server itself sent, and nobody else.
 *
 * <p>The name in {@code Host} must be this machine's, or a page of elsewhere whose name was made to lead here could ask; the
 * {@code Origin} that a browser adds must be this server; and the token must be the one in the address that was printed. It stands
 * behind #, so that no browser sends it on, and comes in a header, which no page of elsewhere can set.
 */
final class Guard {

    /** Header with the token. */
    static final String TOKEN = "X-Terrella-Token";

    private static final int TOKEN_BYTES = 32;

    private final byte[] token;
    private final Set<String> hosts;

    private Guard(byte[] token, Set<String> hosts) {
        this.token = token;
        this.hosts = hosts;
    }

    /** With a token that nobody can guess. */
    static Guard of(int port) {
        Set<String> hosts = Stream.of("127.0.0.1", "localhost", "[::1]")
                .map(name -> name + ":" + port)
                .collect(Collectors.toUnmodifiableSet());
        return new Guard(secret().getBytes(StandardCharsets.US_ASCII), hosts);
    }

    /** Letters and digits that nobody can guess. */
    static String secret() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String token() {
        return new String(token, StandardCharsets.US_ASCII);
    }

    /** Refuses who asks under another name or from a page of elsewhere. */
    void requireHere(Headers headers) {
        if (!hosts.contains(only(headers, "Host").toLowerCase(Locale.ROOT))) {
            throw new Refusal(403, "expected this machine as Host, found another; this page is for this machine alone");
        }
        boolean isFromHere = headers.getOrDefault("Origin", List.of()).stream()
                .allMatch(
                        origin -> origin.startsWith("http://") && hosts.contains(origin.substring("http://".length())));
        if (!isFromHere) {
            throw new Refusal(403, "expected no other Origin than this page, found another");
        }
    }

    /** Refuses who does not know the token. */
    void requireToken(Headers headers) {
        if (!MessageDigest.isEqual(token, only(headers, TOKEN).getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(401, "expected the token of the address that was printed, found another or none");
        }
    }

    /** Empty unless there is exactly one. */
    private static String only(Headers headers, String name) {
        List<String> all = headers.getOrDefault(name, List.of());
        return all.size() == 1 ? all.get(0) : "";
    }
}
