package org.terrella.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.tensor.TensorEngine;

/**
 * Splits texts into tokens as CLIP's tokenizer does: lower case, then pairs of bytes merged in the order of a vocabulary.
 *
 * <p>Rows begin with the start token and are filled up with the end token, which is the padding of OpenAI's ViT-L/14 at Hugging
 * Face; the first of them is the text's own end, and what follows has no effect on vectors. Texts too long lose what does
 * not fit, never the end token. Hugging Face's older tokenizer in Python, which G3 uses, also drops control characters and puts
 * spaces around Chinese ones; it splits names in alphabets alike.
 *
 * <p>Safe for use by several threads. Closing it frees its vocabulary.
 */
public final class ClipTokenizer implements AutoCloseable {

    /** How Hugging Face calls the file of a tokenizer. */
    public static final String FILE = "tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final int context;
    private final int end;

    private ClipTokenizer(HuggingFaceTokenizer tokenizer, int context, int end) {
        this.tokenizer = tokenizer;
        this.context = context;
        this.end = end;
    }

    /**
     * Reads a tokenizer, without network.
     *
     * @param file Hugging Face's {@code tokenizer.json}
     * @param context length of a row, as {@link ClipSettings.Text#context}; 2 or more
     * @return the tokenizer
     * @throws InputException if there is no such file, or it holds no tokenizer that puts one token before and one after
     */
    public static ClipTokenizer read(Path file, int context) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file, "expected the tokenizer.json that belongs to the weights, found no file at " + file);
        }
        TensorEngine.engine(); // starting it forbids the network, which this library would use too
        HuggingFaceTokenizer tokenizer = open(file, context);
        int[] empty = tokens(tokenizer, "");
        if (empty.length != 2) {
            tokenizer.close();
            throw new InputException(
                    file,
                    "expected a tokenizer that makes a start and an end token of no text, found " + empty.length
                            + " tokens");
        }
        return new ClipTokenizer(tokenizer, context, empty[1]);
    }

    private static HuggingFaceTokenizer open(Path file, int context) {
        String most = String.valueOf(context); // twice, or more than 512 would be cut to that
        Map<String, String> options =
                Map.of("truncation", "true", "padding", "false", "maxLength", most, "modelMaxLength", most);
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException | RuntimeException e) { // the native code throws about anything at damaged files
            throw new InputException(file, "expected a tokenizer in Hugging Face's format, found " + e.getMessage());
        }
    }

    private static int[] tokens(HuggingFaceTokenizer tokenizer, String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        return Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * Tokens of a text.
     *
     * @param text any text
     * @return as many as {@code context}: start, text, end, and the end again up to that number
     */
    public int[] tokens(String text) {
        int[] found = tokens(tokenizer, text);
        int[] row = Arrays.copyOf(found, context);
        Arrays.fill(row, found.length, context, end);
        return row;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
