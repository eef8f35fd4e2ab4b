package org.terrella.tensor.pth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/**
 * Weights that PyTorch saved: a pickle of tensors in a zip archive, as {@code torch.save} writes it since version 1.6.
 *
 * <p>Nothing is executed: a pickle that mentions anything but tensors and dictionaries is refused. Dictionaries and lists
 * may be nested; names are joined with dots, such as {@code state_dict.visual.proj}. Texts and numbers between the tensors
 * are the metadata. A tensor that is saved alone is called {@link #ALONE}. Tensors are read when asked for: mapped where
 * their numbers are in order, else gathered.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/serialization.html">the format</a>
 */
public final class PthFile implements Checkpoint {

    /** Name of a tensor that a file holds without a dictionary. */
    public static final String ALONE = "tensor";

    private static final int MOST_PICKLE_BYTES = 1 << 24; // about 100 bytes for each tensor

    private final Path file;
    private final PthArchive archive;
    private final ByteOrder order;
    private final PickledNames names;

    private PthFile(Path file, PthArchive archive, ByteOrder order, PickledNames names) {
        this.file = file;
        this.archive = archive;
        this.order = order;
        this.names = names;
    }

    /**
     * Opens a file.
     *
     * @param file a file of this format
     * @return its contents
     * @throws InputException if it is cut, damaged, of another format, or holds more than weights
     */
    public static PthFile read(Path file) {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.ZIP) {
            throw new InputException(file, "expected weights that PyTorch saved, found " + kind.found());
        }
        PthArchive archive = PthArchive.read(file);
        PickledNames names =
                PickledNames.of(file, Unpickler.read(file, archive.read("data.pkl", MOST_PICKLE_BYTES)), ALONE);
        names.tensors().forEach((name, tensor) -> requireStorage(file, archive, name, tensor.storage()));
        return new PthFile(file, archive, order(file, archive), names);
    }

    private static void requireStorage(Path file, PthArchive archive, String name, PickledStorage storage) {
        long found = archive.bytes(record(storage))
                .orElseThrow(() -> new InputException(
                        file,
                        "expected a record " + record(storage) + " with the numbers of " + name + ", found none"));
        if (found != storage.bytes()) {
            throw new InputException(
                    file,
                    "expected " + storage.bytes() + " bytes in the record " + record(storage) + " with the numbers of "
                            + name + ", found " + found);
        }
    }

    private static ByteOrder order(Path file, PthArchive archive) {
        if (!archive.has("byteorder")) {
            return ByteOrder.LITTLE_ENDIAN; // older files do not say so
        }
        String order = new String(archive.read("byteorder", 16), StandardCharsets.UTF_8);
        return switch (order.strip()) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw new InputException(file, "expected little or big as byteorder, found " + order);
        };
    }

    private static String record(PickledStorage storage) {
        return "data/" + storage.key();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Map<String, String> metadata() {
        return names.texts();
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.tensors().keySet());
    }

    @Override
    public boolean has(String name) {
        return names.tensors().containsKey(name);
    }

    @Override
    public StoredTensor tensor(String name) {
        PickledTensor tensor = names.tensors().get(name);
        if (tensor == null) {
            throw new InputException(
                    file,
                    "expected an array " + name + ", found " + names.tensors().size() + " others");
        }
        int width = tensor.element().bytes();
        long bytes = tensor.span() * width;
        if (bytes > Integer.MAX_VALUE) {
            throw new InputException(file, "expected " + name + " to have less than 2 GB, found " + bytes + " bytes");
        }
        ByteBuffer numbers = archive.map(record(tensor.storage()), tensor.offset() * width, bytes);
        boolean isAsStored = tensor.isContiguous() && order == ByteOrder.LITTLE_ENDIAN;
        return new StoredTensor(
                name, tensor.element(), tensor.shape(), isAsStored ? numbers : tensor.gather(numbers.order(order)));
    }
}
