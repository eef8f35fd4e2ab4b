package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.LatLng;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ScriptedLmm;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;

class LmmServerTest {

    private static final Prompt PROMPT = Prompt.of(PromptFields.none());

    private static LittleEarthClip clip;
    private static PocketLvlm lvlm;
    private static LmmServer server;

    @BeforeAll
    static void open() {
        clip = LittleEarthClip.shipped();
        lvlm = PocketLvlm.shipped(PocketRole.SMALL, clip.photos());
        server = LmmServer.start(lvlm, 0, Optional.empty());
    }

    @AfterAll
    static void close() {
        server.close();
        lvlm.close();
        clip.close();
    }

    private static Endpoint endpoint() {
        return Endpoint.of(server.baseUrl(), "pocket-lvlm-small");
    }

    private static List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Prompt prompt = i < 3 ? PROMPT : Prompt.of(PromptFields.of(nearby(i), List.of()));
            byte[] photo = ChatPhotos.image("jpg", 64, i);
            requests.add(new Request(new Question("photo " + i, () -> photo, prompt), 0, 1 + i));
        }
        return requests;
    }

    private static List<Reference> nearby(int i) {
        return List.of(Reference.to(LatLng.ofDegrees(10 * i, -20)));
    }

    @Test
    void theClientHearsWhatTheModelSays() {
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            for (Sampling sampling :
                    List.of(Sampling.G3, Sampling.G3.withTemperature(0).withSeed(-5))) {
                for (Request request : requests()) {
                    assertEquals(lvlm.ask(List.of(request), sampling), client.ask(List.of(request), sampling));
                }
            }
        }
    }

    @Test
    void withoutAPhotoTheClientSendsNoneAndTheModelSeesGrey() {
        Request blind = new Request(new Question("a", Optional.empty(), PROMPT), 0, 4);
        List<Reply> expected = lvlm.ask(List.of(blind), Sampling.G3);
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            assertEquals(expected, client.ask(List.of(blind), Sampling.G3));
        }
        assertInstanceOf(Reply.Answered.class, expected.get(0));
        Request other = new Request(new Question("b", Optional.empty(), PROMPT), 0, 4);
        assertEquals(expected, lvlm.ask(List.of(other), Sampling.G3), "it does not know whose photo it is not shown");
    }

    @Test
    void otherSeedsGiveOtherAnswers() {
        Request many = new Request(requests().get(5).question(), 0, 20);
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            assertNotEquals(
                    client.ask(List.of(many), Sampling.G3), client.ask(List.of(many), Sampling.G3.withSeed(18)));
        }
    }

    @Test
    void isOnlyOnThisMachine() throws IOException {
        assertTrue(InetAddress.getByName(server.baseUrl().getHost()).isLoopbackAddress());
    }

    @Test
    void refusesAnotherModelAndAnotherKey() {
        try (LmmServer locked = LmmServer.start(lvlm, 0, Optional.of("the-key"))) {
            Endpoint open = Endpoint.of(locked.baseUrl(), lvlm.model());
            assertEquals(Fault.AUTHENTICATION, fault(open.withKey("KEY"), "another-key"));
            assertEquals(Fault.MODEL, fault(Endpoint.of(locked.baseUrl(), "gpt").withKey("KEY"), "the-key"));
            try (OpenAiLmm client = new OpenAiLmm(open.withKey("KEY"), name -> Optional.of("the-key"))) {
                assertEquals(
                        1, client.ask(requests().subList(0, 1), Sampling.G3).size());
            }
        }
    }

    private static Fault fault(Endpoint endpoint, String key) {
        try (OpenAiLmm client = new OpenAiLmm(endpoint, name -> Optional.of(key))) {
            return assertThrows(LmmException.class, () -> client.ask(requests().subList(0, 1), Sampling.G3))
                    .fault();
        }
    }

    @Test
    void faultsOfTheModelKeepTheirKind() {
        for (Fault fault : List.of(Fault.RATE_LIMIT, Fault.QUOTA, Fault.SERVER, Fault.REQUEST)) {
            ScriptedLmm failing = new ScriptedLmm(1, (request, call) -> {
                throw ScriptedLmm.fault(fault);
            });
            try (LmmServer behind = LmmServer.start(failing, 0, Optional.empty())) {
                assertEquals(fault, fault(Endpoint.of(behind.baseUrl(), "scripted"), "key"));
            }
        }
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String body(String more) {
        return body(PROMPT.text(), more);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String body(String text, String more) {
        String photo = Base64.getEncoder().encodeToString(ChatPhotos.image("jpg", 64, 1));
        return "{\"model\": \"pocket-lvlm-small\", \"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"text\","
                + " \"text\": " + quoted(text)
                + "}, {\"type\": \"image_url\", \"image_url\": {\"url\": \"data:image/jpeg;base64,"
                + photo + "\"}}]}]" + more + "}";
    }

    @Test
    void speaksAsOthersDo() throws IOException, InterruptedException {
        assertTrue(send("GET", "/models", "").body().contains("\"id\":\"" + lvlm.model() + "\""));
        HttpResponse<String> answered = send("POST", "/chat/completions", body(", \"n\": 3"));
        assertEquals(200, answered.statusCode());
        assertEquals(3, answered.body().split("\"finish_reason\":\"stop\"", -1).length - 1);
        assertEquals(
                answered.body().replaceAll("chatcmpl-\\d+|\"created\":\\d+", ""),
                send("POST", "/chat/completions", body(", \"n\": 3"))
                        .body()
                        .replaceAll("chatcmpl-\\d+|\"created\":\\d+", ""),
                "the usual seed is always the same");
    }

    @Test
    void saysWhatIsWrongWithARequest() throws IOException, InterruptedException {
        assertFault(404, "expected /v1/chat/completions", send("GET", "/other", ""));
        assertFault(400, "expected JSON", send("POST", "/chat/completions", "{"));
        assertFault(400, "name of a model", send("POST", "/chat/completions", "{}"));
        assertFault(400, "\"param\":\"n\"", send("POST", "/chat/completions", body(", \"n\": 0")));
        assertFault(400, "\"param\":\"temperature\"", send("POST", "/chat/completions", body(", \"temperature\": 3")));
        assertFault(
                400,
                "expected a photo of at most 50000000 pixels, found 10000 x 10000",
                send("POST", "/chat/completions", body("").replaceAll("base64,[^\"]*", "base64," + hugePng())));
        assertFault(400, "expected a text, found none", send("POST", "/chat/completions", "{\"model\": \"m\"}"));
        String elsewhere = body("").replaceAll("data:image[^\"]*", "http://host/photo.jpg");
        assertFault(400, "none is fetched", send("POST", "/chat/completions", elsewhere));
        String damaged = body("").replaceAll("base64,[^\"]*", "base64,AAAA");
        assertFault(400, "cannot be decoded", send("POST", "/chat/completions", damaged));
    }

    /** A PNG that says in its header that it is 10,000 pixels wide and high, and has none of them. */
    private static String hugePng() {
        byte[] png = ChatPhotos.image("png", 16, 1);
        java.nio.ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 10_000);
        return Base64.getEncoder().encodeToString(png);
    }

    @Test
    void tellsOfTheOneModelByItsName() throws IOException, InterruptedException {
        String expected = "{\"id\":\"" + lvlm.model() + "\",\"object\":\"model\",";
        assertTrue(send("GET", "/models/" + lvlm.model(), "").body().startsWith(expected));
        assertTrue(send("GET", "/models/pocket-lvlm-small", "").body().startsWith(expected));
        assertFault(404, "model_not_found", send("GET", "/models/gpt-4o", ""));
    }

    @Test
    void answersComeAsEventsIfTheyAreWantedSo() throws IOException, InterruptedException {
        String whole = send("POST", "/chat/completions", body(", \"n\": 2")).body();
        HttpResponse<String> events = send(
                "POST",
                "/chat/completions",
                body(", \"n\": 2, \"stream\": true, \"stream_options\": {\"include_usage\": true}"));
        assertEquals(
                "text/event-stream", events.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(events.body().endsWith("data: [DONE]\n\n"), events.body());
        var read = ChatBody.completion(events.body()).orElseThrow();
        var expected = ChatBody.completion(whole).orElseThrow();
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    expected.at("/choices/" + i + "/message/content"), read.at("/choices/" + i + "/message/content"));
            assertEquals("stop", read.at("/choices/" + i + "/finish_reason").asText());
        }
        assertEquals(expected.path("usage"), read.path("usage"));
    }

    @Test
    void aRequestUnderAnotherNameIsNotAnswered() throws IOException {
        try (java.net.Socket socket =
                new java.net.Socket(server.baseUrl().getHost(), server.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/models HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(said.startsWith("HTTP/1.1 403") && said.contains("not_local"), said);
        }
    }

    @Test
    void everyKnownStyleGetsTheAnswerThatItsFieldsGet() {
        Prompt ours = Prompt.of(PromptFields.of(nearby(3), nearby(5)).withHint("The country is Chile."));
        byte[] photo = ChatPhotos.image("jpg", 64, 1);
        List<Reply> expected = lvlm.ask(List.of(new Request(new Question("a", () -> photo, ours), 0, 8)), Sampling.G3);
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            for (PromptStyle style : PromptStyle.known()) {
                Question question = new Question("a", () -> photo, ours.inStyle(style));
                assertEquals(expected, client.ask(List.of(new Request(question, 0, 8)), Sampling.G3), style.name());
            }
        }
    }

    @Test
    void aChangedWordIsNamedAndNotAnswered() throws IOException, InterruptedException {
        Prompt prompt = Prompt.of(PromptFields.of(nearby(3), nearby(5)));
        assertEquals(
                200, send("POST", "/chat/completions", body(prompt.text(), "")).statusCode());
        HttpResponse<String> changed =
                send("POST", "/chat/completions", body(prompt.text().replace("look similar", "look alike"), ""));
        assertFault(
                400, "\"type\":\"invalid_request_error\",\"param\":\"messages\",\"code\":\"unknown_prompt\"", changed);
        assertFault(
                400,
                "expected a prompt in a known style (terrella, g3, img2loc), found one that is as in terrella until line 2"
                        + " and then says \\\"alike were taken at: [[30.00000, -20.00000]]\\\"",
                changed);
        assertFault(400, "begins with \\\"Where?\\\"", send("POST", "/chat/completions", body("Where?", "")));
        assertFault(
                400,
                "then says \\\"Think step by step.\\\"",
                send("POST", "/chat/completions", body(prompt.text() + "Think step by step.\n", "")));
    }

    @Test
    void aHintThatTheModelDoesNotUnderstandIsNamed() throws IOException, InterruptedException {
        String text =
                Prompt.of(PromptFields.none().withHint("The wall is yellow.")).text();
        assertFault(400, "found \\\"wall\\\", \\\"yellow\\\"", send("POST", "/chat/completions", body(text, "")));
    }

    @Test
    void theClientSaysThatItsPromptIsNotKnown() {
        byte[] photo = ChatPhotos.image("jpg", 64, 1);
        Request request = new Request(ChatPhotos.question("Where?", photo), 0, 1);
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            LmmException e = assertThrows(LmmException.class, () -> client.ask(List.of(request), Sampling.G3));
            assertEquals(Fault.REQUEST, e.fault());
            assertTrue(e.getMessage().contains("unknown_prompt"), e.getMessage());
        }
    }

    @Test
    void aStyleOfOnesOwnIsReadWhereItIsKnown() {
        PromptStyle brief = PromptStyle.named("../../experiments/styles/brief.yaml");
        byte[] photo = ChatPhotos.image("jpg", 64, 1);
        Prompt prompt = new Prompt(brief, PromptFields.of(nearby(3), List.of()));
        List<Request> requests = List.of(new Request(new Question("a", () -> photo, prompt), 0, 2));
        try (LmmServer knowing = LmmServer.start(lvlm, 0, Optional.empty(), List.of(brief));
                OpenAiLmm client = new OpenAiLmm(Endpoint.of(knowing.baseUrl(), lvlm.model()))) {
            assertEquals(lvlm.ask(requests, Sampling.G3), client.ask(requests, Sampling.G3));
        }
        try (OpenAiLmm client = new OpenAiLmm(endpoint())) {
            assertThrows(LmmException.class, () -> client.ask(requests, Sampling.G3));
        }
    }

    private static void assertFault(int status, String part, HttpResponse<String> found) {
        assertEquals(status, found.statusCode(), found.body());
        assertTrue(
                found.body().startsWith("{\"error\":{\"message\":")
                        && found.body().contains(part),
                found.body());
    }
}
