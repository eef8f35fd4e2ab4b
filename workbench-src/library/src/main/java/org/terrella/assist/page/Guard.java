package org.terrella.assist.page;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.terrella.serve.LocalAsker;

/**
 * Lets in the page that this server itself sent, and nobody else.
 *
 * <p>Beside {@link LocalAsker}, the token must be the one in the address that was printed. It stands behind #, so that no browser
 * sends it on, and comes in a header, which no page of elsewhere can set.
 */
final class Guard {

    /** Header with the token. */
    static final String TOKEN = "X-Terrella-Token";

    private static final int TOKEN_BYTES = 32;

    private final byte[] token;
    private final LocalAsker asker;

    private Guard(byte[] token, LocalAsker asker) {
        this.token = token;
        this.asker = asker;
    }

    /** With a token that nobody can guess. */
    static Guard of(int port) {
        return new Guard(secret().getBytes(StandardCharsets.US_ASCII), LocalAsker.ofServer(port));
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
        asker.refusedFor(headers).ifPresent(header -> {
            throw new Refusal(
                    403,
                    "expected as " + header + " this page's own address, found another; it is for this machine alone");
        });
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
