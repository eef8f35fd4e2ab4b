package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.FakeTime;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.ledger.Progress;

/** A run over each server that has a quirk: all answers, or a sentence that names what is wrong, and never anything else. */
class QuirkyServerTest {

    private static final byte[] PHOTO = ChatPhotos.image("jpg", 16, 1);
    private static final int QUESTIONS = 12;
    private static final int ANSWERS = 5;

    /** What ends the work, with words of the sentence; all others answer everything. */
    private static final Map<String, Object[]> ENDS = new LinkedHashMap<>();

    /** How many questions fail where the others are answered. */
    private static final Map<String, Integer> FAIL = Map.of("filters_second", 1);

    /** What is said of how a server wants to be asked. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("n_ignored", "one answer per call, as the server gives no more"),
            Map.entry("n_max4p", "at most 4 answers per call, as the server gives no more"),
            Map.entry("n_llamacpp400", "one answer per call, as the server refuses it otherwise: Only one completion"),
            Map.entry("n_gemini3", "one answer per call, as the server refuses it otherwise: Multiple candidates"),
            Map.entry("n_groq", "one answer per call"),
            Map.entry("n_max4", "at most 4 answers per call"),
            Map.entry("n_501", "one answer per call"),
            Map.entry("mct_only", "the limit of tokens as max_completion_tokens"),
            Map.entry("temp_fixed", "at the server's own temperature instead of the one that was wanted, 1.2"),
            Map.entry("seed_gemini", "without a seed"),
            Map.entry("seed_mistral", "without a seed"),
            Map.entry("err200_seed", "without a seed"),
            Map.entry("no_limit", "without a limit of tokens"),
            Map.entry("nothing", "one answer per call; "),
            Map.entry("sse_only", "one answer per call"));

    static {
        ends(Fault.LENGTH, "cut off there", "length", "length_empty", "gpt5");
        ends(Fault.LENGTH, "(it wrote what it reasoned)", "reasoning_content");
        ends(
                Fault.FILTERED,
                "that the server filtered out (with unanswered: filtered in the endpoint's file, such a query counts as wrong)",
                "content_filter");
        ends(Fault.REQUEST, "the call of a tool (tool_calls)", "tool_null");
        ends(Fault.SERVER, "upstream died", "finish_error");
        ends(Fault.EMPTY, "an empty answer (with unanswered: empty in", "empty", "content_null", "nomessage");
        ends(Fault.MALFORMED, "expected a choice, found none", "emptychoices", "nullchoices");
        ends(Fault.MALFORMED, "bytes, found more", "gzip_bomb");
        ends(
                Fault.MALFORMED,
                "expected a chat completion as JSON, found something else",
                "sse_cut",
                "cut_json",
                "nothing200",
                "number200");
        ends(Fault.MALFORMED, "found a page called \"Sign in\"", "html200");
        ends(Fault.SERVER, "overloaded", "sse_error");
        ends(Fault.CONNECTION, "that lasts, found none or one that was cut", "down", "gzip_lie");
        for (int status : List.of(301, 302, 303, 307, 308)) {
            ends(Fault.UNREACHABLE, "status " + status + ", a redirect to http://127.0.0.1:", "redirect" + status);
        }
        ends(Fault.UNREACHABLE, "a redirect to nowhere", "redirect_nowhere");
        ends(Fault.QUOTA, "requests per day (RPD)", "r429_day");
        ends(Fault.QUOTA, "left alone for 3600", "r429_hour");
        ends(Fault.QUOTA, "exceeded your current quota", "quota");
        ends(Fault.QUOTA, "free-models-per-day", "err200_429");
        ends(Fault.QUOTA, "nsufficient credits", "r402", "anthropic_credit");
        ends(Fault.SERVER, "a fault: Provider returned error", "err200");
        ends(Fault.SERVER, "a fault: it broke", "err200_string");
        ends(Fault.SERVER, "status 502: a page called \"502 Bad Gateway\"", "html502");
        ends(Fault.AUTHENTICATION, "a page called \"Attention Required! | Cloudflare\"", "html403");
        ends(Fault.AUTHENTICATION, "status 401 (invalid_api_key): Incorrect API key provided: (key).", "r401");
        ends(Fault.MODEL, "(model_not_found): The model `fake` does not exist", "model404");
        ends(Fault.MODEL, "try pulling it first", "model404_ollama");
        ends(Fault.MODEL, "decommissioned", "model400_groq");
        ends(Fault.MODEL, "image", "noimage_openrouter", "noimage_llamacpp", "e_str400");
        ends(Fault.MODEL, "/v1/chat/completions, found status 404: Not Found", "e_fastapi404");
        ends(Fault.FILTERED, "content management policy. (with unanswered: filtered in", "azure_filter");
        ends(Fault.FILTERED, "your input was flagged", "moderation");
        ends(Fault.REQUEST, "status 413: Request body too large", "img_limit");
        ends(Fault.REQUEST, "maximum context length is 4096", "context");
        ends(Fault.REQUEST, "status 400 (BadRequestError): x", "sglang400");
        ends(Fault.SERVER, "CUDA out of memory", "broken2");
    }

    private static void ends(Fault fault, String words, String... names) {
        List.of(names).forEach(name -> ENDS.put(name, new Object[] {fault, words}));
    }

    @TempDir
    Path folder;

    /** What came of a run. */
    private record Outcome(List<Reply> replies, List<String> said, Progress last) {}

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(ChatPhotos.question("question number " + i + " of a run", PHOTO));
        }
        return questions;
    }

    private Outcome run(String name, QuirkyServer server) {
        List<String> said = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        LedgeredLmm.Listener listener = new LedgeredLmm.Listener() {
            @Override
            public void called(Progress now) {
                progress.add(now);
            }

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
        try (OpenAiLmm lmm = ChatPhotos.client(server.baseUrl());
                AnswerLedger ledger = AnswerLedger.open(folder.resolve(name + ".sqlite"))) {
            List<Reply> replies = new LedgeredLmm(
                            lmm, ledger, AskingSettings.defaults().with(1, 6), listener, new FakeTime())
                    .ask(questions(), ANSWERS, Sampling.G3);
            return new Outcome(replies, said, progress.get(progress.size() - 1));
        }
    }

    @Test
    void eachAnswersAllOrIsNamedForWhatItIs() {
        Set<String> unknown = new HashSet<>(ENDS.keySet());
        for (String name : QuirkyServer.names()) {
            unknown.remove(name);
            try (QuirkyServer server = new QuirkyServer(name)) {
                if (ENDS.containsKey(name)) {
                    assertEnds(name, server);
                } else {
                    assertAnswers(name, run(name, server));
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private void assertEnds(String name, QuirkyServer server) {
        try {
            Outcome outcome = run(name, server);
            throw new AssertionError(name + " came to its end with " + outcome.replies());
        } catch (LmmException e) {
            assertEquals(ENDS.get(name)[0], e.fault(), name + ": " + e.getMessage());
            assertTrue(e.getMessage().contains((String) ENDS.get(name)[1]), name + ": " + e.getMessage());
            assertFalse(e.getMessage().contains("\n"), name);
        }
    }

    private static void assertAnswers(String name, Outcome outcome) {
        int failed = 0;
        for (Reply reply : outcome.replies()) {
            if (reply instanceof Reply.Answered answered) {
                assertEquals(ANSWERS, answered.texts().size(), name);
                answered.texts()
                        .forEach(text -> assertTrue(
                                text.contains("48.8584") || text.contains("can't help"), name + ": " + text));
            } else {
                failed++;
            }
        }
        assertEquals(FAIL.getOrDefault(name, 0), failed, name + ": " + outcome.replies());
        assertEquals(failed, outcome.last().failed(), name);
        assertEquals((QUESTIONS - failed) * ANSWERS, outcome.last().answers(), name);
        if (SAID.containsKey(name)) {
            assertEquals(1, outcome.said().size(), name + ": " + outcome.said());
            assertTrue(outcome.said().get(0).contains(SAID.get(name)), name + ": " + outcome.said());
        } else {
            assertEquals(List.of(), outcome.said(), name);
        }
    }

    @Test
    void theSameCommandAsksExactlyWhatFailed() {
        try (QuirkyServer server = new QuirkyServer("filters_second")) {
            assertEquals(1, run("again", server).last().failed());
            int before = server.calls();
            Outcome second = run("again", server);
            assertEquals(1, server.calls() - before);
            assertTrue(second.replies().stream().allMatch(Reply.Answered.class::isInstance));
        }
    }

    @Test
    void whatIsMeantToBeUnansweredIsKeptSo() {
        AnswerLimits accepting = new AnswerLimits(
                java.util.OptionalInt.empty(),
                false,
                java.util.Optional.empty(),
                java.util.OptionalLong.empty(),
                Set.of(Fault.FILTERED));
        for (String name : List.of("content_filter", "azure_filter", "moderation")) {
            try (QuirkyServer server = new QuirkyServer(name)) {
                Endpoint usual = Endpoint.of(server.baseUrl(), "m");
                Endpoint endpoint = new Endpoint(
                        "m",
                        usual.server(),
                        "m",
                        new Endpoint.Manner(
                                java.util.Optional.empty(), usual.manner().temperatures(), accepting),
                        usual.prices(),
                        usual.pace());
                try (OpenAiLmm lmm = new OpenAiLmm(endpoint)) {
                    Reply.Answered kept = (Reply.Answered) lmm.ask(
                                    List.of(new org.terrella.lmm.Request(
                                            questions().get(0), 0, 1)),
                                    Sampling.G3)
                            .get(0);
                    assertEquals(List.of("[no answer: filtered]"), kept.texts(), name);
                }
            }
        }
    }
}
