package org.terrella.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.terrella.file.Decision;
import org.terrella.file.Origin;

/**
 * Photos in the shards of a WebDataset, passed over in their order: {@code KEY.jpg}, or another picture, with {@code KEY.json} beside it.
 *
 * <p>Neighbouring members with the same path up to the first dot of the base name are one sample. The JSON object holds the
 * fields that tables have as columns, by the same names; {@code KEY.txt} and {@code KEY.cls} become the attributes txt and
 * cls. Without an id in the object the key is the id. For a table beside shards, and for photos in another order than that
 * of the shards, use {@link PhotoTable} with {@link Images#tars}.
 *
 * <p>Positions are the number of the shard and the byte where a sample begins. A pass that begins inside does not know the
 * ids before, and so no duplicates of them.
 *
 * @param name what to call the set
 * @param shards the tars, in the order to pass over them
 * @param filter which usable samples are left out
 */
public record WebDataset(String name, List<Path> shards, RowFilter filter) implements PhotoSet {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "gif", "bmp", "heic", "avif");
    private static final Set<String> TEXTS = Set.of("txt", "cls");
    private static final int LONGEST_TEXT = 1 << 20;

    /**
     * Copies the list.
     *
     * @param name what to call the set
     * @param shards the tars
     * @param filter which usable samples are left out
     * @throws IllegalArgumentException if there is no shard
     */
    public WebDataset {
        shards = List.copyOf(shards);
        if (shards.isEmpty()) {
            throw new IllegalArgumentException("expected at least one shard of " + name + ", found none");
        }
    }

    @Override
    public Reading<Photo> startingAt(Position position) {
        if (position.part() >= shards.size() && !position.equals(new Position(shards.size(), 0))) {
            throw new IllegalArgumentException(
                    "a position in " + name + " must be below " + shards.size() + ":0, found " + position);
        }
        if (position.offset() % TarInput.BLOCK != 0) {
            throw new IllegalArgumentException("a position in " + name
                    + " must be a multiple of 512 bytes as told by a reading, found " + position);
        }
        return new Pass(position);
    }

    private final class Pass extends LookAhead<Photo> {
        private final PhotoRecords records = new PhotoRecords(filter, log());
        private int shard;
        private long offset;
        private TarWalk walk;
        private Optional<TarMember> pending = Optional.empty();

        Pass(Position start) {
            super(start);
            shard = start.part();
            offset = start.offset();
        }

        @Override
        Optional<Photo> fetch() {
            while (shard < shards.size()) {
                List<TarMember> sample = sample();
                if (sample.isEmpty()) {
                    release();
                    shard++;
                    offset = 0;
                } else {
                    Optional<Photo> photo = photo(sample);
                    if (photo.isPresent()) {
                        return photo;
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        Position afterLast() {
            return pending.map(member -> new Position(shard, member.headerStart()))
                    .orElseGet(() -> new Position(shard + 1, 0));
        }

        @Override
        void release() {
            if (walk != null) {
                walk.close();
                walk = null;
            }
        }

        private List<TarMember> sample() {
            if (walk == null) {
                walk = new TarWalk(shards.get(shard), offset, log());
                pending = visible();
            }
            List<TarMember> members = new ArrayList<>();
            while (pending.isPresent()
                    && (members.isEmpty() || key(pending.get()).equals(key(members.get(0))))) {
                members.add(pending.get());
                pending = visible();
            }
            return members;
        }

        /** The next member; what macOS adds beside each is none. */
        private Optional<TarMember> visible() {
            Optional<TarMember> member = walk.next();
            while (member.isPresent()
                    && (FolderIndex.isHidden(TarMember.baseName(member.get().name()))
                            || member.get().name().startsWith("__MACOSX/"))) {
                member = walk.next();
            }
            return member;
        }

        private Optional<Photo> photo(List<TarMember> sample) {
            Path tar = shards.get(shard);
            Origin origin = Origin.member(tar, sample.get(0).name());
            Map<String, String> fields = new LinkedHashMap<>();
            TarMember picture = null;
            for (TarMember member : sample) {
                String ending = ending(member);
                if (PICTURES.contains(ending) && picture == null) {
                    picture = member;
                } else if (ending.equals("json") && isShort(member)) {
                    Optional<Map<String, String>> object = object(member);
                    if (object.isEmpty()) {
                        return Optional.empty();
                    }
                    fields.putAll(object.get());
                } else if (TEXTS.contains(ending) && isShort(member)) {
                    fields.putIfAbsent(ending, text(member).strip());
                } else {
                    log().note(Decision.UNUSED_PART, origin, "member " + member.name());
                }
            }
            return photo(sample.get(0), Optional.ofNullable(picture), fields, origin);
        }

        private Optional<Photo> photo(
                TarMember first, Optional<TarMember> picture, Map<String, String> fields, Origin origin) {
            PhotoColumns columns = new PhotoColumns(List.copyOf(fields.keySet()));
            List<String> values = List.copyOf(fields.values());
            IntFunction<String> cells = values::get;
            String recorded = columns.text(PhotoColumns.Role.ID, cells);
            String id = recorded.isBlank() ? key(first) : recorded;
            if (picture.isEmpty()) {
                log().note(Decision.MISSING_IMAGE, origin, "expected an image of " + id + ", found none");
                return Optional.empty();
            }
            TarMember member = picture.get();
            Path tar = shards.get(shard);
            ImageFile file = new ImageFile(member.name(), member.sizeBytes(), () -> TarHeader.bytesOf(tar, member));
            return records.photo(id, columns, cells, origin, file);
        }

        private Optional<Map<String, String>> object(TarMember member) {
            String problem;
            try {
                JsonNode node = JSON.readTree(text(member));
                if (node.isObject()) {
                    return Optional.of(JsonFields.of(node));
                }
                problem = node.getNodeType().name().toLowerCase(Locale.ROOT);
            } catch (JsonProcessingException e) {
                problem = e.getOriginalMessage();
            }
            log().note(
                            Decision.DAMAGED_RECORD,
                            Origin.member(shards.get(shard), member.name()),
                            "expected a JSON object, found " + problem);
            return Optional.empty();
        }

        private String text(TarMember member) {
            try {
                return new String(walk.bytes(member), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(shards.get(shard) + " cannot be read", e);
            }
        }
    }

    private static boolean isShort(TarMember member) {
        return member.sizeBytes() <= LONGEST_TEXT;
    }

    private static String key(TarMember member) {
        String path = member.name();
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String ending(TarMember member) {
        String path = member.name();
        return path.substring(Math.min(path.length(), key(member).length() + 1)).toLowerCase(Locale.ROOT);
    }
}
