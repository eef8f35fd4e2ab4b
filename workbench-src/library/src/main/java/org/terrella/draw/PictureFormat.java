package org.terrella.draw;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jfree.svg.SVGGraphics2D;
import org.terrella.file.Words;
import org.terrella.world.paint.Jpeg;

/** The file formats of pictures. In the vector formats text is drawn as outlines, so no reader needs the font. */
public enum PictureFormat {
    /** Scalable vector graphics. */
    SVG {
        @Override
        public byte[] encode(Picture picture) {
            SVGGraphics2D graphics = CompactSvg.graphics(picture);
            paint(picture, graphics);
            return CompactSvg.of(graphics).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Pixels, two per unit of width. */
    PNG {
        @Override
        public byte[] encode(Picture picture) {
            return png(picture, PNG_SCALE);
        }
    },
    /** One page of the picture's size. */
    PDF {
        @Override
        public byte[] encode(Picture picture) {
            float scale = 72f / 96; // points per pixel
            PDRectangle size = new PDRectangle(scale * picture.width(), scale * picture.height());
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.getWidth(), size.getHeight());
                graphics.scale(scale, scale);
                PictureFormat.paint(picture, graphics);
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                return written(document::save);
            } catch (IOException e) {
                throw new UncheckedIOException("a picture cannot be encoded as PDF", e);
            }
        }
    };

    private static final int PNG_SCALE = 2;

    /**
     * The picture as a file of this format.
     *
     * @param picture what to draw
     * @return the file's bytes
     */
    public abstract byte[] encode(Picture picture);

    /**
     * The picture as a PNG file of another size than the default one.
     *
     * @param picture what to draw
     * @param scale pixels per unit of width, 1 or more
     * @return the file's bytes
     */
    public static byte[] png(Picture picture, int scale) {
        BufferedImage image = image(picture, scale);
        return written(out -> ImageIO.write(image, "png", out));
    }

    /**
     * The picture as a PNG file of 256 colours, which suits maps and charts whose colours are few.
     *
     * @param picture what to draw
     * @param scale pixels per unit of width, 1 or more
     * @return the file's bytes
     */
    public static byte[] pngOfFewColours(Picture picture, int scale) {
        BufferedImage image = FewColours.of(image(picture, scale));
        return written(out -> writeSmallest(image, out));
    }

    /** As PNG, taking the time to pack it well. */
    private static void writeSmallest(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0); // of PNG the effort alone; nothing is lost
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /**
     * The picture as a JPEG file, which suits photos and nothing else.
     *
     * @param picture what to draw
     * @param scale pixels per unit of width, 1 or more
     * @param quality from 1 to 100
     * @return the file's bytes
     */
    public static byte[] jpeg(Picture picture, int scale, int quality) {
        BufferedImage image = image(picture, scale);
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Jpeg.encode(rgb, image.getWidth(), image.getHeight(), quality);
    }

    private static BufferedImage image(Picture picture, int scale) {
        BufferedImage image =
                new BufferedImage(scale * picture.width(), scale * picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        paint(picture, graphics);
        graphics.dispose();
        return image;
    }

    /**
     * The ending of file names.
     *
     * @return lower case, without a dot
     */
    public String extension() {
        return Words.word(this);
    }

    private static void paint(Picture picture, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setFont(Typeface.regular(12)); // never the machine's default, which may not exist
        picture.paint(graphics);
    }

    private interface Writer {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be encoded", e);
        }
        return out.toByteArray();
    }
}
