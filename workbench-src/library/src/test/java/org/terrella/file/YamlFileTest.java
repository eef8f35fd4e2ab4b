package org.terrella.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    private static final Path FILE = Path.of("tree.yaml");
    private static final String TREE = """
            name: an oak
            rings: [3, 4]
            leaves:
              shape: lobed
              count: 2000
            birds:
              - {kind: jay, eggs: 5}
              - kind: owl
                eggs: 2
            """;
    private static final List<String> KEYS = List.of("name", "rings", "leaves", "birds");

    @TempDir
    private Path folder;

    private static YamlKeys tree(String yaml) {
        return YamlFile.parse(FILE, yaml.getBytes(StandardCharsets.UTF_8), KEYS);
    }

    @Test
    void givesValuesByTheirKeys() {
        YamlKeys keys = tree(TREE).complete();
        assertEquals(KEYS, keys.names());
        assertEquals("an oak", keys.text("name"));
        assertEquals(List.of("an oak"), keys.texts("name"));
        assertEquals(List.of(3L, 4L), keys.wholes("rings"));
        assertEquals(List.of("3", "4"), keys.scalars("rings"));
        assertEquals(2000, keys.object("leaves", Optional.empty()).whole("count"));
        List<YamlKeys> birds = keys.objects("birds", List.of("kind", "eggs"));
        assertEquals("owl", birds.get(1).text("kind"));
    }

    @Test
    void tellsTheLineOfAKey() {
        assertFault(
                "line 2: rings: must be a whole number, found \"many\"",
                () -> tree(TREE.replace("[3, 4]", "many")).wholes("rings"));
        YamlKeys keys = tree(TREE);
        assertFault(
                "line 5: leaves.count: must be text, found 2000",
                () -> keys.object("leaves", Optional.empty()).text("count"));
        assertFault(
                "line 7: expected one of the keys kind, found birds[1].eggs",
                () -> keys.objects("birds", List.of("kind")));
        YamlKeys owl = keys.objects("birds", List.of("kind", "eggs")).get(1);
        assertFault(
                "line 9: birds[2].eggs: too few",
                () -> owl.rule("eggs", () -> {
                    throw new IllegalArgumentException("too few");
                }));
    }

    @Test
    void tellsTheLineOfAnObjectWhereAKeyIsMissing() {
        YamlKeys keys = tree(TREE);
        YamlKeys owl = keys.objects("birds", List.of("kind", "eggs", "age")).get(1);
        assertFault("line 8: birds[2].age: expected a value, found none", () -> owl.whole("age"));
        assertFault("line 8: expected the keys kind, eggs, age, found no age", owl::complete);
    }

    @Test
    void namesTheKnownKeysForAnUnknownOne() {
        assertFault(
                "line 1: expected one of the keys name, rings, leaves, birds, found nome",
                () -> tree(TREE.replace("name", "nome")));
        assertFault("line 1: expected the keys name, rings, leaves, birds, found none", () -> tree("just text"));
        assertFault("line 1: expected the keys name, rings, leaves, birds, found none", () -> tree(""));
    }

    @Test
    void refusesAKeyThatIsThereTwiceAndASecondDocument() {
        assertFault("line 10: Duplicate field 'name'", () -> tree(TREE + "name: a beech\n"));
        assertFault("line 11: expected the end of the file, found more", () -> tree(TREE + "---\nname: a beech\n"));
    }

    @Test
    void repeatsNoValueOfASecret() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "name: [hush]\nrings: hush\n");
        YamlKeys keys = YamlFile.readDiscreetly(secret, "a secret", KEYS);
        for (Executable reading : List.<Executable>of(() -> keys.text("name"), () -> keys.whole("rings"))) {
            String message = assertThrows(InputException.class, reading).getMessage();
            assertFalse(message.contains("hush"), message);
        }
        Files.writeString(secret, "name: [hush\n");
        assertEquals(
                "secret.yaml, line 1: expected keys with values, found something else",
                assertThrows(InputException.class, () -> YamlFile.readDiscreetly(secret, "a secret", KEYS))
                        .getMessage());
    }

    @Test
    void saysWhatWasExpectedOfAFileThatIsNotThere() {
        Path none = folder.resolve("none.yaml");
        String message = assertThrows(InputException.class, () -> YamlFile.read(none, "a tree", KEYS))
                .getMessage();
        assertEquals("none.yaml: expected a tree, found none at " + none, message);
    }

    private static void assertFault(String fault, Executable reading) {
        assertEquals(
                "tree.yaml, " + fault,
                assertThrows(InputException.class, reading).getMessage());
    }
}
