package org.terrella.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the magics of a cell. A line magic starts a line with {@code %name}, blanks before it where no expression goes on;
 * behind an equals sign, and inside the braces of a method, it becomes a call that gives its value. Inside a text block, a
 * comment or other brackets the same characters are Java. A cell magic is a first line that starts with {@code %%name} and
 * takes the rest.
 */
final class CellReader {
    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%(\\w\\S*)([^\\n]*)(?:\\n|$)");
    private static final Pattern LINE_MAGIC = Pattern.compile("%(\\w\\S*)([^\\n]*)");
    private static final Pattern NAMED_MAGIC = Pattern.compile("[ \\t]*%([A-Za-z_]\\S*)([^\\r\\n]*)");
    private static final String CALL = "org.terrella.kernel.runtime.Magics.lineMagic(%s, java.util.List.of(%s));";

    /** What may stand before a statement; 0 for the start of the cell and the end of a magic. */
    private static final String BEFORE_STATEMENT = "\0;{}";

    private static final Pattern ARGUMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    /** A piece of a cell that is run by itself. */
    sealed interface Part permits Java, LineMagic, CellMagic {}

    /** Java code, preceded by as many empty lines as the cell has before it. */
    record Java(String code) implements Part {}

    /** A line that starts with a percent sign. */
    record LineMagic(String name, List<String> arguments) implements Part {}

    /** A whole cell whose first line starts with two percent signs. */
    record CellMagic(String name, List<String> arguments, String body) implements Part {}

    private final String cell;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int taken; // how far the cell is in the code
    private int depth;
    private int line = 1;
    private char before; // the last character that is neither blank nor comment

    private final int cursor;
    private final StringBuilder java;

    private CellReader(String cell, int cursor) {
        this.cell = cell;
        this.cursor = cursor;
        this.java = new StringBuilder(cell);
    }

    static List<Part> read(String cell) {
        Matcher cellMagic = CELL_MAGIC.matcher(cell);
        if (cellMagic.lookingAt()) {
            String body = cell.substring(cellMagic.end());
            return List.of(new CellMagic(cellMagic.group(1), arguments(cellMagic.group(2)), body));
        }
        return cell.contains("%") ? new CellReader(cell, 0).readParts() : List.of(new Java(cell));
    }

    /** The cell with blanks in place of its magics, so that offsets stay; of code behind them, what the cursor is in. */
    static String javaAround(String cell, int cursor) {
        Matcher cellMagic = CELL_MAGIC.matcher(cell);
        if (cellMagic.lookingAt()) {
            var java = new StringBuilder(cell);
            blank(java, 0, takesCode(cellMagic.group(1)) ? cellMagic.end() : cell.length());
            return java.toString();
        }
        var reader = new CellReader(cell, cursor);
        reader.readParts();
        return reader.java.toString();
    }

    private List<Part> readParts() {
        int startLine = 1;
        int at = 0;
        Matcher magic = LINE_MAGIC.matcher(cell);
        Matcher named = NAMED_MAGIC.matcher(cell);
        while (at < cell.length()) {
            boolean atLineStart = at == 0 || cell.charAt(at - 1) == '\n';
            boolean startsStatement = atLineStart && BEFORE_STATEMENT.indexOf(before) >= 0;
            named.region(at, cell.length());
            if (atLineStart && depth == 0 && magic.region(at, cell.length()).lookingAt()) {
                at = endPart(at, startLine, magic);
                startLine = line;
            } else if (startsStatement && depth == 0 && named.lookingAt()) {
                at = endPart(at, startLine, named);
                startLine = line;
            } else if ((startsStatement || before == '=') && named.lookingAt()) {
                at = call(at, named);
            } else {
                at = skip(at);
            }
        }
        addJava(cell.length(), startLine);
        return parts;
    }

    /** Adds the code before a magic, and the magic; returns the offset behind it. */
    private int endPart(int at, int startLine, Matcher magic) {
        addJava(at, startLine);
        addLineMagic(magic.group(1), magic.group(2));
        boolean helps = takesCode(magic.group(1)) && at <= cursor && cursor <= magic.end();
        blank(java, at, helps ? magic.end(1) : magic.end());
        taken = magic.end();
        before = 0;
        return taken;
    }

    /** Puts a call in place of a magic; returns the offset behind it. */
    private int call(int at, Matcher magic) {
        String text = magic.group(2).strip().replaceFirst("\\s*;$", "");
        String name = magic.group(1).replaceFirst(";$", "");
        List<String> arguments = takesCode(name) ? List.of(text) : arguments(text);
        code.append(cell, taken, at)
                .append(' ')
                .append(CALL.formatted(
                        quoted(name), arguments.stream().map(CellReader::quoted).collect(Collectors.joining(", "))));
        blank(java, at, magic.end());
        taken = magic.end();
        before = ';';
        return taken;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The words behind the name; code stays as it is, preceded by as many empty lines as the cell has before it. */
    private void addLineMagic(String name, String text) {
        List<String> arguments = takesCode(name) ? List.of("\n".repeat(line - 1) + text.strip()) : arguments(text);
        parts.add(new LineMagic(name, arguments));
    }

    private static boolean takesCode(String magic) {
        return magic.equals("time");
    }

    private static void blank(StringBuilder text, int start, int end) {
        text.replace(start, end, " ".repeat(end - start));
    }

    private void addJava(int end, int startLine) {
        code.append(cell, taken, end);
        if (!code.toString().isBlank()) {
            parts.add(new Java("\n".repeat(startLine - 1) + code));
        }
        code.setLength(0);
    }

    /** The offset behind the comment, literal or character here. */
    private int skip(int at) {
        if (cell.startsWith("//", at)) {
            int end = cell.indexOf('\n', at);
            return end < 0 ? cell.length() : end;
        }
        if (cell.startsWith("/*", at)) {
            return behind("*/", at, at + 2);
        }
        char c = cell.charAt(at);
        if (!Character.isWhitespace(c)) {
            before = c;
        }
        if (cell.startsWith("\"\"\"", at)) {
            return behindLiteral("\"\"\"", at, true);
        }
        if (c == '"' || c == '\'') {
            return behindLiteral(String.valueOf(c), at, false);
        }
        if (c == '\n') {
            line++;
        } else if (c == '{' || c == '(' || c == '[') {
            depth++;
        } else if (c == '}' || c == ')' || c == ']') {
            depth = Math.max(0, depth - 1);
        }
        return at + 1;
    }

    private int behind(String mark, int start, int from) {
        int found = cell.indexOf(mark, from);
        int end = found < 0 ? cell.length() : found + mark.length();
        countLines(start, end);
        return end;
    }

    private int behindLiteral(String mark, int start, boolean acrossLines) {
        int at = start + mark.length();
        while (at < cell.length() && !cell.startsWith(mark, at) && (acrossLines || cell.charAt(at) != '\n')) {
            at += cell.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < cell.length() && cell.startsWith(mark, at);
        int end = closed ? at + mark.length() : Math.min(at, cell.length());
        countLines(start, end);
        return end;
    }

    private void countLines(int start, int end) {
        line += (int) cell.substring(start, end).chars().filter(c -> c == '\n').count();
    }

    /** Words, or text in double quotes in which a backslash keeps the character behind it. */
    static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1) != null ? matcher.group(1).replaceAll("\\\\(.)", "$1") : matcher.group(2));
        }
        return arguments;
    }
}
