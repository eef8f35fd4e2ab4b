package org.terrella.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells programs and pages of this machine from pages of elsewhere that a browser shows, which must not ask what is served here.
 *
 * <p>The name in {@code Host} must be this machine's, or a page of elsewhere whose name was made to lead here could ask; so must
 * be that in the {@code Origin} that a browser adds. Each comes once.
 */
public final class LocalAsker {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int USUAL_PORT = 80;

    private final OptionalInt port;

    private LocalAsker(OptionalInt port) {
        this.port = port;
    }

    /**
     * Any program of this machine, and pages of any of its servers; {@code Host} may be missing.
     *
     * @return who is let in
     */
    public static LocalAsker any() {
        return new LocalAsker(OptionalInt.empty());
    }

    /**
     * Pages of one server of this machine, and programs that name it.
     *
     * @param port at which it is
     * @return who is let in
     */
    public static LocalAsker ofServer(int port) {
        return new LocalAsker(OptionalInt.of(port));
    }

    /**
     * The header for which a request is to be refused.
     *
     * @param headers of the request
     * @return {@code Host} or {@code Origin}; nothing if it is let in
     */
    public Optional<String> refusedFor(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        boolean isHostMissing = hosts.isEmpty() && port.isEmpty();
        if (!isHostMissing && !(hosts.size() == 1 && isHere("http://" + hosts.get(0)))) {
            return Optional.of("Host");
        }
        boolean isFromHere = headers.getOrDefault("Origin", List.of()).stream().allMatch(this::isHere);
        return isFromHere ? Optional.empty() : Optional.of("Origin");
    }

    private boolean isHere(String address) {
        try {
            URI uri = new URI(address.toLowerCase(Locale.ROOT)).parseServerAuthority();
            boolean isAtPort = port.isEmpty()
                    || "http".equals(uri.getScheme())
                            && (uri.getPort() < 0 ? USUAL_PORT : uri.getPort()) == port.getAsInt();
            return HERE.contains(String.valueOf(uri.getHost())) && uri.getRawUserInfo() == null && isAtPort;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
