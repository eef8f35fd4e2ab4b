package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Serves a short session to itself, so that a class-data archive holds what a real one loads first. */
public final class Rehearsal {
    private static final String KEY = "rehearsal";
    private static final int TIMEOUT_MS = 30_000;
    private static final List<String> CELLS = List.of(
            "import java.util.function.*;\nimport java.nio.file.*;",
            "1 + 1",
            "record Place(double latDegrees, double lngDegrees) {}\nvar places = List.of(new Place(48.9, 2.4));\nplaces",
            "int twice(int n) { return 2 * n; }\nfor (int i = 0; i < 3; i++) { System.out.println(twice(i)); }",
            "display(Stream.of(1, 2).map(n -> n + 1).collect(Collectors.toList()));",
            "throw new IllegalStateException(\"expected\");");

    private Rehearsal() {}

    /**
     * Runs the session.
     *
     * @throws IOException if no port is free or the session does not answer
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static void run() throws IOException, InterruptedException {
        List<Integer> ports = freePorts(5);
        Path connection = Files.createTempFile("terrella", ".json");
        Files.writeString(
                connection,
                String.format(
                        "{\"ip\":\"127.0.0.1\",\"transport\":\"tcp\",\"signature_scheme\":\"hmac-sha256\",\"key\":\"%s\","
                                + "\"shell_port\":%d,\"control_port\":%d,\"stdin_port\":%d,\"hb_port\":%d,\"iopub_port\":%d}",
                        KEY, ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4)));
        var server = new Thread(() -> serve(connection), "rehearsal");
        server.start();
        try (var context = new ZContext()) {
            ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
            shell.setReceiveTimeOut(TIMEOUT_MS);
            shell.connect("tcp://127.0.0.1:" + ports.get(0));
            request(shell, "kernel_info_request", "{}");
            for (String cell : CELLS) {
                request(
                        shell,
                        "execute_request",
                        "{\"code\":\"" + escape(cell) + "\",\"silent\":false,"
                                + "\"store_history\":true,\"allow_stdin\":false,\"stop_on_error\":true}");
            }
            request(shell, "complete_request", "{\"code\":\"places.\",\"cursor_pos\":7}");
            request(shell, "shutdown_request", "{\"restart\":false}");
            server.join(TimeUnit.MILLISECONDS.toMillis(TIMEOUT_MS));
        } finally {
            Files.deleteIfExists(connection);
        }
    }

    private static void serve(Path connection) {
        try {
            KernelServer.serve(connection, "rehearsal");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escape(String code) {
        return code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void request(ZMQ.Socket shell, String type, String content) throws IOException {
        String header = "{\"msg_id\":\"" + type + "\",\"msg_type\":\"" + type
                + "\",\"username\":\"\",\"session\":\"rehearsal\",\"date\":\"2026-01-01T00:00:00Z\",\"version\":\"5.3\"}";
        byte[][] parts = {bytes(header), bytes("{}"), bytes("{}"), bytes(content)};
        try {
            String signature = new HMACGenerator("hmac-sha256", KEY).calculateSignature(parts);
            shell.sendMore("<IDS|MSG>");
            shell.sendMore(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC with SHA-256", e);
        }
        for (int i = 0; i < parts.length - 1; i++) {
            shell.sendMore(parts[i]);
        }
        shell.send(parts[parts.length - 1]);
        do {
            if (shell.recv() == null) {
                throw new IOException("expected an answer to " + type + ", found none within " + TIMEOUT_MS + " ms");
            }
        } while (shell.hasReceiveMore());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            open.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : open) {
            socket.close();
        }
        return ports;
    }
}
