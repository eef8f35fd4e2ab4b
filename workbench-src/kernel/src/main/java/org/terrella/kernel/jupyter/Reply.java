package org.terrella.kernel.jupyter;

import com.google.gson.annotations.SerializedName;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.history.HistoryEntry;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.List;
import java.util.Map;

/**
 * The contents of replies whose form in the base is not that of protocol 5.3: it leaves out the status, and writes the
 * entries of the history as objects instead of tuples.
 */
@SuppressWarnings("unused") // the fields are written as JSON
abstract class Reply {
    private final String status;

    Reply(String status) {
        this.status = status;
    }

    /** Sends this instead of the base's reply of that type. */
    void send(ShellReplyEnvironment env, MessageType<?> type) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // the content's class only serves reading
        Message<?> message = new Message(env.getContext(), type, this);
        env.reply(message);
    }

    static final class Empty extends Reply {
        Empty() {
            super("ok");
        }
    }

    /** For an execute request that was never run, because a cell before it failed. */
    static final class Aborted extends Reply {
        Aborted() {
            super("aborted");
        }
    }

    static final class Executed extends Reply {
        @SerializedName("execution_count")
        private final int executionCount;

        @SerializedName("user_expressions")
        private final Map<String, Object> userExpressions = Map.of();

        private final List<Object> payload = List.of();

        Executed(int executionCount) {
            super("ok");
            this.executionCount = executionCount;
        }
    }

    static final class Failed extends Reply {
        @SerializedName("execution_count")
        private final int executionCount;

        private final String ename;
        private final String evalue;
        private final List<String> traceback;

        Failed(int executionCount, String name, String message, List<String> report) {
            super("error");
            this.executionCount = executionCount;
            this.ename = name;
            this.evalue = message;
            this.traceback = report;
        }
    }

    static final class KernelInfo extends Reply {
        @SerializedName("protocol_version")
        private final String protocolVersion = Header.PROTOCOL_VERISON;

        private final String implementation = "terrella";

        @SerializedName("implementation_version")
        private final String implementationVersion;

        @SerializedName("language_info")
        private final LanguageInfo languageInfo;

        private final String banner;

        @SerializedName("help_links")
        private final List<Object> helpLinks = List.of();

        KernelInfo(LanguageInfo language, String version) {
            super("ok");
            this.languageInfo = language;
            this.implementationVersion = version;
            this.banner = "Terrella kernel " + version + ", Java " + Runtime.version();
        }
    }

    static final class History extends Reply {
        private final List<List<Object>> history;

        History(List<HistoryEntry> entries, boolean withOutput) {
            super("ok");
            this.history =
                    entries.stream().map(entry -> tuple(entry, withOutput)).toList();
        }

        private static List<Object> tuple(HistoryEntry entry, boolean withOutput) {
            Object text = withOutput
                    ? new String[] {entry.getInput(), entry.getOutput()} // the output may be null
                    : entry.getInput();
            return List.of(entry.getSession(), entry.getCellNumber(), text);
        }
    }

    static final class Comms extends Reply {
        private final Map<String, Map<String, String>> comms;

        Comms(Map<String, Map<String, String>> comms) {
            super("ok");
            this.comms = comms;
        }
    }

    static final class Shutdown extends Reply {
        private final boolean restart;

        Shutdown(boolean restart) {
            super("ok");
            this.restart = restart;
        }
    }
}
