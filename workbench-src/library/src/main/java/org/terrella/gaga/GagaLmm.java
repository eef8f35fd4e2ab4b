package org.terrella.gaga;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.terrella.data.Conversation;
import org.terrella.embed.PhotoBackbone;
import org.terrella.image.ImageDecoder;
import org.terrella.image.UnreadableImageException;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Turn;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * A {@link Gaga} that is asked as any language model is: where a photo was taken, with a hint and an earlier dialogue if there is
 * one.
 *
 * <p>It answers in sentences. A hint comes after its own likeliest answer, as in the conversations that it learned from; where an
 * answer has no coordinates, it is asked for them, and they end it. Of a dialogue that is too long for it, what came first is
 * forgotten. Places of other photos it cannot use; a prompt with some
 * fails with a sentence. Answers of a question are numbered, and each follows from photo, question, seed and number alone, but for
 * what the shape of a batch does on some processors. Safe for use by several threads.
 */
public final class GagaLmm implements Lmm {

    private static final int BATCH = 64;
    private static final long APART = 0xD1B54A32D192ED03L; // odd, and not what a SplittableRandom adds at each step
    private static final String WHERE = "Give the place and the coordinates of this photo.";
    private static final String NUMBERS = "What are the coordinates?";
    private static final String NO_REFERENCES = "GaGA of Little Earth cannot use places of other photos, found some";

    private final Gaga gaga;
    private final AnswerParser parser = AnswerParser.ofCoordinates();

    /**
     * A model that is asked.
     *
     * @param gaga the network, closed with this
     */
    public GagaLmm(Gaga gaga) {
        this.gaga = gaga;
    }

    /** One answer that is wanted. */
    private record Wanted(Talk talk, long seed) {}

    @Override
    public String model() {
        return gaga.name();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        Reply[] replies = new Reply[requests.size()];
        long[] read = new long[replies.length];
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < replies.length; i++) {
            Request request = requests.get(i);
            try {
                Talk talk = talk(request.question());
                read[i] = GagaNetwork.PHOTO + gaga.asked(talk.turns()).length;
                for (int answer = 0; answer < request.answers(); answer++) {
                    wanted.add(new Wanted(talk, seed(talk, sampling.seed(), request.first() + answer)));
                }
            } catch (UnreadableImageException e) {
                replies[i] = new Reply.Failed(e.ofPhoto(request.question().photo()));
            } catch (IllegalArgumentException e) {
                replies[i] = new Reply.Failed(e.getMessage());
            }
        }
        Iterator<String> answers = answers(wanted, sampling).iterator();
        for (int i = 0; i < replies.length; i++) {
            if (replies[i] == null) {
                List<String> own = Stream.generate(answers::next)
                        .limit(requests.get(i).answers())
                        .toList();
                long written = own.stream().mapToLong(gaga::pieces).sum();
                replies[i] = new Reply.Answered(own, new Usage(read[i], written));
            }
        }
        return List.of(replies);
    }

    /** What is said about the photo before the answer. */
    private Talk talk(Question question) {
        PromptFields fields = question.prompt().fields();
        if (fields.hasReferences()) {
            throw new IllegalArgumentException(NO_REFERENCES);
        }
        byte[] photo = photo(question);
        List<Conversation.Turn> turns = new ArrayList<>();
        fields.dialogue()
                .forEach(turn ->
                        turns.add(turn.speaker() == Turn.Speaker.PERSON ? user(turn.text()) : model(turn.text())));
        if (turns.isEmpty() || turns.get(0).from().equals("gpt")) {
            turns.add(0, user(WHERE));
        }
        if (turns.size() == 1 && fields.dialogue().isEmpty()) {
            fields.hint().ifPresent(said -> turns.add(model(likeliest(photo, turns))));
        } else if (fields.hint().isEmpty() && turns.get(turns.size() - 1).from().equals("gpt")) {
            turns.add(user(WHERE));
        }
        fields.hint().ifPresent(said -> turns.add(user(said)));
        forgetWhatIsTooLong(turns);
        return new Talk(photo, turns);
    }

    /** The question stays, and what was said last; an answer goes with what was said to it. */
    private void forgetWhatIsTooLong(List<Conversation.Turn> turns) {
        while (turns.size() > 3 && !gaga.hasRoomFor(turns)) {
            turns.subList(1, 3).clear();
        }
    }

    private String likeliest(byte[] photo, List<Conversation.Turn> turns) {
        int most = gaga.model().shape().longest();
        return gaga.answer(List.of(new Talk(photo, turns)), List.of(PieceChoice.likeliest()), most)
                .get(0);
    }

    private static byte[] photo(Question question) {
        if (question.image().isEmpty()) {
            byte[] grey = new byte[PhotoBackbone.BYTES];
            Arrays.fill(grey, (byte) 0x80);
            return grey;
        }
        BufferedImage image = ImageDecoder.pixels(question.image().get().bytes());
        return PhotoBackbone.pixels(image);
    }

    private static Conversation.Turn user(String said) {
        return new Conversation.Turn("human", said);
    }

    private static Conversation.Turn model(String said) {
        return new Conversation.Turn("gpt", said);
    }

    private static long seed(Talk talk, long seed, int answer) {
        CRC32 photo = new CRC32();
        photo.update(talk.photo());
        CRC32 said = new CRC32();
        talk.turns().forEach(turn -> said.update((turn.from() + turn.value()).getBytes(StandardCharsets.UTF_8)));
        return (photo.getValue() << 32 | said.getValue()) + seed * APART + answer;
    }

    private List<String> answers(List<Wanted> wanted, Sampling sampling) {
        double temperature = sampling.temperature().orElse(Sampling.HABIT);
        List<PieceChoice> choices = wanted.stream()
                .map(one -> PieceChoice.of(temperature, one.seed()))
                .toList();
        List<Talk> talks = wanted.stream().map(Wanted::talk).toList();
        List<String> answers = new ArrayList<>(gaga.answer(talks, choices, sampling.maxTokens()));
        List<Integer> open = new ArrayList<>();
        List<Talk> further = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (parser.read(answers.get(i)) instanceof ParsedAnswer.None none
                    && none.reason() == ParsedAnswer.Reason.NO_COORDINATES) {
                List<Conversation.Turn> turns = new ArrayList<>(talks.get(i).turns());
                turns.add(model(answers.get(i)));
                turns.add(user(NUMBERS));
                if (gaga.hasRoomFor(turns)) {
                    open.add(i);
                    further.add(new Talk(talks.get(i).photo(), turns));
                }
            }
        }
        List<String> numbers =
                gaga.answer(further, open.stream().map(choices::get).toList(), sampling.maxTokens());
        for (int i = 0; i < open.size(); i++) {
            answers.set(open.get(i), answers.get(open.get(i)) + " " + numbers.get(i));
        }
        return answers;
    }

    @Override
    public void close() {
        gaga.close();
    }
}
