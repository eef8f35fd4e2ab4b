package org.terrella.kernel.session;

import java.util.ArrayList;
import java.util.List;

/**
 * The words behind {@code %maven} and {@code %%loadFromPOM}.
 *
 * @param words without options
 * @param from ids or URLs of the only repositories to ask; all if empty
 * @param offline whether only the local repository is asked
 */
record MavenArguments(List<String> words, List<String> from, boolean offline) {
    private static final String FROM = "--from";

    static MavenArguments of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        List<String> from = new ArrayList<>();
        boolean offline = false;
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i);
            if (each.equals("--offline")) {
                offline = true;
            } else if (each.startsWith(FROM + "=")) {
                from.add(each.substring(FROM.length() + 1));
            } else if (each.equals(FROM)) {
                if (++i == arguments.size()) {
                    throw new IllegalArgumentException(
                            "expected the id or URL of a repository behind --from, found none");
                }
                from.add(arguments.get(i));
            } else if (each.startsWith("-") && !each.matches("-v+|--verbose")) {
                throw new IllegalArgumentException(
                        "expected one of the options --offline, --from and --verbose, found " + each);
            } else if (!each.startsWith("-")) {
                words.add(each);
            }
        }
        return new MavenArguments(words, from, offline);
    }
}
