package org.terrella.lmm.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.file.InputException;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;

/**
 * Every answer of every model, kept in an SQLite file before it is used, so that nothing is asked or paid for twice.
 *
 * <p>Written ahead to a log and committed call by call or batch by batch: whatever {@link #keep} has returned survives the
 * end of the process at any moment. Safe for use by several threads and by several processes; the first answer of a number
 * stays. It holds model, settings, prompts, answers, hashes of images, tokens, cost and time, and never a key or a photo.
 */
public final class AnswerLedger implements AutoCloseable {

    private static final String SCHEMA = "terrella answers 1";

    private final Path file;
    private final Connection connection;

    private AnswerLedger(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a ledger, and makes it if there is none.
     *
     * @param file where; folders that it needs are made
     * @return the ledger; to be closed
     * @throws InputException if the file is something else, damaged, or cannot be written
     */
    public static AnswerLedger open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toAbsolutePath().getParent() + " cannot be made: " + e.getMessage(), e);
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try {
                LedgerTables.prepare(connection, SCHEMA);
                return new AnswerLedger(file, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    /**
     * What is known of some keys.
     *
     * @param keys any number
     * @param answers how many answers are wanted of each, from number 0 on
     * @return for each key its known answers up to the first that is missing, and the tokens that these took: the prompt
     *     once for each call they came from, and of each call's answer tokens their share
     */
    public synchronized List<Reply.Answered> find(List<AnswerKey> keys, int answers) {
        try (PreparedStatement select = connection.prepareStatement(LedgerTables.FIND)) {
            List<Reply.Answered> found = new ArrayList<>();
            for (AnswerKey key : keys) {
                LedgerTables.bind(select, key);
                select.setInt(6, answers);
                found.add(leading(select));
            }
            return found;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static Reply.Answered leading(PreparedStatement select) throws SQLException {
        List<String> texts = new ArrayList<>();
        long call = -1;
        long promptTokens = 0;
        double answerTokens = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next() && row.getInt(1) == texts.size()) {
                texts.add(row.getString(2));
                promptTokens += row.getLong(3) == call ? 0 : row.getLong(4);
                answerTokens += (double) row.getLong(5) / row.getInt(6);
                call = row.getLong(3);
            }
        }
        return new Reply.Answered(texts, new Usage(promptTokens, Math.round(answerTokens)));
    }

    /**
     * Keeps what calls brought, all of it or nothing.
     *
     * @param calls any number
     * @return for each call the answers that are kept now; others than it brought where somebody else was first
     */
    public synchronized List<List<String>> keep(List<AnswerRecord> calls) {
        try (LedgerWriter writer = new LedgerWriter(connection)) {
            try (Statement begin = connection.createStatement()) {
                begin.execute("BEGIN IMMEDIATE");
            }
            List<List<String>> kept = new ArrayList<>();
            for (AnswerRecord call : calls) {
                kept.add(writer.write(call));
            }
            try (Statement commit = connection.createStatement()) {
                commit.execute("COMMIT");
            }
            return kept;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e instanceof SQLException fault ? fault(file, fault) : (RuntimeException) e;
        }
    }

    private void rollBack(Exception cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // there was nothing to roll back
        }
    }

    /** Receives what a ledger keeps. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Takes one call.
         *
         * @param call what a call brought
         */
        void call(AnswerRecord call);
    }

    /**
     * Reads everything, in an order that does not depend on the order of writing.
     *
     * @param reader takes each call; where another call's answer was first, only what was kept of it
     */
    public synchronized void read(Reader reader) {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(LedgerTables.ALL)) {
            LedgerTables.read(row, reader);
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    /**
     * Sums over all calls to one model.
     *
     * @param model its name
     * @param calls how many calls
     * @param answers how many answers are kept
     * @param usage tokens
     * @param dollars cost of the calls whose price was known; nothing if there are none
     */
    public record Total(String model, long calls, long answers, Usage usage, OptionalDouble dollars) {}

    /** What calls took and may take. */
    LedgerAccounts accounts() {
        return new LedgerAccounts(this, connection);
    }

    InputException fault(SQLException e) {
        return fault(file, e);
    }

    /**
     * What is in it, model by model.
     *
     * @return a line for each model, by name
     */
    public synchronized List<Total> totals() {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(LedgerTables.TOTALS)) {
            List<Total> totals = new ArrayList<>();
            while (row.next()) {
                double dollars = row.getDouble(6);
                OptionalDouble cost = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(dollars);
                Usage usage = new Usage(row.getLong(4), row.getLong(5));
                totals.add(new Total(row.getString(1), row.getLong(2), row.getLong(3), usage, cost));
            }
            return totals;
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static InputException fault(Path file, SQLException e) {
        return new InputException(
                file,
                "expected a ledger of answers that can be read and written, found: "
                        + e.getMessage().lines().findFirst().orElse("no reason"));
    }
}
