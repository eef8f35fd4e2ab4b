package org.terrella.lmm.openai;

import com.openai.core.JsonValue;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.terrella.lmm.Sampling;

/**
 * One call of a chat: a prompt, then a photo, as Img2Loc and G3 send them.
 *
 * @param endpoint where to
 * @param prompt what the model is told
 * @param jpeg the photo, bare
 * @param sampling how answers are drawn
 * @param answers how many are wanted
 */
record ChatCall(Endpoint endpoint, String prompt, Optional<byte[]> jpeg, Sampling sampling, int answers) {

    /**
     * What a server takes.
     *
     * @param severalAtATime whether it gives more than one answer per call
     * @param newerLimit whether the limit of tokens is called max_completion_tokens
     */
    record Habits(boolean severalAtATime, boolean newerLimit) {

        private static final Pattern NAMES_N = Pattern.compile("(?<![\\w'])['\"`]?n['\"`]?(?![\\w'])");
        private static final String NEWER_LIMIT = "max_completion_tokens";

        /** What is supposed of a server before the first call. */
        static Habits of(Endpoint endpoint) {
            boolean isOne = endpoint.server().answersPerCall().equals(Optional.of(Endpoint.AnswersPerCall.ONE));
            return new Habits(!isOne, false);
        }

        Habits oneAtATime() {
            return new Habits(false, newerLimit);
        }

        /** What to try after a request was rejected; nothing if the rejection has another reason. */
        Optional<Habits> after(OpenAIServiceException rejection, int answers) {
            if (rejection.statusCode() != 400 && rejection.statusCode() != 422) {
                return Optional.empty();
            }
            String said = rejection.body() + " " + rejection.param().orElse("");
            if (!newerLimit && said.contains(NEWER_LIMIT)) {
                return Optional.of(new Habits(severalAtATime, true));
            }
            boolean isN = answers > 1 && severalAtATime && NAMES_N.matcher(said).find();
            return isN ? Optional.of(oneAtATime()) : Optional.empty();
        }
    }

    ChatCall forOne() {
        return new ChatCall(endpoint, prompt, jpeg, sampling, 1);
    }

    ChatCompletionCreateParams parameters(Habits habits) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder()
                .model(endpoint.model())
                .addUserMessageOfArrayOfContentParts(Stream.concat(Stream.of(text()), jpeg.map(this::photo).stream())
                        .toList())
                .putAdditionalBodyProperty("seed", JsonValue.from(sampling.seed()));
        sampling.temperature().ifPresent(builder::temperature);
        if (answers > 1) {
            builder.n(answers);
        }
        return (habits.newerLimit()
                        ? builder.maxCompletionTokens(sampling.maxTokens())
                        : builder.putAdditionalBodyProperty("max_tokens", JsonValue.from(sampling.maxTokens())))
                .build();
    }

    private ChatCompletionContentPart text() {
        return ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text(prompt).build());
    }

    private ChatCompletionContentPart photo(byte[] shown) {
        ChatCompletionContentPartImage.ImageUrl.Builder url = ChatCompletionContentPartImage.ImageUrl.builder()
                .url("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(shown));
        endpoint.manner()
                .detail()
                .ifPresent(detail -> url.detail(ChatCompletionContentPartImage.ImageUrl.Detail.of(detail.word())));
        return ChatCompletionContentPart.ofImageUrl(
                ChatCompletionContentPartImage.builder().imageUrl(url.build()).build());
    }

    /** Without prompt and photo. */
    @Override
    public String toString() {
        return "a call of " + endpoint.name() + " for " + answers + " answers";
    }
}
