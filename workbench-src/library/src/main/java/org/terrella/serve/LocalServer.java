package org.terrella.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;

/**
 * A server for this machine alone: it listens on the loopback interface, and who does not finish a request in a minute is cut off.
 *
 * <p>What the JDK's server reads once from system properties is set here, before the first one starts.
 */
public final class LocalServer implements AutoCloseable {

    private static final String MOST_REQUEST = "sun.net.httpserver.maxReqTime";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for an acknowledgement
        if (System.getProperty(MOST_REQUEST) == null) {
            System.setProperty(MOST_REQUEST, "60"); // seconds; without it half-open connections stay for ever
        }
    }

    private final HttpServer server;

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes a port, at which nobody is answered before {@link #serve}.
     *
     * @param port where on the loopback interface; 0 for any that is free
     * @return the server; to be closed
     * @throws UncheckedIOException if the port is taken
     */
    public static LocalServer at(int port) {
        try {
            return new LocalServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be served: " + e.getMessage(), e);
        }
    }

    /**
     * Begins to answer.
     *
     * @param handler answers everything
     * @param threads in which it does
     */
    public void serve(HttpHandler handler, Executor threads) {
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    /**
     * The port that was taken.
     *
     * @return its number
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Where it is.
     *
     * @return such as {@code http://127.0.0.1:8600/}
     */
    public URI address() {
        String host = server.getAddress().getAddress().getHostAddress();
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + literal + ":" + port() + "/");
    }

    /** Ends serving; who waits is cut off. */
    @Override
    public void close() {
        server.stop(0);
    }
}
