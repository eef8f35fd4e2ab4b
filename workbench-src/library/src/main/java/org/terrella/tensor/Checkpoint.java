package org.terrella.tensor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;
import org.terrella.tensor.pth.PthFile;

/**
 * A file of weights that has been opened: named arrays, read when asked for.
 *
 * <p>Immutable and safe for use by several threads. The file must stay as it is.
 */
public interface Checkpoint {

    /**
     * Opens a file of weights, whichever of the two formats it is in.
     *
     * @param file what PyTorch saved as a zip archive, or a safetensors file; told apart by content, not by name
     * @return its contents
     * @throws InputException if it is neither, or cut or damaged; the sentence says what it seems to be
     */
    static Checkpoint read(Path file) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.ZIP) {
            return PthFile.read(file);
        }
        if (kind == FileKind.SAFETENSORS) {
            return SafetensorsFile.read(file);
        }
        throw new InputException(file, "expected weights as a .pth or .safetensors file, found " + kind.found());
    }

    /**
     * The file.
     *
     * @return its path
     */
    Path file();

    /**
     * What the file says about itself.
     *
     * @return texts by name; empty where the format has none
     */
    Map<String, String> metadata();

    /**
     * Names of the arrays.
     *
     * @return each once, in the order of the file
     */
    List<String> names();

    /**
     * An array.
     *
     * @param name one of the names
     * @return the array
     * @throws InputException if the file has none of that name
     */
    StoredTensor tensor(String name);

    /**
     * Whether there is an array of a name.
     *
     * @param name any name
     * @return whether it is one of the names
     */
    default boolean has(String name) {
        return names().contains(name);
    }

    /**
     * An array of an expected shape.
     *
     * @param name one of the names
     * @param shape length of each axis
     * @return the array; in single precision where the file has it in 8 bits with a step for each row
     * @throws InputException if the file has none of that name, or another shape
     */
    default StoredTensor tensor(String name, List<Long> shape) {
        StoredTensor tensor = tensor(name);
        if (!tensor.shape().equals(shape)) {
            throw new InputException(file(), "expected " + name + " of shape " + shape + ", found " + tensor.shape());
        }
        return ScaledBytes.isIn(this, tensor) ? ScaledBytes.expanded(this, tensor) : tensor;
    }

    /**
     * A text that the file says about itself.
     *
     * @param name what it is about
     * @return the text
     * @throws InputException if the file does not say it
     */
    default String text(String name) {
        String text = metadata().get(name);
        if (text == null) {
            throw new InputException(
                    file(),
                    "expected metadata " + name + ", found "
                            + (metadata().isEmpty()
                                    ? "none"
                                    : new java.util.TreeSet<>(metadata().keySet())));
        }
        return text;
    }

    /**
     * A number that the file says about itself.
     *
     * @param name what it is about
     * @return 1 or more
     * @throws InputException if the file does not say it, or says something else
     */
    default int size(String name) {
        String text = text(name);
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new InputException(file(), "expected metadata " + name + " to be a size of 1 or more, found " + text);
        }
        return Integer.parseInt(text);
    }
}
