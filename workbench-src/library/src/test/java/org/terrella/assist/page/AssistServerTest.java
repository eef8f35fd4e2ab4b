package org.terrella.assist.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.FourCities;
import org.terrella.assist.Shot;

class AssistServerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Lets the method answer; a test that wants it to wait takes the permits away. */
    private final Semaphore mayAnswer = new Semaphore(1000);

    private final CountDownLatch isAsked = new CountDownLatch(1);
    private AssistServer server;
    private String base;
    private String token;

    @BeforeEach
    void start() {
        server = AssistServer.start(
                FourCities.assistant((id, photo) -> {
                    isAsked.countDown();
                    mayAnswer.acquireUninterruptibly();
                    return FourCities.answer(id);
                }),
                0);
        base = server.address().toString().replaceFirst("#.*", "");
        token = server.address().getFragment();
    }

    @AfterEach
    void stop() {
        mayAnswer.release(1000);
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header(Guard.TOKEN, token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> reply) throws Exception {
        assertEquals(200, reply.statusCode(), reply.body());
        return MAPPER.readTree(reply.body());
    }

    private String opened(int number) throws Exception {
        return json(post("api/photos", FourCities.photo(number))).get("id").asText();
    }

    private JsonNode view(String id) throws Exception {
        return json(send(to("api/photos/" + id + "/view")));
    }

    /** Data of the last event, which must have a name. */
    private static JsonNode last(String name, String events) throws Exception {
        String[] all = events.strip().split("\n\n");
        String[] lines = all[all.length - 1].split("\n");
        assertEquals("event: " + name, lines[0], events);
        return MAPPER.readTree(lines[1].substring("data: ".length()));
    }

    private static String first(JsonNode photo) {
        return photo.get("answer").get("candidates").get(0).get("name").asText();
    }

    @Test
    void fromPhotoToAnswerHintUndoAndRecord() throws Exception {
        String id = opened(1);
        assertTrue(view(id).get("answer").isNull());
        HttpResponse<String> asked = post("api/photos/" + id + "/ask", "");
        assertTrue(asked.body().startsWith("event: progress\n"), asked.body());
        assertEquals("Oslo, Norway", first(last("answer", asked.body())));
        JsonNode hinted = json(post("api/photos/" + id + "/hint", "{\"text\": \"not Norway\"}"));
        assertEquals("Lisbon, Portugal", first(hinted));
        assertTrue(hinted.get("answer").get("talk").get("change").asText().startsWith("Lisbon 2nd → 1st"));
        String evidence = hinted.get("answer").get("evidence").get(1).get("id").asText();
        String named = "{\"id\": \"" + evidence + "\"}";
        assertEquals("Oslo, Norway", first(json(post("api/photos/" + id + "/strike", named))));
        assertEquals("Lisbon, Portugal", first(json(post("api/photos/" + id + "/restore", named))));
        String record = send(to("api/photos/" + id + "/record.json")).body();
        String geo = send(to("api/photos/" + id + "/record.geojson")).body();
        assertTrue(send(to("api/photos/" + id + "/record.html")).body().contains("Lisbon, Portugal"));
        assertEquals("Oslo, Norway", first(json(post("api/photos/" + id + "/strike", named))));
        assertEquals("Lisbon, Portugal", first(json(post("api/photos/" + id + "/undo", ""))));
        String again = opened(1);
        post("api/photos/" + again + "/ask", "");
        assertEquals("Lisbon, Portugal", first(json(post("api/photos/" + again + "/reopen", record))));
        assertEquals("Oslo, Norway", first(json(post("api/photos/" + again + "/undo", ""))));
        assertEquals("Lisbon, Portugal", first(json(post("api/photos/" + again + "/reopen", geo))));
        assertEquals(400, post("api/photos/" + again + "/reopen", "{}").statusCode());
        assertEquals(
                400,
                post("api/photos/" + again + "/strike", "{\"id\": \"none\"}").statusCode());
        String area = "{\"corners\": [[45, -20], [45, 0], [30, 0], [30, -20]]}";
        JsonNode inside = json(post("api/photos/" + id + "/inside", area));
        assertEquals(
                "only the area drawn",
                inside.get("answer").get("talk").get("boundary").asText());
        assertEquals(
                400,
                post("api/photos/" + id + "/inside", "{\"corners\": [[45]]}").statusCode());
        assertEquals(
                400,
                post("api/photos/" + id + "/inside", "{\"corners\": [[95, 0], [1, 1], [2, 2]]}")
                        .statusCode());
        HttpResponse<byte[]> picture =
                CLIENT.send(to("api/photos/" + id + "/picture/0").build(), BodyHandlers.ofByteArray());
        assertArrayEquals(FourCities.photo(1), picture.body());
        json(post("api/photos/" + id + "/close", ""));
        assertEquals(404, send(to("api/photos/" + id + "/view")).statusCode());
    }

    @Test
    void thePageLoadsNothingOfElsewhere() throws Exception {
        for (String file : List.of(
                "",
                "assist.css",
                "assist.js",
                "map.js",
                "answer.js",
                "photo.js",
                "clues.js",
                "elements.js",
                "record.js",
                "server.js")) {
            HttpResponse<String> reply = send(HttpRequest.newBuilder(URI.create(base + file)));
            assertEquals(200, reply.statusCode(), file);
            assertTrue(reply.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
            assertFalse(reply.body().contains(token));
            assertFalse(reply.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), file);
        }
        JsonNode about = json(send(to("api/about")));
        assertEquals("Knows Oslo and Lisbon only.", about.get("knows").asText());
        assertTrue(json(send(to("api/outlines"))).get("land").size() > 100);
    }

    @Test
    void noPathReachesAFile() throws Exception {
        for (String path : List.of(
                "../pom.xml",
                "%2e%2e/pom.xml",
                "assist.css/..",
                "api/../pom.xml",
                "etc/passwd",
                "AssistServer.class")) {
            assertEquals(404, send(to(path)).statusCode(), path);
        }
        HttpResponse<String> named = send(to("api/photos")
                .header("X-Photo-Name", "..%2F..%2Fetc%2Fpasswd%00.png")
                .POST(BodyPublishers.ofByteArray(FourCities.photo(1))));
        assertEquals("passwd.png", json(named).get("name").asText());
    }

    @Test
    void whoDoesNotKnowTheTokenGetsNothing() throws Exception {
        for (String wrong : List.of("", token.substring(1), token + "A")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + "api/about")).header(Guard.TOKEN, wrong);
            assertEquals(401, send(request).statusCode());
        }
        URI address = URI.create(base + "api/photos?token=" + token);
        HttpRequest.Builder without = HttpRequest.newBuilder(address);
        assertEquals(
                401,
                send(without.POST(BodyPublishers.ofByteArray(FourCities.photo(1))))
                        .statusCode());
        assertEquals(0, json(send(to("api/about"))).get("photos").size());
    }

    @Test
    void pagesOfElsewhereAreRefused() throws Exception {
        String here = base.substring(0, base.length() - 1);
        for (String origin :
                List.of("http://evil.example", "null", "https" + here.substring(4), "http://127.0.0.1:1")) {
            assertEquals(403, send(to("api/about").header("Origin", origin)).statusCode(), origin);
        }
        assertEquals(200, send(to("api/about").header("Origin", here)).statusCode());
        assertEquals(
                "HTTP/1.1 403 Forbidden",
                statusOfHost("evil.example:" + URI.create(base).getPort()));
        assertEquals("HTTP/1.1 403 Forbidden", statusOfHost("127.0.0.1"));
        assertEquals(
                "HTTP/1.1 200 OK", statusOfHost("localhost:" + URI.create(base).getPort()));
    }

    /** The JDK's client sets Host itself. */
    private String statusOfHost(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", URI.create(base).getPort())) {
            OutputStream out = socket.getOutputStream();
            String request = "GET /api/about HTTP/1.1\r\nHost: " + host + "\r\n" + Guard.TOKEN + ": " + token
                    + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void getChangesNothing() throws Exception {
        String id = opened(1);
        post("api/photos/" + id + "/ask", "");
        JsonNode before = json(post("api/photos/" + id + "/hint", "{\"text\": \"Kenya\"}"));
        for (String step : List.of(
                "ask",
                "stop",
                "close",
                "add",
                "edit",
                "hint",
                "confirm",
                "strike",
                "restore",
                "undo",
                "everywhere",
                "reopen")) {
            assertEquals(404, send(to("api/photos/" + id + "/" + step)).statusCode(), step);
        }
        assertEquals(405, send(to("api/photos/" + id + "/undo").DELETE()).statusCode());
        assertEquals(before, view(id));
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        HttpResponse<String> vast = post("api/photos", FourCities.vastHeader());
        assertEquals(400, vast.statusCode());
        assertTrue(vast.body().contains("found one of 25000 x 25000"), vast.body());
        assertEquals(
                413, post("api/photos", new byte[AssistedPhoto.MOST_BYTES + 1]).statusCode());
        HttpResponse<String> none = post("api/photos", "no photo");
        assertEquals(400, none.statusCode());
        assertTrue(none.body().contains("expected a photo, found"), none.body());
        String id = opened(1);
        assertEquals(
                409, post("api/photos/" + id + "/hint", "{\"text\": \"Kenya\"}").statusCode());
        post("api/photos/" + id + "/ask", "");
        assertEquals(413, post("api/photos/" + id + "/hint", " ".repeat(70_000)).statusCode());
        HttpResponse<String> longer = post("api/photos/" + id + "/hint", "{\"text\": \"" + "a ".repeat(600) + "\"}");
        assertEquals(413, longer.statusCode());
        assertTrue(longer.body().contains("at most 1000 characters, found 1200"), longer.body());
        assertEquals(400, post("api/photos/" + id + "/hint", "{\"txt\": 1}").statusCode());
    }

    @Test
    void onlySoManyPhotosAreOpen() throws Exception {
        String first = opened(0);
        for (int i = 1; i < Desk.MOST; i++) {
            opened(i);
        }
        assertEquals(503, post("api/photos", FourCities.photo(1)).statusCode());
        json(post("api/photos/" + first + "/close", ""));
        opened(1);
    }

    @Test
    void photosOfOneSceneAreMultiplied() throws Exception {
        String id = opened(1);
        JsonNode two = json(post("api/photos/" + id + "/add", FourCities.photo(2)));
        assertEquals(2, two.get("files").size());
        assertEquals(409, post("api/photos/" + id + "/add", FourCities.photo(2)).statusCode()); // the same again
        JsonNode answer = last("answer", post("api/photos/" + id + "/ask", "").body());
        assertEquals(2, answer.get("answer").get("evidence").size());
        // likelihoods 2.633333, 1.326667, 0.02 and 0.02, each twice
        double sum = 2.6333333 * 2.6333333 + 1.3266667 * 1.3266667 + 2 * 0.02 * 0.02;
        assertEquals(
                2.6333333 * 2.6333333 / sum,
                answer.get("answer").get("candidates").get(0).get("share").asDouble(),
                1e-6);
        assertFalse(answer.get("askable").asBoolean());
        JsonNode three = json(post("api/photos/" + id + "/add", FourCities.photo(3)));
        assertTrue(three.get("askable").asBoolean());
        json(post("api/photos/" + id + "/hint", "{\"text\": \"not Norway\"}"));
        JsonNode more = last("answer", post("api/photos/" + id + "/ask", "").body());
        assertEquals(4, more.get("answer").get("evidence").size()); // the hint stays
        assertEquals("Lisbon, Portugal", first(more));
        String record = send(to("api/photos/" + id + "/record.json")).body();
        JsonNode again = json(post("api/photos/" + id + "/reopen", record));
        assertEquals(4, again.get("answer").get("evidence").size());
        assertEquals(
                0,
                again.at("/answer/talk/said").size(),
                again.at("/answer/talk/said").toString());
    }

    @Test
    void whatIsTurnedOrCutIsAskedAboutAnew() throws Exception {
        String id = opened(1);
        post("api/photos/" + id + "/ask", "");
        String half = "{\"number\": 0, \"quarterTurns\": 1, \"part\": [0, 0, 0.5, 1]}";
        JsonNode edited = json(post("api/photos/" + id + "/edit", half));
        assertTrue(edited.get("answer").isNull());
        assertEquals("4 x 8", edited.get("files").get(0).get("size").asText());
        assertEquals(
                "photo, turned right, cut",
                edited.get("files").get(0).get("name").asText());
        assertEquals(
                "Oslo, Norway",
                first(last("answer", post("api/photos/" + id + "/ask", "").body())));
        String record = send(to("api/photos/" + id + "/record.json")).body();
        assertTrue(
                record.contains("\"original\" : \""
                        + Shot.of("photo", FourCities.photo(1)).original()),
                record);
        for (String wrong : List.of(
                half.replace("0.5", "0"),
                half.replace("0.5", "2"),
                half.replace("[0, ", "["),
                half.replace("1,", "9,"))) {
            assertEquals(400, post("api/photos/" + id + "/edit", wrong).statusCode(), wrong);
        }
        assertEquals(
                404,
                post("api/photos/" + id + "/edit", half.replace("\"number\": 0", "\"number\": 7"))
                        .statusCode());
    }

    @Test
    void evidenceIsConfirmed() throws Exception {
        String id = opened(1);
        post("api/photos/" + id + "/ask", "");
        String evidence = view(id).at("/answer/evidence/0/id").asText();
        JsonNode confirmed = json(post("api/photos/" + id + "/confirm", "{\"id\": \"" + evidence + "\"}"));
        assertEquals("confirmed", confirmed.at("/answer/evidence/0/state").asText());
        JsonNode struck = json(post("api/photos/" + id + "/strike", "{\"id\": \"" + evidence + "\"}"));
        assertEquals("struck", struck.at("/answer/evidence/0/state").asText());
    }

    @Test
    void onlySoManyStepsAreTaken() throws Exception {
        String id = opened(1);
        post("api/photos/" + id + "/ask", "");
        for (int i = 0; i < OpenPhoto.MOST_STEPS; i++) {
            json(post("api/photos/" + id + "/everywhere", ""));
        }
        assertEquals(409, post("api/photos/" + id + "/everywhere", "").statusCode());
        assertEquals("Oslo, Norway", first(view(id)));
    }

    @Test
    void aQuestionIsStoppedAndAskedAgain() throws Exception {
        mayAnswer.acquire(1000);
        String id = opened(1);
        HttpRequest ask =
                to("api/photos/" + id + "/ask").POST(BodyPublishers.noBody()).build();
        HttpResponse<InputStream> stream = CLIENT.send(ask, BodyHandlers.ofInputStream());
        isAsked.await(); // the method works on it
        json(post("api/photos/" + id + "/stop", ""));
        last("stopped", new String(stream.body().readAllBytes(), StandardCharsets.UTF_8));
        mayAnswer.release(1000);
        assertTrue(view(id).get("answer").isNull());
        String again = post("api/photos/" + id + "/ask", "").body();
        assertEquals("Oslo, Norway", first(last("answer", again)));
    }

    @Test
    void twentyAtOnceEachKeepTheirOwn() throws Exception {
        List<String> hints = List.of("Portugal", "Norway", "Kenya", "Brazil", "not Norway");
        List<String> expected = List.of(
                "Lisbon, Portugal", "Oslo, Norway", "Nairobi, Kenya", "Rio de Janeiro, Brazil", "Lisbon, Portugal");
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            all.add(CompletableFuture.supplyAsync(() -> {
                try {
                    String id = opened(number);
                    post("api/photos/" + id + "/ask", "");
                    json(post("api/photos/" + id + "/hint", "{\"text\": \"" + hints.get(number % 5) + "\"}"));
                    return first(view(id));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(expected.get(i % 5), all.get(i).get());
        }
        assertEquals(20, json(send(to("api/about"))).get("photos").size());
    }
}
