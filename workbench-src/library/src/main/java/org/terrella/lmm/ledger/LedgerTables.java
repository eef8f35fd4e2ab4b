package org.terrella.lmm.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/** Tables and statements of a ledger. A request is what was asked, a call one way to it, an answer one text of a call. */
final class LedgerTables {

    static final String FIND = "SELECT a.number, a.text, c.id, c.prompt_tokens, c.answer_tokens, c.answers"
            + " FROM request r JOIN answer a ON a.request = r.id JOIN call c ON c.id = a.call WHERE r.model = ? AND r.sampling = ? AND r.seed = ? AND r.prompt = ? AND r.image = ? AND a.number < ?"
            + " ORDER BY a.number";

    static final String ALL = "SELECT r.model, r.sampling, r.seed, r.prompt, r.image, p.template, p.text, a.number,"
            + " a.text, c.prompt_tokens, c.answer_tokens, c.dollars, c.millis, c.time, c.id"
            + " FROM request r JOIN prompt p ON p.hash = r.prompt JOIN answer a ON a.request = r.id"
            + " JOIN call c ON c.id = a.call"
            + " ORDER BY r.model, r.sampling, r.seed, r.prompt, r.image, a.number";

    static final String TOTALS = "SELECT r.model, count(DISTINCT c.id), (SELECT count(*) FROM answer a JOIN request q"
            + " ON q.id = a.request WHERE q.model = r.model), sum(c.prompt_tokens), sum(c.answer_tokens),"
            + " sum(c.dollars) FROM request r JOIN call c ON c.request = r.id GROUP BY r.model ORDER BY r.model";

    /** What calls took that brought something, and what one of them took at most. */
    static final String TAKEN = "SELECT count(*), avg(c.prompt_tokens), max(c.prompt_tokens),"
            + " avg(1.0 * c.answer_tokens / c.answers), max((c.answer_tokens + c.answers - 1) / c.answers)"
            + " FROM request r JOIN call c ON c.request = r.id"
            + " WHERE r.model = ? AND c.answers > 0 AND c.prompt_tokens > 0";

    static final String SPENT = "SELECT coalesce(sum(dollars), 0) FROM call";

    static final String RESERVED = "SELECT coalesce(sum(dollars), 0) FROM reservation WHERE until > ?";

    private static final List<String> MAKE = List.of(
            "CREATE TABLE IF NOT EXISTS ledger (version TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS prompt (hash TEXT PRIMARY KEY, template TEXT NOT NULL, text TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, model TEXT NOT NULL, sampling TEXT NOT NULL,"
                    + " seed INTEGER NOT NULL, prompt TEXT NOT NULL, image TEXT NOT NULL,"
                    + " UNIQUE (image, prompt, model, sampling, seed))",
            "CREATE TABLE IF NOT EXISTS call (id INTEGER PRIMARY KEY, request INTEGER NOT NULL,"
                    + " answers INTEGER NOT NULL, prompt_tokens INTEGER NOT NULL, answer_tokens INTEGER NOT NULL, dollars REAL,"
                    + " millis INTEGER NOT NULL, time TEXT NOT NULL)",
            "CREATE INDEX IF NOT EXISTS call_request ON call (request)",
            "CREATE TABLE IF NOT EXISTS answer (request INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL,"
                    + " call INTEGER NOT NULL, PRIMARY KEY (request, number)) WITHOUT ROWID",
            "CREATE TABLE IF NOT EXISTS reservation (id INTEGER PRIMARY KEY, dollars REAL NOT NULL,"
                    + " until INTEGER NOT NULL)");

    private static final String UNSAID = "-";

    private LedgerTables() {}

    static void prepare(Connection connection, String version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            requireOwn(statement, version);
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(
                    "PRAGMA synchronous = NORMAL"); // whole after kill -9; a power cut may take the last calls
            statement.execute("PRAGMA wal_autocheckpoint = 16384"); // pages; a page is written back once for many calls
            statement.execute("PRAGMA cache_size = -131072");
            statement.execute("BEGIN IMMEDIATE");
            for (String make : MAKE) {
                statement.execute(make);
            }
            statement.execute("INSERT INTO ledger SELECT '" + version + "' WHERE NOT EXISTS (SELECT * FROM ledger)");
            statement.execute("COMMIT");
        }
    }

    /** Refuses databases of something else, before anything is written to them. */
    private static void requireOwn(Statement statement, String version) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        if (tables.isEmpty()) {
            return;
        }
        if (!tables.contains("ledger")) {
            throw new SQLException("a database of something else, with the tables " + tables);
        }
        try (ResultSet row = statement.executeQuery("SELECT version FROM ledger")) {
            if (row.next() && !row.getString(1).equals(version)) {
                throw new SQLException("a ledger of the kind " + row.getString(1) + " rather than " + version);
            }
        }
    }

    static void bind(PreparedStatement statement, AnswerKey key) throws SQLException {
        statement.setString(1, key.model());
        statement.setString(2, text(key.sampling()));
        statement.setLong(3, key.sampling().seed());
        statement.setString(4, key.prompt());
        statement.setString(5, key.image());
    }

    /** Without the seed, such as {@code 1.2 200}; with {@code - 300} nothing was said about the temperature. */
    private static String text(Sampling sampling) {
        OptionalDouble temperature = sampling.temperature();
        return (temperature.isPresent() ? String.valueOf(temperature.getAsDouble()) : UNSAID) + " "
                + sampling.maxTokens();
    }

    private static Sampling sampling(String text, long seed) {
        String[] parts = text.split(" ");
        OptionalDouble temperature =
                parts[0].equals(UNSAID) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(parts[0]));
        return new Sampling(temperature, Integer.parseInt(parts[1]), seed);
    }

    /** Puts rows of one call together again. */
    static void read(ResultSet row, AnswerLedger.Reader reader) throws SQLException {
        List<String> texts = new ArrayList<>();
        AnswerRecord open = null;
        long call = -1;
        while (row.next()) {
            if (open != null && (row.getLong(15) != call || row.getInt(8) != open.first() + texts.size())) {
                reader.call(with(open, texts));
                open = null;
            }
            if (open == null) {
                texts.clear();
                call = row.getLong(15);
                open = record(row);
            }
            texts.add(row.getString(9));
        }
        if (open != null) {
            reader.call(with(open, texts));
        }
    }

    private static AnswerRecord record(ResultSet row) throws SQLException {
        Sampling drawn = sampling(row.getString(2), row.getLong(3));
        double dollars = row.getDouble(12);
        OptionalDouble cost = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(dollars);
        return new AnswerRecord(
                new AnswerKey(row.getString(1), drawn, row.getString(4), row.getString(5)),
                new PromptText(row.getString(7), row.getString(6)),
                row.getInt(8),
                List.of(row.getString(9)),
                new AnswerRecord.Call(
                        new Usage(row.getLong(10), row.getLong(11)),
                        cost,
                        row.getLong(13),
                        Instant.parse(row.getString(14))));
    }

    private static AnswerRecord with(AnswerRecord call, List<String> texts) {
        return new AnswerRecord(call.key(), call.prompt(), call.first(), texts, call.call());
    }
}
