package org.terrella.embed;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.WeightsKind;

/**
 * Under which names a file of weights holds a CLIP.
 *
 * <p>Four forms occur. Hugging Face's own files hold nothing else. G3's state dictionary holds both towers under the same
 * names, but calls one projection {@code vision_projection.weight}, has its trained heads beside them and no logit scale of
 * CLIP. Other networks keep a whole CLIP under a prefix, such as {@code clip_model.}; of several copies that with the
 * shortest prefix is read, as they share their memory where they are made. OpenAI's own files and OpenCLIP's have other names
 * ({@link OpenClipNames}).
 *
 * @param checkpoint the file
 * @param prefix what stands before CLIP's names, with its dot; may be empty
 * @param isAlone whether the file must hold nothing else
 * @param isOpenClip whether its own names are OpenCLIP's, which do not tell the activation
 */
record ClipNames(Checkpoint checkpoint, String prefix, boolean isAlone, boolean isOpenClip) {

    private static final String ANY = "vision_model.embeddings.class_embedding";
    private static final String IMAGE_PROJECTION = "visual_projection.weight";
    private static final String G3_IMAGE_PROJECTION = "vision_projection.weight";
    private static final Pattern LAYER = Pattern.compile("encoder\\.layers\\.(\\d{1,6})\\..*");

    /** Counters that older files hold beside the weights: 0, 1, 2, and so on. */
    private static final String POSITIONS = ".position_ids";

    static ClipNames in(Checkpoint checkpoint) {
        Optional<String> prefix = prefix(checkpoint, ANY);
        if (prefix.isPresent()) {
            return of(checkpoint, prefix.get(), false);
        }
        Optional<String> openClip = prefix(checkpoint, OpenClipNames.ANY);
        if (openClip.isPresent()) {
            return of(new OpenClipNames(checkpoint, openClip.get()), "", true);
        }
        String others = checkpoint.names().size() + " arrays";
        throw new InputException(
                checkpoint.file(),
                "expected the weights of a CLIP, found "
                        + WeightsKind.of(checkpoint)
                                .map(kind -> "those of " + kind.found())
                                .orElse("neither " + ANY + " nor " + OpenClipNames.ANY + " among " + others));
    }

    private static ClipNames of(Checkpoint checkpoint, String prefix, boolean isOpenClip) {
        boolean isAlone = prefix.isEmpty() && checkpoint.has(IMAGE_PROJECTION);
        return new ClipNames(checkpoint, prefix, isAlone, isOpenClip);
    }

    private static Optional<String> prefix(Checkpoint checkpoint, String any) {
        return checkpoint.names().stream()
                .filter(name -> name.equals(any) || name.endsWith("." + any))
                .map(name -> name.substring(0, name.length() - any.length()))
                .min(Comparator.comparingInt(String::length));
    }

    static String headsKey(String part) {
        return part + "_heads";
    }

    /** What the files beside it say. */
    Optional<ClipConfig> config() {
        return ClipConfig.beside(checkpoint.file(), isOpenClip);
    }

    InputException fault(String fault) {
        return new InputException(checkpoint.file(), fault);
    }

    /** Name in the file of an array that Hugging Face calls {@code name}. */
    String of(String name) {
        boolean isOther = name.equals(IMAGE_PROJECTION) && !checkpoint.has(prefix + name);
        return prefix + (isOther && checkpoint.has(prefix + G3_IMAGE_PROJECTION) ? G3_IMAGE_PROJECTION : name);
    }

    List<Integer> axes(String name, int count) {
        List<Long> shape = shape(name);
        if (shape.size() != count || shape.stream().anyMatch(axis -> axis < 1 || axis > Integer.MAX_VALUE)) {
            throw fault("expected " + of(name) + " of " + count + " axes, found shape " + shape);
        }
        return shape.stream().map(Long::intValue).toList();
    }

    Optional<Integer> heads(String part) {
        return Optional.ofNullable(checkpoint.metadata().get(headsKey(part))).map(text -> {
            if (!text.matches("[1-9]\\d{0,4}")) {
                throw fault("expected a number of heads as " + headsKey(part) + ", found " + text);
            }
            return Integer.valueOf(text);
        });
    }

    /** One more than the highest number of a layer, so that a gap is noticed as missing. */
    int layers(String part) {
        String start = prefix + part + "_model.";
        OptionalInt highest = checkpoint.names().stream()
                .filter(name -> name.startsWith(start))
                .map(name -> LAYER.matcher(name.substring(start.length())))
                .filter(Matcher::matches)
                .mapToInt(layer -> Integer.parseInt(layer.group(1)))
                .max();
        return highest.orElse(0) + 1;
    }

    /** Refuses a file that lacks arrays, has more of them, or other shapes. */
    void check(Map<String, List<Long>> shapes) {
        Set<String> names = new HashSet<>(checkpoint.names());
        Set<String> expected = new HashSet<>();
        shapes.keySet().forEach(name -> expected.add(of(name)));
        refuse(
                shapes.keySet().stream().map(this::of).filter(name -> !names.contains(name) && !isOptional(name)),
                rest -> "expected the " + shapes.size() + " arrays of a CLIP, found none named " + rest);
        refuse(
                checkpoint.names().stream().filter(name -> isSuperfluous(name) && !expected.contains(name)),
                rest -> "expected the " + shapes.size() + " arrays of a CLIP and no others, found " + rest);
        refuse(
                shapes.entrySet().stream()
                        .filter(entry -> names.contains(of(entry.getKey())))
                        .filter(entry -> !shape(entry.getKey()).equals(entry.getValue()))
                        .map(entry -> of(entry.getKey()) + " of shape " + shape(entry.getKey()) + " instead of "
                                + entry.getValue()),
                rest -> "expected arrays of a CLIP of one size, found " + rest);
    }

    private List<Long> shape(String name) {
        return checkpoint.tensor(of(name)).shape();
    }

    /** No vector depends on the logit scale, and G3 has none of CLIP's. */
    private boolean isOptional(String name) {
        return name.equals(prefix + ClipShapes.LOGIT_SCALE);
    }

    private boolean isSuperfluous(String name) {
        if (!name.startsWith(prefix) || name.endsWith(POSITIONS)) {
            return false;
        }
        return isAlone
                || Stream.of("vision_model.", "text_model.", "visual_projection.", "text_projection.")
                        .anyMatch(part -> name.startsWith(part, prefix.length()));
    }

    private void refuse(Stream<String> faults, UnaryOperator<String> sentence) {
        List<String> all = faults.toList();
        if (!all.isEmpty()) {
            String others = all.size() == 1 ? "" : " and " + (all.size() - 1) + " more";
            throw fault(sentence.apply(all.get(0) + others));
        }
    }
}
