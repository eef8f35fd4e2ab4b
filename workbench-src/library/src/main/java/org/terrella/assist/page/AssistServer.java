package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.terrella.assist.Assistant;
import org.terrella.assist.AssistedPhoto;

/**
 * Serves the assistant's page on this machine alone.
 *
 * <p>Only who knows the address with its token gets answers, nothing is changed by GET, no path that is asked for reaches a file,
 * and nothing is kept beyond the process: records are handed to the browser, which saves them where its user wants.
 */
public final class AssistServer implements AutoCloseable {

    private static final int THREADS = 96; // more than open photos, each of which may be waited for
    private static final String MOST_REQUEST = "sun.net.httpserver.maxReqTime";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each event waits 40 ms for an acknowledgement
        if (System.getProperty(MOST_REQUEST) == null) {
            System.setProperty(MOST_REQUEST, "60"); // seconds; without it half-open connections stay for ever
        }
    }

    private final HttpServer server;
    private final Guard guard;
    private final Desk desk;
    private final Routes routes;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "page");
        thread.setDaemon(true);
        return thread;
    });

    private AssistServer(HttpServer server, Assistant assistant) {
        this.server = server;
        this.guard = Guard.of(server.getAddress().getPort());
        this.desk = new Desk(assistant);
        this.routes = new Routes(desk);
    }

    /**
     * Starts to serve.
     *
     * @param assistant what is asked; what it needs is closed by whoever made it, after this
     * @param port where on the loopback interface; 0 for any that is free
     * @return the server; to be closed
     * @throws UncheckedIOException if the port is taken
     */
    public static AssistServer start(Assistant assistant, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            AssistServer server = new AssistServer(http, assistant);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be served: " + e.getMessage(), e);
        }
    }

    /**
     * The address of the page, to be opened by whoever may use it.
     *
     * @return with the token behind #, which browsers keep to themselves
     */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/#" + guard.token());
    }

    /**
     * Opens a photo, as if it were dropped on the page.
     *
     * @param name what it is called
     * @param bytes its file
     * @throws IllegalArgumentException if it is no photo, or too large
     */
    public void open(String name, byte[] bytes) {
        desk.open(AssistedPhoto.of(name, bytes), bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                guard.requireHere(exchange.getRequestHeaders());
                String path = exchange.getRequestURI().getPath();
                if (path.startsWith(Routes.API)) {
                    guard.requireToken(exchange.getRequestHeaders());
                    routes.answer(exchange, path.substring(Routes.API.length()));
                } else {
                    PageFiles.answer(exchange, path);
                }
            } catch (Refusal e) {
                Replies.fault(exchange, e.status(), e.getMessage());
            } catch (IllegalArgumentException e) {
                Replies.fault(exchange, 400, e.getMessage());
            } catch (RuntimeException e) {
                Replies.fault(
                        exchange, 500, "the page failed with " + e.getClass().getSimpleName());
            }
        }
    }

    /** Ends serving; who waits is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        desk.close();
    }
}
