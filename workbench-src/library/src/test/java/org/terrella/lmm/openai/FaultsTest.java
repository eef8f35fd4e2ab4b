package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.openai.FaultServer.Act;

/** Each fault over real HTTP, and what the client calls it. */
class FaultsTest {

    private static final String KEY = "sk-very-secret-0123456789";
    private static final String PROMPT = "a prompt that nobody else may read";
    private static final Map<Act, Fault> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(Act.RATE_LIMIT, Fault.RATE_LIMIT),
            Map.entry(Act.RATE_LIMIT_WITHOUT_TIME, Fault.RATE_LIMIT),
            Map.entry(Act.RATE_LIMIT_WITH_DATE, Fault.RATE_LIMIT),
            Map.entry(Act.SERVER_ERROR, Fault.SERVER),
            Map.entry(Act.OVERLOADED, Fault.SERVER),
            Map.entry(Act.HANG, Fault.TIMEOUT),
            Map.entry(Act.DRIP, Fault.TIMEOUT),
            Map.entry(Act.CUT_CONNECTION, Fault.CONNECTION),
            Map.entry(Act.NO_ANSWER_AT_ALL, Fault.CONNECTION),
            Map.entry(Act.INVALID_JSON, Fault.MALFORMED),
            Map.entry(Act.OTHER_JSON, Fault.MALFORMED),
            Map.entry(Act.EMPTY_CHOICES, Fault.MALFORMED),
            Map.entry(Act.NO_CHOICES, Fault.MALFORMED),
            Map.entry(Act.ENDLESS, Fault.MALFORMED),
            Map.entry(Act.REDIRECT, Fault.UNREACHABLE),
            Map.entry(Act.WRONG_MODEL, Fault.MODEL),
            Map.entry(Act.WRONG_ADDRESS, Fault.MODEL),
            Map.entry(Act.REVOKED_KEY, Fault.AUTHENTICATION),
            Map.entry(Act.FORBIDDEN, Fault.AUTHENTICATION),
            Map.entry(Act.QUOTA, Fault.QUOTA),
            Map.entry(Act.UNPAID, Fault.QUOTA),
            Map.entry(Act.CONTENT_FILTER, Fault.FILTERED),
            Map.entry(Act.NO_TEXT, Fault.EMPTY),
            Map.entry(Act.TOO_LARGE, Fault.REQUEST)));

    private static final byte[] PHOTO = ChatPhotos.image("jpg", 16, 1);

    private static LmmException fault(FaultServer server, Act act) {
        boolean isSlow = act == Act.HANG || act == Act.DRIP;
        Duration most = isSlow ? Duration.ofMillis(300) : Duration.ofSeconds(20);
        Endpoint endpoint = Endpoint.of(server.baseUrl(), "m")
                .withKey("SOME_KEY")
                .with(new Endpoint.Timeouts(Duration.ofSeconds(20), most));
        try (OpenAiLmm lmm = new OpenAiLmm(endpoint, name -> Optional.of(KEY))) {
            return assertThrows(LmmException.class, () -> ask(lmm, 1), act.name());
        }
    }

    private static List<String> ask(Lmm lmm, int answers) {
        List<Request> requests = List.of(new Request(ChatPhotos.question(PROMPT, PHOTO), 0, answers));
        return ((Reply.Answered) lmm.ask(requests, Sampling.G3).get(0)).texts();
    }

    private static List<String> answers(Act act, int answers) {
        try (FaultServer server = FaultServer.always(act);
                OpenAiLmm lmm = ChatPhotos.client(server.baseUrl())) {
            return ask(lmm, answers);
        }
    }

    @Test
    void eachIsCalledWhatItIs() {
        NAMES.forEach((act, name) -> {
            try (FaultServer server = FaultServer.always(act)) {
                LmmException fault = fault(server, act);
                assertEquals(name, fault.fault(), act.name());
                assertEquals(1, server.received().size(), act.name()); // whoever asks again is the runner
                assertTrue(fault.getMessage().startsWith("m@127.0.0.1:"), fault.getMessage());
                assertFalse(fault.toString().contains(KEY) || fault.toString().contains(PROMPT), fault.toString());
                assertEquals(Optional.empty(), Optional.ofNullable(fault.getCause()));
            }
        });
    }

    @Test
    void serversSayHowLongTheyWantToBeLeftAlone() {
        Map<Act, Optional<Duration>> times = Map.of(
                Act.RATE_LIMIT, Optional.of(Duration.ofSeconds(7)),
                Act.OVERLOADED, Optional.of(Duration.ofMillis(500)),
                Act.RATE_LIMIT_WITHOUT_TIME, Optional.empty(),
                Act.QUOTA, Optional.empty());
        times.forEach((act, time) -> {
            try (FaultServer server = FaultServer.always(act)) {
                assertEquals(time, fault(server, act).retryAfter(), act.name());
            }
        });
        try (FaultServer server = FaultServer.always(Act.RATE_LIMIT_WITH_DATE)) {
            Duration until2100 =
                    fault(server, Act.RATE_LIMIT_WITH_DATE).retryAfter().orElseThrow();
            assertTrue(until2100.toDays() > 365, until2100.toString());
        }
    }

    @Test
    void nobodyListens() {
        FaultServer server = FaultServer.always(Act.ANSWER);
        server.close();
        LmmException refused = fault(server, Act.ANSWER);
        assertEquals(Fault.UNREACHABLE, refused.fault());
        assertTrue(
                refused.getMessage()
                        .endsWith(": expected a server at 127.0.0.1:"
                                + server.baseUrl().getPort() + ", found none: the connection was refused"),
                refused.getMessage());
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertEquals(List.of("I cannot help with that."), answers(Act.REFUSAL, 1));
    }

    @Test
    void longAnswersAreWhole() {
        assertEquals(FaultServer.LONG, answers(Act.LONG_ANSWER, 1).get(0).length());
    }

    @Test
    void saysWhichStatusAndCode() {
        try (FaultServer server = FaultServer.always(Act.REVOKED_KEY)) {
            String message = fault(server, Act.REVOKED_KEY).getMessage();
            assertTrue(
                    message.endsWith(": expected an answer, found status 401 (invalid_api_key): Incorrect: Bearer (key)"
                            + " (prompt)"),
                    message);
        }
    }
}
