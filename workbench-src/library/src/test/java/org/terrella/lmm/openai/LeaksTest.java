package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.image.BareJpeg;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.AskingSettings;
import org.terrella.lmm.ledger.FakeTime;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.openai.FaultServer.Act;

/** Whether a key, a prompt or a photo gets anywhere but to the server that is asked, even if the server repeats them. */
class LeaksTest {

    private static final String KEY = "sk-unique-7f3e9a52c1";
    private static final String PROMPT = "unique-prompt-51c8d0 where is this";
    private static final byte[] PHOTO = ChatPhotos.image("jpg", 64, 77);
    private static final List<Act> ACTS = List.of(
            Act.ANSWER,
            Act.RATE_LIMIT,
            Act.SERVER_ERROR,
            Act.REVOKED_KEY,
            Act.CONTENT_FILTER,
            Act.CUT_CONNECTION,
            Act.INVALID_JSON,
            Act.QUOTA,
            Act.ONE_CHOICE);

    @TempDir
    Path folder;

    /** All that is logged, at all levels. */
    private static final class Listening extends Handler {
        private final StringBuffer heard = new StringBuffer();

        @Override
        public void publish(LogRecord record) {
            heard.append(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void neitherKeyNorPromptNorPhotoIsToldAnybody() throws IOException {
        List<String> told = new ArrayList<>();
        Path ledger = folder.resolve("answers.sqlite");
        String output = during(() -> ACTS.forEach(act -> told.addAll(asked(act, ledger))));
        assertTrue(output.contains("the output is heard") && output.contains("the log is heard"), output);
        assertTrue(told.size() >= 2 * ACTS.size());
        assertTells(output, false);
        told.forEach(text -> assertTells(text, false));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertTrue(written.contains(ledger));
            for (Path file : written) {
                boolean isLedger = file.getFileName().toString().startsWith("answers.sqlite");
                assertTells(Files.readString(file, StandardCharsets.ISO_8859_1), isLedger);
            }
        }
    }

    /** What can be heard of asking a server that does something: reasons, exceptions, and how things print themselves. */
    private static List<String> asked(Act act, Path file) {
        List<String> told = new ArrayList<>();
        try (FaultServer server = FaultServer.always(act);
                AnswerLedger ledger = AnswerLedger.open(file)) {
            Endpoint endpoint = Endpoint.of(server.baseUrl(), "m " + act).withKey("UNIQUE_KEY");
            try (OpenAiLmm lmm = new OpenAiLmm(endpoint, name -> Optional.of(KEY))) {
                told.addAll(List.of(endpoint.toString(), lmm.toString(), lmm.model()));
                AskingSettings settings = AskingSettings.defaults().with(2, 2);
                List<Reply> replies = new LedgeredLmm(lmm, ledger, settings, progress -> {}, new FakeTime())
                        .ask(List.of(ChatPhotos.question(PROMPT, PHOTO)), 2, Sampling.G3);
                replies.stream().filter(Reply.Failed.class::isInstance).forEach(reply -> told.add(reply.toString()));
            } catch (LmmException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                told.add(trace.toString());
            }
            assertTrue(
                    server.received().stream()
                            .allMatch(received -> received.authorization().equals("Bearer " + KEY)
                                    && received.body().contains(PROMPT)
                                    && received.body().contains(photo())),
                    "they are sent, so they could be told");
        }
        return told;
    }

    private static String photo() {
        return Base64.getEncoder().encodeToString(BareJpeg.of(PHOTO));
    }

    private static void assertTells(String text, boolean mayTellPrompts) {
        String photo = photo();
        assertFalse(text.contains(KEY), "the key is told");
        assertFalse(text.contains(photo.substring(1000, 1060)), "the photo is told in base64");
        assertFalse(
                text.contains(new String(PHOTO, 1000, 40, StandardCharsets.ISO_8859_1)), "the photo is told in bytes");
        assertTrue(mayTellPrompts || !text.contains("unique-prompt-51c8d0"), "the prompt is told");
    }

    private static String during(Runnable work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream heard = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Listening listening = new Listening();
        listening.setLevel(Level.ALL);
        // what the test server itself logs is the server's
        List<Logger> client = Stream.of("com.openai", "okhttp3", "org.terrella", "com.fasterxml")
                .map(Logger::getLogger)
                .toList();
        try {
            System.setOut(heard);
            System.setErr(heard);
            root.addHandler(listening);
            client.forEach(logger -> logger.setLevel(Level.ALL));
            System.out.println("the output is heard");
            Logger.getLogger("org.terrella.test").finest("the log is heard");
            work.run();
        } finally {
            client.forEach(logger -> logger.setLevel(null));
            root.removeHandler(listening);
            root.setLevel(level);
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8) + listening.heard;
    }

    @Test
    void theTestWouldHearThem() {
        for (String leak : List.of(KEY, PROMPT, photo())) {
            assertThrows(AssertionError.class, () -> assertTells("log: " + leak, false));
        }
        assertTells(PROMPT, true);
    }
}
