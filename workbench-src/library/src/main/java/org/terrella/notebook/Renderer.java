package org.terrella.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;
import org.terrella.assist.RecordPage;
import org.terrella.assist.SavedInquiry;
import org.terrella.draw.ActivationPicture;
import org.terrella.draw.Charts;
import org.terrella.draw.ContactSheet;
import org.terrella.draw.PartitionSheet;
import org.terrella.draw.Picture;
import org.terrella.draw.PictureFormat;
import org.terrella.evaluate.Evaluation;
import org.terrella.published.PublishedTable;
import org.terrella.report.HtmlTable;
import org.terrella.report.IntervalFrames;
import org.terrella.report.PublishedFrames;
import org.terrella.report.TableFormat;
import tech.tablesaw.api.Table;

/**
 * How the values of one class look in a notebook.
 *
 * <p>Nothing in it depends on time or chance, so that a notebook that is run again does not change.
 *
 * @param <T> the class
 * @param type the class
 * @param formats what to write, by MIME type; plain text is one of them
 */
record Renderer<T>(Class<T> type, Map<String, Function<T, String>> formats) {

    static final String HTML = "text/html";
    static final String TEXT = "text/plain";

    /** As plain text, a frame shows so many rows. */
    private static final int TEXT_ROWS = 20;

    private static final int PHOTO_QUALITY = 85;

    static final List<Renderer<?>> ALL = List.of(
            of(Table.class, Function.identity(), frames()),
            of(PublishedTable.class, Renderer::frame, frames()),
            of(Evaluation.class, IntervalFrames::intervals, frames()),
            of(ContactSheet.class, Function.identity(), photos()),
            of(ActivationPicture.class, Function.identity(), photos()),
            of(PartitionSheet.class, Function.identity(), rasters()),
            of(Picture.class, Function.identity(), pictures()),
            of(SavedInquiry.class, Function.identity(), inquiries()),
            charts());

    /** A value as plain text. */
    static String text(Object value) {
        return ALL.stream()
                .filter(renderer -> renderer.type.isInstance(value))
                .findFirst()
                .map(renderer -> renderer.write(TEXT, value))
                .orElseGet(() -> String.valueOf(value));
    }

    /** A value of this class in one of the formats. */
    String write(String mimeType, Object value) {
        return formats.get(mimeType).apply(type.cast(value));
    }

    private static <T, S> Renderer<T> of(
            Class<T> type, Function<T, S> conversion, Map<String, Function<S, String>> formats) {
        Map<String, Function<T, String>> converted = new LinkedHashMap<>(); // in an order that does not change
        formats.forEach((mimeType, write) -> converted.put(mimeType, conversion.andThen(write)));
        return new Renderer<>(type, converted);
    }

    @SuppressWarnings("rawtypes") // all charts, whatever they hold
    private static Renderer<Chart> charts() {
        return of(Chart.class, Renderer::picture, pictures());
    }

    private static Map<String, Function<Table, String>> frames() {
        Map<String, Function<Table, String>> formats = new LinkedHashMap<>();
        formats.put(HTML, HtmlTable::part);
        formats.put(TEXT, Renderer::rows);
        return formats;
    }

    private static Map<String, Function<SavedInquiry, String>> inquiries() {
        Map<String, Function<SavedInquiry, String>> formats = new LinkedHashMap<>();
        formats.put(HTML, RecordPage::part);
        formats.put(TEXT, SavedInquiry::toString);
        return formats;
    }

    private static Map<String, Function<Picture, String>> pictures() {
        Map<String, Function<Picture, String>> formats = new LinkedHashMap<>();
        formats.put("image/svg+xml", Renderer::svg);
        formats.put("image/png", Renderer::png);
        formats.put(TEXT, Renderer::sentence);
        return formats;
    }

    /** Neither do maps whose colours are known pixel by pixel, which edges keep sharp. */
    private static Map<String, Function<PartitionSheet, String>> rasters() {
        Map<String, Function<PartitionSheet, String>> formats = new LinkedHashMap<>();
        formats.put("image/png", sheet -> Base64.getEncoder().encodeToString(PictureFormat.pngOfFewColours(sheet, 1)));
        formats.put(TEXT, Renderer::sentence);
        return formats;
    }

    /** Photos do not gain by being drawings. */
    private static <P extends Picture> Map<String, Function<P, String>> photos() {
        Map<String, Function<P, String>> formats = new LinkedHashMap<>();
        formats.put(
                "image/jpeg", sheet -> Base64.getEncoder().encodeToString(PictureFormat.jpeg(sheet, 1, PHOTO_QUALITY)));
        formats.put(TEXT, Renderer::sentence);
        return formats;
    }

    private static Table frame(PublishedTable table) {
        Table frame = PublishedFrames.of(table);
        return frame.setName(frame.name() + " (published)");
    }

    private static Picture picture(Chart<?, ?> chart) {
        return Charts.picture(chart);
    }

    private static String rows(Table frame) {
        int left = frame.rowCount() - TEXT_ROWS;
        String rows = TableFormat.TEXT.write(left > 0 ? frame.first(TEXT_ROWS) : frame);
        return frame.name() + "\n" + rows + (left > 0 ? "… and " + left + " more rows\n" : "");
    }

    /** The drawing without the lines before it, which name a definition on the network. */
    private static String svg(Picture picture) {
        String document = new String(PictureFormat.SVG.encode(picture), StandardCharsets.UTF_8);
        return document.substring(document.indexOf("<svg"));
    }

    private static String png(Picture picture) {
        return Base64.getEncoder().encodeToString(PictureFormat.png(picture, 1));
    }

    private static String sentence(Picture picture) {
        return picture.title() + " (picture, " + picture.width() + " × " + picture.height() + ")";
    }
}
