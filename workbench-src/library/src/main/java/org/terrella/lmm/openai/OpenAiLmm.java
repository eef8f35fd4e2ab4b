package org.terrella.lmm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.terrella.image.BareJpeg;
import org.terrella.image.ImageSource;
import org.terrella.image.UnreadableImageException;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/**
 * A large model behind an interface like OpenAI's: OpenAI itself, Azure, vLLM, SGLang, Ollama, llama.cpp, LM Studio, and
 * {@link LmmServer}.
 *
 * <p>Only the pixels of a photo are sent, see {@link BareJpeg}. Answer number i is drawn with the seed of the sampling plus i
 * where it is the first of a call. A request is one call, which may bring fewer answers than it wants, so that each answer can be
 * kept as it comes. What a server refuses of a call is left out from then on, and said once.
 *
 * <p>It tries nothing again by itself. A call under way is not cut off by an interrupt, since it is paid for anyway. Safe for
 * use by several threads.
 */
public final class OpenAiLmm implements Lmm {

    private static final int MOST_CHANGES = 8; // of one call, before its refusals are taken for no reason of form

    private final Endpoint endpoint;
    private final Optional<String> key;
    private final Optional<ProxyVariable> proxy;
    private final Transport transport;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "asking");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<String> notes = new ArrayDeque<>();
    private volatile Habits habits;
    private volatile boolean gaveSeveral;

    /**
     * A model whose key is in this process's environment.
     *
     * @param endpoint where it is asked
     * @throws LmmException if the endpoint names a variable that holds no key
     */
    public OpenAiLmm(Endpoint endpoint) {
        this(endpoint, variable -> Optional.ofNullable(System.getenv(variable)));
    }

    OpenAiLmm(Endpoint endpoint, Function<String, Optional<String>> environment) {
        this.endpoint = endpoint;
        this.habits = Habits.of(endpoint);
        this.key = key(environment);
        this.proxy = ProxyVariable.of(endpoint.server().baseUrl(), environment);
        this.transport = new Transport(endpoint, key, environment);
    }

    private Optional<String> key(Function<String, Optional<String>> environment) {
        if (endpoint.server().keyVariable().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found =
                endpoint.server().keyVariable().flatMap(environment).map(String::strip);
        if (found.isEmpty() || !found.get().matches("[!-~]+")) {
            throw new Faults(endpoint, Optional.empty(), "")
                    .of(
                            Fault.AUTHENTICATION,
                            "a key in the environment variable that the endpoint names",
                            found.isEmpty() || found.get().isEmpty() ? "none" : "something else");
        }
        return found;
    }

    @Override
    public String model() {
        return endpoint.name();
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        List<Reply> replies = new ArrayList<>();
        for (Request request : requests) {
            Optional<ImageSource> image = request.question().image();
            try {
                replies.add(complete(request, sampling, image.map(file -> BareJpeg.of(file.bytes()))));
            } catch (UnreadableImageException e) {
                replies.add(new Reply.Failed(e.ofPhoto(request.question().photo())));
            }
        }
        return replies;
    }

    private Reply.Answered complete(Request request, Sampling sampling, Optional<byte[]> jpeg) {
        String prompt = request.question().prompt().text();
        Sampling numbered = sampling.withSeed(sampling.seed() + request.first());
        ChatCall call = new ChatCall(endpoint, prompt, jpeg, numbered, request.answers());
        Faults faults = new Faults(endpoint, key, prompt);
        try {
            return answers(call, faults);
        } catch (LmmException e) {
            return endpoint.manner()
                    .limits()
                    .accepted(e.fault())
                    .map(text -> new Reply.Answered(List.of(text), e.usage()))
                    .orElseThrow(() -> new LmmException(
                            e.fault(), e.getMessage() + AnswerLimits.advice(e.fault()), e.retryAfter(), e.usage()));
        }
    }

    /** Asks, in another way as long as the server wants it; ways are remembered once they helped. */
    private Reply.Answered answers(ChatCall wanted, Faults faults) {
        Habits before = habits;
        Habits supposed = before;
        ServerWords last = null;
        for (int changes = 0; ; changes++) {
            ChatCall call = wanted.within(supposed);
            Received received = send(call.body(supposed), faults);
            Optional<JsonNode> completion =
                    received.isSuccess() ? ChatBody.completion(received.text()) : Optional.empty();
            if (received.isSuccess() && !isFault(completion)) {
                ChatAnswers.Read read = read(completion, received, call, faults);
                remember(before, supposed.atMost(cap(call, read.choices())), call, last, faults);
                return read.answered();
            }
            ServerWords words = completion.map(ServerWords::of).orElseGet(() -> ServerWords.of(received.text()));
            int status = received.isSuccess() ? words.number() : received.status();
            Habits tried = supposed;
            Optional<Habits> other = changes < MOST_CHANGES
                    ? faults.refusal(status, words).flatMap(said -> tried.after(said, call, !gaveSeveral))
                    : Optional.empty();
            if (other.isEmpty()) {
                throw received.isSuccess() ? faults.of(words, Usage.NONE) : faults.of(received);
            }
            supposed = other.get();
            last = words;
        }
    }

    private static boolean isFault(Optional<JsonNode> completion) {
        return completion
                .filter(json -> json.path("choices").isEmpty())
                .filter(json -> json.hasNonNull("error")
                        || json.path(0).hasNonNull("error")
                        || json.path("object").asText().equals("error"))
                .isPresent();
    }

    private static ChatAnswers.Read read(
            Optional<JsonNode> completion, Received received, ChatCall call, Faults faults) {
        if (completion.filter(JsonNode::isObject).isEmpty()) {
            ServerWords words = ServerWords.of(received.text());
            boolean isPage = words.message().startsWith("a page");
            throw faults.of(Fault.MALFORMED, "a chat completion as JSON", isPage ? words.message() : "something else");
        }
        return ChatAnswers.of(completion.get(), call, faults);
    }

    /** How many answers a call can bring, by how many choices came of one. */
    private int cap(ChatCall call, int choices) {
        gaveSeveral |= choices > 1;
        return choices < call.answers() ? choices : Integer.MAX_VALUE;
    }

    private synchronized void remember(Habits before, Habits found, ChatCall call, ServerWords said, Faults faults) {
        List<String> changes = found.changes(habits, call.sampling());
        if (!changes.isEmpty() && habits.equals(before)) {
            habits = found;
            String why = said == null
                    ? "as the server gives no more"
                    : "as the server refuses it otherwise: "
                            + Struck.words(said.message(), faults.key(), faults.prompt());
            notes.add(endpoint.name() + " is asked in another way from now on: " + String.join("; ", changes) + ", "
                    + why);
        }
    }

    @Override
    public synchronized List<String> notes() {
        List<String> some = List.copyOf(notes);
        notes.clear();
        return some;
    }

    private Received send(byte[] body, Faults faults) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return transport.send(body);
                                } catch (Exception e) {
                                    throw new CompletionException(e);
                                }
                            },
                            threads)
                    .join();
        } catch (CompletionException e) {
            throw faults.of(e.getCause(), proxy);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        transport.close();
    }

    @Override
    public String toString() {
        return model();
    }
}
