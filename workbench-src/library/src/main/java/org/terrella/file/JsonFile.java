package org.terrella.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON files of others, such as the {@code config.json} beside weights. */
public final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * The object of a file.
     *
     * @param file JSON in UTF-8
     * @return its keys, whichever they are
     * @throws InputException if it is no JSON, or no object
     */
    public static YamlKeys read(Path file) {
        try {
            JsonNode object = JSON.readTree(WholeFiles.read(file));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            return YamlKeys.of(file, "", object, names);
        } catch (JacksonException e) {
            throw new InputException(file, "expected JSON, found that " + e.getOriginalMessage());
        }
    }
}
