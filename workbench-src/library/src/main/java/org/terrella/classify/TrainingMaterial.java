package org.terrella.classify;

import java.util.List;
import org.terrella.data.Photo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/** Photos that networks are trained on, in one order; each part is made when first asked for. */
public interface TrainingMaterial {

    /**
     * What is recorded of the photos.
     *
     * @return one or more, without their images
     */
    List<Photo> photos();

    /**
     * Where they were taken.
     *
     * @return in the order of the photos
     */
    default List<LatLng> places() {
        return photos().stream().map(Photo::truth).toList();
    }

    /**
     * Their pixels.
     *
     * @return in the order of the photos
     * @throws org.terrella.file.InputException if one cannot be decoded
     */
    TrainingPixels pixels();

    /**
     * The encoder's vectors of them.
     *
     * @return [N, E], in the order of the photos
     * @throws org.terrella.file.InputException if one has none
     */
    Matrix vectors();

    /**
     * The encoder of photos and captions, frozen; networks that are trained as a whole start from it.
     *
     * @return the encoder, not to be closed
     */
    LittleEarthClip encoder();

    /**
     * Says something that a person should know, such as how many cells there are.
     *
     * @param sentence what is said
     */
    void say(String sentence);
}
