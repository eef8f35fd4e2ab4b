package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.image.BareJpeg;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Temperatures;
import org.terrella.lmm.Usage;
import org.terrella.lmm.openai.FaultServer.Act;

class OpenAiLmmTest {

    private static final byte[] PHOTO = ChatPhotos.image("jpg", 16, 1);

    private static Request request(String text, int first, int answers) {
        return new Request(ChatPhotos.question(text, PHOTO), first, answers);
    }

    private static Reply.Answered once(Lmm lmm, Request request) {
        return (Reply.Answered) lmm.ask(List.of(request), Sampling.G3).get(0);
    }

    /** Asks until all answers are there, as a ledger does. */
    private static Reply.Answered ask(Lmm lmm, Request request) {
        List<String> texts = new ArrayList<>();
        Usage usage = Usage.NONE;
        while (texts.size() < request.answers()) {
            int had = texts.size();
            Reply.Answered more =
                    once(lmm, new Request(request.question(), request.first() + had, request.answers() - had));
            texts.addAll(more.texts());
            usage = usage.plus(more.usage());
        }
        return new Reply.Answered(texts, usage);
    }

    private static List<String> expected(String text, int answers) {
        return IntStream.range(0, answers)
                .mapToObj(number -> FaultServer.answer(text, number))
                .toList();
    }

    @Test
    void sendsWhatIsAsked() {
        Endpoint.Detail low = Endpoint.Detail.LOW;
        try (FaultServer server = FaultServer.always(Act.ANSWER)) {
            Endpoint usual = Endpoint.of(server.baseUrl(), "some/model");
            Endpoint endpoint = new Endpoint(
                    "name",
                    new Endpoint.Server(usual.server().baseUrl(), Optional.of("KEY"), Optional.empty()),
                    usual.model(),
                    new Endpoint.Manner(Optional.of(low), Temperatures.AS_SAID, AnswerLimits.DEFAULT),
                    Optional.empty(),
                    usual.pace());
            try (OpenAiLmm lmm =
                    new OpenAiLmm(endpoint, name -> Optional.of("the " + name).map(key -> key.replace(" ", "-")))) {
                assertEquals("name", lmm.model());
                assertEquals(
                        new Usage(100, 30), ask(lmm, request("where?", 5, 3)).usage());
            }
            FaultServer.Received received = server.received().get(0);
            assertEquals("/v1/chat/completions", received.path());
            assertEquals("Bearer the-KEY", received.authorization());
            String photo = Base64.getEncoder().encodeToString(BareJpeg.of(PHOTO));
            for (String part : List.of(
                    "\"model\":\"some/model\"",
                    "\"n\":3",
                    "\"temperature\":1.2",
                    "\"max_tokens\":200",
                    "\"seed\":22", // 17 and the number of the first answer
                    "\"detail\":\"low\"",
                    "\"text\":\"where?\"",
                    "data:image/jpeg;base64," + photo)) {
                assertTrue(received.body().contains(part), part);
            }
        }
    }

    @Test
    void saysNothingAboutTheTemperatureWhereImg2LocDoesNot() {
        try (FaultServer server = FaultServer.always(Act.ANSWER);
                OpenAiLmm lmm = new OpenAiLmm(Endpoint.of(server.baseUrl(), "some/model"), Optional::of)) {
            lmm.ask(List.of(request("where?", 0, 1)), Sampling.IMG2LOC);
            String body = server.received().get(0).body();
            assertTrue(!body.contains("temperature"), body);
            assertTrue(body.contains("\"max_tokens\":300"), body);
        }
    }

