package org.terrella.lmm.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What calls took, those that brought nothing among them, and a budget for all that a ledger tells of, held by several processes: each
 * puts aside what its calls can cost where the others see it.
 */
final class LedgerAccounts {

    private static final Duration ABANDONED = Duration.ofMinutes(30); // of a process that was killed

    private final AnswerLedger ledger;
    private final Connection connection;

    LedgerAccounts(AnswerLedger ledger, Connection connection) {
        this.ledger = ledger;
        this.connection = connection;
    }

    /**
     * What calls to one model took that brought answers.
     *
     * @param calls how many there were
     * @param meanPrompt tokens read per call
     * @param mostPrompt the most of it
     * @param meanAnswer tokens written per answer
     * @param mostAnswer the most of it
     */
    record Taken(long calls, double meanPrompt, long mostPrompt, double meanAnswer, long mostAnswer) {}

    Taken taken(String model) {
        synchronized (ledger) {
            try (PreparedStatement select = connection.prepareStatement(LedgerTables.TAKEN)) {
                select.setString(1, model);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Taken(
                            row.getLong(1), row.getDouble(2), row.getLong(3), row.getDouble(4), row.getLong(5));
                }
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }

    /** Keeps what a call took that brought nothing. */
    void keepFailed(AnswerKey key, PromptText prompt, AnswerRecord.Call call) {
        synchronized (ledger) {
            try (LedgerWriter writer = new LedgerWriter(connection)) {
                writer.writeFailed(key, prompt, call);
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }

    /** What was spent, by whatever command. */
    double spent() {
        synchronized (ledger) {
            try (Statement select = connection.createStatement()) {
                return sum(select.executeQuery(LedgerTables.SPENT));
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }

    /** What is put aside for calls under way. */
    double reserved(Instant now) {
        synchronized (ledger) {
            try {
                return reservedNow(now);
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }

    /** Puts money aside if so much is left; returns by which number it is given back. */
    OptionalLong reserve(double dollars, double budget, Instant now) {
        synchronized (ledger) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                boolean fits = sum(statement.executeQuery(LedgerTables.SPENT)) + reservedNow(now) + dollars <= budget;
                OptionalLong id = fits ? OptionalLong.of(insert(dollars, now)) : OptionalLong.empty();
                statement.execute("COMMIT");
                return id;
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }

    private long insert(double dollars, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO reservation (dollars, until) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setDouble(1, dollars);
            insert.setLong(2, now.plus(ABANDONED).getEpochSecond());
            insert.executeUpdate();
            try (ResultSet row = insert.getGeneratedKeys()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private double reservedNow(Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LedgerTables.RESERVED)) {
            select.setLong(1, now.getEpochSecond());
            return sum(select.executeQuery());
        }
    }

    private static double sum(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /** Gives back what was put aside. */
    void release(long id) {
        synchronized (ledger) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM reservation WHERE id = ?")) {
                delete.setLong(1, id);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw ledger.fault(e);
            }
        }
    }
}
