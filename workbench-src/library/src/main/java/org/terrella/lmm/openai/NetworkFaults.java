package org.terrella.lmm.openai;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.terrella.lmm.LmmException.Fault;

/**
 * Names what went wrong on the way to a server and back.
 *
 * @param fault what it is
 * @param expected what should have been
 * @param found what was
 */
record NetworkFaults(Fault fault, String expected, String found) {

    private static final String NOTHING = "unexpected end of stream on"; // as OkHttp says it where nothing came
    private static final char ALERT = 0x15; // how a server with TLS answers one that speaks without

    static NetworkFaults of(Throwable thrown, Endpoint endpoint, Optional<ProxyVariable> proxy) {
        HttpUrl url = Transport.url(endpoint);
        String where =
                url.host() + ":" + url.port() + proxy.map(ProxyVariable::told).orElse("");
        String message = String.valueOf(thrown.getMessage());
        if (has(thrown, UnknownHostException.class)) {
            return new NetworkFaults(Fault.UNREACHABLE, "a server at " + where, "no host of that name");
        }
        if (has(thrown, SocketTimeoutException.class) && message.toLowerCase().contains("connect")
                || message.contains("failed to connect")) {
            String seconds = seconds(endpoint.pace().timeouts().connect());
            return new NetworkFaults(Fault.TIMEOUT, "a connection to " + where + " within " + seconds + " s", "none");
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return new NetworkFaults(Fault.UNREACHABLE, "a server at " + where, "none: the connection was refused");
        }
        if (has(thrown, InterruptedIOException.class)) { // of reading and the whole call alike
            String seconds = seconds(endpoint.pace().timeouts().request());
            return new NetworkFaults(
                    Fault.TIMEOUT,
                    "an answer of " + where + " within " + seconds + " s (request_seconds in the endpoint's file)",
                    "none or not all of it");
        }
        if (has(thrown, SSLException.class)) {
            return tls(thrown, where, endpoint.server().baseUrl());
        }
        return onTheLine(thrown, message, where, url.isHttps());
    }

    private static NetworkFaults tls(Throwable thrown, String where, URI base) {
        boolean isPlain = String.valueOf(thrown.getMessage()).contains("SSL message");
        boolean isOfTrust = has(thrown, SSLHandshakeException.class) || has(thrown, SSLPeerUnverifiedException.class);
        if (isPlain) {
            return new NetworkFaults(
                    Fault.UNREACHABLE,
                    "TLS at " + where + ", as base_url begins with " + base.getScheme() + "://",
                    "a server without it");
        }
        return isOfTrust
                ? new NetworkFaults(
                        Fault.UNREACHABLE,
                        "a certificate of " + where + " that Java trusts",
                        first(thrown) + "; a server's own certificate can be added to Java's trust store")
                : new NetworkFaults(Fault.CONNECTION, "a connection to " + where + " that lasts", first(thrown));
    }

    private static NetworkFaults onTheLine(Throwable thrown, String message, String where, boolean isTls) {
        if (has(thrown, Transport.TooLongException.class)) {
            return new NetworkFaults(
                    Fault.MALFORMED, "an answer of at most " + Transport.MOST_BYTES + " bytes", "more");
        }
        if (thrown instanceof ProtocolException && message.startsWith("Unexpected status line")) {
            boolean isAlert = message.indexOf(ALERT) >= 0;
            return new NetworkFaults(
                    Fault.UNREACHABLE,
                    "HTTP at " + where,
                    isAlert ? "TLS; base_url must begin with https://" : "another protocol");
        }
        if (has(thrown, ZipException.class)) {
            return new NetworkFaults(Fault.MALFORMED, "a compressed answer", "one that cannot be unpacked");
        }
        return new NetworkFaults(
                Fault.CONNECTION,
                "a connection to " + where + " that lasts",
                "none or one that was cut"
                        + (message.startsWith(NOTHING) && !isTls
                                ? " before an answer began; a server with TLS wants https:// in base_url"
                                : ""));
    }

    private static String first(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("a fault of TLS");
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0);
    }
}
