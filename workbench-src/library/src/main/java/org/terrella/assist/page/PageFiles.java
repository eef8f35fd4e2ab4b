package org.terrella.assist.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of the page, by a list: no other path is looked for. */
final class PageFiles {

    private record File(String type, byte[] bytes) {}

    private static final List<String> SCRIPTS = List.of(
            "answer.js", "assist.js", "clues.js", "elements.js", "map.js", "photo.js", "record.js", "server.js");

    private static final Map<String, File> FILES = files();

    private PageFiles() {}

    private static Map<String, File> files() {
        Map<String, File> files = new HashMap<>();
        files.put("/", file("assist.html", "text/html; charset=utf-8"));
        files.put("/assist.css", file("assist.css", "text/css; charset=utf-8"));
        SCRIPTS.forEach(name -> files.put("/" + name, file(name, "text/javascript; charset=utf-8")));
        return Map.copyOf(files);
    }

    private static File file(String name, String type) {
        try (InputStream stream = PageFiles.class.getResourceAsStream(name)) {
            return new File(type, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    static void answer(HttpExchange exchange, String path) throws IOException {
        File file = FILES.get(path);
        if (file == null) {
            throw new Refusal(404, "expected a page of the assistant, found another address");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            throw new Refusal(405, "expected GET, found another method");
        }
        Replies.send(exchange, 200, file.type(), file.bytes());
    }
}
