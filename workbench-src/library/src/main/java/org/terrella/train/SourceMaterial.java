package org.terrella.train;

import java.util.List;
import java.util.Optional;
import org.terrella.classify.TrainingMaterial;
import org.terrella.classify.TrainingPixels;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.tensor.Matrix;

/** The photos of a source, each part made when first asked for. */
final class SourceMaterial implements TrainingMaterial {

    private final PhotoSource source;
    private final Workshop workshop;
    private final LittleEarthClip encoder;
    private final List<Photo> photos;
    private Optional<TrainingPixels> pixels = Optional.empty();
    private Optional<Matrix> vectors = Optional.empty();

    SourceMaterial(PhotoSource source, Workshop workshop, LittleEarthClip encoder) {
        this.source = source;
        this.workshop = workshop;
        this.encoder = encoder;
        this.photos = source.photos(workshop);
    }

    @Override
    public List<Photo> photos() {
        return photos;
    }

    @Override
    public TrainingPixels pixels() {
        if (pixels.isEmpty()) {
            pixels = Optional.of(new TrainingPixels(source.pixels(workshop)));
        }
        return pixels.get();
    }

    @Override
    public Matrix vectors() {
        if (vectors.isEmpty()) {
            Embeddings made = source.embeddings(workshop, encoder);
            if (!made.ids().equals(photos.stream().map(Photo::id).toList())) {
                throw new InputException(
                        workshop.inWorld(source.set() + ".csv"),
                        "expected a vector of each of " + photos.size() + " photos in their order, found "
                                + made.size());
            }
            vectors = Optional.of(made.vectors());
        }
        return vectors.get();
    }

    @Override
    public LittleEarthClip encoder() {
        return encoder;
    }

    @Override
    public void say(String sentence) {
        workshop.progress().say(sentence);
    }
}
