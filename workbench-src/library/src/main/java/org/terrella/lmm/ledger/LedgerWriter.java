package org.terrella.lmm.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Statements that write calls to a ledger, prepared once for many. */
final class LedgerWriter implements AutoCloseable {

    private final PreparedStatement prompt;
    private final PreparedStatement request;
    private final PreparedStatement findRequest;
    private final PreparedStatement call;
    private final PreparedStatement answer;
    private final PreparedStatement findAnswer;

    LedgerWriter(Connection connection) throws SQLException {
        prompt = connection.prepareStatement("INSERT OR IGNORE INTO prompt VALUES (?, ?, ?)");
        request = connection.prepareStatement(
                "INSERT OR IGNORE INTO request (model, sampling, seed, prompt, image) VALUES (?, ?, ?, ?, ?)");
        findRequest = connection.prepareStatement("SELECT id FROM request WHERE model = ? AND sampling = ?"
                + " AND seed = ? AND prompt = ? AND image = ?");
        call = connection.prepareStatement(
                "INSERT INTO call (request, answers, prompt_tokens, answer_tokens, dollars, millis, time)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS);
        answer = connection.prepareStatement("INSERT OR IGNORE INTO answer VALUES (?, ?, ?, ?)");
        findAnswer = connection.prepareStatement("SELECT text FROM answer WHERE request = ? AND number = ?");
    }

    /** Writes a call; returns its answers as they are kept now. */
    List<String> write(AnswerRecord record) throws SQLException {
        prompt(record.key(), record.prompt());
        long requestId = requestId(record.key());
        long callId = callId(record.call(), record.texts().size(), requestId);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < record.texts().size(); i++) {
            kept.add(keep(requestId, record.first() + i, record.texts().get(i), callId));
        }
        return List.copyOf(kept);
    }

    /** Writes a call that brought no answer, for what it cost. */
    void writeFailed(AnswerKey key, PromptText text, AnswerRecord.Call made) throws SQLException {
        prompt(key, text);
        callId(made, 0, requestId(key));
    }

    private void prompt(AnswerKey key, PromptText text) throws SQLException {
        prompt.setString(1, key.prompt());
        prompt.setString(2, text.template());
        prompt.setString(3, text.text());
        prompt.executeUpdate();
    }

    private long requestId(AnswerKey key) throws SQLException {
        LedgerTables.bind(request, key);
        request.executeUpdate();
        LedgerTables.bind(findRequest, key);
        return number(findRequest.executeQuery());
    }

    private long callId(AnswerRecord.Call made, int answers, long requestId) throws SQLException {
        call.setLong(1, requestId);
        call.setInt(2, answers);
        call.setLong(3, made.usage().promptTokens());
        call.setLong(4, made.usage().answerTokens());
        if (made.dollars().isPresent()) {
            call.setDouble(5, made.dollars().getAsDouble());
        } else {
            call.setNull(5, Types.REAL);
        }
        call.setLong(6, made.millis());
        call.setString(7, made.time().toString());
        call.executeUpdate();
        return number(call.getGeneratedKeys());
    }

    private String keep(long requestId, int number, String text, long callId) throws SQLException {
        answer.setLong(1, requestId);
        answer.setInt(2, number);
        answer.setString(3, text);
        answer.setLong(4, callId);
        if (answer.executeUpdate() == 1) {
            return text;
        }
        findAnswer.setLong(1, requestId);
        findAnswer.setInt(2, number);
        try (ResultSet row = findAnswer.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(prompt, request, findRequest, call, answer, findAnswer)) {
            statement.close();
        }
    }
}