    @Test
    void azureHasAddressesOfItsOwn() {
        try (FaultServer server = FaultServer.always(Act.ANSWER)) {
            Endpoint usual =
                    Endpoint.of(java.net.URI.create(server.baseUrl().toString().replace("/v1", "")), "deployed");
            Endpoint endpoint = new Endpoint(
                    usual.name(),
                    new Endpoint.Server(usual.server().baseUrl(), Optional.of("KEY"), Optional.of("2024-10-21")),
                    usual.model(),
                    usual.manner(),
                    Optional.empty(),
                    usual.pace());
            try (OpenAiLmm lmm = new OpenAiLmm(endpoint, Optional::of)) {
                ask(lmm, request("where?", 0, 1));
            }
            FaultServer.Received received = server.received().get(0);
            assertEquals("/openai/deployments/deployed/chat/completions?api-version=2024-10-21", received.path());
            assertEquals("KEY", received.azureKey());
            assertFalse(received.body().contains("detail"), received.body());
        }
    }

    @Test
    void serversThatGiveOneAnswerAreAskedAsOftenAsNeeded() {
        for (Act act : List.of(Act.ONE_CHOICE, Act.REJECTS_N)) {
            try (FaultServer server = FaultServer.always(act);
                    OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
                Reply.Answered first = ask(lmm, request("first", 0, 4));
                assertEquals(expected("first", 4), first.texts());
                assertEquals(new Usage(400, 40), first.usage());
                assertEquals(act == Act.ONE_CHOICE ? 4 : 5, server.asked().get("first"));
                assertEquals(
                        expected("second", 3), ask(lmm, request("second", 0, 3)).texts());
                assertEquals(3, server.asked().get("second"), "remembered");
                List<FaultServer.Received> received = server.received();
                assertTrue(received.get(received.size() - 1).body().contains("\"seed\":19"));
            }
        }
    }

    @Test
    void aCallBringsWhatItBringsSoThatItCanBeKept() {
        try (FaultServer server = FaultServer.always(Act.ONE_CHOICE);
                OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
            assertEquals(
                    expected("where?", 1), once(lmm, request("where?", 0, 4)).texts());
            assertEquals(1, server.asked().get("where?"));
            assertEquals(
                    List.of(lmm.model()
                            + " is asked in another way from now on: one answer per call, as the server gives"
                            + " no more"),
                    lmm.notes());
            assertEquals(List.of(), lmm.notes(), "said once");
        }
    }

    @Test
    void theLimitOfTokensHasANewerName() {
        try (FaultServer server = FaultServer.always(Act.REJECTS_MAX_TOKENS);
                OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
            assertEquals(expected("a", 2), ask(lmm, request("a", 0, 2)).texts());
            assertEquals(expected("b", 2), ask(lmm, request("b", 0, 2)).texts());
            assertEquals(2, server.asked().get("a"));
            assertEquals(1, server.asked().get("b"), "remembered");
        }
    }

    @Test
    void photosThatAreNoneAreNotSent() {
        try (FaultServer server = FaultServer.always(Act.ANSWER);
                OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
            Request request = new Request(ChatPhotos.question("where?", new byte[] {1, 2, 3}), 0, 1);
            assertEquals(
                    new Reply.Failed("photo photo of a test cannot be decoded: it is 3 bytes of no known image format"),
                    lmm.ask(List.of(request), Sampling.G3).get(0));
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void aKeyThatIsNoneIsSaidSoAndNotRepeated() {
        Endpoint endpoint =
                Endpoint.of(java.net.URI.create("http://127.0.0.1:9/v1"), "m").withKey("KEY");
        List<String> messages = new ArrayList<>();
        for (Optional<String> key : List.of(Optional.<String>empty(), Optional.of(" \n"), Optional.of("se\ncret"))) {
            LmmException fault = assertThrows(LmmException.class, () -> new OpenAiLmm(endpoint, name -> key));
            assertEquals(Fault.AUTHENTICATION, fault.fault());
            messages.add(fault.getMessage());
        }
        assertEquals(
                List.of("none", "none", "something else"),
                messages.stream().map(message -> message.split(", found ")[1]).toList());
    }

    @Test
    void anInterruptDoesNotCutOffWhatIsPaidFor() {
        try (FaultServer server = FaultServer.always(Act.ANSWER);
                OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
            Thread.currentThread().interrupt();
            Reply.Answered answered = ask(lmm, request("where?", 0, 1));
            assertTrue(Thread.interrupted());
            assertEquals(expected("where?", 1), answered.texts());
        }
    }
}
