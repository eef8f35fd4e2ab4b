package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.JupyterSocket;
import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.channels.ShellHandler;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The five sockets of a kernel. The base's loops wait 50 ms between two requests and end at the first malformed one;
 * these answer at once and go on.
 */
final class Channels extends JupyterConnection {
    private final KernelConnectionProperties addresses;
    private final HMACGenerator signer;
    private final Publisher publisher;
    private final RequestLoop shellLoop;
    private final RequestLoop controlLoop;
    private final InputRequests input;
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private LastResort watch;

    Channels(KernelConnectionProperties addresses) throws NoSuchAlgorithmException, InvalidKeyException {
        super(addresses);
        this.addresses = addresses;
        ZMQ.Context context = ZMQ.context(1);
        this.signer = addresses.createHMACGenerator();
        this.publisher = new Publisher(context, addresses.createHMACGenerator());
        this.shellLoop = new RequestLoop("shell", shell, this, context);
        this.controlLoop = new RequestLoop("control", control, this, context);
        this.input = new InputRequests(stdin, signer, context);
    }

    /**
     * Binds all sockets.
     *
     * @throws IllegalStateException if a port is taken
     */
    @Override
    public void connect() {
        bind("shell", shell, addresses.getShellPort());
        bind("control", control, addresses.getControlPort());
        bind("stdin", stdin, addresses.getStdinPort());
        bind("iopub", publisher, addresses.getIopubPort());
        bind("heartbeat", heartbeat, addresses.getHbPort());
        publisher.start();
        publisher.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
    }

    private void bind(String name, JupyterSocket socket, int port) {
        try {
            socket.bind(addresses.getTransport() + "://" + addresses.getIp() + ":" + port);
        } catch (ZMQException e) {
            throw new IllegalStateException(
                    "expected the " + name + " port " + port + " of " + addresses.getIp()
                            + " to be free, found it blocked (" + e.getMessage() + ")",
                    e);
        }
    }

    private void echoHeartbeats() {
        while (true) {
            heartbeat.send(heartbeat.recv());
        }
    }

    /** Answers requests from now on. */
    void serve() {
        var echo = new Thread(this::echoHeartbeats, "heartbeat");
        echo.setDaemon(true);
        echo.start();
        controlLoop.start();
        shellLoop.start();
        watch = LastResort.watch(List.of(echo, controlLoop, shellLoop, publisher.thread()));
    }

    @Override
    public IOPubChannel getIOPub() {
        return publisher;
    }

    Publisher publisher() {
        return publisher;
    }

    InputRequests input() {
        return input;
    }

    RequestLoop shellLoop() {
        return shellLoop;
    }

    HMACGenerator signer() {
        return signer;
    }

    @Override
    public Replies prepareReplyEnv(ShellChannel channel, MessageContext context) {
        return new Replies(channel, stdin, publisher, context);
    }

    /** Handles one request; what goes wrong concerns this request only, and is its answer. */
    <T> void handle(ShellChannel channel, Message<T> message) {
        ShellHandler<T> handler = getHandler(message.getHeader().getType());
        if (handler == null) {
            return; // a message of a newer protocol
        }
        Replies env = prepareReplyEnv(channel, message);
        try {
            if (message.getContent() == null) {
                env.setBusyDeferIdle();
                throw new IllegalArgumentException("expected content of the form of a "
                        + message.getHeader().getType() + ", found another");
            }
            handler.handle(env, message);
        } catch (RuntimeException | Error e) {
            Log.warn("a " + message.getHeader().getType() + " could not be answered as it should", e);
            env.fail(message.getHeader().getType(), e);
        } finally {
            env.resolveDeferrals();
        }
        if (env.isMarkedForShutdown()) {
            shutdown.countDown();
        }
    }

    void awaitShutdown() throws InterruptedException {
        shutdown.await();
        watch.end();
        publisher.finish();
    }

    void requestShutdown() {
        shutdown.countDown();
    }
}
