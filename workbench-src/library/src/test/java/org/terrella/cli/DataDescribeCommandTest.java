package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDescribeCommandTest {

    private static final String LYON = "{\"address\":{\"suburb\":\"Bellecour\",\"city\":\"Lyon\",\"county\":\"Rhône\","
            + "\"state\":\"Auvergne-Rhône-Alpes\",\"country\":\"France\",\"country_code\":\"fr\"}}";

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String table() throws IOException {
        return Files.writeString(folder.resolve("t.csv"), "IMG_ID,LAT,LON\na,45.76,4.83\nb,45.76,4.83\nc,45.0,5.0\n")
                .toString();
    }

    @Test
    void describesWithoutANetwork() throws IOException {
        assertEquals(0, run("data", "describe", table()), err.toString());
        assertTrue(out.toString().contains("           3 rows: gazetteer"), out.toString());
        List<String> lines = Files.readAllLines(folder.resolve("t-described.csv"));
        assertEquals(
                "IMG_ID,LAT,LON,neighbourhood,city,county,state,region,country,country_code,continent,source",
                lines.get(0));
        assertEquals("a,45.76,4.83,,Lyon,,Auvergne-Rhône-Alpes,,France,fr,Europe,gazetteer", lines.get(1));
    }

    @Test
    void asksAServerForEachPlaceOnce() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reverse", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            byte[] body = LYON.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            String[] command = {
                "data", "describe", table(), "--nominatim", url, "--user-agent", "a test", "--interval", "0"
            };
            assertEquals(0, run(command), err.toString());
            assertTrue(out.toString().contains("3 rows: nominatim"), out.toString());
            assertTrue(out.toString().contains("2 requests"), out.toString());
            assertEquals(2, asked.size(), asked.toString());
            assertEquals(
                    "a,45.76,4.83,Bellecour,Lyon,Rhône,Auvergne-Rhône-Alpes,,France,fr,Europe,nominatim",
                    Files.readAllLines(folder.resolve("t-described.csv")).get(1));
            Files.delete(folder.resolve("t-described.csv"));
            assertEquals(0, run(command), err.toString());
            assertEquals(2, asked.size(), "all of it was kept");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isPolite() throws IOException {
        String table = table();
        assertEquals(2, run("data", "describe", table, "--nominatim", "http://127.0.0.1:9"));
        assertTrue(err.toString().contains("--nominatim needs --user-agent"), err.toString());
        String[] hasty = {
            "data", "describe", table, "--nominatim", "https://example.org", "--user-agent", "me", "--interval", "0.5"
        };
        assertEquals(2, run(hasty));
        assertTrue(err.toString().contains("interval must be at least PT1S, found PT0.5S"), err.toString());
    }

    @Test
    void filtersRowsAndCountsThem() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.write(images.resolve("a.jpg"), new byte[5121]);
        Files.write(images.resolve("b.jpg"), new byte[5120]);
        Files.write(images.resolve("c.jpg"), new byte[6000]);
        Files.write(images.resolve("d.jpg"), new byte[6000]);
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "IMG_ID,AUTHOR,LAT,LON,country\na.jpg,x,1,2,Chile\nb.jpg,x,1,2,Chile\nc.jpg,x,1,2,\nd.jpg,y,1,2,Peru\n");
        Path queries = Files.writeString(folder.resolve("q.csv"), "IMG_ID,AUTHOR,LAT,LON\nq.jpg,y,1,2\n");
        Path file = folder.resolve("filtered.csv");
        String[] command = {"data", "filter", table.toString(), "--images", images.toString(), "--out", file.toString()
        };
        assertEquals(0, run(command), err.toString());
        assertTrue(out.toString().contains("2 delivered, 2 left out"), out.toString());
        assertTrue(out.toString().contains("1 × no country"), out.toString());
        assertTrue(out.toString().contains("1 × small image"), out.toString());
        assertEquals(
                List.of("IMG_ID,AUTHOR,LAT,LON,country", "a.jpg,x,1,2,Chile", "d.jpg,y,1,2,Peru"),
                Files.readAllLines(file));
        List<String> apart = new java.util.ArrayList<>(List.of(command));
        apart.addAll(List.of("--without-photographers-of", queries.toString()));
        assertEquals(0, run(apart.toArray(String[]::new)), err.toString());
        assertTrue(out.toString().contains("1 × shared photographer"), out.toString());
        assertEquals(2, Files.readAllLines(file).size());
    }
}
