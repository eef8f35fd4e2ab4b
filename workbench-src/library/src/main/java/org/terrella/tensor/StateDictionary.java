package org.terrella.tensor;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arrays of one network in a file that holds more, or holds them under longer names.
 *
 * <p>Training programs put a network's state dictionary into another dictionary, beside the optimizer's ({@code state_dict},
 * {@code model_state_dict}, {@code model}), and PyTorch puts {@code module.} before its names where several processes trained
 * it and {@code _orig_mod.} where it was compiled. Which of these were used is seen from the names.
 *
 * @param whole the file
 * @param prefix what stands before the names, with its dot
 */
record StateDictionary(Checkpoint whole, String prefix) implements Checkpoint {

    private static final Pattern WRAPPINGS =
            Pattern.compile("((state_dict|model_state_dict|model|module|_orig_mod)\\.)+");

    /**
     * The arrays that stand with another one.
     *
     * @param whole a file
     * @param name an array that the network has
     * @return the file itself if it has that array, or has it nowhere; otherwise the part in which it has that name
     */
    static Checkpoint with(Checkpoint whole, String name) {
        return prefix(whole, name)
                .filter(prefix -> !prefix.isEmpty())
                .<Checkpoint>map(prefix -> new StateDictionary(whole, prefix))
                .orElse(whole);
    }

    /** Whether a file has an array of that name, by itself or behind such prefixes. */
    static boolean isIn(Checkpoint whole, String name) {
        return prefix(whole, name).isPresent();
    }

    private static Optional<String> prefix(Checkpoint whole, String name) {
        if (whole.has(name)) {
            return Optional.of("");
        }
        return whole.names().stream()
                .filter(longer -> longer.endsWith("." + name))
                .map(longer -> longer.substring(0, longer.length() - name.length()))
                .filter(prefix -> WRAPPINGS.matcher(prefix).matches())
                .min(Comparator.comparingInt(String::length));
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
        return whole.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    @Override
    public boolean has(String name) {
        return whole.has(prefix + name);
    }

    @Override
    public StoredTensor tensor(String name) {
        return whole.tensor(prefix + name);
    }
}
