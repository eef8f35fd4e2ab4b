package org.terrella.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.terrella.bench.OpenBench;
import org.terrella.locate.Query;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.KnownMethod;
import org.terrella.locate.method.LocatorCheck;
import org.terrella.locate.method.MethodCard;
import org.terrella.locate.method.Need;
import org.terrella.locate.method.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "methods",
        description = {
            "Lists the kinds of methods: settings with defaults and ranges, what each needs of a bench, where it came from.",
            "",
            "With a KIND it says what its paper and its released code do, what is built here, and where these differ.",
            "",
            "With --check it says whether a method does what every method promises, on some queries of a bench; exit code 1"
                    + " if not."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MethodsCommand implements Callable<Integer> {

    private static final int CHECKED = 24;
    private static final int WIDTH = 100;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "The method to tell of, such as planet.")
    private String told;

    @Mixin
    private BenchOptions options;

    @Option(names = "--check", paramLabel = "KIND", description = "The method to check, such as one of a plug-in.")
    private String checked;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method to check.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--queries",
            paramLabel = "SET",
            description = "The query set to check it on. Default: the first of the bench")
    private String queries;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (checked != null) {
                return check(out);
            }
            if (told != null) {
                tell(out);
            } else {
                options.methods().known().forEach(method -> print(method, out));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private static <S extends Record> void print(KnownMethod<S> known, PrintWriter out) {
        out.println(known.method().kind() + " (" + known.from() + ")");
        for (Setting setting : known.form().settings()) {
            out.printf(
                    "  %-18s %-12s %s%n",
                    setting.name(), setting.standard().map(Setting::text).orElse("the bench's"), setting.expected());
        }
        String needs = known.method().needs(known.method().defaults()).stream()
                .map(Need::words)
                .sorted()
                .collect(Collectors.joining(", "));
        out.println("  needs " + (needs.isEmpty() ? "nothing but the photo" : needs));
    }

    private void tell(PrintWriter out) {
        KnownMethod<?> known = options.methods().of(told);
        MethodCard.of(told).ifPresent(card -> {
            card.lines().forEach(line -> out.println(wrapped(line)));
            out.println();
        });
        print(known, out);
    }

    /** At most 100 columns. */
    private static String wrapped(String line) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(line.startsWith("- ") ? "  " : "");
                column = 0;
            }
            text.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        return text.toString();
    }

    private int check(PrintWriter out) {
        ConfiguredMethod<?> method = options.methods().of(checked, settings);
        try (OpenBench open = options.bench().open(results.path())) {
            method.needs().stream()
                    .flatMap(need -> open.missing(need).stream())
                    .findFirst()
                    .ifPresent(reason -> {
                        throw new IllegalArgumentException(reason);
                    });
            String set = queries != null
                    ? queries
                    : open.bench().queries().keySet().iterator().next();
            List<Query> some = open.queries(set).stream().limit(CHECKED).toList();
            List<String> faults =
                    LocatorCheck.faults(method.on(open.defaults(set)).locator(open, 17), some);
            faults.forEach(out::println);
            out.println(
                    faults.isEmpty()
                            ? checked + " does what every method promises, on " + some.size() + " queries of " + set
                            : checked + " has " + faults.size() + " faults");
            return faults.isEmpty() ? 0 : 1;
        }
    }
}
