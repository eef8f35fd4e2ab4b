package org.terrella.lmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.lmm.PromptStyle.Part;

class StyleFileTest {

    private static final String PLAIN = """
            schema: 1
            name: plain
            zero_shot: |
              Where is it? As {"lat": number, "lng": number}
            references: |
              Where is it?
              Like {similar}!
            place: "{lng}E {lat}N"
            places: "<{place}|{place}>"
            """;
    private static final Reference SUVA = Reference.to(new LatLng(-18.1, 178.4));

    @TempDir
    Path folder;

    @Test
    void aFileIsAStyle() throws IOException {
        PromptStyle style = PromptStyle.named(file(PLAIN).toString());
        assertEquals("plain", style.name());
        assertEquals(EnumSet.of(Part.SIMILAR), style.shows());
        Prompt prompt = new Prompt(style, PromptFields.of(List.of(SUVA, SUVA), List.of()));
        assertEquals("Where is it?\nLike <178.40000E -18.10000N|178.40000E -18.10000N>!\n", prompt.text());
        assertEquals(Optional.of(prompt.fields()), style.read(prompt.text()));
        assertEquals(
                "Where is it? As {\"lat\": number, \"lng\": number}\n", new Prompt(style, PromptFields.none()).text());
    }

    @Test
    void theExampleOfTheExperimentsIsAStyle() {
        PromptStyle style = PromptStyle.named("../../experiments/styles/brief.yaml");
        assertEquals(EnumSet.complementOf(EnumSet.of(Part.DIALOGUE)), EnumSet.copyOf(style.shows()));
        PromptFields fields = PromptFields.of(
                        List.of(new Reference(SUVA.place(), Optional.of("Suva")), SUVA), List.of(SUVA))
                .withHint("it rains");
        assertEquals("""
                Where was this photo taken? Answer with latitude and longitude only.
                Similar photos: Suva (-18.10000, 178.40000); (-18.10000, 178.40000). Other photos: (-18.10000, 178.40000).
                It is known that: it rains
                """, new Prompt(style, fields).text());
        assertEquals(Optional.of(fields), style.read(style.text(fields)));
    }

    @Test
    void anotherWordIsAnotherVersionAndAnotherTemplate() throws IOException {
        PromptStyle one = PromptStyle.read(file(PLAIN));
        PromptStyle other = PromptStyle.read(file(PLAIN.replace("Where is it?\n", "Where was it?\n")));
        assertTrue(one.version().matches("plain-[0-9a-f]{8}"), one.version());
        assertNotEquals(one.version(), other.version());
        assertNotEquals(one, other);
        PromptFields told = PromptFields.of(List.of(SUVA), List.of());
        assertNotEquals(one.template(told), other.template(told));
        assertEquals(one.template(PromptFields.none()), other.template(PromptFields.none()));
        assertEquals(one, PromptStyle.read(file(PLAIN + "# a remark\n")));
    }

    @Test
    void aWordInBracesThatIsNotKnownIsNamedWithItsLine() throws IOException {
        assertEquals(
                "style.yaml, line 7: references: expected of words in braces {similar}, {dissimilar}, {hint}, {dialogue},"
                        + " found {similiar}",
                fault(PLAIN.replace("{similar}", "{similiar}")));
        assertEquals(
                "style.yaml, line 4: zero_shot: expected of words in braces {hint}, {dialogue}, found {similar}",
                fault(PLAIN.replace("As {\"lat\"", "{similar} As {\"lat\"").replace("Like {similar}", "Like it")));
        assertTrue(fault(PLAIN.replace("{lat}N", "{latitude}N")).startsWith("style.yaml, line 8: place: "));
    }

    @Test
    void whatAStyleCannotDoWithoutIsAskedFor() throws IOException {
        assertEquals(
                "style.yaml: expected one of the keys schema, name, zero_shot, references, place, named_place, places, hint,"
                        + " person, model, found zeroshot",
                keyFault(PLAIN.replace("zero_shot", "zeroshot")));
        assertEquals("style.yaml: place: expected a value, found none", keyFault(PLAIN.replaceAll("place: .*\n", "")));
        assertEquals("style.yaml: schema: expected 1, found 2", keyFault(PLAIN.replace("schema: 1", "schema: 2")));
        assertEquals(
                "style.yaml: name: expected small letters, digits and hyphens, found My Style",
                keyFault(PLAIN.replace("name: plain", "name: My Style")));
        assertEquals(
                "style.yaml: references: expected {similar} 1 time, found it 0",
                keyFault(PLAIN.replace("Like {similar}!", "Like nothing.")));
        assertEquals(
                "style.yaml: places: expected {place} 2 times, found it 1",
                keyFault(PLAIN.replace("<{place}|{place}>", "{place}")));
        assertTrue(fault(PLAIN + "name: again\n").startsWith("style.yaml, line "), "a key that is there twice");
        assertEquals(
                "gone.yaml: expected a style of prompts, found none at " + folder.resolve("gone.yaml"),
                assertThrows(InputException.class, () -> PromptStyle.read(folder.resolve("gone.yaml")))
                        .getMessage());
    }

