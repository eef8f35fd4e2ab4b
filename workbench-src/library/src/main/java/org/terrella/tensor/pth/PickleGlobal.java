package org.terrella.tensor.pth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.terrella.tensor.Element;

/** The names that a pickle of weights may mention; every other one could be a call of anything. */
enum PickleGlobal {
    REBUILD_TENSOR("torch._utils._rebuild_tensor_v2"),
    REBUILD_PARAMETER("torch._utils._rebuild_parameter"),
    ORDERED_DICT("collections.OrderedDict"),
    DOUBLES("torch.DoubleStorage", Element.F64),
    FLOATS("torch.FloatStorage", Element.F32),
    HALVES("torch.HalfStorage", Element.F16),
    BFLOATS("torch.BFloat16Storage", Element.BF16),
    LONGS("torch.LongStorage", Element.I64),
    INTS("torch.IntStorage", Element.I32),
    SHORTS("torch.ShortStorage", Element.I16),
    CHARS("torch.CharStorage", Element.I8),
    BYTES("torch.ByteStorage", Element.U8),
    BOOLS("torch.BoolStorage", Element.BOOL);

    private static final int MOST_AXES = 64; // PyTorch's own limit

    private final String qualifiedName;
    private final Optional<Element> element;

    PickleGlobal(String qualifiedName) {
        this.qualifiedName = qualifiedName;
        this.element = Optional.empty();
    }

    PickleGlobal(String qualifiedName, Element element) {
        this.qualifiedName = qualifiedName;
        this.element = Optional.of(element);
    }

    static Optional<PickleGlobal> named(String name) {
        return Arrays.stream(values())
                .filter(global -> global.qualifiedName.equals(name))
                .findFirst();
    }

    /** Kind of numbers, if this is a storage. */
    Optional<Element> element() {
        return element;
    }

    /**
     * What a call of this gives; nothing is executed, the arguments are looked at.
     *
     * @throws IllegalArgumentException if it cannot be called with these arguments; says what was found
     */
    Object call(List<?> arguments) {
        return switch (this) {
            case REBUILD_TENSOR -> tensor(arguments);
            case REBUILD_PARAMETER -> parameter(arguments);
            case ORDERED_DICT -> {
                if (!arguments.isEmpty()) {
                    throw unusual(arguments);
                }
                yield new LinkedHashMap<>();
            }
            case DOUBLES, FLOATS, HALVES, BFLOATS, LONGS, INTS, SHORTS, CHARS, BYTES, BOOLS ->
                throw new IllegalArgumentException("a call of " + qualifiedName);
        };
    }

    /** Arguments: storage, offset, shape, strides, whether a gradient is wanted, hooks, in newer files metadata. */
    private PickledTensor tensor(List<?> arguments) {
        if (arguments.size() >= 6
                && arguments.get(0) instanceof PickledStorage storage
                && arguments.get(1) instanceof Long offset
                && arguments.get(2) instanceof List<?> shape
                && arguments.get(3) instanceof List<?> strides) {
            return new PickledTensor(storage, offset, numbers(shape), numbers(strides));
        }
        throw unusual(arguments);
    }

    /** Arguments: the tensor, whether a gradient is wanted, hooks. */
    private PickledTensor parameter(List<?> arguments) {
        if (arguments.size() == 3 && arguments.get(0) instanceof PickledTensor tensor) {
            return tensor;
        }
        throw unusual(arguments);
    }

    private List<Long> numbers(List<?> values) {
        if (values.size() > MOST_AXES || !values.stream().allMatch(Long.class::isInstance)) {
            throw unusual(values);
        }
        return values.stream().map(Long.class::cast).toList();
    }

    private IllegalArgumentException unusual(List<?> arguments) {
        return new IllegalArgumentException(
                "a call of " + qualifiedName + " with " + arguments.size() + " unusual arguments");
    }
}
