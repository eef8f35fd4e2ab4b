package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

class ReverseGeocoderTest {

    private static final String LYON = "{\"address\":{\"suburb\":\"Bellecour\",\"city\":\"Lyon\",\"county\":\"Rhône\","
            + "\"state\":\"Auvergne-Rhône-Alpes\",\"region\":\"France métropolitaine\",\"country\":\"France\","
            + "\"country_code\":\"fr\"}}";
    private static final LatLng POINT = new LatLng(45.74846, 4.84671);

    /** What the server does next. */
    private record Reply(int status, String body, Optional<String> retryAfter) {
        static Reply ok(String body) {
            return new Reply(200, body, Optional.empty());
        }
    }

    @TempDir
    private Path folder;

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopServer() throws InterruptedException {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }

    private void reply(HttpExchange exchange) throws IOException {
        Reply reply;
        synchronized (replies) {
            asked.add(exchange.getRequestURI().toString());
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            reply = replies.remove();
        }
        if (reply.status() == 0) { // silence until the test ends
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        reply.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().add("Retry-After", seconds));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void givesTheEightLevels() {
        replies.add(Reply.ok(LYON));
        try (ReverseGeocoder geocoder = open(settings())) {
            assertEquals(
                    PlaceNames.NONE
                            .with(PlaceLevel.NEIGHBOURHOOD, "Bellecour")
                            .with(PlaceLevel.CITY, "Lyon")
                            .with(PlaceLevel.COUNTY, "Rhône")
                            .with(PlaceLevel.STATE, "Auvergne-Rhône-Alpes")
                            .with(PlaceLevel.REGION, "France métropolitaine")
                            .with(PlaceLevel.COUNTRY, "France")
                            .with(PlaceLevel.COUNTRY_CODE, "fr")
                            .with(PlaceLevel.CONTINENT, "Europe"),
                    geocoder.namesOf(POINT));
        }
        assertEquals(
                List.of("/reverse?format=jsonv2&addressdetails=1&lat=45.7485&lon=4.8467&zoom=18&accept-language=en"),
                asked);
        assertEquals(List.of("terrella-test (nobody@example.org)"), agents);
    }

    @Test
    void asksNothingTwiceNotEvenAfterARestart() {
        replies.add(Reply.ok(LYON));
        PlaceNames first;
        try (ReverseGeocoder geocoder = open(settings())) {
            first = geocoder.namesOf(POINT);
            assertEquals(first, geocoder.namesOf(new LatLng(45.748461, 4.846712))); // the same when rounded
            assertEquals(1, geocoder.requests());
        }
        try (ReverseGeocoder geocoder = open(settings())) {
            assertEquals(first, geocoder.namesOf(POINT));
            assertEquals(0, geocoder.requests());
        }
    }

    @Test
    void keepsThatThereIsNothing() {
        replies.add(Reply.ok("{\"error\":\"Unable to geocode\"}"));
        try (ReverseGeocoder geocoder = open(settings())) {
            assertEquals(PlaceNames.NONE, geocoder.namesOf(new LatLng(0, -140)));
            assertEquals(PlaceNames.NONE, geocoder.namesOf(new LatLng(-0.0, -140)));
            assertEquals(1, geocoder.requests());
        }
    }

    @Test
    void asksAgainForOtherSettings() {
        replies.add(Reply.ok(LYON));
        replies.add(Reply.ok(LYON.replace("Lyon", "Lione")));
        try (ReverseGeocoder geocoder = open(settings())) {
            geocoder.namesOf(POINT);
        }
        ReverseGeocoder.Settings italian = new ReverseGeocoder.Settings(
                settings().endpoint(),
                "t",
                10,
                "it",
                4,
                new ReverseGeocoder.Pace(Duration.ZERO, Duration.ofSeconds(20)));
        try (ReverseGeocoder geocoder = open(italian)) {
            assertEquals(Optional.of("Lione"), geocoder.namesOf(POINT).city());
        }
        assertTrue(asked.get(1).endsWith("&zoom=10&accept-language=it"), asked.get(1));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        replies.add(new Reply(429, "", Optional.of("7")));
        replies.add(new Reply(503, "", Optional.empty()));
        replies.add(Reply.ok(LYON));
        try (ReverseGeocoder geocoder = open(settings(Duration.ofMillis(500), Duration.ofSeconds(20)))) {
            assertEquals(Optional.of("Lyon"), geocoder.namesOf(POINT).city());
            assertEquals(3, geocoder.requests());
        }
        // 7 s as asked; then 500 ms doubled twice; the clock runs on a little before each pause
        assertEquals(2, pauses.size(), pauses.toString());
        assertTrue(
                pauses.get(0).compareTo(Duration.ofSeconds(7)) <= 0
                        && pauses.get(0).toMillis() > 1000,
                pauses.toString());
    }

    @Test
    void keepsItsDistanceBetweenRequests() {
        for (int i = 0; i < 3; i++) {
            replies.add(Reply.ok(LYON));
        }
        try (ReverseGeocoder geocoder = open(settings(Duration.ofHours(1), Duration.ofSeconds(20)))) {
            for (int i = 0; i < 3; i++) {
                geocoder.namesOf(new LatLng(i, i));
            }
        }
        assertEquals(2, pauses.size());
        pauses.forEach(pause -> assertTrue(pause.toMinutes() >= 30, pause.toString()));
    }

    @Test
    void givesUpAfterFourFailuresInASentence() {
        for (int i = 0; i < 4; i++) {
            replies.add(new Reply(500, "oops", Optional.empty()));
        }
        replies.add(Reply.ok(LYON));
        try (ReverseGeocoder geocoder = open(settings())) {
            String message = assertThrows(UncheckedIOException.class, () -> geocoder.namesOf(POINT))
                    .getMessage();
            assertTrue(message.endsWith(": expected an answer, found status 500 at attempt 4"), message);
            assertEquals(Optional.of("Lyon"), geocoder.namesOf(POINT).city()); // a failure is not kept
        }
    }

    @Test
    void doesNotRepeatWhatTheServerForbids() {
        replies.add(new Reply(403, "blocked", Optional.empty()));
        replies.add(new Reply(429, "", Optional.of("86400")));
        try (ReverseGeocoder geocoder = open(settings())) {
            assertMessage("expected an answer, found status 403 at attempt 1", geocoder);
            assertMessage("expected to wait at most 300 s, found that the server asks for 86400 s", geocoder);
            assertEquals(2, geocoder.requests());
        }
    }

    @Test
    void saysWhatIsNoAnswerAndDoesNotKeepIt() {
        replies.add(Reply.ok("<html>maintenance</html>"));
        replies.add(Reply.ok("{\"error\":\"Bandwidth limit\"}"));
        replies.add(Reply.ok("[]"));
        replies.add(Reply.ok(""));
        replies.add(Reply.ok(LYON));
        try (ReverseGeocoder geocoder = open(settings())) {
            assertMessage("expected JSON, found <html>maintenance</html>", geocoder);
            assertMessage("expected an object with an address, found {\"error\":\"Bandwidth limit\"}", geocoder);
            assertMessage("expected an object with an address, found []", geocoder);
            assertMessage("expected an object with an address, found nothing", geocoder);
            assertEquals(Optional.of("Lyon"), geocoder.namesOf(POINT).city());
        }
    }

    @Test
    void doesNotWaitForeverForASilentServer() {
        replies.add(new Reply(0, "", Optional.empty()));
        try (ReverseGeocoder geocoder = open(settings(Duration.ZERO, Duration.ofMillis(200)))) {
            assertMessage("expected an answer within 200 ms, found none", geocoder);
        }
    }

    @Test
    void saysThatNobodyListens() {
        server.stop(0);
        try (ReverseGeocoder geocoder = open(settings())) {
            String message = assertThrows(UncheckedIOException.class, () -> geocoder.namesOf(POINT))
                    .getMessage();
            assertTrue(message.contains("expected an answer, found ConnectException"), message);
        }
    }

    @Test
    void exportsWhatItHas() throws IOException {
        replies.add(Reply.ok(LYON));
        replies.add(Reply.ok("{\"error\":\"Unable to geocode\"}"));
        Path target = folder.resolve("answers.jsonl");
        try (ReverseGeocoder geocoder = open(settings())) {
            geocoder.namesOf(POINT);
            geocoder.namesOf(new LatLng(0, 180));
            assertEquals(2, geocoder.exportJsonLines(target));
        }
        List<String> lines = Files.readAllLines(target);
        assertTrue(lines.get(0).contains("\"lat\":0.0,\"lng\":180.0,\"neighbourhood\":null,"), lines.get(0));
        assertTrue(
                lines.get(1).endsWith("\"country\":\"France\",\"country_code\":\"fr\",\"continent\":\"Europe\"}"),
                lines.get(1));
    }

    @Test
    void refusesAFileThatIsNoCache() throws IOException {
        Files.writeString(
                folder.resolve("cache.sqlite"), "this is a text of some length, and no database at all\n".repeat(30));
        String message =
                assertThrows(InputException.class, () -> open(settings())).getMessage();
        assertTrue(message.startsWith("cache.sqlite: expected a cache of answers in SQLite, found: "), message);
    }

    @Test
    void checksItsSettings() {
        URI remote = URI.create("https://nominatim.example.org");
        assertSetting(
                "userAgent must name a program and a contact, found a blank",
                () -> ReverseGeocoder.Settings.of(remote, " "));
        assertSetting(
                "interval must be at least PT1S, found PT0.5S",
                () -> new ReverseGeocoder.Settings(
                        remote,
                        "t",
                        18,
                        "en",
                        4,
                        new ReverseGeocoder.Pace(Duration.ofMillis(500), Duration.ofSeconds(1))));
        assertSetting(
                "zoom must be within [3, 18], found 19",
                () -> new ReverseGeocoder.Settings(
                        remote,
                        "t",
                        19,
                        "en",
                        4,
                        new ReverseGeocoder.Pace(Duration.ofSeconds(1), Duration.ofSeconds(1))));
        assertSetting(
                "endpoint must be an address with http or https, found ftp://x",
                () -> ReverseGeocoder.Settings.of(URI.create("ftp://x"), "t"));
    }

    private static void assertSetting(String sentence, org.junit.jupiter.api.function.Executable made) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    private void assertMessage(String sentence, ReverseGeocoder geocoder) {
        String message = assertThrows(UncheckedIOException.class, () -> geocoder.namesOf(POINT))
                .getMessage();
        assertTrue(message.endsWith(": " + sentence), message);
    }

    private ReverseGeocoder.Settings settings() {
        return settings(Duration.ZERO, Duration.ofSeconds(20));
    }

    private ReverseGeocoder.Settings settings(Duration interval, Duration timeout) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ReverseGeocoder.Settings(
                endpoint,
                "terrella-test (nobody@example.org)",
                18,
                "en",
                4,
                new ReverseGeocoder.Pace(interval, timeout));
    }

    private ReverseGeocoder open(ReverseGeocoder.Settings settings) {
        return ReverseGeocoder.open(settings, folder.resolve("cache.sqlite"), pauses::add);
    }
}
