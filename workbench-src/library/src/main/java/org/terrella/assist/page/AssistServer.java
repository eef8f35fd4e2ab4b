package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.terrella.assist.Assistant;
import org.terrella.assist.Shot;
import org.terrella.serve.LocalServer;

/**
 * Serves the assistant's page on this machine alone.
 *
 * <p>Only who knows the address with its token gets answers, nothing is changed by GET, no path that is asked for reaches a file,
 * and nothing is kept beyond the process: records are handed to the browser, which saves them where its user wants.
 */
public final class AssistServer implements AutoCloseable {

    private static final int THREADS = 96; // more than open photos, each of which may be waited for

    private final LocalServer server;
    private final Guard guard;
    private final Desk desk;
    private final Routes routes;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "page");
        thread.setDaemon(true);
        return thread;
    });

    private AssistServer(LocalServer server, Assistant assistant) {
        this.server = server;
        this.guard = Guard.of(server.port());
        this.desk = new Desk(assistant);
        this.routes = new Routes(desk);
    }

    /**
     * Starts to serve.
     *
     * @param assistant what is asked; what it needs is closed by whoever made it, after this
     * @param port where on the loopback interface; 0 for any that is free
     * @return the server; to be closed
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static AssistServer start(Assistant assistant, int port) {
        AssistServer server = new AssistServer(LocalServer.at(port), assistant);
        server.server.serve(server::handle, server.threads);
        return server;
    }

    /**
     * The address of the page, to be opened by whoever may use it.
     *
     * @return with the token behind #, which browsers keep to themselves
     */
    public URI address() {
        return server.address().resolve("#" + guard.token());
    }

    /**
     * Opens a photo, as if it were dropped on the page.
     *
     * @param name what it is called
     * @param bytes its file
     * @throws IllegalArgumentException if it is no photo, or too large
     */
    public void open(String name, byte[] bytes) {
        desk.open(Shot.of(name, bytes));
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
        server.close();
        threads.shutdownNow();
        desk.close();
    }
}
