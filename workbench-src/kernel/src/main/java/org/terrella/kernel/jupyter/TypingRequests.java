package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.history.HistoryEntry;
import io.github.spencerpark.jupyter.kernel.history.HistoryManager.ResultFlag;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.reply.CompleteReply;
import io.github.spencerpark.jupyter.messages.reply.InspectReply;
import io.github.spencerpark.jupyter.messages.request.CompleteRequest;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import io.github.spencerpark.jupyter.messages.request.InspectRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.kernel.session.NotebookKernel;

/** Answers what a client asks while a cell is typed. The protocol counts positions in characters, Java in UTF-16 units. */
final class TypingRequests {
    private final NotebookKernel kernel;

    TypingRequests(NotebookKernel kernel) {
        this.kernel = kernel;
    }

    void register(Channels channels) {
        channels.setHandler(MessageType.HISTORY_REQUEST, this::history);
        channels.setHandler(MessageType.COMPLETE_REQUEST, this::complete);
        channels.setHandler(MessageType.INSPECT_REQUEST, this::inspect);
    }

    private void complete(ShellReplyEnvironment env, Message<CompleteRequest> message) {
        env.setBusyDeferIdle();
        String code = message.getContent().getCode();
        ReplacementOptions options =
                kernel.complete(code, offset(code, message.getContent().getCursorPos()));
        env.reply(new CompleteReply(
                options.getReplacements(),
                code.codePointCount(0, options.getSourceStart()),
                code.codePointCount(0, options.getSourceEnd()),
                Map.of()));
    }

    private void inspect(ShellReplyEnvironment env, Message<InspectRequest> message) {
        env.setBusyDeferIdle();
        InspectRequest request = message.getContent();
        int cursor = offset(request.getCode(), request.getCursorPos());
        DisplayData found = kernel.inspect(request.getCode(), cursor, request.getDetailLevel() > 0);
        env.reply(new InspectReply(found != null, DisplayData.emptyIfNull(found)));
    }

    private static int offset(String code, int cursor) {
        return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, code.codePointCount(0, code.length()))));
    }

    private void history(ShellReplyEnvironment env, Message<HistoryRequest> message) {
        env.setBusyDeferIdle();
        HistoryRequest request = message.getContent();
        Set<ResultFlag> flags = EnumSet.of(ResultFlag.INCLUDE_OUTPUT);
        List<HistoryEntry> entries;
        if (request instanceof HistoryRequest.Tail tail) {
            entries = kernel.getHistoryManager().lookupTail(tail.getMaxReturnLength(), flags);
        } else if (request instanceof HistoryRequest.Range range) {
            entries = kernel.getHistoryManager()
                    .lookupRange(range.getSessionIndex(), range.getStart(), range.getStop(), flags);
        } else {
            var search = (HistoryRequest.Search) request;
            if (search.filterUnique()) {
                flags.add(ResultFlag.UNIQUE);
            }
            entries = kernel.getHistoryManager().search(search.getPattern(), search.getMaxReturnLength(), flags);
        }
        new Reply.History(entries, request.includeOutput()).send(env, MessageType.HISTORY_REPLY);
    }
}
