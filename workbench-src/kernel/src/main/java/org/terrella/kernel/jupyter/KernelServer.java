package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.comm.Comm;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteResult;
import io.github.spencerpark.jupyter.messages.request.CommInfoRequest;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import io.github.spencerpark.jupyter.messages.request.InterruptRequest;
import io.github.spencerpark.jupyter.messages.request.KernelInfoRequest;
import io.github.spencerpark.jupyter.messages.request.ShutdownRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.session.NotebookKernel;

/** Serves one session to Jupyter until it asks for shutdown or dies. */
public final class KernelServer {
    private final Channels channels;
    private final NotebookKernel kernel = new NotebookKernel();
    private final String version;
    private int executionCount;

    private KernelServer(Channels channels, String version) {
        this.channels = channels;
        this.version = version;
    }

    /**
     * Serves until shutdown.
     *
     * @param connectionFile written by Jupyter: addresses, ports and the key that signs messages
     * @param version the kernel's own
     * @throws IOException if the file cannot be read
     * @throws InterruptedException if the calling thread is interrupted
     * @throws IllegalArgumentException if the file is not a connection file
     * @throws IllegalStateException if a port is taken
     */
    public static void serve(Path connectionFile, String version) throws IOException, InterruptedException {
        Channels channels;
        try {
            channels = new Channels(KernelConnectionProperties.parse(Files.readString(connectionFile)));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException(
                    connectionFile + ": expected a connection file of Jupyter, found " + e.getMessage(), e);
        }
        channels.connect();
        var server = new KernelServer(channels, version);
        server.register();
        endWithParent(channels);
        channels.serve();
        channels.awaitShutdown();
    }

    /** A Jupyter that was killed cannot ask for shutdown. */
    private static void endWithParent(Channels channels) {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent))
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null)) // gone already
                    .thenRun(channels::requestShutdown);
        }
    }

    private void register() {
        kernel.becomeHandlerForConnection(channels);
        channels.setHandler(MessageType.EXECUTE_REQUEST, this::execute);
        channels.setHandler(MessageType.KERNEL_INFO_REQUEST, this::kernelInfo);
        new TypingRequests(kernel).register(channels);
        channels.setHandler(MessageType.COMM_INFO_REQUEST, this::commInfo);
        channels.setHandler(MessageType.INTERRUPT_REQUEST, this::interrupt);
        channels.setHandler(MessageType.SHUTDOWN_REQUEST, this::shutdown);
    }

    private void execute(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
        env.setBusyDeferIdle();
        if (channels.shellLoop().isAborted(message)) {
            new Reply.Aborted().send(env, MessageType.EXECUTE_REPLY);
            return;
        }
        kernel.getCommManager().setMessageContext(message);
        ExecuteRequest request = message.getContent();
        boolean silent = request.isSilent();
        boolean recorded = !silent && request.shouldStoreHistory();
        if (recorded) {
            executionCount++;
        }
        if (!silent) {
            env.publish(new PublishExecuteInput(request.getCode(), executionCount));
        }
        var output = new WireOutput(message, channels.publisher(), channels.input(), silent, request.isStdinEnabled());
        try {
            Optional<DisplayData> shown = recorded
                    ? kernel.run(request.getCode(), executionCount, output)
                    : kernel.runUnrecorded(request.getCode(), executionCount, output);
            if (!silent) {
                shown.ifPresent(data -> env.publish(new PublishExecuteResult(executionCount, data)));
            }
            new Reply.Executed(executionCount).send(env, MessageType.EXECUTE_REPLY);
        } catch (EvaluationException e) {
            fail(env, request, e.kind(), e.getMessage(), e.report());
        } catch (RuntimeException | Error e) { // of the kernel itself; the client must not wait for ever
            fail(env, request, e.getClass().getName(), String.valueOf(e.getMessage()), List.of(e.toString()));
        }
    }

    private void fail(
            ShellReplyEnvironment env, ExecuteRequest request, String kind, String message, List<String> report) {
        if (!request.isSilent()) {
            env.publish(new PublishError(kind, message, report));
        }
        if (request.shouldStopOnError()) {
            channels.shellLoop().abortQueued();
        }
        new Reply.Failed(executionCount, kind, message, report).send(env, MessageType.EXECUTE_REPLY);
    }

    private void kernelInfo(ShellReplyEnvironment env, Message<KernelInfoRequest> message) {
        env.setBusyDeferIdle();
        new Reply.KernelInfo(kernel.getLanguageInfo(), version).send(env, MessageType.KERNEL_INFO_REPLY);
    }

    private void commInfo(ShellReplyEnvironment env, Message<CommInfoRequest> message) {
        env.setBusyDeferIdle();
        String target = message.getContent().getTargetName();
        Map<String, Map<String, String>> comms = new LinkedHashMap<>();
        for (Comm comm : kernel.getCommManager()) {
            if (target == null || target.equals(comm.getTargetName())) {
                comms.put(comm.getID(), Map.of("target_name", comm.getTargetName()));
            }
        }
        new Reply.Comms(comms).send(env, MessageType.COMM_INFO_REPLY);
    }

    private void interrupt(ShellReplyEnvironment env, Message<InterruptRequest> message) {
        env.setBusyDeferIdle();
        kernel.interrupt();
        new Reply.Empty().send(env, MessageType.INTERRUPT_REPLY);
    }

    private void shutdown(ShellReplyEnvironment env, Message<ShutdownRequest> message) {
        env.setBusyDeferIdle();
        boolean restart = message.getContent().isRestart();
        kernel.onShutdown(restart);
        new Reply.Shutdown(restart).send(env, MessageType.SHUTDOWN_REPLY);
        env.markForShutdown();
    }
}
