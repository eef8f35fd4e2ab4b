package org.terrella.locate.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another program, for tests: answers lines as its argument says. */
public final class Answering {

    private static final Pattern QUERY = Pattern.compile("\"id\":\"([^\"]*)\",\"image\":\"([^\"]*)\"");

    private Answering() {}

    public static void main(String[] arguments) throws Exception {
        System.err.println("the model is loaded");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher query = QUERY.matcher(line);
            query.find();
            answer(arguments[0], query.group(1), Files.readAllBytes(Path.of(query.group(2))).length, line);
        }
    }

    private static void answer(String mode, String id, int bytes, String line) throws InterruptedException {
        if (mode.equals("dead") || mode.equals("often") && id.matches("q\\d*[13579]")) {
            System.exit(3);
        }
        if (id.equals("q3")) {
            switch (mode) {
                case "crash" -> {
                    System.err.println("out of memory");
                    System.exit(3);
                }
                case "silent" -> Thread.sleep(60_000);
                case "missing" -> {
                    return;
                }
                case "foreign" -> say("{\"id\":\"q99\",\"candidates\":[{\"lat\":0,\"lng\":0,\"score\":1}]}");
                case "garbage" -> System.out.println("loading checkpoint shards: 100%");
                case "range" -> {
                    say("{\"id\":\"q3\",\"candidates\":[{\"lat\":95,\"lng\":0,\"score\":1}]}");
                    return;
                }
                default -> {}
            }
        }
        if (mode.equals("vector")) {
            say("{\"id\":\"" + id + "\",\"vector\":[" + bytes + ",1,0.5]}");
        } else if (mode.equals("narrow")) {
            say("{\"id\":\"" + id + "\",\"vector\":[1]}");
        } else if (mode.equals("density")) {
            say("{\"id\":\"" + id + "\",\"density\":[{\"lat\":1,\"lng\":2,\"weight\":0.2,\"sigma_degrees\":3},"
                    + "{\"lat\":10,\"lng\":20,\"weight\":0.8,\"sigma_degrees\":1}]}");
        } else if (mode.equals("reason")) {
            say("{\"id\":\"" + id + "\",\"reason\":\"it is dark\"}");
        } else {
            int references = line.split("\"lat\"").length - 1;
            say("{\"id\":\"" + id + "\",\"candidates\":[{\"lat\":0,\"lng\":" + references + ",\"score\":0.1},{\"lat\":"
                    + bytes + ",\"lng\":0,\"score\":0.9}]}");
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
