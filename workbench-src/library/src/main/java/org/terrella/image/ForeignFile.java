package org.terrella.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is that is no image of a format that is read, as far as its first bytes tell. */
final class ForeignFile {

    private static final int LOOKED_AT = 1024;
    private static final int TOLD = 40;
    private static final String CONVERT = ", which is not read; convert it to JPEG or PNG, such as with ";
    private static final String MAGICK = "ImageMagick (magick PHOTO photo.jpg)";
    private static final String RAW =
            ", which is not read; develop it to JPEG first, such as with darktable-cli or dcraw";

    /** What begins with what, as in the specifications and in the list of signatures of file(1). */
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    /** The kinds of ISO 14496-12 files by the first of their brands, at byte 8. */
    private static final Map<String, List<String>> BRANDS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("\0\0\0\u000cjP  ", "a JPEG 2000 picture" + CONVERT + "opj_decompress or " + MAGICK);
        BEGINNINGS.put("\u00ff\u004f\u00ff\u0051", "a JPEG 2000 picture" + CONVERT + "opj_decompress or " + MAGICK);
        BEGINNINGS.put("\u00ff\n", "a JPEG XL picture" + CONVERT + "djxl or " + MAGICK);
        BEGINNINGS.put("\0\0\0\u000cJXL ", "a JPEG XL picture" + CONVERT + "djxl or " + MAGICK);
        BEGINNINGS.put("8BPS", "a Photoshop file" + CONVERT + MAGICK);
        BEGINNINGS.put("gimp xcf", "a GIMP file" + CONVERT + MAGICK);
        BEGINNINGS.put("FUJIFILMCCD-RAW", "a raw file of a Fujifilm camera" + RAW);
        BEGINNINGS.put("IIRO", "a raw file of an Olympus camera" + RAW);
        BEGINNINGS.put("IIRS", "a raw file of an Olympus camera" + RAW);
        BEGINNINGS.put("MMOR", "a raw file of an Olympus camera" + RAW);
        BEGINNINGS.put("IIU\0", "a raw file of a Panasonic camera" + RAW);
        BEGINNINGS.put("FOVb", "a raw file of a Sigma camera" + RAW);
        BEGINNINGS.put("\0MRM", "a raw file of a Minolta camera" + RAW);
        BEGINNINGS.put("II+\0", "a BigTIFF" + CONVERT + MAGICK);
        BEGINNINGS.put("MM\0+", "a BigTIFF" + CONVERT + MAGICK);
        BEGINNINGS.put("II\u00bc", "a JPEG XR picture" + CONVERT + MAGICK);
        BEGINNINGS.put("\0\0\1\0", "a Windows icon" + CONVERT + MAGICK);
        BEGINNINGS.put("v/1\1", "an OpenEXR picture" + CONVERT + MAGICK);
        BEGINNINGS.put("#?RADIANCE", "a Radiance picture" + CONVERT + MAGICK);
        BEGINNINGS.put("qoif", "a QOI picture" + CONVERT + MAGICK);
        BEGINNINGS.put("DDS ", "a DirectDraw picture" + CONVERT + MAGICK);
        BEGINNINGS.put("\u008aMNG", "an MNG animation" + CONVERT + MAGICK);
        BEGINNINGS.put("\u008bJNG", "a JNG picture" + CONVERT + MAGICK);
        BEGINNINGS.put("%PDF", "a PDF document, no picture");
        BEGINNINGS.put("%!PS", "a PostScript document, no picture");
        BEGINNINGS.put("{\\rtf", "an RTF document, no picture");
        BEGINNINGS.put("PK\3\4", "a ZIP archive or an office document, no picture");
        BEGINNINGS.put("Rar!", "a RAR archive, no picture");
        BEGINNINGS.put("7z\u00bc\u00af", "a 7-Zip archive, no picture");
        BEGINNINGS.put("\u001f\u008b", "a file packed by gzip, no picture");
        BEGINNINGS.put("(\u00b5/\u00fd", "a file packed by Zstandard, no picture");
        BEGINNINGS.put("\u001aE\u00df\u00a3", "a film, no picture");
        BRANDS.put(
                "a HEIC picture" + CONVERT + "heif-convert or " + MAGICK,
                List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"));
        BRANDS.put("an AVIF picture" + CONVERT + "avifdec or " + MAGICK, List.of("avif", "avis", "mif1", "msf1"));
        BRANDS.put("a raw file of a Canon camera" + RAW, List.of("crx "));
    }

    private ForeignFile() {}

    /** What follows "found" in a sentence. */
    static String found(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        Optional<String> known = BEGINNINGS.entrySet().stream()
                .filter(kind -> FirstBytes.are(bytes, 0, kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return known.or(() -> ofBrand(bytes)).or(() -> ofText(bytes)).orElseGet(() -> unknown(bytes));
    }

    /** What a TIFF is that holds no picture for the eye; nothing if it is one. */
    static Optional<String> ofTiff(byte[] tiff, ImageMetadata metadata) {
        boolean isCr2 = FirstBytes.are(tiff, 8, "CR");
        if (isCr2 || metadata.isRawOfCamera()) {
            return Optional.of((isCr2 ? "a raw file of a Canon camera" : "a raw file of a camera") + RAW);
        }
        return metadata.isLab() ? Optional.of("a TIFF in CIE Lab" + CONVERT + MAGICK) : Optional.empty();
    }

    private static Optional<String> ofBrand(byte[] bytes) {
        if (!FirstBytes.are(bytes, 4, "ftyp")) {
            return Optional.empty();
        }
        // what every such picture is called first may be followed by what it is
        boolean isAvif = FirstBytes.text(bytes, 64).contains("avif");
        return BRANDS.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(brand -> FirstBytes.are(bytes, 8, brand)))
                .filter(kind -> !isAvif || kind.getValue().contains("avif"))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of("a film, no picture"));
    }

    private static Optional<String> ofText(byte[] bytes) {
        String text = FirstBytes.text(bytes, LOOKED_AT);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("version https://git-lfs")) {
            return Optional.of("a pointer of Git LFS instead of the picture; git lfs pull fetches it");
        }
        if (lower.startsWith("<svg") || lower.startsWith("<?xml") && lower.contains("<svg")) {
            return Optional.of("an SVG drawing" + CONVERT + "rsvg-convert or " + MAGICK);
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<head>")) {
            return Optional.of("a web page (HTML) instead of the picture");
        }
        if (lower.matches("(?s)p[1-6]\\s.*")) {
            return Optional.of("a Netpbm picture" + CONVERT + "pnmtojpeg or " + MAGICK);
        }
        boolean isText =
                !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c != 0x7F || "\t\r\n\f".indexOf(c) >= 0);
        String first = text.lines().findFirst().orElse("");
        return isText && text.chars().allMatch(c -> c < 0x7F)
                ? Optional.of("text that begins \"" + first.substring(0, Math.min(TOLD, first.length())) + "\"")
                : Optional.empty();
    }

    private static String unknown(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return bytes.length + " bytes of no known image format";
            }
        }
        return bytes.length + " bytes that are all zero";
    }
}
