package org.terrella.lmm;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A style as a file defines it, the three that come along among them. */
final class FileStyle implements PromptStyle {

    private final String name;
    private final String version;
    private final Set<Part> shows;
    private final PromptWording zeroShot;
    private final PromptWording references;

    /**
     * A style.
     *
     * @param name what settings call it
     * @param version tells it from one of other words
     * @param shows what its wordings have places for
     * @param zeroShot its wording without references
     * @param references its wording with references
     */
    FileStyle(String name, String version, Set<Part> shows, PromptWording zeroShot, PromptWording references) {
        this.name = name;
        this.version = version;
        this.shows = Set.copyOf(shows);
        this.zeroShot = zeroShot;
        this.references = references;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<Part> shows() {
        return shows;
    }

    @Override
    public String text(PromptFields fields) {
        return wording(fields).text(fields);
    }

    /** Ledgers of before call wordings of our own style by layout and hash alone. */
    @Override
    public String template(PromptFields fields) {
        return (name.equals(DEFAULT) ? "" : name + "/")
                + wording(fields).template()
                + (fields.dialogue().isEmpty() ? "" : "+dialogue")
                + (fields.hint().isPresent() ? "+hint" : "");
    }

    private PromptWording wording(PromptFields fields) {
        return fields.hasReferences() ? references : zeroShot;
    }

    /** What was read must give the same text again, so that nothing in it is passed over; line breaks at the end do not count. */
    @Override
    public Optional<PromptFields> read(String text) {
        int end = text.length();
        while (end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String whole = text.substring(0, end) + "\n";
        return Stream.of(zeroShot, references)
                .flatMap(wording -> {
                    TextReading reading = new TextReading(whole);
                    return wording.read(reading) ? Stream.of(reading.fields()) : Stream.empty();
                })
                .filter(fields -> text(fields).equals(whole))
                .findFirst();
    }

    /** How many letters of a text are as in one of its wordings. */
    int understood(String text) {
        return Stream.of(zeroShot, references)
                .mapToInt(wording -> {
                    TextReading reading = new TextReading(text);
                    wording.read(reading);
                    return reading.at();
                })
                .max()
                .orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileStyle style && style.version.equals(version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
