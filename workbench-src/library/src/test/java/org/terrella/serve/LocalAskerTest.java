package org.terrella.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalAskerTest {

    private static Optional<String> refusedFor(LocalAsker asker, String host, List<String> origins) {
        Headers headers = new Headers();
        if (!host.isEmpty()) {
            headers.add("Host", host);
        }
        origins.forEach(origin -> headers.add("Origin", origin));
        return asker.refusedFor(headers);
    }

    @Test
    void programsOfThisMachineAreLetIn() {
        LocalAsker any = LocalAsker.any();
        assertEquals(Optional.empty(), refusedFor(any, "", List.of()));
        assertEquals(Optional.empty(), refusedFor(any, "127.0.0.1:8600", List.of("http://localhost:3000")));
        assertEquals(Optional.empty(), refusedFor(any, "LOCALHOST", List.of("http://[::1]:8600")));
        assertEquals(Optional.empty(), refusedFor(any, "[::1]:8600", List.of()));
    }

    @Test
    void pagesOfElsewhereAreRefused() {
        for (String host : List.of(
                "evil.example",
                "evil.example:8600",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "evil@localhost",
                "127.0.0.1:8600:1",
                "two words")) {
            assertEquals(Optional.of("Host"), refusedFor(LocalAsker.any(), host, List.of()), host);
        }
        for (String origin : List.of("null", "https://evil.example", "file://", "not an origin", "")) {
            assertEquals(
                    Optional.of("Origin"), refusedFor(LocalAsker.any(), "127.0.0.1:8600", List.of(origin)), origin);
        }
        assertEquals(
                Optional.of("Origin"),
                refusedFor(LocalAsker.any(), "localhost", List.of("http://localhost", "http://evil.example")));
    }

    @Test
    void twoHostsAreNoHost() {
        Headers headers = new Headers();
        headers.add("Host", "localhost");
        headers.add("Host", "127.0.0.1");
        assertEquals(Optional.of("Host"), LocalAsker.any().refusedFor(headers));
    }

    @Test
    void aServerKnowsItsPort() {
        LocalAsker one = LocalAsker.ofServer(8700);
        assertEquals(Optional.empty(), refusedFor(one, "localhost:8700", List.of("http://127.0.0.1:8700")));
        assertEquals(Optional.of("Host"), refusedFor(one, "", List.of()));
        assertEquals(Optional.of("Host"), refusedFor(one, "localhost", List.of()));
        assertEquals(Optional.of("Host"), refusedFor(one, "localhost:8701", List.of()));
        assertEquals(Optional.of("Origin"), refusedFor(one, "localhost:8700", List.of("http://localhost:8701")));
        assertEquals(Optional.of("Origin"), refusedFor(one, "localhost:8700", List.of("https://localhost:8700")));
        assertEquals(Optional.empty(), refusedFor(LocalAsker.ofServer(80), "localhost", List.of("http://localhost")));
    }
}
