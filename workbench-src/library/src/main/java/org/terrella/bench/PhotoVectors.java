package org.terrella.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.ImportedEmbeddings;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.image.ImageSource;
import org.terrella.locate.Query;
import org.terrella.locate.process.ProcessEncoder;

/** What makes vectors of a bench's photos: a network here, or another program. */
sealed interface PhotoVectors {

    /** What the vectors are called; a folder of theirs has this name. */
    String name();

    /** Makes those of a set in a folder, or what is missing of them. */
    void make(PhotoSet photos, Path folder, EmbeddingRun.Listener listener);

    /** A photo that is of no set. */
    Query query(String id, ImageSource image);

    /** By a network here; may be interrupted and goes on. */
    record OfNetwork(ImageEncoder encoder) implements PhotoVectors {

        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public void make(PhotoSet photos, Path folder, EmbeddingRun.Listener listener) {
            new EmbeddingRun(photos, encoder, EmbeddingRun.Settings.defaults()).run(folder, listener);
        }

        @Override
        public Query query(String id, ImageSource image) {
            return Query.of(id, image, encoder);
        }
    }

    /** By another program, which gets all photos of a set and is kept once it has answered. */
    record OfProcess(ProcessEncoder encoder) implements PhotoVectors {

        private static final String FINISHED = "embeddings.json";

        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public void make(PhotoSet photos, Path folder, EmbeddingRun.Listener listener) {
            if (Files.exists(folder.resolve(FINISHED))) {
                return;
            }
            List<Photo> all = photos.list();
            Map<String, float[]> vectors = encoder.encode(all.stream()
                    .map(photo -> new ProcessEncoder.Asked(photo.id(), photo.image()))
                    .toList());
            DecisionLog log = new DecisionLog();
            List<String> ids = new ArrayList<>();
            ByteBuffer rows = ByteBuffer.allocate(Math.multiplyExact(vectors.size(), encoder.width() * Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (Photo photo : all) {
                float[] vector = vectors.get(photo.id());
                if (vector == null) {
                    log.note(Decision.UNREADABLE_IMAGE, photo.origin(), "no vector of " + photo.id() + " by " + name());
                } else {
                    ids.add(photo.id());
                    rows.asFloatBuffer().put(vector);
                    rows.position(rows.position() + vector.length * Float.BYTES);
                    log.delivered();
                }
            }
            try (ImportedEmbeddings kept = ImportedEmbeddings.create(folder, name(), photos.name(), encoder.width())) {
                kept.append(ids, rows.flip());
                kept.finish(log.report());
            }
            listener.photos(all.size());
        }

        @Override
        public Query query(String id, ImageSource image) {
            float[] vector =
                    encoder.encode(List.of(new ProcessEncoder.Asked(id, image))).get(id);
            if (vector == null) {
                throw new InputException(Origin.of(id), "expected a vector by " + name() + ", found none");
            }
            return new Query(id, image, vector);
        }
    }
}
