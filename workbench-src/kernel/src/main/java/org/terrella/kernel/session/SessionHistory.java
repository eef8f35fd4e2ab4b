package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.history.HistoryEntry;
import io.github.spencerpark.jupyter.kernel.history.HistoryManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The cells of this session; nothing of it is kept on disk. */
public final class SessionHistory implements HistoryManager {
    private static final int SESSION = 1;

    private final List<HistoryEntry> entries = new ArrayList<>();

    SessionHistory() {}

    synchronized void add(int cellNumber, String code, String output) {
        entries.add(new HistoryEntry(SESSION, cellNumber, code, output));
    }

    @Override
    public synchronized List<HistoryEntry> lookupTail(int length, Set<ResultFlag> flags) {
        return last(entries, length, flags);
    }

    @Override
    public synchronized List<HistoryEntry> lookupRange(
            int sessionOffset, int startCell, int endCell, Set<ResultFlag> flags) {
        if (sessionOffset != 0 && sessionOffset != SESSION) {
            return List.of();
        }
        List<HistoryEntry> inRange = entries.stream()
                .filter(entry -> entry.getCellNumber() >= startCell && entry.getCellNumber() < endCell)
                .toList();
        return last(inRange, inRange.size(), flags);
    }

    @Override
    public synchronized List<HistoryEntry> search(String pattern, int length, Set<ResultFlag> flags) {
        Pattern glob = Pattern.compile(asRegex(pattern), Pattern.DOTALL);
        List<HistoryEntry> matching = entries.stream()
                .filter(entry -> glob.matcher(entry.getInput()).matches())
                .toList();
        if (flags.contains(ResultFlag.UNIQUE)) {
            Map<String, HistoryEntry> latest = new LinkedHashMap<>();
            matching.forEach(entry -> {
                latest.remove(entry.getInput());
                latest.put(entry.getInput(), entry);
            });
            matching = List.copyOf(latest.values());
        }
        return last(matching, length, flags);
    }

    private static List<HistoryEntry> last(List<HistoryEntry> all, int length, Set<ResultFlag> flags) {
        int from = length < 0 ? 0 : Math.max(0, all.size() - length);
        return all.subList(from, all.size()).stream()
                .map(entry -> flags.contains(ResultFlag.INCLUDE_OUTPUT)
                        ? entry
                        : new HistoryEntry(entry.getSession(), entry.getCellNumber(), entry.getInput()))
                .toList();
    }

    /** SQLite's glob: star, question mark, and lists in brackets that a caret negates. */
    private static String asRegex(String glob) {
        var regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? closeOfList(glob, i) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                regex.append(list(glob.substring(i + 1, close)));
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** A bracket that closes at once is itself in the list. */
    private static int closeOfList(String glob, int open) {
        return glob.indexOf(']', glob.startsWith("[^", open) ? open + 3 : open + 2);
    }

    private static String list(String characters) {
        String regex = "[" + characters.replaceAll("[\\\\\\[\\]&]", "\\\\$0") + "]";
        try {
            Pattern.compile(regex);
            return regex;
        } catch (PatternSyntaxException e) {
            return "(?!)"; // a range that runs backwards holds nothing
        }
    }
}
