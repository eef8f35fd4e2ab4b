package org.terrella.draw;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.data.Photo;
import org.terrella.data.PlaceNames;
import org.terrella.image.ImageDecoder;

/** Contact sheets of the photos of a set. */
public final class PhotoSheets {

    private static final int COLUMNS = 8;
    private static final ImageDecoder DECODER = new ImageDecoder();

    private PhotoSheets() {}

    /**
     * Photos with their ids and the names of their places, where they are known.
     *
     * @param title what the photos are
     * @param photos the photos
     * @return the sheet, of their middle squares
     * @throws org.terrella.file.InputException if an image cannot be decoded
     */
    public static ContactSheet of(String title, List<Photo> photos) {
        return new ContactSheet(
                title,
                COLUMNS,
                photos.stream().map(photo -> tile(photo, photo.id(), "")).toList());
    }

    /** The middle of a photo, with its place and more below the heading. */
    static ContactSheet.Tile tile(Photo photo, String heading, String also) {
        BufferedImage image = photo.requirePixels(DECODER);
        int side = Math.min(image.getWidth(), image.getHeight());
        int left = (image.getWidth() - side) / 2;
        int top = (image.getHeight() - side) / 2;
        int[] rgb = image.getRGB(left, top, side, side, null, 0, side);
        String text = Stream.of(place(photo.place()), also)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new ContactSheet.Tile(side, rgb, heading, text);
    }

    private static String place(PlaceNames names) {
        return Stream.of(names.city(), names.country())
                .flatMap(name -> name.stream())
                .collect(Collectors.joining(", "));
    }
}