    @Test
    void aHintHasALineOfItsOwnInBothWordings() throws IOException {
        String hint = PLAIN + "hint: \"Known: {said}\"\n";
        assertTrue(
                keyFault(hint).startsWith("style.yaml: zero_shot: expected {hint} on one line of its own"),
                keyFault(hint));
        String both = hint.replace("  Where is it?", "  {hint}\n  Where is it?");
        PromptStyle style = PromptStyle.read(file(both));
        PromptFields fields = PromptFields.of(List.of(SUVA), List.of()).withHint("Fiji");
        assertEquals("Known: Fiji\nWhere is it?\nLike <178.40000E -18.10000N>!\n", style.text(fields));
        assertEquals(Optional.of(fields), style.read(style.text(fields)));
        assertEquals(
                "style.yaml: zero_shot: expected no {hint} without the key hint, found it",
                keyFault(both.replace("hint: \"Known: {said}\"\n", "")));
        assertEquals(
                "style.yaml: hint: expected one line with words before {said}, found another text",
                keyFault(both.replace("Known: {said}", "{said} is known")));
        assertEquals(
                "expected fields that the style plain shows, found a hint, which it does not",
                assertThrows(IllegalArgumentException.class, () -> new Prompt(PromptStyle.read(file(PLAIN)), fields))
                        .getMessage());
    }

    @Test
    void aNameIsOneOfTheKnownOrAFile() throws IOException {
        assertEquals(
                List.of("terrella", "g3", "img2loc"),
                PromptStyle.known().stream().map(PromptStyle::name).toList());
        assertEquals(PromptStyle.standard(), PromptStyle.named("terrella"));
        assertEquals(
                "the style must be terrella, g3, img2loc or a file that ends in .yaml, found g4",
                assertThrows(IllegalArgumentException.class, () -> PromptStyle.named("g4"))
                        .getMessage());
        Path taken = file(PLAIN.replace("name: plain", "name: g3"));
        assertEquals(
                "style.yaml: name: expected a style with a name of its own, found another g3, with other words",
                assertThrows(InputException.class, () -> PromptStyle.named(taken.toString()))
                        .getMessage());
    }

    @Test
    void aNameIsRegisteredOnce() {
        PromptStyle.register(PromptStyle.standard());
        assertEquals(3, PromptStyle.known().size());
        PromptStyle other = new PromptStyle() {
            @Override
            public String name() {
                return PromptStyle.DEFAULT;
            }

            @Override
            public String version() {
                return "other";
            }

            @Override
            public Set<Part> shows() {
                return Set.of();
            }

            @Override
            public String text(PromptFields fields) {
                return "Where?";
            }

            @Override
            public Optional<PromptFields> read(String text) {
                return Optional.empty();
            }
        };
        assertEquals(
                "expected a style with a name of its own, found another terrella, with other words",
                assertThrows(IllegalArgumentException.class, () -> PromptStyle.register(other))
                        .getMessage());
    }

    /** What a jar of somebody else's would bring. */
    public static final class OfAService implements PromptStyle {
        @Override
        public String name() {
            return "of-a-service";
        }

        @Override
        public String version() {
            return "of-a-service-1";
        }

        @Override
        public Set<Part> shows() {
            return Set.of();
        }

        @Override
        public String text(PromptFields fields) {
            return "Where?";
        }

        @Override
        public Optional<PromptFields> read(String text) {
            return text.equals("Where?") ? Optional.of(PromptFields.none()) : Optional.empty();
        }
    }

    @Test
    void aClassIsFoundAsAService() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(PromptStyle.class.getName()), OfAService.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader jar = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(jar);
            assertEquals("Where?", PromptStyle.named("of-a-service").text(PromptFields.none()));
            assertEquals(
                    "of-a-service",
                    Prompt.read("Where?", PromptStyle.known()).style().name());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("style.yaml"), content);
    }

    private String fault(String content) throws IOException {
        Path file = file(content);
        return assertThrows(InputException.class, () -> PromptStyle.read(file)).getMessage();
    }

    /** Whatever line is told with a key, if any. */
    private String keyFault(String content) throws IOException {
        return fault(content).replaceFirst(", line \\d+:", ":");
    }
}
