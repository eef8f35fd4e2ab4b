package org.terrella.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.tensor.Matrix;

/**
 * Some of the photos of a material, in its order.
 *
 * @param all the material
 * @param rows which of its photos, ascending
 */
record SomePhotos(TrainingMaterial all, int[] rows) implements TrainingMaterial {

    /** Those that are taken. */
    static SomePhotos of(TrainingMaterial all, Predicate<Photo> taken) {
        List<Photo> photos = all.photos();
        return new SomePhotos(
                all,
                IntStream.range(0, photos.size())
                        .filter(row -> taken.test(photos.get(row)))
                        .toArray());
    }

    @Override
    public List<Photo> photos() {
        return Arrays.stream(rows).mapToObj(all.photos()::get).toList();
    }

    @Override
    public TrainingPixels pixels() {
        return all.pixels().only(rows);
    }

    @Override
    public Matrix vectors() {
        Matrix vectors = all.vectors();
        float[] some = new float[rows.length * vectors.columns()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(vectors.row(rows[i]), 0, some, i * vectors.columns(), vectors.columns());
        }
        return Matrix.of(vectors.columns(), some);
    }

    @Override
    public LittleEarthClip encoder() {
        return all.encoder();
    }

    @Override
    public void say(String sentence) {
        all.say(sentence);
    }
}
