package org.terrella.embed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/**
 * A CLIP in the names of OpenAI's own files and of OpenCLIP's, as if it were in Hugging Face's.
 *
 * <p>These keep the weights of queries, keys and values in one array, and the projections the other way round. Arrays of
 * other names keep them.
 */
final class OpenClipNames implements Checkpoint {

    /** An array that no other network has. */
    static final String ANY = "visual.class_embedding";

    private static final Set<String> COUNTERS = Set.of("input_resolution", "context_length", "vocab_size", "attn_mask");
    private static final Map<String, String> WHOLE = Map.of(
            ANY,
            "vision_model.embeddings.class_embedding",
            "visual.conv1.weight",
            "vision_model.embeddings.patch_embedding.weight",
            "visual.positional_embedding",
            "vision_model.embeddings.position_embedding.weight",
            "positional_embedding",
            "text_model.embeddings.position_embedding.weight",
            "token_embedding.weight",
            "text_model.embeddings.token_embedding.weight",
            "logit_scale",
            ClipShapes.LOGIT_SCALE);
    private static final Map<String, String> PROJECTIONS =
            Map.of("visual.proj", "visual_projection.weight", "text_projection", "text_projection.weight");
    private static final Map<String, String> NORMS = Map.of(
            "visual.ln_pre.", "vision_model.pre_layrnorm.",
            "visual.ln_post.", "vision_model.post_layernorm.",
            "ln_final.", "text_model.final_layer_norm.");
    private static final Pattern BLOCK = Pattern.compile("(visual\\.)?transformer\\.resblocks\\.(\\d{1,6})\\.(.*)");
    private static final Pattern JOINED = Pattern.compile("attn\\.in_proj_(weight|bias)");
    private static final List<String> PARTS = List.of("q_proj", "k_proj", "v_proj");
    private static final Map<String, String> LAYERS = Map.of(
            "attn.out_proj.", "self_attn.out_proj.",
            "ln_1.", "layer_norm1.",
            "ln_2.", "layer_norm2.",
            "mlp.c_fc.", "mlp.fc1.",
            "mlp.c_proj.", "mlp.fc2.");

    private final Checkpoint whole;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** Where an array is: the whole of another one, its transpose, or a third of it. */
    private record Source(String name, boolean isTransposed, int third) {}

    /** Those behind a prefix, such as {@code module.}; it may be empty. */
    OpenClipNames(Checkpoint whole, String prefix) {
        this.whole = whole;
        for (String name : whole.names()) {
            if (name.startsWith(prefix)) {
                add(name, name.substring(prefix.length()));
            }
        }
    }

    private void add(String stored, String name) {
        Matcher block = BLOCK.matcher(name);
        if (block.matches()) {
            String part = block.group(1) == null ? "text_model" : "vision_model";
            addLayer(stored, part + ".encoder.layers." + block.group(2) + ".", block.group(3));
        } else if (PROJECTIONS.containsKey(name)) {
            sources.put(PROJECTIONS.get(name), new Source(stored, true, -1));
        } else if (!COUNTERS.contains(name)) {
            String renamed = WHOLE.containsKey(name) ? WHOLE.get(name) : renamed(name, NORMS);
            sources.put(renamed, new Source(stored, false, -1));
        }
    }

    private void addLayer(String stored, String layer, String name) {
        Matcher joined = JOINED.matcher(name);
        if (joined.matches()) {
            for (int third = 0; third < PARTS.size(); third++) {
                sources.put(
                        layer + "self_attn." + PARTS.get(third) + "." + joined.group(1),
                        new Source(stored, false, third));
            }
        } else {
            sources.put(layer + renamed(name, LAYERS), new Source(stored, false, -1));
        }
    }

    private static String renamed(String name, Map<String, String> starts) {
        return starts.entrySet().stream()
                .filter(start -> name.startsWith(start.getKey()))
                .map(start -> start.getValue() + name.substring(start.getKey().length()))
                .findFirst()
                .orElse(name);
    }

    @Override
    public Path file() {
        return whole.file();
    }

    @Override
    public Map<String, String> metadata() {
        return whole.metadata();
    }

    @Override
    public List<String> names() {
        return List.copyOf(sources.keySet());
    }

    @Override
    public boolean has(String name) {
        return sources.containsKey(name);
    }

    @Override
    public StoredTensor tensor(String name) {
        Source source = sources.get(name);
        if (source == null) {
            throw new InputException(file(), "expected an array " + name + ", found " + sources.size() + " others");
        }
        StoredTensor stored = whole.tensor(source.name());
        if (source.isTransposed()) {
            return transposed(name, stored);
        }
        if (source.third() >= 0) {
            return third(name, stored, source.third());
        }
        boolean isOneNumber = name.equals(ClipShapes.LOGIT_SCALE) && stored.count() == 1;
        return new StoredTensor(name, stored.element(), isOneNumber ? List.of() : stored.shape(), stored.bytes());
    }

    private StoredTensor third(String name, StoredTensor stored, int third) {
        List<Long> shape = new java.util.ArrayList<>(stored.shape());
        if (shape.isEmpty() || shape.get(0) % PARTS.size() != 0) {
            throw new InputException(
                    file(), "expected " + stored.name() + " to be of three parts, found shape " + shape);
        }
        shape.set(0, shape.get(0) / PARTS.size());
        int bytes = stored.bytes().remaining() / PARTS.size();
        return new StoredTensor(name, stored.element(), shape, stored.bytes().slice(third * bytes, bytes));
    }

    private StoredTensor transposed(String name, StoredTensor stored) {
        if (stored.shape().size() != 2) {
            throw new InputException(file(), "expected " + stored.name() + " of 2 axes, found shape " + stored.shape());
        }
        int rows = Math.toIntExact(stored.shape().get(0));
        int columns = Math.toIntExact(stored.shape().get(1));
        FloatBuffer from = stored.floats();
        ByteBuffer to = ByteBuffer.allocate(rows * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                to.putFloat(from.get(row * columns + column));
            }
        }
        return new StoredTensor(name, Element.F32, List.of((long) columns, (long) rows), to.flip());
    }
}
