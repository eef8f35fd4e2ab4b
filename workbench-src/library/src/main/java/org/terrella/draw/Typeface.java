package org.terrella.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one typeface of all pictures, bundled, so that they look the same on a machine without fonts.
 *
 * <p>On such a Linux machine AWT refuses to start its font system at all, even for a font from a file, unless a font
 * configuration names at least one font. It reads one from a system property, but only when it finds none of the machine's
 * own; so naming ours there changes nothing where fonts are installed.
 */
final class Typeface {

    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static final Font REGULAR;
    private static final Font SEMIBOLD;

    static {
        try {
            Path folder = Files.createTempDirectory("terrella-font");
            Path regular = unpack(folder, "SourceSans3_400Regular.ttf");
            Path semibold = unpack(folder, "SourceSans3_600SemiBold.ttf");
            if (System.getProperty(CONFIGURATION) == null) {
                System.setProperty(CONFIGURATION, configuration(folder, regular).toString());
            }
            folder.toFile().deleteOnExit();
            REGULAR = Font.createFont(Font.TRUETYPE_FONT, regular.toFile());
            SEMIBOLD = Font.createFont(Font.TRUETYPE_FONT, semibold.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the bundled font cannot be unpacked into the folder for temporary files", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font is damaged", e);
        }
    }

    private Typeface() {}

    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    private static Path unpack(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Typeface.class.getResourceAsStream("sourcesans/" + name)) {
            Files.copy(in, file);
        }
        return deletedOnExit(file);
    }

    private static Path configuration(Path folder, Path font) throws IOException {
        String text = String.join(
                "\n",
                "version=1",
                "allfonts.latin=Source_Sans",
                "sequence.allfonts=latin",
                "filename.Source_Sans=" + font.toString().replace("\\", "\\\\"),
                "");
        return deletedOnExit(Files.writeString(folder.resolve("fontconfig.properties"), text));
    }

    private static Path deletedOnExit(Path file) {
        file.toFile().deleteOnExit();
        return file;
    }
}
