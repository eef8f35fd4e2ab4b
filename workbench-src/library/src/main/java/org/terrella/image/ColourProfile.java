package org.terrella.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Colour profiles in image files, for who wants them to be applied, which {@link ImageDecoder} and the field's programs do not.
 *
 * <p>Applied are those of RGB and of grey levels in JPEG, PNG, TIFF and WebP. A damaged profile, one of inks, and one of other
 * channels than those of the image is not, as if there were none.
 */
public final class ColourProfile {

    private static final int[] CHANNELS = {0, 1, 2};
    private static final int[] ONE = {0};

    private ColourProfile() {}

    /**
     * Image files as they are, but for those with a profile, which are brought to sRGB. Whoever gets the bytes, an encoder, a
     * language model or a page, sees the same colours.
     *
     * @param source gives the bytes of an image file
     * @return gives the bytes of the same file, or those of a PNG with the profile applied, upright
     */
    public static ImageSource applied(ImageSource source) {
        return () -> applied(source.bytes());
    }

    private static byte[] applied(byte[] file) {
        try {
            Optional<ICC_Profile> profile = of(file);
            if (profile.isEmpty()) {
                return file;
            }
            ReadImage image = ReadImage.of(file);
            return image.isInks() ? file : Png.of(toSrgb(image.upright(), profile.get()));
        } catch (UnreadableImageException | CMMException | IllegalArgumentException e) {
            return file; // whoever reads it says why, or sees it without
        }
    }

    private static Optional<ICC_Profile> of(byte[] file) {
        return ImageFormat.of(file)
                .flatMap(format -> EmbeddedProfile.in(file, format))
                .map(ICC_Profile::getInstance)
                .filter(profile -> profile.getColorSpaceType() == ColorSpace.TYPE_RGB
                        || profile.getColorSpaceType() == ColorSpace.TYPE_GRAY);
    }

    private static BufferedImage toSrgb(BufferedImage image, ICC_Profile profile) {
        ICC_Profile[] steps = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        boolean isGrey = profile.getColorSpaceType() == ColorSpace.TYPE_GRAY;
        int width = image.getWidth();
        BufferedImage srgb = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        WritableRaster from = Raster.createInterleavedRaster(0, width, 1, isGrey ? 1 : 3, null);
        WritableRaster to = Raster.createInterleavedRaster(0, width, 1, 3, null);
        ColorConvertOp conversion = new ColorConvertOp(steps, null);
        int[] samples = new int[3 * width];
        for (int y = 0; y < image.getHeight(); y++) {
            Raster row = image.getRaster().createChild(0, y, width, 1, 0, 0, isGrey ? ONE : CHANNELS);
            from.setRect(row);
            conversion.filter(from, to);
            srgb.getRaster().setPixels(0, y, width, 1, to.getPixels(0, 0, width, 1, samples));
        }
        return srgb;
    }
}
