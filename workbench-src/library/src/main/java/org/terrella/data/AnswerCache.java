package org.terrella.data;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * Answers of a reverse geocoder, kept in an SQLite file so that nothing is asked twice.
 *
 * <p>A row is what was asked (endpoint, zoom, language, rounded coordinates) and the answer's text, byte for byte. Written
 * ahead to a log and committed row by row, so an interrupted run loses nothing that was answered.
 */
final class AnswerCache implements AutoCloseable {

    /** What an answer is an answer to. */
    record Key(String endpoint, int zoom, String language, String lat, String lng) {}

    private final Path file;
    private final Connection connection;

    private AnswerCache(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static AnswerCache open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("CREATE TABLE IF NOT EXISTS answer (endpoint TEXT NOT NULL, zoom INTEGER NOT NULL,"
                        + " language TEXT NOT NULL, lat TEXT NOT NULL, lng TEXT NOT NULL, text TEXT NOT NULL,"
                        + " PRIMARY KEY (endpoint, zoom, language, lat, lng)) WITHOUT ROWID");
                return new AnswerCache(file, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    Optional<String> get(Key key) {
        String query =
                "SELECT text FROM answer WHERE endpoint = ? AND zoom = ? AND language = ? AND lat = ? AND lng = ?";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    void put(Key key, String text) {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO answer VALUES (?, ?, ?, ?, ?, ?)")) {
            bind(insert, key);
            insert.setString(6, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.endpoint());
        statement.setInt(2, key.zoom());
        statement.setString(3, key.language());
        statement.setString(4, key.lat());
        statement.setString(5, key.lng());
    }

    /** Receives rows in the order of their keys. */
    interface RowWriter {
        String line(Key key, String text);
    }

    /** Writes a line per answer, in the order of the keys; returns how many. */
    int export(Path target, RowWriter writer) {
        int[] count = {0};
        WholeFiles.write(target, beside -> {
            try (Statement select = connection.createStatement();
                    ResultSet row =
                            select.executeQuery("SELECT * FROM answer ORDER BY endpoint, zoom, language, lat, lng");
                    BufferedWriter lines = Files.newBufferedWriter(beside)) {
                for (; row.next(); count[0]++) {
                    lines.write(writer.line(key(row), row.getString(6)));
                    lines.write('\n');
                }
            } catch (SQLException e) {
                throw fault(file, e);
            }
        });
        return count[0];
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    private static InputException fault(Path file, SQLException e) {
        return new InputException(file, "expected a cache of answers in SQLite, found: " + e.getMessage());
    }
}
