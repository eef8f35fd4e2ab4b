package org.terrella.lmm.openai;

import com.openai.client.OpenAIClient;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;

/**
 * A large model behind an interface like OpenAI's: OpenAI itself, Azure, vLLM, SGLang, Ollama, llama.cpp, LM Studio, and
 * {@link LmmServer}.
 *
 * <p>Only the pixels of a photo are sent, see {@link BareJpeg}. Answer number i is drawn with the seed of the sampling plus i
 * where it is the first of a call. A server that gives one answer at a time is asked as often as needed from then on, one that
 * wants the limit of tokens under its newer name gets it so; answers that came before a fault are kept for the next attempt.
 *
 * <p>It tries nothing again by itself. A call under way is not cut off by an interrupt, since it is paid for anyway. Safe for
 * use by several threads.
 */
public final class OpenAiLmm implements Lmm {

    private final Endpoint endpoint;
    private final OpenAIClient client;
    private final Faults faults;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "asking");
        thread.setDaemon(true);
        return thread;
    });
    private final Unfinished unfinished = new Unfinished();
    private volatile ChatCall.Habits habits;

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
        this.faults = new Faults(endpoint);
        this.habits = ChatCall.Habits.of(endpoint);
        this.client = Connection.to(endpoint, key(environment));
    }

    private Optional<String> key(Function<String, Optional<String>> environment) {
        if (endpoint.server().keyVariable().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key =
                endpoint.server().keyVariable().flatMap(environment).map(String::strip);
        if (key.isEmpty() || !key.get().matches("[!-~]+")) {
            throw faults.of(
                    LmmException.Fault.AUTHENTICATION,
                    "a key in the environment variable that the endpoint names",
                    key.isEmpty() || key.get().isEmpty() ? "none" : "something else");
        }
        return key;
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
        requests.forEach(request -> unfinished.forget(request, sampling));
        return replies;
    }

    private Reply.Answered complete(Request request, Sampling sampling, Optional<byte[]> jpeg) {
        Reply.Answered had = unfinished.of(request, sampling);
        while (had.texts().size() < request.answers()) {
            int missing = request.answers() - had.texts().size();
            Sampling numbered = sampling.withSeed(
                    sampling.seed() + request.first() + had.texts().size());
            ChatCall call = new ChatCall(
                    endpoint,
                    request.question().prompt().text(),
                    jpeg,
                    numbered,
                    habits.severalAtATime() ? missing : 1);
            Reply.Answered more = answers(call, habits);
            if (more.texts().size() < call.answers()) {
                habits = habits.oneAtATime();
            }
            had = unfinished.keep(request, sampling, more);
        }
        return had;
    }

    /** Asks, in other words as long as the server wants them; these are remembered once they helped. */
    private Reply.Answered answers(ChatCall call, ChatCall.Habits supposed) {
        try {
            ChatCompletion completion = send(call, supposed);
            Reply.Answered answered = ChatAnswers.of(completion, call.answers(), faults);
            if (!supposed.equals(habits)) {
                habits = supposed;
            }
            return answered;
        } catch (OpenAIServiceException e) {
            Optional<ChatCall.Habits> other = supposed.after(e, call.answers());
            if (other.isEmpty()) {
                throw faults.of(e);
            }
            return answers(other.get().severalAtATime() ? call : call.forOne(), other.get());
        } catch (LmmException e) {
            throw e;
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    private ChatCompletion send(ChatCall call, ChatCall.Habits supposed) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> client.chat().completions().create(call.parameters(supposed)), threads)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        client.close();
    }

    @Override
    public String toString() {
        return model();
    }
}
