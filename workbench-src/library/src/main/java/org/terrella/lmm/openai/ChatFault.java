package org.terrella.lmm.openai;

import org.terrella.lmm.LmmException;

/** Why a chat endpoint does not answer, as OpenAI's interface tells it. */
final class ChatFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Code of a prompt that cannot be read, by which our own client knows it. */
    static final String UNKNOWN_PROMPT = "unknown_prompt";

    private final int status;
    private final String type;
    private final String code;
    private final String parameter;

    ChatFault(int status, String type, String code, String parameter, String sentence) {
        super(sentence);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
    }

    /** Something in the request is not as it must be. */
    static ChatFault request(String parameter, String sentence) {
        return new ChatFault(400, "invalid_request_error", "", parameter, sentence);
    }

    /** The prompt is not as the model can read it. */
    static ChatFault unknownPrompt(String sentence) {
        return new ChatFault(400, "invalid_request_error", UNKNOWN_PROMPT, "messages", sentence);
    }

    /** The model behind the endpoint failed. */
    static ChatFault of(LmmException e) {
        return switch (e.fault()) {
            case RATE_LIMIT -> new ChatFault(429, "requests", "rate_limit_exceeded", "", e.getMessage());
            case QUOTA -> new ChatFault(429, "insufficient_quota", "insufficient_quota", "", e.getMessage());
            case TIMEOUT -> new ChatFault(504, "server_error", "", "", e.getMessage());
            case REQUEST, LENGTH -> request("", e.getMessage());
            case FILTERED -> new ChatFault(400, "invalid_request_error", "content_filter", "", e.getMessage());
            case SERVER, CONNECTION, MALFORMED, EMPTY, AUTHENTICATION, MODEL, UNREACHABLE ->
                new ChatFault(502, "server_error", "", "", e.getMessage());
        };
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Blank if there is none. */
    String code() {
        return code;
    }

    /** Blank if no parameter is to blame. */
    String parameter() {
        return parameter;
    }
}
