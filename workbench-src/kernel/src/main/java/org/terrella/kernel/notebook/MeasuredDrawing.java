package org.terrella.kernel.notebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Drawings in SVG that say the same and look alike: of the same elements, with the same words and near numbers; places and
 * colours may be off by a little, and those of a few elements among many by more.
 */
final class MeasuredDrawing {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    /** In units of the drawing, or steps of a colour. */
    private static final double NEAR = 24;

    /** One point among fifty may lie elsewhere, for a measured rank or two differ. */
    private static final int AMONG = 50;

    private static final int FEW = 200;

    private final List<String> elements = new ArrayList<>();
    private final List<List<Double>> numbers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private MeasuredDrawing() {}

    /** Whether one may stand for the other; what is no XML must be equal. */
    static boolean agree(String before, String now) {
        Optional<MeasuredDrawing> old = read(before);
        Optional<MeasuredDrawing> current = read(now);
        return old.isPresent() && current.isPresent() ? old.get().looksLike(current.get()) : before.equals(now);
    }

    private static Optional<MeasuredDrawing> read(String svg) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var drawing = new MeasuredDrawing();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    drawing.add(reader);
                } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    drawing.text.append(reader.getText().strip()).append('\n');
                }
            }
            return Optional.of(drawing);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** An element, by its name and those of its attributes, and the numbers in these. */
    private void add(XMLStreamReader reader) {
        var element = new StringBuilder(reader.getLocalName());
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            element.append(' ').append(name);
            if (name.equals("d") || name.equals("points")) {
                values.addAll(bounds(value));
            } else if (!name.equals("id") && !name.equals("href") && !value.contains("url(")) {
                NUMBER.matcher(value).results().forEach(each -> values.add(Double.valueOf(each.group())));
                element.append('=').append(NUMBER.matcher(value).replaceAll("0"));
            }
        }
        elements.add(element.toString());
        numbers.add(values);
    }

    /** The box around a path, whose points may be more or fewer; its numbers come in pairs. */
    private static List<Double> bounds(String path) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Matcher number = NUMBER.matcher(path);
        for (int axis = 0; number.find(); axis = 1 - axis) {
            double value = Double.parseDouble(number.group());
            least[axis] = Math.min(least[axis], value);
            most[axis] = Math.max(most[axis], value);
        }
        return List.of(least[0], least[1], most[0], most[1]);
    }

    private boolean looksLike(MeasuredDrawing other) {
        if (!MeasuredText.agree(text.toString(), other.text.toString()) || !elements.equals(other.elements)) {
            return false;
        }
        int elsewhere = 0;
        for (int i = 0; i < numbers.size(); i++) {
            elsewhere += areNear(numbers.get(i), other.numbers.get(i)) ? 0 : 1;
        }
        return elsewhere <= (elements.size() < FEW ? 0 : elements.size() / AMONG);
    }

    private static boolean areNear(List<Double> before, List<Double> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (Math.abs(before.get(i) - now.get(i)) > NEAR) {
                return false;
            }
        }
        return true;
    }
}
