package org.terrella.lmm.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

/**
 * What the letter O beside a longitude says: west in Spanish, French, Portuguese and Italian, east in German, Dutch and the
 * Scandinavian languages. The words of the text tell its language; where they do not, a place far out at sea is not meant.
 */
final class OMeaning {

    private static final Pattern WEST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:latitud|longitud|latitudine|longitudine|norte|sur|sul|oeste|ouest|ovest|este"
                    + "|leste|est"
                    + "|grados|graus|degr\u00E9s|coordenadas|coordonn\u00E9es|coordinate geografiche"
                    + "|ubicaci\u00F3n|localiza\u00E7\u00E3o|imagen|imagem|photo prise|foto fue"
                    + "|les|des|le|la|du|une|\u00E9t\u00E9|prise|\u00E0|ville|est|dans|pr\u00E8s|o\u00F9|cette"
                    + "|el|los|las|una|est\u00E1|cerca|que|por|del|al|da|uma|n\u00E3o|em|perto|il|della|nel|di"
                    + "|r\u00E9ponse|respuesta|resposta|risposta)(?!\\p{L})|(?:Latitude|Longitude"
                    + "|Coordonn\u00E9es)\\s:");
    private static final Pattern EAST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:breite(?:ngrad)?|l(?:\u00E4|ae)nge(?:ngrad)?|\u00F6stlich\\p{L}{0,2}|ost"
                    + "|n\u00F6rdlich\\p{L}{0,2}|grad|koordinaten"
                    + "|der|ist|und|nicht|bei|liegt|wurde|aufgenommen|vermutlich|wahrscheinlich|ich|ein|eine|im"
                    + "|bild|ort|antwort|standort"
                    + "|breedtegraad|lengtegraad|oost|noord|zuid|het|een|van|breddegrad|l\u00E4ngdgrad"
                    + "|lengdegrad|\u00F6st|\u00F8st|och|och|av)(?!\\p{L})");

    private static final Pattern ROMANCE_LABELS = Pattern.compile("(?i)\\blongitude\\b[^\\d\\n]{0,12}\\d{1,3},\\d");

    private final String text;
    private Optional<Side> side;

    /** What it says in a text. */
    OMeaning(String text) {
        this.text = text;
    }

    /** East or west; nothing if the words do not tell. */
    Optional<Side> side() {
        if (side == null) { // few texts have the letter at all
            int west = count(WEST, text);
            int east = count(EAST, text);
            side = west > 2 * east
                    ? Optional.of(Side.WEST)
                    : east > 2 * west ? Optional.of(Side.EAST) : Optional.empty();
        }
        return side;
    }

    private static int count(Pattern words, String text) {
        int count = 0;
        for (Matcher word = words.matcher(text); word.find(); ) {
            count++;
        }
        return count;
    }

    /**
     * The one side on which a place with these degrees is on land or near a coast. If both are, labels as in French and Portuguese
     * with decimal commas say west; else nothing does.
     */
    Optional<Side> byLand(double lat, double size) {
        if (!LatLng.isValid(lat, size)) {
            return Optional.empty();
        }
        Gazetteer gazetteer = Gazetteer.standard();
        boolean isEast = gazetteer.countryIndexOf(lat, size) != Gazetteer.NO_COUNTRY;
        boolean isWest = gazetteer.countryIndexOf(lat, -size) != Gazetteer.NO_COUNTRY;
        if (isEast && isWest) {
            return ROMANCE_LABELS.matcher(text).find() ? Optional.of(Side.WEST) : Optional.empty();
        }
        return isEast == isWest ? Optional.empty() : Optional.of(isEast ? Side.EAST : Side.WEST);
    }
}
